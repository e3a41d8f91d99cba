"""How long an envelope may be: few lengths, so that a length says little about what is inside.

Gives the size classes of the padded payload and the arithmetic between a payload's class and the length of
the envelope around it. Rules: 16 KiB doubling up to 1 MiB, above that four steps to each doubling, at most
2 GiB; a length between two classes is nobody's. Pads nothing itself: that is the payload's work.

All lengths are bytes.
"""

from bisect import bisect_left
from itertools import takewhile
from typing import Final

from crypto.errors import BadSize

HEADER_BYTES: Final = 3184
"""The age header of every envelope: exactly two hybrid stanzas."""

SMALLEST_CLASS: Final = 16 * 1024
SUBMIT_CLASS: Final = 1024 * 1024
"""The largest class that may arrive in one request."""
LARGEST_CLASS: Final = 2 * 1024 * 1024 * 1024

_NONCE_BYTES: Final = 16
_CHUNK_BYTES: Final = 65_536
_TAG_BYTES: Final = 16


def _list_classes() -> tuple[int, ...]:
    doubling = takewhile(lambda size: size <= SUBMIT_CLASS, (SMALLEST_CLASS << n for n in range(64)))
    quarters = (SUBMIT_CLASS * (1 << n) * quarter // 4 for n in range(64) for quarter in (5, 6, 7, 8))
    return (*doubling, *takewhile(lambda size: size <= LARGEST_CLASS, quarters))


CLASSES: Final = _list_classes()
"""Every class, smallest first."""


def payload_class(length: int) -> int:
    """Return the smallest class that holds a payload of `length` bytes.

    Raises BadSize when the length is negative or above the largest class.
    """
    if not 0 <= length <= LARGEST_CLASS:
        raise BadSize("no size class holds a payload of this length")
    return CLASSES[bisect_left(CLASSES, length)]


def envelope_length(size_class: int) -> int:
    """Return the length of the envelope around a payload padded to `size_class`.

    Header, payload nonce, the payload, and one tag for each 64 KiB of it (c2sp.org/age, Payload).
    Raises BadSize when the number is not one of the classes.
    """
    if size_class not in CLASSES:
        raise BadSize("this is not a size class")
    return _add_overhead(size_class)


def class_of_envelope(length: int) -> int:
    """Return the payload class of an envelope of exactly `length` bytes.

    Raises BadSize when no class makes an envelope of this length.
    """
    size_class = _CLASS_OF_LENGTH.get(length)
    if size_class is None:
        raise BadSize("no size class makes an envelope of this length")
    return size_class


def _add_overhead(plain_length: int) -> int:
    chunks = max(1, -(-plain_length // _CHUNK_BYTES))
    return HEADER_BYTES + _NONCE_BYTES + plain_length + chunks * _TAG_BYTES


_CLASS_OF_LENGTH: Final = {_add_overhead(size_class): size_class for size_class in CLASSES}
