"""Choices among a few or many: what excludes what, what is listed in which order, and how a list is searched."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reporter import drafting
from support.answer_pages import ASKED, page_of, press, type_into
from support.windows import dressed
from ui.context import Context
from ui.languages import ENGLISH, URDU, Language
from ui.reporting.answers.choosing import Cards
from ui.reporting.answers.picking import Picker
from ui.reporting.question_page import QuestionPage
from ui.widgets.cards import ChoiceCard


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


def test_space_takes_the_marked_row_and_lets_it_go_again_and_is_a_letter_in_the_search(context: Context, qtbot: QtBot):
    page = page_of(context, qtbot, "where", {"kind": "outage", "country": "PK", "region": "PK-BA"})
    districts = page.boxes["districts"].answer
    districts.line.click()
    search, rows = districts.list.search, districts.list.rows
    qtbot.keyClick(search, Qt.Key.Key_Space)
    assert (search.text(), districts.value()) == (" ", None)
    search.clear()
    marked = rows.currentItem().data(Qt.ItemDataRole.UserRole).code
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert districts.value() == [marked]
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert districts.value() is None


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
