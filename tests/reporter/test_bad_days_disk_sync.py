"""A disk that fills while a desk syncs: it is said, what was filed stays, and later all is filed."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crypto import sizes
from reporter import inbox, organiser, payload
from reporter.errors import VaultProblem
from reporter.report import Attachment, BytesContent, Cleaned, Report
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from support.desks import PASSPHRASE, BareDesk, bare_desk
from support.memory_intake import MemoryIntake
from support.reports import make_report, seal_report
from support.sealed import Envelope, seal
from support.small_disks import fill, small_disk
from support.vaults import open_organiser_vault

MIB = 1024 * 1024
FILM = hashlib.shake_256(b"film").digest(19 * MIB)
"""Takes two parts to fetch."""


class SmallDesk:
    """An organiser's vault on a small disk, and the server it syncs with."""

    def __init__(self, disk: Path, bare: BareDesk) -> None:
        self.disk = disk
        self.bare = bare
        with open_organiser_vault(disk / "organiser", bare) as (_, keys):
            pass
        self.intake = MemoryIntake(bare, organisers=[keys])

    def hold(self, *envelopes: Envelope) -> None:
        for envelope in envelopes:
            self.intake.take(envelope.upload, envelope.data)
        self.intake.close_batch()

    def sync(self) -> inbox.Synced:
        with Vault.open(self.disk / "organiser", PASSPHRASE) as vault:
            return sync_with(vault, self.intake, self.bare)

    def filed(self) -> set[str]:
        with Vault.open(self.disk / "organiser", PASSPHRASE) as vault:
            return {case.upload_id for case in vault.cases.rows()}


def sync_with(vault: Vault, intake: MemoryIntake, bare: BareDesk) -> inbox.Synced:
    seed = organiser.sync_seed(vault)
    calls = SyncCalls(intake.open_exchange(), origin=bare.profile.origin, seed=seed, now=lambda: intake.now)
    return inbox.sync(vault, calls)


@contextmanager
def desk_on(folder: Path, kib: int) -> Iterator[SmallDesk]:
    with small_disk(folder / "disk", kib) as disk:
        yield SmallDesk(disk, bare_desk())


@pytest.mark.must("ENV-11", "SYN-8")
@pytest.mark.parametrize("leave", [0, 40_000, 150_000])
def test_a_full_disk_while_syncing_keeps_what_was_filed_and_later_files_the_rest(tmp_path: Path, leave: int):
    with desk_on(tmp_path, 8 * 1024) as desk:
        desk.hold(seal_report(desk.bare, make_report()))
        assert desk.sync().filed == 1
        envelopes = [seal_report(desk.bare, make_report()) for _ in range(12)]
        desk.hold(*envelopes)
        with Vault.open(desk.disk / "organiser", PASSPHRASE) as vault:
            filler = fill(desk.disk, leave=leave)
            with pytest.raises(VaultProblem, match="disk is full"):
                sync_with(vault, desk.intake, desk.bare)
            # The same window goes on; and what the server was told is filed here.
            assert set(desk.intake.acks) <= {case.upload_id for case in vault.cases.rows()}
        filler.unlink()
        # The person comes back later, with a new start of the program.
        desk.sync()
        assert len(desk.filed()) == 1 + len(envelopes)
        assert set(desk.intake.acks) == desk.filed()


def test_a_full_disk_does_not_keep_a_vault_from_being_read(tmp_path: Path):
    with desk_on(tmp_path, 8 * 1024) as desk:
        desk.hold(seal_report(desk.bare, make_report()))
        desk.sync()
        fill(desk.disk)
        assert len(desk.filed()) == 1


@pytest.fixture(scope="module")
def film() -> tuple[BareDesk, Envelope]:
    bare = bare_desk()
    attachment = Attachment("video/mp4", BytesContent(FILM), hashlib.sha256(FILM).hexdigest(), Cleaned.KEPT, "why")
    report = make_report()
    with payload.Packed(Report(report.id, report.members, (attachment,))).open() as packed:
        return bare, seal(packed.read(), bare.profile.week_keys[0])


@pytest.mark.must("ENV-11", "SYN-15")
@pytest.mark.parametrize("leave", [4 * MIB, 18 * MIB, 24 * MIB])
def test_a_full_disk_while_a_large_envelope_is_fetched_or_filed_keeps_the_parts_that_came(
    tmp_path: Path, film: tuple[BareDesk, Envelope], leave: int
):
    bare, large = film
    assert len(large.data) > sizes.envelope_length(sizes.SUBMIT_CLASS)
    with small_disk(tmp_path / "disk", 72 * 1024) as disk:
        desk = SmallDesk(disk, bare)
        small = seal_report(bare, make_report())
        desk.hold(large, small)
        filler = fill(disk, leave=leave)
        with pytest.raises(VaultProblem, match="disk is full"):
            desk.sync()
        assert large.upload_id not in desk.intake.acks
        assert desk.filed() <= {small.upload_id}
        filler.unlink()
        desk.sync()
        assert desk.filed() == {large.upload_id, small.upload_id}
        with Vault.open(disk / "organiser", PASSPHRASE) as vault:
            [case] = [case for case in vault.cases.rows() if case.attachments]
            with vault.cases.attachment(case.upload_id, 1) as content:
                assert content.read() == FILM
            assert vault.fetched.upload_ids() == ()
            assert len(list((disk / "organiser" / "b").iterdir())) == 1
