"""Sent reports looked up in the log, from the vault over a sender to a server and back."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto import receipts
from crypto.notes import Signer
from crypto.receipts import Receipt
from reporter import joining, outbox_care
from reporter import profile as profiles
from reporter.log import keeping, looking, proofs
from reporter.log.alarms import Name
from reporter.log.judging import Concern
from reporter.log.looking import Looks
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import BareDesk
from support.direct_sender import DirectSender
from support.log_looks import ids
from support.parcels import desk_at
from support.stand_in.faults import Fault
from support.stand_in.listener import serving
from support.stand_in.log import StandInLog
from support.stand_in.server import StandIn
from support.terminal import Terminal
from support.vault_folders import PASSPHRASE, VaultFolder
from support.vaults import queue_envelope

BATCH = 1_795_000_000
"""Batches of the tests' desk are seconds: this one is one of November 2026, when its profile was issued."""
NOW = datetime.fromtimestamp(BATCH + 60, UTC)


@dataclass
class Reporter:
    """A vault that sent reports, and the server and the log of its desk."""

    vault: Vault
    server: StandIn
    log: StandInLog

    def send(self, batch: int, *, forget: bool = False) -> str:
        """Have a report that was sent and receipted."""
        upload_id = queue_envelope(self.vault, self.server.desk, forget=forget).upload_id
        note = self.server.sign(bytes.fromhex(upload_id), batch=batch)
        self.vault.outbox.move(upload_id, expected={OutboxState.WAITING}, to=OutboxState.SENDING)
        self.vault.outbox.move(
            upload_id, expected={OutboxState.SENDING}, to=OutboxState.SENT, batch=batch, receipt=note
        )
        return upload_id

    def look(self, *, now: datetime = NOW) -> Looks:
        return looking.look_up(self.vault, lambda: DirectSender(self.server.open_exchange), now=now)

    def state(self, upload_id: str) -> OutboxState:
        return self.vault.outbox.row(upload_id).state


@pytest.fixture
def reporter(joined_vault: Vault, desk: BareDesk) -> Reporter:
    log = StandInLog(desk.log)
    log.close(BATCH - 1, ids(5, "before"))
    return Reporter(joined_vault, StandIn(desk, public_log=log), log)


def as_bytes(*upload_ids: str) -> list[bytes]:
    return [bytes.fromhex(upload_id) for upload_id in upload_ids]


def test_what_the_log_holds_is_in_the_public_log_and_its_proof_is_kept(reporter: Reporter, desk: BareDesk):
    first, second = reporter.send(BATCH), reporter.send(BATCH + 1)
    reporter.log.close(BATCH, as_bytes(first))
    reporter.log.close(BATCH + 1, as_bytes(second))
    looks = reporter.look()
    assert sorted(looks.recorded) == sorted([first, second])
    assert (looks.alarms, looks.concerns, looks.later, looks.failure) == ([], set(), 0, "")
    for upload_id in (first, second):
        row = reporter.vault.outbox.row(upload_id)
        assert row.state is OutboxState.RECORDED
        assert proofs.check_proof(row.proof or b"", desk.profile).receipt.upload_id.hex() == upload_id
    assert reporter.server.opened == reporter.server.closed
    assert reporter.look() == Looks()


def test_what_was_seen_is_held_against_the_log_at_the_next_look(reporter: Reporter):
    first = reporter.send(BATCH)
    reporter.log.close(BATCH, as_bytes(first))
    reporter.look()
    seen = keeping.seen_of(reporter.vault, reporter.log.signer.name)
    assert seen is not None
    assert (seen.size, seen.border and seen.border.number) == (32, BATCH)
    second = reporter.send(BATCH + 1)
    reporter.log.fork()
    reporter.log.close(BATCH + 1, as_bytes(second))
    assert [alarm.name for alarm in reporter.look().alarms] == [Name.FORKED]
    assert reporter.state(second) is OutboxState.SENT
    assert keeping.seen_of(reporter.vault, reporter.log.signer.name) == seen


@pytest.mark.must("LOG-10")
def test_an_alarm_is_kept_once_however_often_it_is_seen(reporter: Reporter, desk: BareDesk):
    missing, other = reporter.send(BATCH), reporter.send(BATCH)
    reporter.log.close(BATCH, ids(3))
    assert [alarm.name for alarm in reporter.look().alarms] == [Name.LEFT_OUT] * 2
    reporter.log.close(BATCH + 1)
    assert [alarm.name for alarm in reporter.look().alarms] == [Name.LEFT_OUT] * 2
    kept = keeping.alarms_of(reporter.vault)
    named = [receipts.read(alarm.receipt, origin="desk.example", logs=desk.profile.logs).upload_id for alarm in kept]
    assert sorted(named) == sorted(as_bytes(missing, other))


def test_with_a_report_goes_the_evidence_that_names_it(reporter: Reporter):
    missing, other = reporter.send(BATCH), reporter.send(BATCH)
    reporter.log.close(BATCH, ids(3))
    reporter.look()
    outbox_care.delete(reporter.vault, missing)
    [kept] = keeping.alarms_of(reporter.vault)
    assert kept.receipt == reporter.vault.outbox.row(other).receipt
    outbox_care.delete(reporter.vault, other)
    assert reporter.vault.log_alarms.all() == ()
    # All that is left is the tree that was seen, if one was.
    assert reporter.vault._database.rows("SELECT count(*) FROM items") == [(0,)]


