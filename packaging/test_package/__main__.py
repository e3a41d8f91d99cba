"""Install what `make package` built in a bare Debian 12 and try it out there. Run by `make test-package`, as root.

In a copy of a system that has nothing but its base: the package is installed with what it depends on, no library may
be missing, and `gawah check` runs as an ordinary user without any network but the computer's own: offscreen, and on a
screen where this computer has Xvfb. `gawahctl` goes its own way there, from a desk to a receipt. Then the package is
removed, nothing of it may be left, and the folder is tried in the same way. Nothing may be left behind in the user's
home, in memory or in the folder for temporary files.

Everything runs in namespaces of its own: when this program ends, its processes and mounts are gone, however it ends.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from inside import PackageFailed, try_in

ROOT: Final = Path(__file__).resolve().parents[2]
BUILT: Final = ROOT / "build" / "package"
BASE: Final = BUILT / "debian-12"
"""The bare system; it is made once, and only copies of it are used."""
ROOM: Final = BUILT / "debian-12-tried"

_INSIDE: Final = "inside"
_TOOLS: Final = {"debootstrap": "debootstrap", "unshare": "util-linux", "mount": "mount", "cp": "coreutils"}


def main(words: list[str]) -> int:
    """Try both; return 0 if they work, 1 with a sentence if they do not or cannot be tried here."""
    if words == [_INSIDE]:
        return _try_all()
    if reason := _why_not():
        print(f"The package was not tried: {reason}.", file=sys.stderr)
        return 1
    if not BASE.is_dir():
        print("Making a bare Debian 12 (once) ...", flush=True)
        unfinished = BASE.with_name("debian-12-unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", "bookworm", str(unfinished)], check=True, stdout=subprocess.DEVNULL
        )
        unfinished.rename(BASE)
    shutil.rmtree(ROOM, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(BASE), str(ROOM)], check=True)
    try:
        command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", sys.executable, str(Path(__file__).parent)]
        return subprocess.run([*command, _INSIDE], check=False).returncode
    finally:
        shutil.rmtree(ROOM)


def _why_not() -> str:
    if os.geteuid() != 0:
        return "it needs root, to install into a system of its own"
    for tool, package in _TOOLS.items():
        if shutil.which(tool) is None:
            return f"{tool} is missing; install it with: apt-get install {package}"
    if not (BUILT / "gawah").is_dir() or not list(BUILT.glob("gawah_*.deb")):
        return "nothing is built; run make package first"
    return ""


def _try_all() -> int:
    try:
        try_in(ROOM, max(BUILT.glob("gawah_*.deb"), key=os.path.getmtime), BUILT / "gawah")
    except (PackageFailed, OSError, subprocess.CalledProcessError) as error:
        print(f"The package does not work: {error}", file=sys.stderr)
        return 1
    print("The package and the folder work in a bare Debian 12.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
