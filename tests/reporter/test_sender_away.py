"""The child while the program is away: it goes on with what it holds, and says what came of it when it is asked."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from crypto import uploads
from reporter import dispatch, handing_over, joining, outbox
from reporter import profile as profiles
from reporter.delays import LONGEST_DELAY
from reporter.delivery import hash_chunks
from reporter.errors import NotSent
from reporter.outbox import Failed, Sending
from reporter.sender.client import SenderProcess
from reporter.sender.messages import Order, Result
from reporter.store.outbox import OutboxState
from support.commands import ROOT
from support.desks import NOW, BareDesk
from support.handing import hand_over_all
from support.parcels import LARGE, SMALL, assert_receipted, desk_at, parcel_of, random_envelope
from support.processes import is_gone, wait_until
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import Served
from support.vault_folders import VaultFolder
from support.vaults import queue_envelope

HOLDER = """
import json, sys, time
from reporter.sender.client import SenderProcess
descriptor, pid = map(int, sys.argv[1:])
sys.stdin.readline()
sender = SenderProcess.attach(descriptor, pid)
outcomes, pending, *_ = sender.collect()
ends = time.monotonic() + 20
while pending and time.monotonic() < ends:
    # The server has signed before the child has read that it did.
    time.sleep(0.05)
    outcomes, pending, *_ = sender.collect()
for outcome in outcomes:
    sender.forget(outcome.upload_id)
again, *_ = sender.collect()
print(json.dumps([[int(one.result), one.upload_id.hex(), one.note.decode()] for one in outcomes]
    + [[len(pending)], [len(again)]]))
