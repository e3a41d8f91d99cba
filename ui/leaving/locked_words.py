"""What the unlock screen says after a lock: what is gone from the screen, and what goes on without the passphrase."""

from PySide6.QtCore import QCoreApplication

from ui.languages import Language
from ui.leaving.locked import Locked
from ui.text import numbers


def heading() -> str:
    """Return the few words that stand above."""
    return QCoreApplication.translate("locked", "Locked")


def say(locked: Locked, language: Language) -> str:
    """Return what a person needs to know while the vault is locked."""
    gone = QCoreApplication.translate(
        "locked", "Nothing you wrote is on the screen, and the part of the program that held it has ended."
    )
    if locked.sender is None or locked.count == 0:
        return gone
    return f"{gone}\n{_say_sending(locked.count, language)}"


def _say_sending(count: int | None, language: Language) -> str:
    match count:
        case None:
            goes_on = QCoreApplication.translate("locked", "Sending goes on while the vault is locked.")
        case 1:
            goes_on = QCoreApplication.translate("locked", "Sending goes on while the vault is locked: one report.")
        case _:
            goes_on = QCoreApplication.translate(
                "locked", "Sending goes on while the vault is locked: {count} reports."
            ).format(count=numbers.whole(count, language))
    ends = QCoreApplication.translate(
        "locked", "Closing this window stops it. What is not sent by then stays in the vault."
    )
    return f"{goes_on} {ends}"
