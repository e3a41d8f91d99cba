"""Locking, leaving and erasing within the window: who asks for it, in what order it happens, what hinders it."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reporter import draft_files, drafting
from reporter.errors import GawahError, NotRemoved, SenderGone
from reporter.store.vault import Vault
from support import pictures
from support.desks import PASSPHRASE, BareDesk
from support.starting import StaysHere
from support.vaults import open_vault, queue_envelope
from ui.context import Context
from ui.jobs import Lane, Task
from ui.leaving.leaving import CLOSE_SECONDS, HAND_OVER_SECONDS, SAVE_SECONDS, Leaving
from ui.leaving.locked import LeftProcess, Locked
from ui.leaving.session import Session
from ui.reporting.files_page import FilesPage
from ui.reporting.report_path import ReportPath
from ui.screen import Screen
from ui.traces import Clipboard
from ui.window import Window


@dataclass
class LeftSending:
    """Somebody who sends, and leaves what there is to leave."""

    left: tuple[int, int] | None
    error: Exception | None = None

    def leave(self, *, within: float) -> tuple[int, int] | None:
        assert within < 1
        if self.error is not None:
            raise self.error
        return self.left

    def settle(self, *, within: float) -> None:
        pass


class Page(Screen):
    """A page with something to press, on which something is not saved yet."""

    def __init__(self, context: Context, saved: list[str], seconds: float = 0) -> None:
        super().__init__(context, "A page")
        self.saved, self.seconds = saved, seconds
        self.body.addWidget(QPushButton("Press"))

    def unsaved(self):
        saved, seconds = self.saved, self.seconds

        def save() -> None:
            time.sleep(seconds)
            saved.append("saved")

        return save


class Hang:
    """Work that hangs until the test ends it; whoever waits for it waits far longer than any limit."""

    def __init__(self) -> None:
        self._gate = threading.Event()
        self.goes_on = True

    def __call__(self, _task: Task) -> None:
        self._gate.wait(20)
        self.goes_on = False

    def end(self) -> None:
        self._gate.set()


@dataclass
class Standing:
    """A window that can be left, and what became of it."""

    window: Window
    leaving: Leaving
    process: StaysHere
    saved: list[str] = field(default_factory=list)


@pytest.fixture
def standing(context: Context, qtbot: QtBot) -> Iterator[Standing]:
    window, process, clipboard = Window(), StaysHere(), Clipboard()
    made = Standing(window, Leaving(window, context.jobs, clipboard, process), process)
    window.show_screen(Page(context, made.saved))
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.blank()
    window.hide()
    window.deleteLater()
    clipboard.deleteLater()


def test_a_lock_saves_closes_and_tells_the_next_program_what_it_needs(standing: Standing, vault: Vault):
    standing.leaving.begin(Session(vault, "ur", "dark", 150, LeftSending((9, 77))))
    standing.leaving.lock()
    assert standing.saved == ["saved"]
    assert standing.window.screen_shown is None
    assert standing.process.done == [
        ("children ended but", {77}),
        Locked(vault.folder, "ur", "dark", 150, sender=LeftProcess(9, 77), count=0),
    ]
    Vault.open(vault.folder, PASSPHRASE).close()


def test_a_window_that_fills_the_screen_says_so_to_the_next_program(standing: Standing, vault: Vault, qtbot: QtBot):
    standing.window.showMaximized()
    qtbot.waitUntil(standing.window.isMaximized)
    standing.leaving.begin(Session(vault, "en"))
    standing.leaving.lock()
    assert standing.process.done[-1] == Locked(vault.folder, "en", is_maximized=True)


def test_the_server_of_a_demonstration_goes_on_through_a_lock_and_ends_by_itself_with_the_program(
    standing: Standing, vault: Vault
):
    standing.leaving.demo = LeftProcess(11, 78)
    standing.leaving.begin(Session(vault, "en"))
    standing.leaving.lock()
    assert standing.process.done == [
        ("children ended but", {78}),
        Locked(vault.folder, "en", demo=LeftProcess(11, 78)),
    ]
    standing.leaving.leave()
    assert standing.process.done[2:] == [("children ended but", {78}), ("ended", 0)]


def test_without_an_open_vault_there_is_nothing_to_lock(standing: Standing):
    standing.leaving.lock()
    assert standing.process.done == []


def test_a_sender_that_cannot_be_left_is_ended_and_the_lock_goes_on(standing: Standing, vault: Vault):
    standing.leaving.begin(Session(vault, "en", sending=LeftSending(None, SenderGone("gone"))))
    standing.leaving.lock()
    assert standing.process.done == [("children ended but", set()), Locked(vault.folder, "en")]


def test_a_fault_during_a_lock_ends_the_process_that_held_the_text(standing: Standing, vault: Vault):
    standing.leaving.begin(Session(vault, "en", sending=LeftSending(None, ZeroDivisionError("a fault of ours"))))
    with pytest.raises(ZeroDivisionError):
        standing.leaving.lock()
    assert standing.process.done == [("ended", 1)]


@pytest.mark.parametrize("way", ["lock", "leave"])
def test_neither_waits_longer_than_a_second_for_a_disk_that_hangs(
    standing: Standing, vault: Vault, context: Context, way: str
):
    assert SAVE_SECONDS + HAND_OVER_SECONDS + CLOSE_SECONDS <= 1
    hang = Hang()
    owner = QObject()
    context.jobs.run(Lane.LOCAL, hang, owner=owner, done=print, failed=print)
    standing.leaving.begin(Session(vault, "en"))
    getattr(standing.leaving, way)()
    assert hang.goes_on
    assert standing.process.done[-1] in (Locked(vault.folder, "en"), ("ended", 0))
    hang.end()


def test_what_was_asked_for_before_is_not_begun_any_more(standing: Standing, vault: Vault, context: Context):
    gate, begun, owner = threading.Event(), [], QObject()

    def hold(task: Task) -> None:
        while not task.cancelled():
            gate.wait(0.001)

    context.jobs.run(Lane.LOCAL, hold, owner=owner, done=print, failed=print)
    context.jobs.run(Lane.LOCAL, lambda _task: begun.append(1), owner=owner, done=print, failed=print)
    standing.leaving.begin(Session(vault, "en"))
    standing.leaving.lock()
    assert (begun, standing.saved) == ([], ["saved"])


def test_ctrl_l_locks_and_escape_twice_leaves(standing: Standing, vault: Vault, qtbot: QtBot):
    standing.leaving.begin(Session(vault, "en"))
    QTest.keyClick(standing.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert standing.process.done[-1] == Locked(vault.folder, "en")
    for _ in range(2):
        QTest.keyClick(standing.window, Qt.Key.Key_Escape)
    assert standing.process.done[-1] == ("ended", 0)


@pytest.mark.parametrize("way", ["lock", "leave"])
def test_a_file_that_was_removed_a_moment_before_is_gone(
    standing: Standing, vault: Vault, context: Context, qtbot: QtBot, tmp_path: Path, way: str
):
    picture = tmp_path / "screen.jpg"
    picture.write_bytes(pictures.screenshot())
    draft_id = drafting.begin(vault)
    draft_files.attach_picture(vault, draft_id, picture)
    standing.window.show_screen(FilesPage(context, vault, draft_id))
    qtbot.waitUntil(lambda: standing.window.findChild(QPushButton, "remove-1") is not None)
    standing.leaving.begin(Session(vault, "en"))
    owner, begun = QObject(), threading.Event()

    def look(_task: Task) -> None:
        begun.set()
        time.sleep(0.05)

    # The lane has something else to do at that moment.
    context.jobs.run(Lane.LOCAL, look, owner=owner, done=print, failed=print)
    assert begun.wait(5)
    standing.window.findChild(QPushButton, "remove-1").click()
    getattr(standing.leaving, way)()
    with Vault.open(vault.folder, PASSPHRASE) as opened:
        assert draft_files.list_files(opened, draft_id) == ()


@pytest.mark.parametrize("way", ["lock", "leave"])
def test_words_with_which_a_report_was_finished_a_moment_before_are_kept(
    standing: Standing, vault: Vault, context: Context, qtbot: QtBot, way: str
):
    draft_id = drafting.begin(vault, "other")
    path = ReportPath(context, standing.window, vault, draft_id)
    path.begin(at_end=True)
    qtbot.waitUntil(lambda: standing.window.findChild(QPlainTextEdit) is not None)
    standing.leaving.begin(Session(vault, "en"))
    standing.window.findChild(QPlainTextEdit).insertPlainText("the last words")
    owner, begun = QObject(), threading.Event()

    def look(_task: Task) -> None:
        begun.set()
        time.sleep(0.05)

    context.jobs.run(Lane.LOCAL, look, owner=owner, done=print, failed=print)
    assert begun.wait(5)
    path._complete()
    getattr(standing.leaving, way)()
    with Vault.open(vault.folder, PASSPHRASE) as opened:
        assert "the last words" in str(drafting.load(opened, draft_id))
    path.deleteLater()


def test_reports_that_a_sender_was_given_are_counted(standing: Standing, desk: BareDesk, tmp_path: Path):
    with open_vault(tmp_path / "sending", desk) as vault:
        for _ in range(2):
            queue_envelope(vault, desk)
        for row in vault.outbox.rows()[:1]:
            vault.outbox.move(row.upload_id, expected={row.state}, to=type(row.state).SENDING)
        standing.leaving.begin(Session(vault, "en", sending=LeftSending((9, 77))))
        standing.leaving.lock()
    assert [told.count for told in standing.process.done if isinstance(told, Locked)] == [1]


def test_erasing_leaves_nothing_and_ends_the_program(standing: Standing, vault: Vault, qtbot: QtBot):
    standing.leaving.begin(Session(vault, "en"))
    standing.leaving.erase()
    qtbot.waitUntil(lambda: standing.process.done[-1] == ("ended", 0))
    assert not vault.folder.exists()


def test_erasing_goes_over_the_head_of_work_that_does_not_end(
    standing: Standing, vault: Vault, context: Context, qtbot: QtBot
):
    hang, owner = Hang(), QObject()
    context.jobs.run(Lane.LOCAL, hang, owner=owner, done=print, failed=print)
    standing.leaving.begin(Session(vault, "en"))
    standing.leaving.erase()
    qtbot.waitUntil(lambda: standing.process.done[-1] == ("ended", 0))
    assert hang.goes_on
    assert not vault.folder.exists()
    hang.end()


@pytest.mark.must("VAU-30")
def test_erasing_goes_over_the_head_of_whoever_has_the_database(
    standing: Standing, vault: Vault, context: Context, qtbot: QtBot
):
    hang, has_it, owner = Hang(), threading.Event(), QObject()

    def hold(task: Task) -> None:
        with suppress(GawahError, OSError), vault.transaction():
            vault.values.put("name", b"value")
            has_it.set()
            hang(task)

    context.jobs.run(Lane.NETWORK, hold, owner=owner, done=print, failed=print)
    assert has_it.wait(5)
    standing.leaving.begin(Session(vault, "en"))
    standing.leaving.erase()
    qtbot.waitUntil(lambda: standing.process.done[-1] == ("ended", 0))
    assert hang.goes_on
    assert not vault.folder.exists()
    hang.end()


def test_who_leaves_or_locks_while_the_vault_is_erased_does_not_cut_it_off(
    standing: Standing, vault: Vault, qtbot: QtBot
):
    standing.leaving.begin(Session(vault, "en"))
    for act in (standing.leaving.erase, standing.leaving.leave, standing.leaving.lock, standing.leaving.erase):
        act()
    qtbot.waitUntil(lambda: ("ended", 0) in standing.process.done)
    qtbot.wait(50)
    assert standing.process.done == [("children ended but", set()), ("ended", 0)]
    assert not vault.folder.exists()


def test_an_erasing_that_the_disk_refuses_is_told_and_can_be_tried_again(
    standing: Standing, vault: Vault, qtbot: QtBot
):
    failures: list[Exception] = []
    standing.leaving.erase_failed.connect(failures.append)
    standing.leaving.begin(Session(vault, "en"))
    # What is no file is not removed as one.
    (vault.folder / "d-journal").mkdir()
    standing.leaving.erase()
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], NotRemoved)
    assert standing.process.done == [("children ended but", set())]
    (vault.folder / "d-journal").rmdir()
    standing.leaving.erase()
    qtbot.waitUntil(lambda: standing.process.done[-1] == ("ended", 0))
    assert not vault.folder.exists()


def test_after_an_erasing_that_failed_one_may_leave(standing: Standing, vault: Vault, qtbot: QtBot):
    (vault.folder / "d-journal").mkdir()
    standing.leaving.begin(Session(vault, "en"))
    with qtbot.waitSignal(standing.leaving.erase_failed):
        standing.leaving.erase()
    standing.leaving.leave()
    assert standing.process.done[-1] == ("ended", 0)


def test_what_a_lock_tells_is_read_once_and_only_with_lines_that_are_open(tmp_path: Path):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        folder = Path(os.fsdecode(b"/home/\xff/\xd8\xa7"))
        told = Locked(folder, "ps", "dark", 120, LeftProcess(ours.fileno(), 77), count=3, is_maximized=True)
        environment = {"GAWAH_LOCKED": told.to_text()}
        assert Locked.take(environment) == told
        assert environment == {}
        assert told.to_text().isascii()
    assert Locked.take({"GAWAH_LOCKED": told.to_text()}) == replace(told, sender=None)


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "{}",
        "[]",
        "[1,2,3,4,5,6,7,8]",
        '["/v","en","system",1000,false,0,null,null]',
        '["/v","en","system",true,false,0,null,null]',
    ],
)
def test_nonsense_told_by_nobody_is_no_lock(nonsense: str):
    assert Locked.take({"GAWAH_LOCKED": nonsense}) is None


@pytest.mark.parametrize("left", ["[1,77]", "[9999,77]", "[-1,1]", '["7",77]', "[7]", "7", "[7,0]", "[1e400,77]"])
def test_a_line_that_is_none_is_not_taken_up(left: str):
    taken = Locked.take({"GAWAH_LOCKED": f'["/v","en","system",100,false,0,{left},{left}]'})
    assert taken == Locked(Path("/v"), "en", "system", 100, count=0)
