"""Profiles: the published ones, every fault of the list, and reading what was printed."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import notes, profile_text
from crypto.cosignatures import Witness
from crypto.desk_keys import DeskKey, KeyKind
from crypto.errors import BadNote, BadProfile
from crypto.notes import Verifier
from crypto.profile_text import Profile
from support.sample_profile import make_full_profile, make_recipient, make_signer, make_small_profile, make_witness

VECTORS = Path(__file__).parents[1] / "vectors/profiles"
EDITS = json.loads((VECTORS / "edits.json").read_text(encoding="utf-8"))
FULL_TEXT = profile_text.print_profile(make_full_profile())
LETTERS = st.characters(min_codepoint=33, exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Zs"])


def apply_edit(text: str, edit: dict[str, Any]) -> str:
    """Edit a profile's text as the README beside the vectors says."""
    lines = text.removesuffix("\n").split("\n")
    place = next(n for n, line in enumerate(lines) if line.startswith(edit["line"]))
    start, _, end = lines[place].rpartition(" ")
    meanings = {
        "{line}": lines[place],
        "{end}": end,
        "{upper}": f"{start} {end.upper()}",
        "{last}": lines[-1].rpartition(" ")[2],
    }
    replacement = "\n".join(edit["with"])
    for word, meaning in meanings.items():
        replacement = replacement.replace(word, meaning)
    lines[place : place + 1] = replacement.split("\n") if edit["with"] else []
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("name", "profile"), [("full", make_full_profile()), ("small", make_small_profile())])
def test_a_published_profile_is_read_and_printed_alike(name: str, profile: Profile):
    note = (VECTORS / f"{name}.note").read_bytes()
    text = notes.verify(note, profile.roots, threshold=profile.threshold)
    assert profile_text.parse(text) == profile
    assert profile_text.print_profile(profile) == text


def test_a_published_profile_without_enough_roots_is_not_read():
    profile = make_full_profile()
    with pytest.raises(BadNote):
        notes.verify((VECTORS / "full.note").read_bytes(), profile.roots, threshold=3)


@pytest.mark.must("LOG-22")
def test_one_key_is_never_two_logs_two_witnesses_or_both():
    profile = make_full_profile()
    first = profile.logs[0]
    own, other = Witness(first.name, first.public), Witness.parse(make_witness("w1"))
    for logs, witnesses in (
        ((first, Verifier(f"{first.name}/2", first.public)), ()),
        ((first,), (str(other), str(Witness("else.example", other.public)))),
        ((first,), (str(own),)),
    ):
        with pytest.raises(BadProfile, match="have one key"):
            profile_text.parse(
                profile_text.print_profile(replace(profile, logs=logs, witnesses=witnesses, quorum=None))
            )


@pytest.mark.must("PRO-3", "PRO-6", "PRO-7", "PRO-8", "PRO-9", "PRO-10", "PRO-11", "PRO-12", "PRO-24")
@pytest.mark.parametrize("edit", EDITS["refused"], ids=lambda edit: edit["fault"])
def test_a_fault_is_refused(edit: dict[str, Any]):
    edited = apply_edit(FULL_TEXT, edit)
    assert edited != FULL_TEXT
    with pytest.raises(BadProfile):
        profile_text.parse(edited)


@pytest.mark.must("PRO-10")
@pytest.mark.parametrize(
    "mark", "\u00ad\u061c\u0085\u200b\u200e\u2028\u202e\u2060\u2066\u3164\ufeff\U000e0041", ids=ascii
)
def test_a_name_with_a_mark_that_shows_nothing_is_refused(mark: str):
    text = profile_text.print_profile(replace(make_full_profile(), name=f"Open{mark} Desk"))
    with pytest.raises(BadProfile):
        profile_text.parse(text)


@pytest.mark.parametrize("name", ["مرکز کنکٹیویٹی", "می\u200cخواهم", "क्\u200dष"])
def test_a_name_as_keyboards_write_it_is_taken(name: str):
    profile = replace(make_full_profile(), name=name)
    assert profile_text.parse(profile_text.print_profile(profile)).name == name


@pytest.mark.must("PRO-4")
@pytest.mark.parametrize("edit", EDITS["accepted"], ids=lambda edit: edit["addition"])
def test_an_addition_is_read(edit: dict[str, Any]):
    edited = profile_text.parse(apply_edit(FULL_TEXT, edit))
    assert replace(edited, prev=make_full_profile().prev, quorum=1) == make_full_profile()


@pytest.mark.must("PRO-3")
def test_lines_in_another_order_are_refused():
    lines = FULL_TEXT.removesuffix("\n").split("\n")
    starts = [n for n, line in enumerate(lines) if n > 1 and line.split(" ")[0] != lines[n - 1].split(" ")[0]]
    for place in starts:
        swapped = [*lines[: place - 1], lines[place], lines[place - 1], *lines[place + 1 :]]
        with pytest.raises(BadProfile):
            profile_text.parse("\n".join(swapped) + "\n")


