"""Proof of work at the server: what it lets pass, what it refuses before the body is read, and what that costs."""

import asyncio
import contextlib
import json
import select
import shutil
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from crypto import sizes, work
from crypto.uploads import Upload
from server.admission import Admission
from server.desk_folder import DeskWatch, load_desk
from server.errors import Refused
from server.problems import Problem
from server.storage.port import Arrival
from server.work_gate import AskedWork, WorkGate
from support.desk_folder import ORIGIN, make_desk_folder
from support.envelopes import SMALLEST, make_envelope, submit_body
from support.raw_http import SECONDS, ask, connect, print_request, problem_of, read_answer, split_answers
from support.running_server import RunningServer, running_server

# So much that no work, or another's, does not pass by chance.
ASKED = (14, 2)
REFUSED = (403, b'{"s1":14,"s2":2,"type":"work"}')
LARGE = sizes.envelope_length(sizes.SUBMIT_CLASS)
NO_WORK = bytes(16)


@pytest.fixture(scope="module")
def asking_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    folder = tmp_path_factory.mktemp("asking")
    desk = make_desk_folder(folder / "desk", work=ASKED)
    with running_server(desk.path, folder / "data") as server:
        yield server


def do_work(upload: Upload) -> bytes:
    done = work.search(work.bind(ORIGIN, upload.id), work.needed(ASKED, upload.length))
    assert done is not None
    return done


def worked_body(upload: Upload, envelope: bytes, pow16: bytes) -> bytes:
    return upload.head + pow16 + envelope


@pytest.mark.must("UPL-26")
def test_work_lets_an_envelope_pass_and_none_does_not(asking_server: RunningServer):
    upload, envelope = make_envelope()
    assert problem_of(ask(asking_server, "POST", "/v1/submit", body=submit_body(upload, envelope))) == REFUSED
    body = worked_body(upload, envelope, do_work(upload))
    first = ask(asking_server, "POST", "/v1/submit", body=body)
    assert first.status == 200
    assert ask(asking_server, "POST", "/v1/submit", body=body).body == first.body


@pytest.mark.must("UPL-26", "UPL-38")
def test_a_body_without_work_is_refused_before_it_is_read(asking_server: RunningServer):
    upload, envelope = make_envelope(LARGE)
    request = print_request("POST", "/v1/submit", body=submit_body(upload, envelope))
    with connect(asking_server) as line:
        line.sendall(request[: -len(envelope)])
        assert problem_of(read_answer(line)) == REFUSED


@pytest.mark.must("UPL-38")
def test_whoever_sends_on_without_work_is_cut_off(asking_server: RunningServer):
    upload, envelope = make_envelope(LARGE)
    request = print_request("POST", "/v1/submit", body=submit_body(upload, envelope))
    with connect(asking_server) as line:
        line.sendall(request[: -len(envelope)])
        assert problem_of(read_answer(line)) == REFUSED
        with contextlib.suppress(ConnectionError):
            # Less than the server takes in from others whom it refused.
            line.sendall(envelope * 3)
        cut_off = select.poll()
        cut_off.register(line, select.POLLHUP)
        assert cut_off.poll(SECONDS * 1000)


@pytest.mark.must("UPL-39")
def test_the_work_for_an_upload_in_chunks_is_asked_for_when_it_is_opened_and_not_again(asking_server: RunningServer):
    upload, envelope = make_envelope()
    target = f"/v1/u/{upload.hex}"
    assert problem_of(ask(asking_server, "POST", f"{target}/open", body=upload.head + NO_WORK)) == REFUSED
    assert ask(asking_server, "POST", f"{target}/open", body=upload.head + do_work(upload)).status == 204
    assert ask(asking_server, "POST", f"{target}/open", body=upload.head + NO_WORK).status == 204
    assert ask(asking_server, "PUT", f"{target}/0/0", body=b"\x00" + envelope).status == 204
    assert ask(asking_server, "POST", f"{target}/done", body=upload.head).status == 200


