"""A vault for each test, a copy of one that is made once, and a desk that all tests share."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto.certificates import CertificateAuthority
from reporter import joining, profile
from reporter.store.vault import Vault
from support.desks import BareDesk, bare_desk
from support.renewing import Place, make_place
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


@pytest.fixture(scope="session")
def authority() -> CertificateAuthority:
    """A desk's own authority for certificates."""
    return CertificateAuthority.generate("desk.example", now=datetime.now(UTC))


@pytest.fixture(scope="session")
def desk() -> BareDesk:
    """A desk without a vault, which nothing can change."""
    return bare_desk()


@pytest.fixture
def joined_vault(vault_folder: VaultFolder, desk: BareDesk) -> Iterator[Vault]:
    """An open vault of this test's own that has joined the desk."""
    with vault_folder.open() as opened:
        joining.join(opened, profile.read_first(desk.sign()))
        yield opened


@pytest.fixture(scope="session")
def place_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk and of an organiser that it lists, which nobody changes."""
    return make_place(tmp_path_factory.mktemp("place"))


@pytest.fixture
def place(place_template: Path, tmp_path: Path) -> Place:
    """A desk, an organiser that it lists, and a server that knows of it, of this test's own."""
    shutil.copytree(place_template, tmp_path / "place")
    found = Place(tmp_path / "place")
    found.tell_server()
    return found
