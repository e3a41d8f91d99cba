"""Files that appear whole or not at all, readable by their owner only.

For what leaves the vault by a person's wish (exports, opened files, a server's folder). The vault itself has
stricter rules and does its own writing.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[BinaryIO]:
    """Give a stream whose content becomes the file `path`, durable, when the block ends without an error.

    Otherwise nothing is left behind. Without `replace`, a file that exists stays as it is and FileExistsError is
    raised. Raises OSError where the folder cannot be written, or where a device or folder stands under the name.
    """
    if replace and path.exists() and not path.is_file():
        # Renaming over a device would take it away from the whole machine.
        raise FileExistsError(errno.EEXIST, "it is there and is no plain file", str(path))
    if not replace:
        # The name is taken first, so that nothing can slip in between looking and writing.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        if not replace:
            path.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
