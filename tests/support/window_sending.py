"""Sending as the window does it, by a clock of the test's own: what is told of it, and how a report stands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import shiboken6
from pytestqt.qtbot import QtBot

from reporter import my_reports
from reporter.my_reports import State
from reporter.outbox import Progress
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk, bare_desk
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.vaults import open_vault
from ui.context import Context
from ui.reporting.sending import Sending
from ui.reporting.sending_work import Ended

MOST_MILLISECONDS = 20_000


@dataclass
class Clock:
    """The time as the test has it."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Heard:
    """What a `Sending` told."""

    ended: list[Ended] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    refused: list[Exception] = field(default_factory=list)


@contextmanager
def sending_from(context: Context, vault: Vault, clock: Clock) -> Iterator[tuple[Sending, Heard]]:
    sending, heard = Sending(replace(context, now=clock), vault), Heard()
    sending.ended.connect(heard.ended.append)
    sending.progressed.connect(heard.progress.append)
    sending.refused.connect(heard.refused.append)
    try:
        yield sending, heard
    finally:
        sending.close()
        shiboken6.delete(sending)


def state_of(vault: Vault, upload_id: str) -> State:
    return my_reports.find(vault, upload_id).state


def until(qtbot: QtBot, is_so: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=MOST_MILLISECONDS)


@contextmanager
def stand_in(tmp_path: Path, **faults: object) -> Iterator[tuple[StandIn, Vault, BareDesk]]:
    """Serve a stand-in that misbehaves, for a vault that joined its desk."""
    desk = bare_desk()
    server = StandIn(desk, **faults)
    with serving(server) as served:
        desk = replace(desk, profile=replace(desk.profile, urls=(served.url + "/",)))
        with open_vault(tmp_path / "vault", desk) as vault:
            yield server, vault, desk
