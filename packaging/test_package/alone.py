"""Run one command in a bare system as an ordinary user, in a network of its own that ends at this computer.

alone.py ROOM USER PLATFORM SCREEN COMMAND…
"""

import fcntl
import os
import socket
import struct
import sys

_SIOCSIFFLAGS = 0x8914
_IFF_UP = 1
_NAME_BYTES = 16

room, user, platform, screen, *command = sys.argv[1:]
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
    fcntl.ioctl(control, _SIOCSIFFLAGS, struct.pack(f"{_NAME_BYTES}sh14x", b"lo", _IFF_UP))
os.chroot(room)
os.chdir("/")
with open("/etc/passwd", encoding="utf-8") as users:  # noqa: PTH123 - the shortest way to one line.
    number = next(int(line.split(":")[2]) for line in users if line.startswith(f"{user}:"))
os.setgroups([])
os.setgid(number)
os.setuid(number)
told = {"HOME": f"/home/{user}", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": platform}
os.execvpe(command[0], command, told | {"DISPLAY": screen})  # noqa: S606 - becomes the command it is told
