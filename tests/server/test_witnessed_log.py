"""A desk's server and its witnesses, all real: what the log shows carries their word, and goes on without it."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from crypto import checkpoints, cosignatures, log_pages, witness_policy
from crypto.cosignatures import Witness
from crypto.witness_policy import Group, Policy, PolicyLog, PolicyWitness
from server.desk_folder import Desk, load_desk
from server.errors import StartRefused
from server.log.witnesses import read_witnesses
from support.desk_folder import make_desk_folder
from support.raw_http import ask
from support.running_server import RunningServer
from support.sample_profile import make_signer, make_witness
from support.waiting import wait_for
from support.witnesses import make_witness as make_witness_folder
from support.witnesses import running_witness

LOG = make_signer("log")
CHECKPOINT = f"/v1/log/{log_pages.log_folder(LOG.name)}/checkpoint"
KEYS = [Witness.parse(make_witness(str(number))) for number in range(3)]


def print_policy(quorum: int, *witnesses: tuple[Witness, str]) -> bytes:
    named = tuple(PolicyWitness(f"w{place}", key, url) for place, (key, url) in enumerate(witnesses))
    group = Group("q", quorum, tuple(witness.name for witness in named))
    return witness_policy.print_policy(Policy((PolicyLog(LOG.verifier),), named, (group,), "q"))


def load(path: Path, *, quorum: int | None, witnesses: bytes | None) -> Desk:
    desk = make_desk_folder(path, witnesses=tuple(map(str, KEYS)), quorum=quorum)
    if witnesses is not None:
        (desk.path / "witnesses").write_bytes(witnesses)
    return load_desk(desk.path)


def cosigned_sizes(server: RunningServer, witness: Witness) -> tuple[int, bool]:
    """The size that the log shows, and whether the witness cosigned it."""
    shown = ask(server, "GET", CHECKPOINT)
    if shown.status != 200:
        return 0, False
    said = cosignatures.read(shown.body, [witness])
    return checkpoints.verify(shown.body, [LOG.verifier]).size, witness in said.times


@pytest.mark.must("LOG-25")
def test_a_log_shows_what_its_witness_cosigned_and_goes_on_without_it(tmp_path: Path):
    witness = make_witness_folder(tmp_path / "witness")
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1, witnesses=(str(witness),), quorum=1)
    policy = tmp_path / "policy"
    (desk.path / "witnesses").write_bytes(print_policy(1, (witness, "http://127.0.0.1:1/")))
    server = RunningServer.start(desk.path, tmp_path / "data")
    with ExitStack() as running:
        running.callback(server.stop)
        wait_for(lambda: cosigned_sizes(server, witness)[0] > 0)
        alone, is_cosigned = cosigned_sizes(server, witness)
        assert not is_cosigned
        said = f"is shown without its quorum and proves nothing new; not signed by: {witness.name}"
        assert any(said in line for line in server.log_lines())
        policy.write_text(f"log {LOG.verifier} {server.url}{CHECKPOINT.removesuffix('checkpoint')}\nquorum none\n")
        partner = running.enter_context(running_witness(tmp_path / "witness", policy))
        server.stop()
        (desk.path / "witnesses").write_bytes(print_policy(1, (witness, partner.url)))
        server = RunningServer.start(desk.path, tmp_path / "data")
        running.callback(server.stop)
        wait_for(lambda: cosigned_sizes(server, witness)[1])
        assert cosigned_sizes(server, witness)[0] > alone
        partner.stop()
        last = cosigned_sizes(server, witness)[0]
        wait_for(lambda: cosigned_sizes(server, witness)[0] > last + 16)


def test_a_desk_without_witnesses_asks_nobody(tmp_path: Path):
    assert read_witnesses(load_desk(make_desk_folder(tmp_path / "desk").path)) is None


def test_the_file_of_witnesses_says_the_same_as_the_profile(tmp_path: Path):
    right = print_policy(2, *((key, "http://127.0.0.1:1/") for key in KEYS))
    read = read_witnesses(load(tmp_path / "right", quorum=2, witnesses=right))
    assert read is not None
    assert read.keys == KEYS
    # The same in other words.
    a, b, c = (str(key) for key in KEYS)
    same = f"witness a {a}\nwitness b {b}\nwitness c {c}\ngroup all 3 a b c\nquorum all\n".encode()
    assert read_witnesses(load(tmp_path / "same", quorum=3, witnesses=same)) is not None


@pytest.mark.parametrize(
    ("quorum", "witnesses", "why"),
    [
        (2, None, "has no file witnesses"),
        (2, b"no policy", "is no policy"),
        (2, print_policy(1, *((key, "u") for key in KEYS)), "another quorum"),
        (2, print_policy(3, *((key, "u") for key in KEYS)), "another quorum"),
        (None, print_policy(1, *((key, "u") for key in KEYS)), "another quorum"),
        (2, print_policy(2, *((key, "u") for key in KEYS[:2])), "other witnesses"),
    ],
)
def test_a_file_of_witnesses_that_differs_keeps_the_server_from_starting(
    tmp_path: Path, quorum: int | None, witnesses: bytes | None, why: str
):
    with pytest.raises(StartRefused, match=why):
        read_witnesses(load(tmp_path / "desk", quorum=quorum, witnesses=witnesses))
