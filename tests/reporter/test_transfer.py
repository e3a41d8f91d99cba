"""Keys between machines: the request, who is admitted by it, what comes back, and what is left of it."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crypto.identities import HybridIdentity
from crypto.keyslots import FLOOR
from crypto.notes import Signer
from reporter import joining, organiser, profile, transfer
from reporter.desk import destroying, hold, releasing, roster
from reporter.desk.destroying import Kept
from reporter.desk.transfer_request import TransferRequest
from reporter.errors import NotJoined, UsageError, VaultProblem
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Purpose, Vault
from support.desks import NOW, ORIGIN, PASSPHRASE, bare_desk, make_desk
from support.reports import make_report, pack
from support.sealed import seal

TODAY = NOW.date()
PAST = datetime(2027, 2, 3, 12, tzinfo=UTC)
"""More than seven days after the last day of the first week key."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk, and an organiser's vault far from it that joined it by its profile."""
    folder = tmp_path_factory.mktemp("transfer")
    desk = make_desk(folder / "desk")
    organiser.create_distant_vault(folder / "inbox", PASSPHRASE, cost=FLOOR)
    with Vault.open(folder / "inbox", PASSPHRASE) as vault:
        joining.join(vault, profile.read_first(desk.note))
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "made")
    return tmp_path / "made"


def open_both(folder: Path) -> tuple[Vault, Vault]:
    return Vault.open(folder / "inbox", PASSPHRASE), Vault.open(folder / "desk", PASSPHRASE)


def answer(desk_vault: Vault, folder: Path, data: bytes) -> bytes:
    return releasing.answer(desk_vault, folder / "desk", TransferRequest.parse(data), today=TODAY)[0]


