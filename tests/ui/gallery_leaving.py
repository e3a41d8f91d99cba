"""The screens of leaving, with what a person would see on them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reporter.errors import VaultProblem
from reporter.store.erasing import not_removed
from reporter.store.folder import DISK_FAILS
from ui.context import Context
from ui.leaving import locked_words
from ui.leaving.erase_page import ENGLISH_WORD, ErasePage
from ui.leaving.locked import LeftProcess, Locked
from ui.start.unlock_page import UnlockPage
from ui.widgets.fields import QuietLine

_LEFT = LeftProcess(7, 77)


def screens(context: Context) -> Iterator[tuple[str, QWidget]]:
    """Give each screen with a name."""
    vault = Path.home() / "Documents" / "scans-7"
    for name, locked in {
        "locked": Locked(vault, "en"),
        "locked-one-goes-on": Locked(vault, "en", sender=_LEFT, count=1),
        "locked-sending-goes-on": Locked(vault, "en", sender=_LEFT, count=12),
        "locked-uncounted": Locked(vault, "en", sender=_LEFT),
    }.items():
        yield name, UnlockPage(context, [vault], note=locked_words.say(locked, context.language))
    yield "erase", ErasePage(context)
    ready = ErasePage(context)
    _line_of(ready).setText(ENGLISH_WORD)
    yield "erase-ready", ready
    failed = ErasePage(context)
    _line_of(failed).setText(ENGLISH_WORD)
    failed.show_failure(VaultProblem(DISK_FAILS))
    yield "erase-failed", failed
    left = ErasePage(context)
    _line_of(left).setText(ENGLISH_WORD)
    left.show_failure(not_removed(vault, [vault / "b" / "4f6a20c1e8d7", vault / "k"]))
    yield "erase-not-removed", left


def _line_of(page: ErasePage) -> QuietLine:
    line = page.findChild(QuietLine, "erase-word")
    assert isinstance(line, QuietLine)
    return line
