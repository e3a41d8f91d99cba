"""Vaults as the window uses them: found without a note of where they are, proposed in dull places, opened whole."""

import json
from pathlib import Path

import pytest

from crypto.keyslots import FLOOR
from reporter import passphrases, settings, vaults
from reporter.errors import UsageError, VaultProblem, WrongPassphrase
from reporter.passphrases import Verdict
from reporter.settings import Settings
from reporter.store.vault import Purpose, Vault
from support.small_disks import fill, small_disk
from support.vault_folders import PASSPHRASE, VaultFolder


@pytest.fixture
def made(tmp_path: Path) -> VaultFolder:
    return VaultFolder.make(tmp_path / "made")


def test_vaults_are_found_in_the_home_folder_and_in_documents_only(tmp_path: Path, made: VaultFolder):
    home = tmp_path / "home"
    (home / "Documents" / "deep").mkdir(parents=True)
    here, there = made.copy(home / "one").path, made.copy(home / "Documents" / "two").path
    made.copy(home / "Documents" / "deep" / "three")
    (home / "almost").mkdir()
    (home / "almost" / "k").write_bytes(bytes(4096))
    (home / "k").write_bytes(bytes(4096))
    assert set(vaults.find(home)) == {here, there}


def test_the_vault_that_was_used_last_is_found_first(tmp_path: Path, made: VaultFolder):
    old, new = made.copy(tmp_path / "home" / "a"), made.copy(tmp_path / "home" / "b")
    with old.opened() as vault:
        vault.values.put("x", b"y")
    assert vaults.find(tmp_path / "home") == (old.path, new.path)


def test_nothing_is_found_where_nothing_can_be_read(tmp_path: Path):
    assert vaults.find(tmp_path / "gone") == ()


def test_a_proposed_place_is_free_and_its_name_says_nothing(tmp_path: Path):
    for _ in range(100):
        place = vaults.propose(tmp_path)
        assert place.parent == tmp_path
        assert not place.exists()
        assert "gawah" not in place.name
        place.mkdir(exist_ok=True)
    (tmp_path / "Documents").mkdir()
    assert vaults.propose(tmp_path).parent == tmp_path / "Documents"


def test_a_vault_is_made_open_and_opens_again(tmp_path: Path):
    with vaults.create(tmp_path / "v", PASSPHRASE, cost=FLOOR) as vault:
        assert vaults.warning_of(vault) == ""
    with vaults.unlock(tmp_path / "v", PASSPHRASE) as vault:
        assert vault.purpose is Purpose.CITIZEN
    with pytest.raises(WrongPassphrase):
        vaults.unlock(tmp_path / "v", "wrong")


def test_words_drawn_by_lot_open_a_vault_however_they_stand_on_paper_and_own_words_only_as_they_are(tmp_path: Path):
    drawn, own = passphrases.draw(), "Raven tulip onward cactus mellow Drizzle"
    vaults.create(tmp_path / "drawn", drawn, cost=FLOOR).close()
    vaults.create(tmp_path / "own", own, cost=FLOOR).close()
    for written in (drawn, drawn.upper(), f"  {drawn.title()} "):
        vaults.unlock(tmp_path / "drawn", written).close()
    vaults.unlock(tmp_path / "own", own).close()
    with pytest.raises(WrongPassphrase):
        vaults.unlock(tmp_path / "own", own.upper())
    with pytest.raises(WrongPassphrase):
        vaults.unlock(tmp_path / "drawn", " ".join(reversed(drawn.upper().split())))


def test_an_empty_passphrase_makes_nothing(tmp_path: Path):
    with pytest.raises(UsageError):
        vaults.create(tmp_path / "v", " ", cost=FLOOR)
    assert vaults.find(tmp_path) == ()


