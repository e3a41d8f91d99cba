"""Looking through the leaves of a batch: where its borders are, and whether an id stands between them.

A page says where a batch ends, and may lie. So both ends are compared with the tree, and every border that stands
between them is found by its hash, which anybody can compute from a number: a batch that the page kept quiet about
ends there all the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from crypto import log_entries
from crypto.receipts import Receipt
from crypto.tile_trees import TileTree
from crypto.tiles import WIDTH
from reporter.log import asking
from reporter.log.asking import Stretch
from reporter.log.borders import Border, check_borders

_NUMBERS_BELOW: Final = 1024
_NUMBERS_ABOVE: Final = 64 * 1024
"""How far from the promised number a border is known by its hash."""


@dataclass(frozen=True)
class Batch:
    """A batch as a page names it: the border before it, if any is, and its own."""

    before: Border | None
    closing: Border

    @property
    def stretch(self) -> Stretch:
        """Its leaves, the border at its end included."""
        return Stretch(self.before.index + 1 if self.before else 0, self.closing.index + 1)

    @property
    def ends(self) -> tuple[Border, ...]:
        """The borders at its two ends, or the one that there is."""
        return (self.closing,) if self.before is None else (self.before, self.closing)


@dataclass(frozen=True)
class Searched:
    """What was found. `index` is where the id stands, before the first border of its number or a higher one.

    `turned` are two borders whose numbers do not rise. `absent_between` are the ends of what was searched whole
    without finding the id.
    """

    index: int | None = None
    turned: tuple[Border, ...] = ()
    absent_between: tuple[Border, ...] = ()


def search(tree: TileTree, batch: Batch, promise: Receipt, *, is_whole: bool) -> Searched:
    """Look for the id of a receipt in the batch that must hold it, as far as its tiles were asked.

    Raises BadProof where the tree has other borders at the ends of the batch than the page said, MissingTile where a
    tile is not there.
    """
    check_borders(tree, batch.ends)
    searched = _searched_part(batch.stretch, promise.upload_id, is_whole=is_whole)
    leaves = tree.leaves(searched.start, searched.stop)
    borders = _find_borders(leaves, searched.start, _numbers_around(batch, promise.batch), batch.ends)
    for earlier, later in pairwise(borders):
        if later.number <= earlier.number:
            return Searched(turned=(earlier, later))
    # The border that closes the batch may be an earlier one than the page said.
    closing = next(border for border in borders if border.number >= promise.batch)
    own = log_entries.intake_leaf(promise.upload_id)
    place = leaves.index(own) + searched.start if own in leaves else None
    if place is not None and place < closing.index:
        return Searched(index=place)
    if len(searched) == batch.stretch.end - batch.stretch.start:
        before = [border for border in borders if border.number < promise.batch]
        return Searched(absent_between=(*before[-1:], closing))
    return Searched()


def _searched_part(stretch: Stretch, upload_id: bytes, *, is_whole: bool) -> range:
    """Return the indexes whose leaves were asked."""
    if is_whole or stretch.is_small:
        return range(stretch.start, stretch.end)
    first, past = asking.find_block(stretch, upload_id)
    return range(max(stretch.start, first * WIDTH), min(stretch.end, past * WIDTH))


def _numbers_around(batch: Batch, promised: int) -> range:
    lowest = promised if batch.before is None else batch.before.number
    return range(max(0, lowest - _NUMBERS_BELOW), min(batch.closing.number, promised + _NUMBERS_ABOVE) + 1)


def _find_borders(leaves: Sequence[bytes], start: int, numbers: range, ends: Iterable[Border]) -> list[Border]:
    """Return every border of one of these numbers among the leaves, and the ends, in the order of the tree."""
    known = {log_entries.border_leaf(number): number for number in numbers}
    inside = {Border(index, known[leaf]) for index, leaf in enumerate(leaves, start=start) if leaf in known}
    return sorted(inside | set(ends))
