"""What an attached file looks like in the list: its small picture, what the desk gets of it, and what can be done.

Nothing is added or removed here; a card tells what the person wants.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from reporter import draft_files
from reporter.draft_files import AttachedFile, Pixels
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.text import isolates, numbers
from ui.theme import parts
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.picture_view import PictureView

_SMALL_PICTURE_EM = 6


class FileCard(QFrame):
    """One attached file. `place` is where it stands in the list, from 1; `ratio` how fine the screen's pixels are.

    Signals:
        look_wanted: the picture is to be looked at: its number.
        remove_wanted: the file is to be removed: its number.
        failed: the error for which its small picture cannot be shown.
    """

    look_wanted = Signal(object)
    remove_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, file: AttachedFile, place: int, *, ratio: float) -> None:
        super().__init__()
        self._context = context
        self._file = file
        self._ratio = ratio
        self._small: PictureView | None = None
        look = context.look
        self.setObjectName(f"file-{file.number}")
        self.setProperty("role", "card")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.space("near"), look.space("near"), look.space("near"), look.space("near"))
        self._row.setSpacing(look.space("step"))
        words = self.tr("Picture {number}") if file.because is None else self.tr("File {number}, as it is")
        self._title = words.format(number=numbers.whole(place, context.language))
        if file.because is not None:
            self._row.addWidget(parts.picture(look, "file", em=2, ratio=ratio))
        column = QVBoxLayout()
        column.setSpacing(look.space("hair"))
        column.addStretch(1)
        column.addWidget(parts.label(look, self._title, bold=True))
        column.addWidget(parts.label(look, self._line(), role="quiet"))
        column.addStretch(1)
        self._row.addLayout(column, 1)
        self._row.addLayout(self._make_buttons())

    def draw(self, vault: Vault, draft_id: str) -> None:
        """Put its small picture before its words; no file but a picture has one."""
        if self._file.because is not None:
            return
        side = _SMALL_PICTURE_EM * self._context.look.em
        number, longest_side = self._file.number, round(side * self._ratio)
        self._small = PictureView(self._context, name=f"thumbnail-{number}", accessible_name=self._title, least_em=0)
        self._small.setFixedSize(round(side), round(side))
        self._row.insertWidget(0, self._small)

        def work(_task: Task) -> Pixels:
            return draft_files.shrink(vault, draft_id, number, longest_side=longest_side)

        self._context.jobs.run(Lane.LOCAL, work, owner=self._small, done=self._show, failed=self.failed.emit)

    def _show(self, pixels: Pixels) -> None:
        if self._small is not None:
            self._small.show_pixels(pixels.size, pixels.rgb)

    def _line(self) -> str:
        file = self._file
        size = isolates.apart(numbers.size(file.length, self._context.language))
        if file.because is not None:
            return self.tr("{size}. Not changed: the desk reads all it carries. Your reason: {reason}").format(
                size=size, reason=file.because
            )
        # How large the new file is, is known only once it was drawn, which takes too long for a list.
        own = self.tr("Your own file has {size}; the desk gets a newly drawn one.").format(size=size)
        covered = self.tr("Parts of it are blacked out.") if file.blackouts else self.tr("Nothing is blacked out.")
        return f"{own} {covered}"

    def _make_buttons(self) -> QVBoxLayout:
        number, look = self._file.number, self._context.look
        column = QVBoxLayout()
        column.setSpacing(look.space("tight"))
        column.addStretch(1)
        if self._file.because is None:
            look_at = parts.button(look, self.tr("Look at it"), name=f"look-{number}", picture_name="eye")
            look_at.setAccessibleName(self.tr("Look at {file}").format(file=self._title))
            look_at.setAccessibleDescription(self.tr("Shows what was removed, and lets you black out faces and names"))
            look_at.clicked.connect(self._want_look)
            column.addWidget(look_at)
        words = self.tr("Remove")
        remove = parts.button(look, words, name=f"remove-{number}", role="quiet", picture_name="trash-2")
        remove.setAccessibleName(self.tr("Remove {file}").format(file=self._title))
        remove.setAccessibleDescription(self.tr("Your own file stays where it is"))
        remove.clicked.connect(self._want_removal)
        column.addWidget(remove)
        column.addStretch(1)
        return column

    def _want_look(self) -> None:
        self.look_wanted.emit(self._file.number)

    def _want_removal(self) -> None:
        self.remove_wanted.emit(self._file.number)


class NoFilesCard(QFrame):
    """What stands in the list while nothing is attached."""

    def __init__(self, context: Context, *, ratio: float) -> None:
        super().__init__()
        look = context.look
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        is_large = look.percent >= LARGE_PERCENT
        around = look.space("near" if is_large else "wide")
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(look.space("near"))
        # Large letters need its room, so that the button below stays in sight.
        if not is_large:
            picture = parts.picture(look, "image", colour="quiet_ink", em=3, ratio=ratio)
            column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = parts.label(look, self.tr("No files yet. Drop a picture here, or add one below."), role="quiet")
        words.setObjectName("no-files")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
