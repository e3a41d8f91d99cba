"""Ids and places as paths write them: one spelling each, so that nothing has two addresses."""

import re
from collections.abc import Mapping

from server.errors import Refused
from server.problems import Problem

_ID = re.compile(r"[0-9a-f]{64}")
_PLACE = re.compile(r"0|[1-9][0-9]{0,5}")


def is_id(text: str) -> bool:
    """Say whether a text is an upload id: 64 lower-case hex digits."""
    return _ID.fullmatch(text) is not None


def read_place(values: Mapping[str, str]) -> tuple[bytes, int, int]:
    """Return the id, the exponent and the index that a path names by `id`, `k` and `i`. Raises Refused(UNKNOWN)."""
    if not (is_id(values["id"]) and _PLACE.fullmatch(values["k"]) and _PLACE.fullmatch(values["i"])):
        raise Refused(Problem.UNKNOWN)
    return bytes.fromhex(values["id"]), int(values["k"]), int(values["i"])
