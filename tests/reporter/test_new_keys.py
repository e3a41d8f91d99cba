"""An organiser's own keys, renewed: what the desk lists, what a server takes meanwhile, and what is left of the old."""

import shutil
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from crypto import organisers_text
from crypto.identities import HybridIdentity
from crypto.keyslots import FLOOR
from crypto.notes import SignedNote, Signer
from crypto.organisers_text import MAX_ORGANISERS, Organiser, Organisers
from reporter import inbox, joining, next_keys, organiser, profile, transfer
from reporter.desk import ceremony, labels, releasing, renewal, root_keys, roster
from reporter.desk.publishing import ORGANISERS
from reporter.desk.renewal import RenewalPlan
from reporter.desk.root_keys import NoteKind
from reporter.desk.transfer_request import TransferRequest
from reporter.errors import NothingThere, SyncStopped, UsageError, VaultProblem
from reporter.next_keys import Due
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import IntakeCalls
from support.desks import NOW, ORIGIN, PASSPHRASE, bare_desk, make_desk
from support.memory_intake import Fault, MemoryIntake
from support.reports import make_report, pack
from support.roots import ThreeRoots
from support.sealed import seal

TODAY = NOW.date()


@dataclass
class Place:
    """A desk, an organiser's vault that it lists, and a server in memory that knows what it is told."""

    folder: Path
    server: MemoryIntake = field(default_factory=lambda: MemoryIntake(bare_desk()))

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    def open(self, name: str = "inbox") -> Vault:
        return Vault.open(self.folder / name, PASSPHRASE)

    def listed(self) -> Organisers:
        note = SignedNote.parse((self.desk / "server" / "organisers").read_bytes())
        return organisers_text.parse(note.text)

    def tell_server(self) -> None:
        self.server.organisers[:] = self.listed().organisers
        self.server.revoked = set(self.listed().revoked)

    def ask(self) -> bytes:
        with self.open() as vault:
            return transfer.request_new_keys(vault, today=TODAY)[1]

    def answer(self, data: bytes) -> bytes:
        with self.open("desk") as vault:
            return releasing.answer(vault, self.desk, TransferRequest.parse(data), today=TODAY)[0]

    def calls_with(self, seed: bytes) -> SyncCalls:
        return SyncCalls(self.server.open_exchange(), origin=ORIGIN, seed=seed, now=lambda: NOW)

    def sync(self) -> bool:
        """Sync as the command does, and return whether the new keys took the old ones' place."""
        with self.open() as vault:
            is_renewed = next_keys.settle(vault, self.calls_with, today=TODAY)
            calls = self.calls_with(organiser.sync_seed(vault))
            inbox.sync(vault, calls)
            next_keys.acknowledge_again(vault, calls)
            return is_renewed

    def submit(self) -> str:
        with self.open() as vault:
            envelope = seal(pack(make_report()), joining.desk_of(vault).profile.week_keys[0])
        IntakeCalls(self.server.open_exchange()).submit(envelope.upload, envelope.data)
        return str(envelope.upload_id)


def somebody(sync: Signer | None = None) -> Organiser:
    """Return an organiser with this sync key, or with one of their own."""
    return Organiser((sync or Signer.generate(ORIGIN)).verifier, HybridIdentity.generate().recipient())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new_keys")
    desk = make_desk(folder / "desk")
    organiser.create_distant_vault(folder / "inbox", PASSPHRASE, cost=FLOOR)
    with Vault.open(folder / "inbox", PASSPHRASE) as vault:
        joining.join(vault, profile.read_first(desk.note))
        data = transfer.request(vault)[1]
        with Vault.open(folder / "desk", PASSPHRASE) as desk_vault:
            answer, _ = releasing.answer(desk_vault, folder / "desk", TransferRequest.parse(data), today=TODAY)
        transfer.receive(vault, answer, today=TODAY)
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Place:
    shutil.copytree(made, tmp_path / "made")
    found = Place(tmp_path / "made")
    found.tell_server()
    return found


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


def test_a_full_list_lets_go_of_the_oldest_line_whose_key_was_renewed_and_of_no_other(place: Place):
    [first] = place.listed().organisers
    many = tuple(somebody() for _ in range(MAX_ORGANISERS - 1))
    with place.open("desk") as vault:
        put_list(vault, Organisers(ORIGIN, 2, (first, *many)))
        with pytest.raises(UsageError, match="no such list"):
            roster.admit(vault, place.desk, somebody(), today=TODAY)
        put_list(vault, Organisers(ORIGIN, 3, (first, *many[:-1])))
        for one in (first, many[0]):
            roster.renew(vault, place.desk, one.sync, somebody(), today=TODAY)
    after = place.listed()
    assert (len(after.organisers), len(after.current)) == (MAX_ORGANISERS, MAX_ORGANISERS - 1)
    assert after.revoked == (first.key_id, many[0].key_id)
    assert first not in after.organisers


