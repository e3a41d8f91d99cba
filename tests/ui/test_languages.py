"""Languages: which way each runs, and how days and numbers are written in it."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from support.windows import dressed
from ui.languages import DARI, ENGLISH, LANGUAGES, PASHTO, SINDHI, URDU, language_of
from ui.text import dates, numbers, translating

DAY = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


def test_all_but_english_run_from_right_to_left():
    assert [one.tag for one in LANGUAGES if not one.is_right_to_left] == ["en"]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_the_locale_is_one_that_qt_knows_and_does_not_replace(language):
    locale = QLocale(language.locale)

    assert locale.name() == language.locale
    assert locale.textDirection() == language.direction
    assert "".join(locale.toString(figure) for figure in range(10)) == language.digits


def test_dari_goes_by_the_code_that_qt_has_for_it():
    # Its own code falls back to C, which runs from left to right.
    assert QLocale("prs_AF").textDirection() is Qt.LayoutDirection.LeftToRight
    assert DARI.locale == "fa_AF"


def test_sindhi_is_not_written_in_the_typeface_that_lacks_its_letters():
    assert "Nastaliq" not in SINDHI.fonts[0]


def test_an_unknown_tag_is_english():
    assert language_of("xx") is ENGLISH


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (ENGLISH, "22 November 2026"),
        (URDU, "22 نومبر 2026"),
        (PASHTO, "۱ لیندۍ ۱۴۰۵ (۲۲ نومبر ۲۰۲۶)"),
        (DARI, "۱ قوس ۱۴۰۵"),
        (SINDHI, "٢٢ نومبر ٢٠٢٦"),
    ],
    ids=lambda value: getattr(value, "tag", ""),
)
def test_a_day_has_its_months_name_in_the_calendar_and_the_digits_of_the_language(language, shown):
    assert dates.day(DAY, language) == shown


def test_a_month_of_the_common_calendar_is_told_by_its_days_where_people_live_by_another(qapp):
    with dressed(qapp, DARI):
        said = dates.month(DAY, DARI)

    assert "۱۰ عقرب ۱۴۰۵" in said
    assert "۹ قوس ۱۴۰۵" in said


@pytest.mark.parametrize("language", [ENGLISH, URDU, PASHTO, DARI, SINDHI], ids=lambda language: language.tag)
def test_a_day_that_is_typed_as_the_example_shows_it_is_read(language):
    assert dates.read(dates.example(language)) == DAY


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (" 2026/11/2 ", date(2026, 11, 2)),
        ("1405-09-01", date(2026, 11, 22)),
        ("۱۴۰۵/۹/۱", date(2026, 11, 22)),
        ("٢٠٢٦-١١-٢٢", date(2026, 11, 22)),
        ("2026-02-30", None),
        ("1405-12-30", None),
        ("22 November", None),
        ("2026-11-22 10:00", None),
        ("", None),
    ],
)
def test_a_day_is_read_in_any_digits_and_by_either_calendar(typed, told):
    assert dates.read(typed) == told


def test_months_and_days_of_the_week_have_their_names():
    assert dates.month(DAY, URDU) == "نومبر 2026"
    assert dates.weekday(DAY, URDU) == "اتوار"
    assert dates.month_names(URDU)[0] == "جنوری"
    assert len(dates.month_names(PASHTO)) == 12


def test_a_time_is_of_the_24_hour_clock_and_shown_as_it_stands():
    assert dates.clock(MOMENT, URDU) == "17:05"
    assert dates.clock(MOMENT, DARI) == "۱۷:۰۵"


def test_a_moment_is_said_in_the_language_that_is_spoken(qapp):
    with dressed(qapp, URDU):
        assert dates.moment(MOMENT, URDU) == "\u200f22 نومبر 2026، 17:05"
    with dressed(qapp, ENGLISH):
        assert dates.moment(MOMENT, ENGLISH) == "22 November 2026, 17:05"


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (16_384, "16.4 kB"), (2_500_000, "2.5 MB")]
)
def test_a_size_has_at_most_one_decimal(context, count, shown):
    assert numbers.size(count, ENGLISH) == shown.replace(" ", "\u00a0")


def test_numbers_are_written_in_the_languages_way():
    assert numbers.whole(12_500, ENGLISH) == "12,500"
    assert numbers.whole(12_500, PASHTO) == "۱۲٬۵۰۰"
    assert numbers.digits("kb 2026", SINDHI) == "kb ٢٠٢٦"


def test_no_more_is_said_to_be_done_than_was():
    assert "99" in numbers.percent(999, 1000, ENGLISH)
    assert "100" in numbers.percent(0, 0, ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_every_language_has_its_own_word_for_lock(qapp, language):
    with dressed(qapp, language):
        said = QCoreApplication.translate("Strip", "Lock")
    assert (said == "Lock") is (language is ENGLISH)


def test_plurals_follow_the_number(qapp):
    def waiting(count: int) -> str:
        return QCoreApplication.translate("CitizenStrip", "%n report(s) waiting", "", count)

    with dressed(qapp, ENGLISH):
        assert (waiting(1), waiting(2)) == ("1 report waiting", "2 reports waiting")
    with dressed(qapp, URDU):
        assert waiting(1) != waiting(2).replace("2", "1")
    with dressed(qapp, DARI):
        assert "۲" in waiting(2)


def test_another_language_takes_the_place_of_the_one_before(qapp):
    translating.speak(qapp, URDU)
    translating.speak(qapp, ENGLISH)

    assert QCoreApplication.translate("Strip", "Lock") == "Lock"
    translating.be_silent(qapp)
    assert QCoreApplication.translate("CitizenStrip", "%n report(s) waiting", "", 2) == "2 report(s) waiting"
