"""Request signatures: the published form, and every other form refused."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from crypto import http_signatures
from crypto.errors import BadRequestSignature, ClockOff
from crypto.http_signatures import SyncRequest
from support.sample_profile import ORIGIN, derive_seed, make_signer
from support.text_vectors import CREATED

VECTORS = Path(__file__).parents[1] / "vectors/http_signatures"
REQUESTS = json.loads((VECTORS / "sync_requests.json").read_text(encoding="utf-8"))
RFC_EXAMPLE = json.loads((VECTORS / "rfc9421_b26.json").read_text(encoding="utf-8"))
SEED = derive_seed("organiser 1")
PUBLIC = make_signer("organiser 1").verifier.public
KEY_ID = http_signatures.compute_key_id(PUBLIC)
REQUEST = SyncRequest("POST", "/v1/o/ack", "a=1", b"body")


def lower(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def sign(request: SyncRequest = REQUEST, *, created: int = CREATED) -> dict[str, str]:
    return lower(http_signatures.sign(request, seed=SEED, origin=ORIGIN, created=created))


def verify(
    headers: Mapping[str, str], request: SyncRequest = REQUEST, *, now: int = CREATED, origin: str = ORIGIN
) -> str:
    return http_signatures.verify(request, headers, origin=origin, find_key={KEY_ID: PUBLIC}.get, now=now)


def sign_with_parameters(parameters: str) -> dict[str, str]:
    """Sign rightly over parameters of the test's own: only their form can then be what is refused."""
    headers = sign()
    names = parameters[1:].partition(")")[0].replace('"', "").split(" ")
    values = {
        "@method": REQUEST.method,
        "@path": REQUEST.path,
        "@query": f"?{REQUEST.query}",
        "content-digest": headers["content-digest"],
        "@authority": ORIGIN,
    }
    base = http_signatures.signature_base([(name, values[name]) for name in names if name], parameters)
    signature = base64.b64encode(Ed25519PrivateKey.from_private_bytes(SEED).sign(base)).decode()
    return {**headers, "signature-input": f"sig1={parameters}", "signature": f"sig1=:{signature}:"}


def print_parameters(**changes: str) -> str:
    parts = {
        "components": '("@method" "@path" "@query" "content-digest")',
        "created": f";created={CREATED}",
        "expires": f";expires={CREATED + 300}",
        "keyid": f';keyid="{KEY_ID}"',
        "alg": ';alg="ed25519"',
        "tag": f';tag="{ORIGIN}/sync/v1"',
    }
    return "".join({**parts, **changes}.values())


def test_the_self_test_passes():
    http_signatures.self_test()


def test_the_example_of_the_rfc_gives_its_signature():
    components = [(name, value) for name, value in RFC_EXAMPLE["components"]]
    base = http_signatures.signature_base(components, RFC_EXAMPLE["parameters"])
    private = Ed25519PrivateKey.from_private_bytes(base64.b64decode(RFC_EXAMPLE["seed"]))
    assert base64.b64encode(private.public_key().public_bytes_raw()).decode() == RFC_EXAMPLE["public"]
    assert base64.b64encode(private.sign(base)).decode() == RFC_EXAMPLE["signature"]


@pytest.mark.parametrize("vector", REQUESTS)
def test_a_published_request_is_signed_alike_and_verifies(vector: dict[str, Any]):
    request = SyncRequest(vector["method"], vector["path"], vector["query"], base64.b64decode(vector["body"]))
    seed, created, origin = bytes.fromhex(vector["seed"]), vector["created"], vector["origin"]
    assert http_signatures.sign(request, seed=seed, origin=origin, created=created) == vector["headers"]
    assert verify(lower(vector["headers"]), request) == KEY_ID


@pytest.mark.must("SYN-1")
def test_the_form_is_exactly_this():
    headers = sign(SyncRequest("GET", "/v1/o/feed"))
    empty_digest = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    assert headers["content-digest"] == f"sha-256=:{empty_digest}:"
    assert headers["signature-input"] == f"sig1={print_parameters()}"
    assert len(base64.b64decode(headers["signature"].removeprefix("sig1=:").removesuffix(":"))) == 64


