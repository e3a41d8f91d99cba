"""Whether a second reading gives the bytes of the first: a one-time tag, an eighth of the work of a second SHA-256.

    first = FirstReading()
    first.update(piece)
    tag = first.finish()
    again = tag.read_again()
    again.update(piece)
    again.is_same()

The tag is Poly1305 (RFC 8439, section 2.5) under a key that is drawn for one content and never leaves this object.
Whoever changes the content between the readings knows neither key nor tag, so that another content of at most 2 GiB
passes with a chance below 2^-70. For what leaves the program there is SHA-256: this is no digest and no signature.
"""

import hmac
import secrets
from typing import Final

from cryptography.hazmat.primitives.poly1305 import Poly1305

from crypto.errors import SelfTestFailed

_KEY_BYTES: Final = 32


class FirstReading:
    """Reads a content for the first time, in pieces of any lengths."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(_KEY_BYTES)
        self._state = Poly1305(self._key)

    def update(self, piece: bytes | memoryview) -> None:
        """Take the next bytes."""
        self._state.update(piece)

    def finish(self) -> "OneTimeTag":
        """Return the tag of what was read; nothing may be read after that."""
        return OneTimeTag(self._key, self._state.finalize())


class OneTimeTag:
    """What a first reading left: enough to know the same bytes again, and nothing to show or keep."""

    def __init__(self, key: bytes, tag: bytes) -> None:
        self._key = key
        self._tag = tag

    def __repr__(self) -> str:
        return "OneTimeTag()"

    def read_again(self) -> "SecondReading":
        """Return what the bytes of another reading are given to."""
        return SecondReading(self._key, self._tag)


class SecondReading:
    """Reads a content again, in pieces of any lengths."""

    def __init__(self, key: bytes, tag: bytes) -> None:
        self._state = Poly1305(key)
        self._tag = tag

    def update(self, piece: bytes | memoryview) -> None:
        """Take the next bytes."""
        self._state.update(piece)

    def is_same(self) -> bool:
        """Say whether these were the bytes of the first reading; to be asked once, at the end."""
        return hmac.compare_digest(self._state.finalize(), self._tag)


def self_test() -> None:
    """Compute the tag of RFC 8439, section 2.5.2; raise SelfTestFailed unless it is the published one."""
    again = SecondReading(_KNOWN_KEY, _KNOWN_TAG)
    again.update(b"Cryptographic Forum Research Group")
    if not again.is_same():
        raise SelfTestFailed("a one-time tag is not the published one")


_KNOWN_KEY: Final = bytes.fromhex("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b")
_KNOWN_TAG: Final = bytes.fromhex("a8061dc1305136c6c22b8baf0c0127a9")
