"""The organisers' note: read, printed, and refused."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import http_signatures, notes, organisers_text
from crypto.errors import BadProfile
from crypto.organisers_text import Organiser, Organisers
from support.sample_profile import ORIGIN, make_recipient, make_signer

NOTE = (Path(__file__).parents[1] / "vectors/profiles/organisers.note").read_bytes()
TEXT = notes.verify(NOTE, [make_signer("root 1").verifier])
LISTED = tuple(
    Organiser(make_signer(f"organiser {n}", name=f"organiser-{n}").verifier, make_recipient(f"organiser {n}"))
    for n in (1, 2, 3)
)
LIST = Organisers(ORIGIN, 3, LISTED[:2], (LISTED[1].key_id, http_signatures.compute_key_id(bytes(32))))


def test_the_published_note_is_read_and_printed_alike():
    assert organisers_text.parse(TEXT) == LIST
    assert organisers_text.print_organisers(LIST) == TEXT


def test_a_revoked_organiser_stays_listed_and_is_not_current():
    assert LIST.organisers == LISTED[:2]
    assert LIST.current == LISTED[:1]


def test_a_key_id_is_the_one_that_requests_carry():
    assert LISTED[0].key_id == http_signatures.compute_key_id(LISTED[0].sync.public)


def test_a_desk_may_have_no_organisers_yet():
    empty = Organisers(ORIGIN, 1, ())
    assert organisers_text.parse(organisers_text.print_organisers(empty)) == empty


def test_an_unknown_keyword_is_ignored():
    assert organisers_text.parse(TEXT.replace("version 3\n", "colour green\nversion 3\nshape round\n")) == LIST


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{ORIGIN}/organisers/v1", f"{ORIGIN}/profile/v1"),
        (f"{ORIGIN}/organisers/v1", f"{ORIGIN}/organisers/v2"),
        (f"{ORIGIN}/organisers/v1", "/organisers/v1"),
        ("version 3\n", ""),
        ("version 3\n", "version 0\n"),
        ("version 3\n", "version 3\nversion 3\n"),
        ("version 3\n", "version 3\n\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {LISTED[0]}\norganiser {LISTED[0]}\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {LISTED[0].sync}\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {LISTED[0]} more\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {str(LISTED[0]).replace(' ', '  ')}\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {LISTED[0].sync} {str(LISTED[0].events).upper()}\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {LISTED[0].sync} {LISTED[1].events}\n"),
        (f"organiser {LISTED[0]}\n", f"organiser {LISTED[1].sync} {LISTED[0].events}\n"),
        (f"revoked {LISTED[1].key_id}\n", f"revoked {LISTED[1].key_id}\n" * 2),
        (f"revoked {LISTED[1].key_id}\n", "revoked AAAA\n"),
        (f"revoked {LISTED[1].key_id}\n", "revoked x\n"),
        (f"revoked {LISTED[1].key_id}\n", f"revoked {LISTED[1].key_id}\norganiser {LISTED[2]}\n"),
    ],
)
def test_a_malformed_list_is_refused(old: str, new: str):
    assert old in TEXT
    with pytest.raises(BadProfile):
        organisers_text.parse(TEXT.replace(old, new, 1))


def test_a_list_that_is_too_long_is_refused():
    revoked = tuple(http_signatures.compute_key_id(bytes([n % 256, n // 256])) for n in range(1001))
    longest = replace(LIST, revoked=revoked[:1000])
    assert organisers_text.parse(organisers_text.print_organisers(longest)) == longest
    with pytest.raises(BadProfile):
        organisers_text.parse(organisers_text.print_organisers(replace(LIST, revoked=revoked)))


def test_every_truncation_is_refused():
    for length in (*range(0, len(TEXT) - 200, 41), len(TEXT) - 1):
        with pytest.raises(BadProfile):
            organisers_text.parse(TEXT[:length].removesuffix("\n"))


@settings(max_examples=30)
@given(
    st.integers(1, 2**31 - 1),
    st.lists(st.sampled_from(LISTED), unique=True),
    st.lists(st.binary(min_size=32, max_size=32).map(http_signatures.compute_key_id), unique=True, max_size=5),
)
def test_a_printed_list_parses_to_itself(version: int, organisers: list[Organiser], revoked: list[str]):
    listed = Organisers(ORIGIN, version, tuple(organisers), tuple(revoked))
    assert organisers_text.parse(organisers_text.print_organisers(listed)) == listed


@given(st.text() | st.text().map(lambda text: f"{ORIGIN}/organisers/v1\nversion 1\norganiser {text}\n"))
def test_any_text_is_our_error(text: str):
    with pytest.raises(BadProfile):
        organisers_text.parse(text)
