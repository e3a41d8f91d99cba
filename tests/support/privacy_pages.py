"""The privacy check of a draft as a person sees and works it: its finds, its two texts, its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reporter.anonymise.review import Action
from ui.reporting.find_list import FindList
from ui.reporting.marked_text import MarkedText
from ui.reporting.privacy_page import PrivacyPage

THREE_FINDS = "Ask 0301-2345678 or 0302-7654321, card 35202-1234567-1."
Draft = Callable[..., str]
"""Keeps a draft that says what is named, and returns its id; its text has three finds where nothing else is said."""
Open = Callable[[str], PrivacyPage]
"""Opens the privacy check of a draft, and returns it once the finds are there."""


def finds(page: PrivacyPage) -> FindList:
    return page.findChild(FindList, "finds")


def text(page: PrivacyPage, name: str) -> str:
    shown = page.findChild(MarkedText, name).toPlainText()
    return shown.translate(dict.fromkeys(map(ord, "\u2068\u2069"))).replace("\u00a0", " ")


def left(page: PrivacyPage) -> str:
    return page.findChild(QLabel, "left").text()


def press(qtbot: QtBot, page: PrivacyPage, name: str) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, page: PrivacyPage, *actions: Action | None) -> None:
    qtbot.waitUntil(lambda: tuple(find.action for find in page.check.finds) == actions)
