"""What every sender does: the real child process, and the one within this process that other tests use."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from crypto import log_pages
from crypto.notes import Signer
from reporter.errors import NoConnection, NotSent, SenderGone, SendingStopped
from reporter.http import HttpExchange
from reporter.sender.client import SenderProcess
from reporter.sender.port import Sender
from reporter.transport import Problem, Refused
from support.desks import BareDesk
from support.direct_sender import DirectSender
from support.parcels import LARGE, SMALL, assert_receipted, desk_at, parcel_of, random_envelope
from support.stand_in.faults import FALSE_ANSWERS, LINE_FAULTS, Fault, Rule
from support.stand_in.listener import Served, serving
from support.stand_in.log import StandInLog
from support.stand_in.server import StandIn

SPOILING = sorted((LINE_FAULTS | FALSE_ANSWERS) - {Fault.SILENT, Fault.NO_CONNECTION}, key=lambda fault: fault.value)
"""Silence is waited for by the exchange's own tests; here it would take half a minute."""


@pytest.fixture(scope="module")
def served(desk: BareDesk) -> Iterator[Served]:
    with serving(StandIn(desk)) as listening:
        yield listening


@pytest.fixture
def server(served: Served) -> StandIn:
    served.server.faults, served.server.rules = deque(), []
    served.server.calls.clear()
    # Its rules count from the beginning again.
    served.server.__post_init__()
    return served.server


@pytest.fixture(scope="module", params=["process", "direct"])
def start(request: pytest.FixtureRequest, served: Served) -> Iterator[Callable[[], Sender]]:
    with ExitStack() as started:

        def start() -> Sender:
            if request.param == "process":
                return started.enter_context(closing(SenderProcess.start()))
            return DirectSender(lambda: HttpExchange([served.url], cas=()))

        yield start


@pytest.fixture(scope="module")
def sender(start: Callable[[], Sender]) -> Sender:
    """One sender for many tests, as one sends many reports."""
    return start()


@pytest.mark.parametrize("length", [SMALL, LARGE])
def test_an_envelope_is_brought_and_its_receipt_comes_back(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk, length: int
):
    data = random_envelope(length)
    told: list[int] = []
    answered = sender.send(parcel_of(data), desk_at(desk, served.url), progress=told.append, cancelled=lambda: False)
    assert_receipted(server, answered.note, data)
    assert answered.profile is None
    assert (told[-1], told) == (length, sorted(told))


@pytest.mark.must("UPL-13")
@pytest.mark.parametrize("fault", SPOILING)
def test_whatever_goes_wrong_is_told_as_not_sent_and_the_next_try_goes_well(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk, fault: Fault
):
    data = random_envelope(SMALL)
    server.faults = deque([fault])
    with pytest.raises(NotSent) as refusal:
        send(sender, served, desk, data)
    assert not isinstance(refusal.value, SenderGone)
    assert_receipted(server, send(sender, served, desk, data), data)


@pytest.mark.parametrize("problem", [one for one in Problem if one is not Problem.CLOCK])
def test_the_problem_that_the_server_names_is_told(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk, problem: Problem
):
    server.rules = [Rule(Fault.REFUSED, problem=problem.value)]
    with pytest.raises(Refused) as refusal:
        send(sender, served, desk, random_envelope(SMALL))
    assert refusal.value.problem is problem


