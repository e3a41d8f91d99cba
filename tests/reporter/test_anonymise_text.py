"""What is found in free text: the examples as data, offsets in the original, and work that grows with the text."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reporter.anonymise.kinds import REPLACEMENTS, Kind, replacement_for
from reporter.anonymise.text import find, replace

VECTORS = Path(__file__).parent.parent / "vectors" / "redaction"
EXAMPLES = [
    pytest.param(row, id=f"{path.stem}-{n}")
    for path in sorted(VECTORS.glob("*.json"))
    for n, row in enumerate(json.loads(path.read_text(encoding="utf-8")))
]
PIECES = [
    "0301-2345678", "35202-1234567-1", "۰۳۰۱۲۳۴۵۶۷۸", "a.b@example.org", "https://example.org/x", "wa.me/1",
    "34.0151, 71.5249", "39.34.163.45", "fe80::1", "\u200b", "\u0336", "2025-08-06", "14:30", "1,372",
    "AS45669", "ACC no 1234", "کوئٹہ", "\n", " ", "-", "+", "(", ")", "@", ".", ":", "0", "92", "O3", "PK36",
    "[PHONE]", "imei ", "°", "geo:1",
]  # fmt: skip


def replace_all(text: str) -> str:
    return replace(text, {(found.start, found.end): found.replacement for found in find(text)})


def timed(text: str) -> float:
    started = time.perf_counter()
    find(text)
    return time.perf_counter() - started


@pytest.mark.parametrize("row", EXAMPLES)
def test_an_example_gives_exactly_its_kinds_and_its_text(row: dict[str, Any]) -> None:
    assert [found.kind.value for found in find(row["text"])] == row["kinds"]
    assert replace_all(row["text"]) == row.get("after", replace_all(row["text"]))
    assert find(replace_all(row["text"])) == ()


def test_every_kind_has_one_replacement_and_an_example() -> None:
    seen = {kind for parameter in EXAMPLES for kind in parameter.values[0]["kinds"]}
    assert seen == {kind.value for kind in Kind}
    assert sorted(kind for kinds in REPLACEMENTS.values() for kind in kinds) == sorted(Kind)
    assert all(replacement_for(kind)[0] == "[" for kind in Kind)


def test_offsets_are_those_of_the_original_with_its_hidden_marks() -> None:
    text = "رقم\u200f: \u200b3\u200b5202-\u206012345\u200d67-1\u200f."
    (found,) = find(text)
    assert text[found.start : found.end] == "3\u200b5202-\u206012345\u200d67-1"


def test_a_stroke_through_the_last_digit_goes_with_it() -> None:
    text = "0̶3̶0̶1̶2̶3̶4̶5̶6̶7̶8̶!"
    assert replace_all(text) == "[PHONE]!"


def test_the_same_number_twice_leaves_nothing_that_links_both() -> None:
    assert replace_all("0301-2345678, then 0301-2345678, not 0302-7654321") == "[PHONE], then [PHONE], not [PHONE]"


@pytest.mark.parametrize("separator", list(" .-/_–—‐−‑·•٫٬\u00a0\u2009\u3000\n\t\u200b\u200e\u2060"))
def test_a_telephone_number_is_found_whatever_separates_its_groups(separator: str) -> None:
    assert [found.kind for found in find(separator.join(("0301", "234", "5678")))] == [Kind.PHONE_PK_MOBILE]


@pytest.mark.parametrize("zero", list("0٠۰०০๐０𝟎𝟘"))
def test_digits_of_every_script_are_digits(zero: str) -> None:
    digits = "".join(chr(ord(zero) + int(digit)) for digit in "3520212345671")
    assert [found.kind for found in find(digits)] == [Kind.CNIC]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("geo:1https://example.org/x")
def test_finds_are_sorted_apart_and_gone_after_replacing(text: str) -> None:
    finds = find(text)
    borders = [border for found in finds for border in (found.start, found.end)]
    assert borders == sorted(borders)
    assert all(0 <= found.start < found.end <= len(text) for found in finds)
    for kept in ("0301-2345678", "35202-1234567-1", "a.b@example.org"):
        assert kept not in replace_all(text)


@given(st.text(max_size=200))
@example("١\u0336" * 50)
def test_any_text_gives_finds_inside_it(text: str) -> None:
    for found in find(text):
        assert 0 <= found.start < found.end <= len(text)


@settings(max_examples=50)
@given(st.integers(0, 9_999_999), st.text(alphabet="ابپتٹ \n", max_size=20), st.text(alphabet="ابپتٹ \n", max_size=20))
def test_a_card_number_glued_to_urdu_letters_is_found(middle: int, before: str, after: str) -> None:
    (found,) = find(f"{before}35202-{middle:07}-1{after}")
    assert found.kind is Kind.CNIC


PATHOLOGICAL = [
    "1", "0", "1 ", "0 ", "0 3 ", "a", "A", "@", "a@", ".", "a.", "1.", "1-", ":", "a:", "+", "+9", "+ 9 ",
    "A-", "l-", "O", "a://", "x.co", "(", "111 ", "fir no ", "PK36 ", "PK36SCBL", "1°1'", "imei ",
    "a at gmail ", "a [at] ", "ab:", " ", "\u200b", "1\u0336", "1,000", "1,", "2025-", "2025 ", "X", "XXXXX-",
    "a/", "_", "89", "\n", "1\n", "gmail", "a.gmail", "1,00,", "00", "no 1 ", "0301 ", "x.co/)", "۱ ",
    "34.0151 ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_twenty_thousand_characters_of_anything_take_no_longer_than_writing(piece: str) -> None:
    assert min(timed(piece * (20_000 // len(piece))) for _ in range(2)) < 1.5


@pytest.mark.parametrize("pair", ["-.011 71.52149", "+.5112, -0.0141", "(-.011, 171.52149)"])
def test_a_place_whose_first_number_begins_with_its_point_is_found(pair: str) -> None:
    assert [found.kind for found in find(f"NA-120, {pair} an PK-78")] == [Kind.GPS_DD]


def test_a_long_text_full_of_finds_stays_fast() -> None:
    text = ("call 0301-2345678 or a.khan@example.org, card 35202-1234567-1 at example.com/y " * 3000)[:187_000]
    assert len(find(text)) > 5000
    assert min(timed(text) for _ in range(3)) < 2.0


def test_twice_the_text_takes_about_twice_the_time() -> None:
    text = "میرا نمبر ۰۳۰۱۲۳۴۵۶۷۸ ہے اور کارڈ 35202-1234567-1۔ " * 1000
    once, twice = (min(timed(text * times) for _ in range(3)) for times in (1, 2))
    assert twice < 4 * once + 0.05
