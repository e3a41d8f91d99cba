"""What becomes of an answer on its way: the one thing that both adapters, the exchange and the listener, are given."""

from dataclasses import dataclass
from enum import Enum, auto

from support.stand_in.answers import Answer


class Manner(Enum):
    """How an answer goes over the line."""

    WHOLE = auto()
    UNREACHABLE = auto()
    """There is no line, as far as a line that is open already can show it: it ends without a byte."""
    NEVER = auto()
    """The line ends without a byte."""
    SILENT = auto()
    CUT = auto()
    ENDLESS = auto()
    NOISE = auto()
    HUGE_HEAD = auto()


@dataclass(frozen=True)
class Delivery:
    """An answer, how it is brought, and the seconds it takes before its first byte."""

    answer: Answer
    manner: Manner = Manner.WHOLE
    seconds: float = 0.0
