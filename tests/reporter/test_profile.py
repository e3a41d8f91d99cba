"""Which key line a report is sealed to, and which profile may follow which."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from crypto.notes import Signer
from reporter import profile
from reporter.errors import ProfileRefused
from reporter.profile import Equivocation
from support.desks import BareDesk, bare_desk

CASES = json.loads((Path(__file__).parents[1] / "vectors/key_selection/cases.json").read_text())


@pytest.mark.must("KEY-4", "KEY-7", "KEY-8", "KEY-9", "KEY-10", "KEY-25")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_report_is_sealed_to_the_key_line_that_the_published_vector_names(desk: BareDesk, case: dict):
    choice = profile.choose_key(
        desk.profile,
        clock=datetime.fromisoformat(case["clock"]),
        newest_batch=None if case["batch"] is None else datetime.fromisoformat(case["batch"]),
        answered_date=None if case["answered"] is None else date.fromisoformat(case["answered"]),
        kept=case["kept"],
    )
    assert f"{choice.key.kind} {choice.key.week or ''}".strip() == case["key"]
    assert [str(caution) for caution in choice.cautions] == case["cautions"]


def test_a_first_profile_is_read_when_its_own_roots_signed_it(desk: BareDesk):
    assert profile.read_first(desk.sign()).profile == desk.profile


@pytest.mark.must("PRO-1")
def test_a_first_profile_that_its_roots_did_not_sign_is_refused(desk: BareDesk):
    with pytest.raises(ProfileRefused):
        profile.read_first(desk.sign(desk.profile, Signer.generate(desk.profile.origin)))


@pytest.mark.parametrize("note", [b"", b"\xff", b"no note at all\n", b"a\n\n\xe2\x80\x94 b c\n"])
def test_bytes_that_are_no_profile_are_refused(note: bytes):
    with pytest.raises(ProfileRefused):
        profile.read_first(note)


@pytest.mark.must("PRO-15")
def test_a_later_profile_of_the_same_root_replaces_the_trusted_one(desk: BareDesk):
    trusted = profile.read_first(desk.sign())
    note = desk.sign(desk.later(name="Renamed Desk"))
    assert profile.read_next(trusted, note).profile.name == "Renamed Desk"


@pytest.mark.must("PRO-17")
def test_an_older_profile_changes_nothing(desk: BareDesk):
    trusted = profile.read_first(desk.sign(desk.later()))
    assert profile.read_next(trusted, desk.sign()) is trusted


def test_the_same_profile_again_changes_nothing(desk: BareDesk):
    trusted = profile.read_first(desk.sign())
    assert profile.read_next(trusted, trusted.note) is trusted


@pytest.mark.must("PRO-18")
def test_two_profiles_of_one_version_are_an_equivocation(desk: BareDesk):
    trusted = profile.read_first(desk.sign(desk.later(name="One")))
    with pytest.raises(Equivocation):
        profile.read_next(trusted, desk.sign(desk.later(name="Another")))


@pytest.mark.must("PRO-1", "PRO-15")
def test_a_profile_signed_by_another_root_is_refused(desk: BareDesk):
    trusted = profile.read_first(desk.sign())
    with pytest.raises(ProfileRefused):
        profile.read_next(trusted, bare_desk(version=2).sign())


@pytest.mark.must("PRO-16")
def test_a_new_root_must_sign_beside_the_old_one(desk: BareDesk):
    trusted = profile.read_first(desk.sign())
    new_root = Signer.generate(desk.profile.origin)
    changed = desk.later(roots=(new_root.verifier,))
    with pytest.raises(ProfileRefused):
        profile.read_next(trusted, desk.sign(changed))
    with pytest.raises(ProfileRefused):
        profile.read_next(trusted, desk.sign(changed, new_root))
    assert profile.read_next(trusted, desk.sign(changed, desk.root, new_root)).profile == changed


@pytest.mark.must("PRO-16")
def test_two_roots_changed_at_once_are_refused(desk: BareDesk):
    second = Signer.generate(desk.profile.origin)
    both = desk.later(roots=(desk.root.verifier, second.verifier), threshold=2)
    trusted = profile.read_first(desk.sign(both, desk.root, second))
    new = [Signer.generate(desk.profile.origin) for _ in range(2)]
    changed = desk.later(version=3, roots=tuple(signer.verifier for signer in new), threshold=2)
    with pytest.raises(ProfileRefused, match="more than one root"):
        profile.read_next(trusted, desk.sign(changed, desk.root, second, *new))


@pytest.mark.must("PRO-5")
def test_a_profile_of_another_origin_signed_by_the_same_key_is_refused(desk: BareDesk):
    trusted = profile.read_first(desk.sign())
    other = bare_desk(origin="other.example", version=2)
    with pytest.raises(ProfileRefused):
        profile.read_next(trusted, other.sign(other.profile, other.root, desk.root))
