"""The parts of the program that run as processes of their own: what each is called, and how one is started.

There is one executable. Its first word says which part this process is; without one it is the window. Nothing here
loads Qt, so that a part without a window never does.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

WINDOW: Final = ""
SENDER: Final = "sender"
DEMO_SERVER: Final = "demo-server"
LOCKED: Final = "locked"
CHECK: Final = "check"

MODULES: Final = {
    WINDOW: "ui.app",
    SENDER: "ui.sender",
    DEMO_SERVER: "ui.demo_server",
    LOCKED: "ui.app",
    CHECK: "ui.check",
}
"""The module of each part; its `run` takes the words behind the verb and returns the exit status."""

_ROOT = Path(__file__).resolve().parents[1]


def command(verb: str, *words: str) -> list[str]:
    """Return the command that starts a part of this very program."""
    start = [sys.executable] if _is_frozen() else [sys.executable, "-B", "-P", "-m", "ui"]
    return [*start, *([verb] if verb else []), *words]


def environment() -> dict[str, str]:
    """Return what a part without a window is told: nothing of this session."""
    return {"LANG": "C.UTF-8"} | ({} if _is_frozen() else {"PYTHONPATH": str(_ROOT)})


def verb_of(words: Sequence[str]) -> str | None:
    """Return the part that a command line asks for, or None where there is no such part."""
    verb = words[0] if words else WINDOW
    return verb if verb in MODULES else None


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
