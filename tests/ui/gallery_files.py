"""The screens around files: choosing one, the list, a picture before and after, black-outs, evidence as it is."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from reporter import citizen, draft_files
from reporter.blackouts import Box, Stroke
from support import pictures
from support.reports import OUTAGE
from support.vaults import open_vault
from ui.context import Context
from ui.reporting.as_is_page import AsIsPage
from ui.reporting.blackout_page import BlackoutPage
from ui.reporting.files_page import FilesPage
from ui.reporting.picture_page import PicturePage
from ui.widgets.blackout_canvas import BlackoutCanvas
from ui.widgets.file_chooser import FileChooser

COVERED = (Box(40, 80, 700, 150), Stroke(16, ((190, 735), (530, 745))), Box(230, 835, 490, 915))


def screens(context: Context, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Build each screen with something on it, and wait until it is shown."""
    home = _make_home(folder)
    with ExitStack() as held:
        vault = held.enter_context(open_vault(folder / "vault"))
        draft = citizen.save_draft(vault, OUTAGE)
        empty = FilesPage(context, vault, draft)
        _wait(lambda: empty.findChild(QLabel, "no-files") is not None)
        yield "files-empty", empty
        first = draft_files.attach_picture(vault, draft, home / "Screenshot_20261114-172409.jpg")
        draft_files.attach_picture(vault, draft, home / "street.jpg")
        draft_files.keep_blackouts(vault, draft, first, COVERED)
        draft_files.attach_as_is(vault, draft, home / "film.mp4", "The original film is evidence for the court.")
        listed = FilesPage(context, vault, draft)
        _wait(lambda: listed.findChild(QPushButton, f"look-{first}") is not None)
        QTest.qWait(400)
        yield "files-list", listed
        refused = FilesPage(context, vault, draft)
        refused.attach(home / "letter.pdf")
        problem = refused.findChild(QLabel, "files-problem-words")
        _wait(lambda: bool(problem.text()))
        QTest.qWait(400)
        yield "files-refused", refused
        chooser = FileChooser(
            context,
            heading=QCoreApplication.translate("FilesPath", "Choose a picture"),
            endings=draft_files.ENDINGS,
            home=home,
        )
        path = chooser.findChild(QLineEdit, "path")
        _wait(lambda: bool(path.text()))
        yield "file-chooser", chooser
        saver = FileChooser(
            context,
            heading=QCoreApplication.translate("CitizenPath", "Where shall the proof be saved?"),
            endings=(".txt",),
            proposed="proof.txt",
            home=home,
        )
        path = saver.findChild(QLineEdit, "path")
        _wait(lambda: bool(path.text()))
        yield "file-saver", saver
        looked = PicturePage(context, vault, draft, first)
        _wait(lambda: looked.findChild(QPushButton, "black-out").isEnabled())
        yield "picture", looked
        page = BlackoutPage(context, vault, draft, first)
        canvas = page.findChild(BlackoutCanvas, "canvas")
        _wait(canvas.isEnabled)
        canvas.covered.choose(2)
        yield "blackout", page
        as_is = AsIsPage(context, vault, draft, home / "film.mp4")
        as_is.findChild(QLineEdit, "reason").setText("The original film is evidence for the court.")
        yield "as-is", as_is


def _wait(is_ready: Callable[[], bool]) -> None:
    for _ in range(1000):
        if is_ready():
            return
        QTest.qWait(10)
    raise AssertionError("the screen is not ready")


def _make_home(folder: Path) -> Path:
    home = folder / "home"
    for name in ("Documents", "Downloads", "Pictures"):
        (home / name).mkdir(parents=True)
    files = {
        "Screenshot_20261114-172409.jpg": pictures.photograph(),
        "street.jpg": pictures.street(),
        "حادثہ کی تصویر.png": pictures.screenshot(),
        "IMG_20261113_090201_a_very_long_name_given_by_some_program.jpg": pictures.photograph(),
        "film.mp4": b"\0\0\0\x18ftypisom" + bytes(2_400_000),
        "letter.pdf": b"%PDF-1.7\n" + bytes(40_000),
    }
    for n, (name, data) in enumerate(files.items()):
        (home / name).write_bytes(data)
        at = 1_794_000_000 - 86_400 * n
        os.utime(home / name, (at, at))
    return home
