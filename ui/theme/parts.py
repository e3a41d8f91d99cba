"""Labels, pictures and the words of buttons, as the look makes them. Screens and widgets make theirs here only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QSizePolicy

from ui.theme.icons import icon
from ui.theme.look import Look

PICTURE_EM = 1.25
"""How large a picture beside words is."""

_COLOUR_OF_ROLE = {"primary": "on_accent", "danger": "on_danger", "quiet": "accent"}


def align_start(widget: QLabel | QLineEdit, look: Look) -> None:
    """Have a widget's words begin where the language's lines begin.

    Qt would follow the words themselves, and so put a name in Latin letters at the wrong side of a page in Urdu.
    """
    side = Qt.AlignmentFlag.AlignRight if look.language.is_right_to_left else Qt.AlignmentFlag.AlignLeft
    vertical = widget.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
    widget.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | (vertical or Qt.AlignmentFlag.AlignVCenter))


def label(look: Look, words: str, *, role: str = "", size: str = "body", bold: bool = False) -> QLabel:
    """Return a label that wraps and takes no markup: what a person wrote could otherwise load a picture."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(look.font(size, bold=bold))
    align_start(made, look)
    if role:
        made.setProperty("role", role)
    return made


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
    """Put another icon on a label that `picture` made."""
    size = round(look.em * em)
    is_mirrored = look.language.is_right_to_left
    made = icon(name, look.colour(colour), size=size, ratio=ratio, is_right_to_left=is_mirrored)
    shown.setPixmap(made.pixmap(QSize(size, size), ratio))
    shown.setFixedSize(size, size)


def button(look: Look, words: str, *, name: str, role: str = "", picture_name: str = "") -> QPushButton:
    """Return a button. `name` is its object name, `picture_name` the icon before its words."""
    made = QPushButton(words)
    made.setObjectName(name)
    if role:
        made.setProperty("role", role)
    if role in {"primary", "danger"}:
        made.setFont(look.font(bold=True))
    if picture_name:
        put_picture(made, look, picture_name, colour=_COLOUR_OF_ROLE.get(role, "ink"))
    return made


def put_picture(on: QAbstractButton, look: Look, name: str, *, colour: str = "ink") -> None:
    """Put an icon before the words of a button, in their colour and as large as they are."""
    size = round(look.em * PICTURE_EM)
    is_mirrored = look.language.is_right_to_left
    ratio = on.devicePixelRatioF()
    on.setIcon(icon(name, look.colour(colour), size=size, ratio=ratio, is_right_to_left=is_mirrored))
    on.setIconSize(QSize(size, size))
