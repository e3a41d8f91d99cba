"""Commands that are killed with SIGKILL right before one of their writes, chosen evenly among all of them.

`strace` sees the system calls that change a file or tell another process something, and kills the process that is
about to make the chosen one: no moment between two writes is out of reach, which waiting for a random while would
never promise.
"""

import secrets
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

IS_POSSIBLE = shutil.which("strace") is not None
WHY_NOT = "strace is not there, and without it a process cannot be killed at a chosen write"

_WRITES = ("write", "pwrite64", "writev", "sendto", "sendmsg", "fsync", "fdatasync", "rename", "renameat", "renameat2")
_WRITES += ("unlink", "unlinkat", "ftruncate", "mkdir", "link", "copy_file_range", "sendfile")
_LIKELY = ("pwrite64", "fdatasync", "fsync", "unlink")
_SECONDS = 120


@dataclass(frozen=True)
class Write:
    """One system call of a run: its name, and the how-manieth of this name it is in its thread."""

    call: str
    ordinal: int

    def killing(self, log: Path) -> list[str]:
        """Return the words to put before a command so that it is killed at this write; `log` gets its writes."""
        traced = ",".join(_WRITES)
        return [
            *("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={traced}", "-e", "signal=none"),
            *("-e", f"inject={self.call}:signal=SIGKILL:when={self.ordinal}", "--"),
        ]


@dataclass(frozen=True)
class Ended:
    """How a command ended: killed, or with a status and what it printed."""

    killed: bool
    status: int
    said: str
    warned: str


@dataclass
class Killer:
    """Runs commands, each killed at one of the writes that a whole run of its kind was seen to make."""

    folder: Path
    writes: dict[str, list[Write]] = field(default_factory=dict)
    kills: Counter[str] = field(default_factory=Counter)
    runs: int = 0

    def choose(self, kind: str) -> Write:
        """Choose a write of a kind of command; before a whole run of it was seen, a likely one."""
        seen = self.writes.get(kind)
        return secrets.choice(seen) if seen else Write(secrets.choice(_LIKELY), 1 + secrets.randbelow(9))

    def run(self, kind: str, command: Sequence[object], *, environment: dict[str, str], cwd: Path) -> Ended:
        """Run a command of a kind and kill it at a chosen write."""
        log = self.folder / "writes"
        done = subprocess.run(
            [*self.choose(kind).killing(log), *map(str, command)],
            capture_output=True,
            cwd=cwd,
            env=environment,
            timeout=_SECONDS,
            check=False,
        )
        self.runs += 1
        killed = done.returncode in {-signal.SIGKILL, 128 + signal.SIGKILL}
        self.note(kind, log, killed=killed)
        return Ended(
            killed, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        )

    def note(self, kind: str, log: Path, *, killed: bool) -> None:
        """Count a kill, or learn from a run that was not killed which writes there are."""
        if killed:
            self.kills[kind] += 1
            return
        so_far: Counter[tuple[str, str]] = Counter()
        writes = []
        for line in log.read_text(errors="replace").splitlines():
            thread, _, rest = line.partition(" ")
            call = rest.strip().partition("(")[0]
            if call in _WRITES:
                so_far[thread, call] += 1
                writes.append(Write(call, so_far[thread, call]))
        self.writes[kind] = writes
