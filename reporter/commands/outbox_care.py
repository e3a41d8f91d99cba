"""`outbox show`, `retry` and `delete`: one report of the outbox; `work` and `log`: all of them before and after."""

import argparse
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from reporter import joining, outbox, outbox_care, reading, sentences, working
from reporter.commands.console import Console
from reporter.commands.desk_files import write_output
from reporter.commands.parsing import Commands, Run, add_passphrase, typed
from reporter.commands.sending import line_on, stopped_by_signals
from reporter.commands.unlocking import unlock_sender
from reporter.errors import GawahError, UsageError
from reporter.log import alarms, keeping, looking
from reporter.log.judging import Concern
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxRow, OutboxState


def add_to(commands: Commands) -> None:
    """Add the commands below `outbox`, each as one word: see `arguments.rewrite_two_word_commands`."""
    _add(commands, "show", show, "Show the copy that was kept of one report, as the desk will read it.")
    _add(commands, "retry", retry, "Let a report leave at the next sending, also one that the server refused.")
    parser = _add(commands, "delete", delete, "Forget one report: its envelope, its ids and the copy that was kept.")
    parser.add_argument("--yes", action="store_true", help="do not ask, for scripts")
    parser = _add_of_all(
        commands, "log", look_up, "Look up in the desk's public log what was sent, and keep the proof of what it holds."
    )
    parser.add_argument("--alarms", type=Path, metavar="DIR", help="save the evidence of every alarm in this folder")
    _add_of_all(commands, "work", work, "Do the proofs of work that the desk asks for, without a line, and keep them.")


def show(arguments: argparse.Namespace, console: Console) -> None:
    """Show the copy that was kept of one report."""
    with unlock_sender(arguments, console) as vault:
        row = vault.outbox.row(arguments.id)
        report = outbox_care.kept_report(vault, row)
    console.say(f"Report {row.upload_id[:16]}: {sentences.of_outbox_state(row.state)}")
    console.say(f"The desk can open this until {row.must_arrive_before.isoformat()}.")
    for line in (*reading.lines(report.members, len(report.attachments)), *reading.kept_lines(report.attachments)):
        console.say(f"  {line}")


def retry(arguments: argparse.Namespace, console: Console) -> None:
    """Let one report leave at the next sending."""
    with unlock_sender(arguments, console) as vault:
        row = outbox_care.retry(vault, arguments.id, now=console.now())
    console.say(f"Report {row.upload_id[:16]} leaves at the next: gawahctl send {typed(arguments.vault)}")


def delete(arguments: argparse.Namespace, console: Console) -> None:
    """Forget one report, after a yes."""
    if not arguments.yes and console.ask_line is None:
        raise UsageError("Nothing was deleted: nobody is there to ask. Call again with --yes if you are sure.")
    with unlock_sender(arguments, console) as vault:
        row = vault.outbox.row(arguments.id)
        console.say(_say_meaning(row))
        if not arguments.yes and console.ask_line is not None:
            _let_person_decide(console.ask_line)
        outbox_care.delete(vault, row.upload_id)
    console.say(f"Report {row.upload_id[:16]} is forgotten. Nothing that was here of it can be read any more.")


def work(arguments: argparse.Namespace, console: Console) -> None:
    """Do the work for everything that waits, least first."""
    with unlock_sender(arguments, console) as vault, stopped_by_signals() as stopped, line_on(console) as show:
        desk = joining.desk_of(vault).profile
        waiting = outbox.sendable(vault, at_once=False)
        left = working.to_do(vault, desk, waiting, now=console.now())
        console.say(
            f"Work for {sentences.of_count(len(left), 'report')}: {sentences.of_work(sum(left.values()))}."
            if left
            else "No report that waits needs work."
        )
        for number, upload_id in enumerate(left, start=1):
            show(f"Work {number} of {len(left)}: {sentences.of_work(left[upload_id])}")
            if not working.do(vault, desk, vault.outbox.row(upload_id), cancelled=stopped):
                raise sentences.work_stopped(number - 1, len(left))
            show("")
            console.say(f"{upload_id[:16]}  work done and kept with the report")


def look_up(arguments: argparse.Namespace, console: Console) -> None:
    """Look up what was sent, and say what the log holds and what is wrong with it."""
    with unlock_sender(arguments, console) as vault, stopped_by_signals() as stopped:
        looks = looking.look_up(vault, SenderProcess.start, now=console.now(), cancelled=stopped)
        kept = [alarms.print_alarm(alarm) for alarm in keeping.alarms_of(vault)]
    for upload_id in looks.recorded:
        console.say(f"{upload_id[:16]}  in the public log; its proof is kept")
    if looks.later:
        not_yet = "Left for later" if looks.failure else "Not found there yet"
        console.say(f"{not_yet}: {sentences.of_count(looks.later, 'report')}. Look again in some hours.")
    if looks.unnamed:
        named = sentences.of_count(looks.unnamed, "report")
        console.say(f"Signed for by a log that the desk's profile names no more: {named}.")
    for concern in sorted(looks.concerns):
        console.warn(_CONCERNS[concern])
    if arguments.alarms is not None:
        for evidence in kept:
            write_output(
                arguments.alarms / f"alarm-{hashlib.sha256(evidence).hexdigest()[:16]}", evidence, replace=True
            )
    if looks.failure:
        console.warn(f"The rest was not looked up: {looks.failure}.")
    if looks.alarms:
        names = ", ".join(sorted({alarm.name for alarm in looks.alarms}))
        raise GawahError(
            f"ALARM about the log of the desk: {names}. What shows it is kept in the vault; save it with --alarms DIR, "
            "have others check it with gawahctl proof verify, and ask the desk over a channel that you trust."
        )
    if not (looks.recorded or looks.later or looks.unnamed):
        console.say("Nothing that was sent waits to be looked up.")


_CONCERNS: Final[Mapping[Concern, str]] = {
    Concern.NOT_SERVED: "The log is not served as it should be: something is missing or was changed on its way.",
    Concern.SILENT: "The log is silent: it has had no new batch for more than a day.",
    Concern.NOT_WITNESSED: "Fewer witnesses than the desk asks for have signed the log, so it proves nothing.",
    Concern.WRONG_COSIGNATURE: "A signature in the name of one of the desk's witnesses is false. It was not counted.",
}


def _say_meaning(row: OutboxRow) -> str:
    if row.state in {OutboxState.SENT, OutboxState.RECORDED}:
        return "The server signed for this report, so the desk has it. To delete it here does not take it back."
    if outbox_care.may_have_arrived(row):
        return "It was tried to send this report, so the desk may have it. To delete it here does not take it back."
    return "This report was not sent from here. Once deleted, nobody can send or read it, you included."


def _let_person_decide(ask_line: Callable[[str], str]) -> None:
    if ask_line("Delete it? Type yes: ").strip().lower() != "yes":
        raise GawahError("Nothing was deleted, because you did not type yes. The report is kept as it was.")


def _add(commands: Commands, word: str, run: Run, about: str) -> argparse.ArgumentParser:
    parser = _add_of_all(commands, word, run, about)
    parser.add_argument("id", metavar="ID", help="the report's id in the outbox, or enough of its beginning")
    return parser


def _add_of_all(commands: Commands, word: str, run: Run, about: str) -> argparse.ArgumentParser:
    # Without help= it stays out of the list of commands, where `outbox` speaks for it.
    parser = commands.add_parser(f"outbox-{word}", prog=f"gawahctl outbox {word}", description=about)
    parser.set_defaults(run=run)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    add_passphrase(parser)
    return parser
