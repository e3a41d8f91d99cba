"""What the server asks of a storage.

One thread, the writer lane, makes all calls that change rows (`open_upload`, `make_room`, `touch`, `accept`,
`close_batch`, `sweep`, `acknowledge`, `keep_list_seen`); readers, `move_out` and the calls of an open upload may run on
other threads at the same time. Times are never passed in: a storage knows
batch numbers and nothing finer.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from crypto.uploads import Upload

Sign = Callable[[bytes], bytes]
"""Makes the receipt of an upload id, for the batch that is open now."""


class Fate(StrEnum):
    """What became of a leaf's blob."""

    DUMMY = "dummy"
    HELD = "held"
    DELETED = "deleted"
    EXPIRED = "expired"


class AckState(StrEnum):
    """What an organiser says became of an envelope at the desk."""

    FILED = "filed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Arrival:
    """An envelope whose bytes were checked against its id."""

    upload_id: bytes
    envelope: bytes = field(repr=False)

    @property
    def room_bytes(self) -> int:
        """How many bytes the disk will take: its row now, its file when the batch closes."""
        return 2 * len(self.envelope)

    @property
    def length(self) -> int:
        """The envelope's length in bytes."""
        return len(self.envelope)


@dataclass(frozen=True)
class Whole:
    """An open upload above the 1 MiB class, of which every chunk was just read back and checked."""

    upload_id: bytes
    length: int

    @property
    def room_bytes(self) -> int:
        """How many bytes the disk will take: its copy when the batch closes."""
        return self.length


@dataclass(frozen=True)
class Kept:
    """For how many batches that close what is kept: envelopes that nobody filed, uploads that nobody goes on with."""

    envelopes: int
    partials: int


@dataclass(frozen=True)
class Ack:
    """An organiser's signed word about one envelope, kept as it was signed so that others can verify it."""

    upload_id: bytes
    key_id: str
    state: AckState
    body: bytes
    signature_input: str
    signature: str


@dataclass(frozen=True)
class ListSeen:
    """The newest organisers' list that was ever taken: its version, 0 for none, and the SHA-256 of its text in hex.

    A data folder of an earlier program knows no `digest`.
    """

    version: int = 0
    digest: str | None = None


@dataclass(frozen=True)
class Leaf:
    """One `intake/v1` leaf as the feed tells it; `seed` for dummies, `acks` for deleted ones."""

    index: int
    batch: int
    upload_id: bytes
    fate: Fate
    length: int
    seed: bytes | None
    acks: tuple[Ack, ...]


@dataclass(frozen=True)
class ClosedBatch:
    """A closed batch: its number, the index after its last leaf, and what it holds."""

    number: int
    end_leaf: int
    reports: int
    dummies: int
    expired: int


class OpenUpload(Protocol):
    """An upload in chunks that has no receipt yet. Its calls may come from any thread."""

    @property
    def upload(self) -> Upload:
        """Its length and root."""
        ...

    @property
    def batch(self) -> int:
        """The batch that was open when its last chunk came."""
        ...

    @property
    def is_whole(self) -> bool:
        """True when every chunk came; whether they are still here is told by `check`."""
        ...

    @property
    def is_closed(self) -> bool:
        """True when no more chunks are taken: the upload has its receipt, or was given up."""
        ...

    def bitmap(self) -> bytes:
        """Return a bit for each chunk that is here, chunk 0 the most significant bit of byte 0."""
        ...

    def has(self, first: int, count: int) -> bool:
        """Say whether all of `count` chunks from `first` on are here."""
        ...

    def missing_bytes(self, first: int, count: int) -> int:
        """Return how many bytes of `count` chunks from `first` on are not here."""
        ...

    def put(self, first: int, chunks: memoryview, hashes: Sequence[bytes]) -> bool:
        """Keep chunks from `first` on that were checked against the root; False where their class has no room.

        Does nothing when the upload is closed.
        """
        ...

    def check(self) -> bool:
        """Make the chunks durable, read them back, and say whether they are the envelope.

        A chunk that is not what came is given up. Where the upload is closed meanwhile, its files may be gone, and the
        answer says nothing about it. Takes long.
        """
        ...

    def read(self) -> bytes | None:
        """Return the whole envelope, or None where these bytes are not it; only for those up to the 1 MiB class."""
        ...


