"""Choosing a file, or a folder and a name to save under. Our own, because Qt's would write down where the person was.

Nothing is remembered, nothing is previewed, hidden files are left out, and no file is opened here. A folder is read in
the LOCAL lane. Whoever knows where a file lies can type or paste its place.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton

from reporter import folders
from reporter.folders import Entry, Listing
from ui.context import Context
from ui.jobs import Job, Lane, Task
from ui.screen import Screen
from ui.text.errors import say
from ui.widgets.announcing import announce
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.folder_view import FolderView, shown_name
from ui.widgets.notices import Kind, Notice

_ONE_LINE_EM = 50


@dataclass(frozen=True)
class _Found:
    """What a place that was asked for turned out to be: a folder and what lies in it, or a file."""

    listing: Listing | None
    file: Path | None = None
    sticks: tuple[Path, ...] | None = None


class FileChooser(Screen):
    """Lets the person choose a file whose name ends as one of `endings`, any if there are none.

    With `proposed`, a name, it chooses a place to save: a folder and a name that nothing there has yet. `home` is the
    folder in which it begins.

    Signals:
        chosen: the `Path` of the file.
        cancelled: the person wants no file.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        context: Context,
        *,
        heading: str,
        endings: Sequence[str] = (),
        lead: str = "",
        proposed: str = "",
        home: Path | None = None,
    ) -> None:
        super().__init__(context, heading, lead=lead)
        self._endings = tuple(endings)
        self._is_saving = bool(proposed)
        self._home = home or Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home fails where there is none.
        self._listing: Listing | None = None
        self._job: Job | None = None
        self._stick_buttons: dict[Path, QPushButton] = {}
        self._name = QuietLine(context, name="file-name", is_code=True)
        if self._is_saving:
            self.body.addWidget(Labelled(context, self.tr("Name of the file"), self._name))
            self._name.setText(proposed)
            self._name.returnPressed.connect(self._save)
        else:
            self._name.setParent(self)
            self._name.hide()
        self._add_places()
        self._problem = Notice(context, Kind.PROBLEM, "", name="chooser-problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._view = FolderView(context, name="files", accessible_name=self.tr("Files and folders, newest files first"))
        self._view.activated.connect(self._open_current)
        self._view.went_up.connect(self._go_up)
        self._view.selectionModel().currentChanged.connect(self._name_action)
        self.body.addWidget(self._view, 1)
        self._left_out = self.add_text("", role="quiet", size="small")
        self._left_out.setObjectName("left-out")
        self._left_out.hide()
        self.add_back(self.tr("Cancel"), name="cancel").clicked.connect(self.cancelled)
        words = self.tr("Save here") if self._is_saving else self.tr("Choose")
        self._action = self.add_action(words, name="choose", role="primary", picture="save" if self._is_saving else "")
        self._action.clicked.connect(self._save if self._is_saving else self._open_current)
        self._action.setEnabled(False)
        self._visit(self._home, with_sticks=True)

    def begin(self) -> None:
        """Begin in the list, so that the arrows work at once."""
        self._view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Lay the top out for the room there is."""
        super().resizeEvent(event)
        self._lay_top_out()

    def _lay_top_out(self) -> None:
        is_wide = self.width() >= _ONE_LINE_EM * self.context.look.em and not self._stick_buttons
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(across if is_wide else down)

    def _add_places(self) -> None:
        look = self.context.look
        self._places = QHBoxLayout()
        self._places.setSpacing(look.space("tight"))
        self._up = self.button(self.tr("Folder up"), name="folder-up", role="quiet", picture="folder-up")
        self._up.clicked.connect(self._go_up)
        self._up.setEnabled(False)
        home = self.button(self.tr("Home folder"), name="home-folder", role="quiet", picture="house")
        home.clicked.connect(self._go_home)
        self._places.addWidget(self._up)
        self._places.addWidget(home)
        self._places.addStretch(1)
        # The place beside the buttons where there is room, below them otherwise: the list needs the height.
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(look.space("tight"))
        self._top.addLayout(self._places)
        self.body.addLayout(self._top)
        self._path = QuietLine(self.context, name="path", is_code=True)
        self._path.returnPressed.connect(self._go_to_typed)
        self._path.setAccessibleName(self.tr("Place"))
        self._path.setAccessibleDescription(self.tr("Type or paste the place of a file or folder, then press Enter"))
        self._top.addWidget(self._path, 1)

    def _show_sticks(self, sticks: tuple[Path, ...]) -> None:
        for place in sticks:
            name = shown_name(place.name)
            button = self.button(name, name=f"stick-{len(self._stick_buttons) + 1}", role="quiet", picture="usb")
            button.setAccessibleName(self.tr("Stick or card: {name}").format(name=name))
            button.clicked.connect(lambda _checked=False, place=place: self._visit(place))
            self._stick_buttons[place] = button
            self._places.insertWidget(self._places.count() - 1, button)
        self._lay_top_out()

    def _visit(self, place: Path, *, with_sticks: bool = False) -> None:
        """Show a folder, or choose a file: whatever stands in this place."""
        if self._job is not None:
            self._job.cancel()
        endings = self._endings

        def work(task: Task) -> _Found:
            sticks = folders.sticks() if with_sticks else None
            if not folders.is_folder(place) and folders.is_taken(place):
                return _Found(None, place, sticks)
            return _Found(folders.list_folder(place, endings=endings, is_cancelled=task.cancelled), sticks=sticks)

        self._job = self.context.jobs.run(
            Lane.LOCAL, work, owner=self, done=self._show_found, failed=self._show_problem
        )

    def _show_found(self, found: _Found) -> None:
        if found.sticks is not None:
            self._show_sticks(found.sticks)
        if found.listing is not None:
            self._show_listing(found.listing)
        elif found.file is not None:
            self._take(found.file)

    def _show_listing(self, listing: Listing) -> None:
        self._problem.hide()
        self._listing = listing
        self._view.show_listing(listing)
        self._path.setText(os.fsencode(listing.folder).decode(errors="replace"))
        self._path.setCursorPosition(len(self._path.text()))
        self._up.setEnabled(listing.parent is not None)
        self._left_out.setVisible(bool(listing.left_out) or not listing.entries)
        if not listing.entries and not listing.left_out:
            self._left_out.setText(self.tr("This folder is empty."))
        else:
            self._left_out.setText(self.tr("%n other file(s) are not shown.", "", listing.left_out))
        announce(self, self.tr("Folder: {name}").format(name=shown_name(listing.folder.name or "/")))
        self._name_action()

    def _show_problem(self, error: Exception) -> None:
        self._say_problem(say(error))

    def _say_problem(self, words: str) -> None:
        self._problem.say(words)
        self._problem.show()

    def _open_current(self) -> None:
        """Open the folder of the chosen row, or choose its file."""
        entry = self._view.entry
        if entry is None or self._listing is None:
            return
        place = self._listing.folder / entry.name
        if entry.is_folder:
            self._visit(place)
        else:
            self._take(place)

    def _take(self, file: Path) -> None:
        if not self._is_saving:
            self.chosen.emit(file)
            return
        self._name.setText(file.name)
        self._name.setFocus()

    def _save(self) -> None:
        """Choose the folder that is shown and the name that is written, if nothing has it yet."""
        name = self._name.text().strip()
        if self._listing is None:
            return
        if not name or "/" in name or "\0" in name or name in {".", ".."}:
            self._say_problem(self.tr("This is no name for a file. Nothing was saved; write another one."))
            return
        if not folders.ends_as(name, self._endings):
            name += self._endings[0]
        place = self._listing.folder / name

        def work(_task: Task) -> tuple[Path, bool]:
            return place, folders.is_taken(place)

        self.context.jobs.run(Lane.LOCAL, work, owner=self, done=self._choose_if_free, failed=self._show_problem)

    def _choose_if_free(self, looked: tuple[Path, bool]) -> None:
        place, is_taken = looked
        if is_taken:
            self._say_problem(
                self.tr("Something of this name is there already. Nothing was saved; write another name.")
            )
        else:
            self.chosen.emit(place)

    def _name_action(self) -> None:
        """Say on the button what it would do with the chosen row."""
        if self._is_saving:
            self._action.setEnabled(self._listing is not None)
            return
        entry: Entry | None = self._view.entry
        self._action.setEnabled(entry is not None)
        is_folder = entry is not None and entry.is_folder
        self._action.setText(self.tr("Open folder") if is_folder else self.tr("Choose"))

    def _go_up(self) -> None:
        if self._listing is not None and self._listing.parent is not None:
            self._visit(self._listing.parent)

    def _go_home(self) -> None:
        self._visit(self._home)

    def _go_to_typed(self) -> None:
        typed = self._path.text().strip().removeprefix("file://")
        if typed:
            around = self._listing.folder if self._listing is not None else self._home
            self._visit(around / Path(os.path.expanduser(typed)))  # noqa: PTH111 - as in __init__
