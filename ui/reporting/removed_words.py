"""What the file of a picture carried besides the picture, in words for somebody who never heard of metadata."""

from PySide6.QtCore import QCoreApplication

_CONTEXT = "removed"


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def _later(words: str) -> str:
    """Mark a sentence for translation where it stands; it is translated where it is said."""
    return words


_WORDS = {
    "GPS position": _later("The place where it was taken (GPS position)"),
    "EXIF": _later("The camera or telephone, its settings, and the time (EXIF)"),
    "XMP": _later("Notes of programs and their owners (XMP)"),
    "IPTC": _later("Names and descriptions for newsrooms (IPTC)"),
    "thumbnail": _later("A small copy, which may show what was cut away"),
    "further pictures": _later("Further pictures behind the one you see"),
    "animation": _later("Further pictures behind the one you see"),
    "colour profile": _later("The colour profile of a device"),
    "comment": _later("A comment"),
    "text": _later("Written notes, such as an author or a title"),
    "time": _later("The time it was changed"),
    "resolution": _later("The resolution of a device"),
    "data after the end": _later("Data hidden after the end of the picture"),
}
_OTHER = _later("Other data that is no picture")

# What tells most about a person is said first.
_ORDER = tuple(_WORDS)


def say_removed(removed: tuple[str, ...]) -> tuple[str, ...]:
    """Return a line for each thing that was removed, what tells most about a person first."""
    known = sorted((name for name in removed if name in _WORDS), key=_ORDER.index)
    lines = [_WORDS[name] for name in known]
    if len(known) < len(removed):
        lines.append(_OTHER)
    return tuple(_tr(line) for line in dict.fromkeys(lines))
