"""A vault with reports in every state, each sealed with a copy, as a person's own list shows them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from reporter import dispatch, drafting
from reporter.report import Report
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.reports import make_report, pack
from support.sealed import seal

RECEIPT = b"desk.example/v1/receipt\nid 6f1e\nbatch 495000\n\n\xe2\x80\x94 desk.example 1f2e3d4c AAAA\n"


def queue_report(
    vault: Vault, desk: BareDesk, changes: Mapping[str, Any] | None = None, *, forget: bool = False
) -> str:
    """Seal a report to the desk's first week key, queue it with its copy, and return its upload id."""
    with vault.transaction():
        return _queue(vault, desk, make_report(changes), forget=forget)


def _queue(vault: Vault, desk: BareDesk, report: Report, *, forget: bool = False) -> str:
    key = desk.profile.week_keys[0]
    packed = pack(report)
    envelope = seal(packed, key)
    vault.outbox.add(
        envelope.upload_id,
        report_id=report.id,
        envelope=envelope.data,
        size_class=len(packed),
        must_arrive_before=key.until,
        forget=forget,
    )
    if not forget:
        vault.kept.keep(report.id, packed)
    return envelope.upload_id


def mark_sent(vault: Vault, upload_id: str) -> None:
    vault.outbox.move(
        upload_id, expected=set(OutboxState), to=OutboxState.SENT, batch=int(NOW.timestamp()), receipt=RECEIPT
    )


def mark_refused(vault: Vault, upload_id: str) -> None:
    vault.outbox.move(upload_id, expected=set(OutboxState), to=OutboxState.REFUSED, attempts=1)


def fill_every_state(vault: Vault, desk: BareDesk) -> dict[str, str]:
    """Put one report of each state into a vault, and return their ids by the state's name."""
    ids = {
        "draft": drafting.begin(vault, "sim_block"),
        "undecided": queue_report(vault, desk),
        "planned": queue_report(vault, desk, {"region": "PK-PB", "districts": ["pk-pb-lahore"]}),
        "tried": queue_report(vault, desk, {"region": "PK-SD", "districts": ["pk-sd-hyderabad"]}),
        "held": queue_report(vault, desk, forget=True),
        "refused": queue_report(vault, desk, {"districts": ["pk-ba-quetta", "pk-ba-mastung"]}),
        "sent": queue_report(vault, desk),
        "sent_forgotten": queue_report(vault, desk, forget=True),
    }
    vault.outbox.set_due(ids["planned"], NOW + timedelta(minutes=17))
    vault.outbox.set_due(ids["tried"], NOW + timedelta(minutes=42))
    vault.outbox.move(ids["tried"], expected=set(OutboxState), to=OutboxState.WAITING, attempts=2)
    dispatch.hold(vault, ids["held"])
    mark_refused(vault, ids["refused"])
    mark_sent(vault, ids["sent"])
    vault.outbox.remove(ids["sent_forgotten"])
    return ids


def fill_with(vault: Vault, desk: BareDesk, count: int) -> None:
    """Put many reports into a vault: a third each undecided, planned and sent."""
    with vault.transaction():
        for number in range(count):
            upload_id = _queue(vault, desk, make_report())
            if number % 3 == 1:
                vault.outbox.set_due(upload_id, NOW + timedelta(minutes=number % 100))
            if number % 3 == 2:
                mark_sent(vault, upload_id)
