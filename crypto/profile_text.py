"""The profile: everything a reporter's program knows of a desk, as the text of a signed note.

Gives `Profile`, its reading and its printing. Rules: the text is verified as a signed note before it is read
here; `parse` returns a profile only when every rule holds, for keys, dates and recipients also against each
other; what a later version may add is ignored. Printing checks nothing: whoever signs a text reads it back
first. Which profile to trust after another, and what time it is, are decided by the reporter.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from crypto import addresses, padded_base64, plain_text
from crypto.certificates import parse_certificate
from crypto.cosignatures import Witness
from crypto.desk_keys import DeskKey, KeyKind, compute_last_resort_until
from crypto.errors import BadCertificate, BadKey, BadProfile
from crypto.keyword_lines import (
    Keyword,
    KeywordText,
    parse_day,
    parse_number,
    parse_text,
)
from crypto.notes import Verifier

WEEK_KEYS: Final = 26
CARRY_KEYS: Final = 7
MAX_VERSION: Final = 2**31 - 1
MAX_NAME_CHARACTERS: Final = 80
MAX_BATCH_SECONDS: Final = 7 * 24 * 3600
MAX_WORK_BITS: Final = 32

_KIND: Final = "profile/v1"
_GRAMMAR: Final = (
    Keyword("version", 1, 1),
    Keyword("issued", 1, 1),
    Keyword("expires", 1, 1),
    Keyword("prev", 1, 1),
    Keyword("name", 1, 1),
    Keyword("root", 1, 9),
    Keyword("threshold", 1, 1),
    Keyword("log", 1, 3),
    Keyword("witness", 0, 9),
    Keyword("quorum", 0, 1),
    Keyword("batch", 1, 1),
    Keyword("url", 0, 3),
    Keyword("ca", 0, 3),
    Keyword("onion", 0, 3),
    Keyword("pow", 0, 1),
    Keyword("key", WEEK_KEYS, WEEK_KEYS),
    Keyword("carry", CARRY_KEYS, CARRY_KEYS),
    Keyword("last-resort", 1, 1),
)
# Beside what no text may hold: in one line, these too can make a name look like another one.
_DIRECTION_MARKS: Final = frozenset("\u061c\u200e\u200f")


@dataclass(frozen=True)
class Profile:
    """One version of a desk's description.

    `prev` is the SHA-256 of the whole previous note; `witnesses` are verifier keys of tlog-cosignature; `cas`
    are DER certificates; `work` is the pair s1, s2 of the proof of work.
    """

    origin: str
    version: int
    issued: date
    expires: date
    prev: bytes | None
    name: str
    roots: tuple[Verifier, ...]
    threshold: int
    logs: tuple[Verifier, ...]
    witnesses: tuple[str, ...]
    quorum: int | None
    batch_seconds: int
    urls: tuple[str, ...]
    cas: tuple[bytes, ...]
    onions: tuple[str, ...]
    work: tuple[int, int] | None
    week_keys: tuple[DeskKey, ...]
    carry_keys: tuple[DeskKey, ...]
    last_resort: DeskKey


def parse(text: str) -> Profile:
    """Return the profile of a verified note's text; raises BadProfile."""
    read = parse_text(text, kind=_KIND, grammar=_GRAMMAR)
    quorum = read.at_most_one("quorum")
    profile = Profile(
        origin=read.origin,
        version=parse_number(read.one("version"), least=1, most=MAX_VERSION),
        issued=parse_day(read.one("issued")),
        expires=parse_day(read.one("expires")),
        prev=_parse_prev(read.one("prev")),
        name=read.one("name"),
        roots=_parse_verifiers(read.values["root"]),
        threshold=parse_number(read.one("threshold"), least=1, most=9),
        logs=_parse_verifiers(read.values["log"]),
        witnesses=read.values["witness"],
        quorum=None if quorum is None else parse_number(quorum, least=1, most=9),
        batch_seconds=parse_number(read.one("batch"), least=1, most=MAX_BATCH_SECONDS),
        urls=read.values["url"],
        cas=tuple(_parse_base64(value) for value in read.values["ca"]),
        onions=read.values["onion"],
        work=_parse_work(read),
        week_keys=tuple(DeskKey.parse(KeyKind.WEEK, value) for value in read.values["key"]),
        carry_keys=tuple(DeskKey.parse(KeyKind.CARRY, value) for value in read.values["carry"]),
        last_resort=DeskKey.parse(KeyKind.LAST_RESORT, read.one("last-resort")),
    )
    _check_head(profile)
    _check_signers(profile)
    _check_ways(profile)
    _check_keys(profile)
    return profile


def print_profile(profile: Profile) -> str:
    """Return the text that `parse` reads, for signing."""
    lines = [
        f"{profile.origin}/{_KIND}",
        f"version {profile.version}",
        f"issued {profile.issued.isoformat()}",
        f"expires {profile.expires.isoformat()}",
        f"prev {'none' if profile.prev is None else padded_base64.encode(profile.prev)}",
        f"name {profile.name}",
        *(f"root {root}" for root in profile.roots),
        f"threshold {profile.threshold}",
        *(f"log {log}" for log in profile.logs),
        *(f"witness {witness}" for witness in profile.witnesses),
        *([] if profile.quorum is None else [f"quorum {profile.quorum}"]),
        f"batch {profile.batch_seconds}",
        *(f"url {url}" for url in profile.urls),
        *(f"ca {padded_base64.encode(ca)}" for ca in profile.cas),
        *(f"onion {onion}" for onion in profile.onions),
        *([] if profile.work is None else [f"pow s1={profile.work[0]} s2={profile.work[1]}"]),
        *(f"key {key}" for key in profile.week_keys),
        *(f"carry {key}" for key in profile.carry_keys),
        f"last-resort {profile.last_resort}",
    ]
    return "\n".join(lines) + "\n"


