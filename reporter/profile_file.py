"""Reading the file that a desk's profile came in, as far as a profile can be long."""

from pathlib import Path
from typing import Final

from reporter.errors import ProfileRefused
from reporter.regular_file import open_regular

MAX_PROFILE_BYTES: Final = 256 * 1024


def read_file(path: Path, *, max_bytes: int = MAX_PROFILE_BYTES) -> bytes:
    """Return a profile file's bytes, one more than `max_bytes` at most. Raises ProfileRefused."""
    try:
        with open_regular(path) as file:
            parts = []
            left = max_bytes + 1
            while left > 0 and (part := file.read(left)):
                parts.append(part)
                left -= len(part)
            return b"".join(parts)
    except OSError as error:
        raise ProfileRefused(
            f"The profile cannot be read ({error.strerror}). Nothing was joined; check the file's name."
        ) from error
