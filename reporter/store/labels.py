"""The sealed labels of one table: what names its rows, read once and then kept in memory while the vault is open.

A table of reports on their way has no column that says which report a row is about; that stands in a *label*, an
item of its own. To look for a report is to read every label, and so they are remembered here by name. The lock on
the vault makes this process the only writer; its threads take turns at the database, and whatever a transaction
that failed had changed is read anew.
"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from reporter.store.database import Database
from reporter.store.items import Items

Label = TypeVar("Label")


class Labels(Generic[Label]):
    """The labels of `table`, which names them in its column `label`.

    `parse` and `print_` turn a label's content into what it says and back, `name_of` tells what it is looked for by.
    """

    def __init__(
        self,
        database: Database,
        items: Items,
        table: str,
        *,
        parse: Callable[[bytes], Label],
        print_: Callable[[Label], bytes],
        name_of: Callable[[Label], str],
    ) -> None:
        self._database = database
        self._items = items
        self._table = table
        self._parse = parse
        self._print = print_
        self._name_of = name_of
        self._known: dict[int, Label] | None = None
        self._by_name: dict[str, int] = {}
        database.after_rollback.append(self._forget_all)

    def find(self, name: str) -> int | None:
        """Return the item of the label of a name, or None."""
        with self._database.turn:
            self._load()
            return self._by_name.get(name)

    def said(self, item: int) -> Label | None:
        """Return what a label says, or None if it was forgotten."""
        with self._database.turn:
            return self._load().get(item)

    def names(self) -> Iterator[str]:
        """Give every name, sorted."""
        with self._database.turn:
            self._load()
            return iter(sorted(self._by_name))

    def put(self, label: Label) -> int:
        """Keep a new label and return its item; the caller names it in a row in the same transaction."""
        with self._database.joined():
            known = self._load()
            item = self._items.put(self._print(label))
            known[item] = label
            self._by_name[self._name_of(label)] = item
            return item

    def replace(self, item: int, label: Label) -> None:
        """Let a label say something else under the same name."""
        with self._database.joined():
            known = self._load()
            self._items.replace(item, self._print(label))
            known[item] = label

    def discard(self, item: int) -> None:
        """Forget a label with the transaction that is open."""
        with self._database.joined():
            label = self._load().pop(item, None)
            if label is not None:
                del self._by_name[self._name_of(label)]
            self._items.discard(item)

    def _load(self) -> dict[int, Label]:
        if self._known is None:
            held = self._items.read_held_of(self._table, "label")
            known = {item: self._parse(content) for item, content in held.items()}
            self._by_name = {self._name_of(label): item for item, label in known.items()}
            self._known = known
        return self._known

    def _forget_all(self) -> None:
        self._known = None
        self._by_name = {}