@pytest.mark.must("KEY-17", "KEY-16")
def test_a_request_brings_the_open_seeds_and_leaves_no_transfer_key(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        asked, data = transfer.request(vault)
        assert TransferRequest.parse(data).fingerprint == asked.fingerprint
        released = answer(desk_vault, folder, data)
        assert transfer.receive(vault, released, today=TODAY) == 7
        assert vault.transfers.seeds() == ()
        assert {row.kind for row in vault.seeds.all()} == {"week", "carry"}
        assert releasing.is_listed(desk_vault, asked.organiser)
        events = [line.event for line in desk_vault.custody.lines()]
        assert events[-3:] == [CustodyEvent.ADMITTED, CustodyEvent.PUBLISHED, CustodyEvent.RELEASED]
        assert vault.custody.lines()[-1].event is CustodyEvent.RECEIVED
        with pytest.raises(VaultProblem, match="No request"):
            transfer.receive(vault, released, today=TODAY)


@pytest.mark.must("KEY-17")
def test_an_answer_opens_with_no_later_transfer_key(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        released = answer(desk_vault, folder, transfer.request(vault)[1])
        transfer.receive(vault, released, today=TODAY)
        transfer.request(vault)
        with pytest.raises(VaultProblem, match="Nothing was taken"):
            transfer.receive(vault, released, today=TODAY)


def test_somebody_listed_asks_again_without_a_new_version_of_the_list(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        for _ in range(2):
            released = answer(desk_vault, folder, transfer.request(vault)[1])
            transfer.receive(vault, released, today=TODAY)
        known = roster.listed(desk_vault)
        assert known is not None
        assert known.version == 1


def test_a_list_that_a_power_cut_kept_from_the_servers_folder_gets_there_with_the_next_answer(folder: Path):
    vault, desk_vault = open_both(folder)
    listed = folder / "desk" / "server" / "organisers"
    with vault, desk_vault:
        answer(desk_vault, folder, transfer.request(vault)[1])
        note = listed.read_bytes()
        # As if the power had failed between the vault's commit and the server's folder.
        listed.unlink()
        answer(desk_vault, folder, transfer.request(vault)[1])
    assert listed.read_bytes() == note


def test_somebody_revoked_gets_nothing(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        asked, data = transfer.request(vault)
        answer(desk_vault, folder, data)
        roster.revoke(desk_vault, folder / "desk", asked.organiser.key_id, today=TODAY)
        with pytest.raises(UsageError, match="revoked"):
            answer(desk_vault, folder, data)


@pytest.mark.parametrize("place", [0, 30, 200, -20])
def test_a_request_changed_anywhere_is_none(folder: Path, place: int):
    with Vault.open(folder / "inbox", PASSPHRASE) as vault:
        data = bytearray(transfer.request(vault)[1])
    data[place] ^= 1
    with pytest.raises(VaultProblem, match="no request"):
        TransferRequest.parse(bytes(data))


def test_a_request_that_another_key_signed_is_none(folder: Path):
    with Vault.open(folder / "inbox", PASSPHRASE) as vault:
        asked, _ = transfer.request(vault)
    with pytest.raises(VaultProblem, match="no request"):
        TransferRequest.parse(asked.sign(Signer.generate(ORIGIN)))


def test_a_request_to_another_desk_is_not_answered(folder: Path, tmp_path: Path):
    with Vault.create(tmp_path / "other", PASSPHRASE, purpose=Purpose.ORGANISER, cost=FLOOR) as vault:
        with pytest.raises(NotJoined):
            transfer.request(vault)
        joining.join(vault, profile.read_first(bare_desk(origin="other.example").sign()))
        _, data = transfer.request(vault)
    with Vault.open(folder / "desk", PASSPHRASE) as desk_vault, pytest.raises(UsageError, match="another desk"):
        answer(desk_vault, folder, data)


def test_a_reporters_vault_asks_for_no_keys(vault: Vault):
    for call in (transfer.request, lambda v: transfer.receive(v, b"", today=TODAY)):
        with pytest.raises(UsageError, match="does not receive reports"):
            call(vault)


@pytest.mark.must("KEY-18")
def test_a_desks_past_seeds_go_when_an_organisers_vault_has_tried_them(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        transfer.receive(vault, answer(desk_vault, folder, transfer.request(vault)[1]), today=TODAY)
        before = len(desk_vault.seeds.all())
        assert transfer.renew(vault, desk_vault, now=PAST).at_desk.kept == {Kept.NO_LATER_BATCH: 1}
        destroying.note_batch_seen(vault, int((PAST - timedelta(hours=1)).timestamp()))
        destroying.note_complete_sync(vault)
        hold.set_hold(desk_vault, "a shutdown", today=TODAY)
        assert transfer.renew(vault, desk_vault, now=PAST).at_desk.kept == {Kept.HOLD: 1}
        hold.end_hold(desk_vault, today=TODAY)
        done = transfer.renew(vault, desk_vault, now=PAST).at_desk
        assert [row.week for row in done.seeds] == ["2026-W47"]
        assert len(desk_vault.seeds.all()) == before - 1


@pytest.mark.must("KEY-18")
def test_what_a_lost_answer_would_have_opened_is_opened_before_the_desks_seed_goes(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        # Given, and so counted as tried, but the answer was lost on its way.
        answer(desk_vault, folder, transfer.request(vault)[1])
        first = joining.desk_of(vault).profile.week_keys[0]
        envelope = seal(pack(make_report()), first)
        vault.envelopes.keep_unreadable(envelope.upload_id, leaf=0, batch=1, reason="no key", envelope=envelope.data)
        destroying.note_batch_seen(vault, int((PAST - timedelta(hours=1)).timestamp()))
        destroying.note_complete_sync(vault)
        done = transfer.renew(vault, desk_vault, now=PAST)
        assert done.reopened == 1
        assert [row.week for row in done.at_desk.seeds] == [first.week]
        assert (len(vault.cases.rows()), vault.envelopes.unreadable()) == (1, ())
        assert str(first.recipient) not in {row.recipient for row in vault.seeds.all()}


def test_giving_nothing_leaves_no_line_in_the_custody_log(folder: Path):
    vault, desk_vault = open_both(folder)
    with vault, desk_vault:
        keys = organiser.own_keys(vault)
        before = desk_vault.custody.lines()
        recipient = HybridIdentity.generate().recipient()
        releasing.release(desk_vault, recipient, key_id=keys.key_id, today=TODAY + timedelta(weeks=80))
        assert desk_vault.custody.lines() == before


def test_an_organisers_keys_stay_the_same(folder: Path):
    with Vault.open(folder / "inbox", PASSPHRASE) as vault:
        assert organiser.own_keys(vault) == organiser.own_keys(vault)
