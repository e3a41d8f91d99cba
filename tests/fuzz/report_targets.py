"""The parsers of what a report is made of and travels in: answers, texts, payloads, envelopes, profiles."""

import io
import json
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any

from crypto import age_write, notes, plain_text, profile_text
from crypto.identities import HybridIdentity
from crypto.profile_text import Profile
from crypto.recipients import HybridRecipient
from fuzz.target import Target, as_text, kept_seeds
from reporter import form, opening, payload, strict_json, ustar
from reporter import profile as profiles
from reporter.anonymise import hints as hinting
from reporter.anonymise import text as finding
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.errors import ProfileRefused, Unreadable
from reporter.form import AnswersRefused, addresses
from reporter.form.addresses import NotAnAddress
from reporter.report import Attachment, Cleaned, Draft, NotAPeriod, Period, ReceivedReport, Report
from reporter.strict_json import NotStrictJson
from support.reports import OUTAGE, pack, unpack
from support.sample_profile import make_full_profile, make_signer, make_small_profile

ROOT = make_signer("root 1")
IDENTITY = HybridIdentity.from_seed(sha256(b"fuzz").digest())
PAYLOAD_BYTES = 16_384
REPORT_ID = "0123456789abcdef" * 2
TRACKING = {"*": ["utm_*", "fbclid"], "youtube.com": ["si"]}
ANSWERS: tuple[dict[str, Any], ...] = (
    OUTAGE,
    {
        **OUTAGE,
        "kind": "service_block",
        "incident_type": "site_block",
        "sites": ["example.org"],
        "links": ["https://a.example/?utm_x=1"],
    },
    {
        "kind": "sim_block",
        "country": "PK",
        "region": "PK-KP",
        "operators": ["pk_zong"],
        "blocked_on": {"on": "2026-09-09"},
    },
    {**OUTAGE, "witnessed": [{"from": "2026-11-14T17:00+05:00", "to": "2026-11-14T19:00+05:00"}]},
)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _load(data: bytes) -> Any:
    """Read any JSON value; what is no JSON is given as the text it is."""
    try:
        return json.loads(as_text(data))
    except (ValueError, RecursionError):
        return as_text(data)


@cache
def _reports() -> list[bytes]:
    picture = Attachment.of(b"not a picture" * 9, media_type="image/png", cleaned=Cleaned.REDRAWN)
    members = {name: value for name, value in OUTAGE.items() if name != "occurred"}
    reports = [Report(REPORT_ID, members), Report(REPORT_ID, members, (picture, picture))]
    return [pack(report).rstrip(b"\0") for report in reports]


def _unpack(data: bytes) -> ReceivedReport:
    """Read bytes as the beginning of a payload of the smallest class."""
    return unpack(io.BytesIO(data.ljust(PAYLOAD_BYTES, b"\0")))


def _unpack_json(data: bytes) -> ReceivedReport:
    """Read bytes as the `report.json` of a payload that is right in everything else."""
    header = ustar.write_header(payload.REPORT_NAME, len(data))
    return _unpack(header + data + bytes(ustar.padding_after(len(data))))


def _prove_report(_data: bytes, received: ReceivedReport) -> None:
    again = unpack(io.BytesIO(pack(Report(received.id, received.members, received.attachments))))
    assert (again.id, again.members, again.attachments) == (received.id, received.members, received.attachments)


def _prove_object(_data: bytes, members: dict[str, Any]) -> None:
    assert strict_json.parse_object(_json(members)) == members


def _prove_draft(_data: bytes, draft: Draft) -> None:
    """Whatever the form takes can be anonymised, sealed and read back by the desk."""
    assert form.check(draft.answers).answers == draft.answers
    try:
        report = anonymise(draft, Decisions(default=Action.REPLACE)).report
    except AnswersRefused:
        return  # What stands in the place of a find may be longer than the find.
    received = unpack(io.BytesIO(pack(report)))
    assert dict(received.members) == dict(report.members)


