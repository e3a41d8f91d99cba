"""A real window in a process of its own, with a vault, a sender and a real server on loopback, to be left."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crypto.keyslots import FLOOR
from reporter import demo_desk, joining
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.vault import Purpose, Vault
from server.storage.sqlite import DATABASE
from support.processes import is_gone, memory_of, open_files, wait_until
from support.running_server import ROOT
from support.vault_folders import cheapen
from support.vaults import queue_envelope

PASSPHRASE = "zqpassphrase quiet orchard bridge lantern sixty"
MARKER = "zqmarker" + "گواہی"
ANSWER_SECONDS = 60
TRIES = 10
COPIED_SECONDS = 1.0
"""How long the program of these tests leaves in the clipboard what was copied."""


@dataclass
class LeftWindow:
    """The window's process, its sender's and its server's."""

    process: "subprocess.Popen[str]"
    vault: Path
    key: bytes
    upload_ids: frozenset[str]
    sender: int
    demo: int
    errors: Path

    @property
    def pid(self) -> int:
        return self.process.pid

    def order(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def obey(self, word: str) -> None:
        """Give an order and wait until it is carried out."""
        self.order(word)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "done\n"

    def is_locked(self) -> bool:
        """Say whether the process has become the program that asks for the passphrase."""
        return b"\0locked\0" in Path(f"/proc/{self.pid}/cmdline").read_bytes()

    def wait_locked(self) -> None:
        wait_until(self.is_locked, "the program did not lock")

    def wait_ended(self) -> int:
        return self.process.wait(ANSWER_SECONDS)

    def inherited(self) -> set[int]:
        """The descriptors that were handed to the process as it is now: what it opened itself ends with it."""
        return {number for number in open_files(self.pid) if not _closes_at_exec(self.pid, number)}

    def line_to(self, other: int) -> int:
        """Return the descriptor that keeps another process alive: the other end of its standard input."""
        theirs = open_files(other)[0]
        [number] = [number for number, told in open_files(self.pid).items() if _are_ends(told, theirs)]
        return number

    def environment(self) -> dict[str, str]:
        """The environment as the process was given it."""
        entries = Path(f"/proc/{self.pid}/environ").read_bytes().decode().split("\0")
        return dict(entry.partition("=")[::2] for entry in entries if entry)

    def memory(self) -> bytes:
        """Everything in the memory of the window, of its sender and of its server."""
        return b"".join(_read_memory(pid) for pid in (self.pid, self.sender, self.demo) if not is_gone(pid))

    def said(self) -> str:
        """What the processes said on their way, to nobody."""
        return self.errors.read_text()


def _read_memory(pid: int) -> bytes:
    """Read all of it; what a process that is just starting lets go of in the middle is read anew."""
    for _ in range(TRIES):
        with suppress(OSError):
            return memory_of(pid)
    return memory_of(pid)


def _are_ends(ours: str, theirs: str) -> bool:
    """Say whether two descriptors are the ends of one line: one pipe, or a pair of sockets made one after the other."""
    (kind, _, number), (other_kind, _, other) = ours.partition("["), theirs.partition("[")
    if kind != other_kind or not number:
        return False
    return number == other or (kind == "socket:" and abs(int(number.rstrip("]")) - int(other.rstrip("]"))) == 1)


def _closes_at_exec(pid: int, number: int) -> bool:
    lines = Path(f"/proc/{pid}/fdinfo/{number}").read_text().splitlines()
    flags = next(line for line in lines if line.startswith("flags:"))
    return bool(int(flags.split()[1], 8) & os.O_CLOEXEC)


def make_vault(folder: Path, *, reports: int) -> None:
    """Make a vault that has joined a demonstration desk, with reports that wait."""
    with Vault.create(folder, PASSPHRASE, purpose=Purpose.CITIZEN, cost=FLOOR) as vault:
        demo_desk.make(vault, now=datetime.now(UTC))
        for _ in range(reports):
            queue_envelope(vault, joining.desk_of(vault))
    cheapen(folder, PASSPHRASE)


def key_of(folder: Path) -> bytes:
    """Return the key that the passphrase opens."""
    with closing(KeyslotFile.open(folder)) as lock:
        return lock.unlock(PASSPHRASE).vault_key.key


def _waiting_in(folder: Path) -> frozenset[str]:
    with Vault.open(folder, PASSPHRASE) as vault:
        return frozenset(row.upload_id for row in vault.outbox.rows())


def room_of(pid: int) -> Path:
    """Return the folder in memory of a demonstration's server."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return Path(os.fsdecode(words[words.index(b"demo-server") + 1]))


def receipted(room: Path) -> set[str]:
    """Return the ids of the envelopes that the server has signed for; a closed batch is filled up with other leaves."""
    with closing(sqlite3.connect(f"file:{room / 'data' / DATABASE}?mode=ro", uri=True)) as rows:
        found = rows.execute("SELECT upload_id FROM waiting UNION SELECT upload_id FROM leaves").fetchall()
    return {upload_id.hex() for (upload_id,) in found}


@contextmanager
def window(home: Path, vault: Path, *under: str, **environment: str) -> Iterator[LeftWindow]:
    """Run a window until the block ends. `environment` says where it is shown, `under` are the words of a tracer."""
    key, upload_ids, errors = key_of(vault), _waiting_in(vault), home.with_name("said")
    with errors.open("w") as said:
        process = subprocess.Popen(
            [*under, sys.executable, "-m", "support.leaving_program", str(vault)],
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(home),
                "LANG": "C.UTF-8",
                "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}",
                "PYTHONDONTWRITEBYTECODE": "1",
                "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            bufsize=1,
        )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(f"{PASSPHRASE}\n{MARKER}\n")
        process.stdin.flush()
        words = process.stdout.readline().split()
        assert words[:1] == ["ready"], "the window did not begin"
        yield LeftWindow(process, vault, key, upload_ids, int(words[1]), int(words[2]), errors)
    finally:
        process.kill()
        process.wait(ANSWER_SECONDS)
        process.stdin.close()
        process.stdout.close()
