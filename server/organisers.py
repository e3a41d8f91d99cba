"""Who may fetch: the organisers' note in the desk folder, and the check of a signed request against it.

    organisers   signed note of the profile's roots, with the profile's threshold
    revoked      key ids, one a line, unsigned: an organiser is shut out at once, without waiting for the roots

Both files are looked at anew before each request and read again when they changed. A note that is missing,
damaged, not rightly signed, or older than one seen before lets nobody in: whoever put it there meant to change
something, and the list from before may hold the very person to be shut out. (The greatest version seen is kept in
the storage, or a restart would forget it.) So does a line of `revoked` that is no
key id: one that was mistyped would otherwise shut out nobody, and nobody would notice.
"""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crypto import http_signatures, notes, organisers_text
from crypto.errors import BadProfile, BadRequestSignature, ClockOff, CryptoError
from crypto.http_signatures import SyncRequest
from crypto.profile_text import Profile
from server.errors import Refused, StorageFailed
from server.problems import Problem

_log = logging.getLogger(__name__)

_Stamp = tuple[int, int, int] | None
"""What tells one state of a file from another: inode, size, time of change. None for a missing file."""


@dataclass(frozen=True)
class Admission:
    """A request that a listed organiser signed, with everybody who is listed at that moment."""

    key_id: str
    listed: frozenset[str]


class Roster:
    """The organisers of the desk folder, as they are now.

    `newest_version` is the greatest version of the note that was ever taken, and `keep_version` keeps a greater
    one; it raises StorageFailed where it cannot.
    """

    def __init__(
        self,
        folder: Path,
        profile: Profile,
        *,
        now: Callable[[], datetime],
        newest_version: int,
        keep_version: Callable[[int], None],
    ) -> None:
        self._note_path = folder / "organisers"
        self._revoked_path = folder / "revoked"
        self._profile = profile
        self._now = now
        self._stamps: tuple[_Stamp, _Stamp] | None = None
        self._newest_version = newest_version
        self._keep_version = keep_version
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
                request, headers, origin=self._profile.origin, find_key=self._keys.get, now=now
            )
        except ClockOff as error:
            raise Refused(Problem.CLOCK, {"now": now - now % 60}) from error
        except BadRequestSignature as error:
            raise Refused(Problem.REFUSED) from error
        return Admission(key_id, frozenset(self._keys))

    def _reread(self) -> None:
        stamps = (_stamp(self._note_path), _stamp(self._revoked_path))
        if stamps == self._stamps:
            return
        self._stamps = stamps
        self._keys = {}
        if stamps[0] is None:
            return
        try:
            self._keys = self._read()
        except StorageFailed as error:
            # Not the files' fault: the next request tries again.
            self._stamps = None
            _log.error("the organisers' note is not taken yet: %s", error)
        except CryptoError as error:
            _log.error("the organisers' files let nobody in: %s", error)
        except (OSError, ValueError) as error:
            # Its text can quote the file.
            _log.error("the organisers' files let nobody in: %s", type(error).__name__)

    def _read(self) -> dict[str, bytes]:
        note = self._note_path.read_bytes()
        text = notes.verify(note, self._profile.roots, threshold=self._profile.threshold)
        listed = organisers_text.parse(text)
        if listed.origin != self._profile.origin or listed.version < self._newest_version:
            raise BadProfile("the list is another desk's, or older than one seen before")
        if listed.version > self._newest_version:
            self._keep_version(listed.version)
            self._newest_version = listed.version
        revoked = self._revoked_path.read_text("ascii").split() if self._stamps and self._stamps[1] else []
        for key_id in revoked:
            organisers_text.check_key_id(key_id)
        return {
            organiser.key_id: organiser.sync.public for organiser in listed.current if organiser.key_id not in revoked
        }


def _stamp(path: Path) -> _Stamp:
    try:
        status = os.stat(path)  # noqa: PTH116 - It is asked before every request, and a Path makes it slower.
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
