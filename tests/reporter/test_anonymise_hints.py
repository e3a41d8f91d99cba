"""Hints point at names, kin and homes in four languages; they never become finds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.anonymise.hints import HintKind, hints
from reporter.anonymise.text import find


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr. Karim was there", HintKind.NAME),
        ("میرا نام کریم ہے", HintKind.NAME),
        ("کریم صاحب نے کہا", HintKind.NAME),
        ("زما نوم کریم دی", HintKind.NAME),
        ("نام من کریم است", HintKind.NAME),
        ("Karim s/o Rahim", HintKind.KIN),
        ("کریم ولد رحیم", HintKind.KIN),
        ("my brother Karim", HintKind.KIN),
        ("میرے بھائی کی سم", HintKind.KIN),
        ("House No 12", HintKind.ADDRESS),
        ("گلی نمبر ۵", HintKind.ADDRESS),
        ("مکان ۱۲ محلہ", HintKind.ADDRESS),
        ("Jinnah Road", HintKind.ADDRESS),
        ("karim at relief dot org", HintKind.CONTACT),
        ("telegram id: karim99", HintKind.CONTACT),
        ("example [dot] com", HintKind.LINK),
        ("car ABC 123", HintKind.PLATE),
        ("zero three zero one two three four", HintKind.SPELLED_NUMBER),
        ("صفر تین صفر ایک دو تین چار", HintKind.SPELLED_NUMBER),
    ],
)
def test_a_cue_is_shown_and_does_not_block(text: str, kind: HintKind) -> None:
    assert kind in {hint.kind for hint in hints(text)}
    assert find(text) == ()


def test_a_hint_marks_the_original_text() -> None:
    text = "کر\u200bیم ولد رحیم"
    marked = [text[hint.start : hint.end] for hint in hints(text) if hint.kind is HintKind.KIN]
    assert marked == ["ولد رحیم"]


def test_plain_words_give_no_hint() -> None:
    assert hints("Internet was off from the evening and came back in the morning.") == ()


@given(st.text(max_size=200))
def test_hints_of_any_text_lie_inside_it(text: str) -> None:
    assert all(0 <= hint.start < hint.end <= len(text) for hint in hints(text))


@pytest.mark.parametrize("piece", ["one ", "house ", "a ", "a", "at ", "صفر ", "[.]", "a [.] "])
def test_hints_of_a_long_run_come_in_time(piece: str) -> None:
    started = time.perf_counter()
    hints(piece * (20_000 // len(piece)))
    assert time.perf_counter() - started < 2.5
