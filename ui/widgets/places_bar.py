"""The places above a folder's list: the folder around, home, sticks that are plugged in, and a line to type a place.

The home folder is written ~, so that no screen shows who the computer belongs to. Where letters are large the buttons
are pictures alone and stand in the row of the line, because the list needs the height.
"""

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from reporter.folders import Listing
from ui.context import Context
from ui.theme import parts
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.fields import QuietLine
from ui.widgets.folder_view import plain_name, shown_name

_ONE_LINE_EM = 38


class PlacesBar(QWidget):
    """Says which folder is shown, and leads to others.

    Signals:
        place_wanted: the `Path` of a folder or file that the person named.
    """

    place_wanted = Signal(object)

    def __init__(self, context: Context, home: Path) -> None:
        super().__init__()
        self._context = context
        self._home = home
        self._folder = home
        self._around: Path | None = None
        self._stick_buttons: dict[Path, QPushButton] = {}
        look = context.look
        self._is_large = look.percent >= LARGE_PERCENT
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(look.space("tight"))
        self._up = self._add_way(self.tr("Folder up"), "folder-up", "folder-up")
        self._up.clicked.connect(self.go_up)
        self._up.setEnabled(False)
        self._add_way(self.tr("Home folder"), "home-folder", "house").clicked.connect(self._go_home)
        self._buttons.addStretch(1)
        # The line beside the buttons where there is room, below them otherwise: the list needs the height.
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.space("tight"))
        self._rows.addLayout(self._buttons)
        self._line = QuietLine(context, name="path", accessible_name=self.tr("Place"), is_code=True)
        self._line.setAccessibleDescription(self.tr("Type or paste the place of a file or folder, then press Enter"))
        self._line.returnPressed.connect(self._go_to_typed)
        self._rows.addWidget(self._line, 1)

    def show_listing(self, listing: Listing) -> None:
        """Say which folder is shown."""
        self._folder, self._around = listing.folder, listing.parent
        self._line.setText(self._written(listing.folder))
        self._line.setCursorPosition(len(self._line.text()))
        self._up.setEnabled(listing.parent is not None)

    def show_sticks(self, sticks: tuple[Path, ...]) -> None:
        """Offer the sticks and cards that are plugged in now, and no other."""
        for gone in set(self._stick_buttons).difference(sticks):
            self._stick_buttons.pop(gone).deleteLater()
        for place in sticks:
            if place not in self._stick_buttons:
                self._stick_buttons[place] = self._add_stick(place)
        self._lay_out()

    def go_up(self) -> None:
        """Ask for the folder around the one that is shown."""
        if self._around is not None:
            self.place_wanted.emit(self._around)

    def _add_way(self, words: str, name: str, picture: str) -> QPushButton:
        """Add a button that is always there, and so is known by its picture where there is little room."""
        button = self._add_button("" if self._is_large else words, name, picture)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _add_button(self, words: str, name: str, picture: str) -> QPushButton:
        button = parts.button(self._context.look, words, name=name, role="quiet", picture_name=picture)
        self._buttons.addWidget(button)
        return button

    def _add_stick(self, place: Path) -> QPushButton:
        name = shown_name(place.name)
        button = self._add_button(name, f"stick-{plain_name(place.name)}", "usb")
        # Behind the other buttons, and before the room that is left.
        self._buttons.removeWidget(button)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        button.setAccessibleName(self.tr("Stick or card: {name}").format(name=name))
        button.clicked.connect(lambda: self.place_wanted.emit(place))
        return button

    def _written(self, folder: Path) -> str:
        is_inside = folder.is_relative_to(self._home)
        shown = Path("~", folder.relative_to(self._home)) if is_inside else folder
        return os.fsencode(shown).decode(errors="replace")

    def _go_home(self) -> None:
        self.place_wanted.emit(self._home)

    def _go_to_typed(self) -> None:
        typed = Path(self._line.text().strip().removeprefix("file://"))
        if typed.parts[:1] == ("~",):
            self.place_wanted.emit(self._home.joinpath(*typed.parts[1:]))
        elif typed.parts:
            self.place_wanted.emit(self._folder / typed)

    def _lay_out(self) -> None:
        if self._is_large:
            is_wide = len(self._stick_buttons) <= 1
        else:
            is_wide = self.width() >= _ONE_LINE_EM * self._context.look.em and not self._stick_buttons
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(across if is_wide else down)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Lay the line and the buttons out for the room there is."""
        super().resizeEvent(event)
        self._lay_out()
