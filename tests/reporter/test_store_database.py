"""The database: its pragmas, transactions, damage, and what a disk can refuse."""

import resource
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from reporter.errors import VaultDamaged, VaultProblem
from reporter.store.vault import Vault
from support.vault_folders import VaultFolder

PAGE = 16_384


class Deliberate(Exception):
    """Raised by a test to end a transaction."""


@pytest.mark.must("VAU-10")
def test_the_pragmas_are_those_of_the_protocol(vault: Vault):
    read = {
        name: vault._database.rows(f"PRAGMA {name}")
        for name in (
            *("journal_mode", "synchronous", "secure_delete", "temp_store", "foreign_keys"),
            *("cipher_page_size", "cipher_memory_security", "cipher_log_level", "cipher_plaintext_header_size"),
        )
    }
    assert {name: str(rows[0][0]).lower() for name, rows in read.items()} == {
        "journal_mode": "delete",
        "synchronous": "2",
        "secure_delete": "1",
        "temp_store": "2",
        "foreign_keys": "1",
        "cipher_page_size": "16384",
        "cipher_memory_security": "0",
        "cipher_log_level": "none",
        "cipher_plaintext_header_size": "0",
    }


def test_a_transaction_is_kept_whole_or_not_at_all(vault: Vault):
    with vault.transaction():
        vault.values.put("one", b"1")
        vault.values.put("two", b"2")
    with suppress(Deliberate), vault.transaction():
        vault.values.put("one", b"changed")
        vault.values.put("two", b"changed too")
        raise Deliberate
    assert (vault.values.get("one"), vault.values.get("two")) == (b"1", b"2")


def test_transactions_are_not_nested(vault: Vault):
    with vault.transaction():
        with pytest.raises(RuntimeError, match="already"), vault.transaction():
            pass
        vault.values.put("one", b"1")
    assert vault.values.get("one") == b"1"


def test_threads_take_turns(vault: Vault):
    def count_up() -> None:
        for _ in range(20):
            with vault.transaction():
                now = int(vault.values.get("count") or b"0")
                vault.values.put("count", str(now + 1).encode())

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert vault.values.get("count") == b"80"


def test_rows_that_name_an_item_keep_it_there(vault: Vault):
    vault.drafts.save("draft", b"{}")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        vault._database.write("DELETE FROM items")


def _put_too_much(vault: Vault) -> None:
    with vault.transaction():
        vault.values.put("two", b"2")
        vault.values.put("large", bytes(2_000_000))


def test_a_full_disk_is_said_and_nothing_is_lost(vault: Vault):
    vault.values.put("one", b"1")
    vault._database.rows("PRAGMA max_page_count = 50")
    with pytest.raises(VaultProblem, match="disk is full"):
        _put_too_much(vault)
    assert vault.values.get("two") is None
    vault.values.put("one", b"still works")
    assert vault.values.get("one") == b"still works"


def test_a_real_limit_on_file_size_is_said_and_nothing_is_lost(vault_folder: VaultFolder):
    script = (
        "import resource, sys, pathlib\n"
        "from reporter.errors import VaultProblem\n"
        "from reporter.store.vault import Vault\n"
        "from support.vault_folders import PASSPHRASE\n"
        "with Vault.open(pathlib.Path(sys.argv[1]), PASSPHRASE) as vault:\n"
        "    vault.drafts.save('draft', b'first')\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))\n"
        "    for data in (bytes(1_000_000), bytes(2_000_000)):\n"
        "        try:\n            vault.drafts.attach('draft', data)\n"
        "        except VaultProblem as error:\n            print(error)\n"
        "    assert vault.drafts.load('draft') == b'first'\n"
        "    assert vault.drafts.attachments('draft') == ()\n"
    )
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    assert soft == hard == resource.RLIM_INFINITY, "this test needs files without a limit around it"
    run = subprocess.run(
        [sys.executable, "-c", script, str(vault_folder.path)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert len(run.stdout.splitlines()) == 2
    with vault_folder.opened() as vault:
        assert vault.drafts.load("draft") == b"first"
        assert list((vault_folder.path / "b").iterdir()) == []


@pytest.mark.parametrize("page", [0, 1, 5, 20, -1])
def test_a_flipped_bit_in_any_page_is_found_at_opening(vault_folder: VaultFolder, page: int):
    with vault_folder.opened() as vault:
        vault.values.put("large", bytes(100_000))
    path = vault_folder.path / "d"
    data = bytearray(path.read_bytes())
    data[page * PAGE + (100 if page >= 0 else PAGE - 100)] ^= 1
    path.write_bytes(data)
    with pytest.raises(VaultDamaged, match="backup"):
        vault_folder.open()
    assert path.read_bytes() == data


@pytest.mark.parametrize("length", [0, 5, 100, PAGE, 10 * PAGE])
def test_a_database_that_was_cut_is_damage(vault_folder: VaultFolder, length: int):
    path = vault_folder.path / "d"
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(VaultDamaged):
        vault_folder.open()


def test_a_missing_database_is_damage(vault_folder: VaultFolder):
    (vault_folder.path / "d").unlink()
    with pytest.raises(VaultDamaged, match="missing"):
        vault_folder.open()
    assert not (vault_folder.path / "d").exists()


def test_the_database_of_another_vault_is_damage(vault_folder: VaultFolder, tmp_path: Path):
    other = VaultFolder.make(tmp_path / "other")
    (vault_folder.path / "d").write_bytes((other.path / "d").read_bytes())
    with pytest.raises(VaultDamaged):
        vault_folder.open()


def test_damage_that_happens_while_a_vault_is_open_is_not_taken_for_forgetting(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        for _ in range(20):
            last = vault.items.put(bytes(50_000))
        [(number,)] = vault._database.rows("SELECT count(*) FROM items")
        assert number == 20
    vault = vault_folder.open()
    path = vault_folder.path / "d"
    data = bytearray(path.read_bytes())
    for page in range(len(data) // PAGE - 60, len(data) // PAGE):
        data[page * PAGE + 200] ^= 1
    path.write_bytes(data)
    with vault, pytest.raises(VaultDamaged):
        vault.items.read(last)


def test_a_page_that_does_not_verify_in_the_middle_of_an_answer_is_damage(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        for number in range(200):
            vault.values.put(f"name {number:03}", bytes(10_000))
    vault = vault_folder.open()
    path = vault_folder.path / "d"
    data = bytearray(path.read_bytes())
    for page in range(len(data) // PAGE - 40, len(data) // PAGE):
        data[page * PAGE + 200] ^= 1
    path.write_bytes(data)
    with vault, pytest.raises(VaultDamaged):
        vault._database.rows("SELECT value FROM named_values")


def test_each_migration_is_one_step(vault: Vault):
    assert vault._database.rows("PRAGMA user_version") == [(5,)]
    assert vault._database.rows("PRAGMA foreign_key_check") == []


@pytest.mark.must("VAU-10")
def test_sqlcipher_prints_nothing(vault_folder: VaultFolder, capfd: pytest.CaptureFixture[str]):
    path = vault_folder.path / "d"
    path.write_bytes(path.read_bytes()[:16] + bytes(PAGE * 3))
    with pytest.raises(VaultDamaged):
        vault_folder.open()
    assert capfd.readouterr() == ("", "")
