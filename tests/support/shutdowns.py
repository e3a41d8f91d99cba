"""A shutdown played through in true time: a desk that lives on outside, and people inside with clocks of their own.

Vaults, ceremony, sealing, sending, syncing and destroying are the program's own; only time and the line are played.
Everybody reads a clock of their own, which is the true time and an offset. The server's batches follow the true time.
"""

import base64
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from crypto import uploads
from crypto.keyslots import FLOOR
from crypto.notes import Signer
from crypto.profile_text import Profile
from reporter import citizen, inbox, joining, organiser, outbox, profile, resealing, second_round, transfer
from reporter.anonymise.review import Action, Decisions
from reporter.believing import Sent
from reporter.citizen import Queued
from reporter.desk import destroying, renewal
from reporter.desk.renewal import RenewalPlan
from reporter.errors import UsageError
from reporter.store.vault import Purpose, Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import IntakeCalls
from support.desks import NOW, PASSPHRASE, BareDesk, make_desk
from support.direct_sender import DirectSender
from support.reports import OUTAGE
from support.stand_in.server import StandIn
from support.vault_folders import cheapen

WEEK = timedelta(weeks=1)
RIGHT = timedelta()
RENEWED_EVERY, ROTATED_EVERY = 4, 13


@dataclass(frozen=True)
class ServedDesk:
    """What the stand-in needs of a desk, taken from the one that the ceremony made."""

    profile: Profile
    log: Signer
    note: bytes

    def sign(self) -> bytes:
        return self.note


@dataclass
class Outside:
    """The desk, its one organiser and the server. `offset` is how far the clock of both is off."""

    desk_folder: Path
    desk: Vault
    inbox: Vault
    server: StandIn
    offset: timedelta = RIGHT
    refused_rotations: int = 0

    @property
    def clock(self) -> datetime:
        """What the desk's own clock says."""
        return self.server.now + self.offset

    def rotate(self) -> None:
        """Publish the next profile, which the program refuses where its clock lies before the present one.

        Where the clock is far ahead, whoever runs it says yes.
        """
        try:
            renewal.rotate(self.desk, self.desk_folder, RenewalPlan(), now=self.clock, date_confirmed=True)
        except UsageError:
            self.refused_rotations += 1
            return
        desk = joining.desk_of(self.desk)
        self.server.desk = cast("BareDesk", ServedDesk(desk.profile, self.server.desk.log, desk.note))

    def renew(self) -> None:
        """Renew the organiser's vault from the desk's folder, as `gawahctl vault renew` does."""
        transfer.renew(self.inbox, self.desk, now=self.clock)

    def sync(self) -> None:
        """Close the open batch, sync, and destroy by the rules, as `gawahctl sync` does."""
        self.server.batch = int(self.server.now.timestamp()) // self.server.desk.profile.batch_seconds
        self.server.close_batch()
        calls = SyncCalls(
            self.server.open_exchange(),
            origin=self.server.desk.profile.origin,
            seed=organiser.sync_seed(self.inbox),
            now=lambda: self.clock,
        )
        inbox.sync(self.inbox, calls)
        destroying.destroy_past(self.inbox, destroying.evidence_of(self.inbox), now=self.clock)

    def submit(self, envelope: bytes) -> None:
        """Bring an envelope to the server as a carrier does, who knows nothing of it."""
        IntakeCalls(self.server.open_exchange()).submit(uploads.describe_bytes(envelope), envelope)

    def has_opened(self, upload_id: str) -> bool:
        """Say whether an envelope is filed as a case, or as one more envelope of a case."""
        if not self.inbox.envelopes.knows(upload_id):
            return False
        return all(envelope.upload_id != upload_id for envelope in self.inbox.envelopes.unreadable())


