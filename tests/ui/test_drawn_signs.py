"""Lists that drop down and hidden passphrases: every stroke and sign is drawn, and Esc in an open list counts."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QRawFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.windows import dressed
from ui.context import Context
from ui.languages import URDU
from ui.screen import Screen
from ui.widgets.drop import Drop
from ui.widgets.fields import PassphraseField
from ui.window import Window

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


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


def test_a_hidden_passphrase_is_shown_by_a_sign_that_every_typeface_of_the_program_has(context: Context, qtbot: QtBot):
    field = PassphraseField(context, name="passphrase", accessible_name="Passphrase")
    qtbot.addWidget(field)
    field.show()
    field.line.setText("secret")
    shown = field.line.displayText()
    assert set(shown) != set("secret")
    faces = [QRawFont(str(face), 16) for face in sorted(FONTS.glob("Noto[SN]a*-Regular.ttf"))]
    assert len(faces) == 3
    assert all(face.supportsCharacter(ord(sign)) for face in faces for sign in set(shown))


def test_esc_twice_leaves_although_a_list_is_open(context: Context, qtbot: QtBot):
    window = Window()
    window.show()
    screen = Screen(context, "Settings")
    drop = Drop(name="size", accessible_name="Text size")
    drop.addItems(["100%", "200%"])
    screen.body.addWidget(drop)
    window.show_screen(screen)
    qtbot.waitUntil(lambda: window.screen_shown is screen)
    drop.showPopup()
    qtbot.waitUntil(drop.view().isVisible)
    QTest.keyClick(drop.view(), Qt.Key.Key_Escape)
    assert not drop.view().isVisible()
    with qtbot.waitSignal(window.left, timeout=1000):
        QTest.keyClick(drop, Qt.Key.Key_Escape)
    window.blank()
    window.deleteLater()
