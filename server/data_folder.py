"""The data folder as a whole: whose it is, and that one server at a time uses it.

Two servers on one folder would each give out leaf numbers, and the log would fork. A lock on a file that is
never removed prevents that, and a crash lets go of it.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from server.durable import sync_folder
from server.errors import StartRefused
from server.storage.sqlite import DATABASE

_LOCK = "lock"


@contextlib.contextmanager
def held_data_folder(folder: Path) -> Iterator[Path]:
    """Make the folder if it is missing, private to this user, and hold it against other servers meanwhile.

    Raises StartRefused where it cannot be made or written, is in use, or holds something else.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        # A receipt is worth nothing if a power cut takes the folder it stands in.
        sync_folder(folder.parent)
        names = {path.name for path in folder.iterdir()}
        if names and not names & {DATABASE, _LOCK}:
            raise StartRefused(f"The data folder {folder} holds other things; name an empty or a new one.")
        folder.chmod(0o700)
        descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StartRefused(f"The data folder {folder} cannot be used ({error.strerror}).") from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StartRefused(f"Another server is using the data folder {folder}; stop it first.") from error
        except OSError as error:
            raise StartRefused(f"The data folder {folder} cannot be locked ({error.strerror}).") from error
        yield folder
    finally:
        os.close(descriptor)