sender.close()
"""


@pytest.fixture
def here(served: Served, desk: BareDesk) -> BareDesk:
    """The desk as it is reached at the server that is up, which answers for it."""
    served.server.desk = replace(desk, profile=desk_at(desk, f"{served.url}/"))
    return served.server.desk


@pytest.mark.must("WAY-10")
def test_what_the_child_was_given_whole_is_sent_while_the_vault_is_closed_and_told_when_somebody_asks(
    served: Served, desk: BareDesk
):
    small = [random_envelope(SMALL) for _ in range(3)]
    sender = SenderProcess.start()
    pid = sender.pid
    for data in small:
        sender.hand_over(parcel_of(data), desk_at(desk, served.url))
    descriptor = sender.leave()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(descriptor), str(pid)],
        cwd=ROOT,
        pass_fds=[descriptor],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    os.close(descriptor)
    with holder:
        wait_until(lambda: len(served.server.receipts) == 3, "the child did not go on")
        said, _ = holder.communicate("now\n")
    wait_until(lambda: is_gone(pid), "the child outlived the last holder")
    os.waitpid(pid, 0)
    *outcomes, pending, again = json.loads(said)
    assert (pending, again) == ([0], [0])
    assert {result for result, _, _ in outcomes} == {Result.RECEIPTED}
    for _, upload_id, note in outcomes:
        [data] = [data for data in small if uploads.describe_bytes(data).hex == upload_id]
        assert_receipted(served.server, note.encode(), data)


@pytest.mark.must("WAY-10")
def test_an_envelope_that_the_child_holds_only_in_part_waits_for_somebody_to_come_back(served: Served, desk: BareDesk):
    served.server.rules = [Rule(Fault.DELAYED, method="PUT", seconds=0.2)]
    large, small = random_envelope(LARGE), random_envelope(SMALL)
    desk_here = desk_at(desk, served.url)
    sender = SenderProcess.start()
    pid = sender.pid
    hashes = hash_chunks(lambda start, length: large[start : start + length], LARGE)
    sender._give(Order(uploads.describe_bytes(large).id, LARGE, chunk_hashes=hashes), desk_here)
    sender.hand_over(parcel_of(small), desk_here)
    again = SenderProcess.attach(sender.leave(), pid)
    wait_until(lambda: len(served.server.receipts) == 1, "the small one was held up")
    outcomes, pending, *_ = again.collect()
    assert (outcomes[0].result, outcomes[0].upload_id) == (Result.AWAY, uploads.describe_bytes(large).id)
    assert len(outcomes) + len(pending) == 2
    served.server.rules = []
    assert_receipted(served.server, again.send(parcel_of(large), desk_here).note, large)
    again.close()
    assert is_gone(pid)


def test_reports_handed_over_are_written_down_when_the_vault_is_open_again(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    with vault_folder.open() as vault:
        joining.join(vault, profiles.read_first(here.sign()))
        kept, forgotten = queue_envelope(vault, here), queue_envelope(vault, here, forget=True)
        sender = SenderProcess.start()
        assert hand_over_all(vault, sender) == 2
        assert {row.state for row in vault.outbox.rows()} == {OutboxState.SENDING}
        descriptor, pid = sender.leave(), sender.pid
    wait_until(lambda: len(served.server.receipts) == 2, "the child did not go on")
    with vault_folder.open() as vault, closing(SenderProcess.attach(descriptor, pid)) as again:
        sending = handing_over.collect(vault, again, now=NOW)
        assert {sent.upload_id for sent in sending.sent} == {kept.upload_id, forgotten.upload_id}
        assert (sending.failed, sending.later) == ((), 0)
        assert [(row.upload_id, row.state) for row in vault.outbox.rows()] == [(kept.upload_id, OutboxState.SENT)]
        assert handing_over.collect(vault, again, now=NOW).sent == ()


@pytest.mark.must("WAY-6")
def test_reports_handed_over_that_were_not_sent_wait_for_a_time_of_their_own_again(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    served.server.rules = [Rule(Fault.BUSY)]
    with vault_folder.open() as vault, closing(SenderProcess.start()) as sender:
        joining.join(vault, profiles.read_first(here.sign()))
        envelope = queue_envelope(vault, here)
        outbox.plan(vault, now=NOW)
        assert hand_over_all(vault, sender) == 1
        [failed] = failures_of(lambda: handing_over.collect(vault, sender, now=NOW))
        assert failed.upload_id == envelope.upload_id
        assert "busy" in failed.reason
        [row] = vault.outbox.rows()
        assert row.state is OutboxState.WAITING
        assert row.due is not None
        assert NOW <= row.due <= NOW + LONGEST_DELAY
        vault.outbox.set_due(row.upload_id, None)
        assert hand_over_all(vault, sender) == 1
        assert len(failures_of(lambda: dispatch.collect(vault, sender, now=NOW + timedelta(days=3)))) == 1
        [row] = vault.outbox.rows()
        assert row.state is OutboxState.WAITING
        assert row.due is None, "nobody had decided that it leaves"


def failures_of(collect: Callable[[], Sending]) -> list[Failed]:
    """Ask until nothing is under way any more, and return what was tried in vain."""
    collected = [collect()]
    wait_until(lambda: not collected[-1].later or collected.append(collect()), "it has no outcome")
    return [one for each in collected for one in each.failed]


def test_reports_handed_over_to_a_child_that_died_are_asked_for_again(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    with vault_folder.open() as vault:
        joining.join(vault, profiles.read_first(here.sign()))
        envelope = queue_envelope(vault, here)
        with closing(SenderProcess.start()) as sender:
            hand_over_all(vault, sender)
            wait_until(lambda: served.server.receipts, "the child did not send")
            os.kill(sender.pid, signal.SIGKILL)
            with pytest.raises(NotSent):
                handing_over.collect(vault, sender, now=NOW)
        assert vault.outbox.row(envelope.upload_id).state is OutboxState.SENDING
        sending = outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True)
        assert [sent.receipt for sent in sending.sent] == list(served.server.receipts.values())


def test_no_more_is_handed_over_than_a_sender_may_hold_and_the_rest_waits(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    with vault_folder.open() as vault, closing(SenderProcess.start()) as sender:
        joining.join(vault, profiles.read_first(here.sign()))
        for size in (16_384, 16_384, 14 * 1024 * 1024, 14 * 1024 * 1024):
            queue_envelope(vault, here, packed=bytes(size))
        assert hand_over_all(vault, sender) == 3
        assert [row.state for row in vault.outbox.rows()].count(OutboxState.WAITING) == 1
        wait_until(lambda: len(served.server.receipts) == 3, "they were not sent")
        wait_until(lambda: not sender.collect()[1], "they have no outcome")
        assert len(handing_over.collect(vault, sender, now=NOW).sent) == 3


def test_what_a_sender_still_holds_is_not_handed_over_again_and_takes_its_room(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    served.server.rules = [Rule(Fault.DELAYED, method="PUT", seconds=0.2)]
    with vault_folder.open() as vault, closing(SenderProcess.start()) as sender:
        joining.join(vault, profiles.read_first(here.sign()))
        queue_envelope(vault, here, packed=bytes(14 * 1024 * 1024))
        assert hand_over_all(vault, sender) == 1
        small = queue_envelope(vault, here)
        queue_envelope(vault, here, packed=bytes(14 * 1024 * 1024))
        assert hand_over_all(vault, sender) == 1
        assert vault.outbox.row(small.upload_id).state is OutboxState.SENDING
        wait_until(lambda: not sender.collect()[1], "they have no outcome")
        assert len(handing_over.collect(vault, sender, now=NOW).sent) == 2
        assert hand_over_all(vault, sender) == 1


@pytest.mark.must("WAY-13")
def test_what_was_deleted_on_its_way_takes_its_room_in_the_sender_until_it_ends(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    served.server.rules = [Rule(Fault.SILENT)]
    with vault_folder.open() as vault, closing(SenderProcess.start()) as sender:
        joining.join(vault, profiles.read_first(here.sign()))
        deleted = queue_envelope(vault, here, packed=bytes(14 * 1024 * 1024))
        assert hand_over_all(vault, sender) == 1
        wait_until(lambda: served.server.calls, "it was not begun")
        handing_over.delete(vault, sender, deleted.upload_id)
        small = queue_envelope(vault, here)
        large = queue_envelope(vault, here, packed=bytes(14 * 1024 * 1024))
        assert hand_over_all(vault, sender) == 1
        assert sender.collect().held_bytes == len(deleted.data) + len(small.data)
        assert vault.outbox.row(large.upload_id).state is OutboxState.WAITING
        served.server.rules = []
        served.server.released.set()
        wait_until(lambda: not sender.collect().pending, "it does not end")
        assert hand_over_all(vault, sender) == 1
        assert vault.outbox.row(large.upload_id).state is OutboxState.SENDING


def test_what_a_sender_has_a_receipt_for_is_not_handed_over_again_before_it_is_collected(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    with vault_folder.open() as vault, closing(SenderProcess.start()) as sender:
        joining.join(vault, profiles.read_first(here.sign()))
        queue_envelope(vault, here)
        assert hand_over_all(vault, sender) == 1
        wait_until(lambda: not sender.collect()[1], "it has no outcome")
        calls = len(served.server.calls)
        assert hand_over_all(vault, sender) == 0
        assert len(handing_over.collect(vault, sender, now=NOW).sent) == 1
        assert len(served.server.calls) == calls


def test_a_report_that_is_deleted_is_taken_back_from_the_sender_that_holds_it(
    vault_folder: VaultFolder, served: Served, here: BareDesk
):
    served.server.rules = [Rule(Fault.DELAYED, seconds=1.0)]
    with vault_folder.open() as vault, closing(SenderProcess.start()) as sender:
        joining.join(vault, profiles.read_first(here.sign()))
        queue_envelope(vault, here)
        assert hand_over_all(vault, sender) == 1
        unwanted = queue_envelope(vault, here)
        assert hand_over_all(vault, sender) == 1
        assert handing_over.delete(vault, sender, unwanted.upload_id).upload_id == unwanted.upload_id
        wait_until(lambda: not sender.collect()[1], "they have no outcome")
        collected = handing_over.collect(vault, sender, now=NOW)
        assert (len(collected.sent), collected.failed) == (1, ())
        assert unwanted.upload_id not in served.server.receipts
        assert [row.state for row in vault.outbox.rows()] == [OutboxState.SENT]
        assert sender.collect() == ([], (), [], 0)


def test_what_a_sender_does_not_hold_is_taken_back_without_harm(served: Served, desk: BareDesk):
    data = random_envelope(SMALL)
    with closing(SenderProcess.start()) as sender:
        sender.take_back(uploads.describe_bytes(data).id)
        assert_receipted(served.server, sender.send(parcel_of(data), desk_at(desk, served.url)).note, data)
