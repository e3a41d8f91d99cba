"""A desk whose roots lie in several folders: what is proposed, signed, refused and published."""

from dataclasses import replace
from pathlib import Path

import pytest

from crypto import notes, profile_text
from crypto.identities import HybridIdentity
from crypto.notes import SignedNote, Signer
from crypto.profile_text import Profile
from reporter import profile
from reporter.desk import ceremony, cosigning, publishing, renewal, root_keys, roster
from reporter.desk.ceremony import DeskPlan
from reporter.desk.publishing import Progress
from reporter.desk.renewal import Finished, RenewalPlan, Rotated
from reporter.desk.root_keys import NoteKind
from reporter.errors import ProfileRefused, UsageError, VaultProblem
from support.desks import NOW, ORIGIN, bare_desk
from support.renewing import somebody
from support.roots import ThreeRoots
from support.sample_profile import make_witness

WITNESS = make_witness("w1")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ThreeRoots:
    return ThreeRoots.make(tmp_path_factory.mktemp("roots"))


@pytest.fixture
def roots(made: ThreeRoots, tmp_path: Path) -> ThreeRoots:
    return made.copy(tmp_path / "roots")


@pytest.fixture(scope="module")
def made_published(made: ThreeRoots, tmp_path_factory: pytest.TempPathFactory) -> ThreeRoots:
    own = made.copy(tmp_path_factory.mktemp("published") / "roots")
    own.publish(own.sign("b", own.proposal()))
    return own


@pytest.fixture
def published(made_published: ThreeRoots, tmp_path: Path) -> ThreeRoots:
    return made_published.copy(tmp_path / "published")


def test_a_first_profile_with_one_of_two_signatures_is_no_profile_yet(roots: ThreeRoots):
    with pytest.raises(ProfileRefused):
        profile.read_first(roots.proposal())
    assert not (roots.desk / "server" / "profile").exists()
    with roots.open() as vault, pytest.raises(VaultProblem, match="waits for signatures"):
        ceremony.read_desk(vault)


@pytest.mark.must("PRO-1")
def test_a_second_signature_publishes_it(roots: ThreeRoots):
    signed = roots.sign("b", roots.proposal())
    assert roots.publish(signed) == Progress((NoteKind.PROFILE,))
    note = (roots.desk / "server" / "profile").read_bytes()
    assert profile.read_first(note).profile.threshold == 2
    assert (roots.desk / "server" / "profiles" / "1").read_bytes() == note
    assert not (roots.desk / "proposed" / "profile").exists()


def test_signatures_may_come_one_by_one_and_in_any_order(roots: ThreeRoots):
    by_b, by_c = (roots.sign(name, roots.proposal()) for name in "bc")
    assert roots.publish(by_c, by_b).published == (NoteKind.PROFILE,)
    note = SignedNote.parse((roots.desk / "server" / "profile").read_bytes())
    assert len(note.signatures) == 3


@pytest.mark.must("PRO-26")
def test_a_folder_signs_one_text_of_a_version_and_none_of_a_lower_one(published: ThreeRoots):
    with published.open() as vault:
        desk = ceremony.read_desk(vault).profile
        own = Signer.from_seed(ORIGIN, vault.secrets.require(root_keys.ROOT_SEED))
    another = notes.sign(profile_text.print_profile(replace(desk, name="Another")), own)
    with pytest.raises(ProfileRefused, match="another profile with version 1"):
        published.sign("b", another)
    third = notes.sign(profile_text.print_profile(replace(desk, version=3)), own)
    second = notes.sign(profile_text.print_profile(replace(desk, version=2)), own)
    published.sign("b", third)
    with pytest.raises(ProfileRefused, match="has signed version 3"):
        published.sign("b", second)
    assert published.sign("b", third) == published.sign("b", third)


def test_a_text_that_the_desk_did_not_draw_up_is_not_published(published: ThreeRoots):
    with pytest.raises(ProfileRefused, match="Nothing was published"):
        published.publish(bare_desk().sign())


@pytest.mark.parametrize("note", [b"", b"no note", b"x/profile/v1\n\n\xe2\x80\x94 a b\n"])
def test_what_is_no_note_is_neither_signed_nor_published(published: ThreeRoots, note: bytes):
    with pytest.raises(ProfileRefused):
        published.sign("b", note)
    with pytest.raises(ProfileRefused):
        published.publish(note)


def test_a_folder_does_not_sign_for_another_desk_or_a_profile_without_its_root(published: ThreeRoots):
    with pytest.raises(ProfileRefused, match="another desk's"):
        published.sign("c", bare_desk(origin="other.example").sign())
    with pytest.raises(ProfileRefused, match="does not name the root"):
        published.sign("c", bare_desk().sign())


