"""One choice of look: colours, text size and the language's typefaces; and putting it on."""

from enum import StrEnum
from functools import cached_property

from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.languages import LATIN_FONT, NASKH_FONT, NASTALIQ_FONT, Language
from ui.theme import marks, palette, sheet
from ui.theme.tokens import (
    BASE_POINTS,
    CONTRAST,
    DARK,
    LEAST_PERCENT,
    LIGHT,
    MOST_PERCENT,
    SCALE,
    SPACE,
    TALL_SCALE,
    Colours,
)


class Scheme(StrEnum):
    """Which colours are worn."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


SCRIPT_SCALE = {NASTALIQ_FONT: 1.1, NASKH_FONT: 1.1}
"""Letters of these are smaller than Latin ones of the same size; so they look alike."""
WORD_SPACE_EM = 0.12

_COLOURS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


class Look:
    """A scheme, a text size in percent (90 to 200) and a language. The scheme alone may `turn` while it is worn."""

    def __init__(self, scheme: Scheme, percent: int, language: Language) -> None:
        if not LEAST_PERCENT <= percent <= MOST_PERCENT:
            raise ValueError("text is shown at 90 to 200 percent")
        self.scheme = scheme
        self.percent = percent
        self.language = language

    @property
    def colours(self) -> Colours:
        """The colours by role."""
        return _COLOURS[self.scheme]

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of `tokens.Colours`."""
        return QColor(getattr(self.colours, role))

    def font(self, role: str = "body", *, bold: bool = False) -> QFont:
        """Return the typeface for a role of `tokens.SCALE`."""
        font = QFont()
        font.setFamilies(list(self.language.fonts))
        scale = (TALL_SCALE if self.is_tall_script else SCALE)[role]
        font.setPointSizeF(BASE_POINTS * scale * self._script_scale * self.percent / 100)
        font.setBold(bold)
        # The own space of a tall script is so narrow that words run into each other on a screen. It is set back for
        # the others, because a new font begins as the application's, which may be that of the language before.
        font.setWordSpacing(WORD_SPACE_EM * self.em * scale if self.is_tall_script else 0.0)
        return font

    @cached_property
    def em(self) -> float:
        """The size of running text in pixels; every distance follows it."""
        # A screen asks some hundred times while it is made.
        font = QFont(LATIN_FONT)
        font.setPointSizeF(BASE_POINTS * self.percent / 100)
        return float(QFontInfo(font).pixelSize())

    @property
    def is_tall_script(self) -> bool:
        """Say whether the language is written in Nastaliq, whose lines are high and whose words rise above them."""
        return self.language.fonts[0] == NASTALIQ_FONT

    @property
    def line_height(self) -> int:
        """The height of a line of running text in pixels."""
        return QFontMetrics(self.font()).height()

    @property
    def _script_scale(self) -> float:
        return SCRIPT_SCALE.get(self.language.fonts[0], 1.0)

    def space(self, name: str) -> int:
        """Return a distance of `tokens.SPACE` in pixels."""
        return round(SPACE[name] * self.em)

    def turn(self, scheme: Scheme) -> None:
        """Be of another scheme from now on. Whoever holds this look draws in it; put it on again after that."""
        self.scheme = scheme

    def put_on(self, application: QApplication) -> None:
        """Dress the whole application, and turn it the way the language runs. Its style is the environment's."""
        application.setPalette(palette.of(self.colours))
        application.setFont(self.font())
        marks.find()
        application.setStyleSheet(
            sheet.of(
                self.colours,
                scheme=self.scheme.value,
                is_tall_script=self.is_tall_script,
                em=self.em,
                line_height=self.line_height,
            )
        )
        application.setLayoutDirection(self.language.direction)
