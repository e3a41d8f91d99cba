"""A vault for each test of the store: a copy of one that is made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reporter.store.vault import Vault
from support.vault_folders import VaultFolder


@pytest.fixture(scope="session")
def vault_template(tmp_path_factory: pytest.TempPathFactory) -> VaultFolder:
    """An empty vault that nobody changes."""
    return VaultFolder.make(tmp_path_factory.mktemp("vaults") / "template")


@pytest.fixture
def vault_folder(vault_template: VaultFolder, tmp_path: Path) -> VaultFolder:
    """A closed, empty vault of this test's own."""
    return vault_template.copy(tmp_path / "vault")


@pytest.fixture
def vault(vault_folder: VaultFolder) -> Iterator[Vault]:
    """An open, empty vault of this test's own."""
    with vault_folder.open() as opened:
        yield opened
