"""WebP, GIF, TIFF, BMP and HEIC pictures: drawn again like the others, and nothing but pixels gets through."""

import contextlib
import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from reporter.anonymise import container_blocks
from reporter.anonymise.pictures import redraw
from reporter.errors import AttachmentRefused
from reporter.report import Cleaned
from support.pictures import MARKER, examples, is_upright, saved, turned

KINDS = ["webp", "gif", "tiff", "bmp", "heic"]
BAR, PAPER = (32, 36, 44), (244, 245, 247)


@pytest.fixture(scope="module")
def full() -> dict[str, bytes]:
    """One picture of each format, with the marker in every place that the format can hide it in."""
    screen = examples().draw_screen()
    return {kind: make(screen, MARKER) for kind, make in examples().OTHERS.items()}


def drawn(data: bytes, **options: int | None) -> Image.Image:
    with Image.open(io.BytesIO(redraw(data, **options).attachment.read())) as image:
        return image.convert("RGB")


def photograph() -> Image.Image:
    """More colours than any screenshot has."""
    return Image.merge("RGB", [Image.effect_noise((256, 256), 90) for _ in range(3)])


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_in_every_hidden_place_never_comes_out(full: dict[str, bytes], kind: str) -> None:
    redrawn = redraw(full[kind])
    assert full[kind].count(MARKER.encode()) >= 2
    out = redrawn.attachment.read()
    assert MARKER.encode() not in out
    assert redrawn.attachment.cleaned is Cleaned.REDRAWN
    again = redraw(out)
    assert again.removed == ()
    with Image.open(io.BytesIO(out)) as image:
        assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not image.getexif()
        assert image.format in {"JPEG", "PNG"}


REMOVED = {
    "webp": {"colour profile", "EXIF", "XMP", "other data", "data after the end", "GPS position", "thumbnail"},
    "gif": {"comment", "other data", "XMP", "data after the end", "further pictures"},
    "tiff": {
        *("text", "time", "IPTC", "XMP", "EXIF", "GPS position", "colour profile", "other data", "further pictures"),
    },
    "bmp": set(),
    "heic": {"EXIF", "XMP", "colour profile", "GPS position", "thumbnail", "further pictures"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_removed_is_named(full: dict[str, bytes], kind: str) -> None:
    assert set(redraw(full[kind]).removed) == REMOVED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_stands_upright_and_looks_as_it_did(full: dict[str, bytes], kind: str) -> None:
    picture = drawn(full[kind])
    assert picture.size == (720, 1280)
    for place, colour in (((300, 5), BAR), ((5, 1270), PAPER), ((10, 700), PAPER)):
        assert all(abs(a - b) < 6 for a, b in zip(picture.getpixel(place), colour, strict=True)), place


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["webp", "tiff", "heic"])
def test_the_orientation_is_applied_before_it_is_dropped(kind: str, orientation: int) -> None:
    stored, exif = turned(orientation)
    options = {"tiffinfo": {274: orientation}} if kind == "tiff" else {"exif": exif.tobytes()}
    assert is_upright(drawn(saved(stored, kind, **options)))


@pytest.mark.parametrize("kind", ["gif", "tiff", "bmp"])
def test_what_is_exact_and_has_few_colours_becomes_png(kind: str) -> None:
    assert redraw(saved(Image.new("RGB", (64, 64), "navy"), kind)).attachment.media_type == "image/png"


@pytest.mark.parametrize(("kind", "options"), [("tiff", {}), ("bmp", {}), ("webp", {"lossless": True}), ("heic", {})])
def test_a_photograph_becomes_jpeg(kind: str, options: dict[str, object]) -> None:
    assert redraw(saved(photograph(), kind, **options)).attachment.media_type == "image/jpeg"


def test_webp_and_tiff_that_lost_detail_already_become_jpeg() -> None:
    flat = Image.new("RGB", (64, 64), "navy")
    assert redraw(saved(flat, "webp", quality=80)).attachment.media_type == "image/jpeg"
    assert redraw(saved(flat, "tiff", compression="jpeg")).attachment.media_type == "image/jpeg"
    assert redraw(saved(flat, "webp", lossless=True)).attachment.media_type == "image/png"


@pytest.mark.parametrize("kind", ["webp", "gif", "tiff", "heic"])
def test_of_several_pictures_in_a_file_the_first_is_drawn_and_the_rest_named(kind: str) -> None:
    first, second = Image.new("RGB", (64, 64), "red"), Image.new("RGB", (64, 64), "blue")
    data = saved(first, kind, save_all=True, append_images=[second])
    assert "further pictures" in redraw(data).removed
    red, _, blue = drawn(data).getpixel((9, 9))
    assert (red > 200, blue < 60) == (True, True)


@pytest.mark.parametrize("kind", ["webp", "gif", "tiff", "heic"])
def test_what_is_transparent_lies_on_white(kind: str) -> None:
    clear = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    assert min(drawn(saved(clear, kind)).getpixel((9, 9))) > 245


@pytest.mark.parametrize("kind", ["webp", "tiff", "heic"])
def test_a_colour_profile_is_applied_and_a_broken_one_left_aside(kind: str) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, b"rubbish" * 40):
        red, green, _ = drawn(saved(Image.new("RGB", (64, 64), "red"), kind, icc_profile=profile)).getpixel((9, 9))
        assert (red > 240, green < 20) == (True, True)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "I;16", "F", "LA"])
