"""What is covered in a picture, step by step: every change can be undone and done again. Plain values, no Qt."""

from dataclasses import replace

from reporter.blackouts import MOST_BLACKOUTS, Blackout, Box, Stroke

Steps = tuple[Blackout, ...]
LEAST_SIDE = 4
"""No box is made narrower than this many pixels of the picture: it could not be found again."""


class History:
    """The black-outs of one picture and the steps that led to them.

    One that was covered before begins with a step for each shape, so that those can be undone as well. Steps that
    belong together, as those of an arrow key held down, are one: they carry the same `hand`.
    """

    def __init__(self, blackouts: Steps, size: tuple[int, int]) -> None:
        self._size = size
        self._steps = [blackouts[:n] for n in range(len(blackouts) + 1)]
        self._at = len(blackouts)
        self._hand: object = None

    @property
    def blackouts(self) -> Steps:
        """What is covered now."""
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Say whether a step was taken back."""
        return self._at + 1 < len(self._steps)

    @property
    def is_full(self) -> bool:
        """Say whether no further shape is taken."""
        return len(self.blackouts) >= MOST_BLACKOUTS

    def add(self, blackout: Blackout) -> None:
        """Cover one thing more."""
        if not self.is_full:
            self._step((*self.blackouts, blackout))

    def remove(self, n: int) -> None:
        """Uncover what stands at a place of the list."""
        self._step((*self.blackouts[:n], *self.blackouts[n + 1 :]))

    def put(self, n: int, blackout: Blackout, *, hand: object = None) -> None:
        """Put another shape in the place of one; as one step with the last if it has the same `hand`."""
        changed = (*self.blackouts[:n], blackout, *self.blackouts[n + 1 :])
        if changed == self.blackouts:
            return
        if hand is not None and hand == self._hand and not self.can_redo:
            self._steps[self._at] = changed
            return
        self._step(changed)
        self._hand = hand

    def let_go(self) -> None:
        """End the step that is under way, so that the next change is one of its own."""
        self._hand = None

    def undo(self) -> None:
        """Take the last step back."""
        self._hand = None
        self._at = max(self._at - 1, 0)

    def redo(self) -> None:
        """Take a step again that was taken back."""
        self._hand = None
        self._at = min(self._at + 1, len(self._steps) - 1)

    def moved(self, blackout: Blackout, across: int, down: int) -> Blackout:
        """Return a shape elsewhere, as far as the picture goes."""
        left, top, right, bottom = bounds(blackout)
        across = _within(across, -left, self._size[0] - right)
        down = _within(down, -top, self._size[1] - bottom)
        if isinstance(blackout, Box):
            return Box(left + across, top + down, right + across, bottom + down)
        return replace(blackout, points=tuple((x + across, y + down) for x, y in blackout.points))

    def resized(self, blackout: Blackout, across: int, down: int) -> Blackout:
        """Return a box with its right and lower side elsewhere, or a stroke that is thicker or thinner."""
        if isinstance(blackout, Stroke):
            return replace(blackout, radius=_within(blackout.radius + across + down, LEAST_SIDE // 2, max(self._size)))
        right = _within(blackout.right + across, blackout.left + LEAST_SIDE, self._size[0])
        bottom = _within(blackout.bottom + down, blackout.top + LEAST_SIDE, self._size[1])
        if right <= blackout.left or bottom <= blackout.top:
            return blackout
        return Box(blackout.left, blackout.top, right, bottom)

    def box_between(self, first: tuple[int, int], second: tuple[int, int]) -> Box | None:
        """Return the box between two corners, within the picture; None for one too small to be meant."""
        (left, right), (top, bottom) = (sorted(ends) for ends in zip(first, second, strict=True))
        left, right = max(left, 0), min(right, self._size[0])
        top, bottom = max(top, 0), min(bottom, self._size[1])
        return Box(left, top, right, bottom) if right - left >= LEAST_SIDE and bottom - top >= LEAST_SIDE else None

    def _step(self, blackouts: Steps) -> None:
        self._hand = None
        del self._steps[self._at + 1 :]
        self._steps.append(blackouts)
        self._at += 1


def bounds(blackout: Blackout) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of a shape; of a stroke, those of its middle line."""
    if isinstance(blackout, Box):
        return blackout.left, blackout.top, blackout.right, blackout.bottom
    across, down = zip(*blackout.points, strict=True)
    return min(across), min(down), max(across), max(down)


def is_at(blackout: Blackout, place: tuple[int, int]) -> bool:
    """Say whether a shape covers a place."""
    if isinstance(blackout, Box):
        return blackout.left <= place[0] < blackout.right and blackout.top <= place[1] < blackout.bottom
    near = blackout.radius * blackout.radius
    return any((x - place[0]) ** 2 + (y - place[1]) ** 2 <= near for x, y in blackout.points)


def _within(value: int, least: int, most: int) -> int:
    return max(min(value, most), least) if least <= most else value
