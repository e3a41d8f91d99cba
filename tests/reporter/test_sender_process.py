"""The child as a process: what it holds, when it ends, and that it goes on while the vault is closed."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from crypto import uploads
from crypto.profile_text import Profile
from reporter import joining
from reporter import profile as profiles
from reporter.errors import SenderGone
from reporter.sender import VERB
from reporter.sender.client import SenderProcess
from reporter.sender.messages import FROM_CHILD, VERSION, Ask, Line
from reporter.sender.port import Parcel
from support.commands import ROOT
from support.desks import BareDesk
from support.parcels import LARGE, SMALL, assert_receipted, desk_at, parcel_of, random_envelope
from support.processes import SECONDS, is_gone, memory_of, open_files, wait_until
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import Served
from support.vault_folders import VaultFolder
from support.vaults import queue_envelope
from ui import verbs

MARK = "zqxmarkerorchard"


@pytest.fixture
def sender() -> Iterator[SenderProcess]:
    with closing(SenderProcess.start()) as started:
        yield started


@pytest.mark.must("WAY-9")
def test_the_child_holds_one_socket_a_made_environment_and_nothing_in_its_call(
    sender: SenderProcess, served: Served, desk: BareDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("GAWAH_TEST_SECRET", MARK)
    (tmp_path / "mine").write_text(MARK)
    with (tmp_path / "mine").open() as mine, closing(SenderProcess.start()) as started:
        os.set_inheritable(mine.fileno(), True)  # noqa: FBT003 - it takes no names
        started.send(parcel_of(random_envelope(SMALL)), desk_at(desk, served.url))
        files = open_files(started.pid)
        environment = Path(f"/proc/{started.pid}/environ").read_bytes().split(b"\0")
        call = Path(f"/proc/{started.pid}/cmdline").read_bytes().split(b"\0")
    assert files.pop(0).startswith("socket:")
    assert set(files.values()) == {"/dev/null"}
    assert sorted(environment) == sorted([b"LANG=C.UTF-8", b"PYTHONPATH=" + os.fsencode(ROOT), b""])
    assert call == [os.fsencode(sys.executable), b"-B", b"-P", b"-m", b"reporter.sender", b""]


@pytest.mark.must("WAY-9")
def test_the_child_of_the_window_is_a_part_of_the_same_program_and_loads_no_more(served: Served, desk: BareDesk):
    data = random_envelope(SMALL)
    with closing(SenderProcess.start(verbs.command(verbs.SENDER), verbs.environment())) as started:
        assert_receipted(served.server, started.send(parcel_of(data), desk_at(desk, served.url)).note, data)
        files = open_files(started.pid)
        environment = Path(f"/proc/{started.pid}/environ").read_bytes().split(b"\0")
        call = Path(f"/proc/{started.pid}/cmdline").read_bytes().split(b"\0")
        mapped = Path(f"/proc/{started.pid}/maps").read_text()
        assert os.getsid(started.pid) == started.pid
        assert has_limit(Path(f"/proc/{started.pid}/limits"), "Max core file size")
    assert files.pop(0).startswith("socket:")
    assert set(files.values()) == {"/dev/null"}
    assert sorted(environment) == sorted([b"LANG=C.UTF-8", b"PYTHONPATH=" + os.fsencode(ROOT), b""])
    assert call[-3:] == [b"ui", b"sender", b""]
    assert not [line for line in mapped.splitlines() if "sqlcipher" in line or "PySide6" in line or "/PIL/" in line]


def test_the_word_that_starts_the_child_is_the_one_that_the_program_takes():
    assert VERB == verbs.SENDER


@contextmanager
def files_left(count: int) -> Iterator[None]:
    """Let this process open `count` more files, and no others."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(256, before[0]), before[1]))
    taken = []
    try:
        with suppress(OSError):
            while True:
                taken.append(os.open(os.devnull, os.O_RDONLY))
        for descriptor in taken[:count]:
            os.close(descriptor)
        del taken[:count]
        yield
    finally:
        for descriptor in taken:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_where_no_child_can_be_started_it_is_said_and_nothing_stays_open(count: int):
    before = len(list(Path("/proc/self/fd").iterdir()))
    with files_left(count), pytest.raises(SenderGone, match="cannot be started"):
        SenderProcess.start()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


@pytest.mark.must("WAY-9")
def test_the_child_stands_in_no_folder_of_ours_has_its_own_session_and_may_leave_no_core(sender: SenderProcess):
    wait_until(lambda: len(open_files(sender.pid)) >= 3, "the child did not start")
    assert str(Path(f"/proc/{sender.pid}/cwd").readlink()) == "/"
    assert os.getsid(sender.pid) == sender.pid != os.getsid(0)
    limits = Path(f"/proc/{sender.pid}/limits")
    wait_until(lambda: has_limit(limits, "Max core file size"), "cores are allowed")
    wait_until(lambda: has_limit(limits, "Max file size"), "files may be written")


