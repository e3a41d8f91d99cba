"""What has to be said of a vault before anything else: files that are gone, or a demo desk that does not start."""

from PySide6.QtCore import QCoreApplication, Signal

from ui.context import Context
from ui.screen import Screen
from ui.widgets.notices import Kind, Notice


class WarningPage(Screen):
    """Says one warning.

    Signals:
        understood: the person goes on.
    """

    understood = Signal()

    def __init__(self, context: Context, words: str) -> None:
        super().__init__(context, QCoreApplication.translate("WarningPage", "The vault is open"))
        self.body.addWidget(Notice(context, Kind.WARNING, words, name="warning"))
        self.body.addStretch(1)
        self.add_action(self.tr("Go on"), name="understood", role="primary").clicked.connect(self.understood)
