"""The decoders of pictures, one target for each format, and the walks through their blocks."""

import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from PIL import Image

# The fuzzer sees only what is loaded with its targets, and the program loads this with the first picture.
import reporter.anonymise.decoding  # noqa: F401
from fuzz.target import Target
from reporter.anonymise import container_blocks, file_types, picture_blocks, pictures
from reporter.errors import AttachmentRefused

# Large enough for a block of each kind, small enough for thousands of pictures a second.
MOST_BYTES = 8192
SIDE = 16
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF")


def _save(picture: Image.Image, kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


@cache
def _draw(kind: str) -> tuple[bytes, ...]:
    """Return a few pictures of a format, which differ in what their decoder has to do."""
    drawn = Image.linear_gradient("L").resize((SIDE, SIDE)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    match kind:
        case "JPEG":
            made = (
                _save(drawn, kind, exif=exif, comment=b"words"),
                _save(drawn, kind, progressive=True),
                _save(drawn.convert("CMYK"), kind),
            )
        case "PNG":
            made = (
                _save(drawn, kind, exif=exif),
                *(_save(drawn.convert(mode), kind) for mode in ("P", "RGBA", "1", "I;16")),
            )
        case "WEBP":
            made = (
                _save(drawn, kind, exif=exif),
                _save(drawn.convert("RGBA"), kind, lossless=True),
                _save(drawn, kind, save_all=True, append_images=[drawn.rotate(90)]),
            )
        case "GIF":
            made = (
                _save(drawn, kind, comment=b"words"),
                _save(drawn, kind, save_all=True, append_images=[drawn.rotate(90)]),
            )
        case "TIFF":
            made = tuple(
                _save(drawn, kind, compression=name) for name in ("raw", "tiff_lzw", "tiff_deflate", "packbits", "jpeg")
            )
            made = (*made, _save(drawn.convert("1"), kind, compression="group4"))
        case "BMP":
            made = tuple(_save(drawn.convert(mode), kind) for mode in ("RGB", "P", "1"))
        case _:
            made = (_save(drawn, kind), _save(drawn.convert("L"), kind, exif=exif.tobytes()))
    return made


def _all_pictures() -> Sequence[bytes]:
    return [picture for kind in FORMATS for picture in _draw(kind)]


def _seeds_of(kind: str) -> Callable[[], Sequence[bytes]]:
    return lambda: _draw(kind)


def _prove_clean(_data: bytes, redrawn: pictures.Redrawn) -> None:
    """What was drawn again carries nothing, and can be drawn again."""
    assert pictures.redraw(redrawn.attachment.read()).removed == ()


def _walk(data: bytes) -> None:
    picture_blocks.names_of_blocks(data)
    picture_blocks.exif_of(data)
    picture_blocks.is_animated_png(data)
    tuple(container_blocks.names_in_webp(data))
    tuple(container_blocks.names_in_gif(data))
    container_blocks.exif_of_webp(data)
    container_blocks.is_lossless_webp(data)
    bare = picture_blocks.bare_picture(data)
    assert picture_blocks.bare_picture(bare) == bare
    assert len(bare) <= len(data) + len(picture_blocks.PNG_MAGIC)


TARGETS = (
    *(
        Target(
            f"picture-{kind.lower()}",
            pictures.redraw,
            (AttachmentRefused,),
            _seeds_of(kind),
            _prove_clean,
            max_bytes=MOST_BYTES,
        )
        for kind in FORMATS
    ),
    Target("picture-blocks", _walk, (), _all_pictures, max_bytes=MOST_BYTES),
    Target("file-type", file_types.media_type_of, (), _all_pictures, max_bytes=file_types.BEGINNING_BYTES),
)
