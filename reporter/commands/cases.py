"""`sync`, `cases`, `case` and `export`: the organiser's commands."""

import argparse
import shutil
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC
from functools import partial
from pathlib import Path

from reporter import following, inbox, joining, next_keys, organiser, reading, sentences, triage
from reporter.case import Case, CaseState, HistoryLine
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.commands.said_of_desks import say_destroyed, say_hold, say_keys_due
from reporter.commands.unlocking import unlock
from reporter.desk import destroying
from reporter.errors import GawahError, NotSent, ProfileRefused, UsageError
from reporter.export import Format, write_file
from reporter.http import HttpExchange
from reporter.report import Cleaned
from reporter.store.cases import CasePage
from reporter.store.custody import CustodyEvent
from reporter.store.envelopes import UnreadableEnvelope
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import IntakeCalls
from reporter.whole_file import whole_file

EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png"}

_PIECE_BYTES = 1024 * 1024

LINES_AT_ONCE = 100
DOCUMENTS_AT_ONCE = 1000


def add_to(commands: Commands) -> None:
    """Add `sync`, `cases`, `case`, `case move` and `export`."""
    parser = add_command(commands, "sync", sync, "Fetch, open and file what the desk's server holds.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    add_passphrase(parser)
    parser = add_command(commands, "cases", show_cases, "List the cases, newest first.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--search", metavar="TEXT", help="only cases that hold these words")
    parser.add_argument(
        "--limit",
        type=_count,
        metavar="N",
        help=f"list at most N cases; otherwise {LINES_AT_ONCE}, or {DOCUMENTS_AT_ONCE} with --json",
    )
    parser.add_argument("--before", metavar="ID", help="only cases that were filed before the one of this id")
    add_passphrase(parser)
    parser = add_command(
        commands, "case", show_case, "Show one case whole. `case move VAULT ID ACTION` moves it to a state."
    )
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument("id", metavar="ID", help="the case's id, or enough of its beginning")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--attachments", type=Path, metavar="DIR", help="write the attachments into DIR")
    add_passphrase(parser)
    # Without help= it stays out of the list of commands, where `case` speaks for it.
    parser = commands.add_parser("case-move", prog="gawahctl case move", description="Move a case to another state.")
    parser.set_defaults(run=move_case)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument("id", metavar="ID", help="the case's id, or enough of its beginning")
    parser.add_argument("action", metavar="ACTION", help="the state to move it to")
    parser.add_argument("--why", default="", metavar="TEXT", help="the reason, kept in the case's history")
    add_passphrase(parser)
    parser = add_command(commands, "export", export_cases, "Write every case that may leave the desk to a file.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument("--format", required=True, choices=["csv", "stop", "json"], help="the form of the file")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="OUT", help="the file to write")
    add_passphrase(parser)


def sync(arguments: argparse.Namespace, console: Console) -> None:
    """Fetch, open and file what the server holds."""
    with _unlock_organiser(arguments, console) as vault:
        desk = joining.desk_of(vault).profile
        with closing(HttpExchange(desk.urls, cas=desk.cas)) as exchange:
            calls_with = partial(_calls_with, exchange, desk.origin, console)
            is_renewed = next_keys.settle(vault, calls_with, today=console.now().astimezone(UTC).date())
            calls = calls_with(organiser.sync_seed(vault))
            synced = inbox.sync(vault, calls)
            next_keys.acknowledge_again(vault, calls)
            _follow_profile(vault, IntakeCalls(exchange), console)
        # Only here, behind a sync that ran to its end: nothing is destroyed when a program starts.
        destroyed = destroying.destroy_past(vault, destroying.evidence_of(vault), now=console.now())
        say_hold(console, vault)
        if is_renewed:
            console.say(
                "The server knows this vault's new keys; the old ones are destroyed. In the history of cases it now "
                f"stands as {organiser.pseudonym(vault)}."
            )
        say_keys_due(console, vault)
    console.say(f"Opened and filed: {sentences.of_count(synced.filed, 'new report')}.")
    if synced.reopened:
        console.say(f"Opened with keys that came later, and filed: {sentences.of_count(synced.reopened, 'report')}.")
    if synced.withdrawals:
        console.say(f"Withdrawals received: {synced.withdrawals}. What they withdraw is marked in the list of cases.")
    if synced.missing:
        console.say(
            f"Listed by the server but not handed out whole: {synced.missing}. They are asked for again at each sync; "
            "if it stays so, ask the server's operator."
        )
    if synced.unacknowledged:
        console.say(
            f"Dealt with and kept here, but the server did not take the word of it: {synced.unacknowledged}. It is "
            "told again at each sync; if it stays so, ask the server's operator."
        )
    if synced.unreadable:
        console.say(f"Kept as unreadable, because they do not open with the keys of this vault: {synced.unreadable}.")
    say_destroyed(console, destroyed)


def _calls_with(exchange: HttpExchange, origin: str, console: Console, seed: bytes) -> SyncCalls:
    return SyncCalls(exchange, origin=origin, seed=seed, now=console.now)


def _follow_profile(vault: Vault, calls: IntakeCalls, console: Console) -> None:
    """Take the desk's newest profile, or warn of one that may not be taken; what was synced stays either way."""
    before = joining.desk_of(vault).profile.version
    try:
        desk = following.follow(vault, calls)
    except NotSent as error:
        console.warn(f"The server did not show the desk's newest profile: {error}. The one you have stays in use.")
    except ProfileRefused as error:
        console.warn(f"The server shows another profile. {error}")
    else:
        if desk.profile.version > before:
            console.say(f"The desk has a newer profile, which is followed from now on: version {desk.profile.version}.")


def show_cases(arguments: argparse.Namespace, console: Console) -> None:
    """List cases, the newest of all of them or of those that hold the searched words, and say how many more there are.

    Reports that nobody could open follow the newest cases, as many at most.
    """
    limit = arguments.limit or (DOCUMENTS_AT_ONCE if arguments.json else LINES_AT_ONCE)
    is_first_of_all = arguments.search is None and arguments.before is None
    with _unlock_organiser(arguments, console) as vault:
        page = vault.cases.page(arguments.search, limit=limit, before=arguments.before)
        unreadable = vault.envelopes.unreadable() if is_first_of_all and not arguments.json else ()
    if arguments.json:
        console.say_json([_row_document(case) for case in page.cases])
    else:
        _say_cases(console, page, unreadable[:limit], is_search=arguments.search is not None)
    if len(unreadable) > limit:
        console.warn(f"More reports that were kept as they came: {len(unreadable) - limit}.")
    if page.older and page.cases:
        # Not among the lines or in the document, which a program may read.
        console.warn(f"Older cases not listed: {page.older}. For the next add --before {page.cases[-1].upload_id[:16]}")


def _say_cases(console: Console, page: CasePage, unreadable: Sequence[UnreadableEnvelope], *, is_search: bool) -> None:
    if not page.cases:
        console.say("No case holds these words." if is_search else "No case.")
    for case in page.cases:
        console.say(
            f"{case.upload_id[:16]}  {case.received_week}  {case.state.value:<9}  {reading.case_headline(case)}"
        )
    for envelope in unreadable:
        console.say(f"{envelope.upload_id[:16]}  kept as it came: {sentences.of_unreadable(envelope.reason)}")


def show_case(arguments: argparse.Namespace, console: Console) -> None:
    """Show one case whole, and write its attachments into a folder if one is named."""
    with _unlock_organiser(arguments, console) as vault:
        case = vault.cases.row(arguments.id)
        files = _write_attachments(vault, case, arguments.attachments)
    if arguments.json:
        console.say_json(_case_document(case, files))
        return
    console.say(f"Case {case.upload_id}, received in {case.received_week}, {case.state.value}")
    for line in reading.case_lines(case):
        console.say(f"  {line}")
    for path in files.values():
        console.say(f"  attachment: {path}")
    if files and any(attachment.cleaned == Cleaned.KEPT for attachment in case.attachments):
        console.warn(sentences.KEPT_AT_THE_DESK)
    for move in case.history:
        console.say(f"  {_move_line(case, move)}")


def _move_line(case: Case, move: HistoryLine) -> str:
    day, moved = move.at.date().isoformat(), f"{move.from_state.value} to {move.to_state.value}"
    if case.state is CaseState.WITHDRAWN:
        # A reason may repeat what was taken back.
        return f"{day}  {moved}"
    why = f", because: {move.why}" if move.why else ""
    return f"{day}  {move.who}: {moved}{why}"


def move_case(arguments: argparse.Namespace, console: Console) -> None:
    """Move a case to another state."""
    if arguments.action not in set(CaseState):
        named = " ".join(state.value for state in CaseState if state is not CaseState.WITHDRAWN)
        raise UsageError(f"That is not a state a case can have. Nothing was changed; the states are: {named}.")
    with _unlock_organiser(arguments, console) as vault:
        case = vault.cases.row(arguments.id)
        line = triage.move(
            case, CaseState(arguments.action), who=organiser.pseudonym(vault), why=arguments.why, at=console.now()
        )
        with vault.transaction():
            vault.cases.move(case.upload_id, line)
    console.say(f"Case {case.upload_id[:16]} is {line.to_state.value} now.")


def export_cases(arguments: argparse.Namespace, console: Console) -> None:
    """Write every case that may leave the desk to a file."""
    with _unlock_organiser(arguments, console) as vault:
        exported = write_file(vault.cases.each(), Format(arguments.format), arguments.output)
        vault.custody.add(CustodyEvent.EXPORTED, f"{arguments.format}, {exported.rows} rows", day=console.now().date())
    console.say(f"Written to {arguments.output}: {sentences.of_count(exported.rows, 'row')}.")
    if exported.left_out:
        console.say(f"Cases that give no row in this format: {exported.left_out}.")


def _count(text: str) -> int:
    """Read a number of one or more. Raises ArgumentTypeError."""
    if not text.isascii() or not text.isdigit() or not text.strip("0"):
        raise argparse.ArgumentTypeError("a number of one or more is needed")
    return int(text.lstrip("0")[:12])


def _unlock_organiser(arguments: argparse.Namespace, console: Console) -> Vault:
    """Open an organiser's vault; say of any other one that it holds no cases, rather than show an empty list."""
    vault = unlock(arguments.vault, arguments.passphrase_file, console)
    try:
        inbox.require_organiser(vault)
    except BaseException:
        vault.close()
        raise
    return vault


def _write_attachments(vault: Vault, case: Case, folder: Path | None) -> dict[int, str]:
    """Write attachments as 0001.jpg and so on; names from outside are never used. Returns the paths by number."""
    if folder is None or case.state is CaseState.WITHDRAWN:
        return {}
    written = {}
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for attachment in case.attachments:
            path = folder / f"{attachment.n:04}.{EXTENSIONS.get(attachment.media_type, 'bin')}"
            with (
                vault.cases.attachment(case.upload_id, attachment.n) as source,
                whole_file(path, replace=False) as target,
            ):
                shutil.copyfileobj(source, target, _PIECE_BYTES)
            written[attachment.n] = str(path)
    except OSError as error:
        raise GawahError(
            f"The attachments cannot all be written ({error.strerror}). The case is unchanged; name an empty folder."
        ) from error
    return written


def _row_document(case: Case) -> dict[str, object]:
    # Of what was taken back, the list shows that it was, and nothing else.
    members = case.members if case.state is not CaseState.WITHDRAWN else {"kind": case.members.get("kind")}
    occurred = members.get("occurred")
    period = occurred if isinstance(occurred, Mapping) else {}
    return {
        "id": case.upload_id,
        "kind": members.get("kind"),
        "incident_type": members.get("incident_type"),
        "country": members.get("country"),
        "region": members.get("region"),
        "districts": members.get("districts", []),
        "operators": members.get("operators", []),
        "from": period.get("from"),
        "to": period.get("to"),
        "status": case.state.value,
        "received": case.received_week,
    }


def _case_document(case: Case, files: Mapping[int, str]) -> dict[str, object]:
    return {
        "report": reading.case_document(case),
        "attachments": [
            {
                "n": attachment.n,
                "media_type": attachment.media_type,
                "length": attachment.length,
                "sha256": attachment.sha256,
                "file": files.get(attachment.n),
            }
            for attachment in (case.attachments if case.state is not CaseState.WITHDRAWN else ())
        ],
        "status": case.state.value,
        "history": [_move_document(case, line) for line in case.history],
        "envelope": {"upload_id": case.upload_id, "batch": case.batch},
    }


def _move_document(case: Case, line: HistoryLine) -> dict[str, object]:
    states = {"from": line.from_state.value, "to": line.to_state.value}
    if case.state is CaseState.WITHDRAWN:
        return {"at": line.at.date().isoformat(), **states}
    return {"at": line.at.isoformat(), "who": line.who, **states, "why": line.why}
