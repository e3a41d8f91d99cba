"""Choosing a file, or a folder and a name to save under. Our own, because Qt's would write down where the person was.

Nothing is remembered, nothing is previewed, hidden files are left out, and no file is opened here. A folder is read in
the LOCAL lane, and with it which sticks are plugged in by now. Whoever knows where a file lies can type or paste its
place.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal

from reporter import folders
from reporter.folders import Entry, Listing
from ui.context import Context
from ui.jobs import Job, Lane, Task
from ui.screen import Screen
from ui.text.errors import say
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.announcing import announce
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.folder_view import FolderView, shown_name
from ui.widgets.notices import Kind, Notice
from ui.widgets.places_bar import PlacesBar


@dataclass(frozen=True)
class _Found:
    """What a place that was asked for turned out to be: a folder and what lies in it, or a file."""

    sticks: tuple[Path, ...]
    listing: Listing | None = None
    file: Path | None = None


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
        if context.look.percent >= LARGE_PERCENT:
            # The list needs the height.
            self.heading.setFont(context.look.font("title", bold=True))
        self._endings = tuple(endings)
        self._is_saving = bool(proposed)
        self._home = home or Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home fails where there is none.
        self._listing: Listing | None = None
        self._job: Job | None = None
        self._name = QuietLine(context, name="file-name", is_code=True)
        if self._is_saving:
            self.body.addWidget(Labelled(context, self.tr("Name of the file"), self._name))
            self._name.setText(proposed)
            self._name.returnPressed.connect(self._save)
        else:
            self._name.setParent(self)
            self._name.hide()
        self._places = PlacesBar(context, self._home)
        self._places.place_wanted.connect(self._visit)
        self.body.addWidget(self._places)
        self._problem = Notice(context, Kind.PROBLEM, "", name="chooser-problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._view = FolderView(context, name="files", accessible_name=self.tr("Files and folders, newest files first"))
        self._view.activated.connect(self._open_current)
        self._view.went_up.connect(self._places.go_up)
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
        self._visit(self._home)

    def begin(self) -> None:
        """Begin in the list, so that the arrows work at once."""
        self._view.setFocus()

    def _visit(self, place: Path) -> None:
        """Show a folder, or choose a file: whatever stands in this place."""
        if self._job is not None:
            self._job.cancel()
        endings = self._endings

        def work(task: Task) -> _Found:
            sticks = folders.sticks()
            if not folders.is_folder(place) and folders.is_taken(place):
                return _Found(sticks, file=place)
            return _Found(sticks, folders.list_folder(place, endings=endings, is_cancelled=task.cancelled))

        self._job = self.context.jobs.run(
            Lane.LOCAL, work, owner=self, done=self._show_found, failed=self._show_problem
        )

    def _show_found(self, found: _Found) -> None:
        self._places.show_sticks(found.sticks)
        if found.listing is not None:
            self._show_listing(found.listing)
        elif found.file is not None:
            self._take(found.file)

    def _show_listing(self, listing: Listing) -> None:
        self._problem.hide()
        before, self._listing = self._listing, listing
        # Whoever goes up sees where they came from, as on a way back.
        is_up = before is not None and before.parent == listing.folder
        self._view.show_listing(listing, chosen=before.folder.name if before is not None and is_up else "")
        self._places.show_listing(listing)
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
