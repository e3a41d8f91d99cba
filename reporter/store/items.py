"""Content that can be forgotten: each item sealed under the key of a shred slot of its own.

An item is a number to the rows that name it. Small content lies in the database, large content (over what
one request may carry) in `b/`, with its length sealed in the row. To forget, the intent is committed together
with whatever else the caller changes; right after that commit the slots are overwritten and synced, and only
then the rows go. A crash in between is finished when the vault is next opened. So no copy of the database or
of its journal, from whatever moment, opens what was forgotten.

A row that its slot no longer opens is *forgotten*; only a page or file that does not verify is damage.
"""

import io
import secrets
from contextlib import suppress
from typing import BinaryIO

from crypto.errors import Forgotten
from crypto.shred_rows import open_row, seal_row
from crypto.sizes import SUBMIT_CLASS, envelope_length
from reporter.errors import NothingThere, VaultProblem
from reporter.store.blobs import BlobFolder
from reporter.store.database import Database
from reporter.store.shred_slots import ShredSlots

LARGEST_ROW_BYTES = envelope_length(SUBMIT_CLASS)

FORGOTTEN = "This was forgotten: its key was destroyed, so nobody can read it any more."
NOT_YET_OVERWRITTEN = (
    "This was saved, but the disk refused to overwrite what is to be forgotten. It is tried again each time the vault "
    "is opened; until then it can still be read from the disk."
)

_TABLE = "items"
_COLUMN = "content"
_LENGTH_BYTES = 8
_ROW_ID_BITS = 62


