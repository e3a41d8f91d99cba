"""A vault belongs to one desk: joined by its words, renewed by its signatures, never turned back."""

import pytest

from crypto.notes import Signer
from crypto.notes import sign as sign_text
from reporter import joining
from reporter import profile as profiles
from reporter.errors import NotJoined, ProfileRefused
from reporter.profile import Equivocation
from reporter.store.vault import Vault
from support.desks import BareDesk, bare_desk


def join(vault: Vault, note: bytes) -> None:
    joining.join(vault, joining.read_for(vault, note))


def test_a_new_vault_belongs_to_no_desk(vault: Vault):
    with pytest.raises(NotJoined, match="has not joined a desk yet"):
        joining.desk_of(vault)


@pytest.mark.must("PRO-14", "PRO-19")
def test_the_desks_words_join_it(vault: Vault, desk: BareDesk):
    read = joining.read_for(vault, desk.sign())
    joining.join(vault, read, expected_words="  ".join(read.fingerprint.words).upper())
    assert joining.desk_of(vault).profile == desk.profile


@pytest.mark.must("PRO-14")
def test_other_words_join_nothing(vault: Vault, desk: BareDesk):
    read = joining.read_for(vault, desk.sign())
    others = profiles.read_first(bare_desk().sign()).fingerprint.words
    with pytest.raises(ProfileRefused, match="Nothing was joined"):
        joining.join(vault, read, expected_words=" ".join(others))
    with pytest.raises(NotJoined):
        joining.desk_of(vault)


def test_a_later_profile_takes_the_place_of_the_first(vault: Vault, desk: BareDesk):
    join(vault, desk.sign())
    join(vault, desk.sign(desk.later(name="Later")))
    assert joining.desk_of(vault).profile.version == 2


@pytest.mark.must("PRO-17")
def test_an_earlier_profile_changes_nothing(vault: Vault, desk: BareDesk):
    join(vault, desk.sign(desk.later()))
    join(vault, desk.sign())
    assert joining.desk_of(vault).profile.version == 2


def test_another_desks_profile_is_refused_and_the_first_kept(vault: Vault, desk: BareDesk):
    join(vault, desk.sign())
    with pytest.raises(ProfileRefused):
        join(vault, bare_desk(version=5).sign())
    assert joining.desk_of(vault).profile == desk.profile


@pytest.mark.must("PRO-15")
def test_a_forged_later_profile_is_refused(vault: Vault, desk: BareDesk):
    join(vault, desk.sign())
    with pytest.raises(ProfileRefused):
        join(vault, desk.sign(desk.later(), Signer.generate(desk.profile.origin)))
    assert joining.desk_of(vault).profile == desk.profile


@pytest.mark.must("PRO-18")
def test_two_profiles_of_one_version_are_both_kept_as_evidence(vault: Vault, desk: BareDesk):
    one, other = desk.sign(desk.later(name="One")), desk.sign(desk.later(name="Other"))
    join(vault, one)
    with pytest.raises(Equivocation):
        join(vault, other)
    assert {evidence.note for evidence in vault.profiles.all_evidence()} == {one, other}
    assert joining.desk_of(vault).note == one


def chain_of_roots(desk: BareDesk, versions: int) -> dict[int, bytes]:
    """Profiles of which each puts another root in the place of the one before, signed by both."""
    signer, notes = desk.root, {1: desk.sign()}
    for version in range(2, versions + 1):
        new = Signer.generate(desk.profile.origin)
        notes[version] = desk.sign(desk.later(version=version, roots=(new.verifier,)), signer, new)
        signer = new
    return notes


@pytest.mark.must("PRO-16")
def test_a_vault_several_root_changes_behind_catches_up_one_by_one(vault: Vault, desk: BareDesk):
    notes = chain_of_roots(desk, 4)
    join(vault, notes[1])
    with pytest.raises(ProfileRefused, match="join each in turn"):
        join(vault, notes[4])
    asked: list[int] = []

    def fetch(version: int) -> bytes | None:
        asked.append(version)
        return notes.get(version)

    assert joining.catch_up(vault, notes[4], fetch).profile.version == 4
    assert asked == [2, 3]
    assert [known.version for known in vault.profiles.all_trusted()] == [1, 2, 3, 4]


def test_versions_that_were_given_up_leave_gaps_that_hold_nobody_up(vault: Vault, desk: BareDesk):
    notes = chain_of_roots(desk, 2)
    second = joining_desk(notes[2])
    join(vault, notes[1])
    third = Signer.generate(desk.profile.origin)
    newest = desk.sign(desk.later(version=9, roots=(third.verifier,)), third)
    with pytest.raises(ProfileRefused):
        joining.catch_up(vault, newest, notes.get)
    assert joining.desk_of(vault).profile == second


def joining_desk(note: bytes) -> object:
    return profiles.read_first(note).profile


def test_a_way_that_breaks_off_keeps_what_was_reached(vault: Vault, desk: BareDesk):
    notes = chain_of_roots(desk, 5)
    join(vault, notes[1])
    with pytest.raises(ProfileRefused):
        joining.catch_up(vault, notes[5], {2: notes[2], 3: b"torn"}.get)
    assert joining.desk_of(vault).profile.version == 2


def test_where_no_root_changed_twice_nothing_is_asked_for(vault: Vault, desk: BareDesk):
    join(vault, desk.sign())

    def fetch(version: int) -> bytes | None:
        raise AssertionError(version)

    assert joining.catch_up(vault, desk.sign(desk.later(version=40)), fetch).profile.version == 40


def test_a_false_newest_profile_keeps_nobody_asking_for_ever(vault: Vault, desk: BareDesk):
    join(vault, desk.sign())
    asked: list[int] = []
    with pytest.raises(ProfileRefused):
        joining.catch_up(vault, bare_desk(version=2**31 - 1).sign(), asked.append)
    assert len(asked) == joining.LONGEST_GAP + 1


@pytest.mark.must("PRO-17")
def test_an_older_profile_of_roots_that_are_gone_is_ignored_and_not_called_forged(vault: Vault, desk: BareDesk):
    notes = chain_of_roots(desk, 2)
    for version in (1, 2, 1):
        join(vault, notes[version])
    assert joining.desk_of(vault).profile.version == 2


@pytest.mark.must("PRO-9")
def test_a_profile_with_a_classical_or_invalid_key_is_refused(vault: Vault, desk: BareDesk):
    text = desk.sign().decode()
    good = str(desk.profile.week_keys[0].recipient)
    classical = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    for bad in (classical, good[:-1], good[:-1] + ("q" if good[-1] != "q" else "p")):
        body = text.replace(good, bad).rpartition("\n\n")[0] + "\n"
        with pytest.raises(ProfileRefused, match="not a desk's profile"):
            joining.read_for(vault, sign_text(body, desk.root))
    with pytest.raises(NotJoined):
        joining.desk_of(vault)
