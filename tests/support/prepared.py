"""A desk, a reporter's vault that joined it and an organiser's vault, made once and copied for each test."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from crypto.keyslots import FLOOR
from reporter import citizen, joining, organiser
from reporter.desk import ceremony
from reporter.desk.ceremony import DeskPlan
from reporter.profile import TrustedProfile
from reporter.report import ReceivedReport, Report
from reporter.store.vault import Vault
from support.desks import NOW
from support.terminal import Said, Terminal
from support.vault_folders import cheapen

CASE_IDS = ("ab" * 32, "ac" * 32)
PASSPHRASE = "zqpassphrase quiet orchard bridge lantern sixty"


@dataclass
class Prepared:
    """Where everything lies, and the terminal at which its person sits. Nothing listens at the desk's address."""

    folder: Path
    desk_profile: TrustedProfile
    now: datetime = NOW
    said: list[Said] = field(default_factory=list)

    @classmethod
    def make(cls, folder: Path) -> Self:
        plan = DeskPlan(name="Test Desk", urls=("http://127.0.0.1:1/",))
        desk = ceremony.make_desk(folder / "desk", PASSPHRASE, ceremony.draw_up(plan, now=NOW), cost=FLOOR)
        citizen.create_vault(folder / "vault", PASSPHRASE, cost=FLOOR)
        citizen.create_vault(folder / "alone", PASSPHRASE, cost=FLOOR)
        organiser.create_vault(
            folder / "organiser",
            PASSPHRASE,
            desk_folder=folder / "desk",
            desk_passphrase=PASSPHRASE,
            now=NOW,
            cost=FLOOR,
        )
        (folder / "passphrase").write_text(PASSPHRASE + "\n")
        (folder / "profile").write_bytes(desk.note)
        prepared = cls(folder, desk)
        for place in (prepared.desk, prepared.vault, prepared.alone, prepared.organiser):
            cheapen(place, PASSPHRASE)
        with prepared.open(prepared.vault) as vault:
            joining.join(vault, desk)
        for place in (prepared.vault, prepared.alone, prepared.organiser):
            # The first unlocking leaves its mark; from then on to look changes nothing.
            prepared.terminal.say("outbox", place)
        return prepared

    def copy(self, folder: Path) -> "Prepared":
        shutil.copytree(self.folder, folder)
        return Prepared(folder, self.desk_profile)

    @property
    def terminal(self) -> Terminal:
        return Terminal(self.folder / "passphrase", self.said, now=lambda: self.now)

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    @property
    def vault(self) -> Path:
        return self.folder / "vault"

    @property
    def alone(self) -> Path:
        """A reporter's vault that has joined no desk."""
        return self.folder / "alone"

    @property
    def organiser(self) -> Path:
        return self.folder / "organiser"

    @property
    def words(self) -> str:
        return " ".join(self.desk_profile.fingerprint.words)

    def open(self, vault: Path) -> Vault:
        return Vault.open(vault, PASSPHRASE)

    def file(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def file_cases(self, reports: Mapping[str, Report]) -> None:
        """File cases by upload id, as a sync does."""
        with self.open(self.organiser) as vault, vault.transaction():
            for upload_id, report in reports.items():
                received = ReceivedReport(report.id, report.members, report.attachments)
                vault.cases.file(received, upload_id=upload_id, batch=495_000, received_week="2026-W47")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, to say that nothing changed."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
