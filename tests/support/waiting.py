"""Waiting for what another thread or process does: as long as it takes, within a limit, and never for a fixed time."""

import time
from collections.abc import Callable
from typing import TypeVar

SECONDS = 10.0
PAUSE_SECONDS = 0.02

Found = TypeVar("Found")


def wait_for(find: Callable[[], Found]) -> Found:
    """Ask again and again until the answer is a true one, and return it."""
    give_up_at = time.monotonic() + SECONDS
    while not (found := find()):
        assert time.monotonic() < give_up_at, "it did not happen in time"
        time.sleep(PAUSE_SECONDS)
    return found
