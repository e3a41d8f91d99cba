"""One step of the search: an expression, when it is worth trying, and what a match must still prove.

A step looks at *working text*: folded, with everything already found or allowed covered by `COVER`, which no
expression matches. So steps never overlap, and the order of the steps is their priority.

Expressions must stay linear on any text. Their habits: the first element is one plain character or class (the
engine then skips at memory speed), what may not stand before it is looked up behind it, and every repetition
is bounded or stops at a class that the next element cannot match.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from reporter.anonymise.kinds import Kind

COVER = "\x00"

Span = tuple[int, int, Kind]


class Search(Protocol):
    """Anything that finds spans in working text, from left to right and without overlaps."""

    def __call__(self, working: str) -> Iterator[Span]:
        """Yield `(start, end, kind)` in positions of `working`."""


@dataclass(frozen=True)
class Pattern:
    """A search by one expression.

    `needs` is a character without which the expression cannot match; `accept` decides on the matched text. A
    group named `find` narrows the find to a part of the match.
    """

    kind: Kind
    expression: re.Pattern[str]
    needs: str = ""
    accept: Callable[[str], bool] | None = None

    def __call__(self, working: str) -> Iterator[Span]:
        """Yield the accepted matches."""
        if self.needs and self.needs not in working:
            return
        group = "find" if "find" in self.expression.groupindex else 0
        for match in self.expression.finditer(working):
            start, end = match.span(group)
            if self.accept is None or self.accept(working[start:end]):
                if start and working[start - 1] == "(" and ")" in working[start:end]:
                    start -= 1
                yield start, end, self.kind


def digits_of(text: str) -> str:
    """Return only the ASCII digits of `text`."""
    return "".join(character for character in text if "0" <= character <= "9")


def cover(working: str, spans: list[Span]) -> str:
    """Return `working` with `spans` (sorted, apart) covered, every position kept."""
    pieces: list[str] = []
    done = 0
    for start, end, _ in spans:
        pieces += working[done:start], COVER * (end - start)
        done = end
    return "".join([*pieces, working[done:]])
