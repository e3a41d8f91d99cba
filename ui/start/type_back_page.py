"""The six words, typed back once from paper: only what can be read there opens the vault later."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.context import Context
from ui.start.making_page import MakingPage
from ui.widgets.fields import Labelled, PassphraseField


class TypeBackPage(MakingPage):
    """Asks for the words that were shown before, and makes the vault once they are right."""

    def __init__(self, context: Context, passphrase: str, proposed: Path, *, home: Path) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("TypeBackPage", "Type the six words from your paper"),
            lead=QCoreApplication.translate("TypeBackPage", "So it is certain that you can read them later."),
            proposed=proposed,
            home=home,
        )
        self._drawn = passphrase
        words = self.tr("The six words")
        self.field = PassphraseField(context, name="typed-words", accessible_name=words)
        self.field.entered.connect(self.make)
        self.field.changed.connect(self.say_nothing)
        hint = self.tr("With a space between them. Capital letters do not matter.")
        self.body.addWidget(Labelled(context, words, self.field, hint=hint))
        self.controls.append(self.field)
        self.add_place_and_actions()

    def passphrase(self) -> str | None:
        """Return the words if they were typed back rightly."""
        if self.field.text().casefold().split() == self._drawn.split():
            return self._drawn
        self.say_problem(
            self.tr("These are not the six words. Compare them with your paper, or go back to see them again.")
        )
        self.field.line.setFocus()
        return None
