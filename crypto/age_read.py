"""Reading age v1 files: the general reader, which the desk narrows to envelopes and `open` uses as it is.

    decrypt_bytes(envelope, identities, check=refuse_all_but_envelopes)

Gives opening of a stream or of bytes with any of age's native identities, and of both its forms. Rules, in this
order: the header is parsed within its limits; `check` may refuse it before any key is tried; an identity must
open a stanza; the header's MAC must fit; each chunk is verified before it is written.

**A stream hands out bytes before its end is known.** `decrypt` writes every chunk once that chunk is verified,
as age does, so `target` may hold a true beginning of a file that was cut or changed later on. Whoever files,
shows or acts on the contents waits until `decrypt` has returned, and throws `target` away when it raises.
`decrypt_bytes` gives all or nothing, `open_reader` a file of any length to be read from any place.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import BinaryIO

from crypto.armor import Wrapping, unwrap
from crypto.errors import NoMatch
from crypto.header import MAX_HEADER_BYTES, NONCE_BYTES, Header, read_header, read_nonce
from crypto.identities import Identity
from crypto.stream import decrypt_stream, payload_key
from crypto.stream_readers import OpeningReader

__all__ = ["Header", "Wrapping", "decrypt", "decrypt_bytes", "open_reader", "read_header"]


def decrypt(
    source: BinaryIO,
    target: BinaryIO,
    identities: Sequence[Identity],
    *,
    wrapping: Wrapping = Wrapping.BINARY,
    check: Callable[[Header], None] | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Open the age file in `source` into `target` with the first identity that fits.

    What is written is the whole file only once this returns: chunks are released before the final one was
    verified (see above). `check` raises NotOpened for a header it does not want; `progress` is told the plain
    bytes done so far. `source` is read to its end.

    Raises HeaderFailure, NoMatch, HmacFailure, PayloadFailure or ArmorFailure. Source: c2sp.org/age.
    """
    binary = unwrap(source, wrapping)
    header = read_header(binary)
    if check is not None:
        check(header)
    file_key = _unwrap_file_key(header, identities)
    header.verify(file_key)
    key = payload_key(file_key, read_nonce(binary))
    decrypt_stream(key, binary, target, progress=progress)


def decrypt_bytes(
    data: bytes,
    identities: Sequence[Identity],
    *,
    wrapping: Wrapping = Wrapping.BINARY,
    check: Callable[[Header], None] | None = None,
) -> bytes:
    """Return the whole contents of the age file `data`, or raise as `decrypt` does and give nothing."""
    target = BytesIO()
    decrypt(BytesIO(data), target, identities, wrapping=wrapping, check=check)
    return target.getvalue()


def open_reader(
    source: BinaryIO, identities: Sequence[Identity], *, check: Callable[[Header], None] | None = None
) -> OpeningReader:
    """Return the contents of the binary age file in `source`, from its start, as a stream to read from any place.

    Each chunk is verified when it is read, the last one before this returns: a file that was cut is refused at once,
    and one that was changed when the reading comes to it. Whoever files, shows or acts on the contents reads all of
    them once before. `source` is seekable and left open; several readers may share it. Raises as `decrypt`.
    """
    source.seek(0)
    start = BytesIO(source.read(MAX_HEADER_BYTES + NONCE_BYTES))
    header = read_header(start)
    if check is not None:
        check(header)
    file_key = _unwrap_file_key(header, identities)
    header.verify(file_key)
    key = payload_key(file_key, read_nonce(start))
    return OpeningReader(key, source, start=start.tell(), closes_source=False)


def _unwrap_file_key(header: Header, identities: Sequence[Identity]) -> bytes:
    for identity in identities:
        file_key = identity.unwrap(header.stanzas)
        if file_key is not None:
            return file_key
    raise NoMatch("none of the identities opens this file")
