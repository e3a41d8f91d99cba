"""False and old profiles as a person meets them: given as a file, shown by a server at `sync`, or at `send`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.notes import sign as sign_text
from reporter import joining, profile
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, BareDesk, bare_desk
from support.journey import free_port
from support.root_changes import change_roots
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.terminal import Terminal
from support.vaults import open_organiser_vault, open_vault, queue_envelope

PORT = free_port()
FIRST = bare_desk(urls=(f"http://127.0.0.1:{PORT}/",))
DESK = BareDesk(FIRST.root, FIRST.log, FIRST.lines, FIRST.later(name="Second"))
"""The desk at version 2, which every vault here has joined."""


def with_recipient(recipient: str) -> bytes:
    """Sign rightly a later profile in which one recipient is exchanged."""
    text = DESK.sign(DESK.later()).decode().rpartition("\n\n")[0] + "\n"
    return sign_text(text.replace(str(DESK.profile.week_keys[0].recipient), recipient), DESK.root)


GOOD = str(DESK.profile.week_keys[0].recipient)
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "forged": (lambda: DESK.sign(DESK.later(), Signer.generate(DESK.profile.origin)), "not signed by the desk"),
    "changed on its way": (lambda: DESK.sign(DESK.later()).replace(b"Second", b"Secomd"), "not signed by the desk"),
    "another desk's": (lambda: bare_desk(origin="other.example", version=9).sign(), "not signed by the desk"),
    "equivocating": (lambda: DESK.sign(replace(DESK.profile, name="Other")), "Both are kept as evidence"),
    "two root changes ahead": (change_roots(DESK).newest.sign, "join each in turn"),
    "with a classical key": (
        lambda: with_recipient("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"),
        "recipient that is none",
    ),
    "with an invalid key": (lambda: with_recipient(GOOD[:-1]), "recipient that is none"),
    "with one key twice": (
        lambda: with_recipient(str(DESK.profile.week_keys[1].recipient)),
        "a recipient of its own",
    ),
    "with an identity for a key": (
        lambda: with_recipient(HybridIdentity.from_seed(bytes(32)).text()),
        "recipient that is none",
    ),
    "with an invisible letter in its name": (
        lambda: DESK.sign(DESK.later(name="Sec\u200bond")),
        "no invisible characters",
    ),
}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profiles")
    with open_vault(folder / "vault", DESK):
        pass
    (folder / "passphrase").write_text(PASSPHRASE + "\n")
    return folder / "vault"


def terminal_of(vault: Path) -> Terminal:
    return Terminal(vault.parent / "passphrase", now=lambda: NOW)


def trusted_by(vault: Path) -> bytes | None:
    with Vault.open(vault, PASSPHRASE) as opened:
        return opened.profiles.trusted()


@pytest.mark.must("PRO-15", "PRO-16", "PRO-18", "PRO-9")
@pytest.mark.parametrize("fault", FILES)
def test_a_false_profile_in_a_file_is_said_and_not_joined(vault: Path, fault: str):
    make, words = FILES[fault]
    file = vault.parent / "file"
    file.write_bytes(make())
    before = trusted_by(vault)
    sentence = terminal_of(vault).refusal("vault", "join", vault, file, "--trust")
    assert words in sentence
    assert trusted_by(vault) == before


@pytest.mark.must("PRO-17", "PRO-12")
def test_an_older_profile_in_a_file_is_said_to_be_older(vault: Path):
    file = vault.parent / "file"
    file.write_bytes(FIRST.sign())
    assert "an older profile, so nothing was changed" in terminal_of(vault).say("vault", "join", vault, file)


@pytest.mark.must("PRO-16")
def test_profiles_between_joined_each_in_turn_lead_over_two_root_changes(tmp_path: Path):
    with open_vault(tmp_path / "vault", DESK):
        pass
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    changed = change_roots(DESK)
    for version, note in changed.notes.items():
        (tmp_path / "file").write_bytes(note)
        said = terminal_of(tmp_path / "vault").say("vault", "join", tmp_path / "vault", tmp_path / "file")
        assert f"profile version {version})" in said


SHOWN: dict[str, tuple[Callable[[], BareDesk], str]] = {
    "forged": (
        lambda: BareDesk(Signer.generate(DESK.profile.origin), DESK.log, DESK.lines, DESK.later()),
        "not signed by the desk you joined",
    ),
    "equivocating": (
        lambda: BareDesk(DESK.root, DESK.log, DESK.lines, replace(DESK.profile, name="Other")),
        "Both are kept as evidence",
    ),
    "rolled back": (lambda: FIRST, ""),
}


@contextmanager
def organised(folder: Path) -> Iterator[tuple[Path, StandIn, Terminal]]:
    """An organiser's vault at the command line, and the server of its desk, which has no newer profile yet."""
    with open_organiser_vault(folder / "organiser", DESK) as (_, keys):
        pass
    (folder / "passphrase").write_text(PASSPHRASE + "\n")
    server = StandIn(DESK, organisers=[keys], now=datetime.now(UTC))
    with serving(server, port=PORT):
        yield folder / "organiser", server, Terminal(folder / "passphrase")


