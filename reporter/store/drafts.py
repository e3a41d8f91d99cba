"""Drafts: raw answers as JSON, what the person chose about them, and the files beside them, before anonymising.

Every save seals the answers anew under the draft's one slot, so discarding the draft also discards every
earlier state of it. What answers and choices mean is not known here.
"""

from collections.abc import Iterable
from typing import BinaryIO

from reporter.errors import NothingThere
from reporter.store.database import Database
from reporter.store.items import Items

_NOT_THERE = "There is no such draft. It may have been sealed or discarded already."


class Drafts:
    """The drafts of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def save(self, draft_id: str, answers_json: bytes) -> None:
        """Keep the answers of a draft, in place of those it had."""
        with self._database.joined():
            found = self._database.row("SELECT item FROM drafts WHERE id = ?", draft_id)
            if found is not None:
                self._items.replace(found[0], answers_json)
                return
            item = self._items.put(answers_json)
            self._database.write("INSERT INTO drafts (id, item) VALUES (?, ?)", draft_id, item)

    def load(self, draft_id: str) -> bytes:
        """Return the answers of a draft. Raises NothingThere."""
        return self._items.read(self._find(draft_id))

    def keep_choices(self, draft_id: str, choices: bytes) -> None:
        """Keep what the person chose about a draft, in place of what was kept. Raises NothingThere."""
        with self._database.joined():
            self._find(draft_id)
            kept = self._find_choices(draft_id)
            if kept is not None:
                self._items.replace(kept, choices)
                return
            item = self._items.put(choices)
            self._database.write("UPDATE drafts SET choices = ? WHERE id = ?", item, draft_id)

    def choices(self, draft_id: str) -> bytes | None:
        """Return what the person chose about a draft, None where nothing was kept. Raises NothingThere."""
        self._find(draft_id)
        kept = self._find_choices(draft_id)
        return None if kept is None else self._items.read_if_held(kept)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all drafts, sorted."""
        rows = self._database.rows("SELECT id, item FROM drafts ORDER BY id")
        return tuple(draft for draft, item in rows if self._items.read_if_held(item) is not None)

    def attach(self, draft_id: str, data: bytes, *, because: str | None = None) -> int:
        """Keep a file with a draft and return its number in it, from 1. Raises NothingThere.

        `because` is why it is to be sealed as it is.
        """
        with self._database.joined():
            self._find(draft_id)
            [(n,)] = self._database.rows(
                "SELECT coalesce(max(n), 0) + 1 FROM draft_attachments WHERE draft = ?", draft_id
            )
            item = self._items.put(data)
            reason = None if because is None else self._items.put(because.encode())
            self._database.write(
                "INSERT INTO draft_attachments (draft, n, item, because) VALUES (?, ?, ?, ?)", draft_id, n, item, reason
            )
            return int(n)

    def attachments(self, draft_id: str) -> tuple[bytes, ...]:
        """Return the files of a draft in the order they were attached. Raises NothingThere."""
        self._find(draft_id)
        rows = self._database.rows("SELECT item FROM draft_attachments WHERE draft = ? ORDER BY n", draft_id)
        return tuple(self._items.read(item) for (item,) in rows)

    def reasons(self, draft_id: str) -> tuple[str | None, ...]:
        """Return why each file of a draft is to be sealed as it is, None for one to clean. Raises NothingThere."""
        self._find(draft_id)
        rows = self._database.rows("SELECT because FROM draft_attachments WHERE draft = ? ORDER BY n", draft_id)
        return tuple(None if item is None else self._items.read(item).decode() for (item,) in rows)

    def numbers(self, draft_id: str) -> tuple[int, ...]:
        """Return the numbers of the files of a draft in the order they were attached. Raises NothingThere."""
        self._find(draft_id)
        rows = self._database.rows("SELECT n FROM draft_attachments WHERE draft = ? ORDER BY n", draft_id)
        return tuple(n for (n,) in rows)

    def open_attachment(self, draft_id: str, n: int) -> BinaryIO:
        """Return one file of a draft for reading from any place. Raises NothingThere. Close it after use."""
        return self._items.open(self._find_attachment(draft_id, n)[0])

    def black_out(self, draft_id: str, n: int, blackouts: bytes) -> None:
        """Keep what is blacked out in one file, in place of what was kept of it before. Raises NothingThere.

        It is sealed under one slot, so that discarding the draft forgets every earlier state of it, too.
        """
        with self._database.joined():
            item = self._find_attachment(draft_id, n)[2]
            if item is not None:
                self._items.replace(item, blackouts)
                return
            self._database.write(
                "UPDATE draft_attachments SET blackouts = ? WHERE draft = ? AND n = ?",
                self._items.put(blackouts),
                draft_id,
                n,
            )

    def blackouts(self, draft_id: str) -> tuple[bytes | None, ...]:
        """Return what is blacked out in each file of a draft, None where nothing ever was. Raises NothingThere."""
        self._find(draft_id)
        rows = self._database.rows("SELECT blackouts FROM draft_attachments WHERE draft = ? ORDER BY n", draft_id)
        return tuple(None if item is None else self._items.read(item) for (item,) in rows)

    def detach(self, draft_id: str, n: int) -> None:
        """Forget one file of a draft. Raises NothingThere."""
        with self._database.joined():
            found = self._find_attachment(draft_id, n)
            self._database.write("DELETE FROM draft_attachments WHERE draft = ? AND n = ?", draft_id, n)
            self._discard(found)

    def discard(self, draft_id: str) -> None:
        """Forget a draft and its files. Raises NothingThere, so that no two callers discard (or seal) the same."""
        with self._database.joined():
            item = self._find(draft_id)
            choices = self._find_choices(draft_id)
            rows = self._database.rows(
                "SELECT item, because, blackouts FROM draft_attachments WHERE draft = ?", draft_id
            )
            self._database.write("DELETE FROM draft_attachments WHERE draft = ?", draft_id)
            self._database.write("DELETE FROM drafts WHERE id = ?", draft_id)
            for doomed in ((item, choices), *rows):
                self._discard(doomed)

    def _discard(self, items: Iterable[int | None]) -> None:
        for item in items:
            if item is not None:
                self._items.discard(item)

    def _find_attachment(self, draft_id: str, n: int) -> tuple[int, int | None, int | None]:
        """Return the items of one file: itself, its reason, and what is blacked out in it."""
        found = self._database.row(
            "SELECT item, because, blackouts FROM draft_attachments WHERE draft = ? AND n = ?", draft_id, n
        )
        if found is None:
            raise NothingThere(_NOT_THERE)
        item, because, blackouts = found
        return item, because, blackouts

    def _find(self, draft_id: str) -> int:
        found = self._database.row("SELECT item FROM drafts WHERE id = ?", draft_id)
        if found is None:
            raise NothingThere(_NOT_THERE)
        return int(found[0])

    def _find_choices(self, draft_id: str) -> int | None:
        found = self._database.row("SELECT choices FROM drafts WHERE id = ?", draft_id)
        return None if found is None or found[0] is None else int(found[0])
