"""The next profile: which keys it keeps and replaces, what it refuses, and that a power cut costs nothing."""

import hashlib
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from crypto import notes, organisers_text, profile_text
from crypto.cosignatures import Cosigner
from crypto.identities import HybridIdentity
from crypto.keyslots import FLOOR
from crypto.notes import Signer
from crypto.profile_text import Profile
from reporter import joining, organiser, profile, transfer
from reporter.desk import ceremony, renewal, root_keys, roster
from reporter.desk.renewal import Finished, RenewalPlan, Rotated
from reporter.desk.root_keys import NoteKind
from reporter.errors import NothingThere, ProfileRefused, UsageError, VaultProblem
from reporter.store.vault import Vault
from support.desks import NOW, ORIGIN, PASSPHRASE, make_desk

URL = "https://desk.example:8443/"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("renewal")
    make_desk(folder / "desk", url=URL)
    organiser.create_vault(
        folder / "inbox", PASSPHRASE, desk_folder=folder / "desk", desk_passphrase=PASSPHRASE, now=NOW, cost=FLOOR
    )
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "made")
    return tmp_path / "made" / "desk"


def rotate(folder: Path, *, weeks: int = 0, **plan: object) -> Profile:
    with Vault.open(folder, PASSPHRASE) as vault:
        now = NOW + timedelta(weeks=weeks)
        done = renewal.rotate(vault, folder, RenewalPlan(**plan), now=now, date_confirmed=weeks > 26)
        assert isinstance(done, Rotated), done
        assert done.progress.waiting == ()
        desk = ceremony.read_desk(vault)
        for key in (*desk.profile.week_keys, *desk.profile.carry_keys, desk.profile.last_resort):
            assert HybridIdentity.from_seed(vault.seeds.seed(str(key.recipient))).recipient() == key.recipient
    assert (folder / "server" / "profile").read_bytes() == desk.note
    return desk.profile


def published(folder: Path) -> bytes:
    return (folder / "server" / "profile").read_bytes()


@pytest.mark.must("PRO-25")
def test_the_next_profile_is_signed_by_the_same_root_and_names_the_one_before(folder: Path):
    before = profile.read_first(published(folder))
    new = rotate(folder, weeks=1)
    assert (new.version, new.prev) == (2, hashlib.sha256(before.note).digest())
    assert new.issued == before.profile.issued + timedelta(weeks=1)
    assert profile.read_next(before, published(folder)).profile == new
    assert (folder / "server" / "profiles" / "1").read_bytes() == before.note


@pytest.mark.must("PRO-25")
@pytest.mark.parametrize(("weeks", "weeks_kept", "carries_kept"), [(0, 26, 7), (1, 25, 0), (4, 22, 6), (30, 0, 0)])
def test_windows_that_both_profiles_have_keep_their_keys(folder: Path, weeks: int, weeks_kept: int, carries_kept: int):
    before = profile.read_first(published(folder)).profile
    new = rotate(folder, weeks=weeks)
    assert len(set(before.week_keys) & set(new.week_keys)) == weeks_kept
    assert len(set(before.carry_keys) & set(new.carry_keys)) == carries_kept
    assert new.last_resort != before.last_resort


def test_a_date_before_the_present_profile_changes_nothing(folder: Path):
    rotate(folder, weeks=3)
    before = published(folder)
    with pytest.raises(UsageError, match="set the date"):
        rotate(folder, weeks=2)
    assert published(folder) == before


