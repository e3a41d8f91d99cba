"""Judging by how sendings end whether there is a line to the desk at all.

A line that cannot be opened is none. One that opens and breaks may break for this one envelope alone, as where
something on the way cuts bodies of its size; so the next envelope is tried, and only several in a row are taken for a
dead line. Then the others wait, untried: a line that nobody answers on is not worn out by hundreds of tries.
"""

from typing import Final

from reporter.errors import LineBroken, NoConnection, NotSent, SenderGone

MOST_BROKEN: Final = 3
"""So many envelopes in a row over lines that broke show that the line is dead, and not the envelopes."""


class LineJudge:
    """Counts how the envelopes of one sending end, one after the other."""

    def __init__(self) -> None:
        self._broken_in_a_row = 0
        self._is_unreachable = False

    @property
    def is_dead(self) -> bool:
        """Whether trying the next envelope would change nothing."""
        return self._is_unreachable or self._broken_in_a_row >= MOST_BROKEN

    def note_answer(self) -> None:
        """Note that a server answered, whatever it said: the line lives."""
        self._broken_in_a_row = 0
        self._is_unreachable = False

    def note_failure(self, error: NotSent) -> None:
        """Note why an envelope was not sent."""
        match error:
            case NoConnection():
                self._is_unreachable = True
            case LineBroken():
                self._broken_in_a_row += 1
            case SenderGone():
                # That process ended says nothing about the line.
                pass
            case _:
                self.note_answer()
