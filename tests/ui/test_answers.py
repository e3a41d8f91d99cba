"""Every type of answer gets its control from the form's description alone, and gives back what it was shown."""

from collections.abc import Iterator
from datetime import timedelta
from importlib import resources
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import drafting, form, vocabulary
from reporter.anonymise.marking import Mark
from reporter.form.description import Form
from reporter.form.question import AnswerType
from support.plain_reports import ANSWERED
from support.windows import dressed
from ui.context import Context
from ui.languages import DARI, ENGLISH, PASHTO, URDU, Language
from ui.reporting.answers import making
from ui.reporting.answers.choosing import Cards
from ui.reporting.answers.days import DateAnswer
from ui.reporting.answers.periods import PeriodAnswer
from ui.reporting.answers.picking import Picker
from ui.reporting.answers.story import carry
from ui.reporting.answers.writing import parse_number
from ui.reporting.question_page import QuestionPage
from ui.reporting.whole_way import Place
from ui.widgets.cards import ChoiceCard

ASKED = form.load()
DESCRIPTION = (resources.files("resources") / "forms" / "report.toml").read_text(encoding="utf-8")
FIRST = Place(at=1, of=7)


def page_of(context: Context, qtbot: QtBot, page: str, answers: dict[str, Any], asked: Form = ASKED) -> QuestionPage:
    made = QuestionPage(context, asked, page, answers, FIRST)
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: QuestionPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisibleTo(page)
    button.click()


def type_into(widget: Any, words: str) -> None:
    for letter in words:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.mark.parametrize("kind", ANSWERED)
def test_every_answer_comes_back_as_it_was_shown(context: Context, qtbot: QtBot, kind: str):
    answers = form.check(ANSWERED[kind]).answers
    for name, value in answers.items():
        question = ASKED.questions[name]
        if question.type in drafting.NOT_ASKED_HERE or name in {"kind", "incident_type"}:
            continue
        control = making.make(context, question, ASKED, answers)
        qtbot.addWidget(control)
        assert control.value() == value, name


@pytest.mark.parametrize("kind", ANSWERED)
def test_whole_pages_give_answers_that_the_form_takes(context: Context, qtbot: QtBot, kind: str):
    answers: dict[str, Any] = {"kind": kind, "incident_type": ASKED.incident_types[kind][0]}
    for page in drafting.pages_of(ASKED, answers):
        told = {name: value for name, value in ANSWERED[kind].items() if ASKED.questions[name].page == page}
        shown = page_of(context, qtbot, page, {**answers, **told})
        for box in shown.boxes.values():
            box.changed.emit(box)
        answers = shown.answers
    assert form.check(drafting.settle(ASKED, answers)).answers == form.check(ANSWERED[kind]).answers


@pytest.mark.parametrize("kind", ANSWERED)
def test_every_question_of_a_plain_kind_but_the_computers_own_has_a_control(context: Context, qtbot: QtBot, kind: str):
    asked = {q.name for page in ASKED.pages for q in drafting.asked_on(ASKED, page, {"kind": kind})}
    single = {"kind"} | ({"incident_type"} if len(ASKED.incident_types[kind]) == 1 else set())
    assert {q.name for q in ASKED.questions_of(kind)} - asked - single == {"witnessed"}


@pytest.mark.parametrize(
    ("lines", "given", "gives"),
    [
        ('type = "choice"\nlist = "yes_no"', "pylon-yes", "yes"),
        ('type = "boolean"', "pylon-no", False),
        ('type = "choices"\nlist = "networks"\nmost = 3', "pylon-sms", ["sms"]),
    ],
)
def test_a_new_question_in_the_description_is_a_new_question_on_the_screen(
    context: Context, qtbot: QtBot, lines: str, given: str, gives: Any
):
    added = f'\n[[questions]]\nname = "pylon"\npage = "details"\nask = "Was the mast dark?"\n{lines}\n'
    longer = Form.read(DESCRIPTION + added, vocabulary.shipped())
    page = page_of(context, qtbot, "details", {"kind": "outage", "country": "PK"}, longer)
    assert page.boxes["pylon"].asked.text() == "Was the mast dark?"
    press(page, given)
    assert page.answers["pylon"] == gives


