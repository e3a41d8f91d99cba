"""The widgets: by keyboard, told to ears, and keeping what is typed to themselves."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.windows import dressed, let_press
from ui.context import Context
from ui.languages import ENGLISH, URDU
from ui.screen import Screen
from ui.theme import parts
from ui.theme.look import Scheme
from ui.widgets.cards import ChoiceCard, Choices
from ui.widgets.fields import HINTS, Labelled, PassphraseField, QuietLine
from ui.widgets.fold import Fold
from ui.widgets.notices import Kind, Notice
from ui.widgets.progress import Progress
from ui.widgets.steps import Steps
from ui.widgets.story_edit import StoryEdit
from ui.widgets.strip import Strip
from ui.widgets.tiles import Tile
from ui.window import Window

AROUND = (Qt.InputMethodQuery.ImSurroundingText, Qt.InputMethodQuery.ImTextBeforeCursor)
Show = Callable[..., None]
LONG = "Your number was switched off, or your handset is refused, and nobody at the counter could say why. " * 3


@pytest.fixture
def show(context: Context) -> Iterator[Callable[..., None]]:
    """Give a function that shows widgets below each other on one page."""
    pages: list[QWidget] = []

    def put(*widgets: QWidget) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        page.resize(600, 500)
        page.show()
        QApplication.processEvents()
        pages.append(page)

    yield put
    for page in pages:
        page.close()
        page.deleteLater()
    pages.clear()


def told(widget: QWidget) -> tuple[QAccessible.Role, str, str]:
    said = QAccessible.queryAccessibleInterface(widget)
    return said.role(), said.text(QAccessible.Text.Name), said.text(QAccessible.Text.Description)


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def test_a_tile_is_a_button_that_wraps(context: Context, show: Show, qtbot: QtBot):
    tile = Tile(context, title="SIM blocked", line=LONG, picture="card-sim", name="sim")
    show(tile)
    assert told(tile) == (QAccessible.Role.Button, "SIM blocked", LONG)
    wide = tile.heightForWidth(900)
    assert tile.heightForWidth(300) > wide
    assert tile.height() >= tile.heightForWidth(tile.width())
    tile.setFocus()
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Space)
    with qtbot.waitSignal(tile.clicked):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.title.geometry().center())


def press_enter(widget: QWidget, *, is_held: bool = False) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=is_held)
        QApplication.sendEvent(widget, key)


def test_enter_presses_whatever_button_has_the_focus_once(context: Context, show: Show):
    fold = Fold(context, "More", name="more")
    buttons: list[QPushButton] = [
        parts.button(context.look, "Keep it", name="keep"),
        parts.button(context.look, "Back", name="back", role="quiet"),
        Tile(context, title="SIM blocked", name="sim"),
        ChoiceCard(context, title="SMS", name="sms", is_one_of=False),
        fold.line,
    ]
    show(*buttons[:-1], fold)
    pressed: list[str] = []
    for button in buttons:
        pressed.clear()
        button.clicked.connect(lambda: pressed.append("once"))
        press_enter(button, is_held=True)
        assert len(pressed) == 0, button.objectName()
        press_enter(button)
        assert len(pressed) == 1, button.objectName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_no_second_press_of_a_key_presses_the_page_that_just_came(context: Context, qtbot: QtBot, key: Qt.Key):
    window = Window()
    window.show()
    pressed: list[str] = []
    for _ in range(2):
        screen = Screen(context, "What happened?")
        back = screen.add_back("Back")
        back.clicked.connect(lambda: pressed.append("back"))
        window.show_screen(screen)
        qtbot.waitUntil(lambda new=screen: window.screen_shown is new)
        QTest.keyClick(back, key)
        assert pressed == []
    let_press(qtbot, window)
    QTest.keyClick(back, key)
    assert pressed == ["back"]
    window.blank()
    window.deleteLater()


def test_a_chosen_tool_shows_that_it_has_the_focus(context: Context, show: Show):
    tools = [parts.button(context.look, words, name=words, role="toggle") for words in ("Box", "Brush")]
    for tool in tools:
        tool.setCheckable(True)
        tool.setChecked(True)
    show(*tools)
    tools[0].setFocus()
    edges = [tool.grab().toImage().pixelColor(tool.width() // 2, 0).name() for tool in tools]
    colours = context.look.colours
    assert edges == [colours.focus, colours.accent]


def point_at(widget: QWidget) -> None:
    widget.ensurePolished()
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle, no_button = QPointF(widget.rect().center()), Qt.MouseButton.NoButton
    no_key = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, middle, middle, no_button, no_button, no_key))


@pytest.mark.parametrize("scheme", Scheme)
def test_a_card_under_the_pointer_does_not_look_like_one_that_is_chosen(
    nothing_is_left: None, qapp: QApplication, scheme: Scheme
):
    with dressed(qapp, ENGLISH, scheme) as context:
        colours = context.look.colours
        seen = {}
        for state in ("plain", "hovered", "chosen", "both"):
            card = ChoiceCard(context, title="SMS", name="sms", is_one_of=False)
            card.setChecked(state in {"chosen", "both"})
            card.resize(400, 60)
            if state in {"hovered", "both"}:
                point_at(card)
            image = card.grab().toImage()
            middle = image.width() // 2
            seen[state] = (image.pixelColor(middle, 0).name(), image.pixelColor(middle, 5).name())
            card.deleteLater()
    # A person may be pointing at one that is chosen.
    assert seen["chosen"] == seen["both"] == (colours.accent, colours.accent_soft)
    assert seen["hovered"] == (colours.control_line, colours.raised)
    assert seen["hovered"][0] != seen["chosen"][0]
    assert seen["hovered"][1] != seen["chosen"][1]


def test_one_of_several_cards_is_chosen_by_arrow_keys(context: Context, show: Show, qtbot: QtBot):
    choices = Choices(context)
    for value in ("one", "two", "three"):
        choices.add(value, value, name=f"card-{value}")
    show(choices)
    heard: list[object] = []
    choices.chosen.connect(heard.append)
    choices.choose("one")
    assert told(choices.cards["one"])[0] is QAccessible.Role.RadioButton
    choices.cards["one"].setFocus()
    QTest.keyClick(choices.cards["one"], Qt.Key.Key_Down)
    assert (choices.value, heard) == ("two", ["two"])


def test_any_of_several_cards_may_be_chosen(context: Context, show: Show, qtbot: QtBot):
    choices = Choices(context, is_one_of=False)
    for value in ("one", "two", "three"):
        choices.add(value, value, name=f"card-{value}")
    show(choices)
    assert told(choices.cards["one"])[0] is QAccessible.Role.CheckBox
    for value in ("one", "three"):
        QTest.keyClick(choices.cards[value], Qt.Key.Key_Space)
    assert choices.values == ("one", "three")
    assert QAccessible.queryAccessibleInterface(choices.cards["three"]).state().checked


@pytest.mark.parametrize("kind", list(Kind))
def test_a_notice_is_named_by_its_words_and_can_be_acted_on(context: Context, show: Show, qtbot: QtBot, kind: Kind):
    notice = Notice(context, kind, "Nothing was lost.", "Try again", heading="The folder is full")
    show(notice)
    assert told(notice)[1] == "The folder is full Nothing was lost."
    with qtbot.waitSignal(notice.acted):
        notice.action.click()
    notice.say("It is there again.")
    assert (notice.words, told(notice)[1]) == ("It is there again.", "The folder is full It is there again.")


def test_steps_say_where_one_is(context: Context, show: Show, qtbot: QtBot):
    steps = Steps(context, at=2, of=7, title="When")
    show(steps)
    assert told(steps)[1] == steps.words.text() == "Step 2 of 7: When"


def test_a_fold_keeps_what_is_in_it(context: Context, show: Show, qtbot: QtBot):
    fold = Fold(context, "More, if you know it", name="more")
    line = QuietLine(context, name="inside")
    fold.body.addWidget(line)
    show(fold)
    assert not line.isVisible()
    QTest.keyClick(fold.line, Qt.Key.Key_Space)
    line.setText("kept")
    QTest.keyClick(fold.line, Qt.Key.Key_Space)
    fold.open()
    assert (line.isVisible(), line.text()) == (True, "kept")


def test_progress_is_cancelled_once(context: Context, show: Show, qtbot: QtBot):
    progress = Progress(context, "Sending report 1 of 2")
    show(progress)
    cancelled: list[None] = []
    progress.cancelled.connect(lambda: cancelled.append(None))
    progress.show_progress(1, 4)
    progress.cancel.click()
    progress.cancel.click()
    assert len(cancelled) == 1


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("is_demonstration", [False, True])
def test_the_strip_is_one_line_high_whatever_it_says(
    nothing_is_left: None,
    qapp: QApplication,
    percent: int,
    is_demonstration: bool,  # noqa: FBT001 - a parameter of the test
):
    for language in (ENGLISH, URDU):
        with dressed(qapp, language, percent=percent) as context:
            strip = Strip(replace(context, is_demonstration=is_demonstration))
            strip.resize(1024, 10)
            strip.show()
            empty = strip.sizeHint().height()
            strip.say_line("Not sent at 10:30 this morning; everything is kept here", short="Not sent 10:30")
            strip.say_waiting("12 reports are still waiting", short="12 waiting")
            QApplication.processEvents()
            words = strip.findChild(QLabel, "strip-words")
            assert words.heightForWidth(words.width()) <= words.heightForWidth(4000)
            assert strip.heightForWidth(1024) <= empty or strip.height() <= empty
            assert "10:30" in words.text() or (is_demonstration and percent == 200)
            assert "everything is kept" in words.accessibleName()
            strip.hide()
            strip.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_strip_says_what_waits_and_leads_out(context: Context, show: Show, qtbot: QtBot):
    strip = Strip(context)
    show(strip)
    strip.say_line("No connection")
    strip.say_waiting("2 reports wait")
    assert strip.findChild(QWidget, "strip-words").accessibleName() == "No connection · 2 reports wait"
    for name, signal in (("strip-lock", strip.locked), ("strip-leave", strip.left)):
        with qtbot.waitSignal(signal):
            strip.findChild(QWidget, name).click()


def test_an_input_method_is_told_nothing_of_the_text(context: Context, show: Show, qtbot: QtBot):
    line, story = QuietLine(context, name="line"), StoryEdit(context, name="story")
    show(line, story)
    line.setText("secret")
    story.fill("secret")
    for field in (line, story):
        assert field.inputMethodHints() & HINTS == HINTS
        assert [field.inputMethodQuery(query) for query in AROUND] == ["", ""]


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_what_is_copied_is_marked_as_secret(context: Context, show: Show, qtbot: QtBot, key: Qt.Key):
    line, story = QuietLine(context, name="line"), StoryEdit(context, name="story")
    show(line, story)
    line.setText("in a line")
    story.fill("in a story")
    for field, words in ((line, "in a line"), (story, "in a story")):
        QGuiApplication.clipboard().clear()
        field.selectAll()
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        assert clipboard().text() == words
        assert bytes(clipboard().data("x-kde-passwordManagerHint")) == b"secret"
    assert (line.text() == "", story.toPlainText() == "") == ((key is Qt.Key.Key_X,) * 2)
    QGuiApplication.clipboard().clear()


def test_a_passphrase_cannot_be_copied_nor_brought_back(context: Context, show: Show, qtbot: QtBot):
    field = PassphraseField(context, name="passphrase", accessible_name="Passphrase")
    show(field)
    QGuiApplication.clipboard().clear()
    QTest.keyClicks(field.line, "six words")
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().text() == ""
    assert field.take() == "six words"
    QTest.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""


def test_a_passphrase_is_shown_when_asked_for(context: Context, show: Show, qtbot: QtBot):
    field = PassphraseField(context, name="passphrase", accessible_name="Passphrase")
    show(field)
    button = field.findChild(QWidget, "passphrase-show")
    before = (field.line.echoMode(), told(button)[1])
    button.click()
    assert before == (field.line.EchoMode.Password, "Show the letters")
    assert (field.line.echoMode(), told(button)[1]) == (field.line.EchoMode.Normal, "Hide the letters")


def test_a_label_names_its_field_and_the_hint_describes_it(context: Context, show: Show, qtbot: QtBot):
    line = QuietLine(context, name="when")
    show(Labelled(context, "From when", line, hint="An hour is exact enough."))
    assert told(line)[1:] == ("From when", "An hour is exact enough.")


def test_the_menu_of_a_field_is_ours_and_ends(context: Context, show: Show, qtbot: QtBot):
    line, story = QuietLine(context, name="line"), StoryEdit(context, name="story")
    show(line, story)
    for field in (line, story):
        where = QPoint(5, 5)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, field.mapToGlobal(where))
        QApplication.sendEvent(field if field is line else story.viewport(), event)
        menu = field.findChild(QMenu)
        words = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert words == ["Undo", "Redo", "Cut", "Copy", "Paste", "Select all"]
        menu.close()


def test_a_story_turns_with_what_is_written(show: Show, qapp: QApplication):
    with dressed(qapp, URDU) as urdu:
        story = StoryEdit(urdu, name="story")
        show(story)
        directions = []
        for words in ("", "Zong stopped", "Zong نے کام چھوڑ دیا"):
            story.fill(words)
            directions.append(story.document().defaultTextOption().textDirection())
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert directions == [right, left, right]


def test_a_story_cannot_be_dragged_out(context: Context, show: Show, qtbot: QtBot):
    story = StoryEdit(context, name="story")
    show(story)
    story.fill("a story that stays here")
    story.selectAll()
    QTest.mousePress(story.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 25))
    assert not story.textCursor().hasSelection()
    QTest.mouseRelease(story.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 25))
    assert not story.acceptDrops()
