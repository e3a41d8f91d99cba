"""Bringing envelopes: receipts, repeats, refusals; and the profile, the same for everybody."""

import base64
import hashlib
import signal
import socket
import threading
from pathlib import Path

import pytest

from crypto import receipts, sizes, uploads
from crypto.uploads import Upload
from support.desk_folder import ORIGIN, DeskFolder, make_desk_folder
from support.envelopes import SMALLEST, make_envelope, submit_body
from support.raw_http import RawAnswer, ask, connect, print_request, problem_of, read_answer
from support.running_server import RunningServer, running_server
from support.waiting import wait_for


def submit(server: RunningServer, upload: Upload, envelope: bytes) -> RawAnswer:
    return ask(server, "POST", "/v1/submit", body=submit_body(upload, envelope))


CLASSES = [size for size in sizes.CLASSES if size <= sizes.SUBMIT_CLASS]


@pytest.mark.must("UPL-2", "LOG-1")
@pytest.mark.parametrize("size_class", CLASSES)
def test_an_envelope_of_each_class_gets_a_receipt_that_verifies(
    shared_server: RunningServer, shared_desk: DeskFolder, size_class: int
):
    upload, envelope = make_envelope(sizes.envelope_length(size_class))
    answer = submit(shared_server, upload, envelope)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    receipt = receipts.verify(answer.body, origin=ORIGIN, upload_id=upload.id, logs=shared_desk.profile.logs)
    assert receipt.batch > 400_000


@pytest.mark.must("UPL-3")
@pytest.mark.parametrize(
    "length", [1, 16_384, SMALLEST - 1, SMALLEST + 1, sizes.envelope_length(sizes.SUBMIT_CLASS) - 1]
)
def test_a_length_that_no_class_has_is_refused(shared_server: RunningServer, length: int):
    upload, envelope = make_envelope(length)
    assert problem_of(submit(shared_server, upload, envelope)) == (413, b'{"type":"size"}')


@pytest.mark.must("UPL-4")
def test_a_flipped_bit_anywhere_is_refused(shared_server: RunningServer):
    upload, envelope = make_envelope()
    body = submit_body(upload, envelope)
    for place, problem in [(8, b"chunk"), (39, b"chunk"), (56, b"chunk"), (len(body) - 1, b"chunk"), (7, b"malformed")]:
        changed = bytearray(body)
        changed[place] ^= 1
        answer = ask(shared_server, "POST", "/v1/submit", body=bytes(changed))
        assert answer.body == b'{"type":"%b"}' % problem
        assert answer.status == (422 if problem == b"chunk" else 400)


@pytest.mark.must("UPL-7")
def test_the_place_for_work_is_not_looked_at(shared_server: RunningServer):
    upload, envelope = make_envelope()
    first = ask(shared_server, "POST", "/v1/submit", body=upload.head + b"\xa5" * 16 + envelope)
    assert first.status == 200
    assert submit(shared_server, upload, envelope).body == first.body


@pytest.mark.must("UPL-12")
def test_an_id_that_is_not_here_and_a_wrong_head_get_one_answer(shared_server: RunningServer):
    known, envelope = make_envelope()
    submit(shared_server, known, envelope)
    other, _ = make_envelope()
    unknown = (404, b'{"type":"unknown"}')
    for call in ("state", "done"):
        assert problem_of(ask(shared_server, "POST", f"/v1/u/{other.hex}/{call}", body=other.head)) == unknown
        assert problem_of(ask(shared_server, "POST", f"/v1/u/{known.hex}/{call}", body=other.head)) == unknown
        assert problem_of(ask(shared_server, "POST", f"/v1/u/{other.hex}/{call}", body=known.head)) == unknown
        assert problem_of(ask(shared_server, "POST", f"/v1/u/{known.hex.upper()}/{call}", body=known.head)) == unknown
        assert ask(shared_server, "POST", f"/v1/u/{known.hex}/{call}", body=known.head[:-1]).status == 400
        assert ask(shared_server, "POST", f"/v1/u/{known.hex}/{call}", body=bytes(40)).status == 400
    assert problem_of(ask(shared_server, "POST", f"/v1/u/{other.hex}/open", body=known.head + bytes(16))) == unknown
    assert problem_of(ask(shared_server, "PUT", f"/v1/u/{other.hex}/0/0", body=b"\x00data")) == unknown


def test_state_and_done_of_an_envelope_that_is_here(shared_server: RunningServer):
    upload, envelope = make_envelope(sizes.envelope_length(sizes.SUBMIT_CLASS))
    receipt = submit(shared_server, upload, envelope).body
    state = ask(shared_server, "POST", f"/v1/u/{upload.hex}/state", body=upload.head)
    assert upload.chunk_count == 17
    assert (state.status, state.body) == (200, b"\xff\xff\xff")
    assert state.headers["content-type"] == "application/octet-stream"
    assert ask(shared_server, "POST", f"/v1/u/{upload.hex}/done", body=upload.head).body == receipt


