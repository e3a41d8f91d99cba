"""A sender that is on its way to the program after a lock belongs to somebody at every moment: nobody forgets it."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reporter import dispatch
from reporter.dead_line import MOST_BROKEN
from reporter.delays import LONGEST_DELAY
from reporter.outbox import Failed
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault
from support.desks import NOW, bare_desk
from support.own_reports import queue_report
from support.processes import is_gone, wait_until
from support.sending_places import SendingPlace, sending_place
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.vaults import open_vault
from ui.context import Context
from ui.jobs import Lane, Task
from ui.leaving import children
from ui.reporting.sending import Sending
from ui.reporting.sending_work import HandingOver, Outcome, Worker


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


def cut_off_in_the_middle(worker: Worker, server: StandIn, *, calls: int) -> list[Failed]:
    """Send what is due, lock once so many calls were made, and return what was not sent by then."""
    outcomes: list[Outcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(worker.send(Task(lambda _: None))))
    thread.start()
    wait_until(lambda: len(server.calls) == calls, "it did not begin")
    worker.is_leaving = True
    worker.hurry()
    thread.join()
    server.released.set()
    server.rules = []
    assert outcomes[0].ended is not None
    assert outcomes[0].ended.sent is not None
    return list(outcomes[0].ended.sent.failed)


@pytest.mark.must("WAY-12", "WAY-13")
def test_a_lock_has_what_it_cut_off_go_on_at_once_and_what_was_tried_in_vain_before_wait_for_its_new_delay(
    tmp_path: Path,
):
    rules = [Rule(Fault.DROPPED_BEFORE, nth=1), Rule(Fault.SILENT)]
    with serving(StandIn(bare_desk(), rules=rules)) as served:
        desk = served.server.desk = bare_desk(urls=(f"{served.url}/",))
        with open_vault(tmp_path / "vault", desk) as vault, closing(SenderProcess.start()) as fresh:
            ids = {queue_report(vault, desk) for _ in range(3)}
            dispatch.decide(vault, at_once=True, now=NOW)
            worker, handing = Worker(vault, lambda: NOW), HandingOver()
            in_vain, cut_off = cut_off_in_the_middle(worker, served.server, calls=2)
            assert (in_vain.was_cut_off, cut_off.was_cut_off) == (False, True)
            due = vault.outbox.row(in_vain.upload_id).due
            assert due is not None
            assert due > NOW
            vault.outbox.set_due(in_vain.upload_id, NOW + LONGEST_DELAY)
            worker.leave(fresh, handing, until=float("inf"))
            wait_until(lambda: len(served.server.receipts) == 2, "what was cut off did not go on")
            left = handing.take(0)
            assert left is not None
            with closing(SenderProcess.attach(*left)) as again:
                assert dispatch.collect(vault, again, now=NOW).next_due is not None
            assert set(served.server.receipts) == ids - {in_vain.upload_id}


@pytest.mark.must("WAY-12")
def test_a_lock_after_a_line_turned_out_to_be_dead_opens_it_for_nothing(tmp_path: Path):
    with serving(StandIn(bare_desk(), rules=[Rule(Fault.DROPPED_BEFORE)])) as served:
        desk = served.server.desk = bare_desk(urls=(f"{served.url}/",))
        with open_vault(tmp_path / "vault", desk) as vault:
            for _ in range(6):
                queue_report(vault, desk)
            dispatch.decide(vault, at_once=True, now=NOW)
            worker, handing = Worker(vault, lambda: NOW, is_leaving=True), HandingOver()
            # The lock came in the moment in which the last try ended by itself.
            worker.send(Task(lambda _: None))
            for row in vault.outbox.rows():
                vault.outbox.set_due(row.upload_id, NOW + LONGEST_DELAY)
            worker.leave(None, handing, until=float("inf"))
            left = handing.take(0)
            assert left is not None
            with closing(SenderProcess.attach(*left)) as again:
                collected = dispatch.collect(vault, again, now=NOW)
                assert (collected.later, collected.failed) == (0, ())
            assert served.lines == MOST_BROKEN


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
