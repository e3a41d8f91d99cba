"""The commands of `gawah-server`: how they are named, which flags they take, and how one is chosen.

What they do is put together in `__main__`.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from server.errors import UsageRefused

Given = Mapping[str, str | None]
"""The flags of a call by their names; None for one that was not given."""

Environment = Mapping[str, str]


@dataclass(frozen=True)
class Command:
    """One command. `run` returns the exit status, and raises StartRefused or StorageFailed."""

    name: str
    text: str
    add_flags: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Given, Environment], int]


def build_parser(commands: Sequence[Command]) -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(prog="gawah-server", description="The intake server of a desk.", allow_abbrev=False)
    below = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for command in commands:
        command.add_flags(below.add_parser(command.name, help=command.text, allow_abbrev=False))
    return parser


def run_command(commands: Sequence[Command], arguments: Sequence[str], environment: Environment) -> int:
    """Run the command that `arguments` name and return its exit status.

    Raises UsageRefused for a wrong call, and what the command raises. Prints the help and exits where asked to.
    """
    given = vars(build_parser(commands).parse_args(arguments))
    name = given.pop("command")
    return next(command for command in commands if command.name == name).run(given, environment)


class _Parser(argparse.ArgumentParser):
    """Raises our error instead of printing the usage and exiting."""

    def error(self, message: str) -> NoReturn:
        raise UsageRefused(f"{message[:1].upper()}{message[1:]}; see {self.prog} --help.")
