"""A real witness as a process of its own, logs that ask it, and the place where a log shows what it published."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from crypto import checkpoints, log_pages, merkle, padded_base64, witness_requests
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosigner, Witness
from crypto.notes import Signer
from crypto.witness_requests import AddCheckpoint
from server.errors import StartRefused, StorageFailed
from server.settings import Listen
from server.witness.commands import init, run_witness
from support.loopback_listener import Listener, answer, listening
from support.raw_http import RawAnswer, ask
from support.running_server import ROOT, RunningServer

LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(200)]
OTHER_LEAVES = [merkle.leaf_hash(bytes([number, 1])) for number in range(200)]
NAME = "witness.example/tests"


@dataclass(frozen=True)
class AskingLog:
    """A log that grows, or pretends to: what it signs and asks for."""

    signer: Signer

    @classmethod
    def named(cls, name: str) -> "AskingLog":
        return cls(Signer.generate(f"log.example/{name}"))

    @property
    def origin(self) -> str:
        return self.signer.name

    def sign(self, size: int, *, leaves: list[bytes] = LEAVES) -> bytes:
        return checkpoints.sign(Checkpoint(self.origin, size, merkle.root(leaves[:size])), self.signer)

    def request(self, old_size: int, size: int, *, leaves: list[bytes] = LEAVES) -> bytes:
        """The body that asks to cosign a tree, with the proof from the tree cosigned before."""
        proof = merkle.consistency_proof(leaves[:size], old_size)
        return witness_requests.print_request(AddCheckpoint(old_size, tuple(proof), self.sign(size, leaves=leaves)))


@dataclass
class ShownLogs:
    """What logs publish, by path; the rest is not there."""

    listener: Listener
    files: dict[str, bytes] = field(default_factory=dict)

    def address(self, log: AskingLog) -> str:
        return f"{self.listener.url}/v1/log/{log_pages.log_folder(log.origin)}/"

    def show(self, log: AskingLog, note: bytes) -> None:
        self.files[f"/v1/log/{log_pages.log_folder(log.origin)}/checkpoint"] = note


@contextlib.contextmanager
def showing_logs() -> Iterator[ShownLogs]:
    def say(line: socket.socket) -> None:
        path = shown.listener.requests[-1].split(b" ")[1].decode()
        note = shown.files.get(path)
        line.sendall(answer("404 Not Found") if note is None else answer(body=note))
        line.close()

    with listening(say) as listener:
        shown = ShownLogs(listener)
        yield shown


def write_policy(path: Path, *logs: AskingLog, shown: ShownLogs) -> Path:
    lines = [f"log {log.signer.verifier} {shown.address(log)}\n" for log in logs]
    path.write_text("".join(lines) + "quorum none\n", encoding="utf-8")
    return path


def make_witness(folder: Path) -> Witness:
    """Make a witness's folder and return its public key."""
    init(folder, name=NAME)
    return read_cosigner(folder).witness


def read_cosigner(folder: Path) -> Cosigner:
    name, seed = (folder / "witness.key").read_text("utf-8").split()
    return Cosigner(name, padded_base64.decode(seed))


def why_refused(folder: Path, policy: Path) -> str:
    """Return why a witness does not start."""
    with pytest.raises((StartRefused, StorageFailed)) as refused:
        run_witness(folder, policy_file=policy, listen=Listen("127.0.0.1", 0))
    return str(refused.value)


def run_command(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run `gawah-server witness` to its end."""
    command = [sys.executable, "-m", "server", "witness", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def start_witness(folder: Path, policy: Path, *, port: int = 0, under: Sequence[str] = ()) -> RunningServer:
    """Start a witness, by default on any port, and wait until it listens. AssertionError with its log if it does not.

    `under` are the words of a program that runs it, such as a tracer.
    """
    log = folder.with_name(folder.name + ".log")
    words = ("witness", "run", "--data", str(folder), "--policy", str(policy), "--listen", f"127.0.0.1:{port}")
    with log.open("a") as errors:
        process = subprocess.Popen(
            [*under, sys.executable, "-m", "server", *words],
            cwd=ROOT,
            env=os.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    return RunningServer.wait_for(process, log, is_under=bool(under))


@contextlib.contextmanager
def running_witness(folder: Path, policy: Path, *, port: int = 0) -> Iterator[RunningServer]:
    witness = start_witness(folder, policy, port=port)
    try:
        yield witness
    finally:
        witness.stop()


def add_checkpoint(witness: RunningServer, body: bytes) -> RawAnswer:
    return ask(witness, "POST", "/add-checkpoint", body=body, headers={"Content-Type": "text/plain"})


def newest(witness: RunningServer, log: AskingLog) -> RawAnswer:
    return ask(witness, "GET", f"/{log_pages.log_folder(log.origin)}/checkpoint")
