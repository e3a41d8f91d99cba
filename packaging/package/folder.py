"""The program as one folder that runs where it lies: `build/package/gawah`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
COMMAND_LINE: Final = "gawahctl"
"""The executable's other name; under it `start.py` is the command line."""

_ELF: Final = b"\x7fELF"
_LICENCE_WORDS: Final = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
_ONLY_TO_BUILD: Final = frozenset({"altgraph", "packaging", "pip", "pyinstaller-hooks-contrib", "setuptools"})
"""Not in the package. PyInstaller itself is: the executable begins with a part of it."""
_COMMON_FOLDER: Final = Path("/usr/share/common-licenses")
_COMMON: Final = ("Apache-2.0", "GPL-2", "GPL-3", "LGPL-3", "MPL-2.0")
_NOT_STRIPPED: Final = ("PySide6", "shiboken6", "pillow.libs", "pillow_heif.libs")
"""Libraries that were changed after they were linked; binutils is known to break such."""


def build(target: Path, epoch: int) -> Path:
    """Build the folder below `target` and return it; what was there before is gone."""
    shutil.rmtree(target / "gawah", ignore_errors=True)
    # The same input gives the same bytes: no time of building, and no order of a set, gets in.
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(target), "--workpath", str(target / "work")]
    subprocess.run([*command, *places, str(HERE / "gawah.spec")], cwd=ROOT, env=environment, check=True)
    folder = target / "gawah"
    (folder / COMMAND_LINE).symlink_to("gawah")
    _check_links(folder)
    _strip(folder)
    _add_licences(folder / "licences")
    _tell_of_home(folder)
    normalise(folder, epoch)
    return folder


def elf_files(folder: Path) -> Iterator[Path]:
    """Find every program and library in a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(_ELF)) == _ELF:
                    yield path


def size_of(folder: Path) -> int:
    """Add up the bytes of every file in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def normalise(folder: Path, epoch: int) -> None:
    """Give everything the same time, and modes that do not depend on whoever builds."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _check_links(folder: Path) -> None:
    broken = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    if broken:
        raise FileNotFoundError(f"links that lead nowhere: {', '.join(map(str, broken))}")


def _tell_of_home(folder: Path) -> None:
    """Say where the name of the builder's own home folder got into the package: it may be the name of a person."""
    home, python = str(Path.home()), sys.base_prefix
    found = [path.name for path in elf_files(folder) if python.encode() in path.read_bytes()]
    if found and python.startswith(home):
        print(
            f"{len(found)} libraries name the folder {home}, as this Python lies there. Before you give the package "
            "to anybody, build it with the system's own: make package PYTHON=/usr/bin/python3"
        )


def _strip(folder: Path) -> None:
    """Take the names for debuggers out of libraries, where there is a tool for it."""
    strip = shutil.which("strip")
    if strip is None:
        print("There is no strip (Debian: binutils): the package will be larger.")
        return
    inside = folder / "_internal"
    for path in elf_files(inside):
        if path.relative_to(inside).parts[0] not in _NOT_STRIPPED:
            subprocess.run([strip, "--strip-unneeded", str(path)], check=True)


def _add_licences(target: Path) -> None:
    """Copy the licences of all that is in the package: ours, and what each library brings."""
    target.mkdir()
    shutil.copyfile(ROOT / "LICENSE", target / "gawah.txt")
    shutil.copyfile(ROOT / "resources" / "fonts" / "OFL.txt", target / "fonts.txt")
    shutil.copyfile(ROOT / "resources" / "icons" / "LICENSE", target / "icons.txt")
    shutil.copyfile(HERE / "copyright", target / "README.txt")
    shutil.copyfile(Path(os.__file__).parent / "LICENSE.txt", target / "python.txt")
    # Libraries under these name them only; whoever gets the folder has to get their words.
    for name in _COMMON:
        shutil.copyfile(_COMMON_FOLDER / name, target / f"{name}.txt")
    for library in metadata.distributions():
        name = library.metadata["Name"].lower()
        if name in _ONLY_TO_BUILD:
            continue
        for file in library.files or ():
            if ".dist-info" in file.parts[0] and file.name.upper().startswith(_LICENCE_WORDS):
                place = target / name / "-".join(file.parts[1:]).removeprefix("licenses-")
                place.parent.mkdir(exist_ok=True)
                shutil.copyfile(Path(str(library.locate_file(file))), place)
