"""`send` at the command line while everything goes wrong: one sentence, status 1, nothing lost, and later it goes.

The command runs whole, with its sender as a process of its own, against the stand-in on a real port.
"""

import ssl
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crypto.certificates import CertificateAuthority
from reporter.store.vault import Vault
from support.commands import ROOT, Commands
from support.desk_folder import ISSUED_AT
from support.desks import NOW, PASSPHRASE, BareDesk, bare_desk
from support.journey import free_port
from support.sealed import Envelope
from support.stand_in.faults import Fault, Rule
from support.stand_in.listener import released_soon, serving
from support.stand_in.server import StandIn
from support.terminal import Terminal
from support.vaults import open_vault, queue_envelope
from support.waiting import wait_for

SAID = {
    Fault.BUSY: "too busy just now",
    Fault.FULL: "no room just now",
    Fault.FAILED: "the server met a fault of its own",
    Fault.UNKNOWN_PROBLEM: "answer is none that this program knows",
    Fault.GARBAGE: "answer is none that this program knows",
    Fault.REDIRECT: "answer is none that this program knows",
    Fault.WRONG_STATUS: "answer is none that this program knows",
    Fault.ENDLESS: "",
    Fault.SILENT: "",
    Fault.NOISE: "the line to the server broke",
    Fault.HUGE_HEAD: "",
    Fault.CUT: "answer broke off",
    Fault.DROPPED_BEFORE: "",
    Fault.DROPPED_AFTER: "",
    Fault.OTHER_DESK: "receipt is not one of this desk's",
    Fault.OTHER_RECEIPT: "receipt is not one of this desk's",
    Fault.FLIPPED_BYTE: "receipt is not one of this desk's",
}
"""Words of the sentence, where it is the same on every system."""
MORE = {
    Fault.FULL,
    Fault.WRONG_STATUS,
    Fault.NOISE,
    Fault.HUGE_HEAD,
    Fault.CUT,
    Fault.DROPPED_BEFORE,
    Fault.DROPPED_AFTER,
    Fault.OTHER_RECEIPT,
    Fault.FLIPPED_BYTE,
}
FAULTS = [pytest.param(fault, marks=pytest.mark.long if fault in MORE else (), id=fault.name.lower()) for fault in SAID]


@dataclass
class Place:
    """A reporter's vault, the command line before it, and the server at the address of its desk."""

    vault: Path
    desk: BareDesk
    server: StandIn
    terminal: Terminal

    def queue(self) -> Envelope:
        with Vault.open(self.vault, PASSPHRASE) as vault:
            return queue_envelope(vault, self.desk)

    def waiting(self) -> list[dict[str, Any]]:
        """What the outbox shows, but for the number of attempts."""
        rows = self.terminal.json("outbox", self.vault)
        return [{name: value for name, value in row.items() if name != "attempts"} for row in rows]


def make_place(folder: Path, desk: BareDesk) -> Place:
    with open_vault(folder / "vault", desk):
        pass
    (folder / "passphrase").write_text(PASSPHRASE + "\n")
    return Place(folder / "vault", desk, StandIn(desk), Terminal(folder / "passphrase", now=lambda: NOW))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    port = free_port()
    made = make_place(tmp_path_factory.mktemp("sending"), bare_desk(urls=(f"http://127.0.0.1:{port}/",)))
    with serving(made.server, port=port):
        yield made


@pytest.mark.must("UPL-13", "UPL-16", "ENV-13")
@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_the_server_does_is_one_sentence_and_later_the_report_goes(place: Place, fault: Fault):
    envelope = place.queue()
    before = place.waiting()
    place.server.faults = deque([fault])
    with released_soon(place.server):
        sentence = place.terminal.refusal("send", place.vault, "--now")
    assert sentence.startswith("Not sent: 1 report (")
    assert SAID[fault] in sentence
    assert sentence.endswith("All are kept as they are; send again later.")
    assert envelope.upload_id not in sentence
    assert place.waiting() == before
    place.server.faults.clear()
    assert "the server signed for it" in place.terminal.say("send", place.vault, "--now")
    assert place.server.envelopes[envelope.upload_id] == envelope.data


