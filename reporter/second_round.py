"""Sending everything now, and what was sealed again meanwhile once more: the window may be short.

A report whose receipt shows that it came too late waits as a new envelope (see `late_arrivals`). Where the person said
*now*, it goes in the same call. There is one more round and never a third, so that no server can keep anybody sending.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from reporter import outbox
from reporter.errors import SenderGone
from reporter.late_arrivals import Arrival
from reporter.outbox import OpenSender, Progress, Sending
from reporter.store.vault import Vault


def send_waiting(
    vault: Vault,
    open_sender: OpenSender,
    *,
    now: datetime,
    at_once: bool,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Progress], None] = lambda _progress: None,
) -> Sending:
    """Send as `outbox.send_waiting` does; with `at_once`, what was sealed again goes too, if all went well so far.

    What was sealed again and has not gone is counted in `later`. Raises what `outbox.send_waiting` raises.
    """

    def send() -> Sending:
        return _count_sealed_again(
            outbox.send_waiting(vault, open_sender, now=now, at_once=at_once, cancelled=cancelled, progress=progress)
        )

    first = send()
    again = count_sealed_again(first)
    if not at_once or not again or first.failed or first.stopped or first.later > again:
        return first
    try:
        second = send()
    except SenderGone:
        # What the first round brought must be told; the rest waits.
        return first
    return replace(second, sent=first.sent + second.sent)


def count_sealed_again(sending: Sending) -> int:
    """Count the reports that came too late and were sealed again."""
    return sum(sent.arrival is Arrival.SEALED_AGAIN for sent in sending.sent)


def _count_sealed_again(sending: Sending) -> Sending:
    return replace(sending, later=sending.later + count_sealed_again(sending))
