"""The folder of a new vault: one whose name says nothing is proposed, another can be typed or chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import Context
from ui.start.written_place import written
from ui.text.isolates import ltr
from ui.theme import parts
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.fold import Fold


class PlaceField(Fold):
    """Says where the vault will be. Open, another folder can be typed.

    The vault goes by the name of the folder alone, which is why the proposed one is dull.

    Signals:
        browse_wanted: the person wants to choose the place from a list.
    """

    browse_wanted = Signal()

    def __init__(self, context: Context, proposed: Path, *, home: Path, can_browse: bool = False) -> None:
        super().__init__(
            context, QCoreApplication.translate("PlaceField", "Where the vault will be"), name="vault-place"
        )
        self._home = home
        shown = self.tr("It will be the new folder {folder}. The name says nothing about what is in it.")
        self._proposal = parts.label(context.look, shown.format(folder=ltr(written(proposed, home))), role="quiet")
        self._proposal.setObjectName("vault-place-proposed")
        self.body.addWidget(self._proposal)
        self.path_line = QuietLine(context, name="vault-folder", is_code=True)
        self.path_line.setText(written(proposed, home))
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(context.look.space("tight"))
        beside.addWidget(self.path_line, 1)
        if can_browse:
            browse = parts.button(context.look, self.tr("Choose…"), name="browse", picture_name="folder")
            browse.clicked.connect(self.browse_wanted)
            beside.addWidget(browse)
        row.setFocusProxy(self.path_line)
        hint = self.tr("A new folder. It can also be on another disk or a memory stick; plug that in first.")
        self.body.addWidget(Labelled(context, self.tr("Folder of the vault"), row, hint=hint))

    @property
    def folder(self) -> Path:
        """The folder that stands there; a name without a place around it lies in the home folder."""
        typed = self.path_line.text().strip()
        return self._home / typed.removeprefix("~/")
