"""The desk's side of giving keys: which seeds an organiser may hold now, sealed for one vault.

Every release is noted before it leaves, in the custody log and by recipient, so that a revocation knows which keys
to replace. It carries the desk's profiles, because the receiving vault takes only keys that stand in one of them.
"""

import base64
import json
from datetime import date, timedelta
from pathlib import Path

from crypto import age_write, profile_text
from crypto.notes import SignedNote
from crypto.organisers_text import Organiser
from crypto.recipients import HybridRecipient
from reporter.desk import ceremony, roster
from reporter.desk.publishing import Progress
from reporter.desk.transfer_request import TransferRequest
from reporter.errors import UsageError
from reporter.store.custody import CustodyEvent
from reporter.store.profiles import ProfileNote
from reporter.store.seeds import SeedRow
from reporter.store.vault import Vault

RELEASED_AHEAD = timedelta(days=28)
"""Seeds whose window opens within this time are released to organisers; later ones stay here."""
MOST_PROFILES = 100
"""How many profiles go with a release, the newest ones: some are needed for older keys, some to follow new roots."""


def is_listed(vault: Vault, organiser: Organiser) -> bool:
    """Say whether an organiser stands on the desk's list with just these keys, and is not revoked."""
    known = roster.listed(vault)
    return known is not None and organiser in known.current


def answer(vault: Vault, folder: Path, request: TransferRequest, *, today: date) -> tuple[bytes, Progress]:
    """Admit whoever asks, if new, or list their new keys, and seal what they may hold to the request's transfer key.

    Whether somebody new, or with new keys, is who they say is for the caller to have asked a person. Raises UsageError
    for a request to another desk or by somebody revoked.
    """
    if request.origin != ceremony.read_desk(vault).profile.origin:
        raise UsageError("This request is for another desk. Nothing was given; check which file belongs where.")
    if request.replaces is None:
        progress = roster.admit(vault, folder, request.organiser, today=today)
    else:
        progress = roster.renew(vault, folder, request.replaces, request.organiser, today=today)
    return release(vault, request.transfer, key_id=request.organiser.key_id, today=today), progress


def release(vault: Vault, recipient: HybridRecipient, *, key_id: str, today: date) -> bytes:
    """Seal the seeds that the organiser `key_id` may hold now to a vault's transfer recipient.

    Those are the seeds not past their date whose window is open or opens within 28 days; last-resort seeds never
    leave the ceremony vault. Returns an age file that only the receiving vault opens.
    """
    ceremony.read_desk(vault)
    profiles = vault.profiles.all_trusted()[-MOST_PROFILES:]
    published = {recipient for profile in profiles for recipient in _recipients(profile)}
    # Seeds of a profile that still waits for signatures stay: nobody may take them yet, and nothing is sealed to them.
    rows = [row for row in vault.seeds.all() if _is_released(row, today) and row.recipient in published]
    with vault.transaction():
        vault.releases.add([row.recipient for row in rows], key_id=key_id)
        if rows:
            vault.custody.add(CustodyEvent.RELEASED, f"{len(rows)} seeds to {key_id}", day=today)
    document = [
        {
            "recipient": row.recipient,
            "kind": row.kind,
            "week": row.week,
            "opens": row.opens.isoformat() if row.opens else None,
            "until": row.until.isoformat(),
            "seed": base64.b64encode(vault.seeds.seed(row.recipient)).decode(),
        }
        for row in rows
    ]
    content = {
        "v": 1,
        "seeds": document,
        "profiles": [base64.b64encode(profile.note).decode() for profile in profiles],
    }
    return age_write.encrypt_bytes(json.dumps(content).encode(), [recipient])


def _recipients(known: ProfileNote) -> set[str]:
    profile = profile_text.parse(SignedNote.parse(known.note).text)
    return {str(key.recipient) for key in (*profile.week_keys, *profile.carry_keys)}


def _is_released(row: SeedRow, today: date) -> bool:
    return row.opens is not None and row.opens <= today + RELEASED_AHEAD and today <= row.until
