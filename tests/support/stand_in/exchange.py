"""The stand-in behind the program's own port, within one process: no socket, and the same outcomes as over one.

Each way in which an answer can fail to come ends in the error that the real exchange raises for it, so that a
test of a journey need not choose between speed and truth. The contract tests hold the two side by side.
"""

import time
from collections.abc import Callable, Mapping

from reporter import transport
from reporter.errors import LineBroken, NoConnection, NotSent
from support.stand_in.answers import Call
from support.stand_in.delivery import Delivery, Manner

_FAILURES: dict[Manner, type[NotSent]] = {
    Manner.UNREACHABLE: NoConnection,
    Manner.NEVER: LineBroken,
    Manner.NOISE: LineBroken,
    Manner.HUGE_HEAD: LineBroken,
    Manner.SILENT: LineBroken,
    Manner.CUT: LineBroken,
    Manner.ENDLESS: NotSent,
}
_REASONS = {
    Manner.UNREACHABLE: "no connection to the desk's server",
    Manner.SILENT: "the server did not answer in time",
    Manner.CUT: "the server's answer broke off",
    Manner.ENDLESS: "the server's answer does not end",
}
_BROKE = "the line to the server broke before its answer came"
_NO_CONTENT = 204


class StandInExchange:
    """One session with a stand-in, as `reporter.transport.Exchange`."""

    def __init__(self, perform: Callable[[Call], Delivery], close: Callable[[], None]) -> None:
        self._perform = perform
        self.close = close

    def __call__(
        self, method: str, target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> transport.Answer:
        call = Call(method, target, body, dict(headers))
        delivery = self._perform(call)
        answer = delivery.answer
        time.sleep(delivery.seconds)
        # What has no body cannot be cut in the middle of it.
        if delivery.manner in _FAILURES and not (delivery.manner is Manner.CUT and not answer.body):
            raise _FAILURES[delivery.manner](_REASONS.get(delivery.manner, _BROKE))
        seen = b"" if answer.status == _NO_CONTENT else answer.body
        if len(seen) > max_answer_bytes:
            raise NotSent("the server's answer does not end")
        return transport.Answer(answer.status, answer.media_type, seen)
