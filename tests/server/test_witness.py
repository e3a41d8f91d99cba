"""A witness: every answer of tlog-witness, and a memory that neither two requests at once nor a kill deceives."""

import contextlib
import secrets
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from crypto import checkpoints, cosignatures, log_pages, merkle, notes, witness_policy, witness_requests
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosigner, Witness
from crypto.notes import Signer
from crypto.witness_requests import AddCheckpoint
from server.witness.cosigning import Cosigning, Decision, Verdict
from server.witness.keeping import NOTHING, Cosigned, Memory
from support import killed_at_writes
from support.killed_at_writes import Write
from support.processes import wait_until
from support.raw_http import ask
from support.running_server import RunningServer
from support.witnesses import (
    LEAVES,
    OTHER_LEAVES,
    AskingLog,
    ShownLogs,
    add_checkpoint,
    make_witness,
    newest,
    running_witness,
    showing_logs,
    start_witness,
    write_policy,
)

TIME = 1_795_000_000
KILLS = 2


@dataclass
class Partner:
    """A witness that runs, its public key, and logs it knows of which each test takes one."""

    server: RunningServer
    witness: Witness
    folder: Path
    logs: Iterator[AskingLog]


@pytest.fixture
def shown() -> Iterator[ShownLogs]:
    with showing_logs() as shown:
        yield shown


@pytest.fixture(scope="module")
def partner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partner]:
    folder = tmp_path_factory.mktemp("partner") / "data"
    logs = [AskingLog.named(str(number)) for number in range(20)]
    witness = make_witness(folder)
    with showing_logs() as shown:
        policy = write_policy(folder.with_name("policy"), *logs, shown=shown)
        with running_witness(folder, policy) as server:
            yield Partner(server, witness, folder, iter(logs))


