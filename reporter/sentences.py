"""English for states and outcomes, as the command line says them. The windows will say the same in their own way."""

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from reporter.anonymise.review import Action, Decided
from reporter.errors import NotSent
from reporter.outbox import Failed
from reporter.profile import Caution
from reporter.store.outbox import OutboxState

SENT = "sent: the server signed for it"


def of_outbox_state(state: OutboxState) -> str:
    """Say where a sealed report is on its way."""
    match state:
        case OutboxState.WAITING:
            return "waiting for a connection"
        case OutboxState.SENDING:
            return "being sent; whether it arrived is asked at the next try"
        case OutboxState.SENT:
            return SENT
        case OutboxState.RECORDED:
            return "in the public log: the desk's program will notice if it is held back"
        case OutboxState.REFUSED:
            return "refused by the server for good; it is kept here"
        case _:
            assert_never(state)


def of_caution(caution: Caution) -> str:
    """Say what a person should know about the key a report was sealed to."""
    match caution:
        case Caution.CLOCK_WRONG:
            return (
                "This computer's date cannot be right, so the report was sealed to the desk's last key for carried "
                "reports, which stays open longest. It is safe; set the date before the next one."
            )
        case Caution.LAST_RESORT:
            return (
                "The desk's profile has run out, so the report was sealed to its last-resort key, which stays open "
                "for years. It is safe; ask the desk for a newer profile."
            )
        case _:
            assert_never(caution)


def of_decided(decided: Decided) -> str:
    """Say what was done with one find, without repeating it."""
    match decided.action:
        case Action.REPLACE:
            return f"in {decided.find.field}: one {decided.find.kind} was replaced by {decided.find.replacement}"
        case Action.KEEP:
            return f"in {decided.find.field}: one {decided.find.kind} was kept as you decided"
        case Action.EDIT:
            return f"in {decided.find.field}: one {decided.find.kind} was edited by you"
        case _:
            assert_never(decided.action)


def of_later(count: int, next_due: datetime | None) -> str:
    """Say that reports wait for their time, and when the first of them may leave."""
    when = "" if next_due is None else f" The first may leave after {next_due.isoformat(timespec='minutes')}."
    return f"{count} reports wait, so that nothing leaves at the moment a line returns.{when} Send at once with --now."


def of_too_large(count: int) -> str:
    """Say that reports are kept because this version cannot send their size yet."""
    return f"{count} reports are over 1 MiB; this version cannot send them yet. They are sealed and kept."


def not_sent(failed: Sequence[Failed]) -> NotSent:
    """Make the error that ends a call in which not every report could be sent."""
    reasons = ", ".join(sorted({failure.reason for failure in failed}))
    return NotSent(f"{len(failed)} reports were not sent: {reasons}. All are kept as they are; send again later.")
