"""The X25519 points that make every shared secret zero, whoever's key they meet.

Gives one question about a 32-byte u-coordinate. Whoever sends such a point decides the secret without knowing
a key, so a recipient or a share that is one is refused by name and not taken for "not ours".
"""

from typing import Final

_PRIME: Final = 2**255 - 19
# The u-coordinates of all points whose order divides eight, on the curve and on its twist, with the values
# that 255 bits can hold beyond the prime (RFC 7748, sections 5 and 6.1).
_LOW_ORDER: Final = frozenset(
    {
        0,
        1,
        _PRIME - 1,
        _PRIME,
        _PRIME + 1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    }
)


def is_low_order(u_coordinate: bytes) -> bool:
    """Tell whether these 32 bytes (little-endian, top bit ignored as X25519 does) are a low-order point."""
    return int.from_bytes(u_coordinate, "little") % 2**255 in _LOW_ORDER
