"""Whether the server takes on a whole envelope at all: before its body is read, by how late the writer is.

Whoever waits for a disk that does not keep up would wait in vain, and everybody behind them too: past the bound new
ones are told `busy` while what was let in is brought to its end. The bound is a time, not a number: how many wait for
two seconds depends on the disk, and two seconds are the same for everybody.

For the event loop alone.
"""

from collections.abc import Awaitable, Callable
from time import monotonic

from server.errors import Refused
from server.problems import Problem
from server.storage.port import Arrival

_MOST_SECONDS_BEHIND = 2.0


class Admission:
    """Counts how long the oldest arrival has waited for its commit. `accept` makes one durable."""

    def __init__(
        self, accept: Callable[[Arrival], Awaitable[bytes]], *, clock: Callable[[], float] = monotonic
    ) -> None:
        self._accept = accept
        self._clock = clock
        self._numbers = 0
        self._waiting_since: dict[int, float] = {}

    def check(self) -> None:
        """Raise Refused(BUSY) where the writer is too far behind."""
        # They stand in the order they came in, and mostly leave in it.
        oldest = next(iter(self._waiting_since.values()), None)
        if oldest is not None and self._clock() - oldest > _MOST_SECONDS_BEHIND:
            raise Refused(Problem.BUSY)

    async def accept(self, arrival: Arrival) -> bytes:
        """Return the arrival's receipt once it is durable; it is brought to its end however late it is."""
        self._numbers += 1
        number = self._numbers
        self._waiting_since[number] = self._clock()
        try:
            return await self._accept(arrival)
        finally:
            del self._waiting_since[number]
