"""`withdraw`: take a testimony back by its code."""

import argparse
from pathlib import Path

from reporter import citizen, consent, sentences
from reporter.anonymise.review import Decisions
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_passphrase, typed
from reporter.commands.passing_draft import passing_draft
from reporter.commands.unlocking import unlock_sender
from reporter.consent import WithdrawCode
from reporter.errors import UsageError

_MOST_BYTES = 4096


def add_to(commands: Commands) -> None:
    """Add `withdraw`."""
    parser = add_command(
        commands, "withdraw", withdraw, "Take a testimony back by its code: sealed, queued, forgotten."
    )
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument(
        "--code-file", required=True, type=Path, metavar="FILE", help="a file with the twelve words, or 32 digits"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_passphrase(parser)


def withdraw(arguments: argparse.Namespace, console: Console) -> None:
    """Seal and queue the code of a testimony, and keep no copy of it."""
    code = WithdrawCode.read(_read_code(arguments.code_file))
    with (
        unlock_sender(arguments, console) as vault,
        passing_draft(vault, consent.withdrawal_answers(code)) as draft_id,
    ):
        reviewed = citizen.review(vault, draft_id, Decisions())
        queued = citizen.seal(vault, reviewed, forget=True, now=console.now())
    for caution in queued.choice.cautions:
        console.warn(sentences.of_caution(caution))
    if arguments.json:
        console.say_json({"upload_id": queued.upload_id, "bytes": queued.length, "size_class": queued.size_class})
        return
    console.say(f"Sealed as {queued.upload_id[:16]}: {queued.length} bytes on the wire, waiting for a connection.")
    console.say(
        "When it arrives, the desk marks the testimony as withdrawn and leaves it out of everything it gives away from "
        "then on. What it gave away before cannot be called back. Send it with: "
        f"gawahctl send {typed(arguments.vault)}"
    )


def _read_code(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode(errors="replace")
    except OSError as error:
        raise UsageError(
            f"The file of the code cannot be read ({error.strerror}). Nothing was sealed; check its name."
        ) from error
