"""One whole journey on real parts, run once and looked at by several tests."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from crypto.keyslots import FLOOR
from reporter import citizen, organiser
from reporter.commands.console import utc_now
from reporter.desk import ceremony
from reporter.desk.ceremony import DeskPlan
from support.commands import Commands
from support.journey import Journey, free_port


@pytest.fixture(scope="session")
def made_journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """A desk with TLS, a reporter's vault that joined it and an organiser's vault: made once, and only copied."""
    folder = tmp_path_factory.mktemp("journey")
    marker = "m" + secrets.token_hex(6)
    passphrase = f"{marker}p quiet orchard bridge lantern sixty"
    file = folder / "passphrase"
    file.write_text(passphrase + "\n")
    journey = Journey(folder, Commands(folder, file), marker, passphrase, free_port())
    plan = DeskPlan(name="Journey Desk", urls=(f"https://127.0.0.1:{journey.port}/",), batch_seconds=1)
    desk = ceremony.make_desk(journey.desk, passphrase, ceremony.draw_up(plan, now=utc_now()), cost=FLOOR)
    citizen.create_vault(journey.vault, passphrase, cost=FLOOR)
    organiser.create_vault(
        journey.organiser,
        passphrase,
        desk_folder=journey.desk,
        desk_passphrase=passphrase,
        now=utc_now(),
        cost=FLOOR,
    )
    journey.fingerprint = " ".join(desk.fingerprint.words)
    profile = folder / "profile"
    journey.commands.say("desk", "profile", journey.desk, "-o", profile)
    journey.commands.say("vault", "join", journey.vault, profile, "--expect", journey.fingerprint)
    return journey


@pytest.fixture
def journey(made_journey: Journey, tmp_path: Path) -> Iterator[Journey]:
    """A copy of the made journey for one test alone."""
    own = made_journey.copy(tmp_path / "journey")
    yield own
    own.stop_server()
