"""What every command's parser shares: its help, the function it runs, and where a passphrase comes from."""

import argparse
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from reporter.commands.console import Console

Run = Callable[[argparse.Namespace, Console], None]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # argparse names it so.


def add_command(commands: Commands, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    """Add a command that calls `run`; the parsed arguments carry it as `run`."""
    parser = commands.add_parser(name, help=about, description=about)
    parser.set_defaults(run=run)
    return parser


def add_group(commands: Commands, name: str, about: str) -> Commands:
    """Add a word that has commands below it, and return the place to add them to."""
    return commands.add_parser(name, help=about, description=about).add_subparsers(required=True, metavar="COMMAND")


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Let the passphrase come from a file, for scripts and tests."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="read the passphrase from FILE's first line instead of asking",
    )


def typed(path: Path) -> str:
    """Return a path as it can be typed at a shell, for the command that a person is told to call next."""
    return shlex.quote(str(path))
