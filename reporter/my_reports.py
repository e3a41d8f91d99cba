"""Every report of a vault in one list: those being written, those on their way, those that arrived.

    list_all     the list, quick for a thousand: nothing long is opened for it; `count_waiting` only counts
    sum_up       kind, place and day of a few of them, where the vault can still read them
    read_copy    one kept report, as the desk reads it
    save_proof   the receipt of one, as a file of its own
    delete       one of them, whatever it is

Of a report that was sealed and forgotten the list knows its size and its state, and once it has arrived only that there
was one. Nothing says when a report was made: the vault keeps no such time.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Final

from crypto.profile_text import Profile
from reporter import citizen, drafting, form, handing_over, outbox_care, receipt_times, strict_json, ustar
from reporter.dispatch import HELD_UNTIL
from reporter.errors import DoesNotOpen, NothingThere, NotJoined
from reporter.joining import desk_of
from reporter.payload.members import REPORT_NAME, read_text
from reporter.report import ReceivedReport
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from reporter.whole_file import whole_file


class State(StrEnum):
    """Where a report is, as its person sees it. They stand in the order of the list: what asks for an act comes first.

    A sealed report is UNDECIDED until its person says how it is to be sent, PLANNED from then on, HELD while its person
    holds it back.
    """

    DRAFT = "draft"
    REFUSED = "refused"
    UNDECIDED = "undecided"
    SENDING = "sending"
    PLANNED = "planned"
    HELD = "held"
    SENT = "sent"
    RECORDED = "recorded"


_ORDER: Final = {state: place for place, state in enumerate(State)}


@dataclass(frozen=True)
class Summary:
    """What a report is about, in codes of the vocabulary; empty where it was not answered or cannot be read.

    `is_finished` says of a draft that it has every answer it needs; of a sealed report it says nothing.
    """

    kind: str = ""
    region: str = ""
    districts: tuple[str, ...] = ()
    day: date | None = None
    is_finished: bool = False


@dataclass(frozen=True)
class MyReport:
    """One report. `id` is the draft's id or the upload id.

    `due` is when a planned one may leave, `signed_on` the day of the receipt, `length` bytes on the wire. `summary` is
    None until it was asked for.
    """

    id: str
    state: State
    length: int = 0
    attempts: int = 0
    due: datetime | None = None
    must_arrive_before: date | None = None
    signed_on: date | None = None
    forget: bool = False
    may_have_arrived: bool = False
    receipt: bytes | None = field(default=None, repr=False)
    summary: Summary | None = field(default=None, repr=False)

    @property
    def is_on_its_way(self) -> bool:
        """Say whether it is sealed and nobody has signed for it."""
        return self.state in {State.REFUSED, State.UNDECIDED, State.SENDING, State.PLANNED, State.HELD}


@dataclass(frozen=True)
class MyReports:
    """The list. `forgotten` counts what was sent with no copy kept, `hidden` what cannot be shown for damage."""

    reports: tuple[MyReport, ...]
    forgotten: int = 0
    hidden: int = 0

    @property
    def waiting(self) -> int:
        """How many are sealed and not signed for."""
        return sum(report.is_on_its_way for report in self.reports)


def list_all(vault: Vault) -> MyReports:
    """List every report of a vault, those first that ask for an act, the newest receipts before older ones."""
    rows = vault.outbox.rows()
    days = _Days(vault)
    drafts = (MyReport(draft_id, State.DRAFT) for draft_id in vault.drafts.ids())
    listed = sorted((*drafts, *(_of_row(row, days) for row in rows)), key=_place)
    return MyReports(tuple(listed), vault.outbox.forgotten_count(), vault.outbox.hidden_count())


def count_waiting(vault: Vault) -> int:
    """Count the reports that are sealed and that nobody has signed for."""
    return sum(row.state not in {OutboxState.SENT, OutboxState.RECORDED} for row in vault.outbox.rows())


def find(vault: Vault, report_id: str) -> MyReport:
    """Return one report, with what it is about. Raises NothingThere."""
    try:
        vault.drafts.load(report_id)
        found = MyReport(report_id, State.DRAFT)
    except NothingThere:
        found = _of_row(vault.outbox.row(report_id), _Days(vault))
    return replace(found, summary=sum_up(vault, [report_id]).get(report_id, Summary()))


def sum_up(vault: Vault, report_ids: Iterable[str]) -> dict[str, Summary]:
    """Say what each of these reports is about, as far as the vault can still read it; those that are gone are left out.

    Of a kept copy only its first part is read, so a large one is as quick as a small one.
    """
    said = {}
    for report_id in report_ids:
        with suppress(NothingThere):
            said[report_id] = _sum_up(vault, report_id)
    return said


def read_copy(vault: Vault, upload_id: str) -> ReceivedReport:
    """Return a sealed report from the copy here; of its files only what is said of them. Raises NothingThere."""
    return outbox_care.kept_report(vault, vault.outbox.row(upload_id))


def save_proof(vault: Vault, upload_id: str, place: Path) -> None:
    """Write the receipt of a report to a new file. Raises NothingThere without one, OSError, UsageError."""
    receipt = vault.outbox.row(upload_id).receipt
    if receipt is None:
        raise NothingThere("The server has not signed for this report yet, so there is nothing to prove.")
    with whole_file(place, replace=False) as file:
        file.write(receipt)


def delete(vault: Vault, report_id: str, *, sender: SenderProcess | None = None) -> None:
    """Let a draft or a sealed report go for good; take it back first from the `sender` that may hold it.

    Raises NothingThere, and SenderGone with nothing done.
    """
    if report_id in vault.drafts.ids():
        citizen.discard_draft(vault, report_id)
    elif sender is not None:
        handing_over.delete(vault, sender, report_id)
    else:
        outbox_care.delete(vault, report_id)


class _Days:
    """Turns the batch of a receipt into a day; the desk's profile is read only where one is asked for."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._known: dict[int, date | None] = {}

    def of(self, batch: int | None) -> date | None:
        """Return the day on which a batch opened."""
        if batch is None:
            return None
        if batch not in self._known:
            try:
                self._known[batch] = receipt_times.opening_of(self._profile, batch).date()
            except NotJoined:
                self._known[batch] = None
        return self._known[batch]

    @cached_property
    def _profile(self) -> Profile:
        return desk_of(self._vault).profile


