"""Vaults that earlier versions of the program wrote, rebuilt from `tests/vectors/vault` for one test each."""

import hashlib
import json
import secrets
import shutil
from pathlib import Path
from typing import Any, BinaryIO

from crypto import keyslots
from reporter.store.shred_slots import SLOT_BYTES, SLOTS_PER_FILE
from reporter.store.vault import Purpose
from support.vault_folders import VaultFolder

PASSPHRASE = "marble lantern sixty quiet orchard bridge"
_FROZEN = Path(__file__).resolve().parents[1] / "vectors" / "vault"


def rebuild(purpose: Purpose, target: Path, *, schema: int = 1) -> VaultFolder:
    """Make a frozen vault in `target` as it lay on its disk, with a slot file around the slots that were used."""
    frozen = _FROZEN / f"schema-{schema}" / purpose.value
    target.mkdir(mode=0o700)
    for name in ("k", "d"):
        shutil.copy(frozen / name, target / name)
    if (frozen / "b").is_dir():
        shutil.copytree(frozen / "b", target / "b")
    slots = bytearray(secrets.token_bytes(SLOTS_PER_FILE * SLOT_BYTES))
    for slot, key in json.loads((frozen / "slots.json").read_text()).items():
        slots[int(slot) * SLOT_BYTES : int(slot) * SLOT_BYTES + SLOT_BYTES] = bytes.fromhex(key)
    (target / "s0").write_bytes(slots)
    return VaultFolder(target, keyslots.unlock((target / "k").read_bytes(), PASSPHRASE).vault_key)


def content_of(purpose: Purpose, *, schema: int = 1) -> dict[str, Any]:
    """Return what must be readable in a frozen vault."""
    file = _FROZEN / f"schema-{schema}" / purpose.value / "content.json"
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def describe(data: bytes | BinaryIO) -> list[object]:
    """Return length and digest, as `content.json` has them of what is long."""
    if not isinstance(data, bytes):
        with data:
            data = data.read()
    return [len(data), hashlib.sha256(data).hexdigest()]
