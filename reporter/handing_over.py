"""Leaving reports with a sender that goes on while the vault is closed, and asking it later what became of them.

    hand_over    give it what is due, whole, and say *sending*
    collect      verify and write down what it brought back
    delete       let go of a report that it may hold

The sender is told nothing that opens a report, and its word counts for nothing: receipts are verified here as in
`outbox`. A report that a sender holds may leave at any moment, so who deletes one from the outbox uses `delete` here.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime

from reporter import joining, outbox_care
from reporter.believing import Sent, fetching, record
from reporter.errors import NothingThere, NotSent, SendingStopped, VaultDamaged
from reporter.outbox import Failed, Sending, open_parcel, record_failure, sendable
from reporter.sender.client import SenderProcess, answer_of
from reporter.sender.messages import MAX_HANDED_OVER
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault


def hand_over(vault: Vault, sender: SenderProcess, *, now: datetime, at_once: bool) -> int:
    """Give the sender whole what is due, as far as it may hold it, and return how many reports that are.

    Their rows say *sending* from then on, until `collect` asks; if the sender ends before, the next sending asks the
    server for their receipts. What an earlier call gave it is not given again before it was collected. Raises
    NotJoined, SenderGone.
    """
    desk = joining.desk_of(vault)
    outcomes, pending = sender.collect()
    held = {upload_id.hex() for upload_id in pending}
    given = held | {outcome.upload_id.hex() for outcome in outcomes}
    rows = sendable(vault, at_once=at_once)
    room = MAX_HANDED_OVER - sum(row.length for row in rows if row.upload_id in held)
    due = [row for row in rows if at_once or (row.due is not None and row.due <= now)]
    count = 0
    for row in _choose_small([row for row in due if row.upload_id not in given], room=room):
        try:
            with open_parcel(vault, row) as parcel:
                vault.outbox.move(row.upload_id, expected={row.state}, to=OutboxState.SENDING)
                sender.hand_over(parcel, desk.profile)
        except (NothingThere, VaultDamaged):
            continue
        count += 1
    return count


def collect(vault: Vault, sender: SenderProcess) -> Sending:
    """Ask a sender that went on alone what became of its reports, and write it down.

    `later` counts those that it has not finished yet. Raises NotJoined, SenderGone.
    """
    desk = joining.desk_of(vault)
    outcomes, pending = sender.collect()
    sent: list[Sent] = []
    failed: list[Failed] = []
    rows = {row.upload_id: row for row in vault.outbox.rows() if row.state is OutboxState.SENDING}
    for outcome in outcomes:
        row = rows.get(outcome.upload_id.hex())
        if row is not None:
            try:
                sent.append(record(vault, desk, row, answer_of(outcome), fetching(sender, desk)))
            except NotSent as error:
                failed.append(record_failure(vault, row, error))
            except SendingStopped:
                vault.outbox.move(row.upload_id, expected={OutboxState.SENDING}, to=OutboxState.WAITING)
        sender.forget(outcome.upload_id)
    return Sending(sent=tuple(sent), failed=tuple(failed), later=len(pending), next_due=None)


def delete(vault: Vault, sender: SenderProcess, upload_id: str) -> OutboxRow:
    """Take a report back from the sender that may hold it, then forget it; see `outbox_care.delete`.

    What is on its way in this very moment arrives all the same. Raises NothingThere, and SenderGone with nothing done.
    """
    row = vault.outbox.row(upload_id)
    sender.take_back(bytes.fromhex(row.upload_id))
    return outbox_care.delete(vault, row.upload_id)


def _choose_small(rows: Iterable[OutboxRow], *, room: int) -> list[OutboxRow]:
    """Choose the smallest reports, as many as have room in so many bytes, in shuffled order."""
    chosen = []
    for row in sorted(rows, key=lambda row: row.length):
        if row.length > room:
            break
        room -= row.length
        chosen.append(row)
    secrets.SystemRandom().shuffle(chosen)
    return chosen