class Storage(Protocol):
    """Keeps envelopes, receipts, leaves and acks."""

    @property
    def waiting_bytes(self) -> int:
        """How many bytes of envelopes wait for their batch to close: the room on the disk that closing will take."""
        ...

    @property
    def reserved_bytes(self) -> int:
        """How many bytes the disk will still be asked for, for what was accepted already.

        Closing the batch writes the envelopes that wait a second time, and what lies in a log of changes has to go
        into its place.
        """
        ...

    def least_open_batch(self) -> int:
        """Return the least number the open batch may have.

        It is above every closed batch and not below any batch that a receipt names: a number that falls would
        break a promise already signed.
        """
        ...

    def open_upload(self, upload: Upload, *, batch: int) -> None:
        """Open an upload in chunks, durably; an id that has its receipt stays closed. May be repeated.

        Where no more of its length may be open, the one with the fewest bytes is given up for it.
        """
        ...

    def make_room(self, upload_id: bytes, *, length: int, count: int, batch: int) -> bool:
        """Give up open uploads so that `count` more bytes of one of this length have room; say whether they have.

        Only those to which nothing came while `batch` was open, the ones with the fewest bytes before the others, and
        none where all of them would not be enough.
        """
        ...

    def find_upload(self, upload_id: bytes) -> OpenUpload | None:
        """Return the open upload with this id, or None; waits for nothing."""
        ...

    def touch(self, upload_id: bytes, *, batch: int) -> None:
        """Note that a chunk of an open upload came while `batch` was open."""
        ...

    def accept(self, arrivals: Sequence[Arrival | Whole], *, batch: int, sign: Sign) -> list[bytes | None]:
        """Make the arrivals durable in one commit and return their receipts, in order.

        An id that is known gets its stored receipt and changes nothing. None stands for an arrival that its
        size class has no room for, even by `make_room`, and for a whole upload that is no longer open, also where one
        was begun anew under its id since it was checked. An upload that has its receipt is no longer open. Raises
        StorageFull or StorageFailed; then none of them was accepted.
        """
        ...

    def receipt(self, upload_id: bytes) -> bytes | None:
        """Return the stored receipt of an id, or None where no report with that id came."""
        ...

    def move_out(self, batch: int) -> None:
        """Make the blobs of what waits for a batch up to `batch` durable where `close_batch` leaves them."""
        ...

    def close_batch(self, batch: int, *, new_seed: Callable[[], bytes], kept: Kept) -> ClosedBatch:
        """Give everything that waits for a batch up to `batch` its leaf, in one commit.

        `move_out` ran before. Blobs that are still held, and uploads that are still open, expire when more batches
        were closed after theirs than `kept` says: batches are counted, because a clock that leaps must not delete
        what was to be kept. Raises StorageFailed; then the batch is not closed.
        """
        ...

    def sweep(self) -> None:
        """Remove from the files what commits have given up: the order in which envelopes came, and blobs.

        Follows every `close_batch`, apart from it: a batch that is closed must not be closed again because
        something was left to sweep. May be repeated. Raises StorageFailed; then something is left.
        """
        ...

    def leaves(self, *, after: int, limit: int) -> list[Leaf]:
        """Return at most `limit` leaves with an index above `after`, in order; borders are left out."""
        ...

    def leaf_hashes(self, upload_id: bytes) -> bytes | None:
        """Return the leaf hashes of a held leaf's envelope in one run, or None."""
        ...

    def envelope(self, upload_id: bytes, *, start: int, length: int) -> bytes | None:
        """Return bytes of a held leaf's envelope, fewer than `length` at its end, or None."""
        ...

    def acknowledge(self, ack: Ack, *, listed: Collection[str], needed: int) -> None:
        """Keep the ack; delete the blob when `needed` of the `listed` organisers say *filed*.

        *Filed* is never taken back by *unreadable*. Raises NoSuchLeaf where no report with that id has a leaf.
        """
        ...

    def list_seen(self) -> ListSeen:
        """Return which organisers' list was kept last."""
        ...

    def keep_list_seen(self, seen: ListSeen) -> None:
        """Keep which organisers' list was taken, durably. Raises StorageFailed."""
        ...

    def close(self) -> None:
        """Let go of all files. Nothing is lost by not calling it."""
        ...
