"""Memory stays flat however large a file is, from the file to the envelope and from the server to the case."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
MOST_MIB = 120

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is sampled from /proc")


def peak_of(way: str, folder: Path, *, mebibytes: int) -> float:
    """Return the most memory, in MiB, that a process held on a film's way."""
    command = [sys.executable, "-m", "support.flat_memory", way, str(folder), str(mebibytes)]
    path = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    environment = {**os.environ, "PYTHONPATH": path}
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment, timeout=900)
    shutil.rmtree(folder)
    return float(ran.stdout)


@pytest.mark.parametrize("way", ["queue", "sync"])
def test_a_film_of_256_mib_takes_little_memory(way: str, tmp_path: Path):
    assert peak_of(way, tmp_path, mebibytes=256) < MOST_MIB


@pytest.mark.long
@pytest.mark.parametrize("way", ["queue", "sync"])
def test_the_largest_film_takes_no_more(way: str, tmp_path: Path):
    # 2 GiB less what the other members of a report may take.
    assert peak_of(way, tmp_path, mebibytes=2047) < MOST_MIB
