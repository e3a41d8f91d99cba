"""Opening a regular file, and nothing else: a pipe that nobody writes to would be waited for without end."""

import errno
import os
import stat
from io import FileIO
from pathlib import Path


class NotRegular(OSError):
    """What stands under a name is a folder, a pipe or a device."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "it is not a regular file")


def open_regular(path: Path) -> FileIO:
    """Open a regular file for reading, unbuffered. Raises NotRegular for anything else, and any other OSError."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except ValueError as error:
        # A name with a null byte in it is no file's.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegular
    return os.fdopen(descriptor, "rb", buffering=0)