def test_a_vault_on_a_full_disk_is_not_made_and_its_place_is_free_again(tmp_path: Path):
    with small_disk(tmp_path / "disk", 400) as disk:
        filler = fill(disk, leave=20_000)
        with pytest.raises(VaultProblem, match="disk is full"):
            vaults.create(disk / "v", PASSPHRASE, cost=FLOOR)
        filler.unlink()
        vaults.check_place(disk / "v")


def test_a_passing_draft_is_let_go_when_a_vault_is_unlocked(made: VaultFolder):
    with made.opened() as vault:
        vault.drafts.save("passing-1", b"{}")
        vault.drafts.save("kept", b"{}")
    with vaults.unlock(made.path, PASSPHRASE) as vault:
        assert vault.drafts.ids() == ("kept",)


def test_a_desks_vault_is_refused_and_closed_again(tmp_path: Path):
    Vault.create(tmp_path / "v", PASSPHRASE, purpose=Purpose.ORGANISER, cost=FLOOR).close()
    for _ in range(2):
        with pytest.raises(VaultProblem, match="belongs to a desk"):
            vaults.unlock(tmp_path / "v", PASSPHRASE)


def test_missing_slot_files_are_told(made: VaultFolder):
    with made.opened() as vault:
        vault.drafts.save("one", b"{}")
    (made.path / "s0").unlink()
    with vaults.unlock(made.path, PASSPHRASE) as vault:
        assert "s0 is missing" in vaults.warning_of(vault)


def test_settings_are_kept_in_the_vault_and_begin_with_defaults(made: VaultFolder):
    with made.opened() as vault:
        assert settings.load(vault) == Settings()
        settings.save(vault, Settings(language="ur", percent=150, scheme="dark"))
    with made.opened() as vault:
        assert settings.load(vault) == Settings(language="ur", percent=150, scheme="dark")


@pytest.mark.parametrize(
    "kept",
    [b"", b"[]", b"no", b'{"percent": 1000, "language": 7, "idle_minutes": "5", "scheme": 1}', b'{"new": 1}', b"\xff"],
)
def test_settings_that_this_version_cannot_read_are_its_defaults(made: VaultFolder, kept: bytes):
    with made.opened() as vault:
        vault.values.put("settings", kept)
        assert settings.load(vault) == Settings()


def test_settings_of_a_newer_version_stay_in_the_vault(made: VaultFolder):
    with made.opened() as vault:
        vault.values.put("settings", json.dumps({"tide": "low", "scheme": "dark"}).encode())
        settings.save(vault, settings.load(vault))
        kept = json.loads(vault.values.require("settings"))
    assert (kept["tide"], kept["scheme"]) == ("low", "dark")


def test_a_drawn_passphrase_is_six_words_and_is_typed_back_in_any_writing():
    drawn = passphrases.draw()
    assert len(drawn.split()) == 6
    assert passphrases.as_drawn(f"  {drawn.upper()} \n") == drawn
    assert passphrases.as_drawn(drawn.rsplit(" ", 1)[0]) is None
    assert passphrases.as_drawn(f"{drawn[:-1]}qq") is None
    assert passphrases.estimate(drawn).verdict in {Verdict.FAIR, Verdict.STRONG}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("", Verdict.NONE),
        ("   ", Verdict.NONE),
        ("a", Verdict.WEAK),
        ("password", Verdict.WEAK),
        ("Password123!", Verdict.WEAK),
        ("پاکستان1947", Verdict.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Verdict.WEAK),
        ("hello hello hello hello hello hello hello", Verdict.WEAK),
        ("qwertyuiop asdfghjkl zxcvbnm 1234567890", Verdict.WEAK),
        ("Karachi 14.08.1947 cricket", Verdict.WEAK),
        ("seven green lanterns over the harbour", Verdict.FAIR),
        ("raven tulip onward cactus mellow drizzle", Verdict.STRONG),
    ],
)
def test_an_own_passphrase_is_estimated_on_the_low_side(text: str, verdict: Verdict):
    assert passphrases.estimate(text).verdict is verdict
