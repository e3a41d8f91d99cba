"""The look: colours that can be told apart, each of them used, marks drawn from them, and sizes that follow."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from support.windows import dressed
from ui.languages import ENGLISH, LANGUAGES, URDU
from ui.theme import fonts, marks, palette, program_icon, sheet
from ui.theme.look import Look, Scheme
from ui.theme.system import scheme_of_system
from ui.theme.tokens import CONTRAST, DARK, LIGHT, SHAPE_ON, TEXT_ON, Colours

ROOT = Path(__file__).parents[2]
SCHEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0

every_scheme = pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(colours: Colours, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    return [
        f"{front} on {back}: {found:.2f}"
        for front, backs in pairs.items()
        for back in backs
        if (found := contrast(getattr(colours, front), getattr(colours, back))) < least
    ]


@every_scheme
def test_words_can_be_read_on_whatever_they_stand_on(colours: Colours):
    assert too_weak(colours, TEXT_ON, TEXT_CONTRAST) == []


@every_scheme
def test_borders_icons_and_the_focus_can_be_seen(colours: Colours):
    assert too_weak(colours, SHAPE_ON, SHAPE_CONTRAST) == []


def test_every_colour_is_used_and_held_to_a_contrast():
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.py") if path.name != "tokens.py")
    roles = set(Colours._fields)
    used = {role for role in roles if re.search(rf"\$\{{?{role}\b|colours\.{role}\b|\"{role}\"", sources)}
    held = {*TEXT_ON, *SHAPE_ON, *(back for backs in (*TEXT_ON.values(), *SHAPE_ON.values()) for back in backs)}
    assert (roles - used, roles - held) == (set(), {"line"})


@every_scheme
def test_no_role_of_the_palette_follows_the_system(nothing_is_left: None, colours: Colours):
    made = palette.of(colours)
    unset = [
        (group.name, role.name)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
        for role in QPalette.ColorRole
        if role not in {QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole} and not made.isBrushSet(group, role)
    ]
    assert unset == []


@pytest.mark.parametrize(
    "look", [Look(Scheme.DARK, percent, language) for percent in (90, 200) for language in LANGUAGES]
)
def test_a_sheet_leaves_nothing_to_fill_in(nothing_is_left: None, qapp: QApplication, look: Look):
    fonts.load()
    made = sheet.of(
        look.colours, scheme="dark", is_tall_script=look.is_tall_script, em=look.em, line_height=look.line_height
    )
    assert not re.search(r"\$|\dem\b", made)


def test_distances_follow_the_size_of_text(nothing_is_left: None, qapp: QApplication):
    fonts.load()
    small, large = (Look(Scheme.LIGHT, percent, ENGLISH) for percent in (100, 200))
    assert large.space("wide") == pytest.approx(2 * small.space("wide"), abs=1)
    assert Look(Scheme.LIGHT, 100, URDU).line_height > 1.5 * small.line_height


def test_the_marks_are_those_that_would_be_drawn_now(nothing_is_left: None, qapp: QApplication):
    kept = ROOT / "resources" / "marks"
    drawn = marks.drawn()
    assert {path.name for path in kept.glob("*.png")} == set(drawn)
    for name, image in drawn.items():
        assert QImage(str(kept / name)).convertToFormat(image.format()) == image, name


def test_latin_letters_are_drawn_in_one_typeface_whatever_the_language(nothing_is_left: None, qapp: QApplication):
    fonts.load()
    for language in LANGUAGES:
        looks = Look(Scheme.LIGHT, 100, language)
        first = looks.font().families()[0]
        assert (first == "Noto Sans") is not language.is_right_to_left
    # A typeface that still knew Latin letters would draw them itself, before Noto Sans is asked.
    for name in ("NotoNastaliqUrdu", "NotoNaskhArabic"):
        for weight in ("Regular", "Bold"):
            raw = QRawFont(str(ROOT / "resources" / "fonts" / f"{name}-{weight}.ttf"), 12)
            assert not raw.supportsCharacter(ord("A"))
            assert raw.supportsCharacter(0x627)


def test_the_icon_of_the_program_is_the_drawing_beside_it(nothing_is_left: None, qapp: QApplication):
    for side in program_icon.SIDES:
        kept = QImage(str(program_icon.folder() / f"gawah-{side}.png"))
        assert kept.convertToFormat(QImage.Format.Format_ARGB32) == program_icon.drawn(side), side
    assert {size.width() for size in program_icon.program_icon().availableSizes()} == set(program_icon.SIDES)


def test_a_desktop_that_says_nothing_gets_the_light_scheme(nothing_is_left: None, qapp: QApplication):
    assert scheme_of_system(qapp.styleHints()) is Scheme.LIGHT


def test_a_language_leaves_nothing_of_its_typeface_to_the_next(nothing_is_left: None, qapp: QApplication):
    for language in (URDU, ENGLISH):
        with dressed(qapp, language) as context:
            font = context.look.font()
    assert (font.wordSpacing(), font.families()[0]) == (0.0, "Noto Sans")
