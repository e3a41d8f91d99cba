"""Lines that open and break, over a real port, with the sender as a process of its own."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from crypto import sizes
from reporter import dispatch, outbox
from reporter.dead_line import MOST_BROKEN
from reporter.delays import LONGEST_DELAY
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.commands import Commands
from support.desks import NOW, PASSPHRASE, BareDesk, bare_desk
from support.journey import free_port
from support.sealed import Envelope
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn
from support.vaults import open_vault, queue_envelope
from support.waiting import wait_for

LARGE = sizes.CLASSES[8]
CUT_ABOVE = sizes.envelope_length(sizes.SMALLEST_CLASS) + 1000


@dataclass
class Place:
    """A reporter's vault and the port at which its desk's server listens."""

    folder: Path
    desk: BareDesk
    served: Served

    @property
    def server(self) -> StandIn:
        return self.served.server

    def open(self) -> Vault:
        return Vault.open(self.folder / "vault", PASSPHRASE)

    def queue(self, *size_classes: int) -> list[Envelope]:
        with self.open() as vault:
            return [queue_envelope(vault, self.desk, packed=bytes(size)) for size in size_classes]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    port = free_port()
    desk = bare_desk(urls=(f"http://127.0.0.1:{port}/",))
    with open_vault(tmp_path / "vault", desk):
        pass
    with serving(StandIn(desk), port=port) as served:
        yield Place(tmp_path, desk, served)


@pytest.mark.must("WAY-12")
def test_a_large_report_that_is_cut_on_its_way_is_said_and_the_others_go(place: Place):
    commands = Commands(place.folder, place.folder / "passphrase")
    commands.passphrase_file.write_text(PASSPHRASE + "\n")
    [poison] = place.queue(LARGE)
    good = place.queue(*[sizes.SMALLEST_CLASS] * 3)
    place.server.cuts_bodies_above = CUT_ABOVE
    done = commands.run("send", place.folder / "vault", "--now")
    assert done.returncode == 1
    assert done.stdout.decode().count("the server signed for it") == 3
    assert "Not sent: 1 report (the line to the server broke before its answer came)." in done.stderr.decode()
    assert set(place.server.envelopes) == {envelope.upload_id for envelope in good}
    place.server.cuts_bodies_above = None
    commands.say("send", place.folder / "vault", "--now")
    assert place.server.envelopes[poison.upload_id] == poison.data


@pytest.mark.must("WAY-12")
def test_a_dead_line_is_opened_a_few_times_and_then_left_alone(place: Place):
    place.queue(*[sizes.SMALLEST_CLASS] * 8)
    place.server.rules = [Rule(Fault.DROPPED_BEFORE)]
    with place.open() as vault:
        sending = outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True)
        assert (len(sending.failed), sending.later, place.served.lines) == (MOST_BROKEN, 8 - MOST_BROKEN, MOST_BROKEN)
        place.server.rules = []
        assert len(outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True).sent) == 8


@pytest.mark.must("WAY-6", "WAY-10", "WAY-12")
def test_a_sender_that_is_alone_leaves_a_dead_line_alone_too(place: Place):
    place.queue(*[sizes.SMALLEST_CLASS] * 8)
    place.server.rules = [Rule(Fault.DROPPED_BEFORE)]
    with place.open() as vault:
        outbox.plan(vault, now=NOW)
        [due] = {row.due for row in vault.outbox.rows()}
        sender = SenderProcess.start()
        # The first answer comes late, so that all are handed over before the line shows what it is.
        place.server.rules = [Rule(Fault.DELAYED, nth=1, seconds=1.0), Rule(Fault.DROPPED_BEFORE)]
        assert dispatch.hand_over(vault, sender, now=due) == 8
        descriptor, pid = sender.leave(), sender.pid
    wait_for(lambda: place.served.lines == 1 + MOST_BROKEN)
    with closing(SenderProcess.attach(descriptor, pid)) as again, place.open() as vault:
        collected = dispatch.collect(vault, again, now=due)
        while collected.later:
            # The line had just broken for the last time, and the sender had not seen it.
            more = dispatch.collect(vault, again, now=due)
            collected = replace(more, sent=collected.sent, failed=collected.failed + more.failed)
        assert (len(collected.sent), len(collected.failed)) == (1, MOST_BROKEN)
        assert place.served.lines == 1 + MOST_BROKEN
        waiting = [row for row in vault.outbox.rows() if row.state is OutboxState.WAITING]
        assert len(waiting) == 7
        [later] = {row.due for row in waiting}
        assert later is not None
        assert due < later <= due + LONGEST_DELAY
        # What comes later finds a line that lives.
        place.server.rules = []
        assert dispatch.hand_over(vault, again, now=later) == 7
        wait_for(lambda: not again.collect()[1])
        assert len(dispatch.collect(vault, again, now=later).sent) == 7
