"""A window in a process of its own, that measures itself and ends: `bare`, `unlock`, `home`, `keys` or `journey`.

What it found is its last line on standard output, as JSON. Times at which something was there are those of the
system's monotonic clock, so that whoever started it knows how long it took.
"""

# Each verb loads what it measures, and nothing before.
# ruff: noqa: PLC0415

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_HOME_SECONDS = 60
_KEYS = 120
_TOO_LITTLE = 5


def main(words: list[str]) -> None:
    verb, *rest = words
    measures: dict[str, Callable[..., dict[str, Any]]] = {
        "bare": show_bare,
        "unlock": show_unlock,
        "home": show_home,
        "keys": type_keys,
        "journey": go_all_the_way,
    }
    print(json.dumps(measures[verb](*rest)), flush=True)
    # What would be torn down now is no part of any figure.
    os._exit(0)


def show_bare(seconds: str = "0") -> dict[str, Any]:
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication(["bare"])
    window = QWidget()
    window.resize(1024, 600)
    window.show()
    shown = _when_interactive(window)
    _settle(application, float(seconds))
    return shown | _memory()


def show_unlock(home: str) -> dict[str, Any]:
    _application, program = _start(Path(home))
    return _when_interactive(program._window)


def show_home(home: str, passphrase: str, count: str, seconds: str) -> dict[str, Any]:
    """Open a vault with many reports, and say how long it took beyond the derivation of its key."""
    application, program = _start(Path(home))
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QListView

    from reporter.vault_places import find

    _when_interactive(program._window)
    _let_lane_run_dry(application, program)
    page = program._window.screen_shown
    line = page.findChild(QLineEdit, "passphrase")
    line.setText(passphrase)

    def has_list() -> bool:
        shown = program._window.screen_shown
        listed = shown.findChild(QListView, "my-reports") if type(shown).__name__ == "Home" else None
        return listed is not None and listed.isVisible() and listed.model().rowCount() >= int(count)

    begun = time.monotonic()
    QTest.keyClick(line, Qt.Key.Key_Return)
    while not has_list():
        application.processEvents()
        time.sleep(0.001)
        if time.monotonic() > begun + _HOME_SECONDS:
            raise TimeoutError("home was not reached")
    program._window.repaint()
    application.processEvents()
    taken = time.monotonic() - begun
    _settle(application, float(seconds))
    memory = _memory()
    [folder] = find(Path(home))
    return {"taken": taken, "derived": _time_derivation(folder, passphrase)} | memory


def _time_derivation(folder: Path, passphrase: str) -> float:
    from statistics import median

    from crypto import keyslots
    from reporter.store.keyslot_file import NAME

    file, taken = (folder / NAME).read_bytes(), []
    for _ in range(3):
        begun = time.monotonic()
        keyslots.unlock(file, passphrase)
        taken.append(time.monotonic() - begun)
    return median(taken)


