"""Pictures, drawn again from their pixels: what is not a pixel does not get through.

The file that leaves is made here, from nothing but colours: no place, no device, no time, no name, no thumbnail, no
second picture behind the first. Orientation is applied and the colour profile converted, then both are dropped.
JPEG stays JPEG and PNG stays PNG: photographs are small as JPEG, and the small writing on a screenshot, which is
the evidence, stays sharp as PNG. HEIC becomes JPEG. WebP, GIF, TIFF and BMP become PNG where the file keeps its pixels
exactly and has few colours, and JPEG otherwise; of several frames or pages the first is drawn. What shows in the
picture, faces, names, a watermark, remains and is the person's to look at and to black out; so is the faint noise by
which a laboratory may tell one camera from another.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reporter.anonymise import covering
from reporter.blackouts import Blackout
from reporter.report import Attachment

if TYPE_CHECKING:
    from reporter.anonymise.decoding import Decoded

LONGEST_SIDE: Final = 2048


@dataclass(frozen=True)
class Redrawn:
    """A picture drawn again, and the names of what its file carried besides the picture."""

    attachment: Attachment
    removed: tuple[str, ...]


@dataclass(frozen=True)
class Pixels:
    """A picture to be shown: red, green and blue of each pixel, row by row, and the size of the picture it is of."""

    size: tuple[int, int]
    full_size: tuple[int, int]
    rgb: bytes = field(repr=False)


def redraw(data: bytes, *, longest_side: int | None = LONGEST_SIDE, blackouts: Sequence[Blackout] = ()) -> Redrawn:
    """Draw a picture again from its pixels, at most `longest_side` pixels long (None: as long as it is).

    What `blackouts` cover is painted black before the file is made, so its pixels are in no file. Raises
    AttachmentRefused for anything else, for what is damaged, and for more than `decoding.MAX_PIXELS` pixels.
    """
    decoded = _decode(data, longest_side)
    canvas = covering.Canvas(decoded.picture.size, decoded.full_size, is_jpeg=not decoded.as_png)
    for area in covering.areas(blackouts, canvas):
        decoded.picture.paste(0, area)
    return Redrawn(decoded.encode(), decoded.removed)


def show(data: bytes, *, longest_side: int, blackouts: Sequence[Blackout] = ()) -> Pixels:
    """Decode a picture to be looked at, the right way up. Raises AttachmentRefused as `redraw` does."""
    decoded = _decode(data, longest_side)
    picture = decoded.picture if decoded.picture.mode == "RGB" else decoded.picture.convert("RGB")
    for area in covering.areas(blackouts, covering.Canvas(picture.size, decoded.full_size, is_jpeg=False)):
        picture.paste(0, area)
    return Pixels(picture.size, decoded.full_size, picture.tobytes())


def _decode(data: bytes, longest_side: int | None) -> "Decoded":
    # Pillow and libheif weigh several MiB, and most windows never see a picture.
    from reporter.anonymise import decoding  # noqa: PLC0415

    return decoding.decode(data, longest_side)
