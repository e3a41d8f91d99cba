"""Going back, putting aside and coming again: nothing that was typed is lost, and nothing untouched is left behind."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reporter import drafting
from reporter.vaults import Vault
from support.plain_reports import ANSWERED
from support.report_walk import Key, Walk
from ui.context import Context
from ui.reporting.report_path import ReportPath
from ui.window import Window

Begin = Callable[[dict[str, Any]], Walk]


@pytest.fixture
def begin(context: Context, qtbot: QtBot, vault: Vault) -> Iterator[Begin]:
    walks: list[Walk] = []

    def start(answers: dict[str, Any]) -> Walk:
        draft_id = drafting.begin(vault)
        drafting.keep(vault, draft_id, answers)
        walks.append(Walk(context, qtbot, vault, draft_id))
        return walks[-1]

    yield start
    for walk in walks:
        walk.end()


def go_back(walk: Walk) -> None:
    before = walk.window.screen_shown
    walk.choose("back")
    walk.qtbot.waitUntil(lambda: walk.window.screen_shown is not before or bool(walk.left))


def test_going_back_shows_what_was_typed(begin: Begin):
    told = begin({**ANSWERED["outage"]})
    assert told.page.page == "words"
    told.tab_to("text")
    told.press(Key.Key_End)
    told.type(" and more")
    for page in ("details", "where", "when", "what"):
        go_back(told)
        assert told.page.page == page
    for _ in range(4):
        told.go_on()
    field = told.page.findChild(QPlainTextEdit, "text")
    assert " and more" in field.toPlainText()


def test_a_draft_that_was_begun_goes_on_where_something_is_missing(begin: Begin):
    answers = {name: told for name, told in ANSWERED["outage"].items() if name not in {"region", "networks"}}
    assert begin(answers).page.page == "where"


def test_a_finished_draft_goes_on_where_it_was_left(begin: Begin):
    answers = {name: told for name, told in ANSWERED["outage"].items() if name not in {"text", "lang", "links"}}
    assert begin(answers).page.page == "details"


def test_a_new_draft_begins_at_its_first_page(begin: Begin):
    assert begin({"kind": "outage"}).page.page == "what"
    assert begin({"kind": "other"}).page.page == "when"


def test_without_a_kind_the_kind_is_asked_and_the_page_grows_with_it(begin: Begin):
    told = begin({})
    assert list(told.page.boxes) == ["kind"]
    told.choose_one("kind", "service_block")
    told.qtbot.waitUntil(lambda: list(told.page.boxes) == ["incident_type"])
    told.choose_one("incident_type", "vpn_block")
    told.go_on()
    assert told.page.page == "when"


def test_home_from_an_untouched_draft_leaves_nothing(begin: Begin, vault: Vault):
    told = begin({"kind": "outage"})
    go_back(told)
    told.qtbot.waitUntil(lambda: bool(told.left))
    assert vault.drafts.ids() == ()


def test_putting_aside_keeps_the_last_letter(begin: Begin):
    told = begin({**ANSWERED["other"], "networks": ["mobile_data"], "text": ""})
    told.tab_to("text")
    told.type("to the last letter")
    told.choose("put-aside")
    told.qtbot.waitUntil(lambda: bool(told.left))
    assert told.answers()["text"] == "to the last letter"


def test_what_cannot_be_kept_is_said_and_the_second_asking_leaves(begin: Begin, vault: Vault):
    told = begin({**ANSWERED["other"], "text": ""})
    drafting.keep(vault, told.draft_id, ANSWERED["other"])
    told.page.answers["text"] = "x" * drafting.MOST_BYTES
    told.page.changed.emit()
    told.choose("put-aside")
    told.qtbot.waitUntil(lambda: told.page.notice is not None)
    notice = told.page.findChild(QLabel, "not-saved-words")
    assert "Nothing was lost" in notice.text()
    told.choose("put-aside")
    told.qtbot.waitUntil(lambda: bool(told.left))
    assert told.answers() == ANSWERED["other"]


def test_a_draft_that_is_gone_leads_home(context: Context, qtbot: QtBot, vault: Vault):
    window = Window()
    qtbot.addWidget(window)
    path = ReportPath(context, window, vault, "0" * 32)
    with qtbot.waitSignal(path.left):
        path.begin()
    shiboken6.delete(path)


def test_each_page_says_where_one_is(begin: Begin):
    told = begin({"kind": "outage"})
    assert told.page.findChild(QLabel, "steps-words").text() == "Step 1 of 9: what"
