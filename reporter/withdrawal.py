"""Withdrawn testimonies at the desk: a code marks the case that named its hash, in whichever order they arrive.

For the inbox, which files what a sync opened. Inside its open transaction, after opening `report`:

    if withdrawal.is_withdrawal(report):
        withdrawal.file_withdrawal(vault, report, at=moment)        # instead of vault.cases.file
    else:
        case_id = vault.cases.file(report, ...)
        withdrawal.apply_known(vault, report, case_id=case_id, at=moment)

The envelope of a withdrawal is recorded and acknowledged like any other. `moment` is aware and stands in the case's
history; the beginning of the envelope's batch is exact enough. Both may be called again for the same report.

A withdrawal is no case. What it withdraws stays in the list of cases, without its words, and leaves every search
and every export. A code that fits nothing is remembered by its hash, in case its testimony is still under way.
"""

from datetime import datetime

from reporter import triage
from reporter.case import Case, CaseState
from reporter.errors import MoveRefused
from reporter.report import ReceivedReport
from reporter.store.vault import Vault

KIND = "withdrawal"


def is_withdrawal(report: ReceivedReport) -> bool:
    """Say whether a report is the code of one, and so no case."""
    return report.kind == KIND


def file_withdrawal(vault: Vault, report: ReceivedReport, *, at: datetime) -> None:
    """Remember a withdrawal's code by its hash, and mark the cases that named this hash as withdrawn.

    A code that is none is passed over: whoever sent it can be told nothing, and the next envelope must not wait.
    """
    code = report.members.get("code")
    try:
        code_hash = triage.hash_withdraw_code(code if isinstance(code, str) else "")
    except MoveRefused:
        return
    vault.withdrawals.remember(code_hash)
    # The hash is a word of the case's index like any other, so no case has to be read in vain.
    for case in vault.cases.rows(search=code_hash):
        _withdraw(vault, case, code_hash, at=at)


def apply_known(vault: Vault, report: ReceivedReport, *, case_id: str, at: datetime) -> None:
    """Mark the case that a report was just filed as withdrawn, if its code arrived before it."""
    code_hash = triage.stated_hash(report.members)
    if code_hash is not None and vault.withdrawals.knows(code_hash):
        _withdraw(vault, vault.cases.row(case_id), code_hash, at=at)


def _withdraw(vault: Vault, case: Case, code_hash: str, *, at: datetime) -> None:
    if case.state is not CaseState.WITHDRAWN and triage.withdrawal_hash(case) == code_hash:
        vault.cases.move(case.upload_id, triage.withdraw(case, code_hash, at=at))
