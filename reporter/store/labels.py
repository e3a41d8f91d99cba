"""The sealed labels of one table: what names its rows, read once and then kept in memory while the vault is open.

A table of reports on their way has no column that says which report a row is about; that stands in a *label*, an
item of its own. To look for a report is to read every label, and so they are remembered here by name. The lock on
the vault makes this process the only writer; its threads take turns at the database, and whatever a transaction
that failed had changed is read anew.
"""

from collections.abc import Callable, Iterator

from reporter.store.database import Database
from reporter.store.items import Items


class Labels:
    """The labels of `table`, which names them in its column `label`; `name_of` tells a label's name by its content."""

    def __init__(self, database: Database, items: Items, table: str, *, name_of: Callable[[bytes], str]) -> None:
        self._database = database
        self._items = items
        self._table = table
        self._name_of = name_of
        self._contents: dict[int, bytes] | None = None
        self._by_name: dict[str, int] = {}
        database.after_rollback.append(self._forget_all)

    def find(self, name: str) -> int | None:
        """Return the label of a name, or None."""
        with self._database.turn:
            self._load()
            return self._by_name.get(name)

    def content(self, label: int) -> bytes | None:
        """Return what a label says, or None if it was forgotten."""
        with self._database.turn:
            return self._load().get(label)

    def names(self) -> Iterator[str]:
        """Give every name, sorted."""
        with self._database.turn:
            self._load()
            return iter(sorted(self._by_name))

    def put(self, content: bytes) -> int:
        """Keep a new label and return its item; the caller names it in a row in the same transaction."""
        with self._database.joined():
            contents = self._load()
            label = self._items.put(content)
            contents[label] = content
            self._by_name[self._name_of(content)] = label
            return label

    def replace(self, label: int, content: bytes) -> None:
        """Let a label say something else about the same name."""
        with self._database.joined():
            contents = self._load()
            self._items.replace(label, content)
            contents[label] = content

    def discard(self, label: int) -> None:
        """Forget a label with the transaction that is open."""
        with self._database.joined():
            content = self._load().pop(label, None)
            if content is not None:
                del self._by_name[self._name_of(content)]
            self._items.discard(label)

    def _load(self) -> dict[int, bytes]:
        if self._contents is None:
            contents = self._items.read_held_of(self._table, "label")
            self._by_name = {self._name_of(content): label for label, content in contents.items()}
            self._contents = contents
        return self._contents

    def _forget_all(self) -> None:
        self._contents = None
        self._by_name = {}
