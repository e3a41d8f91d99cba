"""The six words, typed back once from paper: only what can be read there opens the vault later."""

import unicodedata
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from ui.context import Context
from ui.start.making_page import MakingPage
from ui.text import numbers
from ui.widgets.fields import Labelled, PassphraseField


class TypeBackPage(MakingPage):
    """Asks for the words that were shown before, and makes the vault once they are right.

    Its letters are seen: they stood on the page before, and whoever copies foreign words has to see what they type.
    """

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
        self.field.show_letters()
        self.field.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.field.entered.connect(self.make)
        self.field.changed.connect(self.say_nothing)
        hint = self.tr("In Latin letters, with a space between the words. Capital letters do not matter.")
        self.body.addWidget(Labelled(context, words, self.field, hint=hint))
        self.controls.append(self.field)
        self.add_place_and_actions()

    def passphrase(self) -> str | None:
        """Return the words if they were typed back rightly; otherwise say what is not as it was shown."""
        problem = self._problem()
        if problem is None:
            return self._drawn
        self.say_problem(problem)
        self.field.line.setFocus()
        return None

    def _problem(self) -> str | None:
        typed = unicodedata.normalize("NFKC", self.field.text()).casefold().split()
        shown = self._drawn.split()
        if typed == shown:
            return None
        if not typed:
            return self.tr("Type the six words first.")
        if not any(word.isascii() for word in typed):
            return self.tr("The six words are in Latin letters, a to z. Change the keyboard to English for them.")
        if len(typed) != len(shown):
            return self.tr(
                "%n word(s) stand here, and there are six. Compare them with your paper, or go back to see them again.",
                "",
                len(typed),
            )
        # The words stand a page before this one, so it gives nothing away to say which differ.
        differ = [n + 1 for n, (one, other) in enumerate(zip(typed, shown, strict=True)) if one != other]
        places = ", ".join(numbers.whole(n, self.context.language) for n in differ)
        return self.tr(
            "These are not the six words. Compare number {places} with your paper, or go back to see them again."
        ).format(places=places)
