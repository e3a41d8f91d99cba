"""What `send` says of reports that reach the server only after the day until which the desk promised to open them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from reporter.store.outbox import OutboxRow
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, BareDesk, bare_desk
from support.journey import free_port
from support.reports import make_report, pack
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.terminal import Terminal
from support.vaults import open_vault, queue_envelope


@pytest.fixture
def server() -> Iterator[StandIn]:
    port = free_port()
    made = StandIn(bare_desk(urls=(f"http://127.0.0.1:{port}/",)))
    with serving(made, port=port):
        yield made


def queue(vault: Path, desk: BareDesk, *, forget: bool) -> OutboxRow:
    """Queue a report sealed in the first week, and put the server at the day after the last it could come."""
    packed = pack(make_report())
    with open_vault(vault, desk) as opened:
        envelope = queue_envelope(opened, desk, packed=packed, forget=forget)
        if not forget:
            opened.kept.keep(envelope.upload_id[:32], packed)
        return opened.outbox.row(envelope.upload_id)


def day_after(day: date) -> int:
    return int(datetime.combine(day + timedelta(days=1), datetime.min.time(), UTC).timestamp())


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    return Terminal(tmp_path / "passphrase", now=lambda: NOW)


@pytest.mark.must("KEY-26", "KEY-27")
def test_a_kept_report_goes_once_more_in_the_same_command_and_the_person_is_told(
    tmp_path: Path, server: StandIn, terminal: Terminal
):
    row = queue(tmp_path / "vault", server.desk, forget=False)
    server.batch = day_after(row.must_arrive_before)
    said = terminal.say("send", tmp_path / "vault", "--now")
    told, _, after = said.partition("\n")
    assert told.startswith(f"{row.upload_id[:16]}  came only after {row.must_arrive_before.isoformat()}")
    assert "sealed again from your copy" in told
    assert after.count("the server signed for it. Receipt:") == 1
    with Vault.open(tmp_path / "vault", PASSPHRASE) as vault:
        [sent] = vault.outbox.rows()
    assert set(server.envelopes) == {row.upload_id, sent.upload_id}


@pytest.mark.must("KEY-26")
def test_of_a_forgotten_report_it_is_said_that_the_desk_may_keep_it_unopened(
    tmp_path: Path, server: StandIn, terminal: Terminal
):
    row = queue(tmp_path / "vault", server.desk, forget=True)
    server.batch = day_after(row.must_arrive_before)
    said = terminal.say("send", tmp_path / "vault", "--now")
    assert "Receipt:" in said
    assert f"It came only after {row.must_arrive_before.isoformat()}" in said
    assert "the desk keeps it unopened" in said
    assert list(server.envelopes) == [row.upload_id]
