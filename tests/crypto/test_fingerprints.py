"""Fingerprints: the published ones, what changes them, and what a person may type."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import fingerprints
from crypto.fingerprints import Fingerprint
from support.sample_profile import make_full_profile, make_signer, make_small_profile

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/profiles/fingerprints.json").read_text(encoding="utf-8"))
PROFILES = {"full.note": make_full_profile(), "small.note": make_small_profile()}
SHOWN = fingerprints.of_profile(make_full_profile())
NUMBERED = "\n".join(f"{number}. {word}" for number, word in enumerate(SHOWN.words, start=1))


@pytest.mark.must("PRO-13")
@pytest.mark.parametrize("vector", VECTORS)
def test_a_profile_has_its_published_fingerprint(vector: dict[str, Any]):
    shown = fingerprints.of_profile(PROFILES[vector["profile"]])
    assert shown.digest.hex() == vector["sha256"]
    assert list(shown.words) == vector["words"]
    assert shown.hex == vector["hex"] == vector["sha256"][:22]


def test_another_version_of_the_same_desk_has_the_same_fingerprint():
    later = replace(make_full_profile(), version=18, name="Another name", urls=(), logs=())
    assert fingerprints.of_profile(later) == SHOWN


def test_the_order_of_the_roots_does_not_count():
    profile = make_full_profile()
    assert fingerprints.of_roots(profile.origin, profile.threshold, reversed(profile.roots)) == SHOWN


def test_origin_threshold_and_every_root_count():
    profile = make_full_profile()
    for other in (
        replace(profile, origin="else.example"),
        replace(profile, threshold=1),
        replace(profile, roots=profile.roots[:2]),
        replace(profile, roots=(*profile.roots[:2], make_signer("another root").verifier)),
    ):
        assert fingerprints.of_profile(other) != SHOWN


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(SHOWN.words),
        "  ".join(SHOWN.words).upper(),
        "\n".join(SHOWN.words).title() + "\n",
        ", ".join(SHOWN.words) + ".",
        "-".join(SHOWN.words),
        NUMBERED,
        NUMBERED.replace("1", "۱").replace("2", "۲"),
    ],
)
def test_the_same_words_are_known_however_they_are_typed(typed: str):
    assert SHOWN.same_words(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ".join(SHOWN.words[:7]),
        " ".join((*SHOWN.words, "zoo")),
        " ".join((*SHOWN.words, "اور")),
        " ".join((*SHOWN.words[:7], "zoo")),
        " ".join(reversed(SHOWN.words)),
        "".join(SHOWN.words),
        SHOWN.hex,
    ],
)
def test_other_words_are_not_the_same(typed: str):
    assert not SHOWN.same_words(typed)


@given(st.binary(min_size=32, max_size=32))
def test_every_fingerprint_knows_itself(digest: bytes):
    shown = Fingerprint(digest)
    assert shown.same_words(" ".join(shown.words))


@given(st.text())
def test_any_text_can_be_typed(text: str):
    assert not SHOWN.same_words(text)
