"""A window that was started without input, output or errors writes what a library says to nowhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.processes import open_files, wait_until
from support.running_server import ROOT


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_no_line_and_no_file_gets_the_number_of_a_stream_that_is_closed(tmp_path: Path, closed: str):
    process = subprocess.Popen(
        ["/bin/sh", "-c", f'exec "$0" "$@" {closed}', sys.executable, "-B", "-P", "-m", "ui"],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        },
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until(lambda: _has_loaded_qt(process.pid), "it did not start")
        streams = open_files(process.pid)
        assert [streams.get(number) for number in range(3)] == [os.devnull] * 3
    finally:
        process.kill()
        process.wait(20)


def _has_loaded_qt(pid: int) -> bool:
    return "libQt6Widgets" in Path(f"/proc/{pid}/maps").read_text()
