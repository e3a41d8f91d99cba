"""Leaving reports with a sender that goes on while the vault is closed, and asking it later what became of them.

    hand_over    give it what is planned, whole, with the time that each still waits, and say *sending*
    take_back    have what it has not begun returned to the vault's own plan
    collect      the same, and verify and write down what it brought back
    release      plan anew what a sender had that is gone
    delete       let go of a report that it may hold

The sender is told nothing that opens a report, and its word counts for nothing: receipts are verified here as in
`outbox`. A report that a sender holds may leave at any moment, so who deletes one from the outbox uses `delete` here.
"""

import secrets
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from reporter import joining, outbox_care, working
from reporter.believing import Sent, fetching_nothing, record
from reporter.delays import LONGEST_DELAY
from reporter.errors import NothingThere, NotSent, SendingStopped, VaultDamaged
from reporter.outbox import SENDABLE, Failed, Sending, open_parcel, record_failure
from reporter.sender.client import Collected, SenderProcess, answer_of
from reporter.sender.messages import MAX_HANDED_OVER, NotBegun, Result
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from reporter.transport import WorkRefused


def hand_over(
    vault: Vault,
    sender: SenderProcess,
    waits: Mapping[str, timedelta],
    *,
    held: Collected,
    now: datetime,
    is_late: Callable[[], bool] = lambda: False,
) -> int:
    """Give the sender reports whole, by upload id, each with how long it still waits; as many as it may hold.

    Their rows say *sending* from then on, until `collect` or `take_back` asks; if the sender ends before, `release` has
    them planned again. What it holds already, or has an answer for, is not given again: `held` is what `take_back` told
    a moment ago. The work that one still needs is for the sender to do: who locks does not wait for it. Once `is_late`
    says so, the rest stays in the vault. Returns how many were given. Raises NotJoined, SenderGone.
    """
    desk = joining.desk_of(vault)
    known = {upload_id.hex() for upload_id in (*held.pending, *(outcome.upload_id for outcome in held.outcomes))}
    rows = vault.outbox.rows()
    # As it says itself: one that was deleted in the middle has no row any more, and takes its room until it ends.
    room = MAX_HANDED_OVER - held.held_bytes
    wanted = [row for row in rows if row.upload_id in waits and row.upload_id not in known and row.state in SENDABLE]
    chosen = _choose_small(wanted, room=room)
    # Before the first byte leaves, and in one commit: each one costs four syncs of the disk, and who locks does not
    # wait.
    with vault.transaction():
        for row in chosen:
            vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.SENDING)
    left = []
    for row in chosen:
        if is_late():
            left.append(row)
            continue
        try:
            with open_parcel(vault, desk.profile, row) as parcel:
                wait = min(max(waits[row.upload_id], timedelta(0)), LONGEST_DELAY)
                needs = working.needs(vault, desk.profile, row, now=now)
                sender.hand_over(parcel, desk.profile, wait=wait, needs=needs)
        except (NothingThere, VaultDamaged):
            left.append(row)
    if left:
        with vault.transaction():
            for row in left:
                vault.outbox.move(row.upload_id, expected={OutboxState.SENDING}, to=row.state)
    return len(chosen) - len(left)


def take_back(vault: Vault, sender: SenderProcess, *, now: datetime) -> Collected:
    """Have what a sender has not begun returned to the plan, with the time that it would still have waited there.

    So is what its person called off, which may be decided otherwise by now. What it is sending, and its answers, it
    keeps, and they are returned. Raises SenderGone.
    """
    collected = sender.collect()
    _return(vault, collected.returned, now=now)
    answers = [outcome for outcome in collected.outcomes if outcome.result != Result.CANCELLED]
    _release_called_off(vault, sender, [outcome.upload_id for outcome in collected.outcomes if outcome not in answers])
    return collected._replace(outcomes=answers)


