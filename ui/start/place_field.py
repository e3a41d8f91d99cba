"""The folder of a new vault: one whose name says nothing is proposed, another can be typed or chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.context import Context
from ui.text.isolates import ltr
from ui.theme import parts
from ui.widgets.fields import Labelled, QuietLine
from ui.widgets.fold import Fold


class PlaceField(Fold):
    """Says where the vault will be. Open, another folder can be typed.

    The vault goes by the name of the folder alone, which is why the proposed one is dull.
    """

    def __init__(self, context: Context, proposed: Path, *, home: Path) -> None:
        super().__init__(
            context, QCoreApplication.translate("PlaceField", "Where the vault will be"), name="vault-place"
        )
        self._home = home
        shown = self.tr("It will be the new folder {folder}. The name says nothing about what is in it.")
        self._proposal = parts.label(context.look, shown.format(folder=ltr(self._short(proposed))), role="quiet")
        self._proposal.setObjectName("vault-place-proposed")
        self.body.addWidget(self._proposal)
        self.path_line = QuietLine(context, name="vault-folder", is_code=True)
        self.path_line.setText(str(proposed))
        self.body.addWidget(
            Labelled(
                context,
                self.tr("Folder of the vault"),
                self.path_line,
                hint=self.tr("A new folder. Another disk or a memory stick is possible too; it has to be there then."),
            )
        )

    @property
    def folder(self) -> Path:
        """The folder that stands there; a name without a place around it lies in the home folder."""
        typed = self.path_line.text().strip()
        return self._home / typed.removeprefix("~/")

    def _short(self, folder: Path) -> str:
        return f"~/{folder.relative_to(self._home)}" if folder.is_relative_to(self._home) else str(folder)
