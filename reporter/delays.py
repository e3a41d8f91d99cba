"""How long a report waits before it leaves: by chance, so that nothing leaves at the instant a line returns."""

import secrets
from datetime import timedelta
from math import log
from typing import Final

MEAN_DELAY: Final = timedelta(minutes=20)
LONGEST_DELAY: Final = timedelta(hours=2)


def draw_delay(mean: timedelta = MEAN_DELAY) -> timedelta:
    """Draw an exponential delay, cut at LONGEST_DELAY."""
    uniform = (secrets.randbits(53) + 1) / 2**53
    return min(LONGEST_DELAY, mean * -log(uniform))
