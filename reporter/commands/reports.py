"""`report`: a file of answers is checked, anonymised, shown, sealed and queued."""

import argparse
from collections.abc import Callable
from pathlib import Path

from reporter import citizen, consent, form, reading, sentences
from reporter.anonymise.review import Action, Decided, Decisions, suggest, texts_of
from reporter.attached_file import PathContent, read_attachment
from reporter.citizen import Queued, Review
from reporter.commands.answer_files import read_answers
from reporter.commands.asked_date import ask_date
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_passphrase, typed
from reporter.commands.passing_draft import passing_draft
from reporter.commands.unlocking import unlock_sender
from reporter.consent import WithdrawCode
from reporter.errors import GawahError, UsageError
from reporter.report import Cleaned, Draft, DraftFile, Report
from reporter.whole_file import whole_file


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
    parser.add_argument(
        "--attach-as-is",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="attach any file with all that it carries; each needs a --because",
    )
    parser.add_argument(
        "--because",
        action="append",
        default=[],
        metavar="TEXT",
        help="why the file of the --attach-as-is before it must not be changed",
    )
    parser.add_argument("--accept-finds", choices=["replace"], help="replace everything that identifies somebody")
    parser.add_argument("--forget", action="store_true", help="keep no copy that this vault could open")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--code-output", type=Path, metavar="FILE", help="write a testimony's code to FILE, which must not exist yet"
    )
    add_passphrase(parser)


def report(arguments: argparse.Namespace, console: Console) -> None:
    """File one report: check, anonymise, show, seal, queue."""
    answers, code = consent.add_withdraw_code(read_answers(arguments.answers))
    if arguments.code_output is not None and code is None:
        raise UsageError(
            "No code is made for this report, so there is none to write. Nothing was saved; call again without "
            "--code-output."
        )
    attachments = [read_attachment(path, passphrase_file=arguments.passphrase_file) for path in arguments.attach]
    as_is = _pair_with_reasons(arguments)
    default = Action.REPLACE if arguments.accept_finds == "replace" else None
    # Whoever names a file for the passphrase, or wants JSON, is a script: it is never asked anything.
    ask_line = None if arguments.json or arguments.passphrase_file else console.ask_line
    with unlock_sender(arguments, console) as vault, passing_draft(vault, answers, attachments) as draft_id:
        reviewed = citizen.review(vault, draft_id, Decisions(default=default), as_is=as_is)
        answered_date = ask_date(vault, ask_line, now=console.now())
        if ask_line is not None:
            _say_review(console, reviewed)
        _warn(console, reviewed.report)
        if ask_line is not None:
            _let_person_decide(console, reviewed, ask_line)
        # Before it is sealed: whatever ends the program then, no testimony is left that nobody can take back.
        if code is not None and arguments.code_output is not None:
            _write_code(arguments.code_output, code)
            console.warn(f"The code that takes the testimony back is in {arguments.code_output}, and nowhere else.")
        elif code is not None and not arguments.json:
            _say_code(console, code)
        queued = citizen.seal(vault, reviewed, forget=arguments.forget, now=console.now(), answered_date=answered_date)
    for caution in queued.choice.cautions:
        console.warn(sentences.of_caution(caution))
    if arguments.json:
        shown = {} if code is None or arguments.code_output is not None else {"withdraw_code": code.words}
        console.say_json(_document(reviewed, queued) | shown)
        return
    if ask_line is None:
        _say_review(console, reviewed)
    _say_queued(console, queued, arguments.vault, forget=arguments.forget)


def _pair_with_reasons(arguments: argparse.Namespace) -> list[DraftFile]:
    """Give each file that is sealed as it is its reason, in the order of the call. Raises UsageError."""
    paths, reasons = arguments.attach_as_is, arguments.because
    if len(paths) != len(reasons):
        raise UsageError(
            "Each --attach-as-is needs one --because, which says why the file must not be changed. Nothing was saved; "
            "name both for each file, in the same order."
        )
    return [
        DraftFile(PathContent(path, passphrase_file=arguments.passphrase_file), because)
        for path, because in zip(paths, reasons, strict=True)
    ]


def _warn(console: Console, report: Report) -> None:
    """Say what the desk and the line will learn beyond the words, while nothing is sealed yet."""
    kept = [n for n, file in enumerate(report.attachments, start=1) if file.cleaned is Cleaned.KEPT]
    if kept:
        console.warn(sentences.of_kept_files(kept))
    caution = form.caution(report.members)
    if caution is not None:
        console.warn(caution)


def _write_code(path: Path, code: WithdrawCode) -> None:
    """Write a code as `withdraw --code-file` takes it. Raises GawahError."""
    try:
        with whole_file(path, replace=False) as file:
            file.write(f"{code.words}\n".encode())
    except OSError as error:
        raise GawahError(
            f"The code cannot be written ({error.strerror}). Nothing was sealed; name a file that does not exist yet "
            "behind --code-output."
        ) from error


def _say_code(console: Console, code: WithdrawCode) -> None:
    console.say("The testimony can be taken back with these twelve words, by whoever has them:")
    console.say(f"  {code.words}")
    console.say(
        "They are shown this once and kept nowhere. Give them to the person who told it, on paper. To take it back, "
        "write them into a file: gawahctl withdraw VAULT --code-file FILE"
    )


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
    for line in reading.kept_lines(reviewed.report.attachments):
        console.say(f"  {line}")
    for decided in reviewed.decided:
        console.say(f"  ({sentences.of_decided(decided)})")
    for n, removed in enumerate(reviewed.removed, start=1):
        if removed:
            console.say(f"  (attachment {n} was drawn again without: {', '.join(removed)})")


def _let_person_decide(console: Console, reviewed: Review, ask_line: Callable[[str], str]) -> None:
    """Point at what no program can judge, and go on only after a yes: what is sealed is not changed any more."""
    files = tuple(DraftFile(file.content, file.because) for file in reviewed.report.attachments)
    sealed = Draft(answers=reviewed.report.members, attachments=files)
    texts = texts_of(sealed)
    hints = suggest(sealed)
    if hints:
        console.say("Look again at these words, which are not replaced:")
    for hint in hints:
        # In one line, so that none of it can pass for a line of the program's own.
        words = " ".join(str(texts[hint.field])[hint.start : hint.end].split())
        console.say(f"  {sentences.of_hint(hint, words)}")
    answer = ask_line("Names are not found by any program. Is everything in it safe to tell? Type yes to seal: ")
    if answer.strip().lower() != "yes":
        raise GawahError(
            "Nothing was sealed, because you did not type yes. Your file is unchanged; edit it and try again."
        )


def _say_queued(console: Console, queued: Queued, vault: Path, *, forget: bool) -> None:
    console.say(f"Sealed as {queued.upload_id[:16]}: {queued.length} bytes on the wire, waiting for a connection.")
    console.say(
        f"The desk can open this until {queued.choice.key.until.isoformat()}. Send it with: "
        f"gawahctl send {typed(vault)}"
    )
    if forget:
        console.say("No copy that this vault could open was kept. Your file of answers is where you left it.")