def has_limit(limits: Path, name: str) -> bool:
    [line] = [line for line in limits.read_text().splitlines() if line.startswith(name)]
    return line.removeprefix(name).split()[:2] == ["0", "0"]


@pytest.mark.must("WAY-9")
def test_the_child_loads_nothing_that_opens_keeps_or_reads_a_report():
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, reporter.sender.process; print(*sorted(sys.modules), sep='\\n')",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    ours = {name for name in loaded if name.split(".")[0] in {"crypto", "reporter", "resources", "server", "ui"}}
    assert not {"sqlcipher3", "PIL", "rfc8785", "PySide6"} & set(loaded)
    assert {name for name in ours if name.startswith("reporter")} == {
        "reporter",
        "reporter.dead_line",
        "reporter.delays",
        "reporter.delivery",
        "reporter.errors",
        "reporter.http",
        "reporter.log_calls",
        "reporter.sender",
        "reporter.sender.asking",
        "reporter.sender.fields",
        "reporter.sender.messages",
        "reporter.sender.orders",
        "reporter.sender.process",
        "reporter.transport",
    }
    assert (
        not {"crypto.age_read", "crypto.age_write", "crypto.identities", "crypto.keyslots", "crypto.shred_rows"} & ours
    )


@pytest.mark.must("WAY-9")
def test_neither_passphrase_nor_plaintext_nor_vault_key_nor_profile_is_in_the_childs_memory(
    vault_folder: VaultFolder, served: Served, desk: BareDesk
):
    with vault_folder.open() as vault:
        joining.join(vault, profiles.read_first(desk.sign()))
        # What a person wrote is at hand in this process while the child works.
        report = (MARK + " is what the person wrote ").encode() * 1000
        queue_envelope(vault, desk, packed=report[:16_384])
        parcel = None
        for row in vault.outbox.rows():
            with vault.outbox.envelope(row.upload_id) as envelope:
                parcel = parcel_of(envelope.read())
        assert parcel is not None
        with closing(SenderProcess.start()) as sender:
            sender.send(parcel, desk_at(desk, served.url))
            memory = memory_of(sender.pid)
        assert served.url.encode() in memory, "the scan sees the child's memory"
        assert parcel.upload_id in memory
        assert MARK.encode() not in memory
        assert desk.profile.name.encode() not in memory
        for secret in secrets_of(vault_folder):
            assert secret not in memory


def secrets_of(folder: VaultFolder) -> list[bytes]:
    """Whatever opens this vault."""
    return [folder.key.key, folder.key.salt]


