"""Covering parts of a picture: the picture, the tools beside it, and a list of what is covered.

Every change is kept with the draft as it is made, and each can be undone until the report is sealed. The pixels
themselves are painted over when the report is made.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy

from reporter import draft_files
from reporter.draft_files import Pixels
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.blackout_tools import BlackoutTools
from ui.screen import Screen
from ui.text.errors import say
from ui.widgets.blackout_canvas import BlackoutCanvas
from ui.widgets.blackout_history import Steps
from ui.widgets.notices import Kind, Notice

_WIDEST_EM = 90


class BlackoutPage(Screen):
    """Lets the person cover parts of one picture of a draft.

    Signals:
        finished: everything that is covered is kept.
    """

    finished = Signal()

    def __init__(self, context: Context, vault: Vault, draft_id: str, number: int) -> None:
        super().__init__(context, self.tr("Black out what nobody should see"))
        self._vault, self._draft_id, self._number = vault, draft_id, number
        self._kept: Steps = ()
        self._is_saving = False
        self._is_leaving = False
        self._problem = Notice(context, Kind.PROBLEM, "", name="blackout-problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._canvas = BlackoutCanvas(context, name="canvas")
        self._canvas.setEnabled(False)
        self._canvas.covered.changed.connect(self._save)
        self._canvas.covered.chosen.connect(self._show_chosen)
        self._tools = BlackoutTools(context, self._canvas)
        row = QHBoxLayout()
        row.setSpacing(context.look.space("step"))
        row.addWidget(self._make_room(), 1)
        row.addWidget(self._tools)
        self.body.addLayout(row, 1)
        self._done = self.add_action(self.tr("Done"), name="done", role="primary", picture="check")
        self._done.clicked.connect(self._finish)
        for line in (self.body.parentWidget(), self._done.parentWidget()):
            if line is not None:
                line.setMaximumWidth(round(_WIDEST_EM * context.look.em))
        self._add_shortcuts()

        def work(_task: Task) -> tuple[Pixels, Steps]:
            covered = draft_files.load_blackouts(vault, draft_id, number)
            return draft_files.open_picture(vault, draft_id, number), covered

        context.jobs.run(Lane.LOCAL, work, owner=self, done=self._show, failed=self._fail)

    def begin(self) -> None:
        """Begin on the picture."""
        self._canvas.setFocus()

    def unsaved(self) -> Callable[[], None] | None:
        """Return the work that keeps what is covered, where that is not known to be kept."""
        covered = self._canvas.covered.blackouts
        if covered == self._kept:
            return None
        vault, draft_id, number = self._vault, self._draft_id, self._number
        return lambda: draft_files.keep_blackouts(vault, draft_id, number, covered)

    def _make_room(self) -> QScrollArea:
        self._room = QScrollArea()
        self._room.setObjectName("room")
        self._room.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._room.setMinimumSize(round(self.context.look.em * 12), round(self.context.look.em * 14))
        # It takes what room there is: a page that grew with the picture could never show the whole of it.
        self._room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._room.setWidget(self._canvas)
        self._room.viewport().installEventFilter(self)
        return self._room

    def _add_shortcuts(self) -> None:
        canvas = self._canvas
        standard = QKeySequence.StandardKey
        for keys, call in (
            (standard.Undo, canvas.covered.undo),
            (standard.Redo, canvas.covered.redo),
            (standard.ZoomIn, self._tools.zoom_in),
            (standard.ZoomOut, self._tools.zoom_out),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def _show(self, read: tuple[Pixels, Steps]) -> None:
        pixels, covered = read
        self._kept = covered
        self._canvas.setEnabled(True)
        self._canvas.show_picture(pixels.size, pixels.full_size, pixels.rgb, covered)
        self._fit()
        self._canvas.setFocus()

    def _fit(self) -> None:
        self._canvas.fit(self._room.maximumViewportSize() - QSize(2, 2))

    def _show_chosen(self, number: int | None) -> None:
        """Bring the chosen shape before the eyes."""
        if number is not None:
            left, top, right, bottom = self._canvas.chosen_area
            self._room.ensureVisible((left + right) // 2, (top + bottom) // 2, (right - left) // 2, (bottom - top) // 2)

    def _save(self) -> None:
        """Keep what is covered now, behind a keeping that is under way."""
        work = self.unsaved()
        if self._is_saving or work is None:
            return
        self._is_saving = True
        covered = self._canvas.covered.blackouts

        def keep(_task: Task) -> Steps:
            work()
            return covered

        self.context.jobs.run(Lane.LOCAL, keep, owner=self, done=self._note_kept, failed=self._fail)

    def _note_kept(self, covered: Steps) -> None:
        self._is_saving = False
        self._kept = covered
        self._problem.hide()
        if self._canvas.covered.blackouts != covered:
            self._save()
        elif self._is_leaving:
            self.finished.emit()

    def _finish(self) -> None:
        self._is_leaving = True
        if self.unsaved() is None and not self._is_saving:
            self.finished.emit()
        else:
            self._save()

    def _fail(self, error: Exception) -> None:
        self._is_saving = False
        self._is_leaving = False
        self._problem.say(say(error))
        self._problem.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Fit the picture anew where its room changed."""
        if event.type() == QEvent.Type.Resize and self._canvas.isEnabled():
            self._fit()
        return super().eventFilter(watched, event)
