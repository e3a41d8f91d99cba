"""Work that takes time, done beside the window. The only owner of threads in `ui`.

    job = jobs.run(Lane.LOCAL, work, owner=screen, done=screen.show_reports, failed=screen.show_error)
    job.cancel()

There are lanes of one worker each: LOCAL for the vault, pictures, sealing and files, NETWORK for whatever waits for a
line, and LAST for what ends the program and must not wait behind either. Work is one whole journey, a plain function of
a `Task` that knows nothing of Qt. What it returns or raises comes back in the GUI thread, by one queued signal, and is
dropped where the owner is gone by then.

Work that a person decided on and was told of, as a deletion, is promised: cancelling everything lets it finish.

Work must not make, hold or close over a widget: what a worker's collector frees there would be destroyed there.
"""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from queue import SimpleQueue
from typing import Any, Final, Generic, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")

_SWITCH_SECONDS: Final = 0.0005
"""How soon a lane that computes hands Python's lock back to the window.

To show one screen takes it back some dozen times, and at Python's own five milliseconds each time the window would
stand still for several frames while a lane is at work.
"""


class Lane(Enum):
    """A queue of work and the thread that does it, one after the other."""

    LOCAL = auto()
    NETWORK = auto()
    LAST = auto()


class Task:
    """What work is given: whether it shall end early, and a way to say how far it is."""

    def __init__(self, tell: Callable[[object], None], *, is_promised: bool = False) -> None:
        self._tell = tell
        self._is_cancelled = threading.Event()
        self.is_promised = is_promised
        self.ended = threading.Event()

    def cancelled(self) -> bool:
        """Say whether the person does not want it any more; work asks this between its steps."""
        return self._is_cancelled.is_set()

    def cancel(self) -> None:
        """Have the work end at its next step."""
        self._is_cancelled.set()

    def tell(self, progress: object) -> None:
        """Tell the owner how far it is; any value that is never changed again."""
        self._tell(progress)


class Job:
    """Work that was asked for; cancelled before it began, it is never begun and nobody is told."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def cancel(self) -> None:
        """Ask the work to end."""
        self._task.cancel()


class _Calls(NamedTuple, Generic[Result]):
    """Who is told, and how."""

    owner: QObject
    done: Callable[[Result], None]
    failed: Callable[[Exception], None]
    progress: Callable[[Any], None] | None


class Jobs(QObject):
    """The lanes. `close` ends them; nothing is told after that.

    Signals:
        _told: a call that has to be made in the GUI thread.
    """

    _told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._told.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._queues: dict[Lane, SimpleQueue[Callable[[], None] | None]] = {}
        self._threads: dict[Lane, threading.Thread] = {}
        self._open_tasks: set[Task] = set()
        self._is_closed = False

    def run(
        self,
        lane: Lane,
        work: Callable[[Task], Result],
        *,
        owner: QObject,
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Any], None] | None = None,
        is_promised: bool = False,
    ) -> Job:
        """Have `work` done behind what its lane has to do already, and return it.

        One of `done` and `failed` is called at its end, `progress` with whatever it told, all in the GUI thread and
        only while `owner` lives. What `is_promised` is not cancelled with everything else.
        """
        calls = _Calls(owner, done, failed, progress)
        task = Task(lambda value: self._tell(calls, calls.progress, value), is_promised=is_promised)
        self._open_tasks.add(task)
        self._queue(lane).put(lambda: self._work(calls, task, work))
        return Job(task)

    def cancel_all(self) -> None:
        """Cancel what was asked for and not promised: what has not begun never begins, the rest is asked to end."""
        for task in tuple(self._open_tasks):
            if not task.is_promised:
                task.cancel()

    @property
    def has_promised(self) -> bool:
        """Whether anything that was promised is not at its end."""
        return any(task.is_promised for task in tuple(self._open_tasks))

    def await_promised(self, seconds: float) -> None:
        """Wait until everything that was promised is at its end, and no longer than this."""
        until = time.monotonic() + seconds
        for task in tuple(self._open_tasks):
            if task.is_promised:
                task.ended.wait(max(0.0, until - time.monotonic()))

    def close(self) -> None:
        """Cancel everything, wait until it ended, and end the threads."""
        self._is_closed = True
        self.cancel_all()
        for queue in self._queues.values():
            queue.put(None)
        for thread in self._threads.values():
            thread.join()

    def _queue(self, lane: Lane) -> "SimpleQueue[Callable[[], None] | None]":
        """Return the queue of a lane, whose thread begins with its first work."""
        if lane not in self._queues:
            sys.setswitchinterval(_SWITCH_SECONDS)
            queue = self._queues[lane] = SimpleQueue()
            self._threads[lane] = threading.Thread(target=_run_lane, args=(queue,), name=f"lane-{lane.name.lower()}")
            self._threads[lane].start()
        return self._queues[lane]

    def _work(self, calls: "_Calls[Result]", task: Task, work: Callable[[Task], Result]) -> None:
        try:
            if task.cancelled():
                return
            result = work(task)
        except Exception as error:  # noqa: BLE001  # It is raised to the person, in the GUI thread.
            # Its frames hold what the work held: text, and maybe keys.
            self._tell(calls, calls.failed, error.with_traceback(None))
        else:
            self._tell(calls, calls.done, result)
        finally:
            self._open_tasks.discard(task)
            task.ended.set()

    def _tell(self, calls: "_Calls[Result]", call: Callable[[Any], None] | None, value: object) -> None:
        if call is None or self._is_closed:
            return
        # While the program ends, the Qt half of this object may be gone before the thread knows.
        with suppress(RuntimeError):
            self._told.emit((calls.owner, call, value))

    def _call(self, told: tuple[QObject, Callable[[object], None], object]) -> None:
        owner, call, value = told
        if not self._is_closed and shiboken6.isValid(owner):
            call(value)


def _run_lane(queue: "SimpleQueue[Callable[[], None] | None]") -> None:
    while (waiting := queue.get()) is not None:
        waiting()
        # The last work must not keep what it held alive until the next one comes.
        del waiting
