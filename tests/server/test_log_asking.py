"""A log and its witnesses: real ones, absent ones, and those that say something else than the truth."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from crypto import checkpoints, cosignatures, log_pages, merkle
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosigner, Witness
from crypto.notes import MAX_SIGNATURES, SignedNote
from crypto.tile_trees import TileTree
from crypto.witness_policy import Group, Policy, PolicyLog, PolicyWitness
from server import outgoing
from server.errors import LogDamaged
from server.log.asking import Asker
from support.log_tiles import Tiler
from support.loopback_listener import Say, answer, breaking_off, dripping, listening
from support.running_server import RunningServer
from support.witnesses import LEAVES, AskingLog, make_witness, newest, running_witness, showing_logs, write_policy

LOG = AskingLog.named("asks")
NOBODY = "http://127.0.0.1:1/"
TILER = Tiler(LEAVES)


def see(size: int) -> TileTree:
    return TileTree(size, merkle.root(LEAVES[:size]), TILER.tiles_of(size))


def policy_of(quorum: int, *witnesses: tuple[Witness, str]) -> Policy:
    named = tuple(PolicyWitness(f"w{place}", key, url) for place, (key, url) in enumerate(witnesses))
    members = tuple(witness.name for witness in named)
    return Policy((PolicyLog(LOG.signer.verifier),), named, (Group("q", quorum, members),), "q")


def make_asker(policy: Policy, *, rounds: int = 1, wait: Callable[[float], bool] | None = None) -> Asker:
    """An asker that gives up after so many rounds, without any time passing."""
    left = iter([False] * (rounds - 1))
    stop = wait or (lambda _seconds: next(left, True))
    return Asker(policy, LOG.signer.verifier, patience=3600, pause=30, wait=stop)


def who_cosigned(note: bytes, policy: Policy) -> set[Witness]:
    assert checkpoints.verify(note, [LOG.signer.verifier])
    return set(cosignatures.read(note, policy.keys).times)


def make_key(number: int) -> Witness:
    return Cosigner(f"witness.example/{number}", bytes([number] * 32)).witness


@pytest.fixture(scope="module")
def partners(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[Witness, RunningServer]]]:
    folder = tmp_path_factory.mktemp("partners")
    with ExitStack() as running:
        shown = running.enter_context(showing_logs())
        policy = write_policy(folder / "policy", LOG, shown=shown)
        yield [
            (make_witness(folder / name), running.enter_context(running_witness(folder / name, policy)))
            for name in ("first", "second")
        ]


def test_a_quorum_cosigns_a_log_that_grows(partners: list[tuple[Witness, RunningServer]]):
    """Also where a witness is off, and where another log program asked it meanwhile."""
    (first, _), (second, _) = partners
    policy = policy_of(2, *((key, server.url) for key, server in partners), (make_key(3), NOBODY))
    asker = make_asker(policy)
    for size in (16, 32, 32, 70):
        assert who_cosigned(asker.cosign(see(size), LOG.sign(size)), policy) == {first, second}
    assert who_cosigned(make_asker(policy).cosign(see(80), LOG.sign(80)), policy) == {first, second}
    assert who_cosigned(asker.cosign(see(96), LOG.sign(96)), policy) == {first, second}
    assert checkpoints.verify(newest(partners[0][1], LOG).body, [LOG.signer.verifier]).size == 96


@pytest.mark.must("LOG-25")
def test_a_log_that_is_behind_its_witness_stops_signing(partners: list[tuple[Witness, RunningServer]]):
    policy = policy_of(1, (partners[0][0], partners[0][1].url))
    make_asker(policy).cosign(see(112), LOG.sign(112))
    with pytest.raises(LogDamaged, match="older copy of itself"):
        make_asker(policy).cosign(see(16), LOG.sign(16))


def test_a_witness_that_only_says_it_saw_more_stops_nobody():
    not_ours = checkpoints.sign(
        Checkpoint(LOG.origin, 500, bytes(32)), AskingLog.named("x").signer.generate(LOG.origin)
    )
    for shown in (answer("404 Not Found"), answer(body=b"no note"), answer(body=not_ours), answer(body=LOG.sign(8))):

        def say(line: object, shown: bytes = shown) -> None:
            asked = listener.requests[-1].startswith(b"POST")
            breaking_off(answer("409 Conflict", body=b"500\n") if asked else shown)(line)

        with listening(say) as listener:
            policy = policy_of(1, (make_key(1), listener.url))
            assert make_asker(policy).cosign(see(16), LOG.sign(16)) == LOG.sign(16)
            assert listener.requests[-1].startswith(f"GET /{log_pages.log_folder(LOG.origin)}/checkpoint ".encode())


OTHERS_WORD = "".join(
    f"{Cosigner(name, bytes(32)).cosign(checkpoints.print_text(Checkpoint(LOG.origin, size, bytes(32))), time=1)}\n"
    for name, size in (("witness.example/9", 16), ("witness.example/1", 16))
).encode()


@pytest.mark.parametrize(
    "say",
    [
        breaking_off(),
        breaking_off(b"HTTP/9 nonsense\r\n\r\n"),
        breaking_off(answer()),
        breaking_off(answer(body=b"\xff\n")),
        breaking_off(answer(body=OTHERS_WORD)),
        breaking_off(answer("403 Forbidden")),
        breaking_off(answer("404 Not Found")),
        breaking_off(answer("500 Internal Server Error")),
        breaking_off(answer("409 Conflict", body=b"")),
        breaking_off(answer("409 Conflict", body=b"-1\n")),
        breaking_off(answer("409 Conflict", body=b"8\n")),
    ],
)
def test_whatever_a_witness_says_wrongly_counts_for_nothing(say: Say):
    with listening(say) as listener:
        policy = policy_of(1, (make_key(1), listener.url))
        assert make_asker(policy).cosign(see(16), LOG.sign(16)) == LOG.sign(16)


def test_a_witness_that_cosigns_many_times_over_gets_one_line():
    text = checkpoints.print_text(Checkpoint(LOG.origin, 16, merkle.root(LEAVES[:16])))
    talkative = Cosigner("witness.example/1", bytes([1] * 32))
    lines = "".join(f"{talkative.cosign(text, time=time)}\n" for time in range(1, MAX_SIGNATURES + 1)).encode()
    with listening(breaking_off(answer(body=lines))) as listener:
        policy = policy_of(1, (talkative.witness, listener.url))
        note = make_asker(policy).cosign(see(16), LOG.sign(16))
    assert who_cosigned(note, policy) == {talkative.witness}
    assert len(SignedNote.parse(note).signatures) == 2


@pytest.mark.parametrize(
    ("begin", "drop"),
    [(b"HTTP/1.1 200 OK\r\n\r\n", b"x"), (b"HTTP/1.1 200 OK\r\na: ", b"x")],
)
def test_a_call_ends_however_slowly_it_is_answered(begin: bytes, drop: bytes):
    with listening(dripping(begin, drop)) as listener, pytest.raises(outgoing.NotReached):
        outgoing.call(listener.url, most_bytes=2**20, most_seconds=0.3)


def test_a_checkpoint_without_its_quorum_is_given_back_after_a_while(partners: list[tuple[Witness, RunningServer]]):
    first, server = partners[1]
    policy = policy_of(2, (first, server.url), (make_key(2), NOBODY))
    waited: list[float] = []

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        return len(waited) == 3

    assert who_cosigned(make_asker(policy, wait=wait).cosign(see(128), LOG.sign(128)), policy) == {first}
    assert waited == [30, 30, 30]
    impatient = Asker(policy, LOG.signer.verifier, patience=0, pause=30, wait=wait)
    assert who_cosigned(impatient.cosign(see(144), LOG.sign(144)), policy) == {first}
    patient = make_asker(policy, wait=wait)
    assert who_cosigned(patient.cosign(see(160), LOG.sign(160), waits=False), policy) == {first}
    assert waited == [30, 30, 30]


def test_a_policy_without_addresses_asks_nobody():
    policy = policy_of(1, (make_key(1), NOBODY))
    silent = replace(policy, witnesses=tuple(replace(witness, url=None) for witness in policy.witnesses))
    assert make_asker(silent).cosign(see(16), LOG.sign(16)) == LOG.sign(16)


def test_a_prefix_may_lead_anywhere_below_an_address():
    with listening(breaking_off(answer("404 Not Found"))) as listener:
        for prefix in ("", "/", "/w/a", "/w/a/"):
            make_asker(policy_of(1, (make_key(1), listener.url + prefix))).cosign(see(16), LOG.sign(16))
    paths = [request.split(b" ")[1] for request in listener.requests]
    assert paths == [b"/add-checkpoint"] * 2 + [b"/w/a/add-checkpoint"] * 2
