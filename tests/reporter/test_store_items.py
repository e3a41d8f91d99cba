"""Items: content of every size, forgotten, replaced, damaged and found again."""

import io
import os
import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crypto.sizes import CLASSES, envelope_length
from reporter.errors import NothingThere, VaultDamaged, VaultProblem
from reporter.store.items import LARGEST_ROW_BYTES
from reporter.store.shred_slots import SLOTS_PER_FILE
from reporter.store.vault import Vault
from support.vault_folders import PASSPHRASE, VaultFolder

LARGE = LARGEST_ROW_BYTES + 1


class Deliberate(Exception):
    """Raised by a test to end a transaction."""


def _blob_files(vault: Vault) -> list[str]:
    return sorted(path.name for path in (vault.folder / "b").iterdir())


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=100_000))
def test_content_comes_back_as_it_was(vault: Vault, content: bytes):
    assert vault.items.read(vault.items.put(content)) == content


@pytest.mark.parametrize("length", [0, 1, LARGEST_ROW_BYTES, LARGE, 3_000_000])
def test_content_of_every_size_comes_back(vault: Vault, length: int):
    content = os.urandom(length)
    item = vault.items.put_stream(io.BytesIO(content), length)
    assert vault.items.read(item) == content
    assert bool(_blob_files(vault)) == (length > LARGEST_ROW_BYTES)


def test_large_content_can_be_read_from_any_place(vault: Vault):
    content = os.urandom(LARGE)
    with vault.items.open(vault.items.put(content)) as stream:
        stream.seek(700_000)
        assert stream.read(100) == content[700_000:700_100]
        stream.seek(0)
        assert stream.read() == content


