"""The header of an age file: version line, stanzas, MAC, and the nonce that follows (c2sp.org/age).

Gives the header as a value, strict reading that takes not one byte beyond it, writing, and the MAC check.
Rules: version 1 only, at most 64 KiB and 16 stanzas, and a scrypt stanza stands alone (a passphrase is taken
to vouch for the sender, which a second stanza would break). Unwraps no key and interprets no other kind.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from crypto.errors import HeaderFailure, HmacFailure
from crypto.stanzas import Stanza, decode_base64, encode_base64, parse_stanza

MAX_HEADER_BYTES: Final = 65_536
MAX_STANZAS: Final = 16
NONCE_BYTES: Final = 16
FILE_KEY_BYTES: Final = 16

_VERSION: Final = b"age-encryption.org/v1"
_END_MARK: Final = b"---"
_MAC_BYTES: Final = 32
_MAC_LINE_BYTES: Final = 48  # The mark, a space, 43 characters and a line feed.


@dataclass(frozen=True, slots=True)
class Header:
    """A header as it was read: its stanzas in order, and its exact bytes down to the last line feed."""

    stanzas: tuple[Stanza, ...]
    raw: bytes

    def verify(self, file_key: bytes) -> None:
        """Raise HmacFailure unless whoever wrote these exact bytes had `file_key`."""
        authenticated = self.raw[: -_MAC_LINE_BYTES + len(_END_MARK)]
        mac = decode_base64(self.raw[-_MAC_LINE_BYTES + len(_END_MARK) + 1 : -1])
        if not hmac.compare_digest(mac, _compute_mac(file_key, authenticated)):
            raise HmacFailure("the header was changed after it was written")


def print_header(stanzas: Sequence[Stanza], file_key: bytes) -> bytes:
    """Return the bytes of a header that carries `stanzas` in their order, with its MAC."""
    authenticated = b"".join((_VERSION, b"\n", *(stanza.encode() for stanza in stanzas), _END_MARK))
    mac = encode_base64(_compute_mac(file_key, authenticated)).encode("ascii")
    return authenticated + b" " + mac + b"\n"


def read_header(source: BinaryIO) -> Header:
    """Read one header from `source`, which is left at the first byte after it.

    Raises HeaderFailure when there is none, or it breaks a limit.
    """
    lines = _Lines(source)
    if lines.read() != _VERSION:
        raise HeaderFailure("this is not an age file of version 1")
    stanzas: list[Stanza] = []
    while not (line := lines.read()).startswith(_END_MARK):
        if len(stanzas) == MAX_STANZAS:
            raise HeaderFailure("the header has too many stanzas")
        stanzas.append(parse_stanza(line, lines.read))
    if not stanzas:
        raise HeaderFailure("the header has no stanza")
    if len(stanzas) > 1 and any(stanza.kind == "scrypt" for stanza in stanzas):
        raise HeaderFailure("a scrypt stanza is not alone in its header")
    mark, separator, mac = line.partition(b" ")
    if mark != _END_MARK or not separator or len(decode_base64(mac)) != _MAC_BYTES:
        raise HeaderFailure("the header does not end in a MAC")
    return Header(tuple(stanzas), bytes(lines.raw))


def read_nonce(source: BinaryIO) -> bytes:
    """Read the 16 bytes after the header; raise HeaderFailure when there are fewer."""
    nonce = b""
    while len(nonce) < NONCE_BYTES:
        piece = source.read(NONCE_BYTES - len(nonce))
        if not piece:
            raise HeaderFailure("the file ends before its payload")
        nonce += piece
    return nonce


def _compute_mac(file_key: bytes, authenticated: bytes) -> bytes:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"header").derive(file_key)
    return hmac.digest(key, authenticated, sha256)


class _Lines:
    """The lines of one header, kept as they were read, up to the limit of a header."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.raw = bytearray()

    def read(self) -> bytes:
        """Return the next line without its line feed."""
        line = self._source.readline(MAX_HEADER_BYTES - len(self.raw))
        if not line.endswith(b"\n"):
            raise HeaderFailure("the header ends early or is too long")
        self.raw += line
        return line[:-1]
