"""Who may fetch: the organisers' note in the desk folder, and the check of a signed request against it.

    organisers   signed note of the profile's roots, with the profile's threshold
    revoked      key ids, one a line, unsigned: an organiser is shut out at once, without waiting for the roots

Both files are looked at anew before each request and read again when they or the profile changed. A note that is
missing, damaged, not rightly signed, older than one seen before, or another with the same number lets nobody in:
whoever put it there meant to change something, and the list from before may hold the very person to be shut out.
(Version and hash of the newest list seen are kept in the storage, or a restart would forget them.) So does a line of
`revoked` that is no key id: one that was mistyped would otherwise shut out nobody, and nobody would notice.
"""

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crypto import http_signatures, notes, organisers_text
from crypto.errors import BadProfile, BadRequestSignature, ClockOff, CryptoError
from crypto.http_signatures import SyncRequest
from crypto.organisers_text import Organisers
from crypto.profile_text import Profile
from server.desk_folder import Stamp, stamp_of
from server.errors import Refused, StorageFailed
from server.problems import Problem
from server.storage.port import ListSeen

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Admission:
    """A request that a listed organiser signed, with everybody who is listed at that moment."""

    key_id: str
    listed: frozenset[str]


class Roster:
    """The organisers of the desk folder, as they are now.

    `profile` gives the newest profile, whose roots must have signed the note. `seen` is the newest list that
    was ever taken, and `keep_seen` keeps a newer one; it raises StorageFailed where it cannot.
    """

    def __init__(
        self,
        folder: Path,
        profile: Callable[[], Profile],
        *,
        now: Callable[[], datetime],
        seen: ListSeen,
        keep_seen: Callable[[ListSeen], None],
    ) -> None:
        self._note_path = folder / "organisers"
        self._revoked_path = folder / "revoked"
        self._profile = profile
        self._now = now
        self._stamps: tuple[Stamp, Stamp] | None = None
        self._profile_version = 0
        self._seen = seen
        self._keep_seen = keep_seen
        self._keys: dict[str, bytes] = {}

    def admit(self, request: SyncRequest, headers: Mapping[str, str]) -> Admission:
        """Return whose request this is. `headers` has lower-case names.

        Raises Refused: `clock`, with the time to the minute, where everything but the time is right, else
        `refused`.
        """
        self._reread()
        now = int(self._now().timestamp())
        try:
            key_id = http_signatures.verify(
                request, headers, origin=self._profile().origin, find_key=self._keys.get, now=now
            )
        except ClockOff as error:
            raise Refused(Problem.CLOCK, {"now": now - now % 60}) from error
        except BadRequestSignature as error:
            raise Refused(Problem.REFUSED) from error
        return Admission(key_id, frozenset(self._keys))

    def _reread(self) -> None:
        stamps = (stamp_of(self._note_path), stamp_of(self._revoked_path))
        profile = self._profile()
        if stamps == self._stamps and profile.version == self._profile_version:
            return
        self._profile_version = profile.version
        self._stamps = stamps
        self._keys = {}
        if stamps[0] is None:
            return
        try:
            self._keys = self._read(profile)
        except StorageFailed as error:
            # Not the files' fault: the next request tries again.
            self._stamps = None
            _log.error("the organisers' note is not taken yet: %s", error)
        except CryptoError as error:
            _log.error("the organisers' files let nobody in: %s", error)
        except (OSError, ValueError) as error:
            # Its text can quote the file.
            _log.error("the organisers' files let nobody in: %s", type(error).__name__)

    def _read(self, profile: Profile) -> dict[str, bytes]:
        listed, digest = read_organisers(self._note_path, profile)
        if listed.version < self._seen.version:
            raise BadProfile("the list is older than one seen before")
        now_seen = ListSeen(listed.version, digest)
        if listed.version == self._seen.version and self._seen.digest not in {None, digest}:
            raise BadProfile("the list has the number of one seen before, and says something else")
        if now_seen != self._seen:
            self._keep_seen(now_seen)
            self._seen = now_seen
        revoked = read_revoked(self._revoked_path) if self._stamps and self._stamps[1] else []
        return {
            organiser.key_id: organiser.sync.public for organiser in listed.current if organiser.key_id not in revoked
        }


def read_organisers(path: Path, profile: Profile) -> tuple[Organisers, str]:
    """Return the organisers of a note that the profile's roots signed, and the SHA-256 of its text in hexadecimal.

    Raises OSError, and CryptoError for a note that is none, not rightly signed, or another desk's.
    """
    text = notes.verify(path.read_bytes(), profile.roots, threshold=profile.threshold)
    listed = organisers_text.parse(text)
    if listed.origin != profile.origin:
        raise BadProfile("the list is another desk's")
    return listed, hashlib.sha256(text.encode()).hexdigest()


def read_revoked(path: Path) -> list[str]:
    """Return the key ids of a file. Raises OSError, ValueError, and CryptoError for a line that is no key id."""
    revoked = path.read_text("ascii").split()
    for key_id in revoked:
        organisers_text.check_key_id(key_id)
    return revoked
