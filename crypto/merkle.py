"""Merkle trees and their proofs (RFC 6962, section 2.1; verification as in RFC 9162, section 2.1).

Gives the hashes, roots, inclusion and consistency proofs and their verification, over leaf hashes of 32 bytes.
Everything is a loop: no tree is deep or large enough to exhaust a stack. Builders hold all leaf hashes;
`Frontier` computes a root from a stream with one hash for each level; `Tree` hashes every node once and then gives
any number of proofs without hashing.

A complete subtree is proved as a leaf of the tree one level up: the nodes of level k are themselves the leaves
of a tree with the same root, so `verify_inclusion(subtree_root, i, ceil(size / 2**k), proof, root)` proves the
subtree of 2**k leaves that starts at leaf i * 2**k. `Tree.subtree_proof` makes these proofs, `check_subtree`
checks them.
"""

import hashlib
import hmac
from collections.abc import Sequence
from typing import Final, NamedTuple, Self

from crypto.errors import BadProof, SelfTestFailed

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256().digest()


def leaf_hash(entry: bytes | memoryview) -> bytes:
    """Return the hash of one entry: SHA-256 over a zero byte and the entry."""
    # Not joined first: an entry may be a chunk of 64 KiB, and a view of a larger buffer.
    digest = hashlib.sha256(b"\x00")
    digest.update(entry)
    return digest.digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node: SHA-256 over a one byte and both children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Subtree(NamedTuple):
    """A complete subtree: that of 2**height leaves that starts at leaf number * 2**height, and its root."""

    height: int
    number: int
    root: bytes


class Frontier:
    """The right edge of a growing tree: enough to compute its root, one hash for each complete subtree."""

    def __init__(self) -> None:
        self._size = 0
        self._complete: list[bytes] = []

    @classmethod
    def resume(cls, size: int, edge: Sequence[bytes]) -> Self:
        """Return the frontier that had this size and this edge, to go on appending.

        Whether the edge is that of the tree meant, its `root()` tells. Raises BadProof unless there is a hash of 32
        bytes for each one-bit of the size.
        """
        _check_hashes(*edge)
        if size < 0 or len(edge) != size.bit_count():
            raise BadProof("an edge has one hash for each complete subtree of its tree")
        frontier = cls()
        frontier._size = size
        frontier._complete = list(edge)
        return frontier

    @property
    def size(self) -> int:
        """How many leaves were appended."""
        return self._size

    @property
    def edge(self) -> tuple[bytes, ...]:
        """The roots of the complete subtrees that the leaves fall into, from left to right: what `resume` takes."""
        return tuple(self._complete)

    def append(self, leaf: bytes) -> list[Subtree]:
        """Take the next leaf hash, and return the complete subtrees it joined, from the lowest (two leaves) up."""
        self._complete.append(leaf)
        self._size += 1
        joined: list[Subtree] = []
        # Each trailing zero bit of the new size is a pair of subtrees of equal height that became one.
        count = self._size
        while count % 2 == 0:
            right = self._complete.pop()
            self._complete.append(node_hash(self._complete.pop(), right))
            count //= 2
            joined.append(Subtree(len(joined) + 1, count - 1, self._complete[-1]))
        return joined

    def root(self) -> bytes:
        """Return the root of the leaves appended so far."""
        if not self._complete:
            return EMPTY_ROOT
        *lefts, edge = self._complete
        for left in reversed(lefts):
            edge = node_hash(left, edge)
        return edge


