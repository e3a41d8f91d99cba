"""Tiles and bundles: their paths and bytes are those of the specification, and each tree has exactly its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import tiles
from crypto.errors import BadLogFile
from crypto.tiles import MAX_SIZE, WIDTH, Bundle, Tile

SIZES = (*range(600), 65_535, 65_536, 65_537, 65_552, 65_792, 70_000, 131_072)


def test_the_tiles_of_seventy_thousand_leaves_are_those_of_the_specification():
    made = list(tiles.tiles_of(70_000))
    assert made == [
        *(Tile(0, index) for index in range(273)),
        Tile(0, 273, 112),
        Tile(1, 0),
        Tile(1, 1, 17),
        Tile(2, 0, 1),
    ]
    assert [tile.path for tile in made[-4:]] == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]
    assert list(tiles.bundles_between(0, 70_000)) == [*(Bundle(index) for index in range(273)), Bundle(273, 112)]


def test_a_tree_of_one_full_tile_has_a_second_level_of_one_hash():
    assert list(tiles.tiles_of(256)) == [Tile(0, 0), Tile(1, 0, 1)]
    assert tiles.edge_tiles(256) == [Tile(1, 0, 1)]


def test_an_empty_tree_has_no_files():
    assert list(tiles.tiles_of(0)) == list(tiles.bundles_between(0, 0)) == tiles.edge_tiles(0) == []


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (Tile(0, 0), "tile/0/000"),
        (Tile(3, 1_234_067), "tile/3/x001/x234/067"),
        (Tile(0, 999, 255), "tile/0/999.p/255"),
        (Tile(1, 1000, 1), "tile/1/x001/000.p/1"),
        (Bundle(1_234_067), "tile/entries/x001/x234/067"),
        (Bundle(0, 16), "tile/entries/000.p/16"),
    ],
)
def test_a_file_has_the_path_of_the_specification(file: Tile | Bundle, path: str):
    assert file.path == path
    assert tiles.parse_path(path) == file


@given(data=st.data(), level=st.integers(0, 6), width=st.integers(1, WIDTH))
def test_every_path_is_read_as_it_was_written(data: st.DataObject, level: int, width: int):
    index = data.draw(st.integers(0, (MAX_SIZE >> 8 * level) // WIDTH - 1))
    for file in (Tile(level, index, width), Bundle(index, width)):
        assert tiles.parse_path(file.path) == file


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/001/234",
        "tile/0/x001/x234",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/016",
        "tile/0/000.p/",
        "tile/0/000/",
        "tile/0/000\n",
        "tile/00/000",
        "tile/8/000",
        "tile/7/000",
        "tile/-1/000",
        "tile/entries/000.p/256",
        "tile/0/../0/000",
        "/tile/0/000",
        "tile/0/٠٠٠",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/" + "x001/" * 100_000 + "000",
    ],
)
def test_no_other_path_names_a_file(path: str):
    with pytest.raises(BadLogFile):
        tiles.parse_path(path)


@given(sizes=st.tuples(st.sampled_from(SIZES), st.sampled_from(SIZES)).map(sorted))
def test_a_grown_tree_has_its_old_files_that_are_full_and_those_that_were_added(sizes: list[int]):
    old, new = sizes
    for before, after, added in (
        (set(tiles.tiles_of(old)), set(tiles.tiles_of(new)), set(tiles.tiles_between(old, new))),
        (
            set(tiles.bundles_between(0, old)),
            set(tiles.bundles_between(0, new)),
            set(tiles.bundles_between(old, new)),
        ),
    ):
        assert added == after - before
        assert {file for file in before if file.is_full} <= after


def test_the_edge_holds_each_leaf_once():
    for size in SIZES:
        edge = tiles.edge_tiles(size)
        assert sum(tile.width << 8 * tile.level for tile in edge) == size
        assert set(edge) <= set(tiles.tiles_of(size))


def test_a_tile_is_as_wide_as_its_tree_has_it():
    assert tiles.tile_of(70_000, 0, 272) == Tile(0, 272)
    assert tiles.tile_of(70_000, 0, 273) == Tile(0, 273, 112)
    assert tiles.tile_of(70_000, 1, 1) == Tile(1, 1, 17)
    for level, index in ((0, 274), (0, -1), (3, 0), (-1, 0), (8, 0), (10**12, 0)):
        with pytest.raises(BadLogFile):
            tiles.tile_of(70_000, level, index)


@pytest.mark.parametrize(("old", "new"), [(-1, 0), (2, 1), (0, MAX_SIZE + 1)])
def test_no_tree_shrinks_or_grows_beyond_the_largest(old: int, new: int):
    with pytest.raises(BadLogFile):
        next(tiles.tiles_between(old, new))
    with pytest.raises(BadLogFile):
        next(tiles.bundles_between(old, new))
    with pytest.raises(BadLogFile):
        tiles.edge_tiles(MAX_SIZE + 1)


@pytest.mark.parametrize("place", [(-1, 0, 1), (8, 0, 1), (10**12, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257)])
def test_a_tile_that_no_tree_has_is_refused(place: tuple[int, int, int]):
    with pytest.raises(BadLogFile):
        Tile(*place)


def test_the_largest_tree_has_its_last_files():
    last = tiles.edge_tiles(MAX_SIZE)
    assert [(tile.level, tile.width) for tile in last] == [*((level, 255) for level in range(7)), (7, 127)]
    with pytest.raises(BadLogFile):
        Tile(7, 0, 128)
    with pytest.raises(BadLogFile):
        Bundle(MAX_SIZE // WIDTH, WIDTH)


@given(entries=st.lists(st.binary(max_size=80), min_size=1, max_size=WIDTH))
def test_a_bundle_gives_its_entries_again(entries: list[bytes]):
    assert tiles.split_bundle(tiles.print_bundle(entries)) == entries


def test_an_entry_stands_after_its_length():
    assert tiles.print_bundle([b"ab", b""]) == b"\x00\x02ab\x00\x00"


@pytest.mark.parametrize("entries", [[], [b""] * 257, [bytes(65_536)]])
def test_what_no_bundle_holds_is_not_written(entries: list[bytes]):
    with pytest.raises(BadLogFile):
        tiles.print_bundle(entries)


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x01", b"\x00\x02a", b"\x00\x01a\x00", b"\x00\x00" * 257])
def test_a_cut_empty_or_overlong_bundle_is_refused(data: bytes):
    with pytest.raises(BadLogFile):
        tiles.split_bundle(data)
