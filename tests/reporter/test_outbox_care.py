"""What a person may do with a report that waits: which moves there are, and what is left after a deletion."""

import pytest

from reporter import outbox_care
from reporter.errors import MoveRefused, NothingThere
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.reports import make_report, pack
from support.vaults import queue_envelope


def _queue(vault: Vault, desk: BareDesk, state: OutboxState = OutboxState.WAITING, attempts: int = 0) -> str:
    packed = pack(make_report({"text": "Nothing loads since the evening."}))
    upload_id = queue_envelope(vault, desk, packed=packed).upload_id
    vault.kept.keep(upload_id[:32], packed)
    if state is not OutboxState.WAITING or attempts:
        vault.outbox.move(upload_id, expected={OutboxState.WAITING}, to=state, attempts=attempts)
    return upload_id


@pytest.mark.parametrize("state", OutboxState)
def test_only_what_waits_or_was_refused_can_be_tried_again(vault: Vault, desk: BareDesk, state: OutboxState):
    upload_id = _queue(vault, desk, state, attempts=2)
    if state not in {OutboxState.WAITING, OutboxState.REFUSED}:
        with pytest.raises(MoveRefused, match="Nothing was changed"):
            outbox_care.retry(vault, upload_id, now=NOW)
        assert (vault.outbox.row(upload_id).state, vault.outbox.row(upload_id).due) == (state, None)
        return
    row = outbox_care.retry(vault, upload_id[:10], now=NOW)
    assert (row.state, row.due, row.attempts) == (OutboxState.WAITING, NOW, 2)


@pytest.mark.parametrize("state", OutboxState)
def test_a_deleted_report_leaves_nothing_and_is_not_counted_as_sent(vault: Vault, desk: BareDesk, state: OutboxState):
    other = _queue(vault, desk)
    upload_id = _queue(vault, desk, state)
    assert outbox_care.delete(vault, upload_id).state is state
    assert [row.upload_id for row in vault.outbox.rows()] == [other]
    assert vault.kept.ids() == (other[:32],)
    assert vault.outbox.forgotten_count() == 0
    with pytest.raises(NothingThere):
        outbox_care.delete(vault, upload_id)


def test_a_copy_stays_while_another_envelope_of_the_report_is_on_its_way(vault: Vault, desk: BareDesk):
    upload_id = _queue(vault, desk)
    row = vault.outbox.row(upload_id)
    vault.outbox.add(
        "ab" * 32,
        report_id=row.report_id,
        envelope=b"envelope",
        size_class=row.size_class,
        must_arrive_before=row.must_arrive_before,
        forget=False,
    )
    outbox_care.delete(vault, upload_id)
    assert vault.kept.ids() == (row.report_id,)
    outbox_care.delete(vault, "ab" * 32)
    assert vault.kept.ids() == ()


@pytest.mark.parametrize(
    ("state", "attempts", "may_have"),
    [
        (OutboxState.WAITING, 0, False),
        (OutboxState.WAITING, 1, True),
        (OutboxState.SENDING, 0, True),
        (OutboxState.SENT, 0, True),
        (OutboxState.RECORDED, 0, True),
        (OutboxState.REFUSED, 1, True),
    ],
)
def test_what_was_tried_once_may_have_arrived(
    vault: Vault, desk: BareDesk, state: OutboxState, attempts: int, *, may_have: bool
):
    upload_id = _queue(vault, desk, state, attempts)
    assert outbox_care.may_have_arrived(vault.outbox.row(upload_id)) is may_have


def test_a_kept_report_is_shown_as_the_desk_will_read_it(vault: Vault, desk: BareDesk):
    report = outbox_care.kept_report(vault, vault.outbox.row(_queue(vault, desk)))
    assert (report.members["text"], report.attachments) == ("Nothing loads since the evening.", ())


def test_of_a_report_without_a_copy_nothing_is_shown(vault: Vault, desk: BareDesk):
    upload_id = queue_envelope(vault, desk).upload_id
    with pytest.raises(NothingThere, match="keeps no copy"):
        outbox_care.kept_report(vault, vault.outbox.row(upload_id))
