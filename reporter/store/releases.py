"""Which organiser was given the seed of which recipient: what a revoked vault may know, and must be replaced.

Organisers stand here by the key id of their sync key. A row is written before the seeds leave and is never taken
back: what may have been given counts as given.
"""

from collections.abc import Iterable

from reporter.store.database import Database


class Releases:
    """The releases of one ceremony vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, recipients: Iterable[str], *, key_id: str) -> None:
        """Note that an organiser is given the seeds of these recipients."""
        with self._database.joined():
            for recipient in recipients:
                self._database.write(
                    "INSERT OR IGNORE INTO releases (recipient, key_id) VALUES (?, ?)", recipient, key_id
                )

    def given_to(self, key_ids: Iterable[str]) -> frozenset[str]:
        """Return the recipients whose seeds any of these organisers was given."""
        wanted = frozenset(key_ids)
        rows = self._database.rows("SELECT recipient, key_id FROM releases")
        return frozenset(recipient for recipient, key_id in rows if key_id in wanted)
