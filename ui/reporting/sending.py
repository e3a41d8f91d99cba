"""Sending, as a person works it: what they can decide of what leaves, and who goes on with it once they lock.

Nothing leaves without an act of the person: `begin`, `send_one` and `go_on` are such acts, and what they plan leaves
when its time comes. What is planned when the vault is locked is left to the sender's process, which goes on alone.
"""

import time
from typing import Final

from reporter import dispatch, my_reports
from reporter.sender.client import SenderProcess
from ui.jobs import Lane, Task
from ui.reporting.sending_rounds import Rounds
from ui.reporting.sending_work import HandingOver, start_quietly

LEAVE_SECONDS: Final = 1.0
"""How long `leave` may take."""
GIVING: Final = 0.8
"""The part of that time in which reports are given; what is left of them then is put back."""


class Sending(Rounds):
    """Everything that leaves, and the only owner of the sender's process. `watch` begins, `leave` or `close` ends."""

    def begin(self, *, at_once: bool) -> None:
        """Let everything that waits leave, now or quietly; a pause ends."""
        vault, now = self._worker.vault, self._now
        self._decide(lambda: dispatch.decide(vault, at_once=at_once, now=now()))

    def send_one(self, upload_id: str, *, at_once: bool) -> None:
        """Let one report leave, now or quietly; a pause ends, and what was paused waits for a decision."""
        vault, now = self._worker.vault, self._now
        self._decide(lambda: dispatch.send_one(vault, upload_id, at_once=at_once, now=now()))

    def hold(self, upload_id: str) -> None:
        """Keep one report here until the person lets it go."""
        worker = self._worker

        def hold() -> None:
            dispatch.hold(worker.vault, upload_id)
            worker.call_off(upload_id)

        self._decide(hold, is_about_running=True)

    def pause(self) -> None:
        """Stop, and let nothing leave until `go_on`. What the server has of a large report, it keeps."""
        worker = self._worker

        def pause() -> None:
            dispatch.pause(worker.vault)
            worker.call_off()

        self._decide(pause, is_about_running=True)

    def go_on(self) -> None:
        """End a pause: what was on its way goes on now."""
        vault = self._worker.vault
        self._decide(lambda: dispatch.go_on(vault))

    def cancel(self) -> None:
        """Stop, and take every time away: nothing leaves until the person sends it again."""
        worker = self._worker

        def undo() -> None:
            dispatch.go_on(worker.vault)
            dispatch.undo(worker.vault)
            worker.call_off()

        self._decide(undo, is_about_running=True)

    def delete(self, report_id: str) -> None:
        """Let a draft or a sealed report go for good, also one that a sender holds."""
        worker = self._worker
        self._decide(lambda: my_reports.delete(worker.vault, report_id, sender=worker.left), is_about_running=True)

    def leave(self, *, within: float = LEAVE_SECONDS) -> tuple[int, int] | None:
        """Stop here, and leave what is planned with a sender that goes on: its descriptor and process id, if any.

        To be called in the GUI thread, with nothing on the screen and the vault still open; this object is spent then.
        It takes a third of a second where something is planned, next to nothing where not, and never more than
        `within`: what could not be handed over by then stays in the vault.
        """
        worker = self._worker
        self._timer.stop()
        until = time.monotonic() + GIVING * within
        is_needed = self.is_sending or self.next_due is not None
        # Its start takes longest, so it runs beside the end of what is under way.
        fresh = start_quietly() if is_needed and not self.is_paused and worker.left is None else None
        worker.is_leaving = True
        worker.hurry()
        handing = HandingOver()

        def work(_task: Task) -> None:
            try:
                with worker.turn:
                    worker.leave(fresh, handing, until=until)
            finally:
                handing.is_over.set()

        # Promised, because work that never began could not end the fresh sender.
        self._jobs.run(Lane.NETWORK, work, owner=self, done=_ignore, failed=_ignore, is_promised=True)
        left = handing.take(within)
        if left is None:
            # What is still being given is not waited for.
            worker.hurry()
        return left

    def attach(self, descriptor: int, pid: int) -> None:
        """Take a sender up again that went on while the vault was locked; to be called before `watch`."""
        self._worker.left, self._worker.is_unheard = SenderProcess.attach(descriptor, pid), True
        self.is_sending = True
        self._run(self._worker.collect)

    def settle(self, *, within: float) -> None:
        """Have what the person decided a moment ago written down, for whoever ends the process; wait no longer."""
        if self._jobs.has_promised:
            # A slow line may be before it in the lane.
            self._worker.hurry()
            self._jobs.await_promised(within)

    def close(self) -> None:
        """Stop for good: whatever is under way is kept, and the sender ends."""
        worker = self._worker
        self._timer.stop()
        worker.hurry()
        with worker.turn:
            worker.is_left = True
            worker.end_left()


def _ignore(_told: object) -> None:
    """Nobody is left to be told."""
