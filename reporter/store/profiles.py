"""The desk's profile notes: those this vault has trusted, and evidence against a desk that signs two.

Whether a note may be trusted is decided in `reporter.profile`; here a version is never lowered and never
exchanged for other bytes, whatever the caller believes.
"""

from dataclasses import dataclass, field

from reporter.errors import ProfileRefused
from reporter.store.database import Database


@dataclass(frozen=True)
class ProfileNote:
    """One signed note as it was received, and the version it says it has."""

    version: int
    note: bytes = field(repr=False)


class Profiles:
    """The profile notes of one vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def trusted(self) -> bytes | None:
        """Return the newest trusted note, or None before the vault has joined a desk."""
        found = self._database.row("SELECT note FROM trusted_profiles ORDER BY version DESC LIMIT 1")
        return None if found is None else found[0]

    def all_trusted(self) -> tuple[ProfileNote, ...]:
        """Return every note that was trusted, oldest first: a stale client may need the changes between."""
        rows = self._database.rows("SELECT version, note FROM trusted_profiles ORDER BY version")
        return tuple(ProfileNote(version, note) for version, note in rows)

    def trust(self, version: int, note: bytes) -> None:
        """Keep a note as the newest trusted one; the same note again changes nothing.

        Raises ProfileRefused for a version that is lower, or known with other bytes.
        """
        with self._database.joined():
            newest = self._database.row("SELECT version, note FROM trusted_profiles ORDER BY version DESC LIMIT 1")
            if newest == (version, note):
                return
            if newest is not None and version <= newest[0]:
                raise ProfileRefused("This profile is not newer than the one this vault has. The vault keeps its own.")
            self._database.write("INSERT INTO trusted_profiles (version, note) VALUES (?, ?)", version, note)

    def evidence(self, version: int, note: bytes) -> None:
        """Keep a note as evidence; the same note is kept once."""
        self._database.write("INSERT OR IGNORE INTO profile_evidence (version, note) VALUES (?, ?)", version, note)

    def all_evidence(self) -> tuple[ProfileNote, ...]:
        """Return every note kept as evidence, by version."""
        rows = self._database.rows("SELECT version, note FROM profile_evidence ORDER BY version, note")
        return tuple(ProfileNote(version, note) for version, note in rows)
