"""Making, opening, busy, changing the passphrase, erasing: the folder as a whole."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from crypto import keyslots
from crypto.keyslots import FLOOR
from reporter.errors import UsageError, VaultDamaged, VaultProblem, WrongPassphrase
from reporter.store import erasing
from reporter.store.folder import READ_ONLY
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.vault import Purpose, Vault
from support.vault_folders import PASSPHRASE, VaultFolder


def _create(folder: Path, passphrase: str = PASSPHRASE, purpose: Purpose = Purpose.CITIZEN) -> None:
    Vault.create(folder, passphrase, purpose=purpose, cost=FLOOR).close()


@pytest.mark.parametrize("purpose", Purpose)
def test_a_vault_remembers_what_it_is_for(tmp_path: Path, purpose: Purpose):
    with Vault.create(tmp_path / "v", PASSPHRASE, purpose=purpose, cost=FLOOR) as vault:
        vault.values.put("name", b"value")
    with Vault.open(tmp_path / "v", f"  {PASSPHRASE} ") as vault:
        assert vault.purpose is purpose
        assert vault.values.get("name") == b"value"


def test_only_the_owner_may_look_into_the_folder(vault_folder: VaultFolder):
    with vault_folder.opened() as vault, vault.transaction():
        vault.items.put(os.urandom(2_000_000))
        vault.values.put("name", b"value")
        paths = [vault_folder.path, *vault_folder.path.rglob("*")]
        assert {path.name for path in paths} >= {"k", "s0", "d", "d-journal", "b"}
        for path in paths:
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_a_folder_that_was_open_to_others_is_closed(tmp_path: Path):
    (tmp_path / "v").mkdir(mode=0o755)
    _create(tmp_path / "v")
    assert stat.S_IMODE((tmp_path / "v").stat().st_mode) == 0o700


@pytest.mark.must("VAU-9")
def test_no_file_of_a_vault_begins_like_a_known_kind(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        vault.drafts.save("draft", b"{}")
    for name, data in vault_folder.read_all().items():
        assert not data.startswith((b"SQLite", b"\xd9\xd5\x05\xf9")), name
        assert 0 < len(set(data)) > 200, name
    assert vault_folder.read_all()["d"].startswith(vault_folder.key.salt)


@pytest.mark.must("VAU-8")
def test_a_second_process_is_told_that_the_vault_is_busy(vault_folder: VaultFolder):
    script = (
        "import sys, pathlib\n"
        "from reporter.errors import VaultProblem\n"
        "from reporter.store.vault import Vault\n"
        "try:\n    Vault.open(pathlib.Path(sys.argv[1]), 'whatever')\n"
        "except VaultProblem as error:\n    print(error)\n"
    )
    with vault_folder.opened():
        run = subprocess.run(
            [sys.executable, "-c", script, str(vault_folder.path)], capture_output=True, text=True, check=True
        )
    assert "has this vault open" in run.stdout


def test_a_vault_is_free_again_once_closed(vault_folder: VaultFolder):
    vault_folder.open().close()
    vault = vault_folder.open()
    vault.close()
    vault.close()
    vault_folder.open().close()


def test_the_wrong_passphrase_is_said_and_changes_nothing(vault_folder: VaultFolder):
    before = vault_folder.read_all()
    with pytest.raises(WrongPassphrase, match="Nothing was changed"):
        Vault.open(vault_folder.path, "something else")
    assert vault_folder.read_all() == before
    vault_folder.open().close()


def test_an_empty_passphrase_makes_no_vault(tmp_path: Path):
    with pytest.raises(UsageError, match="empty"):
        _create(tmp_path / "v", "  ")
    _create(tmp_path / "v")


def test_a_missing_vault_is_said(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "nowhere", tmp_path / "empty"):
        with pytest.raises(VaultProblem, match=r"no vault"):
            Vault.open(folder, PASSPHRASE)


def test_nothing_that_is_there_is_overwritten(tmp_path: Path, vault_folder: VaultFolder):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear")
    (tmp_path / "file").write_text("dear")
    before = vault_folder.read_all()
    for folder in (tmp_path / "full", tmp_path / "file", vault_folder.path):
        with pytest.raises(VaultProblem, match="left as it is"):
            _create(folder)
    assert vault_folder.read_all() == before
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_vault_cannot_be_made_where_no_folder_can(tmp_path: Path):
    with pytest.raises(VaultProblem):
        _create(tmp_path / "not there" / "v")


@pytest.mark.parametrize("cut_after", ["k.new", "s0.new", "s0", "b", "d"])
def test_a_making_that_was_cut_off_is_recognised_and_done_anew(tmp_path: Path, cut_after: str):
    half = tmp_path / "half"
    half.mkdir()
    for name in ("k.new", "s0.new", "s0", "b", "d"):
        if name == "b":
            (half / name).mkdir()
        else:
            (half / name).write_bytes(b"half")
        if name == cut_after:
            break
    with pytest.raises(VaultProblem, match="cut off"):
        Vault.open(half, PASSPHRASE)
    _create(half)
    Vault.open(half, PASSPHRASE).close()


def test_a_vault_is_not_made_where_another_process_is_making_one(tmp_path: Path):
    (tmp_path / "v").mkdir()
    making = KeyslotFile.create(tmp_path / "v")
    with pytest.raises(VaultProblem, match="open"):
        _create(tmp_path / "v")
    making.close()


def test_a_vault_that_lost_its_keyslots_is_not_taken_for_a_half_made_one(vault_folder: VaultFolder):
    (vault_folder.path / "k").unlink()
    with pytest.raises(VaultDamaged, match="backup"):
        Vault.open(vault_folder.path, PASSPHRASE)
    with pytest.raises(VaultProblem, match="left as it is"):
        _create(vault_folder.path)
    assert (vault_folder.path / "d").exists()


@pytest.mark.parametrize("length", [0, 100, 4095, 4097])
def test_keyslots_of_another_length_are_damage(vault_folder: VaultFolder, length: int):
    path = vault_folder.path / "k"
    path.write_bytes(path.read_bytes().ljust(length, b"\0")[:length])
    with pytest.raises(VaultDamaged, match="Nothing was changed"):
        Vault.open(vault_folder.path, PASSPHRASE)


@pytest.mark.must("VAU-1")
@pytest.mark.parametrize(
    ("version", "error", "said"), [(2, VaultProblem, "newer version"), (0, VaultDamaged, "damaged")]
)
def test_keyslots_of_another_version_are_refused(
    vault_folder: VaultFolder, version: int, error: type[Exception], said: str
):
    path = vault_folder.path / "k"
    data = bytearray(path.read_bytes())
    data[18] = version
    path.write_bytes(data)
    with pytest.raises(error, match=said):
        Vault.open(vault_folder.path, PASSPHRASE)
    assert path.read_bytes() == data


def test_a_vault_opened_with_a_broken_part_lets_go_of_its_lock(vault_folder: VaultFolder):
    whole = (vault_folder.path / "d").read_bytes()
    (vault_folder.path / "d").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(VaultDamaged):
            vault_folder.open()
    (vault_folder.path / "d").write_bytes(whole)
    vault_folder.open().close()


def test_the_passphrase_can_be_changed(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        vault.values.put("name", b"value")
        with pytest.raises(WrongPassphrase):
            vault.change_passphrase("not the old one", "new words")
        with pytest.raises(UsageError, match="old one still opens"):
            vault.change_passphrase(PASSPHRASE, " ")
        vault.change_passphrase(PASSPHRASE, "new words")
    with pytest.raises(WrongPassphrase):
        Vault.open(vault_folder.path, PASSPHRASE)
    with Vault.open(vault_folder.path, "new words") as vault:
        assert vault.values.get("name") == b"value"


def test_a_change_that_was_cut_off_is_finished_by_the_next(vault_folder: VaultFolder):
    path = vault_folder.path / "k"
    file = path.read_bytes()
    left_behind = keyslots.seal_slot(file, "left behind", vault_key=vault_folder.key, slot=5)
    path.write_bytes(keyslots.apply_write(file, left_behind))
    with vault_folder.opened() as vault:
        vault.change_passphrase(PASSPHRASE, "new words")
    for closed in (PASSPHRASE, "left behind"):
        with pytest.raises(WrongPassphrase):
            Vault.open(vault_folder.path, closed)
    Vault.open(vault_folder.path, "new words").close()


@pytest.mark.must("VAU-7")
def test_a_changed_passphrase_is_proved_before_the_old_slot_is_touched(vault_folder: VaultFolder, tmp_path: Path):
    """The order of writes, seen from outside: each is synced before the next begins."""
    log = tmp_path / "writes"
    script = (
        "import sys, pathlib\n"
        "from reporter.store.keyslot_file import KeyslotFile\n"
        "KeyslotFile.open(pathlib.Path(sys.argv[1])).change_passphrase(sys.argv[2], 'new words')\n"
    )
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed, so the order of writes cannot be seen")
    subprocess.run(
        [
            *(strace, "-f", "-y", "-e", "trace=pwrite64,pread64,fsync", "-o", str(log)),
            *(sys.executable, "-c", script, str(vault_folder.path), PASSPHRASE),
        ],
        check=True,
    )
    calls = [line.split()[1].split("(")[0] for line in log.read_text().splitlines() if "/vault/k>" in line]
    # Read and open the old, read to seal; write, sync, read back; then seven times overwrite and sync.
    assert calls == ["pread64", "pread64", "pwrite64", "fsync", "pread64"] + ["pwrite64", "fsync"] * 7


def test_an_erased_vault_leaves_nothing(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        vault.items.put(os.urandom(2_000_000))
        vault.erase()
    assert not vault_folder.path.exists()


@pytest.mark.must("VAU-20")
def test_erasing_overwrites_the_keys_first_and_needs_no_passphrase(vault_folder: VaultFolder, tmp_path: Path):
    # A second name for each file shows what became of its bytes.
    for name in ("k", "s0", "d"):
        os.link(vault_folder.path / name, tmp_path / name)
    before = {name: (tmp_path / name).read_bytes() for name in ("k", "s0", "d")}
    erasing.erase_folder(vault_folder.path)
    assert not vault_folder.path.exists()
    for name in ("k", "s0"):
        after = (tmp_path / name).read_bytes()
        assert len(after) == len(before[name])
        assert sum(left == right for left, right in zip(after, before[name], strict=True)) < len(after) // 64
    with pytest.raises(VaultProblem, match="nothing was erased"):
        erasing.erase_folder(vault_folder.path)


def test_erasing_leaves_what_is_not_the_vaults(vault_folder: VaultFolder):
    (vault_folder.path / "server").mkdir()
    erasing.erase_folder(vault_folder.path)
    assert [path.name for path in vault_folder.path.iterdir()] == ["server"]


def test_an_open_vault_is_not_erased_from_outside(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        with pytest.raises(VaultProblem, match="open"):
            erasing.erase_folder(vault_folder.path)
        vault.values.put("name", b"value")


def test_a_folder_that_cannot_be_written_to_is_said(vault_folder: VaultFolder):
    """Run without the right of root to write everywhere; as a normal user the modes alone do it."""
    script = (
        "import sys, pathlib\n"
        "from reporter.errors import VaultProblem\n"
        "from reporter.store.vault import Vault, Purpose\n"
        "from crypto.keyslots import FLOOR\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "for attempt in (\n"
        "    lambda: Vault.open(folder, sys.argv[2]),\n"
        "    lambda: Vault.create(folder / 'new', sys.argv[2], purpose=Purpose.CITIZEN, cost=FLOOR),\n"
        "):\n"
        "    try:\n        attempt()\n"
        "    except VaultProblem as error:\n        print(error)\n"
    )
    command = [sys.executable, "-c", script, str(vault_folder.path), PASSPHRASE]
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root may write everywhere, and setpriv is not installed to take that right away")
        command = [setpriv, "--bounding-set=-dac_override,-dac_read_search", *command]
    for path in vault_folder.path.rglob("*"):
        path.chmod(0o500 if path.is_dir() else 0o400)
    vault_folder.path.chmod(0o500)
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    finally:
        vault_folder.path.chmod(0o700)
    assert run.stdout.splitlines() == [READ_ONLY, READ_ONLY]


@pytest.mark.must("VAU-11")
def test_a_database_of_a_newer_program_is_refused_and_left_alone(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        vault._database.write("PRAGMA user_version = 9999")
    before = vault_folder.read_all()
    with pytest.raises(VaultProblem, match="newer version"):
        vault_folder.open()
    assert vault_folder.read_all() == before


def test_what_an_open_vault_shows_of_itself_is_nothing_of_its_content(vault: Vault):
    vault.values.put("name", b"marker")
    assert "marker" not in repr(vault) + repr(vars(vault)) + repr(vault.values)


def test_a_folder_helper_copies_open_vaults(vault_folder: VaultFolder, tmp_path: Path):
    with vault_folder.opened() as vault:
        vault.values.put("name", b"value")
        copy = vault_folder.copy(tmp_path / "copy")
    with copy.opened() as vault:
        assert vault.values.get("name") == b"value"


def test_a_vault_in_a_folder_that_does_not_exist_is_refused_without_alarm(tmp_path: Path):
    with pytest.raises(VaultProblem, match="The folder around this place does not exist"):
        Vault.create(tmp_path / "misspelt" / "vault", PASSPHRASE, purpose=Purpose.CITIZEN, cost=FLOOR)
    assert list(tmp_path.iterdir()) == []
