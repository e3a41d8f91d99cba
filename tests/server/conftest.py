"""One server for all tests that only look at its answers."""

from collections.abc import Iterator

import pytest

from support.desk_folder import DeskFolder, make_desk_folder
from support.running_server import RunningServer, running_server


@pytest.fixture(scope="session")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> DeskFolder:
    return make_desk_folder(tmp_path_factory.mktemp("shared") / "desk")


@pytest.fixture(scope="session")
def shared_server(shared_desk: DeskFolder) -> Iterator[RunningServer]:
    data = shared_desk.path.with_name("data")
    with running_server(shared_desk.path, data, "--idle-seconds", "30") as server:
        yield server
