"""The real sending process and the real server, each killed or stopped in the middle: nothing is lost or sent twice."""

import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from crypto import notes, profile_text, receipts, sizes
from crypto.certificates import CertificateAuthority
from reporter import joining, outbox
from reporter import profile as profiles
from reporter.delivery import PIECE_BYTES
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from server.storage.sqlite import SqliteStorage
from support.commands import ROOT, Commands
from support.desk_folder import ISSUED_AT, make_desk_folder
from support.desks import NOW, PASSPHRASE, BareDesk
from support.journey import free_port
from support.parcels import desk_at, parcel_of, random_envelope
from support.running_server import RunningServer
from support.vaults import open_vault, queue_envelope

LARGE = 8 * 1024 * 1024
VERY_LARGE = 64 * 1024 * 1024


@dataclass
class Place:
    """A server that can be killed and started again, and a reporter's vault that joined its desk."""

    folder: Path
    desk: BareDesk
    url: str
    server: RunningServer | None = None

    def start(self) -> None:
        port = self.url.rstrip("/").rpartition(":")[2]
        self.server = RunningServer.start(self.folder / "desk", self.folder / "data", listen=f"127.0.0.1:{port}")

    def kill(self) -> None:
        assert self.server is not None
        self.server.kill()
        self.server = None

    def assert_is_receipt(self, note: bytes, upload_id: str) -> None:
        profile = self.desk.profile
        receipts.verify(note, origin=profile.origin, upload_id=bytes.fromhex(upload_id), logs=profile.logs)


def make_place(folder: Path, *, scheme: str = "http") -> Place:
    url = f"{scheme}://127.0.0.1:{free_port()}/"
    made = make_desk_folder(folder / "desk", tls_hosts=["127.0.0.1"] if scheme == "https" else ())
    profile = replace(made.profile, urls=(url,))
    note = notes.sign(profile_text.print_profile(profile), made.root)
    for name in ("profile", "profiles/1"):
        (folder / "desk" / name).write_bytes(note)
    return Place(folder, BareDesk(made.root, made.log, [], profile), url)


