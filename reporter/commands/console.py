"""The way to the person at the terminal, given to every command so that tests stand where the person would."""

import io
import json
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from getpass import getpass
from typing import BinaryIO, TextIO

from reporter.errors import UsageError


def utc_now() -> datetime:
    """Return the machine's idea of the present moment, aware and in UTC."""
    return datetime.now(UTC)


def ask_secretly(prompt: str) -> str:
    """Ask on the terminal without showing what is typed. Raises UsageError where nobody can be asked."""
    if not sys.stdin.isatty():
        raise UsageError(
            "There is no terminal to ask for the passphrase on. Nothing was done; name a file that holds it with "
            "--passphrase-file."
        )
    return getpass(prompt)


@dataclass(frozen=True)
class Console:
    """Standard streams, the clock, and how a passphrase or a line is asked for. `ask_line` is None without a person."""

    stdin: BinaryIO
    stdout: BinaryIO
    text: TextIO
    warnings: TextIO
    ask_secret: Callable[[str], str] = ask_secretly
    ask_line: Callable[[str], str] | None = None
    now: Callable[[], datetime] = utc_now

    def say(self, line: str = "") -> None:
        """Print one line for the person, or for the program that reads it."""
        self.text.write(line + "\n")
        self.text.flush()

    def warn(self, line: str) -> None:
        """Print one line on standard error."""
        self.warnings.write(line + "\n")
        self.warnings.flush()

    def say_json(self, document: object) -> None:
        """Print one JSON document, readable for a person too."""
        self.say(json.dumps(document, ensure_ascii=False, indent=2))


def standard_console() -> Console:
    """Return the console of a process started from a shell."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A locale that lacks a report's letters must not end a command after the report was sealed.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # A terminal closed at a question is the end of input, and SIGTERM is Ctrl-C: both let a command clear up, so that
    # no draft stays in the vault.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    return Console(
        stdin=sys.stdin.buffer,
        stdout=sys.stdout.buffer,
        text=sys.stdout,
        warnings=sys.stderr,
        ask_line=input if sys.stdin.isatty() else None,
    )
