"""Writing down a verified receipt, and sealing again what it shows to have come too late: KEY-26 of `docs/protocol.md`.

With a clock that was slow but plausible, or broken with nobody to ask, a report may be sealed to a key that is dead
when it arrives. The receipt tells: its batch opened after the last day on which the desk promised to open the envelope.
If a copy is kept, a new envelope takes the place of the old one in the commit that would have recorded the receipt.

The new key is a carry key, as KEY-25 has it: the clock that let this happen will not have it sealed again in time. If a
coerced server names a batch of years to come, the key is the last resort, once: a report is never sealed again to
a key that ends no later. To disbelieve such a batch would leave the server the same by naming one just after the
profile's end, and would lose what truly waited so long.
"""

from enum import StrEnum

from crypto.profile_text import Profile
from crypto.receipts import Receipt
from reporter import joining, profile, receipt_times, resealing
from reporter.errors import NothingThere, VaultDamaged
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault


class Arrival(StrEnum):
    """Whether a report that the server signed for came while the desk still promised to open it."""

    IN_TIME = "in_time"
    SEALED_AGAIN = "sealed_again"
    TOO_LATE = "too_late"


def record_receipt(vault: Vault, row: OutboxRow, receipt: Receipt, note: bytes) -> Arrival:
    """Write down that a report is sent, or seal it again if it came too late, in one commit.

    `receipt` is what was verified of `note`. A report that is sealed again waits for a time of its own. Raises
    VaultProblem where the disk is full: nothing is written then, and the server gives the same receipt again.
    """
    desk = joining.desk_of(vault).profile
    is_late = receipt_times.is_after(desk, receipt.batch, row.must_arrive_before)
    if is_late and not row.forget and _seal_again(vault, desk, row, receipt.batch):
        return Arrival.SEALED_AGAIN
    with vault.transaction():
        if row.forget:
            # Until there is a log to look the report up in, the receipt is the end of its way: nothing that could
            # link this vault to the report at the desk stays, only a count.
            vault.outbox.remove(row.upload_id)
        else:
            vault.outbox.move(
                row.upload_id,
                expected={OutboxState.SENDING},
                to=OutboxState.SENT,
                receipt=note,
                batch=receipt.batch,
            )
            receipt_times.note_batch(vault, receipt.batch)
    return Arrival.TOO_LATE if is_late else Arrival.IN_TIME


def _seal_again(vault: Vault, desk: Profile, row: OutboxRow, batch: int) -> bool:
    """Seal a report again by the day of a batch; say whether there was a whole copy and a key that ends later."""
    choice = profile.choose_key(desk, clock=receipt_times.opening_of(desk, batch), kept=False)
    if choice.key.until <= row.must_arrive_before:
        return False
    try:
        packed = vault.kept.read(row.report_id)
        with vault.transaction():
            resealing.replace_envelope(vault, row, packed, choice.key, attempts=row.attempts + 1, due=None)
            receipt_times.note_batch(vault, batch)
    except (NothingThere, VaultDamaged):
        return False
    return True
