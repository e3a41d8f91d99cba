"""An old copy of a desk's folder takes what the desk's roots signed since, and goes on from there."""

import hashlib
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from crypto import notes, profile_text
from crypto.keyslots import FLOOR
from crypto.notes import Signer
from reporter import profile
from reporter.desk import ceremony, cosigning, later_notes, publishing, renewal, root_keys, roster
from reporter.desk.publishing import Progress
from reporter.desk.renewal import Finished, RenewalPlan, Rotated
from reporter.desk.root_keys import NoteKind
from reporter.errors import ProfileRefused, UsageError
from reporter.profile import Equivocation
from reporter.store.vault import Vault
from support.desks import NOW, ORIGIN, PASSPHRASE, make_desk
from support.renewing import somebody

URL = "https://desk.example:8443/"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("later")
    make_desk(folder / "desk", url=URL)
    return folder / "desk"


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    """Return the desk's folder; `old_copy` of it was made at the same time."""
    shutil.copytree(made, tmp_path / "copy")
    shutil.copytree(made, tmp_path / "desk")
    return tmp_path / "desk"


@pytest.fixture
def old_copy(desk: Path) -> Path:
    return desk.parent / "copy"


def two_of_two(desk: Path) -> Path:
    """Give the desk a second root that must sign too, and return that root's folder."""
    folder = desk.parent / "second"
    verifier = ceremony.make_root(folder, PASSPHRASE, origin=ORIGIN, now=NOW, cost=FLOOR)
    with Vault.open(desk, PASSPHRASE) as vault:
        renewal.rotate(vault, desk, RenewalPlan(add_root=verifier, threshold=2), now=NOW)
    publish(desk, signed_by(folder, desk, "profile"))
    return folder


def signed_by(root: Path, desk: Path, kind: str) -> bytes:
    with Vault.open(root, PASSPHRASE) as vault:
        return cosigning.sign(vault, cosigning.review(vault, (desk / "proposed" / kind).read_bytes()), now=NOW)


def rotate(folder: Path, *, weeks: int = 0, **plan: object) -> bytes:
    with Vault.open(folder, PASSPHRASE) as vault:
        done = renewal.rotate(vault, folder, RenewalPlan(**plan), now=NOW + timedelta(weeks=weeks))
    assert isinstance(done, Rotated)
    return (folder / "server" / "profile").read_bytes()


def publish(folder: Path, *signed: bytes) -> Progress:
    with Vault.open(folder, PASSPHRASE) as vault:
        return later_notes.publish(vault, folder, signed, today=NOW.date())


@pytest.mark.must("PRO-29")
def test_an_old_copy_takes_a_later_profile_and_rotates_from_there(desk: Path, old_copy: Path):
    first = profile.read_first((desk / "server" / "profile").read_bytes())
    newest = profile.read_next(first, rotate(desk, name="Renewed"))
    assert publish(old_copy, newest.note).published == (NoteKind.PROFILE,)
    assert (old_copy / "server" / "profile").read_bytes() == newest.note
    next_one = profile.read_next(newest, rotate(old_copy))
    assert (next_one.profile.version, next_one.profile.name) == (3, "Renewed")
    assert next_one.profile.prev == hashlib.sha256(newest.note).digest()


@pytest.mark.must("PRO-29")
def test_all_of_the_servers_files_are_taken_where_only_the_list_is_later_and_again_without_harm(
    desk: Path, old_copy: Path
):
    with Vault.open(desk, PASSPHRASE) as vault:
        roster.admit(vault, desk, somebody(), today=NOW.date())
    newest = [(desk / "server" / name).read_bytes() for name in ("profile", "organisers")]
    assert publish(old_copy, *newest) == Progress((NoteKind.ORGANISERS,))
    # As if the power had gone before the folder was written.
    (old_copy / "server" / "organisers").unlink()
    assert publish(old_copy, *newest) == Progress()
    assert (old_copy / "server" / "organisers").read_bytes() == newest[1]


@pytest.mark.must("PRO-18", "PRO-29")
def test_another_profile_of_the_version_that_the_copy_has_is_refused_and_both_are_kept(desk: Path, old_copy: Path):
    mine, theirs = rotate(old_copy, name="Mine"), rotate(desk, name="Theirs")
    with pytest.raises(Equivocation):
        publish(old_copy, theirs)
    with Vault.open(old_copy, PASSPHRASE) as vault:
        assert {known.note for known in vault.profiles.all_evidence()} == {mine, theirs}
        assert vault.profiles.trusted() == mine


@pytest.mark.must("PRO-16", "PRO-29")
def test_the_profiles_between_are_kept_for_those_who_missed_several(desk: Path, old_copy: Path):
    between, newest = rotate(desk, name="Between"), rotate(desk, name="Newest")
    publish(old_copy, newest, between)
    assert (old_copy / "server" / "profile").read_bytes() == newest
    assert (old_copy / "server" / "profiles" / "2").read_bytes() == between


@pytest.mark.must("PRO-26")
def test_the_root_of_an_old_copy_signs_nothing_beside_what_it_took(desk: Path, old_copy: Path):
    newest = rotate(desk)
    publish(old_copy, newest)
    with Vault.open(old_copy, PASSPHRASE) as vault:
        text = profile_text.print_profile(ceremony.read_desk(vault).profile).replace("name Test Desk", "name Other")
        with pytest.raises(ProfileRefused, match="signed another"):
            root_keys.sign_text(vault, NoteKind.PROFILE, text, version=2)


