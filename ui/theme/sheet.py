"""Shape, space and states of controls, as one style sheet for the whole application.

Distances are in em, so that they follow the text's size, and Qt mirrors them where lines run from right to left.
Typefaces are set by `look` and `parts`, never here.
"""

import re
from string import Template

from ui.theme.tokens import (
    BORDER_PX,
    CARD_RADIUS_PX,
    DROP_ARROW_EM,
    FIELD_SIDE_EM,
    RADIUS_PX,
    TALL_LIFT_EM,
    Colours,
)

_FRAMES = """
QWidget[role="strip"] { background: $raised; border: 0; border-bottom: 1px solid $line; }
QWidget[role="foot"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[role="note"] { background: $accent_soft; border: 1px solid $accent_soft; border-radius: ${card}px; }
QFrame[role="warning"] { background: $warning_soft; border: 1px solid $warning; border-radius: ${card}px; }
QFrame[role="problem"] { background: $danger_soft; border: 1px solid $danger; border-radius: ${card}px; }
QFrame[role="success"] { background: $success_soft; border: 1px solid $success; border-radius: ${card}px; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QScrollArea { background: $ground; border: 0; }
QScrollArea > QWidget > QWidget[role="page"] { background: $ground; }
QLabel { padding: $lift $side $drop $side; background: transparent; }
QLabel[scale="heading"], QLabel[scale="title"] { padding: $heading_lift $heading_side $heading_drop $heading_side; }
QLabel[role="picture"] { padding: 0; }
QLabel[role="quiet"] { color: $quiet_ink; }
QLabel[role="problem"] { color: $danger; background: transparent; border: 0; }
QLabel[role="warning"] { color: $warning; background: transparent; border: 0; }
QLabel[role="success"] { color: $success; background: transparent; border: 0; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="badge"] {
  background: $warning_soft; color: $warning; border: 1px solid $warning; border-radius: ${radius}px;
  padding: $badge_top .6em .15em .6em;
}
QToolTip { background: $raised; color: $ink; border: 1px solid $control_line; padding: .3em; }
"""

