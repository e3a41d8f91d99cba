"""A whole journey on real parts: where everything lies, and the steps that tests repeat."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from support.commands import ROOT, Commands
from support.running_server import RunningServer

EXAMPLES = ROOT / "docs" / "examples"

_NEVER_GIVEN = range(20_000, 32_000)
"""Below the ports from which Linux chooses where none is named."""


@dataclass
class Journey:
    """Where everything of a journey lies, and what its commands said."""

    folder: Path
    commands: Commands
    marker: str
    passphrase: str
    port: int
    fingerprint: str = ""
    server: RunningServer | None = None
    reviewed: dict[str, Any] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    @property
    def vault(self) -> Path:
        return self.folder / "vault"

    @property
    def organiser(self) -> Path:
        return self.folder / "organiser"

    @property
    def server_data(self) -> Path:
        return self.folder / "server-data"

    def copy(self, folder: Path) -> "Journey":
        """Copy everything to a folder of its own. The address is the same, so only one copy's server runs at a time."""
        shutil.copytree(self.folder, folder)
        commands = Commands(folder, folder / "passphrase")
        return Journey(folder, commands, self.marker, self.passphrase, self.port, self.fingerprint)

    def start_server(self) -> None:
        self.server = RunningServer.start(
            self.desk / "server",
            self.server_data,
            listen=f"127.0.0.1:{self.port}",
            environment=self.commands.environment(),
        )

    def stop_server(self) -> None:
        if self.server is not None:
            self.server.stop()
            self.server = None

    def report(self, answers: Path, *options: object, forget: bool = False) -> Any:
        more = (*options, "--forget") if forget else options
        document = self.commands.json("report", self.vault, answers, "--accept-finds", "replace", *more)
        self.reviewed[document["upload_id"]] = document
        if forget:
            self.forgotten.add(document["upload_id"])
        return document

    def sync_until(self, count: int) -> list[Any]:
        for _ in range(40):
            self.commands.say("sync", self.organiser)
            cases: list[Any] = self.commands.json("cases", self.organiser)
            if len(cases) >= count:
                return cases
            time.sleep(0.5)
        raise AssertionError(f"only {len(cases)} of {count} cases arrived")


def make_pictures(folder: Path, marker: str) -> list[Path]:
    """Draw the two pictures of the examples, with a word in every place that metadata can take."""
    subprocess.run(
        [sys.executable, str(EXAMPLES / "make_pictures.py"), str(folder), "--marker", marker],
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
    )
    return sorted(folder.iterdir())


def free_port() -> int:
    """Return a port of this machine at which nobody listens, and that the system gives to nobody by itself.

    A test may listen there much later, and whoever else asked for any port meanwhile must not have been given this one.
    """
    while True:
        with socket.socket() as probe, suppress(OSError):
            port = secrets.choice(_NEVER_GIVEN)
            probe.bind(("127.0.0.1", port))
            return port