@pytest.mark.parametrize(
    ("type_", "typed", "gives"),
    [
        ('"line"\nmax_bytes = 50', "by the mill", "by the mill"),
        ('"text"\nmax_bytes = 500', "two words", "two words"),
        ('"whole_number"\nmost = 50', "٤٢", 42),
        ('"whole_number"\nmost = 50', "some", "some"),
    ],
)
def test_a_new_question_in_words_is_written_where_it_says(
    context: Context, qtbot: QtBot, type_: str, typed: str, gives: Any
):
    added = f'\n[[questions]]\nname = "pylon"\npage = "water"\nask = "Which mast?"\ntype = {type_}\n'
    longer = Form.read(DESCRIPTION.replace('"words"]', '"words", "water"]', 1) + added, vocabulary.shipped())
    assert drafting.pages_of(longer, {"kind": "other"})[-1] == "water"
    page = page_of(context, qtbot, "water", {"kind": "other"}, longer)
    type_into(page.findChild(QWidget, "pylon"), typed)
    assert page.answers["pylon"] == gives


def test_only_what_a_program_gives_has_no_control(context: Context):
    for type_ in drafting.NOT_ASKED_HERE:
        question = next(q for q in every_question() if q.type is type_)
        with pytest.raises(ValueError, match="nobody types"):
            making.make(context, question, ASKED, {"kind": "outage"})
    assert drafting.NOT_ASKED_HERE | making._CHOSEN | making._WRITTEN.keys() | {AnswerType.BOOLEAN} == set(AnswerType)


def every_question() -> Iterator[Any]:
    for question in ASKED.questions.values():
        yield question
        yield from question.members


def test_what_another_answer_makes_relevant_is_shown_at_once(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {"kind": "sim_block", "country": "PK"})
    restored = page.boxes["restored_on"]
    assert not restored.isVisibleTo(page)
    press(page, "still_blocked-no")
    assert restored.isVisibleTo(page)
    press(page, "still_blocked-yes")
    assert not restored.isVisibleTo(page)


def test_an_answer_can_be_taken_back_unless_the_report_needs_it(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {"kind": "outage", "country": "PK"})
    assert page.go_on.text() == "Go on"
    press(page, "networks-sms")
    assert not page.boxes["networks"].take_back.isVisibleTo(page)
    page.fold.open()
    press(page, "scale-city")
    press(page, "scale-take-back")
    assert "scale" not in page.answers
    assert not any(card.isChecked() for card in page.boxes["scale"].answer._cards.values())


def test_a_page_that_needs_nothing_can_be_skipped(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {"kind": "other", "country": "PK"})
    assert page.go_on.text() == "Skip this page"
    with qtbot.waitSignal(page.went_on):
        page.go_on.click()


def test_what_is_missing_is_named_at_its_question_and_reading_goes_there(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {"kind": "outage", "country": "PK"})
    gone = []
    page.went_on.connect(lambda: gone.append(True))
    page.go_on.click()
    named = {name for name, box in page.boxes.items() if box.problem.isVisibleTo(page)}
    assert (gone, named) == ([], {"operators", "networks"})
    assert page.boxes["operators"].problem.text() == (
        "The report needs this one. If you do not know, or would rather not say, choose that."
    )
    press(page, "networks-unknown")
    assert not page.boxes["networks"].problem.isVisibleTo(page)


def test_nobody_is_told_to_choose_what_is_not_offered(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "what", {"kind": "outage"})
    page.go_on.click()
    assert page.boxes["incident_type"].problem.text() == "The report needs this one."


def test_what_is_wrong_in_the_fold_opens_it(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {**ANSWERED["throttling"], "delay_ms": "much"})
    page.fold.line.setChecked(False)
    page.go_on.click()
    assert page.boxes["delay_ms"].problem.isVisibleTo(page)


def test_what_stands_alone_lets_go_of_the_others_and_the_others_of_it(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {"kind": "outage", "country": "PK"})
    for name, chosen in (
        ("mobile_data", ["mobile_data"]),
        ("sms", ["mobile_data", "sms"]),
        ("unknown", ["unknown"]),
        ("satellite", ["satellite"]),
    ):
        press(page, f"networks-{name}")
        assert page.answers["networks"] == chosen


