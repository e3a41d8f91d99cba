"""Taking the keys that a desk released: only those that stand in a profile of this desk, whoever sealed the file.

A release is sealed to a transfer key that anybody could read in the request, so it proves nothing of who made it.
What counts is the desk's own signature: a seed is taken where its recipient stands on a week or carry line of a profile
that this vault trusts, or of an earlier one that a trusted profile names by its hash (`prev`). Week and dates come
from that line. The desk sends its profiles along, and a newer one is followed by the rules of `joining`.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crypto import age_read, profile_text
from crypto.desk_keys import DeskKey
from crypto.errors import BadNote, CryptoError
from crypto.identities import HybridIdentity
from crypto.notes import SignedNote
from crypto.profile_text import Profile
from crypto.recipients import HybridRecipient
from reporter import joining
from reporter.errors import ProfileRefused, VaultProblem
from reporter.profile import Equivocation
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault

MAX_BYTES = 16 * 1024 * 1024
"""How long a release may be; one with the profiles of several years is shorter."""


class NothingReleased(VaultProblem):
    """A release that opens and holds no key of this desk."""


@dataclass(frozen=True)
class _Release:
    """What a release says. Seeds by their recipient, so that one that is there twice counts once."""

    seeds: Mapping[str, bytes]
    profiles: Sequence[bytes]


def import_release(vault: Vault, released: bytes, *transfers: HybridIdentity, today: date) -> int:
    """Take the seeds of a release into an organiser's vault, destroy its transfer keys, and count what is new.

    Seeds that it holds already are left as they are. Raises VaultProblem for a release that is for none of
    `transfers`, makes no sense or holds no key of this desk, NotJoined, Equivocation; then no seed was taken and the
    transfer keys wait on.
    """
    joining.desk_of(vault)
    release = _read(released, transfers)
    _follow(vault, release.profiles)
    lines = _lines(vault, release.profiles)
    known = {recipient: seed for recipient, seed in release.seeds.items() if recipient in lines}
    if not known:
        raise NothingReleased(
            "None of these keys stands in a profile of this desk that the vault trusts. No key was taken, and the "
            "request still waits; ask the desk for its answer once more."
        )
    held = {row.recipient for row in vault.seeds.all()}
    new = [recipient for recipient in known if recipient not in held]
    with vault.transaction():
        for recipient in new:
            key = lines[recipient]
            vault.seeds.add(
                recipient, kind=key.kind.value, week=key.week, opens=key.opens, until=key.until, seed=known[recipient]
            )
        vault.transfers.destroy_all()
        vault.custody.add(CustodyEvent.RECEIVED, f"{len(new)} new seeds", day=today)
    return len(new)


def _read(released: bytes, transfers: Sequence[HybridIdentity]) -> _Release:
    """Open a release. Raises VaultProblem."""
    try:
        document = json.loads(age_read.decrypt_bytes(released, transfers))
        if document["v"] != 1:
            raise VaultProblem("These keys come from a newer version of the program. Nothing was taken; update first.")
        return _Release(
            seeds=dict(_read_seed(entry) for entry in document["seeds"]),
            # A desk of an earlier version sends none along.
            profiles=[base64.b64decode(note, validate=True) for note in document.get("profiles", [])],
        )
    except (CryptoError, KeyError, TypeError, ValueError, AttributeError, RecursionError, binascii.Error) as error:
        raise VaultProblem(
            "These keys were not released for this vault, or not for a request that still waits. Nothing was taken; "
            "ask for them with a new request."
        ) from error


def _read_seed(entry: Mapping[str, str]) -> tuple[str, bytes]:
    """Read the recipient and seed of one key. Raises KeyError, TypeError, ValueError or CryptoError."""
    seed = base64.b64decode(entry["seed"], validate=True)
    recipient = HybridIdentity.from_seed(seed).recipient()
    if recipient != HybridRecipient.parse(entry["recipient"]):
        raise ValueError("a seed of another key line")
    return str(recipient), seed


def _follow(vault: Vault, notes: Sequence[bytes]) -> None:
    """Trust the newest of the desk's profiles by the rules. Raises VaultProblem, Equivocation."""
    if not notes:
        return
    versions = {profile.version: note for note in notes if (profile := _parse(note)) is not None}
    try:
        joining.catch_up(vault, notes[-1], versions.get)
    except Equivocation:
        raise
    except ProfileRefused as error:
        raise VaultProblem(
            "These keys came with a profile that this vault cannot follow to. No key was taken, and the request still "
            f"waits. {error}"
        ) from error


def _lines(vault: Vault, notes: Sequence[bytes]) -> dict[str, DeskKey]:
    """Return the key lines of every profile that the vault trusts, and of those before that they name by hash."""
    by_hash = {hashlib.sha256(note).digest(): note for note in notes}
    waiting = [known.note for known in vault.profiles.all_trusted()]
    lines: dict[str, DeskKey] = {}
    while waiting:
        profile = _parse(waiting.pop())
        if profile is None:
            continue
        lines |= {str(key.recipient): key for key in (*profile.week_keys, *profile.carry_keys)}
        # Each note is taken out, so that the walk ends.
        before = by_hash.pop(profile.prev, None) if profile.prev is not None else None
        if before is not None:
            waiting.append(before)
    return lines


def _parse(note: bytes) -> Profile | None:
    try:
        return profile_text.parse(SignedNote.parse(note).text)
    except BadNote:
        return None