@pytest.fixture(params=["http", "https"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    made = make_place(tmp_path, scheme=request.param)
    made.start()
    yield made
    if made.server is not None:
        made.server.stop()


@pytest.fixture
def vault(place: Place) -> Iterator[Vault]:
    with open_vault(place.folder / "vault") as opened:
        joining.join(opened, profiles.read_first(place.desk.sign()))
        yield opened


def send(vault: Vault, **options: object) -> outbox.Sending:
    return outbox.send_waiting(vault, SenderProcess.start, now=NOW, at_once=True, **options)


@pytest.mark.must("ENV-13", "UPL-5")
def test_a_server_that_is_killed_in_the_middle_gets_the_rest_when_it_is_back(place: Place, vault: Vault):
    envelope = queue_envelope(vault, place.desk, packed=bytes(LARGE))
    told: list[int] = []

    def kill_in_the_middle(progress: outbox.Progress) -> None:
        told.append(progress.sent_bytes)
        if place.server is not None and progress.sent_bytes > LARGE // 2:
            place.kill()

    sending = send(vault, progress=kill_in_the_middle)
    assert (len(sending.sent), len(sending.failed)) == (0, 1)
    assert vault.outbox.row(envelope.upload_id).state is OutboxState.WAITING
    place.start()
    again: list[int] = []
    sending = send(vault, progress=lambda progress: again.append(progress.sent_bytes))
    [sent] = sending.sent
    place.assert_is_receipt(sent.receipt, envelope.upload_id)
    # The second try begins with what the server wrote down before it was killed, the answer to the last piece unheard.
    assert again[0] == 0 < again[1] <= max(told) + PIECE_BYTES


@pytest.mark.must("UPL-5")
def test_a_report_whose_sender_was_killed_before_it_was_written_down_gets_the_same_receipt(place: Place, vault: Vault):
    envelope = queue_envelope(vault, place.desk, packed=bytes(LARGE))
    with vault.outbox.envelope(envelope.upload_id) as stream:
        data = stream.read()
    with closing(SenderProcess.start()) as sender:
        first = sender.send(parcel_of(data), place.desk.profile).note
    vault.outbox.move(envelope.upload_id, expected={OutboxState.WAITING}, to=OutboxState.SENDING)
    [sent] = send(vault).sent
    assert sent.receipt == first


def test_a_child_that_is_killed_costs_one_try_and_the_others_go_with_a_fresh_one(place: Place, vault: Vault):
    for _ in range(3):
        queue_envelope(vault, place.desk)
    started: list[SenderProcess] = []

    def start() -> SenderProcess:
        started.append(SenderProcess.start())
        if len(started) == 1:
            os.kill(started[0].pid, signal.SIGKILL)
        return started[-1]

    sending = outbox.send_waiting(vault, start, now=NOW, at_once=True)
    assert (len(sending.sent), len(sending.failed), len(started)) == (2, 1, 2)
    assert sending.failed[0].reason == "the part of the program that sends ended in the middle"
    assert len(send(vault).sent) == 1
    assert not any(Path(f"/proc/{sender.pid}").exists() for sender in started)


@pytest.mark.must("UPL-5", "ENV-13")
@pytest.mark.parametrize("place", ["http"], indirect=True)
def test_one_report_from_two_carriers_at_once_gets_one_receipt(place: Place, tmp_path: Path):
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    with open_vault(tmp_path / "first") as vault:
        joining.join(vault, profiles.read_first(place.desk.sign()))
        envelopes = [queue_envelope(vault, place.desk, packed=bytes(size)) for size in (16_384, LARGE)]
    # Somebody else carries the same envelopes: another copy of the vault, with a sender of its own.
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    commands = Commands(tmp_path, tmp_path / "passphrase")
    vaults = (tmp_path / "first", tmp_path / "second")
    with ThreadPoolExecutor(2) as both:
        done = list(both.map(lambda vault: commands.run("send", vault, "--now"), vaults))
    assert [one.returncode for one in done] == [0, 0], [one.stderr for one in done]
    first, second = (commands.json("outbox", vault) for vault in vaults)
    assert {row["upload_id"]: row["receipt"] for row in first} == {row["upload_id"]: row["receipt"] for row in second}
    assert {row["upload_id"] for row in first} == {envelope.upload_id for envelope in envelopes}
    for row in first:
        place.assert_is_receipt(row["receipt"].encode(), row["upload_id"])
    assert place.server is not None
    place.server.stop()
    storage = SqliteStorage(place.folder / "data", origin=place.desk.profile.origin, class_quota_bytes=2**40)
    with closing(storage):
        kept = {envelope.upload.id: storage.arriving.receipt(envelope.upload.id) for envelope in envelopes}
    assert kept == {bytes.fromhex(row["upload_id"]): row["receipt"].encode() for row in first}


@pytest.mark.must("WAY-1")
def test_a_server_that_is_not_the_desks_gets_nothing(tmp_path: Path):
    place = make_place(tmp_path, scheme="https")
    place.start()
    other = CertificateAuthority.generate("desk.example", now=ISSUED_AT)
    desk = replace(place.desk, profile=replace(place.desk.profile, cas=(other.certificate_der,)))
    with open_vault(tmp_path / "vault") as vault:
        joining.join(vault, profiles.read_first(desk.sign()))
        queue_envelope(vault, desk)
        [failed] = send(vault).failed
        assert failed.reason == "the server could not prove that it is the desk's"
        assert vault.outbox.rows()[0].state is OutboxState.WAITING
    assert place.server is not None
    place.server.stop()


def test_the_child_does_not_hold_a_large_envelope_in_memory(place: Place):
    length = sizes.envelope_length(VERY_LARGE)
    data = random_envelope(length)
    with closing(SenderProcess.start()) as sender:
        sender.send(parcel_of(data), desk_at(place.desk, place.url))
        status = Path(f"/proc/{sender.pid}/status").read_text()
    [peak] = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")]
    assert peak < 80 * 1024, "in KiB"


def test_ctrl_c_at_a_terminal_ends_a_sending_in_order_and_says_what_was_kept(tmp_path: Path):
    place = make_place(tmp_path)
    place.start()
    with open_vault(tmp_path / "vault") as vault:
        joining.join(vault, profiles.read_first(place.desk.sign()))
        queue_envelope(vault, place.desk, packed=bytes(VERY_LARGE))
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "reporter", "send", str(tmp_path / "vault"), "--now"]
    # Where the whole test run ignores Ctrl-C, the command would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(
        [*command, "--passphrase-file", str(tmp_path / "passphrase")],
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    os.close(theirs)
    shown = b""
    with closing(os.fdopen(ours, "rb", buffering=0)) as terminal:
        while not re.search(rb"Sending 1 of 1: [1-9][0-9,]* of", shown):
            shown += terminal.read(4096)
        os.kill(running.pid, signal.SIGINT)
        assert running.wait(30) == 1
        end = time.monotonic() + 10
        while b"second time." not in shown and time.monotonic() < end:
            shown += terminal.read(4096)
    assert b"Stopped. Kept here as sealed: 1 report. Send again later; what the server has of a large one" in shown
    assert b"Traceback" not in shown
    done = subprocess.run(
        [*command, "--passphrase-file", str(tmp_path / "passphrase")], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b""), "away from a terminal nothing is shown"
    assert done.stdout.count(b"sent: the server signed for it") == 1
    assert place.server is not None
    place.server.stop()
