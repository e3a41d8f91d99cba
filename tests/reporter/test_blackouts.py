"""What is blacked out is gone from the file, and nothing else of the picture changes."""

import io
import json
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from reporter.anonymise import covering
from reporter.anonymise.covering import Canvas
from reporter.anonymise.pictures import redraw, show
from reporter.blackouts import Blackout, Box, NotBlackouts, Stroke, parse_blackouts, print_blackouts
from support.pictures import saved

boxes = st.builds(
    lambda left, top, width, height: Box(left, top, left + width, top + height),
    st.integers(-500, 3000),
    st.integers(-500, 3000),
    st.integers(1, 900),
    st.integers(1, 900),
)
strokes = st.builds(
    Stroke,
    st.integers(1, 200),
    st.lists(st.tuples(st.integers(-500, 3500), st.integers(-500, 3500)), min_size=1, max_size=6).map(tuple),
)
documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["box", "stroke", "radius"]), inner),
)
shapes = st.lists(boxes | strokes, max_size=4).map(tuple)


def noise(size: tuple[int, int]) -> Image.Image:
    """A picture in which every pixel counts: colours that differ from one to the next."""
    layers = [Image.effect_noise(size, 120) for _ in range(3)]
    return Image.merge("RGB", layers)


def drawn(data: bytes, blackouts: Sequence[Blackout] = ()) -> Image.Image:
    with Image.open(io.BytesIO(redraw(data, blackouts=blackouts).attachment.read())) as image:
        return image.convert("RGB")


def mask_of(blackouts: Sequence[Blackout], size: tuple[int, int], full_size: tuple[int, int]) -> Image.Image:
    """Exactly what the person covered, drawn by other means than the program's."""
    full = Image.new("L", full_size, 0)
    pen = ImageDraw.Draw(full)
    for blackout in blackouts:
        if isinstance(blackout, Box):
            pen.rectangle((blackout.left, blackout.top, blackout.right - 1, blackout.bottom - 1), fill=255)
            continue
        r = blackout.radius
        pen.line(blackout.points, fill=255, width=2 * r - 1)
        for x, y in blackout.points:
            pen.ellipse((x - r + 1, y - r + 1, x + r - 1, y + r - 1), fill=255)
    return full if size == full_size else full.resize(size, Image.Resampling.BOX).point(lambda value: 255 * (value > 0))


def assert_black_inside_and_untouched_outside(data: bytes, blackouts: Sequence[Blackout], *, is_jpeg: bool) -> None:
    full_size = show(data, longest_side=4096).full_size
    plain, covered = drawn(data), drawn(data, blackouts)
    assert plain.size == covered.size
    inside = mask_of(blackouts, plain.size, full_size)
    assert ImageChops.multiply(covered, Image.merge("RGB", [inside] * 3)).getbbox() is None
    canvas = Canvas(plain.size, full_size, is_jpeg=is_jpeg)
    outside = Image.new("L", plain.size, 255)
    for area in covering.areas(blackouts, canvas):
        outside.paste(0, area)
    if is_jpeg:
        # A decoder smooths colours across the border of a block, one pixel far.
        outside = outside.filter(ImageFilter.MinFilter(3))
    changed = ImageChops.difference(plain, covered)
    assert ImageChops.multiply(changed, Image.merge("RGB", [outside] * 3)).getbbox() is None


SHAPES = (
    Box(33, 41, 120, 77),
    Box(0, 0, 1, 1),
    Stroke(9, ((200, 30), (260, 190), (330, 35))),
    Stroke(1, ((5, 250),)),
    Box(380, 270, 900, 900),
)


@pytest.mark.parametrize("blackouts", [(shape,) for shape in SHAPES] + [SHAPES], ids=str)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_is_covered_is_black_and_nothing_else_changes(kind: str, blackouts: tuple[Blackout, ...]):
    options = {"quality": 92, "subsampling": 0} if kind == "JPEG" else {}
    data = saved(noise((400, 300)), kind, **options)
    assert_black_inside_and_untouched_outside(data, blackouts, is_jpeg=kind == "JPEG")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_it_holds_in_a_picture_that_is_made_smaller(kind: str):
    data = saved(noise((2600, 1400)), kind)
    blackouts = (Box(100, 100, 900, 500), Stroke(60, ((1200, 200), (2000, 1300))))
    assert_black_inside_and_untouched_outside(data, blackouts, is_jpeg=kind == "JPEG")


