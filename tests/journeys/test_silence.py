"""No command but `send` and `sync` touches the network, and those only the desk's own address."""

import subprocess
import sys
from pathlib import Path

import pytest

from support import silent_command
from support.commands import ROOT
from support.journey import EXAMPLES, Journey


def run_watched(journey: Journey, *arguments: object, status: int = 0) -> list[str]:
    """Run a command to the end that it must have, and return its network events."""
    environment = {**journey.commands.environment(), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [
            sys.executable,
            silent_command.__file__,
            *map(str, arguments),
            "--passphrase-file",
            str(journey.folder / "passphrase"),
        ],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=environment,
        timeout=120,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return [line for line in done.stderr.splitlines() if line.startswith("SOCKET ")]


@pytest.mark.must("WAY-5")
def test_commands_that_send_nothing_make_no_socket(journey: Journey, tmp_path: Path):
    report = (journey.vault, EXAMPLES / "outage.json", "--accept-finds", "replace")
    for arguments in (
        ("desk", "profile", journey.desk, "-o", tmp_path / "profile"),
        ("vault", "join", journey.vault, tmp_path / "profile"),
        ("report", *report),
        ("report", *report, "--forget"),
        ("outbox", journey.vault),
        ("send", journey.vault),
        ("cases", journey.organiser),
        ("export", journey.organiser, "--format", "csv", "-o", tmp_path / "out.csv"),
    ):
        assert run_watched(journey, *arguments) == [], arguments[0]


@pytest.mark.must("WAY-5")
def test_the_watch_itself_notices_a_socket(journey: Journey):
    run_watched(journey, "report", journey.vault, EXAMPLES / "outage.json", "--accept-finds", "replace")
    assert run_watched(journey, "send", journey.vault, "--now", status=1) != []
