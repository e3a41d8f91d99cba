"""The parsers of signed texts and of the small things that stand in them."""

from functools import cache

from crypto import (
    addresses,
    certificates,
    desk_keys,
    fingerprints,
    http_signatures,
    log_pages,
    notes,
    organisers_text,
    profile_text,
    receipts,
)
from crypto.desk_keys import DeskKey, KeyKind
from crypto.errors import (
    BadCertificate,
    BadKey,
    BadLogFile,
    BadNote,
    BadProfile,
    BadRequestSignature,
    BadSize,
)
from crypto.http_signatures import SyncRequest
from crypto.notes import SignedNote, Verifier
from crypto.organisers_text import Organiser, Organisers
from crypto.profile_text import Profile
from crypto.receipts import Receipt
from crypto.uploads import Upload
from fuzz.target import Target, as_text, kept_seeds
from reporter.desk import root_keys
from reporter.desk.transfer_request import TransferRequest
from reporter.errors import ProfileRefused, VaultProblem
from support.sample_profile import (
    ORIGIN,
    derive_seed,
    make_certificate,
    make_full_profile,
    make_recipient,
    make_signer,
    make_small_profile,
    make_witness,
)
from support.text_vectors import CREATED

LOG = make_signer("log")
SYNC = make_signer("organiser 1")
SYNC_SEED = derive_seed("organiser 1")
SYNC_KEY = SYNC.verifier.public
UPLOAD_ID = bytes(32)


@cache
def _notes() -> list[bytes]:
    return [receipts.sign(Receipt(ORIGIN, UPLOAD_ID, 1), LOG), *kept_seeds("profiles/organisers.note")()]


def _prove_same(printed: bytes, data: bytes) -> None:
    assert printed == data


def _prove_note(data: bytes, note: SignedNote) -> None:
    assert note.encode() == data


def _prove_profile(_data: bytes, profile: Profile) -> None:
    assert profile_text.parse(profile_text.print_profile(profile)) == profile
    fingerprints.of_profile(profile)


def _prove_organisers(_data: bytes, listed: Organisers) -> None:
    assert organisers_text.parse(organisers_text.print_organisers(listed)) == listed
    assert set(listed.current) <= set(listed.organisers)


def _read_desk_key(data: bytes) -> DeskKey:
    kinds = list(KeyKind)
    return DeskKey.parse(kinds[data[0] % len(kinds)] if data else kinds[0], as_text(data[1:]))


@cache
def _desk_keys() -> list[bytes]:
    profile = make_full_profile()
    keys = (profile.week_keys[0], profile.carry_keys[0], profile.last_resort)
    return [bytes([list(KeyKind).index(key.kind)]) + str(key).encode() for key in keys]


def _prove_desk_key(data: bytes, key: DeskKey) -> None:
    assert str(key) == as_text(data[1:])


def _prove_day(data: bytes, monday: object) -> None:
    assert desk_keys.print_week(monday) == as_text(data)


def _read_receipt(data: bytes) -> Receipt:
    """Read a receipt whose text was rightly signed by the desk's log, whatever it says."""
    signed = notes.sign(as_text(data), LOG)
    return receipts.verify(signed, origin=ORIGIN, upload_id=UPLOAD_ID, logs=[LOG.verifier])


def _prove_receipt(data: bytes, receipt: Receipt) -> None:
    assert receipts.sign(receipt, LOG) == notes.sign(as_text(data), LOG)


@cache
def _receipts() -> list[bytes]:
    return [SignedNote.parse(receipts.sign(Receipt(ORIGIN, UPLOAD_ID, 498_611), LOG)).text.encode()]


def _verify_request(data: bytes) -> str:
    """Verify a request whose parts stand on lines: method, path, query, digest, input, signature, and the body."""
    parts = [as_text(part) for part in data.split(b"\n", 6)]
    method, path, query, digest, given, signature, body = [*parts, *[""] * (7 - len(parts))]
    request = SyncRequest(method, path, query, body.encode("utf-8", "surrogateescape"))
    headers = {"content-digest": digest, "signature-input": given, "signature": signature}
    key_id = http_signatures.compute_key_id(SYNC_KEY)
    return http_signatures.verify(request, headers, origin=ORIGIN, find_key={key_id: SYNC_KEY}.get, now=CREATED)


