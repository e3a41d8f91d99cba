"""The process behind a demo desk: started, left to a successor, ended. Who holds it holds its standard input open."""

import os
import select
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from reporter.errors import DemonstrationFailed
from reporter.sender.child import AdoptedChild, Child

START_SECONDS: Final = 60
STOP_SECONDS: Final = 10
LISTENING: Final = b"listening on "

_POLL_SECONDS = 0.5
_LINE_BYTES = 4096


class DemoServer:
    """A server that runs. `close` ends it; `leave` hands it to the program that this one becomes.

    A server whose holder is gone ends by itself.
    """

    def __init__(self, child: Child, line: int, room: Path) -> None:
        self._child = child
        self._line = line
        self._room = room
        self._is_open = True

    @classmethod
    def attach(cls, descriptor: int, pid: int, room: Path) -> "DemoServer":
        """Take up a server that was left."""
        os.set_inheritable(descriptor, False)  # noqa: FBT003  # it takes no names
        return cls(AdoptedChild(pid), descriptor, room)

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self._child.pid

    @property
    def room(self) -> Path:
        """The folder that goes with it."""
        return self._room

    def has_ended(self) -> bool:
        """Say whether the server is gone, as one is that the system or somebody killed."""
        try:
            self._child.wait(0)
        except subprocess.TimeoutExpired:
            return False
        return True

    def leave(self) -> tuple[int, int]:
        """Let go of the server without ending it; return the descriptor that keeps it alive, and its process id."""
        self._is_open = False
        os.set_inheritable(self._line, True)  # noqa: FBT003  # it takes no names
        return self._line, self.pid

    def close(self) -> None:
        """End the server and remove its folder; a second time does nothing."""
        if not self._is_open:
            return
        self._is_open = False
        os.close(self._line)
        try:
            self._child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait(None)
        shutil.rmtree(self._room, ignore_errors=True)


def start_server(
    command: Sequence[str], environment: Mapping[str, str], room: Path, ports: Sequence[int]
) -> DemoServer:
    """Start the server of the desk in `room/desk` on the first of these ports that it gets.

    Raises DemonstrationFailed, and then the folder is gone.
    """
    for port in ports:
        server = _start(command, environment, room, port)
        if server is not None:
            return server
    shutil.rmtree(room, ignore_errors=True)
    raise DemonstrationFailed(
        "The demo desk's server does not start: other programs may use its ports. What you wrote is kept."
    )


def _start(command: Sequence[str], environment: Mapping[str, str], room: Path, port: int) -> DemoServer | None:
    """Start the server on one port; None where it does not come to listen there."""
    words = ("run", "--data", str(room / "data"), "--desk", str(room / "desk"), "--listen", f"127.0.0.1:{port}")
    theirs, ours = os.pipe()
    try:
        child = subprocess.Popen(  # noqa: S603 - a part of this very program
            [*command, str(room), *words, "--least-free-mib", "0"],
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=dict(environment),
            start_new_session=True,
        )
    except OSError:
        os.close(ours)
        return None
    finally:
        os.close(theirs)
    server = DemoServer(child, ours, room)
    if child.stdout is not None and _listens(child.stdout.fileno()):
        child.stdout.close()
        return server
    # Its folder is needed for the next try.
    os.close(ours)
    with suppress(subprocess.TimeoutExpired):
        child.wait(STOP_SECONDS)
    child.kill()
    child.wait()
    if child.stdout is not None:
        child.stdout.close()
    return None


def _listens(output: int) -> bool:
    """Wait for the line by which a server says that it listens; False at its end, or after START_SECONDS."""
    said, end = b"", time.monotonic() + START_SECONDS
    while b"\n" not in said and time.monotonic() < end and len(said) < _LINE_BYTES:
        if select.select([output], [], [], _POLL_SECONDS)[0]:
            more = os.read(output, _LINE_BYTES)
            if not more:
                return False
            said += more
    return said.startswith(LISTENING)
