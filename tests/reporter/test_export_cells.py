"""No text may become a formula, a second record or a hidden direction, in any program that splits the file."""

import csv
import unicodedata
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reporter.export.cells import neutralise, print_row
from support.exported import ANY_TEXT, parse_csv

_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FORMULA_STARTS = frozenset("=+-@\u2212")

_NASTY = st.text(
    st.sampled_from("=+-@;,\"' \t\r\n\u202e\u200b\ufeff\uff1d\uff0b\ufe63\u3000\u00a0a1|!(\u200c\ud800"), max_size=12
)


def _would_run(cell: str) -> bool:
    rest = cell.lstrip().lstrip("\u200c\u200d").lstrip()
    return unicodedata.normalize("NFKC", rest[:1])[:1] in _FORMULA_STARTS


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+92",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u3000=1",
        "\u00a0=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "\ufe661",
        "\u22121",
        "\u202e=1",
        "\ufeff=1",
        "\u200b=1",
        "\u200c=1",
        "\x00=1",
    ],
)
def test_a_text_that_begins_like_a_formula_is_marked_as_text(text: str):
    assert neutralise(text).startswith("'")


@pytest.mark.parametrize("text", ["a; =1", 'a;"=1', "a;;-1", "a;\t@x"])
def test_a_formula_behind_a_semicolon_is_marked_as_text(text: str):
    assert ";'" in neutralise(text)


@pytest.mark.parametrize("text", ["", "Quetta", "a=b", "1-2", 'say "no", twice', "کوئٹہ میں می\u200cرود", "سنہ\u0601"])
def test_a_harmless_line_stays_as_it_is(text: str):
    assert neutralise(text) == text


def test_line_breaks_and_controls_become_spaces():
    assert neutralise("a\r\nb\tc\x00d\x85e\u2028f") == "a  b c d e f"


def test_direction_controls_and_unseen_characters_are_taken_out():
    assert neutralise("in\u202evoice\u2066\u2069\u200f.\u200b\ufeffexe") == "invoice.exe"


def test_half_a_surrogate_pair_is_shown_as_a_replacement():
    assert neutralise("a\ud800b") == "a\N{REPLACEMENT CHARACTER}b"


def test_a_row_is_quoted_and_ends_as_rfc_4180_says():
    assert print_row(["a", 'b"c', ""]) == b'"a","b""c",""\r\n'


@given(st.lists(ANY_TEXT | _NASTY, min_size=1, max_size=5))
def test_any_texts_make_one_record_that_reads_back_as_the_neutral_texts(cells: list[str]):
    printed = print_row(cells)

    assert parse_csv(printed) == [[neutralise(cell) for cell in cells]]
    assert len(printed.decode("utf-8").splitlines()) == 1


@given(ANY_TEXT | _NASTY)
def test_no_text_is_a_formula_or_hides_its_direction(text: str):
    neutral = neutralise(text)

    assert not _would_run(neutral)
    assert not _BIDI_CONTROLS & set(neutral)
    assert not any(unicodedata.category(character) == "Cc" for character in neutral)


@given(st.lists(ANY_TEXT | _NASTY, min_size=2, max_size=4))
@example(["a", "x;=1", "b"])
@example(["a", 'x;"=1', "b"])
def test_a_program_that_splits_at_semicolons_meets_no_formula(cells: list[str]):
    line = print_row(cells).decode("utf-8")

    for row in csv.reader(StringIO(line, newline=""), delimiter=";"):
        assert not any(_would_run(cell) for cell in row)


@given(ANY_TEXT | _NASTY)
def test_a_neutral_text_is_not_changed_again(text: str):
    assert neutralise(neutralise(text)) == neutralise(text)
