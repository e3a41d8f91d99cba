"""The rows of a data folder, read as somebody reads them who has the disk.

While a server works in the folder, the database is opened as that server's readers open it, for one page of rows at a
time: whoever reads longer keeps the write-ahead log from being emptied. The file of a stopped server is opened as one
that cannot change, so that SQLite puts nothing beside it; a write-ahead log that lies there is not read, because that
it lies there is a finding already.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from server.audit.expected import FACTS, INDEXES, TABLE_WITH_ORDER, TABLES, Beyond, Finding, Trace
from server.audit.pages import judge_pages
from server.storage.database import VERSION

_PAGE_ROWS = 1000
COUNTED = {
    Trace.DESK: "SELECT count(*) FROM facts",
    Trace.REPORTS: "SELECT count(*) FROM leaves WHERE receipt IS NOT NULL",
    Trace.DUMMIES: "SELECT count(*) FROM leaves WHERE seed IS NOT NULL",
    Trace.TREE: "SELECT count(*) FROM batches",
    Trace.ACKS: "SELECT count(*) FROM acks",
    Trace.UPLOADS: "SELECT count(*) FROM partials",
    Trace.ARRIVALS: "SELECT count(*) FROM waiting",
}
"""What is counted by rows, whatever files there are of it."""


@dataclass
class Rows:
    """What the rows say that files are compared with, how much of each kind there is, and what is not on the list."""

    closed_batch: int = -1
    """The number of the last batch that was closed; -1 before the first."""
    shelved: set[bytes] = field(default_factory=set)
    """Ids of envelopes that have a file, or whose file is being removed."""
    waiting: dict[bytes, int] = field(default_factory=dict)
    """Ids of envelopes that wait, each with its batch."""
    uploads: dict[bytes, int] = field(default_factory=dict)
    """Ids of unfinished uploads, each with the batch that was open when its last chunk came."""
    seen: Counter[Trace] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    is_read: bool = False
    """Whether everything was read; if not, a file cannot be held against it."""


def read_rows(database: Path, *, is_served: bool) -> Rows:
    """Read the rows and judge their kinds and their order. What cannot be read is a finding, and no error."""
    rows = Rows()
    try:
        reader = _Reader(database, is_served=is_served)
        rows.findings += _judge_schema(reader)
        # With other tables than the known ones it would be unclear what the rows mean.
        if reader.one("PRAGMA user_version") == VERSION:
            _read_known(reader, rows)
            rows.is_read = True
        # A server may be writing what it has not overwritten yet.
        if rows.is_read and not is_served:
            rows.findings += judge_pages(database, emptied=_roots_of_nothing(reader))
    except (sqlite3.Error, OSError) as error:
        rows.findings.append(Finding(Beyond.UNREADABLE, f"The rows of {database.name} cannot be read ({error})."))
    return rows


class _Reader:
    """Reads a database without ever holding it for long."""

    def __init__(self, path: Path, *, is_served: bool) -> None:
        self._name = f"{path.absolute().as_uri()}?{'mode=ro' if is_served else 'immutable=1'}"

    def all(self, select: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows of a short SELECT, on a connection of its own.

        A server may stop at any moment, and the last who has the file open should be one that can empty the
        write-ahead log.
        """
        with closing(sqlite3.connect(self._name, uri=True)) as opened:
            return opened.execute(select, values).fetchall()

    def one(self, select: str) -> Any:
        """Return the one value that a SELECT gives."""
        ((value,),) = self.all(select)
        return value

    def pages(self, select: str, *, last: object) -> Iterator[Any]:
        """Give the rows of a SELECT whose first column rises, and which takes a place to go on behind and a limit."""
        while page := self.all(select, (last, _PAGE_ROWS)):
            yield from page
            last = page[-1][0]


def _judge_schema(reader: _Reader) -> Iterator[Finding]:
    version = reader.one("PRAGMA user_version")
    if version != VERSION:
        yield Finding(
            Beyond.UNKNOWN_ROWS,
            f"The database is of version {version}, and this audit knows version {VERSION}: start this program's "
            "server on it once.",
        )
        return
    ordered = {name for name, is_ordered in reader.all("SELECT name, NOT wr FROM pragma_table_list") if is_ordered}
    for kind, name in reader.all("SELECT type, name FROM sqlite_schema ORDER BY type, name"):
        if kind == "table" and name in TABLES:
            columns = [column for (column,) in reader.all("SELECT name FROM pragma_table_xinfo(?)", (name,))]
            for column in sorted(set(columns) - set(TABLES[name])):
                yield Finding(Beyond.UNKNOWN_ROWS, f"The table {name} has a column {column!a}.")
            if name in ordered and name != TABLE_WITH_ORDER:
                yield Finding(Beyond.ORDER, f"The table {name} keeps the order in which its rows were written.")
        elif not (kind == "index" and (name in INDEXES or name.startswith("sqlite_autoindex_"))):
            yield Finding(Beyond.UNKNOWN_ROWS, f"The database has a {kind} {name!a}.")
    for (name,) in reader.all("SELECT name FROM facts ORDER BY name"):
        if name not in FACTS:
            yield Finding(Beyond.UNKNOWN_ROWS, f"The table facts has a row {name!a}.")


def _read_known(reader: _Reader, rows: Rows) -> None:
    """Read waiting rows before leaves: an envelope whose batch closes meanwhile is found in one of them."""
    uploads = "SELECT upload_id, batch FROM partials WHERE upload_id > ? ORDER BY upload_id LIMIT ?"
    rows.uploads.update(reader.pages(uploads, last=b""))
    waiting = "SELECT rowid, upload_id, batch FROM waiting WHERE rowid > ? ORDER BY rowid LIMIT ?"
    rows.waiting.update((upload_id, batch) for _, upload_id, batch in reader.pages(waiting, last=-1))
    # Before the leaves, which are not looked at in one moment: what is closed by now was swept, or is about to be.
    rows.closed_batch = reader.one("SELECT batch FROM tree")
    if unswept := sum(batch <= rows.closed_batch for batch in rows.waiting.values()):
        rows.findings.append(
            Finding(Beyond.NOT_SWEPT, f"{unswept} rows of closed batches still wait, in the order in which they came.")
        )
    batch_before, id_before = -1, b""
    disordered: dict[int, None] = {}
    leaves = "SELECT leaf, batch, upload_id, fate FROM leaves WHERE leaf > ? ORDER BY leaf LIMIT ?"
    for _, batch, upload_id, fate in reader.pages(leaves, last=-1):
        if (batch, upload_id) <= (batch_before, id_before):
            disordered[batch] = None
        batch_before, id_before = batch, upload_id
        if fate == "held":
            rows.shelved.add(upload_id)
    rows.findings += [
        Finding(Beyond.ORDER, f"The rows of batch {batch} do not stand in the order of their ids.")
        for batch in disordered
    ]
    rows.shelved.update(upload_id for (upload_id,) in reader.all("SELECT upload_id FROM unlinking"))
    rows.seen.update({trace: reader.one(count) for trace, count in COUNTED.items()})
    rows.seen[Trace.PEAK] += reader.one("PRAGMA freelist_count")


def _roots_of_nothing(reader: _Reader) -> list[int]:
    """Return the first pages of the table with an order and of its indexes, where it has no row any more."""
    if reader.one("SELECT count(*) FROM waiting"):
        return []
    found = reader.all("SELECT rootpage FROM sqlite_schema WHERE tbl_name = ?", (TABLE_WITH_ORDER,))
    return [number for (number,) in found]
