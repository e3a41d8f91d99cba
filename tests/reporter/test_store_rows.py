"""Values, profiles, drafts, kept reports and seeds, as rows."""

import io
from datetime import date

import pytest

from reporter.errors import NothingThere, ProfileRefused
from reporter.store.profiles import ProfileNote
from reporter.store.seeds import SeedRow
from reporter.store.vault import Vault


def test_a_value_is_what_was_put_last(vault: Vault):
    assert vault.values.get("name") is None
    vault.values.put("name", b"one")
    vault.values.put("name", b"two")
    assert vault.values.get("name") == vault.values.require("name") == b"two"
    with pytest.raises(NothingThere):
        vault.values.require("another")


@pytest.mark.must("PRO-19")
def test_the_newest_trusted_profile_is_given(vault: Vault):
    assert vault.profiles.trusted() is None
    vault.profiles.trust(3, b"three")
    vault.profiles.trust(7, b"seven")
    vault.profiles.trust(7, b"seven")
    assert vault.profiles.trusted() == b"seven"
    assert vault.profiles.all_trusted() == (ProfileNote(3, b"three"), ProfileNote(7, b"seven"))


@pytest.mark.must("PRO-17", "PRO-19")
@pytest.mark.parametrize(("version", "note"), [(6, b"six"), (7, b"other seven"), (3, b"three")])
def test_a_profile_is_never_rolled_back_nor_exchanged(vault: Vault, version: int, note: bytes):
    vault.profiles.trust(3, b"three")
    vault.profiles.trust(7, b"seven")
    with pytest.raises(ProfileRefused):
        vault.profiles.trust(version, note)
    assert vault.profiles.trusted() == b"seven"


@pytest.mark.must("PRO-18")
def test_evidence_is_kept_once_for_each_note(vault: Vault):
    for note in (b"seven", b"other seven", b"seven"):
        vault.profiles.evidence(7, note)
    assert vault.profiles.all_evidence() == (ProfileNote(7, b"other seven"), ProfileNote(7, b"seven"))
    assert "seven" not in repr(vault.profiles.all_evidence())


def test_a_draft_is_what_was_saved_last_with_its_files_in_order(vault: Vault):
    vault.drafts.save("b", b"{1}")
    vault.drafts.save("a", b"{}")
    vault.drafts.save("b", b"{2}")
    assert [vault.drafts.attach("b", data) for data in (b"one", b"two", b"three")] == [1, 2, 3]
    assert vault.drafts.ids() == ("a", "b")
    assert vault.drafts.load("b") == b"{2}"
    assert vault.drafts.attachments("b") == (b"one", b"two", b"three")
    assert vault.drafts.attachments("a") == ()


def test_one_file_of_a_draft_can_be_forgotten(vault: Vault):
    vault.drafts.save("a", b"{}")
    for data in (b"one", b"two"):
        vault.drafts.attach("a", data)
    vault.drafts.detach("a", 1)
    assert vault.drafts.attachments("a") == (b"two",)
    assert vault._database.rows("SELECT count(*) FROM items") == [(2,)]
    with pytest.raises(NothingThere):
        vault.drafts.detach("a", 1)


def test_a_discarded_draft_is_gone_with_its_files(vault: Vault):
    vault.drafts.save("a", b"{}")
    vault.drafts.attach("a", b"one")
    vault.drafts.discard("a")
    assert vault.drafts.ids() == ()
    assert vault._database.rows("SELECT count(*) FROM items") == [(0,)]
    for ask in (vault.drafts.load, vault.drafts.attachments, vault.drafts.discard):
        with pytest.raises(NothingThere):
            ask("a")
    with pytest.raises(NothingThere):
        vault.drafts.attach("a", b"late")


def test_a_draft_discarded_in_a_transaction_is_gone_within_it(vault: Vault):
    vault.drafts.save("a", b"{}")
    with vault.transaction():
        vault.drafts.discard("a")
        assert vault.drafts.ids() == ()
        with pytest.raises(NothingThere):
            vault.drafts.discard("a")


def test_a_kept_report_is_kept_once(vault: Vault):
    vault.kept.keep("r1", b"first")
    vault.kept.keep_stream("r1", io.BytesIO(b"second"), 6)
    vault.kept.keep("r0", b"zero")
    assert vault.kept.ids() == ("r0", "r1")
    with vault.kept.read("r1") as stream:
        assert stream.read() == b"first"
    vault.kept.forget("r1")
    assert vault.kept.ids() == ("r0",)
    for ask in (vault.kept.read, vault.kept.forget):
        with pytest.raises(NothingThere):
            ask("r1")


def _add_seed(vault: Vault, recipient: str, until: date, *, opens: date | None = date(2026, 11, 16)) -> SeedRow:
    vault.seeds.add(recipient, kind="week", week="2026-W47", opens=opens, until=until, seed=recipient.encode())
    return SeedRow(recipient, "week", "2026-W47", opens, until)


def test_seeds_are_listed_without_themselves(vault: Vault):
    later = _add_seed(vault, "age1pqlater", date(2027, 2, 1))
    sooner = _add_seed(vault, "age1pqsooner", date(2027, 1, 24), opens=None)
    assert vault.seeds.all() == (sooner, later)
    assert vault.seeds.seed("age1pqlater") == b"age1pqlater"


def test_a_seed_that_is_held_stays_as_it_is(vault: Vault):
    _add_seed(vault, "age1pq", date(2027, 1, 24))
    _add_seed(vault, "age1pq", date(2028, 1, 24))
    assert [row.until for row in vault.seeds.all()] == [date(2027, 1, 24)]


def test_a_destroyed_seed_is_gone(vault: Vault):
    _add_seed(vault, "age1pq", date(2027, 1, 24))
    vault.seeds.destroy("age1pq")
    assert vault.seeds.all() == ()
    for ask in (vault.seeds.seed, vault.seeds.destroy):
        with pytest.raises(NothingThere):
            ask("age1pq")
