"""Vault folders for tests of the store: made once with the cheapest cost, copied and opened without it."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crypto import keyslots
from crypto.keyslots import FLOOR, VaultKey
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.vault import Purpose, Vault

PASSPHRASE = "raven tulip onward cactus mellow drizzle"

_MADE: dict[tuple[str, Purpose], tuple[VaultKey, dict[str, bytes]]] = {}
"""The key and the files of vaults that are new, by passphrase and purpose."""

_COST_AT = 16
_LEAST_COST = bytes((16, 1))
"""The logarithm of the memory in KiB, and the passes."""


@dataclass(frozen=True)
class VaultFolder:
    """A closed vault and its key, so that tests need not wait for Argon2id."""

    path: Path
    key: VaultKey

    @classmethod
    def make(cls, path: Path) -> "VaultFolder":
        """Make a new vault that PASSPHRASE opens."""
        Vault.create(path, PASSPHRASE, purpose=Purpose.CITIZEN, cost=FLOOR).close()
        lock = KeyslotFile.open(path)
        key = lock.unlock(PASSPHRASE).vault_key
        lock.close()
        return cls(path, key)

    @classmethod
    def make_cheap(cls, path: Path, passphrase: str, purpose: Purpose) -> "VaultFolder":
        """Make a new vault that a passphrase opens, and quickly: as the first of its kind that this process made."""
        if (passphrase, purpose) not in _MADE:
            Vault.create(path, passphrase, purpose=purpose, cost=FLOOR).close()
            made = cls(path, cheapen(path, passphrase))
            _MADE[passphrase, purpose] = made.key, made.read_all()
            return made
        key, files = _MADE[passphrase, purpose]
        for folder in (path, path / "b"):
            folder.mkdir(mode=0o700, exist_ok=True)
        for name, content in files.items():
            (path / name).touch(mode=0o600)
            (path / name).write_bytes(content)
        return cls(path, key)

    def copy(self, path: Path) -> "VaultFolder":
        """Copy every file as it is this moment, also while the vault is open or in the middle of a write."""
        shutil.copytree(self.path, path)
        return VaultFolder(path, self.key)

    def open(self) -> Vault:
        """Open the vault with its key."""
        return Vault(self.path, KeyslotFile.open(self.path), self.key)

    def work_until_killed(self, worker: str, *words: object, seconds: float) -> tuple[list[str], int]:
        """Let a process of its own, `worker`, use the vault, and kill it so many seconds after its first line.

        Return the lines that it said, and when it was killed by the system's monotonic clock, in nanoseconds.
        """
        process = subprocess.Popen(
            [sys.executable, worker, str(self.path), *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": ":".join(sys.path)},
        )
        with process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(f"{self.key.key.hex()} {self.key.salt.hex()}")
            process.stdin.close()
            lines = [process.stdout.readline()]
            time.sleep(seconds)
            process.kill()
            killed = time.monotonic_ns()
            lines += process.stdout.readlines()
        assert lines[0], "the worker ended before it did anything"
        return lines, killed

    @contextmanager
    def opened(self) -> Iterator[Vault]:
        """Open the vault for a block."""
        with self.open() as vault:
            yield vault

    def read_all(self) -> dict[str, bytes]:
        """Return the bytes of every file by its name in the folder."""
        files = sorted(path for path in self.path.rglob("*") if path.is_file())
        return {str(path.relative_to(self.path)): path.read_bytes() for path in files}


def cheapen(folder: Path, passphrase: str) -> VaultKey:
    """Have the passphrase of a closed vault cost the least that is read, a third of the least that is made.

    Nobody is to guess at what only tests open. Return the vault's key.
    """
    file = folder / "k"
    made = file.read_bytes()
    key = keyslots.unlock(made, passphrase).vault_key
    cheap = made[:_COST_AT] + _LEAST_COST + made[_COST_AT + len(_LEAST_COST) :]
    file.write_bytes(keyslots.apply_write(cheap, keyslots.seal_slot(cheap, passphrase, vault_key=key, slot=0)))
    return key
