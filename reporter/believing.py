"""Believing what a server answered: only the receipt that one of the desk's own log keys signed makes a report *sent*.

Where the profile at hand does not know the key, the profile that the server shows is followed to first, by the rules
that hold for any later profile. What a receipt shows is written down in one step with it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from crypto import receipts
from crypto.errors import BadNote
from crypto.receipts import Receipt
from reporter import joining, late_arrivals
from reporter.errors import NotSent, ProfileRefused, SenderGone, SendingStopped
from reporter.late_arrivals import Arrival
from reporter.profile import Equivocation, TrustedProfile
from reporter.sender.port import Answered, Sender
from reporter.store.outbox import OutboxRow
from reporter.store.vault import Vault

FETCH_SECONDS: Final = 30
"""How long the profiles between mine and the newest may take, all together: what was reached by then is kept."""

_OTHER_RECEIPT = "the server's receipt is not one of this desk's"
_SLOW = "the server did not answer in time"
_NOT_FETCHED = "the desk has new keys, which the next try asks the server for"


@dataclass(frozen=True)
class Sent:
    """A report whose receipt verified: from now on its dropping could be proved.

    If it came after the day until which the desk promised to open it, `arrival` says what became of it.
    """

    upload_id: str
    batch: int
    receipt: bytes
    must_arrive_before: date
    arrival: Arrival = Arrival.IN_TIME


Fetch = Callable[[int], bytes | None]
"""Gives the note of a version of the desk's profile as the server holds it, or None where it has none."""


def fetching(
    sender: Sender, desk: TrustedProfile, *, cancelled: Callable[[], bool], seconds: float = FETCH_SECONDS
) -> Fetch:
    """Have a sender fetch the profiles that a receipt turns out to need.

    Whoever holds the log key of old could show a way of many steps and be slow at each. So all of them have `seconds`,
    counted from the first; then the sender is ended, and SenderGone raised.
    """
    ends: float | None = None

    def fetch(version: int) -> bytes | None:
        nonlocal ends
        now = time.monotonic()
        until = ends = ends or now + seconds
        try:
            return sender.profile(desk.profile, version, cancelled=lambda: cancelled() or time.monotonic() > until)
        except SendingStopped:
            if cancelled():
                raise
            raise SenderGone(_SLOW) from None

    return fetch


def fetching_nothing(_version: int) -> bytes | None:
    """Fetch no profile, where nobody is to wait for a server, and no line to be opened. Raises NotSent."""
    raise NotSent(_NOT_FETCHED)


def record(vault: Vault, desk: TrustedProfile, row: OutboxRow, answered: Answered, fetch: Fetch) -> Sent:
    """Verify a receipt and write down what it shows. Raises NotSent where it does not verify."""
    upload_id = bytes.fromhex(row.upload_id)
    receipt = _verify(vault, desk, answered, upload_id, fetch)
    arrival = late_arrivals.record_receipt(vault, row, receipt, answered.note)
    return Sent(row.upload_id, receipt.batch, answered.note, row.must_arrive_before, arrival)


def _verify(vault: Vault, desk: TrustedProfile, answered: Answered, upload_id: bytes, fetch: Fetch) -> Receipt:
    """Verify a receipt, with a newer profile of the desk where the one at hand does not know its log key."""
    profile = desk.profile
    try:
        return receipts.verify(answered.note, origin=profile.origin, upload_id=upload_id, logs=profile.logs)
    except BadNote as error:
        if answered.profile is None:
            raise NotSent(_OTHER_RECEIPT) from error
    newer = take_newer(vault, answered.profile, fetch)
    try:
        return receipts.verify(answered.note, origin=newer.profile.origin, upload_id=upload_id, logs=newer.profile.logs)
    except BadNote as error:
        raise NotSent(_OTHER_RECEIPT) from error


def take_newer(vault: Vault, note: bytes, fetch: Fetch) -> TrustedProfile:
    """Follow to the profile that the server showed by the rules, and return whichever holds now. Raises NotSent."""
    try:
        return joining.catch_up(vault, note, fetch)
    except Equivocation as error:
        raise NotSent("the server showed another profile of the version you have; both are kept as evidence") from error
    except ProfileRefused as error:
        raise NotSent("the server showed a profile that is not this desk's") from error
