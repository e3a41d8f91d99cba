"""Recipient stanzas: the lines of an age header that each carry the file key to somebody (c2sp.org/age).

    -> kind argument …
    body in base64, lines of 64 columns, the last one shorter and maybe empty

Gives the value, its exact lines, and reading it back from lines. Rules: printable ASCII, no empty argument,
arguments of at most 2 KiB, base64 without padding and in its one canonical form. Knows no kind by name.
"""

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from crypto.errors import HeaderFailure

MAX_ARGUMENT_BYTES: Final = 2048

_COLUMNS: Final = 64
_FIRST_LINE: Final = re.compile(rb"->((?: [!-~]+)+)")


@dataclass(frozen=True, slots=True)
class Stanza:
    """One wrapping of a file key: its kind, the arguments after the kind, and the raw bytes of its body."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    def encode(self) -> bytes:
        """Return the stanza's lines, each with its line feed."""
        first = " ".join(("->", self.kind, *self.arguments))
        text = encode_base64(self.body)
        # A body that fills its last line is followed by an empty one: only a short line ends a stanza.
        lines = [text[start : start + _COLUMNS] for start in range(0, len(text) + 1, _COLUMNS)]
        return "".join(f"{line}\n" for line in (first, *lines)).encode("ascii")


def parse_stanza(first_line: bytes, read_line: Callable[[], bytes]) -> Stanza:
    """Read the stanza that `first_line` begins, taking the lines of its body from `read_line`.

    Lines come without their line feed. Raises HeaderFailure when a line is not one of a stanza.
    """
    match = _FIRST_LINE.fullmatch(first_line)
    if match is None:
        raise HeaderFailure("a stanza begins with an arrow and arguments of printable ASCII")
    kind, *arguments = match[1].decode("ascii").split()
    if any(len(argument) > MAX_ARGUMENT_BYTES for argument in (kind, *arguments)):
        raise HeaderFailure("an argument of a stanza is too long")
    text = line = read_line()
    while len(line) == _COLUMNS:
        line = read_line()
        text += line
    if len(line) > _COLUMNS:
        raise HeaderFailure("a line of a stanza's body is too long")
    return Stanza(kind, tuple(arguments), decode_base64(text))


def encode_base64(data: bytes) -> str:
    """Return standard base64 without padding (RFC 4648, section 4)."""
    return base64.b64encode(data).rstrip(b"=").decode("ascii")


def decode_base64(text: bytes | str) -> bytes:
    """Return the bytes of base64 without padding; raise HeaderFailure unless `text` is their only form."""
    try:
        encoded = text.encode("ascii") if isinstance(text, str) else text
        data = base64.b64decode(encoded + b"=" * (-len(encoded) % 4), validate=True)
    except (binascii.Error, UnicodeEncodeError) as cause:
        raise HeaderFailure("a header holds base64 that is none") from cause
    # The decoder lets padding and spare bits pass; two texts for one value would let a header be altered.
    if base64.b64encode(data).rstrip(b"=") != encoded:
        raise HeaderFailure("a header holds base64 that is not canonical")
    return data
