"""The rows of a log in memory: what a storage answers a publisher, without a storage."""

import hashlib
from collections.abc import Sequence

from crypto import log_entries
from crypto.log_pages import page_of
from crypto.merkle import HASH_BYTES
from server.batches import LEAVES_STEP
from server.tree import EMPTY, NOTHING_PUBLISHED, Published, TreeHead, grow


def make_ids(number: int, leaves: int) -> list[bytes]:
    """Return ids that fill a batch of so many leaves, its border included, the same ones in every run."""
    assert leaves % LEAVES_STEP == 0
    return sorted(hashlib.sha256(b"%d %d" % (number, place)).digest() for place in range(leaves - 1))


class MemoryLog:
    """`LogRows` of batches that were closed by `close`, and the one who keeps what is published."""

    def __init__(self) -> None:
        self.head = EMPTY
        self.shown = NOTHING_PUBLISHED
        self._entries: list[bytes] = []
        self._roots: dict[int, list[bytes]] = {}
        self._ends: dict[int, int] = {}

    def close(self, number: int, ids: Sequence[bytes]) -> None:
        """Close a batch with these ids, which fill it."""
        entries = [*map(log_entries.print_intake, sorted(ids)), log_entries.print_border(number)]
        grown = grow(self.head, entries, batch=number)
        self.head = grown.head
        self._entries += entries
        for root in grown.tile_roots:
            self._roots.setdefault(root.level, []).append(root.root)
        self._ends[number] = grown.head.size

    def close_sized(self, *sizes: int) -> None:
        """Close a batch of each of these numbers of leaves, with the next numbers."""
        for leaves in sizes:
            number = self.head.batch + 1
            self.close(number, make_ids(number, leaves))

    def tree_head(self) -> TreeHead:
        return self.head

    def entries(self, *, first: int, count: int) -> list[bytes]:
        return self._entries[first : first + count]

    def tile_roots(self, level: int, *, first: int, count: int) -> bytes:
        return b"".join(self._roots.get(level, [])[first : first + count])

    def batches(self, page: int) -> list[tuple[int, int]]:
        return [(number, end) for number, end in self._ends.items() if page_of(number) == page]

    def published(self) -> Published:
        return self.shown

    def keep_published(self, published: Published) -> None:
        assert len(published.note) > HASH_BYTES
        assert published.size >= self.shown.size, "what the log shows never shrinks"
        self.shown = published
