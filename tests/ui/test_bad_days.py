"""Bad days in front of the window: the disk, the folder or the person goes away in the middle of something."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from crypto.keyslots import FLOOR
from reporter import drafting, joining, settings, vaults
from reporter.profile import read_first
from reporter.settings import Settings
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import BareDesk
from support.small_disks import fill, make_read_only, make_writable, small_disk
from support.starting import StaysHere, begun_program
from support.vault_folders import PASSPHRASE
from support.whole_journey import STORY, Journey


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home folder."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@contextmanager
def journey(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Journey]:
    process = StaysHere()
    with begun_program(qapp, home, process) as program:
        yield Journey(qtbot, program)
        # A program that has ended takes nothing in any more.
        if not process.done:
            qtbot.wait(300)


def make_vault(folder: Path, desk: BareDesk) -> Path:
    with vaults.create(folder, PASSPHRASE, cost=FLOOR) as vault:
        joining.join(vault, read_first(desk.sign()))
        settings.save(vault, Settings(language="en"))
        return vault.folder


def story_of(person: Journey) -> QPlainTextEdit:
    person.until(lambda: person.shown(QPlainTextEdit, "text"))
    field = person.shown(QPlainTextEdit, "text")
    assert isinstance(field, QPlainTextEdit)
    return field


def only_draft(vault: Vault) -> dict[str, object]:
    [draft_id] = vault.drafts.ids()
    return dict(drafting.load(vault, draft_id))


@dataclass
class FullDisk:
    """Somebody whose story holds more than the vault does, because its disk is full."""

    person: Journey
    filler: Path


@contextmanager
def story_on_a_full_disk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, desk: BareDesk, *, ends: str
) -> Iterator[FullDisk]:
    """Write " at dawn" where nothing can be kept for one block; what is kept after it must end with `ends`."""
    with small_disk(tmp_path / "home", 4096) as home:
        folder = make_vault(home / "scans-41", desk)
        with journey(qtbot, qapp, home) as person:
            person.unlock(PASSPHRASE)
            person.begin_story("It began")
            person.pick("lang", "English")
            filler = fill(home)
            story_of(person).insertPlainText(" at dawn" * 400)
            yield FullDisk(person, filler)
        with vaults.unlock(folder, PASSPHRASE) as vault:
            assert str(only_draft(vault)["text"]).endswith(ends)


def test_a_vault_on_a_disk_that_takes_no_writing_is_told_and_opens_when_it_does(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, desk: BareDesk
):
    with small_disk(tmp_path / "home", 4096) as home:
        folder = make_vault(home / "scans-41", desk)
        make_read_only(home)
        with journey(qtbot, qapp, home) as person:
            person.reach("UnlockPage")
            person.enter("passphrase", PASSPHRASE)
            person.until(lambda: person.words("problem-words"))
            assert "cannot be written to" in person.words("problem-words")
            assert "Nothing was changed" in person.words("problem-words")
        make_writable(home)
        vaults.unlock(folder, PASSPHRASE).close()


def test_a_vault_folder_that_is_gone_while_it_is_open_is_told_and_the_words_stay_on_the_screen(
    qtbot: QtBot, qapp: QApplication, home: Path, desk: BareDesk
):
    folder = make_vault(home / "scans-41", desk)
    with journey(qtbot, qapp, home) as person:
        person.unlock(PASSPHRASE)
        person.begin_story("It began")
        aside = folder.rename(home / "aside")
        person.write("text", " at dawn")
        person.until(lambda: "is not in its place" in person.said(), "no failure told")
        assert story_of(person).toPlainText().endswith("at dawn")
        aside.rename(folder)
        person.write("text", ".")
        person.until(lambda: "is not in its place" not in person.said(), "the failure still stands there")
    with vaults.unlock(folder, PASSPHRASE) as vault:
        assert only_draft(vault)["text"] == "It began at dawn."


def test_a_disk_that_fills_up_while_a_person_types_is_told_and_nothing_typed_is_lost(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, desk: BareDesk
):
    with story_on_a_full_disk(qtbot, qapp, tmp_path, desk, ends=" at dawn!.") as full:
        full.person.write("text", "!")
        full.person.until(lambda: "full" in full.person.said(), "no failure told")
        full.filler.unlink()
        full.person.write("text", ".")
        full.person.until(lambda: "full" not in full.person.said(), "the failure still stands there")


def test_on_a_full_disk_the_settings_take_no_page_away_that_alone_holds_what_was_typed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, desk: BareDesk
):
    with story_on_a_full_disk(qtbot, qapp, tmp_path, desk, ends=" at dawn") as full:
        full.person.press("strip-settings")
        full.person.until(lambda: "full" in full.person.said(), "no failure told")
        assert full.person.screen == "QuestionPage"
        full.filler.unlink()
        full.person.press("strip-settings")
        full.person.reach("SettingsPage")


def test_a_disk_that_is_full_when_the_last_page_is_done_keeps_no_words_from_being_written_later(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, desk: BareDesk
):
    with story_on_a_full_disk(qtbot, qapp, tmp_path, desk, ends=" at dawn") as full:
        full.person.press("go-on")
        full.person.until(lambda: "full" in full.person.said(), "no failure told")
        assert full.person.screen == "QuestionPage"
        full.filler.unlink()
        full.person.window.close()


def go_to_sealing(person: Journey) -> tuple[Path, str]:
    """Go on until the next press seals, with a demo desk; return the vault's folder and passphrase."""
    passphrase = person.start("en")
    person.tell()
    person.press("continue")
    person.reach("PrivacyPage")
    person.press("replace")
    person.press("go-on")
    person.reach("ReviewPage")
    person.press("agree")
    person.reach("SealingPage")
    person.press("keep-copy")
    assert person.program._opened is not None
    return person.program._opened.vault.folder, passphrase