@pytest.mark.must("KEY-29")
def test_a_date_far_ahead_needs_a_word_before_a_profile_is_drawn_up_by_it(folder: Path):
    before = published(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        for weeks in (27, 180):
            with pytest.raises(UsageError, match="more than 26 weeks old"):
                renewal.rotate(vault, folder, RenewalPlan(), now=NOW + timedelta(weeks=weeks))
    assert published(folder) == before
    assert rotate(folder, weeks=26).version == 2
    assert rotate(folder, weeks=60).version == 3


@pytest.mark.must("KEY-22")
def test_a_revoked_vaults_keys_are_replaced_by_the_next_profile_and_only_those(folder: Path):
    before = profile.read_first(published(folder)).profile
    with Vault.open(folder, PASSPHRASE) as vault:
        known = roster.listed(vault)
        assert known is not None
        (lost,) = known.organisers
        revoked = roster.revoke(vault, folder, roster.pseudonym_of(lost), today=NOW.date())
        given = vault.releases.given_to([lost.key_id])
        again = roster.revoke(vault, folder, lost.key_id, today=NOW.date())
    assert revoked.keys_known == again.keys_known == len(given) == 7
    assert (folder / "server" / "revoked").read_text() == f"{lost.key_id}\n"
    listed = organisers_text.parse(notes.verify((folder / "server" / "organisers").read_bytes(), before.roots))
    assert (listed.version, listed.revoked, listed.current) == (2, (lost.key_id,), ())
    new = rotate(folder)
    kept = {str(key.recipient) for key in (*new.week_keys, *new.carry_keys)}
    assert kept & given == set()
    assert len(kept & {str(key.recipient) for key in (*before.week_keys, *before.carry_keys)}) == 33 - len(given)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert renewal.keys_to_replace(vault, new) == ()


@pytest.mark.must("PRO-25")
def test_a_key_whose_seed_is_lost_is_named_by_no_further_profile(folder: Path):
    before = profile.read_first(published(folder)).profile
    lost = {before.week_keys[3], before.carry_keys[1]}
    with Vault.open(folder, PASSPHRASE) as vault:
        for key in lost:
            vault.seeds.destroy(str(key.recipient))
    new = rotate(folder)
    assert {*before.week_keys, *before.carry_keys} - {*new.week_keys, *new.carry_keys} == lost


def test_somebody_who_is_not_listed_cannot_be_revoked(folder: Path):
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(NothingThere, match="Nothing was changed"):
        roster.revoke(vault, folder, "00000000", today=NOW.date())
    assert not (folder / "server" / "revoked").exists()


def test_a_root_may_come_and_the_list_of_organisers_is_signed_anew(folder: Path):
    second = Signer.generate(ORIGIN)
    before = profile.read_first(published(folder))
    new = rotate(folder, add_root=second.verifier)
    assert profile.read_next(before, published(folder)).profile == new
    listed = organisers_text.parse(
        notes.verify((folder / "server" / "organisers").read_bytes(), new.roots, threshold=new.threshold)
    )
    assert listed.version == 2


def test_the_folders_own_root_may_be_replaced_and_the_new_one_signs_from_then_on(folder: Path):
    before = profile.read_first(published(folder))
    new = rotate(folder, new_own_root=True)
    assert set(new.roots).isdisjoint(before.profile.roots)
    assert profile.read_next(before, published(folder)).profile == new
    with Vault.open(folder, PASSPHRASE) as vault:
        assert [signer.verifier for signer in root_keys.signers_of(vault)] == list(new.roots)
    middle = profile.read_first(published(folder))
    assert profile.read_next(middle, rotate_note(folder)).profile.version == 3


def test_work_may_be_asked_for_changed_and_dropped(folder: Path):
    assert rotate(folder).work is None
    assert rotate(folder, work=(18, 12)).work == (18, 12)
    assert rotate(folder, name="Other").work == (18, 12)
    assert rotate(folder, work=(4, 1)).work == (4, 1)
    assert rotate(folder, drop_work=True).work is None


def witness_key(name: str = "witness.example/ours") -> str:
    return str(Cosigner(name, Signer.generate(name).seed).witness)


def test_witnesses_may_be_named_and_dropped_and_a_profile_without_any_asks_for_none(folder: Path):
    first, second = witness_key(), witness_key("witness.example/theirs")
    named = rotate(folder, add_witnesses=(first, second), quorum=1)
    assert (named.witnesses, named.quorum) == ((first, second), 1)
    kept = rotate(folder, name="Other")
    assert (kept.witnesses, kept.quorum) == ((first, second), 1)
    assert rotate(folder, drop_witnesses=(first,)).witnesses == (second,)
    dropped = rotate(folder, drop_witnesses=(second,))
    assert (dropped.witnesses, dropped.quorum) == ((), None)


def rotate_note(folder: Path) -> bytes:
    rotate(folder)
    return published(folder)


def plans_that_cannot_be(profile_: Profile) -> dict[str, RenewalPlan]:
    stranger, other = Signer.generate(ORIGIN).verifier, Signer.generate("other.example").verifier
    return {
        "the own root dropped": RenewalPlan(drop_root=profile_.roots[0]),
        "a root that is none dropped": RenewalPlan(drop_root=stranger),
        "two roots at once": RenewalPlan(add_root=stranger, new_own_root=True),
        "a root of another desk": RenewalPlan(add_root=other),
        "too many to sign": RenewalPlan(threshold=2),
        "nobody to sign": RenewalPlan(threshold=0),
        "no log": RenewalPlan(drop_logs=profile_.logs),
        "a log that is none dropped": RenewalPlan(drop_logs=(stranger,)),
        "a log of another desk": RenewalPlan(add_logs=(other,)),
        "a root as log": RenewalPlan(add_logs=profile_.roots),
        "a witness of whom nobody says how many must sign": RenewalPlan(add_witnesses=(witness_key(),)),
        "more witnesses to sign than there are": RenewalPlan(add_witnesses=(witness_key(),), quorum=2),
        "witnesses to sign where there are none": RenewalPlan(quorum=1),
        "a root as witness": RenewalPlan(add_witnesses=(str(profile_.roots[0]),), quorum=1),
        "a witness that is none dropped": RenewalPlan(drop_witnesses=(witness_key(),)),
        "an address without TLS": RenewalPlan(urls=("http://desk.example/",)),
        "more work than can be done": RenewalPlan(work=(18, 33)),
        "a long name": RenewalPlan(name="D" * 81),
        "an old authority without a newer one": RenewalPlan(drop_old_authority=True),
    }


def test_a_plan_that_no_profile_can_hold_changes_nothing(folder: Path):
    before = published(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        for name, plan in plans_that_cannot_be(ceremony.read_desk(vault).profile).items():
            with pytest.raises(UsageError):
                renewal.rotate(vault, folder, plan, now=NOW)
            assert root_keys.next_version(vault, NoteKind.PROFILE) == 2, name
    assert published(folder) == before


def test_authorities_change_in_two_steps_and_the_certificate_is_always_of_one_people_trust(folder: Path):
    certificate = (folder / "server" / "tls.pem").read_bytes()
    old = profile.read_first(published(folder)).profile
    both = rotate(folder, new_authority=True)
    assert both.cas[0] == old.cas[0]
    assert len(both.cas) == 2
    assert (folder / "server" / "tls.pem").read_bytes() == certificate
    with pytest.raises(UsageError, match="two authorities"):
        rotate(folder, new_authority=True)
    assert rotate(folder, new_certificate=True).cas == both.cas
    assert (folder / "server" / "tls.pem").read_bytes() != certificate
    assert rotate(folder, drop_old_authority=True).cas == both.cas[1:]
    assert rotate(folder).cas == both.cas[1:]


def test_another_address_gets_a_certificate_for_it(folder: Path):
    certificate = (folder / "server" / "tls.pem").read_bytes()
    assert rotate(folder, urls=("https://other.example/",)).urls == ("https://other.example/",)
    assert (folder / "server" / "tls.pem").read_bytes() != certificate


def test_what_a_power_cut_left_unwritten_is_written_by_the_next_call(folder: Path, tmp_path: Path):
    shutil.copytree(folder / "server", tmp_path / "before")
    rotate(folder)
    # As if the power had failed between the vault's commit and the server's folder.
    shutil.rmtree(folder / "server")
    shutil.copytree(tmp_path / "before", folder / "server")
    with Vault.open(folder, PASSPHRASE) as vault:
        done = renewal.rotate(vault, folder, RenewalPlan(), now=NOW)
        assert isinstance(done, Finished)
        assert ceremony.read_desk(vault).profile.version == 2
    assert profile.read_first(published(folder)).profile.version == 2
    shutil.rmtree(folder / "server")
    shutil.copytree(tmp_path / "before", folder / "server")
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(UsageError, match="What you asked for was not done"):
        renewal.rotate(vault, folder, RenewalPlan(name="Other"), now=NOW)
    assert profile.read_first(published(folder)).profile.version == 2
    assert rotate(folder).version == 3


@pytest.mark.must("PRO-26")
def test_a_version_whose_signing_was_cut_off_is_never_used_again(folder: Path):
    with Vault.open(folder, PASSPHRASE) as vault:
        text = profile_text.print_profile(replace(ceremony.read_desk(vault).profile, version=2))
        root_keys.sign_text(vault, NoteKind.PROFILE, text, version=2)
    assert rotate(folder).version == 3


KILLED_BEFORE_SIGNING = """
import os, pathlib, signal, sys
from reporter.desk import root_keys
from reporter.desk.root_keys import NoteKind
from reporter.store.vault import Vault

def kill(frame, event, argument):
    if event == "call" and frame.f_code.co_name == "sign" and frame.f_globals["__name__"] == "crypto.notes":
        os.kill(os.getpid(), signal.SIGKILL)

with Vault.open(pathlib.Path(sys.argv[1]), sys.argv[2]) as vault:
    sys.setprofile(kill)
    root_keys.sign_text(vault, NoteKind.PROFILE, sys.stdin.read(), version=2)
"""


@pytest.mark.must("PRO-26")
def test_a_root_that_was_killed_between_keeping_and_signing_signs_that_text_or_none_of_its_version(folder: Path):
    with Vault.open(folder, PASSPHRASE) as vault:
        old = ceremony.read_desk(vault).profile
    kept, other = (profile_text.print_profile(replace(old, version=2, name=name)) for name in ("Kept", "Other"))
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_BEFORE_SIGNING, folder, PASSPHRASE],
        input=kept.encode(),
        env={"PYTHONPATH": ":".join(sys.path)},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    with Vault.open(folder, PASSPHRASE) as vault:
        with pytest.raises(ProfileRefused, match="signed another"):
            root_keys.sign_text(vault, NoteKind.PROFILE, other, version=2)
        assert notes.verify(root_keys.sign_text(vault, NoteKind.PROFILE, kept, version=2), old.roots) == kept
    assert rotate(folder).version == 3


def test_a_folder_that_cannot_be_written_changes_nothing(folder: Path):
    (folder / "server" / "profiles").rename(folder / "server" / "aside")
    (folder / "server" / "profiles").write_text("in the way")
    before = published(folder)
    with pytest.raises(VaultProblem):
        rotate(folder)
    assert published(folder) == before


@pytest.mark.must("KEY-17")
def test_an_organisers_vault_is_renewed_from_the_desk_beside_it(folder: Path):
    rotate(folder, weeks=4)
    later = NOW + timedelta(weeks=4)
    with Vault.open(folder.parent / "inbox", PASSPHRASE) as vault, Vault.open(folder, PASSPHRASE) as desk_vault:
        renewed = transfer.renew(vault, desk_vault, now=later)
        assert renewed.desk.profile.version == joining.desk_of(vault).profile.version == 2
        assert renewed.new_seeds == 5
        assert transfer.renew(vault, desk_vault, now=later).new_seeds == 0
        known = roster.listed(desk_vault)
        assert known is not None
        roster.revoke(desk_vault, folder, known.organisers[0].key_id, today=NOW.date())
        with pytest.raises(UsageError, match="revoked"):
            transfer.renew(vault, desk_vault, now=later)


def test_a_profile_is_never_lowered(folder: Path):
    first = rotate(folder)
    assert replace(first, version=3).version == rotate(folder).version


def test_a_plan_that_was_cut_off_is_finished_by_the_same_call_and_by_no_other(folder: Path):
    plan, newer = RenewalPlan(name="Another"), folder / "server" / "profile"
    with Vault.open(folder, PASSPHRASE) as vault:
        done = renewal.rotate(vault, folder, plan, now=NOW)
        assert isinstance(done, Rotated)
        newer.unlink()
        again = renewal.rotate(vault, folder, plan, now=NOW)
        assert isinstance(again, Finished)
        assert again.is_this_plan
        newer.unlink()
        with pytest.raises(UsageError, match="was not done"):
            renewal.rotate(vault, folder, RenewalPlan(name="A third"), now=NOW)
        assert ceremony.read_desk(vault).profile == done.profile
    assert profile.read_first(published(folder)).profile.name == "Another"
