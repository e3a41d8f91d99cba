"""The project's own vectors for signed texts and requests, built from seeds.

`build()` returns every file under tests/vectors/ that is ours in these folders, by its path; the freeze script
writes them, and a test compares them with what the tree holds.
"""

import hashlib
import json
from collections.abc import Callable
from itertools import count

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from crypto import (
    fingerprints,
    http_signatures,
    notes,
    organisers_text,
    padded_base64,
    profile_text,
    receipts,
    uploads,
    work,
)
from crypto.http_signatures import SyncRequest
from crypto.organisers_text import Organiser, Organisers
from crypto.receipts import Receipt
from support import log_vectors
from support.sample_profile import (
    ORIGIN,
    derive_seed,
    make_full_profile,
    make_recipient,
    make_signer,
    make_small_profile,
)

CREATED = 1_795_000_000
"""A moment in 2026-W47, at which every request of the vectors is signed."""


def build() -> dict[str, str]:
    return {
        "profiles/full.note": _sign_full(),
        "profiles/small.note": notes.sign(
            profile_text.print_profile(make_small_profile()), make_signer("root 1")
        ).decode(),
        "profiles/fingerprints.json": _dump(_list_fingerprints()),
        "profiles/organisers.note": _sign_organisers(),
        "receipts/receipts.json": _dump(_list_receipts()),
        "uploads/upload_ids.json": _dump(_list_uploads()),
        "http_signatures/sync_requests.json": _dump(_list_requests()),
        "work/work.json": _dump(_list_work()),
        **log_vectors.build(),
    }


def _sign_full() -> str:
    signers = (make_signer("root 1"), make_signer("root 3"))
    return notes.sign(profile_text.print_profile(make_full_profile()), *signers).decode()


def _sign_organisers() -> str:
    listed = tuple(
        Organiser(make_signer(f"organiser {n}", name=f"organiser-{n}").verifier, make_recipient(f"organiser {n}"))
        for n in (1, 2)
    )
    organisers = Organisers(ORIGIN, 3, listed, (listed[1].key_id, http_signatures.compute_key_id(bytes(32))))
    return notes.sign(organisers_text.print_organisers(organisers), make_signer("root 1")).decode()


def _list_fingerprints() -> list[dict[str, object]]:
    profiles = {"full.note": make_full_profile(), "small.note": make_small_profile()}
    shown = {name: fingerprints.of_profile(profile) for name, profile in profiles.items()}
    return [
        {"profile": name, "sha256": one.digest.hex(), "words": list(one.words), "hex": one.hex}
        for name, one in shown.items()
    ]


def _list_receipts() -> list[dict[str, object]]:
    log = make_signer("log")
    cases = [(uploads.describe_bytes(b"one").id, 0), (uploads.describe_bytes(b"two").id, 498_611)]
    return [
        {
            "origin": ORIGIN,
            "upload_id": upload_id.hex(),
            "batch": batch,
            "log": str(log.verifier),
            "seed": log.seed.hex(),
            "note": receipts.sign(Receipt(ORIGIN, upload_id, batch), log).decode(),
        }
        for upload_id, batch in cases
    ]


def _list_uploads() -> list[dict[str, object]]:
    described = []
    for length in (1, 65_535, 65_536, 65_537, 3 * 65_536, 19_600, 300_000):
        upload = uploads.describe_bytes(make_content(length))
        described.append(
            {"length": length, "tree_root": upload.tree_root.hex(), "head": upload.head.hex(), "id": upload.hex}
        )
    return described


def make_content(length: int) -> bytes:
    """SHAKE-128 of `upload vectors`, as many bytes as asked for."""
    return hashlib.shake_128(b"upload vectors").digest(length)


def _list_requests() -> list[dict[str, object]]:
    seed = derive_seed("organiser 1")
    requests = [
        SyncRequest("GET", "/v1/o/feed", "after=0&limit=256"),
        SyncRequest("POST", "/v1/o/ack", body=b'{"id":"00","state":"filed"}'),
    ]
    return [
        {
            "method": request.method,
            "path": request.path,
            "query": request.query,
            "body": padded_base64.encode(request.body),
            "seed": seed.hex(),
            "origin": ORIGIN,
            "created": CREATED,
            "headers": http_signatures.sign(request, seed=seed, origin=ORIGIN, created=CREATED),
        }
        for request in requests
    ]


def _list_work() -> list[dict[str, object]]:
    cases = [
        (ORIGIN, 1, (0, 0)),
        (ORIGIN, 19_600, (8, 4)),
        ("desk.example/pk-1", 1 << 20, (9, 5)),
        (ORIGIN, (1 << 20) + 1, (10, 3)),
        (ORIGIN, 1 << 22, (7, 3)),
        (ORIGIN, (1 << 22) + 1, (6, 3)),
        (ORIGIN, (1 << 31) + (1 << 20), (5, 0)),
    ]
    return [_make_work(*case) for case in cases]


def _make_work(origin: str, length: int, asked: tuple[int, int]) -> dict[str, object]:
    upload_id = uploads.Upload(length, hashlib.sha256(b"work vectors").digest()).id
    wanted, bound = work.needed(asked, length), work.bind(origin, upload_id)
    # Counted up from zero, and not by `search`, which finds other work each time.
    n2 = _count_up(lambda n2: work.passes_second(bound, n2 + bytes(8), wanted))
    pow16 = n2 + _count_up(lambda n1: work.passes_first(bound, n2 + n1, wanted))
    first, second = hash_work(bound, pow16)
    return {
        "origin": origin,
        "upload_id": upload_id.hex(),
        "length": length,
        "asked": list(asked),
        "needed": list(wanted),
        "bind": bound.hex(),
        "argon2id": second.hex(),
        "sha256": first.hex(),
        "pow16": pow16.hex(),
    }


def hash_work(bound: bytes, pow16: bytes) -> tuple[bytes, bytes]:
    """The two hashes of work, the one that is checked first in front."""
    second = Argon2id(salt=bound[:16], length=32, iterations=1, lanes=1, memory_cost=1024)
    return hashlib.sha256(bound + b"\1" + pow16).digest(), second.derive(bound + b"\2" + pow16[:8])


def _count_up(passes: Callable[[bytes], bool]) -> bytes:
    return next(nonce for n in count() if passes(nonce := n.to_bytes(8, "big")))


def _dump(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
