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
from typing import BinaryIO, Final

from reporter.errors import UsageError
from reporter.vault_folder import is_of_vault

_VAULTS_OWN: Final = (
    "A vault's own folder is no place for other files. Nothing was written there; name another folder for this one."
)


@contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[BinaryIO]:
    """Give a stream whose content becomes the file `path`, durable, when the block ends without an error.

    Otherwise nothing is left behind. Without `replace`, a file that exists stays as it is and FileExistsError is
    raised. Raises OSError where the folder cannot be written, or where a device or folder stands under the name, and
    UsageError where the folder is a vault's.
    """
    if is_of_vault(path.parent):
        # A file in the place of the database would lose the vault.
        raise UsageError(_VAULTS_OWN)
    if path.exists() and not (replace and path.is_file()):
        # Renaming over a device would take it away from the whole machine.
        raise FileExistsError(errno.EEXIST, "something of that name is there already", str(path))
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if replace:
            temporary.replace(path)
        else:
            _take_free_name(temporary, path)
        _sync_folder(path.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _take_free_name(temporary: Path, path: Path) -> None:
    """Give a finished file its name unless somebody took that meanwhile. Raises FileExistsError."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # A stick's file system knows no second name for a file; there the name is taken first, and filled at once.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        temporary.replace(path)
    else:
        temporary.unlink()


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
