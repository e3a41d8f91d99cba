"""Secrets by name: what was replaced or destroyed is in no later copy of the vault, also where schema 1 kept it."""

import shutil
from pathlib import Path

import pytest

from crypto.notes import Signer
from reporter.desk import renewal, root_keys
from reporter.desk.renewal import RenewalPlan, Rotated
from reporter.errors import NothingThere
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE, make_desk


def test_a_secret_is_kept_replaced_and_destroyed(vault: Vault):
    assert vault.secrets.get("root") is None
    vault.secrets.put("root", b"one")
    vault.secrets.put("root", b"two")
    assert vault.secrets.require("root") == b"two"
    vault.secrets.destroy("root")
    vault.secrets.destroy("root")
    with pytest.raises(NothingThere):
        vault.secrets.require("root")


def test_a_secret_of_schema_1_is_read_and_is_no_plain_value_once_it_was_replaced(vault: Vault):
    vault.values.put("root", b"one")
    assert vault.secrets.require("root") == b"one"
    vault.secrets.put("root", b"two")
    assert (vault.values.get("root"), vault.secrets.get("root")) == (None, b"two")


def every_item(vault: Vault) -> set[bytes]:
    """Whatever opens of any row of the database, whether something still names it or not."""
    rows = vault._database.rows("SELECT id FROM items")
    return {data for (item,) in rows if (data := vault.items.read_if_held(item)) is not None}


def test_a_root_that_was_replaced_opens_from_no_copy_of_the_database_with_the_slots_of_now(tmp_path: Path):
    desk = tmp_path / "desk"
    make_desk(desk)
    # A copy of the database from before, as a journal or a disk may keep it.
    shutil.copy(desk / "d", tmp_path / "before")
    with Vault.open(desk, PASSPHRASE) as vault:
        old = vault.secrets.require(root_keys.ROOT_SEED)
        assert old in every_item(vault)
        done = renewal.rotate(vault, desk, RenewalPlan(new_own_root=True), now=NOW)
        assert isinstance(done, Rotated)
        assert vault.secrets.get(root_keys.NEXT_ROOT_SEED) is None
        new = vault.secrets.require(root_keys.ROOT_SEED)
        assert Signer.from_seed(done.profile.origin, new).verifier in done.profile.roots
        values = {value for (value,) in vault._database.rows("SELECT value FROM named_values")}
        assert old not in every_item(vault) | values
    shutil.copy(tmp_path / "before", desk / "d")
    with Vault.open(desk, PASSPHRASE) as vault, pytest.raises(NothingThere):
        vault.secrets.require(root_keys.ROOT_SEED)
