"""The first start, as a person goes through it: from the language to an open vault that has a desk."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reporter import demo_desk, desk_codes, joining, settings, vaults
from reporter.profile import read_first
from reporter.settings import Settings
from support.desks import bare_desk
from support.small_disks import fill, make_read_only, small_disk
from support.starting import Person, make_vault, started, to_vault
from ui.context import Context
from ui.languages import LANGUAGES, Language
from ui.widgets.folder_view import FolderView
from ui.widgets.tiles import Tile

OWN = "harbour lamp 71 quietly under seven orange kites"


@pytest.fixture
def now_context(context: Context) -> Context:
    """A real desk's server goes by the real clock, and so must who sends to it."""
    return Context(jobs=context.jobs, language=context.language, look=context.look, now=lambda: datetime.now(UTC))


def choose(person: Person, file: Path) -> None:
    """Choose a file by typing its place."""
    person.wait_for("FileChooser")
    line = person.find(QLineEdit, "path")
    person.qtbot.waitUntil(lambda: line.text() != "")
    person.type("path", str(file))
    person.enter("path")


def test_a_whole_first_start_with_a_demo_desk(
    now_context: Context, qtbot: QtBot, qapp: QApplication, home: Path, language: Language
):
    with started(qtbot, qapp, now_context, home) as start:
        person = start.person
        words = make_vault(person, language.tag)
        person.press("desk-demo")
        assert person.sees("demo-limits")
        person.press("start-demo")
        qtbot.waitUntil(lambda: bool(start.opened), timeout=30_000)
        opened = start.opened[0]
        assert opened.is_demonstration
        assert opened.demo is not None
        assert joining.desk_of(opened.vault).profile.name == demo_desk.NAME
        assert settings.load(opened.vault) == Settings(language=language.tag)
        pid = opened.demo.pid
    (folder,) = vaults.find(home)
    assert folder.parent == home / "Documents"
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    vaults.unlock(folder, words).close()


def test_a_whole_first_start_with_a_desks_file(context: Context, qtbot: QtBot, qapp: QApplication, home: Path):
    desk = bare_desk()
    (home / "profile").write_bytes(desk.sign())
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        make_vault(person)
        person.press("desk-from-file")
        choose(person, home / "profile")
        person.wait_for("ComparePage")
        assert person.words("desk-words", 8) == " ".join(read_first(desk.sign()).fingerprint.words)
        assert not person.sees("desk-ended")
        person.press("join-desk")
        qtbot.waitUntil(lambda: bool(start.opened))
        assert joining.desk_of(start.opened[0].vault).note == desk.sign()


def test_a_picture_of_the_code_and_then_the_file_need_no_comparison(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path
):
    desk = bare_desk()
    (home / "profile").write_bytes(desk.sign())
    (home / "code.png").write_bytes(desk_codes.picture(desk_codes.of(read_first(desk.sign()))))
    (home / "other").write_bytes(bare_desk().sign())
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        make_vault(person)
        person.press("desk-from-file")
        choose(person, home / "code.png")
        qtbot.waitUntil(lambda: person.sees("code-read"))
        person.press("browse")
        person.wait_for("FileChooser")
        person.press("cancel")
        assert person.sees("code-read")
        person.press("browse")
        choose(person, home / "other")
        assert "another desk than the code" in person.problem()
        person.press("browse")
        choose(person, home / "profile")
        person.wait_for("ComparePage")
        assert person.sees("desk-vouched")
        person.press("join-desk")
        qtbot.waitUntil(lambda: bool(start.opened))


def test_a_desk_whose_words_differ_is_not_joined(context: Context, qtbot: QtBot, qapp: QApplication, home: Path):
    (home / "profile").write_bytes(bare_desk().sign())
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        words = make_vault(person)
        person.press("desk-from-file")
        choose(person, home / "profile")
        person.wait_for("ComparePage")
        person.press("back")
        assert person.screen == "DeskPage"
    (folder,) = vaults.find(home)
    with vaults.unlock(folder, words) as vault:
        assert vault.profiles.trusted() is None


def test_files_that_introduce_no_desk_are_refused_in_a_sentence(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path
):
    good = bare_desk().sign()
    bad = {
        "empty": (b"", "This file is empty"),
        "noise.png": (bytes(range(256)) * 20, "This picture cannot be read"),
        "forged": (good.replace(b"Bare Desk", b"Bear Desk"), "it was changed on its way"),
    }
    for name, (data, _) in bad.items():
        (home / name).write_bytes(data)
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        make_vault(person)
        person.press("desk-from-file")
        for name, (_, said) in bad.items():
            choose(person, home / name)
            qtbot.waitUntil(lambda said=said: person.sees("problem") and said in person.problem())
            person.press("browse")
        choose(person, home / "nowhere")
        qtbot.waitUntil(lambda: "Nothing is in this place" in person.find(QLabel, "chooser-problem-words").text())
        assert person.screen == "FileChooser"


def test_an_ended_profile_is_told_and_can_be_joined(context: Context, qtbot: QtBot, qapp: QApplication, home: Path):
    desk = bare_desk()
    late = datetime(2028, 1, 1, tzinfo=UTC)
    later = Context(jobs=context.jobs, language=context.language, look=context.look, now=lambda: late)
    (home / "profile").write_bytes(desk.sign())
    with started(qtbot, qapp, later, home) as start:
        person = start.person
        make_vault(person)
        person.press("desk-from-file")
        choose(person, home / "profile")
        person.wait_for("ComparePage")
        assert person.sees("desk-ended")
        person.press("join-desk")
        qtbot.waitUntil(lambda: bool(start.opened))


