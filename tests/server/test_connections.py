"""Who gives way where as many connections are open as the server keeps: real sockets, real TLS."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState

from server.connections import Crowd, Standing
from server.listening import Door
from server.wire import Connection, Limits
from support.desk_folder import make_desk_folder, trusting_context
from support.envelopes import make_envelope, submit_body
from support.raw_http import ask, connect, print_request, read_answer, split_answers
from support.running_server import RunningServer, running_server

CONTINUE = {"Expect": "100-continue"}
END = b"\r\n\r\n"
HALF_A_HELLO = b"\x16\x03\x01\x02\x00\x01\x00\x01"
LIMITS = Limits(max_body_bytes=100, idle_seconds=10, head_seconds=10, body_seconds=10, slowest=1000)


@contextlib.contextmanager
def lines_to(server: RunningServer, count: int) -> Iterator[list[socket.socket]]:
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(connect(server)) for _ in range(count)]


def is_over(line: socket.socket) -> bool:
    """Say whether the server ended a connection on which it has nothing to say."""
    line.settimeout(0.2)
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True
    except TimeoutError:
        return False


@dataclass(eq=False)
class Visitor:
    """A guest that only notes what became of it."""

    received_bytes: int = 0
    gave_way: bool = False

    def give_way(self) -> None:
        self.gave_way = True


@pytest.mark.must("UPL-36")
def test_half_open_tls_does_not_keep_others_out(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk", tls_hosts=["127.0.0.1"])
    with (
        running_server(desk.path, tmp_path / "data", "--max-connections", "8") as server,
        lines_to(server, 24) as half_open,
    ):
        for line in half_open[1:]:
            line.sendall(HALF_A_HELLO)
        context = trusting_context(desk)
        with connect(server) as plain, context.wrap_socket(plain, server_hostname="127.0.0.1") as line:
            line.sendall(print_request("GET", "/v1/profile/head"))
            assert read_answer(line).status == 200
        assert all(is_over(line) for line in half_open[:17])
        assert not is_over(half_open[-1])


@pytest.mark.must("UPL-36")
def test_as_many_idle_connections_as_there_may_be_keep_nobody_out(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    with running_server(desk.path, tmp_path / "data") as server, lines_to(server, 2_048) as idle:
        for line in idle[:20]:
            line.sendall(print_request("GET", "/v1/profile/head"))
            assert read_answer(line).status == 200
        assert [ask(server, "GET", "/v1/profile/head").status for _ in range(20)] == [200] * 20
        upload, envelope = make_envelope()
        assert ask(server, "POST", "/v1/submit", body=submit_body(upload, envelope)).status == 200
        assert not is_over(idle[0]), "whoever was answered goes after those who never asked"


@pytest.mark.must("UPL-37")
def test_a_trickled_body_gives_way_before_a_paid_one(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    upload, envelope = make_envelope()
    with running_server(desk.path, tmp_path / "data", "--max-connections", "3") as server:
        assert ask(server, "POST", f"/v1/u/{upload.hex}/open", body=upload.head + bytes(16)).status == 204
        chunk = print_request("PUT", f"/v1/u/{upload.hex}/0/0", body=b"\x00" + envelope, headers=CONTINUE)
        body = print_request("POST", "/v1/submit", body=submit_body(*make_envelope()), headers=CONTINUE)
        with sending(server, chunk) as paid, sending(server, body) as first, sending(server, body) as second:
            first.sendall(body[-40:])
            second.sendall(body[-40:])
            with sending(server, body), lines_to(server, 1):
                assert is_over(first)
                assert is_over(second)
                paid.sendall(chunk.partition(END)[2])
                assert read_answer(paid).status == 204


@contextlib.contextmanager
def sending(server: RunningServer, request: bytes) -> Iterator[socket.socket]:
    """Send a request's head, and wait until the server waits for its body."""
    with connect(server) as line:
        line.sendall(request.partition(END)[0] + END)
        assert line.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        yield line


def test_the_slowest_of_those_that_send_longest_gives_way():
    now = [0.0]
    crowd, visitors = Crowd(3, clock=lambda: now[0]), [Visitor() for _ in range(3)]
    for visitor, second, count in zip(visitors, (0, 5, 9), (50_000, 1000, 0), strict=True):
        now[0] = second
        crowd.enter(visitor, Standing.SENDING)
        visitor.received_bytes = count
    now[0] = 10
    assert crowd.make_room()
    assert [visitor.gave_way for visitor in visitors] == [False, True, False]
    assert len(crowd) == 2


@pytest.mark.must("UPL-37")
def test_a_lower_standing_gives_way_before_a_slower_line():
    for lower, higher in ((Standing(n), Standing(n + 1)) for n in range(Standing.WAITING)):
        crowd, slow, fast = Crowd(2), Visitor(), Visitor()
        crowd.enter(slow, higher)
        crowd.enter(fast, lower)
        fast.received_bytes = 1_000_000
        assert crowd.make_room()
        assert (slow.gave_way, fast.gave_way) == (False, True)


@pytest.mark.must("UPL-37")
def test_one_too_many_where_all_wait_for_their_answer_is_told_so():
    async def run() -> tuple[list[int], list[int]]:
        answers_may_go, both_wait = asyncio.Event(), asyncio.Barrier(3)

        async def answer_late(_scope: Scope, _receive: Receive, send: Send) -> None:
            await both_wait.wait()
            await answers_may_go.wait()
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body"})

        with socket.create_server(("127.0.0.1", 0)) as bound:
            crowd, state = Crowd(2), ServerState()
            door = Door(
                bound,
                tls=None,
                crowd=crowd,
                make_connection=lambda: Connection(answer_late, state=state, limits=LIMITS, crowd=crowd),
            )
            door.open()
            port = bound.getsockname()[1]
            waiting = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
            for _, writer in waiting:
                writer.write(print_request("GET", "/"))
            await both_wait.wait()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            turned_away, _ = split_answers(await reader.read())
            writer.close()
            answers_may_go.set()
            answered = [split_answers(await reader.readuntil(b"\r\n\r\n"))[0] for reader, _ in waiting]
            for _, writer in waiting:
                writer.close()
            door.close()
            await door.wait_closed()
        return [one.status for one in turned_away], [one.status for [one] in answered]

    assert asyncio.run(run()) == ([429], [204, 204])
