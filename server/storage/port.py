"""What the server asks of a storage: four rooms, and to be led.

    uploads    envelopes that come in chunks and have no receipt yet
    arriving   envelopes that get their receipt
    shelf      envelopes of closed batches, and what organisers said about them
    log        the committed log (`log_port`)

One thread, the writer lane, makes all calls that change rows (`open`, `make_room`, `touch`, `accept`, `acknowledge`,
`keep_list_seen`); all others may come from other threads at the same time. The number of the batch that receipts name
is the storage's own: it is read inside the commit that makes a receipt durable, because where several processes take
envelopes in, none of them could know it before. Times are never passed in: a storage knows batch numbers and nothing
finer.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from crypto.uploads import Upload
from server.storage.log_port import LogRows, Sequencing, WriterLane

Sign = Callable[[bytes, int], bytes]
"""Makes the receipt of an upload id and a batch number."""


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


class Uploads(Protocol):
    """The open uploads."""

    def open(self, upload: Upload) -> None:
        """Open an upload in chunks, durably; an id that has its receipt stays closed. May be repeated.

        Where no more of its length may be open, the one with the fewest bytes is given up for it.
        """
        ...

    def make_room(self, upload_id: bytes, *, length: int, count: int) -> bool:
        """Give up open uploads so that `count` more bytes of one of this length have room; say whether they have.

        Only those to which nothing came while the batch is open, the ones with the fewest bytes before the others, and
        none where all of them would not be enough.
        """
        ...

    def find(self, upload_id: bytes) -> OpenUpload | None:
        """Return the open upload with this id, or None; waits for nothing."""
        ...

    def touch(self, upload_id: bytes) -> None:
        """Note that a chunk of an open upload came while the batch is open that is open now."""
        ...


class Arriving(Protocol):
    """Envelopes that get their receipt."""

    @property
    def open_batch(self) -> int:
        """The number that receipts name now, as far as this process knows; waits for nothing.

        It may be behind for a moment where another process leads, and never ahead. Who leads knows it exactly.
        """
        ...

    @property
    def reserved_bytes(self) -> int:
        """How many bytes the disk will still be asked for, for what was accepted already.

        Closing the batch writes the envelopes that wait a second time, and what lies in a log of changes has to go
        into its place.
        """
        ...

    def accept(self, arrivals: Sequence[Arrival | Whole], *, sign: Sign) -> list[bytes | None]:
        """Make the arrivals durable in one commit and return their receipts, in order, for the batch open then.

        An id that is known gets its stored receipt and changes nothing. None stands for an arrival that its
        size class has no room for, even by `make_room`, and for a whole upload that is no longer open, also where one
        was begun anew under its id since it was checked. An upload that has its receipt is no longer open. Raises
        StorageFull or StorageFailed; then none of them was accepted, unless the fault came with the commit itself:
        who repeats the same bytes gets the stored receipt.
        """
        ...

    def receipt(self, upload_id: bytes) -> bytes | None:
        """Return the stored receipt of an id, or None where no report with that id came."""
        ...


class Shelf(Protocol):
    """Envelopes of closed batches, for organisers."""

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


class Storage(Protocol):
    """Keeps envelopes, receipts, leaves, acks and the log."""

    @property
    def uploads(self) -> Uploads:
        """The open uploads."""
        ...

    @property
    def arriving(self) -> Arriving:
        """Envelopes that get their receipt."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Envelopes of closed batches."""
        ...

    @property
    def log(self) -> LogRows:
        """The committed log."""
        ...

    def leads(self, lane: WriterLane) -> AbstractContextManager[Sequencing]:
        """Lead until the block ends: of all processes on one storage, one at a time.

        Raises NotLeading where another one leads.
        """
        ...

    def close(self) -> None:
        """Let go of all files. Nothing is lost by not calling it."""
        ...
