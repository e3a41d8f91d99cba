"""A disk of a few hundred KiB, mounted for one block, and processes that may not write where modes forbid it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

_PIECE_BYTES = 65_536


@contextmanager
def small_disk(folder: Path, kib: int) -> Iterator[Path]:
    """Mount an empty tmpfs of this size in `folder`; where that is not allowed, skip the test and say why."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if os.geteuid() != 0 or mount is None or umount is None:
        pytest.skip("only root may mount the small disk that this test fills")
    folder.mkdir()
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={kib}k,mode=700", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run([umount, "-l", str(folder)], check=True)


def fill(disk: Path, *, leave: int = 0) -> Path:
    """Fill a disk but for `leave` bytes and return the file that fills it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        # What is free can change while it is counted, so the disk itself says when it is full.
        with suppress(OSError):
            while file.write(bytes(_PIECE_BYTES)):
                pass
        file.truncate(max(0, file.tell() - leave))
    return filler


def without_root(command: list[str]) -> list[str]:
    """Return a command that must obey the modes of files, also where root runs the tests."""
    if os.geteuid() != 0:
        return command
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root may write everywhere, and setpriv is not installed to take that right away")
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search,-fowner", *command]


def make_read_only(disk: Path) -> None:
    """Let nobody write to a small disk any more, root included."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


def make_writable(disk: Path) -> None:
    """Let a small disk be written to again."""
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
