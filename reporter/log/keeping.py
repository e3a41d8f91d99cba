"""What a vault keeps of a desk's log: the newest tree that was believed, proofs, and the evidence of alarms.

A proof and the state that it gives a report are one commit, together with the tree that was seen. All of it is kept as
items: what was seen before is overwritten, so an old copy of the vault says when its owner looked last, and no more.
"""

import re
from typing import Final

from crypto import checkpoints
from crypto.errors import BadNote
from crypto.notes import SignedNote
from reporter.errors import VaultDamaged
from reporter.log import alarms
from reporter.log.alarms import Alarm
from reporter.log.borders import Border
from reporter.log.judging import Seen, Verdict
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault

_SEEN: Final = "log seen "
_BORDER: Final = re.compile(rb"(?:border ([0-9]{1,19}) ([0-9]{1,19})|none)\n", re.ASCII)
_DAMAGED: Final = "What this vault saw of the desk's log is damaged. Nothing was changed; use a backup of the folder."


def seen_of(vault: Vault, log: str) -> Seen | None:
    """Return the newest tree of the log of this name that this vault believed. Raises VaultDamaged."""
    stored = vault.secrets.get(_SEEN + log)
    if stored is None:
        return None
    found = _BORDER.match(stored)
    if found is None:
        raise VaultDamaged(_DAMAGED)
    note = stored[found.end() :]
    try:
        checkpoint = checkpoints.parse_text(SignedNote.parse(note).text)
    except BadNote as error:
        raise VaultDamaged(_DAMAGED) from error
    border = None if found[1] is None else Border(int(found[1]), int(found[2]))
    return Seen(note, checkpoint.size, checkpoint.root, border)


def keep(vault: Vault, row: OutboxRow, verdict: Verdict, *, log: str) -> None:
    """Write down how a look for a report ended, in one commit. Raises VaultProblem."""
    with vault.transaction():
        if verdict.seen is not None and verdict.seen != seen_of(vault, log):
            vault.secrets.put(_SEEN + log, _print_seen(verdict.seen))
        if verdict.proof is not None:
            sent = {OutboxState.SENT}
            vault.outbox.move(row.upload_id, expected=sent, to=OutboxState.RECORDED, proof=verdict.proof)
        if verdict.alarm is not None and not any(_is_same(known, verdict.alarm) for known in alarms_of(vault)):
            named = row.upload_id if verdict.alarm.receipt else ""
            vault.log_alarms.add(alarms.print_alarm(verdict.alarm), upload_id=named)


def alarms_of(vault: Vault) -> list[Alarm]:
    """Return the alarms that a vault keeps."""
    return [alarms.parse_alarm(evidence) for evidence in vault.log_alarms.all()]


def _print_seen(seen: Seen) -> bytes:
    border = "none" if seen.border is None else f"border {seen.border.index} {seen.border.number}"
    return f"{border}\n".encode() + seen.note


def _is_same(known: Alarm, alarm: Alarm) -> bool:
    """Say whether two alarms are of one deed, whatever tree each was seen in."""
    one, other = (SignedNote.parse(each.notes[0]).text.split("\n")[0] for each in (known, alarm))
    return (known.name, known.receipt, one) == (alarm.name, alarm.receipt, other)