@pytest.mark.must("WAY-9")
def test_the_child_ends_when_its_parent_is_killed_even_in_the_middle_of_a_call(served: Served, desk: BareDesk):
    served.server.rules = [Rule(Fault.SILENT)]
    code = (
        "import sys, time; from reporter.sender.client import SenderProcess; from reporter.sender.messages import *\n"
        "sender = SenderProcess.start(); print(sender.pid, flush=True)\n"
        "sender._tell(Desk('direct', 'desk.example', (sys.argv[1],), (), ()))\n"
        "sender._tell(Order(bytes.fromhex(sys.argv[2]), 1000, whole=bytes(1000))); time.sleep(100)\n"
    )
    upload = uploads.describe_bytes(bytes(1000))
    parent = subprocess.Popen(
        [sys.executable, "-c", code, served.url, upload.hex], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        wait_until(lambda: served.server.calls, "the child made no call")
        assert not is_gone(pid)
        parent.kill()
        # Far sooner than the call, which nobody answers, would end by itself.
        wait_until(lambda: is_gone(pid), "the child outlived its parent")


def test_a_child_that_is_killed_is_told_as_gone_and_waited_for(served: Served, desk: BareDesk):
    served.server.rules = [Rule(Fault.DELAYED, method="PUT", seconds=0.3)]
    data = random_envelope(LARGE)

    def kill(sent: int) -> None:
        if sent:
            os.kill(sender.pid, signal.SIGKILL)

    with closing(SenderProcess.start()) as sender:
        with pytest.raises(SenderGone):
            sender.send(parcel_of(data), desk_at(desk, served.url), progress=kill)
        assert is_gone(sender.pid)
        assert not Path(f"/proc/{sender.pid}").exists()
    served.server.rules = []
    with closing(SenderProcess.start()) as fresh:
        assert_receipted(served.server, fresh.send(parcel_of(data), desk_at(desk, served.url)).note, data)


def test_a_child_that_is_stopped_is_killed_at_the_end(served: Served, desk: BareDesk):
    sender = SenderProcess.start()
    os.kill(sender.pid, signal.SIGSTOP)
    before = time.monotonic()
    sender.close()
    assert time.monotonic() - before < SECONDS
    assert not Path(f"/proc/{sender.pid}").exists()


@pytest.mark.parametrize("ask", [Ask(bytes(32), 0, 10), Ask(b"\x01" * 32, 900, 200), Ask(b"\x01" * 32, 0, 0)])
def test_a_child_that_asks_for_what_is_not_in_its_order_is_ended(desk: BareDesk, ask: Ask):
    ours, theirs = socket.socketpair()
    child = subprocess.Popen(["sleep", "100"], stdin=subprocess.DEVNULL)
    reads: list[int] = []
    with theirs, closing(SenderProcess(ours, child)) as sender:
        Line(theirs, takes=FROM_CHILD).send(ask)
        theirs.shutdown(socket.SHUT_WR)
        parcel = Parcel(b"\x01" * 32, 1000, lambda start, length: reads.append(start) or bytes(length))
        with pytest.raises(SenderGone):
            sender.send(parcel, desk.profile)
    assert child.returncode is not None
    assert len(reads) == 1, "nothing but the whole envelope was read"


@pytest.mark.parametrize("noise", [bytes([0, 0, 0, 2, VERSION, 99]), b"\xff" * 100, b"GET / HTTP/1.1\r\n\r\n"])
def test_a_child_that_says_what_makes_no_sense_is_ended(desk: BareDesk, noise: bytes):
    ours, theirs = socket.socketpair()
    child = subprocess.Popen(["sleep", "100"], stdin=subprocess.DEVNULL)
    with theirs, closing(SenderProcess(ours, child)) as sender:
        theirs.sendall(noise)
        with pytest.raises(SenderGone):
            sender.send(parcel_of(random_envelope(SMALL)), desk.profile)
    assert child.returncode is not None


@pytest.mark.parametrize(
    "noise",
    [
        bytes([0, 0, 0, 2, VERSION, 99]),
        b"\xff" * 100,
        b"GET / HTTP/1.1\r\n\r\n",
        bytes([0, 0, 0, 2, VERSION + 1, 4]),
    ],
)
def test_the_child_ends_where_its_parent_says_what_makes_no_sense(noise: bytes):
    with closing(SenderProcess.start()) as sender:
        sender._socket.sendall(noise)
        wait_until(lambda: is_gone(sender.pid), "the child went on")


def test_the_child_ends_where_it_is_given_more_than_it_may_hold(desk: BareDesk, served: Served):
    served.server.rules = [Rule(Fault.SILENT)]
    here = desk_at(desk, served.url)
    parcels = [parcel_of(bytes([n]) * LARGE) for n in range(6)]
    with closing(SenderProcess.start()) as sender:
        for parcel in parcels[:5]:
            sender.hand_over(parcel, here)
        assert len(sender.collect()[1]) == 5
        with pytest.raises(SenderGone):
            hand_over_and_ask(sender, parcels[5], here)


def hand_over_and_ask(sender: SenderProcess, parcel: Parcel, desk: Profile) -> None:
    sender.hand_over(parcel, desk)
    sender.collect()


def test_started_by_hand_it_says_so_and_does_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "reporter.sender"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "This part of the program is started by the program itself. Nothing was done.\n"


def test_two_senders_bring_one_envelope_together_and_get_one_receipt(served: Served, desk: BareDesk):
    served.server.rules = [Rule(Fault.DELAYED, method="PUT", seconds=0.05)]
    data = random_envelope(LARGE)
    notes: list[bytes] = []

    def send_too(sent: int) -> None:
        # In the middle of the first one's upload the second one does all of it.
        if sent and not notes:
            with closing(SenderProcess.start()) as other:
                notes.append(other.send(parcel_of(data), desk_at(desk, served.url)).note)

    with closing(SenderProcess.start()) as sender:
        notes.append(sender.send(parcel_of(data), desk_at(desk, served.url), progress=send_too).note)
    assert notes[0] == notes[1]
    assert_receipted(served.server, notes[0], data)


@pytest.mark.must("WAY-9")
@pytest.mark.parametrize("path", ["../../profile", "tile/entries/000", "o/feed?after=-1", "checkpoint/", ""])
def test_the_child_fetches_nothing_but_files_of_a_log(sender: SenderProcess, served: Served, desk: BareDesk, path: str):
    asked = len(served.server.calls)
    with pytest.raises(SenderGone):
        sender.pages(desk_at(desk, served.url), bytes(32), [path], cancelled=lambda: False)
    assert len(served.server.calls) == asked
