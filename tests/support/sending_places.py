"""A real server that a test starts, kills and starts again at one address, and a vault that joined its desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from crypto import notes, profile_text
from reporter import joining
from reporter import profile as profiles
from reporter.store.vault import Vault
from support.desk_folder import make_desk_folder
from support.desks import BareDesk
from support.journey import free_port
from support.running_server import RunningServer
from support.vaults import open_vault


@dataclass
class SendingPlace:
    """Where the desk's server lies and listens, and the open vault of somebody who reports to it."""

    folder: Path
    desk: BareDesk
    url: str
    vault: Vault
    server: RunningServer | None = None

    def start(self) -> None:
        port = self.url.rstrip("/").rpartition(":")[2]
        self.server = RunningServer.start(self.folder / "desk", self.folder / "data", listen=f"127.0.0.1:{port}")

    def kill(self) -> None:
        if self.server is not None:
            self.server.kill()
            self.server = None


@contextmanager
def sending_place(folder: Path, *, is_up: bool = True, batch_seconds: int = 3600) -> Iterator[SendingPlace]:
    """Make the desk and the vault; the server is up, or starts when the test says so."""
    url = f"http://127.0.0.1:{free_port()}/"
    made = make_desk_folder(folder / "desk", batch_seconds=batch_seconds)
    profile = replace(made.profile, urls=(url,))
    note = notes.sign(profile_text.print_profile(profile), made.root)
    for name in ("profile", "profiles/1"):
        (folder / "desk" / name).write_bytes(note)
    desk = BareDesk(made.root, made.log, [], profile)
    with open_vault(folder / "vault") as vault:
        joining.join(vault, profiles.read_first(desk.sign()))
        place = SendingPlace(folder, desk, url, vault)
        try:
            if is_up:
                place.start()
            yield place
        finally:
            place.kill()
