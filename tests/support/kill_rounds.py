"""A citizen, a desk and its server, each killed again and again at any of their writes, and what must hold after it.

Every command's last word is a promise: what it said is done stays done. A command that was killed has either done
its work whole or not at all, and which of the two is found out right after and must not change any more.
"""

import json
import secrets
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from reporter import vault_check
from reporter.errors import NothingThere, WrongPassphrase
from reporter.store.outbox import OutboxRow, OutboxState
from reporter.store.vault import Vault
from support.commands import ROOT
from support.journey import EXAMPLES, Journey
from support.killed_at_writes import Killer
from support.running_server import RunningServer

BATCH_SECONDS = 1


@dataclass
class Model:
    """What the vault and the desk must hold, and how often they did not. A deleted report may have arrived before."""

    waiting: set[str] = field(default_factory=set)
    sent: set[str] = field(default_factory=set)
    arrived_and_forgotten: set[str] = field(default_factory=set)
    to_forget_at_sending: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    synced: set[str] = field(default_factory=set)
    half_made: int = 0
    returned: int = 0
    lost: int = 0


class KillRounds:
    """Runs rounds on a journey of its own and keeps the model true. Problems are counted, so that all are seen."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.model = Model()
        self.killer = Killer(journey.folder)
        self.rounds: Counter[str] = Counter()
        self._passphrase_now = journey.passphrase
        (journey.folder / "organiser-passphrase").write_text(journey.passphrase + "\n")
        self._answers = journey.folder / "answers.json"
        answers = json.loads((EXAMPLES / "outage.json").read_text(encoding="utf-8"))
        self._answers.write_text(json.dumps(answers), encoding="utf-8")
        self._server: RunningServer | None = None

    def run(self, *, rounds: int, seconds: float) -> None:
        """Make up to this many rounds in about this time, then let everything arrive and look at the desk."""
        operations: list[tuple[str, Callable[[], None]]] = [
            ("report", self._report),
            ("report and forget", lambda: self._report(forget=True)),
            ("forget", self._delete),
            ("passphrase", self._change_passphrase),
            ("send", self._send),
            ("sync and ack", self._sync),
            ("server", self._kill_server),
        ]
        started = time.monotonic()
        self._start_server()
        try:
            for number in range(rounds):
                if time.monotonic() - started > seconds:
                    break
                name, operation = operations[number % len(operations)]
                operation()
                self.rounds[name] += 1
                self._look()
            self._let_everything_arrive()
        finally:
            self._stop_server()

    # What people do, each of it killed at some write.

    def _report(self, *, forget: bool = False) -> None:
        options = ["--forget"] if forget else []
        ended = self._command(
            f"report {forget}",
            *("report", self.journey.vault, self._answers, "--accept-finds", "replace", "--json", *options),
        )
        before = self._known()
        now = set(self._outbox())
        new = now - before
        if ended is not None:
            upload_id = json.loads(ended)["upload_id"]
            self.model.lost += upload_id not in now
            new |= {upload_id}
        self.model.half_made += max(0, len(new) - 1)
        self.model.waiting |= new
        if forget:
            self.model.to_forget_at_sending |= new

    def _delete(self) -> None:
        """Forget a waiting report for good, and see that no older copy of the database gives it back."""
        if not self.model.waiting:
            return
        upload_id = secrets.choice(sorted(self.model.waiting))
        older = (self.journey.vault / "d").read_bytes()
        ended = self._command("forget", "outbox", "delete", self.journey.vault, upload_id, "--yes")
        is_there = upload_id in self._outbox()
        if ended is not None:
            self.model.returned += is_there
        if not is_there:
            self.model.waiting.discard(upload_id)
            self.model.deleted.add(upload_id)
            self.model.returned += self._is_readable_with(older, upload_id)

    def _change_passphrase(self) -> None:
        old, new = self._passphrase_now, f"new words {secrets.token_hex(8)}"
        new_file = self.journey.folder / "new-passphrase"
        new_file.write_text(new + "\n")
        ended = self._command(
            "passphrase", "vault", "passphrase", self.journey.vault, "--new-passphrase-file", new_file
        )
        opens = [passphrase for passphrase in (new, old) if self._opens_with(passphrase)]
        self.model.lost += not opens
        if ended is not None:
            self.model.lost += opens[:1] != [new]
            self.model.returned += old in opens
        self._passphrase_now = opens[0] if opens else old
        (self.journey.folder / "passphrase").write_text(self._passphrase_now + "\n")

    def _send(self) -> None:
        self._command("send", "send", self.journey.vault, "--now", may_fail=True)
        self._learn_what_was_sent()

    def _sync(self) -> None:
        self._command("sync", "sync", self.journey.organiser, vault_of_organiser=True, may_fail=True)
        cases = self._cases()
        self.model.lost += len(self.model.synced - cases)
        self.model.half_made += len(cases - self._ever())
        self.model.synced = cases

    def _kill_server(self) -> None:
        """Let the server take envelopes and close batches until it is killed at one of its writes."""
        self._stop_server()
        log = self.journey.folder / "server-writes"
        self._report()
        try:
            self._start_server(under=self.killer.choose("server").killing(log))
        except AssertionError:
            killed = True
        else:
            self._run("send", self.journey.vault, "--now")
            time.sleep(BATCH_SECONDS + 0.3)
            killed = self._server is not None and self._server.has_ended()
        self._stop_server()
        self.killer.note("server", log, killed=killed)
        self._start_server()
        self._learn_what_was_sent()

    # What is looked at after each of it.

    def _look(self) -> None:
        """Say what is lost, half-made or back."""
        rows = self._outbox()
        self.model.lost += len((self.model.waiting | self.model.sent) - set(rows))
        self.model.half_made += len(set(rows) - self.model.waiting - self.model.sent - self.model.deleted)
        self.model.returned += len(set(rows) & (self.model.deleted | self.model.arrived_and_forgotten))
        self.model.half_made += not vault_check.check(self.journey.vault, self._passphrase_now).is_fine

    def _let_everything_arrive(self) -> None:
        self._run("send", self.journey.vault, "--now")
        self._learn_what_was_sent()
        assert not self.model.waiting, "a report would not go although nothing is killed any more"
        must_arrive = self.model.sent | self.model.arrived_and_forgotten
        for _ in range(20):
            self._run("sync", self.journey.organiser, organiser=True)
            cases = self._cases()
            if must_arrive <= cases:
                break
            time.sleep(0.5)
        self.model.lost += len(must_arrive - cases)
        self.model.half_made += len(cases - self._ever())

    def _learn_what_was_sent(self) -> None:
        rows = self._outbox()
        gone = self.model.waiting - set(rows)
        self.model.arrived_and_forgotten |= gone & self.model.to_forget_at_sending
        self.model.lost += len(gone - self.model.to_forget_at_sending)
        sent = {upload_id for upload_id in self.model.waiting & set(rows) if rows[upload_id].state is OutboxState.SENT}
        self.model.sent |= sent
        self.model.waiting -= sent | gone

    def _known(self) -> set[str]:
        return self.model.waiting | self.model.sent

    def _ever(self) -> set[str]:
        return self._known() | self.model.deleted | self.model.arrived_and_forgotten

    def _is_readable_with(self, older_database: bytes, upload_id: str) -> bool:
        """Say whether an older copy of the database lists a report again, beside the vault's other files of now."""
        copy = self.journey.folder / "older"
        shutil.copytree(self.journey.vault, copy)
        try:
            (copy / "d").write_bytes(older_database)
            (copy / "d-journal").unlink(missing_ok=True)
            with Vault.open(copy, self._passphrase_now) as vault:
                vault.outbox.row(upload_id)
        except NothingThere:
            return False
        finally:
            shutil.rmtree(copy)
        return True

    def _opens_with(self, passphrase: str) -> bool:
        try:
            Vault.open(self.journey.vault, passphrase).close()
        except WrongPassphrase:
            return False
        return True

    def _outbox(self) -> dict[str, OutboxRow]:
        with Vault.open(self.journey.vault, self._passphrase_now) as vault:
            return {row.upload_id: row for row in vault.outbox.rows()}

    def _cases(self) -> set[str]:
        with Vault.open(self.journey.organiser, self.journey.passphrase) as vault:
            return {case.upload_id for case in vault.cases.rows()}

    # How commands and the server run.

    def _command(
        self, kind: str, *words: object, vault_of_organiser: bool = False, may_fail: bool = False
    ) -> str | None:
        """Run a command that is killed at some write; return what it printed, or None where it was killed."""
        ended = self.killer.run(
            kind,
            [sys.executable, "-m", "reporter", *words, *self._passphrase(organiser=vault_of_organiser)],
            environment=self.journey.commands.environment(),
            cwd=ROOT,
        )
        assert "Traceback" not in ended.said + ended.warned, ended.warned
        if ended.killed:
            return None
        assert may_fail or ended.status == 0, ended.warned
        return ended.said

    def _run(self, *words: object, organiser: bool = False) -> "subprocess.CompletedProcess[bytes]":
        """Run a command that nothing kills."""
        return self.journey.commands.run(*words, *self._passphrase(organiser=organiser), passphrase=False)

    def _passphrase(self, *, organiser: bool) -> tuple[str, Path]:
        return "--passphrase-file", self.journey.folder / ("organiser-passphrase" if organiser else "passphrase")

    def _start_server(self, *, under: list[str] | None = None) -> None:
        self._server = RunningServer.start(
            self.journey.desk / "server",
            self.journey.server_data,
            listen=f"127.0.0.1:{self.journey.port}",
            environment=self.journey.commands.environment(),
            under=under or (),
        )

    def _stop_server(self) -> None:
        if self._server is not None:
            self._server.stop()
            self._server = None
