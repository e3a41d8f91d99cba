"""Files of a report, by mouse and by keyboard, from the list to the sealed report; and what is no picture."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from reporter import citizen, opening
from reporter.anonymise.review import Action, Decisions
from reporter.blackouts import Box, Stroke
from support import pictures
from support.desks import NOW, BareDesk
from support.files_person import PATIENCE, Person, drag
from ui.widgets.blackout_canvas import BlackoutCanvas
from ui.widgets.picture_view import PictureView


def sealed(person: Person, desk: BareDesk):
    reviewed = citizen.review(person.vault, person.draft, Decisions(default=Action.REPLACE))
    queued = citizen.seal(person.vault, reviewed, forget=False, now=NOW)
    with person.vault.outbox.envelope(queued.upload_id) as stream:
        return opening.open_envelope(stream.read(), [line.identity for line in desk.lines])


def test_a_picture_is_added_looked_at_blacked_out_and_sealed(person: Person, desk: BareDesk):
    person.add(person.home / "screen.jpg")
    canvas = person.open_blackouts()
    drag(canvas, person.qtbot, (0.1, 0.4), (0.3, 0.5), (0.9, 0.6))
    [box] = canvas.covered.blackouts
    assert isinstance(box, Box)
    assert abs(box.left - 72) < 8 > abs(box.bottom - 768)
    person.click("tool-brush")
    drag(canvas, person.qtbot, (0.2, 0.8), (0.5, 0.82), (0.8, 0.8))
    assert [type(shape) for shape in canvas.covered.blackouts] == [Box, Stroke]
    person.done()
    covered = canvas_shapes = person.covered()
    assert len(canvas_shapes) == 2
    person.qtbot.waitUntil(lambda: "by" in person.find(QLabel, "after-line").text(), timeout=PATIENCE)
    person.click("back")
    person.click("continue")
    assert person.ended == ["finished"]
    [attached] = sealed(person, desk).attachments
    picture = pictures.opened(attached.read())
    assert picture.crop((covered[0].left, covered[0].top, covered[0].right, covered[0].bottom)).getbbox() is None
    assert picture.getpixel((360, 1050)) == (0, 0, 0)
    assert max(picture.getpixel((360, 1200))) > 200
    assert pictures.MARKER.encode() not in attached.read()
    assert not picture.getexif()


def test_what_was_removed_is_said_in_plain_words(person: Person):
    person.add(person.home / "screen.jpg")
    person.click("look-1")
    removed = person.find(QWidget, "removed")
    words = removed.accessibleName()
    assert "The place where it was taken (GPS position)" in words
    assert "small copy" in words
    assert "720 by 1,280 pixels" in person.find(QLabel, "before-line").text().replace("\u2068", "").replace(
        "\u2069", ""
    )
    assert person.find(PictureView, "after").accessibleDescription()


def test_everything_is_done_by_keyboard_alone(person: Person, desk: BareDesk):
    assert QApplication.focusWidget().objectName() == "add-picture"
    person.press(Qt.Key.Key_Space)
    person.wait_for("FileChooser")
    field = person.find(QLineEdit, "path")
    person.qtbot.waitUntil(lambda: bool(field.text()))
    while QApplication.focusWidget() is not field:
        person.press(Qt.Key.Key_Backtab, held=Qt.KeyboardModifier.ShiftModifier)
    field.setText(str(person.home / "screen.jpg"))
    person.press(Qt.Key.Key_Return)
    person.wait_for("FilesPage")
    person.wait_for_focus("look-1")
    person.press(Qt.Key.Key_Space)
    person.wait_for("PicturePage")
    person.wait_for_focus("black-out")
    person.press(Qt.Key.Key_Space)
    person.wait_for("BlackoutPage")
    canvas = person.find(BlackoutCanvas, "canvas")
    person.qtbot.waitUntil(lambda: canvas.isEnabled() and canvas.hasFocus(), timeout=PATIENCE)
    person.press(Qt.Key.Key_Return)
    [placed] = canvas.covered.blackouts
    person.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Up, held=Qt.KeyboardModifier.ShiftModifier)
    [moved] = canvas.covered.blackouts
    assert moved.left < placed.left
    assert placed.top - moved.top > 4 * (placed.left - moved.left) > 0
    person.press(Qt.Key.Key_Right, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    [wider] = canvas.covered.blackouts
    assert (wider.left, wider.right > moved.right) == (moved.left, True)
    person.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert len(canvas.covered.blackouts) == 2
    person.press(Qt.Key.Key_Delete)
    assert canvas.covered.blackouts == (wider,)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Tab)
    assert canvas.covered.chosen_number == 0
    person.press(Qt.Key.Key_Tab)
    assert (canvas.covered.chosen_number, canvas.hasFocus()) == (None, False)
    done = person.find(QPushButton, "done")
    for _ in range(20):
        if QApplication.focusWidget() is done:
            break
        person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Space)
    person.wait_for("PicturePage")
    assert person.covered() == (wider,)
    [attached] = sealed(person, desk).attachments
    covered = pictures.opened(attached.read()).crop((wider.left, wider.top, wider.right, wider.bottom))
    assert covered.getbbox() is None


def test_what_cannot_be_cleaned_is_said_and_can_be_added_as_it_is(person: Person, desk: BareDesk):
    document = person.home / "letter.pdf"
    document.write_bytes(b"%PDF-1.7\n" + bytes(5000))
    person.add(document)
    assert "PDF documents cannot be cleaned" in person.problem()
    assert person.files() == ()
    person.click("files-problem-action")
    person.wait_for("AsIsPage")
    assert not person.find(QPushButton, "attach-as-is").isEnabled()
    person.find(QLineEdit, "reason").setText("The court wants the original.")
    person.click("attach-as-is")
    person.wait_for("FilesPage")
    [attached] = sealed(person, desk).attachments
    assert attached.read() == document.read_bytes()
    assert attached.because == "The court wants the original."


def test_a_reason_that_is_too_long_is_said(person: Person):
    film = person.home / "film.mp4"
    film.write_bytes(b"\0\0\0\x18ftypisom" + bytes(5000))
    person.click("add-as-is")
    person.wait_for("FileChooser")
    person.type_path(film)
    person.wait_for("AsIsPage")
    person.find(QLineEdit, "reason").setText("x" * 600)
    person.click("attach-as-is")
    assert "one line" in person.find(QLabel, "as-is-problem-words").text()
    person.click("back")
    person.wait_for("FilesPage")
    assert person.files() == ()


BAD = {
    "empty": (lambda: b"", "This file is empty"),
    "no picture": (lambda: b"hello" * 100, "This is no picture"),
    "cut off": (lambda: pictures.photograph()[:30_000], "damaged or incomplete"),
    "too large": (pictures.too_large, "100 million pixels"),
    "moving": (lambda: pictures.animated("PNG"), "Moving PNG"),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_picture_is_refused_in_one_clear_sentence(person: Person, fault: str):
    make, words = BAD[fault]
    bad = person.home / "bad.jpg"
    bad.write_bytes(make())
    person.add(bad)
    assert words in person.problem()
    assert person.files() == ()


def test_the_focus_is_back_on_the_page_after_a_refused_picture(person: Person):
    (person.home / "bad.jpg").write_bytes(b"hello" * 100)
    person.add(person.home / "bad.jpg")
    assert person.problem()
    person.wait_for_focus("add-picture")


def test_an_empty_file_is_not_offered_to_be_added_as_it_is(person: Person):
    (person.home / "empty.jpg").write_bytes(b"")
    person.add(person.home / "empty.jpg")
    assert person.problem() == "This file is empty. Nothing was changed; choose it again or leave it out."
    offer = person.window.screen_shown.findChild(QPushButton, "files-problem-action")
    assert not offer.isVisible()
    person.window.screen_shown.attach(person.home)
    person.qtbot.waitUntil(lambda: "not a file" in person.problem(), timeout=PATIENCE)
    assert not offer.isVisible()


def test_an_empty_file_is_refused_as_it_is_too(person: Person):
    (person.home / "empty.mp4").write_bytes(b"")
    person.click("add-as-is")
    person.wait_for("FileChooser")
    person.type_path(person.home / "empty.mp4")
    person.wait_for("AsIsPage")
    person.find(QLineEdit, "reason").setText("The court wants the original.")
    person.click("attach-as-is")
    assert "This file is empty" in person.find(QLabel, "as-is-problem-words").text()
    assert person.files() == ()


def test_the_list_says_whose_size_it_tells(person: Person):
    person.add(person.home / "screen.jpg")
    card = person.find(QWidget, "file-1")
    person.find(QPushButton, "look-1")
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "Your own file has" in said
    assert "the desk gets a newly drawn one. Nothing is blacked out." in said


def test_a_draft_is_kept_for_later_from_its_files(person: Person):
    assert not person.find(QPushButton, "continue").icon().isNull()
    person.click("put-aside")
    assert person.ended == ["put aside"]


@pytest.mark.parametrize("data", [pictures.in_printing_colours(), pictures.animated("GIF")], ids=["CMYK", "GIF"])
def test_an_odd_picture_goes_the_whole_way(person: Person, data: bytes):
    (person.home / "odd.gif").write_bytes(data)
    person.add(person.home / "odd.gif")
    canvas = person.open_blackouts()
    drag(canvas, person.qtbot, (0.2, 0.2), (0.8, 0.8))
    person.done()
    assert len(person.covered()) == 1


def test_pictures_are_dropped_on_the_page(person: Person):
    page = person.window.screen_shown
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(person.home / "screen.jpg")), QUrl("https://tracker.example/x.png")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))
    person.find(QPushButton, "look-1")
    assert len(person.files()) == 1


def test_a_file_is_removed_and_the_persons_own_stays(person: Person):
    person.add(person.home / "screen.jpg")
    person.click("remove-1")
    person.find(QLabel, "no-files")
    assert person.files() == ()
    assert (person.home / "screen.jpg").exists()
    person.click("back")
    assert person.ended == ["went back"]


def test_a_picture_without_metadata_says_so(person: Person):
    bare = person.home / "bare.bmp"
    bare.write_bytes(pictures.saved(Image.new("RGB", (30, 20), "red"), "BMP"))
    person.add(bare)
    person.click("look-1")
    removed = person.find(QWidget, "removed")
    assert any("nothing besides" in label.text() for label in removed.findChildren(QLabel))


def test_nobody_goes_on_while_a_picture_may_still_be_refused(person: Person):
    page = person.window.screen_shown
    page.attach(person.home / "screen.jpg")
    for name in ("continue", "put-aside", "back", "add-picture", "add-as-is"):
        assert not person.find(QPushButton, name).isEnabled()
    person.find(QPushButton, "look-1")
    assert person.find(QPushButton, "continue").isEnabled()
