"""What the log asks of a storage: its rows, which anybody reads, and the calls of the one who sequences.

The log's rows follow one another without a gap: a batch's `intake/v1` entries sorted by id, then its border. A tree
head is committed together with the entries it covers, so whoever reads a head finds everything below it:

    head = log.tree_head()                           committed: size, root, right edge, last batch
    log.entries(first=…, count=…)                    the bytes of entries, borders among them: level 0 and the bundles
    log.tile_roots(level, first=…, count=…)          the roots of full tiles of `level`: the hashes of `level + 1`
    log.batches(page)                                (number, end) of each closed batch of 1,024 numbers
    log.published()                                  what the log shows: at most `head.size`, and never less than before

Read the head first and nothing above its size: the next batch may be committed between two reads.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol, TypeVar

from server.tree import Published, TreeHead

_Result = TypeVar("_Result")


class WriterLane(Protocol):
    """The one thread that changes rows, as `writer.Writer` owns one."""

    def run(self, work: "Callable[[], _Result]") -> "Future[_Result]":
        """Run `work` there, between two commits; the future raises what it raises."""
        ...


@dataclass(frozen=True)
class Kept:
    """For how many batches that close what is kept: envelopes that nobody filed, uploads that nobody goes on with."""

    envelopes: int
    partials: int


@dataclass(frozen=True)
class ClosedBatch:
    """A batch that was just closed: the tree after it, and what it holds."""

    head: TreeHead
    reports: int
    dummies: int
    expired: int

    @property
    def number(self) -> int:
        """The batch's number."""
        return self.head.batch


class LogRows(Protocol):
    """The committed log. Its calls may come from any thread."""

    def tree_head(self) -> TreeHead:
        """Return the newest committed head; of a log without a batch, `tree.EMPTY`."""
        ...

    def entries(self, *, first: int, count: int) -> list[bytes]:
        """Return the entries from index `first` on as the log holds them, fewer than `count` at its end."""
        ...

    def tile_roots(self, level: int, *, first: int, count: int) -> bytes:
        """Return the roots of the full tiles of `level` from number `first` on in one run, fewer at the end.

        32 bytes each. Tile n of level 0 covers the entries from 256 n on; the roots of level L are the hashes of which
        the tiles of level L + 1 consist.
        """
        ...

    def batches(self, page: int) -> list[tuple[int, int]]:
        """Return the numbers of the closed batches with `number // 1024 == page`, rising.

        With each stands the index after its last entry, which is its border: the size of the tree that it closed.
        """
        ...

    def published(self) -> Published:
        """Return what the log shows now; before its first checkpoint `tree.NOTHING_PUBLISHED`."""
        ...


class Sequencing(Protocol):
    """What only the one may do who leads: `Storage.leads` gives it, so that nobody else has it.

    Its calls come from one thread, and not from the writer lane; a storage with one writer hands them to its lane
    itself. NotLeading says that somebody else leads by now: nothing was changed then, and nothing may be any more.
    """

    def advance(self, clock: int) -> int:
        """Let receipts name `clock` from now on, or the number they name now where that is higher; return it.

        Closes nothing: after a pause, what waited goes into the batch that is open now.
        """
        ...

    def leave_batch(self, *, clock: int) -> int:
        """Return the number of the open batch and open a higher one: `clock`, or the next where that is lower.

        Every receipt with the number returned, or a lower one, is committed by then, and none will follow.
        Raises StorageFailed; then the number may be left or not.
        """
        ...

    def move_out(self, batch: int) -> None:
        """Make the blobs of what waits for a batch up to `batch` durable where `close_batch` leaves them.

        Takes long, and holds nobody up meanwhile. May be repeated.
        """
        ...

    def close_batch(self, batch: int, *, new_seed: Callable[[], bytes], kept: Kept, head: TreeHead) -> ClosedBatch:
        """Give everything that waits for a batch up to `batch` its leaf, and the tree its new head, in one commit.

        `move_out` ran before. `head` is the tree as the caller knows it: where another is committed, another one
        leads, and NotLeading is raised. Blobs that are still held, and uploads that are still open, expire when more
        batches were closed after theirs than `kept` says: batches are counted, because a clock that leaps must not
        delete what was to be kept. Raises StorageFailed; then the batch is not closed, unless the fault came with the
        commit itself: `tree_head` tells.
        """
        ...

    def sweep(self) -> None:
        """Remove from the files what commits have given up: the order in which envelopes came, and blobs.

        Follows every `close_batch`, apart from it: a batch that is closed must not be closed again because
        something was left to sweep. May be repeated. Raises StorageFailed; then something is left.
        """
        ...

    def keep_published(self, published: Published) -> None:
        """Keep what the log shows now, durably. Raises NotLeading where it already shows a larger tree."""
        ...
