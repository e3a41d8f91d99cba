"""The first thing anybody sees: the languages, each in its own script."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont

from ui.context import Context
from ui.languages import LANGUAGES, Language
from ui.screen import Screen


class LanguagePage(Screen):
    """Lets the person choose a language. There is no guess, and so nothing is chosen before.

    Signals:
        chosen: a `Language`.
    """

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        # Whoever reads none of these words still finds their own language's name.
        super().__init__(context, "Gawah · گواہ")
        for language in LANGUAGES:
            self._add(language)
        self.body.addStretch(1)

    def _add(self, language: Language) -> None:
        words = language.own_name
        if not language.was_reviewed:
            words += "\n" + self.tr("Machine-made translation; it still needs a reader who speaks it from birth")
        button = self.button(words, name=f"language-{language.tag}", role="tile")
        font = QFont(self.context.look.font("lead"))
        font.setFamilies(list(language.fonts))
        button.setFont(font)
        button.setAccessibleName(language.own_name)
        button.clicked.connect(lambda: self.chosen.emit(language))
        self.body.addWidget(button)
