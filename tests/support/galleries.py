"""The galleries: files `tests/ui/gallery_<area>.py`, each with `screens(context)` or `screens(context, folder)`.

Such a function builds each screen of its area with believable content and gives (name, widget), one after the other.
Whoever asks for them looks at each before the next is built; here each is destroyed again.
"""

import gc
import importlib.util
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from support.windows import SMALL
from ui.context import Context
from ui.widgets.strip import Strip

FOLDER = Path(__file__).parents[1] / "ui"

BELOW_STRIP = frozenset({"files", "privacy", "wizard"})
"""The galleries whose screens come one by one, and stand below the strip in the program."""

Screens = Iterator[tuple[str, QWidget]]


class Shell(QWidget):
    """A screen below the strip, as the window shows it."""

    def __init__(self, context: Context, screen: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strip = Strip(context)
        strip.say_waiting(QCoreApplication.translate("CitizenStrip", "Nothing is waiting"))
        column.addWidget(strip)
        column.addWidget(screen, 1)
        self._screen = screen

    def begin(self) -> None:
        """Take the focus into the screen."""
        begin = getattr(self._screen, "begin", None)
        if begin is not None:
            begin()


def areas() -> list[str]:
    """Return the names of all galleries."""
    return sorted(path.stem.removeprefix("gallery_") for path in FOLDER.glob("gallery_*.py"))


def screens(area: str, context: Context, folder: Path, *, size: QSize = SMALL) -> Screens:
    """Show each screen of a gallery at a size, and give it with its name."""
    for name, widget in _load(area)(context, folder):
        _end_deleted()
        if area in BELOW_STRIP:
            with shown(shell := Shell(context, widget), size):
                yield name, shell
                # Whoever made it may still ask it something.
                widget.setParent(None)
            widget.deleteLater()
            continue
        with shown(widget, size):
            yield name, widget
    _end_deleted()


@contextmanager
def shown(widget: QWidget, size: QSize) -> Iterator[None]:
    """Show a widget at a size until it has settled, and have it destroyed."""
    widget.resize(size)
    widget.show()
    begin = getattr(widget, "begin", None)
    if begin is not None:
        begin()
    # Words that wrap tell their height only once they know their width, and so on outwards.
    for _ in range(4):
        QApplication.processEvents()
    yield
    # It ends when the gallery goes on: some end it themselves, with what they made around it.
    widget.hide()
    widget.deleteLater()


def _end_deleted() -> None:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _load(area: str) -> Callable[[Context, Path], Screens]:
    spec = importlib.util.spec_from_file_location(f"gallery_{area}", FOLDER / f"gallery_{area}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = module.screens
    kinds = [parameter.kind for parameter in inspect.signature(made).parameters.values()]
    positional = sum(kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for kind in kinds)
    takes_folder = positional > 1 or inspect.Parameter.VAR_POSITIONAL in kinds
    return made if takes_folder else lambda context, _folder: made(context)
