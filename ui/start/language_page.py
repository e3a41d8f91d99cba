"""The first thing anybody sees: the languages, each in its own script."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont

from ui.context import Context
from ui.languages import LANGUAGES, Language
from ui.screen import Screen
from ui.widgets.tiles import Tile


class LanguagePage(Screen):
    """Lets the person choose a language. There is no guess, and so nothing is chosen before.

    Signals:
        chosen: a `Language`.
    """

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        # Whoever reads none of these words still finds their own language's name.
        super().__init__(context, "Gawah · گواہ")
        self.body.setSpacing(context.look.space("tight"))
        for language in LANGUAGES:
            self._add(language)
        self.body.addStretch(1)

    def begin(self) -> None:
        """Light up no language: the first one would look as if it were chosen. Tab goes to it."""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, language: Language) -> None:
        font = _in_letters_of(language, self.context.look.font("lead", bold=True))
        tile = Tile(
            self.context, title=language.own_name, line=language.mark, name=f"language-{language.tag}", font=font
        )
        tile.clicked.connect(partial(self.chosen.emit, language))
        self.body.addWidget(tile)


def _in_letters_of(language: Language, font: QFont) -> QFont:
    lettered = QFont(font)
    lettered.setFamilies(list(language.fonts))
    return lettered
