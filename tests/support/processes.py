"""Looking into other processes through /proc, and waiting for what they do. Needs the right to look: root has it."""

import time
from collections.abc import Callable
from pathlib import Path

SECONDS = 20


def wait_until(is_so: Callable[[], object], what: str) -> None:
    end = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < end, what
        time.sleep(0.01)


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        # The second where it went between the opening of its file and the reading.
        return True


def open_files(pid: int) -> dict[int, str]:
    folder = Path(f"/proc/{pid}/fd")
    return {int(name.name): str(name.readlink()) for name in folder.iterdir()}


def memory_of(pid: int) -> bytes:
    """Everything readable in a process's memory."""
    found = []
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *others = line.split()
            # The kernel's own pages look readable and are not.
            if "r" not in rights or {"[vvar]", "[vsyscall]", "[vvar_vclock]"} & set(others):
                continue
            first, last = (int(part, 16) for part in span.split("-"))
            memory.seek(first)
            left = last - first
            while left > 0 and (part := memory.read(min(left, 1 << 20))):
                found.append(part)
                left -= len(part)
    return b"".join(found)
