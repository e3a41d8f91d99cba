"""An envelope that lies here becomes a case, a withdrawal, or is kept as unreadable: one transaction each.

Nothing is filed before all of the envelope was verified. What an envelope becomes, the record of it, and its parts
that were fetched change together or not at all, so a sync that ends at any moment goes on where it was.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import BinaryIO

from crypto.identities import HybridIdentity
from reporter import joining, opening, organiser, withdrawal
from reporter.errors import SyncStopped
from reporter.report import ReceivedReport
from reporter.store.envelopes import MissingEnvelope
from reporter.store.vault import Vault


class Filing:
    """Files what the envelopes of one vault hold. `file` and `keep_unreadable` are called within a transaction.

    `more` are keys that open beside those of the vault, and are not kept in it.
    """

    def __init__(self, vault: Vault, *more: HybridIdentity) -> None:
        self._vault = vault
        self._identities: Sequence[HybridIdentity] = [*organiser.identities(vault), *more]
        self._batch_seconds = joining.desk_of(vault).profile.batch_seconds

    def open(self, envelope: BinaryIO) -> ReceivedReport:
        """Open an envelope with the seeds that are here; `envelope` stays open until it is filed. Raises Unreadable."""
        return opening.open_envelope(envelope, self._identities)

    def check_batch(self, batch: int) -> None:
        """Refuse a batch of no calendar before anything of its envelope is noted. Raises SyncStopped.

        A vault goes back to what it noted at every sync, and would stop there for ever, also once the list is right.
        """
        self._moment_of(batch)

    def file(self, report: ReceivedReport, upload_id: str, *, leaf: int, batch: int) -> None:
        """File a report as a case, or take a withdrawal at its word. Raises SyncStopped for a batch of no calendar."""
        opened_at = self._moment_of(batch)
        if withdrawal.is_withdrawal(report):
            withdrawal.file_withdrawal(self._vault, report, at=opened_at)
            report_of_case = None
        else:
            year, week, _ = opened_at.isocalendar()
            case_id = self._vault.cases.file(
                report, upload_id=upload_id, batch=batch, received_week=f"{year}-W{week:02}"
            )
            withdrawal.apply_known(self._vault, report, case_id=case_id, at=opened_at)
            report_of_case = report.id
        self._vault.envelopes.record_filed(upload_id, leaf=leaf, batch=batch, report_id=report_of_case)
        self._vault.fetched.discard(upload_id)

    def keep_unreadable(self, listed: MissingEnvelope, envelope: BinaryIO, *, reason: str) -> None:
        """Keep an envelope as it came, to be tried again when seeds arrive."""
        envelope.seek(0)
        self._vault.envelopes.keep_unreadable(
            listed.upload_id,
            leaf=listed.leaf,
            batch=listed.batch,
            reason=reason,
            envelope=envelope,
            length=listed.length,
        )
        self._vault.fetched.discard(listed.upload_id)

    def _moment_of(self, batch: int) -> datetime:
        """Return when a batch was opened."""
        try:
            return datetime.fromtimestamp(batch * self._batch_seconds, UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise SyncStopped(
                "The server's list names a time that does not exist. What was filed before is kept; tell the server's "
                "operator."
            ) from error
