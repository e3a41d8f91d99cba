"""What a JPEG or PNG file carries besides the picture, by name, and what is wrong with the file's outline.

A reader of outlines only: segments and chunks are walked by their lengths and never interpreted, so a damaged
or hostile file ends the walk and nothing more. `pictures` uses the names to tell the person what was removed, and
gives its decoder only `bare_picture`, so that hostile metadata never meets a parser of metadata.
"""

from collections.abc import Iterator

JPEG_MAGIC = b"\xff\xd8\xff"
PNG_MAGIC = b"\x89PNG\r\n\x1a\n"

_JPEG_START_OF_SCAN, _JPEG_END, _JPEG_COMMENT = 0xDA, 0xD9, 0xFE
_JPEG_APPLICATION = range(0xE0, 0xF0)
_JPEG_BY_BEGINNING = (
    (0xE0, b"JFXX\0", "thumbnail"),
    (0xE1, b"Exif\0", "EXIF"),
    (0xE1, b"http://ns.adobe.com/", "XMP"),
    (0xE2, b"ICC_PROFILE\0", "colour profile"),
    (0xE2, b"MPF\0", "further pictures"),
    (0xED, b"Photoshop ", "IPTC"),
)
_JPEG_NEEDED = ((0xE0, b"JFIF\0"), (0xEE, b"Adobe"))
_JPEG_PROFILE = (0xE2, b"ICC_PROFILE\0")
_EXIF = b"Exif\0\0"
_JFIF_THUMBNAIL = slice(12, 14)

_PNG_NEEDED = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"})
_PNG_PROFILE = b"iCCP"
_PNG_NAMES = {
    b"eXIf": "EXIF",
    b"iCCP": "colour profile",
    b"sRGB": "colour profile",
    b"gAMA": "colour profile",
    b"cHRM": "colour profile",
    b"cICP": "colour profile",
    b"tEXt": "text",
    b"zTXt": "text",
    b"iTXt": "text",
    b"tIME": "time",
    b"acTL": "animation",
    b"pHYs": "resolution",
}
_XMP_KEYWORD = b"XML:com.adobe.xmp\0"
_OTHER = "other data"
_AFTER_THE_END = "data after the end"


def jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and body of each segment before the first scan, then the scan with all that follows it."""
    for marker, start, end in _jpeg_outline(data):
        yield marker, data[start + 4 : end]


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and body of each chunk up to IEND; what follows comes under the name of no chunk."""
    for name, start, end in _png_outline(data):
        yield name, data[start + 8 : end - 4] if name else data[start:end]


def bare_picture(data: bytes) -> bytes:
    """Return a JPEG or PNG file with nothing but what its decoder needs, and its colour profile."""
    if data.startswith(PNG_MAGIC):
        wanted = {*_PNG_NEEDED, _PNG_PROFILE}
        return PNG_MAGIC + b"".join(data[start:end] for name, start, end in _png_outline(data) if name in wanted)
    return data[:2] + b"".join(
        data[start:end] for marker, start, end in _jpeg_outline(data) if _is_needed(marker, data[start + 4 : end])
    )


def exif_of(data: bytes) -> bytes | None:
    """Return the body of the first EXIF block, with its `Exif` heading; None if there is none."""
    if data.startswith(PNG_MAGIC):
        return next((_EXIF + body for name, body in png_chunks(data) if name == b"eXIf"), None)
    return next((body for marker, body in jpeg_segments(data) if marker == 0xE1 and body.startswith(_EXIF)), None)


def names_of_blocks(data: bytes) -> tuple[str, ...]:
    """Name what the file carries besides the picture, each name once, in the order in which it comes."""
    names = _names_in_png(data) if data.startswith(PNG_MAGIC) else _names_in_jpeg(data)
    return tuple(dict.fromkeys(names))


def is_animated_png(data: bytes) -> bool:
    """Tell whether a PNG says that it has several frames."""
    return data.startswith(PNG_MAGIC) and any(name == b"acTL" for name, _ in png_chunks(data))


def _names_in_jpeg(data: bytes) -> Iterator[str]:
    for marker, body in jpeg_segments(data):
        if marker == _JPEG_START_OF_SCAN:
            end = body.find(bytes((0xFF, _JPEG_END)))
            if end != -1 and body[end + 2 :].strip(b"\0"):
                yield _AFTER_THE_END
        elif marker == _JPEG_COMMENT:
            yield "comment"
        elif marker in _JPEG_APPLICATION:
            yield from _names_of_application_segment(marker, body)


def _names_of_application_segment(marker: int, body: bytes) -> Iterator[str]:
    if any(marker == needed and body.startswith(beginning) for needed, beginning in _JPEG_NEEDED):
        if marker == 0xE0 and any(body[_JFIF_THUMBNAIL]):
            yield "thumbnail"
        return
    known = (name for number, beginning, name in _JPEG_BY_BEGINNING if marker == number and body.startswith(beginning))
    yield next(known, _OTHER)


def _names_in_png(data: bytes) -> Iterator[str]:
    for name, body in png_chunks(data):
        if name == b"iTXt" and body.startswith(_XMP_KEYWORD):
            yield "XMP"
        elif name == b"":
            yield _AFTER_THE_END
        elif name not in _PNG_NEEDED:
            yield _PNG_NAMES.get(name, _OTHER)


def _is_needed(marker: int, body: bytes) -> bool:
    if marker in _JPEG_APPLICATION:
        return any(
            marker == number and body.startswith(beginning) for number, beginning in (*_JPEG_NEEDED, _JPEG_PROFILE)
        )
    return marker != _JPEG_COMMENT


def _jpeg_outline(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of each segment; the first scan ends where the file does."""
    start = 2
    while start + 4 <= len(data) and data[start] == 0xFF:
        marker = data[start + 1]
        if marker == 0xFF:
            start += 1
            continue
        end = len(data) if marker == _JPEG_START_OF_SCAN else start + 2 + int.from_bytes(data[start + 2 : start + 4])
        # A length of less than its own two bytes would walk on the spot.
        end = max(end, start + 4)
        yield marker, start, end
        start = end


def _png_outline(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, start and end of each chunk up to IEND, then of what follows, under the name of no chunk."""
    start, name = len(PNG_MAGIC), b""
    while start + 12 <= len(data) and name != b"IEND":
        name = data[start + 4 : start + 8]
        end = start + 12 + int.from_bytes(data[start : start + 4])
        yield name, start, end
        start = end
    if start < len(data):
        yield b"", start, len(data)
