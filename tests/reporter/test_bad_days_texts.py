"""Texts and answers made to stop the program: work grows with their length only, and refusals come at once."""

import contextlib
import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from reporter import form, strict_json
from reporter.anonymise.hints import hints
from reporter.anonymise.text import find
from reporter.form import AnswersRefused
from reporter.strict_json import NotStrictJson
from support.reports import OUTAGE

LENGTH = 200_000
ORDINARY = (
    "call 0301-2345678 or a.khan@example.org, card 35202-1234567-1 at example.com/y, off since the evening in Quetta "
)
# The runs that take longest for their length, of some hundred that were measured together with their combinations.
NASTIEST = ["1,000", "2025 ", "111 ", "0", "PK36SCBL00LEA-1१"]
NASTY = [
    "(1", "²", "AB123", "१", "XXXXX-_",
    "@", "a@", ".", "a.", "1.", "1-", ":", "a:", "+", "+9", "A-", "l-", "O", "a://", "x.co", "(", "))", "PK36 ", "1°1'",
    "imei ", "a at gmail ", "a [at] ", "ab:", " ", "\u200b", "1\u0336", "1,", "a/", "_", "89", "\n", "1,00,", "no 1 ",
    "0301 ", "x.co/)", "۱ ", "34.0151 ", "35202-", "O3O1", "@a", "a@b.c ", "http://", "https://a", "t.me/", "::", "ff:",
    "1::", "geo:1,", "1.1.", "%40", "e\u0301", "\u0301", "ﷺ", "İ", "①", "½", "one ", "zero ", " dot ", "a(at)b(dot)",
    "\ud800", "𝟘", "--", "//", "#1", "34°", "0092 3", "ABC-", "شناختی کارڈ ", "میرا نام ", "ولد ", "گلی ", "house no ",
    "s/o ", "Mr. ", "my brother ", "telegram id: ", "8992 ", "IBAN ", "GB82WEST", "\t", "\u2028", "\u202e", "٫", "1٬0",
]  # fmt: skip
MOST_TIMES_ORDINARY = 30
"""How much longer than a text full of finds; the nastiest take about seven times as long."""


def seconds_for(search: Callable[[str], object], text: str) -> float:
    """Measure the processor's time, which other programs do not change much; the better of two runs."""
    took = []
    for _ in range(2):
        started = time.process_time()
        search(text)
        took.append(time.process_time() - started)
    return min(took)


def fill(piece: str, length: int = LENGTH) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.fixture(scope="module")
def ordinary_seconds() -> dict[str, float]:
    return {search.__name__: seconds_for(search, fill(ORDINARY)) for search in (find, hints)}


@pytest.mark.parametrize("search", [find, hints])
@pytest.mark.parametrize("piece", NASTIEST)
def test_the_nastiest_run_takes_little_longer_than_an_ordinary_text(
    ordinary_seconds: dict[str, float], search: Callable[[str], object], piece: str
):
    assert seconds_for(search, fill(piece)) < MOST_TIMES_ORDINARY * ordinary_seconds[search.__name__]


@pytest.mark.long
@pytest.mark.parametrize("search", [find, hints])
@pytest.mark.parametrize("piece", [*NASTY, *(first + second for first in NASTIEST for second in NASTY[::4])])
def test_no_run_takes_much_longer_than_an_ordinary_text(
    ordinary_seconds: dict[str, float], search: Callable[[str], object], piece: str
):
    quarter = seconds_for(search, fill(piece, LENGTH // 4))
    assert quarter < MOST_TIMES_ORDINARY / 4 * ordinary_seconds[search.__name__]


BOMBS: dict[str, Any] = {
    "ten megabytes": "a" * 10_000_000,
    "ten megabytes of marks": "e\u0301" * 5_000_000,
    "ten megabytes of what normalising makes eighteen times as long": "\ufdfa" * 3_000_000,
    "a run of marks that normalising would sort": "a" + "\u0315\u0300" * 100_000,
    "ten megabytes of line ends": "\n" * 10_000_000,
    "a list of a million": ["a"] * 1_000_000,
    "a million names": {str(n): n for n in range(1_000_000)},
    "a number of a million digits": 10**100_000,
    "control characters": "\x00\x1b[31m\x9b",
    "marks that turn the direction": "\u202e\u2066\u200f",
    "a lone surrogate": "\ud800",
    "a float": 0.5,
    "not a number": float("nan"),
    "nothing": None,
    "bytes": b"text",
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("field", ["kind", "text", "operators", "occurred", "links", "country", "unknown"])
def test_an_answer_made_to_stop_the_program_is_refused_at_once_and_not_repeated(bomb: str, field: str):
    value = BOMBS[bomb]
    started = time.process_time()
    try:
        answers = form.check({**OUTAGE, field: value}).answers
    except AnswersRefused as refused:
        said = f"{refused} {refused.problems}"
    else:
        # Line ends alone are no answer.
        assert field not in answers or answers[field] == OUTAGE.get(field)
        said = ""
    assert time.process_time() - started < 1
    assert len(said) < 1000


@pytest.mark.parametrize("links", [[BOMBS["ten megabytes"]], ["https://a.example/?" + "a&" * 900], ["http://[" * 200]])
def test_a_link_made_to_stop_the_program_is_refused_or_cut_at_once(links: list[str]):
    started = time.process_time()
    with contextlib.suppress(AnswersRefused):
        form.check({**OUTAGE, "links": links})
    assert time.process_time() - started < 1


JSON_BOMBS = {
    "nested objects": b'{"a":' * 50_000,
    "nested arrays": b'{"a":' + b"[" * 100_000,
    "a number of a quarter of a million digits": b'{"a":' + b"9" * 250_000 + b"}",
    "a number with a huge exponent": b'{"a":1e999999999}',
    "the same name forty thousand times": b'{"a":1' + b',"a":1' * 40_000 + b"}",
    "forty thousand names that are one when composed": json.dumps({"e\u0301" * n: 1 for n in range(300)}).encode(),
    "escapes": b'{"a":"' + b"\\ud800" * 40_000 + b'"}',
    "marks to sort": ('{"a":"a' + "\u0315\u0300" * 60_000 + '"}').encode(),
    "a byte above the limit": b'{"a":"' + b"a" * (strict_json.MAX_BYTES - 7) + b'"}',
}


@pytest.mark.must("ENV-26")
@pytest.mark.parametrize("bomb", JSON_BOMBS)
def test_json_made_to_stop_the_desk_is_refused_at_once(bomb: str):
    started = time.process_time()
    with pytest.raises(NotStrictJson):
        strict_json.parse_object(JSON_BOMBS[bomb])
    assert time.process_time() - started < 1
