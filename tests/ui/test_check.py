"""`gawah check` tries the whole program out without a person, and leaves nothing."""

import os
import stat
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def check(home: Path, runtime: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-B", "-P", "-m", "ui", "check"],
        env={"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_check_goes_through_the_window_and_the_whole_journey_and_leaves_nothing(tmp_path: Path):
    home, runtime = tmp_path / "home", tmp_path / "run"
    home.mkdir()
    runtime.mkdir(mode=stat.S_IRWXU)
    done = check(home, runtime)
    steps = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the window makes a vault, starts a demonstration and arrives at home" in steps
    assert "it is sent by a process of its own, and the signed receipt is believed" in steps
    assert steps[-1] == "Everything that was tried works on this computer."
    assert [*home.iterdir(), *runtime.iterdir()] == []
