"""Every type of answer gets its control from the form's description alone, and gives back what it was shown."""

from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import drafting, form, vocabulary
from reporter.anonymise.marking import Mark
from reporter.form.description import Form
from reporter.form.question import AnswerType
from support.answer_pages import ASKED, page_of, press, type_into
from support.plain_reports import ANSWERED
from support.windows import dressed
from ui.context import Context
from ui.languages import URDU
from ui.reporting.answers import making
from ui.reporting.answers.story import carry
from ui.reporting.answers.writing import parse_number

DESCRIPTION = (resources.files("resources") / "forms" / "report.toml").read_text(encoding="utf-8")


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
