"""Where the finds of a text stand in each of its lines, counted as an editor on the screen counts.

For showing them while somebody types. What blocks sealing and what stands in its place is `review`'s to say.
"""

from itertools import accumulate
from typing import NamedTuple

from reporter.anonymise import text as texts


class Mark(NamedTuple):
    """A part of one line, in units of UTF-16."""

    start: int
    length: int


def mark_lines(text: str) -> dict[str, tuple[Mark, ...]]:
    """Return the marks of each line that has some, by the line itself.

    A find that runs over the end of a line marks its part of each. Lines that read alike are marked
    alike, each where any of them is.
    """
    finds = texts.find(text)
    if not finds:
        return {}
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    marks: dict[str, tuple[Mark, ...]] = {}
    for line, begin in zip(lines, starts, strict=False):
        parts = [(max(find.start - begin, 0), min(find.end - begin, len(line))) for find in finds]
        found = [_measure(line, first, last) for first, last in parts if first < last]
        if found:
            marks[line] = tuple(sorted({*marks.get(line, ()), *found}))
    return marks


def _measure(line: str, first: int, last: int) -> Mark:
    start = _units(line[:first])
    return Mark(start, _units(line[first:last]))


def _units(part: str) -> int:
    return len(part.encode("utf-16-le", "surrogatepass")) // 2
