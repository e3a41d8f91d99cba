"""The first start in a small window with letters twice as large: what a page is for is in sight from its top."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support.windows import SMALL, dressed
from ui.context import Context
from ui.languages import ENGLISH, URDU, Language
from ui.screen import Screen
from ui.start.own_passphrase_page import OwnPassphrasePage
from ui.start.vault_page import VaultPage
from ui.widgets.file_chooser import FileChooser
from ui.widgets.folder_view import FolderView
from ui.widgets.places_bar import PlacesBar

WORDS = "raven tulip onward cactus mellow drizzle"


@pytest.fixture(params=[ENGLISH, URDU], ids=lambda language: language.tag)
def large(
    nothing_is_left: None, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[tuple[Context, Language]]:
    with dressed(qapp, request.param, percent=200) as context:
        yield context, request.param


def show(qtbot: QtBot, screen: Screen) -> None:
    qtbot.addWidget(screen)
    screen.resize(SMALL)
    screen.show()
    screen.begin()
    qtbot.wait(50)


def seen(shown: QWidget) -> int:
    """How many rows of a widget's pixels are in sight."""
    return shown.visibleRegion().boundingRect().height()


def test_the_six_words_are_seen_whole(large: tuple[Context, Language], qtbot: QtBot, tmp_path: Path):
    context, _ = large
    page = VaultPage(context, WORDS, tmp_path / "scans-41", home=tmp_path)
    show(qtbot, page)
    grid = page.findChild(QWidget, "vault-words")
    assert seen(grid) == grid.height()


def test_the_field_for_a_passphrase_is_seen_whole_and_in_english_both(
    large: tuple[Context, Language], qtbot: QtBot, tmp_path: Path
):
    context, language = large
    page = OwnPassphrasePage(context, tmp_path / "scans-41", home=tmp_path)
    show(qtbot, page)
    for field in (page.first, page.second)[: 1 if language is URDU else 2]:
        assert seen(field) == field.height()


def test_rows_of_a_folder_are_seen_below_its_place_with_a_stick_plugged_in(
    large: tuple[Context, Language], qtbot: QtBot, tmp_path: Path
):
    context, language = large
    for name in ("Documents", "Downloads", "Pictures", "Videos"):
        (tmp_path / name).mkdir()
    page = FileChooser(context, heading="Add a picture", home=tmp_path)
    show(qtbot, page)
    view = page.findChild(FolderView, "files")
    qtbot.waitUntil(lambda: view.model().rowCount() == 4)
    page.findChild(PlacesBar).show_sticks((Path("/media/stick"),))
    qtbot.wait(50)
    row = view.visualRect(view.model().index(0, 0)).height()
    assert seen(view) > row * (1.5 if language is URDU else 3.5)
