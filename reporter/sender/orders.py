"""The orders that the child was given: which is next, when each may begin, and what waits for another time.

An order begins when its time has come, and of several that may, the one that was tried least often. A planned order
that meets no line, or a server that does not take it just now, is put off; all that one round has put off get one new
time together, because several connections from one line would tell its watcher more than one burst does. That time is
drawn whatever the server asks for (`Retry-After`): a server that names the moment knows again who comes at it. The
clock counts seconds in which the computer is awake: what would have been due while it slept must not leave in the
moment in which it wakes and the line returns.

Nothing here waits, sends, or is used by two threads at a time.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from reporter.sender.messages import MAX_WAIT, Desk, NotBegun, Order


@dataclass
class Kept:
    """An order, and the second of the clock from which it may begin. `reason` is why it was tried in vain."""

    desk: Desk
    order: Order
    begins: float
    tries: int = 0
    reason: str = ""

    def give_back(self, now: float) -> NotBegun:
        """Say how long it would still have waited."""
        # Down to whole seconds: rounded up, it would be put off for ever by who locks again and again.
        wait = min(math.floor(self.begins - now), MAX_WAIT)
        return NotBegun(self.order.upload_id, wait, self.tries, self.reason)


class Orders:
    """All orders that have no outcome yet.

    `clock` gives seconds that never go back, `draw` how many seconds an order waits that was put off.
    """

    def __init__(self, *, clock: Callable[[], float], draw: Callable[[], float]) -> None:
        self._clock = clock
        self._draw = draw
        self._kept: list[Kept] = []

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, upload_id: bytes) -> bool:
        return any(kept.order.upload_id == upload_id for kept in self._kept)

    @property
    def held_bytes(self) -> int:
        """How many sealed bytes are here."""
        return sum(len(kept.order.whole) for kept in self._kept)

    @property
    def ids(self) -> tuple[bytes, ...]:
        """The id of every order."""
        return tuple(kept.order.upload_id for kept in self._kept)

    def parts_wanted(self) -> tuple[bytes, ...]:
        """Return the ids of the orders that are not here whole."""
        return tuple(kept.order.upload_id for kept in self._kept if not kept.order.whole)

    def add(self, desk: Desk, order: Order) -> None:
        """Take an order; it may begin once it has waited."""
        self._kept.append(Kept(desk, order, self._clock() + order.wait))

    def due(self) -> list[Kept]:
        """List what may begin now, what was tried least often first."""
        now = self._clock()
        return sorted((kept for kept in self._kept if kept.begins <= now), key=lambda kept: kept.tries)

    def seconds_left(self) -> float | None:
        """Return how long it takes until the next order may begin; None where none waits for its time."""
        begins = min((kept.begins for kept in self._kept), default=math.inf)
        return None if begins == math.inf else max(0.0, begins - self._clock())

    def hasten(self, upload_id: bytes) -> None:
        """Let an order begin at once, so that its end is told."""
        for kept in self._kept:
            if kept.order.upload_id == upload_id:
                kept.begins = min(kept.begins, self._clock())

    def end(self, kept: Kept) -> None:
        """Let go of an order that has an outcome."""
        self._kept.remove(kept)

    def put_off(self, kept: Kept) -> None:
        """Take its time from an order that was tried in vain; it gets another one with all others of its round."""
        kept.begins = math.inf

    def end_round(self) -> None:
        """Give everything that was put off one new time."""
        put_off = [kept for kept in self._kept if kept.begins == math.inf]
        begins = self._clock() + self._draw() if put_off else math.inf
        for kept in put_off:
            kept.begins = begins

    def give_back(self) -> list[NotBegun]:
        """Let go of every order whose time has not come, and say how long each would still have waited."""
        self.end_round()
        now = self._clock()
        waiting = [kept for kept in self._kept if kept.begins > now]
        self._kept = [kept for kept in self._kept if kept.begins <= now]
        return [kept.give_back(now) for kept in waiting]
