"""Counts, from outside with strace, which files a vault waits for the disk to take."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from support import sync_probe

DATABASE_FILES = frozenset({"d", "d-journal", "vault"})
"""The database, its rollback journal, and the folder in which the journal appears and goes."""

_CALL = re.compile(r"(?:fsync|fdatasync)\(\d+<(?P<path>[^>]*)>\)")
_MARK = re.compile(r'"MARK (?P<mark>\w+)\\n"')


def can_count_syncs() -> bool:
    return shutil.which("strace") is not None


def syncs_by_part(folder: Path) -> dict[str, list[str]]:
    """Run the probe in `folder` under strace and return the names of the files synced after each of its marks."""
    log = folder / "strace.log"
    subprocess.run(
        [
            *("strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(log)),
            *(sys.executable, sync_probe.__file__, str(folder / "vault")),
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


def count_database_syncs(folder: Path) -> int:
    """Count the syncs of the one transaction that queues a report."""
    return len([name for name in syncs_by_part(folder)["begin"] if name in DATABASE_FILES])
