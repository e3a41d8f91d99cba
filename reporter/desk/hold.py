"""The hold: *a shutdown is going on, keep the keys.* One act sets it, and while it is set no seed is destroyed.

It belongs to one vault, because each vault destroys its own seeds. Setting and ending it stand in the custody log.
"""

import json
from dataclasses import dataclass
from datetime import date

from reporter.errors import UsageError
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Purpose, Vault

HOLD = "hold"
_LONGEST_REASON = 500


@dataclass(frozen=True)
class Hold:
    """Since which day keys are kept, and why, in the words of whoever set it."""

    since: date
    why: str


def hold_of(vault: Vault) -> Hold | None:
    """Return the hold that is set on a vault, or None."""
    stored = vault.values.get(HOLD)
    if not stored:
        return None
    document = json.loads(stored)
    return Hold(date.fromisoformat(document["since"]), document["why"])


def set_hold(vault: Vault, why: str, *, today: date) -> Hold:
    """Keep every seed from now on; a hold that is set already gets the new reason. Raises UsageError."""
    reason = " ".join(why.split())
    if not reason or len(reason) > _LONGEST_REASON:
        raise UsageError("A hold needs a reason of 1 to 500 letters. Nothing was changed; say why with --why.")
    _require_seeds(vault)
    hold = Hold(today, reason)
    with vault.transaction():
        vault.values.put(HOLD, json.dumps({"since": today.isoformat(), "why": reason}).encode())
        vault.custody.add(CustodyEvent.HOLD_SET, reason, day=today)
    return hold


def end_hold(vault: Vault, *, today: date) -> bool:
    """End the hold and say whether there was one; what is past its date goes after the next whole sync."""
    if hold_of(vault) is None:
        return False
    with vault.transaction():
        vault.values.put(HOLD, b"")
        vault.custody.add(CustodyEvent.HOLD_ENDED, "", day=today)
    return True


def _require_seeds(vault: Vault) -> None:
    if vault.purpose is Purpose.CITIZEN:
        raise UsageError("This vault holds no keys of a desk, so there is nothing to keep. Nothing was changed.")
