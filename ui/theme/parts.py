"""Labels, pictures and the words of buttons, as the look makes them. Screens and widgets make theirs here only."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.theme.icons import icon
from ui.theme.look import Look
from ui.theme.press_button import PressButton
from ui.theme.tokens import TALL_LIFT_EM
from ui.theme.words import Words


@runtime_checkable
class Coloured(Protocol):
    """What keeps colours of a look where Qt does not ask for them again, such as those of marks in a text."""

    def colour_anew(self) -> None:
        """Take them from the look again."""


PICTURE_EM = 1.25
"""How large a picture beside words is."""
GAP_EM = 0.2
"""How far it is from them, beyond what the style leaves."""
_TALL_MIDDLE_EM = 1.05
"""How far the middle of letters in Nastaliq is above the foot of their line."""
_TALL_DROP_EM = 0.5

_AFTER_WORDS = frozenset({"arrow-right", "chevron-right", "external-link"})
"""Pictures of going on, which stand where the words end."""

_COLOUR_OF_ROLE = {"primary": "on_accent", "danger": "on_danger", "quiet": "accent"}


def align_start(widget: QLabel | QLineEdit, look: Look) -> None:
    """Have a widget's words begin where the language's lines begin.

    Qt would follow the words themselves, and so put a name in Latin letters at the wrong side of a page in Urdu.
    """
    side = Qt.AlignmentFlag.AlignRight if look.language.is_right_to_left else Qt.AlignmentFlag.AlignLeft
    vertical = widget.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
    widget.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | (vertical or Qt.AlignmentFlag.AlignVCenter))


def label(look: Look, words: str, *, role: str = "", size: str = "body", bold: bool = False) -> QLabel:
    """Return words of a size of `tokens.SCALE` and a role that the sheet knows."""
    made = Words(words)
    made.setFont(look.font(size, bold=bold))
    made.setProperty("scale", size)
    align_start(made, look)
    if role:
        made.setProperty("role", role)
    return made


def set_shown(widget: QWidget, *, is_shown: bool) -> None:
    """Show or hide what has a parent; where it is so already, do nothing.

    Qt would polish and lay out at once what is shown while its screen is made, in a size that it never has again.
    """
    if widget.isHidden() is is_shown:
        widget.setVisible(is_shown)


def picture(look: Look, name: str, *, colour: str = "ink", em: float = PICTURE_EM, ratio: float = 1.0) -> QLabel:
    """Return an icon that stands beside words which say the same, so a screen reader is told nothing of it."""
    made = QLabel()
    made.setProperty("role", "picture")
    show_picture(made, look, name, colour=colour, em=em, ratio=ratio)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def show_picture(
    shown: QLabel, look: Look, name: str, *, colour: str = "ink", em: float = PICTURE_EM, ratio: float = 1.0
) -> None:
    """Put another icon on a label that `picture` made.

    The label is as high as one of running text and the icon stands where the letters are, which in Nastaliq is far
    below the middle of a line.
    """
    shown.setProperty("picture", [name, colour, em, ratio])
    size = round(look.em * em)
    is_mirrored = look.language.is_right_to_left
    made = icon(name, look.colour(colour), size=size, ratio=ratio, is_right_to_left=is_mirrored)
    shown.setPixmap(made.pixmap(QSize(size, size), ratio))
    lift = round(TALL_LIFT_EM * look.em) if look.is_tall_script else 0
    height = look.line_height + lift
    middle = height - round(_TALL_MIDDLE_EM * look.em) if look.is_tall_script else height / 2
    top = max(0, round(middle - size / 2))
    shown.setContentsMargins(0, top, 0, 0)
    shown.setAlignment(Qt.AlignmentFlag.AlignTop)
    shown.setFixedSize(size, max(height, top + size))


def button(look: Look, words: str, *, name: str, role: str = "", picture_name: str = "") -> QPushButton:
    """Return a button. `name` is its object name, `picture_name` the icon before its words."""
    made = PressButton(words)
    made.setObjectName(name)
    if role:
        made.setProperty("role", role)
    if role in {"primary", "danger"}:
        made.setFont(look.font(bold=True))
    if picture_name:
        put_picture(made, look, picture_name, colour=_COLOUR_OF_ROLE.get(role, "ink"))
    return made


def put_picture(on: QAbstractButton, look: Look, name: str, *, colour: str = "ink", is_first: bool = False) -> None:
    """Put an icon beside the words of a button, in their colour and as large as they are.

    It stands before them, but an arrow that leads onwards stands after them, unless it `is_first`.
    """
    on.setProperty("picture", [name, colour, is_first])
    has_words = bool(on.text())
    runs_right_to_left = look.language.is_right_to_left
    # A button that runs against the page has its icon behind its words; the words themselves keep their direction.
    is_turned = runs_right_to_left != (has_words and name in _AFTER_WORDS and not is_first)
    on.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_turned else Qt.LayoutDirection.LeftToRight)
    size = round(look.em * PICTURE_EM)
    # The style leaves four pixels between both, whatever the size of the text is.
    gap = round(look.em * GAP_EM) if has_words else 0
    before, after = (gap, 0) if is_turned else (0, gap)
    # Letters in Nastaliq stand below the middle of their line, and the icon beside them.
    above = round(_TALL_DROP_EM * look.em) if has_words and look.is_tall_script else 0

    def draw(drawn_in: QColor) -> QIcon:
        return icon(
            name,
            drawn_in,
            size=size,
            ratio=on.devicePixelRatioF(),
            is_right_to_left=runs_right_to_left,
            before=before,
            after=after,
            above=above,
        )

    shown = draw(look.colour(colour))
    if colour in {"on_accent", "on_danger"}:
        # Where it cannot be pressed its ground is pale, and the icon is as quiet as the words.
        quiet = draw(look.colour("quiet_ink"))
        shown.addPixmap(quiet.pixmap(quiet.availableSizes()[0]), QIcon.Mode.Disabled)
    on.setIcon(shown)
    on.setIconSize(QSize(size + gap, size + above))


def colour_anew(top: QWidget, look: Look) -> None:
    """Draw all that stands on a widget in the colours of a look that turned. Nothing is made anew, or lost."""
    for shown in top.findChildren(QWidget):
        drawn = shown.property("picture")
        if drawn and isinstance(shown, QAbstractButton):
            name, colour, is_first = drawn
            put_picture(shown, look, name, colour=colour, is_first=is_first)
        elif drawn and isinstance(shown, QLabel):
            name, colour, em, ratio = drawn
            show_picture(shown, look, name, colour=colour, em=em, ratio=ratio)
        if isinstance(shown, Coloured):
            shown.colour_anew()


def polish(top: QWidget) -> None:
    """Dress a widget and all in it before it is shown; otherwise that is done in the turn in which it is."""
    for widget in (top, *top.findChildren(QWidget)):
        widget.ensurePolished()
