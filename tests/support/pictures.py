"""Pictures for tests: the telephone screen of the examples with metadata in every place, and what no decoder likes."""

import importlib.util
import io
from functools import cache
from pathlib import Path
from types import ModuleType

import pillow_heif
from PIL import Image, ImageDraw

# Tests write such pictures before the program has loaded what reads them.
pillow_heif.register_heif_opener()

_SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "examples" / "make_pictures.py"
MARKER = "ZAUBERWORT"


@cache
def examples() -> ModuleType:
    """Return the script that makes the pictures of the documentation, as a module."""
    spec = importlib.util.spec_from_file_location("make_pictures", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def photograph() -> bytes:
    """Return a JPEG of 720 × 1280, stored upside down, with a place, a device and a name in it."""
    made: bytes = examples().jpeg_full_of_metadata(examples().draw_screen(), MARKER)
    return made


@cache
def screenshot() -> bytes:
    """Return the same as a PNG."""
    made: bytes = examples().png_full_of_metadata(examples().draw_screen(), MARKER)
    return made


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return an image as a file of a kind: jpeg, png, webp, gif, tiff, bmp or heic."""
    target = io.BytesIO()
    image.save(target, format={"heic": "heif"}.get(kind, kind), **options)
    return target.getvalue()


def opened(data: bytes) -> Image.Image:
    """Return the pixels of a file."""
    with Image.open(io.BytesIO(data)) as image:
        return image.copy()


def turned(orientation: int) -> tuple[Image.Image, Image.Exif]:
    """Return a white picture of 64 × 32 with a red upper left corner as a turned camera stores it, and its EXIF."""
    upright = Image.new("RGB", (64, 32), "white")
    upright.paste("red", (0, 0, 16, 16))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    exif = Image.Exif()
    exif[0x0112] = orientation
    return upright if orientation == 1 else upright.transpose(Image.Transpose(back[orientation])), exif


def is_upright(image: Image.Image) -> bool:
    """Say whether such a picture lies again as it was seen."""
    red, green, _ = image.getpixel((4, 4))
    return image.size == (64, 32) and red > 200 and green < 80


def large_photograph(size: tuple[int, int] = (4000, 3000)) -> bytes:
    """Return a JPEG of twelve million pixels that is no single colour."""
    small = Image.merge("RGB", [Image.effect_noise((size[0] // 40, size[1] // 40), 90) for _ in range(3)])
    return saved(small.resize(size), "JPEG", quality=88)


def too_large() -> bytes:
    """Return a small file that says it has 102 million pixels."""
    return saved(Image.new("1", (12_000, 8_500)), "PNG")


def animated(kind: str) -> bytes:
    """Return a picture of two frames, the first red, the second blue."""
    first, second = (Image.new("RGB", (40, 30), colour) for colour in ("red", "blue"))
    return saved(first, kind, save_all=True, append_images=[second])


def in_printing_colours() -> bytes:
    """Return a JPEG in cyan, magenta, yellow and black."""
    return saved(Image.new("CMYK", (60, 40), (0, 200, 200, 0)), "JPEG")


@cache
def street() -> bytes:
    """Return a drawn street with a person in it, as a JPEG of 1600 × 1200 with a place in it."""
    image = Image.new("RGB", (1600, 1200), "#a9c7dd")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 800, 1600, 1200), fill="#8d8478")
    for left, top, colour in ((60, 260, "#c9b08a"), (560, 160, "#b58b6a"), (1100, 320, "#cdbd9f")):
        draw.rectangle((left, top, left + 420, 820), fill=colour)
        for row in range(3):
            for column in range(3):
                x, y = left + 50 + 125 * column, top + 60 + 140 * row
                draw.rectangle((x, y, x + 70, y + 80), fill="#5b6b78")
    draw.ellipse((770, 620, 850, 710), fill="#d9a679")
    draw.rectangle((750, 705, 870, 960), fill="#2f4a63")
    exif = Image.Exif()
    exif[0x010F] = MARKER
    exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 11.0, 2.0), 3: "E", 4: (67.0, 0.0, 33.0)})
    return saved(image, "JPEG", quality=90, exif=exif.tobytes())
