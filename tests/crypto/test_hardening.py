"""The process is asked in a child of its own, because the limits cannot be taken back."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc and prctl, which only Linux has")

_ROOT = Path(__file__).parents[2]

_ASK = """
import ctypes, os, resource
from crypto.hardening import forbid_core_dumps
{call}
print("limit", *resource.getrlimit(resource.RLIMIT_CORE))
print("dumpable", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
print("umask", oct(os.umask(0)))
"""


def _run_in_a_child(script: str) -> list[str]:
    child = subprocess.run(
        [sys.executable, "-c", script], cwd=_ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    return child.stdout.splitlines()


def _ask_a_child(call: str) -> list[str]:
    return _run_in_a_child(_ASK.format(call=call))


def test_a_process_is_dumpable_before_it_is_hardened():
    """Without this the other tests could pass on a system that forbids dumps anyway."""
    assert "dumpable 1" in _ask_a_child("")


@pytest.mark.must("VAU-22")
def test_core_dumps_are_forbidden_and_the_process_is_undumpable():
    answers = _ask_a_child("forbid_core_dumps()")

    assert "limit 0 0" in answers
    assert "dumpable 0" in answers


def test_the_kernel_itself_names_both_core_limits_as_zero():
    # The file is opened first: an undumpable process may no longer open its own.
    script = (
        "from crypto.hardening import forbid_core_dumps; limits = open('/proc/self/limits');"
        " forbid_core_dumps(); print(limits.read())"
    )

    answers = _run_in_a_child(script)

    line = next(line for line in answers if line.startswith("Max core file size"))
    assert line.split()[4:6] == ["0", "0"]


def test_new_files_are_for_their_owner_only():
    assert "umask 0o77" in _ask_a_child("forbid_core_dumps()")


def test_hardening_twice_is_the_same_as_once():
    assert _ask_a_child("forbid_core_dumps(); forbid_core_dumps()") == _ask_a_child("forbid_core_dumps()")
