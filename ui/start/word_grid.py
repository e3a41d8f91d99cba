"""Words to write down or to compare, each with its number, in lines that are read from left to right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from ui.context import Context
from ui.languages import LATIN_FONT
from ui.text.isolates import ltr
from ui.theme import parts


class WordGrid(QFrame):
    """English words in numbered columns. They cannot be selected: what is on paper need not be in a clipboard."""

    def __init__(self, context: Context, words: Sequence[str], *, columns: int, name: str, spoken: str) -> None:
        super().__init__()
        look = context.look
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(" ".join(words))
        grid = QGridLayout(self)
        grid.setContentsMargins(look.space("step"), look.space("near"), look.space("step"), look.space("near"))
        grid.setHorizontalSpacing(look.space("tight"))
        grid.setVerticalSpacing(look.space("tight"))
        font = look.font("title", bold=True)
        font.setFamilies([LATIN_FONT])
        for n, word in enumerate(words):
            row, column = divmod(n, columns)
            number = parts.label(look, ltr(f"{n + 1}"), role="quiet")
            quiet = look.font()
            quiet.setFamilies([LATIN_FONT])
            number.setFont(quiet)
            number.setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )
            shown = parts.label(look, word)
            shown.setObjectName(f"{name}-{n + 1}")
            shown.setFont(font)
            shown.setWordWrap(False)
            shown.setAlignment(
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )
            grid.addWidget(number, row, 2 * column)
            grid.addWidget(shown, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
