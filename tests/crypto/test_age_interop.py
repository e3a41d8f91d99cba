"""Files that another age implementation made or opened: frozen always, live where node and its package are."""

import base64
import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from crypto.age_read import Wrapping, decrypt_bytes
from crypto.age_write import encrypt_bytes
from crypto.identities import HybridIdentity, Identity, ScryptIdentity, parse_identity_file
from crypto.recipients import HybridRecipient

FOLDER = Path(__file__).parents[1] / "vectors" / "age" / "interop"
MANIFEST: list[dict[str, Any]] = json.loads((FOLDER / "manifest.json").read_text("utf-8"))


def find_identities(entry: dict[str, Any]) -> list[Identity]:
    if "passphrase" in entry:
        return [ScryptIdentity(entry["passphrase"].encode())]
    return parse_identity_file(entry["identity"])


@pytest.mark.parametrize("entry", MANIFEST, ids=[entry["file"] for entry in MANIFEST])
def test_a_frozen_file_opens_to_its_digest(entry: dict[str, Any]):
    sealed = (FOLDER / entry["file"]).read_bytes()
    plain = decrypt_bytes(sealed, find_identities(entry), wrapping=Wrapping.EITHER)
    assert len(plain) == entry["plain_bytes"]
    assert sha256(plain).hexdigest() == entry["plain_sha256"]


def test_the_frozen_files_go_both_ways():
    assert {entry["sealed_by"] for entry in MANIFEST} == {"age-encryption 0.3.1", "gawah"}
    ours = [entry for entry in MANIFEST if entry["sealed_by"] == "gawah"]
    assert all(entry["opened_by"] == "age-encryption 0.3.1" for entry in ours)


def run_theirs(job: dict[str, Any], data: bytes) -> bytes:
    if shutil.which("node") is None:
        pytest.skip("node is not installed: only the frozen interop files were tried")
    if not (FOLDER / "node_modules" / "age-encryption").is_dir():
        pytest.skip("npm's age-encryption is not installed: only the frozen interop files were tried")
    request = json.dumps({**job, "data": base64.b64encode(data).decode()})
    ran = subprocess.run(["node", "age.mjs"], cwd=FOLDER, input=request, capture_output=True, text=True, check=True)
    return base64.b64decode(json.loads(ran.stdout)["data"])


@pytest.mark.must("ENV-1")
@pytest.mark.parametrize("length", [0, 1, 65_536, 70_000])
def test_what_we_seal_now_they_open(length: int):
    identity = HybridIdentity.generate()
    plain = bytes(length)
    sealed = encrypt_bytes(plain, [HybridRecipient.decoy(), identity.recipient()])
    assert run_theirs({"open": {"identity": identity.text()}}, sealed) == plain


@pytest.mark.parametrize("length", [0, 1, 65_536, 70_000])
@pytest.mark.parametrize("form", ["binary", "armored"])
def test_what_they_seal_now_we_open(length: int, form: str):
    identity = HybridIdentity.generate()
    plain = bytes(length)
    seal = {"recipients": [str(identity.recipient())], "armored": form == "armored"}
    sealed = run_theirs({"seal": seal}, plain)
    assert decrypt_bytes(sealed, [identity], wrapping=Wrapping.EITHER) == plain
