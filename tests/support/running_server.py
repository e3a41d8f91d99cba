"""The real server as a process of its own, on a loopback port that the system chose."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
_STOP_SECONDS = 20


class RunningServer:
    """A started server. Stop it with `stop`, or kill it to see what a crash leaves behind."""

    def __init__(self, process: "subprocess.Popen[str]", url: str, log: Path, *, is_under: bool = False) -> None:
        self._process = process
        self._is_under = is_under
        self._log = log
        self.url = url.rstrip("/")
        self.host = urlsplit(url).hostname or ""
        self.port = urlsplit(url).port or 0

    @classmethod
    def start(
        cls,
        desk: Path,
        data: Path,
        *arguments: str,
        listen: str = "127.0.0.1:0",
        environment: Mapping[str, str] | None = None,
        under: Sequence[str] = (),
    ) -> Self:
        """Start the server and wait until it listens. AssertionError with its log where it does not.

        `under` are the words of a program that runs it, such as a tracer.
        """
        log = data.with_name(data.name + ".log")
        process = start_process(desk, data, *arguments, listen=listen, environment=environment, log=log, under=under)
        return cls.wait_for(process, log, is_under=bool(under))

    @classmethod
    def wait_for(cls, process: "subprocess.Popen[str]", log: Path, *, is_under: bool = False) -> Self:
        """Wait until a process that was just started listens. AssertionError with its log where it does not."""
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line.startswith("listening on "):
            process.wait(_STOP_SECONDS)
            process.stdout.close()
            raise AssertionError(f"the server did not start: {log.read_text()}")
        return cls(process, line.removeprefix("listening on ").strip(), log, is_under=is_under)

    @property
    def pid(self) -> int:
        return self._process.pid

    def has_ended(self) -> bool:
        """Say whether the server ended by itself, or was killed by somebody else."""
        return self._process.poll() is not None

    def log_lines(self) -> list[str]:
        """Everything the server wrote to standard error so far."""
        return self._log.read_text().splitlines()

    def stop(self, *, number: signal.Signals = signal.SIGTERM) -> int:
        """Ask the server to end, and return its exit status."""
        if self._process.poll() is None:
            os.kill(self._innermost(), number)
        return self._wait()

    def _innermost(self) -> int:
        """Return the server's own process where a tracer runs it; a tracer keeps signals to itself."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split() if self._is_under else []
        return int(children[0]) if children else self.pid

    def kill(self) -> None:
        """End the server as a power cut would."""
        self._process.kill()
        self._wait()

    def _wait(self) -> int:
        try:
            status = self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(_STOP_SECONDS)
            raise
        finally:
            if self._process.stdout is not None:
                self._process.stdout.close()
        return status


def start_process(
    desk: Path,
    data: Path,
    *arguments: str,
    log: Path,
    listen: str = "127.0.0.1:0",
    environment: Mapping[str, str] | None = None,
    under: Sequence[str] = (),
) -> "subprocess.Popen[str]":
    """Start the command without waiting for anything; standard error is appended to `log`."""
    with log.open("a") as errors:
        return subprocess.Popen(
            [
                *under,
                sys.executable,
                *("-m", "server", "run", "--data", str(data), "--desk", str(desk), "--listen", listen),
                *arguments,
            ],
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )


@contextlib.contextmanager
def running_server(desk: Path, data: Path, *arguments: str, listen: str = "127.0.0.1:0") -> Iterator[RunningServer]:
    """Run the server while the block runs."""
    server = RunningServer.start(desk, data, *arguments, listen=listen)
    try:
        yield server
    finally:
        server.stop()
