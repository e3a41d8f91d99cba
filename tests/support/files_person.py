"""Somebody at the files of a draft: what they see, press and drag."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import citizen, draft_files
from reporter.store.vault import Vault
from support.reports import OUTAGE
from support.windows import let_press, let_turn
from ui.context import Context
from ui.reporting.files_path import FilesPath
from ui.widgets.blackout_canvas import BlackoutCanvas
from ui.window import Window

Control = TypeVar("Control", bound=QWidget)
PATIENCE = 20_000


class Person:
    """Somebody with a draft in a real vault before the window."""

    def __init__(self, qtbot: QtBot, context: Context, vault: Vault, home: Path) -> None:
        self.qtbot = qtbot
        self.vault = vault
        self.home = home
        self.draft = citizen.save_draft(vault, OUTAGE)
        self.window = Window()
        qtbot.addWidget(self.window)
        self.window.resize(1024, 600)
        self.window.show()
        self.path = FilesPath(context, self.window, vault, self.draft)
        self.ended: list[str] = []
        self.path.finished.connect(lambda: self.ended.append("finished"))
        self.path.went_back.connect(lambda: self.ended.append("went back"))
        self.path.put_aside.connect(lambda: self.ended.append("put aside"))
        self.path.begin()
        self.wait_for("FilesPage")

    def find(self, kind: type[Control], name: str) -> Control:
        self.qtbot.waitUntil(lambda: self._found(kind, name) is not None, timeout=PATIENCE)
        found = self._found(kind, name)
        assert found is not None
        return found

    def _found(self, kind: type[Control], name: str) -> Control | None:
        shown = self.window.screen_shown
        found = None if shown is None else shown.findChild(kind, name)
        return found if found is not None and found.isVisible() else None

    def wait_for(self, screen: str) -> None:
        self.qtbot.waitUntil(lambda: type(self.window.screen_shown).__name__ == screen, timeout=PATIENCE)

    def wait_for_focus(self, name: str) -> None:
        def is_there() -> bool:
            focused = QApplication.focusWidget()
            return focused is not None and focused.objectName() == name

        self.qtbot.waitUntil(is_there, timeout=PATIENCE)

    def click(self, name: str) -> None:
        button = self.find(QPushButton, name)
        self.qtbot.waitUntil(button.isEnabled, timeout=PATIENCE)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        let_turn(self.qtbot, self.window)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys wherever the focus is."""
        for key in keys:
            if key == Qt.Key.Key_Space:
                let_press(self.qtbot, self.window)
            focused = QApplication.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key, held)
            let_turn(self.qtbot, self.window)

    def type_path(self, path: Path) -> None:
        field = self.find(QLineEdit, "path")
        self.qtbot.waitUntil(lambda: bool(field.text()))
        field.setText(str(path))
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        let_turn(self.qtbot, self.window)

    def add(self, path: Path) -> None:
        self.click("add-picture")
        self.wait_for("FileChooser")
        self.type_path(path)
        self.wait_for("FilesPage")

    def problem(self) -> str:
        return self.find(QLabel, "files-problem-words").text()

    def files(self) -> tuple[draft_files.AttachedFile, ...]:
        return draft_files.list_files(self.vault, self.draft)

    def open_blackouts(self, number: int = 1) -> BlackoutCanvas:
        self.click(f"look-{number}")
        self.wait_for("PicturePage")
        self.click("black-out")
        self.wait_for("BlackoutPage")
        canvas = self.find(BlackoutCanvas, "canvas")
        self.qtbot.waitUntil(lambda: canvas.isEnabled() and canvas.hasFocus(), timeout=PATIENCE)
        return canvas

    def done(self) -> None:
        self.click("done")
        self.wait_for("PicturePage")

    def covered(self) -> tuple[object, ...]:
        return draft_files.load_blackouts(self.vault, self.draft, 1)


def drag(canvas: BlackoutCanvas, qtbot: QtBot, *points: tuple[float, float]) -> None:
    """Drag over a canvas, from point to point, each in parts of its width and height."""
    places = [QPoint(round(x * canvas.width()), round(y * canvas.height())) for x, y in points]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])
