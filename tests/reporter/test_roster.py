"""The list of organisers where the server's folder cannot be written: the vault leads, and nothing is noted twice."""

from pathlib import Path

import pytest

from reporter.desk import roster
from reporter.errors import VaultProblem
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, make_desk
from support.renewing import somebody


def test_what_the_vault_published_reaches_the_folder_with_the_next_call_and_is_noted_once(tmp_path: Path):
    desk, one = tmp_path / "desk", somebody()
    make_desk(desk)
    (desk / "server").rename(tmp_path / "aside")
    (desk / "server").write_text("in the way")
    with Vault.open(desk, PASSPHRASE) as vault:
        with pytest.raises(VaultProblem):
            roster.admit(vault, desk, one, today=NOW.date())
        (desk / "server").unlink()
        (tmp_path / "aside").rename(desk / "server")
        roster.admit(vault, desk, one, today=NOW.date())
        known = roster.listed(vault)
        assert known is not None
        assert (known.version, known.current) == (1, (one,))
        events = [line.event for line in vault.custody.lines()]
    assert events.count(CustodyEvent.ADMITTED) == 1
    assert str(one.sync) in (desk / "server" / "organisers").read_text()
