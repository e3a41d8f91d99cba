"""A server that is silent when a receipt needs the profiles between: nobody is held up by it for long."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from crypto.notes import Signer
from reporter import dispatch, joining
from reporter import profile as profiles
from reporter.believing import fetching
from reporter.errors import SenderGone, SendingStopped
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk, bare_desk
from support.journey import free_port
from support.own_reports import queue_report
from support.processes import is_gone, wait_until
from support.root_changes import change_roots
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn
from support.vaults import open_vault

SILENT_ABOUT_THEM = Rule(Fault.SILENT, path="/v1/profile/[0-9]+")
SOON_SECONDS = 3


@pytest.fixture
def desk() -> BareDesk:
    return bare_desk(urls=(f"http://127.0.0.1:{free_port()}/",))


@pytest.fixture
def vault(tmp_path: Path, desk: BareDesk) -> Iterator[Vault]:
    with open_vault(tmp_path / "vault", desk) as opened:
        yield opened


@pytest.fixture
def served(desk: BareDesk) -> Iterator[Served]:
    """A server whose log key is known only over two changes of roots."""
    log = Signer.generate(desk.profile.origin)
    changed = change_roots(desk, logs=(log.verifier,))
    server = StandIn(replace(changed.newest, log=log), older_profiles=changed.notes, rules=[SILENT_ABOUT_THEM])
    [url] = desk.profile.urls
    with serving(server, port=int(url.rstrip("/").rpartition(":")[2])) as listening:
        yield listening


def test_asking_at_the_unlock_what_was_sent_meanwhile_opens_no_line_and_waits_for_no_server(
    vault: Vault, desk: BareDesk, served: Served
):
    upload_id = queue_report(vault, desk)
    dispatch.decide(vault, at_once=True, now=NOW)
    with closing(SenderProcess.start()) as sender:
        assert dispatch.hand_over(vault, sender, now=NOW) == 1
        wait_until(lambda: len(served.server.calls) == 2, "the newest profile was not asked for")
        wait_until(lambda: not sender.collect().pending, "it has no outcome")
        begun = time.monotonic()
        [failed] = dispatch.collect(vault, sender, now=NOW).failed
        assert time.monotonic() - begun < SOON_SECONDS
    assert (failed.upload_id, "new keys" in failed.reason) == (upload_id, True)
    assert len(served.server.calls) == 2
    due = vault.outbox.row(upload_id).due
    assert due is not None
    assert due > NOW
    served.server.rules = []
    [sent] = dispatch.send_due(vault, SenderProcess.start, now=due).sent
    assert sent.upload_id == upload_id
    assert vault.outbox.row(upload_id).state is OutboxState.SENT
    assert joining.desk_of(vault) == profiles.read_first(served.server.profile_note)


def test_profiles_that_do_not_come_are_not_waited_for_beyond_a_bound(vault: Vault, desk: BareDesk, served: Served):
    with closing(SenderProcess.start()) as sender:
        begun = time.monotonic()
        fetch = fetching(sender, joining.desk_of(vault), cancelled=lambda: False, seconds=0.5)
        with pytest.raises(SenderGone, match="did not answer in time"):
            fetch(2)
        assert 0.5 <= time.monotonic() - begun < SOON_SECONDS
        assert is_gone(sender.pid)


def test_a_way_of_many_slow_steps_is_bounded_as_a_whole(vault: Vault, desk: BareDesk, served: Served):
    served.server.rules = [Rule(Fault.DELAYED, path="/v1/profile/[0-9]+", seconds=0.3)]
    with closing(SenderProcess.start()) as sender:
        begun = time.monotonic()
        fetch = fetching(sender, joining.desk_of(vault), cancelled=lambda: False, seconds=1)
        with pytest.raises(SenderGone):
            list(map(fetch, range(2, 100)))
        assert time.monotonic() - begun < 1 + SOON_SECONDS


def test_profiles_are_not_waited_for_once_nobody_wants_them(vault: Vault, desk: BareDesk, served: Served):
    with closing(SenderProcess.start()) as sender:
        begun = time.monotonic()
        with pytest.raises(SendingStopped):
            fetching(sender, joining.desk_of(vault), cancelled=lambda: bool(served.server.calls))(2)
        assert time.monotonic() - begun < SOON_SECONDS
