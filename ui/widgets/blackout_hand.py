"""What a mouse or a pen does to what is covered, from the press to the letting go. Counted in pixels of the picture."""

from enum import Enum, auto
from math import dist

from reporter.blackouts import MOST_POINTS, Blackout, Stroke
from ui.widgets.blackout_covered import Covered
from ui.widgets.blackout_history import is_at

Place = tuple[int, int]


class Tool(Enum):
    """What dragging does."""

    BOX = auto()
    BRUSH = auto()


class Hand:
    """Draws boxes and strokes, and moves shapes. `brush_share` is the brush's width as a part of the longer side."""

    def __init__(self, covered: Covered) -> None:
        self.tool = Tool.BOX
        self.brush_share = 0.03
        self._covered = covered
        self._from: Place | None = None
        self._to: Place | None = None
        self._painted: list[Place] = []
        self._drag = 0

    @property
    def drawn(self) -> Blackout | None:
        """What would be covered if it let go now; a shape that is moved is covered already."""
        if self._painted:
            return Stroke(self._brush_radius, tuple(self._painted))
        if self._from is not None and self._to is not None:
            return self._covered.history.box_between(self._from, self._to)
        return None

    def press(self, place: Place) -> None:
        """Begin a box or a stroke, or take hold of the uppermost shape."""
        if self.tool is Tool.BRUSH:
            self._covered.choose(None)
            self._painted = [place]
            return
        self._from, self._to, self._drag = place, None, self._drag + 1
        shapes = self._covered.blackouts
        numbers = range(len(shapes) - 1, -1, -1)
        self._covered.choose(next((number for number in numbers if is_at(shapes[number], place)), None))

    def move(self, place: Place) -> None:
        """Draw the box or the stroke, or move the shape that is held."""
        if self._painted:
            self._paint_on(place, least=self._brush_radius / 4)
        elif self._from is not None and self._covered.chosen_number is not None:
            across, down = place[0] - self._from[0], place[1] - self._from[1]
            self._covered.drag(across, down, hand=("drag", self._drag))
            self._from = place
        elif self._from is not None:
            self._to = place

    def release(self, place: Place) -> None:
        """Keep what was drawn or moved."""
        if self._painted:
            self._paint_on(place, least=1)
        drawn, start = self.drawn, self._from
        self._painted, self._from, self._to = [], None, None
        if start is not None and self._covered.chosen_number is not None:
            self._covered.drop()
        else:
            self._covered.add(drawn)

    @property
    def _brush_radius(self) -> int:
        return max(round(max(self._covered.full_size) * self.brush_share / 2), 2)

    def _paint_on(self, place: Place, *, least: float) -> None:
        """Go on with the stroke; a point that is nearly where the last one is would only make it longer to keep."""
        if dist(place, self._painted[-1]) >= least and len(self._painted) < MOST_POINTS:
            self._painted.append(place)
