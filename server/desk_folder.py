"""The desk's server folder, as the ceremony writes it: what this server signs for and shows to everybody.

    profile              the newest profile, a signed note
    profiles/<version>   every version of it
    log.key              `<origin> <base64 seed>`: the key that signs receipts
    tls.pem, tls.key     certificate and key; without them only loopback addresses are served
    organisers, revoked  see `organisers`
    witnesses            see `log.witnesses`

Each profile is checked against the roots it names itself: that finds damage and mix-ups. Whether those roots are
the right ones is for the reporters' programs to know, not for a server that may be forged anyway.

A running server takes a newer profile from the folder by itself. One that is damaged, older, or says something else
under the same number is logged, and the good one goes on being served.
"""

import binascii
import hashlib
import logging
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path

from crypto import notes, padded_base64, profile_text
from crypto.errors import CryptoError
from crypto.notes import SignedNote, Signer
from crypto.profile_text import Profile
from server.errors import StartRefused

_log = logging.getLogger(__name__)

_RETRY_SECONDS = 10.0

Stamp = tuple[int, int, int] | None
"""What tells one state of a file from another: inode, size, time of change. None for a missing file."""


@dataclass(frozen=True)
class Desk:
    """What the folder holds. `versions` has every profile's note by version, the newest included."""

    folder: Path
    profile: Profile
    note: bytes = field(repr=False)
    versions: Mapping[int, bytes] = field(repr=False)
    log_key: Signer
    certificate: Path | None
    private_key: Path | None

    @property
    def head(self) -> bytes:
        """The line that tells a client whether its profile is the newest: version and base64 SHA-256."""
        return f"{self.profile.version} {padded_base64.encode(hashlib.sha256(self.note).digest())}\n".encode()


class DeskWatch:
    """The desk as its folder has it now. What a receipt depends on, log key and batches, stays until a restart."""

    def __init__(self, desk: Desk, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._desk = desk
        self._path = desk.folder / "profile"
        self._stamp = stamp_of(self._path)
        self._monotonic = monotonic
        self._refusal = ""
        self._retry_at = inf

    def current(self) -> Desk:
        """Return the newest good state of the folder; it is looked at again whenever the file `profile` changed.

        What was refused is looked at again after a while: the files beside it may still have been on their way.
        """
        stamp = stamp_of(self._path)
        if stamp != self._stamp or self._monotonic() >= self._retry_at:
            self._stamp = stamp
            try:
                self._desk = self._take()
            except StartRefused as error:
                if str(error) != self._refusal:
                    _log.error("the profile is not taken, the one before is kept: %s", error)
                self._refusal, self._retry_at = str(error), self._monotonic() + _RETRY_SECONDS
            else:
                self._refusal, self._retry_at = "", inf
        return self._desk

    def profile(self) -> Profile:
        """Return the newest good profile."""
        return self.current().profile

    def _take(self) -> Desk:
        old, new = self._desk, load_desk(self._desk.folder)
        if new.profile.version < old.profile.version:
            raise StartRefused("It is older than one served before.")
        if new.profile.version == old.profile.version and new.note != old.note:
            raise StartRefused("It has the number of the one served before, and says something else.")
        if new.profile.origin != old.profile.origin or new.profile.batch_seconds != old.profile.batch_seconds:
            raise StartRefused("It has another origin or other batches, which a running server cannot change.")
        if old.log_key.verifier not in new.profile.logs:
            raise StartRefused("It does not name the key that this server signs receipts with. Restart the server.")
        if new.profile.version > old.profile.version:
            _log.info("profile version %d is served from now on", new.profile.version)
        return replace(new, log_key=old.log_key)


def stamp_of(path: Path) -> Stamp:
    """Return what tells this state of a file from another."""
    try:
        status = os.stat(path)  # noqa: PTH116 - It is asked before every request, and a Path makes it slower.
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def load_desk(folder: Path) -> Desk:
    """Read the folder and check that its parts belong together. Raises StartRefused with what is wrong."""
    if not folder.is_dir():
        raise StartRefused(f"There is no desk folder {folder}.")
    note = _read(folder / "profile")
    profile = _check_profile(note, "profile")
    versions = _read_versions(folder / "profiles", profile)
    if versions.setdefault(profile.version, note) != note:
        raise StartRefused(f"The files profile and profiles/{profile.version} differ.")
    if max(versions) != profile.version:
        raise StartRefused(f"The folder holds a profile {max(versions)}, newer than the file profile.")
    certificate, private_key = folder / "tls.pem", folder / "tls.key"
    if certificate.exists() != private_key.exists():
        raise StartRefused("Of tls.pem and tls.key one is missing.")
    has_tls = certificate.exists()
    return Desk(
        folder=folder,
        profile=profile,
        note=note,
        versions=versions,
        log_key=_read_log_key(folder / "log.key", profile),
        certificate=certificate if has_tls else None,
        private_key=private_key if has_tls else None,
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StartRefused(
            f"The desk's file {path.name} cannot be read ({error.strerror}); "
            "--desk names the folder server of the desk, with all its files."
        ) from error


def _check_profile(note: bytes, name: str) -> Profile:
    try:
        profile = profile_text.parse(SignedNote.parse(note).text)
        notes.verify(note, profile.roots, threshold=profile.threshold)
    except CryptoError as error:
        raise StartRefused(f"The desk's file {name} is no profile signed by its own roots: {error}.") from error
    return profile


def _read_versions(folder: Path, newest: Profile) -> dict[int, bytes]:
    versions: dict[int, bytes] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        # Names that begin with a dot are files that somebody is still copying.
        if path.name.startswith("."):
            continue
        note = _read(path)
        profile = _check_profile(note, f"profiles/{path.name}")
        if path.name != str(profile.version) or profile.origin != newest.origin:
            raise StartRefused(f"The desk's file profiles/{path.name} is another profile than its name says.")
        versions[profile.version] = note
    return versions


def _read_log_key(path: Path, profile: Profile) -> Signer:
    try:
        name, seed = _read(path).decode("utf-8").split()
        signer = Signer.from_seed(name, padded_base64.decode(seed))
    except (ValueError, binascii.Error, CryptoError):
        # The cause would quote the line, which is a secret.
        raise StartRefused("The desk's file log.key is no key: it has one line, the origin and the seed.") from None
    if signer.verifier not in profile.logs:
        raise StartRefused("The desk's file log.key is none of the log keys that the profile names.")
    return signer
