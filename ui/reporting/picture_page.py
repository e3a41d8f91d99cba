"""A picture as it is and as the desk will see it, side by side, and what its file carried besides."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from reporter import draft_files
from reporter.draft_files import Looked
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.removed_words import say_removed
from ui.screen import Screen
from ui.text import isolates, numbers
from ui.text.errors import say
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.notices import Kind, Notice
from ui.widgets.picture_view import PictureView

_SHOWN_SIDE = 900
"""How long the longer side of what is shown is, in pixels: as much as a third of a large screen shows."""
_WIDEST_EM = 100
_THREE_COLUMNS_EM = 60


class PicturePage(Screen):
    """Shows one picture of a draft, before and after.

    Signals:
        black_out_wanted: parts of it are to be covered.
        went_back: the person has seen it.
    """

    black_out_wanted = Signal()
    went_back = Signal()

    def __init__(self, context: Context, vault: Vault, draft_id: str, number: int) -> None:
        super().__init__(context, self.tr("What the desk will see"))
        look = context.look
        self._problem = Notice(context, Kind.PROBLEM, "", name="picture-problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        sides = QGridLayout()
        sides.setHorizontalSpacing(look.space("step"))
        sides.setVerticalSpacing(look.space("tight"))
        self._before = self._add_side(sides, 0, self.tr("Your file"), "before")
        self._after = self._add_side(sides, 1, self.tr("In the report"), "after")
        # Beside the pictures where there is room, below them otherwise.
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(look.space("step"))
        self._row.addLayout(sides, 5)
        self.body.addLayout(self._row, 1)
        self._removed = QFrame()
        self._removed.setObjectName("removed")
        self._removed.setProperty("role", "card")
        self._lines = QVBoxLayout(self._removed)
        space = look.space("near")
        self._lines.setContentsMargins(space, space, space, space)
        self._lines.setSpacing(look.space("tight"))
        self._removed.hide()
        told = QVBoxLayout()
        told.setSpacing(look.space("near"))
        told.addWidget(self._removed)
        seen = self.tr(
            "Whatever can be seen in the picture stays: faces, names, numbers, signs, the view from a window. "
            "Black out what could tell who or where somebody is."
        )
        told.addWidget(self.text(seen))
        self._margins = self.text(
            self.tr("A little more is black than you covered, so that nothing shines through at the edges."),
            role="quiet",
        )
        self._margins.hide()
        told.addWidget(self._margins)
        told.addStretch(1)
        self._row.addLayout(told, 3)
        self.add_back(self.tr("Back to the files")).clicked.connect(self.went_back)
        self._black_out = self.add_action(self.tr("Black out parts"), name="black-out", role="primary", picture="brush")
        self._black_out.clicked.connect(self.black_out_wanted)
        self._black_out.setEnabled(False)
        # Two pictures stand side by side.
        for line in (self.body.parentWidget(), self._black_out.parentWidget()):
            if line is not None:
                line.setMaximumWidth(round(_WIDEST_EM * look.em))

        def work(_task: Task) -> tuple[Looked, bool]:
            is_covered = bool(draft_files.load_blackouts(vault, draft_id, number))
            return draft_files.look(vault, draft_id, number, longest_side=_SHOWN_SIDE), is_covered

        context.jobs.run(Lane.LOCAL, work, owner=self, done=self._show, failed=self._fail)

    def _add_side(self, sides: QGridLayout, column: int, words: str, name: str) -> tuple[PictureView, QLabel]:
        title = self.text(words, bold=True)
        view = PictureView(self.context, name=name, accessible_name=words, least_em=12)
        line = self.text(self.tr("Being drawn …"), role="quiet", size="small")
        line.setObjectName(f"{name}-line")
        for row, widget in enumerate((title, view, line)):
            sides.addWidget(widget, row, column)
        sides.setColumnStretch(column, 1)
        sides.setRowStretch(1, 1)
        return view, line

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Put what was removed beside the pictures where there is room, and below them otherwise."""
        super().resizeEvent(event)
        is_wide = self.width() >= _THREE_COLUMNS_EM * self.context.look.em
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if is_wide else down)

    def _show(self, found: tuple[Looked, bool]) -> None:
        looked, is_covered = found
        self._margins.setVisible(is_covered)
        language = self.context.language
        for (view, line), pixels, length in (
            (self._before, looked.before, looked.length_before),
            (self._after, looked.after, looked.length_after),
        ):
            view.show_pixels(pixels.size, pixels.rgb)
            width, height = (numbers.whole(side, language) for side in pixels.full_size)
            size = isolates.apart(numbers.size(length, language))
            words = self.tr("{width} by {height} pixels, {size}").format(width=width, height=height, size=size)
            line.setText(words)
            view.setAccessibleDescription(words)
        self._show_removed(say_removed(looked.removed))
        self._black_out.setEnabled(True)
        self._black_out.setFocus()
        announce(self, self.tr("The picture is drawn."))

    def _show_removed(self, lines: tuple[str, ...]) -> None:
        look = self.context.look
        if not lines:
            self._lines.addWidget(self.text(self.tr("This file carried nothing besides the picture."), bold=True))
        else:
            self._lines.addWidget(self.text(self.tr("Not in the report any more:"), bold=True))
        for words in lines:
            row = QHBoxLayout()
            row.setSpacing(look.space("tight"))
            row.addWidget(parts.picture(look, "check", colour="success", em=1, ratio=self.devicePixelRatioF()))
            row.addWidget(self.text(words, size="small"), 1)
            self._lines.addLayout(row)
        self._removed.setAccessibleName(" ".join(lines))
        self._removed.show()

    def _fail(self, error: Exception) -> None:
        for _, line in (self._before, self._after):
            line.setText("")
        self._problem.say(say(error))
        self._problem.show()
