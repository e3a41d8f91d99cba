"""What was forgotten is opened by no copy of the vault, from whatever moment, with its passphrase and its slots of now.

The folder is copied before every SQL statement while something is forgotten: before the intent is committed, in the
middle of transactions with their journals, between the commit and the shredding, and while the rows are deleted.
Each copy is then searched with everything a thief of the passphrase has but the slots as they were.
"""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from crypto.errors import CryptoError
from crypto.sealed_blobs import BlobReader
from crypto.shred_rows import open_row
from reporter.errors import GawahError
from reporter.store.database import Database
from reporter.store.items import LARGEST_ROW_BYTES
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.vault_folders import VaultFolder

MARKER = b"they took him at the checkpoint"
LARGE = MARKER + os.urandom(LARGEST_ROW_BYTES)
# No test here uses more slots than that, so no other slot was ever a key.
SLOTS_TRIED = 16
REPORT_ID = "cd" * 16
UPLOAD_ID = "ab" * 32


@contextmanager
def _copying(vault: Vault, original: VaultFolder, target: Path) -> Iterator[list[VaultFolder]]:
    """Copy the folder before every SQL statement of the block, and once after it."""
    copies: list[VaultFolder] = []

    def copy(_statement: str = "") -> None:
        copies.append(original.copy(target / f"copy{len(copies)}"))

    vault._database._connection.set_trace_callback(copy)
    yield copies
    vault._database._connection.set_trace_callback(None)
    copy()


def _search(folder: VaultFolder, slots: bytes, needle: bytes = MARKER) -> bool:
    """Say whether the needle can be read from a folder with its key and these slots, journal applied or not."""
    found = _search_files(folder, slots, needle)
    journal = folder.path / "d-journal"
    if not journal.exists():
        return found
    kept = journal.read_bytes()
    journal.unlink()
    found = found or _search_files(folder, slots, needle)
    journal.write_bytes(kept)
    return found


