"""What may go wrong, as data: which fault meets which call.

A script is a queue (`faults`: the next call's fault, the one after it …, None for none) and rules (`rules`: by
method, path, count or chance) that are asked where the queue is empty. Chance comes from a seed, so that a run
can be repeated. What each fault does is told in `lies` (answers) and `delivery` (the line).
"""

import hashlib
import re
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto

from support.stand_in.answers import Call


class Fault(Enum):
    """One thing that goes wrong with one call."""

    # The line: the call does not come through, or its answer does not.
    NO_CONNECTION = auto()
    """No line can be had. Only within the process: over a port a line is there by then, and it ends."""
    DROPPED_BEFORE = auto()
    """The line ends and nothing was handled."""
    DROPPED_AFTER = auto()
    """The line ends and everything was handled."""
    REPEATED = auto()
    """The request is handled twice; the second answer comes back."""
    DELAYED = auto()
    """The answer comes after the rule's `seconds`."""
    SILENT = auto()
    """Handled, and no answer until the test releases it; then the line ends."""
    CUT = auto()
    """Half of the answer's body, then the line ends."""
    ENDLESS = auto()
    """An answer whose body goes on and on."""
    NOISE = auto()
    """Bytes that are no HTTP."""
    HUGE_HEAD = auto()
    """A header field longer than any reader takes."""

    # Another answer instead of the true one; nothing was handled.
    GARBAGE = auto()
    """The page of a captive portal: status 200, HTML."""
    REDIRECT = auto()
    MAINTENANCE = auto()
    """The page of something that stands before the server: status 503, HTML, and a `Retry-After` of hours."""
    BUSY = auto()
    FULL = auto()
    FAILED = auto()
    REFUSED = auto()
    """The problem that the rule names."""
    UNKNOWN_PROBLEM = auto()
    """A problem document with a type that is on no list."""
    WILD_CLOCK = auto()
    """401 `clock` with the rule's `now`."""

    # The true answer, handled, and changed on its way.
    EARLIER = auto()
    """The answer of the call before: two answers in the wrong order."""
    WRONG_TYPE = auto()
    WRONG_STATUS = auto()
    EMPTY_WITH_BODY = auto()
    """Status 204, and the body all the same."""
    COOKIE = auto()
    """The true answer with a cookie to be carried back."""
    FLIPPED_BYTE = auto()
    WRONG_PROOF = auto()
    """A piece whose first proof hash has a flipped bit."""

    # Lies of a server that has the log key.
    OTHER_DESK = auto()
    """A receipt that another desk's log key signed."""
    OTHER_RECEIPT = auto()
    """A rightly signed receipt for an id that nobody sent."""
    OLD_RECEIPT = auto()
    """A rightly signed receipt that somebody got before."""
    WRONG_BATCH = auto()
    """A rightly signed receipt that names another batch. Only the log can show it."""
    STATE_ALL = auto()
    STATE_NONE = auto()
    FEED_GAP = auto()
    FEED_BACKWARDS = auto()
    FEED_TWICE = auto()
    FEED_UNKNOWN_STATE = auto()
    FEED_LONG_LINE = auto()
    EQUIVOCATION = auto()
    """Another profile of the same version, signed by the same root."""
    OLDER_PROFILE = auto()
    FORGED_PROFILE = auto()
    """A profile that another root signed."""


LINE_FAULTS = frozenset(
    {
        Fault.NO_CONNECTION,
        Fault.DROPPED_BEFORE,
        Fault.DROPPED_AFTER,
        Fault.SILENT,
        Fault.CUT,
        Fault.ENDLESS,
        Fault.NOISE,
        Fault.HUGE_HEAD,
    }
)
"""After these no answer of any call is whole."""

FALSE_ANSWERS = frozenset(
    {
        Fault.GARBAGE,
        Fault.REDIRECT,
        Fault.MAINTENANCE,
        Fault.BUSY,
        Fault.FULL,
        Fault.FAILED,
        Fault.REFUSED,
        Fault.UNKNOWN_PROBLEM,
        Fault.WILD_CLOCK,
        Fault.WRONG_TYPE,
        Fault.WRONG_STATUS,
    }
)
"""After these the answer of any call is none of a success."""

RECEIPT_LIES = frozenset({Fault.OTHER_DESK, Fault.OTHER_RECEIPT, Fault.OLD_RECEIPT, Fault.FLIPPED_BYTE})
"""After these a receipt does not verify."""

SPOILING = sorted(LINE_FAULTS | FALSE_ANSWERS | RECEIPT_LIES, key=lambda fault: fault.value)
"""After these no sender has a receipt, in an order that every run shares."""

HARMLESS = frozenset({Fault.REPEATED, Fault.DELAYED, Fault.COOKIE})
"""After these every call goes well."""


@dataclass(frozen=True)
class Rule:
    """A fault and the calls it meets: all that match, only the `nth` (from 1), or each with a chance."""

    fault: Fault
    method: str = "[A-Z]+"
    path: str = ".*"
    nth: int | None = None
    chance: float = 1.0
    problem: str = "busy"
    seconds: float = 0.05
    now: int = 0

    def matches(self, call: Call) -> bool:
        return bool(re.fullmatch(self.method, call.method) and re.fullmatch(self.path, call.path))


@dataclass
class Script:
    """Chooses the fault of each call, in the order in which the calls come."""

    faults: "deque[Fault | None]" = field(default_factory=deque)
    rules: list[Rule] = field(default_factory=list)
    seed: bytes = b""
    _met: dict[Rule, int] = field(default_factory=dict)
    _draws: int = 0

    def next(self, call: Call) -> Rule | None:
        """Return the rule that meets this call, or None."""
        if self.faults:
            fault = self.faults.popleft()
            return None if fault is None else Rule(fault)
        for rule in self.rules:
            if not rule.matches(call):
                continue
            self._met[rule] = self._met.get(rule, 0) + 1
            if rule.nth in {None, self._met[rule]} and self._draw() < rule.chance:
                return rule
        return None

    def _draw(self) -> float:
        self._draws += 1
        digest = hashlib.sha256(self.seed + self._draws.to_bytes(8, "big")).digest()
        return int.from_bytes(digest[:6], "big") / 2**48
