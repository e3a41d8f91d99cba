"""Makes the frozen vault of schema 2, with the program as it was then. It is never made again.

Usage, in a checkout of the last commit without `0003_choices.sql`: python freeze.py TARGET, with the checkout and its
`tests` on PYTHONPATH. What lies in the folder is what `schema-1/freeze.py` says. Later steps added columns to drafts
and their files, so there is one draft with a picture and a file that is sealed as it is.
"""

import hashlib
import json
import sys
from pathlib import Path

from crypto.keyslots import FLOOR
from reporter.store.vault import Purpose, Vault

PASSPHRASE = "marble lantern sixty quiet orchard bridge"


def main() -> None:
    folder = Path(sys.argv[1]) / Purpose.CITIZEN.value
    with Vault.create(folder, PASSPHRASE, purpose=Purpose.CITIZEN, cost=FLOOR) as vault:
        vault.drafts.save("d1", '{"text": "بجلی نہیں"}'.encode())
        vault.drafts.attach("d1", b"a picture")
        vault.drafts.attach("d1", b"a film", because="the court wants the original")
        content = {
            "draft": "d1",
            "answers": vault.drafts.load("d1").decode(),
            "files": [_describe(data) for data in vault.drafts.attachments("d1")],
            "reasons": vault.drafts.reasons("d1"),
        }
        used = [slot for (slot,) in vault._database.rows("SELECT slot FROM items ORDER BY slot")]
    slots = (folder / "s0").read_bytes()
    _write_json(folder / "slots.json", {str(slot): slots[slot * 32 : slot * 32 + 32].hex() for slot in used})
    _write_json(folder / "content.json", content)
    (folder / "s0").unlink()
    (folder / "b").rmdir()


def _describe(data: bytes) -> list[object]:
    return [len(data), hashlib.sha256(data).hexdigest()]


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
