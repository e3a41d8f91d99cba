"""The pages of a report in a small window with letters twice as large: what is asked and its answer are in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reporter import citizen, drafting, form
from reporter.anonymise.review import Action, Decisions
from reporter.store.vault import Vault
from support.desks import NOW
from support.form_answers import SAID
from support.windows import SMALL, dressed
from ui.languages import ENGLISH, URDU, Language
from ui.reporting.question_page import QuestionPage
from ui.reporting.queued_page import QueuedPage
from ui.reporting.review_page import ReviewPage
from ui.reporting.whole_way import place_of_page
from ui.widgets.strip import Strip

BEGUN = {"kind": "outage"}


@pytest.mark.parametrize("page", ["when", "where", "words"])
@pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)
def test_the_first_answer_is_in_sight_below_its_question(
    nothing_is_left: None, qapp: QApplication, language: Language, page: str
):
    asked = form.load()
    with dressed(qapp, language, percent=200) as context:
        window = QWidget()
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Strip(context))
        shown = QuestionPage(context, asked, page, BEGUN, place_of_page(page, drafting.pages_of(asked, BEGUN)))
        shown.making.finish()
        column.addWidget(shown, 1)
        window.resize(SMALL)
        window.show()
        shown.begin()
        for _ in range(4):
            qapp.processEvents()
        first = next(iter(shown.boxes.values()))
        answer = shown.focusWidget()
        assert first.answer.isAncestorOf(answer)
        assert first.asked.visibleRegion().boundingRect().height() >= first.asked.fontMetrics().lineSpacing()
        assert answer.visibleRegion().boundingRect().height() >= answer.fontMetrics().lineSpacing() / 2
        if page == "words":
            # The line that is typed in must never be below the edge, wherever in the field it is.
            assert answer.visibleRegion().boundingRect() == answer.rect()
            assert answer.height() >= 3 * answer.fontMetrics().lineSpacing()
        window.deleteLater()


@pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)
def test_what_is_read_before_it_goes_is_scrolled_by_keys_and_nothing_unseen_is_pressed(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, vault: Vault, language: Language
):
    draft_id = citizen.save_draft(vault, SAID)
    with dressed(qapp, language, percent=200) as context:
        page = ReviewPage(context, vault, draft_id, Decisions(default=Action.REPLACE))
        page.resize(SMALL)
        page.show()
        qtbot.waitUntil(lambda: page.review is not None)
        agree, bar = page.findChild(QPushButton, "agree"), page._scroll.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        assert agree.visibleRegion().isEmpty()
        with qtbot.assertNotEmitted(page.agreed):
            for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
                qtbot.keyClick(page.focusWidget(), key)
        for _ in range(20):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
        assert bar.value() == bar.maximum()
        assert agree.visibleRegion().boundingRect() == agree.rect()
        page.deleteLater()


@pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)
def test_what_send_would_do_is_in_sight_beside_it(
    nothing_is_left: None, qapp: QApplication, vault: Vault, language: Language
):
    review = citizen.review(vault, citizen.save_draft(vault, SAID), Decisions(default=Action.REPLACE))
    queued = citizen.seal(vault, review, forget=False, now=NOW)
    with dressed(qapp, language, percent=200) as context:
        page = QueuedPage(context, queued)
        page.resize(SMALL)
        page.show()
        page.begin()
        for _ in range(4):
            qapp.processEvents()
        chosen = page.findChild(QWidget, "send-quietly")
        words = [label for label in chosen.findChildren(QLabel) if label.text()]
        seen = [label.visibleRegion().boundingRect().height() / label.height() for label in words]
        assert min(seen) > 0.5
        page.deleteLater()