def test_districts_follow_the_region_and_are_found_again_when_it_comes_back(context: Context, qtbot: QtBot):
    answers = {"kind": "outage", "country": "PK", "region": "PK-BA", "districts": ["pk-ba-quetta"]}
    page = page_of(context, qtbot, "where", answers)
    region, districts = (page.boxes[name].answer for name in ("region", "districts"))
    for code, told in (("PK-SD", None), ("PK-BA", ["pk-ba-quetta"])):
        region.line.click()
        rows = region.list.rows
        rows.itemClicked.emit(next(row for n in range(rows.count()) if (row := rows.item(n)).data(256).code == code))
        assert districts.value() == told


def test_a_list_is_searched_in_every_language_it_has(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "where", {"kind": "outage", "country": "PK", "region": "PK-BA"})
    districts = page.boxes["districts"].answer
    districts.line.click()
    rows, search = districts.list.rows, districts.list.search
    search.setText("کوئٹہ")
    assert [row.text() for n in range(rows.count()) if not (row := rows.item(n)).isHidden()] == ["Quetta"]
    search.returnPressed.emit()
    assert page.answers["districts"] == ["pk-ba-quetta"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (
            ENGLISH,
            [
                "Azad Jammu and Kashmir",
                "Balochistan",
                "Gilgit-Baltistan",
                "Islamabad Capital Territory",
                "Khyber Pakhtunkhwa",
                "Punjab",
                "Sindh",
            ],
        ),
        (
            URDU,
            [
                "آزاد جموں و کشمیر",
                "بلوچستان",
                "پنجاب",
                "خیبر پختونخوا",
                "سندھ",
                "گلگت بلتستان",
                "وفاقی دارالحکومت اسلام آباد",
            ],
        ),
    ],
    ids=["English", "Urdu"],
)
def test_places_are_listed_by_name_in_the_persons_alphabet(
    qapp: QApplication, qtbot: QtBot, language: Language, names: list[str]
):
    with dressed(qapp, language) as context:
        page = page_of(context, qtbot, "where", {"kind": "outage", "country": "PK"})
        region = page.boxes["region"].answer
        region.line.click()
        rows = region.list.rows
        assert [rows.item(n).text() for n in range(rows.count())][: len(names)] == names
        codes = [rows.item(n).data(256).code for n in range(rows.count())]
        assert codes[len(names) :] == ["unknown", "withheld"]


def test_pakistan_comes_first_among_the_countries(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "where", {"kind": "outage"})
    cards = [card.objectName() for card in page.boxes["country"].answer.findChildren(ChoiceCard)]
    assert cards == ["country-PK", "country-AF", "country-unknown", "country-withheld"]


def test_an_answer_does_not_tell_in_which_alphabet_it_was_chosen(qapp: QApplication, qtbot: QtBot):
    chosen = ["pk-ba-ziarat", "pk-ba-awaran", "pk-ba-panjgur"]
    answers = {"kind": "outage", "country": "PK", "region": "PK-BA", "districts": chosen}
    told = []
    for language in (ENGLISH, URDU):
        with dressed(qapp, language) as context:
            told.append(page_of(context, qtbot, "where", answers).boxes["districts"].answer.value())
    assert told[0] == told[1] == sorted(chosen)


def test_who_would_rather_not_say_the_country_is_asked_for_no_place_nor_operator(context: Context, qtbot: QtBot):
    answers: dict[str, Any] = {"kind": "sim_block", "incident_type": "sim_block"}
    where = page_of(context, qtbot, "where", answers)
    for code in ("unknown", "withheld", "PK"):
        where.boxes["country"].answer.show_value(code)
        where.boxes["country"].changed.emit(where.boxes["country"])
        is_told = code == "PK"
        assert where.boxes["region"].isVisibleTo(where) is is_told
        assert not where.boxes["districts"].isVisibleTo(where)
        details = page_of(context, qtbot, "details", where.answers)
        assert details.boxes["operators"].isVisibleTo(details) is is_told
        assert (drafting.problems(ASKED, where.answers) == ()) is not is_told
        assert details.go_on.text() == ("Go on" if is_told else "Skip this page")


