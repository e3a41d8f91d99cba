"""What happens in the bare system, in namespaces of its own."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
USER: Final = "reporter"
SCREEN: Final = ":77"

_NEVER_LEFT: Final = ("dev/shm", "tmp", f"home/{USER}")
_NOT_OURS: Final = frozenset({".bash_logout", ".bashrc", ".profile", ".X11-unix"})
_PLACES: Final = (
    *("usr/lib/gawah", "usr/bin/gawah", "usr/bin/gawahctl"),
    *("usr/share/doc/gawah", "usr/share/applications/gawah.desktop"),
)
_SECONDS: Final = 600
_WITHOUT_QUESTIONS: Final = {
    "DEBIAN_FRONTEND": "noninteractive",
    "LANG": "C.UTF-8",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
}
_PROXIES: Final = ("http_proxy", "https_proxy", "no_proxy")


class PackageFailed(Exception):
    """Something that must be so is not; says what."""


def try_in(room: Path, package: Path, folder: Path) -> None:
    """Install, try and remove the package, and try the folder. Raises PackageFailed, CalledProcessError."""
    _mount(room)
    shutil.copy(package, room / "root" / package.name)
    _install(room, package.name)
    _chroot(room, "useradd", "--create-home", USER)
    _check_libraries(room, "/usr/lib/gawah")
    for place in _PLACES:
        _must((room / place).exists(), f"/{place} is not installed")
    _check(room, "gawah")
    with _screen(room) as has_screen:
        if has_screen:
            _check(room, "gawah", platform="xcb")
        else:
            print("There is no Xvfb here: the package was not tried on a screen.")
    _check_commands(room, "/usr/bin")
    _chroot(room, "apt-get", "purge", "-y", "gawah")
    for place in _PLACES:
        _must(not os.path.lexists(room / place), f"/{place} is left by the package")
    shutil.copytree(folder, room / "opt" / "gawah", symlinks=True)
    _check_libraries(room, "/opt/gawah")
    _check(room, "/opt/gawah/gawah")
    _check_commands(room, "/opt/gawah")


def _mount(room: Path) -> None:
    for kind, place in (("proc", "proc"), ("tmpfs", "dev/shm"), ("tmpfs", "tmp")):
        (room / place).mkdir(exist_ok=True)
        options = [] if kind == "proc" else ["-o", "mode=1777"]
        subprocess.run(["mount", "-t", kind, *options, kind, str(room / place)], check=True)


def _install(room: Path, name: str) -> None:
    # As on every other computer: with its own list of servers, and this one's way to them.
    shutil.copy("/etc/resolv.conf", room / "etc" / "resolv.conf")
    (room / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", "utf-8")
    (room / "usr/sbin/policy-rc.d").chmod(0o755)
    print("Installing the package with what it depends on ...", flush=True)
    _chroot(room, "apt-get", "update")
    _chroot(room, "apt-get", "install", "-y", "--no-install-recommends", f"/root/{name}")


def _chroot(room: Path, *command: str) -> str:
    proxies = {name: os.environ[name] for name in _PROXIES if name in os.environ}
    done = subprocess.run(
        ["/usr/sbin/chroot", str(room), *command],
        env=_WITHOUT_QUESTIONS | proxies,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    _must(done.returncode == 0, f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-2000:]}")
    return done.stdout


def _check_libraries(room: Path, place: str) -> None:
    """See that the system's loader finds every library that a program or library in a folder asks for."""
    script = (
        'find "$1" -type f | while read -r f; do [ "$(head -c 4 "$f" | tail -c 3)" = ELF ] && ldd "$f" 2>&1; done; true'
    )
    told = _chroot(room, "sh", "-c", script, "sh", place)
    missing = sorted({line.split()[0] for line in told.splitlines() if "not found" in line})
    # What lies inside is found by the paths written into each file; ldd follows them as the loader does.
    _must(not missing, f"libraries that are not found from {place}: {', '.join(missing)}")
    print(f"No library is missing in {place}.")


def _check(room: Path, command: str, *, platform: str = "offscreen") -> None:
    _run_alone(room, f"{command} check, {platform}", command, "check", platform=platform)


def _check_commands(room: Path, place: str) -> None:
    """Go the command line's own way, from a desk to a receipt."""
    script = (HERE / "commands.sh").read_text("utf-8")
    _run_alone(room, f"{place}/gawahctl, from a desk to a receipt", "/bin/sh", "-c", script, "sh", place)


def _run_alone(room: Path, what: str, *command: str, platform: str = "offscreen") -> None:
    """Run something as an ordinary user whom nothing reaches but this computer itself, and see that nothing is left."""
    print(f"{what}:", flush=True)
    began = time.monotonic()
    runner = ["unshare", "--net", sys.executable, str(HERE / "alone.py"), str(room), USER, platform, SCREEN]
    done = subprocess.run([*runner, *command], check=False, timeout=_SECONDS)
    _must(done.returncode == 0, f"{what} ended with {done.returncode}")
    print(f"    {time.monotonic() - began:.1f} s", flush=True)
    left = [path for place in _NEVER_LEFT for path in (room / place).iterdir() if path.name not in _NOT_OURS]
    _must(not left, f"left behind: {', '.join(map(str, left))}")


@contextmanager
def _screen(room: Path) -> Iterator[bool]:
    """Give the bare system a screen of this computer, through a folder that both see; say whether there is one."""
    server = shutil.which("Xvfb")
    if server is None:
        yield False
        return
    ours, theirs = Path("/tmp/.X11-unix"), room / "tmp/.X11-unix"  # noqa: S108 - X's own place.
    for folder in (ours, theirs):
        folder.mkdir(exist_ok=True, mode=0o1777)
    # Over the real one, which other programs use; the namespace of mounts ends with this program.
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", str(ours)], check=True)
    subprocess.run(["mount", "--bind", str(ours), str(theirs)], check=True)
    command: Sequence[str] = [server, SCREEN, "-screen", "0", "1024x600x24", "-nolisten", "tcp", "-ac"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while not (ours / f"X{SCREEN[1:]}").exists():
            _must(process.poll() is None and time.monotonic() < end, "Xvfb does not start")
            time.sleep(0.1)
        yield True
    finally:
        process.terminate()
        process.wait(30)


def _must(is_so: object, otherwise: str) -> None:
    if not is_so:
        raise PackageFailed(otherwise)
