"""An organiser's vault with an intake server in memory to sync with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reporter import inbox, organiser
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import IntakeCalls
from support.desks import BareDesk
from support.memory_intake import MemoryIntake
from support.sealed import Envelope
from support.vaults import open_organiser_vault


@dataclass
class Desk:
    """An organiser's vault, the server it syncs with, and the desk of both."""

    bare: BareDesk
    vault: Vault
    intake: MemoryIntake

    def submit(self, envelope: Envelope) -> None:
        IntakeCalls(self.intake.open_exchange()).submit(envelope.upload, envelope.data)

    def calls(self) -> SyncCalls:
        return SyncCalls(
            self.intake.open_exchange(),
            origin=self.bare.profile.origin,
            seed=organiser.sync_seed(self.vault),
            now=lambda: self.intake.now,
        )

    def sync(self) -> inbox.Synced:
        return inbox.sync(self.vault, self.calls())


@contextmanager
def open_desk(folder: Path, bare: BareDesk) -> Iterator[Desk]:
    with open_organiser_vault(folder, bare) as (vault, keys):
        yield Desk(bare, vault, MemoryIntake(bare, organisers=[keys]))
