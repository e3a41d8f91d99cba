"""Who is connected, and who gives way where as many are as the server keeps.

A connection that does nothing, or little, must not keep others out, and nobody's address may be kept to count by. So
at the cap the least of all gives way to the new one: of the lowest standing, and there the slowest of those that have
had it longest. One that waits for its answer never gives way: its bytes are here, and the work is under way.

It holds no address and no time of day; for the event loop alone.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from enum import IntEnum
from itertools import islice
from time import monotonic
from typing import Protocol

_LOOKED_AT = 16
"""Of how many that have had a standing longest the slowest is looked for: whoever is quick soon has another one."""

_CREDIT_BYTES = 4096
"""What each is taken to have sent in a standing besides what it did, or who only just came would be the slowest."""


class Standing(IntEnum):
    """What a connection is at; the higher, the more would be lost with it."""

    SILENT = 0
    """It has asked nothing yet; the handshake of TLS counts as silence."""
    IDLE = 1
    """It was answered, and asks nothing more or leaves."""
    ASKING = 2
    """A part of a head came."""
    SENDING = 3
    """A body is on its way, without work or before the work was looked at."""
    SENDING_PAID = 4
    """A body is on its way for which the work was done."""
    WAITING = 5
    """All of the request is here, and its answer is under way. Such a one does not give way."""


class Guest(Hashable, Protocol):
    """A connection, as `Crowd` sees it."""

    @property
    def received_bytes(self) -> int:
        """How many bytes came on it so far."""
        ...

    def give_way(self) -> None:
        """End at once."""
        ...


class Crowd:
    """The guests by their standing. At most `most` are kept, besides one that is told so. `clock` gives seconds."""

    def __init__(self, most: int, *, clock: Callable[[], float] = monotonic) -> None:
        self._most = most
        self._clock = clock
        self._standings: dict[Guest, Standing] = {}
        self._since: dict[Standing, OrderedDict[Guest, tuple[float, int]]] = {
            standing: OrderedDict() for standing in Standing
        }

    def __len__(self) -> int:
        """Return how many are connected."""
        return len(self._standings)

    def enter(self, guest: Guest, standing: Standing) -> None:
        """Note what a guest is at from now on; a new guest is counted."""
        before = self._standings.get(guest)
        if before is standing:
            return
        if before is not None:
            del self._since[before][guest]
        self._standings[guest] = standing
        self._since[standing][guest] = (self._clock(), guest.received_bytes)

    def leave(self, guest: Guest) -> None:
        """Forget a guest, whether it was there or not."""
        standing = self._standings.pop(guest, None)
        if standing is not None:
            del self._since[standing][guest]

    def make_room(self) -> bool:
        """Let the least give way where nobody else could come; False where all that are here wait for their answer."""
        if len(self) < self._most:
            return True
        for standing in Standing:
            if standing is Standing.WAITING:
                break
            if self._since[standing]:
                guest = self._slowest(standing)
                self.leave(guest)
                guest.give_way()
                return True
        return False

    def _slowest(self, standing: Standing) -> Guest:
        now = self._clock()

        def speed(item: tuple[Guest, tuple[float, int]]) -> float:
            guest, (since, bytes_then) = item
            return (_CREDIT_BYTES + guest.received_bytes - bytes_then) / max(now - since, 1e-6)

        guest, _ = min(islice(self._since[standing].items(), _LOOKED_AT), key=speed)
        return guest
