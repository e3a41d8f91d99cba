"""A public log in memory that may lie: plain leaves and borders, and the files that a server would show of them.

What a log does wrong with its tree (withholding an id, falling in its numbers, shrinking, forking) is done to the
leaves, and signed like all it says. What may also happen on the way (a page that is missing, changed, too long or
old) is done to single answers, by `spoilt`. It keeps every path it was asked for.
"""

import hashlib
import re
from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, field
from typing import Final

from crypto import checkpoints, log_entries, log_pages, merkle
from crypto.checkpoints import Checkpoint
from crypto.log_pages import CHECKPOINT, BatchEnd
from crypto.notes import Signer
from crypto.tiles import WIDTH, Tile, parse_path

STEP: Final = 16

Spoil = Callable[[bytes], bytes | None]


def missing(_data: bytes) -> bytes | None:
    """Answer 404."""
    return None


def flipped(data: bytes) -> bytes | None:
    """Change one bit in the middle."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def too_long(data: bytes) -> bytes | None:
    """Go on behind the end."""
    return data + data[:32]


def cut(data: bytes) -> bytes | None:
    """End before the end."""
    return data[: len(data) // 2]


@dataclass
class StandInLog:
    """One log. `borders` has number and end of each batch; `hidden` are the numbers that no page tells of.

    `cosign` adds the lines of witnesses to a checkpoint. `spoilt` says by pattern which answers do not come as they
    are; the first that fits counts.
    """

    signer: Signer
    leaves: list[bytes] = field(default_factory=list)
    borders: list[tuple[int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    cosign: Callable[[bytes], bytes] = bytes
    spoilt: dict[str, Spoil] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    origin: str = ""
    _levels: list[list[bytes]] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.leaves)

    def close(self, number: int, upload_ids: Iterable[bytes] = (), *, leaves: int = 0) -> None:
        """Close a batch with these ids, filled with dummies to `leaves`, or to the next multiple of 16."""
        ids = list(upload_ids)
        wanted = leaves or -(-(len(ids) + 1) // STEP) * STEP
        dummies = (hashlib.sha256(b"%d %d" % (len(self.leaves), nth)).digest() for nth in range(wanted - 1 - len(ids)))
        self.leaves += [log_entries.intake_leaf(upload_id) for upload_id in sorted([*ids, *dummies])]
        self.leaves.append(log_entries.border_leaf(number))
        self.borders.append((number, len(self.leaves)))
        self._levels = []

    def shrink(self, batches: int = 1) -> None:
        """Lose the newest batches, as a server does that was set up again from an old copy."""
        del self.borders[-batches:]
        del self.leaves[self.borders[-1][1] if self.borders else 0 :]
        self._levels = []

    def fork(self, index: int = 0) -> None:
        """Have another leaf where one stood."""
        self.leaves[index] = log_entries.intake_leaf(hashlib.sha256(b"fork").digest())
        self._levels = []

    def as_it_is(self) -> "StandInLog":
        """Return the log of this moment, whatever this one does afterwards."""
        other = copy(self)
        other.leaves, other.borders, other.asked = list(self.leaves), list(self.borders), []
        other.hidden, other.spoilt = set(self.hidden), dict(self.spoilt)
        return other

    def checkpoint(self) -> bytes:
        """Sign what the log is now, under its own name or the other one it was given."""
        text = Checkpoint(self.origin or self.signer.name, self.size, merkle.root(self.leaves))
        signer = Signer.from_seed(text.origin, self.signer.seed)
        return self.cosign(checkpoints.sign(text, signer))

    def page(self, number: int) -> bytes | None:
        """Return the lines of one page of borders, or None where it has none."""
        shown = (
            BatchEnd(batch, end)
            for batch, end in self.borders
            if log_pages.page_of(batch) == number and batch not in self.hidden
        )
        return log_pages.print_page(shown) or None

    def tile(self, tile: Tile) -> bytes | None:
        """Return a tile's hashes, or None where the log has fewer."""
        if not self._levels:
            self._levels = [self.leaves]
            while len(below := self._levels[-1]) >= WIDTH:
                full = range(0, len(below) // WIDTH * WIDTH, WIDTH)
                self._levels.append([merkle.root(below[start : start + WIDTH]) for start in full])
        hashes = self._levels[tile.level][tile.index * WIDTH :][: tile.width] if tile.level < len(self._levels) else []
        return b"".join(hashes) if len(hashes) == tile.width else None

    def answer(self, path: str) -> bytes | None:
        """Return what is served at a path below the log's own, or None for 404."""
        self.asked.append(path)
        data = self._true_answer(path)
        spoil = next((spoil for pattern, spoil in self.spoilt.items() if re.fullmatch(pattern, path)), None)
        return data if data is None or spoil is None else spoil(data)

    def _true_answer(self, path: str) -> bytes | None:
        if path == CHECKPOINT:
            return self.checkpoint()
        if path.startswith("batches/"):
            return self.page(log_pages.parse_page_path(path))
        tile = parse_path(path)
        return self.tile(tile) if isinstance(tile, Tile) else None
