"""Bringing one envelope to a desk's server: whole where it is small, in pieces where it is not.

    Source         the port to the envelope's bytes: any stretch of them, when it is needed
    hash_chunks    the one reading of a whole envelope that an upload in pieces begins with
    deliver        the way of one envelope, from the first call to the receipt

Every call may be repeated, and the server says which pieces it holds. So whatever stopped an upload, this process
or another, this copy of the program or another, or another carrier finishes it with the same bytes. Memory stays
flat: one piece and the next one, and 64 bytes for each chunk. What the server's receipt is worth is not decided
here: it is handed back as it came.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from crypto import merkle, sizes, uploads
from crypto.merkle import Tree
from crypto.pieces import MAX_EXPONENT
from crypto.uploads import CHUNK, Upload
from reporter.errors import NotSent
from reporter.transport import NO_WORK, IntakeCalls, Problem, Refused

WHOLE_BYTES: Final = 65_536
"""Up to this length an envelope goes in one request: pieces would cost more than they save."""
LARGEST_WHOLE: Final = sizes.envelope_length(sizes.SUBMIT_CLASS)
"""What a server takes in one request, if it is one that knows no pieces."""
PIECE_BYTES: Final = CHUNK << MAX_EXPONENT
"""The most that is held at once and sent in one request: 1 MiB."""

_ROUNDS = 4
_OPENINGS = 2


class Source(Protocol):
    """The bytes of one envelope, wherever they are kept."""

    def read(self, start: int, length: int) -> bytes:
        """Return exactly `length` bytes from `start` on."""
        ...

    def expect(self, start: int, length: int) -> None:
        """Learn what will be read next, so that it can be made ready meanwhile."""
        ...


@dataclass(frozen=True)
class Piece:
    """A complete subtree of 2**exponent chunks, the one with this index on its level."""

    exponent: int
    index: int
    start: int
    length: int


def deliver(
    calls: IntakeCalls,
    source: Source,
    *,
    upload_id: bytes,
    length: int,
    chunk_hashes: bytes = b"",
    work: bytes = NO_WORK,
    progress: Callable[[int], None] = lambda _bytes: None,
    check_cancelled: Callable[[], None] = lambda: None,
) -> bytes:
    """Bring an envelope to the server and return its receipt as it came, not yet verified.

    `chunk_hashes` is what `hash_chunks` gives, for an envelope longer than WHOLE_BYTES. `progress` gets the bytes that
    the server has by now; `check_cancelled` is called between pieces and raises what shall end the upload there.
    Raises NotSent; Refused where the server named a problem; whatever `source` raises.
    """
    if length <= WHOLE_BYTES:
        return _submit(calls, source, upload_id=upload_id, length=length, work=work, progress=progress)
    tree = Tree(chunk_hashes)
    upload = Upload(length, tree.root())
    _check_id(upload, upload_id)
    try:
        held = _ask_state(calls, upload, work=work)
    except Refused as refusal:
        if refusal.problem is not Problem.UNKNOWN:
            raise
        if length > LARGEST_WHOLE:
            raise NotSent("the desk's server is too old to take a report as large as this one") from refusal
        # A server of an earlier version takes what fits into one request and knows no uploads in pieces.
        return _submit(calls, source, upload_id=upload_id, length=length, work=work, progress=progress)
    return _Upload(calls, source, upload, tree, work, progress, check_cancelled).finish(held)


def hash_chunks(
    read: Callable[[int, int], bytes], length: int, *, check_cancelled: Callable[[], None] = lambda: None
) -> bytes:
    """Read an envelope once, `read` giving so many bytes from a place, and return the hashes of its chunks in a row.

    They are the leaves of its tree: 32 bytes for each chunk. `check_cancelled` is called between pieces.
    """
    hashes = []
    for start in range(0, length, PIECE_BYTES):
        check_cancelled()
        data = memoryview(read(start, min(PIECE_BYTES, length - start)))
        hashes += [merkle.leaf_hash(data[at : at + CHUNK]) for at in range(0, len(data), CHUNK)]
    return b"".join(hashes)


def missing_pieces(held: bytes, upload: Upload) -> Iterator[Piece]:
    """Give what is missing in as few pieces as complete subtrees allow, from the beginning on.

    `held` is the server's bitmap, as `IntakeCalls.state` returns it.
    """
    count = upload.chunk_count
    chunk = 0
    while chunk < count:
        exponent = _largest_missing(held, chunk, count)
        if exponent is None:
            chunk += 1
            continue
        start = chunk * CHUNK
        end = min(start + (CHUNK << exponent), upload.length)
        yield Piece(exponent, chunk >> exponent, start, end - start)
        chunk += 1 << exponent


def _largest_missing(held: bytes, chunk: int, count: int) -> int | None:
    """Return the exponent of the largest complete subtree that begins at this chunk and is missing whole."""
    if _holds(held, chunk):
        return None
    exponent = 0
    while exponent < MAX_EXPONENT:
        size = 2 << exponent
        fits = chunk % size == 0 and chunk + size <= count
        if not fits or any(_holds(held, other) for other in range(chunk + size // 2, chunk + size)):
            break
        exponent += 1
    return exponent


def _holds(held: bytes, chunk: int) -> bool:
    return bool(held[chunk // 8] & (0x80 >> chunk % 8))


@dataclass(frozen=True)
class _Upload:
    """One upload in pieces, while it lasts."""

    calls: IntakeCalls
    source: Source
    upload: Upload
    tree: Tree
    work: bytes
    progress: Callable[[int], None]
    check_cancelled: Callable[[], None]

    def finish(self, held: bytes) -> bytes:
        """Send what is missing and ask for the receipt, as often as the server finds that something is missing.

        The rounds are bounded: a server that loses what it takes, or lies about it, is tried again by the next plan.
        """
        openings = 1
        for rounds_left in reversed(range(_ROUNDS)):
            try:
                self._send_missing(held)
                return self.calls.done(self.upload)
            except Refused as refusal:
                if refusal.problem is Problem.UNKNOWN and openings < _OPENINGS:
                    # The server let go of a partial upload in the middle: it is announced again, once.
                    openings += 1
                elif refusal.problem is not Problem.INCOMPLETE:
                    raise
            if rounds_left:
                held = _ask_state(self.calls, self.upload, work=self.work)
        raise NotSent("the server says again and again that pieces are missing which it took")

    def _send_missing(self, held: bytes) -> None:
        pieces = list(missing_pieces(held, self.upload))
        done = self.upload.length - sum(piece.length for piece in pieces)
        self.progress(done)
        for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
            self.check_cancelled()
            data = self.source.read(piece.start, piece.length)
            if following is not None:
                self.source.expect(following.start, following.length)
            proof = self.tree.subtree_proof(piece.exponent, piece.index)
            self.calls.put(self.upload, exponent=piece.exponent, index=piece.index, proof=proof, data=data)
            done += piece.length
            self.progress(done)


def _submit(
    calls: IntakeCalls,
    source: Source,
    *,
    upload_id: bytes,
    length: int,
    work: bytes,
    progress: Callable[[int], None],
) -> bytes:
    envelope = source.read(0, length)
    upload = uploads.describe_bytes(envelope)
    _check_id(upload, upload_id)
    note = calls.submit(upload, envelope, work=work)
    progress(length)
    return note


def _ask_state(calls: IntakeCalls, upload: Upload, *, work: bytes) -> bytes:
    """Ask what the server holds; announce an upload that it does not know, of which it holds nothing then."""
    try:
        return calls.state(upload)
    except Refused as refusal:
        if refusal.problem is not Problem.UNKNOWN:
            raise
    calls.open(upload, work=work)
    return bytes(-(-upload.chunk_count // 8))


def _check_id(upload: Upload, upload_id: bytes) -> None:
    if upload.id != upload_id:
        raise NotSent("the sealed report is not what it was when it was sealed")