def test_tiffs_of_every_mode_are_drawn(mode: str) -> None:
    assert drawn(saved(Image.new(mode, (16, 16)), "tiff")).size == (16, 16)


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_picture_becomes_small_unless_asked(kind: str) -> None:
    data = saved(Image.new("RGB", (2400, 1200), "navy"), kind)
    assert drawn(data).size == (2048, 1024)
    assert drawn(data, longest_side=None).size == (2400, 1200)


@pytest.mark.parametrize("kind", KINDS)
def test_too_many_pixels_are_refused_before_they_are_decoded(kind: str) -> None:
    data = saved(Image.new("RGB", (400, 300), "navy"), kind)
    with pytest.raises(AttachmentRefused, match="million pixels"):
        redraw(claiming(data, kind, (400, 300), (12_000, 8_500)))


def claiming(data: bytes, kind: str, was: tuple[int, int], says: tuple[int, int]) -> bytes:
    """Return a picture of the size that it was, whose file says that it has another."""
    if kind != "tiff":
        form = {"webp": "<HH", "gif": "<HH", "bmp": "<ii", "heic": ">II"}[kind]
        return data.replace(struct.pack(form, *was), struct.pack(form, *says))
    for tag, old, new in zip((256, 257), was, says, strict=True):
        # The tag's number, that one long integer follows, and the integer.
        data = data.replace(struct.pack("<HHII", tag, 4, 1, old), struct.pack("<HHII", tag, 4, 1, new))
    return data


def test_a_bitmap_that_only_claims_to_be_huge_is_refused() -> None:
    plain = saved(Image.new("RGB", (8, 8)), "bmp")
    huge = plain[:18] + (60_000).to_bytes(4, "little") + (60_000).to_bytes(4, "little") + plain[26:]
    with pytest.raises(AttachmentRefused):
        redraw(huge)


@pytest.mark.parametrize("kind", KINDS)
def test_a_truncated_picture_is_refused(kind: str) -> None:
    plain = saved(photograph(), kind, **({"lossless": True} if kind == "webp" else {}))
    for length in (13, 40, 200, len(plain) // 4, len(plain) // 2):
        with pytest.raises(AttachmentRefused) as refused:
            redraw(plain[:length])
        assert "Nothing was changed" in str(refused.value)


SMALL = {kind: saved(photograph().resize((24, 24)), kind) for kind in KINDS}


@settings(max_examples=150)
@given(st.sampled_from(KINDS), st.data())
def test_any_damage_gives_a_picture_or_one_sentence(kind: str, data: st.DataObject) -> None:
    damaged = bytearray(SMALL[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(AttachmentRefused):
        assert redraw(bytes(damaged)).attachment.length > 0


@given(st.binary(max_size=300))
def test_outlines_end_whatever_the_bytes(data: bytes) -> None:
    assert isinstance(list(container_blocks.names_in_gif(b"GIF89a" + data)), list)
    assert isinstance(list(container_blocks.names_in_webp(b"RIFF" + data)), list)
