"""Reads members of a received report that may hold anything a JSON file can.

A report at the desk was written by someone else, perhaps with another version of the form. What does not have
the shape asked for reads as not answered; nothing here raises.
"""

from collections.abc import Mapping

from reporter.vocabulary import UNKNOWN, WITHHELD

_NO_ANSWER = frozenset({UNKNOWN, WITHHELD})

Members = Mapping[str, object]


def read_text(members: Members, name: str) -> str:
    """Read a text or a code; whole numbers as digits, booleans as the codes `yes` and `no`, else empty."""
    value = members.get(name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, str | int) else ""


def read_list(members: Members, name: str) -> tuple[str, ...]:
    """Read a list of texts or codes, in the report's order and without repetitions."""
    value = members.get(name)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(dict.fromkeys(entry for entry in value if isinstance(entry, str)))


def read_codes(members: Members, name: str) -> tuple[str, ...]:
    """Read a list of codes without *unknown* and *withheld*."""
    return tuple(code for code in read_list(members, name) if code not in _NO_ANSWER)


def read_code(members: Members, name: str) -> str:
    """Read one code, or empty where the answer is *unknown* or *withheld*."""
    code = read_text(members, name)
    return "" if code in _NO_ANSWER else code


def read_table(members: Members, name: str) -> Members:
    """Read a member that holds members of its own, empty if it does not."""
    value = members.get(name)
    return value if isinstance(value, Mapping) else {}
