"""Reading once more, sealing and what is asked after it, through their widgets, on a real vault."""

import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import citizen, opening, privacy_check
from reporter.anonymise.review import Action, Decisions
from reporter.anonymise.vagueness import PlaceTold
from reporter.citizen import Queued, Review
from reporter.profile import Caution
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.form_answers import SAID, TESTIMONY
from support.pictures import photograph
from support.reports import unpack
from support.small_disks import fill, small_disk
from support.vaults import open_vault
from support.windows import let_press
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.queued_page import QueuedPage
from ui.reporting.review_page import ReviewPage
from ui.reporting.sealing_page import SealingPage
from ui.reporting.sealing_path import SealingPath
from ui.screen import Screen
from ui.window import Window

REPLACE = Decisions(default=Action.REPLACE)
NAMED: dict[str, Any] = {**SAID, "text": "Call me on 0301-2345678 about it.", "lang": "en"}
Show = Callable[[Screen], Screen]


@pytest.fixture
def show(context: Context, qtbot: QtBot) -> Iterator[Show]:
    window = Window()
    window.show()

    def show_page(page: Screen) -> Screen:
        window.show_screen(page)
        return page

    yield show_page
    window.blank()
    window.deleteLater()


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def reviewed(vault: Vault, **changes: Any) -> Review:
    return citizen.review(vault, citizen.save_draft(vault, {**NAMED, **changes}), REPLACE)


def read(context: Context, qtbot: QtBot, show: Show, vault: Vault, draft_id: str, decisions=REPLACE) -> ReviewPage:
    page = show(ReviewPage(context, vault, draft_id, decisions))

    def is_shown() -> bool:
        told = page.findChild(QWidget, "told")
        return page.findChild(QWidget, "problem").isVisible() or (told is not None and told.isVisible())

    qtbot.waitUntil(is_shown)
    return page


def seal(context: Context, qtbot: QtBot, show: Show, vault: Vault, choice: str, **changes: Any) -> Queued:
    page = show(SealingPage(context, vault, reviewed(vault, **changes)))
    press(qtbot, page, choice)
    with qtbot.waitSignal(page.sealed) as sealed:
        press(qtbot, page, "seal")
    return sealed.args[0]


def test_what_is_read_once_more_is_what_is_sealed(
    context: Context, qtbot: QtBot, show: Show, vault: Vault, desk: BareDesk
):
    page = read(context, qtbot, show, vault, citizen.save_draft(vault, NAMED))
    assert "Call me on [PHONE] about it." in said(page)
    assert "14 November 2026, 17:00" in said(page)
    with qtbot.waitSignal(page.agreed) as agreed:
        press(qtbot, page, "agree")
    sealing = show(SealingPage(context, vault, agreed.args[0]))
    press(qtbot, sealing, "keep-copy")
    with qtbot.waitSignal(sealing.sealed) as sealed:
        press(qtbot, sealing, "seal")
    with vault.outbox.envelope(sealed.args[0].upload_id) as stream:
        received = opening.open_envelope(stream.read(), [line.identity for line in desk.lines])
    assert dict(received.members) == dict(agreed.args[0].report.members)


