"""What sort of file its first bytes say it is; a name or an extension is never believed, and never even seen.

For files that are sealed as they are. A reader of beginnings only: nothing is decoded, so nothing can go wrong in it.
"""

from typing import Final

BEGINNING_BYTES: Final = 64
"""So many bytes of a file tell its type, or nothing does."""

ANYTHING: Final = "application/octet-stream"

_TYPES: Final = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (8, b"AVI ", "video/x-msvideo"),
    (8, b"WAVE", "audio/wav"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heif"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftypM4B", "audio/mp4"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp3g", "video/3gpp"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"\xff\xf1", "audio/aac"),
    (0, b"\xff\xf9", "audio/aac"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"BM", "image/bmp"),
)
_IN_A_RIFF: Final = (b"WEBP", b"AVI ", b"WAVE")


def media_type_of(beginning: bytes) -> str:
    """Return the media type of a file that begins like this, `application/octet-stream` where nobody can tell."""
    for place, magic, media_type in _TYPES:
        if beginning[place : place + len(magic)] == magic and (magic not in _IN_A_RIFF or beginning[:4] == b"RIFF"):
            return media_type
    return ANYTHING
