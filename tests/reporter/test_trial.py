"""The trial of the whole journey: what it says where a part does not work, and that it leaves nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reporter import demo_desk, trial
from reporter.errors import DemonstrationFailed, GawahError
from reporter.trial import Command
from ui import verbs

SERVER = Command(verbs.command(verbs.DEMO_SERVER), verbs.environment())
ENDS_AT_ONCE = Command(("/bin/false",), {})


def now() -> datetime:
    return datetime.now(UTC)


def test_a_trial_is_made_in_the_sessions_own_folder_in_memory(tmp_path: Path):
    assert trial.find_room(str(tmp_path)) == tmp_path
    assert trial.find_room(str(tmp_path / "missing")) in {None, Path(demo_desk.MEMORY)}


def test_a_server_that_does_not_start_ends_the_trial_and_nothing_is_left(tmp_path: Path):
    steps = trial.take(tmp_path, ENDS_AT_ONCE, ENDS_AT_ONCE, now=now)
    with pytest.raises(DemonstrationFailed):
        list(steps)
    assert list(tmp_path.iterdir()) == []


def test_a_sender_that_does_not_start_ends_the_trial_and_nothing_is_left(tmp_path: Path):
    said = []
    with pytest.raises(GawahError):
        said.extend(trial.take(tmp_path, SERVER, ENDS_AT_ONCE, now=now))
    assert list(tmp_path.iterdir()) == []
