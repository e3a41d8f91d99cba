"""A sender that is on its way to the program after a lock belongs to somebody at every moment: nobody forgets it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reporter import dispatch
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault
from support.desks import NOW
from support.own_reports import queue_report
from support.processes import is_gone
from support.sending_places import SendingPlace, sending_place
from ui.context import Context
from ui.jobs import Lane, Task
from ui.leaving import children
from ui.reporting.sending import Sending
from ui.reporting.sending_work import HandingOver, Worker


@pytest.fixture
def place(tmp_path: Path) -> Iterator[SendingPlace]:
    with sending_place(tmp_path, is_up=False) as made:
        yield made


def planned(place: SendingPlace) -> Vault:
    """The vault of that place, with a report that leaves by itself."""
    queue_report(place.vault, place.desk)
    dispatch.decide(place.vault, at_once=True, now=NOW)
    return place.vault


def test_a_sender_that_is_offered_in_time_goes_on(place: SendingPlace):
    sender, handing = SenderProcess.start(), HandingOver()
    handing.offer(sender)
    left = handing.take(0)
    assert left is not None
    assert not is_gone(left[1])
    SenderProcess.attach(*left).close()


def test_a_sender_that_is_offered_too_late_is_ended():
    sender, handing = SenderProcess.start(), HandingOver()
    assert handing.take(0) is None
    handing.offer(sender)
    assert is_gone(sender.pid)


def test_a_fresh_sender_ends_where_nobody_waits_for_it_any_more_and_is_given_nothing(place: SendingPlace):
    worker, fresh, handing = Worker(planned(place), lambda: NOW), SenderProcess.start(), HandingOver()
    handing.take(0)
    worker.leave(fresh, handing, until=float("inf"))
    assert is_gone(fresh.pid)
    assert dispatch.due_ids(place.vault, now=NOW), "it waits as before"


def test_a_fresh_sender_ends_where_the_vault_was_closed_before_anything_was_given(place: SendingPlace):
    worker, fresh = Worker(planned(place), lambda: NOW), SenderProcess.start()
    place.vault.close()
    with pytest.raises(Exception, match="closed"):
        worker.leave(fresh, HandingOver(), until=float("inf"))
    assert is_gone(fresh.pid)


def test_a_lock_behind_work_that_takes_long_waits_no_longer_than_it_may_and_leaves_no_process(
    context: Context, place: SendingPlace
):
    vault, begun, may_end = planned(place), threading.Event(), threading.Event()
    before = children.find()

    def wait(_task: Task) -> None:
        begun.set()
        may_end.wait()

    sending = Sending(context, vault)
    sending.is_sending = True
    context.jobs.run(Lane.NETWORK, wait, owner=sending, done=lambda _: None, failed=lambda _: None)
    begun.wait()
    assert sending.leave(within=0.1) is None
    context.jobs.cancel_all()
    may_end.set()
    sending.close()
    context.jobs.close()
    assert children.find() == before
    sending.deleteLater()
