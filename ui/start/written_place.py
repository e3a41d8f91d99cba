"""A folder as a person writes it."""

from pathlib import Path


def written(folder: Path, home: Path) -> str:
    """Return the place of a folder; from the home folder on, where it lies in that."""
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
