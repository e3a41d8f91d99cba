"""The pages of a database file that hold no row: what is left in them of rows that were deleted.

The format is sqlite.org/fileformat2.html: 1.3 the head of the file, 1.5 the list of free pages, 1.6 a page of rows.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from server.audit.expected import Beyond, Finding

_HEAD_BYTES: Final = 100
_PAGE_SIZE_AT: Final = 16
_FREE_LIST_AT: Final = 32
_LEAF_HEAD_BYTES: Final = 8


def judge_pages(database: Path, *, emptied: Iterable[int]) -> Iterator[Finding]:
    """Look for what was not overwritten. `emptied` are the first pages of tables and indexes that have no row.

    A page of rows that has none keeps its head, and where it was not written anew also the places that its rows had,
    which in an index by id tell in what order they came.
    """
    with database.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        # 65,536 is written as 1.
        size = {1: 65_536}.get(number := int.from_bytes(head[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2]), number)
        kept = _count_kept(file, int.from_bytes(head[_FREE_LIST_AT : _FREE_LIST_AT + 4]), size)
        traces = sum(any(_read_page(file, root, size)[_LEAF_HEAD_BYTES:]) for root in emptied)
    if kept:
        yield Finding(
            Beyond.NOT_OVERWRITTEN, f"{kept} free pages of {database.name} hold something of what was deleted."
        )
    if traces:
        yield Finding(
            Beyond.NOT_OVERWRITTEN, f"{traces} pages of {database.name} tell in which order their deleted rows came."
        )


def _count_kept(file: BinaryIO, first: int, size: int) -> int:
    """Return how many free pages hold anything but zeros and, in those that list the others, the numbers of pages."""
    most = file.seek(0, 2) // size
    trunk, passed, kept = first, 0, 0
    # A damaged list may go round in a circle.
    while 0 < trunk <= most and passed <= most:
        page = _read_page(file, trunk, size)
        following, count, *numbers = (int.from_bytes(page[at : at + 4]) for at in range(0, size, 4))
        kept += any(number > most for number in numbers)
        kept += sum(any(_read_page(file, free, size)) for free in numbers[:count])
        trunk, passed = following, passed + 1 + count
    return kept


def _read_page(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number - 1) * size)
    return file.read(size)
