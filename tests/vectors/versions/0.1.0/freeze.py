"""Made the vectors beside it, once, with the program as it was at version 0.1.0. They are never made again.

Usage, in a checkout of that version: python freeze.py TARGET, with the checkout and its `tests` on PYTHONPATH.
"""

import base64
import json
import sys
from pathlib import Path

from crypto import fingerprints, receipts
from crypto.receipts import Receipt
from reporter.version import VERSION
from support.desks import bare_desk
from support.reports import make_report, seal_report

BATCH = 495_000


def main() -> None:
    target = Path(sys.argv[1])
    desk = bare_desk()
    report = make_report(report_id="0123456789abcdef" * 2)
    envelope = seal_report(desk, report)
    receipt = receipts.sign(Receipt(desk.profile.origin, envelope.upload.id, BATCH), desk.log)
    (target / "profile.note").write_bytes(desk.sign())
    (target / "envelope.age").write_bytes(envelope.data)
    (target / "receipt.note").write_bytes(receipt)
    content = {
        "version": VERSION,
        "report_id": report.id,
        "members": dict(report.members),
        "upload_id": envelope.upload_id,
        "batch": BATCH,
        "fingerprint": " ".join(fingerprints.of_profile(desk.profile).words),
        "seed": base64.b64encode(desk.lines[0].identity.seed).decode(),
    }
    (target / "content.json").write_text(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


main()
