"""The program itself on a real screen: `python -m ui`, and the packed one where GAWAH_FROZEN names its file.

Keys come to it as from a keyboard, and what it shows is read from the screen's memory.
"""

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.processes import wait_until
from support.running_server import ROOT
from support.screens import x_screen

FROZEN = os.environ.get("GAWAH_FROZEN", "")
PROGRAMS = {"sources": [sys.executable, "-B", "-P", "-m", "ui"]} | ({"frozen": [FROZEN]} if FROZEN else {})
COLOURS = 50
"""More than a plain ground has: words are drawn with soft edges."""


@dataclass
class Shown:
    """A running program and the screen that it is on."""

    process: "subprocess.Popen[str]"
    display: str
    memory: Path
    said: Path
    home: Path

    def pixels(self) -> bytes:
        """What the whole screen shows now."""
        dump = self.memory.read_bytes()
        header_bytes, colours = struct.unpack_from(">I", dump)[0], struct.unpack_from(">I", dump, 19 * 4)[0]
        return dump[header_bytes + 12 * colours :]

    def is_painted(self) -> bool:
        pixels = self.pixels()
        return len({pixels[at : at + 4] for at in range(0, len(pixels), 4)}) > COLOURS

    def ask(self, *words: str) -> str:
        """Do something to the window as whoever sits in front of it."""
        done = subprocess.run(
            ["xdotool", *words],
            env={"DISPLAY": self.display, "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        return done.stdout.strip()

    def find(self) -> str:
        return self.ask("search", "--onlyvisible", "--name", "^Gawah$")

    def settle(self) -> bytes:
        """Wait until the screen stands still, and return it."""
        seen = self.pixels()
        end = time.monotonic() + 20
        while time.monotonic() < end:
            time.sleep(0.5)
            now = self.pixels()
            if now == seen:
                break
            seen = now
        return seen


@pytest.fixture(params=sorted(PROGRAMS))
def shown(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shown]:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    home = tmp_path / "home"
    home.mkdir()
    with x_screen(tmp_path) as display, running(PROGRAMS[request.param], display, home) as process:
        shown = Shown(process, display, tmp_path / "Xvfb_screen0", home.with_name("said"), home)
        wait_until(shown.find, "no window was shown")
        wait_until(shown.is_painted, "nothing was painted")
        yield shown


@contextmanager
def running(command: list[str], display: str, home: Path) -> Iterator["subprocess.Popen[str]"]:
    sources = {"PYTHONPATH": str(ROOT)} if len(command) > 1 else {}
    told = {"LANG": "C.UTF-8", "DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": "disabled:", **sources}
    with home.with_name("said").open("w") as said:
        process = subprocess.Popen(
            command,
            env={"PATH": os.environ["PATH"], "HOME": str(home), **told},
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            text=True,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait(20)


def leave_now(shown: Shown) -> None:
    shown.ask("windowfocus", "--sync", shown.find())
    shown.ask("key", "Escape", "key", "Escape")


def terminate(shown: Shown) -> None:
    # It hears of the end of the session once its first screen is painted; before, there is nothing to keep.
    shown.settle()
    shown.process.send_signal(signal.SIGTERM)


@pytest.mark.parametrize("ask", [leave_now, terminate], ids=["Esc twice", "the end of the session"])
def test_it_shows_its_first_screen_and_ends_quietly_and_leaves_nothing(shown: Shown, ask: Callable[[Shown], None]):
    assert shown.ask("getwindowname", shown.find()) == "Gawah"
    ask(shown)
    assert shown.process.wait(10) == 0
    assert shown.said.read_text() == ""
    assert list(shown.home.iterdir()) == []


def test_keys_lead_on_from_the_first_screen(shown: Shown):
    first = shown.settle()
    shown.ask("windowfocus", "--sync", shown.find())
    shown.ask("key", "Tab", "key", "space")
    wait_until(lambda: shown.pixels() != first, "the first screen took no key")
    assert shown.said.read_text() == ""
    assert list(shown.home.iterdir()) == []
