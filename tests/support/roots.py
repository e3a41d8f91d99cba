"""A desk of three ceremony folders, two of which must sign: made by the real ceremony, with the cheapest cost."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crypto.keyslots import FLOOR
from crypto.notes import Verifier
from reporter.desk import ceremony, cosigning, publishing
from reporter.desk.ceremony import DeskPlan
from reporter.desk.publishing import Progress
from reporter.store.vault import Vault
from support.desks import NOW, ORIGIN, PASSPHRASE
from support.vault_folders import cheapen


@dataclass(frozen=True)
class ThreeRoots:
    """The folders `a` (the desk's own), `b` and `c`."""

    folder: Path
    roots: dict[str, Verifier]

    @classmethod
    def make(cls, folder: Path, *, now: datetime = NOW) -> "ThreeRoots":
        """Draw the desk up; its first profile waits for one more signature."""
        roots = {
            name: ceremony.make_root(folder / name, PASSPHRASE, origin=ORIGIN, now=now, cost=FLOOR) for name in "bc"
        }
        plan = DeskPlan(
            name="Test Desk", urls=("http://127.0.0.1:1/",), origin=ORIGIN, roots=tuple(roots.values()), threshold=2
        )
        new = ceremony.draw_up(plan, now=now)
        ceremony.make_proposed_desk(folder / "a", PASSPHRASE, new, cost=FLOOR)
        for name in "abc":
            cheapen(folder / name, PASSPHRASE)
        return cls(folder, {"a": new.root.verifier, **roots})

    def copy(self, folder: Path) -> "ThreeRoots":
        shutil.copytree(self.folder, folder)
        return ThreeRoots(folder, self.roots)

    def open(self, name: str = "a") -> Vault:
        return Vault.open(self.folder / name, PASSPHRASE)

    @property
    def desk(self) -> Path:
        return self.folder / "a"

    def proposal(self, kind: str = "profile") -> bytes:
        return (self.desk / "proposed" / kind).read_bytes()

    def sign(self, name: str, note: bytes, *, now: datetime = NOW) -> bytes:
        with self.open(name) as vault:
            return cosigning.sign(vault, cosigning.review(vault, note), now=now)

    def publish(self, *signed: bytes, now: datetime = NOW) -> Progress:
        with self.open() as vault:
            return publishing.publish(vault, self.desk, signed, today=now.date())