def test_a_right_request_is_cosigned_and_shown(partner: Partner):
    log = next(partner.logs)
    said = add_checkpoint(partner.server, log.request(0, 16))
    assert (said.status, said.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    cosigned = cosignatures.add(log.sign(16), cosignatures.parse_lines(said.body))
    assert set(cosignatures.read(cosigned, [partner.witness]).times) == {partner.witness}
    assert newest(partner.server, log).body == cosigned
    assert add_checkpoint(partner.server, log.request(16, 70)).status == 200
    assert checkpoints.verify(newest(partner.server, log).body, [log.signer.verifier]).size == 70


def test_a_tree_that_was_cosigned_is_cosigned_again(partner: Partner):
    log = next(partner.logs)
    for old_size in (0, 16, 16):
        assert add_checkpoint(partner.server, log.request(old_size, 16)).status == 200


def test_an_unknown_log_is_not_found(partner: Partner):
    assert add_checkpoint(partner.server, AskingLog.named("unknown").request(0, 16)).status == 404


def test_a_checkpoint_that_its_log_did_not_sign_is_forbidden(partner: Partner):
    log = next(partner.logs)
    text = checkpoints.print_text(Checkpoint(log.origin, 16, merkle.EMPTY_ROOT))
    by_another = notes.sign(text, Signer.generate(log.origin))
    spoilt = log.sign(16).replace(b"\n16\n", b"\n17\n")
    for note in (by_another, spoilt):
        assert add_checkpoint(partner.server, witness_requests.print_request(AddCheckpoint(0, (), note))).status == 403
    assert newest(partner.server, log).status == 404


def test_an_old_size_above_the_new_one_is_a_bad_request(partner: Partner):
    log = next(partner.logs)
    body = witness_requests.print_request(AddCheckpoint(17, (), log.sign(16)))
    assert add_checkpoint(partner.server, body).status == 400


def test_another_old_size_than_the_one_cosigned_conflicts_and_is_told_that_one(partner: Partner):
    log = next(partner.logs)
    said = add_checkpoint(partner.server, log.request(8, 16))
    assert (said.status, said.headers["content-type"], said.body) == (409, "text/x.tlog.size", b"0\n")
    assert add_checkpoint(partner.server, log.request(0, 16)).status == 200
    for old_size in (0, 8):
        said = add_checkpoint(partner.server, log.request(old_size, 32))
        assert (said.status, said.body) == (409, b"16\n")


@pytest.mark.must("LOG-23")
def test_what_does_not_continue_the_cosigned_tree_is_not_cosigned(partner: Partner):
    log = next(partner.logs)
    kept = add_checkpoint(partner.server, log.request(0, 16))
    assert kept.status == 200
    forked = log.request(16, 32, leaves=OTHER_LEAVES)
    proved = witness_requests.parse(log.request(16, 32))
    for body in (
        forked,
        witness_requests.print_request(AddCheckpoint(16, (), log.sign(32))),
        witness_requests.print_request(AddCheckpoint(16, proved.proof[:-1], log.sign(32))),
        witness_requests.print_request(AddCheckpoint(16, proved.proof, log.sign(16))),
        witness_requests.print_request(AddCheckpoint(16, (), log.sign(16, leaves=OTHER_LEAVES))),
    ):
        said = add_checkpoint(partner.server, body)
        assert (said.status, said.body) == (422, b"")
    assert checkpoints.verify(newest(partner.server, log).body, [log.signer.verifier]).size == 16


def test_a_proof_from_nothing_is_empty_and_an_empty_tree_has_its_own_root(partner: Partner):
    log = next(partner.logs)
    with_a_hash = AddCheckpoint(0, (merkle.EMPTY_ROOT,), log.sign(16))
    other_empty = checkpoints.sign(Checkpoint(log.origin, 0, merkle.root(OTHER_LEAVES)), log.signer)
    for request in (with_a_hash, AddCheckpoint(0, (), other_empty)):
        assert add_checkpoint(partner.server, witness_requests.print_request(request)).status == 422
    for size in (0, 16):
        assert add_checkpoint(partner.server, log.request(0, size)).status == 200


def test_bytes_that_ask_nothing_are_a_bad_request(partner: Partner):
    log = next(partner.logs)
    signed = notes.sign(f"{log.origin}\nno checkpoint\n", log.signer)
    right = log.request(0, 16)
    for body in (b"", b"old 0\n", b"old x\n\n" + log.sign(16), right[:-1], b"old 0\n\n" + signed, b"\xff" * 500):
        assert add_checkpoint(partner.server, body).status == 400


def test_what_is_no_call_is_refused_like_everywhere(partner: Partner):
    for method, path, status in (
        ("GET", "/add-checkpoint", 405),
        ("POST", f"/{'0' * 64}/checkpoint", 405),
        ("GET", f"/{'0' * 64}/checkpoint", 404),
        ("GET", "/", 404),
        ("POST", "/sign-subtree", 404),
        ("GET", "/v1/profile", 404),
    ):
        body = b"" if method == "POST" else None
        assert ask(partner.server, method, path, body=body).status == status
    too_long = bytes(witness_requests.MAX_REQUEST_BYTES + 1)
    assert add_checkpoint(partner.server, too_long).status == 413


def test_a_log_that_signed_two_trees_of_one_size_is_proved_by_two_files(partner: Partner):
    log = next(partner.logs)
    assert add_checkpoint(partner.server, log.request(0, 16)).status == 200
    for leaves in (OTHER_LEAVES, OTHER_LEAVES[::-1]):
        body = witness_requests.print_request(AddCheckpoint(16, (), log.sign(16, leaves=leaves)))
        assert add_checkpoint(partner.server, body).status == 422
    files = sorted(partner.folder.glob(f"conflict-{log_pages.log_folder(log.origin)}-*.note"))
    shown = [checkpoints.verify(file.read_bytes(), [log.signer.verifier]) for file in files]
    assert [one.root for one in shown] == [merkle.root(log_leaves) for log_leaves in (LEAVES[:16], OTHER_LEAVES[:16])]
    assert any(f"{log.origin} signed two trees of 16 leaves" in line for line in partner.server.log_lines())


class Stalled:
    """A clock that lets one request wait between its check and its being kept, until it is let go."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.go_on = threading.Event()
        self._waits = True

    def __call__(self) -> float:
        if self._waits:
            self._waits = False
            self.reached.set()
            assert self.go_on.wait(20)
        return TIME


@pytest.mark.must("LOG-23")
def test_two_requests_at_once_never_roll_a_witness_back(tmp_path: Path):
    log, stalled = AskingLog.named("a"), Stalled()
    policy = witness_policy.of_lines([log.signer.verifier], [], None)
    with closing(Memory(tmp_path)) as memory:
        plain = Cosigning(Cosigner("w", bytes(32)), policy, memory, now=lambda: TIME)
        assert plain.decide(log.request(0, 16)).verdict is Verdict.COSIGNED
        slow = Cosigning(Cosigner("w", bytes(32)), policy, memory, now=stalled)
        said: list[Decision] = []
        thread = threading.Thread(target=lambda: said.append(slow.decide(log.request(16, 32))))
        thread.start()
        assert stalled.reached.wait(20)
        assert plain.decide(log.request(16, 48)).verdict is Verdict.COSIGNED
        stalled.go_on.set()
        thread.join(20)
        assert said == [Decision(Verdict.OTHER_SIZE, "48\n")]
        assert memory.newest(log.origin).size == 48


def test_of_two_first_requests_at_once_one_is_cosigned(tmp_path: Path):
    with closing(Memory(tmp_path)) as memory:
        for note, is_kept in ((b"one", True), (b"two", False)):
            assert memory.replace("log", old=NOTHING, new=Cosigned(16, bytes(32), note)) is is_kept
        assert memory.newest("log").note == b"one"


def test_a_conflict_is_kept_beside_the_note_that_it_contradicts(tmp_path: Path):
    """Also where another request moved the witness on between the look and the keeping."""
    first, second = (Cosigned(size, bytes([size] * 32), b"cosigned %d" % size) for size in (16, 32))
    with closing(Memory(tmp_path)) as memory:
        assert memory.replace("log", old=NOTHING, new=first)
        assert memory.replace("log", old=first, new=second)
        for kept in (True, False):
            assert memory.keep_conflict("log", cosigned=b"cosigned 16", note=b"other 16") is kept
        assert memory.has_conflict("log")
    assert [path.read_bytes() for path in sorted(tmp_path.glob("conflict-*"))] == [b"cosigned 16", b"other 16"]


@pytest.mark.must("LOG-23")
def test_a_witness_killed_after_its_answer_knows_it(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    make_witness(tmp_path / "data")
    with contextlib.ExitStack() as started:
        server = start(started, tmp_path / "data", policy)
        for _ in range(KILLS):
            answered = [checkpoint_of(server, log).size] if newest(server, log).status == 200 else [0]
            asking = threading.Thread(target=ask_until_it_is_gone, args=(server, log, answered))
            asking.start()
            wait_for_answers(answered, secrets.randbelow(8) + 1)
            server.kill()
            asking.join(20)
            server = start(started, tmp_path / "data", policy)
            # It may have kept one more, whose answer did not arrive.
            assert checkpoint_of(server, log).size - answered[-1] in {0, 1}
            assert checkpoint_of(server, log).root == merkle.root(LEAVES[: checkpoint_of(server, log).size])


@pytest.mark.must("LOG-23")
@pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)
def test_a_witness_killed_right_before_its_answer_has_kept_it_already(tmp_path: Path, shown: ShownLogs):
    log = AskingLog.named("a")
    policy = write_policy(tmp_path / "policy", log, shown=shown)
    make_witness(tmp_path / "data")
    trace = tmp_path / "trace"
    # What it sends first asks the log what is published; the second is its answer.
    server = start_witness(tmp_path / "data", policy, under=Write("sendto", 2).killing(trace))
    try:
        with pytest.raises((OSError, AssertionError)):
            add_checkpoint(server, log.request(0, 16))
    finally:
        server.stop()
    with closing(Memory(tmp_path / "data")) as memory:
        assert memory.newest(log.origin).size == 16
    calls = [line.split()[1].partition("(")[0] for line in trace.read_text().splitlines()]
    of_files = [call for call in calls if call in {"pwrite64", "fsync", "fdatasync"}]
    assert of_files[-1] in {"fsync", "fdatasync"}


def start(started: contextlib.ExitStack, folder: Path, policy: Path) -> RunningServer:
    server = start_witness(folder, policy)
    started.callback(server.stop)
    return server


def checkpoint_of(server: RunningServer, log: AskingLog) -> Checkpoint:
    return checkpoints.verify(newest(server, log).body, [log.signer.verifier])


def ask_until_it_is_gone(server: RunningServer, log: AskingLog, answered: list[int]) -> None:
    """Let the log grow leaf by leaf, and note the sizes that were cosigned."""
    with contextlib.suppress(OSError, AssertionError):
        while add_checkpoint(server, log.request(answered[-1], answered[-1] + 1)).status == 200:
            answered.append(answered[-1] + 1)


def wait_for_answers(answered: list[int], count: int) -> None:
    wait_until(lambda: len(answered) > count, "the witness answered too little")