def test_evidence_that_names_no_report_stays(reporter: Reporter):
    sent = reporter.send(BATCH)
    reporter.log.close(BATCH, as_bytes(sent))
    reporter.look()
    reporter.log.fork()
    reporter.log.close(BATCH + 1)
    other = reporter.send(BATCH + 1)
    assert [alarm.name for alarm in reporter.look().alarms] == [Name.FORKED]
    outbox_care.delete(reporter.vault, other)
    outbox_care.delete(reporter.vault, sent)
    assert [alarm.name for alarm in keeping.alarms_of(reporter.vault)] == [Name.FORKED]


def test_a_report_whose_batch_has_not_ended_is_not_asked_about(reporter: Reporter):
    reporter.send(BATCH)
    for seconds, is_asked in ((1, False), (2, True)):
        looks = reporter.look(now=datetime.fromtimestamp(BATCH + seconds, UTC))
        assert (looks.later, bool(reporter.log.asked)) == (1, is_asked)


def test_by_a_clock_that_cannot_be_right_it_is_looked_up_and_nothing_is_called_silent(reporter: Reporter):
    sent = reporter.send(BATCH)
    reporter.log.close(BATCH, as_bytes(sent))
    looks = reporter.look(now=datetime(1980, 1, 1, tzinfo=UTC))
    assert (looks.recorded, looks.concerns) == ([sent], set())


def test_where_the_line_breaks_what_was_found_is_kept_and_the_rest_is_for_later(reporter: Reporter):
    sent = [reporter.send(BATCH) for _ in range(3)]
    reporter.log.close(BATCH, as_bytes(*sent))
    reporter.server.faults.extend([*[None] * 6, Fault.DROPPED_AFTER])
    looks = reporter.look()
    assert looks.failure
    assert looks.recorded
    assert len(looks.recorded) + looks.later == 3
    assert len(reporter.look().recorded) == looks.later


def test_a_report_of_a_log_that_the_profile_names_no_more_is_counted_and_left(reporter: Reporter, desk: BareDesk):
    upload_id = queue_envelope(reporter.vault, desk).upload_id
    note = receipts.sign(Receipt("desk.example", bytes.fromhex(upload_id), BATCH), Signer.generate("desk.example"))
    waiting = {OutboxState.WAITING}
    reporter.vault.outbox.move(upload_id, expected=waiting, to=OutboxState.SENT, batch=BATCH, receipt=note)
    looks = reporter.look()
    assert (looks.unnamed, looks.recorded, looks.later, reporter.log.asked) == (1, [], 0, [])


def test_what_the_server_does_not_serve_is_said_and_asked_again(reporter: Reporter):
    sent = reporter.send(BATCH)
    reporter.server.public_log = None
    looks = reporter.look()
    assert (looks.later, looks.concerns, looks.alarms) == (1, {Concern.NOT_SERVED}, [])
    reporter.server.public_log = reporter.log
    reporter.log.close(BATCH, as_bytes(sent))
    assert reporter.look().recorded == [sent]


def test_a_report_that_its_block_does_not_hold_is_sought_in_the_whole_batch_at_once(reporter: Reporter):
    sent = reporter.send(BATCH)
    reporter.log.close(BATCH, ids(3), leaves=8448)
    assert [alarm.name for alarm in reporter.look().alarms] == [Name.LEFT_OUT]
    assert reporter.state(sent) is OutboxState.SENT


def test_the_commands_look_up_over_the_real_sender_and_save_what_shows_it(
    vault_folder: VaultFolder, desk: BareDesk, tmp_path: Path
):
    log = StandInLog(desk.log)
    server = StandIn(desk, public_log=log)
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    (tmp_path / "evidence").mkdir()
    terminal = Terminal(passphrase_file=tmp_path / "passphrase", now=lambda: NOW)
    with serving(server) as served:
        there = replace(desk, profile=desk_at(desk, f"{served.url}/"))
        (tmp_path / "profile").write_bytes(there.sign())
        with vault_folder.opened() as vault:
            joining.join(vault, profiles.read_first(there.sign()))
            reporter = Reporter(vault, replace(server, desk=there), log)
            found, missing = reporter.send(BATCH), reporter.send(BATCH)
        log.close(BATCH, as_bytes(found))
        said = terminal.run("outbox", "log", vault_folder.path, "--alarms", tmp_path / "evidence")
    assert said.status == 1
    assert "ALARM" in said.warnings
    assert "left out" in said.warnings
    assert f"{found[:16]}  in the public log" in said.text
    assert {call.path.split("/")[2] for call in server.calls} == {"log"}
    proof, [evidence] = tmp_path / "proof", (tmp_path / "evidence").iterdir()
    assert "--profile" in terminal.say("proof", "save", vault_folder.path, found, "-o", proof)
    assert "outbox log" in terminal.run("proof", "save", vault_folder.path, missing, "-o", proof).warnings
    checking = Terminal()
    assert found in checking.say("proof", "verify", proof, "--profile", tmp_path / "profile")
    assert "left out" in checking.say("proof", "verify", evidence, "--profile", tmp_path / "profile")