def test_a_window_closed_while_it_seals_leaves_a_draft_or_a_sealed_report_and_never_both_or_neither(
    qtbot: QtBot, qapp: QApplication, home: Path
):
    with journey(qtbot, qapp, home) as person:
        folder, passphrase = go_to_sealing(person)
        person.press("seal")
        person.window.close()
    with vaults.unlock(folder, passphrase) as vault:
        assert len(vault.drafts.ids()) + len(vault.outbox.rows()) == 1


def see_it_sent(person: Journey) -> None:
    """Press whatever is offered for sending until the report is sent. It may leave by itself: its time had come."""
    assert person.program._opened is not None
    vault = person.program._opened.vault

    def is_sent() -> bool:
        for name in ("open-sending", "send-now"):
            button = person.button(name)
            if button is not None:
                button.click()
        [row] = vault.outbox.rows()
        return row.state is OutboxState.SENT

    person.until(is_sent, "it did not arrive")


def test_a_window_closed_while_it_sends_keeps_the_report_and_sends_it_when_it_is_opened_again(
    qtbot: QtBot, qapp: QApplication, home: Path
):
    with journey(qtbot, qapp, home) as person:
        folder, passphrase = go_to_sealing(person)
        person.press("seal")
        person.reach("QueuedPage")
        person.press("send-now")
        person.press("send")
        person.window.close()
    with journey(qtbot, qapp, home) as person:
        person.unlock(passphrase)
        see_it_sent(person)
    with vaults.unlock(folder, passphrase) as vault:
        [row] = vault.outbox.rows()
        assert row.state is OutboxState.SENT


def test_text_made_twice_as_large_in_the_middle_of_a_story_loses_no_letter(
    qtbot: QtBot, qapp: QApplication, home: Path, desk: BareDesk
):
    make_vault(home / "scans-41", desk)
    with journey(qtbot, qapp, home) as person:
        person.unlock(PASSPHRASE)
        person.begin_story(STORY)
        before = story_of(person).fontInfo().pointSizeF()
        person.press("strip-settings")
        person.reach("SettingsPage")
        sizes = person.shown(QComboBox, "percent")
        assert isinstance(sizes, QComboBox)
        QTest.keyClick(sizes, Qt.Key.Key_End)
        # At once, before the choice is kept.
        person.press("back")
        person.reach("QuestionPage")
        person.until(lambda: story_of(person).fontInfo().pointSizeF() > 1.9 * before)
        assert story_of(person).toPlainText() == STORY
