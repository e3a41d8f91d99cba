"""A vault for each test, a copy of one that is made once, and a desk that all tests share."""

import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto.certificates import CertificateAuthority
from reporter import joining, profile
from reporter.store.vault import Vault
from support.desks import BareDesk, bare_desk
from support.renewing import Place, make_place
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn
from support.synced_desk import Desk, open_desk
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


@pytest.fixture
def served(desk: BareDesk) -> Iterator[Served]:
    """A server of that desk at a port, in which anything can be made to go wrong."""
    with serving(StandIn(desk)) as listening:
        yield listening


@pytest.fixture
def synced(tmp_path: Path, desk: BareDesk) -> Iterator[Desk]:
    """An organiser's vault of that desk, and the server that it syncs with."""
    with open_desk(tmp_path / "organiser", desk) as opened:
        yield opened


@pytest.fixture
def no_side_lane_is_left() -> Iterator[None]:
    """Fail a test that leaves the thread of a side lane behind."""
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "side-lane"]
