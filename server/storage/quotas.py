"""How many bytes the envelopes of each length take, and whether there is room for more.

An envelope's length is its size class's, so that large ones cannot take the room of small ones. What is counted
is what came: of a partial upload its chunks, not its whole length. Chunks come in on many threads at once.
"""

import threading
from collections import Counter
from collections.abc import Iterable


class Quotas:
    """One quota of `limit_bytes` for each length; `taken` are the (length, bytes) that are there already."""

    def __init__(self, limit_bytes: int, taken: Iterable[tuple[int, int]] = ()) -> None:
        self._limit = limit_bytes
        self._taken: Counter[int] = Counter()
        self._lock = threading.Lock()
        for length, count in taken:
            self._taken[length] += count

    def take(self, length: int, count: int) -> bool:
        """Count `count` more bytes of envelopes of `length`; False, and nothing counted, where there is no room.

        There is always room for none more, also over a limit that was lowered: what is counted may come to its end.
        """
        with self._lock:
            if count and self._taken[length] + count > self._limit:
                return False
            self._taken[length] += count
            return True

    def missing(self, length: int, count: int) -> int:
        """Return how many bytes of `length` would have to be given back before `take` counts so many more."""
        with self._lock:
            return max(0, self._taken[length] + count - self._limit)

    def count(self, length: int, count: int) -> None:
        """Count `count` more bytes that are there already, also where there is no room for them."""
        with self._lock:
            self._taken[length] += count

    def give_back(self, length: int, count: int) -> None:
        """Count `count` bytes less."""
        with self._lock:
            self._taken[length] -= count
