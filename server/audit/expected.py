"""What the disk may tell, and what it must not: the list that the audit compares a data folder with.

It is data, and `docs/reference/what-the-disk-says.md` says the same in words; a test holds the two together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Trace(StrEnum):
    """One kind of thing that a disk tells although everything is as it should be, with how long it does."""

    DESK = "the desk's name, and which organisers' list was taken last"
    REPORTS = "of each closed report its id, size class, batch number, receipt and fate"
    DUMMIES = "which entries are made up, so how many reports each batch has"
    TREE = "the public log, with the seconds in which witnesses cosigned it"
    ENVELOPES = "sealed envelopes, until the desk filed them or 53 weeks have passed"
    ACKS = "what each organiser said of which report, with the second of signing"
    UPLOADS = "of each unfinished upload its id, size class, batch and chunks, and when its files were made"
    ARRIVALS = "what came since the last closing, whole and in order, until its batch closes"
    NEWEST_ARRIVAL = "when something came last or the server stopped: times of database and partial files"
    CLOSINGS = "when batches closed and envelopes were deleted: the times of folders, and of files' names"
    STARTS = "when the folder was made, and when a server started or stopped last"
    PEAK = "how large the open batch was once: the room that the database keeps"
    READING = "when something else than the server read a file last"
    FILE_SYSTEM = "a folder of the file system's own, which only root reads"


class Beyond(StrEnum):
    """One kind of thing that no disk of a sound server tells. Any of them fails the audit."""

    UNKNOWN_FILE = "a file or folder that no part of the server writes"
    TIME = "a time that is finer than a batch, and that the server takes away"
    OPEN_TO_OTHERS = "a file or folder that other users of the machine can read or write"
    UNKNOWN_ROWS = "a table, column, trigger or fact that no part of the server writes"
    ORDER = "rows of a closed batch that stand in another order than that of their ids"
    NOT_SWEPT = "rows of a closed batch that still wait in the order in which they came"
    LEFT_OVER = "something that only a running server has, and that a server which was killed left"
    NOT_DELETED = "an envelope or an upload that no row speaks of"
    NOT_OVERWRITTEN = "what was deleted from the database and still stands in its file"
    UNREADABLE = "something that the audit cannot read, so that it vouches for nothing in it"


@dataclass(frozen=True)
class Finding:
    """One thing that is on the disk and not on the list; `text` is a sentence that names it."""

    kind: Beyond
    text: str


@dataclass(frozen=True)
class Place:
    """Files of the data folder with one meaning, by their path below it: as the page shows it, and as it is read."""

    shown: str
    path: re.Pattern[str]
    tells: Trace
    is_timeless: bool = False
    """Whether the server gives it zero as its time of change."""
    needs_server: bool = False
    """Whether a stopped server leaves none."""


_ID: Final = "(?P<id>(?P<first>[0-9a-f]{2})[0-9a-f]{62})"


def _place(shown: str, path: str, tells: Trace, *, timeless: bool = False, needs_server: bool = False) -> Place:
    return Place(shown, re.compile(path, re.ASCII), tells, timeless, needs_server)


PLACES: Final = (
    _place("lock", "lock", Trace.STARTS),
    _place("intake.db", r"intake\.db", Trace.NEWEST_ARRIVAL),
    _place("intake.db-wal", r"intake\.db-wal", Trace.ARRIVALS, needs_server=True),
    _place("intake.db-shm", r"intake\.db-shm", Trace.ARRIVALS, needs_server=True),
    _place("blobs/<xx>/<id>", f"blobs/(?P<folder>[0-9a-f]{{2}})/{_ID}", Trace.ENVELOPES, timeless=True),
    _place("blobs/<xx>/<id>.hashes", rf"blobs/(?P<folder>[0-9a-f]{{2}})/{_ID}\.hashes", Trace.ENVELOPES, timeless=True),
    _place("partial/<id>.chunks", rf"partial/{_ID}\.chunks", Trace.UPLOADS),
    _place("partial/<id>.hashes", rf"partial/{_ID}\.hashes", Trace.UPLOADS),
)
"""The files of a data folder, those of the public log left out: their paths are `crypto.tiles`' and `log_pages`'."""

FOLDERS: Final = re.compile(r"|blobs|blobs/[0-9a-f]{2}|partial", re.ASCII)
"""The folders of a data folder, those of the public log left out."""

LOST_AND_FOUND: Final = re.compile(r"(partial/)?lost\+found", re.ASCII)
"""What a new disk has in it where it is mounted in one of these places."""

TABLES: Final[Mapping[str, Mapping[str, Trace]]] = {
    "facts": {"name": Trace.DESK, "value": Trace.DESK},
    "waiting": dict.fromkeys(("upload_id", "batch", "length", "receipt", "envelope"), Trace.ARRIVALS),
    "partials": dict.fromkeys(("upload_id", "length", "tree_root", "batch"), Trace.UPLOADS),
    "batches": dict.fromkeys(("number", "end_leaf"), Trace.TREE),
    "tree": dict.fromkeys(("one", "size", "root", "edge", "batch"), Trace.TREE),
    "tile_roots": dict.fromkeys(("level", "tile", "root"), Trace.TREE),
    "published": dict.fromkeys(("one", "size", "note", "cosigned"), Trace.TREE),
    "leaves": {
        **dict.fromkeys(("leaf", "upload_id", "batch", "length", "receipt"), Trace.REPORTS),
        "seed": Trace.DUMMIES,
        "fate": Trace.REPORTS,
    },
    "acks": dict.fromkeys(("upload_id", "key_id", "state", "body", "signature_input", "signature"), Trace.ACKS),
    "unlinking": {"upload_id": Trace.CLOSINGS},
}
"""Every table with its columns in order, and what each tells. All but `waiting` have no order of their own."""

TABLE_WITH_ORDER: Final = "waiting"

INDEXES: Final = frozenset({"batch_ends", "held_leaves", "waiting_batches", "waiting_in_files"})
"""The indexes that the schema names."""

FACTS: Final = frozenset({"origin", "open batch", "organisers version", "organisers digest"})
"""The names of the rows of `facts`."""
