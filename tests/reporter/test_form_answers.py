"""What each type of answer takes and refuses."""

import pytest

from reporter import form
from reporter.form import AnswersRefused, Problem
from reporter.form.answers import ProblemCode
from support.form_answers import MARKER, SAID, SIM, SITE, SLOW, accepted, problems_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\tb", ProblemCode.CONTROL_CHARACTER),
        ("a\r\nb", ProblemCode.CONTROL_CHARACTER),
        ("a\x00b", ProblemCode.CONTROL_CHARACTER),
        ("a\x7fb", ProblemCode.CONTROL_CHARACTER),
        ("a\ud800b", ProblemCode.CONTROL_CHARACTER),
        ("a\u2028b", ProblemCode.CONTROL_CHARACTER),
        ("a\u202eb", ProblemCode.HIDDEN_CHARACTER),
        ("a\u2066b", ProblemCode.HIDDEN_CHARACTER),
        ("a\u200bb", ProblemCode.HIDDEN_CHARACTER),
        ("a\ufeffb", ProblemCode.HIDDEN_CHARACTER),
        ("a\U000e0041b", ProblemCode.HIDDEN_CHARACTER),
        ("a" * 9001, ProblemCode.TOO_LONG),
        ("ا" * 4501, ProblemCode.TOO_LONG),
        ("\n" * 4500 + "a", ProblemCode.TOO_LONG),
        ("a" * 10_000_000, ProblemCode.TOO_LONG),
        (["a"], ProblemCode.WRONG_TYPE),
        (5, ProblemCode.WRONG_TYPE),
        (1.5, ProblemCode.WRONG_TYPE),
    ],
)
def test_a_text_that_cannot_be_sealed_is_refused(text: object, code: ProblemCode):
    assert problems_of(SAID, text=text, lang="en") == {("text", code)}


def test_letters_of_urdu_and_their_joiners_are_taken_and_composed():
    assert accepted(SAID, text="اُن\u200cکا\u200f ۔\nA\u030a", lang="ur")["text"] == "اُن\u200cکا\u200f ۔\nÅ"


def test_a_line_has_no_newline():
    assert problems_of(SAID, other_place="a\nb") == {("other_place", ProblemCode.CONTROL_CHARACTER)}


def test_a_text_carries_its_language_and_a_language_a_text():
    assert problems_of(SAID, text="a") == {("lang", ProblemCode.REQUIRED)}
    assert problems_of(SAID, lang="ur") == {("lang", ProblemCode.NOT_ASKED)}
    for tag in ("ur", "fa-AF", "pa-Arab", "zh-Hant-TW", "unknown"):
        assert accepted(SAID, text="a", lang=tag)["lang"] == tag
    for tag in ("urdu language", "x-ali", "en-u-ca-gregory", "EN"):
        assert problems_of(SAID, text="a", lang=tag) == {("lang", ProblemCode.NOT_A_LANGUAGE)}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("delay_ms", -1, ProblemCode.TOO_SMALL),
        ("loss_permille", 1001, ProblemCode.TOO_LARGE),
        ("speed_kbit_after", 10**400, ProblemCode.TOO_LARGE),
        ("delay_ms", 90.0, ProblemCode.WRONG_TYPE),
        ("delay_ms", float("nan"), ProblemCode.WRONG_TYPE),
        ("delay_ms", True, ProblemCode.WRONG_TYPE),
        ("delay_ms", "90", ProblemCode.WRONG_TYPE),
        ("tool", "a" * 61, ProblemCode.TOO_LONG),
    ],
)
def test_measurements_are_whole_numbers_within_bounds(name: str, value: object, code: ProblemCode):
    assert problems_of(SLOW, **{name: value}) == {(name, code)}


def test_a_limit_is_told():
    with pytest.raises(AnswersRefused) as refused:
        form.check({**SLOW, "loss_permille": 5000})
    assert refused.value.problems == (Problem("loss_permille", ProblemCode.TOO_LARGE, 1000),)


@pytest.mark.parametrize(
    ("given_link", "kept"),
    [
        ("https://X.com/a/status/1?s=20&t=abc&lang=en", "https://x.com/a/status/1?lang=en"),
        ("https://forum.example.org/topic?t=5&utm_source=z", "https://forum.example.org/topic?t=5"),
        ("http://example.org/?fbclid=1", "http://example.org/"),
        ("https://example.org/a#:~:text=who", "https://example.org/a"),
        ("https://example.org/?u%74m_id=1", "https://example.org/"),
        ("  https://example.org/a  ", "https://example.org/a"),
    ],
)
def test_links_lose_their_tracking_parts(given_link: str, kept: str):
    assert accepted(SAID, links=[given_link])["links"] == [kept]