def collect(vault: Vault, sender: SenderProcess, *, now: datetime) -> Sending:
    """Ask a sender that went on alone what became of its reports, and write it down.

    What it has not begun comes back as by `take_back`; where it was tried in vain, that counts as failed. `later`
    counts those that it is sending. No line is opened, or the unlocking would show on it: a receipt that needs more
    than the newest profile counts as failed, and the next sending looks for the others. Raises NotJoined, SenderGone.
    """
    desk = joining.desk_of(vault)
    collected = sender.collect()
    failed = _return(vault, collected.returned, now=now)
    sent: list[Sent] = []
    rows = _sending(vault)
    for outcome in collected.outcomes:
        row = rows.get(outcome.upload_id.hex())
        if row is not None:
            try:
                sent.append(record(vault, desk, row, answer_of(outcome), fetching_nothing))
            except WorkRefused as refusal:
                failed.append(record_failure(vault, row, _follow(vault, row, refusal)))
            except NotSent as error:
                failed.append(record_failure(vault, row, error))
            except SendingStopped:
                vault.outbox.move(row.upload_id, expected={OutboxState.SENDING}, to=OutboxState.WAITING)
        sender.forget(outcome.upload_id)
    return Sending(sent=tuple(sent), failed=tuple(failed), later=len(collected.pending), next_due=None)


def _follow(vault: Vault, row: OutboxRow, refusal: WorkRefused) -> NotSent:
    """Take in what a refusal for too little work shows, and return why the report was not sent."""
    try:
        return NotSent(_WORK_TO_DO) if working.look_again(vault, row, refusal, fetching_nothing) else refusal
    except NotSent as error:
        return error


_WORK_TO_DO = "the desk asks for work that is not done yet"


def release(vault: Vault) -> list[str]:
    """Say *waiting* of what is *sending*, though no sender is at work any more; return the ids.

    Whether it arrived nobody knows: it counts as tried, and the next sending asks the server.
    """
    rows = _sending(vault).values()
    with vault.transaction():
        for row in rows:
            vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.WAITING, attempts=row.attempts + 1)
    return [row.upload_id for row in rows]


def delete(vault: Vault, sender: SenderProcess, upload_id: str) -> OutboxRow:
    """Take a report back from the sender that may hold it, then forget it; see `outbox_care.delete`.

    What is on its way in this very moment arrives all the same. Raises NothingThere, and SenderGone with nothing done.
    """
    row = vault.outbox.row(upload_id)
    sender.take_back(bytes.fromhex(row.upload_id))
    return outbox_care.delete(vault, row.upload_id)


def _return(vault: Vault, returned: Iterable[NotBegun], *, now: datetime) -> list[Failed]:
    """Put what came back into the plan again, and say what of it was tried in vain."""
    rows = _sending(vault)
    failed = []
    with vault.transaction():
        for one in returned:
            row = rows.get(one.upload_id.hex())
            if row is None:
                continue
            attempts = row.attempts + one.tries
            vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.WAITING, attempts=attempts)
            vault.outbox.set_due(row.upload_id, now + timedelta(seconds=one.wait))
            if one.tries:
                failed.append(Failed(row.upload_id, one.reason, for_ever=False))
    return failed


def _release_called_off(vault: Vault, sender: SenderProcess, upload_ids: list[bytes]) -> None:
    """Say *waiting* of what a sender does not send any more because its person called it off."""
    if not upload_ids:
        # A commit costs four syncs of the disk, and who locks does not wait.
        return
    wanted = {upload_id.hex() for upload_id in upload_ids}
    with vault.transaction():
        for row in _sending(vault).values():
            if row.upload_id in wanted:
                vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.WAITING)
    for upload_id in upload_ids:
        sender.forget(upload_id)


def _sending(vault: Vault) -> dict[str, OutboxRow]:
    return {row.upload_id: row for row in vault.outbox.rows() if row.state is OutboxState.SENDING}


def _choose_small(rows: Iterable[OutboxRow], *, room: int) -> list[OutboxRow]:
    """Choose the smallest reports, as many as have room in so many bytes; what was tried least often goes first."""
    chosen = []
    for row in sorted(rows, key=lambda row: row.length):
        if row.length > room:
            break
        room -= row.length
        chosen.append(row)
    secrets.SystemRandom().shuffle(chosen)
    return sorted(chosen, key=lambda row: row.attempts)
