"""Writes an export to a file that is either whole or not there, and readable by its owner only."""

from collections.abc import Iterable
from pathlib import Path

from reporter.case import Case
from reporter.errors import GawahError
from reporter.export.formats import Exported, Format, write
from reporter.whole_file import whole_file


def write_file(cases: Iterable[Case], as_format: Format, path: Path, *, overwrite: bool = False) -> Exported:
    """Write cases to the file `path`, mode 0600.

    Raises GawahError when the file exists (unless asked to overwrite it) or cannot be written. Then, and when
    `cases` raises, nothing new is left behind and an older file stays as it was; the part that was written is
    removed, not shredded.
    """
    try:
        with whole_file(path, replace=overwrite) as file:
            return write(cases, as_format, file)
    except FileExistsError as cause:
        raise GawahError(
            "Something of that name is there already and was left as it is. Nothing was written; name another file."
        ) from cause
    except OSError as cause:
        raise GawahError(
            f"The file cannot be written ({cause.strerror}), and nothing is left of it. Name another place."
        ) from cause
