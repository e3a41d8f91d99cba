"""Work beside the window: it comes back to the GUI thread, in order, and only to who is still there."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.jobs import Lane, Task


class Owner(QObject):
    """Somebody who asks for work and writes down what is told."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.failed: list[Exception] = []
        self.progress: list[object] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.threads.add(threading.get_ident())
        self.done.append(result)


def run(context: Context, owner: Owner, work, lane: Lane = Lane.LOCAL):
    return context.jobs.run(
        lane, work, owner=owner, done=owner.take, failed=owner.failed.append, progress=owner.progress.append
    )


def test_results_come_back_in_order_to_the_thread_of_the_window(context: Context, qtbot: QtBot):
    owner = Owner()
    for n in range(5):
        run(context, owner, lambda _task, n=n: (n, threading.get_ident()))
    qtbot.waitUntil(lambda: len(owner.done) == 5)
    assert [n for n, _ in owner.done] == list(range(5))
    assert {thread for _, thread in owner.done} != owner.threads == {threading.get_ident()}


def test_an_error_comes_back_without_the_frames_that_held_text(context: Context, qtbot: QtBot):
    owner = Owner()

    def fail(_task: Task) -> None:
        raise ValueError("no")

    run(context, owner, fail)
    qtbot.waitUntil(lambda: bool(owner.failed))
    assert owner.failed[0].__traceback__ is None
    assert not owner.done


def test_progress_is_told_before_the_end(context: Context, qtbot: QtBot):
    owner = Owner()
    run(context, owner, lambda task: [task.tell(n) for n in range(3)])
    qtbot.waitUntil(lambda: bool(owner.done))
    assert owner.progress == [0, 1, 2]


@pytest.mark.parametrize("lane", list(Lane))
def test_work_is_told_that_it_is_cancelled(context: Context, qtbot: QtBot, lane: Lane):
    owner, begun = Owner(), threading.Event()

    def work(task: Task) -> bool:
        begun.set()
        while not task.cancelled():
            threading.Event().wait(0.001)
        return True

    job = run(context, owner, work, lane)
    assert begun.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: owner.done == [True])


def test_work_cancelled_before_it_began_is_not_begun(context: Context, qtbot: QtBot):
    owner, gate, begun = Owner(), threading.Event(), []
    run(context, owner, lambda _task: gate.wait(10))
    job = run(context, owner, lambda _task: begun.append(1))
    job.cancel()
    gate.set()
    run(context, owner, lambda _task: "last")
    qtbot.waitUntil(lambda: owner.done[-1:] == ["last"])
    assert (begun, owner.done) == ([], [True, "last"])


def test_nobody_is_told_once_the_owner_is_gone(context: Context, qtbot: QtBot):
    owner, other, gate, told = Owner(), Owner(), threading.Event(), []
    context.jobs.run(Lane.LOCAL, lambda _task: gate.wait(10), owner=owner, done=told.append, failed=told.append)
    owner.deleteLater()
    qtbot.wait(1)
    gate.set()
    run(context, other, lambda _task: "later")
    qtbot.waitUntil(lambda: other.done == ["later"])
    assert told == []


def test_lanes_do_not_wait_for_each_other(context: Context, qtbot: QtBot):
    owner, gate = Owner(), threading.Event()
    run(context, owner, lambda _task: gate.wait(10), Lane.NETWORK)
    run(context, owner, lambda _task: "local")
    qtbot.waitUntil(lambda: owner.done == ["local"])
    gate.set()
    qtbot.waitUntil(lambda: len(owner.done) == 2)


def test_closing_waits_and_tells_nobody(context: Context, qtbot: QtBot):
    owner = Owner()

    def work(task: Task) -> None:
        while not task.cancelled():
            threading.Event().wait(0.001)

    run(context, owner, work)
    context.jobs.close()
    qtbot.wait(1)
    assert (owner.done, owner.failed) == ([], [])


def test_what_was_promised_comes_to_its_end_when_everything_is_cancelled(context: Context):
    begun, gate, done, owner = threading.Event(), threading.Event(), [], QObject()
    run = context.jobs.run

    def hold(_task: Task) -> None:
        begun.set()
        gate.wait(5)

    run(Lane.LOCAL, hold, owner=owner, done=print, failed=print)
    run(Lane.LOCAL, lambda _task: done.append("cancelled"), owner=owner, done=print, failed=print)
    run(Lane.LOCAL, lambda _task: done.append("promised"), owner=owner, done=print, failed=print, is_promised=True)
    begun.wait(5)
    context.jobs.cancel_all()
    context.jobs.await_promised(0.01)
    assert context.jobs.has_promised
    gate.set()
    context.jobs.await_promised(5)
    assert done == ["promised"]
    assert not context.jobs.has_promised


def test_the_window_need_not_wait_long_each_time_for_a_lane_that_computes(context: Context, qtbot: QtBot):
    owner = Owner()
    begun = threading.Event()

    def compute(task: Task) -> None:
        begun.set()
        while not task.cancelled():
            sum(range(100))

    job = run(context, owner, compute)
    begun.wait(5)
    # Whoever lets go of Python's lock, as every call of Qt does that may take longer, waits so long to have it back.
    allowed = sys.getswitchinterval()
    job.cancel()
    qtbot.waitUntil(lambda: bool(owner.done))
    assert allowed < 0.001
