"""The calls that the server makes itself; what they say of a witness's answers, `test_log_asking` tries."""

import contextlib
import socket
import threading
import time

import pytest

from server import outgoing
from support.loopback_listener import PAUSE_SECONDS

RECORD_BYTES = 0x4000
# A record of so many bytes that begins like an answer to the greeting. Once it is whole, it is found to be none.
GREETING = b"\x16\x03\x03\x40\x00"


def test_a_handshake_that_never_ends_is_no_answer():
    with socket.create_server(("127.0.0.1", 0)) as server:
        _, port = server.getsockname()

        dropped: list[int] = []

        def answer_one() -> None:
            line, _ = server.accept()
            with line, contextlib.suppress(OSError):
                line.sendall(GREETING)
                while True:
                    line.sendall(b"\x02")
                    dropped.append(1)
                    time.sleep(PAUSE_SECONDS)

        answering = threading.Thread(target=answer_one)
        answering.start()
        with pytest.raises(outgoing.NotReached):
            outgoing.call(f"https://127.0.0.1:{port}/", most_bytes=10, most_seconds=0.2)
        answering.join()
    assert 0 < len(dropped) < RECORD_BYTES
