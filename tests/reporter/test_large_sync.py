"""Large envelopes at the desk: fetched in proved pieces, gone on with after any end, filed from where they lie."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from crypto.uploads import CHUNK
from reporter import inbox, payload
from reporter.errors import NothingThere, SyncStopped
from reporter.report import Attachment, BytesContent, Cleaned, Report
from reporter.store.fetched import PART_BYTES
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk, bare_desk
from support.memory_intake import Fault, MemoryIntake, Rule
from support.reports import make_report, seal_report
from support.sealed import Envelope, seal
from support.synced_desk import Desk
from support.vaults import open_organiser_vault

MIB = 1024 * 1024
PIECES = r"/v1/o/b/.*"


class LargeDesk(Desk):
    """A desk whose server is given large envelopes at once."""

    def hold(self, *envelopes: Envelope) -> None:
        for envelope in envelopes:
            self.intake.take(envelope.upload, envelope.data)
        self.intake.close_batch()

    def pieces_asked(self) -> int:
        """Return how many pieces were asked for since the last time."""
        count = sum(call.path.startswith("/v1/o/b/") for call in self.intake.calls)
        self.intake.calls.clear()
        return count

    def blobs(self) -> int:
        return len(list((self.vault.folder / "b").iterdir()))


@pytest.fixture(scope="module")
def bare() -> BareDesk:
    return bare_desk()


@pytest.fixture
def desk(tmp_path: Path, bare: BareDesk) -> Iterator[LargeDesk]:
    with open_organiser_vault(tmp_path / "organiser", bare) as (vault, keys):
        yield LargeDesk(bare, vault, MemoryIntake(bare, organisers=[keys]))


def film_of(length: int) -> bytes:
    return hashlib.shake_256(b"film").digest(length)


FILM = film_of(19 * MIB)
"""Takes two parts, the second not full."""


@pytest.fixture(scope="module")
def large(bare: BareDesk) -> Envelope:
    attachment = Attachment("video/mp4", BytesContent(FILM), hashlib.sha256(FILM).hexdigest(), Cleaned.KEPT, "why")
    report = make_report()
    with payload.Packed(Report(report.id, report.members, (attachment,))).open() as packed:
        return seal(packed.read(), bare.profile.week_keys[0])


def require_filed(desk: LargeDesk) -> None:
    [case] = [case for case in desk.vault.cases.rows() if case.attachments]
    with desk.vault.cases.attachment(case.upload_id, 1) as content:
        assert content.read() == FILM
    assert desk.vault.fetched.upload_ids() == ()
    # The film's own, and nothing of what was fetched.
    assert desk.blobs() == 1


@pytest.mark.must("ENV-11", "SYN-15")
def test_a_large_envelope_is_filed_with_its_film(desk: LargeDesk, large: Envelope):
    desk.hold(large, seal_report(desk.bare, make_report()))
    assert desk.sync() == inbox.Synced(filed=2, unreadable=0, missing=0, unacknowledged=0)
    require_filed(desk)
    assert [set(states.values()) for states in desk.intake.acks.values()] == [{"filed"}] * 2


@pytest.mark.must("SYN-15")
def test_a_sync_goes_on_where_it_was_cut_off(desk: LargeDesk, large: Envelope):
    desk.hold(large)
    whole_part = PART_BYTES // (16 * CHUNK)
    desk.intake.rules = [Rule(Fault.NO_CONNECTION, path=PIECES, nth=whole_part + 2)]
    with pytest.raises(SyncStopped):
        desk.sync()
    assert desk.vault.fetched.parts(large.upload_id) == {0}
    assert desk.vault.cases.rows() == ()
    everything = desk.pieces_asked()
    desk.intake.rules = []
    assert desk.sync().filed == 1
    assert everything > whole_part
    # Of the first part nothing is asked for again.
    chunks = -(-len(large.data) // CHUNK) - PART_BYTES // CHUNK
    assert desk.pieces_asked() == chunks // 16 + chunks % 16
    require_filed(desk)


def test_a_cancelled_sync_keeps_the_parts_that_came(desk: LargeDesk, large: Envelope):
    desk.hold(large)
    synced = inbox.sync(desk.vault, desk.calls(), cancelled=lambda: bool(desk.vault.fetched.upload_ids()))
    assert (synced.filed, synced.missing) == (0, 0)
    assert desk.vault.fetched.parts(large.upload_id) == {0}
    assert desk.sync().filed == 1
    require_filed(desk)


@pytest.mark.must("SYN-15", "SYN-17")
@pytest.mark.parametrize("fault", [Fault.FLIPPED_BYTE, Fault.WRONG_PROOF])
@pytest.mark.parametrize("nth", [1, 3, 18])
def test_a_piece_that_is_not_true_is_never_kept_and_holds_nobody_up(
    desk: LargeDesk, large: Envelope, fault: Fault, nth: int
):
    small = seal_report(desk.bare, make_report())
    desk.hold(large, small)
    desk.intake.rules = [Rule(fault, path=f"/v1/o/b/{large.upload_id}/.*", nth=nth)]
    synced = desk.sync()
    assert (synced.filed, synced.missing) == (1, 1)
    assert desk.vault.fetched.parts(large.upload_id) == ({0} if nth > 16 else set())
    desk.intake.rules = []
    assert desk.sync() == inbox.Synced(filed=1, unreadable=0, missing=0, unacknowledged=0)
    require_filed(desk)


@pytest.mark.must("SYN-15")
def test_a_fetched_part_that_was_damaged_here_is_asked_for_again(desk: LargeDesk, large: Envelope):
    desk.hold(large)
    desk.intake.rules = [Rule(Fault.NO_CONNECTION, path=PIECES, nth=18)]
    with pytest.raises(SyncStopped):
        desk.sync()
    desk.intake.rules = []
    [part] = (desk.vault.folder / "b").iterdir()
    data = bytearray(part.read_bytes())
    data[len(data) // 2] ^= 1
    part.write_bytes(data)
    assert desk.sync().missing == 1
    assert desk.sync().filed == 1
    require_filed(desk)


def damage_slot(vault: Vault, table: str) -> None:
    """Change the key of the one item that a table names, as a failing disk does."""
    [(slot,)] = vault._database.rows(f"SELECT slot FROM {table} JOIN items ON items.id = item")
    with (vault.folder / "s0").open("r+b") as file:
        file.seek(slot * 32)
        file.write(bytes(32))


@pytest.mark.must("SYN-15", "SYN-17")
def test_a_fetched_part_whose_slot_was_damaged_is_asked_for_again_and_holds_nobody_up(desk: LargeDesk, large: Envelope):
    desk.hold(large)
    desk.intake.rules = [Rule(Fault.NO_CONNECTION, path=PIECES, nth=18)]
    with pytest.raises(SyncStopped):
        desk.sync()
    desk.intake.rules = []
    damage_slot(desk.vault, "fetched")
    desk.hold(seal_report(desk.bare, make_report()))
    synced = desk.sync()
    assert (synced.filed, synced.missing) == (1, 1)
    assert desk.sync().filed == 1
    require_filed(desk)


@pytest.mark.must("SYN-12")
def test_an_unreadable_envelope_that_the_disk_damaged_holds_up_no_sync(desk: LargeDesk):
    desk.hold(seal(bytes(5 * MIB // 4), bare_desk().profile.week_keys[0]))
    assert desk.sync().unreadable == 1
    damage_slot(desk.vault, "envelopes")
    # Something to try again with: one seed less than the last time.
    with desk.vault.transaction():
        desk.vault.seeds.destroy(str(desk.bare.profile.week_keys[-1].recipient))
    desk.hold(seal_report(desk.bare, make_report()))
    assert desk.sync() == inbox.Synced(filed=1, unreadable=0, missing=0, unacknowledged=0)


def test_parts_of_what_the_server_let_go_of_are_let_go_of(desk: LargeDesk, large: Envelope):
    desk.hold(large)
    desk.intake.rules = [Rule(Fault.NO_CONNECTION, path=PIECES, nth=18)]
    with pytest.raises(SyncStopped):
        desk.sync()
    leaf = desk.intake.leaf(large.upload_id)
    assert leaf is not None
    del leaf["held"]
    leaf["expired"] = True
    desk.intake.rules = []
    desk.sync()
    assert (desk.vault.fetched.upload_ids(), desk.blobs()) == ((), 0)


@pytest.mark.must("KEY-21", "SYN-12")
def test_a_large_envelope_that_does_not_open_is_kept_and_opens_when_its_seed_comes(
    tmp_path: Path, bare: BareDesk, large: Envelope
):
    with open_organiser_vault(tmp_path / "organiser", bare) as (vault, keys):
        desk = LargeDesk(bare, vault, MemoryIntake(bare, organisers=[keys]))
        [row] = [row for row in vault.seeds.all() if row.recipient == str(bare.profile.week_keys[0].recipient)]
        [line] = [line for line in bare.lines if str(line.key.recipient) == row.recipient]
        with vault.transaction():
            vault.seeds.destroy(row.recipient)
        desk.hold(large)
        assert desk.sync() == inbox.Synced(filed=0, unreadable=1, missing=0, unacknowledged=0)
        assert (vault.fetched.upload_ids(), desk.blobs()) == ((), 1)
        with vault.envelopes.ciphertext(large.upload_id) as kept:
            assert kept.read() == large.data
        assert inbox.retry_unreadable(vault) == inbox.Retried(filed=0, unreadable=1)
        with vault.transaction():
            vault.seeds.add(
                row.recipient,
                kind=row.kind,
                week=row.week,
                opens=line.key.opens,
                until=row.until,
                seed=line.identity.seed,
            )
        synced = desk.sync()
        assert (synced.filed, synced.reopened, synced.unacknowledged) == (0, 1, 0)
        require_filed(desk)
        assert [set(states.values()) for states in desk.intake.acks.values()] == [{"filed"}]


def test_what_was_tried_with_the_same_seeds_is_not_tried_again(desk: LargeDesk):
    desk.hold(seal(bytes(5 * MIB // 4), bare_desk().profile.week_keys[0]))
    assert desk.sync().unreadable == 1
    [kept] = (desk.vault.folder / "b").iterdir()
    # To try it would raise by now.
    kept.unlink()
    assert inbox.retry_unreadable(desk.vault) == inbox.Retried(filed=0, unreadable=1)


def test_parts_are_read_as_one_stream_from_any_place(desk: LargeDesk):
    data = film_of(PART_BYTES + MIB)
    with desk.vault.transaction():
        desk.vault.fetched.keep("ab" * 32, 1, data[PART_BYTES:])
    with pytest.raises(NothingThere):
        desk.vault.fetched.open("ab" * 32, len(data))
    desk.vault.fetched.keep("ab" * 32, 0, data[:PART_BYTES])
    desk.vault.fetched.keep("ab" * 32, 0, b"another")
    with desk.vault.fetched.open("ab" * 32, len(data)) as source:
        for start in (PART_BYTES - 5, 0, PART_BYTES, len(data) - 3, len(data) + 9, 70_000):
            source.seek(start)
            assert source.read(10) == data[start : start + 10]
        assert source.seek(-4, io.SEEK_END) == len(data) - 4
        source.seek(0)
        assert source.read() == data


@pytest.mark.parametrize("length", [0, 1, 2 * 1024 * MIB, 2**31 + 2**20, 2**62])
def test_a_large_length_that_no_envelope_has_is_not_even_asked_for(desk: LargeDesk, large: Envelope, length: int):
    desk.hold(large)
    leaf = desk.intake.leaf(large.upload_id)
    assert leaf is not None
    leaf["held"] = length
    assert desk.sync().missing == 1
    assert desk.pieces_asked() == 0
    assert desk.intake.now == NOW