_BUTTONS = """
QPushButton, QToolButton {
  background: $surface; color: $ink; border: 2px solid $control_line; border-radius: ${radius}px;
  padding: $button_top 1em $button_bottom 1em; min-height: ${text_line}px;
}
QToolButton { padding: $button_top .4em $button_bottom .4em; }
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton[role="toggle"]:hover, QToolButton:hover { background: $track; border-color: $control_line; }
QPushButton[role="toggle"]:checked, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:pressed, QToolButton:pressed { background: $track; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
  background: $accent_pressed; border-color: $accent_pressed;
}
QPushButton[role="danger"] { background: $danger; color: $on_danger; border-color: $danger; }
QPushButton[role="quiet"], QToolButton[role="quiet"], QPushButton[role="fold"] {
  background: transparent; color: $accent; border-color: transparent;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover, QPushButton[role="fold"]:hover {
  background: $accent_soft; border-color: transparent;
}
QPushButton[role="quiet"]:pressed, QPushButton[role="fold"]:pressed { background: $track; }
QPushButton[role="fold"] { padding: $button_top .5em $button_bottom .25em; text-align: left; }
QPushButton[place="start"] { padding-left: .25em; }
QPushButton:disabled, QToolButton:disabled, QPushButton[role="primary"]:disabled, QPushButton[role="danger"]:disabled {
  color: $quiet_ink; border-color: $line; background: $raised;
}
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled {
  color: $quiet_ink; background: transparent; border-color: transparent;
}
QPushButton[role="tile"], QPushButton[role="choice"] {
  background: $surface; border: 1px solid $control_line; border-radius: ${card}px; padding: 0; min-height: 0;
}
QPushButton[role="tile"]:hover, QPushButton[role="choice"]:hover {
  background: $raised; border: 2px solid $control_line;
}
QPushButton[role="tile"]:pressed, QPushButton[role="choice"]:pressed { background: $accent_soft; }
QPushButton[role="tile"]:disabled, QPushButton[role="choice"]:disabled { background: $ground; border-color: $line; }
QPushButton[role="choice"]:checked { background: $accent_soft; border: 2px solid $accent; }
QPushButton:focus, QToolButton:focus, QPushButton[role="primary"]:focus, QPushButton[role="danger"]:focus,
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus, QPushButton[role="fold"]:focus,
QPushButton[role="toggle"]:focus {
  border-color: $focus; outline: 0;
}
QPushButton[role="tile"]:focus, QPushButton[role="choice"]:focus { border: 3px solid $focus; outline: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QListView, QTreeView, QTableView {
  background: $surface; color: $ink; border: 2px solid $control_line; border-radius: ${radius}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox {
  padding: $field_top ${field_side}em $field_bottom ${field_side}em; min-height: ${text_line}px;
}
/* A bullet: the circle that a style takes by itself is in none of the program's typefaces, and drawn as a box. */
QLineEdit { lineedit-password-character: 8226; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $raised; border-color: $line; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus,
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $focus; outline: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  color: $quiet_ink; border-color: $line; background: $raised;
}
QListView::item, QTreeView::item { padding: $field_top .6em $field_bottom .6em; border-bottom: 1px solid $line; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $accent; color: $on_accent;
}
QListView::item:hover:!selected { background: $accent_soft; }
QListView[role="finds"]::item { border: 0; }
QListView::indicator, QTreeView::indicator {
  width: 1.25em; height: 1.25em; background: $surface; border: ${border}px solid $control_line; border-radius: 4px;
}
QListView::indicator:checked, QTreeView::indicator:checked {
  background: $accent; border-color: $accent; image: url(marks:tick-$scheme.png);
}
QListView::indicator:checked:selected { border-color: $on_accent; }
QHeaderView::section {
  background: $raised; color: $ink; border: 0; border-bottom: 1px solid $line; padding: .4em .6em;
}
QComboBox { padding-right: ${drop_arrow}em; }
QComboBox::drop-down {
  border: 0; width: ${drop_arrow}em; subcontrol-origin: padding; subcontrol-position: center right;
}
QComboBox::down-arrow { image: url(marks:chevron-$scheme.png); width: 1em; height: 1em; }
QComboBox QAbstractItemView { border: 1px solid $control_line; padding: 0; }
QMenu { background: $surface; color: $ink; border: 1px solid $control_line; padding: .25em; }
QMenu::item { padding: $field_top 1.5em $field_bottom 1em; border-radius: ${radius}px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $quiet_ink; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: .25em; }
QSlider { min-height: 1.8em; }
QSlider::groove:horizontal { background: $control_line; height: .3em; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
  background: $accent; border: 2px solid $surface; width: 1.1em; margin: -.5em 0; border-radius: 6px;
}
QSlider::handle:horizontal:focus { border-color: $focus; }
QCheckBox, QRadioButton {
  spacing: .6em; padding: $button_top .4em $button_bottom .4em;
  border: 2px solid transparent; border-radius: ${radius}px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; outline: 0; }
QCheckBox:disabled, QRadioButton:disabled { color: $quiet_ink; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 1.1em; height: 1.1em; background: $surface; border: ${border}px solid $control_line;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${round}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(marks:tick-$scheme.png); }
QRadioButton::indicator:checked {
  background: qradialgradient(
    cx:.5, cy:.5, radius:.5, fx:.5, fy:.5, stop:0 $accent, stop:.55 $accent, stop:.62 $surface
  );
  border-color: $accent;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $raised; }
QProgressBar { background: $track; border: 0; border-radius: 3px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_SCROLLING = """
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: .85em; }
QScrollBar:horizontal { height: .85em; }
QScrollBar::handle { background: $control_line; border-radius: 3px; margin: .2em; }
QScrollBar::handle:vertical { min-height: 2.5em; }
QScrollBar::handle:horizontal { min-width: 2.5em; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
"""

_SHEET = Template(_FRAMES + _BUTTONS + _FIELDS + _SCROLLING)


_ROOM = {
    "lift": (f"{TALL_LIFT_EM}em", "0em"),
    "heading_lift": (".95em", "0em"),
    "side": (".35em", "0em"),
    "heading_side": (".5em", "0em"),
    "drop": (".25em", "0em"),
    "heading_drop": (".4em", "0em"),
    "field_top": (".25em", ".4em"),
    "field_bottom": (".15em", ".4em"),
    "button_top": (".4em", ".45em"),
    "button_bottom": (".3em", ".45em"),
    "badge_top": (".3em", ".15em"),
}
"""Room around words: in Nastaliq, whose words reach out of their lines on every side, and elsewhere."""

_LENGTH = re.compile(r"(-?\d*\.?\d+)em\b")


def of(colours: Colours, *, scheme: str, is_tall_script: bool, em: float, line_height: int) -> str:
    """Return the style sheet of a set of colours; `scheme` names the marks drawn for it.

    `em` is the size of running text, `line_height` the height of its lines, in pixels.

    An em is counted out here, because Qt's own is the height of a line, which is 2.5 times as much in Nastaliq.
    """
    room = {name: tall if is_tall_script else plain for name, (tall, plain) in _ROOM.items()}
    named = colours._asdict()
    # A radius larger than half a side is not drawn at all.
    round_radius = (round(em * 1.1) + 2 * BORDER_PX) // 2
    sizes = {"radius": RADIUS_PX, "card": CARD_RADIUS_PX, "round": round_radius, "border": BORDER_PX}
    shares = {"field_side": FIELD_SIDE_EM, "drop_arrow": DROP_ARROW_EM}
    filled = _SHEET.substitute(named, **room, **sizes, **shares, scheme=scheme, text_line=line_height)
    return _LENGTH.sub(lambda found: f"{round(float(found[1]) * em)}px", filled)
