"""The part that sends: ciphertext, addresses and public keys are all that this process ever knows."""

import importlib
from collections.abc import Sequence


def run(_words: Sequence[str]) -> int:
    """Serve the program that started this process, until it is gone."""
    # By its name: no window may load what talks to the network.
    importlib.import_module("reporter.sender.process").main()
    return 0
