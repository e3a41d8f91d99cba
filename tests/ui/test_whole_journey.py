"""A person's whole way through the window: first start, a report, a server that is down, the receipt, the proof file.

Nothing in it stands in for anything: vault, sealing, the demo desk's server and the sender's process are the real ones.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reporter import vaults
from support.pictures import MARKER as PICTURE_MARKER
from support.pictures import photograph
from support.starting import StaysHere, begun_program
from support.whole_journey import MARKER, PHONE, URDU_MARKER, Journey
from ui.languages import ENGLISH, URDU, Language
from ui.leaving.locked import Locked

SECRET = (MARKER, URDU_MARKER, PHONE, PICTURE_MARKER)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    return home


def holding(folder: Path, *words: str) -> list[tuple[Path, str]]:
    """Every file below a folder in which one of these words stands, in any form in which a text is written."""
    found = []
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        name = os.fsencode(path.name)
        for word in words:
            forms = [word.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")]
            found += [(path, word)] if any(form in data or form in name for form in forms) else []
    return found


@pytest.mark.parametrize(
    ("language", "way_back"), [(ENGLISH, "locked and opened"), (URDU, "closed and started again")], ids=["en", "ur"]
)
def test_a_report_goes_from_the_first_start_to_a_proof_file_past_a_server_that_is_down(
    qtbot: QtBot,
    qapp: QApplication,
    home: Path,
    tmp_path: Path,
    language: Language,
    way_back: str,
    capfd: pytest.CaptureFixture[str],
):
    picture = tmp_path / "picture.jpg"
    picture.write_bytes(photograph())
    process = StaysHere()
    with begun_program(qapp, home, process) as program:
        person = Journey(qtbot, program)
        passphrase = person.start(language.tag)
        assert qapp.isRightToLeft() == language.is_right_to_left
        person.tell()
        person.add_picture(picture)
        person.check_and_seal()
        person.kill_server()
        person.send_now()
        person.see_failure()
        titles = person.titles
        if way_back == "locked and opened":
            person.lock()
            locked = process.done[-1]
            assert isinstance(locked, Locked)
            assert locked.folder.parent == home
        else:
            locked = None
    with begun_program(qapp, home, StaysHere(), locked) as program:
        person = Journey(qtbot, program)
        person.unlock(passphrase)
        assert qapp.isRightToLeft() == language.is_right_to_left
        person.send_again()
        person.see_proof()
        assert MARKER not in person.said()
        person.save_proof("proof.txt")
        titles |= person.titles
        assert holding(person.demo.room, *SECRET) == []
    assert titles == {"Gawah"}
    [folder] = [path for path in home.iterdir() if path.is_dir()]
    with vaults.unlock(folder, passphrase) as vault:
        [row] = vault.outbox.rows()
        assert (home / "proof.txt").read_bytes() == row.receipt
    assert holding(home, *SECRET, passphrase) == []
    said = "".join(capfd.readouterr())
    assert [word for word in (*SECRET, passphrase) if word in said] == []
