"""Meeting a desk: a file that somebody brought is looked at, shown to the person, and joined only if they say so.

    met = introduction.look_at(vault, path, now=now)      a `Desk` to compare, or the `DeskCode` in a picture
    introduction.accept(vault, met)

Looking changes nothing. A desk for which a code vouched needs no comparison of words, because the code holds more of
the fingerprint than the words do.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from reporter import desk_codes, joining
from reporter.desk_codes import DeskCode
from reporter.errors import ProfileRefused
from reporter.profile import TrustedProfile
from reporter.profile_file import MAX_PROFILE_BYTES, read_file
from reporter.store.vault import Vault

MAX_PICTURE_BYTES: Final = 64 * 1024 * 1024

_EMPTY = "This file is empty. Nothing was joined; ask the desk for it once more."


@dataclass(frozen=True)
class Desk:
    """A desk that the vault could join: what a person is shown of it."""

    name: str
    words: tuple[str, ...]
    digits: str
    hosts: tuple[str, ...]
    expires: date
    has_ended: bool
    is_vouched_for: bool
    """True where a picture code said that it is the right one."""
    note: bytes = field(repr=False)


def look_at(vault: Vault, path: Path, *, now: datetime, code: DeskCode | None = None) -> Desk | DeskCode:
    """Return what a file introduces: a desk, or the code in a picture of one.

    `code` is one that was read before, and has to vouch for the desk. Raises ProfileRefused.
    """
    data = read_file(path, max_bytes=MAX_PICTURE_BYTES)
    if not data:
        raise ProfileRefused(_EMPTY)
    if desk_codes.is_picture(data):
        return desk_codes.read_picture(data)
    return look_at_note(vault, data[: MAX_PROFILE_BYTES + 1], now=now, code=code)


def look_at_note(vault: Vault, note: bytes, *, now: datetime, code: DeskCode | None = None) -> Desk:
    """Return the desk that a profile is of. Raises ProfileRefused."""
    desk = joining.read_for(vault, note)
    if code is not None:
        code.vouch_for(desk)
    return _shown(desk, now=now, is_vouched_for=code is not None)


def accept(vault: Vault, met: Desk) -> None:
    """Join the desk that the person was shown. Raises ProfileRefused, VaultProblem."""
    desk = joining.read_for(vault, met.note)
    joining.join(vault, desk, expected_words=" ".join(met.words))


def joined(vault: Vault, *, now: datetime) -> Desk | None:
    """Return the desk that a vault belongs to, or None."""
    if vault.profiles.trusted() is None:
        return None
    return _shown(joining.desk_of(vault), now=now, is_vouched_for=True)


def _shown(desk: TrustedProfile, *, now: datetime, is_vouched_for: bool) -> Desk:
    profile = desk.profile
    return Desk(
        name=profile.name,
        words=desk.fingerprint.words,
        digits=desk.fingerprint.hex,
        hosts=tuple(urlsplit(url).netloc for url in profile.urls),
        expires=profile.expires,
        has_ended=profile.expires < now.date(),
        is_vouched_for=is_vouched_for,
        note=desk.note,
    )
