"""Writes the log's files from its rows, and signs the tree that they give.

What is committed is the log; its files and its checkpoints follow from the rows and from nothing else, so that a crash
at any moment is repaired by writing again what was not published yet: the same bytes in the same places. Batch by
batch the folder gets the bundles of entries and the tiles of hashes, then the pages of batch ends, then the checkpoint,
and only then the row says that it is published. Whoever sees a checkpoint finds everything that it speaks of.

Rules: nothing is signed before the tiles that lie in the folder gave the root, and the root of what was published
before. A checkpoint that is signed again is the same bytes (Ed25519, RFC 8032), so it does not matter how often it is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from crypto import checkpoints, log_entries, log_pages, merkle, tiles
from crypto.checkpoints import Checkpoint
from crypto.errors import BadProof, CryptoError, MissingTile
from crypto.log_entries import Border
from crypto.log_pages import CHECKPOINT, BatchEnd
from crypto.merkle import HASH_BYTES
from crypto.notes import SignedNote, Signer
from crypto.tile_trees import TileTree
from crypto.tiles import WIDTH, Bundle, Tile
from server.errors import LogDamaged
from server.log.files import PublicFiles
from server.storage.log_port import LogRows
from server.tree import Published, TreeHead

Keep = Callable[[Published], None]
"""Keeps durably what was published: a call of the one who leads."""


class Cosign(Protocol):
    """Asks witnesses to cosign the checkpoint of a tree."""

    def __call__(self, tree: TileTree, note: bytes, /, *, waits: bool) -> bytes:
        """Return the note with the lines that came; `waits` for enough of them. Raises LogDamaged."""
        ...


def leave_uncosigned(_tree: TileTree, note: bytes, *, waits: bool) -> bytes:  # noqa: ARG001 - nobody is waited for.
    """Return the note as it is: for a log without witnesses."""
    return note


class Publisher:
    """Publishes the log that signs with `log_key`. Its calls are made by one thread."""

    def __init__(
        self, rows: LogRows, files: PublicFiles, log_key: Signer, *, cosign: Cosign = leave_uncosigned
    ) -> None:
        self._rows = rows
        self._files = files
        self._log_key = log_key
        self._cosign = cosign

    def publish(self, keep: Keep) -> None:
        """Write and sign what was committed since the last time. Raises StorageFailed; then it may be tried again."""
        # Without a checkpoint the folder is another one than before, or was emptied: no file of it can be counted on.
        since = 0 if self._files.read(CHECKPOINT) is None else self._rows.published().size
        self._publish_or_begin_anew(since, None, keep, waits=True)

    def catch_up(self, keep: Keep) -> None:
        """Publish at a start what a stop left over, and compare what lies in the folder with the rows.

        Compared are the right edge of the tree and the checkpoint; a folder without a checkpoint is written from the
        beginning, and every file of it compared. Raises LogDamaged where the folder says something else than the rows.
        """
        shown = self._read_shown()
        head = self._rows.tree_head()
        if shown is not None and shown.size > head.size:
            raise LogDamaged("the log's files show a larger tree than its rows, which are an older copy")
        known = min(self._rows.published().size, shown.size if shown else 0)
        # From within the last batch that both know, so that its end is compared.
        # Clients wait for the start, and the next batch asks its witnesses again.
        self._publish_or_begin_anew(max(known - 1, 0), shown, keep, waits=False)

    def _publish_or_begin_anew(self, since: int, shown: Checkpoint | None, keep: Keep, *, waits: bool) -> None:
        try:
            self._publish(since, shown, keep, waits=waits)
        except MissingTile:
            # Somebody took files away that were published long ago.
            self._publish(0, shown, keep, waits=waits)

    def _publish(self, since: int, shown: Checkpoint | None, keep: Keep, *, waits: bool) -> None:
        """Make everything true that was committed after the first `since` leaves; all of it may be true already."""
        head, done = self._rows.tree_head(), self._rows.published()
        if done.size > head.size:
            raise LogDamaged("the log's rows name a larger tree as published than there is")
        if head.size == 0:
            return
        if since < head.size:
            self._write_files(since, head.size)
        known = [_read_checkpoint(done.note)] if done.size else []
        tree = self._check_files(head, [*known, *([shown] if shown else [])])
        note = checkpoints.sign(Checkpoint(self._log_key.name, head.size, head.root), self._log_key)
        new = done if done.note == note else Published(head.size, note, self._cosign(tree, note, waits=waits))
        if self._files.read(CHECKPOINT) != new.cosigned:
            self._files.replace(CHECKPOINT, new.cosigned)
        # After the file: the file may be newer than the row for a moment, and the next start makes that good.
        if new != done:
            keep(new)

    def _write_files(self, since: int, size: int) -> None:
        numbers: set[int] = set()
        self._files.put_new(self._new_files(since, size, numbers))
        for page in sorted({log_pages.page_of(number) for number in numbers}):
            self._files.replace(log_pages.page_path(page), print_page(self._rows, page=page, size=size))

    def _new_files(self, since: int, size: int, numbers: set[int]) -> Iterator[tuple[str, bytes]]:
        """Give the files of each tree at the end of a batch that the one before had not, and note the numbers."""
        known = since
        for index in range(since // WIDTH, -(-size // WIDTH)):
            first = index * WIDTH
            entries = self._entries(first, min(WIDTH, size - first))
            hashes = b"".join(map(merkle.leaf_hash, entries))
            for width, entry in enumerate(map(log_entries.parse_entry, entries), start=1):
                if not isinstance(entry, Border) or first + width <= since:
                    continue
                numbers.add(entry.number)
                yield from self._upper_files(known, first + width)
                if width < WIDTH:
                    yield Bundle(index, width).path, tiles.print_bundle(entries[:width])
                    yield Tile(0, index, width).path, hashes[: width * HASH_BYTES]
                known = first + width
            if len(entries) == WIDTH:
                yield Bundle(index).path, tiles.print_bundle(entries)
                yield Tile(0, index).path, hashes
        if known != size:
            raise LogDamaged("the log's rows end within a batch")

    def _upper_files(self, old_size: int, size: int) -> Iterator[tuple[str, bytes]]:
        """Give the tiles above the leaves that a tree of `size` leaves has and the smaller one had not."""
        for tile in tiles.tiles_between(old_size, size):
            if tile.level > 0:
                roots = self._rows.tile_roots(tile.level - 1, first=tile.index * WIDTH, count=tile.width)
                if len(roots) != tile.width * HASH_BYTES:
                    raise LogDamaged("the log's rows miss the root of a tile")
                yield tile.path, roots

    def _entries(self, first: int, count: int) -> Sequence[bytes]:
        entries = self._rows.entries(first=first, count=count)
        if len(entries) != count:
            raise LogDamaged("the log's rows miss an entry")
        return entries

    def _check_files(self, head: TreeHead, earlier: Sequence[Checkpoint]) -> TileTree:
        """Return the tree of this head as the files give it, when it continues the earlier ones."""
        try:
            tree = TileTree(head.size, head.root, _TilesInFiles(self._files, head.size))
            roots = [tree.root_of(checkpoint.size) for checkpoint in earlier]
        except BadProof as error:
            raise LogDamaged("the log's files give another tree than its rows") from error
        if roots != [checkpoint.root for checkpoint in earlier]:
            raise LogDamaged("the log's rows give another tree than the one that was published")
        return tree

    def _read_shown(self) -> Checkpoint | None:
        """Return the checkpoint that lies in the folder. Raises LogDamaged where it is none of this log."""
        note = self._files.read(CHECKPOINT)
        if note is None:
            return None
        if note == self._rows.published().cosigned:
            return _read_checkpoint(note)
        try:
            return checkpoints.verify(note, [self._log_key.verifier])
        except CryptoError as error:
            raise LogDamaged("the checkpoint among the log's files is none that this server signed") from error


def print_page(rows: LogRows, *, page: int, size: int) -> bytes:
    """Return a page of batch ends, of those batches that stand in the first `size` leaves."""
    return log_pages.print_page(BatchEnd(number, end) for number, end in rows.batches(page) if end <= size)


def _read_checkpoint(note: bytes) -> Checkpoint:
    """Return the checkpoint of a note that the rows hold. Raises LogDamaged."""
    try:
        return checkpoints.parse_text(SignedNote.parse(note).text)
    except CryptoError as error:
        raise LogDamaged("the checkpoint among the log's rows is none") from error


class _TilesInFiles(Mapping[Tile, bytes]):
    """The tiles of a tree, read from where they lie."""

    def __init__(self, files: PublicFiles, size: int) -> None:
        self._files = files
        self._size = size

    def __getitem__(self, tile: Tile) -> bytes:
        hashes = self._files.read(tile.path)
        if hashes is None:
            raise KeyError(tile)
        return hashes

    def __iter__(self) -> Iterator[Tile]:
        return tiles.tiles_of(self._size)

    def __len__(self) -> int:
        return sum(1 for _ in self)
