"""The list of organisers where the server's folder cannot be written: the vault leads, and nothing is noted twice."""

from pathlib import Path

import pytest

from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser
from reporter.desk import roster
from reporter.errors import VaultProblem
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault
from support.desks import NOW, ORIGIN, PASSPHRASE, make_desk


def new_organiser() -> Organiser:
    return Organiser(Signer.generate(ORIGIN).verifier, HybridIdentity.generate().recipient())


def test_what_the_vault_published_reaches_the_folder_with_the_next_call_and_is_noted_once(tmp_path: Path):
    desk, somebody = tmp_path / "desk", new_organiser()
    make_desk(desk)
    (desk / "server").rename(tmp_path / "aside")
    (desk / "server").write_text("in the way")
    with Vault.open(desk, PASSPHRASE) as vault:
        with pytest.raises(VaultProblem):
            roster.admit(vault, desk, somebody, today=NOW.date())
        (desk / "server").unlink()
        (tmp_path / "aside").rename(desk / "server")
        roster.admit(vault, desk, somebody, today=NOW.date())
        known = roster.listed(vault)
        assert known is not None
        assert (known.version, known.current) == (1, (somebody,))
        events = [line.event for line in vault.custody.lines()]
    assert events.count(CustodyEvent.ADMITTED) == 1
    assert str(somebody.sync) in (desk / "server" / "organisers").read_text()
