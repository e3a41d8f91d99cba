"""What a WebP or GIF file carries besides the picture, by name, and what sort of picture is in it.

As `picture_blocks` is for JPEG and PNG: a reader of outlines only, which walks chunks and blocks by their lengths and
interprets none, so a damaged or hostile file ends the walk and nothing more.
"""

from collections.abc import Iterator

_RIFF_HEADER_BYTES = 12
_CHUNK_HEADER_BYTES = 8
_WEBP_PICTURE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_WEBP_NAMES = {b"EXIF": "EXIF", b"XMP ": "XMP", b"ICCP": "colour profile"}

_GIF_HEADER_BYTES = 13
_EXTENSION, _PICTURE, _TRAILER = 0x21, 0x2C, 0x3B
_PLAIN_TEXT, _CONTROL, _COMMENT, _APPLICATION = 0x01, 0xF9, 0xFE, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_XMP = b"XMP DataXMP"

_OTHER = "other data"
_AFTER_THE_END = "data after the end"


def webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and body of each chunk; what follows the last one comes under the name of no chunk."""
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    start = _RIFF_HEADER_BYTES
    while start + _CHUNK_HEADER_BYTES <= end:
        length = int.from_bytes(data[start + 4 : start + 8], "little")
        body = start + _CHUNK_HEADER_BYTES
        yield data[start : start + 4], data[body : body + length]
        start = body + length + length % 2
    if max(start, end) < len(data):
        yield b"", data[max(start, end) :]


def is_lossless_webp(data: bytes) -> bool:
    """Say whether the picture is of the kind that WebP keeps exactly: drawn or a screenshot, mostly."""
    return any(name == b"VP8L" for name, _ in webp_chunks(data))


def exif_of_webp(data: bytes) -> bytes | None:
    """Return the body of the first EXIF chunk, without a heading; None if there is none."""
    return next((body.removeprefix(b"Exif\0\0") for name, body in webp_chunks(data) if name == b"EXIF"), None)


def names_in_webp(data: bytes) -> Iterator[str]:
    """Name what a WebP file carries besides the picture."""
    for name, body in webp_chunks(data):
        if name in _WEBP_NAMES:
            yield _WEBP_NAMES[name]
        elif name == b"":
            if body.strip(b"\0"):
                yield _AFTER_THE_END
        elif name not in _WEBP_PICTURE:
            yield _OTHER


def names_in_gif(data: bytes) -> Iterator[str]:
    """Name what a GIF file carries besides pictures."""
    start = _GIF_HEADER_BYTES + _colour_table_bytes(data[10:11])
    while start + 2 <= len(data):
        kind, label = data[start], data[start + 1]
        if kind == _EXTENSION:
            yield from _names_of_extension(label, data[start + 3 : start + 14])
            start = _end_of_blocks(data, start + 2)
        elif kind == _PICTURE:
            # Nine bytes of place and size, perhaps a table of colours, one byte of code size, then blocks.
            start = _end_of_blocks(data, start + 10 + _colour_table_bytes(data[start + 9 : start + 10]) + 1)
        else:
            break
    if start < len(data) and data[start] == _TRAILER and data[start + 1 :].strip(b"\0"):
        yield _AFTER_THE_END


def _names_of_extension(label: int, beginning: bytes) -> Iterator[str]:
    if label == _COMMENT:
        yield "comment"
    elif label == _PLAIN_TEXT:
        yield "text"
    elif label == _APPLICATION and beginning == _XMP:
        yield "XMP"
    elif label != _CONTROL and not (label == _APPLICATION and beginning in _LOOPS):
        yield _OTHER


def _colour_table_bytes(flags: bytes) -> int:
    return 3 * 2 ** ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0


def _end_of_blocks(data: bytes, start: int) -> int:
    """Return where a row of blocks ends: each begins with its length, and one of no length is the last."""
    while start < len(data) and data[start]:
        start += 1 + data[start]
    return start + 1
