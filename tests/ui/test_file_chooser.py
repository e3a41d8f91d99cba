"""The file chooser: what lies in a folder, by mouse, by keyboard and by typing; and nothing is remembered."""

import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.widgets.file_chooser import FileChooser
from ui.widgets.folder_view import FolderView

PICTURES = (".jpg", ".png")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    (home / "Pictures" / "Screenshots").mkdir(parents=True)
    (home / "Documents").mkdir()
    (home / ".secrets").mkdir()
    for n, name in enumerate(["letter.txt", "old.jpg", "new.png", ".hidden.png"]):
        (home / name).write_bytes(bytes(100 * (n + 1)))
        os.utime(home / name, (1_700_000_000 + 90_000 * n, 1_700_000_000 + 90_000 * n))
    (home / "Pictures" / "حادثہ.png").write_bytes(b"x")
    return home


class Chooser:
    """A chooser in a window, and what it told."""

    def __init__(self, qtbot: QtBot, context: Context, home: Path, **options: Any) -> None:
        self.qtbot = qtbot
        self.told: list[Path | None] = []
        self.screen = FileChooser(context, heading="Add a picture", home=home, **options)
        self.screen.chosen.connect(self.told.append)
        self.screen.cancelled.connect(lambda: self.told.append(None))
        qtbot.addWidget(self.screen)
        self.screen.resize(1024, 600)
        self.screen.show()
        self.screen.begin()
        self.wait_for_folder(home)

    def find(self, kind, name: str):
        found = self.screen.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def view(self) -> FolderView:
        return self.find(FolderView, "files")

    @property
    def path(self) -> QLineEdit:
        return self.find(QLineEdit, "path")

    @property
    def problem(self) -> str:
        words = self.find(QLabel, "chooser-problem-words")
        return words.text() if words.isVisible() else ""

    def names(self) -> list[str]:
        model = self.view.rows
        return [model.data(model.index(row, 0)) for row in range(model.rowCount())]

    def wait_for_folder(self, folder: Path) -> None:
        self.qtbot.waitUntil(lambda: self.screen._listing is not None and self.screen._listing.folder == folder)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.view, key)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def chooser(qtbot: QtBot, context: Context, home: Path) -> Chooser:
    return Chooser(qtbot, context, home, endings=PICTURES)


def test_only_pictures_are_shown_and_what_is_hidden_stays_so(chooser: Chooser):
    assert chooser.names() == ["Documents", "Pictures", "new.png", "old.jpg"]
    assert chooser.find(QLabel, "left-out").text() == "1 other file is not shown."


def test_a_file_is_chosen_by_the_keyboard_alone(chooser: Chooser, home: Path):
    chooser.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    chooser.wait_for_folder(home / "Pictures")
    chooser.press(Qt.Key.Key_Backspace)
    chooser.wait_for_folder(home)
    assert chooser.view.entry is not None
    assert chooser.view.entry.name == "Pictures"
    chooser.press(Qt.Key.Key_N, Qt.Key.Key_Return)
    chooser.qtbot.waitUntil(lambda: chooser.told == [home / "new.png"])