@pytest.mark.must("PRO-15", "PRO-17", "PRO-18")
def test_a_sync_warns_of_every_false_profile_and_files_all_the_same(tmp_path: Path):
    with organised(tmp_path) as (vault, server, terminal):
        for make, words in SHOWN.values():
            server.desk = make()
            said = terminal.run("sync", vault)
            assert said.status == 0
            assert "Opened and filed" in said.text
            assert words in said.warnings
            assert bool(said.warnings) == bool(words)
            assert trusted_by(vault) == DESK.sign()
        assert terminal.say("vault", "evidence", vault).count("Profile version 2") == 2
        assert "evidence that the desk signed two profiles" in terminal.say("vault", "check", vault)


@pytest.mark.must("PRO-16")
def test_a_sync_follows_over_two_root_changes_and_says_so(tmp_path: Path):
    changed = change_roots(DESK, name="Later")
    with organised(tmp_path) as (vault, server, terminal):
        server.desk, server.older_profiles = changed.newest, changed.notes
        assert "version 5" in terminal.say("sync", vault)
        assert trusted_by(vault) == changed.newest.sign()
        assert "newer profile" not in terminal.say("sync", vault)


def test_a_sync_over_two_root_changes_that_the_server_does_not_show_stays_where_it_was(tmp_path: Path):
    changed = change_roots(DESK)
    with organised(tmp_path) as (vault, server, terminal):
        server.desk = changed.newest
        said = terminal.run("sync", vault)
        assert said.status == 0
        assert "join each in turn" in said.warnings
        assert trusted_by(vault) == DESK.sign()


@pytest.mark.must("UPL-17", "PRO-16")
def test_a_receipt_by_a_new_log_key_is_believed_over_two_root_changes_that_the_sender_fetches(tmp_path: Path):
    new_log = Signer.generate(DESK.profile.origin)
    changed = change_roots(DESK, logs=(new_log.verifier,))
    server = StandIn(replace(changed.newest, log=new_log), older_profiles=changed.notes)
    with open_vault(tmp_path / "vault", DESK) as vault:
        envelope = queue_envelope(vault, DESK)
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    terminal = terminal_of(tmp_path / "vault")
    with serving(server, port=PORT):
        # Without the profiles between there is no way to the new log key, so the receipt proves nothing yet.
        server.older_profiles = {}
        assert "profile that is not this desk's" in terminal.refusal("send", tmp_path / "vault", "--now")
        server.older_profiles = changed.notes
        assert "the server signed for it" in terminal.say("send", tmp_path / "vault", "--now")
    with Vault.open(tmp_path / "vault", PASSPHRASE) as vault:
        assert joining.desk_of(vault) == profile.read_first(changed.newest.sign())
        assert [row.upload_id for row in vault.outbox.rows()] == [envelope.upload_id]


@pytest.mark.must("UPL-17", "PRO-18")
def test_a_server_that_shows_two_profiles_of_one_version_at_send_is_found_out(tmp_path: Path):
    false_log = Signer.generate(DESK.profile.origin)
    other = BareDesk(DESK.root, false_log, DESK.lines, replace(DESK.profile, logs=(false_log.verifier,)))
    with open_vault(tmp_path / "vault", DESK) as vault:
        queue_envelope(vault, DESK)
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    terminal = terminal_of(tmp_path / "vault")
    with serving(StandIn(other), port=PORT):
        sentence = terminal.refusal("send", tmp_path / "vault", "--now")
    assert "both are kept as evidence" in sentence
    assert terminal.say("vault", "evidence", tmp_path / "vault").count("Profile version 2") == 2
    with serving(StandIn(DESK), port=PORT):
        assert "the server signed for it" in terminal.say("send", tmp_path / "vault", "--now")
