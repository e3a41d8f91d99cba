"""`keygen`, `seal` and `open`: any stream to a standard age file and back, without a vault or a desk.

They are the way out of the program too: with them, or with age itself, a report can be read by whoever holds
the key.
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from crypto import age_read, age_write, identities
from crypto.age_read import Wrapping
from crypto.errors import BadKey, NotOpened
from crypto.identities import HybridIdentity
from crypto.recipients import HybridRecipient
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command
from reporter.errors import DoesNotOpen, GawahError, UsageError
from reporter.whole_file import whole_file


def add_to(commands: Commands) -> None:
    """Add `keygen`, `seal` and `open`."""
    parser = add_command(commands, "keygen", keygen, "Make an identity file in age's format and print its recipient.")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the identity to FILE, which must not exist yet")
    parser = add_command(commands, "seal", seal, "Seal any stream to a recipient, as a standard age file.")
    parser.add_argument("-r", "--recipient", required=True, help="the recipient, age1pq1…")
    parser.add_argument("-o", "--output", metavar="OUT", help="write to OUT instead of standard output")
    parser.add_argument("input", nargs="?", metavar="IN", help="read IN instead of standard input")
    parser = add_command(
        commands,
        "open",
        open_file,
        "Open an age file. With -o a file appears only if all of it verified; to standard output, what was written "
        "before a failure must not be trusted.",
    )
    parser.add_argument("-i", "--identity", required=True, metavar="IDENTITY_FILE", help="the file with the identity")
    parser.add_argument("-o", "--output", metavar="OUT", help="write to OUT instead of standard output")
    parser.add_argument("input", nargs="?", metavar="IN", help="read IN instead of standard input")


def keygen(arguments: argparse.Namespace, console: Console) -> None:
    """Make an identity and print its recipient."""
    identity = HybridIdentity.generate()
    text = identities.format_identity_file(identity, created=None)
    if arguments.output is None:
        console.say(text.rstrip("\n"))
        console.warn(f"Recipient: {identity.recipient()}")
        return
    try:
        with whole_file(Path(arguments.output), replace=False) as file:
            file.write(text.encode())
    except OSError as error:
        raise GawahError(
            f"The identity file cannot be written ({error.strerror}). Nothing was made; name a file that does not "
            "exist yet."
        ) from error
    console.say(str(identity.recipient()))


def seal(arguments: argparse.Namespace, console: Console) -> None:
    """Seal a stream to one recipient."""
    try:
        recipient = HybridRecipient.parse(arguments.recipient)
    except BadKey as error:
        raise UsageError(
            "That is not a recipient this program seals for. Nothing was sealed; a recipient begins with age1pq1."
        ) from error
    with _source(arguments, console) as source, _target(arguments, console) as target:
        age_write.encrypt(source, target, [recipient])


def open_file(arguments: argparse.Namespace, console: Console) -> None:
    """Open an age file with the identities of a file."""
    try:
        keys = identities.parse_identity_file(Path(arguments.identity).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, BadKey) as error:
        raise UsageError(
            "The identity file cannot be read, or holds no identity. Nothing was opened; name the file of keygen."
        ) from error
    try:
        with _source(arguments, console) as source, _target(arguments, console) as target:
            age_read.decrypt(source, target, keys, wrapping=Wrapping.EITHER)
    except NotOpened as error:
        kept = (
            "What was already written to standard output is not to be trusted."
            if arguments.output is None
            else "No file was written."
        )
        raise DoesNotOpen(
            f"This file does not open: it is not for this key, or it was changed or cut on its way. {kept}"
        ) from error


@contextmanager
def _source(arguments: argparse.Namespace, console: Console) -> Iterator[BinaryIO]:
    if arguments.input is None or arguments.input == "-":
        yield console.stdin
        return
    try:
        file = Path(arguments.input).open("rb")  # noqa: SIM115  # Closed below; what fails there is not the input.
    except OSError as error:
        raise GawahError(
            f"The input cannot be read ({error.strerror}). Nothing was written; check the file's name."
        ) from error
    with file:
        yield file


@contextmanager
def _target(arguments: argparse.Namespace, console: Console) -> Iterator[BinaryIO]:
    """Give the stream to write to; a named file appears whole or not at all."""
    if arguments.output is None or arguments.output == "-":
        yield console.stdout
        console.stdout.flush()
        return
    path = Path(arguments.output)
    try:
        with whole_file(path, replace=True) as file:
            yield file
    except OSError as error:
        raise GawahError(
            f"The output cannot be written ({error.strerror}). No file was left behind; name another with -o."
        ) from error
