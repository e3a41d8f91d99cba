"""A report sent to a real server is looked up in the log that this server publishes."""

import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reporter import outbox
from reporter.log import alarms, keeping, looking, proofs
from reporter.log.alarms import Name
from reporter.log.looking import Looks
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from support.desks import PASSPHRASE
from support.sending_places import SendingPlace, sending_place
from support.terminal import Terminal
from support.vaults import queue_envelope

SECONDS = 60


def send(place: SendingPlace) -> str:
    """Send a report and return its id once it was signed for."""
    upload_id = queue_envelope(place.vault, place.desk).upload_id
    sending = outbox.send_waiting(place.vault, SenderProcess.start, now=datetime.now(UTC), at_once=True)
    assert [sent.upload_id for sent in sending.sent] == [upload_id]
    return upload_id


def look_until(place: SendingPlace, is_enough: Callable[[Looks], object], *, ahead: timedelta = timedelta(0)) -> Looks:
    """Look, as often as it takes until the batch is closed and published."""
    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends:
        looks = looking.look_up(place.vault, SenderProcess.start, now=datetime.now(UTC) + ahead)
        assert looks.failure == ""
        if is_enough(looks):
            return looks
        time.sleep(0.3)
    raise AssertionError("nothing came of it")


@pytest.mark.must("LOG-10")
def test_a_report_is_proved_by_a_real_servers_log_and_a_server_that_forgot_it_is_found_out(tmp_path: Path):
    with sending_place(tmp_path, batch_seconds=1) as place:
        for _ in range(2):
            sent = send(place)
            looks = look_until(place, lambda looks: looks.recorded)
            assert (looks.recorded, looks.alarms, looks.concerns) == ([sent], [], set())
            row = place.vault.outbox.row(sent)
            assert row.state is OutboxState.RECORDED
            assert proofs.check_proof(row.proof or b"", place.desk.profile).receipt.upload_id.hex() == sent
        place.kill()
        shutil.rmtree(tmp_path / "data")
        place.start()
        send(place)
        # By then no copy of the larger tree can be that old.
        look_until(place, lambda looks: looks.alarms, ahead=timedelta(days=2))
        [alarm] = keeping.alarms_of(place.vault)
        assert alarm.name in {Name.SHRUNK, Name.FORKED}
        assert alarms.check(alarm, place.desk.profile).log == place.desk.log.name


def test_what_no_line_let_look_up_is_left_for_later_and_not_called_missing(tmp_path: Path):
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    with sending_place(tmp_path, batch_seconds=1) as place:
        send(place)
        place.kill()
        place.vault.close()
        # By then the batch is over, and no answer tells another time.
        terminal = Terminal(tmp_path / "passphrase", now=lambda: datetime.now(UTC) + timedelta(minutes=5))
        said = terminal.run("outbox", "log", tmp_path / "vault")
    assert "Left for later: 1 report." in said.text
    assert "The rest was not looked up: no connection to the desk's server." in said.warnings
