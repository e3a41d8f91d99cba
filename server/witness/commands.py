"""The command `gawah-server witness`: `init` makes a witness's folder and key, `run` runs it.

DATA/
  witness.key     `<name> <base64 seed>`: the key that cosigns
  witness.db      the newest checkpoint of each log that it cosigned
  conflict-*      notes of a log that signed two trees of one size
"""

import argparse
import binascii
import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from crypto import padded_base64, witness_policy
from crypto.cosignatures import Cosigner
from crypto.errors import BadPolicy, CryptoError
from crypto.notes import Signer
from crypto.witness_policy import Policy
from server.commands import Command, Environment, Given
from server.durable import sync_folder
from server.errors import StartRefused, UsageRefused
from server.listening import bind
from server.serving import serve
from server.settings import Listen, Settings
from server.witness.cosigning import Cosigning
from server.witness.keeping import Memory
from server.witness.published import check_memory, fetch
from server.witness.service import WitnessService

_log = logging.getLogger(__name__)

KEY: Final = "witness.key"


def make_command(*, set_up_logging: Callable[[], None]) -> Command:
    """Return the command; `set_up_logging` is called before a witness runs."""

    def run(given: Given, _: Environment) -> int:
        if given["action"] == "init":
            init(Path(_need(given, "data")), name=_need(given, "name"))
        else:
            set_up_logging()
            listen = Listen.parse(_need(given, "listen"))
            run_witness(Path(_need(given, "data")), policy_file=Path(_need(given, "policy")), listen=listen)
        return 0

    return Command("witness", "cosign the checkpoints of desks' logs", _add_flags, run)


def init(folder: Path, *, name: str) -> None:
    """Make a witness of this name and print its public key, for the desk's profile. Raises StartRefused."""
    try:
        cosigner = Cosigner(name, Signer.generate(name).seed)
    except CryptoError as error:
        raise StartRefused(f"{name!r} is no name for a witness: {error}.") from error
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A key that is there already may be in profiles; it is never written over.
        descriptor = os.open(folder / KEY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"{cosigner.name} {padded_base64.encode(cosigner.seed)}\n")
            file.flush()
            os.fsync(descriptor)
        sync_folder(folder)
    except FileExistsError:
        raise StartRefused(
            f"The folder {folder} holds a witness already, whose key is kept as it was; run it, or name another folder."
        ) from None
    except OSError as error:
        raise StartRefused(f"The folder {folder} cannot be used ({error.strerror}).") from error
    sys.stdout.write(f"{cosigner.witness}\n")


def run_witness(folder: Path, *, policy_file: Path, listen: Listen) -> None:
    """Cosign for the logs of a policy until a signal comes. Raises StartRefused, or StorageFailed for a bad folder."""
    if not listen.is_loopback:
        raise StartRefused("A witness listens on its own machine alone; put an onion service or TLS in front of it.")
    cosigner = _read_key(folder / KEY)
    policy = _read_policy(policy_file)
    with closing(Memory(folder)) as memory:
        check_memory(policy, cosigner.witness, memory, fetch=fetch)
        for log in policy.logs:
            if memory.has_conflict(log.key.name):
                _log.error("the log %s signed two trees of one size; see the conflict files", log.key.name)
        service = WitnessService(Cosigning(cosigner, policy, memory, now=time.time))
        with bind(listen, has_tls=False) as bound:
            # There is no desk here: of these settings the server takes what its connections may cost.
            serve(service, bound, tls=None, settings=Settings(data=folder, desk=folder, listen=listen))


def _add_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("init", "run"), help="make a witness, or run it")
    parser.add_argument("--data", metavar="DIR", help="the witness's folder")
    parser.add_argument("--name", metavar="NAME", help="init: the witness's name, like witness.example/gawah")
    parser.add_argument("--policy", metavar="FILE", help="run: the logs to cosign for, as lines of a tlog-policy file")
    parser.add_argument("--listen", metavar="HOST:PORT", help="run: the address of this machine to listen on")


def _need(given: Given, name: str) -> str:
    value = given[name]
    if not value:
        raise UsageRefused(f"--{name} is missing.")
    return value


def _read_key(path: Path) -> Cosigner:
    try:
        name, seed = path.read_text("utf-8").split()
        return Cosigner(name, padded_base64.decode(seed))
    except OSError as error:
        raise StartRefused(f"{path} cannot be read ({error.strerror}); make a witness with `init` first.") from error
    except (ValueError, binascii.Error, CryptoError):
        # The cause would quote the line, which is a secret.
        raise StartRefused(f"{path} is no witness's key: it has one line, the name and the seed.") from None


def _read_policy(path: Path) -> Policy:
    try:
        policy = witness_policy.parse(path.read_bytes())
    except OSError as error:
        raise StartRefused(f"The policy {path} cannot be read ({error.strerror}).") from error
    except BadPolicy as error:
        raise StartRefused(f"The policy {path} is none: {error}.") from error
    if not policy.logs:
        raise StartRefused(f"The policy {path} names no log.")
    return policy
