"""Archives that no program of ours makes: ustar headers in which every field can be anything."""

from reporter import ustar
from reporter.payload import REPORT_NAME

CLASS_BYTES = 16_384
CHECKSUM = slice(148, 156)
FIELDS = {
    "name": slice(0, 100),
    "mode": slice(100, 108),
    "owner": slice(108, 116),
    "group": slice(116, 124),
    "length": slice(124, 136),
    "time": slice(136, 148),
    "kind": slice(156, 157),
    "link": slice(157, 257),
    "magic": slice(257, 265),
    "owner_name": slice(265, 297),
    "group_name": slice(297, 329),
    "device": slice(329, 345),
    "prefix": slice(345, 500),
    "rest": slice(500, 512),
}


def forge_header(name: str, length: int, /, **fields: bytes) -> bytes:
    """Return a header as ours, with some fields filled otherwise and the checksum right for them."""
    block = bytearray(ustar.write_header(name, length))
    for field, value in fields.items():
        place = FIELDS[field]
        block[place] = value.ljust(place.stop - place.start, b"\0")
    block[CHECKSUM] = b" " * 8
    block[CHECKSUM] = b"%06o\0 " % sum(block)
    return bytes(block)


def member(name: str, data: bytes, /, **fields: bytes) -> bytes:
    """Return a member with its header and padding."""
    return forge_header(name, len(data), **fields) + data + bytes(ustar.padding_after(len(data)))


def report(text: bytes, /, **fields: bytes) -> bytes:
    """Return `report.json` as a member."""
    return member(REPORT_NAME, text, **fields)


def padded(*members: bytes) -> bytes:
    """Return the members as a payload of the smallest class."""
    return b"".join(members).ljust(CLASS_BYTES, b"\0")
