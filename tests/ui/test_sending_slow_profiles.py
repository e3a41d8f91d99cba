"""What a person decides is done at once, also while a sending waits for a server that is silent about a profile."""

import time
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from crypto.notes import Signer
from reporter.my_reports import State
from support.desks import bare_desk
from support.journey import free_port
from support.own_reports import queue_report
from support.root_changes import change_roots
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.vaults import open_vault
from support.window_sending import Clock, sending_from, state_of, until
from ui.context import Context

SOON_SECONDS = 4


def test_a_pause_is_not_behind_a_profile_that_does_not_come(qtbot: QtBot, context: Context, tmp_path: Path):
    port = free_port()
    desk = bare_desk(urls=(f"http://127.0.0.1:{port}/",))
    log = Signer.generate(desk.profile.origin)
    changed = change_roots(desk, logs=(log.verifier,))
    server = StandIn(replace(changed.newest, log=log), older_profiles=changed.notes)
    server.rules = [Rule(Fault.SILENT, path="/v1/profile/[0-9]+")]
    with (
        serving(server, port=port),
        open_vault(tmp_path / "vault", desk) as vault,
        sending_from(context, vault, Clock()) as (sending, _),
    ):
        upload_id = queue_report(vault, desk)
        sending.begin(at_once=True)
        until(qtbot, lambda: len(server.calls) == 3)
        begun = time.monotonic()
        sending.pause()
        until(qtbot, lambda: sending.is_paused and not sending.is_sending)
        assert time.monotonic() - begun < SOON_SECONDS
        assert state_of(vault, upload_id) is State.PLANNED
        server.rules = []
        sending.go_on()
        until(qtbot, lambda: state_of(vault, upload_id) is State.SENT)
