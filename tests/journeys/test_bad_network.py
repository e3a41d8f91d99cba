"""Sending and syncing over every fault of the stand-in: nothing is lost, a sentence is said, later it succeeds.

Every fault meets every call of a whole journey within this process; then the sender's own process meets each one
over loopback, as it would on a bad line.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto import receipts, sizes
from reporter import inbox, joining, organiser, outbox
from reporter.errors import SyncStopped
from reporter.outbox import OpenSender
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import FOR_EVER, Problem
from support.desks import NOW, BareDesk, bare_desk
from support.direct_sender import DirectSender
from support.journey import free_port
from support.reports import make_report, seal_report
from support.sealed import Envelope
from support.stand_in.faults import HARMLESS, LINE_FAULTS, SPOILING, Fault, Rule
from support.stand_in.listener import released_soon, serving
from support.stand_in.server import StandIn
from support.vaults import open_organiser_vault, open_vault, queue_envelope

SMALL = sizes.SMALLEST_CLASS
LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
CALLS = [(SMALL, 0), (LARGE, 3)]
"""An envelope takes one submit; or state, open, three pieces and done."""
MORE_CALLS = [pytest.param(LARGE, call, marks=pytest.mark.long) for call in (0, 1, 2, 4, 5)]
PROFILE_LIES = frozenset({Fault.EQUIVOCATION, Fault.OLDER_PROFILE, Fault.FORGED_PROFILE})
FEED_LIES = frozenset(fault for fault in Fault if fault.name.startswith("FEED_"))
SENDERS_FAULTS = [fault for fault in Fault if fault not in PROFILE_LIES | FEED_LIES | {Fault.WRONG_PROOF}]
ORGANISERS_FAULTS = [
    fault
    for fault in Fault
    if fault not in PROFILE_LIES | {Fault.STATE_ALL, Fault.STATE_NONE, Fault.WRONG_BATCH, Fault.OLD_RECEIPT}
]


@dataclass
class Line:
    """A reporter's vault, the server of its desk, and the way between the two."""

    vault: Vault
    desk: BareDesk
    server: StandIn
    open_sender: OpenSender

    def queue(self, size_class: int) -> Envelope:
        return queue_envelope(self.vault, self.desk, packed=bytes(size_class))

    def send(self) -> outbox.Sending:
        return outbox.send_waiting(self.vault, self.open_sender, now=NOW, at_once=True)

    def assert_nothing_is_lost(self, envelope: Envelope) -> None:
        """What is not with the server is in the vault, byte for byte; what is called sent has its receipt."""
        row = self.vault.outbox.row(envelope.upload_id)
        if row.state is OutboxState.SENT:
            self.assert_sent(envelope)
            return
        assert row.state in {OutboxState.WAITING, OutboxState.REFUSED}
        with self.vault.outbox.envelope(envelope.upload_id) as stream:
            assert stream.read() == envelope.data

    def assert_sent(self, envelope: Envelope) -> None:
        row = self.vault.outbox.row(envelope.upload_id)
        assert row.state is OutboxState.SENT
        profile = joining.desk_of(self.vault).profile
        assert row.receipt is not None
        receipts.verify(row.receipt, origin=profile.origin, upload_id=envelope.upload.id, logs=profile.logs)
        assert self.server.envelopes[envelope.upload_id] == envelope.data


def assert_is_said_plainly(sending: outbox.Sending, envelope: Envelope) -> None:
    for failed in sending.failed:
        assert failed.reason
        assert failed.reason.isprintable()
        assert len(failed.reason) < 200
        assert envelope.upload_id not in failed.reason


