"""A start where a vault is there already: unlocking it in its own language, or choosing another place."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crypto.keyslots import FLOOR
from reporter import joining, settings, vaults
from reporter.profile import read_first
from reporter.settings import Settings
from support.desks import bare_desk
from support.starting import make_vault, started, to_vault
from support.vault_folders import PASSPHRASE, VaultFolder
from ui.context import Context


@pytest.fixture
def known(home: Path) -> Path:
    """A vault that belongs to a desk and a citizen who reads Urdu."""
    with vaults.create(home / "Documents" / "scans-41", PASSPHRASE, cost=FLOOR) as vault:
        joining.join(vault, read_first(bare_desk().sign()))
        settings.save(vault, Settings(language="ur"))
        return vault.folder


def test_a_vault_that_is_there_is_unlocked_in_its_own_language(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path
):
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        assert person.screen == "UnlockPage"
        person.press("unlock")
        assert "Type the passphrase" in person.problem()
        person.type("passphrase", "wrong")
        person.enter("passphrase")
        qtbot.waitUntil(lambda: person.sees("problem") and "does not open the vault" in person.problem())
        emptied = person.find(QLineEdit, "passphrase")
        assert emptied.text() == ""
        assert person.window.focusWidget() is emptied
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        qtbot.waitUntil(lambda: bool(start.opened), timeout=30_000)
        assert start.opened[0].settings.language == "ur"
        assert qapp.isRightToLeft()


def test_a_vault_on_a_stick_is_found_by_whoever_says_that_there_is_one(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, tmp_path: Path
):
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        to_vault(person)
        person.press("existing-vault")
        person.wait_for("UnlockPage")
        assert person.sees("none-found")
        person.press("unlock")
        assert "Name the folder" in person.problem()
        VaultFolder.make(home / "Documents" / "scans-8")
        person.press("look-again")
        qtbot.waitUntil(lambda: not person.sees("none-found"))
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        person.wait_for("DeskPage")


def test_the_unlock_screen_speaks_every_language_at_once(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path
):
    with started(qtbot, qapp, context, home) as start:
        start.person.press("language-ur")
        assert start.person.screen == "UnlockPage"
        assert qapp.isRightToLeft()
        start.person.press("language-en")
        assert not qapp.isRightToLeft()


def test_a_language_that_is_chosen_on_the_way_in_is_kept(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path
):
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        person.press("language-ur")
        person.press("language-en")
        person.type("passphrase", PASSPHRASE)
        person.enter("passphrase")
        qtbot.waitUntil(lambda: bool(start.opened), timeout=30_000)
        assert not qapp.isRightToLeft()
        assert settings.load(start.opened[0].vault).language == "en"


def test_a_vault_that_another_window_has_open_is_told(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path
):
    with vaults.unlock(known, PASSPHRASE), started(qtbot, qapp, context, home) as start:
        start.person.type("passphrase", PASSPHRASE)
        start.person.press("unlock")
        assert "Another window or program has this vault open" in start.person.problem()
        # Once it is closed there, the words need not be typed again.
        assert start.person.find(QLineEdit, "passphrase").text() == PASSPHRASE


def test_one_of_several_vaults_or_another_place_is_opened(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path, tmp_path: Path
):
    other = VaultFolder.make(tmp_path / "stick").path
    VaultFolder.make(home / "old-phone-7")
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        assert person.sees("vault-1")
        assert person.sees("vault-2")
        person.press("elsewhere-line")
        person.type("vault-path", str(tmp_path / "nothing"))
        person.type("passphrase", PASSPHRASE)
        person.press("unlock")
        assert "There is no vault in this place" in person.problem()
        person.type("vault-path", str(other))
        person.type("passphrase", PASSPHRASE)
        person.press("unlock")
        person.wait_for("DeskPage")


def test_a_vault_that_lost_files_says_so_before_anything_else(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path
):
    with vaults.unlock(known, PASSPHRASE) as vault:
        vault.drafts.save("one", b"{}")
    (known / "s0").unlink()
    with started(qtbot, qapp, context, home) as start:
        person = start.person
        person.type("passphrase", PASSPHRASE)
        person.press("unlock")
        person.wait_for("WarningPage")
        person.press("understood")
        qtbot.waitUntil(lambda: bool(start.opened))


def test_a_new_vault_is_made_beside_one_that_is_there(
    context: Context, qtbot: QtBot, qapp: QApplication, home: Path, known: Path
):
    with started(qtbot, qapp, context, home) as start:
        start.person.press("new-vault")
        make_vault(start.person)
    assert len(vaults.find(home)) == 2
