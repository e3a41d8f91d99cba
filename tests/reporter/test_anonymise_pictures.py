"""Pictures are drawn again: only pixels get through, and every way to fail is one sentence."""

import struct
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from reporter.anonymise import decoding, picture_blocks
from reporter.anonymise.pictures import redraw
from reporter.errors import AttachmentRefused
from reporter.report import Cleaned
from support.pictures import MARKER, is_upright, opened, photograph, saved, screenshot, turned

JPEG_SEGMENTS = {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}
JFIF_BODY = b"JFIF\0\1\1\0\0\1\0\1\0\0"
PNG_CHUNKS = {b"IHDR", b"IDAT", b"IEND"}


@pytest.fixture(scope="module")
def full() -> dict[str, bytes]:
    """Both pictures of the example script, with the marker in every hidden place."""
    return {"jpeg": photograph(), "png": screenshot()}


def assert_only_pixels(data: bytes) -> None:
    """Refuse every segment or chunk that a picture can do without."""
    if data.startswith(picture_blocks.PNG_MAGIC):
        assert {name for name, _ in picture_blocks.png_chunks(data)} <= PNG_CHUNKS
        return
    segments = list(picture_blocks.jpeg_segments(data))
    assert {marker for marker, _ in segments} <= JPEG_SEGMENTS
    assert [body for marker, body in segments if marker == 0xE0] == [JFIF_BODY]
    assert data.endswith(b"\xff\xd9")
    assert data.count(b"\xff\xd9") == 1


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_word_in_every_hidden_place_never_comes_out(full: dict[str, bytes], kind: str) -> None:
    redrawn = redraw(full[kind])
    assert full[kind].count(MARKER.encode()) >= 8
    assert MARKER.encode() not in redrawn.attachment.read()
    assert_only_pixels(redrawn.attachment.read())
    assert redrawn.attachment.cleaned is Cleaned.REDRAWN
    assert redrawn.attachment.media_type == f"image/{kind}"
    assert not opened(redrawn.attachment.read()).getexif()


def test_what_was_removed_is_named(full: dict[str, bytes]) -> None:
    common = {"EXIF", "GPS position", "XMP", "colour profile", "thumbnail", "other data", "data after the end"}
    assert set(redraw(full["jpeg"]).removed) == common | {"IPTC", "comment"}
    assert set(redraw(full["png"]).removed) == common | {"text", "time"}
    assert redraw(redraw(full["jpeg"]).attachment.read()).removed == ()
    assert redraw(redraw(full["png"]).attachment.read()).removed == ()


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_the_same_file_gives_the_same_bytes(full: dict[str, bytes], kind: str) -> None:
    assert redraw(full[kind]).attachment.read() == redraw(full[kind]).attachment.read()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_applied_before_it_is_dropped(kind: str, orientation: int) -> None:
    stored, exif = turned(orientation)
    assert is_upright(opened(redraw(saved(stored, kind, exif=exif)).attachment.read()))


def test_damaged_exif_goes_and_the_picture_stays() -> None:
    data = saved(Image.new("RGB", (8, 8), "red"), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + b"\xff" * 40)
    assert redraw(data).removed == ("EXIF",)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_large_picture_becomes_small_unless_asked(kind: str) -> None:
    data = saved(Image.new("RGB", (3000, 1500), "navy"), kind)
    assert opened(redraw(data).attachment.read()).size == (2048, 1024)
    assert opened(redraw(data, longest_side=None).attachment.read()).size == (3000, 1500)
    assert opened(redraw(data, longest_side=100).attachment.read()).size == (100, 50)


def pixel(data: bytes) -> tuple[int, ...]:
    value = opened(redraw(data).attachment.read()).convert("RGB").getpixel((2, 2))
    assert isinstance(value, tuple)
    return value


