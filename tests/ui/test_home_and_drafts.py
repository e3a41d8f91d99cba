"""Home in a small window, what a draft shows of itself, and coming back to where one was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reporter import citizen, drafting
from reporter.settings import Settings
from reporter.store.vault import Vault
from support.at_home import AtHome
from support.galleries import screens
from support.plain_reports import ANSWERED
from support.reports import OUTAGE
from support.windows import SMALL, dressed
from ui.citizen.home import KINDS, Home
from ui.citizen.settings_page import SettingsPage
from ui.context import Context
from ui.languages import ENGLISH, URDU, Language
from ui.reporting.report_list import ReportList
from ui.text import isolates


def test_going_back_from_the_files_leads_to_the_page_before_them(at_home: AtHome, vault: Vault):
    draft_id = citizen.save_draft(vault, OUTAGE)
    at_home.sending.changed.emit()
    at_home.open(draft_id)
    at_home.press("check")
    at_home.until(lambda: at_home.words("steps-words").startswith("Step 7"))
    for step in ("Step 6 of 9: pictures and files", "Step 5 of 9: in your own words", "Step 4 of 9: details"):
        at_home.press("back")
        at_home.until(lambda step=step: at_home.words("steps-words") == step)
    for step in ("Step 5", "Step 6"):
        at_home.press("go-on")
        at_home.until(lambda step=step: at_home.words("steps-words").startswith(step))


def test_a_draft_shows_what_was_answered_and_what_is_still_needed(at_home: AtHome, vault: Vault):
    draft_id = drafting.begin(vault, "outage")
    answers = {name: told for name, told in ANSWERED["outage"].items() if name not in {"networks", "operators"}}
    drafting.keep(vault, draft_id, {**answers, "occurred": {"from": "half a date"}, "networks": []})
    at_home.sending.changed.emit()
    at_home.open(draft_id)
    assert at_home.words("lacking") == "Answers are still needed on: when, details."
    told = at_home.window.screen_shown.findChild(QWidget, "told")
    said = [label.text() for label in told.findChildren(QLabel)]
    assert "Pishin, Quetta" in said
    assert isolates.with_numbers(answers["text"]) in said
    assert not any("half a date" in words for words in said)
    assert at_home.button("check") is None


def test_a_finished_draft_says_that_it_is_not_sealed_and_nothing_was_sent(at_home: AtHome, vault: Vault):
    draft_id = citizen.save_draft(vault, OUTAGE)
    at_home.sending.changed.emit()
    at_home.until(at_home.list.isVisible)
    finished = "Finished, not sealed yet: nothing was sent"
    at_home.until(lambda: finished in at_home.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    at_home.open(draft_id)
    assert at_home.words("state") == finished
    assert "What comes next is the privacy check" in at_home.words("lacking")


@pytest.mark.parametrize(
    ("presses", "left", "again"),
    [
        (["back"], "pictures and files", "Step 6"),
        ([], "privacy check", "Step 7"),
        (["go-on"], "read it once more", "Step 8"),
        (["go-on", "agree"], "seal it", "Step 8"),
    ],
)
def test_a_finished_draft_is_gone_on_with_where_it_was_left(
    at_home: AtHome, vault: Vault, presses: list[str], left: str, again: str
):
    draft_id = citizen.save_draft(vault, {name: told for name, told in OUTAGE.items() if name not in {"text", "lang"}})
    at_home.sending.changed.emit()
    at_home.open(draft_id)
    for name in ("check", *presses):
        before = at_home.window.screen_shown
        at_home.press(name)
        at_home.until(lambda before=before: at_home.window.screen_shown is not before)
    at_home.path.show_home()
    at_home.open(draft_id)
    assert at_home.words("lacking") == f"It has every answer it needs. You left it at: {left}."
    at_home.press("check")
    at_home.until(lambda: at_home.words("steps-words").startswith(again))


def test_a_draft_opens_on_the_page_that_was_seen_last(at_home: AtHome, vault: Vault):
    draft_id = citizen.save_draft(vault, OUTAGE)
    at_home.sending.changed.emit()
    at_home.open(draft_id)
    at_home.press("go-on")
    for step in ("Step 5", "Step 4", "Step 3"):
        at_home.until(lambda step=step: at_home.words("steps-words").startswith(step))
        at_home.press("back" if step != "Step 3" else "put-aside")
    at_home.until(lambda: isinstance(at_home.window.screen_shown, Home))
    at_home.open(draft_id)
    at_home.press("go-on")
    at_home.until(lambda: at_home.words("steps-words") == "Step 3 of 9: where")


def test_a_draft_that_is_kept_for_later_at_its_files_opens_there_again(at_home: AtHome, vault: Vault):
    draft_id = citizen.save_draft(vault, OUTAGE)
    at_home.sending.changed.emit()
    at_home.open(draft_id)
    at_home.press("check")
    at_home.until(lambda: at_home.words("steps-words").startswith("Step 7"))
    at_home.press("back")
    at_home.until(lambda: at_home.words("steps-words").startswith("Step 6"))
    at_home.press("put-aside")
    at_home.until(lambda: isinstance(at_home.window.screen_shown, Home))
    at_home.open(draft_id)
    at_home.press("check")
    at_home.until(lambda: at_home.words("steps-words") == "Step 6 of 9: pictures and files")


@pytest.mark.parametrize("page", ["when", "words", "files", "check", "review", "sealing"])
def test_the_settings_lead_back_to_the_page_they_were_opened_from(at_home: AtHome, vault: Vault, page: str):
    steps = {"when": 2, "words": 5, "files": 6, "check": 7, "review": 8, "sealing": 9}
    answers = {name: told for name, told in ANSWERED["outage"].items() if name not in {"text", "lang", "links"}}
    draft_id = citizen.save_draft(vault, answers)
    at_home.sending.changed.emit()
    at_home.open(draft_id)
    back = {"when": 5, "words": 2, "files": 1}.get(page, 0)
    for name in ["check", *["back"] * back, *["go-on", "agree"][: max(0, steps[page] - 7)]]:
        before = at_home.window.screen_shown
        at_home.press(name)
        at_home.until(lambda before=before: at_home.window.screen_shown is not before)
    step = f"Step {steps[page]} of 9"
    at_home.until(lambda: at_home.words("steps-words").startswith(step))
    if page == "words":
        at_home.window.screen_shown.findChild(QPlainTextEdit, "text").insertPlainText("typed a moment before")
    at_home.window.findChild(QAbstractButton, "strip-settings").click()
    at_home.until(lambda: at_home.button("limits"))
    assert at_home.button("back").text() == "Back"
    at_home.press("back")
    at_home.until(lambda: at_home.words("steps-words").startswith(step))
    if page == "words":
        field = at_home.window.screen_shown.findChild(QPlainTextEdit, "text")
        assert field.toPlainText() == drafting.load(vault, draft_id)["text"] == "typed a moment before"


@pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)
def test_all_kinds_and_three_reports_are_seen_at_once_in_a_small_window(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, language: Language
):
    with dressed(qapp, language) as context:
        for name, page in screens("citizen", context, tmp_path, size=SMALL):
            if name == "home":
                shown = page.findChild(ReportList, "my-reports")
                third = QRect(shown.viewport().mapTo(page, QPoint(0, 0)), QSize(1, 3 * shown.row_height()))
                tiles = [page.findChild(QWidget, f"begin-{kind}") for kind in KINDS]
                places = [third, *(QRect(tile.mapTo(page, QPoint(0, 0)), tile.size()) for tile in tiles)]
                assert all(page.rect().contains(place) for place in places)
                assert not page.findChild(QScrollArea).verticalScrollBar().isVisible()


def test_with_large_text_only_the_page_scrolls_and_follows_the_arrow_keys(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    with dressed(qapp, percent=200) as context:
        for name, page in screens("citizen", context, tmp_path, size=SMALL):
            if name == "home-thousand":
                shown = page.findChild(ReportList, "my-reports")
                assert shown.verticalScrollBar().maximum() == 0
                shown.setFocus()
                for _ in range(20):
                    qtbot.keyClick(shown, Qt.Key.Key_Down)
                row = shown.visualRect(shown.currentIndex())
                assert page.rect().contains(shown.viewport().mapTo(page, row.center()))


def test_the_wheel_over_a_setting_changes_nothing(context: Context, qtbot: QtBot):
    page = SettingsPage(context, Settings())
    qtbot.addWidget(page)
    page.show()
    boxes = page.findChildren(QComboBox)
    before = [box.currentIndex() for box in boxes]
    for box in boxes:
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(box.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own argument
        )
        QApplication.sendEvent(box, wheel)
    assert len(boxes) == 4
    assert [box.currentIndex() for box in boxes] == before
