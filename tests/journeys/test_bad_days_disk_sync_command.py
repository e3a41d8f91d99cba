"""`gawahctl sync` on a disk that fills, with the real server behind a real line: one sentence, and nothing is lost.

The organiser's vault lies on a small disk. Little by little there is more room, and at each stage the command runs
whole, as a process of its own; what the server was told is looked up in its own database.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from crypto.desk_keys import DeskKey
from crypto.profile_text import Profile
from reporter import joining, payload
from reporter.report import Attachment, BytesContent, Cleaned, Report
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault
from support.commands import Commands
from support.journey import Journey
from support.parcels import parcel_of
from support.reports import make_report
from support.sealed import Envelope, seal
from support.small_disks import fill, small_disk
from support.waiting import wait_for

MIB = 1024 * 1024
FILM = hashlib.shake_256(b"film").digest(19 * MIB)
"""Takes two parts to fetch."""


@dataclass
class SmallDesk:
    """An organiser's vault on a small disk, and the server that runs for its desk."""

    journey: Journey
    disk: Path

    @property
    def organiser(self) -> Path:
        return self.disk / "organiser"

    @property
    def commands(self) -> Commands:
        return self.journey.commands

    def profile(self) -> Profile:
        with self.open() as vault:
            return joining.desk_of(vault).profile

    def open(self) -> Vault:
        return Vault.open(self.organiser, self.journey.passphrase)

    def hold(self, *reports: Report) -> set[str]:
        """Bring reports to the server, wait for their batches to close, and return their ids."""
        profile = self.profile()
        envelopes = [seal_to(profile.week_keys[0], report) for report in reports]
        before = len(self.asked("SELECT 1 FROM leaves WHERE receipt IS NOT NULL"))
        with closing(SenderProcess.start()) as sender:
            for envelope in envelopes:
                sender.send(parcel_of(envelope.data), profile)
        wait_for(lambda: len(self.asked("SELECT 1 FROM leaves WHERE receipt IS NOT NULL")) == before + len(envelopes))
        return {envelope.upload_id for envelope in envelopes}

    def asked(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.journey.server_data / "intake.db")) as rows:
            return rows.execute(sql).fetchall()

    def acknowledged(self) -> set[str]:
        """What the server was told is filed or unreadable."""
        return {str(upload_id) for (upload_id,) in self.asked("SELECT lower(hex(upload_id)) FROM acks")}

    def filed(self) -> set[str]:
        with self.open() as vault:
            return {case.upload_id for case in vault.cases.rows()}

    def assert_full_is_said(self) -> None:
        """Sync on a full disk: one sentence, and the server was told of nothing that is not here."""
        before = self.filed()
        sentence = self.commands.refusal("sync", self.organiser)
        assert "The disk is full" in sentence
        assert "kept" in sentence
        assert self.acknowledged() <= self.filed()
        assert before <= self.filed()


def seal_to(key: DeskKey, report: Report) -> Envelope:
    with payload.Packed(report).open() as packed:
        return seal(packed.read(), key)


def film_report() -> Report:
    attachment = Attachment("video/mp4", BytesContent(FILM), hashlib.sha256(FILM).hexdigest(), Cleaned.KEPT, "why")
    report = make_report()
    return Report(report.id, report.members, (attachment,))


@pytest.fixture
def desk(journey: Journey, tmp_path: Path) -> Iterator[SmallDesk]:
    with small_disk(tmp_path / "disk", 72 * 1024) as disk:
        shutil.move(journey.organiser, disk / "organiser")
        journey.start_server()
        yield SmallDesk(journey, disk)


@pytest.mark.must("ENV-11", "SYN-8")
def test_a_disk_that_is_full_at_any_stage_of_a_sync_is_said_and_with_room_everything_is_filed(desk: SmallDesk):
    first = desk.hold(make_report())
    desk.commands.say("sync", desk.organiser)
    assert desk.filed() == first
    more = desk.hold(*[make_report() for _ in range(12)])
    for leave in (0, 40_000, 90_000, 150_000):
        filler = fill(desk.disk, leave=leave)
        desk.assert_full_is_said()
        filler.unlink()
    assert more - desk.filed(), "the disk was never full enough"
    desk.commands.say("sync", desk.organiser)
    assert desk.filed() == first | more == desk.acknowledged()


@pytest.mark.must("ENV-11", "SYN-15")
def test_a_disk_that_is_full_while_a_large_envelope_comes_or_is_filed_keeps_the_parts_that_came(desk: SmallDesk):
    [large] = desk.hold(film_report())
    small = desk.hold(make_report(), make_report())
    came = []
    for leave in (0, 4 * MIB, 18 * MIB, 18 * MIB):
        filler = fill(desk.disk, leave=leave)
        desk.assert_full_is_said()
        filler.unlink()
        assert large not in desk.filed()
        with desk.open() as vault:
            came.append(len(vault.fetched.parts(large)))
    assert came == sorted(came)
    assert came[-1] > 0
    desk.commands.say("sync", desk.organiser)
    assert desk.filed() == {large} | small == desk.acknowledged()
    with desk.open() as vault:
        [case] = [case for case in vault.cases.rows() if case.attachments]
        with vault.cases.attachment(case.upload_id, 1) as content:
            assert content.read() == FILM
        assert vault.fetched.upload_ids() == ()
