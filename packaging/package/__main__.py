"""Build the program as one folder, and a Debian package of it, in `build/package`. Run by `make package`."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import deb
import folder
from deb import UnknownLibrary
from kept import PluginMissing

TARGET = folder.ROOT / "build" / "package"
_NO_TIME = 1_700_000_000
"""The time of everything in a package that is built from no repository."""


def main() -> int:
    """Build both, say where they are and how large; 1 with a sentence where that cannot be."""
    epoch = _epoch()
    try:
        built = folder.build(TARGET, epoch)
        _tell(built, folder.size_of(built))
        if shutil.which("dpkg-deb") is None:
            print("No Debian package: there is no dpkg-deb on this system. The folder is whole.")
            return 0
        package = deb.build(built, TARGET, version=_version(), epoch=epoch)
        _tell(package, package.stat().st_size)
    except (PluginMissing, UnknownLibrary, OSError, subprocess.CalledProcessError) as error:
        print(f"No package: {error}", file=sys.stderr)
        return 1
    return 0


def _tell(built: Path, size: int) -> None:
    print(f"{built.relative_to(folder.ROOT)}: {size / 1_000_000:.1f} MB")


def _version() -> str:
    text = (folder.ROOT / "reporter" / "version.py").read_text("utf-8")
    found = re.search(r'VERSION = "([^"]+)"', text)
    if found is None:
        raise FileNotFoundError("reporter/version.py names no version")
    return found[1]


def _epoch() -> int:
    """Return the time that everything in the package gets: what is asked for, else that of the newest commit."""
    if asked := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(asked)
    command = ["git", "-C", str(folder.ROOT), "log", "-1", "--format=%ct"]
    told = subprocess.run(command, capture_output=True, text=True, check=False) if shutil.which("git") else None
    return int(told.stdout) if told is not None and told.returncode == 0 else _NO_TIME


if __name__ == "__main__":
    sys.exit(main())
