"""A desk on this very computer, to try the program out: made whole, served by the real server, read by nobody.

It is a desk like any other, so everything happens as it would for a real one. Its root and the seeds of its keys
are dropped the moment it is made: what is sealed to it can be opened by nobody, ever. What its server needs is
kept in the vault, because a vault belongs to one desk for good; the server itself gets a folder in memory that goes
when the server ends. There is no way from a demonstration to a real desk but a new vault.

A port that was free when the desk was made may be taken later. So the desk has three addresses, and its server
listens on the first that it gets.
"""

import json
import secrets
import shutil
import socket
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Final

from crypto import padded_base64
from crypto.certificates import IssuedCertificate
from crypto.notes import Signer
from reporter import joining
from reporter.demo_server import DemoServer, start_server
from reporter.desk import ceremony, server_folder
from reporter.desk.ceremony import DeskPlan, NewDesk
from reporter.errors import DemonstrationFailed
from reporter.profile import TrustedProfile
from reporter.store.vault import Vault

NAME: Final = "Demonstration desk on this computer"
ORIGIN: Final = "demonstration"
ADDRESSES: Final = 3
BATCH_SECONDS: Final = 10
MEMORY: Final = "/dev/shm"  # noqa: S108 - a folder of its own is made in it, for its owner only.

_KEPT: Final = "demonstration desk"
_NO_PORT = "No port of this computer is free for the demo desk. Nothing was joined; close other programs and try again."


def make(vault: Vault, *, now: datetime) -> TrustedProfile:
    """Make a demo desk and let the vault join it. Raises DemonstrationFailed, ProfileRefused, VaultProblem."""
    urls = tuple(f"https://127.0.0.1:{port}/" for port in _free_ports())
    plan = DeskPlan(name=NAME, urls=urls, origin=ORIGIN, batch_seconds=BATCH_SECONDS)
    new = ceremony.draw_up(plan, now=now)
    desk = joining.read_for(vault, new.note)
    # Should the join not come to pass, what is kept stands for a desk that this vault does not belong to.
    vault.secrets.put(_KEPT, json.dumps(_kept(new)).encode())
    joining.join(vault, desk)
    return desk


def is_joined(vault: Vault) -> bool:
    """Say whether the desk of this vault is a demonstration."""
    kept = vault.secrets.get(_KEPT)
    if kept is None or vault.profiles.trusted() is None:
        return False
    return bool(json.loads(kept)["fingerprint"] == joining.desk_of(vault).fingerprint.hex)


def start(
    vault: Vault, command: Sequence[str], environment: Mapping[str, str], *, runtime: str = "", memory: str = MEMORY
) -> DemoServer:
    """Start the server of this vault's demo desk, and return it listening.

    `command` starts a server that ends when its standard input does, and then removes the folder that is its first
    word; `runtime` is the session's folder in memory, if it has one, and `memory` the one that every session shares.
    Raises DemonstrationFailed.
    """
    kept = json.loads(vault.secrets.require(_KEPT))
    room = _room(vault.folder, kept["room"], (runtime, memory))
    try:
        # One that a killed program left may still lie there.
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(mode=0o700)
        log_key = Signer.from_seed(ORIGIN, padded_base64.decode(kept["log"]))
        certificate = IssuedCertificate(
            certificate_pem=kept["certificate"].encode(), private_key_pem=kept["key"].encode()
        )
        server_folder.write_keys(room / "desk", log_key=log_key)
        note = joining.desk_of(vault).note
        server_folder.update(room / "desk", versions={1: note}, organisers=None, certificate=certificate)
    except OSError as error:
        shutil.rmtree(room, ignore_errors=True)
        raise DemonstrationFailed(
            f"The demo desk finds no place for its server ({error.strerror}). What you wrote is kept; make room on the "
            "disk and open the vault again."
        ) from error
    ports = [int(url.rstrip("/").rpartition(":")[2]) for url in kept["urls"]]
    return start_server(command, environment, room, ports)


def attach(vault: Vault, descriptor: int, pid: int, *, runtime: str = "", memory: str = MEMORY) -> DemoServer:
    """Take up the server of this vault's demo desk, which a program left when it was locked; see `start`."""
    kept = json.loads(vault.secrets.require(_KEPT))
    return DemoServer.attach(descriptor, pid, _room(vault.folder, kept["room"], (runtime, memory)))


def _kept(new: NewDesk) -> dict[str, object]:
    """Return what a server of this desk needs again at each start."""
    if new.certificate is None:
        raise ValueError("a demo desk has TLS")
    return {
        "fingerprint": new.fingerprint.hex,
        "urls": list(new.profile.urls),
        "room": secrets.token_hex(8),
        "log": padded_base64.encode(new.log.seed),
        "certificate": new.certificate.certificate_pem.decode(),
        "key": new.certificate.private_key_pem.decode(),
    }


def _room(vault_folder: Path, name: str, memories: Sequence[str]) -> Path:
    """Return the place of the server's folder: in memory where there is one, else beside the vault."""
    for memory in filter(None, memories):
        if Path(memory).is_dir() and _may_write(Path(memory)):
            return Path(memory) / name
    return vault_folder.parent / name


def _may_write(folder: Path) -> bool:
    probe = folder / secrets.token_hex(8)
    try:
        probe.mkdir(mode=0o700)
        probe.rmdir()
    except OSError:
        return False
    return True


def _free_ports() -> list[int]:
    """Return ports of the loopback that nobody listens on now. Raises DemonstrationFailed."""
    try:
        with ExitStack() as held:
            probes = [held.enter_context(socket.socket()) for _ in range(ADDRESSES)]
            for probe in probes:
                probe.bind(("127.0.0.1", 0))
            return [int(probe.getsockname()[1]) for probe in probes]
    except OSError as error:
        raise DemonstrationFailed(_NO_PORT) from error