def context_of(authority: CertificateAuthority, folder: Path) -> ssl.SSLContext:
    issued = authority.issue(["127.0.0.1"], now=ISSUED_AT)
    folder.mkdir()
    (folder / "pem").write_bytes(issued.certificate_pem)
    (folder / "key").write_bytes(issued.private_key_pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(folder / "pem", folder / "key")
    return context


@pytest.mark.must("WAY-1")
def test_a_wrong_certificate_is_said_and_with_the_right_one_the_report_goes(tmp_path: Path):
    own, other = (CertificateAuthority.generate("desk.example", now=ISSUED_AT) for _ in range(2))
    port = free_port()
    desk = bare_desk(urls=(f"https://127.0.0.1:{port}/",))
    desk = BareDesk(desk.root, desk.log, desk.lines, desk.later(version=1, cas=(own.certificate_der,)))
    place = make_place(tmp_path, desk)
    envelope = place.queue()
    before = place.waiting()
    with serving(place.server, port=port, tls=context_of(other, tmp_path / "other")):
        sentence = place.terminal.refusal("send", place.vault, "--now")
    assert "could not prove that it is the desk's" in sentence
    assert place.server.calls == []
    assert place.waiting() == before
    with serving(StandIn(desk), port=port, tls=context_of(own, tmp_path / "own")) as served:
        place.terminal.say("send", place.vault, "--now")
        assert served.server.envelopes == {envelope.upload_id: envelope.data}


def test_nobody_at_the_address_is_said_and_later_the_report_goes(tmp_path: Path):
    port = free_port()
    place = make_place(tmp_path, bare_desk(urls=(f"http://127.0.0.1:{port}/",)))
    envelopes = {place.queue().upload_id for _ in range(2)}
    before = place.waiting()
    sentence = place.terminal.refusal("send", place.vault, "--now")
    assert "no connection to the desk's server" in sentence
    assert "Not tried now: 1 report." in sentence
    assert place.waiting() == before
    with serving(place.server, port=port):
        place.terminal.say("send", place.vault, "--now")
    assert set(place.server.envelopes) == envelopes


def test_no_command_comes_into_a_vault_whose_reports_are_being_sent(tmp_path: Path):
    port = free_port()
    place = make_place(tmp_path, bare_desk(urls=(f"http://127.0.0.1:{port}/",)))
    envelope = place.queue()
    answers = ROOT / "docs" / "examples" / "outage.json"
    calls = [
        ("outbox", place.vault),
        ("outbox", "retry", place.vault, envelope.upload_id),
        ("outbox", "delete", place.vault, envelope.upload_id, "--yes"),
        ("send", place.vault, "--now"),
        ("report", place.vault, answers, "--accept-finds", "replace"),
        ("vault", "check", place.vault),
        ("vault", "evidence", place.vault),
        ("vault", "passphrase", place.vault, "--new-passphrase-file", tmp_path / "passphrase"),
    ]
    # The command that sends is a process of its own, as a second window is; the server keeps it waiting.
    place.server.rules = [Rule(Fault.SILENT)]
    place.server.released.clear()
    said: list[int] = []
    commands = Commands(tmp_path, tmp_path / "passphrase")
    sending = threading.Thread(target=lambda: said.append(commands.run("send", place.vault, "--now").returncode))
    with serving(place.server, port=port):
        sending.start()
        try:
            wait_for(lambda: place.server.calls)
            for call in calls:
                assert "Another window or program" in place.terminal.refusal(*call)
            # Erasing takes no passphrase.
            assert "Another window or program" in Terminal().refusal("vault", "erase", place.vault, "--yes")
        finally:
            place.server.released.set()
            sending.join()
        assert said == [1]
        place.server.rules = []
        place.terminal.say("send", place.vault, "--now")
    assert list(place.server.envelopes) == [envelope.upload_id]
    assert [row["state"] for row in place.waiting()] == ["sent"]