@pytest.fixture(scope="module")
def near(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    """Everything within this process."""
    desk = bare_desk()
    server = StandIn(desk)
    with open_vault(tmp_path_factory.mktemp("near") / "vault", desk) as vault:
        yield Line(vault, desk, server, lambda: DirectSender(server.open_exchange))


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    """The sender as a process of its own, and the stand-in behind a port."""
    port = free_port()
    desk = bare_desk(urls=(f"http://127.0.0.1:{port}/",))
    server = StandIn(desk)
    with open_vault(tmp_path_factory.mktemp("far") / "vault", desk) as vault, serving(server, port=port):
        yield Line(vault, desk, server, SenderProcess.start)


@pytest.mark.must("UPL-13", "UPL-16", "ENV-13")
@pytest.mark.parametrize("fault", SENDERS_FAULTS)
@pytest.mark.parametrize(("size_class", "call"), [*CALLS, *MORE_CALLS])
def test_a_fault_at_any_call_loses_nothing_and_later_the_report_is_sent(
    near: Line, fault: Fault, size_class: int, call: int
):
    envelope = near.queue(size_class)
    near.server.faults = deque([*[None] * call, fault])
    sending = near.send()
    assert_is_said_plainly(sending, envelope)
    near.assert_nothing_is_lost(envelope)
    if fault in HARMLESS:
        assert [sent.upload_id for sent in sending.sent] == [envelope.upload_id]
    if fault in LINE_FAULTS - {Fault.CUT} or (size_class == SMALL and fault in SPOILING):
        assert sending.sent == ()
    near.server.faults.clear()
    near.send()
    near.assert_sent(envelope)


@pytest.mark.must("UPL-13")
@pytest.mark.parametrize("problem", Problem)
@pytest.mark.parametrize(("size_class", "path"), [(SMALL, ".*/submit"), (LARGE, ".*/done"), (LARGE, ".*/4/0")])
def test_every_problem_at_any_call_keeps_the_report(near: Line, problem: Problem, size_class: int, path: str):
    envelope = near.queue(size_class)
    near.server.rules = [Rule(Fault.REFUSED, path=path, problem=problem.value)]
    sending = near.send()
    near.server.rules = []
    assert_is_said_plainly(sending, envelope)
    [failed] = sending.failed
    near.assert_nothing_is_lost(envelope)
    if size_class == SMALL:
        assert failed.for_ever == (problem in FOR_EVER)
    near.send()
    near.assert_sent(envelope)


@pytest.mark.must("UPL-17", "UPL-16")
@pytest.mark.parametrize(
    "lie", [Fault.EQUIVOCATION, Fault.FORGED_PROFILE, Fault.GARBAGE, Fault.ENDLESS, Fault.REDIRECT]
)
def test_no_false_profile_makes_a_false_receipt_true(near: Line, lie: Fault):
    envelope = near.queue(SMALL)
    before = joining.desk_of(near.vault).note
    near.server.faults = deque([Fault.OTHER_DESK, lie])
    sending = near.send()
    assert sending.sent == ()
    assert_is_said_plainly(sending, envelope)
    assert joining.desk_of(near.vault).note == before
    near.send()
    near.assert_sent(envelope)


def test_a_line_that_drops_half_of_all_calls_sends_everything_in_the_end(near: Line):
    envelopes = [near.queue(size_class) for size_class in (SMALL, SMALL, LARGE, LARGE)]
    near.server.rules = [
        Rule(fault, chance=chance)
        for fault, chance in [(Fault.DROPPED_AFTER, 0.2), (Fault.SILENT, 0.2), (Fault.BUSY, 0.1), (Fault.REPEATED, 0.3)]
    ]
    near.server.seed = b"half"
    for _ in range(60):
        near.send()
        for envelope in envelopes:
            near.assert_nothing_is_lost(envelope)
        if all(near.vault.outbox.row(one.upload_id).state is OutboxState.SENT for one in envelopes):
            break
    near.server.rules = []
    for envelope in envelopes:
        near.assert_sent(envelope)


@pytest.mark.must("UPL-13", "UPL-16")
@pytest.mark.parametrize("fault", [*SPOILING, *sorted(HARMLESS, key=lambda fault: fault.value), Fault.EMPTY_WITH_BODY])
def test_the_senders_own_process_meets_every_fault_over_a_real_line(far: Line, fault: Fault):
    small, large = far.queue(SMALL), far.queue(LARGE)
    far.server.rules = [Rule(fault, path=".*/submit"), Rule(fault, method="PUT", path=".*/2/4")]
    with released_soon(far.server):
        sending = far.send()
    far.server.rules = []
    for envelope in (small, large):
        assert_is_said_plainly(sending, envelope)
        far.assert_nothing_is_lost(envelope)
    if fault in HARMLESS:
        assert len(sending.sent) == 2
    elif fault in LINE_FAULTS:
        assert small.upload_id not in {sent.upload_id for sent in sending.sent}
    far.send()
    for envelope in (small, large):
        far.assert_sent(envelope)


@pytest.fixture(scope="module")
def bare() -> BareDesk:
    return bare_desk()


@pytest.fixture(scope="module")
def inbox_line(tmp_path_factory: pytest.TempPathFactory, bare: BareDesk) -> Iterator[tuple[Vault, StandIn]]:
    with open_organiser_vault(tmp_path_factory.mktemp("desk") / "organiser", bare) as (vault, keys):
        yield vault, StandIn(bare, organisers=[keys], now=datetime.now(UTC))


@pytest.mark.must("SYN-8", "SYN-11", "SYN-16", "SYN-17")
@pytest.mark.parametrize("fault", ORGANISERS_FAULTS)
@pytest.mark.parametrize("call", [0, 1, *(pytest.param(call, marks=pytest.mark.long) for call in range(2, 6))])
def test_a_sync_over_any_fault_files_everything_once_in_the_end(
    inbox_line: tuple[Vault, StandIn], bare: BareDesk, fault: Fault, call: int
):
    vault, server = inbox_line
    before = {case.upload_id for case in vault.cases.rows()}
    envelopes = [seal_report(bare, make_report()) for _ in range(2)]
    for envelope in envelopes:
        server.take(envelope.upload, envelope.data)
    server.close_batch()
    calls = SyncCalls(
        server.open_exchange(),
        origin=bare.profile.origin,
        seed=organiser.sync_seed(vault),
        now=lambda: datetime.now(UTC),
    )
    server.faults = deque([*[None] * call, fault])
    stopped = ""
    try:
        inbox.sync(vault, calls)
    except SyncStopped as stop:
        stopped = str(stop)
    if call == 0 and (fault in LINE_FAULTS | FEED_LIES):
        assert stopped.isprintable()
        assert stopped
    server.faults.clear()
    synced = inbox.sync(vault, calls)
    assert (synced.missing, synced.unreadable, synced.unacknowledged) == (0, 0, 0)
    filed = [case.upload_id for case in vault.cases.rows()]
    assert len(filed) == len(set(filed))
    assert set(filed) - before == {envelope.upload_id for envelope in envelopes}
    assert {envelope.upload_id for envelope in envelopes} <= set(server.acks)


def test_a_desk_without_a_server_keeps_everything(tmp_path: Path):
    desk = bare_desk(urls=(f"http://127.0.0.1:{free_port()}/",))
    with open_vault(tmp_path / "vault", desk) as vault:
        envelope = queue_envelope(vault, desk)
        sending = outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True)
        assert "no connection" in sending.failed[0].reason
        assert vault.outbox.row(envelope.upload_id).state is OutboxState.WAITING
