"""What is kept of the privacy check: decisions, and how exactly time and place are told."""

import threading

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reporter import citizen, privacy_check
from reporter.anonymise.review import Action
from reporter.store.vault import Vault
from support.privacy_pages import Draft, Open, finds, press, wait_for
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.privacy_page import PrivacyPage
from ui.window import Window


def test_going_back_loses_no_decision(open_page: Open, drafted: Draft, qtbot: QtBot, vault: Vault):
    draft_id = drafted()
    page = open_page(draft_id)
    press(qtbot, page, "replace")
    qtbot.waitUntil(lambda: b"replace" in (vault.drafts.choices(draft_id) or b""))
    with qtbot.waitSignal(page.went_back):
        press(qtbot, page, "back")
    again = open_page(draft_id)
    wait_for(qtbot, again, Action.REPLACE, None, None)
    assert finds(again).number == 2


def test_a_changed_text_is_searched_again(open_page: Open, drafted: Draft, qtbot: QtBot, vault: Vault):
    draft_id = drafted()
    page = open_page(draft_id)
    press(qtbot, page, "replace-all")
    qtbot.waitUntil(lambda: (vault.drafts.choices(draft_id) or b"").count(b"replace") == 3)
    vault.drafts.save(draft_id, vault.drafts.load(draft_id).replace(b"Ask", b"0303-1111111, ask"))
    again = open_page(draft_id)
    wait_for(qtbot, again, None, Action.REPLACE, Action.REPLACE, Action.REPLACE)


def test_time_and_place_are_told_as_vaguely_as_chosen(open_page: Open, drafted: Draft, qtbot: QtBot, vault: Vault):
    draft_id = drafted(districts=["pk-ba-quetta"], text="", lang="")
    page = open_page(draft_id)
    assert page.findChild(QPushButton, "occurred-quarter_hour") is None
    press(qtbot, page, "occurred-week")
    press(qtbot, page, "place-region")
    qtbot.waitUntil(lambda: b'"region"' in (vault.drafts.choices(draft_id) or b""))
    with qtbot.waitSignal(page.decided) as decided:
        press(qtbot, page, "go-on")
    members = privacy_check.review(vault, draft_id, decided.args[0]).report.members
    assert (members["occurred"]["from"], "districts" in members) == ("2026-11-09T00:00+05:00", False)
    again = open_page(draft_id)
    assert again.findChild(QPushButton, "occurred-week").isChecked()
    assert again.findChild(QPushButton, "place-region").isChecked()


def test_a_draft_that_is_not_there_is_said(context: Context, qtbot: QtBot, vault: Vault, window: Window):
    page = PrivacyPage(context, vault, "gone")
    window.show_screen(page)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "problem").isVisible())
    assert not page.findChild(QPushButton, "go-on").isEnabled()


def test_what_is_not_kept_yet_can_be_kept_when_the_window_locks(
    context: Context, open_page: Open, drafted: Draft, qtbot: QtBot, vault: Vault
):
    draft_id = drafted()
    page = open_page(draft_id)
    assert page.unsaved() is None
    gate = threading.Event()
    context.jobs.run(Lane.LOCAL, lambda _task: gate.wait(10), owner=page, done=bool, failed=repr)
    press(qtbot, page, "replace-all")
    keep = page.unsaved()
    gate.set()
    qtbot.waitUntil(lambda: page.unsaved() is None)
    vault.drafts.keep_choices(draft_id, b'{"v": 0}')
    assert keep is not None
    keep()
    assert privacy_check.look(vault, draft_id).left == 0


def test_nobody_goes_on_with_less_than_was_chosen(open_page: Open, drafted: Draft, qtbot: QtBot, vault: Vault):
    draft_id = drafted(text="", lang="")
    page = open_page(draft_id)
    press(qtbot, page, "occurred-month")
    qtbot.waitUntil(lambda: page.unsaved() is None)
    citizen.discard_draft(vault, draft_id)
    with qtbot.assertNotEmitted(page.decided, wait=100):
        press(qtbot, page, "go-on")
    qtbot.waitUntil(lambda: page.findChild(QWidget, "problem").isVisible())