class Tree:
    """All nodes of a tree, hashed once: any number of proofs from it cost no hashing.

    `leaf_hashes` are the hashes of 32 bytes in order, at least one; as one sequence of hashes or as one run of
    bytes. Takes about 64 bytes of memory for each leaf: 2 MiB for the largest upload. Raises BadProof for no leaves
    and for hashes of another length.
    """

    def __init__(self, leaf_hashes: Sequence[bytes] | bytes) -> None:
        if not isinstance(leaf_hashes, bytes):
            _check_hashes(*leaf_hashes)
            leaf_hashes = b"".join(leaf_hashes)
        if not leaf_hashes or len(leaf_hashes) % HASH_BYTES:
            raise BadProof("a tree to be proved has at least one leaf hash, each of 32 bytes")
        # Each level is one run of bytes: a bytes object for every node would take twice the room.
        self._levels = [leaf_hashes]
        while len(self._levels[-1]) > HASH_BYTES:
            self._levels.append(_climb_run(self._levels[-1]))

    @property
    def size(self) -> int:
        """How many leaves the tree has."""
        return len(self._levels[0]) // HASH_BYTES

    def root(self) -> bytes:
        """Return the root."""
        return self._levels[-1]

    def subtree_proof(self, exponent: int, index: int) -> tuple[bytes, ...]:
        """Return the siblings on the way from a subtree to the root, lowest first.

        The subtree is the complete one of 2**exponent leaves that starts at leaf index * 2**exponent; with exponent
        0 it is any leaf, and the proof its inclusion proof. Raises BadProof where the tree has no such subtree.
        """
        _check_place(exponent, index, self.size)
        proof = []
        for level in self._levels[exponent:-1]:
            sibling = (index ^ 1) * HASH_BYTES
            if sibling < len(level):
                proof.append(level[sibling : sibling + HASH_BYTES])
            index //= 2
        return tuple(proof)


