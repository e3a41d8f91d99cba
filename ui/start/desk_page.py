"""Which desk receives the reports: by its file, by a picture of its code, or a demo desk to try the program out."""

from PySide6.QtCore import QCoreApplication, Signal

from ui.context import Context
from ui.screen import Screen
from ui.widgets.tiles import Tile


class DeskPage(Screen):
    """Lets the person say how they come to a desk.

    Signals:
        file_wanted: they have a file or a picture of it.
        demo_wanted: they want to try the program with a demo desk.
    """

    file_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("DeskPage", "Who receives your reports?"),
            lead=QCoreApplication.translate(
                "DeskPage",
                "A desk is the group that you trust to read them. It gives you a small file, or a picture of its code.",
            ),
        )
        file_tile = Tile(
            context,
            title=self.tr("I have the desk's file or a picture of its code"),
            line=self.tr("From a memory stick, a message or a printed page."),
            picture="qr-code",
            name="desk-from-file",
        )
        file_tile.clicked.connect(self.file_wanted)
        self.body.addWidget(file_tile)
        demo_tile = Tile(
            context,
            title=self.tr("Try it with a demo desk on this computer"),
            line=self.tr("Everything works as with a real desk, nothing leaves this computer, and nobody reads it."),
            picture="monitor",
            name="desk-demo",
        )
        demo_tile.clicked.connect(self.demo_wanted)
        self.body.addWidget(demo_tile)
        self.body.addStretch(1)
