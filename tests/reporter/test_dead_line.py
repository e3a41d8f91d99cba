"""Reports over which the line breaks keep no other one waiting, and a dead line is not tried for every one of them."""

from datetime import timedelta

import pytest

from crypto import sizes
from reporter import outbox
from reporter.dead_line import MOST_BROKEN, LineJudge
from reporter.errors import LineBroken, NoConnection, NotSent, SenderGone
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from reporter.transport import Problem, Refused
from support.desks import NOW, BareDesk
from support.direct_sender import DirectSender
from support.stand_in.faults import Fault, Rule
from support.stand_in.server import StandIn
from support.vaults import queue_envelope

LARGE = sizes.CLASSES[8]
CUT_ABOVE = sizes.envelope_length(sizes.SMALLEST_CLASS) + 1000
"""What a small report's one request fits into, and a piece of a large one does not."""


@pytest.fixture
def vault(joined_vault: Vault) -> Vault:
    return joined_vault


@pytest.fixture
def server(desk: BareDesk) -> StandIn:
    return StandIn(desk)


def send(vault: Vault, server: StandIn) -> outbox.Sending:
    return outbox.send_waiting(vault, lambda: DirectSender(server.open_exchange), now=NOW, at_once=True)


@pytest.mark.must("WAY-12")
def test_a_report_whose_line_breaks_each_time_keeps_no_other_one_waiting(vault: Vault, desk: BareDesk, server: StandIn):
    poison = queue_envelope(vault, desk, packed=bytes(LARGE))
    good = {queue_envelope(vault, desk).upload_id for _ in range(4)}
    server.cuts_bodies_above = CUT_ABOVE
    sending = send(vault, server)
    assert {sent.upload_id for sent in sending.sent} == good
    assert [failed.upload_id for failed in sending.failed] == [poison.upload_id]
    assert sending.later == 0
    assert vault.outbox.row(poison.upload_id).state is OutboxState.WAITING
    server.cuts_bodies_above = None
    assert [sent.upload_id for sent in send(vault, server).sent] == [poison.upload_id]


@pytest.mark.must("WAY-6", "WAY-12")
def test_on_a_dead_line_a_few_are_tried_and_all_wait_for_a_time_of_their_own_again(
    vault: Vault, desk: BareDesk, server: StandIn
):
    for _ in range(10):
        queue_envelope(vault, desk)
    outbox.plan(vault, now=NOW)
    much_later = NOW + timedelta(days=3)
    server.rules = [Rule(Fault.DROPPED_BEFORE)]
    sending = outbox.send_waiting(vault, lambda: DirectSender(server.open_exchange), now=much_later, at_once=False)
    assert (len(sending.failed), sending.later, sending.next_due) == (MOST_BROKEN, 10 - MOST_BROKEN, None)
    assert (len(server.calls), server.opened) == (MOST_BROKEN, MOST_BROKEN)
    assert {(row.state, row.due) for row in vault.outbox.rows()} == {(OutboxState.WAITING, None)}


@pytest.mark.must("WAY-12")
def test_many_reports_that_break_the_line_keep_the_others_waiting_for_some_plans_and_no_longer(
    vault: Vault, desk: BareDesk, server: StandIn
):
    poison = [queue_envelope(vault, desk, packed=bytes(LARGE)) for _ in range(6)]
    good = {queue_envelope(vault, desk).upload_id for _ in range(2)}
    server.cuts_bodies_above = CUT_ABOVE
    sent = [one.upload_id for _ in range(3) for one in send(vault, server).sent]
    assert set(sent) == good
    # Each call begins with what was tried least often, so nobody's turn comes twice before everybody's came once.
    attempts = [vault.outbox.row(envelope.upload_id).attempts for envelope in poison]
    assert max(attempts) - min(attempts) <= 1


def test_an_answer_of_any_kind_shows_that_the_line_lives(vault: Vault, desk: BareDesk, server: StandIn):
    for _ in range(8):
        queue_envelope(vault, desk)
    for fault in (Fault.DROPPED_BEFORE, Fault.DROPPED_AFTER, Fault.BUSY, Fault.NOISE, Fault.CUT, Fault.GARBAGE):
        server.faults.append(fault)
    server.faults += [Fault.SILENT, None]
    sending = send(vault, server)
    assert (len(sending.sent), len(sending.failed), sending.later) == (1, 7, 0)


@pytest.mark.must("WAY-12")
def test_a_line_that_cannot_be_opened_ends_a_sending_at_once(vault: Vault, desk: BareDesk, server: StandIn):
    for _ in range(5):
        queue_envelope(vault, desk)
    server.faults += [None, Fault.DROPPED_BEFORE, Fault.NO_CONNECTION]
    sending = send(vault, server)
    assert (len(sending.sent), len(sending.failed), sending.later) == (1, 2, 2)


BROKEN, BUSY, GONE, NONE = LineBroken(""), Refused(Problem.BUSY), SenderGone(""), NoConnection("")


@pytest.mark.parametrize(
    ("failures", "is_dead"),
    [
        ([BROKEN, BROKEN], False),
        ([BROKEN, BROKEN, BROKEN], True),
        ([BROKEN, BROKEN, BUSY, BROKEN, BROKEN], False),
        ([BROKEN, BROKEN, NotSent(""), BROKEN], False),
        ([BROKEN, GONE, BROKEN, GONE, BROKEN], True),
        ([GONE, GONE, GONE, GONE], False),
        ([NONE], True),
    ],
)
def test_a_line_is_dead_once_it_cannot_be_opened_or_broke_several_times_in_a_row(
    failures: list[NotSent], *, is_dead: bool
):
    judge = LineJudge()
    for failure in failures:
        judge.note_failure(failure)
    assert judge.is_dead == is_dead
    judge.note_answer()
    assert not judge.is_dead
