"""What the unlock screen says of a sender that goes on, and what once it is gone."""

import os
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reporter import dispatch, joining
from reporter.profile import read_first
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import PASSPHRASE, bare_desk
from support.own_reports import queue_report
from support.parcels import SMALL, desk_at, parcel_of, random_envelope
from support.processes import is_gone, wait_until
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.starting import running_program
from support.vaults import open_vault
from support.windows import let_turn
from ui.context import Context
from ui.leaving.locked import LeftProcess, Locked
from ui.leaving.sender_end import SenderEnd
from ui.screen import Screen
from ui.widgets.notices import Kind, Notice
from ui.window import Window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    with open_vault(tmp_path / "home" / "scans-41") as vault:
        joining.join(vault, read_first(bare_desk().sign()))
        return vault.folder


def test_a_sender_that_is_killed_while_the_window_is_locked_is_not_said_to_go_on(
    qtbot: QtBot, qapp: QApplication, folder: Path
):
    sender = SenderProcess.start()
    left = LeftProcess(sender.leave(), sender.pid)
    with running_program(qtbot, qapp, folder.parent, Locked(folder, "en", sender=left, count=2)) as person:

        def said() -> str:
            notice = person.window.findChild(Notice, "goes-on")
            return notice.words if isinstance(notice, Notice) else ""

        assert "2 reports were still to leave" in said()
        qtbot.wait(300)
        assert "2 reports were still to leave" in said()
        os.kill(left.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: "nothing leaves by itself any more" in said(), timeout=10_000)
        assert "2 reports" not in said()
    SenderProcess.attach(left.descriptor, left.pid).close()


def test_a_sender_that_said_something_a_moment_before_the_lock_is_not_said_to_be_gone(
    qtbot: QtBot, qapp: QApplication, folder: Path
):
    desk = bare_desk()
    with serving(StandIn(desk)) as served:
        sender = SenderProcess.start()
        sender.hand_over(parcel_of(random_envelope(SMALL)), desk_at(desk, served.url))
        wait_until(lambda: served.server.receipts, "the sender did not begin")
        # It says what came of that to nobody, because the window is about to lock.
        qtbot.wait(300)
        left = LeftProcess(sender.leave(), sender.pid)
    with running_program(qtbot, qapp, folder.parent, Locked(folder, "en", sender=left, count=2)) as person:

        def said() -> str:
            notice = person.window.findChild(Notice, "goes-on")
            return notice.words if isinstance(notice, Notice) else ""

        qtbot.wait(500)
        assert "2 reports were still to leave" in said()
        os.kill(left.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: "nothing leaves by itself any more" in said(), timeout=10_000)
    SenderProcess.attach(left.descriptor, left.pid).close()


def test_a_screen_that_is_on_its_way_when_the_sender_ends_says_so_too(
    qtbot: QtBot, context: Context, window: Window, folder: Path
):
    sender = SenderProcess.start()
    left = LeftProcess(sender.leave(), sender.pid)
    end = SenderEnd(window, Locked(folder, "en", sender=left, count=2))
    for _ in range(2):
        page, notice = Screen(context, "Open your vault"), Notice(context, Kind.NOTE, "", name="goes-on")
        notice.say(end.say(context.language))
        page.body.addWidget(notice)
        window.show_screen(page)
    assert window.screen_shown is not page
    os.kill(left.pid, signal.SIGKILL)
    wait_until(lambda: is_gone(left.pid), "it did not end")
    end._look()
    assert "nothing leaves by itself any more" in notice.words
    let_turn(qtbot, window)
    SenderProcess.attach(left.descriptor, left.pid).close()


@pytest.mark.must("WAY-15")
@pytest.mark.parametrize("way", ["written otherwise", "moved"])
def test_a_vault_that_is_opened_in_another_place_takes_back_what_its_sender_has_not_begun(
    qtbot: QtBot, qapp: QApplication, folder: Path, way: str
):
    now = datetime.now(UTC)
    with Vault.open(folder, PASSPHRASE) as vault:
        upload_id = queue_report(vault, bare_desk())
        vault.outbox.set_due(upload_id, now + timedelta(minutes=40))
        sender = SenderProcess.start()
        assert dispatch.hand_over(vault, sender, now=now) == 1
        left = LeftProcess(sender.leave(), sender.pid)
    opened = folder.parent / "elsewhere"
    if way == "moved":
        folder.rename(opened)
    else:
        opened.symlink_to(folder)
    with running_program(qtbot, qapp, folder.parent, Locked(folder, "en", sender=left, count=1)) as person:
        person.press("elsewhere-line")
        person.type("vault-path", str(opened))
        person.type("passphrase", PASSPHRASE)
        person.press("unlock")
        person.wait_for("Home")
        qtbot.waitUntil(lambda: is_gone(left.pid), timeout=10_000)
    with Vault.open(opened, PASSPHRASE) as vault:
        [row] = vault.outbox.rows()
        assert (row.state, row.attempts) == (OutboxState.WAITING, 0)
