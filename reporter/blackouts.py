"""What a person has blacked out in a picture: boxes and strokes of a brush, kept beside the picture until it is sealed.

    text = print_blackouts((Box(10, 20, 110, 60), Stroke(12, ((5, 5), (90, 40)))))
    parse_blackouts(text) == those two

Places are in pixels of the whole picture as it is seen: after it was turned the way its file says, before it is made
smaller. Nothing here touches a picture; `anonymise.covering` says which of its pixels go, `anonymise.pictures` paints
them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

MOST_BLACKOUTS: Final = 500
MOST_POINTS: Final = 4000
"""So many points of one stroke are kept; whoever paints for longer begins another one."""

_LARGEST: Final = 100_000
"""No picture that is taken is longer than this, and no place lies farther outside of one."""


class NotBlackouts(ValueError):
    """No black-outs that a file can have, or a text that no version of this program wrote."""


@dataclass(frozen=True)
class Box:
    """A rectangle; `right` and `bottom` are the first column and row that are not in it."""

    left: int
    top: int
    right: int
    bottom: int

    def __post_init__(self) -> None:
        _require(
            all(map(_is_place, (self.left, self.top, self.right, self.bottom)))
            and self.left < self.right
            and self.top < self.bottom
        )


@dataclass(frozen=True)
class Stroke:
    """A line painted with a round brush of this radius, from point to point."""

    radius: int
    points: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        is_drawn = 0 < len(self.points) <= MOST_POINTS and all(_is_place(x) and _is_place(y) for x, y in self.points)
        _require(is_drawn and _is_place(self.radius) and self.radius > 0)


Blackout: TypeAlias = Box | Stroke


def print_blackouts(blackouts: Sequence[Blackout]) -> bytes:
    """Print boxes and strokes in their order. Raises NotBlackouts for more than are ever read again."""
    _require(len(blackouts) <= MOST_BLACKOUTS)
    return json.dumps([_document(blackout) for blackout in blackouts], separators=(",", ":")).encode()


def parse_blackouts(data: bytes) -> tuple[Blackout, ...]:
    """Read what `print_blackouts` printed. Raises NotBlackouts."""
    try:
        documents = json.loads(data)
    except (ValueError, RecursionError):
        raise NotBlackouts from None
    if not isinstance(documents, list) or len(documents) > MOST_BLACKOUTS:
        raise NotBlackouts
    return tuple(map(_parse, documents))


def _document(blackout: Blackout) -> dict[str, object]:
    match blackout:
        case Box(left, top, right, bottom):
            return {"box": [left, top, right, bottom]}
        case Stroke(radius, points):
            return {"radius": radius, "stroke": [place for point in points for place in point]}


def _parse(document: object) -> Blackout:
    match document:
        case {"box": [left, top, right, bottom], **rest} if not rest:
            return Box(left, top, right, bottom)
        case {"radius": radius, "stroke": [*places], **rest} if not rest and len(places) % 2 == 0:
            return Stroke(radius, tuple(zip(places[::2], places[1::2], strict=True)))
        case _:
            raise NotBlackouts


def _is_place(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_LARGEST <= value <= _LARGEST


def _require(is_right: object) -> None:
    if not is_right:
        raise NotBlackouts
