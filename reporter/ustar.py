"""The one shape of tar that a payload is: POSIX ustar, every header byte decided by name and length alone.

A reader therefore never interprets a header: it reads the length, makes the header that must stand there, and
compares all 512 bytes. Links, sparse files, extension headers and odd paths have no way in. Nothing here touches
a file system. Lengths are bytes. Format: POSIX.1-1988 ustar interchange format, `pax(1)`.
"""

import re
from typing import Final

BLOCK_BYTES: Final = 512
END_BYTES: Final = 2 * BLOCK_BYTES
"""Two blocks of zeros end an archive."""

_LENGTH_AT = slice(124, 136)
_CHECKSUM_AT = slice(148, 156)
_LENGTH = re.compile(rb"[0-7]{11}\x00")


class NotOurHeader(ValueError):
    """A block that is not the header which must stand in its place."""


def write_header(name: str, length: int) -> bytes:
    """Make the header of a regular file: mode 0600, owner and group 0 without names, modification time 0."""
    block = b"".join(
        (
            name.encode("ascii").ljust(100, b"\0"),
            b"0000600\0",
            b"0000000\0",  # owner
            b"0000000\0",  # group
            b"%011o\0" % length,
            b"%011o\0" % 0,  # modification time
            b" " * 8,  # The checksum is taken over spaces in its own place.
            b"0",  # regular file
            bytes(100),  # link name
            b"ustar\x0000",
            bytes(64),  # names of owner and group
            b"0000000\0" * 2,  # device numbers
            bytes(155),  # prefix
            bytes(12),
        )
    )
    checksum = b"%06o\0 " % sum(block)
    return block[: _CHECKSUM_AT.start] + checksum + block[_CHECKSUM_AT.stop :]


def read_header(block: bytes, name: str) -> int:
    """Return the length that a header gives to the member `name`.

    Raises NotOurHeader unless the block is, byte for byte, what `write_header` makes of that name and length.
    """
    length_field = block[_LENGTH_AT]
    if not _LENGTH.fullmatch(length_field):
        raise NotOurHeader("the length is not eleven octal digits")
    length = int(length_field[:-1], 8)
    if block != write_header(name, length):
        raise NotOurHeader("not the header that must stand here")
    return length


def padding_after(length: int) -> int:
    """Return how many zero bytes follow a member of `length` bytes."""
    return -length % BLOCK_BYTES


def member_bytes(length: int) -> int:
    """Return how many bytes a member of `length` bytes takes with its header and padding."""
    return BLOCK_BYTES + length + padding_after(length)
