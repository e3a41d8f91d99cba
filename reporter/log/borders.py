"""Borders: the leaves that end the batches of a log, and whether one stands in a tree."""

from collections.abc import Iterable
from dataclasses import dataclass

from crypto import log_entries
from crypto.errors import BadProof
from crypto.tile_trees import TileTree


@dataclass(frozen=True, order=True)
class Border:
    """The border of a batch and the index of the leaf that it is."""

    index: int
    number: int


def check_borders(tree: TileTree, borders: Iterable[Border]) -> None:
    """Raise BadProof unless these borders stand in the tree; MissingTile where it does not say."""
    for border in borders:
        if tree.leaf(border.index) != log_entries.border_leaf(border.number):
            raise BadProof("no such border stands there in the tree")