def test_the_review_is_as_vague_as_the_privacy_check_left_it(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    draft_id = citizen.save_draft(vault, {**NAMED, "districts": ["pk-ba-quetta"]})
    check = privacy_check.look(vault, draft_id).vaguer(place=PlaceTold.COUNTRY)
    privacy_check.keep(vault, draft_id, check)
    page = read(context, qtbot, show, vault, draft_id)
    assert "Quetta" not in said(page)
    assert "Balochistan" not in said(page)


def test_files_and_the_size_on_the_line_are_said(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    draft_id = citizen.save_draft(vault, NAMED, [photograph()])
    vault.drafts.attach(draft_id, b"\x00film", because="A court asked for it.")
    page = read(context, qtbot, show, vault, draft_id)
    assert "cleaned. What its camera wrote into it is gone." in said(page)
    assert "A court asked for it." in said(page)
    assert "It goes out as " in said(page)


def test_a_length_that_tells_something_is_warned_of(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    answers = {**TESTIMONY, "text": "Nobody could call the midwife. " * 800}
    page = read(context, qtbot, show, vault, citizen.save_draft(vault, answers))
    assert page.findChild(QWidget, "caution-length") is not None


def test_a_find_that_nobody_decided_on_leads_back(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    page = read(context, qtbot, show, vault, citizen.save_draft(vault, NAMED), Decisions())
    assert not page.findChild(QPushButton, "agree").isEnabled()
    with qtbot.waitSignal(page.went_back):
        press(qtbot, page, "problem-action")


def test_a_kept_copy_is_kept(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    seal(context, qtbot, show, vault, "keep-copy")
    [report_id] = vault.kept.ids()
    with vault.kept.read(report_id) as stream:
        assert unpack(io.BytesIO(stream.read())).members["text"] == "Call me on [PHONE] about it."
    assert vault.drafts.ids() == ()


def test_a_forgotten_report_is_forgotten(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    queued = seal(context, qtbot, show, vault, "seal-and-forget")
    assert (vault.kept.ids(), vault.drafts.ids()) == ((), ())
    assert vault.outbox.row(queued.upload_id).forget


def test_nothing_is_sealed_before_the_question_is_answered(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    page = show(SealingPage(context, vault, reviewed(vault)))
    assert not page.findChild(QPushButton, "seal").isEnabled()


def test_stopping_before_the_commit_keeps_the_draft(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    page = show(SealingPage(context, vault, reviewed(vault)))
    press(qtbot, page, "keep-copy")
    gate = threading.Event()
    context.jobs.run(Lane.LOCAL, lambda _task: gate.wait(10), owner=page, done=bool, failed=repr)
    press(qtbot, page, "seal")
    assert "Nothing leaves this computer yet." in said(page)
    press(qtbot, page, "sealing-cancel")
    gate.set()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "seal").isEnabled())
    assert (len(vault.drafts.ids()), vault.outbox.rows()) == (1, ())


def test_a_vault_without_a_desk_says_so_and_keeps_everything(
    context: Context, qtbot: QtBot, show: Show, tmp_path: Path
):
    with open_vault(tmp_path / "alone") as alone:
        page = show(SealingPage(context, alone, reviewed(alone)))
        qtbot.waitUntil(lambda: page.findChild(QWidget, "problem").isVisible())
        assert "kept" in said(page)
        assert len(alone.drafts.ids()) == 1


def test_a_full_disk_is_said_and_everything_is_kept(
    context: Context, qtbot: QtBot, show: Show, tmp_path: Path, desk: BareDesk
):
    with small_disk(tmp_path / "disk", 2048) as disk, open_vault(disk / "vault", desk) as vault:
        page = show(SealingPage(context, vault, reviewed(vault)))
        press(qtbot, page, "keep-copy")
        filler = fill(disk)
        press(qtbot, page, "seal")
        qtbot.waitUntil(lambda: page.findChild(QWidget, "problem").isVisible())
        assert "full" in said(page)
        assert "Your report is kept in the vault as it was." in said(page)
        assert (len(vault.drafts.ids()), vault.outbox.rows()) == (1, ())
        filler.unlink()
        with qtbot.waitSignal(page.sealed):
            press(qtbot, page, "seal")


def test_a_clock_that_cannot_be_right_is_asked_about(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    wrong = replace(context, now=lambda: NOW - timedelta(days=4000))
    page = show(SealingPage(wrong, vault, reviewed(vault)))
    line = page.findChild(QLineEdit, "today")
    qtbot.waitUntil(line.isVisible)
    press(qtbot, page, "keep-copy")
    qtbot.keyClicks(line, "tomorrow")
    press(qtbot, page, "seal")
    qtbot.waitUntil(lambda: "This is no date." in said(page))
    line.clear()
    line.setText("۲۰۲۶-۱۱-۱۹")
    with qtbot.waitSignal(page.sealed) as sealed:
        press(qtbot, page, "seal")
    assert sealed.args[0].choice.cautions == ()


def test_without_a_date_the_longest_key_is_taken_and_said(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    wrong = replace(context, now=lambda: NOW - timedelta(days=4000))
    queued = seal(wrong, qtbot, show, vault, "seal-and-forget")
    assert queued.choice.cautions == (Caution.CLOCK_WRONG,)
    page = show(QueuedPage(wrong, queued))
    assert page.findChild(QWidget, "caution-clock_wrong") is not None


@pytest.mark.parametrize("choice", [None, "send-now"])
def test_quietly_is_proposed_and_now_can_be_chosen(
    context: Context, qtbot: QtBot, show: Show, vault: Vault, choice: str | None
):
    page = show(QueuedPage(context, seal(context, qtbot, show, vault, "keep-copy")))
    assert "The desk can open this until " in said(page)
    if choice is not None:
        press(qtbot, page, choice)
    with qtbot.waitSignal(page.send_chosen) as chosen:
        press(qtbot, page, "send")
    assert chosen.args == [choice is not None]


def test_later_leaves_it_in_the_outbox(context: Context, qtbot: QtBot, show: Show, vault: Vault):
    page = show(QueuedPage(context, seal(context, qtbot, show, vault, "keep-copy")))
    with qtbot.waitSignal(page.finished):
        press(qtbot, page, "later")
    assert len(vault.outbox.rows()) == 1


def test_what_is_sealed_while_the_settings_are_shown_is_asked_about_after_them(
    context: Context, qtbot: QtBot, vault: Vault
):
    window = Window()
    draft_id = citizen.save_draft(vault, NAMED)
    path = SealingPath(context, window, vault, draft_id)
    path._seal(citizen.review(vault, draft_id, REPLACE))
    window.show()
    press(qtbot, window.screen_shown, "keep-copy")
    press(qtbot, window.screen_shown, "seal")
    path.step_aside()
    window.show_screen(Screen(context, "Settings"))
    ended: list[bool] = []
    path.ended.connect(lambda: ended.append(True))
    with qtbot.waitSignal(path.queued) as queued:
        path.resume(context)
    assert [row.upload_id for row in vault.outbox.rows()] == [queued.args[0].upload_id]
    assert ended == []
    path.deleteLater()
    window.blank()
    window.deleteLater()


def test_the_second_click_of_a_double_click_presses_nothing_on_the_page_that_just_came(
    context: Context, qtbot: QtBot
) -> None:
    window = Window()
    window.show()
    page = Screen(context, "Asked")
    go_on = page.add_action("Go on", name="go-on", role="primary")
    presses: list[bool] = []
    go_on.clicked.connect(lambda: presses.append(True))
    # Where none was before, it is in sight at once.
    window.show_screen(page)
    at = go_on.mapTo(window, go_on.rect().center())
    handle = window.windowHandle()

    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=at)
    assert not presses

    let_press(qtbot, window)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=at)
    assert len(presses) == 1
    window.blank()
    window.deleteLater()
