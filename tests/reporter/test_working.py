"""Proof of work on the sender's side: done before sending, kept, and done anew only where a verified profile asks."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from crypto import sizes, work
from reporter import dispatch, joining, outbox, profile, working
from reporter.outbox import Progress, Sending
from reporter.profile import TrustedProfile
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from reporter.transport import NO_WORK
from reporter.working import GRACE
from support.desks import NOW, BareDesk, bare_desk
from support.direct_sender import DirectSender
from support.processes import wait_until
from support.stand_in.faults import Fault
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn
from support.vault_folders import VaultFolder
from support.vaults import queue_envelope

# Little work is never enough by chance where more is asked for.
LITTLE, MORE, ENDLESS = (4, 1), (16, 3), (32, 32)
LARGE = 3 * sizes.SUBMIT_CLASS


def later(desk: BareDesk, **changes: object) -> BareDesk:
    """The same desk with its next profile."""
    return replace(desk, profile=desk.later(**changes))


@pytest.fixture(scope="module")
def asking() -> BareDesk:
    """A desk that asks for a little work."""
    made = bare_desk()
    return replace(made, profile=replace(made.profile, work=LITTLE))


@pytest.fixture
def vault(vault_folder: VaultFolder, asking: BareDesk) -> Iterator[Vault]:
    with vault_folder.open() as opened:
        joining.join(opened, profile.read_first(asking.sign()))
        yield opened


def send(vault: Vault, server: StandIn, **options: object) -> Sending:
    given = {"now": NOW, "at_once": True} | options
    return outbox.send_waiting(vault, lambda: DirectSender(server.open_exchange), **given)  # type: ignore[arg-type]


def proofs(server: StandIn) -> list[bytes]:
    """The proofs of work that a server was shown, in the calls that carry one."""
    return [call.body[40:56] for call in server.calls if call.path.endswith(("/submit", "/open"))]


def join(vault: Vault, desk: BareDesk) -> TrustedProfile:
    read = joining.read_for(vault, desk.sign())
    joining.join(vault, read)
    return read


@pytest.mark.parametrize("packed", [bytes(sizes.SMALLEST_CLASS), bytes(LARGE)], ids=["whole", "in chunks"])
def test_work_is_done_before_a_report_is_sent_and_kept_with_it(vault: Vault, asking: BareDesk, packed: bytes):
    envelope = queue_envelope(vault, asking, packed=packed)
    server = StandIn(asking)
    assert len(send(vault, server).sent) == 1
    kept = vault.outbox.row(envelope.upload_id).work
    assert proofs(server) == [kept]
    wanted = work.needed(LITTLE, len(envelope.data))
    assert work.passes(work.bind(asking.profile.origin, envelope.upload.id), kept or b"", wanted)


def test_work_is_done_once_however_often_a_report_is_tried(vault: Vault, asking: BareDesk):
    queue_envelope(vault, asking)
    server = StandIn(asking, class_quota_bytes=0)
    for _ in range(3):
        assert len(send(vault, server).failed) == 1
    assert len(proofs(server)) == 3
    assert len(set(proofs(server))) == 1


@pytest.mark.must("UPL-7")
def test_a_desk_that_asks_for_no_work_is_sent_zeros_though_some_was_done(vault: Vault, asking: BareDesk):
    envelope = queue_envelope(vault, asking)
    vault.outbox.set_work(envelope.upload_id, b"\1" * 16)
    resting = later(asking, work=None)
    join(vault, resting)
    server = StandIn(resting)
    assert len(send(vault, server).sent) == 1
    assert proofs(server) == [NO_WORK]


def test_work_outlives_the_vault_being_closed(vault_folder: VaultFolder, asking: BareDesk):
    with vault_folder.open() as vault:
        joining.join(vault, profile.read_first(asking.sign()))
        envelope = queue_envelope(vault, asking)
        row = vault.outbox.row(envelope.upload_id)
        assert working.needs(vault, asking.profile, row, now=NOW) == LITTLE
        assert working.do(vault, asking.profile, row)
        done = vault.outbox.row(envelope.upload_id)
    with vault_folder.open() as vault:
        assert vault.outbox.row(envelope.upload_id) == done
        assert working.needs(vault, asking.profile, done, now=NOW) is None


def test_what_needs_work_leaves_behind_what_needs_none(vault: Vault, asking: BareDesk):
    first, second, third = (queue_envelope(vault, asking, packed=bytes(size)) for size in (LARGE, 16_384, 16_384))
    assert working.do(vault, asking.profile, vault.outbox.row(third.upload_id))
    server = StandIn(asking)
    sending = send(vault, server)
    assert [sent.upload_id for sent in sending.sent] == [third.upload_id, second.upload_id, first.upload_id]


def test_a_person_who_stops_the_work_keeps_everything_and_nothing_is_sent(vault: Vault, asking: BareDesk):
    endless = later(asking, work=ENDLESS)
    join(vault, endless)
    envelope = queue_envelope(vault, asking)
    looks, told = count(), list[Progress]()
    server = StandIn(endless)
    sending = send(vault, server, cancelled=lambda: next(looks) >= 3, progress=told.append)
    assert (sending.stopped, sending.sent, sending.failed, sending.later) == (True, (), (), 1)
    row = vault.outbox.row(envelope.upload_id)
    assert (row.state, row.attempts, row.work) == (OutboxState.WAITING, 0, None)
    assert proofs(server) == []
    shown = [progress.working for progress in told if progress.working]
    assert {(one.upload_id, one.expected) for one in shown} == {(envelope.upload_id, 1 << 32)}
    assert shown[0].tries == 0
    # Four thousand million times half a millisecond.
    assert shown[0].seconds > 60 * 60 * 24


@pytest.mark.must("UPL-45")
def test_a_server_that_asks_for_more_work_than_its_profile_is_not_obeyed(vault: Vault, asking: BareDesk):
    envelope = queue_envelope(vault, asking)
    server = StandIn(asking, asks=ENDLESS)
    [failed] = send(vault, server).failed
    assert "asks for more work than the desk's profile" in failed.reason
    assert not failed.for_ever
    before = vault.outbox.row(envelope.upload_id)
    assert before.work is not None
    # It is asked for its profile each time, and no time is spent on what it asks.
    send(vault, server)
    assert set(proofs(server)) == {before.work}
    assert [call.path for call in server.calls].count("/v1/profile") == 2
    server.asks = None
    assert len(send(vault, server).sent) == 1


@pytest.mark.must("UPL-45")
def test_work_that_a_newer_profile_asks_for_is_done_in_the_same_sending(vault: Vault, asking: BareDesk):
    envelope = queue_envelope(vault, asking)
    server = StandIn(later(asking, work=MORE))
    assert len(send(vault, server).sent) == 1
    assert joining.desk_of(vault).profile.work == MORE
    less, more = proofs(server)
    assert less != more == vault.outbox.row(envelope.upload_id).work


def test_a_desk_that_begins_to_ask_for_work_gets_it(joined_vault: Vault, desk: BareDesk):
    queue_envelope(joined_vault, desk)
    server = StandIn(later(desk, work=LITTLE))
    assert len(send(joined_vault, server).sent) == 1
    assert proofs(server)[0] == NO_WORK


def test_a_profile_that_the_desk_did_not_sign_has_no_work_done(vault: Vault, asking: BareDesk):
    queue_envelope(vault, asking)
    forged = replace(bare_desk(), profile=asking.later(work=ENDLESS))
    [failed] = send(vault, StandIn(forged)).failed
    assert "not this desk's" in failed.reason
    assert joining.desk_of(vault).profile == asking.profile


def test_for_fourteen_days_work_counts_that_the_version_before_asked_for(vault: Vault, asking: BareDesk):
    envelope = queue_envelope(vault, asking)
    assert working.do(vault, asking.profile, vault.outbox.row(envelope.upload_id))
    row = vault.outbox.row(envelope.upload_id)
    newer = join(vault, later(asking, work=(12, 9))).profile
    issued = newer.issued
    for days, counts in ((-1, 1), (0, 2), (GRACE.days - 1, 2), (GRACE.days, 1)):
        assert len(working.asked(vault, newer, issued + timedelta(days=days))) == counts, days
    assert working.needs(vault, newer, row, now=NOW) is None
    assert working.needs(vault, newer, row, now=NOW + GRACE) == (12, 9)
    without = join(vault, later(replace(asking, profile=newer), work=None)).profile
    assert working.asked(vault, without, without.issued) == ()
    last = join(vault, later(replace(asking, profile=without), work=MORE)).profile
    assert working.asked(vault, last, last.issued) == (MORE,)


@pytest.fixture
def listening(vault: Vault, asking: BareDesk) -> Iterator[Served]:
    """A server of the desk at a port, which the vault knows."""
    with serving(StandIn(asking)) as served:
        served.server.desk = later(asking, urls=(f"{served.url}/",))
        join(vault, served.server.desk)
        yield served


def ask_more(listening: Served) -> None:
    listening.server.desk = later(listening.server.desk, work=MORE)


def test_the_real_sender_brings_the_work_and_comes_back_for_more(vault: Vault, asking: BareDesk, listening: Served):
    envelope = queue_envelope(vault, asking)
    ask_more(listening)
    sending = outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True)
    assert [sent.upload_id for sent in sending.sent] == [envelope.upload_id]
    assert len(set(proofs(listening.server))) == 2
    assert joining.desk_of(vault).profile.work == MORE


def test_more_work_than_a_locked_vault_knew_of_waits_for_the_unlock(vault: Vault, asking: BareDesk, listening: Served):
    worked = queue_envelope(vault, asking).upload_id
    assert working.do(vault, asking.profile, vault.outbox.row(worked))
    ask_more(listening)
    descriptor, pid = lock(vault)
    wait_until(lambda: "/v1/profile" in [call.path for call in listening.server.calls], "it did not look for a profile")
    with closing(SenderProcess.attach(descriptor, pid)) as alone:
        [failed] = collect_all(vault, alone).failed
    assert failed.upload_id == worked
    assert "work that is not done yet" in failed.reason
    assert joining.desk_of(vault).profile.work == MORE
    # It was tried once, and then kept for who can do the work.
    assert len(proofs(listening.server)) == 1
    row = vault.outbox.row(worked)
    assert (row.state, row.attempts, row.work) == (OutboxState.WAITING, 1, None)
    assert len(outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True).sent) == 1


def test_the_work_that_a_locked_report_needs_is_done_once_by_the_sender_that_was_left_with_it(
    vault: Vault, asking: BareDesk, listening: Served
):
    report = queue_envelope(vault, asking)
    listening.server.faults.extend([Fault.BUSY, Fault.BUSY])
    descriptor, pid = lock(vault)
    wait_until(lambda: report.upload_id in listening.server.receipts, "it did not arrive")
    with closing(SenderProcess.attach(descriptor, pid)) as alone:
        [sent] = collect_all(vault, alone).sent
    assert sent.upload_id == report.upload_id
    [done] = set(proofs(listening.server))
    assert done != NO_WORK
    assert len(proofs(listening.server)) == 3


def test_endless_work_of_a_locked_report_ends_once_the_person_is_back(
    vault: Vault, asking: BareDesk, listening: Served
):
    listening.server.desk = later(listening.server.desk, work=ENDLESS)
    join(vault, listening.server.desk)
    report = queue_envelope(vault, asking).upload_id
    descriptor, pid = lock(vault)
    with closing(SenderProcess.attach(descriptor, pid)) as alone:
        assert dispatch.collect(vault, alone, now=NOW).later == 1
        alone.take_back(bytes.fromhex(report))
        assert collect_all(vault, alone).sent == ()
    assert vault.outbox.row(report).state is OutboxState.WAITING
    assert proofs(listening.server) == []


def lock(vault: Vault) -> tuple[int, int]:
    """Have everything leave now, and leave it with a sender, as a window that locks does."""
    dispatch.decide(vault, at_once=True, now=NOW)
    with closing(SenderProcess.start()) as alone:
        assert dispatch.hand_over(vault, alone, now=NOW) == 1
        return alone.leave(mean_delay=timedelta(seconds=1)), alone.pid


def collect_all(vault: Vault, alone: SenderProcess) -> Sending:
    """Ask until the sender has nothing under way."""
    deadline = time.monotonic() + 10
    while (sending := dispatch.collect(vault, alone, now=NOW)).later:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return sending