def _prove_request(data: bytes, _key_id: str) -> None:
    assert data in _requests()


@cache
def _requests() -> list[bytes]:
    made = []
    for request in (SyncRequest("GET", "/v1/o/feed", "after=-1"), SyncRequest("POST", "/v1/o/ack", "", b"{}")):
        headers = http_signatures.sign(request, seed=SYNC_SEED, origin=ORIGIN, created=CREATED)
        lines = [request.method, request.path, request.query, *headers.values()]
        made.append("\n".join(lines).encode() + b"\n" + request.body)
    return made


def _check_addresses(data: bytes) -> None:
    for check in (addresses.check_url, addresses.check_onion, addresses.parse_host):
        try:
            check(as_text(data))
        except ValueError:
            continue


def _same(printed: object, given: object) -> None:
    assert printed == given


def _read_request(data: bytes) -> TransferRequest:
    """Read a request for keys whose text was rightly signed by the key it names, whatever else it says."""
    try:
        note = notes.sign(as_text(data), SYNC)
    except BadNote as cause:
        raise VaultProblem("no text that can be signed") from cause
    return TransferRequest.parse(note)


def _prove_transfer(_data: bytes, request: TransferRequest) -> None:
    assert TransferRequest.parse(request.sign(SYNC)) == request


@cache
def _transfers() -> list[bytes]:
    request = TransferRequest(ORIGIN, Organiser(SYNC.verifier, make_recipient("events")), make_recipient("transfer"))
    return [SignedNote.parse(request.sign(SYNC)).text.encode()]


TARGETS = (
    Target("note", SignedNote.parse, (BadNote,), _notes, _prove_note),
    Target(
        "profile-text",
        lambda data: profile_text.parse(as_text(data)),
        (BadProfile,),
        lambda: [profile_text.print_profile(make()).encode() for make in (make_full_profile, make_small_profile)],
        _prove_profile,
        max_bytes=131_072,
    ),
    Target(
        "log-page",
        lambda data: log_pages.parse_page(data, page=480),
        (BadLogFile,),
        lambda: [b"491520 16\n491522 48\n"],
        lambda data, batches: _prove_same(log_pages.print_page(batches), data),
    ),
    Target(
        "organisers-text",
        lambda data: organisers_text.parse(as_text(data)),
        (BadProfile,),
        lambda: [SignedNote.parse(note).text.encode() for note in kept_seeds("profiles/organisers.note")()],
        _prove_organisers,
        max_bytes=8192,
    ),
    Target("receipt", _read_receipt, (BadNote,), _receipts, _prove_receipt),
    Target(
        "verifier-key",
        lambda data: Verifier.parse(as_text(data)),
        (BadKey,),
        lambda: [str(LOG.verifier).encode(), make_witness("w1").encode()],
        lambda data, verifier: _same(str(verifier), as_text(data)),
    ),
    Target("desk-key", _read_desk_key, (BadProfile,), _desk_keys, _prove_desk_key),
    Target("week", lambda data: desk_keys.parse_week(as_text(data)), (BadProfile,), lambda: [b"2026-W47"], _prove_day),
    Target(
        "upload-head",
        Upload.from_head,
        (BadSize,),
        lambda: [Upload(19_600, bytes(32)).head],
        lambda data, upload: _same(upload.head, data),
    ),
    Target("request-signature", _verify_request, (BadRequestSignature,), _requests, _prove_request),
    Target(
        "certificate",
        certificates.parse_certificate,
        (BadCertificate,),
        lambda: [make_certificate()],
    ),
    Target(
        "address",
        _check_addresses,
        (),
        lambda: [url.encode() for url in (*make_full_profile().urls, *make_full_profile().onions)],
    ),
    Target("transfer-request", _read_request, (VaultProblem,), _transfers, _prove_transfer),
    Target(
        "root-note",
        root_keys.read_note,
        (ProfileRefused,),
        kept_seeds("profiles/*.note", most_bytes=131_072),
        max_bytes=131_072,
    ),
)
