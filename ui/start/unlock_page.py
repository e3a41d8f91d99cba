"""Opening a vault that is there: its place, its passphrase, and the languages, because nothing outside it knows one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from reporter.errors import WrongPassphrase
from ui.context import Context
from ui.languages import LANGUAGES
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.text.isolates import ltr
from ui.widgets.fields import Labelled, PassphraseField, QuietLine
from ui.widgets.fold import Fold
from ui.widgets.notices import Kind, Notice

if TYPE_CHECKING:
    from ui.start.opened import Opened
    from ui.widgets.cards import Choices


class UnlockPage(StepScreen):
    """Asks for the passphrase of a vault.

    `folders` are the vaults that were found; `note` is what goes on while the window is locked, or nothing; `demo` is
    a demo desk's server that was left running.

    Signals:
        opened: an `Opened`.
        language_wanted: a `Language`.
        new_wanted: the person wants to make another vault.
        look_wanted: no vault was found, and the person wants them looked for again.
    """

    opened = Signal(object)
    language_wanted = Signal(object)
    new_wanted = Signal()
    look_wanted = Signal()

    def __init__(
        self, context: Context, folders: Sequence[Path], *, note: str = "", demo: tuple[int, int] | None = None
    ) -> None:
        super().__init__(context, QCoreApplication.translate("UnlockPage", "Open your vault"))
        self._folders = tuple(folders)
        self._demo = demo
        self._languages: list[QPushButton] = []
        if note:
            self.body.addWidget(Notice(context, Kind.NOTE, note, name="goes-on"))
        else:
            # Nobody has said yet which language to speak, so that is found before anything has to be read.
            self.body.insertLayout(0, self._make_languages())
        self._choices: Choices | None = None
        if len(folders) > 1:
            self._choices = self._make_choices(folders)
            self.body.addWidget(self._choices)
            self.controls.append(self._choices)
        self._path_line = QuietLine(context, name="vault-path", is_code=True)
        self._path_line.returnPressed.connect(self._open)
        self._elsewhere: Fold | None = None
        if not folders:
            self._add_none_found()
        words = self.tr("Passphrase")
        self.field = PassphraseField(context, name="passphrase", accessible_name=words)
        self.field.entered.connect(self._open)
        self.field.changed.connect(self.say_nothing)
        self.body.addWidget(Labelled(context, words, self.field))
        self.add_said()
        if folders:
            self._elsewhere = Fold(context, self.tr("The vault is in another place"), name="elsewhere")
            self._elsewhere.body.addWidget(self._make_place())
            self.body.addWidget(self._elsewhere)
        self.body.addStretch(1)
        if note:
            self.body.addLayout(self._make_languages())
        new = self.button(self.tr("Make a new vault"), name="new-vault", role="quiet", picture="plus")
        self._actions.insertWidget(0, new)
        new.clicked.connect(self.new_wanted)
        unlock = self.add_action(self.tr("Open"), name="unlock", role="primary", picture="key-round")
        unlock.clicked.connect(self._open)
        self.controls += [self.field, self._elsewhere or self._path_line, new, unlock]

    def begin(self) -> None:
        """Take the focus where the passphrase goes, or first where the vault is, if nobody knows."""
        first = self.field.line if self._folders else self._path_line
        first.setFocus()
        # Above it stands what goes on meanwhile, which may fill a small window with large text.
        QTimer.singleShot(0, first, lambda: self._scroll.ensureWidgetVisible(first))

    @property
    def folder(self) -> Path | None:
        """The vault that is to be opened."""
        typed = self._path_line.text().strip()
        if typed:
            return Path(typed).expanduser()
        chosen = next(iter(self._folders), None) if self._choices is None else self._choices.value
        return chosen if isinstance(chosen, Path) else None

    def _make_choices(self, folders: Sequence[Path]) -> "Choices":
        # Nearly everybody has one vault, and the cards need not be loaded then.
        from ui.start.written_place import written  # noqa: PLC0415
        from ui.widgets.cards import Choices  # noqa: PLC0415

        choices = Choices(self.context)
        for n, folder in enumerate(folders):
            choices.add(folder, ltr(written(folder, Path.home())), name=f"vault-{n + 1}", picture="folder")
        choices.choose(folders[0])
        choices.chosen.connect(self._forget_typed_place)
        return choices

    def _add_none_found(self) -> None:
        """Say that no vault was found, and ask for its folder."""
        none = self.tr("No vault was found. Plug in the stick that it is on and look again, or name its folder.")
        self.add_text(none).setObjectName("none-found")
        again = self.button(self.tr("Look again"), name="look-again", picture="rotate-ccw")
        again.clicked.connect(self.look_wanted)
        self.body.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        self.controls.append(again)
        self.body.addWidget(self._make_place())

    def _make_place(self) -> Labelled:
        hint = self.tr("Its whole path, as {example}").format(example=ltr("/media/stick/scans-41"))
        return Labelled(self.context, self.tr("Folder of the vault"), self._path_line, hint=hint)

    def _make_languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.context.look.space("hair"))
        row.addStretch(1)
        for language in LANGUAGES:
            button = self.button(language.own_name, name=f"language-{language.tag}", role="quiet")
            font = QFont(self.context.look.font())
            font.setFamilies(list(language.fonts))
            button.setFont(font)
            button.setEnabled(language != self.context.language)
            button.clicked.connect(partial(self.language_wanted.emit, language))
            row.addWidget(button)
            self._languages.append(button)
        row.addStretch(1)
        return row

    def _forget_typed_place(self, _folder: object) -> None:
        self._path_line.clear_for_good()

    def _open(self) -> None:
        folder = self.folder
        if folder is None:
            self.say_problem(self.tr("Name the folder of the vault first."))
            self._path_line.setFocus()
            return
        if not self.field.text():
            self.say_problem(self.tr("Type the passphrase first."))
            return
        passphrase = self.field.text()
        # What was left running belongs to the vault that was locked, and to no other.
        demo = self._demo if folder in self._folders[:1] else None
        self.do(
            self.tr("The vault is being opened. This takes a second or two."),
            lambda: journeys.unlock(folder, passphrase, demo),
            self._finish,
        )

    def _finish(self, opened: "Opened") -> None:
        """Leave nothing of the passphrase in the field once it has done its work."""
        self.field.take()
        self.opened.emit(opened)

    def failed(self, error: Exception) -> None:
        """Let the person type again at once; only a wrong passphrase has to be typed anew."""
        if isinstance(error, WrongPassphrase):
            self.field.take()
        self.field.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt names it
        """Give each language's button the height of its own script, which Qt knows once it is dressed."""
        super().showEvent(event)
        for button in self._languages:
            button.setMinimumHeight(button.minimumSizeHint().height())