@pytest.mark.parametrize("turn", range(1, 9))
def test_places_are_those_of_the_picture_as_it_is_seen(turn: int):
    exif = Image.Exif()
    exif[0x0112] = turn
    data = saved(noise((320, 192)), "JPEG", exif=exif.tobytes())
    full_size = show(data, longest_side=1000).full_size
    assert full_size == ((320, 192) if turn < 5 else (192, 320))
    assert_black_inside_and_untouched_outside(data, (Box(16, 16, 60, 100),), is_jpeg=True)


def test_what_was_covered_cannot_be_told_from_the_file():
    """Two pictures that differ only under the black-out become one and the same file."""
    first = noise((640, 480))
    second = first.copy()
    second.paste(noise((100, 80)), (200, 160))
    over = (Box(200, 160, 300, 240),)
    for kind in ("PNG", "BMP"):
        one, other = saved(first, kind), saved(second, kind)
        assert redraw(one, blackouts=over).attachment.sha256 == redraw(other, blackouts=over).attachment.sha256
        assert redraw(one).attachment.sha256 != redraw(other).attachment.sha256


def test_it_cannot_be_told_from_a_picture_that_was_made_smaller_either():
    first = noise((2500, 1500))
    second = first.copy()
    second.paste(noise((400, 300)), (801, 403))
    over = (Box(801, 403, 1201, 703),)
    one, other = saved(first, "PNG"), saved(second, "PNG")
    assert redraw(one, blackouts=over).attachment.sha256 == redraw(other, blackouts=over).attachment.sha256


def test_metadata_is_named_as_without_black_outs():
    exif = Image.Exif()
    exif[0x010F] = "A maker"
    data = saved(noise((64, 64)), "JPEG", exif=exif.tobytes())
    assert redraw(data, blackouts=(Box(0, 0, 8, 8),)).removed == redraw(data).removed == ("EXIF",)


def test_a_grey_picture_is_covered_too():
    data = saved(noise((90, 90)).convert("L"), "PNG")
    assert_black_inside_and_untouched_outside(data, (Box(20, 20, 40, 50),), is_jpeg=False)


@given(shapes, st.booleans(), st.sampled_from([(2048, 1365), (3000, 2000), (777, 501)]))
@settings(max_examples=60)
def test_areas_lie_within_the_picture_and_on_whole_blocks(covered, is_jpeg, full_size):
    size = (2048, 1365) if full_size[0] > 2048 else full_size
    canvas = Canvas(size, full_size, is_jpeg=is_jpeg)
    for left, top, right, bottom in covering.areas(covered, canvas):
        assert 0 <= left < right <= size[0]
        assert 0 <= top < bottom <= size[1]
        assert left % canvas.block == top % canvas.block == 0
        assert right % canvas.block == 0 or right == size[0]
        assert bottom % canvas.block == 0 or bottom == size[1]


@given(shapes)
def test_what_is_printed_is_read_again(covered):
    assert parse_blackouts(print_blackouts(covered)) == covered


@given(st.binary(max_size=60) | documents.map(lambda document: json.dumps(document).encode()))
def test_any_bytes_are_black_outs_or_refused(data):
    try:
        covered = parse_blackouts(data)
    except NotBlackouts:
        return
    assert parse_blackouts(print_blackouts(covered)) == covered


def test_nothing_outside_of_a_picture_is_a_place():
    with pytest.raises(NotBlackouts):
        Box(0, 0, 0, 4)
    with pytest.raises(NotBlackouts):
        Stroke(0, ((1, 1),))
    with pytest.raises(NotBlackouts):
        Stroke(1, ())
