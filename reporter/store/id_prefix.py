"""Ids as a person gives them: any beginning that only one row has."""

import re
from typing import Literal

from reporter.errors import NothingThere, UsageError
from reporter.store.database import Database

_HEX = re.compile(r"[0-9a-f]{1,64}")


def find_by_prefix(database: Database, table: Literal["outbox", "cases"], prefix: str, *, missing: str) -> str:
    """Return the one upload id of a table that begins with `prefix`.

    Raises NothingThere with the sentence `missing` if none does, UsageError if several do.
    """
    if not _HEX.fullmatch(prefix):
        raise NothingThere(missing)
    found = database.rows(
        f"SELECT upload_id FROM {table} WHERE upload_id >= ? AND upload_id < ? LIMIT 2",  # noqa: S608 - two literals
        prefix,
        prefix + "g",
    )
    if not found:
        raise NothingThere(missing)
    if len(found) > 1:
        raise UsageError("Several ids begin like this. Give more of its letters.")
    return str(found[0][0])
