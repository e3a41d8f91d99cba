"""Opening a vault that is there: its place, its passphrase, and the languages, because nothing outside it knows one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui.context import Context
from ui.languages import LANGUAGES
from ui.start.behind import journeys
from ui.start.step_screen import StepScreen
from ui.text.isolates import ltr
from ui.widgets.cards import Choices
from ui.widgets.fields import Labelled, PassphraseField, QuietLine
from ui.widgets.fold import Fold
from ui.widgets.notices import Kind, Notice


class UnlockPage(StepScreen):
    """Asks for the passphrase of a vault.

    `folders` are the vaults that were found; `note` is what goes on while the window is locked, or nothing; `demo` is
    a demo desk's server that was left running.

    Signals:
        opened: an `Opened`.
        language_wanted: a `Language`.
        new_wanted: the person wants to make another vault.
    """

    opened = Signal(object)
    language_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(
        self, context: Context, folders: Sequence[Path], *, note: str = "", demo: tuple[int, int] | None = None
    ) -> None:
        super().__init__(context, QCoreApplication.translate("UnlockPage", "Open your vault"))
        self._folders = tuple(folders)
        self._demo = demo
        self._languages: list[QPushButton] = []
        if note:
            self.body.addWidget(Notice(context, Kind.NOTE, note, name="goes-on"))
        self._choices = Choices(context)
        for n, folder in enumerate(folders):
            self._choices.add(folder, ltr(_short(folder)), name=f"vault-{n + 1}", picture="folder")
        if folders:
            self._choices.choose(folders[0])
        self._choices.chosen.connect(self._forget_typed_place)
        self.body.addWidget(self._choices)
        self._choices.setVisible(len(folders) > 1)
        words = self.tr("Passphrase")
        self.field = PassphraseField(context, name="passphrase", accessible_name=words)
        self.field.entered.connect(self._open)
        self.field.changed.connect(self.say_nothing)
        self.body.addWidget(Labelled(context, words, self.field))
        self.add_said()
        self._add_elsewhere(has_none=not folders)
        self.body.addStretch(1)
        self._add_languages()
        new = self.button(self.tr("Make a new vault"), name="new-vault", role="quiet", picture="plus")
        self._actions.insertWidget(0, new)
        new.clicked.connect(self.new_wanted)
        unlock = self.add_action(self.tr("Open"), name="unlock", role="primary", picture="key-round")
        unlock.clicked.connect(self._open)
        self.controls += [self._choices, self.field, self._elsewhere, new, unlock]

    def begin(self) -> None:
        """Take the focus where the passphrase goes."""
        self.field.line.setFocus()

    @property
    def folder(self) -> Path | None:
        """The vault that is to be opened."""
        typed = self._path_line.text().strip()
        if typed:
            return Path(typed).expanduser()
        chosen = self._choices.value
        return chosen if isinstance(chosen, Path) else None

    def _add_elsewhere(self, *, has_none: bool) -> None:
        words = self.tr("The vault is in another place")
        self._elsewhere = Fold(self.context, words, name="elsewhere", is_open=has_none)
        self._path_line = QuietLine(self.context, name="vault-path", is_code=True)
        self._path_line.returnPressed.connect(self._open)
        hint = self.tr("Its whole path, as {example}").format(example=ltr("/media/stick/scans-41"))
        self._elsewhere.body.addWidget(
            Labelled(self.context, self.tr("Folder of the vault"), self._path_line, hint=hint)
        )
        self.body.addWidget(self._elsewhere)

    def _add_languages(self) -> None:
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
        self.body.addLayout(row)

    def _forget_typed_place(self, _folder: object) -> None:
        self._path_line.clear_for_good()

    def _open(self) -> None:
        folder = self.folder
        # What was left running belongs to the vault that was locked, and to no other.
        demo = self._demo if folder in self._folders[:1] else None
        if folder is None:
            self.say_problem(self.tr("Name the folder of the vault first."))
            self._elsewhere.open()
            return
        if not self.field.text():
            self.say_problem(self.tr("Type the passphrase first."))
            return
        passphrase = self.field.take()
        self.do(
            self.tr("The vault is being opened. This takes a second or two."),
            lambda: journeys.unlock(folder, passphrase, demo),
            self.opened.emit,
        )

    def failed(self, _error: Exception) -> None:
        """Let the person type again at once."""
        self.field.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt names it
        """Give each language's button the height of its own script, which Qt knows once it is dressed."""
        super().showEvent(event)
        for button in self._languages:
            button.setMinimumHeight(button.minimumSizeHint().height())


def _short(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
