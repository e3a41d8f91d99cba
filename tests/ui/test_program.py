"""The whole program in one window: from the first screen to home, and from a lock back to it."""

import gc
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from crypto.keyslots import FLOOR
from reporter import demo_desk, joining, settings, vaults
from reporter.my_reports import MyReports
from reporter.profile import read_first
from reporter.settings import Settings
from support.desks import bare_desk
from support.starting import running_program
from support.vault_folders import PASSPHRASE
from ui import verbs
from ui.languages import Language
from ui.leaving.locked import LeftProcess, Locked
from ui.theme.look import Scheme
from ui.theme.system import SystemScheme

ROOT = Path(__file__).resolve().parents[2]


def make_known(home: Path, language: str = "en") -> Path:
    with vaults.create(home / "scans-41", PASSPHRASE, cost=FLOOR) as vault:
        joining.join(vault, read_first(bare_desk().sign()))
        settings.save(vault, Settings(language=language))
        return vault.folder


def test_the_first_start_of_the_program_ends_at_home_and_is_marked_as_a_demonstration(
    qtbot: QtBot, qapp: QApplication, home: Path, language: Language
):
    with running_program(qtbot, qapp, home) as person:
        person.press(f"language-{language.tag}")
        assert qapp.isRightToLeft() == language.is_right_to_left
        person.press("understood")
        person.wait_for("VaultPage")
        words = person.words("vault-words", 6)
        person.press("written-down")
        person.type("typed-words", words)
        person.enter("typed-words")
        person.wait_for("DeskPage")
        person.press("desk-demo")
        person.press("start-demo")
        person.wait_for("Home")
        qtbot.waitUntil(lambda: person.window.findChild(QWidget, "strip-demonstration").isVisible())
        assert person.window.windowTitle() == "Gawah"
        qtbot.wait(300)


def test_a_vault_in_urdu_opens_at_home_in_urdu(qtbot: QtBot, qapp: QApplication, home: Path):
    make_known(home, "ur")
    with running_program(qtbot, qapp, home) as person:
        assert person.screen == "UnlockPage"
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        person.wait_for("Home")
        assert qapp.isRightToLeft()
        assert person.window.findChild(QWidget, "strip-demonstration") is None
        qtbot.wait(300)


@pytest.mark.parametrize("chosen", ["system", "light"])
def test_a_desktop_that_turns_dark_is_followed_where_that_is_wanted(
    qtbot: QtBot, qapp: QApplication, home: Path, chosen: str
):
    folder = make_known(home)
    with vaults.unlock(folder, PASSPHRASE) as vault:
        settings.save(vault, Settings(language="en", scheme=chosen))
    with running_program(qtbot, qapp, home) as person:
        person.type("passphrase", PASSPHRASE)
        # There is no desktop here, so its answers are given.
        [system] = [one for one in shiboken6.getAllValidWrappers() if isinstance(one, SystemScheme)]
        system._read = lambda _hints: Scheme.CONTRAST
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        person.enter("passphrase")
        person.wait_for("Home")
        before = person.window.screen_shown
        assert before.context.look.scheme is (Scheme.CONTRAST if chosen == "system" else Scheme.LIGHT)
        system._read = lambda _hints: Scheme.DARK
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        shown = person.window.screen_shown
        assert shown.context.look.scheme is (Scheme.DARK if chosen == "system" else Scheme.LIGHT)
        assert shown is before
        qtbot.wait(300)


def test_the_list_that_was_read_at_the_unlock_is_held_by_nobody_once_home_shows_it(
    qtbot: QtBot, qapp: QApplication, home: Path
):
    make_known(home)
    with running_program(qtbot, qapp, home) as person:
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        person.wait_for("Home")
        # What is deleted from now on must not be told by an old list.
        qtbot.waitUntil(lambda: not [one for one in gc.get_objects() if isinstance(one, MyReports)], timeout=5_000)


def test_a_lock_begins_as_soon_as_a_vault_is_open(qtbot: QtBot, qapp: QApplication, home: Path):
    folder = make_known(home)
    with running_program(qtbot, qapp, home) as person:
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        person.wait_for("Home")
        qtbot.wait(300)
        lock = person.window.findChild(QAbstractButton, "strip-lock")
        QTest.mouseClick(lock, Qt.MouseButton.LeftButton)
        assert person.window.screen_shown is None
        done = person.process.done
        assert [type(one) for one in done[-1:]] == [Locked]
        assert (done[-1].folder, done[-1].language) == (folder, "en")
        # It was closed, so that its successor may open it.
        vaults.unlock(folder, PASSPHRASE).close()


def test_what_a_lock_left_is_said_and_taken_up_again(qtbot: QtBot, qapp: QApplication, home: Path, tmp_path: Path):
    folder = make_known(home)
    with running_program(qtbot, qapp, home, Locked(folder, "ur", "dark", 120)) as person:
        assert person.screen == "UnlockPage"
        assert qapp.isRightToLeft()
        assert person.sees("goes-on")


def test_a_window_that_filled_the_screen_fills_it_after_a_lock_and_no_other_does(
    qtbot: QtBot, qapp: QApplication, home: Path
):
    folder = make_known(home)
    for locked in (Locked(folder, "en", is_maximized=True), Locked(folder, "en")):
        with running_program(qtbot, qapp, home, locked) as person:
            assert person.window.isMaximized() == locked.is_maximized


def test_a_demo_desk_goes_on_through_a_lock(qtbot: QtBot, qapp: QApplication, home: Path, tmp_path: Path):
    with vaults.create(home / "demo-1", PASSPHRASE, cost=FLOOR) as vault:
        demo_desk.make(vault, now=datetime.now(UTC))
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        server = demo_desk.start(vault, verbs.command(verbs.DEMO_SERVER), verbs.environment(), runtime=runtime)
        left = LeftProcess(*server.leave())
    with running_program(qtbot, qapp, home, Locked(home / "demo-1", "en", demo=left)) as person:
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        person.wait_for("Home")
        qtbot.waitUntil(lambda: person.window.findChild(QWidget, "strip-demonstration").isVisible())
        qtbot.wait(300)
    server._child.wait(10)
    assert not server.room.exists()


def run_gawah(*words: str, home: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "-m", "ui", *words],
        env={"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_closing_the_window_ends_the_program(home: Path):
    script = (
        "from PySide6.QtCore import QTimer; import ui.app;"
        "begin = ui.app.Program.begin;"
        "ui.app.Program.begin = lambda program: (begin(program), QTimer.singleShot(0, program._window.close));"
        "raise SystemExit(ui.app.run([]))"
    )
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, timeout=60, check=False)
    assert done.returncode == 0


def test_a_word_that_names_no_part_is_refused(home: Path):
    done = run_gawah("nonsense", home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert "gawahctl --help" in done.stderr


def test_without_qt_the_command_says_what_is_missing(home: Path, tmp_path: Path):
    shadow = tmp_path / "shadow" / "PySide6"
    shadow.mkdir(parents=True)
    (shadow / "__init__.py").write_text("raise ModuleNotFoundError('no', name='PySide6')")
    done = run_gawah(home=home, PYTHONPATH=f"{shadow.parent}:{ROOT}")
    assert done.returncode == 1
    assert "The window needs PySide6" in done.stderr
    assert "Traceback" not in done.stderr


def test_parts_without_a_window_load_no_qt():
    script = "import sys, ui.__main__, ui.sender, ui.demo_server; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_the_first_screen_is_there_before_any_journey_is_loaded():
    script = (
        "import sys, ui.app; heavy = {'requests', 'PIL', 'sqlcipher3', 'cryptography', 'segno', 'zxingcpp'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
