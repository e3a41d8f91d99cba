"""Somebody without a mouse in front of one report: finds every control by Tab and by arrow keys."""

from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import drafting
from reporter.vaults import Vault
from support.windows import let_press, let_turn
from ui.context import Context
from ui.reporting.question_page import QuestionPage
from ui.reporting.report_path import ReportPath
from ui.window import Window

Key = Qt.Key


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
            if key == Key.Key_Space:
                let_press(self.qtbot, self.window)
            self.qtbot.keyClick(self.focus, key)
            let_turn(self.qtbot, self.window)

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