def test_no_district_is_asked_where_none_could_be_named(context: Context, qtbot: QtBot):
    for country, region, is_asked in (
        ("PK", "PK-BA", True),
        ("PK", "withheld", False),
        ("PK", "unknown", False),
        ("AF", "AF-KAB", False),
    ):
        page = page_of(context, qtbot, "where", {"kind": "outage", "country": country, "region": region})
        assert page.boxes["districts"].isVisibleTo(page) is is_asked, region


def opened_districts(context: Context, qtbot: QtBot) -> tuple[QuestionPage, Picker]:
    page = page_of(context, qtbot, "where", {"kind": "outage", "country": "PK", "region": "PK-BA"})
    districts = page.boxes["districts"].answer
    assert isinstance(districts, Picker)
    districts.line.setFocus()
    qtbot.keyClick(districts.line, Qt.Key.Key_Return)
    assert districts.list is not None
    assert page.focusWidget() is districts.list.search
    return page, districts


def test_down_leads_from_the_search_into_the_list_and_enter_takes_the_marked_row(context: Context, qtbot: QtBot):
    page, districts = opened_districts(context, qtbot)
    assert districts.list is not None
    rows = districts.list.rows
    qtbot.keyClick(districts.list.search, Qt.Key.Key_Down)
    assert page.focusWidget() is rows
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    second = rows.item(1).data(Qt.ItemDataRole.UserRole).code
    assert page.answers["districts"] == [second]


def test_enter_takes_the_marked_row_while_nothing_is_searched_but_not_the_second_of_a_double_press(
    context: Context, qtbot: QtBot
):
    page, districts = opened_districts(context, qtbot)
    assert districts.list is not None
    search, rows = districts.list.search, districts.list.rows
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert "districts" not in page.answers
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    hold = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(search, hold)
    assert "districts" not in page.answers
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.answers["districts"] == [rows.item(0).data(Qt.ItemDataRole.UserRole).code]


def test_the_row_that_enter_takes_is_the_one_that_is_marked(context: Context, qtbot: QtBot):
    page, districts = opened_districts(context, qtbot)
    assert districts.list is not None
    search, rows = districts.list.search, districts.list.rows
    type_into(search, "quetta")
    assert rows.currentItem().text() == "Quetta"
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.answers["districts"] == ["pk-ba-quetta"]


def test_few_are_cards_and_many_are_a_list(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "details", {"kind": "outage", "country": "PK"})
    assert isinstance(page.boxes["networks"].answer, Cards)
    assert isinstance(page.boxes["operators"].answer, Picker)
    assert isinstance(page.boxes["symptoms"].answer, Picker)


def period(context: Context, qtbot: QtBot, kind: str = "outage") -> PeriodAnswer:
    made = making.make(context, ASKED.questions["occurred"], ASKED, {"kind": kind, "incident_type": kind})
    assert isinstance(made, PeriodAnswer)
    qtbot.addWidget(made)
    made.show()
    return made


