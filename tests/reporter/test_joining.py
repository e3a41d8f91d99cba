"""A vault belongs to one desk: joined by its words, renewed by its signatures, never turned back."""

import pytest

from crypto.notes import Signer
from reporter import joining
from reporter import profile as profiles
from reporter.errors import NotJoined, ProfileRefused
from reporter.profile import Equivocation
from reporter.store.vault import Vault
from support.desks import BareDesk, bare_desk


def join(vault: Vault, note: bytes) -> None:
    joining.join(vault, joining.read_for(vault, note))


def test_a_new_vault_belongs_to_no_desk(vault: Vault):
    with pytest.raises(NotJoined, match="vault join"):
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


def test_a_desk_that_asks_for_work_nobody_here_can_do_is_not_joined(vault: Vault, desk: BareDesk):
    with pytest.raises(ProfileRefused, match="proof of work"):
        join(vault, desk.sign(desk.later(work=(18, 12))))
    with pytest.raises(NotJoined):
        joining.desk_of(vault)
