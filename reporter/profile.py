"""Which desk a vault trusts, and which of its keys a report is sealed to.

Two decisions live here, both without any I/O: whether a signed profile may replace the one that is trusted
(protocol, section Profile), and which key line fits a clock that may be wrong (section Keys). Reading the
clock, asking the person for the date and keeping the profile are the callers' work.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from crypto import fingerprints, notes, profile_text
from crypto.desk_keys import DeskKey
from crypto.errors import BadNote
from crypto.fingerprints import Fingerprint
from crypto.notes import SignedNote, Verifier
from crypto.profile_text import Profile
from reporter.errors import ProfileRefused

CLOCK_GRACE = timedelta(weeks=52)
"""How long after a profile's end a local clock is still believed."""


class Equivocation(ProfileRefused):
    """Two different profiles with one version, both signed by the desk: one of them is a lie to somebody."""


class Caution(StrEnum):
    """What the person should know about the key that was chosen."""

    CLOCK_WRONG = "clock_wrong"
    PROFILE_ENDED = "profile_ended"
    LAST_RESORT = "last_resort"


@dataclass(frozen=True)
class KeyChoice:
    """The key line a report is sealed to, and what the person should know about it."""

    key: DeskKey
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True)
class TrustedProfile:
    """A profile whose signatures were verified, with the exact bytes that were."""

    profile: Profile
    note: bytes

    @property
    def fingerprint(self) -> Fingerprint:
        """The eight words and 22 hex digits that a person compares."""
        return fingerprints.of_profile(self.profile)


@lru_cache(maxsize=4)
def read_first(note: bytes) -> TrustedProfile:
    """Read a profile that no earlier one vouches for: it must be signed by the roots it names itself.

    That proves only that it is whole. Whether it is the right desk is for the person to say, by comparing the
    fingerprint. A profile that the vault keeps is read again the same way, at each step of a command: so the last few
    are remembered, which are public and cannot change. Raises ProfileRefused.
    """
    try:
        profile = profile_text.parse(SignedNote.parse(note).text)
        notes.verify(note, profile.roots, threshold=profile.threshold)
    except BadNote as error:
        message = f"This is not a desk's profile, or it was changed on its way ({error}). Nothing was joined."
        raise ProfileRefused(message) from error
    return TrustedProfile(profile, note)


def read_next(trusted: TrustedProfile, note: bytes) -> TrustedProfile:
    """Read a profile that may replace the trusted one, and say which of the two holds from now on.

    The signatures are verified with the roots trusted so far before anything is parsed, and with the new roots
    too where the set changes. A lower version changes nothing and gives back the trusted profile. Raises
    Equivocation for the same version with other bytes, ProfileRefused for everything else that does not fit.
    """
    known = trusted.profile
    try:
        profile = profile_text.parse(notes.verify(note, known.roots, threshold=known.threshold))
        if profile.roots != known.roots or profile.threshold != known.threshold:
            notes.verify(note, profile.roots, threshold=profile.threshold)
    except BadNote as error:
        message = (
            f"This profile is not signed by the desk you joined ({error}). The profile you had is kept. If the desk "
            "has changed its roots more than once since, ask it for the profiles between and join each in turn."
        )
        raise ProfileRefused(message) from error
    if profile.origin != known.origin:
        raise ProfileRefused("This profile names another desk. The profile you had is kept.")
    if _roots_changed(known.roots, profile.roots) > 1:
        raise ProfileRefused(
            "This profile changes more than one root at once. The profile you had is kept. Ask the desk for the "
            "profiles between, and join each in turn."
        )
    if profile.version < known.version or note == trusted.note:
        return trusted
    if profile.version == known.version:
        raise Equivocation(
            f"There are two different profiles with version {known.version}. Both are kept as evidence, the one "
            "you had stays in use. Ask the desk about it over a channel that you trust."
        )
    return TrustedProfile(profile, note)


def choose_key(
    profile: Profile,
    *,
    clock: datetime,
    kept: bool,
    newest_batch: datetime | None = None,
    answered_date: date | None = None,
) -> KeyChoice:
    """Choose the key line for a report sealed now.

    `clock` and `newest_batch` are aware times; `kept` is true for a report that stays in this vault and is sent
    from here, false for one that is forgotten or carried. `answered_date` is what the person said when asked for
    today's date, used only where the clock cannot be right.
    """
    is_believed = clock_is_plausible(profile, clock=clock, newest_batch=newest_batch)
    if is_believed:
        today = clock.astimezone(UTC).date()
    elif answered_date is not None and answered_date >= _floor(profile, newest_batch).date():
        today = answered_date
    else:
        return KeyChoice(profile.carry_keys[-1], (Caution.CLOCK_WRONG,))
    # What is kept gets a short key because it can be sealed again in time, which takes a clock that is believed.
    key = _window_holding(profile.week_keys if kept and is_believed else profile.carry_keys, today)
    if key is None:
        return KeyChoice(profile.last_resort, (Caution.LAST_RESORT,))
    return KeyChoice(key, (Caution.PROFILE_ENDED,) if today > profile.expires else ())


def clock_is_plausible(profile: Profile, *, clock: datetime, newest_batch: datetime | None = None) -> bool:
    """Say whether a local clock can be right: not before what is known to have happened, not long after the end."""
    last_day = datetime.combine(profile.expires, datetime.min.time(), UTC) + timedelta(days=1)
    return _floor(profile, newest_batch) <= clock <= last_day + CLOCK_GRACE


def _floor(profile: Profile, newest_batch: datetime | None) -> datetime:
    """Return the latest moment that is known to have passed."""
    issued = datetime.combine(profile.issued, datetime.min.time(), UTC)
    return issued if newest_batch is None else max(issued, newest_batch)


def _window_holding(keys: Iterable[DeskKey], today: date) -> DeskKey | None:
    """Return the key whose window holds `today`, else the nearest one that opens later, else nothing."""
    return min((key for key in keys if today < key.closes), key=lambda key: key.closes, default=None)


def _roots_changed(old: tuple[Verifier, ...], new: tuple[Verifier, ...]) -> int:
    """Count the roots that were replaced: the larger of those gone and those come."""
    before, after = {str(root) for root in old}, {str(root) for root in new}
    return max(len(before - after), len(after - before))