def test_now_needs_two_presses(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-now").click()
    told.findChild(QPushButton, "occurred-from-near-today").click()
    value = told.value()
    today = context.now().astimezone().date().isoformat()
    assert (value["from"][:10], value["from_precision"], value["to"]) == (today, "day", None)
    assert form.check({**ANSWERED["outage"], "occurred": value})


def test_what_ended_on_the_day_it_began_did_not_end_before_it(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-over").click()
    for end in ("from", "to"):
        told.findChild(QPushButton, f"occurred-{end}-near-yesterday").click()
    told.begin.hour.setCurrentIndex(told.begin.hour.findText("About 14:00"))
    told.begin.hour.activated.emit(0)
    value = told.value()
    assert (value["from_precision"], value["to_precision"]) == ("hour", "day")
    assert form.check({**ANSWERED["outage"], "occurred": value})


def test_whoever_is_not_sure_of_the_day_tells_the_month(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-now").click()
    told.findChild(QPushButton, "occurred-from-near-earlier").click()
    picker = told.begin.picker
    picker.month.setCurrentIndex(10)
    picker.month.activated.emit(10)
    assert picker.year.currentData() == 2026
    value = told.value()
    assert (value["from"][:10], value["from_precision"]) == ("2026-10-01", "month")


def test_half_a_date_is_kept_and_kindly_refused(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    told.findChild(QPushButton, "occurred-state-over").click()
    told.findChild(QPushButton, "occurred-from-near-earlier").click()
    told.begin.picker.day.setCurrentIndex(5)
    told.begin.picker.day.activated.emit(5)
    value = told.value()
    again = period(context, qtbot)
    again.show_value(value)
    assert again.begin.picker.day.currentData() == 5
    problems = drafting.problems_on(ASKED, "when", {"kind": "outage", "occurred": value})
    assert [problem.field for problem in problems] == ["occurred.from"]


def test_no_hour_is_asked_where_the_form_takes_none(context: Context, qtbot: QtBot):
    told = period(context, qtbot, "sim_block")
    words = [told.begin.hour.itemText(n) for n in range(told.begin.hour.count())]
    assert words == ["Not sure of the hour", "Some day in that week"]


@pytest.mark.parametrize("language", [DARI, PASHTO], ids=lambda language: language.tag)
def test_a_date_is_chosen_by_the_solar_calendar_and_told_by_the_common_one(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, language: Any
):
    with dressed(qapp, language) as worn:
        made = making.make(worn, ASKED.questions["blocked_on"], ASKED, {"kind": "sim_block"})
        assert isinstance(made, DateAnswer)
        qtbot.addWidget(made)
        made.show_value({"on": "2026-11-18", "precision": "day"})
        picker = made.picker
        assert (picker.year.currentText(), picker.day.currentText()) == ("۱۴۰۵", "۲۷")
        picker.day.setCurrentIndex(28)
        picker.day.activated.emit(28)
        assert made.value() == {"on": "2026-11-19", "precision": "day"}
        picker.findChild(QPushButton, "blocked_on-calendar").click()
        assert (picker.year.currentData(), picker.month.currentData(), picker.day.currentData()) == (2026, 11, 19)


def test_cards_run_from_right_to_left_where_the_language_does(nothing_is_left: None, qapp: QApplication, qtbot: QtBot):
    with dressed(qapp, URDU) as worn:
        page = page_of(worn, qtbot, "when", {"kind": "outage"})
        page.resize(1024, 600)
        qtbot.wait(1)
        first, second = (page.findChild(QPushButton, f"occurred-state-{code}") for code in ("now", "over"))
        assert first.x() > second.x()


@pytest.mark.parametrize(
    ("typed", "number"),
    [("20 000", 20000), ("۲۰٬۰۰۰", 20000), ("20,000", 20000), ("", None), ("2.5", None), ("x", None), ("9" * 30, None)],
)
def test_numbers_are_read_in_every_digit(typed: str, number: int | None):
    assert parse_number(typed) == number


def test_marks_stay_where_nothing_was_changed():
    before, marks = "a 0300 b 0301 c", ((2, 4), (9, 4))
    kept = carry(before, [Mark(*mark) for mark in marks], "a 0300 xx b 0301 c")
    assert [tuple(mark) for mark in kept] == [(2, 4), (12, 4)]
    assert [tuple(mark) for mark in carry(before, [Mark(2, 4)], "a 03x00 b 0301 c")] == []


def test_finds_are_marked_a_moment_after_the_last_key(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "words", {"kind": "other"})
    story = page.boxes["text"].answer
    type_into(story.edit, "😀 call 0300-1234567 now")
    block = story.edit.document().begin()
    qtbot.waitUntil(lambda: bool(block.layout().formats()))
    [marked] = block.layout().formats()
    assert (marked.start, marked.length) == (8, 12)
    assert "1" in story.found.text()


def test_earlier_than_yesterday_is_a_day_of_its_own(context: Context, qtbot: QtBot):
    told = period(context, qtbot)
    day = context.now().astimezone().date() - timedelta(days=3)
    told.show_value({"from": f"{day}T06:00+05:00", "from_precision": "part_of_day", "to": None})
    assert told.begin.days.value() == "earlier"
    assert told.begin.hour.currentText() == "In the morning, 6 to 12 o'clock"
    assert told.value()["from"] == f"{day}T06:00+05:00"