@pytest.mark.must("UPL-27")
def test_a_large_upload_needs_more_work_than_a_small_one(asking_server: RunningServer):
    length = sizes.envelope_length(sizes.CLASSES[-1])
    roots = (bytes([number]) * 32 for number in range(256))
    for upload in (Upload(length, root) for root in roots):
        done = do_work(Upload(SMALLEST, upload.tree_root))
        bound = work.bind(ORIGIN, upload.id)
        if not work.passes(bound, done, work.needed(ASKED, length)):
            answer = ask(asking_server, "POST", f"/v1/u/{upload.hex}/open", body=upload.head + done)
            assert problem_of(answer) == REFUSED
            return
    raise AssertionError("every try had the work of a large one by chance")


@pytest.mark.must("UPL-40")
def test_memory_is_flat_under_ten_thousand_refusals(asking_server: RunningServer):
    upload, _ = make_envelope()
    head = print_request("POST", "/v1/submit", headers={"Content-Type": "application/octet-stream"})
    unread = head.replace(b"\r\n\r\n", b"\r\nContent-Length: %d\r\n\r\n" % (56 + LARGE))
    openings = print_request("POST", f"/v1/u/{upload.hex}/open", body=upload.head + NO_WORK) * 100

    def refuse(connections: int, times: int) -> None:
        for _ in range(connections):
            with connect(asking_server) as line:
                line.sendall(unread + Upload(LARGE, upload.tree_root).head + NO_WORK)
                assert problem_of(read_answer(line)) == REFUSED
        with connect(asking_server) as line:
            for _ in range(times):
                line.sendall(openings)
                data = b""
                while len(split_answers(data)[0]) < 100:
                    data += line.recv(65_536)

    refuse(200, 10)
    before = resident_mib(asking_server.pid)
    refuse(1000, 90)
    assert resident_mib(asking_server.pid) < before + 4


