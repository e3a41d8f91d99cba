"""One choice of look: colours, text size and the language's typefaces; and putting it on."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from ui.languages import NASTALIQ_FONT, Language
from ui.theme import marks, palette, sheet
from ui.theme.tokens import BASE_POINTS, CONTRAST, DARK, LEAST_PERCENT, LIGHT, MOST_PERCENT, SCALE, SPACE, Colours


class Scheme(StrEnum):
    """Which colours are worn."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_COLOURS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


@dataclass(frozen=True)
class Look:
    """A scheme, a text size in percent (90 to 200) and a language."""

    scheme: Scheme
    percent: int
    language: Language

    def __post_init__(self) -> None:
        if not LEAST_PERCENT <= self.percent <= MOST_PERCENT:
            raise ValueError("text is shown at 90 to 200 percent")

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
        font.setPointSizeF(BASE_POINTS * SCALE[role] * self.percent / 100)
        font.setBold(bold)
        return font

    @property
    def em(self) -> float:
        """The size of running text in pixels; every distance follows it."""
        return float(QFontInfo(self.font()).pixelSize())

    def space(self, name: str) -> int:
        """Return a distance of `tokens.SPACE` in pixels."""
        return round(SPACE[name] * self.em)

    def put_on(self, application: QApplication) -> None:
        """Dress the whole application, and turn it the way the language runs."""
        application.setStyle("Fusion")
        application.setPalette(palette.of(self.colours))
        application.setFont(self.font())
        marks.find()
        is_tall_script = self.language.fonts[0] == NASTALIQ_FONT
        application.setStyleSheet(
            sheet.of(self.colours, scheme=self.scheme.value, is_tall_script=is_tall_script, em=self.em)
        )
        application.setLayoutDirection(self.language.direction)
