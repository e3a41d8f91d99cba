"""Handing everything over that waits, whatever was decided about it."""

from datetime import timedelta

from reporter import handing_over
from reporter.outbox import SENDABLE
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault
from support.desks import NOW

AT_ONCE = timedelta(0)


def hand_over_all(vault: Vault, sender: SenderProcess, *, wait: timedelta = AT_ONCE) -> int:
    """Give a sender all that may be sent, and return how many reports those were."""
    held = handing_over.take_back(vault, sender, now=NOW)
    waits = {row.upload_id: wait for row in vault.outbox.rows() if row.state in SENDABLE}
    return handing_over.hand_over(vault, sender, waits, held=held, now=NOW)
