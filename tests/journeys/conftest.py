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
from support.intakes import KINDS, Intake, open_intake
from support.journey import Journey, free_port
from support.prepared import CASE_IDS, PASSPHRASE, Prepared
from support.reports import make_report
from support.vault_folders import cheapen


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
        label=f"{marker}label",
        cost=FLOOR,
    )
    for place in (journey.desk, journey.vault, journey.organiser):
        cheapen(place, passphrase)
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


@pytest.fixture(scope="module", params=KINDS)
def intake(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Intake]:
    """A server of each kind under test, for all tests of a file."""
    with open_intake(request.param, tmp_path_factory.mktemp("intake")) as opened:
        yield opened


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A desk, a reporter's vault that joined it and an organiser's vault with cases: made once, and only copied."""
    prepared = Prepared.make(tmp_path_factory.mktemp("prepared"))
    prepared.file_cases({upload_id: make_report() for upload_id in CASE_IDS})
    return prepared


@pytest.fixture
def place(made: Prepared, tmp_path: Path) -> Iterator[Prepared]:
    """A copy for one test; whatever was said in it, the passphrase was not."""
    own = made.copy(tmp_path / "place")
    yield own
    for said in own.said:
        assert PASSPHRASE.split()[0] not in said.everything
