"""What a person decides about sending, written into the outbox, and the sending of what has become due.

    decide       everything that nobody holds back leaves now, or at a time that is drawn
    send_one     one report leaves, also one that was refused or held back
    hold         one report stays here until its person lets it go
    undo         nothing leaves any more until it is decided again
    pause        as `undo`, but what was decided is kept for `go_on`
    work_ahead   do the work that planned reports need, before their time
    send_due     have a sender bring what is due; what fails gets a new time
    catch_up     give what became due while nobody was here, or was planned by another clock, a new time
    hand_over    leave what is planned with a sender that goes on while the vault is closed, and `collect` it later

A report leaves only with a time in its row, and only an act of its person puts the first one there. What is not sent
gets another time by the same draw, so that nothing leaves at the instant at which a line returns. A program that is
killed before it could draw that leaves the report without a time: it asks its person again. A lock puts nothing off:
what is planned leaves at its time, and where there is no line, the sender draws another one.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from reporter import handing_over, outbox, outbox_care, resealing, working
from reporter.delays import LONGEST_DELAY, draw_delay
from reporter.errors import GawahError, NothingThere, SenderGone
from reporter.joining import desk_of
from reporter.outbox import SENDABLE, OpenSender, Progress, Sending
from reporter.second_round import count_sealed_again
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault

HELD_UNTIL: Final = datetime(9000, 1, 1, tzinfo=UTC)
"""The time of a report that its person holds back: it never comes."""
LATE: Final = timedelta(minutes=5)
"""How long after its time a report still leaves. Later, nobody knows what happened to the line meanwhile."""

_PAUSED: Final = "sending paused"


def decide(vault: Vault, *, at_once: bool, now: datetime) -> int:
    """Let every report leave that nobody holds back, now or quietly; say how many they are.

    *Now* asks again for what a server refused, because a server can be coerced to refuse one report. *Quietly* gives a
    time to what has none. A pause ends with either.
    """
    go_on(vault)
    rows = [row for row in outbox.sendable(vault, at_once=at_once) if row.due is None or row.due < HELD_UNTIL]
    if at_once:
        for row in rows:
            _send_now(vault, row, now)
    else:
        outbox.plan(vault, now=now)
    return len(rows)


def send_one(vault: Vault, upload_id: str, *, at_once: bool, now: datetime) -> None:
    """Let one report leave, now or at a time that is drawn, also one that was held back. Raises NothingThere.

    A pause ends with it, and what was paused waits until it is decided again: it must not leave by this act.
    """
    if is_paused(vault):
        undo(vault)
        go_on(vault)
    _send_now(vault, vault.outbox.row(upload_id), now if at_once else now + draw_delay())


def hold(vault: Vault, upload_id: str) -> None:
    """Keep one report here until its person lets it go. Raises NothingThere."""
    vault.outbox.set_due(vault.outbox.row(upload_id).upload_id, HELD_UNTIL)


def undo(vault: Vault) -> None:
    """Take every time away: nothing leaves until it is decided again."""
    with vault.transaction():
        for row in _planned(vault):
            vault.outbox.set_due(row.upload_id, None)


def pause(vault: Vault) -> None:
    """Have nothing leave until `go_on`; times are kept."""
    vault.values.put(_PAUSED, b"1")


def go_on(vault: Vault) -> None:
    """End a pause."""
    vault.values.remove(_PAUSED)


def is_paused(vault: Vault) -> bool:
    """Say whether a pause holds."""
    return vault.values.get(_PAUSED) is not None


def next_due(vault: Vault) -> datetime | None:
    """Return when the next report may leave; None where none may, or a pause holds."""
    if is_paused(vault):
        return None
    return min((row.due for row in _planned(vault) if row.due is not None), default=None)


def catch_up(vault: Vault, *, now: datetime, is_sent_elsewhere: bool = False) -> None:
    """Give what became due long ago a new time: the person opened the vault perhaps because the line has just returned.

    So gets what would have to wait longer than any delay is, because the clock was set back. Reports whose date is near
    are sealed again first, as before every sending. `is_sent_elsewhere` says that a sender that went on alone is still
    at work; where there is none, nothing is *sending*.
    """
    # Their person had decided on these, and a program that ended left them in the middle.
    left = [] if is_sent_elsewhere else handing_over.release(vault)
    resealing.reseal_due(vault, now=now, is_sent_elsewhere=is_sent_elsewhere)
    without_time = [row for row in vault.outbox.rows() if row.upload_id in left and row.due is None]
    _plan_anew(vault, [*_astray(vault, now), *without_time], now=now)


def needs_work(vault: Vault, *, now: datetime) -> bool:
    """Say whether anything that leaves by itself needs work first; nothing does during a pause, or without a desk."""
    try:
        return bool(_work_left(vault, now))
    except GawahError:
        # What is wrong with the desk's profile is said when something is sent.
        return False


def work_ahead(vault: Vault, *, now: datetime, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Do the work of everything that leaves by itself, the least first, until it is done or cancelled.

    What is due meanwhile is sent by whoever cancels this; sending does the work that is left.
    """
    for upload_id in _work_left(vault, now):
        with suppress(NothingThere):
            if not working.do(vault, desk_of(vault).profile, vault.outbox.row(upload_id), cancelled=cancelled):
                return