def _of_row(row: OutboxRow, days: _Days) -> MyReport:
    state = _state_of(row)
    return MyReport(
        id=row.upload_id,
        state=state,
        length=row.length,
        attempts=row.attempts,
        due=row.due if state is State.PLANNED else None,
        must_arrive_before=row.must_arrive_before,
        signed_on=days.of(row.batch),
        forget=row.forget,
        may_have_arrived=outbox_care.may_have_arrived(row),
        receipt=row.receipt,
    )


def _state_of(row: OutboxRow) -> State:
    if row.state is not OutboxState.WAITING:
        return State(row.state.value)
    if row.due is None:
        return State.UNDECIDED
    return State.HELD if row.due >= HELD_UNTIL else State.PLANNED


def _place(report: MyReport) -> tuple[object, ...]:
    """Say where a report stands in the list; its id is random and settles the rest, so that the list never jumps."""
    soon = report.due.timestamp() if report.due is not None else 0.0
    lately = -report.signed_on.toordinal() if report.signed_on is not None else 0
    return (_ORDER[report.state], soon, lately, report.id)


def _sum_up(vault: Vault, report_id: str) -> Summary:
    with suppress(NothingThere):
        answers = drafting.load(vault, report_id)
        return replace(_read_summary(answers), is_finished=not drafting.problems(form.load(), answers))
    row = vault.outbox.row(report_id)
    if row.forget:
        return Summary()
    try:
        with vault.kept.read(row.report_id) as packed:
            length = min(ustar.read_header(packed.read(ustar.BLOCK_BYTES), REPORT_NAME), strict_json.MAX_BYTES)
            return _read_summary(read_text(packed.read(length)).members)
    except (NothingThere, DoesNotOpen, ustar.NotOurHeader):
        # One damaged copy must not empty the whole list; whoever opens that report is told.
        return Summary()


def _read_summary(answers: object) -> Summary:
    """Take from answers what the list says of them; in a draft anything may stand."""
    if not isinstance(answers, Mapping):
        return Summary()
    districts = answers.get("districts")
    return Summary(
        kind=_text(answers.get("kind")),
        region=_text(answers.get("region")),
        districts=tuple(one for one in districts if isinstance(one, str)) if isinstance(districts, list) else (),
        day=_day(answers.get("occurred")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(occurred: object) -> date | None:
    """Return the day on which it began, by the clocks of where it happened."""
    began = occurred.get("from") if isinstance(occurred, Mapping) else None
    try:
        return datetime.fromisoformat(_text(began)).date()
    except ValueError:
        return None
