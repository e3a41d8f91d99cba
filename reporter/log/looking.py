"""Looking sent reports up in their desk's log: each a journey of its own, over a sender that knows nothing of it.

    look_up    look for every report that the log must hold by now, and write down what came of each

A look asks, judges and asks again until it has an answer (`judging`). Where a large batch does not hold an id in its
block, the whole batch is asked in the same call: that happens to an honest log once in thousands of looks. What a
look shows is in the vault before the next one begins, so each is held to the tree that the one before saw.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from crypto import log_pages, receipts
from crypto.errors import BadNote
from crypto.profile_text import Profile
from reporter import joining, profile, receipt_times
from reporter.errors import NotSent, SendingStopped
from reporter.log import keeping
from reporter.log.alarms import Alarm
from reporter.log.judging import Ask, Concern, Look, Verdict, judge
from reporter.outbox import OpenSender
from reporter.sender.messages import MAX_PAGES
from reporter.sender.port import Sender
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault

CLOSED_AFTER: Final = 2
"""How many batches after the one on its receipt a report is looked up: the next has ended then, whatever happened."""


@dataclass
class Looks:
    """What came of looking up. `later` counts what is not to be found yet, `failure` says why the rest was not tried.

    `unnamed` counts reports whose receipt is of a log that the desk's profile does not name any more.
    """

    recorded: list[str] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)
    concerns: set[Concern] = field(default_factory=set)
    later: int = 0
    unnamed: int = 0
    failure: str = ""


def look_up(
    vault: Vault, open_sender: OpenSender, *, now: datetime, cancelled: Callable[[], bool] = lambda: False
) -> Looks:
    """Look up every report that was sent and is not proved. `now` is aware.

    By a clock that is believed, those whose batch has not ended yet are left for later; by another one all are looked
    up. Raises NotJoined, SenderGone, VaultProblem.
    """
    desk = joining.desk_of(vault)
    is_believed = profile.clock_is_plausible(desk.profile, clock=now, newest_batch=receipt_times.newest_batch(vault))
    looks = Looks()
    rows = []
    for row in vault.outbox.rows():
        if row.state is not OutboxState.SENT or row.receipt is None or row.batch is None:
            continue
        if is_believed and now.timestamp() < (row.batch + CLOSED_AFTER) * desk.profile.batch_seconds:
            looks.later += 1
        else:
            rows.append((row, row.receipt))
    if not rows:
        return looks
    sender = open_sender()
    try:
        for done, (row, receipt) in enumerate(rows):
            log = _log_of(receipt, desk.profile)
            if log is None:
                looks.unnamed += 1
                continue
            look = Look(desk, log, receipt, keeping.seen_of(vault, log), now if is_believed else None)
            try:
                verdict = _look(sender, look, cancelled)
            except (NotSent, SendingStopped) as error:
                looks.failure = str(error)
                looks.later += len(rows) - done
                break
            keeping.keep(vault, row, verdict, log=log)
            _note(looks, row, verdict)
    finally:
        sender.close()
    return looks


def _look(sender: Sender, look: Look, cancelled: Callable[[], bool]) -> Verdict:
    verdict = _follow(sender, look, cancelled)
    if not verdict.needs_whole:
        return verdict
    return _follow(sender, replace(look, seen=verdict.seen, is_whole=True), cancelled)


def _follow(sender: Sender, look: Look, cancelled: Callable[[], bool]) -> Verdict:
    """Fetch what a look asks until it ends. Raises NotSent, SenderGone, SendingStopped."""
    folder = bytes.fromhex(log_pages.log_folder(look.log))
    pages: dict[str, bytes | None] = {}
    while isinstance(asked := judge(look, pages), Ask):
        for first in range(0, len(asked.paths), MAX_PAGES):
            part = asked.paths[first : first + MAX_PAGES]
            pages.update(sender.pages(look.desk.profile, folder, part, cancelled=cancelled))
    return asked


def _note(looks: Looks, row: OutboxRow, verdict: Verdict) -> None:
    looks.concerns |= verdict.concerns
    if verdict.proof is not None:
        looks.recorded.append(row.upload_id)
    elif verdict.alarm is not None:
        looks.alarms.append(verdict.alarm)
    else:
        looks.later += 1


def _log_of(receipt: bytes, desk: Profile) -> str | None:
    """Return the name of the log whose key signed a receipt, or None if the profile names it no more."""
    for key in desk.logs:
        try:
            receipts.read(receipt, origin=desk.origin, logs=[key])
        except BadNote:
            continue
        return key.name
    return None
