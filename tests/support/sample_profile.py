"""A whole profile made from seeds: the same keys, bytes and signatures in every run."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from crypto import padded_base64
from crypto.desk_keys import DeskKey, KeyKind
from crypto.identities import HybridIdentity
from crypto.notes import COSIGNATURE, Signer
from crypto.profile_text import Profile
from crypto.recipients import HybridRecipient

ORIGIN = "desk.example"
ISSUED = date(2026, 11, 16)


def derive_seed(label: str) -> bytes:
    """SHA-256 of `gawah vectors\\n` and the label: every secret of the published vectors."""
    return hashlib.sha256(f"gawah vectors\n{label}".encode()).digest()


def make_signer(label: str, *, name: str = ORIGIN) -> Signer:
    return Signer.from_seed(name, derive_seed(label))


@cache
def make_recipient(label: str) -> HybridRecipient:
    return HybridIdentity.from_seed(derive_seed(label)).recipient()


def make_witness(label: str) -> str:
    """The verifier key of a witness: as a signer's, with the algorithm byte of a cosignature."""
    name = f"witness.example/{label}"
    key = bytes([COSIGNATURE]) + make_signer(label).verifier.public
    key_id = hashlib.sha256(name.encode() + b"\n" + key).digest()[:4]
    return f"{name}+{key_id.hex()}+{padded_base64.encode(key)}"


@cache
def make_certificate() -> bytes:
    number = int.from_bytes(derive_seed("ca"), "big") % 2**255
    private = ec.derive_private_key(number, ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Sample Desk")])
    begins = datetime(2026, 11, 15, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=private.public_key())
        .serial_number(1)
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=36_500))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(private, hashes.SHA256(), ecdsa_deterministic=True)
    )
    return certificate.public_bytes(serialization.Encoding.DER)


@cache
def make_full_profile() -> Profile:
    """A profile in which every keyword stands."""
    weeks = [ISSUED + timedelta(weeks=number) for number in range(26)]
    expires = date(2027, 5, 16)
    return Profile(
        origin=ORIGIN,
        version=17,
        issued=ISSUED,
        expires=expires,
        prev=derive_seed("the previous note"),
        name="Open Connectivity Desk · رابطہ‌گاہ",
        roots=tuple(make_signer(f"root {number}").verifier for number in (1, 2, 3)),
        threshold=2,
        logs=(make_signer("log").verifier, make_signer("log 2", name=f"{ORIGIN}/2").verifier),
        witnesses=(make_witness("w1"), make_witness("w2")),
        quorum=1,
        batch_seconds=3600,
        urls=("https://desk.example/", "https://[2001:db8::7]:8443/", "http://127.0.0.1:8080/"),
        cas=(make_certificate(),),
        onions=(f"http://{'gawah234' * 7}.onion/",),
        work=(18, 12),
        week_keys=tuple(DeskKey.for_window(KeyKind.WEEK, monday, make_recipient(f"week {monday}")) for monday in weeks),
        carry_keys=tuple(
            DeskKey.for_window(KeyKind.CARRY, monday, make_recipient(f"carry {monday}")) for monday in weeks[::4]
        ),
        last_resort=DeskKey.for_last_resort(expires, make_recipient("last resort")),
    )


@cache
def make_small_profile() -> Profile:
    """A profile in which only what must stand stands."""
    return replace(
        make_full_profile(),
        version=1,
        prev=None,
        roots=(make_signer("root 1").verifier,),
        threshold=1,
        logs=(make_signer("log").verifier,),
        witnesses=(),
        quorum=None,
        urls=(),
        cas=(),
        onions=(),
        work=None,
    )
