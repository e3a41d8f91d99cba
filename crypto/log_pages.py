"""Where a log has its files, and the pages that say where each of its batches ends.

Gives the paths, and a page both ways: lines `B end`, in which `end` is the index after the batch's last leaf. A page
has the batches of 1,024 numbers in a row. Rules: numbers and ends rise, and a page has no line of another's number.
A page is signed by nobody: whether a batch ends there, the border in the tree tells.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from crypto.errors import BadLogFile
from crypto.log_entries import MAX_BATCH
from crypto.tiles import MAX_SIZE

CHECKPOINT: Final = "checkpoint"
"""The path of the newest checkpoint below the log's folder."""
PAGE_BATCHES: Final = 1024
"""How many batch numbers one page is for."""

_DECIMAL: Final = "0|[1-9][0-9]{0,18}"
_LINE: Final = re.compile(f"({_DECIMAL}) ({_DECIMAL})", re.ASCII)
_PATH: Final = re.compile(f"batches/({_DECIMAL})", re.ASCII)


@dataclass(frozen=True)
class BatchEnd:
    """The number of a closed batch, and the index after its last leaf."""

    number: int
    end: int


def log_folder(origin: str) -> str:
    """Return the name of the folder with the files of the log that signs under this origin: 64 hex digits."""
    return hashlib.sha256(origin.encode()).hexdigest()


def page_of(number: int) -> int:
    """Return which page has the line of a batch."""
    return number // PAGE_BATCHES


def page_path(page: int) -> str:
    """Return a page's path below the log's folder."""
    return f"batches/{page}"


def parse_page_path(path: str) -> int:
    """Return the page that a path below the log's folder names; raises BadLogFile for any other path."""
    match = _PATH.fullmatch(path)
    if match is None or int(match[1]) > page_of(MAX_BATCH):
        raise BadLogFile("a path of the log names no page of batches")
    return int(match[1])


def print_page(batches: Iterable[BatchEnd]) -> bytes:
    """Return the page with these batches."""
    return "".join(f"{batch.number} {batch.end}\n" for batch in batches).encode()


def parse_page(data: bytes, *, page: int) -> list[BatchEnd]:
    """Return the batches of a page, in order; raises BadLogFile for lines that no log writes."""
    try:
        *lines, rest = data.decode("ascii").split("\n")
    except UnicodeDecodeError as cause:
        raise BadLogFile("a page of batches holds more than digits") from cause
    if rest or len(lines) > PAGE_BATCHES:
        raise BadLogFile("a page of batches is cut or too long")
    batches = [_parse_line(line) for line in lines]
    for earlier, later in pairwise(batches):
        if later.number <= earlier.number or later.end <= earlier.end:
            raise BadLogFile("the batches of a page do not rise")
    if any(page_of(batch.number) != page for batch in batches):
        raise BadLogFile("a page of batches has a line of another page")
    return batches


def _parse_line(line: str) -> BatchEnd:
    match = _LINE.fullmatch(line)
    if match is None:
        raise BadLogFile("a line of a page of batches is not a number and an end")
    batch = BatchEnd(int(match[1]), int(match[2]))
    if batch.number > MAX_BATCH or not 0 < batch.end <= MAX_SIZE:
        raise BadLogFile("a page of batches names a batch that no log has")
    return batch
