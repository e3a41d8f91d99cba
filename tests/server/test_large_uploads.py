"""Large envelopes on the real server: how much memory they take, and how fast they come and go."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from crypto import http_signatures, merkle, sizes
from crypto.http_signatures import SyncRequest
from crypto.uploads import CHUNK
from support.desk_folder import ORIGIN, make_desk_folder, make_organiser, write_organisers
from support.raw_http import connect, print_request, read_answer
from support.running_server import RunningServer, running_server
from support.streams import Line, Stream
from support.waiting import wait_for

MIB = 1024 * 1024
MORE_THAN_AT_REST_MIB = 48
"""What a server may need beyond its size at the start, whatever the envelope's length: bodies, threads, one tree."""

SLOWEST_MIB_PER_SECOND = 15
"""A bound for broken code on a crowded machine; the figures measured alone stand in the documents."""


def peak_mib(server: RunningServer) -> int:
    """Return the most memory that the server has had so far."""
    (line,) = [line for line in Path(f"/proc/{server.pid}/status").read_text().splitlines() if "VmHWM" in line]
    return int(line.split()[1]) // 1024


def fetch(server: RunningServer, stream: Stream, k: int, i: int) -> bytes:
    target = f"/v1/o/b/{stream.upload.hex}/{k}/{i}"
    signed = SyncRequest("GET", target, "", b"")
    headers = http_signatures.sign(signed, seed=make_organiser("amina")[1], origin=ORIGIN, created=int(time.time()))
    with connect(server) as line:
        line.settimeout(60)
        line.sendall(print_request("GET", target, headers=headers))
        answer = read_answer(line)
    assert answer.status == 200, answer
    return answer.body


@pytest.mark.must("UPL-31", "UPL-18")
@pytest.mark.parametrize(
    "size_class", [256 * MIB, pytest.param(sizes.LARGEST_CLASS, marks=pytest.mark.long)], ids=["256 MiB", "2 GiB"]
)
def test_a_large_envelope_comes_rests_and_goes_in_flat_memory(tmp_path: Path, size_class: int):
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=2)
    write_organisers(desk, ["amina"])
    stream = Stream(size_class)
    mebibytes = stream.length / MIB
    with running_server(desk.path, tmp_path / "data") as server, Line(server, seconds=600) as line:
        at_rest = peak_mib(server)
        assert line.open(stream).status == 204
        bodies = stream.bodies()
        seconds = 0.0
        for target, body in bodies:
            begun = time.monotonic()
            assert line.ask("PUT", target, body).status == 204
            seconds += time.monotonic() - begun
        assert mebibytes / seconds > SLOWEST_MIB_PER_SECOND
        begun = time.monotonic()
        assert line.done(stream).status == 200
        assert mebibytes / (time.monotonic() - begun) > SLOWEST_MIB_PER_SECOND
        blob = tmp_path / "data" / "blobs" / stream.upload.hex[:2] / stream.upload.hex
        wait_long(lambda: blob.exists() and not list((tmp_path / "data" / "partial").iterdir()))
        assert (blob.stat().st_size, blob.stat().st_mtime_ns) == (stream.length, 0)
        seconds = fetch_all(server, stream)
        assert mebibytes / seconds > SLOWEST_MIB_PER_SECOND
        assert peak_mib(server) - at_rest < MORE_THAN_AT_REST_MIB


def fetch_all(server: RunningServer, stream: Stream) -> float:
    """Fetch every piece, check it, and return how many seconds the fetching took."""
    seconds = 0.0
    for k, i in stream.places():
        begun = time.monotonic()
        piece = fetch(server, stream, k, i)
        seconds += time.monotonic() - begun
        count = piece[0]
        proof = [piece[at : at + 32] for at in range(1, 1 + 32 * count, 32)]
        data = memoryview(piece)[1 + 32 * count :]
        hashes = [merkle.leaf_hash(data[at : at + CHUNK]) for at in range(0, len(data), CHUNK)]
        root = stream.upload.tree_root
        merkle.check_subtree(hashes, exponent=k, index=i, count=stream.count, proof=proof, root=root)
    return seconds


def wait_long(is_so: Callable[[], bool]) -> None:
    for _ in range(60):
        try:
            wait_for(is_so)
        except AssertionError:
            continue
        return
    raise AssertionError("it did not happen in time")