def _work_left(vault: Vault, now: datetime) -> dict[str, float]:
    planned = [] if is_paused(vault) else _planned(vault)
    return working.to_do(vault, desk_of(vault).profile, planned, now=now) if planned else {}


def send_due(
    vault: Vault,
    open_sender: OpenSender,
    *,
    now: datetime,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Progress], None] = lambda _progress: None,
) -> Sending:
    """Send what is due, and give what was not sent a new time. During a pause nothing is sent.

    What was sealed again because it came too late goes in the same call, once. Raises NotJoined, ProfileRefused,
    SenderGone.
    """
    if is_paused(vault):
        return Sending(sent=(), failed=(), later=0, next_due=None, stopped=True)
    resealing.reseal_due(vault, now=now)
    decided = {row.report_id for row in _planned(vault)}

    def send() -> Sending:
        return outbox.send_waiting(vault, open_sender, now=now, at_once=False, cancelled=cancelled, progress=progress)

    try:
        sending = send()
        if count_sealed_again(sending) and not sending.failed and not sending.stopped:
            # Where nothing failed, only what was sealed again has no time by now.
            for row in _without_time(vault, decided):
                vault.outbox.set_due(row.upload_id, now)
            sending = _send_second_round(send, sending)
    except GawahError:
        # What could not even be tried would be due again at once, and for ever.
        put_off(vault, now=now)
        raise
    finally:
        _plan_anew(vault, _without_time(vault, decided), now=now)
    return replace(sending, next_due=next_due(vault))


def put_off(vault: Vault, *, now: datetime) -> None:
    """Give everything that is due a new time."""
    _plan_anew(vault, _due(vault, now), now=now)


def collect(vault: Vault, sender: SenderProcess, *, now: datetime) -> Sending:
    """Ask a sender that went on while the vault was closed, as `handing_over.collect`.

    What the server did not take gets a new time. What had no line comes back with the time that the sender drew.
    Raises NotJoined, SenderGone.
    """
    planned = {row.upload_id for row in _planned(vault)}
    held = {row.upload_id for row in vault.outbox.rows() if row.due is not None and row.due >= HELD_UNTIL}
    sending = handing_over.collect(vault, sender, now=now)
    failed = [row for row in vault.outbox.rows() if row.upload_id in {one.upload_id for one in sending.failed}]
    _plan_anew(vault, [row for row in failed if row.upload_id in planned and row.due is None], now=now)
    for row in failed:
        # The person held it back, or took its time away, while the sender was still trying.
        if row.upload_id not in planned:
            vault.outbox.set_due(row.upload_id, HELD_UNTIL if row.upload_id in held else None)
    if not sending.later:
        handing_over.release(vault)
    return replace(sending, next_due=next_due(vault))


