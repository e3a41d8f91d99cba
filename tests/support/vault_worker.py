"""Works in a vault until it is killed, and says on standard output what is done: for the tests of kill -9.

Usage: python vault_worker.py FOLDER FIRST, with the vault's key and salt as hex on standard input. Each line is
`VERB NUMBER`, written only after the vault's call returned; `discarding` and `removing` are written before it.
What a number's content is can be worked out by anybody, so the test knows it without being told.
"""

import hashlib
import os
import sys
from datetime import date
from itertools import count
from pathlib import Path

from crypto.keyslots import VaultKey
from reporter.store.items import LARGEST_ROW_BYTES
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.vault import Vault


def content_of(kind: str, number: int) -> bytes:
    """Return the bytes of a draft, attachment, envelope or kept report; every fifth attachment is large."""
    seed = hashlib.sha256(f"{kind} {number}".encode()).digest()
    large = kind == "attachment" and number % 5 == 0
    return seed * ((LARGEST_ROW_BYTES if large else 20_000) // 32 + 1)


def id_of(number: int) -> str:
    """Return the id that stands for a number, as draft, report and upload."""
    return f"{number:064x}"


def say(verb: str, number: int) -> None:
    """Say that something is done, at once and whole."""
    os.write(1, f"{verb} {number}\n".encode())


def work(vault: Vault, number: int) -> None:
    """Take one report along its way; every third is discarded instead of queued."""
    draft_id = id_of(number)
    with vault.transaction():
        vault.drafts.save(draft_id, content_of("draft", number))
        vault.drafts.attach(draft_id, content_of("attachment", number))
    say("saved", number)
    if number % 3 == 0:
        say("discarding", number)
        vault.drafts.discard(draft_id)
        say("discarded", number)
        return
    with vault.transaction():
        vault.outbox.add(
            draft_id,
            report_id=draft_id,
            envelope=content_of("envelope", number),
            size_class=16_384,
            must_arrive_before=date(2027, 1, 24),
            forget=False,
        )
        vault.kept.keep(draft_id, content_of("kept", number))
        vault.drafts.discard(draft_id)
    say("queued", number)
    if number % 3 == 1:
        say("removing", number)
        with vault.transaction():
            vault.outbox.remove(draft_id)
            vault.kept.forget(draft_id)
        say("removed", number)


def main() -> None:
    folder = Path(sys.argv[1])
    key, salt = (bytes.fromhex(line) for line in sys.stdin.read().split())
    with Vault(folder, KeyslotFile.open(folder), VaultKey(key, salt)) as vault:
        for number in count(int(sys.argv[2])):
            work(vault, number)


if __name__ == "__main__":
    main()
