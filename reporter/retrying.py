"""Trying unreadable envelopes again: one that nobody could open may only have come before its seed.

It is worth trying when something changed: other seeds, or a newer program, which reads more. What was tried is noted,
so that ten thousand envelopes of rubbish cost nothing at every sync.

Some open with no seed that a receiving vault may hold: those sealed to the last resort, and to keys that passed before
anybody was given them. Where the desk's own vault is open too, its seeds are tried as well, and stay in it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from reporter import organiser, version
from reporter.errors import NothingThere, Unreadable, VaultDamaged
from reporter.filing import Filing
from reporter.store.envelopes import UnreadableEnvelope
from reporter.store.vault import Vault

_TRIED_WITH = "unreadable envelopes were tried with"
_TRIED_BESIDE = "unreadable envelopes were tried beside the desk with"
_DAMAGED = (VaultDamaged, NothingThere)
"""What this disk did to one of them is told by checking the vault; it stays unreadable and holds up no sync."""


@dataclass(frozen=True)
class Retried:
    """What trying again did: `filed` became cases after all, `unreadable` stay what they were."""

    filed: int
    unreadable: int


def retry_unreadable(vault: Vault) -> Retried:
    """Try every unreadable envelope again, if seeds or program changed since the last time, and file what opens.

    Each is a transaction of its own. The server hears of it at the next sync.
    """
    waiting = vault.envelopes.unreadable()
    means = _means_of(vault)
    if vault.values.get(_TRIED_WITH) == means:
        return Retried(0, len(waiting))
    filed = _try_all(vault, Filing(vault), waiting)
    vault.values.put(_TRIED_WITH, means)
    return Retried(filed, len(waiting) - filed)


def retry_beside(vault: Vault, desk_vault: Vault) -> Retried:
    """Try every unreadable envelope of `vault` with the seeds of the desk's own vault too, and file what opens.

    No seed leaves `desk_vault`. Nothing is tried where nothing changed since the last time.
    """
    waiting = vault.envelopes.unreadable()
    means = _means_of(vault, desk_vault, tried=(envelope.upload_id for envelope in waiting))
    if vault.values.get(_TRIED_BESIDE) == means:
        return Retried(0, len(waiting))
    filed = _try_all(vault, Filing(vault, *organiser.identities(desk_vault)), waiting)
    if not filed:
        vault.values.put(_TRIED_BESIDE, means)
    return Retried(filed, len(waiting) - filed)


def _try_all(vault: Vault, filing: Filing, waiting: Iterable[UnreadableEnvelope]) -> int:
    filed = 0
    for envelope in waiting:
        try:
            source = vault.envelopes.ciphertext(envelope.upload_id)
        except _DAMAGED:
            continue
        with source:
            try:
                report = filing.open(source)
            except (Unreadable, *_DAMAGED):
                continue
            with vault.transaction():
                filing.file(report, envelope.upload_id, leaf=envelope.leaf, batch=envelope.batch)
        filed += 1
    return filed


def _means_of(*vaults: Vault, tried: Iterable[str] = ()) -> bytes:
    """Return what changes whenever another envelope could open; `tried` are upload ids."""
    seeds = sorted({row.recipient for vault in vaults for row in vault.seeds.all()})
    return hashlib.sha256("\n".join((version.VERSION, *seeds, *tried)).encode()).digest()
