"""`report`, `outbox` and `send`: the citizen's commands."""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from reporter import citizen, reading, sentences
from reporter.anonymise.review import Action, Decided, Decisions, suggest
from reporter.citizen import Queued, Review
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.commands.unlocking import unlock_sender
from reporter.errors import AttachmentRefused, GawahError, NothingThere, UsageError
from reporter.report import Draft
from reporter.store.vault import Vault

MAX_ANSWERS_BYTES = 32 * 1024 * 1024
MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024


def add_to(commands: Commands) -> None:
    """Add `report`."""
    parser = add_command(
        commands, "report", report, "File a report: it is checked, anonymised, shown, sealed and queued."
    )
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("answers", type=Path, metavar="ANSWERS.json", help="the file of answers")
    parser.add_argument(
        "--attach", type=Path, action="append", default=[], metavar="FILE", help="attach a picture; may be repeated"
    )
    parser.add_argument("--accept-finds", choices=["replace"], help="replace everything that identifies somebody")
    parser.add_argument("--forget", action="store_true", help="keep no copy that this vault could open")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_passphrase(parser)


def report(arguments: argparse.Namespace, console: Console) -> None:
    """File one report: check, anonymise, show, seal, queue."""
    answers = _read_answers(arguments.answers)
    attachments = [_read_attachment(path) for path in arguments.attach]
    default = Action.REPLACE if arguments.accept_finds == "replace" else None
    # Whoever names a file for the passphrase, or wants JSON, is a script: it is never asked anything.
    ask_line = None if arguments.json or arguments.passphrase_file else console.ask_line
    with unlock_sender(arguments, console) as vault:
        draft_id = citizen.save_draft(vault, answers, attachments, passing=True)
        try:
            reviewed = citizen.review(vault, draft_id, Decisions(default=default))
            answered_date = _ask_date(vault, ask_line, now=console.now())
            if ask_line is not None:
                _say_review(console, reviewed)
                _let_person_decide(console, reviewed, ask_line)
            queued = citizen.seal(
                vault, reviewed, forget=arguments.forget, now=console.now(), answered_date=answered_date
            )
        except BaseException:
            # The answers still lie in the person's own file, so the vault keeps no second copy nobody asked for.
            # Where the very end was interrupted, the report is sealed and the draft gone already.
            with suppress(NothingThere):
                citizen.discard_draft(vault, draft_id)
            raise
    for caution in queued.choice.cautions:
        console.warn(sentences.of_caution(caution))
    if arguments.json:
        console.say_json(_document(reviewed, queued))
        return
    if ask_line is None:
        _say_review(console, reviewed)
    _say_queued(console, queued, forget=arguments.forget)


def _ask_date(vault: Vault, ask_line: Callable[[str], str] | None, *, now: datetime) -> date | None:
    """Ask for today's date where this computer's clock cannot be right and somebody is there to ask."""
    if ask_line is None or citizen.believes_clock(vault, now=now):
        return None
    answer = ask_line("This computer's date cannot be right. What is today's date (YYYY-MM-DD)? ")
    try:
        return date.fromisoformat(answer.strip())
    except ValueError:
        return None


def _read_answers(path: Path) -> Mapping[str, object]:
    """Read a file of answers. Raises GawahError or UsageError; nothing is kept of it."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_ANSWERS_BYTES + 1)
        if len(data) > MAX_ANSWERS_BYTES:
            raise UsageError("The file of answers is over 32 MiB. Nothing was saved; name the right file.")
        answers = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_refuse_repeated)
    except OSError as error:
        raise UsageError(
            f"The file of answers cannot be read ({error.strerror}). Nothing was saved; check its name."
        ) from error
    except json.JSONDecodeError as error:
        # The cause would repeat what the person wrote.
        raise GawahError(_NOT_ANSWERS.format(place=f" (line {error.lineno}, column {error.colno})")) from None
    except (ValueError, RecursionError):
        raise GawahError(_NOT_ANSWERS.format(place="")) from None
    if not isinstance(answers, dict):
        raise GawahError(_NOT_ANSWERS.format(place=""))
    return answers


_NOT_ANSWERS = (
    "The file of answers is not one JSON object in UTF-8{place}. Nothing was saved and the file is unchanged; correct "
    "it and try again."
)


def _refuse_repeated(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object with a name twice: one of the two answers would be lost without a word."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise GawahError(
            "The file of answers gives two answers under one name. Nothing was saved; keep one of them and try again."
        )
    return members


def _read_attachment(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_ATTACHMENT_BYTES + 1)
    except OSError as error:
        raise AttachmentRefused(
            f"A file to attach cannot be read ({error.strerror}). Nothing was saved; check its name."
        ) from error
    if len(data) > MAX_ATTACHMENT_BYTES:
        raise AttachmentRefused("A file to attach is larger than 64 MiB. Nothing was saved; attach a smaller picture.")
    return data


def _document(reviewed: Review, queued: Queued) -> dict[str, object]:
    return {
        "report": reading.document(reviewed.report),
        "finds": [_find_document(decided) for decided in reviewed.decided],
        "upload_id": queued.upload_id,
        "bytes": queued.length,
        "size_class": queued.size_class,
    }


def _find_document(decided: Decided) -> dict[str, object]:
    find = decided.find
    return {
        "field": find.field,
        "kind": find.kind,
        "start": find.start,
        "end": find.end,
        "action": decided.action.value,
    }


def _say_review(console: Console, reviewed: Review) -> None:
    console.say("This is exactly what the desk will read:")
    for line in reading.lines(reviewed.report.members, len(reviewed.report.attachments)):
        console.say(f"  {line}")
    for decided in reviewed.decided:
        console.say(f"  ({sentences.of_decided(decided)})")


def _let_person_decide(console: Console, reviewed: Review, ask_line: Callable[[str], str]) -> None:
    """Point at what no program can judge, and go on only after a yes: what is sealed is not changed any more."""
    members = reviewed.report.members
    hints = suggest(Draft(answers=members))
    if hints:
        console.say("Look again at these words, which are not replaced:")
    for hint in hints:
        # In one line, so that none of it can pass for a line of the program's own.
        words = " ".join(str(members[hint.field])[hint.start : hint.end].split())
        console.say(f"  {sentences.of_hint(hint, words)}")
    answer = ask_line("Names are not found by any program. Is everything in it safe to tell? Type yes to seal: ")
    if answer.strip().lower() != "yes":
        raise GawahError(
            "Nothing was sealed, because you did not type yes. Your file is unchanged; edit it and try again."
        )


def _say_queued(console: Console, queued: Queued, *, forget: bool) -> None:
    console.say(f"Sealed as {queued.upload_id[:16]}: {queued.length} bytes on the wire, waiting for a connection.")
    console.say(
        f"The desk can open this until {queued.choice.key.until.isoformat()}. Send it with: gawahctl send VAULT"
    )
    if forget:
        console.say("No copy that this vault could open was kept. Your file of answers is where you left it.")