@pytest.mark.must("SYN-3")
def test_an_absent_query_signs_as_a_question_mark():
    base = http_signatures.signature_base([("@query", "?")], "()")
    assert base == b'"@query": ?\n"@signature-params": ()'
    assert verify(sign(SyncRequest("GET", "/")), SyncRequest("GET", "/", "")) == KEY_ID


@pytest.mark.must("SYN-2")
@pytest.mark.parametrize(
    "changed",
    [
        replace(REQUEST, method="PUT"),
        replace(REQUEST, path="/v1/o/ack/"),
        replace(REQUEST, query="a=2"),
        replace(REQUEST, query=""),
        replace(REQUEST, body=b"bodY"),
        replace(REQUEST, body=b""),
        replace(REQUEST, method="post"),
        replace(REQUEST, path="/v1/o/ack?a=1", query=""),
        replace(REQUEST, path='/v1/o/ack\n"@query": ?a=1'),
        replace(REQUEST, path=""),
        replace(REQUEST, query="a=1#"),
        replace(REQUEST, query="ä"),
    ],
)
def test_another_request_than_the_signed_one_is_refused(changed: SyncRequest):
    with pytest.raises(BadRequestSignature) as caught:
        verify(sign(), changed)
    assert not isinstance(caught.value, ClockOff)


def test_the_signature_for_another_desk_is_refused():
    with pytest.raises(BadRequestSignature):
        verify(sign(), origin="else.example")


def test_a_key_that_nobody_knows_is_refused():
    other = http_signatures.sign(REQUEST, seed=derive_seed("a stranger"), origin=ORIGIN, created=CREATED)
    with pytest.raises(BadRequestSignature):
        verify(lower(other))


def test_a_key_that_is_another_one_than_its_id_says_is_refused():
    with pytest.raises(BadRequestSignature):
        http_signatures.verify(REQUEST, sign(), origin=ORIGIN, find_key=lambda _: bytes(32), now=CREATED)


@pytest.mark.parametrize("missing", ["content-digest", "signature-input", "signature"])
def test_a_missing_field_is_refused(missing: str):
    headers = sign()
    del headers[missing]
    with pytest.raises(BadRequestSignature):
        verify(headers)


@pytest.mark.parametrize("name", ["content-digest", "signature-input", "signature"])
def test_every_changed_character_and_every_truncation_is_refused(name: str):
    headers = sign()
    value = headers[name]
    for place in range(len(value)):
        for changed in (value[:place], value[:place] + chr(ord(value[place]) ^ 1) + value[place + 1 :]):
            with pytest.raises(BadRequestSignature):
                verify({**headers, name: changed})


@pytest.mark.must("SYN-1")
@pytest.mark.parametrize(
    "parameters",
    [
        print_parameters(components='("@method" "@path" "@query")'),
        print_parameters(components='("@path" "@method" "@query" "content-digest")'),
        print_parameters(components='("@method" "@path" "@query" "content-digest" "@authority")'),
        print_parameters(components="()"),
        print_parameters(created=""),
        print_parameters(created=f";created=0{CREATED}"),
        print_parameters(created=f";created={CREATED}.0"),
        print_parameters(created=f";created=-{CREATED}"),
        print_parameters(expires=""),
        print_parameters(expires=f";expires={CREATED + 299}"),
        print_parameters(expires=f";expires={CREATED + 3_000_000}"),
        print_parameters(keyid=""),
        print_parameters(keyid=";keyid=x"),
        print_parameters(alg=""),
        print_parameters(alg=';alg="hmac-sha256"'),
        print_parameters(tag=""),
        print_parameters(tag=f';tag="{ORIGIN}/sync/v2"'),
        print_parameters(tag=f';tag="{ORIGIN}/sync/v1";nonce="n"'),
        print_parameters(alg=f';tag="{ORIGIN}/sync/v1"', tag=';alg="ed25519"'),
        print_parameters(components='( "@method" "@path" "@query" "content-digest" )'),
    ],
)
def test_a_rightly_signed_request_of_another_form_is_refused(parameters: str):
    assert verify(sign_with_parameters(print_parameters())) == KEY_ID
    with pytest.raises(BadRequestSignature) as caught:
        verify(sign_with_parameters(parameters))
    assert not isinstance(caught.value, ClockOff)


