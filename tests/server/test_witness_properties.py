"""Whatever a witness is asked, by whomever and in whichever order: it cosigns one history, and answers."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crypto import cosignatures, merkle, witness_policy, witness_requests
from crypto.cosignatures import Cosigner
from crypto.witness_requests import AddCheckpoint
from fuzz.mutations import hostile
from server.witness.cosigning import Cosigning, Verdict
from server.witness.keeping import Memory
from support.witnesses import LEAVES, OTHER_LEAVES, AskingLog

SHARED = 10
HISTORIES = (LEAVES[:40], LEAVES[:SHARED] + OTHER_LEAVES[:30])
COSIGNER = Cosigner("witness.example/a", bytes(32))
QUICKLY = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
SIZES = st.integers(0, 40)


def know(memory: Memory, *logs: AskingLog) -> Cosigning:
    policy = witness_policy.of_lines([log.signer.verifier for log in logs], [], None)
    return Cosigning(COSIGNER, policy, memory, now=lambda: 1_795_000_000)


@pytest.mark.must("LOG-23")
@QUICKLY
@given(data=st.data())
def test_all_that_a_witness_ever_cosigns_is_one_history(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject):
    log = AskingLog.named("a")
    cosigned: list[tuple[int, bytes]] = []
    folder = tmp_path_factory.mktemp("witness")
    with closing(Memory(folder)) as memory:
        cosigning = know(memory, log)
        for _ in range(data.draw(st.integers(1, 8))):
            history = data.draw(st.sampled_from(HISTORIES))
            old_size, size = sorted((data.draw(SIZES | st.just(memory.newest(log.origin).size)), data.draw(SIZES)))
            if cosigning.decide(log.request(old_size, size, leaves=history)).verdict is Verdict.COSIGNED:
                cosigned.append((size, merkle.root(history[:size])))
    assert [size for size, _ in cosigned] == sorted(size for size, _ in cosigned)
    assert any(all(root == merkle.root(history[:size]) for size, root in cosigned) for history in HISTORIES)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, AskingLog, list[bytes]]:
    log = AskingLog.named("b")
    note = log.sign(32)
    seeds = [
        log.request(0, 16),
        log.request(16, 32),
        witness_requests.print_request(AddCheckpoint(16, (), note)),
        witness_requests.print_request(AddCheckpoint(0, (merkle.EMPTY_ROOT,), note)),
    ]
    return tmp_path_factory.mktemp("asked"), log, seeds


@QUICKLY
@given(data=st.data())
def test_any_bytes_get_an_answer_and_only_what_the_log_signed_a_cosignature(
    asked: tuple[Path, AskingLog, list[bytes]], data: st.DataObject
):
    folder, log, seeds = asked
    body = data.draw(hostile(seeds) | st.binary(max_size=200) | st.sampled_from(seeds))
    with closing(Memory(folder)) as memory:
        decision = know(memory, log).decide(body)
        if decision.verdict is Verdict.COSIGNED:
            note = cosignatures.add(witness_requests.parse(body).note, cosignatures.parse_lines(decision.text.encode()))
            assert set(cosignatures.read(note, [COSIGNER.witness]).times) == {COSIGNER.witness}
            assert memory.newest(log.origin).root in {merkle.root(LEAVES[:size]) for size in (16, 32)}
        else:
            assert not decision.text or decision.verdict is Verdict.OTHER_SIZE
