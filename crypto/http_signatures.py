"""The one signature form of an organiser's requests: RFC 9421 with Ed25519, spelt in one way only.

Gives `sign`, which returns the three header fields of a request, and `verify`, which names the key that signed
one. Rules: method, path, query and the digest of the body are covered, always these and in this order; the two
signature fields are compared with the text we would have written ourselves, so other components, parameters,
algorithms, orders and spellings are refused without being understood; a signature lives 300 seconds; a wrong
time is told apart only after the signature itself was right. Keeps no nonces: every call it protects may be
repeated. Reads no header field but its three.
"""

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from crypto import padded_base64
from crypto.errors import BadRequestSignature, ClockOff, SelfTestFailed

LIFETIME_SECONDS: Final = 300
CLOCK_LEEWAY_SECONDS: Final = 60
"""How far in our future `created` may lie: a client told the time learns it to the minute only."""

_COMPONENTS: Final = '("@method" "@path" "@query" "content-digest")'
_SIGNATURE_INPUT: Final = re.compile(r'sig1=[^;]*;created=(0|[1-9][0-9]{0,10});[^;]*;keyid="([^";]*)";.*')
_SIGNATURE: Final = re.compile(r"sig1=:([^:]*):")
_METHOD: Final = re.compile(r"[A-Z]+")
_PATH: Final = re.compile(r"/[!-\"$->@-~]*")
_QUERY: Final = re.compile(r"[!-\"$-~]*")


@dataclass(frozen=True)
class SyncRequest:
    """A request as it is on the wire: upper-case method, path as written, query without its question mark."""

    method: str
    path: str
    query: str = ""
    body: bytes = field(default=b"", repr=False)


def compute_key_id(public: bytes) -> str:
    """Return the base64 SHA-256 of a 32-byte public key: the name that requests and notes call it by."""
    return padded_base64.encode(hashlib.sha256(public).digest())


def sign(request: SyncRequest, *, seed: bytes, origin: str, created: int) -> dict[str, str]:
    """Return the header fields Content-Digest, Signature-Input and Signature of a request.

    `seed` is the 32-byte Ed25519 seed, `created` the Unix time in seconds. Raises BadRequestSignature for a
    method, path or query that no reader takes.
    """
    private = Ed25519PrivateKey.from_private_bytes(seed)
    key_id = compute_key_id(private.public_key().public_bytes_raw())
    parameters = _print_parameters(origin, created, key_id)
    signature = private.sign(_print_request(request, parameters))
    return {
        "Content-Digest": _print_digest(request.body),
        "Signature-Input": f"sig1={parameters}",
        "Signature": f"sig1=:{padded_base64.encode(signature)}:",
    }


def verify(
    request: SyncRequest,
    headers: Mapping[str, str],
    *,
    origin: str,
    find_key: Callable[[str], bytes | None],
    now: int,
) -> str:
    """Return the key id of the organiser who signed this request.

    `headers` has lower-case names; `find_key` gives the 32-byte public key of a key id we trust, or None; `now`
    is the Unix time in seconds. Raises ClockOff when everything but the time is right, else BadRequestSignature.
    """
    digest = headers.get("content-digest", "")
    if not hmac.compare_digest(digest.encode("utf-8", "replace"), _print_digest(request.body).encode()):
        raise BadRequestSignature("the content digest is not that of the body")
    signature_input = headers.get("signature-input", "")
    created, key_id = _read_parameters(signature_input)
    parameters = _print_parameters(origin, created, key_id)
    if signature_input != f"sig1={parameters}":
        raise BadRequestSignature("the signature input is not spelt as ours is")
    public = find_key(key_id)
    if public is None:
        raise BadRequestSignature("nobody we trust has this key")
    signature = _read_signature(headers.get("signature", ""))
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(signature, _print_request(request, parameters))
    except (InvalidSignature, ValueError) as cause:
        raise BadRequestSignature("the signature is not this key's over this request") from cause
    if not created - CLOCK_LEEWAY_SECONDS <= now < created + LIFETIME_SECONDS:
        raise ClockOff("a request is signed for another time")
    return key_id


def signature_base(components: Sequence[tuple[str, str]], parameters: str) -> bytes:
    """Return the bytes that are signed: a line for each component, then the parameters (RFC 9421, 2.5)."""
    lines = [*components, ("@signature-params", parameters)]
    return "\n".join(f'"{name}": {value}' for name, value in lines).encode("ascii")


def _print_request(request: SyncRequest, parameters: str) -> bytes:
    """Return the signature base of a request.

    The patterns keep line ends out, by which one component could pretend to be two.
    """
    fits = (
        _METHOD.fullmatch(request.method)
        and _PATH.fullmatch(request.path)
        and _QUERY.fullmatch(request.query)
        and parameters.isascii()
    )
    if not fits:
        raise BadRequestSignature("a method, path, query or origin is not one that requests are signed with")
    components = [
        ("@method", request.method),
        ("@path", request.path),
        ("@query", f"?{request.query}"),
        ("content-digest", _print_digest(request.body)),
    ]
    return signature_base(components, parameters)


def _print_parameters(origin: str, created: int, key_id: str) -> str:
    expires = created + LIFETIME_SECONDS
    return f'{_COMPONENTS};created={created};expires={expires};keyid="{key_id}";alg="ed25519";tag="{origin}/sync/v1"'


def _print_digest(body: bytes) -> str:
    return f"sha-256=:{padded_base64.encode(hashlib.sha256(body).digest())}:"


def _read_parameters(signature_input: str) -> tuple[int, str]:
    match = _SIGNATURE_INPUT.fullmatch(signature_input)
    if match is None:
        raise BadRequestSignature("the signature input is not spelt as ours is")
    return int(match[1]), match[2]


def _read_signature(text: str) -> bytes:
    match = _SIGNATURE.fullmatch(text)
    if match is None:
        raise BadRequestSignature("the signature field is not spelt as ours is")
    try:
        return padded_base64.decode(match[1])
    except ValueError as cause:
        raise BadRequestSignature("the signature field holds base64 that is none") from cause


def self_test() -> None:
    """Sign an example of RFC 9421, B.2.6; raise SelfTestFailed unless it is the published signature."""
    seed = padded_base64.decode("n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=")
    known = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
    components = [
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("@method", "POST"),
        ("@path", "/foo"),
        ("@authority", "example.com"),
        ("content-type", "application/json"),
        ("content-length", "18"),
    ]
    names = " ".join(f'"{name}"' for name, _ in components)
    base = signature_base(components, f'({names});created=1618884473;keyid="test-key-ed25519"')
    if padded_base64.encode(Ed25519PrivateKey.from_private_bytes(seed).sign(base)) != known:
        raise SelfTestFailed("an HTTP signature is not the published one")