def test_a_false_signature_beside_good_ones_does_not_spoil_them(roots: ThreeRoots):
    note = SignedNote.parse(roots.sign("b", roots.proposal()))
    false = replace(note.signatures[0], value=bytes(64))
    spoilt = SignedNote(note.text, (false, *note.signatures)).encode()
    assert roots.publish(spoilt).published == (NoteKind.PROFILE,)


def test_the_list_of_organisers_takes_the_same_way(published: ThreeRoots):
    with published.open() as vault:
        progress = roster.admit(vault, published.desk, somebody(), today=NOW.date())
    assert [(one.kind, one.missing) for one in progress.waiting] == [(NoteKind.ORGANISERS, 1)]
    assert not (published.desk / "server" / "organisers").exists()
    signed = published.sign("c", published.proposal("organisers"))
    assert published.publish(signed).published == (NoteKind.ORGANISERS,)
    assert (published.desk / "server" / "organisers").exists()


def test_a_change_of_a_list_that_waits_keeps_what_waited(published: ThreeRoots):
    first, second = somebody(), somebody()
    with published.open() as vault:
        roster.admit(vault, published.desk, first, today=NOW.date())
        roster.admit(vault, published.desk, second, today=NOW.date())
        known = roster.listed(vault)
    assert known is not None
    assert (known.version, known.organisers) == (2, (first, second))


def test_what_is_shown_names_everything_that_changes(published: ThreeRoots):
    with published.open() as vault:
        plan = RenewalPlan(name="Renamed", urls=("http://127.0.0.1:2/",), drop_root=published.roots["c"])
        assert isinstance(renewal.rotate(vault, published.desk, plan, now=NOW), Rotated)
    with published.open("b") as vault:
        said = "\n".join(cosigning.describe(cosigning.review(vault, published.proposal())))
    for part in (
        "version 2",
        "Renamed",
        "2 of 2 roots",
        "root goes",
        "address comes: http://127.0.0.1:2/",
        "keys: 0 new",
    ):
        assert part in said, said


@pytest.mark.must("PRO-28")
@pytest.mark.parametrize("place", ["\nroot ", "\nlast-resort "])
def test_a_note_with_lines_that_nobody_can_be_shown_is_not_signed(published: ThreeRoots, place: str):
    text = rotated_text(published).replace(place, "\nlater something unseen" + place, 1)
    with published.open("b") as vault, pytest.raises(ProfileRefused, match="does not know"):
        cosigning.review(vault, signed_by(published, text))
    assert published.sign("b", published.proposal())


@pytest.mark.must("PRO-28")
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"batch_seconds": 604_800}, "seconds of a batch: 1 becomes 604800"),
        ({"work": (32, 32)}, "proof of work: none becomes 32 32"),
        (
            {"witnesses": (WITNESS,), "quorum": 1},
            f"witness comes: {WITNESS}\n  quorum of witnesses: none becomes 1",
        ),
        ({"witnesses": (WITNESS,), "quorum": 1}, f"1 of 1 witnesses must sign the server's log: {WITNESS}"),
        ({}, "key of last resort: new"),
    ],
)
def test_what_clients_and_server_go_by_is_shown_where_it_changes(
    published: ThreeRoots, changes: dict[str, object], said: str
):
    text = profile_text.print_profile(replace(profile_text.parse(rotated_text(published)), **changes))
    with published.open("b") as vault:
        assert said in "\n".join(cosigning.describe(cosigning.review(vault, signed_by(published, text))))


@pytest.mark.must("PRO-28")
def test_a_key_in_the_place_of_another_is_named(published: ThreeRoots):
    drawn_up = profile_text.parse(rotated_text(published))
    first, *rest = drawn_up.week_keys
    forged = replace(first, recipient=HybridIdentity.generate().recipient())
    text = profile_text.print_profile(replace(drawn_up, week_keys=(forged, *rest)))
    with published.open("b") as vault:
        said = "\n".join(cosigning.describe(cosigning.review(vault, signed_by(published, text))))
        honest = "\n".join(cosigning.describe(cosigning.review(vault, published.proposal())))
    assert f"right only after a revocation: week {first.week}" in said
    assert "revocation" not in honest


def rotated_text(published: ThreeRoots) -> str:
    with published.open() as vault:
        renewal.rotate(vault, published.desk, RenewalPlan(), now=NOW)
    return SignedNote.parse(published.proposal()).text


def signed_by(published: ThreeRoots, text: str) -> bytes:
    """Sign a text with the root of the desk's own folder, past all its rules."""
    with published.open() as vault:
        return notes.sign(text, *root_keys.signers_of(vault))