def _check_head(profile: Profile) -> None:
    if profile.issued.isoweekday() != 1:
        raise BadProfile("a profile is issued on a Monday")
    if profile.expires != profile.issued + timedelta(weeks=WEEK_KEYS, days=-1):
        raise BadProfile("a profile expires on the Sunday of its last week key")
    if profile.prev is not None and len(profile.prev) != hashlib.sha256().digest_size:
        raise BadProfile("the hash of the previous note has 32 bytes")
    name = profile.name
    if len(name) > MAX_NAME_CHARACTERS or name != name.strip() or not name:
        raise BadProfile("a desk's name has 1 to 80 characters and no space around it")
    if plain_text.has_control(name, newline=False) or any(mark in _DIRECTION_MARKS for mark in name):
        raise BadProfile("a desk's name has no control characters")
    if plain_text.has_hidden(name):
        raise BadProfile("a desk's name has no invisible characters")


def _check_signers(profile: Profile) -> None:
    for keys in (profile.roots, profile.logs, profile.witnesses):
        _check_distinct(keys)
    if any(root.name != profile.origin for root in profile.roots):
        raise BadProfile("a root signs under the origin's name")
    # A log that ended leaves its name to its tiles; the next one is told apart by what follows the origin.
    if any(log.name != profile.origin and not log.name.startswith(f"{profile.origin}/") for log in profile.logs):
        raise BadProfile("a log signs under the origin's name or one below it")
    # One key that counted as root and as log would let whoever holds the server sign profiles.
    if {root.public for root in profile.roots} & {log.public for log in profile.logs}:
        raise BadProfile("a root is no log")
    # One key under two names, or as log and witness, would let one operator count for two.
    public = [log.public for log in profile.logs] + [_parse_witness(witness).public for witness in profile.witnesses]
    if len(set(public)) != len(public):
        raise BadProfile("no two logs or witnesses have one key")
    if profile.threshold > len(profile.roots):
        raise BadProfile("a threshold is at most the number of roots")
    if profile.quorum is not None and profile.quorum > len(profile.witnesses):
        raise BadProfile("a quorum is at most the number of witnesses")


def _check_ways(profile: Profile) -> None:
    for ways in (profile.urls, profile.cas, profile.onions):
        _check_distinct(ways)
    try:
        for url in profile.urls:
            addresses.check_url(url)
        for onion in profile.onions:
            addresses.check_onion(onion)
        for ca in profile.cas:
            parse_certificate(ca)
    except (ValueError, BadCertificate) as cause:
        raise BadProfile("an address or a certificate of the desk is malformed") from cause


def _check_keys(profile: Profile) -> None:
    _check_windows(profile.week_keys, opens=profile.issued)
    _check_windows(profile.carry_keys, opens=profile.issued)
    if profile.last_resort.until != compute_last_resort_until(profile.expires):
        raise BadProfile("the last day of the last resort does not follow from the day of expiry")
    keys = (*profile.week_keys, *profile.carry_keys, profile.last_resort)
    # Two windows with one key would let a seed outlive the day on which it should be gone.
    if len({key.recipient for key in keys}) != len(keys):
        raise BadProfile("every key has a recipient of its own")


def _check_windows(keys: Sequence[DeskKey], *, opens: date) -> None:
    for key in keys:
        if key.opens != opens:
            raise BadProfile("the windows of the keys leave a gap, overlap, or do not begin with the issued week")
        opens = key.closes


def _parse_witness(witness: str) -> Witness:
    try:
        return Witness.parse(witness)
    except BadKey as cause:
        raise BadProfile("a witness key is malformed or of another algorithm than a cosignature's") from cause


def _check_distinct(values: Sequence[object]) -> None:
    if len(set(values)) != len(values):
        raise BadProfile("one line stands twice")


def _parse_prev(value: str) -> bytes | None:
    return None if value == "none" else _parse_base64(value)


def _parse_verifiers(values: Iterable[str]) -> tuple[Verifier, ...]:
    try:
        return tuple(Verifier.parse(value) for value in values)
    except BadKey as cause:
        raise BadProfile("a verifier key is malformed") from cause


def _parse_base64(value: str) -> bytes:
    try:
        return padded_base64.decode(value)
    except ValueError as cause:
        raise BadProfile("a value is not base64") from cause


def _parse_work(read: KeywordText) -> tuple[int, int] | None:
    value = read.at_most_one("pow")
    if value is None:
        return None
    first, _, second = value.partition(" ")
    if not first.startswith("s1=") or not second.startswith("s2="):
        raise BadProfile("a proof of work is s1= and s2= with a space between")
    return (
        parse_number(first.removeprefix("s1="), least=0, most=MAX_WORK_BITS),
        parse_number(second.removeprefix("s2="), least=0, most=MAX_WORK_BITS),
    )
