"""`vault join`: which profiles a vault takes, and which words of a person."""

import pytest

from crypto import notes, profile_text
from crypto.notes import Signer
from reporter import introduction
from reporter.desk import root_keys
from reporter.desk_codes import DeskCode
from reporter.errors import ProfileRefused
from reporter.introduction import Desk
from support.desks import NOW, bare_desk
from support.prepared import Prepared, contents

BAD_PROFILES = {
    "empty": b"",
    "words": b"this is no profile\n",
    "bytes": bytes(range(256)),
    "long": b"x" * 300_000,
}


@pytest.mark.must("PRO-2")
@pytest.mark.parametrize("content", BAD_PROFILES.values(), ids=BAD_PROFILES)
def test_what_is_no_profile_is_joined_by_no_vault(place: Prepared, content: bytes):
    before = contents(place.folder)
    path = place.folder / "other"
    for vault, words in ((place.alone, "Nothing was joined"), (place.vault, "profile you had is kept")):
        path.write_bytes(content)
        assert words in place.terminal.refusal("vault", "join", vault, path, "--trust")
        path.unlink()
        assert contents(place.folder) == before


def test_a_changed_profile_is_joined_by_no_vault(place: Prepared):
    forged = place.file("forged", place.desk_profile.note.replace(b"Test Desk", b"Fake Desk"))
    for vault in (place.alone, place.vault):
        place.terminal.refusal("vault", "join", vault, forged, "--trust")


def test_a_vault_of_one_desk_joins_no_second(place: Prepared):
    other = place.file("other", bare_desk().sign())
    sentence = place.terminal.refusal("vault", "join", place.vault, other, "--trust")
    assert "not signed by the desk you joined" in sentence
    assert "Test Desk" in place.terminal.say("vault", "join", place.vault, place.folder / "profile")


def test_an_older_profile_changes_nothing_and_is_called_that(place: Prepared):
    profile = place.desk_profile.profile
    with place.open(place.desk) as vault:
        root = Signer.from_seed(profile.origin, vault.secrets.require(root_keys.ROOT_SEED))
    text = profile_text.print_profile(profile).replace("\nversion 1\n", "\nversion 2\n")
    newer = place.file("newer", notes.sign(text, root))
    assert "version 2" in place.terminal.say("vault", "join", place.vault, newer)
    older = place.terminal.say("vault", "join", place.vault, place.folder / "profile")
    assert "older profile" in older
    assert "version 2" in older


@pytest.mark.must("PRO-20", "PRO-30")
def test_the_code_that_a_desk_prints_vouches_in_the_window_for_its_profile_and_for_no_other(place: Prepared):
    said = place.terminal.say("desk", "code", place.desk, "-o", place.folder / "code.png")
    assert "version 1 and later" in said
    with place.open(place.alone) as vault:
        code = introduction.look_at(vault, place.folder / "code.png", now=NOW)
        assert isinstance(code, DeskCode)
        assert code.address == place.desk_profile.profile.urls[0]
        met = introduction.look_at(vault, place.folder / "profile", now=NOW, code=code)
        assert isinstance(met, Desk)
        assert met.is_vouched_for
        with pytest.raises(ProfileRefused, match="another desk"):
            introduction.look_at(vault, place.file("other", bare_desk().sign()), now=NOW, code=code)


@pytest.mark.must("PRO-14")
@pytest.mark.parametrize("words", ["", "one", "abandon " * 8, "the right words are not these eight ones"])
def test_other_words_than_the_desks_join_nothing(place: Prepared, words: str):
    before = contents(place.alone)
    sentence = place.terminal.refusal("vault", "join", place.alone, place.folder / "profile", "--expect", words)
    assert "Nothing was joined" in sentence
    assert contents(place.alone) == before


def test_the_desks_words_join_it_however_they_are_typed(place: Prepared):
    words = place.words.upper().replace(" ", "  ")
    said = place.terminal.say("vault", "join", place.alone, place.folder / "profile", "--expect", words)
    assert "Test Desk" in said


def test_a_profile_file_that_cannot_be_read_joins_nothing(place: Prepared):
    for path in (place.folder / "missing", place.folder):
        assert "Nothing was joined" in place.terminal.refusal("vault", "join", place.alone, path)