@pytest.mark.must("VAU-18")
def test_a_large_file_has_the_length_of_a_class(vault: Vault):
    lengths = {LARGE, LARGE + 1, 1_300_000, envelope_length(CLASSES[-20])}
    for length in lengths:
        vault.items.put(bytes(length))
    sealed = {(vault.folder / "b" / name).stat().st_size for name in _blob_files(vault)}
    padded = {envelope_length(size_class) for size_class in CLASSES}
    assert sealed <= {16 + length + 16 * -(-length // 65_536) for length in padded}


@pytest.mark.parametrize("length", [10, LARGE])
@pytest.mark.parametrize("error", [-1, 1])
def test_a_source_of_another_length_is_not_kept(vault: Vault, length: int, error: int):
    with pytest.raises(VaultProblem, match="Nothing was saved"):
        vault.items.put_stream(io.BytesIO(bytes(length)), length + error)
    assert _blob_files(vault) == []
    assert vault._database.rows("SELECT * FROM items") == []


def test_content_is_not_in_the_database_in_the_clear(vault: Vault):
    vault.items.put(b"marker" * 10)
    [(content,)] = vault._database.rows("SELECT content FROM items")
    assert b"marker" not in content


def test_discarded_content_is_gone_after_the_commit(vault: Vault):
    items = [vault.items.put(os.urandom(size)) for size in (10, LARGE)]
    with vault.transaction():
        for item in items:
            vault.items.discard(item)
    assert vault._database.rows("SELECT * FROM items") == []
    assert vault._database.rows("SELECT * FROM shredding") == []
    assert _blob_files(vault) == []
    for item in items:
        with pytest.raises(NothingThere, match="forgotten"):
            vault.items.read(item)


def test_discarding_twice_is_discarding_once(vault: Vault):
    item = vault.items.put(b"text")
    with vault.transaction():
        vault.items.discard(item)
        vault.items.discard(item)
    vault.items.finish_shredding()


def test_a_discard_that_was_rolled_back_did_not_happen(vault: Vault):
    item = vault.items.put(b"text")
    with suppress(Deliberate), vault.transaction():
        vault.items.discard(item)
        raise Deliberate
    vault.items.finish_shredding()
    assert vault.items.read(item) == b"text"


@pytest.mark.must("VAU-19")
def test_content_that_was_rolled_back_leaves_no_file_and_no_slot(vault: Vault):
    with suppress(Deliberate), vault.transaction():
        vault.items.put(b"text")
        vault.items.put(bytes(LARGE))
        raise Deliberate
    assert _blob_files(vault) == []
    for _ in range(2):
        vault.items.put(b"text")
    assert vault._database.rows("SELECT slot FROM items ORDER BY slot") == [(0,), (1,)]


@pytest.mark.must("VAU-29")
def test_content_that_was_rolled_back_opens_with_no_key_that_is_left(vault: Vault):
    before = (vault.folder / "s0").read_bytes()
    with suppress(Deliberate), vault.transaction():
        vault.items.put(b"text")
        raise Deliberate
    after = (vault.folder / "s0").read_bytes()
    assert after[:32] != before[:32]
    assert after[32:] == before[32:]


@pytest.mark.must("VAU-29")
def test_content_that_a_power_cut_rolled_back_opens_with_no_key_that_is_left(vault: Vault, tmp_path: Path):
    kept = vault.items.put(b"kept")
    with suppress(Deliberate), vault.transaction():
        vault.items.put(b"text")
        shutil.copytree(vault.folder, tmp_path / "cut off")
        raise Deliberate
    before = (tmp_path / "cut off" / "s0").read_bytes()
    with Vault.open(tmp_path / "cut off", PASSPHRASE) as reopened:
        assert reopened.items.read(kept) == b"kept"
    after = (tmp_path / "cut off" / "s0").read_bytes()
    assert after[:32] == before[:32]
    assert all(after[at : at + 32] != before[at : at + 32] for at in range(32, len(after), 32))


@pytest.mark.must("VAU-13")
def test_a_slot_is_used_again_with_another_key(vault: Vault):
    def key_of(item: int) -> tuple[int, bytes]:
        [(slot,)] = vault._database.rows("SELECT slot FROM items WHERE id = ?", item)
        return slot, (vault.folder / "s0").read_bytes()[32 * slot : 32 * slot + 32]

    first = vault.items.put(b"text")
    slot, key = key_of(first)
    vault.items.discard(first)
    again_slot, again_key = key_of(vault.items.put(b"text"))
    assert again_slot == slot
    assert again_key != key


def test_replaced_content_keeps_its_slot_and_number(vault: Vault):
    item = vault.items.put(b"one")
    slot = vault._database.rows("SELECT slot FROM items")
    vault.items.replace(item, b"two")
    assert vault.items.read(item) == b"two"
    assert vault._database.rows("SELECT slot FROM items") == slot


def test_content_is_not_replaced_by_something_too_long(vault: Vault):
    item = vault.items.put(b"one")
    with pytest.raises(VaultProblem, match="is kept"):
        vault.items.replace(item, bytes(LARGE))
    assert vault.items.read(item) == b"one"


def test_large_content_is_not_replaced_in_place(vault: Vault):
    item = vault.items.put(bytes(LARGE))
    with pytest.raises(ValueError, match="in place"):
        vault.items.replace(item, b"two")


@pytest.mark.must("VAU-15")
def test_a_row_whose_slot_was_overwritten_is_forgotten_and_not_damage(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        small, large = vault.items.put(b"text"), vault.items.put(bytes(LARGE))
    path = vault_folder.path / "s0"
    path.write_bytes(os.urandom(path.stat().st_size))
    with vault_folder.opened() as vault:
        for item in (small, large):
            with pytest.raises(NothingThere, match="forgotten"):
                vault.items.read(item)


def test_a_vault_without_its_slots_opens_and_has_forgotten(vault_folder: VaultFolder):
    until = date(2027, 1, 24)
    with vault_folder.opened() as vault:
        vault.values.put("name", b"value")
        item = vault.items.put(b"text")
        vault.drafts.save("draft", b"{}")
        vault.kept.keep("r1", b"packed")
        vault.seeds.add("age1pq", kind="week", week="2026-W47", opens=None, until=until, seed=bytes(32))
        vault.outbox.add(
            "ab" * 32, report_id="r1", envelope=b"x", size_class=16_384, must_arrive_before=until, forget=False
        )
    (vault_folder.path / "s0").unlink()
    with vault_folder.opened() as vault:
        assert vault.values.get("name") == b"value"
        with pytest.raises(NothingThere):
            vault.items.read(item)
        listed = (vault.drafts.ids(), vault.kept.ids(), vault.seeds.all(), vault.outbox.rows())
        assert listed == ((), (), (), ())
        assert vault.items.read(vault.items.put(b"new")) == b"new"


@pytest.mark.parametrize("length", [0, 31, 262_143, 262_145])
def test_a_slot_file_of_another_length_is_damage(vault_folder: VaultFolder, length: int):
    path = vault_folder.path / "s0"
    path.write_bytes(path.read_bytes().ljust(length, b"\0")[:length])
    with pytest.raises(VaultDamaged, match="s0"):
        vault_folder.open()


@pytest.mark.must("VAU-12")
def test_a_full_slot_file_is_followed_by_a_new_one(vault_folder: VaultFolder):
    with vault_folder.opened() as vault, vault.transaction():
        for _ in range(SLOTS_PER_FILE - 1):
            vault._database.write(
                "INSERT INTO items (slot, content) SELECT coalesce(max(slot), -1) + 1, x'00' FROM items"
            )
    with vault_folder.opened() as vault:
        last_of_the_first = vault.items.put(b"last")
        assert not (vault_folder.path / "s1").exists()
        before = (vault_folder.path / "s0").read_bytes()
        first_of_the_second = vault.items.put(b"first")
        assert (vault_folder.path / "s1").stat().st_size == 32 * SLOTS_PER_FILE
        assert (vault_folder.path / "s0").read_bytes() == before
    with vault_folder.opened() as vault:
        assert vault.items.read(last_of_the_first) == b"last"
        assert vault.items.read(first_of_the_second) == b"first"
        vault.items.discard(first_of_the_second)
        vault.items.discard(last_of_the_first)
        assert vault.items.read(vault.items.put(b"more")) == b"more"


@pytest.mark.parametrize("fault", ["missing", "cut", "longer", "changed"])
def test_a_damaged_large_file_is_said_to_be_damaged(vault: Vault, fault: str):
    content = os.urandom(LARGE)
    item = vault.items.put(content)
    [name] = _blob_files(vault)
    path = vault.folder / "b" / name
    data = bytearray(path.read_bytes())
    match fault:
        case "missing":
            path.unlink()
        case "cut":
            path.write_bytes(data[:-100])
        case "longer":
            path.write_bytes(data + b"\0")
        case _:
            data[100] ^= 1
            path.write_bytes(data)
    with pytest.raises(VaultDamaged, match="backup"):
        vault.items.read(item)


def test_two_large_files_that_changed_places_are_damage(vault: Vault):
    item = vault.items.put(bytes(LARGE))
    vault.items.put(bytes(LARGE))
    one, other = ((vault.folder / "b" / name) for name in _blob_files(vault))
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)
    with pytest.raises(VaultDamaged):
        vault.items.read(item)


@pytest.mark.must("VAU-19")
def test_files_that_no_row_names_are_shredded_at_the_next_opening(vault_folder: VaultFolder, tmp_path: Path):
    with vault_folder.opened() as vault:
        item = vault.items.put(bytes(LARGE))
    for name in ("0123", "4567.new"):
        (vault_folder.path / "b" / name).write_bytes(b"orphan" * 1000)
    os.link(vault_folder.path / "b" / "0123", tmp_path / "second name")
    with vault_folder.opened() as vault:
        assert len(_blob_files(vault)) == 1
        assert vault.items.read(item) == bytes(LARGE)
    assert b"orphan" not in (tmp_path / "second name").read_bytes()


@pytest.mark.must("VAU-14")
def test_forgetting_that_was_cut_off_is_finished_at_the_next_opening(vault_folder: VaultFolder, tmp_path: Path):
    with vault_folder.opened() as vault:
        items = [vault.items.put(os.urandom(size)) for size in (10, LARGE)]
        copies = []
        vault._database.after_commit.insert(0, lambda: copies.append(vault_folder.copy(tmp_path / f"c{len(copies)}")))
        with vault.transaction():
            for item in items:
                vault.items.discard(item)
    marked, *_ = copies
    with marked.opened() as vault:
        assert vault._database.rows("SELECT * FROM items") == []
        assert _blob_files(vault) == []
    assert (marked.path / "s0").read_bytes() != (vault_folder.path / "s0").read_bytes()


def _put_and_discard(vault: Vault, item: int) -> None:
    with vault.transaction():
        vault.values.put("name", b"value")
        vault.items.discard(item)


@pytest.mark.must("VAU-13", "VAU-14")
def test_what_shredding_could_not_do_is_said_and_done_later(vault_folder: VaultFolder):
    with vault_folder.opened() as vault:
        item = vault.items.put(b"text")
        whole = vault.items._slots._descriptors[0]
        with Path(os.devnull).open("rb") as unwritable:
            vault.items._slots._descriptors[0] = unwritable.fileno()
            with pytest.raises(VaultProblem, match="was saved"):
                _put_and_discard(vault, item)
            vault.items._slots._descriptors[0] = whole
    with vault_folder.opened() as vault:
        assert vault.values.get("name") == b"value"
        assert vault._database.rows("SELECT * FROM items") == []
