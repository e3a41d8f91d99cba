"""Ids as a person gives them: any beginning that only one row has."""

import re
from collections.abc import Iterable

from reporter.errors import NothingThere, UsageError

_HEX = re.compile(r"[0-9a-f]{1,64}")


def choose_by_prefix(ids: Iterable[str], prefix: str, *, missing: str) -> str:
    """Return the one id that begins with `prefix`.

    Raises NothingThere with the sentence `missing` if none does, UsageError if several do.
    """
    found = [candidate for candidate in ids if candidate.startswith(prefix)] if _HEX.fullmatch(prefix) else []
    if not found:
        raise NothingThere(missing)
    if len(found) > 1:
        raise UsageError("Several ids begin like this. Give more of its letters.")
    return found[0]
