"""A tree seen through its tiles is the tree in memory, and no other tile is taken for one of its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import merkle, tiles
from crypto.errors import BadProof, MissingTile
from crypto.tile_trees import TileTree
from crypto.tiles import WIDTH, Tile
from support.log_tiles import Tiler

MOST = 2000
LARGE = range(65_530, 66_100)
LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(LARGE.stop)]
TILER = Tiler(LEAVES)


def compute_roots() -> dict[int, bytes]:
    """The roots of the trees over the first so many leaves."""
    frontier = merkle.Frontier()
    roots = {0: frontier.root()}
    for leaf in LEAVES:
        frontier.append(leaf)
        if frontier.size <= MOST + 1 or frontier.size in LARGE:
            roots[frontier.size] = frontier.root()
    return roots


ROOTS = compute_roots()


def see(size: int) -> TileTree:
    return TileTree(size, ROOTS[size], TILER.tiles_of(size))


def flip(value: bytes, place: int = 0) -> bytes:
    return value[:place] + bytes([value[place] ^ 1]) + value[place + 1 :]


def test_the_tiles_of_every_size_to_2000_give_the_root():
    for size in range(MOST + 1):
        tree = see(size)
        assert (tree.size, tree.root_of(size)) == (size, ROOTS[size])


@settings(max_examples=150)
@given(data=st.data(), size=st.integers(1, MOST) | st.sampled_from(LARGE))
def test_a_tree_proved_by_tiles_equals_the_tree_in_memory(data: st.DataObject, size: int):
    tree = see(size)
    index = data.draw(st.integers(0, size - 1))
    old_size = data.draw(st.sampled_from([known for known in ROOTS if known <= size]))
    assert tree.leaf(index) == LEAVES[index]
    assert tree.root_of(old_size) == ROOTS[old_size]
    merkle.verify_inclusion(LEAVES[index], index, size, tree.inclusion_proof(index), ROOTS[size])
    merkle.verify_consistency(old_size, size, ROOTS[old_size], ROOTS[size], tree.consistency_proof(old_size))


@pytest.mark.parametrize("size", [1, 2, 7, 255, 256, 257, 272])
def test_the_proofs_from_tiles_are_those_from_all_leaves(size: int):
    tree = see(size)
    leaves = LEAVES[:size]
    assert tree.leaves(0, size) == leaves
    for place in {0, 1, size // 2, size - 1} & set(range(size)):
        assert tree.inclusion_proof(place) == merkle.inclusion_proof(leaves, place)
        assert tree.consistency_proof(place + 1) == merkle.consistency_proof(leaves, place + 1)


def test_every_complete_subtree_of_a_tree_is_read_from_its_tiles():
    tree = see(600)
    for height in range(10):
        for number in range(600 >> height):
            assert tree.node(height, number) == merkle.root(LEAVES[number << height : number + 1 << height])


@pytest.mark.parametrize("size", [16, 272, 512, 65_536, 66_064])
def test_a_flipped_bit_in_any_tile_is_found(size: int):
    for tile, hashes in TILER.tiles_of(size).items():
        if tile.level == 0 and 2 < tile.index < 250:
            continue
        changed = {**TILER.tiles_of(size), tile: flip(hashes, place=len(hashes) - 1)}
        with pytest.raises(BadProof):
            TileTree(size, ROOTS[size], changed).leaf((tile.index * WIDTH + tile.width << 8 * tile.level) - 1)


def test_tiles_in_one_anothers_place_are_found():
    own = TILER.tiles_of(1000)
    tree = TileTree(1000, ROOTS[1000], {**own, Tile(0, 1): own[Tile(0, 2)], Tile(0, 2): own[Tile(0, 1)]})
    assert tree.leaf(0) == LEAVES[0]
    for index in (256, 511, 512, 767):
        with pytest.raises(BadProof):
            tree.leaf(index)


@pytest.mark.parametrize("size", [1, 16, 256, 272, 65_552])
def test_another_root_or_another_size_is_refused(size: int):
    with pytest.raises(BadProof):
        TileTree(size, flip(ROOTS[size]), TILER.tiles_of(size))
    with pytest.raises(BadProof):
        TileTree(size, ROOTS[size + 1], TILER.tiles_of(size))


@pytest.mark.parametrize("size", [-1, 2**63, 2**4000])
def test_a_tree_of_no_possible_size_is_refused(size: int):
    with pytest.raises(BadProof):
        TileTree(size, ROOTS[0], {})


def test_an_empty_tree_has_the_hash_of_nothing_as_its_root():
    assert TileTree(0, ROOTS[0], {}).root_of(0) == merkle.EMPTY_ROOT
    with pytest.raises(BadProof):
        TileTree(0, ROOTS[1], {})


def test_a_tile_that_was_not_given_is_said_to_be_missing():
    edge = TILER.read_all(tiles.edge_tiles(1000))
    tree = TileTree(1000, ROOTS[1000], edge)
    assert tree.leaf(999) == LEAVES[999]
    with pytest.raises(MissingTile):
        tree.leaf(0)
    for tile in edge:
        with pytest.raises(MissingTile):
            TileTree(1000, ROOTS[1000], {other: hashes for other, hashes in edge.items() if other != tile})


def test_a_full_tile_stands_for_the_partial_one_it_grew_from():
    grown = {tile: hashes for tile, hashes in TILER.tiles_of(1024).items() if tile.is_full}
    given = {**grown, **TILER.read_all([Tile(1, 0, 3)])}
    tree = TileTree(1000, ROOTS[1000], given)
    assert tree.leaves(0, 1000) == LEAVES[:1000]


@pytest.mark.parametrize("cut", [0, 31, 32, 256 * 32 - 1, 256 * 32 + 32])
def test_a_tile_of_another_length_is_refused(cut: int):
    tree = TileTree(1000, ROOTS[1000], {**TILER.tiles_of(1000), Tile(0, 0): (b"".join(LEAVES[:257]))[:cut]})
    with pytest.raises(BadProof):
        tree.leaf(0)


def test_no_place_outside_the_tree_has_an_answer():
    tree = see(300)
    for height, number in ((0, -1), (0, 300), (8, 1), (9, 0), (-1, 0), (10**12, 0)):
        with pytest.raises(BadProof):
            tree.node(height, number)
    for place in (-1, 300):
        with pytest.raises(BadProof):
            tree.inclusion_proof(place)
    for size in (-1, 301):
        with pytest.raises(BadProof):
            tree.root_of(size)
        with pytest.raises(BadProof):
            tree.consistency_proof(size)
    assert tree.consistency_proof(0) == tree.consistency_proof(300) == []
