"""What is left of a window that was locked, left or erased: looked at from outside, through /proc and on the disk.

The program has no switch that lets anybody look into its memory, not even for these tests: they need the right to look
into every process, which root has.
"""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reporter.errors import VaultProblem
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support import left_windows
from support.left_windows import MARKER, PASSPHRASE, LeftWindow, receipted, room_of
from support.prepared import contents
from support.processes import is_gone, wait_until
from support.screens import x_screen
from ui.leaving import system_end

REPORTS = 3
MAKES = re.compile(r"O_CREAT|O_TMPFILE|(mkdir|rename|link)\w*\(")
PLATFORMS = ("offscreen", "xcb")
KEYBOARDS = ("us", "pk", "pk urd-nla", "pk snd", "af ps", "ir", "ara")
"""English, Urdu, Sindhi, Pashto, Dari, Arabic: each alone, without a second one that writes Latin letters."""
CODE_OF_L = 46


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_screen() as name:
        yield name


@pytest.fixture
def shown_on(request: pytest.FixtureRequest) -> dict[str, str]:
    """What a window's environment says of where it is shown."""
    platform = getattr(request, "param", "offscreen")
    more = {"DISPLAY": request.getfixturevalue("display")} if platform == "xcb" else {}
    return {"QT_QPA_PLATFORM": platform, **more}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    left_windows.make_vault(home / "scans-7", reports=REPORTS)
    return home


@pytest.fixture
def left(home: Path, shown_on: dict[str, str]) -> Iterator[LeftWindow]:
    with left_windows.window(home, home / "scans-7", **shown_on) as window:
        yield window


@pytest.fixture
def looking() -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may look into another process")