class Items:
    """The items of one vault."""

    def __init__(self, database: Database, slots: ShredSlots, blobs: BlobFolder) -> None:
        self._database = database
        self._slots = slots
        self._blobs = blobs
        self._taken: list[int] = []
        self._written: list[str] = []
        self._is_marked = False
        self._was_found_whole = False
        database.after_commit.append(self._settle)
        database.after_rollback.append(self._undo)

    def put(self, data: bytes) -> int:
        """Keep content and return the item's number."""
        return self.put_stream(io.BytesIO(data), len(data))

    def put_stream(self, source: BinaryIO, length: int) -> int:
        """Keep `length` bytes read from `source` and return the item's number.

        Raises VaultProblem if the disk refuses or `source` has another length; nothing is kept then.
        """
        with self._database.joined():
            slot = self._slots.take()
            self._taken.append(slot)
            key = self._slots.read_key(slot)
            if length > LARGEST_ROW_BYTES:
                name = self._blobs.write(source, slot_key=key, length=length)
                self._written.append(name)
                return self._insert(key, slot, length.to_bytes(_LENGTH_BYTES, "big"), file=name)
            data = source.read(length + 1)
            if len(data) != length:
                raise VaultProblem("The file changed while it was read. Nothing was saved; try again.")
            return self._insert(key, slot, data, file=None)

    def replace(self, item: int, data: bytes) -> None:
        """Keep other content under the same number and the same slot: forgetting it forgets all it ever was."""
        if len(data) > LARGEST_ROW_BYTES:
            raise VaultProblem("This is longer than the vault keeps in one piece. What was saved before is kept.")
        with self._database.joined():
            slot, file, _ = self._find(item)
            if file is not None:
                raise ValueError("large content is never replaced in place")
            row = seal_row(self._slots.read_key(slot), data, table=_TABLE, row_id=item, column=_COLUMN)
            self._database.write("UPDATE items SET content = ? WHERE id = ?", row, item)

    def read(self, item: int) -> bytes:
        """Return an item's content. Raises NothingThere if it was forgotten, VaultDamaged if it is damaged."""
        with self.open(item) as content:
            return content.read()

    def read_if_held(self, item: int) -> bytes | None:
        """Return an item's content, or None if it was forgotten. Raises VaultDamaged."""
        try:
            return self.read(item)
        except NothingThere:
            return None

    def open(self, item: int) -> BinaryIO:
        """Return an item's content for reading from any place; raises as `read`. Close it after use."""
        slot, file, row = self._find(item)
        key = self._slots.read_key(slot)
        try:
            plain = open_row(key, row, table=_TABLE, row_id=item, column=_COLUMN)
        except Forgotten as error:
            self._require_whole_database()
            raise NothingThere(FORGOTTEN) from error
        if file is None:
            return io.BytesIO(plain)
        return self._blobs.open(file, slot_key=key, length=int.from_bytes(plain, "big"))

    def read_held_of(self, table: str, column: str) -> dict[int, bytes]:
        """Return the content of every small item that a column of a table names, by item, but for the forgotten.

        Many small items are read in one go: one by one, two thousand of them would be felt. CROSS JOIN, here and below,
        keeps SQLite from going through all items to find those few.
        """
        held = {}
        rows = self._database.rows(
            f"SELECT id, slot, content FROM {table} CROSS JOIN items ON id = {column} "  # noqa: S608  # Names of our own.
            "WHERE file IS NULL AND id NOT IN (SELECT item FROM shredding) ORDER BY id"
        )
        for item, slot, row in rows:
            with suppress(Forgotten, NothingThere):
                held[item] = open_row(self._slots.read_key(slot), row, table=_TABLE, row_id=item, column=_COLUMN)
        if len(held) < len(rows):
            self._require_whole_database()
        return held

    def discard(self, item: int) -> None:
        """Forget an item with the transaction that is open: read no more after the commit, overwritten next."""
        with self._database.joined():
            self._database.write("INSERT OR IGNORE INTO shredding (item) VALUES (?)", item)
            self._is_marked = True

    def finish_shredding(self) -> None:
        """Overwrite the slots of everything marked, wait for the disk, then delete rows and files."""
        # In one turn, so that no other thread can take a slot between its overwriting here and there.
        with self._database.turn:
            marked = self._database.rows("SELECT id, slot, file FROM shredding CROSS JOIN items ON id = item")
            # A slot file that is missing may come back; what is to be forgotten with it stays marked until then.
            doomed = [(item, slot, file) for item, slot, file in marked if self._slots.holds(slot)]
            if not doomed:
                return
            slots = [slot for _, slot, _ in doomed]
            self._slots.overwrite(slots)
            with self._database.transaction():
                for item, _, _ in doomed:
                    self._database.write("DELETE FROM items WHERE id = ?", item)
            for _, _, file in doomed:
                if file is not None:
                    self._blobs.remove(file)
            self._slots.release(slots)

    def shred_orphans(self) -> None:
        """Remove large files that no item names."""
        self._blobs.shred_orphans(
            named=[name for (name,) in self._database.rows("SELECT file FROM items WHERE file IS NOT NULL")]
        )

    def _insert(self, key: bytes, slot: int, content: bytes, *, file: str | None) -> int:
        # A random number, because the row id is sealed into the row and must never be used a second time.
        item = secrets.randbits(_ROW_ID_BITS)
        row = seal_row(key, content, table=_TABLE, row_id=item, column=_COLUMN)
        self._database.write("INSERT INTO items (id, slot, file, content) VALUES (?, ?, ?, ?)", item, slot, file, row)
        return item

    def _require_whole_database(self) -> None:
        """Raise VaultDamaged unless every page verifies: one that does not may read as zero bytes, not as forgotten."""
        if not self._was_found_whole:
            self._database.find_damage()
            self._was_found_whole = True

    def _find(self, item: int) -> tuple[int, str | None, bytes]:
        found = self._database.row(
            "SELECT slot, file, content FROM items WHERE id = ? AND id NOT IN (SELECT item FROM shredding)", item
        )
        if found is None:
            raise NothingThere(FORGOTTEN)
        slot, file, content = found
        return slot, file, content

    def _settle(self) -> None:
        self._taken.clear()
        self._written.clear()
        if self._is_marked:
            self._is_marked = False
            try:
                self.finish_shredding()
            except VaultProblem as error:
                raise VaultProblem(NOT_YET_OVERWRITTEN) from error

    def _undo(self) -> None:
        # What was sealed under them can lie in blocks that the roll-back gave back to the disk. Where the disk refuses,
        # the next user of a slot overwrites it in the end.
        with suppress(VaultProblem, NothingThere):
            self._slots.overwrite(self._taken)
        self._slots.release(self._taken)
        self._taken.clear()
        for name in self._written:
            self._blobs.shred(name)
        self._written.clear()
        self._is_marked = False
