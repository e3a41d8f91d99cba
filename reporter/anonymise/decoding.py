"""Pictures decoded to plain colours and encoded anew. The only file that knows Pillow and libheif.

The decoder sees hostile bytes. Only the formats named here are opened, the metadata of JPEG and PNG is cut off before,
sizes are refused before decoding, and every way to fail becomes `AttachmentRefused`, in words that never repeat the
file. Only `pictures` imports it, with the first picture.
"""

import io
import warnings
from typing import Final, NamedTuple

import pillow_heif
from PIL import ExifTags, Image, ImageCms, ImageFile, TiffImagePlugin

from reporter.anonymise import file_types
from reporter.anonymise.container_blocks import exif_of_webp, is_lossless_webp, names_in_gif, names_in_webp
from reporter.anonymise.picture_blocks import (
    bare_picture,
    exif_of,
    is_animated_png,
    names_of_blocks,
)
from reporter.errors import AttachmentRefused, NotCleanable
from reporter.report import Attachment, Cleaned

MAX_PIXELS: Final = 100_000_000
_JPEG_QUALITY = 85
_PNG_EFFORT = 6
_MAX_PROFILE_BYTES = 4 * 1024 * 1024

# Pillow raises by itself above twice this number, and warns, which here is an error, above it.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
ImageFile.LOAD_TRUNCATED_IMAGES = False
# A small second picture in the file must never be drawn in place of the one that everybody sees.
pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

_TAKEN = "JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC"
_WAY_OUT = "Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why."

_FEW_COLOURS: Final = 16_384
"""More than a screenshot or a drawing has, fewer than a photograph."""
_JPEG_IN_TIFF = frozenset({"jpeg", "tiff_jpeg"})
_TIFF_NAMES = {
    270: "text",
    271: "text",
    272: "text",
    305: "text",
    306: "time",
    315: "text",
    316: "text",
    700: "XMP",
    33432: "text",
    33723: "IPTC",
    34377: "IPTC",
    34665: "EXIF",
    34675: "colour profile",
    34853: "GPS position",
}
_FIRST_PRIVATE_TAG = 32768
_FURTHER = "further pictures"

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LAID_ON_THE_SIDE = frozenset(_TURNS[turn] for turn in (5, 6, 7, 8))


class Decoded(NamedTuple):
    """A decoded picture, the right way up and no longer than asked; `full_size` is what it was before."""

    picture: Image.Image
    full_size: tuple[int, int]
    as_png: bool
    removed: tuple[str, ...]

    def encode(self) -> Attachment:
        """Make a new file of nothing but the pixels."""
        # A new image holds nothing that the decoder may have left beside the pixels.
        clean = Image.frombytes(self.picture.mode, self.picture.size, self.picture.tobytes())
        target = io.BytesIO()
        if self.as_png:
            clean.save(target, format="PNG", compress_level=_PNG_EFFORT)
        else:
            clean.save(
                target, format="JPEG", quality=_JPEG_QUALITY, subsampling="4:2:0", optimize=False, progressive=False
            )
        media_type = "image/png" if self.as_png else "image/jpeg"
        return Attachment.of(target.getvalue(), media_type=media_type, cleaned=Cleaned.REDRAWN)


def decode(data: bytes, longest_side: int | None) -> Decoded:
    """Decode a picture, at most `longest_side` pixels long (None: as long as it is). Raises AttachmentRefused."""
    kind = _format_of(data)
    try:
        with warnings.catch_warnings():
            # What TIFF's decoder says of odd metadata is no reason to refuse the picture.
            warnings.simplefilter("ignore" if kind == "TIFF" else "error")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _open(data, kind, longest_side)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotCleanable(f"This picture has more than {MAX_PIXELS // 1_000_000} million pixels. {_WAY_OUT}") from None
    except AttachmentRefused:
        raise
    except Exception as fault:
        raise NotCleanable(f"This picture is damaged or incomplete and cannot be drawn again. {_WAY_OUT}") from fault


