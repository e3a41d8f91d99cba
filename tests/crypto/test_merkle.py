"""Merkle trees: published roots and proofs, and everything a proof must not be."""

import hashlib
import json
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import merkle
from crypto.errors import BadProof

REFERENCE = json.loads((Path(__file__).parents[1] / "vectors/merkle/reference_tree.json").read_text(encoding="utf-8"))
ENTRIES = [bytes.fromhex(entry) for entry in REFERENCE["entries"]]
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]
MANY = [merkle.leaf_hash(str(number).encode()) for number in range(70)]
SIZES = (*range(1, 34), 63, 64, 65, 70)


def flip(value: bytes, bit: int = 4) -> bytes:
    return bytes([value[0] ^ (1 << bit)]) + value[1:]


def damage(proof: list[bytes]) -> list[list[bytes]]:
    """Every proof with one hash changed, and every one cut short."""
    flipped = [[*proof[:n], flip(proof[n]), *proof[n + 1 :]] for n in range(len(proof))]
    return flipped + [proof[:n] for n in range(len(proof))]


def hash_recursively(leaves: list[bytes]) -> bytes:
    """RFC 6962's own definition, to compare the loops with."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return merkle.node_hash(hash_recursively(leaves[:split]), hash_recursively(leaves[split:]))


def test_the_self_test_passes():
    merkle.self_test()


@pytest.mark.parametrize("size", range(len(ENTRIES) + 1))
def test_the_reference_tree_has_its_published_roots(size: int):
    assert merkle.root(LEAVES[:size]).hex() == REFERENCE["roots"][size]


@pytest.mark.parametrize("size", [0, *SIZES])
def test_a_root_is_what_the_definition_says(size: int):
    assert merkle.root(MANY[:size]) == hash_recursively(MANY[:size])


@pytest.mark.parametrize("size", [0, *SIZES])
def test_a_tree_goes_on_growing_from_its_edge(size: int):
    grown = merkle.Frontier()
    for leaf in MANY[:size]:
        grown.append(leaf)
    resumed = merkle.Frontier.resume(grown.size, grown.edge)
    assert resumed.root() == grown.root()
    for leaf in MANY[size:]:
        resumed.append(leaf)
    assert (resumed.size, resumed.root()) == (len(MANY), merkle.root(MANY))


@pytest.mark.parametrize(
    ("size", "edge"), [(-1, []), (0, [LEAVES[0]]), (1, []), (3, [LEAVES[0]]), (4, LEAVES[:2]), (1, [b"short"])]
)
def test_an_edge_of_another_size_is_refused(size: int, edge: list[bytes]):
    with pytest.raises(BadProof):
        merkle.Frontier.resume(size, edge)


def test_an_append_tells_every_complete_subtree_it_joined():
    grown = merkle.Frontier()
    joined = [subtree for leaf in MANY for subtree in grown.append(leaf)]
    expected = [
        (height, index, merkle.root(MANY[index << height : index + 1 << height]))
        for height in range(1, len(MANY).bit_length())
        for index in range(len(MANY) >> height)
    ]
    assert sorted(joined) == sorted(expected)


def test_the_proofs_of_seven_entries_have_their_published_shape():
    leaves = LEAVES[:7]
    a, b, c, d, e, f, g = leaves
    h, i, j = merkle.node_hash(a, b), merkle.node_hash(c, d), merkle.node_hash(e, f)
    k, last = merkle.node_hash(h, i), merkle.node_hash(j, g)
    assert merkle.inclusion_proof(leaves, 0) == [b, i, last]
    assert merkle.inclusion_proof(leaves, 3) == [c, h, last]
    assert merkle.inclusion_proof(leaves, 4) == [f, g, k]
    assert merkle.inclusion_proof(leaves, 6) == [j, k]
    assert merkle.consistency_proof(leaves, 3) == [c, d, h, last]
    assert merkle.consistency_proof(leaves, 4) == [last]
    assert merkle.consistency_proof(leaves, 6) == [j, g, k]


@pytest.mark.parametrize("size", SIZES)
def test_every_inclusion_proof_verifies_and_no_neighbour_of_it_does(size: int):
    leaves, root = MANY[:size], merkle.root(MANY[:size])
    for index in range(size):
        proof = merkle.inclusion_proof(leaves, index)
        merkle.verify_inclusion(leaves[index], index, size, proof, root)
        wrong = [
            (leaves[index], index - 1, size, proof, root),
            (leaves[index], index + 1, size, proof, root),
            (leaves[index], index ^ 2, size, proof, root),
            (leaves[index], index, size * 2, proof, root),
            (leaves[index], index, 0, proof, root),
            (leaves[index], index, index, proof, root),
            (flip(leaves[index]), index, size, proof, root),
            (leaves[index], index, size, proof, flip(root)),
            (leaves[index], index, size, [*proof, root], root),
            (leaves[index], index, size, [root, *proof], root),
            (leaves[index], index, size, [*proof, b""], root),
            *((leaves[index], index, size, damaged, root) for damaged in damage(proof)),
        ]
        for arguments in wrong:
            with pytest.raises(BadProof):
                merkle.verify_inclusion(*arguments)


@pytest.mark.parametrize("new_size", SIZES)
def test_every_consistency_proof_verifies_and_no_neighbour_of_it_does(new_size: int):
    leaves, new_root = MANY[:new_size], merkle.root(MANY[:new_size])
    for old_size in range(new_size + 1):
        old_root = merkle.root(leaves[:old_size])
        proof = merkle.consistency_proof(leaves, old_size)
        merkle.verify_consistency(old_size, new_size, old_root, new_root, proof)
        wrong = [
            (old_size, new_size, flip(old_root), new_root, proof),
            (old_size, new_size, old_root, new_root, [*proof, new_root]),
            (old_size, new_size, old_root, new_root, [old_root, *proof]),
            (new_size + 1, new_size, new_root, new_root, proof),
            (-1, new_size, old_root, new_root, proof),
            *((old_size, new_size, old_root, new_root, damaged) for damaged in damage(proof)),
        ]
        if 0 < old_size < new_size:
            wrong += [
                (old_size, new_size, new_root, old_root, proof),
                (old_size, new_size, old_root, flip(new_root), proof),
                (old_size - 1, new_size, old_root, new_root, proof),
                (old_size, new_size * 2, old_root, new_root, proof),
                (old_size, old_size, old_root, new_root, []),
            ]
        for arguments in wrong:
            with pytest.raises(BadProof):
                merkle.verify_consistency(*arguments)


@pytest.mark.parametrize(("size", "level"), list(product((1, 5, 16, 17, 31, 64, 70), range(5))))
def test_a_complete_subtree_is_proved_as_a_leaf_one_level_up(size: int, level: int):
    leaves, root = MANY[:size], merkle.root(MANY[:size])
    width = 1 << level
    nodes = [merkle.root(leaves[start : start + width]) for start in range(0, size, width)]
    for index in range(size // width):
        proof = merkle.inclusion_proof(leaves, index * width)[level:]
        assert proof == merkle.inclusion_proof(nodes, index)
        merkle.verify_inclusion(nodes[index], index, len(nodes), proof, root)


@pytest.mark.parametrize("size", SIZES)
def test_a_tree_gives_every_proof_of_the_builders(size: int):
    leaves = MANY[:size]
    tree = merkle.Tree(leaves)
    assert (tree.size, tree.root()) == (size, merkle.root(leaves))
    assert merkle.Tree(b"".join(leaves)).root() == tree.root()
    for exponent in range(size.bit_length()):
        width = 1 << exponent
        for index in range(size // width):
            proof = tree.subtree_proof(exponent, index)
            assert list(proof) == merkle.inclusion_proof(leaves, index * width)[exponent:]
            subtree = leaves[index * width : (index + 1) * width]
            merkle.check_subtree(subtree, exponent=exponent, index=index, count=size, proof=proof, root=tree.root())


def test_the_reference_tree_gives_its_published_proofs():
    tree = merkle.Tree(LEAVES[:7])
    h, i = merkle.node_hash(*LEAVES[:2]), merkle.node_hash(*LEAVES[2:4])
    last = merkle.node_hash(merkle.node_hash(*LEAVES[4:6]), LEAVES[6])
    assert tree.root().hex() == REFERENCE["roots"][7]
    assert tree.subtree_proof(0, 3) == (LEAVES[2], h, last)
    assert tree.subtree_proof(1, 0) == (i, last)
    assert tree.subtree_proof(2, 0) == (last,)
    assert tree.subtree_proof(0, 6) == (merkle.node_hash(*LEAVES[4:6]), merkle.node_hash(h, i))


@pytest.mark.parametrize("size", [1, 2, 7, 16, 33])
def test_no_neighbour_of_a_subtree_proof_is_taken(size: int):
    leaves, tree = MANY[:size], merkle.Tree(MANY[:size])
    for exponent in range(size.bit_length()):
        width = 1 << exponent
        for index in range(size // width):
            right = {"exponent": exponent, "index": index, "count": size}
            proof, subtree = list(tree.subtree_proof(exponent, index)), leaves[index * width : (index + 1) * width]
            wrong = [
                (subtree, proof, {**right, "index": index + 1}),
                (subtree, proof, {**right, "index": -1}),
                (subtree, proof, {**right, "exponent": exponent + 1}),
                (subtree, proof, {**right, "exponent": -1}),
                (subtree, proof, {**right, "count": size * 2}),
                (subtree, proof, {**right, "count": 0}),
                (subtree, [*proof, leaves[0]], right),
                (subtree[:-1], proof, right),
                ([*subtree, leaves[0]], proof, right),
                ([flip(subtree[0]), *subtree[1:]], proof, right),
                ([*subtree[:-1], b""], proof, right),
                *((subtree, damaged, right) for damaged in damage(proof)),
            ]
            for taken, with_proof, place in wrong:
                with pytest.raises(BadProof):
                    merkle.check_subtree(taken, **place, proof=with_proof, root=tree.root())


@pytest.mark.parametrize("place", [(0, -1), (0, 7), (2, 1), (3, 0), (-1, 0), (10**12, 0)])
def test_a_subtree_that_is_not_wholly_there_has_no_proof(place: tuple[int, int]):
    with pytest.raises(BadProof):
        merkle.Tree(LEAVES[:7]).subtree_proof(*place)


@pytest.mark.parametrize("leaves", [[], b"", [b""], b"x" * 33, [LEAVES[0], b"x"]])
def test_no_tree_is_built_of_no_hashes_or_of_hashes_of_another_length(leaves: list[bytes] | bytes):
    with pytest.raises(BadProof):
        merkle.Tree(leaves)


def test_a_leaf_may_be_a_view_of_a_larger_buffer():
    assert merkle.leaf_hash(memoryview(b"xab")[1:]) == merkle.leaf_hash(b"ab")


def test_proofs_of_leaves_and_trees_that_are_not_there_are_refused():
    for index in (-1, 8):
        with pytest.raises(BadProof):
            merkle.inclusion_proof(LEAVES, index)
    for old_size in (-1, 9):
        with pytest.raises(BadProof):
            merkle.consistency_proof(LEAVES, old_size)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_hash_of_another_length_is_refused(length: int):
    with pytest.raises(BadProof):
        merkle.verify_inclusion(bytes(length), 0, 1, [], bytes(length))
    with pytest.raises(BadProof):
        merkle.verify_consistency(1, 1, bytes(length), bytes(length), [])


def test_a_tree_of_a_hundred_thousand_leaves_needs_no_deep_stack():
    leaves = [LEAVES[0]] * 100_000
    root = merkle.root(leaves)
    proof = merkle.inclusion_proof(leaves, 77_777)
    merkle.verify_inclusion(leaves[0], 77_777, len(leaves), proof, root)
    merkle.verify_consistency(
        99_999, len(leaves), merkle.root(leaves[:-1]), root, merkle.consistency_proof(leaves, 99_999)
    )


def test_a_proof_for_an_enormous_tree_is_refused_quickly():
    with pytest.raises(BadProof):
        merkle.verify_inclusion(LEAVES[0], 2**4000, 2**4001, [LEAVES[1]] * 60, LEAVES[2])


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=40), st.data())
def test_a_frontier_has_the_root_of_all_it_took(leaves: list[bytes], data: st.DataObject):
    frontier = merkle.Frontier()
    for size, leaf in enumerate(leaves):
        assert frontier.root() == merkle.root(leaves[:size])
        frontier.append(leaf)
    assert frontier.size == len(leaves)
    if leaves:
        index = data.draw(st.integers(0, len(leaves) - 1))
        merkle.verify_inclusion(
            leaves[index], index, len(leaves), merkle.inclusion_proof(leaves, index), frontier.root()
        )


@given(st.integers(), st.integers(), st.lists(st.binary(max_size=33)), st.binary(max_size=33), st.binary(max_size=33))
def test_any_proof_is_refused_or_right(index: int, size: int, proof: list[bytes], leaf: bytes, root: bytes):
    for check in (
        lambda: merkle.verify_inclusion(leaf, index, size, proof, root),
        lambda: merkle.verify_consistency(index, size, leaf, root, proof),
    ):
        try:
            check()
        except BadProof:
            continue
        assert leaf == root or index == 0
