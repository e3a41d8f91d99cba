"""The organisers' note: who may fetch and write events, known to the desk's server and organisers only.

Gives `Organisers`, its reading and its printing. Rules: as for a profile, the text is verified as a signed note
first, `parse` checks every rule, printing none, and unknown keywords are ignored; everybody has both keys of
their own. A revoked organiser may stay listed, because what they signed before must still be readable; whoever
asks for trust uses `current`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self

from crypto import padded_base64
from crypto.errors import BadKey, BadProfile
from crypto.http_signatures import compute_key_id
from crypto.keyword_lines import Keyword, parse_number, parse_text
from crypto.notes import Verifier
from crypto.recipients import HybridRecipient

MAX_ORGANISERS: Final = 100
MAX_REVOKED: Final = 1000
MAX_VERSION: Final = 2**31 - 1

_KIND: Final = "organisers/v1"
_KEY_ID_BYTES: Final = 32
_GRAMMAR: Final = (
    Keyword("version", 1, 1),
    Keyword("organiser", 0, MAX_ORGANISERS),
    Keyword("revoked", 0, MAX_REVOKED),
)


@dataclass(frozen=True)
class Organiser:
    """An organiser's keys: `sync` signs requests and events, `events` receives events."""

    sync: Verifier
    events: HybridRecipient

    @cached_property
    def key_id(self) -> str:
        """The base64 SHA-256 of the 32-byte sync key, by which requests and revocations name it."""
        return compute_key_id(self.sync.public)

    @classmethod
    def parse(cls, value: str) -> Self:
        """Read what stands after the keyword; raises BadProfile."""
        sync, _, events = value.partition(" ")
        try:
            return cls(Verifier.parse(sync), HybridRecipient.parse(events))
        except BadKey as cause:
            raise BadProfile("an organiser's line does not hold two keys") from cause

    def __str__(self) -> str:
        return f"{self.sync} {self.events}"


@dataclass(frozen=True)
class Organisers:
    """One version of the list. `revoked` holds key ids."""

    origin: str
    version: int
    organisers: tuple[Organiser, ...]
    revoked: tuple[str, ...] = ()

    @property
    def current(self) -> tuple[Organiser, ...]:
        """The organisers who are not revoked."""
        return tuple(organiser for organiser in self.organisers if organiser.key_id not in self.revoked)


def parse(text: str) -> Organisers:
    """Return the list of a verified note's text; raises BadProfile."""
    read = parse_text(text, kind=_KIND, grammar=_GRAMMAR)
    listed = Organisers(
        origin=read.origin,
        version=parse_number(read.one("version"), least=1, most=MAX_VERSION),
        organisers=tuple(Organiser.parse(value) for value in read.values["organiser"]),
        revoked=read.values["revoked"],
    )
    _check_distinct(listed)
    for key_id in listed.revoked:
        check_key_id(key_id)
    return listed


def print_organisers(organisers: Organisers) -> str:
    """Return the text that `parse` reads, for signing."""
    lines = [
        f"{organisers.origin}/{_KIND}",
        f"version {organisers.version}",
        *(f"organiser {organiser}" for organiser in organisers.organisers),
        *(f"revoked {key_id}" for key_id in organisers.revoked),
    ]
    return "\n".join(lines) + "\n"


def check_key_id(key_id: str) -> None:
    """Raise BadProfile unless this is the base64 of 32 bytes, as an organiser's key id is."""
    try:
        digest = padded_base64.decode(key_id)
    except ValueError as cause:
        raise BadProfile("a key id is not base64") from cause
    if len(digest) != _KEY_ID_BYTES:
        raise BadProfile("a key id is a SHA-256")


def _check_distinct(listed: Organisers) -> None:
    for keys in (
        [organiser.sync.public for organiser in listed.organisers],
        [organiser.events for organiser in listed.organisers],
        listed.revoked,
    ):
        if len(set(keys)) != len(keys):
            raise BadProfile("a key stands twice in the list of organisers")
