"""After `--forget` no copy of the vault, taken at any moment, opens the text with the passphrase and the last slots."""

import contextlib
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reporter.errors import GawahError
from reporter.store.vault import Vault
from support.journey import EXAMPLES, Journey


@contextmanager
def copies_of(vault: Path, into: Path) -> Iterator[list[Path]]:
    """Copy a vault again and again, journals included, for as long as the block lasts."""
    copies: list[Path] = []
    stop = threading.Event()

    def copy() -> None:
        while not stop.is_set():
            target = into / f"{len(copies):05}"
            target.mkdir(parents=True)
            for path in list(vault.rglob("*")):
                with contextlib.suppress(FileNotFoundError):
                    if path.is_file():
                        shutil.copyfile(path, target / path.name)
            if copies and hash_of(target) == hash_of(copies[-1]):
                shutil.rmtree(target)
                continue
            copies.append(target)

    thread = threading.Thread(target=copy)
    thread.start()
    try:
        yield copies
    finally:
        stop.set()
        thread.join()


@pytest.mark.must("VAU-16")
def test_no_copy_opens_what_was_forgotten(journey: Journey, tmp_path: Path):
    answers = json.loads((EXAMPLES / "outage.json").read_text(encoding="utf-8"))
    word = journey.marker + "forgotten"
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({**answers, "text": answers["text"] + " " + word}, ensure_ascii=False))
    with copies_of(journey.vault, tmp_path / "copies") as copies:
        journey.report(path, forget=True)
        journey.start_server()
        journey.commands.say("send", journey.vault, "--now")
    assert len(copies) > 2, "the copies saw the vault change"
    opened = 0
    for copy in copies:
        opened += reads_without(word, copy, slots=journey.vault, passphrase=journey.passphrase)
    assert opened > 2, "copies of the vault do open; only what was forgotten does not"


def hash_of(folder: Path) -> int:
    """Tell two copies apart by what is in their files."""
    return hash(tuple((path.name, path.read_bytes()) for path in sorted(folder.iterdir())))


def reads_without(word: str, copy: Path, *, slots: Path, passphrase: str) -> bool:
    """Open a copy with the last slots, read everything in it, and fail if the word is there."""
    for slot_file in slots.glob("s[0-9]*"):
        shutil.copyfile(slot_file, copy / slot_file.name)
    try:
        with Vault.open(copy, passphrase) as vault:
            contents = list(read_everything(vault))
    except GawahError:
        # A copy taken in the middle of a write may be damaged; then it opens nothing at all.
        return False
    assert not any(word.encode() in content for content in contents)
    return True


def read_everything(vault: Vault) -> Iterator[bytes]:
    for draft_id in vault.drafts.ids():
        try:
            yield vault.drafts.load(draft_id)
        except GawahError:
            yield b""
    for report_id in vault.kept.ids():
        try:
            with vault.kept.read(report_id) as stream:
                yield stream.read()
        except GawahError:
            yield b""
    for row in vault.outbox.rows():
        try:
            with vault.outbox.envelope(row.upload_id) as stream:
                yield stream.read()
        except GawahError:
            yield b""
