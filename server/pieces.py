"""Handing an envelope out piece by piece, with proofs, without ever holding it whole.

Making a proof needs the tree over an envelope's chunks: its leaf hashes are read once (beside a large blob they lie
ready), and the nodes of the trees asked for last are kept, within a bound. A piece then costs one read of the file.
"""

import threading
from collections import OrderedDict

from crypto.merkle import Tree
from crypto.pieces import MAX_EXPONENT, print_piece
from crypto.uploads import CHUNK
from server.storage.port import Shelf

MOST_LEAVES = 4 * 32_784
"""Of all trees kept together: at 64 bytes a leaf, 8 MiB, which is the trees of four of the longest uploads."""


class PieceCutter:
    """Cuts pieces of held envelopes. Called from any thread."""

    def __init__(self, shelf: Shelf, *, most_leaves: int = MOST_LEAVES) -> None:
        self._shelf = shelf
        self._most_leaves = most_leaves
        self._trees: OrderedDict[bytes, Tree] = OrderedDict()
        self._lock = threading.Lock()

    def cut(self, upload_id: bytes, *, exponent: int, index: int) -> bytes | None:
        """Return the piece of the 2^exponent chunks at index, or None where there are none."""
        tree = self._find_tree(upload_id)
        if tree is None or exponent > MAX_EXPONENT or (index + 1) << exponent > tree.size:
            return None
        start, length = (index << exponent) * CHUNK, CHUNK << exponent
        # Asked of the storage each time: what was deleted is handed out no more, whatever trees are kept.
        data = self._shelf.envelope(upload_id, start=start, length=length)
        if data is None:
            return None
        proof = tree.subtree_proof(exponent, index)
        return print_piece(proof, data)

    def _find_tree(self, upload_id: bytes) -> Tree | None:
        with self._lock:
            tree = self._trees.get(upload_id)
            if tree is not None:
                self._trees.move_to_end(upload_id)
                return tree
        hashes = self._shelf.leaf_hashes(upload_id)
        if hashes is None:
            return None
        tree = Tree(hashes)
        with self._lock:
            self._trees[upload_id] = tree
            while len(self._trees) > 1 and sum(kept.size for kept in self._trees.values()) > self._most_leaves:
                self._trees.popitem(last=False)
        return tree
