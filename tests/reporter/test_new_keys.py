"""An organiser's own keys, renewed: what the desk lists, what a server takes meanwhile, and what is left of the old."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from crypto.notes import Signer
from reporter import next_keys, organiser, transfer
from reporter.desk import ceremony, renewal, roster
from reporter.desk.transfer_request import TransferRequest
from reporter.errors import NothingThere, SyncStopped, UsageError, VaultProblem
from reporter.next_keys import Due
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault
from support.desks import NOW, ORIGIN
from support.memory_intake import Fault
from support.renewing import TODAY, Place, somebody
from support.roots import ThreeRoots


@pytest.mark.must("KEY-31")
def test_new_keys_are_asked_for_with_the_old_key_and_the_new_one(place: Place):
    data = place.ask()
    asked = TransferRequest.parse(data)
    with place.open() as vault:
        sync = Signer.from_seed(ORIGIN, organiser.sync_seed(vault))
        following = next_keys.signer(vault)
    assert (asked.replaces, asked.organiser.sync) == (sync.verifier, following.verifier)
    for keys in ([sync], [following], [following, Signer.generate(ORIGIN)]):
        with pytest.raises(VaultProblem, match="no request"):
            TransferRequest.parse(asked.sign(*keys))
    assert TransferRequest.parse(asked.sign(sync, following)).fingerprint == asked.fingerprint


@pytest.mark.must("KEY-32")
def test_the_desk_lists_the_new_keys_and_revokes_the_old_ones_in_one_version(place: Place):
    before = place.listed()
    answer = place.answer(place.ask())
    after = place.listed()
    assert (after.version, len(after.current)) == (before.version + 1, len(before.current))
    assert after.revoked == (before.current[0].key_id,)
    assert {after.current[0].sync, after.current[0].events}.isdisjoint(
        {before.current[0].sync, before.current[0].events}
    )
    # The server's own file would shut the old key out before the new one counts.
    assert not (place.desk / "server" / "revoked").exists()
    with place.open() as vault:
        assert transfer.receive(vault, answer, today=TODAY) == 0
    with place.open("desk") as vault:
        assert vault.custody.lines()[-3].event is CustodyEvent.RENEWED


@pytest.mark.must("KEY-33")
def test_a_sync_goes_on_with_the_key_that_the_server_knows_and_the_old_one_ends_with_the_new(place: Place):
    data = place.ask()
    assert not place.sync()
    place.answer(data)
    assert not place.sync(), "the desk has answered, but the server does not know the list yet"
    with place.open() as vault:
        old, new = organiser.own_keys(vault), next_keys.waiting(vault)
        old_seed = organiser.sync_seed(vault)
    shutil.copytree(place.folder / "inbox", place.folder / "older")
    place.tell_server()
    assert place.sync()
    assert not place.sync()
    with place.open() as vault:
        assert organiser.own_keys(vault) == new != old
        assert next_keys.waiting(vault) is None
        assert vault.custody.lines()[-1].event is CustodyEvent.RENEWED
    for slots in (place.folder / "inbox").glob("s[0-9]*"):
        shutil.copyfile(slots, place.folder / "older" / slots.name)
    with place.open("older") as vault, pytest.raises(NothingThere):
        assert organiser.sync_seed(vault) != old_seed


@pytest.mark.must("KEY-33")
def test_a_server_that_takes_neither_key_or_does_not_answer_costs_the_vault_nothing(place: Place):
    place.ask()
    place.server.organisers.clear()
    with pytest.raises(SyncStopped):
        place.sync()
    place.server.faults.append(Fault.DROPPED_BEFORE)
    with pytest.raises(SyncStopped, match="Nothing was changed"):
        place.sync()
    place.tell_server()
    assert not place.sync()
    with place.open() as vault:
        assert next_keys.waiting(vault) is not None


@pytest.mark.must("KEY-33")
@pytest.mark.parametrize("lost", ["the request", "the answer", "nothing"])
def test_whatever_file_was_lost_on_its_way_the_request_may_be_made_again(place: Place, lost: str):
    data = place.ask()
    if lost != "the request":
        answer = place.answer(data)
        if lost == "nothing":
            with place.open() as vault:
                transfer.receive(vault, answer, today=TODAY)
    with place.open() as vault:
        again = transfer.request(vault)[1]
        asked = next_keys.waiting(vault)
    assert TransferRequest.parse(again).organiser == TransferRequest.parse(data).organiser == asked
    place.answer(again)
    assert place.listed().version == 2
    place.tell_server()
    assert place.sync()


@pytest.mark.must("SYN-18")
def test_what_was_filed_is_acknowledged_again_with_the_new_key_so_that_two_words_still_delete_it(place: Place):
    other = Signer.generate(ORIGIN)
    upload_ids = [place.submit() for _ in range(3)]
    place.server.close_batch()
    with place.open("desk") as vault:
        roster.admit(vault, place.desk, somebody(other), today=TODAY)
    place.tell_server()
    place.sync()
    assert set(place.server.envelopes) == set(upload_ids)
    place.answer(place.ask())
    place.tell_server()
    with place.open() as vault:
        assert next_keys.settle(vault, place.calls_with, today=TODAY)
        calls = place.calls_with(organiser.sync_seed(vault))
        # The list comes, one word is heard, and then the line breaks.
        place.server.faults.extend([None, None, Fault.DROPPED_BEFORE])
        next_keys.acknowledge_again(vault, calls)
        assert not place.server.faults
    assert not place.sync()
    seen = len(place.server.calls)
    assert not place.sync()
    assert len(place.server.calls) == seen + 1, "what was said again once is not said at each sync"
    for upload_id in upload_ids:
        place.calls_with(other.seed).acknowledge(upload_id, state="filed")
    assert not place.server.envelopes


@pytest.mark.must("KEY-34")
def test_new_keys_replace_no_key_of_the_desk_and_a_lost_vault_every_one_it_was_ever_given(place: Place):
    old = place.listed().current[0]
    with place.open("desk") as vault:
        given = vault.releases.given_to([old.key_id])
    place.answer(place.ask())
    with place.open("desk") as vault:
        before = ceremony.read_desk(vault).profile
        assert renewal.keys_to_replace(vault, before) == ()
        # By the digits that somebody wrote on paper years ago.
        revoked = roster.revoke(vault, place.desk, roster.pseudonym_of(old), today=TODAY)
        assert revoked.organiser != old
        assert {str(key.recipient) for key in renewal.keys_to_replace(vault, before)} == given
        assert revoked.keys_known == len(given) == 7
    assert place.listed().current == ()
    shut_out = (place.desk / "server" / "revoked").read_text().split()
    assert set(shut_out) == {old.key_id, revoked.organiser.key_id} == set(place.listed().revoked)


@pytest.mark.must("KEY-34")
def test_a_vault_lost_while_its_new_keys_wait_for_co_signers_is_shut_out_at_once(tmp_path: Path):
    (tmp_path / "roots").mkdir()
    roots = ThreeRoots.make(tmp_path / "roots")
    roots.publish(roots.sign("b", roots.proposal()))
    old = somebody()
    new = somebody()
    with roots.open() as vault:
        roster.admit(vault, roots.desk, old, today=TODAY)
    roots.publish(roots.sign("b", roots.proposal("organisers")))
    with roots.open() as vault:
        waits = roster.renew(vault, roots.desk, old.sync, new, today=TODAY)
        assert waits.waiting[0].missing == 1
        roster.revoke(vault, roots.desk, old.key_id, today=TODAY)
    assert set((roots.desk / "server" / "revoked").read_text().split()) == {old.key_id, new.key_id}


def test_keys_that_were_replaced_or_revoked_cannot_be_replaced_again(place: Place):
    shutil.copytree(place.folder / "inbox", place.folder / "backup")
    place.answer(place.ask())
    with place.open("backup") as vault:
        data = transfer.request_new_keys(vault, today=TODAY)[1]
    with pytest.raises(UsageError, match="replaced by another one already"):
        place.answer(data)


def test_a_vault_beside_the_desks_folder_renews_its_keys_without_a_file(place: Place):
    with place.open() as vault, place.open("desk") as desk_vault:
        for _ in range(2):
            progress = transfer.renew_own_keys(vault, desk_vault, place.desk, today=TODAY)
            assert progress.waiting == ()
        assert place.listed().version == 2
        assert transfer.renew(vault, desk_vault, now=NOW).desk.profile.version == 1
    place.tell_server()
    assert place.sync()
    with place.open() as vault, place.open("desk") as desk_vault:
        transfer.renew(vault, desk_vault, now=NOW)


@pytest.mark.must("KEY-30")
def test_a_year_old_key_is_told_of_once_in_four_weeks_and_so_are_new_ones_that_wait(place: Place):
    def told(vault: Vault, *, days: int) -> Due | None:
        return next_keys.tell_of_due(vault, today=TODAY + timedelta(days=days))

    with place.open() as vault:
        assert [told(vault, days=days) for days in (0, 7, 364)] == [None, None, None]
        assert [told(vault, days=days) for days in (365, 366, 392, 393)] == [Due.RENEW, None, None, Due.RENEW]
        next_keys.make(vault, today=TODAY + timedelta(days=400))
        assert [told(vault, days=days) for days in (401, 427, 428, 440)] == [None, None, Due.STILL_WAITING, None]


def test_a_clock_that_ran_ahead_does_not_put_the_year_off_for_ever(place: Place):
    with place.open() as vault:
        assert next_keys.tell_of_due(vault, today=date(2099, 1, 1)) is None
        assert next_keys.tell_of_due(vault, today=TODAY) is None
        assert next_keys.tell_of_due(vault, today=TODAY + timedelta(days=365)) is Due.RENEW


@pytest.mark.must("KEY-30")
def test_new_keys_asked_for_while_a_clock_ran_ahead_are_told_of_all_the_same(place: Place):
    with place.open() as vault:
        assert next_keys.tell_of_due(vault, today=TODAY) is None
        next_keys.make(vault, today=date(2099, 1, 1))
        told = [next_keys.tell_of_due(vault, today=TODAY + timedelta(days=days)) for days in (1, 28, 29, 30)]
    assert told == [None, None, Due.STILL_WAITING, None]