def _format_of(data: bytes) -> str:
    """Name the format that Pillow is to read, by the first bytes. Raises AttachmentRefused for any other file."""
    if not data:
        raise AttachmentRefused(file_types.EMPTY)
    if is_animated_png(data):
        raise NotCleanable(f"Moving PNG pictures are not taken, because only one frame would be seen. {_WAY_OUT}")
    known = file_types.type_of(data)
    if known.decoder:
        return known.decoder
    if known.called:
        name = known.called
        raise NotCleanable(f"{name[0].upper()}{name[1:]} cannot be cleaned, only {_TAKEN}. {_WAY_OUT}")
    raise NotCleanable(f"This is no picture that can be cleaned; those are {_TAKEN}. {_WAY_OUT}")


def _open(data: bytes, kind: str, longest_side: int | None) -> Decoded:
    is_outlined = kind in {"JPEG", "PNG"}
    with Image.open(io.BytesIO(bare_picture(data) if is_outlined else data), formats=(kind,)) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise Image.DecompressionBombError
        turn, removed = _read_metadata(data, kind, opened)
        full_size = opened.size
        if longest_side is not None and kind == "JPEG":
            # Asking the JPEG decoder for less saves the memory and the time of pixels that go anyway.
            opened.draft(None, (longest_side, longest_side))
        exact = _keeps_pixels(data, kind, opened)
        picture = _in_plain_colours(opened)
    if kind != "JPEG":
        # The decoders of TIFF and HEIC turn a picture by themselves.
        full_size = picture.size
    as_png = kind == "PNG" or (exact and picture.getcolors(_FEW_COLOURS) is not None)
    if turn is not None:
        picture = picture.transpose(turn)
        full_size = full_size[::-1] if turn in _LAID_ON_THE_SIDE else full_size
    if longest_side is not None:
        picture.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    return Decoded(picture, full_size, as_png, tuple(dict.fromkeys(removed)))


def _keeps_pixels(data: bytes, kind: str, opened: Image.Image) -> bool:
    """Say whether the file keeps every pixel as it was, so that small writing in it is sharp."""
    match kind:
        case "GIF" | "BMP":
            return True
        case "TIFF":
            return opened.info.get("compression") not in _JPEG_IN_TIFF
        case "WEBP":
            return is_lossless_webp(data)
        case _:
            return False


def _read_metadata(data: bytes, kind: str, opened: Image.Image) -> tuple[Image.Transpose | None, list[str]]:
    """Return how the picture has to be turned, and the names of what the file carries besides it."""
    turn, names = None, []
    match kind:
        case "JPEG" | "PNG":
            turn, details = _read_exif(exif_of(data))
            names = [*names_of_blocks(data), *details]
        case "WEBP":
            exif = exif_of_webp(data)
            turn, details = _read_exif(None if exif is None else b"Exif\0\0" + exif)
            names = [*names_in_webp(data), *details]
        case "GIF":
            names = [*names_in_gif(data)]
        case "TIFF" if isinstance(opened, TiffImagePlugin.TiffImageFile):
            # The decoder itself turns such a picture.
            names = [_name_of_tag(tag) for tag in opened.tag_v2]
        case "HEIF":
            # The file says in its own words how it lies, which the decoder heeds; EXIF only repeats it.
            block = opened.info.get("exif")
            _, details = _read_exif(block if isinstance(block, bytes) else None)
            carried = (("exif", "EXIF"), ("xmp", "XMP"), ("icc_profile", "colour profile"))
            names = [*(name for member, name in carried if opened.info.get(member)), *details]
        case _:
            pass
    if kind != "JPEG" and getattr(opened, "is_animated", False):
        names.append(_FURTHER)
    return turn, [name for name in names if name]


def _name_of_tag(tag: int) -> str:
    return _TIFF_NAMES.get(tag, "other data" if tag >= _FIRST_PRIVATE_TAG else "")


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
