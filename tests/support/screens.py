"""A screen of the X Window System that nobody looks at, for windows that have to be on one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def x_screen(memory: Path | None = None) -> Iterator[str]:
    """Run an X server of the test's own and give its name; skip where there is none.

    What it shows can be read from the file `Xvfb_screen0` in the folder `memory`, in the form that `xwd` writes.
    """
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    kept = [] if memory is None else ["-fbdir", str(memory)]
    readable, writable = os.pipe()
    screen = ["-screen", "0", "1024x768x24"]
    # Else the server begins anew when its last client leaves, and turns away who comes in that moment: whoever asks
    # whether a window is there yet would keep the window from coming.
    lasting = ["-noreset", "-nolisten", "tcp"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), *screen, *lasting, *kept],
        pass_fds=[writable],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writable)
    try:
        with os.fdopen(readable) as told:
            number = told.readline().strip()
        assert number, "the X server did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(20)