def test_a_list_that_renewed_keys_have_filled_has_room_for_somebody_new(place: Place):
    [first] = place.listed().organisers
    new, renewed = somebody(), somebody()
    with place.open("desk") as vault:
        put_list(vault, Organisers(ORIGIN, 2, (first, *(somebody() for _ in range(MAX_ORGANISERS - 2)))))
        roster.renew(vault, place.desk, first.sync, renewed, today=TODAY)
        roster.admit(vault, place.desk, new, today=TODAY)
    after = place.listed()
    assert first not in after.organisers
    assert {new, renewed} <= set(after.current)


@pytest.mark.must("KEY-34")
def test_in_a_list_full_of_people_who_count_each_may_still_renew_their_keys(place: Place):
    [first] = place.listed().organisers
    many, renewed = tuple(somebody() for _ in range(MAX_ORGANISERS - 1)), somebody()
    with place.open("desk") as vault:
        put_list(vault, Organisers(ORIGIN, 2, (first, *many)))
        roster.renew(vault, place.desk, first.sync, renewed, today=TODAY)
        assert place.listed().organisers == (*many, renewed) == place.listed().current
        # Its line is gone, and still it leads to whoever it was.
        assert roster.revoke(vault, place.desk, first.key_id, today=TODAY).organiser == renewed
    assert set((place.desk / "server" / "revoked").read_text().split()) == {first.key_id, renewed.key_id}


def test_a_renewal_that_was_given_up_costs_nobody_the_line_of_a_key_that_counts(place: Place):
    [first] = place.listed().organisers
    given_up, later, label = somebody(), somebody(), "zqlabel of hers"
    many = tuple(somebody() for _ in range(MAX_ORGANISERS - 2))
    with place.open("desk") as vault:
        labels.put(vault, first.key_id, label)
        roster.renew(vault, place.desk, first.sync, given_up, today=TODAY)
        # As where an old copy of the folder takes a later list, which another one had drawn up.
        put_list(vault, Organisers(ORIGIN, 3, (first, *many)))
        roster.renew(vault, place.desk, many[0].sync, somebody(), today=TODAY)
        roster.renew(vault, place.desk, many[1].sync, somebody(), today=TODAY)
        assert first in place.listed().current
        roster.renew(vault, place.desk, first.sync, later, today=TODAY)
        assert labels.of(vault, first.key_id) == label
        assert vault.secrets.get(f"label of {given_up.key_id}") is None


def put_list(vault: Vault, listed: Organisers) -> None:
    with vault.transaction():
        text = organisers_text.print_organisers(listed)
        note = root_keys.sign_text(vault, NoteKind.ORGANISERS, text, version=listed.version)
        vault.values.put(ORGANISERS, note)


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


@pytest.mark.must("KEY-35")
def test_a_label_stays_in_the_desks_vault_moves_with_renewed_keys_and_goes_for_good(place: Place):
    label = "zqlabel of hers"
    old = place.listed().current[0]
    with place.open("desk") as vault:
        labels.put(vault, old.key_id, label)
    answer = place.answer(place.ask())
    assert label.encode() not in answer
    new = place.listed().current[0]
    with place.open("desk") as vault:
        assert labels.of(vault, new.key_id) == labels.of(vault, old.key_id) == label
        renewal.rotate(vault, place.desk, RenewalPlan(), now=NOW)
        assert all(label not in line.detail for line in vault.custody.lines())
    for path in place.desk.rglob("*"):
        assert not path.is_file() or label.encode() not in path.read_bytes(), path
    shutil.copytree(place.desk, place.folder / "older")
    with place.open("desk") as vault:
        labels.put(vault, old.key_id, "")
        assert labels.of(vault, new.key_id) == ""
    for slots in place.desk.glob("s[0-9]*"):
        shutil.copyfile(slots, place.folder / "older" / slots.name)
    with place.open("older") as vault:
        assert labels.of(vault, new.key_id) == ""


@pytest.mark.parametrize("text", ["x" * 81, "a\u202eb", "a\x00b", "a\u200bb"])
def test_a_label_that_could_show_a_list_otherwise_is_refused(text: str):
    with pytest.raises(UsageError, match="A label is one line"):
        labels.read_label(text)


def test_a_label_is_one_line_of_single_spaces():
    assert labels.read_label("  the\n tall   one ") == "the tall one"
    assert labels.read_label("می‌نا") == "می‌نا"
