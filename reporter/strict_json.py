"""JSON as a report may hold it: an object of whole numbers, short nesting, unique names and clean strings.

The parser takes what the writer of `payload` prints and any other spelling of the same values. It refuses, before
anything is believed: too many bytes, names twice in one object, numbers that are not whole or that other programs
would round, nesting beyond eight levels, and strings that are not in form NFC or hold characters which
`plain_text` refuses. Docs: ENV-25 and ENV-26 of `docs/protocol.md`.
"""

import json
from typing import Any, Final, NoReturn

from crypto import plain_text
from reporter.report import Json

MAX_BYTES: Final = 262_144
MAX_NESTING: Final = 8
LARGEST_INTEGER: Final = 2**53 - 1
"""Above it, programs that hold numbers as floats would read another number (RFC 8785, 3.2.2.3)."""


class NotStrictJson(ValueError):
    """Bytes that are not such an object. Says which rule is broken and repeats nothing of them."""


def parse_object(data: bytes) -> dict[str, Json]:
    """Read an object. Raises NotStrictJson for everything else."""
    if len(data) > MAX_BYTES:
        raise NotStrictJson("too long")
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_refuse_repeated_names,
            parse_int=_parse_integer,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
    except NotStrictJson:
        raise
    except (ValueError, RecursionError):
        raise NotStrictJson("not JSON") from None  # The cause would repeat what stands in the report.
    if not isinstance(value, dict):
        raise NotStrictJson("not an object")
    check_value(value)
    return value


def check_value(value: Any, *, levels: int = MAX_NESTING) -> None:
    """Check a value that is already in memory by the same rules. Raises NotStrictJson."""
    match value:
        case bool() | None:
            return
        case int():
            if abs(value) > LARGEST_INTEGER:
                raise NotStrictJson("a number that other programs would round")
        case str():
            _check_string(value)
        case list() | tuple() | dict():
            if levels == 0:
                raise NotStrictJson("nested too deep")
            for name in value if isinstance(value, dict) else ():
                _check_name(name)
            for item in value.values() if isinstance(value, dict) else value:
                check_value(item, levels=levels - 1)
        case _:
            raise NotStrictJson("a value of another type")


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise NotStrictJson("a name that is no string")
    _check_string(name)


def _check_string(text: str) -> None:
    if plain_text.has_control(text):
        raise NotStrictJson("a control character")
    if plain_text.has_hidden(text):
        raise NotStrictJson("a hidden character")
    if not plain_text.is_normal(text):
        raise NotStrictJson("a string that is not in form NFC")


def _refuse_repeated_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotStrictJson("a name twice")
    return members


def _parse_integer(digits: str) -> int:
    if len(digits) > len(str(-LARGEST_INTEGER)):
        raise NotStrictJson("a number that other programs would round")
    return int(digits)


def _refuse_number(_: str) -> NoReturn:
    raise NotStrictJson("a number that is not whole")