def check_subtree(
    leaf_hashes: Sequence[bytes], *, exponent: int, index: int, count: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Raise BadProof unless these leaves are the subtree number `index` of 2**exponent leaves under `root`.

    The leaf hashes are those of the leaves from index * 2**exponent on, exactly 2**exponent of them: only complete
    subtrees are proved, and the last leaves of a tree one by one. `count` is the number of leaves of the whole tree.
    """
    _check_place(exponent, index, count)
    if len(leaf_hashes) != 1 << exponent:
        raise BadProof("a subtree has another number of leaves than its level says")
    _check_hashes(*leaf_hashes)
    level = b"".join(leaf_hashes)
    while len(level) > HASH_BYTES:
        level = _climb_run(level)
    verify_inclusion(level, index, -(-count >> exponent), proof, root)


def root(leaf_hashes: Sequence[bytes]) -> bytes:
    """Return the root of the tree over these leaf hashes; of no leaves, the hash of nothing."""
    frontier = Frontier()
    for leaf in leaf_hashes:
        frontier.append(leaf)
    return frontier.root()


def inclusion_proof(leaf_hashes: Sequence[bytes], index: int) -> list[bytes]:
    """Return the siblings on the way from leaf `index` to the root, lowest first.

    Raises BadProof when there is no such leaf.
    """
    if not 0 <= index < len(leaf_hashes):
        raise BadProof("there is no leaf at this index")
    proof = []
    level = list(leaf_hashes)
    while len(level) > 1:
        sibling = index ^ 1
        if sibling < len(level):
            proof.append(level[sibling])
        level, index = _climb(level), index // 2
    return proof


def consistency_proof(leaf_hashes: Sequence[bytes], old_size: int) -> list[bytes]:
    """Return the proof that the tree over the first `old_size` leaves is the beginning of this one.

    Empty when the old tree is empty or the whole tree. Raises BadProof when the old tree would be larger.
    """
    if not 0 <= old_size <= len(leaf_hashes):
        raise BadProof("a tree does not begin with a larger one")
    if old_size in {0, len(leaf_hashes)}:
        return []
    level = list(leaf_hashes)
    node = old_size - 1
    while node % 2:
        level, node = _climb(level), node // 2
    # Where the old size is a power of two the verifier holds this first hash: it is the old root.
    proof = [level[node]] if node else []
    while len(level) > 1:
        if node % 2:
            proof.append(level[node - 1])
        elif node + 1 < len(level):
            proof.append(level[node + 1])
        level, node = _climb(level), node // 2
    return proof


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected_root: bytes) -> None:
    """Raise BadProof unless the proof leads from this leaf hash at `index` to the root of a tree of `size`."""
    _check_hashes(expected_root)
    if not hmac.compare_digest(inclusion_root(leaf, index, size, proof), expected_root):
        raise BadProof("a proof leads to another root")


def inclusion_root(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes:
    """Return the root that a proof leads to from this leaf hash at `index`, in a tree of `size`.

    It proves nothing by itself: the caller compares it, or what is hashed from it, with what is known of the tree.
    Raises BadProof for a proof of another length than such a tree has.
    """
    _check_hashes(leaf, *proof)
    if not 0 <= index < size:
        raise BadProof("there is no leaf at this index")
    first, last = index, size - 1
    computed = leaf
    for sibling in proof:
        if last == 0:
            raise BadProof("a proof is longer than its tree is high")
        if first % 2 or first == last:
            computed = node_hash(sibling, computed)
            first, last = _skip_to_right_child(first, last)
        else:
            computed = node_hash(computed, sibling)
        first, last = first // 2, last // 2
    if last:
        raise BadProof("a proof is shorter than its tree is high")
    return computed


def verify_consistency(old_size: int, new_size: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """Raise BadProof unless the proof shows that the new tree begins with the old one."""
    _check_hashes(old_root, new_root, *proof)
    if not 0 <= old_size <= new_size:
        raise BadProof("a tree does not begin with a larger one")
    if old_size in {0, new_size}:
        _check_trivial(old_size, old_root, new_root, proof)
        return
    if not proof:
        raise BadProof("a proof between two different trees is not empty")
    first, last = old_size - 1, new_size - 1
    while first % 2:
        first, last = first // 2, last // 2
    path = list(proof) if first else [old_root, *proof]
    old_computed = new_computed = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise BadProof("a proof is longer than its tree is high")
        if first % 2 or first == last:
            old_computed = node_hash(sibling, old_computed)
            new_computed = node_hash(sibling, new_computed)
            first, last = _skip_to_right_child(first, last)
        else:
            new_computed = node_hash(new_computed, sibling)
        first, last = first // 2, last // 2
    if last:
        raise BadProof("a proof is shorter than its tree is high")
    if not hmac.compare_digest(old_computed, old_root) or not hmac.compare_digest(new_computed, new_root):
        raise BadProof("a proof leads to other roots")


def _climb(level: list[bytes]) -> list[bytes]:
    """Return the next level up; a last node without a sibling rises as it is."""
    pairs = [node_hash(level[n], level[n + 1]) for n in range(0, len(level) - 1, 2)]
    return pairs + level[len(level) - len(level) % 2 :]


def _climb_run(level: bytes) -> bytes:
    """Return the next level up, as `_climb` does, of a level that is one run of hashes."""
    pair = 2 * HASH_BYTES
    paired = len(level) - len(level) % pair
    nodes = [hashlib.sha256(b"\x01" + level[start : start + pair]).digest() for start in range(0, paired, pair)]
    return b"".join((*nodes, level[paired:]))


def _check_place(exponent: int, index: int, count: int) -> None:
    """Refuse a subtree that is not wholly inside a tree of `count` leaves."""
    # The exponent is looked at first: shifting by an enormous one would take all memory.
    if not 0 <= exponent < max(count, 0).bit_length() or not 0 <= index < count >> exponent:
        raise BadProof("there is no complete subtree at this place")


def _skip_to_right_child(first: int, last: int) -> tuple[int, int]:
    """Pass the levels on which the last node rises without a sibling and so adds nothing to a proof."""
    while first and first % 2 == 0:
        first, last = first // 2, last // 2
    return first, last


def _check_trivial(old_size: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    if proof:
        raise BadProof("nothing is to be proved between equal trees or from the empty one")
    if old_root != (new_root if old_size else EMPTY_ROOT):
        raise BadProof("trees of one size have two roots")


def _check_hashes(*hashes: bytes) -> None:
    if any(len(value) != HASH_BYTES for value in hashes):
        raise BadProof("a hash in a proof has another length than 32 bytes")


def self_test() -> None:
    """Compute the published root of three leaves and prove one; raise SelfTestFailed on another answer."""
    leaves = [leaf_hash(entry) for entry in (b"", b"\x00", b"\x10")]
    known = bytes.fromhex("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
    if root(leaves) != known:
        raise SelfTestFailed("a Merkle tree does not give its known root")
    verify_inclusion(leaves[2], 2, 3, inclusion_proof(leaves, 2), known)
    verify_consistency(2, 3, root(leaves[:2]), known, consistency_proof(leaves, 2))