def test_a_change_of_roots_is_published_with_a_list_that_the_new_ones_signed(published: ThreeRoots):
    with published.open() as vault:
        roster.admit(vault, published.desk, somebody(), today=NOW.date())
    published.publish(published.sign("b", published.proposal("organisers")))
    with published.open() as vault:
        renewal.rotate(vault, published.desk, RenewalPlan(drop_root=published.roots["b"]), now=NOW)
    signed = published.sign("c", published.proposal())
    assert published.publish(signed).published == ()
    both = published.publish(signed, published.sign("c", published.proposal("organisers")))
    assert set(both.published) == {NoteKind.PROFILE, NoteKind.ORGANISERS}
    note = (published.desk / "server" / "organisers").read_bytes()
    with published.open() as vault:
        desk = ceremony.read_desk(vault).profile
    notes.verify(note, desk.roots, threshold=desk.threshold)


@pytest.mark.parametrize(("others", "threshold"), [(0, 2), (1, 0), (1, 3), (9, 1)])
def test_a_number_of_roots_that_cannot_be_makes_nothing(others: int, threshold: int):
    roots = tuple(Signer.generate(ORIGIN).verifier for _ in range(others))
    plan = DeskPlan(name="Desk", urls=("http://127.0.0.1:1/",), origin=ORIGIN, roots=roots, threshold=threshold)
    with pytest.raises(UsageError, match="roots"):
        ceremony.draw_up(plan, now=NOW)


def test_a_co_signers_folder_holds_a_root_and_no_key_that_opens_reports(published: ThreeRoots):
    with published.open("b") as vault:
        assert vault.seeds.all() == ()
        assert publishing.trusted(vault) is None
        with pytest.raises(VaultProblem, match="co-signer"):
            ceremony.read_desk(vault)


def test_a_proposal_that_waits_is_handed_out_again_and_given_up_only_on_request(published: ThreeRoots):
    with published.open() as vault:
        first = renewal.rotate(vault, published.desk, RenewalPlan(), now=NOW)
        assert isinstance(first, Rotated)
        note = published.proposal()
        (published.desk / "proposed" / "profile").unlink()
        again = renewal.rotate(vault, published.desk, RenewalPlan(), now=NOW)
        assert isinstance(again, Finished)
        assert [(one.version, one.missing) for one in again.progress.waiting] == [(2, 1)]
        assert published.proposal() == note
        with pytest.raises(UsageError, match="--again"):
            renewal.rotate(vault, published.desk, RenewalPlan(name="Other"), now=NOW)
        other = renewal.rotate(vault, published.desk, RenewalPlan(name="Other", again=True), now=NOW)
        assert isinstance(other, Rotated)
        assert other.profile.version == 3
    with pytest.raises(ProfileRefused, match="Nothing was published"):
        published.publish(published.sign("b", note))
    assert published.publish(published.sign("c", published.proposal())).published == (NoteKind.PROFILE,)


def test_a_proposal_that_is_given_up_leaves_neither_its_certificate_nor_its_authority(published: ThreeRoots):
    def draw_up(**plan: object) -> Profile:
        with published.open() as vault:
            done = renewal.rotate(vault, published.desk, RenewalPlan(**plan), now=NOW)
        assert isinstance(done, Rotated)
        return done.profile

    old = draw_up(urls=("https://desk.example/",)).cas
    published.publish(published.sign("b", published.proposal()))
    certificate = (published.desk / "server" / "tls.pem").read_bytes()

    given_up = draw_up(urls=("https://other.example/",), new_authority=True).cas
    assert draw_up(again=True).cas == old
    both = draw_up(again=True, new_authority=True).cas
    assert both[0] == given_up[0] == old[0]
    assert both[1] != given_up[1]
    published.publish(published.sign("b", published.proposal()))
    assert (published.desk / "server" / "tls.pem").read_bytes() == certificate

    assert draw_up(drop_old_authority=True).cas == both[1:]
    assert draw_up(again=True).cas == both
    published.publish(published.sign("b", published.proposal()))
    assert (published.desk / "server" / "tls.pem").read_bytes() == certificate
    assert draw_up(drop_old_authority=True).cas == both[1:]
    published.publish(published.sign("b", published.proposal()))
    assert (published.desk / "server" / "tls.pem").read_bytes() != certificate
    assert draw_up().cas == both[1:]


def test_publishing_without_enough_signatures_keeps_those_that_came(roots: ThreeRoots):
    assert [one.missing for one in roots.publish(roots.proposal()).waiting] == [1]
    by_b = roots.sign("b", roots.proposal())
    with roots.open() as vault:
        # As if the power had failed after the signature was taken in.
        vault.values.put("proposed profile", by_b)
    assert roots.publish().published == (NoteKind.PROFILE,)


def test_to_publish_again_what_is_published_writes_what_a_power_cut_kept_from_the_servers_folder(roots: ThreeRoots):
    signed = roots.sign("b", roots.proposal())
    roots.publish(signed)
    (roots.desk / "server" / "profile").unlink()
    assert roots.publish(signed) == Progress()
    assert (roots.desk / "server" / "profile").exists()
