"""What the commands of a desk and of its organisers read and write beside a vault: keys, notes, requests, answers."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from crypto.errors import BadKey
from crypto.notes import Verifier
from reporter.errors import GawahError, UsageError
from reporter.whole_file import whole_file

PROMPT = "Passphrase of the desk"
MAX_NOTE_BYTES = 256 * 1024


def add_work(parser: argparse.ArgumentParser, *, without: str) -> None:
    """Let a person choose how much work the server asks for; `without` says what choosing none means."""
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--work", type=int, nargs=2, metavar=("S1", "S2"), help="zero bits asked of a proof of work, 0 to 32 each"
    )
    choice.add_argument("--no-work", action="store_true", help=without)


def work_of(arguments: argparse.Namespace, *, usual: tuple[int, int] | None = None) -> tuple[int, int] | None:
    """Return the zero bits s1, s2 that a person chose, `usual` where nothing was said of it; None for no work."""
    if arguments.no_work:
        return None
    return usual if arguments.work is None else (arguments.work[0], arguments.work[1])


def verifiers(texts: Sequence[str]) -> tuple[Verifier, ...]:
    """Read verifier keys of a command line. Raises UsageError."""
    try:
        return tuple(Verifier.parse(text) for text in texts)
    except BadKey as error:
        raise UsageError(
            f"One of these is no verifier key ({error}). Nothing was made or changed; copy it whole, as desk root or "
            "the server printed it."
        ) from error


def read_input(path: Path, *, max_bytes: int = MAX_NOTE_BYTES) -> bytes:
    """Read a file from outside, at most one byte more than `max_bytes`. Raises GawahError."""
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        raise GawahError(
            f"The file cannot be read ({error.strerror}). Nothing was changed; check the file's name."
        ) from error


def write_output(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file that leaves the vault. Raises GawahError."""
    try:
        with whole_file(path, replace=replace) as file:
            file.write(content)
    except OSError as error:
        raise GawahError(
            f"The file cannot be written ({error.strerror}). What the vault holds is kept; call again with another "
            "name behind -o."
        ) from error
