"""Make the frozen interop files anew: theirs for us to open, and ours that they have opened.

Needs node and npm. Writes `*.age` and `manifest.json` beside itself; `node_modules` stays out of the repository.
Every plaintext is SHAKE256 of the file's name, so the manifest's digests can be made from nothing.
"""

import base64
import json
import shutil
import subprocess
from hashlib import sha256, shake_256
from pathlib import Path
from typing import Any

from crypto.age_write import encrypt_bytes
from crypto.identities import HybridIdentity

FOLDER = Path(__file__).resolve().parent
THEIRS = "age-encryption 0.3.1"
OURS = "gawah"
# Secrets of these files only.
HYBRID = HybridIdentity.from_seed(sha256(b"interop hybrid").digest())
X25519_SECRET = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
X25519_RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
PASSPHRASE = "correct horse"
SIZES = (0, 1, 65_536, 65_537, 131_072)


def run_theirs(job: dict[str, Any], data: bytes) -> bytes:
    request = json.dumps({**job, "data": base64.b64encode(data).decode()})
    answer = subprocess.run(
        ["node", "age.mjs"], cwd=FOLDER, input=request, capture_output=True, text=True, check=True
    ).stdout
    return base64.b64decode(json.loads(answer)["data"])


def make_plain(name: str, length: int) -> bytes:
    return shake_256(name.encode()).digest(length)


def freeze_theirs(name: str, length: int, seal: dict[str, Any], secret: dict[str, str]) -> dict[str, Any]:
    plain = make_plain(name, length)
    (FOLDER / name).write_bytes(run_theirs({"seal": seal}, plain))
    return describe(name, plain, sealed_by=THEIRS, secret=secret)


def freeze_ours(name: str, length: int) -> dict[str, Any]:
    plain = make_plain(name, length)
    sealed = encrypt_bytes(plain, [HYBRID.recipient(), HYBRID.recipient().decoy()])
    if run_theirs({"open": {"identity": HYBRID.text()}}, sealed) != plain:
        raise SystemExit(f"{THEIRS} does not open {name}")
    (FOLDER / name).write_bytes(sealed)
    return describe(name, plain, sealed_by=OURS, secret={"identity": HYBRID.text()}) | {"opened_by": THEIRS}


def describe(name: str, plain: bytes, *, sealed_by: str, secret: dict[str, str]) -> dict[str, Any]:
    digest = sha256(plain).hexdigest()
    return {"file": name, "sealed_by": sealed_by, **secret, "plain_bytes": len(plain), "plain_sha256": digest}


def main() -> None:
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            raise SystemExit(f"{tool} is not installed; the frozen files stay as they are")
    subprocess.run(["npm", "install", "--no-package-lock", "--silent"], cwd=FOLDER, check=True)
    hybrid = {"recipients": [str(HYBRID.recipient())]}
    identity = {"identity": HYBRID.text()}
    entries = [freeze_theirs(f"theirs_hybrid_{size}.age", size, hybrid, identity) for size in SIZES]
    entries += [
        freeze_theirs("theirs_hybrid_armored.age", 1000, {**hybrid, "armored": True}, identity),
        freeze_theirs("theirs_x25519.age", 1000, {"recipients": [X25519_RECIPIENT]}, {"identity": X25519_SECRET}),
        freeze_theirs("theirs_scrypt.age", 1000, {"passphrase": PASSPHRASE}, {"passphrase": PASSPHRASE}),
    ]
    entries += [freeze_ours(f"ours_{size}.age", size) for size in SIZES]
    (FOLDER / "manifest.json").write_text(json.dumps(entries, indent=1) + "\n", "utf-8")
    print(f"{len(entries)} files frozen")


if __name__ == "__main__":
    main()