def test_a_double_click_opens_and_the_button_says_what_it_does(chooser: Chooser, home: Path):
    button = chooser.find(QPushButton, "choose")
    assert button.text() == "Open folder"
    place = chooser.view.visualRect(chooser.view.rows.index(1, 0)).center()
    chooser.qtbot.mouseClick(chooser.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    chooser.qtbot.mouseDClick(chooser.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    chooser.wait_for_folder(home / "Pictures")
    chooser.press(Qt.Key.Key_Down)
    assert button.text() == "Choose"
    chooser.click("choose")
    assert chooser.told == [home / "Pictures" / "حادثہ.png"]


def test_a_place_can_be_typed(chooser: Chooser, home: Path):
    chooser.path.setText(str(home / "Pictures"))
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.qtbot.waitUntil(lambda: chooser.names() == ["Screenshots", "حادثہ.png"])
    chooser.path.setText(str(home / "letter.txt"))
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.qtbot.waitUntil(lambda: chooser.told == [home / "letter.txt"])


def test_a_place_that_is_not_there_is_said_and_the_list_stays(chooser: Chooser):
    chooser.path.setText("/no/such/place")
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.qtbot.waitUntil(lambda: "Nothing is in this place" in chooser.problem)
    assert "such" not in chooser.problem
    assert "new.png" in chooser.names()
    chooser.click("home-folder")
    chooser.qtbot.waitUntil(lambda: chooser.problem == "")


def test_a_place_that_cannot_be_read_is_told_and_the_list_stays(chooser: Chooser, home: Path):
    chooser.path.setText(str(home / "letter.txt" / "inside"))
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.qtbot.waitUntil(lambda: "This folder cannot be opened" in chooser.problem)
    assert "new.png" in chooser.names()


def test_the_place_in_the_home_folder_names_nobody(chooser: Chooser, home: Path):
    assert chooser.path.text() == "~"
    chooser.path.setText("~/Pictures/Screenshots")
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.wait_for_folder(home / "Pictures" / "Screenshots")
    assert chooser.path.text() == "~/Pictures/Screenshots"
    chooser.path.setText("..")
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.wait_for_folder(home / "Pictures")
    chooser.path.setText("/")
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.wait_for_folder(Path("/"))
    assert chooser.path.text() == "/"
    assert not chooser.find(QPushButton, "folder-up").isEnabled()


def test_sticks_come_and_go_while_somebody_chooses(chooser: Chooser, home: Path, tmp_path: Path):
    stick, card = tmp_path / "KINGSTON", tmp_path / "کارڈ"
    for place in (stick, card):
        place.mkdir()
    chooser.screen._places.show_sticks((stick, card))
    chooser.screen._places.show_sticks((stick,))
    chooser.qtbot.waitUntil(lambda: chooser.screen.findChild(QPushButton, "stick-کارڈ") is None)
    chooser.click("stick-KINGSTON")
    chooser.wait_for_folder(stick)
    assert chooser.path.text() == str(stick)


def test_folder_up_and_home(chooser: Chooser, home: Path):
    chooser.click("folder-up")
    chooser.wait_for_folder(home.parent)
    chooser.click("home-folder")
    chooser.wait_for_folder(home)


def test_cancel(chooser: Chooser):
    chooser.click("cancel")
    assert chooser.told == [None]


def test_an_empty_folder_says_so_and_offers_nothing(chooser: Chooser, home: Path):
    chooser.path.setText(str(home / "Documents"))
    chooser.qtbot.keyClick(chooser.path, Qt.Key.Key_Return)
    chooser.wait_for_folder(home / "Documents")
    chooser.qtbot.waitUntil(lambda: chooser.names() == [])
    assert chooser.find(QLabel, "left-out").text() == "This folder is empty."
    assert not chooser.find(QPushButton, "choose").isEnabled()


def test_saving_takes_a_folder_and_a_new_name(qtbot: QtBot, context: Context, home: Path):
    chooser = Chooser(qtbot, context, home, endings=(".txt",), proposed="proof.txt")
    chooser.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    chooser.wait_for_folder(home / "Pictures")
    chooser.click("choose")
    qtbot.waitUntil(lambda: chooser.told == [home / "Pictures" / "proof.txt"])
    assert not (home / "Pictures" / "proof.txt").exists()


def test_saving_never_takes_a_name_that_is_there_already(qtbot: QtBot, context: Context, home: Path):
    chooser = Chooser(qtbot, context, home, endings=(".txt",), proposed="letter.txt")
    chooser.click("choose")
    qtbot.waitUntil(lambda: "there already" in chooser.problem)
    name = chooser.find(QLineEdit, "file-name")
    for bad in ("", "  ", "..", "a/b"):
        name.setText(bad)
        chooser.click("choose")
        qtbot.waitUntil(lambda: "no name for a file" in chooser.problem)
    name.setText("letter-2")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chooser.told == [home / "letter-2.txt"])


def test_every_control_has_a_name_of_its_own(chooser: Chooser):
    buttons = chooser.screen.findChildren(QPushButton)
    names = [button.accessibleName() or button.text() for button in buttons]
    assert all(names)
    assert len(set(names)) == len(names)
    assert chooser.view.accessibleName()
    assert chooser.path.accessibleName()


def test_nothing_is_written_into_the_home(chooser: Chooser, home: Path):
    before = sorted(home.rglob("*"))
    chooser.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    chooser.wait_for_folder(home / "Pictures")
    assert sorted(home.rglob("*")) == before


def test_a_folder_of_twenty_thousand_files_does_not_hold_up_the_window(qtbot: QtBot, context: Context, tmp_path: Path):
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(20_000):
        (folder / f"{n}.png").touch()
    chooser = Chooser(qtbot, context, folder)
    assert len(chooser.names()) == 20_000
