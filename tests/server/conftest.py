"""One server for all tests that only look at its answers, and storages of every kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.desk_folder import DeskFolder, make_desk_folder
from support.running_server import RunningServer, running_server
from support.storages import KINDS, Place


@pytest.fixture(scope="session")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> DeskFolder:
    return make_desk_folder(tmp_path_factory.mktemp("shared") / "desk")


@pytest.fixture(scope="session")
def shared_server(shared_desk: DeskFolder) -> Iterator[RunningServer]:
    data = shared_desk.path.with_name("data")
    with running_server(shared_desk.path, data, "--idle-seconds", "30") as server:
        yield server


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a storage keeps what it holds; once for each kind of storage."""
    return Place(tmp_path / "data", request.param)
