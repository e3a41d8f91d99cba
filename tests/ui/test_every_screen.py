"""What holds for every screen of every gallery: told to ears, in order, never cut off, in one language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from support import looking
from support.galleries import areas, screens
from support.windows import dressed
from ui.languages import ENGLISH, URDU, Language

IN_URDU = ("leaving", "wizard")
"""The galleries whose every word is translated."""
LARGE = ("wizard", "citizen")
"""The galleries of so many screens that their English in large letters, which needs less room, is for the long run."""
ALLOWED_IN_URDU = frozenset({"Gawah", "English"})

EVERYWHERE = (looking.unreadable_to_ears, looking.out_of_order, looking.marked_up, looking.cut_off)

every_area = pytest.mark.parametrize("area", areas())


def complaints(
    qapp: QApplication,
    area: str,
    folder: Path,
    language: Language,
    *checks: Callable[[QWidget], Iterator[str]],
    percent: int = 100,
) -> list[str]:
    with dressed(qapp, language, percent=percent) as context:
        return [
            f"{name}: {complaint}"
            for name, screen in screens(area, context, folder)
            for check in checks
            for complaint in check(screen)
        ]


@every_area
def test_every_screen_in_english_can_be_heard_and_read(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str
):
    assert complaints(qapp, area, tmp_path, ENGLISH, *EVERYWHERE) == []


@every_area
def test_every_screen_in_urdu_can_be_heard_and_read_with_all_its_ink(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str
):
    checks = [*EVERYWHERE, looking.touching_ink]
    if area in IN_URDU:
        checks.append(lambda screen: looking.left_in_latin(screen, ALLOWED_IN_URDU))
    assert complaints(qapp, area, tmp_path, URDU, *checks) == []


@pytest.mark.parametrize(
    ("language", "area"),
    [
        pytest.param(language, area, marks=pytest.mark.long if language is ENGLISH and area in LARGE else ())
        for language in (ENGLISH, URDU)
        for area in areas()
    ],
    ids=lambda told: told if isinstance(told, str) else told.tag,
)
def test_nothing_is_cut_off_nor_too_wide_for_a_small_window_where_text_is_twice_as_large(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str, language: Language
):
    assert complaints(qapp, area, tmp_path, language, looking.cut_off, looking.wider_than_small, percent=200) == []
