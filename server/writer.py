"""The writer lane: the one thread of a process that takes envelopes in.

Envelopes that arrive while a commit is on its way to the disk share the next one (group commit): a commit costs
a sync whatever it holds. Which batch their receipts name is told by the storage, inside that commit.

Rules: a future is answered only after its commit, and each one is answered: a thread that a fault has ended refuses
what is left, or the server could not stop. What it does not do: decide whether an envelope is good (`intake`) or when
a batch ends (`sequencing`).
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from server.errors import StorageFailed, StorageFull
from server.storage.port import Arrival, Arriving, Sign, Whole

MOST_ARRIVALS = 256
MOST_BYTES = 16 * 1024 * 1024
"""Bounds of one commit: a longer one would let its first arrival wait for its last."""

_ENDED = "the writer has ended"

_Result = TypeVar("_Result")


@dataclass(frozen=True)
class _Submission:
    arrival: Arrival | Whole
    answer: "asyncio.Future[bytes]"


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    answer: "Future[Any]"


_Work = _Submission | _Job | None
"""What lies in the queue; None asks the thread to end."""


class Writer:
    """Owns the writer thread. `sign` makes the receipt of an upload id and a batch number.

    `check_room` raises StorageFull where the disk has no room for so many more bytes.
    """

    def __init__(self, arriving: Arriving, *, sign: Sign, check_room: Callable[[int], None]) -> None:
        self._arriving = arriving
        self._sign = sign
        self._check_room = check_room
        self._queue: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._has_ended = False
        self._thread = threading.Thread(target=self._work, name="writer")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Finish and commit everything that was handed over, then end the thread."""
        self._queue.put(None)
        self._thread.join()

    async def accept(self, arrival: Arrival | Whole) -> bytes:
        """Return the arrival's receipt once it is durable. Raises StorageFull or StorageFailed."""
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._put(_Submission(arrival, answer))
        return await answer

    def run(self, work: Callable[[], _Result]) -> "Future[_Result]":
        """Run `work` on the writer thread, between two commits, and return its future.

        The future raises what `work` raises, and StorageFailed when the thread has ended.
        """
        answer: Future[_Result] = Future()
        self._put(_Job(work, answer))
        return answer

    def _put(self, item: _Submission | _Job) -> None:
        self._queue.put(item)
        # Looked at after the item was put: either the ending thread still finds it, or it is refused here.
        if self._has_ended:
            self._refuse_rest()

    def _work(self) -> None:
        try:
            self._work_until_asked()
        finally:
            self._has_ended = True
            self._refuse_rest()

    def _work_until_asked(self) -> None:
        ending = False
        while not ending:
            group, after = self._take_group()
            if group:
                self._accept_group(group)
            if isinstance(after, _Job):
                _run_job(after)
            ending = after is None

    def _refuse_rest(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                item = self._queue.get_nowait()
                if isinstance(item, _Submission):
                    _hand_over([item], StorageFailed(_ENDED))
                elif isinstance(item, _Job) and item.answer.set_running_or_notify_cancel():
                    item.answer.set_exception(StorageFailed(_ENDED))

    def _take_group(self) -> tuple[list[_Submission], _Work]:
        """Wait for work, then take all submissions that are there, up to the bounds of one commit.

        The second value is what ended the group: a job, the wish to end, or the group's last submission.
        """
        group: list[_Submission] = []
        room = MOST_BYTES
        item = self._queue.get()
        while isinstance(item, _Submission):
            group.append(item)
            room -= len(item.arrival.envelope) if isinstance(item.arrival, Arrival) else 0
            if len(group) == MOST_ARRIVALS or room <= 0:
                break
            try:
                item = self._queue.get_nowait()
            except queue.Empty:
                break
        return group, item

    def _accept_group(self, group: Sequence[_Submission]) -> None:
        outcome: Sequence[bytes | None] | StorageFailed = StorageFailed(_ENDED)
        try:
            arrivals = [submission.arrival for submission in group]
            self._check_room(sum(arrival.room_bytes for arrival in arrivals))
            outcome = self._arriving.accept(arrivals, sign=self._sign)
        except StorageFailed as error:
            outcome = error
        finally:
            _hand_over(group, outcome)


def _hand_over(group: Sequence[_Submission], outcome: Sequence[bytes | None] | StorageFailed) -> None:
    # The loop is gone when the stop waited too long for a request; the commit stands without an answer.
    with contextlib.suppress(RuntimeError):
        group[0].answer.get_loop().call_soon_threadsafe(_answer_group, group, outcome)


def _answer_group(group: Sequence[_Submission], outcome: Sequence[bytes | None] | StorageFailed) -> None:
    """Answer the group's futures, on the event loop. One whose client went away was cancelled."""
    for index, submission in enumerate(group):
        if submission.answer.done():
            continue
        result = outcome if isinstance(outcome, StorageFailed) else outcome[index]
        if isinstance(result, bytes):
            submission.answer.set_result(result)
        else:
            submission.answer.set_exception(result or StorageFull("the size class has used up its quota"))


def _run_job(job: _Job) -> None:
    # A request that the stop cut off has cancelled its job; answering that would end this thread.
    if not job.answer.set_running_or_notify_cancel():
        return
    try:
        job.answer.set_result(job.work())
    except Exception as error:  # noqa: BLE001 - The caller's thread gets it; this thread serves the next one.
        job.answer.set_exception(error)
