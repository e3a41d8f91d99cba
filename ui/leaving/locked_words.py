"""What the unlock screen says after a lock: what is gone from the screen, and what goes on without the passphrase."""

from PySide6.QtCore import QCoreApplication

from ui.languages import Language
from ui.leaving.locked import Locked
from ui.text import numbers


def heading() -> str:
    """Return the few words that stand above."""
    return QCoreApplication.translate("locked", "Locked")


def say(locked: Locked, language: Language, *, has_ended: bool = False) -> str:
    """Return what a person needs to know while the vault is locked; `has_ended` says that the sender is gone."""
    gone = QCoreApplication.translate(
        "locked", "Nothing you wrote is on the screen, and the part of the program that held it has ended."
    )
    if locked.sender is None or locked.count == 0:
        return gone
    return f"{gone}\n{_say_ended() if has_ended else _say_sending(locked.count, language)}"


def _say_ended() -> str:
    return QCoreApplication.translate(
        "locked",
        "The part of the program that sends has ended, so nothing leaves by itself any more. What was not sent is in "
        "the vault; open it to send.",
    )


def _say_sending(count: int | None, language: Language) -> str:
    match count:
        case None:
            goes_on = QCoreApplication.translate(
                "locked",
                "What was planned when the window was locked still leaves by itself, if there is a connection.",
            )
        case 1:
            goes_on = QCoreApplication.translate(
                "locked",
                "One report was still to leave when the window was locked. It leaves by itself at its time, within two "
                "hours if there is a connection.",
            )
        case _:
            goes_on = QCoreApplication.translate(
                "locked",
                "{count} reports were still to leave when the window was locked. Each leaves by itself at its time, "
                "within two hours if there is a connection.",
            ).format(count=numbers.whole(count, language))
    ends = QCoreApplication.translate(
        "locked", "To stop that, press Esc twice or close this window. What is not sent by then stays in the vault."
    )
    return f"{goes_on} {ends}"
