"""The pieces of envelopes that the child does not hold whole: asked of the parent, and waited for."""

import threading
from collections.abc import Callable

from reporter.sender.fields import BadFrame
from reporter.sender.messages import Ask, Order, Piece

Place = tuple[bytes, int, int]
"""Upload id, start and length."""


class AskedPieces:
    """What was asked for and what came.

    `changed` is the condition of whoever hears the parent: it notifies after each `take`, and holds it for the calls
    that say so. `say` tells the parent, `check_ended` raises once an order is not wanted any more.
    """

    def __init__(
        self, changed: threading.Condition, *, say: Callable[[Ask], None], check_ended: Callable[[bytes], None]
    ) -> None:
        self._changed = changed
        self._say = say
        self._check_ended = check_ended
        self._asked: set[Place] = set()
        self._arrived: dict[Place, bytes] = {}

    def take(self, piece: Piece, *, wanted: bytes | None) -> None:
        """Keep a piece for the order under way, `wanted`; the condition is held. Raises BadFrame if nobody asked."""
        place = (piece.upload_id, piece.start, len(piece.data))
        if place not in self._asked:
            raise BadFrame
        self._asked.remove(place)
        # What was asked ahead for an order that has ended meanwhile is of no use any more.
        if piece.upload_id == wanted:
            self._arrived[place] = piece.data

    def expect_nothing(self) -> None:
        """Take what was asked and is not here for never coming; the condition is held."""
        self._asked.clear()

    def let_go(self) -> None:
        """Drop what came for an order that has ended; the condition is held."""
        self._arrived.clear()

    def ask(self, place: Place) -> None:
        """Ask the parent for bytes, unless they were asked for already. Raises what `check_ended` raises."""
        with self._changed:
            if place in self._asked or place in self._arrived:
                return
            self._check_ended(place[0])
            self._asked.add(place)
        self._say(Ask(*place))

    def wait_for(self, place: Place) -> bytes:
        """Return bytes that were asked for, once they are here. Raises what `check_ended` raises."""

        def is_here() -> bool:
            self._check_ended(place[0])
            return place in self._arrived

        with self._changed:
            self._changed.wait_for(is_here)
            return self._arrived.pop(place)


class OrderPieces:
    """An order's envelope, as `delivery.Source`: held whole, or asked for piece by piece."""

    def __init__(self, asked: AskedPieces, order: Order) -> None:
        self._asked = asked
        self._order = order

    def read(self, start: int, length: int) -> bytes:
        """Return these bytes, once they are here."""
        if self._order.whole:
            return self._order.whole[start : start + length]
        place = (self._order.upload_id, start, length)
        self._asked.ask(place)
        return self._asked.wait_for(place)

    def expect(self, start: int, length: int) -> None:
        """Say that these bytes will be read soon."""
        if not self._order.whole:
            self._asked.ask((self._order.upload_id, start, length))
