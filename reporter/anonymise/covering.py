"""Which pixels of a picture that is drawn again go black, so that nothing is left of what the person covered.

More goes than was covered, never less:

* A pixel of a picture that was made smaller was mixed from its neighbours, so a margin of three goes around each shape
  where the size changed.
* JPEG keeps a picture in blocks and lends colour across their borders, so there whole blocks go: every block that a
  shape touches or comes within a pixel of. What stays is then the same, to the bit, as in the picture without
  black-outs, and what goes leaves no trace in the numbers of a block that stays.

Plain geometry, no picture: boxes in, boxes out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, hypot, sqrt
from typing import Final, TypeAlias

from reporter.blackouts import Blackout, Box, Stroke

JPEG_BLOCK: Final = 16
"""With its colours at half the resolution, which is how pictures are drawn here."""

_JPEG_MARGIN: Final = 1
_RESIZED_MARGIN: Final = 3
"""How far the filter that makes pictures smaller looks to each side, in pixels of the smaller one."""

Area: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom; the last two are outside."""
_Spans: TypeAlias = dict[int, list[tuple[int, int]]]


@dataclass(frozen=True)
class Canvas:
    """The picture that is drawn: its size, the size of the one in which the places were given, and how it is kept."""

    size: tuple[int, int]
    full_size: tuple[int, int]
    is_jpeg: bool

    @property
    def scale(self) -> tuple[float, float]:
        """How many pixels of this picture one of the full one is, across and down."""
        return self.size[0] / self.full_size[0], self.size[1] / self.full_size[1]

    @property
    def block(self) -> int:
        """How wide and high the smallest part is that goes as a whole."""
        return JPEG_BLOCK if self.is_jpeg else 1

    @property
    def margin(self) -> int:
        """How many pixels around a shape go with it."""
        return max(_JPEG_MARGIN if self.is_jpeg else 0, 0 if self.size == self.full_size else _RESIZED_MARGIN)


def areas(blackouts: Sequence[Blackout], canvas: Canvas) -> Iterator[Area]:
    """Return the areas of the picture that go black; they may overlap, and all lie within it."""
    spans: _Spans = {}
    for blackout in blackouts:
        match blackout:
            case Box():
                _cover_box(spans, blackout, canvas)
            case Stroke():
                _cover_stroke(spans, blackout, canvas)
    width, height = canvas.size
    for row, parts in spans.items():
        top, bottom = row * canvas.block, min((row + 1) * canvas.block, height)
        for left, right in _joined(parts):
            yield left * canvas.block, top, min(right * canvas.block, width), bottom


def _cover_box(spans: _Spans, box: Box, canvas: Canvas) -> None:
    (across, down), margin = canvas.scale, canvas.margin
    left, right = floor(box.left * across) - margin, ceil(box.right * across) + margin
    for row in _rows(floor(box.top * down) - margin, ceil(box.bottom * down) + margin, canvas):
        _add(spans, row, left, right, canvas)


def _cover_stroke(spans: _Spans, stroke: Stroke, canvas: Canvas) -> None:
    across, down = canvas.scale
    radius = stroke.radius * max(across, down)
    step = max(1.0, radius / 3)
    # Between two discs half a step is nearest to one of them, so that no point of the line's edge is left out.
    reach = radius + step / 2 + canvas.margin + 1
    for x, y in _along([(x * across, y * down) for x, y in stroke.points], step):
        for row in _rows(floor(y - reach), ceil(y + reach), canvas):
            top, bottom = row * canvas.block, (row + 1) * canvas.block
            away = max(top - y, y - bottom, 0.0)
            if away < reach:
                half = sqrt(reach * reach - away * away)
                _add(spans, row, floor(x - half), ceil(x + half), canvas)


def _along(points: Sequence[tuple[float, float]], step: float) -> Iterator[tuple[float, float]]:
    """Return points of a line, each at most a step from the one before it."""
    before = points[0]
    yield before
    for point in points[1:]:
        parts = ceil(hypot(point[0] - before[0], point[1] - before[1]) / step)
        for part in range(1, parts + 1):
            share = part / parts
            yield before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share
        before = point


def _rows(top: int, bottom: int, canvas: Canvas) -> range:
    """Return the rows of blocks that an area touches, as far as the picture goes."""
    first, end = max(top, 0), min(bottom, canvas.size[1])
    return range(first // canvas.block, -(-end // canvas.block)) if first < end else range(0)


def _add(spans: _Spans, row: int, left: int, right: int, canvas: Canvas) -> None:
    first, end = max(left, 0), min(right, canvas.size[0])
    if first < end:
        spans.setdefault(row, []).append((first // canvas.block, -(-end // canvas.block)))


def _joined(parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return the parts of a row, those that overlap or touch as one."""
    parts.sort()
    left, right = parts[0]
    for first, end in parts[1:]:
        if first > right:
            yield left, right
            left, right = first, end
        else:
            right = max(right, end)
    yield left, right
