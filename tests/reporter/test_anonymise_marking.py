"""Marks in a text on the screen stand where the finds stand, counted as the screen counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reporter.anonymise import text as texts
from reporter.anonymise.marking import Mark, mark_lines

NUMBER = "0300-1234567"


@pytest.mark.parametrize("before", ["", "call ", "میرا نمبر ", "😀😀 ", "\U0001f468\u200d\U0001f469\u200d\U0001f467 "])
def test_a_mark_counts_in_units_of_the_screen(before: str):
    line = f"{before}{NUMBER} now"
    marks = mark_lines(f"one\n{line}\nthree")
    assert marks == {line: (Mark(len(before.encode("utf-16-le")) // 2, len(NUMBER)),)}


def test_lines_without_finds_have_no_marks():
    assert mark_lines("nothing\nhere") == {}
    assert mark_lines("") == {}


@given(some.lists(some.sampled_from(["word ", NUMBER, "\n", "😀", "a@b.example ", "ا"]), max_size=30))
def test_marks_cover_exactly_what_is_found(parts: list[str]):
    text = "".join(parts)
    marks = mark_lines(text)
    marked = set()
    begin = 0
    for line in text.split("\n"):
        units = line.encode("utf-16-le")
        for mark in marks.get(line, ()):
            first = len(units[: 2 * mark.start].decode("utf-16-le"))
            last = len(units[: 2 * (mark.start + mark.length)].decode("utf-16-le"))
            marked |= set(range(begin + first, begin + last))
        begin += len(line) + 1
    found = {place for find in texts.find(text) for place in range(find.start, find.end) if text[place] != "\n"}
    assert found <= marked