@pytest.mark.must("SYN-1")
@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("signature-input", lambda value: value.replace("sig1", "sig2")),
        ("signature-input", lambda value: f"{value}, {value.replace('sig1', 'sig2')}"),
        ("signature-input", lambda value: f" {value}"),
        ("signature-input", lambda value: value.replace(";", "; ")),
        ("signature", lambda value: value.replace("sig1", "sig2")),
        ("signature", lambda value: f"{value}, sig2=:AAAA:"),
        ("signature", lambda value: value.replace("==:", ":")),
        ("signature", lambda value: value + "\n"),
        ("content-digest", lambda value: f"{value}, sha-512=:AAAA:"),
        ("content-digest", lambda value: value.replace("sha-256", "sha-512")),
        ("content-digest", lambda value: value.replace("sha-256", "SHA-256")),
    ],
)
def test_another_spelling_of_a_field_is_refused(name: str, change: Callable[[str], str]):
    headers = sign()
    with pytest.raises(BadRequestSignature):
        verify({**headers, name: change(headers[name])})


@pytest.mark.parametrize("now", [CREATED - 60, CREATED, CREATED + 299])
def test_a_time_within_the_lifetime_is_accepted(now: int):
    assert verify(sign(), now=now) == KEY_ID


@pytest.mark.must("SYN-4")
@pytest.mark.parametrize("now", [0, CREATED - 61, CREATED + 300, CREATED + 10**9])
def test_a_wrong_time_is_told_when_everything_else_is_right(now: int):
    with pytest.raises(ClockOff):
        verify(sign(), now=now)


@pytest.mark.must("SYN-5")
def test_a_wrong_time_is_not_told_to_somebody_who_did_not_sign():
    headers = sign(created=CREATED - 10_000)
    signature = headers["signature"].replace("A", "B") if "A" in headers["signature"] else f"sig1=:{'A' * 86}==:"
    for wrong in ({**headers, "signature": signature}, {**headers, "content-digest": "sha-256=:AAAA:"}):
        with pytest.raises(BadRequestSignature) as caught:
            verify(wrong)
        assert not isinstance(caught.value, ClockOff)


@pytest.mark.parametrize(
    "request_",
    [SyncRequest("get", "/"), SyncRequest("GET", "v1"), SyncRequest("GET", "/ä"), SyncRequest("GET", "/", "a\nb")],
)
def test_a_request_that_no_reader_takes_is_not_signed(request_: SyncRequest):
    with pytest.raises(BadRequestSignature):
        sign(request_)


def test_a_body_is_not_shown():
    assert "secret" not in repr(SyncRequest("POST", "/", body=b"secret"))


@given(st.binary(), st.text("abc=&%20+/?:@", max_size=30), st.integers(0, 10**10))
def test_what_is_signed_verifies(body: bytes, query: str, created: int):
    request = SyncRequest("POST", "/v1/o/events", query, body)
    assert verify(sign(request, created=created), request, now=created) == KEY_ID


@given(st.text(), st.text(), st.text(), st.text(), st.text(), st.text())
def test_any_request_and_headers_are_our_error(
    method: str, path: str, query: str, digest: str, signature_input: str, signature: str
):
    headers = {"content-digest": digest, "signature-input": signature_input, "signature": signature}
    with pytest.raises(BadRequestSignature):
        verify(headers, SyncRequest(method, path, query))
    with pytest.raises(BadRequestSignature):
        verify({**sign(), "signature-input": f'sig1=();created=1;keyid="{signature_input}";{signature}'})