@pytest.mark.must("UPL-5", "UPL-6")
def test_a_receipt_is_the_same_for_ever_across_batches_restarts_and_power_cuts(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    upload, envelope = make_envelope()
    server = RunningServer.start(desk.path, tmp_path / "data")
    first = submit(server, upload, envelope)
    server.kill()
    server = RunningServer.start(desk.path, tmp_path / "data")
    assert submit(server, upload, envelope).body == first.body
    blob = tmp_path / "data" / "blobs" / upload.hex[:2] / upload.hex
    wait_for(blob.exists)
    assert submit(server, upload, envelope).body == first.body
    assert ask(server, "POST", f"/v1/u/{upload.hex}/done", body=upload.head).body == first.body
    assert server.stop() == 0
    with running_server(desk.path, tmp_path / "data") as server:
        assert submit(server, upload, envelope).body == first.body
    assert uploads.describe_bytes(blob.read_bytes()) == upload


def test_many_at_once_get_one_receipt_for_one_envelope(shared_server: RunningServer):
    shared, envelope = make_envelope()
    answers: list[RawAnswer] = []
    threads = [
        threading.Thread(target=lambda: answers.append(submit(shared_server, shared, envelope))) for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 16
    assert {(answer.status, answer.body) for answer in answers} == {(200, answers[0].body)}


def test_a_request_under_way_is_finished_when_the_server_is_asked_to_stop(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    request = print_request(
        "POST", "/v1/submit", body=submit_body(*make_envelope()), headers={"Expect": "100-continue"}
    )
    head, separator, body = request.partition(b"\r\n\r\n")
    server = RunningServer.start(desk.path, tmp_path / "data")
    with connect(server) as line:
        line.sendall(head + separator)
        # The server asks for the body: from here on the request is under way.
        assert line.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        stopping = threading.Thread(target=server.stop, kwargs={"number": signal.SIGINT})
        stopping.start()
        stopping.join(0.5)
        assert stopping.is_alive()
        line.sendall(body)
        answer = read_answer(line)
    assert answer.status == 200
    assert answer.headers["connection"] == "close"
    stopping.join()
    assert server.stop() == 0


@pytest.mark.must("UPL-8")
def test_a_class_that_is_full_leaves_the_others_open(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    with running_server(desk.path, tmp_path / "data", "--class-quota-mib", "2") as server:
        large = sizes.envelope_length(sizes.SUBMIT_CLASS)
        kept = make_envelope(large)
        assert submit(server, *kept).status == 200
        assert problem_of(submit(server, *make_envelope(large))) == (507, b'{"type":"full"}')
        assert submit(server, *kept).status == 200
        assert submit(server, *make_envelope()).status == 200
    with running_server(desk.path, tmp_path / "data", "--class-quota-mib", "2") as server:
        assert submit(server, *make_envelope(large)).status == 507


@pytest.mark.must("UPL-29")
def test_a_disk_near_its_end_is_said_to_be_full(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    with running_server(desk.path, tmp_path / "data", "--least-free-mib", "1048576") as server:
        assert problem_of(submit(server, *make_envelope())) == (507, b'{"type":"full"}')
        assert ask(server, "GET", "/v1/profile/head").status == 200


def test_more_than_may_wait_is_told_busy(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    large = sizes.envelope_length(sizes.SUBMIT_CLASS)
    request = print_request("POST", "/v1/submit", body=submit_body(*make_envelope(large)))
    with running_server(desk.path, tmp_path / "data", "--max-waiting-mib", "2") as server, connect(server) as line:
        line.sendall(request[:500])
        assert problem_of(wait_for_busy(server, request)) == (429, b'{"type":"busy"}')
        line.sendall(request[500:])
        assert read_answer(line).status == 200
        assert submit(server, *make_envelope(large)).status == 200


def wait_for_busy(server: RunningServer, request: bytes) -> RawAnswer:
    """Ask until the server has noticed the envelope that another connection is sending."""

    def find() -> RawAnswer | None:
        with connect(server) as line:
            line.sendall(request[:500])
            line.shutdown(socket.SHUT_WR)
            answer = read_answer(line)
        return None if answer.status == 400 else answer

    answer = wait_for(find)
    assert answer is not None
    return answer


@pytest.mark.must("PRO-21")
def test_the_profile_is_served_in_every_version_with_its_hash(shared_server: RunningServer, shared_desk: DeskFolder):
    assert ask(shared_server, "GET", "/v1/profile").body == shared_desk.note
    assert ask(shared_server, "GET", "/v1/profile/1").body == shared_desk.note
    digest = base64.b64encode(hashlib.sha256(shared_desk.note).digest())
    assert ask(shared_server, "GET", "/v1/profile/head").body == b"1 " + digest + b"\n"