def _search_files(folder: VaultFolder, slots: bytes, needle: bytes) -> bool:
    scratch = folder.path.with_name("scratch")
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(folder.path, scratch)
    keys = [slots[32 * slot : 32 * slot + 32] for slot in range(SLOTS_TRIED)]
    if any(needle in data for data in folder.read_all().values()):
        return True
    blobs = [path.read_bytes() for path in (scratch / "b").iterdir()]
    if any(needle in _open_blob(key, blob) for key in keys for blob in blobs):
        return True
    try:
        database = Database.open(scratch / "d", folder.key)
    except GawahError:
        # A database copied in the middle of a write, without its journal: as unreadable to a thief.
        return False
    try:
        tables = [name for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        cells = [cell for table in tables for row in database.rows(f"SELECT * FROM {table}") for cell in row]
        items = database.rows("SELECT id, content FROM items")
    finally:
        database.close()
    if any(
        needle in (cell.encode() if isinstance(cell, str) else cell) for cell in cells if isinstance(cell, str | bytes)
    ):
        return True
    return any(needle in _open_row(key, row, item) for key in keys for item, row in items)


def _open_row(key: bytes, row: bytes, item: int) -> bytes:
    try:
        return open_row(key, row, table="items", row_id=item, column="content")
    except CryptoError:
        return b""


def _open_blob(key: bytes, blob: bytes) -> bytes:
    try:
        return BlobReader(key, io.BytesIO(blob), length=len(LARGE)).read(len(MARKER))
    except CryptoError:
        return b""


def _put_draft(vault: Vault) -> Callable[[], None]:
    vault.drafts.save("draft", MARKER)
    return lambda: vault.drafts.discard("draft")


def _put_edited_draft(vault: Vault) -> Callable[[], None]:
    for words in (b"first", MARKER, MARKER + b" again", b"nothing"):
        vault.drafts.save("draft", words)
    return lambda: vault.drafts.discard("draft")


def _put_attachments(vault: Vault) -> Callable[[], None]:
    vault.drafts.save("draft", b"{}")
    vault.drafts.attach("draft", MARKER)
    vault.drafts.attach("draft", LARGE)
    return lambda: vault.drafts.discard("draft")


def _put_one_file(vault: Vault) -> Callable[[], None]:
    vault.drafts.save("draft", b"{}")
    vault.drafts.attach("draft", MARKER)
    return lambda: vault.drafts.detach("draft", 1)


def _put_choices(vault: Vault) -> Callable[[], None]:
    vault.drafts.save("draft", b"{}")
    for words in (MARKER, MARKER + b" again", b"nothing"):
        vault.drafts.keep_choices("draft", words)
    return lambda: vault.drafts.discard("draft")


def _put_kept(vault: Vault) -> Callable[[], None]:
    vault.kept.keep(REPORT_ID, LARGE)
    return lambda: vault.kept.forget(REPORT_ID)


def _put_envelope(vault: Vault) -> Callable[[], None]:
    _queue(vault, MARKER)
    return lambda: vault.outbox.remove(UPLOAD_ID)


def _put_seed(vault: Vault) -> Callable[[], None]:
    vault.seeds.add("age1pq", kind="week", week="2026-W47", opens=None, until=date(2027, 1, 24), seed=MARKER)
    return lambda: vault.seeds.destroy("age1pq")


def _put_draft_to_be_sealed(vault: Vault) -> Callable[[], None]:
    vault.drafts.save("draft", MARKER)
    vault.drafts.attach("draft", LARGE)

    def seal() -> None:
        with vault.transaction():
            _queue(vault, b"ciphertext")
            vault.drafts.discard("draft")

    return seal


def _queue(vault: Vault, envelope: bytes) -> None:
    vault.outbox.add(
        UPLOAD_ID,
        report_id=REPORT_ID,
        envelope=envelope,
        size_class=16_384,
        must_arrive_before=date(2027, 1, 24),
        forget=True,
    )


@pytest.mark.must("VAU-16")
@pytest.mark.parametrize(
    "put",
    [
        *(_put_draft, _put_edited_draft, _put_attachments, _put_one_file, _put_choices),
        *(_put_kept, _put_envelope, _put_seed, _put_draft_to_be_sealed),
    ],
    ids=lambda put: put.__name__.removeprefix("_put_"),
)
def test_no_copy_from_any_moment_opens_what_was_forgotten(
    vault_folder: VaultFolder, tmp_path: Path, put: Callable[[Vault], Callable[[], None]]
):
    with vault_folder.opened() as vault:
        with _copying(vault, vault_folder, tmp_path / "made") as made:
            forget = put(vault)
        with _copying(vault, vault_folder, tmp_path / "forgotten") as forgotten:
            forget()
        slots = (vault_folder.path / "s0").read_bytes()
    assert any((copy.path / "d-journal").exists() for copy in forgotten)
    # The search is able to find it: with the slots of its own moment, a copy from before gives it away.
    assert any(_search(copy, (copy.path / "s0").read_bytes()) for copy in reversed((*made, forgotten[0])))
    for copy in (*made, *forgotten):
        assert not _search(copy, slots), copy.path


@pytest.mark.must("VAU-24")
@pytest.mark.parametrize("needle", [REPORT_ID, UPLOAD_ID])
def test_no_copy_from_any_moment_names_a_report_that_was_forgotten(
    vault_folder: VaultFolder, tmp_path: Path, needle: str
):
    with vault_folder.opened() as vault:
        with _copying(vault, vault_folder, tmp_path / "made") as made:
            _queue(vault, b"ciphertext")
            vault.kept.keep(REPORT_ID, b"packed")
            vault.outbox.move(
                UPLOAD_ID, expected={OutboxState.WAITING}, to=OutboxState.SENT, receipt=UPLOAD_ID.encode()
            )
        with _copying(vault, vault_folder, tmp_path / "forgotten") as forgotten, vault.transaction():
            vault.outbox.remove(UPLOAD_ID)
            vault.kept.forget(REPORT_ID)
        slots = (vault_folder.path / "s0").read_bytes()
    assert _search(forgotten[0], (forgotten[0].path / "s0").read_bytes(), needle.encode())
    for copy in (*made, *forgotten):
        assert not _search(copy, slots, needle.encode()), copy.path


@pytest.mark.must("VAU-13")
def test_the_intent_is_committed_before_anything_is_overwritten(vault_folder: VaultFolder, tmp_path: Path):
    """Cut off in between, forgetting has been promised: the copy finishes it as soon as it is opened."""
    with vault_folder.opened() as vault:
        forget = _put_attachments(vault)
        with _copying(vault, vault_folder, tmp_path / "copies") as copies:
            forget()
    original = (copies[0].path / "s0").read_bytes()
    readable, promised = [], 0
    for copy in copies:
        slots = (copy.path / "s0").read_bytes()
        with copy.opened() as reopened:
            readable.append(reopened.drafts.ids() == ("draft",))
            if readable[-1]:
                assert slots == original
                assert reopened.drafts.attachments("draft") == (MARKER, LARGE)
            else:
                promised += slots == original
                assert (copy.path / "s0").read_bytes() != original
                assert reopened._database.rows("SELECT count(*) FROM items") == [(0,)]
                assert list((copy.path / "b").iterdir()) == []
    # First it is whole, then it is promised, then gone, and it never comes back.
    assert readable == sorted(readable, reverse=True)
    assert (readable[0], readable[-1]) == (True, False)
    assert promised >= 1
