"""Lists that drop down and hidden passphrases: every stroke and sign is drawn."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from support.windows import dressed
from ui.context import Context
from ui.languages import URDU
from ui.widgets.drop import Drop
from ui.widgets.fields import PassphraseField


def test_a_word_in_nastaliq_is_chosen_with_all_its_strokes(qapp: QApplication):
    with dressed(qapp, URDU) as context:
        page = QWidget()
        line = QVBoxLayout(page)
        # Two letters that differ in the stroke that reaches out of the line, where the word begins.
        shown = [Drop(name=word, accessible_name=word) for word in ("گہرے", "لہرے")]
        for drop in shown:
            drop.addItem(drop.objectName())
            drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(drop)
        page.show()
        qapp.processEvents()
        ink = QColor(context.look.colours.ink).lightness()
        gaf, lam = (_outermost(drop, darker_than=(ink + 255) // 2) for drop in shown)
        page.deleteLater()
        assert gaf > lam + 2


def _outermost(drop: Drop, *, darker_than: int) -> int:
    """Return the place of the last column inside the frame that has a dark dot."""
    drawn, edge = drop.grab().toImage(), 4
    return max(
        x
        for x in range(drawn.width() // 2, drawn.width() - edge)
        if any(drawn.pixelColor(x, y).lightness() < darker_than for y in range(edge, drawn.height() - edge))
    )


def test_a_hidden_passphrase_is_shown_by_bullets_which_every_typeface_of_the_program_has(context: Context):
    field = PassphraseField(context, name="passphrase", accessible_name="Passphrase")
    field.show()
    field.line.setText("secret")
    assert field.line.displayText() == "•" * len("secret")
    field.hide()
    field.deleteLater()
