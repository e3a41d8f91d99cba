"""The privacy check through its widgets: every decision, by mouse and by keyboard, and what is remembered of them."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reporter import citizen, privacy_check
from reporter.anonymise.review import Action, Decisions
from reporter.store.vault import Vault
from support.form_answers import SAID, SITE
from support.windows import SMALL, dressed
from ui.context import Context
from ui.jobs import Lane
from ui.languages import ENGLISH, URDU, Language
from ui.reporting.find_list import FindList
from ui.reporting.marked_text import MarkedText
from ui.reporting.privacy_page import PrivacyPage
from ui.widgets.strip import Strip
from ui.window import Window

TEXT = "Ask 0301-2345678 or 0302-7654321, card 35202-1234567-1."
Open = Callable[..., PrivacyPage]


@pytest.fixture
def drafted(vault: Vault) -> Callable[..., str]:
    def save(**changes: Any) -> str:
        return citizen.save_draft(vault, {**SAID, "text": TEXT, "lang": "en", **changes})

    return save


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> Iterator[Window]:
    shown = Window()
    shown.show()
    yield shown
    shown.blank()
    shown.deleteLater()


@pytest.fixture
def open_page(context: Context, qtbot: QtBot, vault: Vault, window: Window) -> Open:
    def show(draft_id: str) -> PrivacyPage:
        page = PrivacyPage(context, vault, draft_id)
        window.show_screen(page)
        qtbot.waitUntil(lambda: page.check is not None)
        return page

    return show


def finds(page: PrivacyPage) -> FindList:
    return page.findChild(FindList, "finds")


def text(page: PrivacyPage, name: str) -> str:
    shown = page.findChild(MarkedText, name).toPlainText()
    return shown.translate(dict.fromkeys(map(ord, "\u2068\u2069"))).replace("\u00a0", " ")


def left(page: PrivacyPage) -> str:
    return page.findChild(QLabel, "left").text()


def below_a_strip(context: Context, page: PrivacyPage) -> QWidget:
    shell = QWidget()
    column = QVBoxLayout(shell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Strip(context))
    column.addWidget(page, 1)
    return shell


def press(qtbot: QtBot, page: PrivacyPage, name: str) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, page: PrivacyPage, *actions: Action | None) -> None:
    qtbot.waitUntil(lambda: tuple(find.action for find in page.check.finds) == actions)


def test_every_find_is_marked_and_numbered_and_going_on_is_blocked(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    assert "3 place" in left(page)
    assert text(page, "written-text") == "Ask  1  0301-2345678 or  2  0302-7654321, card  3  35202-1234567-1."
    assert text(page, "told-text") == "Ask  1  … or  2  …, card  3  …."
    with qtbot.assertNotEmitted(page.decided, wait=100):
        press(qtbot, page, "go-on")
    assert finds(page).hasFocus()


def test_each_decision_by_its_button(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    press(qtbot, page, "replace")
    wait_for(qtbot, page, Action.REPLACE, None, None)
    assert finds(page).number == 2
    press(qtbot, page, "keep")
    wait_for(qtbot, page, Action.REPLACE, Action.KEEP, None)
    press(qtbot, page, "edit")
    assert "35202-1234567-1" in page.findChild(QLineEdit, "instead").accessibleName()
    qtbot.keyClicks(page.findChild(QLineEdit, "instead"), "of a friend")
    press(qtbot, page, "use-edit")
    wait_for(qtbot, page, Action.REPLACE, Action.KEEP, Action.EDIT)
    assert text(page, "told-text") == "Ask  1  [PHONE] or  2  0302-7654321, card  3  of a friend."
    with qtbot.waitSignal(page.decided) as decided:
        press(qtbot, page, "go-on")
    assert isinstance(decided.args[0], Decisions)
    assert [find.action for find in page.check.finds] == [Action.REPLACE, Action.KEEP, Action.EDIT]


def test_a_double_click_decides_on_one_find(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    keep = page.findChild(QPushButton, "keep")
    qtbot.mousePress(keep, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(keep, Qt.MouseButton.LeftButton)
    # Qt's own double click of a test presses once before the second press.
    twice = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(keep.rect().center()),
        QPointF(keep.mapToGlobal(keep.rect().center())),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(keep, twice)
    qtbot.mouseRelease(keep, Qt.MouseButton.LeftButton)
    qtbot.wait(200)
    assert [find.action for find in page.check.finds] == [Action.KEEP, None, None]


def test_the_keyboard_alone_is_enough(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    assert finds(page).hasFocus()
    qtbot.keyClick(finds(page), "n")
    qtbot.keyClick(finds(page), "n")
    assert finds(page).number == 3
    qtbot.keyClick(finds(page), "p")
    assert finds(page).number == 2
    qtbot.keyClick(finds(page), "k")
    wait_for(qtbot, page, None, Action.KEEP, None)
    assert finds(page).number == 3
    qtbot.keyClick(finds(page), "e")
    line = page.findChild(QLineEdit, "instead")
    assert line.hasFocus()
    qtbot.keyClicks(line, "an old card")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait_for(qtbot, page, None, Action.KEEP, Action.EDIT)
    assert finds(page).hasFocus()
    assert finds(page).number == 1
    qtbot.keyClick(finds(page), Qt.Key.Key_Return)
    wait_for(qtbot, page, Action.REPLACE, Action.KEEP, Action.EDIT)
    assert text(page, "told-text") == "Ask  1  [PHONE] or  2  0302-7654321, card  3  an old card."


def test_keys_pressed_faster_than_the_search_decide_one_find_each(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    for _ in range(3):
        qtbot.keyClick(finds(page), Qt.Key.Key_Return)
    wait_for(qtbot, page, Action.REPLACE, Action.REPLACE, Action.REPLACE)


def test_escape_puts_the_line_away_and_leaves_nothing(open_page: Open, drafted, qtbot: QtBot, window: Window):
    page = open_page(drafted())
    qtbot.keyClick(finds(page), "e")
    with qtbot.assertNotEmitted(window.left):
        for _ in range(2):
            qtbot.keyClick(page.findChild(QLineEdit, "instead"), Qt.Key.Key_Escape)
    assert finds(page).hasFocus()
    assert page.check.left == 3


def test_a_whole_family_is_replaced_at_once(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    family = page.findChild(QPushButton, "replace-family")
    press(qtbot, page, "all-finds")
    assert family.text() == "Replace all phone numbers (2)"
    press(qtbot, page, "replace-family")
    wait_for(qtbot, page, Action.REPLACE, Action.REPLACE, None)
    assert finds(page).number == 3
    assert family.isHidden()


def test_one_find_is_shown_at_a_time_and_all_of_them_when_asked(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    listed, place = finds(page), page.findChild(QLabel, "place")
    assert [listed.isRowHidden(row) for row in range(3)] == [False, True, True]
    assert place.text() == "1 of 3"
    assert not page.findChild(QWidget, "previous-find").isEnabled()
    qtbot.mouseClick(page.findChild(QWidget, "next-find"), Qt.MouseButton.LeftButton)
    assert place.text() == "2 of 3"
    assert listed.hasFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.number == 3
    assert not page.findChild(QWidget, "next-find").isEnabled()
    press(qtbot, page, "all-finds")
    assert not any(listed.isRowHidden(row) for row in range(3))


def test_a_single_find_offers_no_way_to_others(open_page: Open, drafted):
    page = open_page(drafted(text="Ask 0301-2345678."))
    for name in ("previous-find", "next-find", "place", "all-finds", "replace-all", "replace-family"):
        assert page.findChild(QWidget, name).isHidden(), name


@pytest.mark.parametrize(("language", "percent"), [(ENGLISH, 100), (URDU, 100), (ENGLISH, 200), (URDU, 200)])
def test_text_and_find_are_seen_together_in_a_small_window(
    nothing_is_left: None,
    qapp: QApplication,
    qtbot: QtBot,
    vault: Vault,
    drafted,
    language: Language,
    percent: int,
):
    words = "میرے بھائی کا نمبر 0301-2345678 بند ہے اور فرنچائز پر انتظار کرنے کو کہا گیا۔ " * 6
    with dressed(qapp, language, percent=percent) as context:
        page = PrivacyPage(context, vault, drafted(text=words, lang="ur"))
        qtbot.waitUntil(lambda: page.check is not None)
        shell = below_a_strip(context, page)
        shell.resize(SMALL)
        shell.show()
        page.begin()
        for _ in range(4):
            qapp.processEvents()
        assert shell.size() == SMALL
        shown = [page.findChild(MarkedText, f"{side}-text") for side in ("written", "told")]
        is_wide = percent == 100
        assert [one.isVisible() for one in shown] == [is_wide, True]
        lines = [one.visibleRegion().boundingRect().height() / one.fontMetrics().lineSpacing() for one in shown]
        # The mark's own line, the next and more, where text is twice as large.
        assert min(lines if is_wide else lines[1:]) > (4 if is_wide else 2.5)
        for name in ("finds", "replace", "keep", "edit"):
            control = page.findChild(QWidget, name)
            assert control.visibleRegion().boundingRect() == control.rect(), name
        # How many are open is said beside the buttons where the foot is out of sight.
        count = page.findChild(QLabel, "left" if is_wide else "open-finds")
        assert count.visibleRegion().boundingRect().width() >= count.sizeHint().width()
        if not is_wide:
            press(qtbot, page, "show-written")
            assert [one.isVisible() for one in shown] == [True, False]
        shell.deleteLater()


@pytest.mark.parametrize("language", [ENGLISH, URDU], ids=lambda language: language.tag)
def test_in_a_low_window_the_text_has_all_room_once_all_is_decided(
    nothing_is_left: None, qapp: QApplication, qtbot: QtBot, vault: Vault, drafted, language: Language
):
    with dressed(qapp, language, percent=200) as context:
        page = PrivacyPage(context, vault, drafted())
        qtbot.waitUntil(lambda: page.check is not None)
        shell = below_a_strip(context, page)
        shell.resize(SMALL)
        shell.show()
        page.begin()
        assert not page._scroll.isAncestorOf(finds(page))
        for _ in range(3):
            qtbot.keyClick(finds(page), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page._scroll.isAncestorOf(finds(page)))
        assert page.focusWidget() is finds(page)
        qtbot.waitUntil(lambda: page._scroll.height() == page.height())
        # What was decided can still be decided otherwise, and the way on is where the page ends.
        qtbot.keyClick(finds(page), "k")
        wait_for(qtbot, page, Action.REPLACE, Action.REPLACE, Action.KEEP)
        assert page._scroll.isAncestorOf(page.findChild(QPushButton, "go-on"))
        with qtbot.waitSignal(page.decided):
            press(qtbot, page, "go-on")
        shell.resize(1440, 1400)
        qtbot.waitUntil(lambda: not page.is_low)
        assert not page._scroll.isAncestorOf(page.findChild(QPushButton, "go-on"))
        assert not page._scroll.isAncestorOf(finds(page))
        shell.deleteLater()


def test_all_that_is_left_is_replaced_at_once_and_what_was_kept_stays(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    qtbot.keyClick(finds(page), "k")
    wait_for(qtbot, page, Action.KEEP, None, None)
    press(qtbot, page, "replace-all")
    wait_for(qtbot, page, Action.KEEP, Action.REPLACE, Action.REPLACE)


def test_a_find_that_a_decision_uncovers_comes_back(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted(text="Ask 0301-2345678 about it."))
    press(qtbot, page, "edit")
    qtbot.keyClicks(page.findChild(QLineEdit, "instead"), "my cousin, 35202-1234567-1,")
    press(qtbot, page, "use-edit")
    wait_for(qtbot, page, Action.EDIT, None)
    assert "1 place" in left(page)
    assert finds(page).count() == 2
    with qtbot.assertNotEmitted(page.decided, wait=100):
        press(qtbot, page, "go-on")
    assert finds(page).number == 2
    press(qtbot, page, "replace")
    wait_for(qtbot, page, Action.EDIT, Action.REPLACE)
    with qtbot.waitSignal(page.decided):
        press(qtbot, page, "go-on")


def test_going_back_loses_no_decision(open_page: Open, drafted, qtbot: QtBot, vault: Vault):
    draft_id = drafted()
    page = open_page(draft_id)
    press(qtbot, page, "replace")
    qtbot.waitUntil(lambda: b"replace" in (vault.drafts.choices(draft_id) or b""))
    with qtbot.waitSignal(page.went_back):
        press(qtbot, page, "back")
    again = open_page(draft_id)
    wait_for(qtbot, again, Action.REPLACE, None, None)
    assert finds(again).number == 2


def test_a_changed_text_is_searched_again(open_page: Open, drafted, qtbot: QtBot, vault: Vault):
    draft_id = drafted()
    page = open_page(draft_id)
    press(qtbot, page, "replace-all")
    qtbot.waitUntil(lambda: (vault.drafts.choices(draft_id) or b"").count(b"replace") == 3)
    vault.drafts.save(draft_id, vault.drafts.load(draft_id).replace(b"Ask", b"0303-1111111, ask"))
    again = open_page(draft_id)
    wait_for(qtbot, again, None, Action.REPLACE, Action.REPLACE, Action.REPLACE)


def test_links_and_sites_are_left_out_and_never_written_anew(open_page: Open, drafted, qtbot: QtBot):
    links = ["https://chat.whatsapp.com/abcdef", "https://example.org/news"]
    page = open_page(drafted(text="", lang="", links=links))
    assert page.findChild(QPushButton, "replace").text() == "Leave it out"
    assert page.findChild(QPushButton, "edit").isHidden()
    qtbot.keyClick(finds(page), "e")
    assert page.findChild(QWidget, "instead-of").isHidden()
    press(qtbot, page, "replace")
    wait_for(qtbot, page, Action.REPLACE)
    assert text(page, "told-links") == f" 1  left out\n{links[1]}"


def test_sites_stand_among_the_texts(open_page: Open, drafted):
    page = open_page(drafted(**SITE, text="", lang=""))
    assert text(page, "written-sites") == "example.org"


@pytest.mark.parametrize(
    "before", ["📵📵👨‍👩‍👧 ", "میرے بھائی کا نمبر ", "Zong نے نمبر بند کیا: "], ids=["emoji", "urdu", "mixed"]
)
def test_a_mark_stands_on_its_words_whatever_comes_before(open_page: Open, drafted, before: str):
    page = open_page(drafted(text=f"{before}0301-2345678 ہے۔"))
    assert page.findChild(MarkedText, "written-text").marks == {1: "\u00a01\u00a0\u00a00301-2345678"}


def test_hints_are_shown_softly_and_block_nothing(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted(text="My name is Rashid Khan. Nothing loads."))
    press(qtbot, page, "hints-line")
    with qtbot.waitSignal(page.words_wanted):
        press(qtbot, page, "change-words")
    with qtbot.waitSignal(page.decided):
        press(qtbot, page, "go-on")


def test_the_foot_tells_that_time_and_place_follow_where_they_are_out_of_sight(
    open_page: Open, drafted, qtbot: QtBot, window: Window
):
    window.resize(SMALL)
    page = open_page(drafted(text="My name is Rashid Khan, 0301-2345678. Nothing loads.", districts=["pk-ba-quetta"]))
    press(qtbot, page, "hints-line")
    press(qtbot, page, "replace")
    qtbot.waitUntil(lambda: left(page) == "All decided; time and place follow below")
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert left(page) == "All decided"


def test_pressing_a_mark_goes_to_its_find(open_page: Open, drafted, qtbot: QtBot):
    page = open_page(drafted())
    shown = page.findChild(MarkedText, "written-text")
    shown.mark_pressed.emit(3)
    assert finds(page).number == 3
    assert shown.mark_at(shown.toPlainText().index("35202")) == 3


def test_time_and_place_are_told_as_vaguely_as_chosen(open_page: Open, drafted, qtbot: QtBot, vault: Vault):
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


def test_nine_thousand_letters_stay_quick(open_page: Open, drafted, qtbot: QtBot):
    words = "انٹرنیٹ بند ہے، 0301-2345678 پر پوچھیں۔ "
    page = open_page(drafted(text=(words * 200)[:5000], lang="ur"))
    count = len(page.check.finds)
    assert count > 100
    spent = []
    for _ in range(5):
        begun = time.process_time()
        qtbot.keyClick(finds(page), "n")
        spent.append(time.process_time() - begun)
    print(f"moving among {count} finds: {sorted(spent)[2] * 1000:.0f} ms")
    assert sorted(spent)[2] < 0.25
    begun = time.process_time()
    press(qtbot, page, "replace-all")
    qtbot.waitUntil(lambda: page.check.left == 0)
    print(f"deciding on all of them: {(time.process_time() - begun) * 1000:.0f} ms")
    assert text(page, "told-text").count("[PHONE]") == count


def test_what_is_not_kept_yet_can_be_kept_when_the_window_locks(
    context: Context, open_page: Open, drafted, qtbot: QtBot, vault: Vault
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


def test_nobody_goes_on_with_less_than_was_chosen(open_page: Open, drafted, qtbot: QtBot, vault: Vault):
    draft_id = drafted(text="", lang="")
    page = open_page(draft_id)
    press(qtbot, page, "occurred-month")
    qtbot.waitUntil(lambda: page.unsaved() is None)
    citizen.discard_draft(vault, draft_id)
    with qtbot.assertNotEmitted(page.decided, wait=100):
        press(qtbot, page, "go-on")
    qtbot.waitUntil(lambda: page.findChild(QWidget, "problem").isVisible())
