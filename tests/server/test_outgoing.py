"""The calls that the server makes itself; what they say of a witness's answers, `test_log_asking` tries."""

import contextlib
import socket
import threading

import pytest

from server import outgoing
from support.loopback_listener import dripping

# A record of 16 KiB that begins like an answer to the greeting.
GREETING = b"\x16\x03\x03\x40\x00"


def test_a_handshake_that_never_ends_is_no_answer():
    with socket.create_server(("127.0.0.1", 0)) as server:
        _, port = server.getsockname()

        def answer_one() -> None:
            line, _ = server.accept()
            with line, contextlib.suppress(OSError):
                dripping(GREETING, b"\x02")(line)

        answering = threading.Thread(target=answer_one)
        answering.start()
        with pytest.raises(outgoing.NotReached):
            outgoing.call(f"https://127.0.0.1:{port}/", most_bytes=10, most_seconds=0.2)
        answering.join()
