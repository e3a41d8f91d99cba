"""Large choices: a tile that does something when it is pressed, and a card that is chosen among others."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from ui.context import Context
from ui.theme import parts
from ui.theme.press_button import PressButton


class Tile(PressButton):
    """A large button: a picture, a title, and a line below that says what comes. Its words wrap, unlike a button's.

    Everything of a button holds: `clicked`, the keyboard, the focus ring. A screen reader hears the title as its name
    and the line below as its description. `picture` is the name of an icon; `font` is for a title in another
    script, and the line below is written in its letters.
    """

    def __init__(
        self, context: Context, *, title: str, line: str = "", picture: str = "", name: str, font: QFont | None = None
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "tile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self._look = context.look
        self._picture_name = picture
        look = context.look
        self.row = QHBoxLayout(self)
        # A high script brings the room above its words with it.
        top = look.space("hair" if look.is_tall_script else "near")
        bottom = look.space("tight" if look.is_tall_script else "near")
        self.row.setContentsMargins(look.space("step"), top, look.space("step"), bottom)
        self.row.setSpacing(look.space("step"))
        # Without a picture it is a child all the same, and goes when the tile goes.
        ratio = self.devicePixelRatioF()
        self._picture = parts.picture(look, picture, colour="accent", em=1.6, ratio=ratio) if picture else QLabel(self)
        if picture:
            self.row.addWidget(self._picture)
        else:
            self._picture.hide()
        column = QVBoxLayout()
        column.setSpacing(0 if look.is_tall_script else look.space("hair"))
        self.row.addLayout(column, 1)
        self.title = parts.label(look, title, bold=True)
        self.line = parts.label(look, line, role="quiet")
        if font is not None:
            # Before they are put on the tile: a label that is put elsewhere later loses what it was given there.
            self.title.setFont(font)
            lettered = QFont(self.line.font())
            lettered.setFamilies(font.families())
            self.line.setFont(lettered)
        column.addWidget(self.title)
        self.line.setVisible(bool(line))
        column.addWidget(self.line)
        for shown in (self._picture, self.title, self.line):
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, line: str) -> None:
        """Change the line below the title."""
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.setAccessibleDescription(line)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the size of what is on it; a button knows only its own words."""
        return self.row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt names it
        """Return the least size in which the words still wrap."""
        return self.row.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt names it
        """Say that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt names it
        """Return the height of the wrapped words."""
        return self.row.totalHeightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt names it
        """Draw the picture as quietly as the words where it cannot be pressed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and self._picture_name:
            colour = "accent" if self.isEnabled() else "quiet_ink"
            ratio = self.devicePixelRatioF()
            parts.show_picture(self._picture, self._look, self._picture_name, colour=colour, em=1.6, ratio=ratio)