def resident_mib(pid: int) -> float:
    [line] = [line for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


@pytest.mark.must("UPL-41")
def test_what_was_receipted_is_kept_however_busy(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    large = print_request("POST", "/v1/submit", body=submit_body(*make_envelope(LARGE)))
    sent = [submit_body(*make_envelope()) for _ in range(20)]
    with running_server(desk.path, tmp_path / "data", "--max-waiting-mib", "2") as server:
        with connect(server) as line:
            line.sendall(large[:100_000])
            receipts, refused = [], 0
            for body in sent:
                receipts.append(ask(server, "POST", "/v1/submit", body=body))
                with connect(server) as other:
                    other.sendall(large[:100_000])
                    other.settimeout(0.05)
                    with contextlib.suppress(TimeoutError):
                        # Without an answer it was let in, before the server had noticed the first.
                        refused += read_answer(other).status == 429
            line.sendall(large[100_000:])
            assert read_answer(line).status == 200
        assert {receipt.status for receipt in receipts} == {200}
        assert refused > 0
        server.kill()
    with running_server(desk.path, tmp_path / "data") as server:
        again = [ask(server, "POST", "/v1/submit", body=body) for body in sent]
    assert [receipt.body for receipt in again] == [receipt.body for receipt in receipts]


class CountedCheck:
    """The second stage, which answers what it is told to and counts."""

    def __init__(self, *, passes: bool) -> None:
        self.count = 0
        self.may_answer = threading.Event()
        self.may_answer.set()
        self._passes = passes

    def __call__(self, _bound: bytes, _pow16: bytes, _wanted: work.Needed) -> bool:
        self.may_answer.wait()
        self.count += 1
        return self._passes


async def outcome(gate: WorkGate, upload: Upload, pow16: bytes) -> Problem | None:
    try:
        assert await gate.admit(upload, pow16)
    except Refused as refusal:
        return refusal.problem
    return None


UPLOAD = Upload(SMALLEST, bytes(32))


@pytest.mark.must("UPL-40")
@pytest.mark.parametrize(("passes", "expected"), [(False, Problem.WORK), (True, None)])
def test_a_pair_costs_one_argon2_however_often_it_comes(*, passes: bool, expected: Problem | None):
    check = CountedCheck(passes=passes)

    async def run() -> None:
        gate = WorkGate(ORIGIN, lambda: (0, 1), check=check)
        together = await asyncio.gather(*(outcome(gate, UPLOAD, NO_WORK) for _ in range(50)))
        assert set(together) == {expected}
        assert await outcome(gate, UPLOAD, NO_WORK) == expected
        assert check.count == 1
        assert await outcome(gate, UPLOAD, b"\x01" * 16) == expected
        assert check.count == 2

    asyncio.run(run())


@pytest.mark.must("UPL-40")
def test_work_without_the_cheap_stage_costs_no_argon2():
    check = CountedCheck(passes=True)

    async def run() -> None:
        gate = WorkGate(ORIGIN, lambda: (32, 0), check=check)
        assert await outcome(gate, UPLOAD, NO_WORK) is Problem.WORK

    asyncio.run(run())
    assert check.count == 0


@pytest.mark.must("UPL-40")
def test_where_more_checks_wait_than_can_be_made_in_time_the_next_one_is_busy():
    check = CountedCheck(passes=True)
    check.may_answer.clear()

    async def run() -> None:
        gate = WorkGate(ORIGIN, lambda: (0, 0), check=check, longest_wait=0.01)
        waiting = [asyncio.create_task(outcome(gate, UPLOAD, bytes([number]) * 16)) for number in range(100)]
        first_refused = next(asyncio.as_completed(waiting))
        assert await first_refused is Problem.BUSY
        check.may_answer.set()
        outcomes = await asyncio.gather(*waiting)
        assert outcomes[0] is None
        assert outcomes[99] is Problem.BUSY

    asyncio.run(run())


@pytest.mark.must("UPL-40")
def test_an_id_under_which_junk_came_twice_is_busy_for_some_minutes():
    now = [0.0]

    async def run() -> None:
        gate = WorkGate(ORIGIN, lambda: (0, 0), clock=lambda: now[0])
        gate.note_false_content(UPLOAD)
        assert await outcome(gate, UPLOAD, NO_WORK) is None
        gate.note_false_content(UPLOAD)
        assert await outcome(gate, UPLOAD, NO_WORK) is Problem.BUSY
        assert await outcome(gate, Upload(SMALLEST, b"\x01" * 32), NO_WORK) is None
        now[0] = 601
        assert await outcome(gate, UPLOAD, NO_WORK) is None

    asyncio.run(run())


@pytest.mark.must("UPL-42")
def test_the_profile_before_the_newest_counts_for_two_weeks_where_it_asks_less(tmp_path: Path):
    first = make_desk_folder(tmp_path / "first", work=(8, 5))
    second = make_desk_folder(tmp_path / "second", version=2, work=(9, 4))
    shutil.copy(first.path / "profiles" / "1", second.path / "profiles" / "1")
    issued = second.profile.issued

    def asked(folder: Path, today: date) -> tuple[int, int] | None:
        return AskedWork(DeskWatch(load_desk(folder)), today=lambda: today)()

    assert asked(first.path, issued) == (8, 5)
    assert asked(second.path, issued) == (8, 4)
    assert asked(second.path, issued + timedelta(days=13)) == (8, 4)
    assert asked(second.path, issued + timedelta(days=14)) == (9, 4)


def test_a_writer_that_is_behind_takes_nothing_new_on_and_brings_the_rest_to_its_end():
    now = [0.0]

    async def run() -> list[bytes]:
        committed = asyncio.Event()

        async def accept(arrival: Arrival) -> bytes:
            await committed.wait()
            return arrival.upload_id

        admission = Admission(accept, clock=lambda: now[0])
        waiting = [asyncio.create_task(admission.accept(Arrival(bytes([number]), b""))) for number in range(3)]
        await asyncio.sleep(0)
        admission.check()
        now[0] = 2.1
        with pytest.raises(Refused, match="busy"):
            admission.check()
        committed.set()
        receipts = await asyncio.gather(*waiting)
        admission.check()
        return receipts

    assert asyncio.run(run()) == [b"\x00", b"\x01", b"\x02"]


def test_the_refusal_names_what_the_profile_asks_for(asking_server: RunningServer):
    upload, _ = make_envelope()
    answer = ask(asking_server, "POST", f"/v1/u/{upload.hex}/open", body=upload.head + NO_WORK)
    assert json.loads(answer.body) == {"type": "work", "s1": 14, "s2": 2}
