"""The desk a vault belongs to: joined once by comparing eight words, then renewed by its own signatures only.

The rules stand in `profile`; here they meet the vault that keeps the profile and the evidence against it.
"""

from collections.abc import Callable
from functools import lru_cache

from crypto import profile_text
from crypto.errors import BadNote
from crypto.notes import SignedNote
from reporter import profile as profiles
from reporter.errors import NotJoined, ProfileRefused
from reporter.profile import Equivocation, TrustedProfile
from reporter.store.vault import Vault

LONGEST_WALK = 1000
"""How many versions are asked for at most: a false newest one must not keep anybody asking for ever."""
LONGEST_GAP = 50
"""How many versions in a row may be missing on the way, because a desk gave them up."""


def desk_of(vault: Vault) -> TrustedProfile:
    """Return the profile of the desk this vault belongs to. Raises NotJoined."""
    note = vault.profiles.trusted()
    if note is None:
        raise NotJoined(
            "This vault has not joined a desk yet, so there is nobody to seal a report for. Nothing was changed; join "
            "one first.",
            command="That is done with: gawahctl vault join VAULT PROFILE",
        )
    return _read_trusted(note)


@lru_cache(maxsize=2)
def _read_trusted(note: bytes) -> TrustedProfile:
    """Read the profile of these very bytes once: to verify it takes longer than to list a thousand reports."""
    return profiles.read_first(note)


def read_for(vault: Vault, note: bytes) -> TrustedProfile:
    """Read a profile file that somebody wants this vault to join, and change nothing yet.

    A vault that has joined a desk takes only that desk's later profiles; what it would then trust is returned,
    which for an older file is the profile it has. Raises ProfileRefused; two profiles of one version are kept as
    evidence first.
    """
    known = vault.profiles.trusted()
    if known is None:
        return profiles.read_first(note)
    trusted = profiles.read_first(known)
    if any(note == older.note for older in vault.profiles.all_trusted()):
        # Roots that are gone by now may have signed it, so that it would look like a stranger's.
        return trusted
    try:
        return profiles.read_next(trusted, note)
    except Equivocation:
        with vault.transaction():
            vault.profiles.evidence(trusted.profile.version, trusted.note)
            vault.profiles.evidence(trusted.profile.version, note)
        raise


def catch_up(vault: Vault, newest: bytes, fetch: Callable[[int], bytes | None]) -> TrustedProfile:
    """Bring a vault up to the newest profile, one root change after another, and return what it trusts then.

    `fetch` gives the note of a version, or None where there is none. Every step is kept, so that it may be cut off
    anywhere. Raises ProfileRefused where the way to the newest breaks off; what was trusted on the way stays.
    """
    try:
        return _take(vault, newest)
    except Equivocation:
        raise
    except ProfileRefused:
        if not _leads_through_others(vault, newest):
            raise
    trusted = desk_of(vault)
    last = _claimed_version(newest)
    for version in range(trusted.profile.version + 1, min(last, trusted.profile.version + LONGEST_WALK)):
        note = fetch(version)
        if note is not None:
            trusted = _take(vault, note)
        elif version > trusted.profile.version + LONGEST_GAP:
            break
    return _take(vault, newest)


def _take(vault: Vault, note: bytes) -> TrustedProfile:
    desk = read_for(vault, note)
    join(vault, desk)
    return desk


def _leads_through_others(vault: Vault, newest: bytes) -> bool:
    """Say whether versions lie between what is trusted and what the newest claims to be."""
    return _claimed_version(newest) > desk_of(vault).profile.version + 1


def _claimed_version(note: bytes) -> int:
    """Return the version that a note says it has; nothing of it was verified. Raises ProfileRefused."""
    try:
        return profile_text.parse(SignedNote.parse(note).text).version
    except BadNote as error:
        raise ProfileRefused(
            f"This is not a desk's profile, or it was changed on its way ({error}). The profile you had is kept."
        ) from error


def join(vault: Vault, desk: TrustedProfile, *, expected_words: str | None = None) -> None:
    """Make `desk`, as `read_for` returned it, the desk of this vault.

    `expected_words` are the eight words that the desk gave over another channel; None means that the caller has
    let the person compare them, or that the person said to trust the file as it is. Raises ProfileRefused where
    the words are not this desk's.
    """
    if expected_words is not None and not desk.fingerprint.same_words(expected_words):
        raise ProfileRefused(
            "The words are not the eight of this profile: one is missing or mistyped, or it is another desk's or a "
            "forged one. Nothing was joined. If all eight are as the desk gave them, ask the desk over a channel that "
            "you trust."
        )
    with vault.transaction():
        vault.profiles.trust(desk.profile.version, desk.note)
