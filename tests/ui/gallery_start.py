"""The screens of the first start and of unlocking, with what a person would see on them."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from reporter.desk_codes import DeskCode
from reporter.errors import ProfileRefused, WrongPassphrase
from reporter.introduction import Desk
from reporter.settings import Settings
from ui.context import Context
from ui.leaving import locked_words
from ui.leaving.locked import LeftProcess, Locked
from ui.start.compare_page import ComparePage
from ui.start.demo_page import DemoPage
from ui.start.desk_file_page import DeskFilePage
from ui.start.desk_page import DeskPage
from ui.start.language_page import LanguagePage
from ui.start.limits_page import LimitsPage
from ui.start.opened import Opened
from ui.start.own_passphrase_page import OwnPassphrasePage
from ui.start.type_back_page import TypeBackPage
from ui.start.unlock_page import UnlockPage
from ui.start.vault_page import VaultPage
from ui.text.errors import say
from ui.widgets.file_chooser import FileChooser
from ui.widgets.places_bar import PlacesBar

WORDS = "raven tulip onward cactus mellow drizzle"
PLACE = Path.home() / "Documents" / "scans-41"
DESK = Desk(
    name="Open Connectivity Desk",
    words=("marble", "lantern", "sixty", "quiet", "orchard", "bridge", "theory", "winter"),
    digits="9f3a5c0e1b7d2286a4c011",
    hosts=("reports.example.org", "reports.example.net:8443"),
    expires=date(2026, 10, 18),
    has_ended=False,
    is_vouched_for=False,
    note=b"",
)


def opened() -> Opened:
    return Opened(None, Settings())


def screens(context: Context, folder: Path) -> Iterator[tuple[str, QWidget]]:
    yield "language", LanguagePage(context)
    yield "limits", LimitsPage(context)
    yield "limits-again", LimitsPage(context, is_again=True)
    yield "vault", VaultPage(context, WORDS, PLACE, home=Path.home())
    placed = VaultPage(context, WORDS, PLACE, home=Path.home())
    placed.place.open()
    yield "vault-place", placed
    yield "type-back", TypeBackPage(context, WORDS, PLACE, home=Path.home())
    wrong = TypeBackPage(context, WORDS, PLACE, home=Path.home())
    wrong.field.line.setText("raven tulip")
    wrong.passphrase()
    wrong.place.open()
    yield "type-back-wrong", wrong
    own = OwnPassphrasePage(context, PLACE, home=Path.home())
    own.first.line.setText("Karachi 1947")
    own._show_verdict("weak", 25)
    yield "own-weak", own
    strong = OwnPassphrasePage(context, PLACE, home=Path.home())
    strong.first.line.setText(WORDS)
    strong._show_verdict("strong", 70)
    yield "own-strong", strong
    yield "desk", DeskPage(context)
    yield "desk-choose", _chooser(context, _make_home(folder))
    refused_file = DeskFilePage(context, opened())
    refused_file.say_problem(say(ProfileRefused(NO_CODE)))
    yield "desk-file-refused", refused_file
    yield "desk-code", DeskFilePage(context, opened(), DeskCode(bytes(32), 3, "https://reports.example.org/"))
    yield "compare", ComparePage(context, opened(), DESK)
    ended = Desk(**{**vars(DESK), "has_ended": True})
    yield "compare-ended", ComparePage(context, opened(), ended)
    yield "compare-vouched", ComparePage(context, opened(), Desk(**{**vars(DESK), "is_vouched_for": True}))
    yield "demo", DemoPage(context, opened())
    yield "unlock", UnlockPage(context, [PLACE])
    two = [PLACE, Path.home() / "old-phone-12"]
    yield "unlock-several", UnlockPage(context, two)
    locked = Locked(PLACE, "en", sender=LeftProcess(7, 77), count=2)
    yield "unlock-several-locked", UnlockPage(context, two, note=locked_words.say(locked, context.language))
    refused = UnlockPage(context, [PLACE])
    refused.say_problem(say(WrongPassphrase(WRONG)))
    yield "unlock-wrong", refused
    yield "unlock-none", UnlockPage(context, [])


def _chooser(context: Context, home: Path) -> FileChooser:
    """Give the list from which the desk's file is chosen, with a stick plugged in."""
    heading = QCoreApplication.translate("JoiningPath", "The desk's file, or a picture of its code")
    chooser = FileChooser(context, heading=heading, home=home)
    path = chooser.findChild(QLineEdit, "path")
    while not path.text():
        QTest.qWait(10)
    chooser.findChild(PlacesBar).show_sticks((Path("/media/stick"),))
    return chooser


def _make_home(folder: Path) -> Path:
    home = folder / "home"
    for name in ("Documents", "Downloads", "Pictures"):
        (home / name).mkdir(parents=True)
    for n, (name, length) in enumerate({"profile-open-connectivity": 31_000, "desk-code.png": 4_200}.items()):
        (home / name).write_bytes(bytes(length))
        os.utime(home / name, (1_794_000_000 - 86_400 * n,) * 2)
    return home


NO_CODE = (
    "There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole "
    "code in it, or ask the desk for its profile file."
)
WRONG = (
    "This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you "
    "are sure of it, the vault's file k may be damaged: use a backup of the folder."
)
