"""Rows of the outbox, and moves that only one of many can make."""

import io
import os
import threading
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, BinaryIO

import pytest

from reporter.errors import MoveRefused, NothingThere, UsageError
from reporter.store.items import LARGEST_ROW_BYTES
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault

ID = "ab" * 32
WAITING, SENDING, SENT = OutboxState.WAITING, OutboxState.SENDING, OutboxState.SENT


def _add(vault: Vault, upload_id: str = ID, envelope: bytes | BinaryIO = b"envelope", **changes: Any) -> None:
    given = {"report_id": "cd" * 16, "size_class": 16_384, "must_arrive_before": date(2027, 1, 24), "forget": False}
    vault.outbox.add(upload_id, envelope=envelope, **(given | changes))


def test_a_queued_envelope_waits_with_all_it_was_given(vault: Vault):
    due = datetime(2026, 11, 22, 15, 0, 0, 999_999, timezone(timedelta(hours=5)))
    _add(vault, due=due, forget=True)
    [row] = vault.outbox.rows()
    assert row == vault.outbox.row(ID)
    assert (row.upload_id, row.report_id, row.state, row.attempts) == (ID, "cd" * 16, WAITING, 0)
    assert (row.length, row.size_class, row.forget) == (8, 16_384, True)
    assert row.must_arrive_before == date(2027, 1, 24)
    assert row.due == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert (row.batch, row.receipt) == (None, None)
    with vault.outbox.envelope(ID) as stream:
        assert stream.read() == b"envelope"


def test_the_same_envelope_is_queued_once(vault: Vault):
    _add(vault)
    vault.outbox.move(ID, expected={WAITING}, to=SENDING)
    _add(vault, envelope=b"other bytes")
    assert [row.state for row in vault.outbox.rows()] == [SENDING]


def test_a_large_envelope_is_streamed_in_and_out(vault: Vault):
    envelope = os.urandom(LARGEST_ROW_BYTES + 5)
    _add(vault, envelope=io.BytesIO(envelope), length=len(envelope))
    assert vault.outbox.row(ID).length == len(envelope)
    with vault.outbox.envelope(ID) as stream:
        stream.seek(65_536)
        assert stream.read(65_536) == envelope[65_536:131_072]


def test_a_stream_needs_its_length(vault: Vault):
    with pytest.raises(ValueError, match="length"):
        _add(vault, envelope=io.BytesIO(b"envelope"))


def test_any_unique_beginning_of_an_id_is_enough(vault: Vault):
    for upload_id in ("ab" * 32, "ac" + "00" * 31):
        _add(vault, upload_id)
    assert vault.outbox.row("ab").upload_id == "ab" * 32
    assert vault.outbox.row("ac" + "00" * 31).upload_id == "ac" + "00" * 31
    with pytest.raises(UsageError, match="more"):
        vault.outbox.row("a")
    for nobody in ("b", "", "AB", "%", "abg", "ab" * 33):
        with pytest.raises(NothingThere):
            vault.outbox.row(nobody)


def test_a_move_writes_what_comes_with_it(vault: Vault):
    _add(vault)
    vault.outbox.move(ID, expected={WAITING}, to=SENDING)
    vault.outbox.move(ID, expected={SENDING}, to=SENT, batch=5, receipt=b"receipt", attempts=1)
    vault.outbox.move(ID, expected={SENT}, to=OutboxState.RECORDED)
    row = vault.outbox.row(ID)
    assert (row.state, row.batch, row.receipt, row.attempts) == (OutboxState.RECORDED, 5, b"receipt", 1)
    assert "receipt" not in repr(row)


def test_a_move_from_another_state_is_refused_and_writes_nothing(vault: Vault):
    _add(vault)
    before = vault.outbox.row(ID)
    with pytest.raises(MoveRefused, match="waiting"):
        vault.outbox.move(ID, expected={SENDING, SENT}, to=SENT, receipt=b"receipt")
    with pytest.raises(MoveRefused):
        vault.outbox.move(ID, expected=set(), to=SENT)
    assert vault.outbox.row(ID) == before
    with pytest.raises(NothingThere):
        vault.outbox.move("cd" * 32, expected={WAITING}, to=SENDING)


def test_of_many_senders_one_takes_the_envelope(vault: Vault):
    _add(vault)
    taken = []

    def take() -> None:
        try:
            vault.outbox.move(ID, expected={WAITING}, to=SENDING)
        except MoveRefused:
            return
        taken.append(threading.get_ident())

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 1


def test_due_can_be_set_and_cleared(vault: Vault):
    _add(vault)
    due = datetime(2026, 11, 22, 10, tzinfo=UTC)
    vault.outbox.set_due(ID, due)
    assert vault.outbox.row(ID).due == due
    vault.outbox.set_due(ID, None)
    assert vault.outbox.row(ID).due is None
    with pytest.raises(NothingThere):
        vault.outbox.set_due("cd" * 32, due)
    with pytest.raises(ValueError, match="zone"):
        vault.outbox.set_due(ID, datetime(2026, 11, 22))  # noqa: DTZ001 - that is what is refused


def test_a_removed_envelope_leaves_a_count_only(vault: Vault):
    assert vault.outbox.forgotten_count() == 0
    for upload_id in ("ab" * 32, "cd" * 32):
        _add(vault, upload_id)
        vault.outbox.remove(upload_id)
    assert vault.outbox.rows() == ()
    assert vault.outbox.forgotten_count() == 2
    assert vault._database.rows("SELECT count(*) FROM items") == [(0,)]
    with pytest.raises(NothingThere):
        vault.outbox.remove(ID)
    assert vault.outbox.forgotten_count() == 2


def test_no_row_says_when_it_was_made(vault: Vault):
    """Nothing but what sending needs looks like a time, and ids do not follow the order of queuing."""
    for upload_id in ("cd" * 32, "ab" * 32):
        _add(vault, upload_id)
    assert [row.upload_id for row in vault.outbox.rows()] == ["ab" * 32, "cd" * 32]
    columns = [
        name
        for (table,) in vault._database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for (_, name, *_) in vault._database.rows(f"PRAGMA table_info({table})")
    ]
    assert {name for name in columns if name in {"at", "due", "date", "time", "created", "made"}} == {"at", "due"}
