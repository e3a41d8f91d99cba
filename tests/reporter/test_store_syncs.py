"""How often the disk is waited for, counted from outside."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import sync_probe

MOST_SYNCS_OF_A_COMMIT = 4

_CALL = re.compile(r"(?:fsync|fdatasync)\(\d+<(?P<path>[^>]*)>\)")
_MARK = re.compile(r'"MARK (?P<mark>\w+)\\n"')


def _count_syncs(folder: Path, log: Path) -> dict[str, list[str]]:
    """Run the probe under strace and return the files synced after each mark."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed, so syncs cannot be counted from outside")
    subprocess.run(
        [
            *(strace, "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(log)),
            *(sys.executable, sync_probe.__file__, str(folder)),
        ],
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
        stderr=subprocess.DEVNULL,
    )
    parts: dict[str, list[str]] = {}
    now: list[str] = []
    for line in log.read_text().splitlines():
        if mark := _MARK.search(line):
            now = parts.setdefault(mark["mark"], [])
        elif call := _CALL.search(line):
            now.append(Path(call["path"]).name)
    return parts


def test_queuing_a_report_waits_four_times_for_the_database(tmp_path: Path):
    parts = _count_syncs(tmp_path / "vault", tmp_path / "log")
    syncs = [name for name in parts["begin"] if name in {"d", "d-journal", "vault"}]
    print(f"syncs of one durable commit: {syncs}")
    assert len(syncs) <= MOST_SYNCS_OF_A_COMMIT
    assert "d" in syncs
    assert parts["begin"] == syncs


@pytest.mark.must("VAU-13")
def test_what_is_forgotten_is_overwritten_after_the_commit_and_before_its_rows_go(tmp_path: Path):
    parts = _count_syncs(tmp_path / "vault", tmp_path / "log")
    assert parts["committed"][0] == "s0"
    assert parts["committed"].count("s0") == 1
    assert len(parts["committed"]) <= 1 + MOST_SYNCS_OF_A_COMMIT
