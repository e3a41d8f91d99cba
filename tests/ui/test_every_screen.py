"""What holds for every screen of every gallery: told to ears, in order, never cut off, in one language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from support import looking
from support.galleries import areas, screens
from support.windows import dressed
from ui.languages import ENGLISH, URDU, Language

IN_URDU: tuple[str, ...] = ()
"""The galleries whose every word is translated."""
ALLOWED_IN_URDU = frozenset({"Gawah", "English"})

every_area = pytest.mark.parametrize("area", areas())
both_languages = pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)


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
@both_languages
def test_every_control_is_told_to_ears_in_the_order_of_reading(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str, language: Language
):
    found = complaints(
        qapp, area, tmp_path, language, looking.unreadable_to_ears, looking.out_of_order, looking.marked_up
    )
    assert found == []


@every_area
@both_languages
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_in_the_smallest_window(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str, language: Language, percent: int
):
    assert complaints(qapp, area, tmp_path, language, looking.cut_off, percent=percent) == []


@every_area
def test_no_word_in_nastaliq_loses_ink(nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str):
    assert complaints(qapp, area, tmp_path, URDU, looking.touching_ink) == []


@pytest.mark.parametrize("area", IN_URDU)
def test_nothing_is_left_in_english(nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str):
    assert complaints(qapp, area, tmp_path, URDU, lambda screen: looking.left_in_latin(screen, ALLOWED_IN_URDU)) == []
