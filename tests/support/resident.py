"""How much memory this process holds, sampled while something runs. Linux only."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SAMPLE_SECONDS = 0.002


@contextmanager
def sampled_peak() -> Iterator[list[int]]:
    """Give a list of the bytes that this process holds, which grows until the body ends."""
    samples = [resident_bytes()]
    ended = threading.Event()

    def sample() -> None:
        while not ended.wait(SAMPLE_SECONDS):
            samples[:] = [max(samples[0], resident_bytes())]

    thread = threading.Thread(target=sample, name="sampling")
    thread.start()
    try:
        yield samples
    finally:
        ended.set()
        thread.join()


def resident_bytes() -> int:
    """Return how many bytes this process holds now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
