"""Shape, space and states of controls, as one style sheet for the whole application.

Distances are in em or symmetric, so that they follow the text's size and hold in both directions. Typefaces are set by
`look`, never here.
"""

from string import Template

from ui.theme.tokens import RADIUS_PX, Colours

_SHEET = Template("""
QWidget[role="strip"] { background: $raised; border-bottom: 1px solid $line; }
QWidget[role="foot"] { background: $ground; border-top: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[role="notice"] { background: $accent_soft; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[role="warning"] { background: $warning_soft; border: 1px solid $warning; border-radius: ${radius}px; }
QFrame[role="problem"] { background: $danger_soft; border: 1px solid $danger; border-radius: ${radius}px; }
QFrame[role="success"] { background: $success_soft; border: 1px solid $success; border-radius: ${radius}px; }
QLabel { padding-top: $lift; }
QLabel[role="quiet"] { color: $quiet_ink; }
QLabel[role="problem"] { color: $danger; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: $ground; border: 0; }

QPushButton, QToolButton {
  background: $raised; color: $ink; border: 2px solid $control_line; border-radius: ${radius}px;
  padding: $button_top 1em .45em 1em; min-height: 1.3em;
}
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:disabled, QToolButton:disabled { color: $quiet_ink; border-color: $line; background: $ground; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
  background: $accent_pressed; border-color: $accent_pressed;
}
QPushButton[role="primary"]:disabled { background: $raised; color: $quiet_ink; border-color: $line; }
QPushButton[role="danger"] { background: $danger; color: $on_danger; border-color: $danger; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="tile"] { background: $surface; text-align: start; padding: .9em 1em .9em 1em; }
QPushButton[role="tile"]:hover { background: $accent_soft; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border-color: $focus; outline: 0; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QListView, QTreeView, QTableView {
  background: $surface; color: $ink; border: 2px solid $control_line; border-radius: ${radius}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit { padding: $field_top .6em .35em .6em; min-height: 1.3em; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $focus; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet_ink; border-color: $line; }

QCheckBox, QRadioButton { spacing: .6em; padding: .35em; border: 2px solid transparent; border-radius: ${radius}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 1.1em; height: 1.1em; }

QProgressBar { background: $raised; border: 1px solid $control_line; border-radius: ${radius}px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: ${radius}px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; }
""")


def of(colours: Colours, *, is_tall_script: bool) -> str:
    """Return the style sheet of a set of colours.

    Words in Nastaliq rise above the height that their font names, so a tall script gets room above each line.
    """
    lift, field_top = (".3em", ".65em") if is_tall_script else ("0", ".35em")
    button_top = ".7em" if is_tall_script else ".45em"
    named = {name: getattr(colours, name) for name in Colours.__dataclass_fields__}
    return _SHEET.substitute(named, radius=RADIUS_PX, lift=lift, field_top=field_top, button_top=button_top)
