"""Every sentence in Urdu keeps all of its ink, whatever it stands in."""

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtWidgets import QApplication

from support.looking import ink_at_edges
from support.windows import dressed
from ui.languages import URDU
from ui.theme import parts
from ui.theme.look import Look

SENTENCES = Path(__file__).parents[2] / "resources" / "translations" / "gawah_ur.ts"
HARDEST = ("کنیکٹیویٹی", "ٹیکنیکل", "ایپلیکیشن", "کمیٹی", "کیا ہوا؟ کنیکٹیویٹی", "سِم بلاک", "کچھ")
LONGEST_HEADING = 60
BUTTON_BORDER = 3


def sentences() -> list[str]:
    # Our own file.
    root = ET.parse(SENTENCES).getroot()  # noqa: S314 - a file of this repository
    found = {form.text for kind in ("translation", "numerusform") for form in root.iter(kind)}
    return [*HARDEST, *sorted(text for text in found if text and text.strip())]


def cut_label(look: Look, words: str, size: str, *, bold: bool) -> list[str]:
    label = parts.label(look, words, size=size, bold=bold)
    width = round(46 * look.em)
    label.resize(width, 10)
    label.ensurePolished()
    label.resize(width, label.heightForWidth(width))
    return ink_at_edges(label.grab().toImage())


def cut_button(look: Look, words: str) -> list[str]:
    button = parts.button(look, words, name="one")
    button.ensurePolished()
    button.resize(button.sizeHint())
    inside = button.rect().adjusted(10, BUTTON_BORDER, -10, -BUTTON_BORDER)
    return ink_at_edges(button.grab(inside).toImage())


def test_no_label_cuts_a_sentence_off(nothing_is_left: None, qapp: QApplication):
    with dressed(qapp, URDU) as context:
        cut = [
            (size, words[:40], edges)
            for size, bold in (("small", False), ("body", False), ("body", True), ("lead", False))
            for words in sentences()
            if (edges := cut_label(context.look, words, size, bold=bold))
        ]
    assert [f"{one}" for one in cut] == []


def test_no_heading_cuts_a_sentence_off(nothing_is_left: None, qapp: QApplication):
    with dressed(qapp, URDU) as context:
        cut = [
            (size, words[:40], edges)
            for size in ("title", "heading")
            for words in sentences()
            if len(words) <= LONGEST_HEADING and (edges := cut_label(context.look, words, size, bold=True))
        ]
    assert [f"{one}" for one in cut] == []


def test_no_button_cuts_a_sentence_off(nothing_is_left: None, qapp: QApplication):
    with dressed(qapp, URDU) as context:
        cut = [
            (words, edges)
            for words in sentences()
            if len(words) <= LONGEST_HEADING and (edges := cut_button(context.look, words))
        ]
    assert [f"{one}" for one in cut] == []
