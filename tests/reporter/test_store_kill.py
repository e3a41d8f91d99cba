"""A process that is killed at any moment loses nothing it acknowledged and brings back nothing it forgot."""

import secrets
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reporter.store.vault import Vault
from support import vault_worker
from support.vault_folders import VaultFolder
from support.vault_worker import content_of, id_of

SAVED, QUEUED, GONE = "saved", "queued", "gone"


@dataclass
class Expected:
    """What the vault must hold: for each number one state, or several where the last word was not heard."""

    states: dict[int, set[str]] = field(default_factory=dict)

    def hear(self, lines: list[str], first: int) -> None:
        """Take in what one run said before it was killed."""
        said = {int(number): verb for verb, number in (line.split() for line in lines)}
        for number in range(first, max(said, default=first) + 2):
            self.states[number] = {
                None: {SAVED, GONE},
                "saved": {SAVED, QUEUED},
                "discarding": {SAVED, GONE},
                "discarded": {GONE},
                "queued": {QUEUED},
                "removing": {QUEUED, GONE},
                "removed": {GONE},
            }[said.get(number)]


def _state_of(vault: Vault, number: int) -> str:
    """Return where a number stands, after making sure that it stands there whole."""
    name = id_of(number)
    if name in vault.drafts.ids():
        assert vault.drafts.load(name) == content_of("draft", number)
        assert vault.drafts.attachments(name) == (content_of("attachment", number),)
        assert name not in vault.kept.ids()
        assert name not in {row.upload_id for row in vault.outbox.rows()}
        return SAVED
    if name in vault.kept.ids():
        with vault.outbox.envelope(name) as stream:
            assert stream.read() == content_of("envelope", number)
        with vault.kept.read(name) as stream:
            assert stream.read() == content_of("kept", number)
        return QUEUED
    assert name not in {row.upload_id for row in vault.outbox.rows()}
    return GONE


def _check(vault: Vault, expected: Expected) -> None:
    for number, allowed in expected.states.items():
        state = _state_of(vault, number)
        assert state in allowed, number
        # What it is now it must still be after the next kill.
        expected.states[number] = {state}
    numbers = len(expected.states)
    assert len(vault.drafts.ids()) + len(vault.kept.ids()) <= numbers
    rows = vault._database.rows
    named = rows(
        "SELECT item FROM drafts UNION SELECT item FROM draft_attachments UNION SELECT item FROM kept UNION "
        "SELECT label FROM kept UNION SELECT label FROM outbox UNION SELECT envelope FROM outbox"
    )
    assert sorted(named) == sorted(rows("SELECT id FROM items"))
    files = {file for (file,) in rows("SELECT file FROM items WHERE file IS NOT NULL")}
    assert {path.name for path in (vault.folder / "b").iterdir()} == files
    assert rows("SELECT * FROM shredding") == []


def _kill_many_times(folder: VaultFolder, *, rounds: int, seconds: float) -> int:
    expected, started, done = Expected(), time.monotonic(), 0
    while done < rounds and time.monotonic() - started < seconds:
        first = max(expected.states, default=0) + 1
        expected.hear(
            folder.work_until_killed(vault_worker.__file__, first, seconds=secrets.randbelow(120) / 1000)[0], first
        )
        with folder.opened() as vault:
            _check(vault, expected)
        done += 1
    return done


@pytest.mark.must("VAU-14")
def test_twenty_kills_lose_nothing_and_bring_nothing_back(vault_folder: VaultFolder):
    assert _kill_many_times(vault_folder, rounds=20, seconds=300) == 20


@pytest.mark.long
def test_many_hundreds_of_kills_lose_nothing_and_bring_nothing_back(vault_folder: VaultFolder):
    assert _kill_many_times(vault_folder, rounds=600, seconds=600) >= 100


def test_a_making_that_is_killed_leaves_no_half_vault(tmp_path: Path):
    script = (
        "import sys, pathlib\n"
        "from crypto.keyslots import FLOOR\n"
        "from reporter.store.vault import Purpose, Vault\n"
        "print('go', flush=True)\n"
        "Vault.create(pathlib.Path(sys.argv[1]), 'words', purpose=Purpose.CITIZEN, cost=FLOOR)\n"
        "print('made', flush=True)\n"
        "sys.stdin.read()\n"
    )
    outcomes = set()
    for attempt in range(8):
        folder = tmp_path / f"v{attempt}"
        with subprocess.Popen(
            [sys.executable, "-c", script, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as maker:
            assert maker.stdout is not None
            assert maker.stdout.readline() == "go\n"
            time.sleep((180 + secrets.randbelow(160)) / 1000)
            maker.kill()
            was_made = maker.stdout.read() == "made\n"
        is_there = (folder / "k").exists()
        assert is_there or not was_made
        outcomes.add(is_there)
        if is_there:
            Vault.open(folder, "words").close()
        else:
            VaultFolder.make(folder)
    print(f"{len(outcomes)} kinds of outcome")
