"""A desk and an organiser that it lists, with a server in memory, for tests of new keys."""

from dataclasses import dataclass, field
from pathlib import Path

from crypto import organisers_text
from crypto.identities import HybridIdentity
from crypto.keyslots import FLOOR
from crypto.notes import SignedNote, Signer
from crypto.organisers_text import Organiser, Organisers
from reporter import inbox, joining, next_keys, organiser, profile, transfer
from reporter.desk import releasing
from reporter.desk.transfer_request import TransferRequest
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import IntakeCalls
from support.desks import NOW, ORIGIN, PASSPHRASE, bare_desk, make_desk
from support.memory_intake import MemoryIntake
from support.reports import make_report, pack
from support.sealed import seal
from support.vault_folders import cheapen

TODAY = NOW.date()


@dataclass
class Place:
    """A desk, an organiser's vault that it lists, and a server in memory that knows what it is told."""

    folder: Path
    server: MemoryIntake = field(default_factory=lambda: MemoryIntake(bare_desk()))

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    def open(self, name: str = "inbox") -> Vault:
        return Vault.open(self.folder / name, PASSPHRASE)

    def listed(self) -> Organisers:
        note = SignedNote.parse((self.desk / "server" / "organisers").read_bytes())
        return organisers_text.parse(note.text)

    def tell_server(self) -> None:
        self.server.organisers[:] = self.listed().organisers
        self.server.revoked = set(self.listed().revoked)

    def ask(self) -> bytes:
        with self.open() as vault:
            return transfer.request_new_keys(vault, today=TODAY)[1]

    def answer(self, data: bytes) -> bytes:
        with self.open("desk") as vault:
            return releasing.answer(vault, self.desk, TransferRequest.parse(data), today=TODAY)[0]

    def calls_with(self, seed: bytes) -> SyncCalls:
        return SyncCalls(self.server.open_exchange(), origin=ORIGIN, seed=seed, now=lambda: NOW)

    def sync(self) -> bool:
        """Sync as the command does, and return whether the new keys took the old ones' place."""
        with self.open() as vault:
            is_renewed = next_keys.settle(vault, self.calls_with, today=TODAY)
            calls = self.calls_with(organiser.sync_seed(vault))
            inbox.sync(vault, calls)
            next_keys.acknowledge_again(vault, calls)
            return is_renewed

    def submit(self) -> str:
        with self.open() as vault:
            envelope = seal(pack(make_report()), joining.desk_of(vault).profile.week_keys[0])
        IntakeCalls(self.server.open_exchange()).submit(envelope.upload, envelope.data)
        return str(envelope.upload_id)


def make_place(folder: Path) -> Path:
    """Make the folder of a Place: a desk, and a vault whose organiser it lists."""
    desk = make_desk(folder / "desk")
    organiser.create_distant_vault(folder / "inbox", PASSPHRASE, cost=FLOOR)
    cheapen(folder / "inbox", PASSPHRASE)
    with Vault.open(folder / "inbox", PASSPHRASE) as vault:
        joining.join(vault, profile.read_first(desk.note))
        data = transfer.request(vault)[1]
        with Vault.open(folder / "desk", PASSPHRASE) as desk_vault:
            answer, _ = releasing.answer(desk_vault, folder / "desk", TransferRequest.parse(data), today=TODAY)
        transfer.receive(vault, answer, today=TODAY)
    return folder


def somebody(sync: Signer | None = None) -> Organiser:
    """Return an organiser with this sync key, or with one of their own."""
    return Organiser((sync or Signer.generate(ORIGIN)).verifier, HybridIdentity.generate().recipient())
