"""An end to a line on which the other side says something now and then and never all of it.

A socket's own timeout is for one silence; whoever sends a byte before each is over would be waited for without end.
"""

import contextlib
import socket
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def cut_after(seconds: float, line: socket.socket) -> Iterator[None]:
    """Cut a line where the block takes longer than so many seconds; raises TimeoutError then, at its end.

    The line stays the caller's to close.
    """
    is_over = threading.Event()

    def cut() -> None:
        is_over.set()
        with contextlib.suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
    if is_over.is_set():
        raise TimeoutError
