"""Pictures, drawn again from their pixels: what is not a pixel does not get through.

The file that leaves is made here, from nothing but colours: no place, no device, no time, no name, no thumbnail, no
second picture behind the first. Orientation is applied and the colour profile converted, then both are dropped.
JPEG stays JPEG and PNG stays PNG: photographs are small as JPEG, and the small writing on a screenshot, which is
the evidence, stays sharp as PNG. What shows in the picture, faces, names, a watermark, remains and is the
person's to look at; so is the faint noise by which a laboratory may tell one camera from another.

The decoder sees hostile bytes. Only two formats are opened, their metadata is cut off before, sizes are refused
before decoding, and every way to fail becomes `AttachmentRefused`, in words that never repeat the file.
"""

import io
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import ExifTags, Image, ImageCms, ImageFile

from reporter.anonymise.picture_blocks import (
    JPEG_MAGIC,
    PNG_MAGIC,
    bare_picture,
    exif_of,
    is_animated_png,
    names_of_blocks,
)
from reporter.errors import AttachmentRefused
from reporter.report import Attachment, Cleaned

MAX_PIXELS: Final = 100_000_000
LONGEST_SIDE: Final = 2048
_JPEG_QUALITY = 85
_PNG_EFFORT = 6
_MAX_PROFILE_BYTES = 4 * 1024 * 1024

# Pillow raises by itself above twice this number, and warns, which here is an error, above it.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
ImageFile.LOAD_TRUNCATED_IMAGES = False

_OTHER_TYPES = (
    (0, b"GIF8", "GIF pictures"),
    (0, b"BM", "BMP pictures"),
    (0, b"II*\0", "TIFF pictures"),
    (0, b"MM\0*", "TIFF pictures"),
    (8, b"WEBP", "WebP pictures"),
    (8, b"AVI ", "videos"),
    (8, b"WAVE", "sound recordings"),
    (4, b"ftypheic", "HEIC pictures"),
    (4, b"ftypheix", "HEIC pictures"),
    (4, b"ftypmif1", "HEIC pictures"),
    (4, b"ftypavif", "AVIF pictures"),
    (4, b"ftypM4A", "sound recordings"),
    (4, b"ftyp", "videos"),
    (0, b"\x1aE\xdf\xa3", "videos"),
    (0, b"OggS", "sound recordings"),
    (0, b"ID3", "sound recordings"),
    (0, b"#!AMR", "sound recordings"),
    (0, b"%PDF", "PDF documents"),
    (0, b"PK\x03\x04", "archives and office documents"),
    (0, b"\xd0\xcf\x11\xe0", "office documents"),
    (0, b"\xff\x0a", "JPEG XL pictures"),
    (4, b"JXL ", "JPEG XL pictures"),
    (0, b"<svg", "SVG drawings"),
)
_WAY_OUT = "Nothing was changed; take a screenshot of it, or leave it out."

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True)
class Redrawn:
    """A picture drawn again, and the names of what its file carried besides the picture."""

    attachment: Attachment
    removed: tuple[str, ...]


def redraw(data: bytes, *, longest_side: int | None = LONGEST_SIDE) -> Redrawn:
    """Draw a JPEG or PNG again from its pixels, at most `longest_side` pixels long (None: as long as it is).

    Raises AttachmentRefused for anything else, for what is damaged, and for more than MAX_PIXELS pixels.
    """
    _refuse_other_types(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _redraw(data, longest_side)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise AttachmentRefused(
            f"This picture has more than {MAX_PIXELS // 1_000_000} million pixels. {_WAY_OUT}"
        ) from None
    except AttachmentRefused:
        raise
    except Exception as fault:
        raise AttachmentRefused(
            f"This picture is damaged or incomplete and cannot be drawn again. {_WAY_OUT}"
        ) from fault


def _refuse_other_types(data: bytes) -> None:
    if not data:
        raise AttachmentRefused("This file is empty. Nothing was changed; choose it again or leave it out.")
    if is_animated_png(data):
        raise AttachmentRefused(f"Moving PNG pictures are not taken, because only one frame would be seen. {_WAY_OUT}")
    if data.startswith((JPEG_MAGIC, PNG_MAGIC)):
        return
    for place, magic, name in _OTHER_TYPES:
        if data[place : place + len(magic)] == magic:
            raise AttachmentRefused(f"{name[0].upper()}{name[1:]} are not taken yet, only JPEG and PNG. {_WAY_OUT}")
    raise AttachmentRefused(f"This is neither a JPEG nor a PNG picture; other files are not taken yet. {_WAY_OUT}")


def _redraw(data: bytes, longest_side: int | None) -> Redrawn:
    is_png = data.startswith(PNG_MAGIC)
    removed = [*names_of_blocks(data)]
    turn, details = _read_exif(exif_of(data))
    removed += details
    with Image.open(io.BytesIO(bare_picture(data)), formats=("PNG",) if is_png else ("JPEG",)) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise Image.DecompressionBombError
        if longest_side is not None:
            # Asking the JPEG decoder for less saves the memory and the time of pixels that go anyway.
            opened.draft(None, (longest_side, longest_side))
        picture = _in_plain_colours(opened)
    if turn is not None:
        picture = picture.transpose(turn)
    if longest_side is not None:
        picture.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    # A new image holds nothing that the decoder may have left beside the pixels.
    clean = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    target = io.BytesIO()
    if is_png:
        clean.save(target, format="PNG", compress_level=_PNG_EFFORT)
    else:
        clean.save(target, format="JPEG", quality=_JPEG_QUALITY, subsampling="4:2:0", optimize=False, progressive=False)
    media_type = "image/png" if is_png else "image/jpeg"
    attachment = Attachment.of(target.getvalue(), media_type=media_type, cleaned=Cleaned.REDRAWN)
    return Redrawn(attachment, tuple(dict.fromkeys(removed)))


def _read_exif(block: bytes | None) -> tuple[Image.Transpose | None, list[str]]:
    """Return how the picture has to be turned, and what its EXIF data held that a person would want to know."""
    if block is None:
        return None, []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exif = Image.Exif()
            exif.load(block)
            details = ["GPS position"] if exif.get_ifd(ExifTags.IFD.GPSInfo) else []
            if exif.get_ifd(ExifTags.IFD.IFD1):
                details.append("thumbnail")
            return _TURNS.get(exif.get(ExifTags.Base.Orientation, 1)), details
    except Exception:  # noqa: BLE001 - Damaged EXIF data goes like any other; the picture itself may be whole.
        return None, []


def _in_plain_colours(opened: Image.Image) -> Image.Image:
    """Return the pixels as grey or sRGB of eight bits, what is transparent lying on white."""
    profile = opened.info.get("icc_profile")
    if opened.mode.startswith(("I", "F")):
        # Sixteen bits: the upper eight are what a screen shows.
        picture: Image.Image = opened.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif opened.has_transparency_data:
        layered = opened.convert("RGBA")
        picture = Image.new("RGB", layered.size, "white")
        picture.paste(layered, mask=layered.getchannel("A"))
    elif opened.mode in {"1", "L"}:
        picture = opened.convert("L")
    elif opened.mode in {"RGB", "CMYK"}:
        picture = opened.copy()
    else:
        picture = opened.convert("RGB")
    if isinstance(profile, bytes) and len(profile) <= _MAX_PROFILE_BYTES:
        picture = _in_srgb(picture, profile)
    return picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Return `picture` with the colours that its profile means; a profile that cannot be used is left aside."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    return converted or picture
