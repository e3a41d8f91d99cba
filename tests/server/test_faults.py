"""Lines of the log that a request led to: held, counted, and written with the batch and never before."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.errors import StorageFull
from server.faults import MOST_HELD, HeldLines, clock_log, note_fault
from support.desk_folder import make_desk_folder
from support.envelopes import make_envelope, submit_body
from support.raw_http import ask
from support.running_server import running_server
from support.waiting import wait_for


class Kept(logging.Handler):
    """Keeps the lines that were handed on to it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def held(kept: Kept) -> Iterator[HeldLines]:
    """The server's log as it is while it runs, with its lines handed on to `kept`."""
    log, handler = logging.getLogger("server"), HeldLines(kept)
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    yield handler
    log.removeHandler(handler)
    log.setLevel(logging.NOTSET)


def test_a_line_of_the_clock_is_written_at_once_and_any_other_waits(held: HeldLines, kept: Kept):
    clock_log.info("batch %d closed", 7)
    logging.getLogger("server.uploads").error("%d uploads given up", 2)
    assert kept.lines == ["batch 7 closed"]
    held.write()
    held.write()
    assert kept.lines == ["batch 7 closed", "2 uploads given up"]


def test_equal_lines_are_written_once_with_their_number_and_not_in_the_order_they_came(held: HeldLines, kept: Kept):
    log = logging.getLogger("server.uploads")
    for name in ("b", "a", "b"):
        log.error("%s failed", name)
    held.write()
    assert kept.lines == ["a failed", "b failed (2 times)"]


def test_so_many_different_lines_take_no_more_memory(held: HeldLines, kept: Kept):
    log = logging.getLogger("server.uploads")
    for number in range(MOST_HELD + 5):
        log.error("fault %d", number)
    held.write()
    assert len(kept.lines) == MOST_HELD + 1
    assert kept.lines[-1] == "and 5 lines of other kinds"


def test_of_a_fault_kind_and_place_are_written_and_no_text_of_others(held: HeldLines, kept: Kept):
    for error in (ValueError("what a client sent"), StorageFull("no room")):
        try:
            raise error
        except (ValueError, StorageFull) as caught:
            note_fault(caught)
    held.write()
    assert [line.split()[0] for line in kept.lines] == ["StorageFull", "ValueError"]
    assert kept.lines[0].endswith(f"test_faults.py:{_line_of_raise()}: no room")
    assert "client" not in "".join(kept.lines)


def _line_of_raise() -> int:
    lines = Path(__file__).read_text("utf-8").splitlines()
    return 1 + next(number for number, line in enumerate(lines) if line.strip() == "raise error")


@pytest.mark.must("UPL-46")
def test_a_fault_writes_no_line_before_its_batch_closes(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    with running_server(desk.path, tmp_path / "data", "--least-free-mib", "1048576") as server:
        for _ in range(3):
            assert ask(server, "POST", "/v1/submit", body=submit_body(*make_envelope())).status == 507
        assert server.log_lines() == []
    (line,) = server.log_lines()
    assert line.startswith("StorageFull at ")
    assert line.endswith(" (3 times)")


@pytest.mark.must("UPL-46")
def test_faults_are_written_beside_the_line_of_their_batch(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    with running_server(desk.path, tmp_path / "data", "--least-free-mib", "1048576") as server:
        assert ask(server, "POST", "/v1/submit", body=submit_body(*make_envelope())).status == 507
        lines = wait_for(lambda: server.log_lines() if "StorageFull" in "".join(server.log_lines()) else None)
        place = next(number for number, line in enumerate(lines) if line.startswith("StorageFull"))
        assert lines[place - 1].startswith("batch ")
