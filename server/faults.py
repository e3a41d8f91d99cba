"""What the log says, and when: lines that a request led to are counted, and written when a batch closes.

Whoever reads the log of a service manager sees the time of every line to the microsecond. A line written in the
moment of a request would tell when somebody sent, long after their batch is closed; so such lines wait, each with how
often it came, and are written together with the line of the batch. What goes by the clock alone, as batches do, is
logged by `clock_log` and written at once.

Of a fault the log has kind and place, and no text that could quote a client.
"""

import logging
import threading
import traceback
from collections import Counter

from server.errors import ServerError

MOST_HELD = 64
"""So many different lines are held; of more only the number is told."""

clock_log = logging.getLogger("server.clock")
"""The log of threads that no request wakes."""

_log = logging.getLogger(__name__)


def note_fault(error: BaseException) -> None:
    """Log what kind of fault it was and where. A text that is not ours is left out: it can quote a client."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    text = f": {error}" if isinstance(error, ServerError) else ""
    _log.error("%s at %s%s", type(error).__name__, place, text)


class HeldLines(logging.Handler):
    """Hands lines on to `target`: those of the clock at once, all others when it is told to write."""

    def __init__(self, target: logging.Handler) -> None:
        super().__init__()
        self._target = target
        self._held: Counter[tuple[int, str]] = Counter()
        self._further = 0
        self._held_lock = threading.Lock()

    def emit(self, record: logging.LogRecord) -> None:
        """Hand a line of the clock on, and hold any other (called by logging)."""
        if record.name == clock_log.name:
            self._target.handle(record)
            return
        line = (record.levelno, record.getMessage())
        with self._held_lock:
            if line in self._held or len(self._held) < MOST_HELD:
                self._held[line] += 1
            else:
                self._further += 1

    def write(self) -> None:
        """Hand on what is held, each different line once, in an order that does not tell which came first."""
        with self._held_lock:
            held, self._held = self._held, Counter()
            further, self._further = self._further, 0
        for (level, text), count in sorted(held.items()):
            self._hand_on(level, text if count == 1 else f"{text} ({count} times)")
        if further:
            self._hand_on(logging.ERROR, f"and {further} lines of other kinds")

    def _hand_on(self, level: int, text: str) -> None:
        self._target.handle(clock_log.makeRecord(clock_log.name, level, "", 0, text, (), None))
