"""A desk that names witnesses: what it prints for them, and a report that is proved only with a real one's word."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from crypto import checkpoints, log_pages, witness_policy
from crypto.cosignatures import Witness
from crypto.notes import Verifier
from reporter import joining
from reporter.commands.console import utc_now
from reporter.profile import TrustedProfile, read_first
from support.desks import PASSPHRASE, make_desk
from support.journey import free_port
from support.prepared import Prepared
from support.processes import wait_until
from support.raw_http import ask
from support.running_server import RunningServer, running_server
from support.sample_profile import make_witness as make_witness_key
from support.terminal import Said, Terminal
from support.vaults import open_vault, queue_envelope
from support.witnesses import NAME, make_witness, running_witness

KEYS = [Witness.parse(make_witness_key(str(number))) for number in range(10)]


def named(*witnesses: object, quorum: int | None = None) -> tuple[object, ...]:
    """The options that name witnesses."""
    options = [word for witness in witnesses for word in ("--witness", witness)]
    return (*options, *(() if quorum is None else ("--quorum", quorum)))


@pytest.mark.must("LOG-22")
@pytest.mark.parametrize(
    ("options", "why"),
    [
        (named(KEYS[0]), "how many of the witnesses must sign"),
        (named(KEYS[0], quorum=2), "a quorum is at most the number of witnesses"),
        (named(quorum=1), "a quorum is at most the number of witnesses"),
        (named(KEYS[0], quorum=0), "no such desk"),
        (named(*KEYS, quorum=1), "no such desk"),
        (named(Verifier(NAME, KEYS[0].public), quorum=1), "of another algorithm"),
        (named(KEYS[0], KEYS[0], quorum=1), "one line stands twice"),
        (named(KEYS[0], Witness("else.example", KEYS[0].public), quorum=1), "have one key"),
    ],
)
def test_a_desk_names_no_witnesses_whose_word_would_not_count(place: Prepared, options: tuple[object, ...], why: str):
    call = ("desk", "init", place.folder / "new", "--name", "Desk", "--url", "https://desk.example/")
    assert why in place.terminal.refusal(*call, *options, status=2)
    assert not (place.folder / "new").exists()


@pytest.mark.must("LOG-22")
def test_a_key_of_the_log_is_no_witness_of_it(place: Prepared):
    [log] = place.desk_profile.profile.logs
    rotate = ("desk", "rotate", place.desk, *named(Witness("else.example", log.public), quorum=1))
    assert "have one key" in place.terminal.refusal(*rotate, status=2)
    assert place.terminal.run("desk", "profile", place.desk).stdout == place.desk_profile.note


def test_a_desk_prints_its_policy_for_other_programs(place: Prepared):
    def printed() -> witness_policy.Policy:
        return witness_policy.parse(place.terminal.run("desk", "policy", place.desk).stdout)

    assert printed().is_met([])
    said = place.terminal.say("desk", "rotate", place.desk, *named(*KEYS[:3], quorum=2))
    assert "once 2 of 3 witnesses signed it" in said
    assert "gawahctl desk policy" in said
    policy = printed()
    assert policy.keys == KEYS[:3]
    assert [policy.is_met(KEYS[:count]) for count in range(4)] == [False, False, True, True]
    [log] = policy.logs
    assert log.key == place.desk_profile.profile.logs[0]
    assert log.url == f"http://127.0.0.1:1/v1/log/{log_pages.log_folder(log.key.name)}/"
    place.terminal.say("desk", "policy", place.desk, "-o", place.folder / "policy")
    assert witness_policy.parse((place.folder / "policy").read_bytes()) == policy
    drop = [word for key in KEYS[:3] for word in ("--drop-witness", key)]
    assert "No witness" in place.terminal.say("desk", "rotate", place.desk, *drop)
    assert printed().is_met([])


def size_of_log(server: RunningServer, desk: TrustedProfile) -> int:
    [log] = desk.profile.logs
    shown = ask(server, "GET", f"/v1/log/{log_pages.log_folder(log.name)}/checkpoint")
    return checkpoints.verify(shown.body, [log]).size if shown.status == 200 else 0


def look_until(terminal: Terminal, vault: Path, is_enough: Callable[[Said], bool]) -> Said:
    def look() -> bool:
        said = terminal.run("outbox", "log", vault)
        assert said.status == 0, said
        return is_enough(said)

    wait_until(look, "nothing came of looking")
    return terminal.said[-1]


@pytest.mark.must("LOG-35")
def test_a_report_is_proved_only_once_the_witness_that_its_desk_names_signed_the_log(tmp_path: Path):
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    terminal, desk, vault = Terminal(tmp_path / "passphrase"), tmp_path / "desk", tmp_path / "vault"
    policy, witness_port, port = tmp_path / "policy", free_port(), free_port()
    key = make_witness(tmp_path / "witness")
    make_desk(desk, url=f"http://127.0.0.1:{port}/", now=utc_now())
    terminal.say("desk", "rotate", desk, *named(key, quorum=1))
    terminal.say("desk", "policy", desk, "-o", policy)
    # What the operator adds, and what the partner takes of it.
    lines = policy.read_text().splitlines(keepends=True)
    asked = f"{key} http://127.0.0.1:{witness_port}/"
    (desk / "server" / "witnesses").write_text("".join(lines).replace(str(key), asked))
    policy.write_text("".join(line for line in lines if line.startswith("log ")) + "quorum none\n")
    trusted = read_first((desk / "server" / "profile").read_bytes())
    with open_vault(vault) as opened:
        joining.join(opened, trusted)
        sent = queue_envelope(opened, trusted).upload_id
    with ExitStack() as running:
        listen = f"127.0.0.1:{port}"
        server = running.enter_context(running_server(desk / "server", tmp_path / "data", listen=listen))
        terminal.say("send", vault, "--now")
        look_until(terminal, vault, lambda said: "Fewer witnesses" in said.warnings)
        # It is looked up once its batch must have closed. The next tree then holds it, and proves nothing.
        size = size_of_log(server, trusted)
        wait_until(lambda: size_of_log(server, trusted) > size, "the log does not grow")
        said = terminal.run("outbox", "log", vault)
        assert "Fewer witnesses than the desk asks for" in said.warnings
        assert "Not found there yet: 1 report." in said.text
        assert [row["state"] for row in terminal.json("outbox", vault)] == ["sent"]
        running.enter_context(running_witness(tmp_path / "witness", policy, port=witness_port))
        said = look_until(terminal, vault, lambda said: f"{sent[:16]}  in the public log" in said.text)
        assert "witnesses" not in said.warnings
    terminal.say("proof", "save", vault, sent, "-o", tmp_path / "proof")
    said_of_proof = Terminal().say("proof", "verify", tmp_path / "proof", "--profile", desk / "server" / "profile")
    assert "its tree was seen by 1 of 1 witnesses" in said_of_proof
    assert NAME in said_of_proof
