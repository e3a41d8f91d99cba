"""The log's tree grown batch by batch is the tree of all its entries, and names the root of every full tile."""

import pytest

from crypto import merkle
from server.tree import EMPTY, NO_BATCH, TileRoot, grow

SIZES = [1, 16, 255, 256, 257, 272, 512, 4096 + 16, 65_536 + 16]
ENTRIES = [number.to_bytes(4, "big") for number in range(max(SIZES))]
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]


def test_the_empty_tree_has_the_hash_of_nothing_and_no_batch():
    grown = grow(EMPTY, [], batch=NO_BATCH)
    assert grown.head == EMPTY
    assert grown.tile_roots == ()


@pytest.mark.parametrize(("step", "end"), [(1, 300), (16, 2000), (48, 2000), (256, 2000), (1000, 2000)])
def test_a_tree_grown_in_steps_has_the_roots_of_the_whole(step: int, end: int):
    head = EMPTY
    for first in range(0, end, step):
        grown = grow(head, ENTRIES[first : first + step], batch=first)
        head = grown.head
        assert (head.size, head.batch) == (first + step, first)
        assert head.root == merkle.root(LEAVES[: head.size])
        assert len(head.edge) == head.size.bit_count()


@pytest.mark.parametrize("size", SIZES)
def test_every_full_tile_gives_its_root_once_and_no_other_tile_does(size: int):
    half = grow(EMPTY, ENTRIES[: size // 2], batch=1)
    rest = grow(half.head, ENTRIES[size // 2 : size], batch=2)
    named = half.tile_roots + rest.tile_roots
    level_0 = [TileRoot(0, n, merkle.root(LEAVES[256 * n : 256 * (n + 1)])) for n in range(size // 256)]
    level_1 = [TileRoot(1, n, merkle.root(LEAVES[65_536 * n : 65_536 * (n + 1)])) for n in range(size // 65_536)]
    assert sorted(named, key=lambda root: (root.level, root.tile)) == level_0 + level_1
