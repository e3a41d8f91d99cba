"""The custody log and what else a vault notes about keys."""

from datetime import date

import pytest

from reporter import vault_check
from reporter.errors import VaultDamaged
from reporter.store.custody import CustodyEvent, chain_hash
from reporter.store.vault import Vault
from support.vault_folders import PASSPHRASE

DAY = date(2026, 11, 18)


def write_three(vault: Vault) -> None:
    with vault.transaction():
        for detail in ("one", "two", "three"):
            vault.custody.add(CustodyEvent.RELEASED, detail, day=DAY)


def test_an_empty_log_verifies(vault: Vault):
    assert vault.custody.lines() == ()


def test_lines_come_back_in_their_order_each_over_the_one_before(vault: Vault):
    write_three(vault)
    lines = vault.custody.lines()
    assert [line.detail for line in lines] == ["one", "two", "three"]
    assert lines[1].hash == chain_hash(lines[0].hash, day="2026-11-18", event="released", detail="two")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE custody SET detail = 'zwei' WHERE line = 2",
        "UPDATE custody SET at = '2026-11-19' WHERE line = 1",
        "UPDATE custody SET event = 'received' WHERE line = 3",
        "DELETE FROM custody WHERE line = 2",
        "DELETE FROM custody WHERE line = 1",
    ],
)
def test_a_line_changed_or_taken_out_is_noticed(vault: Vault, change: str):
    write_three(vault)
    vault._database.write(change)
    with pytest.raises(VaultDamaged, match="custody log"):
        vault.custody.lines()
    vault.close()
    assert list(vault_check.check(vault.folder, PASSPHRASE).damaged) == ["d: custody log"]


def test_fields_cannot_borrow_letters_from_each_other():
    assert chain_hash(bytes(32), day="a", event="b", detail="c") != chain_hash(
        bytes(32), day="a", event="bc", detail=""
    )


def test_what_was_given_counts_by_organiser(vault: Vault):
    vault.releases.add(["x", "y"], key_id="1")
    vault.releases.add(["y", "z"], key_id="2")
    vault.releases.add(["y"], key_id="1")
    assert vault.releases.given_to(["1"]) == {"x", "y"}
    assert vault.releases.given_to(["1", "2"]) == {"x", "y", "z"}
    assert vault.releases.given_to([]) == frozenset()
