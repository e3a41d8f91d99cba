"""Runs one gawahctl command and reports every socket it makes and every name it looks up; run as a program.

Usage: python silent_command.py ARGUMENTS. Each event is a line `SOCKET event` on standard error.
"""

import sys

from reporter.__main__ import main

EVENTS = ("socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


def report(event: str, arguments: tuple[object, ...]) -> None:
    if event in EVENTS:
        sys.stderr.write(f"SOCKET {event}\n")


if __name__ == "__main__":
    sys.addaudithook(report)
    sys.exit(main())