@pytest.mark.parametrize(
    ("make", "kind", "colour"),
    [
        (lambda: Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", (254, 0, 0)),
        (lambda: Image.new("L", (8, 8), 90), "JPEG", (90, 90, 90)),
        (lambda: Image.new("RGB", (8, 8), "red").convert("P"), "PNG", (255, 0, 0)),
        (lambda: Image.new("1", (8, 8), 1), "PNG", (255, 255, 255)),
        (lambda: Image.new("I;16", (8, 8), 0x8000), "PNG", (128, 128, 128)),
        (lambda: Image.new("LA", (8, 8), (0, 0)), "PNG", (255, 255, 255)),
        (lambda: Image.new("RGBA", (8, 8), (9, 9, 9, 0)), "PNG", (255, 255, 255)),
        (lambda: Image.new("RGBA", (8, 8), (255, 0, 0, 255)), "PNG", (255, 0, 0)),
    ],
)
def test_every_colour_mode_becomes_plain(
    make: Callable[[], Image.Image], kind: str, colour: tuple[int, int, int]
) -> None:
    data = saved(make(), kind)
    assert all(abs(is_ - should) <= 6 for is_, should in zip(pixel(data), colour, strict=True))
    assert_only_pixels(redraw(data).attachment.read())


def test_what_is_under_full_transparency_is_gone() -> None:
    hidden = Image.new("RGBA", (64, 64), (255, 255, 255, 0))
    hidden.paste((1, 2, 3, 0), (0, 0, 64, 32))
    drawn = opened(redraw(saved(hidden, "PNG")).attachment.read())
    assert drawn.getcolors() == [(64 * 64, (255, 255, 255))]


def test_a_profile_is_applied_before_it_is_dropped() -> None:
    lab_like = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(Image.new("RGB", (8, 8), (200, 100, 50)), "PNG", icc_profile=lab_like)
    assert all(abs(is_ - should) <= 2 for is_, should in zip(pixel(data), (200, 100, 50), strict=True))
    assert redraw(data).removed == ("colour profile",)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_profile_that_is_rubbish_or_of_other_colours_is_left_aside(mode: str) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (b"rubbish" * 40, srgb):
        assert_only_pixels(redraw(saved(Image.new(mode, (8, 8)), "JPEG", icc_profile=profile)).attachment.read())


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"GIF89a" + bytes(40), "damaged"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "damaged"),
        (b"RIFFX\0\0\0WEBQ", "no picture"),
        (b"\0\0\0\x18ftypheic", "damaged"),
        (b"\0\0\0\x18ftypavif", "AVIF"),
        (b"\0\0\0\x18ftypisom", "Videos"),
        (b"%PDF-1.7", "PDF"),
        (b"II*\0" + bytes(8), "damaged"),
        (b"BM" + bytes(60), "damaged"),
        (b"PK\x03\x04", "Archives"),
        (b"OggS", "Sound"),
        (b"<svg xmlns='x'/>", "SVG"),
        (b"", "empty"),
        (b"hello SECRETWORD", "no picture"),
        (b"\xff\xd8", "no picture"),
        (b"\xff\xd8\xff", "damaged"),
        (picture_blocks.PNG_MAGIC, "damaged"),
    ],
)
def test_other_files_are_refused_by_name_and_never_repeated(data: bytes, named: str) -> None:
    with pytest.raises(AttachmentRefused, match=named) as refused:
        redraw(data)
    assert "SECRETWORD" not in str(refused.value)


def test_a_moving_png_is_refused() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    with pytest.raises(AttachmentRefused, match="Moving"):
        redraw(saved(frames[0], "PNG", save_all=True, append_images=frames[1:]))


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_truncated_picture_is_refused(full: dict[str, bytes], kind: str) -> None:
    plain = redraw(full[kind]).attachment.read()
    for length in (3, 20, 200, len(plain) // 4, len(plain) // 2):
        with pytest.raises(AttachmentRefused):
            redraw(plain[:length])


def png_header(width: int, height: int) -> bytes:
    body = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    named = b"IHDR" + body
    chunk = struct.pack(">I", len(body)) + named + struct.pack(">I", zlib.crc32(named))
    return picture_blocks.PNG_MAGIC + chunk


@pytest.mark.parametrize(("width", "height"), [(10_001, 10_000), (20_000, 20_000), (2_000_000_000, 2)])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(width: int, height: int) -> None:
    with pytest.raises(AttachmentRefused, match="million pixels"):
        redraw(png_header(width, height) + b"\0\0\0\0IEND\xaeB`\x82")


def test_a_text_chunk_that_would_unpack_to_a_flood_is_never_unpacked() -> None:
    plain = saved(Image.new("RGB", (8, 8)), "PNG")
    body = b"zTXtComment\0\0" + zlib.compress(bytes(50_000_000))
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    assert redraw(plain[:33] + chunk + plain[33:]).removed == ("text",)


@settings(max_examples=150)
@given(st.binary(max_size=300), st.sampled_from([b"", picture_blocks.JPEG_MAGIC, picture_blocks.PNG_MAGIC]))
def test_any_bytes_give_a_clean_picture_or_a_refusal(data: bytes, magic: bytes) -> None:
    try:
        redrawn = redraw(magic + data)
    except AttachmentRefused:
        return
    assert_only_pixels(redrawn.attachment.read())


@settings(max_examples=150)
@given(st.data())
def test_a_picture_with_flipped_bytes_gives_a_clean_picture_or_a_refusal(draws: st.DataObject) -> None:
    kind = draws.draw(st.sampled_from(["JPEG", "PNG"]))
    damaged = bytearray(saved(Image.linear_gradient("L").resize((24, 24)).convert("RGB"), kind))
    for _ in range(draws.draw(st.integers(1, 4))):
        damaged[draws.draw(st.integers(0, len(damaged) - 1))] = draws.draw(st.integers(0, 255))
    try:
        redrawn = redraw(bytes(damaged))
    except AttachmentRefused:
        return
    assert_only_pixels(redrawn.attachment.read())


def test_the_limits_are_set_where_the_decoder_reads_them() -> None:
    assert decoding.MAX_PIXELS == Image.MAX_IMAGE_PIXELS == 100_000_000
