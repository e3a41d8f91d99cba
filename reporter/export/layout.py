"""The one shape every export format has: bytes before, one printed case after another, bytes behind."""

from collections.abc import Callable
from dataclasses import dataclass

from reporter.case import Case


@dataclass(frozen=True)
class Layout:
    """A format. `print_case` answers None for a case that has no place in it."""

    before: bytes
    print_case: Callable[[Case], bytes | None]
    between: bytes = b""
    after: bytes = b""
