"""A report from its first page to a draft that the form takes, by keyboard only, for every plain kind."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import drafting, form
from reporter.vaults import Vault
from support.vaults import open_vault
from support.windows import dressed
from ui.context import Context
from ui.languages import DARI, ENGLISH, URDU
from ui.reporting.question_page import QuestionPage
from ui.reporting.report_path import ReportPath
from ui.window import Window

Key = Qt.Key


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with open_vault(tmp_path / "vault") as opened:
        yield opened


@pytest.fixture(params=[ENGLISH, URDU, DARI], ids=lambda language: language.tag)
def worn(request: pytest.FixtureRequest, nothing_is_left: None, qapp: QApplication) -> Iterator[Context]:
    """A context in every direction and calendar."""
    with dressed(qapp, request.param) as made:
        yield made


class Walk:
    """Somebody without a mouse in front of one report."""

    def __init__(self, context: Context, qtbot: QtBot, vault: Vault, draft_id: str) -> None:
        self.qtbot, self.vault, self.draft_id = qtbot, vault, draft_id
        self.window = Window()
        self.window.show()
        self.path = ReportPath(context, self.window, vault, draft_id)
        self.completed: list[object] = []
        self.left: list[bool] = []
        self.path.completed.connect(self.completed.append)
        self.path.left.connect(lambda: self.left.append(True))
        self.path.begin()
        qtbot.waitUntil(lambda: self.window.screen_shown is not None)

    def end(self) -> None:
        self.window.blank()
        shiboken6.delete(self.path)
        self.window.deleteLater()

    @property
    def page(self) -> QuestionPage:
        shown = self.window.screen_shown
        assert isinstance(shown, QuestionPage)
        return shown

    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.focus, key)

    def type(self, words: str) -> None:
        for letter in words:
            # QTest's own keys know no digits but Latin ones.
            QApplication.sendEvent(
                self.focus, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            )

    def tab_to(self, name: str) -> None:
        """Press Tab until a control has the focus."""
        seen: list[str] = []
        for _ in range(200):
            if self.focus.objectName() == name:
                return
            seen.append(self.focus.objectName())
            self.press(Key.Key_Tab)
        pytest.fail(f"{name} cannot be reached by Tab, only {sorted(set(seen))}")

    def choose(self, name: str) -> None:
        self.tab_to(name)
        self.press(Key.Key_Space)

    def choose_one(self, question: str, code: str) -> None:
        """Tab to a row of cards of which one is chosen, and go to the wanted one by arrow keys, as among radios."""
        for _ in range(200):
            if self.focus.objectName().startswith(f"{question}-"):
                break
            self.press(Key.Key_Tab)
        wanted = self.page.findChild(QPushButton, f"{question}-{code}")
        for _ in range(20):
            if self.focus is wanted:
                break
            here, there = (widget.mapToGlobal(widget.rect().center()) for widget in (self.focus, wanted))
            if abs(there.y() - here.y()) > wanted.height() // 2:
                self.press(Key.Key_Down if there.y() > here.y() else Key.Key_Up)
            else:
                self.press(Key.Key_Right if there.x() > here.x() else Key.Key_Left)
        assert self.focus is wanted
        self.press(Key.Key_Space)

    def pick(self, question: str, sought: str) -> None:
        """Open a list, type a part of a name, and take the first row that has it."""
        self.choose(f"{question}-open")
        self.type(sought)
        self.press(Key.Key_Return)
        if self.focus.objectName() == f"{question}-search":
            self.choose(f"{question}-done")

    def go_on(self) -> None:
        before = self.window.screen_shown
        self.choose("go-on")
        self.qtbot.waitUntil(lambda: self.window.screen_shown is not before or bool(self.completed))

    def answers(self) -> Any:
        return drafting.load(self.vault, self.draft_id)


@pytest.fixture
def walk(worn: Context, qtbot: QtBot, vault: Vault) -> Iterator[Callable[[str], Walk]]:
    walks: list[Walk] = []

    def begin(kind: str) -> Walk:
        walks.append(Walk(worn, qtbot, vault, drafting.begin(vault, kind)))
        return walks[-1]

    yield begin
    for begun in walks:
        begun.end()


def tell_when(walk: Walk) -> None:
    walk.choose_one("occurred-state", "now")
    walk.choose_one("occurred-from-near", "today")
    walk.go_on()


def tell_where(walk: Walk) -> None:
    walk.choose_one("country", "PK")
    walk.pick("region", "Balo")
    walk.go_on()


def tell_words(walk: Walk, words: str) -> None:
    walk.tab_to("text")
    walk.type(words)
    walk.pick("lang", "English")
    walk.go_on()


def finish(walk: Walk) -> Any:
    walk.qtbot.waitUntil(lambda: bool(walk.completed))
    answers = walk.answers()
    assert form.check(answers).answers == answers
    return answers


def test_an_outage_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("outage")
    told.choose_one("incident_type", "outage_mobile")
    told.go_on()
    tell_when(told)
    tell_where(told)
    told.pick("operators", "Zong")
    told.choose("networks-mobile_data")
    told.go_on()
    tell_words(told, "It has been off since the rally.")
    answers = finish(told)
    assert answers["operators"] == ["pk_zong"]
    assert answers["occurred"]["from"] == "2026-11-18T00:00+05:00"
    assert answers["occurred"]["from_precision"] == "day"


def test_a_blocked_sim_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("sim_block")
    told.go_on()
    told.go_on()  # When it was is asked as the day of the block, two pages later.
    tell_where(told)
    told.pick("operators", "Jazz")
    told.pick("registered_on", "Proof")
    told.choose_one("block_kind", "no_service")
    told.tab_to("blocked_on-month")
    told.press(Key.Key_Down)
    told.choose_one("still_blocked", "yes")
    told.go_on()
    told.go_on()
    answers = finish(told)
    assert answers["registered_on"] == "por"
    assert answers["blocked_on"]["precision"] == "month"
    assert "occurred" not in answers


def test_a_blocked_handset_is_told_inside_sim_blocked(walk: Callable[[str], Walk]):
    told = walk("sim_block")
    told.choose_one("kind", "device_block")
    told.go_on()
    told.go_on()
    tell_where(told)
    told.choose_one("status", "blocked")
    told.go_on()
    told.go_on()
    assert finish(told)["kind"] == "device_block"


def test_a_blocked_site_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("service_block")
    told.choose_one("incident_type", "site_block")
    told.go_on()
    tell_when(told)
    tell_where(told)
    told.pick("operators", "PTCL")
    told.choose("networks-fixed_broadband")
    told.tab_to("sites-1")
    told.type("https://www.example.org/what-i-read")
    told.choose("sites-add")
    told.type("news.example.com")
    told.go_on()
    told.go_on()
    assert finish(told)["sites"] == ["example.org", "news.example.com"]


def test_a_slow_line_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("throttling")
    tell_when(told)
    tell_where(told)
    told.pick("operators", "PTCL")
    told.choose("networks-fixed_broadband")
    told.tab_to("speed_kbit_before")
    told.type("۲۰٬۰۰۰")
    told.tab_to("speed_kbit_after")
    told.type("250")
    told.go_on()
    told.go_on()
    answers = finish(told)
    assert (answers["speed_kbit_before"], answers["speed_kbit_after"]) == (20000, 250)


def test_something_else_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("other")
    tell_when(told)
    tell_where(told)
    told.go_on()
    tell_words(told, "The market was told to switch off.")
    assert finish(told)["text"] == "The market was told to switch off."
