"""Queues one report in a vault of its own, with a mark on standard error around each part; run under strace.

Usage: python sync_probe.py FOLDER. The parts: `queue` (one transaction), and around it nothing else.
"""

import os
import sys
from datetime import date
from pathlib import Path

from crypto.keyslots import FLOOR
from reporter.store.vault import Purpose, Vault


def main() -> None:
    with Vault.create(Path(sys.argv[1]), "six words", purpose=Purpose.CITIZEN, cost=FLOOR) as vault:
        vault.drafts.save("draft", b"{}" * 4000)
        vault.drafts.attach("draft", os.urandom(200_000))
        # Called after the commit and before anything is overwritten.
        vault._database.after_commit.insert(0, lambda: os.write(2, b"MARK committed\n"))
        os.write(2, b"MARK begin\n")
        with vault.transaction():
            vault.outbox.add(
                "ab" * 32,
                report_id="cd" * 16,
                envelope=os.urandom(300_000),
                size_class=262_144,
                must_arrive_before=date(2027, 1, 24),
                forget=False,
            )
            vault.kept.keep("cd" * 16, os.urandom(250_000))
            vault.drafts.discard("draft")
        os.write(2, b"MARK end\n")


if __name__ == "__main__":
    main()
