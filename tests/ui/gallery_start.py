"""The screens of the first start and of unlocking, with what a person would see on them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reporter.desk_codes import DeskCode
from reporter.errors import WrongPassphrase
from reporter.introduction import Desk
from reporter.settings import Settings
from ui.context import Context
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
LOCKED = "Nothing you wrote is on the screen. Sending goes on while the vault is locked: 2 reports."


def opened() -> Opened:
    return Opened(None, Settings())


def screens(context: Context) -> Iterator[tuple[str, QWidget]]:
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
    yield "desk-file", DeskFilePage(context, opened())
    yield "desk-code", DeskFilePage(context, opened(), DeskCode(bytes(32), 3, "https://reports.example.org/"))
    yield "compare", ComparePage(context, opened(), DESK)
    ended = Desk(**{**vars(DESK), "has_ended": True})
    yield "compare-ended", ComparePage(context, opened(), ended)
    yield "compare-vouched", ComparePage(context, opened(), Desk(**{**vars(DESK), "is_vouched_for": True}))
    yield "demo", DemoPage(context, opened())
    yield "unlock", UnlockPage(context, [PLACE])
    yield "unlock-several", UnlockPage(context, [PLACE, Path.home() / "old-phone-12"], note=LOCKED)
    refused = UnlockPage(context, [PLACE])
    refused.say_problem(str(WrongPassphrase(WRONG)))
    yield "unlock-wrong", refused
    yield "unlock-none", UnlockPage(context, [])


WRONG = (
    "This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you "
    "are sure of it, the vault's file k may be damaged: use a backup of the folder."
)
