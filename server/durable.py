"""Files that appear whole or not at all, and what makes them and their names outlive a power cut.

A file is written under a temporary name, given zero as its times of access and change, because they would tell when it
was written, synced and renamed. Its name is durable once its folder is synced.
"""

import os
import shutil
from io import FileIO
from pathlib import Path
from typing import BinaryIO

_COPY_BYTES = 1024 * 1024

TEMPORARY = ".new"
"""What stands behind the name of a file that is not whole yet."""


def write_whole(path: Path, content: BinaryIO | FileIO, *, mode: int = 0o600) -> None:
    """Put a file with this content in its place, also over another. Its name is durable once its folder is synced."""
    temporary = path.with_name(path.name + TEMPORARY)
    # What a crash left, and what somebody else put there: through a link another file would be written over, and
    # opening a pipe would wait for ever.
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        shutil.copyfileobj(content, file, _COPY_BYTES)
        file.flush()
        # Whatever mask the process has.
        os.fchmod(file.fileno(), mode)
        os.utime(file.fileno(), (0, 0))
        os.fsync(file.fileno())
    temporary.replace(path)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
