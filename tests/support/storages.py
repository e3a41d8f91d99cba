"""Storages of every kind for the tests that hold for all of them, and what a caller does to one in a few words."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from server.storage.log_port import ClosedBatch, Kept, Sequencing
from server.storage.port import Arrival, Storage, Whole
from server.storage.sqlite import MAX_OPEN_UPLOADS, SqliteStorage
from support.envelopes import make_envelope

NEVER = 10**6
MUCH = 10**9
ORIGIN = "desk.example"

_Result = TypeVar("_Result")


class DirectLane:
    """A writer lane that is the caller's own thread."""

    def run(self, work: "Callable[[], _Result]") -> "Future[_Result]":
        answer: Future[_Result] = Future()
        try:
            answer.set_result(work())
        except Exception as error:  # noqa: BLE001 - The future raises it.
            answer.set_exception(error)
        return answer


@dataclass(frozen=True)
class Place:
    """Where a storage of one kind keeps what it holds, so that it can be opened again."""

    folder: Path
    kind: str

    def open(self, *, origin: str = ORIGIN, quota: int = MUCH, most: int = MAX_OPEN_UPLOADS) -> Storage:
        self.folder.mkdir(exist_ok=True)
        return KINDS[self.kind](self.folder, origin, quota, most)

    @contextmanager
    def opened(self, *, origin: str = ORIGIN, quota: int = MUCH, most: int = MAX_OPEN_UPLOADS) -> Iterator[Storage]:
        with closing(self.open(origin=origin, quota=quota, most=most)) as storage:
            yield storage


def _open_sqlite(folder: Path, origin: str, quota: int, most: int) -> Storage:
    return SqliteStorage(folder, origin=origin, class_quota_bytes=quota, max_open_uploads=most)


KINDS: dict[str, Callable[[Path, str, int, int], Storage]] = {"sqlite": _open_sqlite}
"""Each storage that the contract tests are about."""


@contextmanager
def leading(storage: Storage) -> Iterator[Sequencing]:
    """Lead with the test's own thread as the writer lane."""
    with storage.leads(DirectLane()) as sequencing:
        yield sequencing


def go_to(storage: Storage, batch: int) -> None:
    """Let receipts name a batch from now on."""
    with leading(storage) as sequencing:
        assert sequencing.advance(batch) == batch


def name_batch(upload_id: bytes, batch: int) -> bytes:
    """Make the receipt of these tests: it begins with the number of the batch that it names."""
    return b"%d:" % batch + upload_id


def accept(storage: Storage, *arrivals: Arrival | Whole) -> list[bytes | None]:
    return storage.arriving.accept(arrivals, sign=name_batch)


def make_arrivals(count: int) -> list[Arrival]:
    made = [make_envelope() for _ in range(count)]
    return [Arrival(upload.id, envelope) for upload, envelope in made]


def leave_batch(storage: Storage) -> int:
    """Leave the open batch for the next number."""
    with leading(storage) as sequencing:
        return sequencing.leave_batch(clock=0)


def close_only(
    storage: Storage, *, number: int | None = None, envelopes: int = NEVER, partials: int = NEVER
) -> ClosedBatch:
    """Close the batch that was left with this number, or leave the open one and close it; nothing is swept."""
    number = leave_batch(storage) if number is None else number
    with leading(storage) as sequencing:
        sequencing.move_out(number)
        return sequencing.close_batch(
            number, new_seed=lambda: os.urandom(32), kept=Kept(envelopes, partials), head=storage.log.tree_head()
        )


def close_batch(
    storage: Storage, *, number: int | None = None, envelopes: int = NEVER, partials: int = NEVER
) -> ClosedBatch:
    """Close a batch as `close_only` does, and sweep."""
    closed = close_only(storage, number=number, envelopes=envelopes, partials=partials)
    with leading(storage) as sequencing:
        sequencing.sweep()
    return closed
