"""The settings file: a TOML file with settings by their names, each at most once and no other.

    data = "/var/lib/gawah"
    listen = "0.0.0.0:443"
    max_connections = 512

Folders may be named as seen from the file's own folder. Values come back as a flag would give them, so that one
reader knows every limit.
"""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path

from server.errors import UsageRefused

MAX_FILE_BYTES = 64 * 1024


def read_settings_file(path: Path, *, names: Collection[str], folders: Collection[str]) -> Mapping[str, str]:
    """Return what the file gives, by name, as text. `names` are those that exist, `folders` those that name a folder.

    Raises UsageRefused for a file that cannot be read, is no TOML, or names a setting that does not exist.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UsageRefused(f"The settings file {path} cannot be read ({error.strerror}).") from error
    texts = parse_settings(content, names=names)
    return {name: str(path.parent / text) if name in folders and text else text for name, text in texts.items()}


def parse_settings(content: bytes, *, names: Collection[str]) -> Mapping[str, str]:
    """Return the settings that a file's bytes give, as text. Raises UsageRefused."""
    if len(content) > MAX_FILE_BYTES:
        raise UsageRefused("The settings file is longer than any settings are.")
    try:
        values = tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        # The reader's own sentence is left out: it quotes the file, in which keys may stand one day.
        raise UsageRefused("The settings file is no TOML file.") from error
    unknown = sorted(values.keys() - set(names))
    if unknown:
        raise UsageRefused(f"The settings file names {unknown[0]!r}, which is no setting.")
    return {name: _as_text(name, value) for name, value in values.items()}


def _as_text(name: str, value: object) -> str:
    # True is an int to Python and would be written as a word.
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise UsageRefused(f"The settings file gives {name} neither a text nor a whole number.")
