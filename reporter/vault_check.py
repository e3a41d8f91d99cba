"""Looking through a vault from end to end: what is there, and which part of it is damaged. Changes nothing in it.

Every page of the database, every item, every large file and every slot file is read, and the custody log is verified.
Only counts come out, never content. An older vault is not migrated, nothing that waits to be forgotten is finished, and
one damaged part does not keep the others from being read.
"""

from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from reporter.desk.hold import HOLD
from reporter.errors import NothingThere, VaultDamaged
from reporter.store.blobs import BlobFolder
from reporter.store.custody import Custody
from reporter.store.database import Database
from reporter.store.items import Items
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.shred_slots import ShredSlots
from reporter.store.vault import require_vault

_PIECE_BYTES = 1024 * 1024

_COUNTED: Mapping[str, str] = {
    "drafts": "SELECT count(*) FROM drafts",
    "files of drafts": "SELECT count(*) FROM draft_attachments",
    "kept reports": "SELECT count(*) FROM kept",
    "reports in the outbox": "SELECT count(*) FROM outbox",
    "keys of a desk": "SELECT count(*) FROM seeds",
    "cases": "SELECT count(*) FROM cases",
    "files of cases": "SELECT count(*) FROM case_attachments",
    "envelopes that do not open": "SELECT count(*) FROM envelopes WHERE state = 'unreadable'",
    "profiles of the desk": "SELECT count(*) FROM trusted_profiles",
}


@dataclass
class Checked:
    """What a check found. `damaged` says for each damaged part what is wrong; `unopened` counts items without a key."""

    purpose: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    damaged: dict[str, str] = field(default_factory=dict)
    missing_slot_files: tuple[str, ...] = ()
    unopened: int = 0
    left_over_files: int = 0
    has_hold: bool = False
    has_two_profiles: bool = False

    @property
    def is_fine(self) -> bool:
        """Whether everything that the vault should have can be read."""
        return not (self.damaged or self.missing_slot_files or self.unopened)


def check(folder: Path, passphrase: str) -> Checked:
    """Read everything in a vault. Raises WrongPassphrase, VaultDamaged for the keyslots, VaultProblem (busy, newer)."""
    require_vault(folder)
    found = Checked()
    with closing(KeyslotFile.open(folder)) as lock:
        key = lock.unlock(passphrase).vault_key
        try:
            database = Database.open(folder / "d", key, as_it_is=True)
        except VaultDamaged:
            found.damaged["d"] = "the database does not open at all"
            return found
        with closing(database):
            _check_database(database, found)
            _check_items(folder, database, found)
    return found


def _check_database(database: Database, found: Checked) -> None:
    """Verify every page, then count what can still be counted."""
    try:
        if pages := database.damaged_pages():
            found.damaged["d"] = f"the database has damaged pages: {pages}"
        [(purpose,)] = database.rows("SELECT purpose FROM vault")
        found.purpose = purpose
        hold = database.row("SELECT value FROM named_values WHERE name = ?", HOLD)
        found.has_hold = bool(hold and hold[0])
        found.has_two_profiles = database.row("SELECT 1 FROM profile_evidence") is not None
    except (VaultDamaged, ValueError):
        found.damaged.setdefault("d", "the database cannot be read to its end")
    _check_custody(database, found)
    for name, sql in _COUNTED.items():
        try:
            [(count,)] = database.rows(sql)
        except VaultDamaged:
            found.damaged[f"d: {name}"] = "cannot be counted any more"
        else:
            found.counts[name] = count


def _check_custody(database: Database, found: Checked) -> None:
    """Verify the custody log, which vaults of the first version do not have yet."""
    try:
        if database.row("SELECT 1 FROM sqlite_schema WHERE name = 'custody'") is not None:
            Custody(database).lines()
    except (VaultDamaged, ValueError):
        found.damaged["d: custody log"] = "it does not verify: a line was changed or taken out, or is damaged"


def _check_items(folder: Path, database: Database, found: Checked) -> None:
    """Open every item under its slot and read every large file to its end."""
    try:
        rows = database.rows("SELECT id, slot, file FROM items WHERE id NOT IN (SELECT item FROM shredding)")
    except VaultDamaged:
        found.damaged["d: content"] = "cannot be listed any more"
        return
    named = {file for _, _, file in rows if file is not None}
    if (folder / "b").is_dir():
        found.left_over_files = len({path.name for path in (folder / "b").iterdir()} - named)
    try:
        slots = ShredSlots(folder, used=[slot for _, slot, _ in rows])
    except VaultDamaged as error:
        found.damaged["slot files"] = str(error)
        return
    with closing(slots):
        found.missing_slot_files = slots.missing_names
        items = Items(database, slots, BlobFolder(folder / "b"))
        unopened = [item for item, _, file in rows if not _is_opened(items, item, file, found)]
    found.unopened = len(unopened)
    _name_hidden_reports(database, unopened, found)


def _is_opened(items: Items, item: int, file: str | None, found: Checked) -> bool:
    """Read an item to its end, note what is damaged, and say whether there is a key for it."""
    try:
        with items.open(item) as content:
            while content.read(_PIECE_BYTES):
                pass
    except NothingThere:
        return False
    except VaultDamaged:
        part = "d: content" if file is None else f"b/{file}"
        found.damaged[part] = "some content does not verify" if file is None else "a large file is missing or damaged"
    return True


def _name_hidden_reports(database: Database, unopened: Collection[int], found: Checked) -> None:
    """Name the reports of the outbox whose label does not open: no list shows them, and nothing sends them."""
    try:
        labels = {label for (label,) in database.rows("SELECT label FROM outbox")}
    except VaultDamaged:
        # That the outbox cannot be read is noted where it is counted.
        return
    if hidden := labels.intersection(unopened):
        found.damaged["outbox"] = f"what names a report does not open, so it is neither shown nor sent: {len(hidden)}"
