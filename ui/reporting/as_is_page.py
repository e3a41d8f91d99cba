"""Adding a file that must not be changed: a film, a recording, a document, or an original that a court wants."""

from pathlib import Path

from PySide6.QtCore import Signal

from reporter import draft_files
from reporter.form import AnswersRefused
from reporter.vaults import Vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.screen import Screen
from ui.text.errors import say
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.folder_view import shown_name
from ui.widgets.notices import Kind, Notice


class AsIsPage(Screen):
    """Says what a file tells that is sealed as it is, and asks why it has to be.

    Signals:
        attached: the file lies with the draft.
        went_back: the person does not want it.
    """

    attached = Signal()
    went_back = Signal()

    def __init__(self, context: Context, vault: Vault, draft_id: str, path: Path) -> None:
        super().__init__(context, self.tr("Add this file as it is?"))
        self._vault, self._draft_id, self._path = vault, draft_id, path
        name = self.add_text(shown_name(path.name), bold=True)
        name.setObjectName("as-is-name")
        warning = self.tr(
            "Nothing is taken out of this file. It can tell the place, the day, the device and its owner, and "
            "everything that is seen and heard in it: faces, voices, names. The desk reads all of it. Its name is not "
            "sent."
        )
        self.body.addWidget(Notice(context, Kind.WARNING, warning, name="as-is-warning"))
        self._problem = Notice(context, Kind.PROBLEM, "", name="as-is-problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._reason = QuietLine(context, name="reason")
        self._reason.textChanged.connect(self._note_typing)
        self._reason.returnPressed.connect(self._attach)
        hint = self.tr("One line for the desk, for example: the original is needed as evidence.")
        self.body.addWidget(Labelled(context, self.tr("Why must it stay unchanged?"), self._reason, hint=hint))
        self.body.addStretch(1)
        self.add_back(self.tr("Do not add it")).clicked.connect(self.went_back)
        self._action = self.add_action(self.tr("Add it as it is"), name="attach-as-is", role="primary")
        self._action.setEnabled(False)
        self._action.clicked.connect(self._attach)

    def _note_typing(self, text: str) -> None:
        self._action.setEnabled(bool(text.strip()))

    def _attach(self) -> None:
        if not self._action.isEnabled():
            return
        vault, draft_id, path, reason = self._vault, self._draft_id, self._path, self._reason.text()

        def work(_task: Task) -> None:
            draft_files.attach_as_is(vault, draft_id, path, reason)

        self._action.setEnabled(False)
        self.context.jobs.run(Lane.LOCAL, work, owner=self, done=self._tell, failed=self._fail)

    def _tell(self, _nothing: object) -> None:
        self.attached.emit()

    def _fail(self, error: Exception) -> None:
        self._action.setEnabled(True)
        if isinstance(error, AnswersRefused):
            words = self.tr("The reason has to be one line of at most about 200 letters. Write a shorter one.")
        else:
            words = say(error)
        self._problem.say(words)
        self._problem.show()