def hand_over(
    vault: Vault,
    sender: SenderProcess,
    begun: Collection[str] = (),
    *,
    now: datetime,
    is_late: Callable[[], bool] = lambda: False,
) -> int:
    """Leave everything that is planned with a sender that goes on while the vault is closed, as far as it may hold it.

    What was `begun` and cut off a moment ago goes on at once, the rest when its time comes. During a pause nothing is
    given. Once `is_late` says so, the rest stays here. Returns how many reports the sender holds then, or has an answer
    for. Raises NotJoined, SenderGone.
    """
    held = handing_over.take_back(vault, sender, now=now)
    given = 0
    if not is_paused(vault):
        # Nobody knows what happened to the line, or the clock, since the time of these.
        _plan_anew(vault, [row for row in _astray(vault, now) if row.upload_id not in begun], now=now)
        waits = {
            row.upload_id: timedelta(0) if row.upload_id in begun else row.due - now
            for row in _planned(vault)
            if row.due is not None
        }
        given = handing_over.hand_over(vault, sender, waits, held=held, now=now, is_late=is_late)
    return len(held.pending) + len(held.outcomes) + given


def due_ids(vault: Vault, *, now: datetime) -> tuple[str, ...]:
    """Name what is due now; nothing during a pause."""
    return () if is_paused(vault) else tuple(row.upload_id for row in _due(vault, now))


def planned_among(vault: Vault, upload_ids: Collection[str]) -> tuple[str, ...]:
    """Name those of these reports that still leave by themselves, now or later; nothing during a pause."""
    if is_paused(vault):
        return ()
    return tuple(row.upload_id for row in _planned(vault) if row.upload_id in upload_ids)


def _send_now(vault: Vault, row: OutboxRow, due: datetime) -> None:
    if row.state in outbox_care.RETRIED:
        outbox_care.retry(vault, row.upload_id, now=due)
    elif row.state in SENDABLE:
        vault.outbox.set_due(row.upload_id, due)


def _due(vault: Vault, now: datetime) -> list[OutboxRow]:
    return [row for row in _planned(vault) if row.due is not None and row.due <= now]


def is_astray(due: datetime, *, now: datetime) -> bool:
    """Say whether a time is long past, or farther off than any that is drawn.

    The computer slept past it, or its clock was set.
    """
    return not now - LATE <= due <= now + LONGEST_DELAY


def _astray(vault: Vault, now: datetime) -> list[OutboxRow]:
    """List what waits here for a time that is astray; what a sender has is not among it."""
    return [
        row
        for row in _planned(vault)
        if row.state is OutboxState.WAITING and row.due is not None and is_astray(row.due, now=now)
    ]


def _planned(vault: Vault) -> list[OutboxRow]:
    """List what leaves by itself: all with a time of their own, those included that a program left as *sending*."""
    return [
        row for row in vault.outbox.rows() if row.state in SENDABLE and row.due is not None and row.due < HELD_UNTIL
    ]


def _without_time(vault: Vault, decided: set[str]) -> list[OutboxRow]:
    return [
        row
        for row in vault.outbox.rows()
        if row.report_id in decided and row.state is OutboxState.WAITING and row.due is None
    ]


def _plan_anew(vault: Vault, rows: Iterable[OutboxRow], *, now: datetime) -> None:
    """Give rows one new time together, as `outbox.plan` does, and for its reason."""
    due = now + draw_delay()
    with vault.transaction():
        for row in rows:
            if row.state in SENDABLE:
                vault.outbox.set_due(row.upload_id, due)


def _send_second_round(send: Callable[[], Sending], first: Sending) -> Sending:
    try:
        second = send()
    except SenderGone:
        # What the first round brought must be told; the rest waits.
        return first
    return replace(second, sent=first.sent + second.sent)
