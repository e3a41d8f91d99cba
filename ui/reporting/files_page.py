"""The files of a report: what is attached, and ways to add, look at and remove. A report is whole without any."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reporter import draft_files
from reporter.draft_files import AttachedFile, Pixels
from reporter.errors import NotCleanable
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.side_by_side import BOTH_FROM_EM
from ui.screen import Screen
from ui.text import isolates, numbers
from ui.text.errors import say
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.notices import Kind, Notice
from ui.widgets.picture_view import PictureView

_SMALL_PICTURE_EM = 6


class FilesPage(Screen):
    """Lists the files of a draft. Pictures can be dropped on it; `attach` takes one that was chosen elsewhere.

    Signals:
        finished: the person goes on.
        went_back: the person goes back.
        put_aside: the person goes home; the draft is kept.
        picture_wanted: a picture is to be chosen.
        as_is_wanted: a file is to be added as it is: its `Path`, or None where it is still to be chosen.
        look_wanted: the number of a picture that is to be looked at.
    """

    finished = Signal()
    went_back = Signal()
    put_aside = Signal()
    picture_wanted = Signal()
    as_is_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, context: Context, vault: Vault, draft_id: str) -> None:
        super().__init__(context, self.tr("Pictures and files"))
        self._vault = vault
        self._draft_id = draft_id
        self._refused: Path | None = None
        self._at_work = 0
        self._was_added = False
        self.setAcceptDrops(True)
        self._explained = self.add_text(
            self.tr(
                "A picture is drawn again on this computer, so that the place, the telephone and the time in its file "
                "are left behind. You see the result before anything is sent. You can also go on without any file."
            ),
            role="quiet",
        )
        self._problem = Notice(
            context, Kind.PROBLEM, "", self.tr("Add this file as it is instead"), name="files-problem"
        )
        self._problem.acted.connect(self._want_refused_as_it_is)
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(context.look.space("near"))
        self.body.addLayout(self._cards)
        self._working = self.add_text("", role="quiet")
        self._working.setObjectName("working")
        self._working.hide()
        self._add_ways()
        self.body.addStretch(1)
        self._back = self.add_back(self.tr("Back"))
        self._back.clicked.connect(self.went_back)
        self._aside = self.add_action(self.tr("Keep for later"), name="put-aside", role="quiet", picture="save")
        self._aside.setAccessibleDescription(self.tr("Keeps the draft as it is and goes back to your reports"))
        self._aside.clicked.connect(self.put_aside)
        self._continue = self.add_action(self.tr("Go on"), name="continue", role="primary", picture="arrow-right")
        self._continue.clicked.connect(self.finished)
        self._thumbnails: dict[int, PictureView] = {}
        self._list()

    def attach(self, path: Path) -> None:
        """Take a picture into the report, or say why not."""
        vault, draft_id = self._vault, self._draft_id

        def work(_task: Task) -> None:
            draft_files.attach_picture(vault, draft_id, path)

        def refuse(error: Exception) -> None:
            self._end_work()
            self._show_problem(error, refused=path if isinstance(error, NotCleanable) else None)

        self._problem.hide()
        self._begin_work(self.tr("The picture is being read and drawn again …"))
        self.context.jobs.run(Lane.LOCAL, work, owner=self, done=self._attached, failed=refuse)

    def _add_ways(self) -> None:
        look = self.context.look
        ways = QHBoxLayout()
        ways.setSpacing(look.space("near"))
        add = self.button(self.tr("Add a picture"), name="add-picture", picture="plus")
        add.setAccessibleDescription(self.tr("You can also drop pictures on this page"))
        add.clicked.connect(self.picture_wanted)
        as_is = self.button(self.tr("Add a file as it is"), name="add-as-is", role="quiet", picture="paperclip")
        as_is.setAccessibleDescription(self.tr("For films, sound and documents, which cannot be cleaned"))
        as_is.clicked.connect(lambda: self.as_is_wanted.emit(None))
        ways.addWidget(add)
        ways.addWidget(as_is)
        ways.addStretch(1)
        self._ways = (add, as_is)
        self.body.addLayout(ways)

    def _list(self) -> None:
        vault, draft_id = self._vault, self._draft_id
        self.context.jobs.run(
            Lane.LOCAL,
            lambda _task: draft_files.list_files(vault, draft_id),
            owner=self,
            done=self._show_files,
            failed=self._show_problem,
        )

    def _show_files(self, files: tuple[AttachedFile, ...]) -> None:
        while (shown := self._cards.takeAt(0)) is not None:
            card = shown.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        self._thumbnails.clear()
        if not files:
            self._cards.addWidget(self._empty())
        for place, file in enumerate(files, start=1):
            self._cards.addWidget(self._card(file, place))
        if self._was_added and files:
            newest = self.findChild(QPushButton, f"look-{files[-1].number}")
            if newest is not None:
                newest.setFocus()
        self._was_added = False

    def _empty(self) -> QWidget:
        look = self.context.look
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(look.space("wide"), look.space("wide"), look.space("wide"), look.space("wide"))
        column.setSpacing(look.space("near"))
        picture = parts.picture(look, "image", colour="quiet_ink", em=3, ratio=self.devicePixelRatioF())
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = self.text(self.tr("No files yet. Drop a picture here, or add one below."), role="quiet")
        words.setObjectName("no-files")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        return card

    def _card(self, file: AttachedFile, place: int) -> QWidget:
        look = self.context.look
        card = QFrame()
        card.setObjectName(f"file-{file.number}")
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(look.space("near"), look.space("near"), look.space("near"), look.space("near"))
        row.setSpacing(look.space("step"))
        title = self._title(file, place)
        if file.because is None:
            row.addWidget(self._thumbnail(file, title))
        else:
            row.addWidget(parts.picture(look, "file", em=2, ratio=self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(look.space("hair"))
        words.addStretch(1)
        words.addWidget(self.text(title, bold=True))
        words.addWidget(self.text(self._line(file), role="quiet"))
        words.addStretch(1)
        row.addLayout(words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(look.space("tight"))
        buttons.addStretch(1)
        for button in self._buttons(file, title):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.addLayout(buttons)
        return card

    def _title(self, file: AttachedFile, place: int) -> str:
        words = self.tr("Picture {number}") if file.because is None else self.tr("File {number}, as it is")
        return words.format(number=numbers.whole(place, self.context.language))

    def _line(self, file: AttachedFile) -> str:
        size = isolates.apart(numbers.size(file.length, self.context.language))
        if file.because is not None:
            return self.tr("{size}. Not changed: the desk reads all it carries. Your reason: {reason}").format(
                size=size, reason=file.because
            )
        # How large the new file is, is known only once it was drawn, which takes too long for a list.
        own = self.tr("Your own file has {size}; the desk gets a newly drawn one.").format(size=size)
        covered = self.tr("Parts of it are blacked out.") if file.blackouts else self.tr("Nothing is blacked out.")
        return f"{own} {covered}"

    def _buttons(self, file: AttachedFile, title: str) -> list[QPushButton]:
        buttons = []
        if file.because is None:
            look_at = self.button(self.tr("Look at it"), name=f"look-{file.number}", picture="eye")
            look_at.setAccessibleName(self.tr("Look at {file}").format(file=title))
            look_at.setAccessibleDescription(self.tr("Shows what was removed, and lets you black out faces and names"))
            look_at.clicked.connect(self._call(self.look_wanted.emit, file.number))
            buttons.append(look_at)
        remove = self.button(self.tr("Remove"), name=f"remove-{file.number}", role="quiet", picture="trash-2")
        remove.setAccessibleName(self.tr("Remove {file}").format(file=title))
        remove.setAccessibleDescription(self.tr("Your own file stays where it is"))
        remove.clicked.connect(self._call(self._remove, file.number))
        buttons.append(remove)
        return buttons

    def _call(self, call: Callable[[int], None], number: int) -> Callable[[], None]:
        return lambda: call(number)

    def _thumbnail(self, file: AttachedFile, title: str) -> PictureView:
        em = self.context.look.em
        view = PictureView(self.context, name=f"thumbnail-{file.number}", accessible_name=title, least_em=0)
        view.setFixedSize(round(_SMALL_PICTURE_EM * em), round(_SMALL_PICTURE_EM * em))
        self._thumbnails[file.number] = view
        vault, draft_id, number = self._vault, self._draft_id, file.number
        longest_side = round(_SMALL_PICTURE_EM * em * self.devicePixelRatioF())

        def work(_task: Task) -> tuple[int, Pixels]:
            return number, draft_files.shrink(vault, draft_id, number, longest_side=longest_side)

        self.context.jobs.run(Lane.LOCAL, work, owner=view, done=self._show_thumbnail, failed=self._show_problem)
        return view

    def _show_thumbnail(self, shown: tuple[int, Pixels]) -> None:
        number, pixels = shown
        if number in self._thumbnails:
            self._thumbnails[number].show_pixels(pixels.size, pixels.rgb)

    def _remove(self, number: int) -> None:
        vault, draft_id = self._vault, self._draft_id

        def work(_task: Task) -> None:
            draft_files.detach(vault, draft_id, number)

        self._problem.hide()
        self._begin_work(self.tr("The file is being removed …"))
        # Whoever locks a moment later counts on it.
        self.context.jobs.run(Lane.LOCAL, work, owner=self, done=self._removed, failed=self._failed, is_promised=True)

    def _attached(self, _nothing: object) -> None:
        announce(self, self.tr("The picture was added."))
        self._was_added = True
        self._end_work()
        self._list()

    def _removed(self, _nothing: object) -> None:
        announce(self, self.tr("The file was removed from the report."))
        self._end_work()
        self._list()

    def _failed(self, error: Exception) -> None:
        self._end_work()
        self._show_problem(error)

    def _begin_work(self, words: str) -> None:
        self._at_work += 1
        self._working.setText(words)
        self._working.show()
        self._let_leave()
        announce(self, words)

    def _end_work(self) -> None:
        self._at_work -= 1
        self._working.setVisible(self._at_work > 0)
        self._let_leave()
        # Buttons that were disabled have lost the focus, and it has wandered to somewhere outside of the page.
        self._ways[0].setFocus()

    def _let_leave(self) -> None:
        """Let nobody leave who could not be told any more that a file was refused."""
        for way in (self._back, self._aside, self._continue, *self._ways):
            way.setEnabled(self._at_work == 0)

    def _show_problem(self, error: Exception, *, refused: Path | None = None) -> None:
        self._refused = refused
        if self._problem.action is not None:
            self._problem.action.setVisible(refused is not None)
        self._problem.say(say(error))
        self._problem.show()

    def _want_refused_as_it_is(self) -> None:
        if self._refused is not None:
            self.as_is_wanted.emit(self._refused)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Explain below what is attached where letters are large: what can be done has to be seen first."""
        super().resizeEvent(event)
        is_narrow = self.width() < BOTH_FROM_EM * self.context.look.em
        is_below = self.body.indexOf(self._explained) > self.body.indexOf(self._problem)
        if is_narrow is not is_below:
            self.body.removeWidget(self._explained)
            # Behind the buttons, before the room that is left.
            at = self.body.count() - 1 if is_narrow else self.body.indexOf(self._problem)
            self.body.insertWidget(at, self._explained)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt names it
        """Take files of this computer, and nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt names it
        """Add every picture that was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.attach(Path(url.toLocalFile()))