def _prove_period(_data: bytes, period: Period) -> None:
    assert Period.parse(period.to_mapping()) == period


def _find(data: bytes) -> str:
    text = as_text(data)
    finds = finding.find(text)
    borders = [border for found in finds for border in (found.start, found.end)]
    assert borders == sorted(borders)
    assert not borders or (borders[0] >= 0 and borders[-1] <= len(text))
    assert all(0 <= hint.start < hint.end <= len(text) for hint in hinting.hints(text))
    return finding.replace(text, {(found.start, found.end): found.replacement for found in finds})


def _read_signed_profile(data: bytes) -> Profile:
    """Read a profile whose text was rightly signed by a root, whatever it says."""
    try:
        note = notes.sign(as_text(data), ROOT)
    except notes.BadNote as cause:
        raise ProfileRefused("no text that can be signed") from cause
    known = profiles.TrustedProfile(make_small_profile(), b"")
    return profiles.read_next(known, note).profile


@cache
def _profile_texts() -> list[bytes]:
    later = replace(make_small_profile(), version=2)
    return [profile_text.print_profile(profile).encode() for profile in (later, make_full_profile())]


@cache
def _texts() -> list[bytes]:
    examples = [json.loads(data) for data in kept_seeds("redaction/*.json")()]
    return [example["text"].encode() for file in examples for example in file]


def _settled(host: str) -> None:
    assert addresses.bare_host(host) == host


@cache
def _envelopes() -> list[bytes]:
    recipients = [HybridRecipient.decoy(), IDENTITY.recipient()]
    return [age_write.encrypt_bytes(start.ljust(PAYLOAD_BYTES, b"\0"), recipients) for start in _reports()]


TARGETS = (
    Target(
        "envelope", lambda data: opening.open_envelope(data, [IDENTITY]), (Unreadable,), _envelopes, max_bytes=20_000
    ),
    Target("payload", _unpack, (Unreadable,), _reports, _prove_report, max_bytes=PAYLOAD_BYTES),
    Target(
        "report-json",
        _unpack_json,
        (Unreadable,),
        lambda: [_json({"v": 1, "id": REPORT_ID, "reply": None, **answers}) for answers in ANSWERS],
        _prove_report,
    ),
    Target(
        "strict-json",
        strict_json.parse_object,
        (NotStrictJson,),
        lambda: [_json(answers) for answers in ANSWERS],
        _prove_object,
    ),
    Target(
        "answers",
        lambda data: form.check(_load(data)),
        (AnswersRefused,),
        lambda: [_json(answers) for answers in ANSWERS],
        _prove_draft,
    ),
    Target(
        "period",
        lambda data: Period.parse(_load(data)),
        (NotAPeriod,),
        lambda: [_json(OUTAGE["occurred"])],
        _prove_period,
    ),
    Target(
        "link",
        lambda data: addresses.clean_link(as_text(data), tracking=TRACKING),
        (NotAnAddress,),
        lambda: [b"https://youtube.com/a?si=1&utm_b=2#:~:text=c"],
    ),
    Target(
        "site",
        lambda data: addresses.bare_host(as_text(data)),
        (NotAnAddress,),
        lambda: [b"https://www.example.org:80/a", "مثال.پاک".encode()],
        lambda _, host: _settled(host),
    ),
    Target("free-text", _find, (), _texts, max_bytes=16_384),
    Target("plain-text", lambda data: plain_text.normalise(as_text(data)), (), lambda: [b"A\xcc\x8a"]),
    Target(
        "profile-file",
        profiles.read_first,
        (ProfileRefused,),
        kept_seeds("profiles/*.note", most_bytes=131_072),
        max_bytes=131_072,
    ),
    Target("signed-profile", _read_signed_profile, (ProfileRefused,), _profile_texts, max_bytes=131_072),
)
