"""The Debian package of the folder: staged, described and packed with dpkg-deb alone."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from folder import COMMAND_LINE, HERE, ROOT, elf_files, normalise, size_of
from PyInstaller.depend.bindepend import get_imports

SIDES: Final = (16, 24, 32, 48, 64, 128, 256)

_CONTROL: Final = """\
Package: gawah
Version: {version}
Architecture: {architecture}
Maintainer: The maintainers of Gawah <gawah@localhost.invalid>
Installed-Size: {kibibytes}
Depends: {depends}
Section: misc
Priority: optional
Description: write down what happened, encrypted, and hand it to people you trust
 Gawah takes reports of shutdowns and blocked SIM cards, shows what in them
 could identify somebody, seals them for one desk, and sends them when there
 is a connection. What is written lies encrypted on this computer.
"""
_C_LIBRARY: Final = "libc6"
_NEEDED: Final = re.compile(r"\(NEEDED\).*\[([^\]]+)\]")
_C_VERSION: Final = re.compile(rb"GLIBC_2\.(\d+)\0")


class UnknownLibrary(Exception):
    """A library is needed that neither the folder nor a package of this system has."""


def build(folder: Path, target: Path, *, version: str, epoch: int) -> Path:
    """Pack a folder below `target` and return the package's file."""
    architecture = _say("dpkg", "--print-architecture").strip()
    staged = target / "staged"
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(folder, staged / "usr/lib/gawah", symlinks=True)
    for name in ("gawah", COMMAND_LINE):
        _link(staged / "usr/bin" / name, f"../lib/gawah/{name}")
    _copy(HERE / "gawah.desktop", staged / "usr/share/applications/gawah.desktop")
    icons = staged / "usr/share/icons/hicolor"
    for side in SIDES:
        _copy(ROOT / f"resources/icon/gawah-{side}.png", icons / f"{side}x{side}/apps/gawah.png")
    _copy(ROOT / "resources/icon/gawah.svg", icons / "scalable/apps/gawah.svg")
    _copy(HERE / "copyright", staged / "usr/share/doc/gawah/copyright")
    control = _CONTROL.format(
        version=version,
        architecture=architecture,
        kibibytes=size_of(staged) // 1024,
        depends=", ".join(find_packages(folder)),
    )
    (staged / "DEBIAN").mkdir()
    (staged / "DEBIAN/control").write_text(control, "utf-8")
    normalise(staged, epoch)
    package = target / f"gawah_{version}_{architecture}.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(staged), str(package)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(staged)
    return package


def find_packages(folder: Path) -> list[str]:
    """Name the packages that have what the folder's programs and libraries load from the system.

    Raises UnknownLibrary where this system does not have it either.
    """
    inside = {path.name for path in folder.rglob("*.so*")}
    needed: dict[str, str | None] = {}
    newest = 0
    for file in elf_files(folder):
        # What a library of the system needs in its turn is that package's own affair.
        own = set(_NEEDED.findall(_say("readelf", "--dynamic", "--wide", str(file))))
        needed |= {name: place for path, place in get_imports(str(file)) if (name := Path(path).name) in own}
        newest = max(newest, *map(int, _C_VERSION.findall(file.read_bytes())), 0)
    missing = sorted(name for name, place in needed.items() if place is None and name not in inside)
    if missing:
        raise UnknownLibrary(f"not on this system: {', '.join(missing)}; see packaging/debian-packages.txt")
    places = {place for name, place in needed.items() if place is not None and name not in inside}
    packages = {_package_of(place) for place in places} - {_C_LIBRARY}
    return [f"{_C_LIBRARY} (>= 2.{newest})", *sorted(packages)]


def _package_of(place: str) -> str:
    """Return the package that a library is in. Debian's list has it with or without the /usr that both now lie in."""
    for path in _names_of(place):
        found = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.partition(":")[0]
    raise UnknownLibrary(f"no package of this system has {place}")


def _names_of(place: str) -> Iterable[str]:
    for path in dict.fromkeys((place, os.path.realpath(place))):
        yield path
        yield path.removeprefix("/usr") if path.startswith("/usr/") else f"/usr{path}"


def _copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)


def _link(place: Path, target: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


def _say(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
