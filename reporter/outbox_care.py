"""What a person may do with a sealed report that waits: look at the copy, ask for another try, let it go for good.

Both acts are moves of a table; how a report gets from state to state by being sent is in `outbox`.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from reporter import payload
from reporter.report import ReceivedReport
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault

RETRIED: Mapping[OutboxState, OutboxState] = MappingProxyType(
    {
        OutboxState.WAITING: OutboxState.WAITING,
        OutboxState.REFUSED: OutboxState.WAITING,
    }
)
"""States from which a person may ask for another try. One that is *sending* is tried anyway."""

DELETED = frozenset(OutboxState)
"""States in which a person may let a report go: every one, because it is theirs."""


def retry(vault: Vault, upload_id: str, *, now: datetime) -> OutboxRow:
    """Let a report leave at the next sending, also one that was refused. Raises MoveRefused, NothingThere."""
    row = vault.outbox.row(upload_id)
    with vault.transaction():
        vault.outbox.move(row.upload_id, expected=set(RETRIED), to=RETRIED.get(row.state, OutboxState.WAITING))
        vault.outbox.set_due(row.upload_id, now)
    return vault.outbox.row(row.upload_id)


def delete(vault: Vault, upload_id: str) -> OutboxRow:
    """Forget a report: envelope, ids, receipt, proof, alarms that name it, and the kept copy.

    Returns what the row was. Raises NothingThere.

    The copy stays where another envelope of the same report is still on its way.
    """
    row = vault.outbox.row(upload_id)
    with vault.transaction():
        vault.outbox.remove(row.upload_id, counted=False)
        vault.log_alarms.forget(row.upload_id)
        shared = any(other.report_id == row.report_id for other in vault.outbox.rows())
        if row.report_id in vault.kept.ids() and not shared:
            vault.kept.forget(row.report_id)
    return row


def may_have_arrived(row: OutboxRow) -> bool:
    """Say whether the server can have the report: it was tried at least once, or is signed for."""
    return row.attempts > 0 or row.state not in {OutboxState.WAITING, OutboxState.REFUSED}


def kept_report(vault: Vault, row: OutboxRow) -> ReceivedReport:
    """Return a report from the copy here; of its files only what is said of them. Raises NothingThere without one."""
    with vault.kept.read(row.report_id) as packed:
        return payload.unpack_seekable(packed)
