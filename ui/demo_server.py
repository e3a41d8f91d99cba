"""The intake server of a demo desk, as a process that ends with the program it belongs to.

The program holds the other end of standard input and never writes to it. When it ends, however it ends, the line
ends too, and so does this process. A program that becomes another one (locking) keeps its end open.
"""

import importlib
import os
import signal
import sys
import threading
from collections.abc import Sequence


def run(words: Sequence[str]) -> int:
    """Run the server with the words behind the verb, and return its exit status."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # By its name: nothing of the window may know the server.
    return int(importlib.import_module("server.__main__").main(words[1:]))


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 64):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