@dataclass
class Inside:
    """Somebody within the shutdown, whose clock is off by `offset` and who saw only the profile of its first day."""

    vault: Vault
    offset: timedelta
    sent: list[Sent] = field(default_factory=list)

    def seal(self, now: datetime, *, forget: bool, answered: date | None = None) -> Queued:
        """Seal a report at the true time `now`; `answered` is what the person says if asked for the date."""
        clock = now + self.offset
        draft = citizen.save_draft(self.vault, cast("dict[str, Any]", OUTAGE))
        reviewed = citizen.review(self.vault, draft, Decisions(default=Action.REPLACE))
        believed = citizen.believes_clock(self.vault, now=clock)
        return citizen.seal(
            self.vault, reviewed, forget=forget, now=clock, answered_date=None if believed else answered
        )

    def send(self, now: datetime, server: StandIn, *, answered: date | None = None) -> None:
        """Seal again what is near its date and send everything, as `gawahctl send --now` does."""
        clock = now + self.offset
        resealing.reseal_due(self.vault, now=clock, answered_date=answered)
        outbox.plan(self.vault, now=clock)
        sending = second_round.send_waiting(
            self.vault, lambda: DirectSender(server.open_exchange), now=clock, at_once=True
        )
        assert not sending.failed
        self.sent += sending.sent


@dataclass
class World:
    """Everything at one true time, which only `live` moves."""

    folder: Path
    outside: Outside
    stack: ExitStack
    begun: datetime
    people: list[Inside] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return self.outside.server.now

    def person(self, offset: timedelta) -> Inside:
        """Add somebody whose vault joined the desk on the first day."""
        copy = self.folder / f"person-{len(self.people)}"
        shutil.copytree(self.folder / "person", copy)
        added = Inside(self.stack.enter_context(Vault.open(copy, PASSPHRASE)), offset)
        self.people.append(added)
        return added

    @property
    def week(self) -> int:
        """How many weeks have passed since the desk was made."""
        return (self.now - self.begun) // WEEK

    def live(
        self, until_week: int, at_week: Callable[[int], None] = lambda _week: None, *, synced_every: int = 1
    ) -> None:
        """Let weeks pass; at the beginning of each, `at_week` gets its number, and then the desk does its work.

        It syncs every week or as said, renews its organiser's vault every fourth, which is how far ahead seeds are
        released, and publishes a profile every quarter of a year.
        """
        while self.week < until_week:
            at_week(self.week)
            if self.week % ROTATED_EVERY == ROTATED_EVERY - 1:
                self.outside.rotate()
            if self.week % RENEWED_EVERY == 0:
                self.outside.renew()
            if self.week % synced_every == 0:
                self.outside.sync()
            self.outside.server.now += WEEK
        # What came last is asked for, and tried, before anybody looks.
        self.outside.renew()
        self.outside.sync()
        self.outside.renew()


def make_world(folder: Path, stack: ExitStack, *, desk_offset: timedelta = RIGHT) -> World:
    """Make a desk by a clock that is off, its organiser, and a reporter's vault that joined it. It is NOW."""
    clock = NOW + desk_offset
    desk = make_desk(folder / "desk", now=clock)
    organiser.create_vault(
        folder / "inbox", PASSPHRASE, desk_folder=folder / "desk", desk_passphrase=PASSPHRASE, now=clock, cost=FLOOR
    )
    citizen.create_vault(folder / "person", PASSPHRASE, cost=FLOOR)
    for name in ("inbox", "person"):
        cheapen(folder / name, PASSPHRASE)
    with Vault.open(folder / "person", PASSPHRASE) as vault:
        joining.join(vault, profile.read_first(desk.note))
    name, seed = (folder / "desk" / "server" / "log.key").read_text().split()
    served = ServedDesk(desk.profile, Signer.from_seed(name, base64.b64decode(seed)), desk.note)
    received = stack.enter_context(Vault.open(folder / "inbox", PASSPHRASE))
    assert received.purpose is Purpose.ORGANISER
    server = StandIn(cast("BareDesk", served), now=NOW, organisers=[organiser.own_keys(received)])
    ceremony_vault = stack.enter_context(Vault.open(folder / "desk", PASSPHRASE))
    outside = Outside(folder / "desk", ceremony_vault, received, server, desk_offset)
    return World(folder, outside, stack, NOW)
