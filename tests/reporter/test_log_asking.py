"""What a look asks for tells no more than which thousands of reports may be meant."""

import hashlib
from collections import Counter
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import tiles as log_tiles
from crypto.tiles import WIDTH, Tile, tiles_of
from reporter.log import asking
from reporter.log.asking import BLOCK_TILES, Stretch

STEP = 16


@st.composite
def looks(draw: st.DrawFn) -> tuple[int, Stretch, bytes | None, int]:
    """Give a tree, a batch in it, an id or none, and the size of the tree seen before."""
    size = draw(st.integers(1, 2**20)) * draw(st.sampled_from([1, 64, 4096])) * STEP
    end = draw(st.integers(1, size // STEP)) * STEP
    start = end - min(end, draw(st.sampled_from([1, 2, 60, 256, 257, 5000, 70_000])) * STEP)
    upload_id = draw(st.none() | st.binary(min_size=32, max_size=32))
    return size, Stretch(start, end), upload_id, draw(st.integers(0, size // STEP)) * STEP


def runs_of(tiles: list[Tile]) -> dict[int, list[list[int]]]:
    """Return the tiles asked, by level, as runs without a gap."""
    runs: dict[int, list[list[int]]] = {}
    for level, of_level in groupby(tiles, key=lambda tile: tile.level):
        indexes = [tile.index for tile in of_level]
        for _, run in groupby(enumerate(indexes), key=lambda pair: pair[1] - pair[0]):
            runs.setdefault(level, []).append([index for _, index in run])
    return runs


def count_tiles(size: int, level: int) -> int:
    return -(-(size >> 8 * level) // WIDTH)


@pytest.mark.must("LOG-8", "LOG-30")
@given(looks())
def test_a_look_asks_for_no_single_tile_and_names_no_leaf(look: tuple[int, Stretch, bytes | None, int]):
    size, batch, upload_id, held = look
    tiles = asking.choose_tiles(size, batch, upload_id=upload_id, held_size=held)
    assert tiles == sorted(set(tiles))
    for level, runs in runs_of(tiles).items():
        assert all(len(run) > 1 for run in runs) or count_tiles(size, level) == 1
    assert [log_tiles.parse_path(tile.path) for tile in tiles] == tiles


@given(looks())
def test_what_is_asked_are_tiles_that_the_tree_has(look: tuple[int, Stretch, bytes | None, int]):
    size, batch, upload_id, held = look
    for tile in asking.choose_tiles(size, batch, upload_id=upload_id, held_size=held):
        assert 0 < tile.width == min(WIDTH, (size >> 8 * tile.level) - tile.index * WIDTH)


@given(looks())
def test_every_tile_is_vouched_for_up_to_the_root(look: tuple[int, Stretch, bytes | None, int]):
    size, batch, upload_id, held = look
    asked = {(tile.level, tile.index) for tile in asking.choose_tiles(size, batch, upload_id=upload_id, held_size=held)}
    for level, index in asked:
        if (level + 1, index >> 8) not in asked:
            assert count_tiles(size, level + 1) <= index >> 8, "nothing above has its hash: it is of the edge"
    edges = [(level, size >> 8 * (level + 1)) for level in range(8) if (size >> 8 * level) % WIDTH]
    olds = [(level, held >> 8 * (level + 1)) for level in range(8) if held < size and (held >> 8 * level) % WIDTH]
    assert asked.issuperset([*edges, *olds])


@pytest.mark.must("LOG-8")
@given(looks())
def test_a_batch_of_up_to_4096_leaves_is_asked_whole_and_alike_by_everybody(
    look: tuple[int, Stretch, bytes | None, int],
):
    size, batch, upload_id, held = look
    tiles = asking.choose_tiles(size, batch, upload_id=upload_id, held_size=held)
    covered = {tile.index for tile in tiles if tile.level == 0}
    if batch.is_small or upload_id is None:
        assert covered.issuperset(range(max(batch.start - 1, 0) // WIDTH, (batch.end - 1) // WIDTH + 1))
        assert tiles == asking.choose_tiles(size, batch, upload_id=None, held_size=held)


def ids(count: int) -> list[bytes]:
    return [hashlib.sha256(b"%d" % number).digest() for number in range(count)]


@pytest.mark.must("LOG-8", "LOG-31")
@pytest.mark.parametrize("tiles", [17, 64, 100, 3907])
def test_every_block_holds_thousands_of_ids_and_all_of_them_ask_the_same(tiles: int):
    batch = Stretch(1000 * WIDTH, (1000 + tiles) * WIDTH)
    blocks = Counter(asking.find_block(batch, upload_id) for upload_id in ids(4000))
    assert len(blocks) == min(tiles // BLOCK_TILES, len(blocks))
    assert all(past - first >= BLOCK_TILES for first, past in blocks)
    # The margins are at most 8 tiles at each end of a batch of a million; a last block is up to twice as long.
    assert all(past - first < 2 * BLOCK_TILES + 16 for first, past in blocks)


def test_the_run_holds_the_own_tile_at_every_place_alike():
    batch = Stretch(0, 64 * WIDTH)
    places = Counter()
    for upload_id in ids(16_000):
        expected = (batch.end - 1) * int.from_bytes(upload_id, "big") // 2**256 // WIDTH
        first, past = asking.find_block(batch, upload_id)
        assert first <= expected < past
        places[expected % BLOCK_TILES] += 1
    mean = 16_000 / BLOCK_TILES
    # Chi squared of 15 degrees of freedom lies above 50 once in a hundred thousand; these ids are always the same.
    assert sum((count - mean) ** 2 / mean for count in places.values()) < 50
    assert len(places) == BLOCK_TILES


@pytest.mark.parametrize("leaves", [4112, 50_000, 200_000])
def test_a_block_holds_the_id_wherever_it_came_to_stand(leaves: int):
    # Each id of the batch is somebody's own: what stands at each place, in the order of the bytes.
    batch = Stretch(160, 160 + leaves)
    sorted_ids = sorted(ids(leaves - 1))
    for place in range(0, leaves - 1, max(1, leaves // 2000)):
        first, past = asking.find_block(batch, sorted_ids[place])
        assert first <= (batch.start + place) // WIDTH < past


def test_a_quiet_desk_is_asked_little():
    # 24 batches of 16 leaves a day, after a year: the border before, the batch, the edge and one level above it.
    size = 365 * 24 * STEP
    tiles = asking.choose_tiles(size, Stretch(size - 32, size - 16), upload_id=bytes(32), held_size=size - 400)
    assert sum(tile.width * 32 for tile in tiles) < 150_000
    assert len(list(tiles_of(size))) > 500
