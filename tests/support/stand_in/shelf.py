"""What a server holds and signs: envelopes, partial uploads, receipts, the leaves of closed batches and acks.

Plain values that a test may look at and spoil. Ids are the keys, as 64 hexadecimal digits; a leaf is the line of
the feed that it becomes. Batches close when a test says so, and time stands still unless a test moves it.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from crypto import receipts, work
from crypto.organisers_text import Organiser
from crypto.receipts import Receipt
from crypto.uploads import Upload
from support.desks import NOW, BareDesk
from support.stand_in.answers import Refusal
from support.stand_in.log import StandInLog

PARTIAL_LIFE = timedelta(days=90)
LEAVES_STEP = 16
NO_QUOTA = 2**40


@dataclass
class Partial:
    """An upload that was opened and is not done: the chunks that came, by their index."""

    upload: Upload
    touched: datetime
    chunks: dict[int, bytes] = field(default_factory=dict)

    @property
    def received_bytes(self) -> int:
        return sum(map(len, self.chunks.values()))

    @property
    def is_whole(self) -> bool:
        return len(self.chunks) == self.upload.chunk_count


@dataclass
class Shelf:
    """The holdings of one desk's server. `class_quota_bytes` is the room for the envelopes of each length.

    `asks` is the work that it asks for in the place of what its profile does.
    """

    desk: BareDesk
    batch: int = 495_000
    now: datetime = NOW
    organisers: list[Organiser] = field(default_factory=list)
    revoked: set[str] = field(default_factory=set)
    class_quota_bytes: int = NO_QUOTA
    asks: tuple[int, int] | None = None
    older_profiles: dict[int, bytes] = field(default_factory=dict)
    envelopes: dict[str, bytes] = field(default_factory=dict)
    receipts: dict[str, bytes] = field(default_factory=dict)
    partials: dict[str, Partial] = field(default_factory=dict)
    leaves: list[dict[str, object]] = field(default_factory=list)
    acks: dict[str, dict[str, str]] = field(default_factory=dict)
    public_log: StandInLog | None = None
    signed_acks: dict[str, dict[str, Mapping[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._signed: tuple[BareDesk | None, bytes] = (None, b"")

    @property
    def profile_note(self) -> bytes:
        """The newest profile, printed and signed once for each desk that is put here."""
        if self._signed[0] is not self.desk:
            self._signed = (self.desk, self.desk.sign())
        return self._signed[1]

    def partial(self, upload_id: str) -> Partial | None:
        """Return the open upload with this id, unless its last chunk came too long ago."""
        partial = self.partials.get(upload_id)
        if partial is not None and self.now - partial.touched > PARTIAL_LIFE:
            del self.partials[upload_id]
            return None
        return partial

    def check_room(self, length: int, more_bytes: int) -> None:
        """Raise Refusal(full) where the class of envelopes of this length has no room for `more_bytes`."""
        whole = sum(len(envelope) for envelope in self.envelopes.values() if len(envelope) == length)
        parts = sum(part.received_bytes for part in self.partials.values() if part.upload.length == length)
        if whole + parts + more_bytes > self.class_quota_bytes:
            raise Refusal("full")

    def check_work(self, upload: Upload, pow16: bytes) -> None:
        """Raise Refusal(work) where work is asked for and this is too little."""
        asked = self.asks or self.desk.profile.work
        if asked is None:
            return
        wanted = work.needed(asked, upload.length)
        if not work.passes(work.bind(self.desk.profile.origin, upload.id), pow16, wanted):
            raise Refusal("work", s1=wanted.s1, s2=wanted.s2)

    def take(self, upload: Upload, envelope: bytes) -> bytes:
        """Keep a whole envelope and return its receipt, which is made once."""
        if upload.hex not in self.receipts:
            self.partials.pop(upload.hex, None)
            self.envelopes[upload.hex] = envelope
            self.receipts[upload.hex] = self.sign(upload.id)
        return self.receipts[upload.hex]

    def sign(self, upload_id: bytes, *, batch: int | None = None) -> bytes:
        """Sign a receipt with the desk's log key, for the open batch or another."""
        number = self.batch if batch is None else batch
        return receipts.sign(Receipt(self.desk.profile.origin, upload_id, number), self.desk.log)

    def close_batch(self) -> None:
        """Give what waits its leaves, sorted among dummies; with the border they are a multiple of 16."""
        listed = {str(leaf["id"]) for leaf in self.leaves}
        entries: list[tuple[str, Mapping[str, object]]] = [
            (upload_id, {"held": len(envelope)})
            for upload_id, envelope in self.envelopes.items()
            if upload_id not in listed
        ]
        for _ in range(-(len(entries) + 1) % LEAVES_STEP):
            seed = os.urandom(32)
            entries.append((dummy_id(seed), {"dummy": seed.hex()}))
        # The border takes an index and is shown to nobody.
        first = int(str(self.leaves[-1]["index"])) + 2 if self.leaves else 0
        self._add_leaves(sorted(entries, key=lambda entry: entry[0]), first)
        self.batch += 1

    def _add_leaves(self, entries: Iterable[tuple[str, Mapping[str, object]]], first: int) -> None:
        for index, (upload_id, fate) in enumerate(entries, start=first):
            self.leaves.append({"index": index, "batch": self.batch, "id": upload_id, **fate})

    def leaf(self, upload_id: str) -> dict[str, object] | None:
        """Return the leaf of an id, or None."""
        return next((leaf for leaf in self.leaves if leaf["id"] == upload_id), None)


def dummy_id(seed: bytes) -> str:
    """Return the id of the dummy with this seed."""
    return hashlib.sha256(b"dummy/v1\n" + seed).hexdigest()