def test_every_truncation_is_refused():
    for length in (*range(0, 2000, 7), *range(2000, len(FULL_TEXT), 997), len(FULL_TEXT) - 1):
        with pytest.raises(BadProfile):
            profile_text.parse(FULL_TEXT[:length])


@pytest.mark.must("PRO-24")
def test_the_keys_of_other_kinds_of_signers_are_refused():
    profile = make_full_profile()
    log = make_signer("root 1").verifier
    faults = [
        replace(profile, roots=(make_signer("root 1", name="else.example").verifier, *profile.roots[1:])),
        replace(profile, logs=(make_signer("log", name="else.example").verifier,)),
        replace(profile, logs=(make_signer("log", name="desk.example2").verifier,)),
        replace(profile, logs=(log,)),
        replace(profile, witnesses=(str(make_signer("w").verifier),)),
        replace(profile, witnesses=(make_witness("w1"), make_witness("w1"))),
        replace(profile, logs=profile.logs[:1] * 2),
        replace(profile, urls=profile.urls[:1] * 2),
    ]
    for fault in faults:
        with pytest.raises(BadProfile):
            profile_text.parse(profile_text.print_profile(fault))


@pytest.mark.must("PRO-9")
def test_a_recipient_is_used_once_among_all_kinds():
    profile = make_full_profile()
    shared = profile.week_keys[0].recipient
    for fault in (
        replace(profile, carry_keys=(replace(profile.carry_keys[0], recipient=shared), *profile.carry_keys[1:])),
        replace(profile, last_resort=replace(profile.last_resort, recipient=shared)),
    ):
        with pytest.raises(BadProfile):
            profile_text.parse(profile_text.print_profile(fault))


def test_a_profile_of_the_largest_counts_fits_the_largest_note():
    profile = make_full_profile()
    large = replace(
        profile,
        version=2**31 - 1,
        name="م" * 80,
        roots=tuple(make_signer(f"root {n}").verifier for n in range(9)),
        threshold=9,
        logs=tuple(make_signer(f"log {n}").verifier for n in range(3)),
        witnesses=tuple(make_witness(f"w{n}") for n in range(9)),
        quorum=9,
    )
    text = profile_text.print_profile(large)
    assert profile_text.parse(text) == large
    assert len(notes.sign(text, *[make_signer(f"root {n}") for n in range(9)])) < notes.MAX_NOTE_BYTES


def shift(profile: Profile, *, weeks: int) -> Profile:
    """The same profile, issued some weeks later."""

    def move(key: DeskKey) -> DeskKey:
        return DeskKey.for_window(key.kind, key.opens + timedelta(weeks=weeks), key.recipient)

    expires = profile.expires + timedelta(weeks=weeks)
    return replace(
        profile,
        issued=profile.issued + timedelta(weeks=weeks),
        expires=expires,
        week_keys=tuple(move(key) for key in profile.week_keys),
        carry_keys=tuple(move(key) for key in profile.carry_keys),
        last_resort=DeskKey.for_last_resort(expires, profile.last_resort.recipient),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    base = draw(st.sampled_from([make_full_profile(), make_small_profile()]))
    return replace(
        shift(base, weeks=draw(st.integers(-500, 5000))),
        version=draw(st.integers(1, 2**31 - 1)),
        prev=draw(st.none() | st.binary(min_size=32, max_size=32)),
        name=draw(st.text(LETTERS, min_size=1, max_size=80)),
        batch_seconds=draw(st.integers(1, 7 * 24 * 3600)),
        work=draw(st.none() | st.tuples(st.integers(0, 32), st.integers(0, 32))),
        urls=tuple(draw(st.lists(st.sampled_from(make_full_profile().urls), unique=True))),
    )


@settings(max_examples=15)
@given(profiles())
def test_a_printed_profile_parses_to_itself(profile: Profile):
    assert profile_text.parse(profile_text.print_profile(profile)) == profile


@settings(max_examples=50)
@given(st.data())
def test_a_profile_with_any_changed_place_is_read_or_our_error(data: st.DataObject):
    head = FULL_TEXT.index("key 2026-W47 until")
    start = data.draw(st.integers(0, head))
    changed = FULL_TEXT[:start] + data.draw(st.text(max_size=5)) + FULL_TEXT[start + data.draw(st.integers(0, 5)) :]
    try:
        profile = profile_text.parse(changed)
    except BadProfile:
        return
    assert profile_text.parse(profile_text.print_profile(profile)) == profile


@given(st.text())
def test_any_text_is_our_error(text: str):
    with pytest.raises(BadProfile):
        profile_text.parse(text)


def test_a_year_at_the_end_of_the_calendar_is_refused_and_not_counted_beyond():
    last = date(2999, 12, 30)
    with pytest.raises(BadProfile):
        DeskKey.for_window(KeyKind.CARRY, last, make_recipient("x"))
