"""Uploads in chunks: which chunks are here, in two files for each upload.

    partial/<id>.chunks   the envelope's bytes at their places, with holes where chunks are missing
    partial/<id>.hashes   32 bytes for each chunk: its leaf hash, or zeros where it is not here

A chunk's bytes are written before its hash, and neither is synced when it comes: a sync for each would cost more
than the chunk. So after a power cut a hash may stand for bytes that are lost. Nothing depends on it: before an
upload counts as whole, every chunk is read and compared with its hash and the root, and what does not match is
given up and asked for again. After a mere crash everything is there.

An upload whose envelope is above the 1 MiB class keeps these files until its batch closes, after it has its
receipt; then they are copied. Modification times, the folder's too, are set to zero whenever a batch closes: the file
system would tell when the last chunk came, or when an upload was begun or done.
"""

import os
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from crypto import merkle, uploads
from crypto.merkle import HASH_BYTES
from crypto.uploads import CHUNK, Upload
from server.storage.faults import faults_named
from server.storage.quotas import Quotas

_CHUNKS = ".chunks"
_HASHES = ".hashes"
_NOT_HERE = bytes(HASH_BYTES)
_RUN = 16
"""Chunks that are read at once: 1 MiB."""


class Partial:
    """One upload in chunks. Its calls may come from any thread; `batch` was open when the last chunk came."""

    def __init__(self, folder: Path, upload: Upload, *, batch: int, quotas: Quotas) -> None:
        self.upload = upload
        self.batch = batch
        self._path = folder / upload.hex
        self._quotas = quotas
        self._writing = threading.Lock()
        self._is_closed = False
        self._is_proved = False
        self._held = self._read_held()
        self.received_bytes = sum(self._length_of(index) for index in range(upload.chunk_count) if self._held[index])

    @property
    def chunks_path(self) -> Path:
        """The file of the envelope's bytes."""
        return self._path.with_name(self._path.name + _CHUNKS)

    @property
    def hashes_path(self) -> Path:
        """The file of the leaf hashes."""
        return self._path.with_name(self._path.name + _HASHES)

    @property
    def is_whole(self) -> bool:
        """True when every chunk came; whether they are still on the disk is told by `check`."""
        return all(self._held)

    @property
    def is_proved(self) -> bool:
        """True once `check` found the envelope on the disk: only then may it get a receipt.

        Not asked of the id: an upload can be given up while it is read back, and be begun anew under the same id.
        """
        return self._is_proved

    def bitmap(self) -> bytes:
        """Return a bit for each chunk that is here, chunk 0 the most significant bit of byte 0."""
        held = bytes(self._held)
        # One character for each chunk makes a binary number, and the number its bytes.
        digits = held.translate(_DIGITS).ljust(-(-len(held) // 8) * 8, b"0")
        return int(digits, 2).to_bytes(len(digits) // 8, "big")

    @property
    def is_closed(self) -> bool:
        """True when no more chunks are taken: the upload has its receipt, or was given up."""
        return self._is_closed

    def has(self, first: int, count: int) -> bool:
        """Say whether all of `count` chunks from `first` on are here."""
        return all(self._held[first : first + count])

    def missing_bytes(self, first: int, count: int) -> int:
        """Return how many bytes of `count` chunks from `first` on are not here."""
        return sum(self._length_of(index) for index in range(first, first + count) if not self._held[index])

    def put(self, first: int, chunks: memoryview, hashes: Sequence[bytes]) -> bool:
        """Keep chunks from `first` on that were checked against the root; False where the class has no room.

        Chunks that are here are written again with the same bytes, because no others match the root. Does nothing
        when the upload is closed.
        """
        with self._writing:
            # The files of a closed upload may be gone: one who comes late must not make them anew.
            if self._is_closed or self.has(first, len(hashes)):
                return True
            fresh = self.missing_bytes(first, len(hashes))
            if not self._quotas.take(self.upload.length, fresh):
                return False
            try:
                with faults_named():
                    _write_at(self.chunks_path, first * CHUNK, chunks)
                    _write_at(self.hashes_path, first * HASH_BYTES, memoryview(b"".join(hashes)))
            except BaseException:
                self._quotas.give_back(self.upload.length, fresh)
                raise
            self._held[first : first + len(hashes)] = b"\x01" * len(hashes)
            self.received_bytes += fresh
            return True

    def check(self) -> bool:
        """Read everything back and say whether it is the envelope, durably; give up the chunks that are not.

        Takes as long as the disk takes to write and read it; never for the event loop.
        """
        if not self.is_whole:
            return False
        with faults_named():
            try:
                lost = self._find_lost()
            except FileNotFoundError:
                lost = range(self.upload.chunk_count)
            self._give_up(lost)
        return not lost

    def read(self) -> bytes | None:
        """Return the whole envelope, or None where these bytes are not it; only for those up to the 1 MiB class.

        They are proved whatever `check` said: it read the file another time. Raises StorageFailed where it is gone.
        """
        with faults_named():
            envelope = self.chunks_path.read_bytes()
        is_right = len(envelope) == self.upload.length and uploads.describe_bytes(envelope) == self.upload
        return envelope if is_right else None

    def close(self) -> None:
        """Take no more chunks: the upload was taken in, or is given up."""
        with self._writing:
            self._is_closed = True

    def _find_lost(self) -> Sequence[int]:
        """Make the files durable and return the chunks that are not what came."""
        count = self.upload.chunk_count
        files = (self.chunks_path, self.hashes_path)
        if not all([*(_flush(path, os.O_RDWR) for path in files), _flush(self._path.parent, os.O_DIRECTORY)]):
            # The next flush would succeed, and reading would still give what only the memory holds.
            return range(count)
        hashes = self.hashes_path.read_bytes().ljust(count * HASH_BYTES, b"\x00")
        lost = [
            index
            for index, found in enumerate(self._hash_chunks())
            if found != hashes[index * HASH_BYTES : (index + 1) * HASH_BYTES]
        ]
        if not lost and merkle.Tree(hashes).root() != self.upload.tree_root:
            # The hashes themselves are damaged, and nothing tells which.
            return range(count)
        return lost

    def _hash_chunks(self) -> Iterator[bytes]:
        """Hash what the file holds, chunk for chunk; a file that is too short gives hashes that match nothing."""
        buffer = bytearray(_RUN * CHUNK)
        view = memoryview(buffer)
        with self.chunks_path.open("rb", buffering=0) as file:
            for first in range(0, self.upload.chunk_count, _RUN):
                read = 0
                while read < len(buffer) and (got := file.readinto(view[read:])):
                    read += got
                for index in range(first, min(first + _RUN, self.upload.chunk_count)):
                    start = (index - first) * CHUNK
                    yield merkle.leaf_hash(view[start : min(start + self._length_of(index), max(start, read))])

    def _give_up(self, lost: Collection[int]) -> None:
        with self._writing:
            self._is_proved = not lost and not self._is_closed
            for index in () if self._is_closed else lost:
                _write_at(self.hashes_path, index * HASH_BYTES, memoryview(_NOT_HERE))
                self._held[index] = 0
                self.received_bytes -= self._length_of(index)
                self._quotas.give_back(self.upload.length, self._length_of(index))

    def _read_held(self) -> bytearray:
        count = self.upload.chunk_count
        try:
            hashes = self.hashes_path.read_bytes()
        except FileNotFoundError:
            return bytearray(count)
        slots = (hashes[start : start + HASH_BYTES] for start in range(0, count * HASH_BYTES, HASH_BYTES))
        return bytearray(len(slot) == HASH_BYTES and slot != _NOT_HERE for slot in slots)

    def _length_of(self, index: int) -> int:
        return min(CHUNK, self.upload.length - index * CHUNK)


class PartialFolder:
    """The open uploads and their files. Uploads are added and forgotten on the writer lane alone."""

    def __init__(self, folder: Path, quotas: Quotas) -> None:
        self._folder = folder
        self._quotas = quotas
        self._open: dict[bytes, Partial] = {}
        folder.mkdir(mode=0o700, exist_ok=True)

    def find(self, upload_id: bytes) -> Partial | None:
        """Return the open upload with this id, or None; from any thread."""
        return self._open.get(upload_id)

    def load(self, upload: Upload, *, batch: int) -> Partial:
        """Add an upload with the chunks that its files hold."""
        partial = Partial(self._folder, upload, batch=batch, quotas=self._quotas)
        self.add(partial)
        return partial

    def begin(self, upload: Upload, *, batch: int) -> Partial:
        """Make an upload of which no chunk is here; `add` opens it. Raises OSError."""
        # What an earlier upload with this id left would count as come.
        self.remove([upload.id])
        return Partial(self._folder, upload, batch=batch, quotas=self._quotas)

    def add(self, partial: Partial) -> None:
        """Let an upload be open."""
        self._open[partial.upload.id] = partial

    def of_length(self, length: int) -> list[Partial]:
        """Return the open uploads of this length, the one that was opened first before the others."""
        return [partial for partial in self._open.values() if partial.upload.length == length]

    def forget(self, upload_id: bytes) -> None:
        """Take no more chunks of an upload that is no longer open; its files stay until `remove` or `tidy`."""
        partial = self._open.pop(upload_id, None)
        if partial is not None:
            partial.close()

    def give_up(self, upload_id: bytes) -> None:
        """Forget an upload that gets no receipt, and count its bytes no more."""
        partial = self._open.get(upload_id)
        if partial is not None:
            self.forget(upload_id)
            self._quotas.give_back(partial.upload.length, partial.received_bytes)

    def files_of(self, upload_id: bytes) -> tuple[Path, Path]:
        """Return where the bytes and the leaf hashes of an upload lie, whether it is open or waits."""
        name = upload_id.hex()
        return self._folder / (name + _CHUNKS), self._folder / (name + _HASHES)

    def tidy(self, waiting: Collection[bytes]) -> None:
        """Remove the files of uploads that are neither open nor `waiting`, and the times of all others and the folder.

        A folder is none of ours, as the one that a new disk has in it: it must not keep the server from starting.
        """
        known = {upload_id.hex() for upload_id in (*self._open, *waiting)}
        for path in list(self._folder.iterdir()):
            if path.is_dir() and not path.is_symlink():
                continue
            if path.stem in known:
                os.utime(path, (0, 0), follow_symlinks=False)
            else:
                path.unlink()
        # The folder's own would tell when an upload was begun or done in the batch that was closed.
        os.utime(self._folder, (0, 0))

    def remove(self, upload_ids: Iterable[bytes]) -> None:
        """Remove the files of uploads that are neither open nor wait; some have none."""
        # Not synced: what a power cut brings back is known by no row and removed at the start.
        for upload_id in upload_ids:
            for path in self.files_of(upload_id):
                path.unlink(missing_ok=True)


_DIGITS = bytes.maketrans(b"\x00\x01", b"01")


def _write_at(path: Path, offset: int, content: memoryview) -> None:
    # A link in the place of the file would have the chunks overwrite another file.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        written = 0
        while written < len(content):
            written += os.pwrite(descriptor, content[written:], offset + written)
    finally:
        os.close(descriptor)


def _flush(path: Path, flags: int) -> bool:
    """Say whether a file or folder is on the disk now."""
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True
