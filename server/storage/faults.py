"""What SQLite and the file system raise, turned into our errors without their text: it can name content."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator

from server.errors import StorageFailed, StorageFull


@contextlib.contextmanager
def faults_named() -> Iterator[None]:
    """Raise StorageFull or StorageFailed for what goes wrong in the block."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            raise StorageFull("no room left in the data folder") from error
        raise StorageFailed(
            f"the database refused ({getattr(error, 'sqlite_errorname', type(error).__name__)})"
        ) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull("no room left in the data folder") from error
        raise StorageFailed(f"the data folder failed ({error.strerror})") from error
