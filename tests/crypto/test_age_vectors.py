"""Every vector of the CCTV age testkit, with the very outcome it names and the plaintext it releases."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from crypto.age_read import Wrapping, decrypt, read_header
from crypto.errors import (
    ArmorFailure,
    HeaderFailure,
    HmacFailure,
    NoMatch,
    NotOpened,
    PayloadFailure,
)
from crypto.header import print_header
from crypto.identities import HybridIdentity, Identity, ScryptIdentity, X25519Identity
from crypto.stream import encrypt_stream, payload_key

TESTKIT = Path(__file__).parents[1] / "vectors" / "age" / "testkit"
OUTCOMES: dict[str, type[NotOpened]] = {
    "no match": NoMatch,
    "HMAC failure": HmacFailure,
    "header failure": HeaderFailure,
    "payload failure": PayloadFailure,
    "armor failure": ArmorFailure,
}
KNOWN_KEYS = {
    "expect",
    "payload",
    "file key",
    "identity",
    "passphrase",
    "armored",
    "comment",
    "compressed",
}


@dataclass(frozen=True)
class Vector:
    expect: str
    payload_digest: str | None
    file_key: bytes
    identities: list[Identity]
    wrapping: Wrapping
    file: bytes


def load(name: str) -> Vector:
    head, _, file = (TESTKIT / name).read_bytes().partition(b"\n\n")
    fields = [line.split(": ", 1) for line in head.decode("utf-8").splitlines()]
    assert {key for key, _ in fields} <= KNOWN_KEYS
    once = dict(fields)
    if once.get("compressed") == "zlib":
        file = zlib.decompress(file)
    return Vector(
        expect=once["expect"],
        payload_digest=once.get("payload"),
        file_key=bytes.fromhex(once["file key"]),
        identities=list(parse_identities(fields)),
        wrapping=Wrapping.ARMORED if once.get("armored") == "yes" else Wrapping.BINARY,
        file=file,
    )


def parse_identities(fields: list[list[str]]) -> Iterator[Identity]:
    for key, value in fields:
        if key == "passphrase":
            yield ScryptIdentity(value.encode())
        elif key == "identity":
            kind = HybridIdentity if "-PQ-" in value else X25519Identity
            yield kind.parse(value)


NAMES = sorted(path.name for path in TESTKIT.iterdir())


def test_the_testkit_is_whole():
    assert len(NAMES) == 143
    assert {load(name).expect for name in NAMES} == {"success", *OUTCOMES}


@pytest.mark.must("ENV-6")
@pytest.mark.parametrize("name", NAMES)
def test_a_vector_has_its_named_outcome_and_releases_its_named_payload(name: str):
    vector = load(name)
    released = BytesIO()
    if vector.expect == "success":
        decrypt(BytesIO(vector.file), released, vector.identities, wrapping=vector.wrapping)
    else:
        with pytest.raises(NotOpened) as failure:
            decrypt(BytesIO(vector.file), released, vector.identities, wrapping=vector.wrapping)
        assert failure.type is OUTCOMES[vector.expect]
    if vector.payload_digest is None:
        assert released.getvalue() == b""
    else:
        assert sha256(released.getvalue()).hexdigest() == vector.payload_digest


@pytest.mark.parametrize("name", [name for name in NAMES if load(name).expect != "armor failure"])
def test_a_reader_of_either_form_comes_to_the_same_outcome(name: str):
    vector = load(name)
    outcome: type[NotOpened] | None = None
    try:
        decrypt(BytesIO(vector.file), BytesIO(), vector.identities, wrapping=Wrapping.EITHER)
    except NotOpened as failure:
        outcome = type(failure)
    assert outcome is OUTCOMES.get(vector.expect)


@pytest.mark.parametrize(
    "name", [name for name in NAMES if load(name).expect == "success" and not name.startswith("armor")]
)
def test_a_good_vector_is_written_again_byte_for_byte(name: str):
    vector = load(name)
    source = BytesIO(vector.file)
    header = read_header(source)
    assert print_header(header.stanzas, vector.file_key) == header.raw

    nonce = source.read(16)
    plain, sealed = BytesIO(), BytesIO()
    decrypt(BytesIO(vector.file), plain, vector.identities)
    plain.seek(0)
    encrypt_stream(payload_key(vector.file_key, nonce), plain, sealed)
    assert sealed.getvalue() == source.read()
