"""Reads a whole log as a stranger does: from its files, with nothing but its key."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from crypto import checkpoints, log_entries, log_pages, merkle, tiles
from crypto.checkpoints import Checkpoint
from crypto.log_entries import Border, Intake
from crypto.log_pages import CHECKPOINT, BatchEnd
from crypto.notes import Verifier
from crypto.tile_trees import TileTree

Read = Callable[[str], bytes | None]
"""Gives the bytes of a file by its path below the log's folder."""


@dataclass(frozen=True)
class PublicLog:
    """A log that was read whole and proved."""

    checkpoint: Checkpoint
    tree: TileTree
    entries: list[Intake | Border]
    batches: list[BatchEnd]

    def batch_of(self, upload_id: bytes) -> int:
        """Return the number of the batch in which an id stands."""
        index = self.entries.index(Intake(upload_id))
        return next(batch.number for batch in self.batches if batch.end > index)


def read_folder(folder: Path) -> Read:
    """Return what reads the files of a log that lies in a folder."""

    def read(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return read


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def read_log(read: Read, key: Verifier) -> PublicLog:
    """Read everything that the newest checkpoint speaks of. AssertionError where it does not fit together."""
    checkpoint = checkpoints.verify(_found(read, CHECKPOINT), [key])
    shown = {tile: _found(read, tile.path) for tile in tiles.tiles_of(checkpoint.size)}
    tree = TileTree(checkpoint.size, checkpoint.root, shown)
    bundles = tiles.bundles_between(0, checkpoint.size)
    entries = [entry for bundle in bundles for entry in tiles.split_bundle(_found(read, bundle.path))]
    assert list(map(merkle.leaf_hash, entries)) == tree.leaves(0, checkpoint.size)
    parsed = list(map(log_entries.parse_entry, entries))
    borders = [
        BatchEnd(entry.number, index) for index, entry in enumerate(parsed, start=1) if isinstance(entry, Border)
    ]
    pages = sorted({log_pages.page_of(border.number) for border in borders})
    listed = [
        batch
        for page in pages
        for batch in log_pages.parse_page(_found(read, log_pages.page_path(page)), page=page)
        if batch.end <= checkpoint.size
    ]
    assert listed == borders
    assert all(border.end % 16 == 0 for border in borders)
    return PublicLog(checkpoint, tree, parsed, listed)


def _found(read: Read, path: str) -> bytes:
    content = read(path)
    assert content is not None, path
    return content
