"""The command `gawah`: hardens the process, then becomes the part of the program that its first word names."""

import gc
import importlib
import os
import sys
from collections.abc import Sequence

from crypto.errors import NotHardened
from crypto.hardening import forbid_core_dumps
from ui import environment, verbs

_USAGE = (
    "gawah opens the window and takes no words, but for: gawah check, which tries out whether it works on this "
    "computer. For the command line there is gawahctl: gawahctl --help\n"
)
_NO_WINDOW = (
    "The window needs PySide6, which is not installed here. Install the program with its desktop part, as make run "
    "does, or use the command line: gawahctl --help\n"
)


def prepare() -> None:
    """Make this process fit for a window, before Qt is there."""
    # Nothing that is made for the first screen is let go, and to look for what is would cost a tenth of the time until
    # it is there. `ui.app` switches this on again.
    gc.disable()
    environment.prepare()
    _fill_standard_streams()
    # Nobody is kept from taking a stick out by a program that was started from it.
    os.chdir("/")


def _fill_standard_streams() -> None:
    """Open what is closed of input, output and errors, to nowhere.

    The line to the screen, or a file of the vault, would get that number, and what a library says of a picture or of
    letters would be written into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # It gets the lowest number that is free, which is this one.
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # noqa: FBT003 - Python names it by its place only


def main(argv: Sequence[str] | None = None) -> int:
    """Run one part and return its exit status: 0 done, 1 it cannot be started here, 2 there is no such part."""
    try:
        # Before anything else is loaded that could hold a passphrase one day.
        forbid_core_dumps()
    except NotHardened as error:
        sys.stderr.write(f"Nothing was opened: {error}. Use a system where this can be done.\n")
        return 1
    words = sys.argv[1:] if argv is None else list(argv)
    verb = verbs.verb_of(words)
    if verb is None:
        sys.stderr.write(_USAGE)
        return 2
    has_window = verb in {verbs.WINDOW, verbs.LOCKED, verbs.CHECK}
    if has_window:
        prepare()
    try:
        if has_window:
            importlib.import_module("ui.unread_sources").spare()
        part = importlib.import_module(verbs.MODULES[verb])
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"PySide6", "shiboken6"}:
            raise
        sys.stderr.write(_NO_WINDOW)
        return 1
    return int(part.run(words))


if __name__ == "__main__":
    sys.exit(main())