def test_an_upload_that_breaks_off_goes_on_with_what_is_missing(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    data = random_envelope(LARGE)
    server.rules = [Rule(Fault.DROPPED_AFTER, method="PUT", nth=3)]
    with pytest.raises(NotSent):
        send(sender, served, desk, data)
    assert_receipted(server, send(sender, served, desk, data), data)
    puts = [call.target for call in server.calls if call.method == "PUT"]
    assert len(puts) == len(set(puts)) == 4


@pytest.mark.must("UPL-17")
@pytest.mark.parametrize("lie", [Fault.OTHER_DESK, Fault.OTHER_RECEIPT, Fault.FLIPPED_BYTE])
def test_with_a_receipt_that_does_not_verify_comes_the_servers_newest_profile(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk, lie: Fault
):
    server.faults = deque([lie])
    answered = sender.send(
        parcel_of(random_envelope(SMALL)),
        desk_at(desk, served.url),
        progress=lambda _sent: None,
        cancelled=lambda: False,
    )
    assert answered.profile == desk.sign()


@pytest.mark.must("UPL-17")
def test_a_receipt_by_a_log_key_that_this_profile_does_not_name_comes_with_the_newest_profile(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    other = Signer.generate(desk.profile.origin)
    data = random_envelope(SMALL)
    answered = sender.send(
        parcel_of(data),
        desk_at(desk, served.url, logs=(other.verifier,)),
        progress=lambda _sent: None,
        cancelled=lambda: False,
    )
    assert_receipted(server, answered.note, data)
    assert answered.profile == desk.sign()


@pytest.mark.must("UPL-17")
def test_a_profile_that_the_server_refuses_for_good_is_no_refusal_of_the_report(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    server.rules = [
        Rule(Fault.OTHER_DESK, path=".*/submit"),
        Rule(Fault.REFUSED, path="/v1/profile", problem=Problem.MALFORMED.value),
    ]
    with pytest.raises(NotSent) as failure:
        send(sender, served, desk, random_envelope(SMALL))
    assert not isinstance(failure.value, Refused)


@pytest.mark.must("PRO-16")
def test_any_version_of_the_profile_is_fetched_as_the_server_has_it(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    at = desk_at(desk, served.url)
    server.older_profiles = {7: b"an older one"}
    assert sender.profile(at, 7, cancelled=lambda: False) == b"an older one"
    assert sender.profile(at, 8, cancelled=lambda: False) is None
    server.faults = deque([Fault.GARBAGE])
    with pytest.raises(NotSent):
        sender.profile(at, 7, cancelled=lambda: False)
    server.older_profiles = {}
    assert_receipted(server, send(sender, served, desk, data := random_envelope(SMALL)), data)


def test_an_order_that_is_stopped_ends_between_two_pieces_and_the_sender_goes_on(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    data = random_envelope(LARGE)
    told: list[int] = []
    server.rules = [Rule(Fault.DELAYED, method="PUT", seconds=0.4)]
    with pytest.raises(SendingStopped):
        sender.send(
            parcel_of(data), desk_at(desk, served.url), progress=told.append, cancelled=lambda: max(told, default=0) > 0
        )
    assert 0 < max(told) < LARGE
    server.rules = []
    assert_receipted(server, send(sender, served, desk, data), data)


def test_an_order_that_is_stopped_before_it_began_makes_no_call(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    with pytest.raises(SendingStopped):
        sender.send(
            parcel_of(random_envelope(LARGE)),
            desk_at(desk, served.url),
            progress=lambda _sent: None,
            cancelled=lambda: True,
        )
    assert server.calls == []


def test_an_envelope_that_is_not_what_its_id_names_is_not_sent(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk
):
    for length in (SMALL, LARGE):
        parcel = parcel_of(random_envelope(length))
        other = random_envelope(length)
        forged = type(parcel)(parcel.upload_id, length, lambda start, size, other=other: other[start : start + size])
        with pytest.raises(NotSent, match="not what it was"):
            sender.send(forged, desk_at(desk, served.url), progress=lambda _sent: None, cancelled=lambda: False)
    assert server.calls == []


@pytest.mark.must("WAY-4")
def test_every_envelope_has_a_line_of_its_own(sender: Sender, served: Served, server: StandIn, desk: BareDesk):
    before = served.lines
    for length in (SMALL, LARGE, SMALL):
        send(sender, served, desk, random_envelope(length))
    assert served.lines == before + 3


def test_an_error_of_the_envelope_itself_ends_the_sender_and_is_told_as_it_is(
    start: Callable[[], Sender], served: Served, server: StandIn, desk: BareDesk
):
    data = random_envelope(LARGE)
    reads: list[int] = []

    def read(start: int, length: int) -> bytes:
        reads.append(start)
        if len(reads) > 5:
            raise ZeroDivisionError
        return data[start : start + length]

    failing = start()
    with pytest.raises(ZeroDivisionError):
        failing.send(
            type(parcel_of(data))(parcel_of(data).upload_id, LARGE, read),
            desk_at(desk, served.url),
            progress=lambda _sent: None,
            cancelled=lambda: False,
        )
    failing.close()


def test_a_sender_that_was_closed_is_gone(start: Callable[[], Sender], served: Served, desk: BareDesk):
    closed = start()
    closed.close()
    closed.close()
    with pytest.raises(SenderGone):
        send(closed, served, desk, random_envelope(SMALL))


def send(sender: Sender, served: Served, desk: BareDesk, data: bytes) -> bytes:
    return sender.send(
        parcel_of(data), desk_at(desk, served.url), progress=lambda _sent: None, cancelled=lambda: False
    ).note


def test_without_a_server_there_is_no_connection(desk: BareDesk):
    with closing(SenderProcess.start()) as process, pytest.raises(NoConnection):
        process.send(parcel_of(random_envelope(SMALL)), desk_at(desk, "http://127.0.0.1:1/"))


@pytest.fixture
def log(server: StandIn, desk: BareDesk) -> Iterator[StandInLog]:
    server.public_log = StandInLog(desk.log)
    server.public_log.close(500_000)
    yield server.public_log
    server.public_log = None


FOLDER = bytes.fromhex(log_pages.log_folder("desk.example"))


def test_files_of_the_log_are_fetched_over_one_exchange(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk, log: StandInLog
):
    lines = served.lines
    paths = ["checkpoint", "batches/488", "batches/489", "tile/0/000.p/16", "tile/0/001"]
    shown = sender.pages(desk_at(desk, served.url), FOLDER, paths, cancelled=lambda: False)
    assert shown == {
        "checkpoint": log.checkpoint(),
        "batches/488": b"500000 16\n",
        "batches/489": None,
        "tile/0/000.p/16": b"".join(log.leaves),
        "tile/0/001": None,
    }
    assert served.lines == lines + 1
    assert all((call.method, call.body) == ("GET", b"") for call in server.calls)


def test_a_log_that_the_server_does_not_have_has_no_files(sender: Sender, served: Served, desk: BareDesk):
    shown = sender.pages(desk_at(desk, served.url), bytes(32), ["checkpoint"], cancelled=lambda: False)
    assert shown == {"checkpoint": None}


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.GARBAGE, Fault.WRONG_TYPE, Fault.BUSY, Fault.ENDLESS])
def test_where_one_file_does_not_come_none_is_given(
    sender: Sender, served: Served, server: StandIn, desk: BareDesk, log: StandInLog, fault: Fault
):
    server.faults = deque([None, fault])
    paths = ["checkpoint", "batches/488"]
    with pytest.raises(NotSent):
        sender.pages(desk_at(desk, served.url), FOLDER, paths, cancelled=lambda: False)
    assert len(sender.pages(desk_at(desk, served.url), FOLDER, paths, cancelled=lambda: False)) == 2
