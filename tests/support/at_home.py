"""Somebody at home in the window: what they see and press."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView
from pytestqt.qtbot import QtBot

from reporter.store.vault import Vault
from support.windows import let_turn
from ui.citizen.path import CitizenPath
from ui.context import Context
from ui.reporting.report_detail import ReportDetailPage
from ui.reporting.sending import Sending
from ui.window import Window

MOST_MILLISECONDS = 20_000


class AtHome:
    """The window of somebody at home, and what they see and press."""

    def __init__(self, context: Context, qtbot: QtBot, vault: Vault) -> None:
        self.qtbot = qtbot
        self.vault = vault
        self.window = Window()
        self.window.show()
        self.sending = Sending(context, vault)
        self.path = CitizenPath(context, self.window, vault, self.sending)
        self.path.begin()
        self.sending.watch()

    def end(self) -> None:
        self.sending.close()
        self.window.blank()
        shiboken6.delete(self.path)
        shiboken6.delete(self.sending)
        self.window.deleteLater()

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=MOST_MILLISECONDS)

    def button(self, name: str) -> QAbstractButton | None:
        shown = self.window.screen_shown
        found = [] if shown is None else shown.findChildren(QAbstractButton, name)
        return next((one for one in found if one.isVisibleTo(shown) and one.isEnabled()), None)

    def press(self, name: str) -> None:
        self.until(lambda: self.button(name))
        button = self.button(name)
        assert button is not None
        button.click()
        let_turn(self.qtbot, self.window)

    def words(self, name: str) -> str:
        shown = self.window.screen_shown
        labels = [] if shown is None else shown.findChildren(QLabel, name)
        return " ".join(label.text() for label in labels if label.isVisibleTo(shown))

    @property
    def list(self) -> QListView:
        shown = self.window.screen_shown
        assert shown is not None
        return shown.findChild(QListView)

    def open(self, report_id: str) -> None:
        """Open a report from the list by keyboard, as a screen reader's user does."""
        let_turn(self.qtbot, self.window)
        self.until(lambda: self.list.isVisible() and self.list.reports.row_of(report_id) >= 0)
        shown = self.list
        shown.setFocus()
        row = shown.reports.row_of(report_id)
        while shown.currentIndex().row() < row:
            self.qtbot.keyClick(shown, Qt.Key.Key_Down)
        self.qtbot.keyClick(shown, Qt.Key.Key_Return)
        self.until(lambda: isinstance(self.window.screen_shown, ReportDetailPage) and self.words("state"))
