"""The stand-in server: answers as a true one, and misbehaves as its script says.

`answer` is what a true server would say, `perform` what this one does with a call: the same for the exchange
within the process and for the listener on loopback. It keeps every call it saw, so that a test can say what a
server learns.
"""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from support.stand_in import lies, routes
from support.stand_in.answers import Answer, Call
from support.stand_in.delivery import Delivery, Manner
from support.stand_in.exchange import StandInExchange
from support.stand_in.faults import Fault, Rule, Script
from support.stand_in.lies import Lie
from support.stand_in.shelf import Shelf

_MANNERS = {
    Fault.DROPPED_AFTER: Manner.NEVER,
    Fault.SILENT: Manner.SILENT,
    Fault.CUT: Manner.CUT,
    Fault.ENDLESS: Manner.ENDLESS,
    Fault.NOISE: Manner.NOISE,
    Fault.HUGE_HEAD: Manner.HUGE_HEAD,
}
_NO_ANSWER = Answer(0)


@dataclass
class StandIn(Shelf):
    """A server in this process. `faults` are used up one a call; `rules` are asked when there are none.

    `cuts_bodies_above` is something on the way that breaks the line in the middle of every body longer than that.
    """

    faults: "deque[Fault | None]" = field(default_factory=deque)
    rules: Sequence[Rule] = ()
    seed: bytes = b""
    cuts_bodies_above: int | None = None
    calls: list[Call] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    opened: int = 0
    closed: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        self._script = Script(seed=self.seed)
        self._lock = threading.Lock()

    def open_exchange(self, _profile: object = None) -> StandInExchange:
        """Open a session within this process; it is no socket, so any profile's address leads here."""
        self.opened += 1
        return StandInExchange(self.perform, self._close)

    def _close(self) -> None:
        self.closed += 1

    def answer(self, call: Call) -> Answer:
        """Return what a true server answers."""
        return routes.answer(self, call)

    def perform(self, call: Call) -> Delivery:
        """Handle a call as the script says, and return what becomes of its answer."""
        if self.cuts(len(call.body)):
            return Delivery(_NO_ANSWER, Manner.NEVER)
        with self._lock:
            self._script.faults, self._script.rules = self.faults, list(self.rules)
            rule = self._script.next(call)
            if rule is not None and rule.fault is Fault.NO_CONNECTION:
                return Delivery(_NO_ANSWER, Manner.UNREACHABLE)
            self.calls.append(call)
            delivery = self._deliver(call, rule)
            self.answers.append(delivery.answer)
            return delivery

    def cuts(self, body_bytes: int) -> bool:
        """Say whether a body of this length never comes through."""
        return self.cuts_bodies_above is not None and body_bytes > self.cuts_bodies_above

    def _deliver(self, call: Call, rule: Rule | None) -> Delivery:
        if rule is None:
            return Delivery(self.answer(call))
        if rule.fault is Fault.DROPPED_BEFORE:
            return Delivery(_NO_ANSWER, Manner.NEVER)
        instead = lies.instead(rule)
        if instead is not None:
            return Delivery(instead)
        answer = self.answer(call)
        if rule.fault is Fault.REPEATED:
            answer = self.answer(call)
        seconds = rule.seconds if rule.fault is Fault.DELAYED else 0.0
        return Delivery(
            lies.changed(Lie(rule, self, call, answer, [one for one in self.answers if one is not _NO_ANSWER])),
            _MANNERS.get(rule.fault, Manner.WHOLE),
            seconds,
        )