def forms_of(word: str) -> list[bytes]:
    """A text as Python and Qt hold it in memory."""
    return [word.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")]


def drafts_of(vault: Vault) -> list[bytes]:
    return [vault.drafts.load(draft_id) for draft_id in vault.drafts.ids()]


@pytest.mark.must("VAU-21")
@pytest.mark.parametrize("shown_on", PLATFORMS, indirect=True)
def test_one_second_after_a_lock_nothing_is_left_in_memory_and_every_report_arrives(looking: None, left: LeftWindow):
    # The database is given its key as hexadecimal text.
    key = [left.key, *forms_of(left.key.hex())]
    secrets = {"key": key, "marker": forms_of(MARKER), "passphrase": forms_of(PASSPHRASE)}
    room, pid = room_of(left.demo), left.pid
    before = left.memory()
    # What cannot be found before would not be missed after.
    assert [name for name, forms in secrets.items() if any(form in before for form in forms)] == [*secrets]
    left.order("lock")
    time.sleep(1)
    after = left.memory()
    assert left.is_locked()
    assert not is_gone(pid)
    assert [name for name, forms in secrets.items() if any(form in after for form in forms)] == []
    wait_until(lambda: left.upload_ids <= receipted(room), "not every report arrived")
    assert not is_gone(left.sender)
    with Vault.open(left.vault, PASSPHRASE) as vault:
        assert {row.state for row in vault.outbox.rows()} == {OutboxState.SENDING}
        # What was on the screen and not saved yet was saved by the lock.
        assert any(MARKER.encode() in content for content in drafts_of(vault))


@pytest.mark.parametrize("shown_on", PLATFORMS, indirect=True)
def test_a_lock_hands_on_the_standard_descriptors_and_the_lines_of_sender_and_server_only(left: LeftWindow):
    left.order("lock")
    left.wait_locked()
    kept = left.inherited()
    assert {number for number in kept if number > 2} == {left.line_to(left.sender), left.line_to(left.demo)}
    environment = left.environment()
    assert environment["HOME"] == str(left.vault.parent)
    assert not {"PYTHONDONTWRITEBYTECODE", "SESSION_MANAGER", "LD_PRELOAD"} & set(environment)


@pytest.mark.parametrize("shown_on", ["xcb"], indirect=True)
@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_ctrl_and_the_key_of_the_letter_l_lock_whatever_letters_the_keyboard_writes(
    left: LeftWindow, display: str, keyboard: str
):
    if shutil.which("xdotool") is None or shutil.which("setxkbmap") is None:
        pytest.skip("xdotool or setxkbmap is not installed")

    def ask(*words: str) -> str:
        told = {"PATH": os.environ["PATH"], "DISPLAY": display}
        done = subprocess.run(words, env=told, capture_output=True, text=True, timeout=20, check=False)
        return done.stdout.strip()

    ask("setxkbmap", *keyboard.split())
    try:
        wait_until(lambda: ask("xdotool", "search", "--onlyvisible", "--name", "^Gawah$"), "no window was shown")
        ask("xdotool", "windowfocus", "--sync", ask("xdotool", "search", "--onlyvisible", "--name", "^Gawah$"))
        ask("xdotool", "key", f"ctrl+{CODE_OF_L}")
        left.wait_locked()
    finally:
        ask("setxkbmap", "us")


def test_another_window_may_take_a_locked_vault(left: LeftWindow):
    with pytest.raises(VaultProblem):
        Vault.open(left.vault, PASSPHRASE)
    left.order("lock")
    left.wait_locked()
    Vault.open(left.vault, PASSPHRASE).close()


def test_a_screen_that_is_gone_after_a_lock_ends_the_program_quietly(left: LeftWindow):
    left.order("vanish")
    assert left.wait_ended() == 1
    wait_until(lambda: is_gone(left.sender) and is_gone(left.demo), "a process was left")
    [sentence] = [line for line in left.said().splitlines() if "propagateSizeHints" not in line]
    assert "no screen can be reached" in sentence


@pytest.mark.parametrize("shown_on", PLATFORMS, indirect=True)
def test_leaving_ends_everything_in_under_a_second_and_keeps_every_report(left: LeftWindow):
    room = room_of(left.demo)
    begun = time.monotonic()
    left.order("leave")
    assert left.wait_ended() == 0
    assert time.monotonic() - begun < 1
    wait_until(lambda: is_gone(left.sender) and is_gone(left.demo), "a process was left")
    wait_until(lambda: not room.exists(), "the demonstration's folder was left")
    with Vault.open(left.vault, PASSPHRASE) as vault:
        assert {row.state for row in vault.outbox.rows()} == {OutboxState.WAITING}
        assert any(MARKER.encode() in content for content in drafts_of(vault))


def test_leaving_while_locked_ends_sender_and_server(left: LeftWindow):
    left.order("lock")
    left.wait_locked()
    left.process.send_signal(signal.SIGKILL)
    left.wait_ended()
    wait_until(lambda: is_gone(left.sender) and is_gone(left.demo), "a process was left")


def test_a_window_that_hangs_ends_when_the_session_does_and_loses_nothing_that_was_saved(left: LeftWindow):
    left.obey("hang")
    begun = time.monotonic()
    left.process.terminate()
    assert left.wait_ended() == 1
    assert time.monotonic() - begun < system_end.ANSWER_SECONDS + 1
    wait_until(lambda: is_gone(left.sender) and is_gone(left.demo), "a process was left")
    with Vault.open(left.vault, PASSPHRASE) as vault:
        assert {row.upload_id for row in vault.outbox.rows()} == left.upload_ids


@pytest.mark.parametrize("shown_on", PLATFORMS, indirect=True)
def test_erasing_takes_less_than_a_second_and_leaves_nothing_of_the_vault(left: LeftWindow, home: Path):
    begun = time.monotonic()
    left.order("erase")
    assert left.wait_ended() == 0
    assert time.monotonic() - begun < 1
    assert contents(home) == {}
    assert list(home.iterdir()) == []
    wait_until(lambda: is_gone(left.sender) and is_gone(left.demo), "a process was left")


@pytest.mark.parametrize("shown_on", PLATFORMS, indirect=True)
def test_a_session_leaves_nothing_in_the_home_folder_but_its_vault(left: LeftWindow, home: Path):
    for order in ("select", "copy"):
        left.obey(order)
    left.order("lock")
    left.wait_locked()
    time.sleep(1)
    assert [path.name for path in home.iterdir()] == ["scans-7"]


def test_nothing_is_written_but_into_the_vault_and_memory_not_even_for_a_moment(
    home: Path, tmp_path: Path, display: str
):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    log, vault = tmp_path / "log", home / "scans-7"
    calls = "trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
    tracer = ("strace", "-f", "-qq", "-o", str(log), "-e", calls)
    with left_windows.window(home, vault, *tracer, QT_QPA_PLATFORM="xcb", DISPLAY=display) as left:
        room = room_of(left.demo)
        left.obey("select")
        left.obey("copy")
        left.order("leave")
        assert left.wait_ended() == 0
    made = [line for line in log.read_text(errors="replace").splitlines() if MAKES.search(line)]
    assert made
    # The demonstration tries whether it may write into the memory that the system offers.
    allowed = (str(vault), str(room), "/dev/shm/", "/dev/null")  # noqa: S108 - a place to look for
    assert [line for line in made if not any(place in line for place in allowed)] == []


def clipboard(display: str, selection: str) -> bytes:
    """Ask for what lies in a clipboard as another program does; nothing where nobody owns it."""
    words = ["xclip", "-display", display, "-o", "-selection", selection]
    done = subprocess.run(words, capture_output=True, timeout=20, check=False)
    return done.stdout


@pytest.mark.parametrize("shown_on", ["xcb"], indirect=True)
def test_what_is_selected_is_nowhere_to_be_pasted(left: LeftWindow, display: str):
    left.obey("select")
    assert clipboard(display, "primary") == b""


@pytest.mark.parametrize("shown_on", ["xcb"], indirect=True)
def test_what_is_copied_is_marked_and_taken_back_after_a_while(left: LeftWindow, display: str):
    left.obey("copy")
    assert MARKER.encode() in clipboard(display, "clipboard")
    words = ["xclip", "-display", display, "-o", "-selection", "clipboard", "-target", "x-kde-passwordManagerHint"]
    assert subprocess.run(words, capture_output=True, timeout=20, check=True).stdout == b"secret"
    wait_until(lambda: clipboard(display, "clipboard") == b"", "it was not taken back")


@pytest.mark.parametrize("shown_on", ["xcb"], indirect=True)
def test_what_another_program_copied_meanwhile_stays(left: LeftWindow, display: str):
    left.obey("copy")
    words = ["xclip", "-display", display, "-i", "-selection", "clipboard"]
    subprocess.run(words, input=b"of another program", timeout=20, check=True)
    time.sleep(2 * left_windows.COPIED_SECONDS)
    assert clipboard(display, "clipboard") == b"of another program"


@pytest.mark.parametrize("shown_on", ["xcb"], indirect=True)
def test_a_lock_takes_back_what_was_copied(left: LeftWindow, display: str):
    left.obey("copy")
    left.order("lock")
    left.wait_locked()
    wait_until(lambda: clipboard(display, "clipboard") == b"", "it was not taken back")
