"""What sort of file its first bytes say it is; a name or an extension is never believed, and never even seen.

One table for both ways that a file goes: for a picture that is drawn again it names the decoder, for one that is sealed
as it is the media type, and for what cannot be cleaned the word for it. A reader of beginnings only: nothing is
decoded, so nothing can go wrong in it.
"""

from dataclasses import dataclass
from typing import Final

from reporter.anonymise.picture_blocks import JPEG_MAGIC, PNG_MAGIC

BEGINNING_BYTES: Final = 64
"""So many bytes of a file tell its type, or nothing does."""

ANYTHING: Final = "application/octet-stream"

EMPTY: Final = "This file is empty. Nothing was changed; choose it again or leave it out."
"""What is said of a file of no type, because nothing is in it."""

_VIDEOS: Final = "videos"
_SOUND: Final = "sound recordings"


@dataclass(frozen=True)
class FileType:
    """A type of file: the bytes that tell it and where they stand, its media type, and what can be done with it.

    `decoder` is the format that draws it again, nothing for what cannot be cleaned; `called` names many of the latter.
    """

    place: int
    magic: bytes
    media_type: str
    decoder: str = ""
    called: str = ""


TYPES: Final = (
    FileType(0, JPEG_MAGIC, "image/jpeg", decoder="JPEG"),
    FileType(0, PNG_MAGIC, "image/png", decoder="PNG"),
    FileType(0, b"GIF8", "image/gif", decoder="GIF"),
    FileType(0, b"II*\0", "image/tiff", decoder="TIFF"),
    FileType(0, b"MM\0*", "image/tiff", decoder="TIFF"),
    FileType(8, b"WEBP", "image/webp", decoder="WEBP"),
    FileType(8, b"AVI ", "video/x-msvideo", called=_VIDEOS),
    FileType(8, b"WAVE", "audio/wav", called=_SOUND),
    FileType(4, b"ftypheic", "image/heic", decoder="HEIF"),
    FileType(4, b"ftypheix", "image/heic", decoder="HEIF"),
    FileType(4, b"ftypheim", "image/heic", decoder="HEIF"),
    FileType(4, b"ftypheis", "image/heic", decoder="HEIF"),
    FileType(4, b"ftypmif1", "image/heif", decoder="HEIF"),
    FileType(4, b"ftypavif", "image/avif", called="AVIF pictures"),
    FileType(4, b"ftypM4A", "audio/mp4", called=_SOUND),
    FileType(4, b"ftypM4B", "audio/mp4", called=_SOUND),
    FileType(4, b"ftypqt", "video/quicktime", called=_VIDEOS),
    FileType(4, b"ftyp3g", "video/3gpp", called=_VIDEOS),
    FileType(4, b"ftyp", "video/mp4", called=_VIDEOS),
    FileType(4, b"JXL ", ANYTHING, called="JPEG XL pictures"),
    FileType(0, b"\xff\x0a", ANYTHING, called="JPEG XL pictures"),
    FileType(0, b"\x1aE\xdf\xa3", "video/x-matroska", called=_VIDEOS),
    FileType(0, b"OggS", "audio/ogg", called=_SOUND),
    FileType(0, b"fLaC", "audio/flac", called=_SOUND),
    FileType(0, b"ID3", "audio/mpeg", called=_SOUND),
    FileType(0, b"\xff\xfb", "audio/mpeg", called=_SOUND),
    FileType(0, b"\xff\xf3", "audio/mpeg", called=_SOUND),
    FileType(0, b"\xff\xf1", "audio/aac", called=_SOUND),
    FileType(0, b"\xff\xf9", "audio/aac", called=_SOUND),
    FileType(0, b"#!AMR", "audio/amr", called=_SOUND),
    FileType(0, b"%PDF-", "application/pdf", called="PDF documents"),
    FileType(0, b"PK\x03\x04", "application/zip", called="archives and office documents"),
    FileType(0, b"\xd0\xcf\x11\xe0", ANYTHING, called="office documents"),
    FileType(0, b"<svg", ANYTHING, called="SVG drawings"),
    FileType(0, b"BM", "image/bmp", decoder="BMP"),
)
_UNKNOWN: Final = FileType(0, b"", ANYTHING)
_IN_A_RIFF: Final = (b"WEBP", b"AVI ", b"WAVE")


def type_of(beginning: bytes) -> FileType:
    """Return the type of a file that begins like this, one without decoder and name where nobody can tell."""
    for known in TYPES:
        is_begun = beginning.startswith(known.magic, known.place)
        if is_begun and (known.magic not in _IN_A_RIFF or beginning.startswith(b"RIFF")):
            return known
    return _UNKNOWN


def media_type_of(beginning: bytes) -> str:
    """Return the media type of a file that begins like this, `application/octet-stream` where nobody can tell."""
    return type_of(beginning).media_type