def test_wrong_words_make_no_vault(context: Context, qtbot: QtBot, qapp: QApplication, home: Path):
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        words = to_vault(person)
        person.press("other-words")
        qtbot.waitUntil(lambda: person.words("vault-words", 6) != words)
        person.press("written-down")
        person.type("typed-words", words)
        person.enter("typed-words")
        assert "not the six words" in person.problem()
        person.press("back")
        assert person.screen == "VaultPage"
        shown = person.words("vault-words", 6).split()
        person.press("written-down")
        for typed, said in (
            ("", "Type the six words first"),
            (" ".join(shown[:5]), "5 words stand here"),
            (" ".join([*shown[:2], "zzz", *shown[3:]]), "number 3 with your paper"),
            ("ریون ٹیولپ", "Latin letters"),
        ):
            person.find(QLineEdit, "typed-words").setText(typed)
            person.press("make-vault")
            assert said in person.problem()
            assert person.find(QLineEdit, "typed-words").text() == typed
        assert person.find(QLineEdit, "typed-words").echoMode() is QLineEdit.EchoMode.Normal
    assert vaults.find(home) == ()


def test_an_own_passphrase_is_typed_twice_and_a_weak_one_taken_only_knowingly(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path
):
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        to_vault(person)
        person.press("own-passphrase")
        person.press("make-vault")
        assert "Type a passphrase" in person.problem()
        person.type("own-first", "karachi1")
        person.type("own-second", "karachi2")
        person.press("make-vault")
        assert "not the same" in person.problem()
        person.type("own-second", "karachi1")
        person.press("make-vault")
        assert "weak" in person.problem()
        assert "Weak" in person.find(QLabel, "strength-words").text()
        person.type("own-first", OWN)
        qtbot.waitUntil(lambda: "Weak" not in person.find(QLabel, "strength-words").text())
        person.type("own-second", OWN)
        person.press("make-vault")
        person.wait_for("DeskPage")
    (folder,) = vaults.find(home)
    vaults.unlock(folder, OWN).close()


def test_a_weak_passphrase_is_taken_from_who_knows_it(context: Context, qtbot: QtBot, qapp: QApplication, home: Path):
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        to_vault(person)
        person.press("own-passphrase")
        person.type("own-first", "karachi1")
        person.type("own-second", "karachi1")
        qtbot.waitUntil(lambda: person.sees("weak-knowingly"))
        person.press("weak-knowingly")
        person.press("make-vault")
        person.wait_for("DeskPage")


def test_places_where_no_vault_can_be_are_told_and_nothing_typed_is_lost(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, tmp_path: Path
):
    (home / "taken").mkdir()
    (home / "taken" / "file").write_bytes(b"x")
    with (
        small_disk(tmp_path / "disk", 400) as disk,
        small_disk(tmp_path / "cd", 400) as cd,
        started(qtbot, qapp, context, home) as start,
    ):
        fill(disk, leave=10_000)
        make_read_only(cd)
        person = start.person
        words = to_vault(person)
        person.press("written-down")
        person.type("typed-words", words)
        person.press("vault-place-line")
        assert "plug that in first" in person.find(QLineEdit, "vault-folder").accessibleDescription()
        for place, said in (
            ("taken", "There is something in this place already"),
            ("no/such", "The folder around this place does not exist"),
            (str(cd / "vault"), "cannot be written to"),
            (str(disk / "vault"), "The disk is full"),
        ):
            person.type("vault-folder", place)
            person.press("make-vault")
            qtbot.waitUntil(lambda said=said: person.sees("problem") and said in person.problem(), timeout=30_000)
            assert person.find(QLineEdit, "typed-words").text() == words
        person.type("vault-folder", "mine")
        person.press("make-vault")
        person.wait_for("DeskPage")
    assert vaults.find(home) == (home / "mine",)


def test_the_vaults_place_and_the_desks_file_are_chosen_from_lists(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path
):
    (home / "profile").write_bytes(bare_desk().sign())
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        words = to_vault(person)
        person.press("vault-place-line")
        person.press("browse")
        person.wait_for("FileChooser")
        person.type("path", str(home))
        person.enter("path")
        person.type("file-name", "tax-2019")
        chooser = person.window.screen_shown
        qtbot.waitUntil(lambda: chooser._listing is not None and chooser._listing.folder == home)
        person.press("choose")
        person.wait_for("VaultPage")
        assert person.words("vault-words", 6) == words
        person.press("written-down")
        person.type("typed-words", words)
        person.enter("typed-words")
        person.wait_for("DeskPage")
        person.press("desk-from-file")
        person.wait_for("FileChooser")
        person.press("cancel")
        assert person.screen == "DeskPage"
        person.press("desk-from-file")
        view = person.find(FolderView, "files")
        qtbot.waitUntil(lambda: view.rows.rowCount() > 0)
        qtbot.keyClicks(view, "pro")
        qtbot.keyClick(view, Qt.Key.Key_Return)
        person.wait_for("ComparePage")
    assert vaults.find(home) == (home / "tax-2019",)


def test_a_machines_translation_is_marked_in_the_letters_of_its_language(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path
):
    with started(qtbot, qapp, context, home) as start:
        for language in LANGUAGES:
            tile = start.person.find(Tile, f"language-{language.tag}")
            assert tile.title.font().families() == list(language.fonts)
            assert tile.line.text() == language.mark
            assert not language.mark or tile.line.font().families() == list(language.fonts)
