"""The desktop says that the computer will sleep or that its screen is locked; nothing waits for it."""

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.commands import ROOT
from support.login_manager import LOCKERS
from support.processes import wait_until

SAVERS = ("freedesktop", "gnome", "xfce", "cinnamon", "mate")


class Talk:
    """A process and the lines that it has said so far."""

    def __init__(self, module: str, environment: dict[str, str]) -> None:
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.thread = threading.Thread(target=self._read)
        self.thread.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        self.said.extend(line.strip() for line in iter(self.process.stdout.readline, ""))

    def tell(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def wait_for(self, line: str, times: int = 1) -> None:
        wait_until(lambda: self.said.count(line) >= times, f"{line} was not said: {self.said[-5:]}")

    def end(self) -> None:
        self.process.kill()
        self.process.wait(20)
        self.thread.join(20)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()


@contextmanager
def talking(module: str, **environment: str) -> Iterator[Talk]:
    talk = Talk(module, environment)
    try:
        yield talk
    finally:
        talk.end()


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A message bus of the test's own."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    place = tmp_path_factory.mktemp("bus") / "bus"
    words = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:path={place}"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def test_sleep_and_locked_screens_are_heard_and_sleep_waits_for_the_lock(bus: str):
    buses = {"DBUS_SYSTEM_BUS_ADDRESS": bus, "DBUS_SESSION_BUS_ADDRESS": bus}
    with (
        talking("support.login_manager", **buses) as desktop,
        # Its answer to who asks first must not be missed.
        _ready(desktop),
        talking("support.desktop_probe", XDG_SESSION_ID="7", **buses) as window,
    ):
        window.wait_for("holds the delay")
        orders = ("sleep", "lock", *(f"org.{name}.ScreenSaver" for name in SAVERS), *LOCKERS)
        for n, order in enumerate(orders, start=1):
            desktop.tell(order)
            window.wait_for("went away", n)
        for n, order in enumerate(("wake", "lock another"), start=len(orders) + 1):
            desktop.tell(order)
            desktop.wait_for("told", n)
        beats = window.said.count(".")
        window.wait_for(".", beats + 3)
        assert window.said.count("went away") == len(orders)


def test_where_the_session_has_no_name_the_lock_of_any_is_heard(bus: str):
    buses = {"DBUS_SYSTEM_BUS_ADDRESS": bus, "DBUS_SESSION_BUS_ADDRESS": bus}
    with (
        talking("support.login_manager", **buses) as desktop,
        _ready(desktop),
        talking("support.desktop_probe", **buses) as window,
    ):
        window.wait_for("holds the delay")
        desktop.tell("lock another")
        window.wait_for("went away")


@contextmanager
def _ready(desktop: Talk) -> Iterator[None]:
    desktop.wait_for("ready")
    yield


def test_without_a_bus_nothing_is_said_and_nothing_is_missed(tmp_path: Path):
    nowhere = f"unix:path={tmp_path / 'nowhere'}"
    with talking("support.desktop_probe", DBUS_SYSTEM_BUS_ADDRESS=nowhere, DBUS_SESSION_BUS_ADDRESS=nowhere) as window:
        window.wait_for(".", 5)
        assert set(window.said) == {"."}


def test_a_bus_that_hangs_stops_nothing(tmp_path: Path):
    place = tmp_path / "hangs"
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(place))
        hanging.listen(5)
        address = f"unix:path={place}"
        with talking(
            "support.desktop_probe", DBUS_SYSTEM_BUS_ADDRESS=address, DBUS_SESSION_BUS_ADDRESS=address
        ) as window:
            window.wait_for(".", 10)
            assert set(window.said) == {"."}
