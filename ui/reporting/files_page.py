"""The files of a report: what is attached, and ways to add, look at and remove. A report is whole without any."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from reporter import draft_files
from reporter.draft_files import AttachedFile
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.file_card import FileCard, NoFilesCard
from ui.reporting.file_refusal import FileRefusal
from ui.reporting.side_by_side import BOTH_FROM_EM
from ui.screen import Screen
from ui.widgets.announcing import announce


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
        self._refusal = FileRefusal(context)
        self._refusal.as_is_wanted.connect(self.as_is_wanted)
        self._refusal.hide()
        self.body.addWidget(self._refusal)
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
        self._list()

    def attach(self, path: Path) -> None:
        """Take a picture into the report, or say why not."""
        vault, draft_id = self._vault, self._draft_id

        def note_added() -> None:
            announce(self, self.tr("The picture was added."))
            self._was_added = True

        self._change(
            self.tr("The picture is being read and drawn again …"),
            lambda: draft_files.attach_picture(vault, draft_id, path),
            done=note_added,
            refused=path,
        )

    def _remove(self, number: int) -> None:
        vault, draft_id = self._vault, self._draft_id
        self._change(
            self.tr("The file is being removed …"),
            lambda: draft_files.detach(vault, draft_id, number),
            done=lambda: announce(self, self.tr("The file was removed from the report.")),
            # Whoever locks a moment later counts on it.
            is_promised=True,
        )

    def _change(
        self,
        words: str,
        work: Callable[[], object],
        *,
        done: Callable[[], None],
        refused: Path | None = None,
        is_promised: bool = False,
    ) -> None:
        """Say in `words` that the draft is being changed, have it done, and list anew what is attached.

        `refused` is the file that could be added as it is instead, where it cannot be cleaned.
        """

        def finish(_told: object) -> None:
            done()
            self._end_work()
            self._list()

        def fail(error: Exception) -> None:
            self._end_work()
            self._refusal.tell(error, refused)

        self._refusal.hide()
        self._begin_work(words)
        self.context.jobs.run(
            Lane.LOCAL, lambda _task: work(), owner=self, done=finish, failed=fail, is_promised=is_promised
        )

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
            failed=self._refusal.tell,
        )

    def _show_files(self, files: tuple[AttachedFile, ...]) -> None:
        while (shown := self._cards.takeAt(0)) is not None:
            card = shown.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        ratio = self.devicePixelRatioF()
        if not files:
            self._cards.addWidget(NoFilesCard(self.context, ratio=ratio))
        for place, file in enumerate(files, start=1):
            self._add_card(FileCard(self.context, file, place, ratio=ratio))
        if self._was_added and files:
            newest = self.findChild(QPushButton, f"look-{files[-1].number}")
            if newest is not None:
                newest.setFocus()
        self._was_added = False

    def _add_card(self, card: FileCard) -> None:
        card.look_wanted.connect(self.look_wanted)
        card.remove_wanted.connect(self._remove)
        card.failed.connect(self._refusal.tell)
        card.draw(self._vault, self._draft_id)
        self._cards.addWidget(card)

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Explain below what is attached where letters are large: what can be done has to be seen first."""
        super().resizeEvent(event)
        is_narrow = self.width() < BOTH_FROM_EM * self.context.look.em
        is_below = self.body.indexOf(self._explained) > self.body.indexOf(self._refusal)
        if is_narrow is not is_below:
            self.body.removeWidget(self._explained)
            # Behind the buttons, before the room that is left.
            at = self.body.count() - 1 if is_narrow else self.body.indexOf(self._refusal)
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
