"""The intake server of a demo desk, as a process that ends with the program it belongs to.

The program holds the other end of standard input and never writes to it. When it ends, however it ends, the line
ends too, and so does this process. A program that becomes another one (locking) keeps its end open.
"""

import importlib
import os
import shutil
import signal
import sys
import threading
from collections.abc import Sequence


def run(words: Sequence[str]) -> int:
    """Run the server, and return its exit status.

    Behind the verb stand the folder that is removed when the server has run, and the server's own words.
    """
    _, room, *server_words = words
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # By its name: nothing of the window may know the server.
    status = int(importlib.import_module("server.__main__").main(server_words))
    if status == 0:
        # One that never ran leaves its folder to the next try.
        shutil.rmtree(room, ignore_errors=True)
    return status


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 64):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
