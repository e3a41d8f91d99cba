"""Desks for tests: a whole one made by the real ceremony, and bare profiles signed with keys at hand."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crypto import notes, profile_text
from crypto.desk_keys import KeyKind
from crypto.keyslots import FLOOR
from crypto.notes import Signer
from crypto.profile_text import Profile
from reporter.desk import ceremony, key_calendar
from reporter.desk.ceremony import DeskPlan
from reporter.desk.key_calendar import KeyLine
from reporter.profile import TrustedProfile
from support.vault_folders import cheapen

ORIGIN = "desk.example"
PASSPHRASE = "marble lantern sixty quiet orchard bridge"
NOW = datetime(2026, 11, 18, 10, 30, tzinfo=UTC)
"""A Wednesday in 2026-W47, the week in which every desk of the tests is made."""


def make_desk(folder: Path, *, url: str = "http://127.0.0.1:1/", now: datetime = NOW) -> TrustedProfile:
    """Make a desk as `gawahctl desk init` does, with the cheapest key derivation."""
    plan = DeskPlan(name="Test Desk", urls=(url,), origin=ORIGIN)
    made = ceremony.make_desk(folder, PASSPHRASE, ceremony.draw_up(plan, now=now), cost=FLOOR)
    cheapen(folder, PASSPHRASE)
    return made


@dataclass(frozen=True)
class BareDesk:
    """A desk without a vault: its signers, its key lines and its first profile."""

    root: Signer
    log: Signer
    lines: list[KeyLine]
    profile: Profile

    def sign(self, profile: Profile | None = None, *signers: Signer) -> bytes:
        """Sign a profile with the root, or with the signers given."""
        text = profile_text.print_profile(profile or self.profile)
        return notes.sign(text, *(signers or (self.root,)))

    def later(self, **changes: object) -> Profile:
        """Return the next version of the profile, with changes."""
        return replace(self.profile, **{"version": self.profile.version + 1, **changes})


def bare_desk(*, origin: str = ORIGIN, urls: tuple[str, ...] = ("http://127.0.0.1:1/",), version: int = 1) -> BareDesk:
    root, log = Signer.generate(origin), Signer.generate(origin)
    lines = key_calendar.generate(NOW.date())
    week_keys = tuple(line.key for line in lines if line.key.kind is KeyKind.WEEK)
    profile = Profile(
        origin=origin,
        version=version,
        issued=week_keys[0].opens,
        expires=week_keys[-1].closes - timedelta(days=1),
        prev=None,
        name="Bare Desk",
        roots=(root.verifier,),
        threshold=1,
        logs=(log.verifier,),
        witnesses=(),
        quorum=None,
        batch_seconds=1,
        urls=urls,
        cas=(),
        onions=(),
        work=None,
        week_keys=week_keys,
        carry_keys=tuple(line.key for line in lines if line.key.kind is KeyKind.CARRY),
        last_resort=lines[-1].key,
    )
    return BareDesk(root, log, lines, profile)