def test_a_proposal_that_a_later_profile_overtook_is_given_up(desk: Path, old_copy: Path):
    with Vault.open(old_copy, PASSPHRASE) as vault:
        second = Signer.generate(ORIGIN).verifier
        renewal.rotate(vault, old_copy, RenewalPlan(add_root=second, threshold=2), now=NOW)
        assert publishing.proposed(vault, NoteKind.PROFILE) is not None
    assert publish(old_copy, rotate(desk, weeks=1)) == Progress((NoteKind.PROFILE,))
    assert not (old_copy / "proposed" / "profile").exists()
    rotate(old_copy, weeks=1)


@pytest.mark.must("PRO-25", "PRO-29")
def test_a_proposal_of_a_higher_version_that_was_drawn_up_from_an_older_profile_is_given_up(desk: Path, old_copy: Path):
    with Vault.open(old_copy, PASSPHRASE) as vault:
        for again in (False, True):
            plan = RenewalPlan(add_root=Signer.generate(ORIGIN).verifier, threshold=2, again=again)
            renewal.rotate(vault, old_copy, plan, now=NOW)
        waiting = publishing.proposed(vault, NoteKind.PROFILE)
        assert waiting is not None
        assert waiting.version == 3
    newest = rotate(desk, name="Renewed")
    assert publish(old_copy, newest) == Progress((NoteKind.PROFILE,))
    rotate(old_copy)
    next_one = profile.read_first((old_copy / "server" / "profile").read_bytes()).profile
    assert (next_one.version, next_one.name) == (4, "Renewed")
    assert next_one.prev == hashlib.sha256(newest).digest()


@pytest.mark.must("PRO-29")
def test_a_proposed_list_of_a_higher_version_lets_nobody_in_whom_the_later_one_shuts_out(desk: Path, tmp_path: Path):
    roots = two_of_two(desk)
    lost, new = somebody(), somebody()
    with Vault.open(desk, PASSPHRASE) as vault:
        roster.admit(vault, desk, lost, today=NOW.date())
    publish(desk, signed_by(roots, desk, "organisers"))
    old_copy = tmp_path / "old"
    shutil.copytree(desk, old_copy)
    with Vault.open(desk, PASSPHRASE) as vault:
        roster.revoke(vault, desk, lost.key_id, today=NOW.date())
    publish(desk, signed_by(roots, desk, "organisers"))
    with Vault.open(old_copy, PASSPHRASE) as vault:
        for organiser in (new, somebody()):
            roster.admit(vault, old_copy, organiser, today=NOW.date())
        waiting = publishing.proposed(vault, NoteKind.ORGANISERS)
        assert waiting is not None
        assert waiting.version == 3
    newest = (desk / "server" / "organisers").read_bytes()
    assert publish(old_copy, newest) == Progress((NoteKind.ORGANISERS,))
    with Vault.open(old_copy, PASSPHRASE) as vault:
        known = roster.listed(vault)
    assert known is not None
    assert lost.key_id in known.revoked


def test_a_later_list_of_organisers_is_taken_with_it(desk: Path, old_copy: Path):
    one = somebody()
    with Vault.open(desk, PASSPHRASE) as vault:
        roster.admit(vault, desk, one, today=NOW.date())
    listed = (desk / "server" / "organisers").read_bytes()
    assert publish(old_copy, listed).published == (NoteKind.ORGANISERS,)
    with Vault.open(old_copy, PASSPHRASE) as vault:
        known = roster.listed(vault)
        assert known is not None
        assert known.current == (one,)
        roster.revoke(vault, old_copy, one.key_id, today=NOW.date())
    root = profile.read_first((desk / "server" / "profile").read_bytes()).profile.roots
    assert "version 2" in notes.verify((old_copy / "server" / "organisers").read_bytes(), root)


def test_a_profile_whose_roots_did_not_sign_the_list_at_hand_is_not_taken_without_theirs(desk: Path, old_copy: Path):
    for folder in (desk, old_copy):
        with Vault.open(folder, PASSPHRASE) as vault:
            roster.admit(vault, folder, somebody(), today=NOW.date())
    newest = rotate(desk, new_own_root=True)
    before = (old_copy / "server" / "profile").read_bytes()
    with pytest.raises(ProfileRefused, match="file organisers as well"):
        publish(old_copy, newest)
    assert (old_copy / "server" / "profile").read_bytes() == before
    done = publish(old_copy, newest, (desk / "server" / "organisers").read_bytes())
    assert set(done.published) == set(NoteKind)


def test_a_copy_whose_root_was_replaced_draws_nothing_up(desk: Path, old_copy: Path):
    publish(old_copy, rotate(desk, new_own_root=True))
    with Vault.open(old_copy, PASSPHRASE) as vault, pytest.raises(UsageError, match="does not name this folder's root"):
        renewal.rotate(vault, old_copy, RenewalPlan(), now=NOW)


def test_an_authority_that_the_old_copy_never_had_stays_in_its_next_profile(desk: Path, old_copy: Path):
    newest = profile.read_first(rotate(desk, new_authority=True)).profile
    publish(old_copy, (desk / "server" / "profile").read_bytes())
    assert profile.read_first(rotate(old_copy)).profile.cas == newest.cas


def test_what_a_stranger_signed_is_not_taken(desk: Path, old_copy: Path):
    newest = root_keys.read_note(rotate(desk))
    forged = notes.sign(newest.text, Signer.generate(ORIGIN))
    with pytest.raises(ProfileRefused, match="none that this desk has drawn up"):
        publish(old_copy, forged)
    with Vault.open(old_copy, PASSPHRASE) as vault:
        assert isinstance(renewal.rotate(vault, old_copy, RenewalPlan(), now=NOW), Rotated | Finished)
