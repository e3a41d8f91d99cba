"""What the command line says of proofs of work: what is still to be done, that it was done, and that it was stopped."""

import os
import signal
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crypto import sizes
from crypto.keyslots import FLOOR
from reporter import joining
from reporter.commands.console import utc_now
from reporter.desk import ceremony
from reporter.desk.ceremony import DeskPlan
from reporter.profile import TrustedProfile
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, bare_desk
from support.journey import free_port
from support.processes import wait_until
from support.raw_http import ask
from support.running_server import running_server
from support.sample_profile import make_witness
from support.sealed import seal
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.terminal import Terminal
from support.vaults import open_vault, queue_envelope


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    return Terminal(tmp_path / "passphrase", now=lambda: NOW)


@pytest.fixture
def server() -> StandIn:
    made = bare_desk(urls=(f"http://127.0.0.1:{free_port()}/",))
    return StandIn(replace(made, profile=replace(made.profile, work=(4, 1))))


def make_vault(vault: Path, server: StandIn, *, reports: int) -> list[str]:
    with open_vault(vault, server.desk) as opened:
        return sorted(queue_envelope(opened, server.desk).upload_id for _ in range(reports))


def queue(vault: Vault, made: TrustedProfile, size_class: int) -> None:
    key = made.profile.week_keys[0]
    envelope = seal(bytes(size_class), key)
    vault.outbox.add(
        envelope.upload_id,
        report_id=envelope.upload_id[:32],
        envelope=envelope.data,
        size_class=size_class,
        must_arrive_before=key.until,
        forget=False,
    )


def port_of(server: StandIn) -> int:
    return int(server.desk.profile.urls[0].rstrip("/").rpartition(":")[2])


def test_work_is_done_without_a_line_and_the_outbox_says_what_is_left(
    tmp_path: Path, server: StandIn, terminal: Terminal
):
    vault = tmp_path / "vault"
    ids = make_vault(vault, server, reports=2)
    assert terminal.say("outbox", vault).count("needs about 1 second of work first") == 2
    assert [row["needs_work"] for row in terminal.json("outbox", vault)] == [True, True]
    said = terminal.say("outbox", "work", vault).splitlines()
    assert said[0] == "Work for 2 reports: about 1 second."
    assert sorted(said[1:]) == [f"{upload_id[:16]}  work done and kept with the report" for upload_id in ids]
    assert "of work" not in terminal.say("outbox", vault)
    assert terminal.say("outbox", "work", vault) == "No report that waits needs work.\n"
    assert [row["needs_work"] for row in terminal.json("outbox", vault)] == [False, False]


def test_send_does_the_work_that_is_left(tmp_path: Path, server: StandIn, terminal: Terminal):
    make_vault(tmp_path / "vault", server, reports=1)
    with serving(server, port=port_of(server)):
        assert "the server signed for it" in terminal.say("send", tmp_path / "vault", "--now")
    assert len(server.receipts) == 1


@pytest.fixture
def heard() -> Iterator[None]:
    """Ctrl-C is heard, as at a terminal: a shell that runs the tests in the background has them ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize("words", [("outbox", "work"), ("send", "--now")], ids=["work", "send"])
def test_a_person_who_stops_endless_work_is_told_that_everything_is_kept(
    tmp_path: Path, server: StandIn, terminal: Terminal, words: tuple[str, ...]
):
    server.desk = replace(server.desk, profile=replace(server.desk.profile, work=(32, 32)))
    make_vault(tmp_path / "vault", server, reports=1)
    assert "hours of work" in terminal.say("outbox", tmp_path / "vault")
    before = signal.getsignal(signal.SIGINT)

    def interrupt() -> None:
        # Ctrl-C before the command listens for it would end the tests and not the command.
        wait_until(lambda: signal.getsignal(signal.SIGINT) != before, "the command does not listen for Ctrl-C")
        os.kill(os.getpid(), signal.SIGINT)

    person = threading.Thread(target=interrupt)
    person.start()
    said = terminal.run(*words, tmp_path / "vault")
    person.join()
    assert said.status == 1
    assert "Stopped." in said.warnings
    assert len(terminal.json("outbox", tmp_path / "vault")) == 1


def test_a_new_desk_asks_for_work_unless_told_otherwise_and_for_the_witnesses_it_is_given(
    tmp_path: Path, terminal: Terminal
):
    desk, witness = tmp_path / "desk", make_witness("w1")
    call = ("desk", "init", desk, "--name", "Work", "--url", "https://desk.example/")
    said = terminal.say(*call, "--witness", witness, "--quorum", 1)
    assert "once 1 of 1 witnesses signed it" in said
    assert f"witness {witness}\nquorum 1\n" in profile_of(terminal, desk)
    assert "asks each report for some seconds of computing" in said
    assert "pow s1=18 s2=12\n" in profile_of(terminal, desk)
    terminal.say("desk", "rotate", desk, "--no-work")
    assert "pow" not in profile_of(terminal, desk)


def profile_of(terminal: Terminal, desk: Path) -> str:
    return terminal.run("desk", "profile", desk).stdout.decode()


@pytest.mark.must("UPL-45")
def test_a_real_server_that_begins_to_ask_for_work_gets_it_in_the_same_sending(tmp_path: Path):
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    terminal, port = Terminal(tmp_path / "passphrase"), free_port()
    desk, vault = tmp_path / "desk", tmp_path / "vault"
    plan = DeskPlan(name="Work", urls=(f"http://127.0.0.1:{port}/",))
    made = ceremony.make_desk(desk, PASSPHRASE, ceremony.draw_up(plan, now=utc_now()), cost=FLOOR)
    with open_vault(vault) as opened:
        joining.join(opened, made)
        for size_class in (16 * 1024, sizes.SUBMIT_CLASS):
            queue(opened, made, size_class)
    with running_server(desk / "server", tmp_path / "data", listen=f"127.0.0.1:{port}") as server:
        assert "version 2" in terminal.say("desk", "rotate", desk, "--work", 14, 2)
        assert terminal.say("send", vault, "--now").count("the server signed for it") == 2
        assert ask(server, "GET", "/v1/profile/head").body.startswith(b"2 ")
        with Vault.open(vault, PASSPHRASE) as opened:
            first, second = opened.outbox.rows()
            assert joining.desk_of(opened).profile.work == (14, 2)
            assert {len(first.work or b""), len(second.work or b"")} == {16}
            queue(opened, made, 2 * 16 * 1024)
        terminal.say("outbox", "work", vault)
        assert terminal.say("send", vault, "--now").count("the server signed for it") == 1
