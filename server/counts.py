"""What a monitoring program may learn: counts of whole batches, which change when a batch closes and at no other time.

A program that asks every few seconds keeps what it is told with the time. Were a count to rise with each report, its
records would say when each report came, finer than the batch, on a machine that promises not to know. So answers are
counted here unseen, and shown with the batch in which they were given, once it is closed.

Source: the Prometheus text format 0.0.4.
"""

import contextlib
from collections import Counter
from collections.abc import Callable, Mapping

_GIB = 1024**3


class Counts:
    """The counts of the batch closed last. `free_bytes` is the room left on the disk; where it raises OSError, none.

    Answers are counted on the event loop, a batch is closed on another thread, and the text is read on a third.
    """

    def __init__(self, *, free_bytes: Callable[[], int]) -> None:
        self._free_bytes = free_bytes
        self._answers: Counter[int] = Counter()
        self._batches = 0
        self._text = _print({"gawah_batches_closed_total": 0}, {})

    def note_answer(self, status: int) -> None:
        """Count one answer by its HTTP status; it is shown when the open batch has closed."""
        self._answers[status] += 1

    def close_batch(self, number: int, *, reports: int, dummies: int, expired: int) -> None:
        """Show the counts of a batch that closed, and of the answers given since the one before."""
        # Put in its place in one step: an answer counted meanwhile goes to one of the two.
        answers, self._answers = self._answers, Counter()
        self._batches += 1
        values = {
            "gawah_batches_closed_total": self._batches,
            "gawah_last_batch_number": number,
            "gawah_last_batch_reports": reports,
            "gawah_last_batch_dummies": dummies,
            "gawah_last_batch_expired": expired,
        }
        with contextlib.suppress(OSError):
            # In whole GiB: finer, it would tell the size of a report that came since.
            values["gawah_disk_free_bytes"] = self._free_bytes() // _GIB * _GIB
        self._text = _print(values, dict(answers))

    def text(self) -> str:
        """Return the counts in Prometheus' text format."""
        return self._text


MEANINGS: Mapping[str, str] = {
    "gawah_batches_closed_total": "batches closed since the start",
    "gawah_last_batch_number": "number of the batch closed last",
    "gawah_last_batch_reports": "reports in it",
    "gawah_last_batch_dummies": "dummies in it",
    "gawah_last_batch_expired": "envelopes that expired when it closed",
    "gawah_disk_free_bytes": "room on the disk when it closed, in whole GiB",
    "gawah_last_batch_answers": "answers given while it was open, by HTTP status",
}
"""Every count by its name."""


def _print(values: Mapping[str, int], answers: Mapping[int, int]) -> str:
    samples = {name: [f"{name} {value}"] for name, value in values.items()}
    name = "gawah_last_batch_answers"
    if answers:
        samples[name] = [f'{name}{{status="{status}"}} {count}' for status, count in sorted(answers.items())]
    lines = []
    for name, found in samples.items():
        kind = "counter" if name.endswith("_total") else "gauge"
        lines += [f"# HELP {name} {MEANINGS[name]}", f"# TYPE {name} {kind}", *found]
    return "".join(f"{line}\n" for line in lines)
