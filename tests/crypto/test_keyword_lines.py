"""Keyword lines: order, counts, and the one spelling of numbers and days."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import keyword_lines
from crypto.errors import BadProfile
from crypto.keyword_lines import Keyword

GRAMMAR = (Keyword("one", 1, 1), Keyword("some", 0, 2), Keyword("last", 0, 1))


def test_a_text_is_taken_apart():
    read = keyword_lines.parse_text(
        "a.example/kind/v1\none x y\nnew z\nsome 1\nsome 2\n", kind="kind/v1", grammar=GRAMMAR
    )
    assert read.origin == "a.example"
    assert read.one("one") == "x y"
    assert read.values["some"] == ("1", "2")
    assert read.at_most_one("last") is None


@pytest.mark.must("PRO-3")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "a/kind/v1",
        "a/kind/v1\n",
        "a/kind/v2\none x\n",
        "/kind/v1\none x\n",
        "A/kind/v1\none x\n",
        f"{'a' * 65}/kind/v1\none x\n",
        "a/kind/v1\none x",
        "a/kind/v1\none x\n\n",
        "a/kind/v1\n\none x\n",
        "a/kind/v1\none\n",
        "a/kind/v1\none \n",
        "a/kind/v1\nOne x\n",
        "a/kind/v1\n one x\n",
        "a/kind/v1\none\tx\n",
        "a/kind/v1\nsome 1\n",
        "a/kind/v1\none x\none x\n",
        "a/kind/v1\nsome 1\none x\n",
        "a/kind/v1\none x\nlast 1\nsome 1\n",
        "a/kind/v1\none x\nsome 1\nsome 2\nsome 3\n",
    ],
)
def test_a_text_that_breaks_the_grammar_is_refused(text: str):
    with pytest.raises(BadProfile):
        keyword_lines.parse_text(text, kind="kind/v1", grammar=GRAMMAR)


@pytest.mark.parametrize("value", ["", "+1", "-1", "01", "1.0", "1 ", "١", "1_0", "101", "0", "9" * 5000])
def test_a_number_of_another_spelling_or_out_of_range_is_refused(value: str):
    with pytest.raises(BadProfile):
        keyword_lines.parse_number(value, least=1, most=100)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2026-11-31",
        "2026-13-01",
        "20261116",
        "2026-W47-1",
        "2026-11-16T00",
        "1999-12-31",
        "3000-01-01",
        "٢٠٢٦-١١-١٦",
    ],
)
def test_a_day_of_another_spelling_is_refused(value: str):
    with pytest.raises(BadProfile):
        keyword_lines.parse_day(value)


@given(st.integers(0, 10**18), st.dates(date(2000, 1, 1), date(2999, 12, 31)))
def test_numbers_and_days_read_back(number: int, day: date):
    assert keyword_lines.parse_number(str(number), least=0, most=10**18) == number
    assert keyword_lines.parse_day(day.isoformat()) == day


@given(st.text())
def test_any_text_is_a_value_or_our_error(text: str):
    with contextlib.suppress(BadProfile):
        keyword_lines.parse_number(text, least=0, most=100)
    with contextlib.suppress(BadProfile):
        keyword_lines.parse_day(text)
    with pytest.raises(BadProfile):
        keyword_lines.parse_text(text, kind="kind/v1", grammar=GRAMMAR)