@pytest.mark.parametrize(
    "link",
    [
        "example.org",
        "ftp://example.org/",
        "https://ali@example.org/",
        "https://",
        "https://[::1",
        "https://example.org:99999/",
        "https://example.org/a b",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_web_address_is_refused(link: str):
    assert problems_of(SAID, links=[link]) == {("links", ProblemCode.NOT_AN_ADDRESS)}


def test_links_are_few_short_and_different():
    assert problems_of(SAID, links=[f"https://example.org/{n}" for n in range(4)]) == {("links", ProblemCode.TOO_MANY)}
    assert problems_of(SAID, links=["https://example.org/" + "a" * 481]) == {("links", ProblemCode.TOO_LONG)}
    assert problems_of(SAID, links=["https://example.org/?si=1", "https://example.org/?si=2"]) == {
        ("links", ProblemCode.REPEATED)
    }


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("www.Example.org", "example.org"),
        ("https://m.example.org/page?q=1#x", "example.org"),
        ("example.org:8080/path", "example.org"),
        ("example.org.", "example.org"),
        ("www.com", "www.com"),
        ("مثال.پاکستان", "مثال.پاکستان"),
    ],
)
def test_sites_are_bare_host_names(typed: str, host: str):
    assert accepted(SITE, sites=[typed])["sites"] == [host]


@pytest.mark.parametrize("typed", ["example", "a b.org", "-a.org", "ali@example.org", "a..org", "https://", "//[.org"])
def test_what_is_no_site_is_refused(typed: str):
    assert problems_of(SITE, sites=[typed]) == {("sites", ProblemCode.NOT_AN_ADDRESS)}


@pytest.mark.parametrize(
    ("occurred", "problem"),
    [
        ("2026", ("occurred", ProblemCode.WRONG_TYPE)),
        ({"from": "2026-11-14T17:20+05:00"}, ("occurred.to", ProblemCode.NOT_A_TIME)),
        ({"from": "2026-11-14", "to": None}, ("occurred.from", ProblemCode.NOT_A_TIME)),
        (
            {"from": "2026-11-14T17:20+05:00", "to": "2026-11-14T17:19+05:00"},
            ("occurred.to", ProblemCode.ENDS_BEFORE_START),
        ),
        ({"from": "2026-11-14T17:20+05:00", "to": None, MARKER: 1}, ("occurred", ProblemCode.UNKNOWN_FIELD)),
        (
            {"from": "2026-11-14T17:20+05:00", "to": None, "from_precision": "exact"},
            ("occurred.from_precision", ProblemCode.NOT_A_TIME),
        ),
    ],
)
def test_a_period_that_is_none_is_refused(occurred: object, problem: tuple[str, ProblemCode]):
    assert problems_of(SAID, occurred=occurred) == {problem}


def test_the_usual_precision_is_the_hour():
    assert accepted(SAID)["occurred"] == {
        "from": "2026-11-14T17:20+05:00",
        "to": None,
        "from_precision": "hour",
        "to_precision": "hour",
        "recurrence": "unknown",
    }


def test_a_blocked_sim_is_told_to_the_day_at_most():
    occurred = dict(SAID["occurred"])
    assert accepted(SIM, occurred=occurred)["occurred"]["from_precision"] == "day"
    occurred["from_precision"] = "hour"
    assert problems_of(SIM, occurred=occurred) == {("occurred.from_precision", ProblemCode.TOO_EXACT)}


@pytest.mark.parametrize(
    ("document", "precision"), [("cnic", "day"), ("por", "month"), ("acc", "month"), ("tazkira", "month")]
)
def test_a_blocked_sims_day_is_told_less_exactly_for_refugees_documents(document: str, precision: str):
    answers = accepted(SIM, registered_on=document, blocked_on={"on": "2026-09-09"})
    assert answers["blocked_on"] == {"on": "2026-09-09", "precision": precision}


@pytest.mark.parametrize(
    ("day", "field"),
    [
        ({"on": "2026-02-30"}, "blocked_on.on"),
        ({"on": "9 September"}, "blocked_on.on"),
        ({"on": None}, "blocked_on.on"),
        ({"on": "2026-09-09", "precision": "hour"}, "blocked_on.precision"),
        ({"on": "2026-09-09", "at": "noon"}, "blocked_on"),
        ("2026-09-09", "blocked_on"),
    ],
)
def test_a_day_that_is_none_is_refused(day: object, field: str):
    assert {name for name, _ in problems_of(SIM, blocked_on=day)} == {field}


def test_what_the_program_noticed_is_whole_hours_or_nothing():
    hours = [{"from": "2026-11-14T17:00+05:00", "to": "2026-11-14T19:00+05:00"}]
    assert accepted(SAID, witnessed=hours)["witnessed"] == hours
    assert accepted(SAID, witnessed=None)["witnessed"] is None
    assert problems_of(SAID, witnessed=[{"from": "2026-11-14T17:05+05:00", "to": "2026-11-14T19:00+05:00"}]) == {
        ("witnessed", ProblemCode.TOO_EXACT)
    }
    assert problems_of(SAID, witnessed=[{"from": "2026-11-14T17:00+05:00", "to": None}]) == {
        ("witnessed", ProblemCode.NOT_A_TIME)
    }


def test_yes_and_no_are_true_and_false():
    assert accepted(SIM, operator_ref=True)["operator_ref"] is True
    assert problems_of(SIM, pta_ref="no") == {("pta_ref", ProblemCode.WRONG_TYPE)}