def type_keys(folder: str, passphrase: str, story: str) -> dict[str, Any]:
    """Type into the story of a draft, with the search for marks and the saving beside it."""
    from statistics import median

    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QWidget

    from reporter import drafting, vaults
    from support.windows import SMALL, dressed
    from ui.languages import URDU
    from ui.reporting.report_path import ReportPath
    from ui.window import Window

    application = QApplication(["keys"])
    text = Path(story).read_text("utf-8")
    with vaults.unlock(Path(folder), passphrase) as vault, dressed(application, URDU) as worn:
        draft_id = drafting.begin(vault, "other")
        said = {"occurred": {"from": "2026-11-18T00:00+05:00", "from_precision": "day", "to": None}}
        place = {"country": "PK", "region": "PK-BA"}
        drafting.keep(vault, draft_id, {"kind": "other", "incident_type": "other", **said, **place, "text": text})
        window = Window()
        window.resize(SMALL)
        window.show()
        path = ReportPath(worn, window, vault, draft_id)
        path.begin()
        _until(application, lambda: window.screen_shown is not None)
        field = window.findChild(QWidget, "text")
        if field is None or len(field.toPlainText()) < len(text) - _TOO_LITTLE:
            raise RuntimeError("the story is not on the page")
        _settle(application, 1)
        cursor = field.textCursor()
        cursor.setPosition(len(text) // 2)
        field.setTextCursor(cursor)
        field.setFocus()
        wall, work = [], []
        for n in range(_KEYS):
            begun, used = time.perf_counter(), time.thread_time()
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ا" if n % 5 else " ")
            QApplication.sendEvent(field, key)
            application.processEvents()
            wall.append((time.perf_counter() - begun) * 1000)
            work.append((time.thread_time() - used) * 1000)
            # As fast as a quick typist, so that searches and savings fall in between as they do for a person.
            _settle(application, 0.08)
        if not path.keep_now():
            raise RuntimeError("the story was not saved")
        kept = drafting.load(vault, draft_id)["text"]
        if len(kept) != len(text) + _KEYS:
            raise RuntimeError("a key was lost")
        return {"wall": median(wall), "work": median(work), "slowest": sorted(wall)[-6]}


def go_all_the_way(home: str, picture: str) -> dict[str, Any]:
    """Go from the first start to the proof, and say where the window stood still the longest."""
    _application, program = _start(Path(home), stays=True)
    from support.stalls import Watchdog, idle_stall
    from support.whole_journey import Journey, Patience, let_live

    _when_interactive(program._window)
    stalls: list[tuple[float, str]] = []
    works: list[tuple[float, str]] = []
    watchdog = Watchdog()
    before = "start"

    def note(screen: str) -> None:
        nonlocal before
        stalls.append((watchdog.longest, f"{before} to {screen}"))
        works.append((watchdog.most_work, f"{before} to {screen}"))
        watchdog.longest, watchdog.most_work, before = 0.0, 0.0, screen

    person = Journey(Patience(), program, entered=note)
    # Somebody reads the first screen, and behind it all else is loaded.
    let_live(2000)
    person.start("ur")
    person.tell()
    person.add_picture(Path(picture))
    person.check_and_seal()
    person.send_now()
    person.until(lambda: person.has_notice("success"), "it did not arrive")
    person.see_proof()
    watchdog.stop()
    note("the proof")
    # Not before: what a window loads behind its first screen is no rest.
    idle = idle_stall(2000)
    person.demo.close()
    return {"stalls": sorted(stalls, reverse=True), "works": sorted(works, reverse=True), "idle": idle}


def _start(home: Path, *, stays: bool = False) -> tuple[Any, Any]:
    """Start the program as `ui.__main__` and `ui.app.run` do, up to the turn in which it would begin to wait."""
    from crypto.hardening import forbid_core_dumps
    from ui.__main__ import prepare

    if not stays:
        forbid_core_dumps()
    prepare()
    from ui import unread_sources

    unread_sources.spare()
    from ui import app

    return app.start(home=home)


def _when_interactive(window: Any) -> dict[str, Any]:
    """Wait until the window is painted and its loop has turned once more, and say when that was."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

    found: dict[str, Any] = {}
    loop = QEventLoop()

    class Painted(QObject):
        def eventFilter(self, _watched: Any, event: Any) -> bool:  # noqa: N802 - Qt names it
            if event.type() == QEvent.Type.Paint and not found:
                found["painted"] = True
                QTimer.singleShot(0, note)
            return False

    def note() -> None:
        found.update(at=time.monotonic(), work=time.process_time())
        loop.quit()

    painted = Painted()
    window.installEventFilter(painted)
    window.update()
    loop.exec()
    window.removeEventFilter(painted)
    return {"at": found["at"], "work": found["work"]}


def _let_lane_run_dry(application: Any, program: Any) -> None:
    """Wait until what is loaded behind the first screen is there: nobody types a passphrase in no time."""
    from ui.jobs import Lane

    ended: list[object] = []
    program._jobs.run(Lane.LOCAL, lambda _task: None, owner=program, done=ended.append, failed=ended.append)
    _until(application, lambda: ended)


def _until(application: Any, is_so: Callable[[], object]) -> None:
    end = time.monotonic() + _HOME_SECONDS
    while not is_so():
        application.processEvents()
        time.sleep(0.002)
        if time.monotonic() > end:
            raise TimeoutError("it did not come to be so")


def _settle(application: Any, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.005)


def _memory() -> dict[str, int]:
    """Return what this process holds now, in KiB: its share of what is shared, and all of it."""
    sizes = dict(line.split(":", 1) for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return {"pss": int(sizes["Pss"].split()[0]), "rss": int(sizes["Rss"].split()[0])}


if __name__ == "__main__":
    main(sys.argv[1:])
