"""Looks at a stand-in log: the questions of the program, answered until a verdict comes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from crypto import cosignatures, receipts
from crypto.cosignatures import Cosigner
from crypto.notes import SignedNote
from crypto.receipts import Receipt
from reporter.log.judging import Ask, Look, Pages, Seen, Verdict, judge
from reporter.profile import TrustedProfile
from support.desks import BareDesk, bare_desk
from support.stand_in.log import StandInLog

FIRST = 500_000
"""The number of the first batch of a log made here."""
MINE = hashlib.sha256(b"the report that is looked up").digest()


def ids(count: int, label: str = "") -> list[bytes]:
    """Return ids of other people's uploads."""
    return [hashlib.sha256(f"{label} {number}".encode()).digest() for number in range(count)]


def follow(look: Look, answer: Callable[[str], bytes | None]) -> Verdict:
    """Answer what a look asks until it ends."""
    pages: dict[str, bytes | None] = {}
    while isinstance(asked := judge(look, pages), Ask):
        assert not pages.keys() & set(asked.paths), "nothing is asked twice"
        pages.update((path, answer(path)) for path in asked.paths)
    return asked


@dataclass
class Watched:
    """A desk, its log, and what somebody who sent a report has seen of it."""

    desk: BareDesk = field(default_factory=bare_desk)
    seen: Seen | None = None

    @cached_property
    def log(self) -> StandInLog:
        return StandInLog(self.desk.log)

    @cached_property
    def trusted(self) -> TrustedProfile:
        return TrustedProfile(self.desk.profile, self.desk.sign())

    def receipt(self, batch: int, upload_id: bytes = MINE) -> bytes:
        return receipts.sign(Receipt(self.desk.profile.origin, upload_id, batch), self.desk.log)

    def look(self, batch: int, *, upload_id: bytes = MINE, now: datetime | None = None, is_whole: bool = False) -> Look:
        return Look(
            self.trusted, self.desk.log.name, self.receipt(batch, upload_id), self.seen, now=now, is_whole=is_whole
        )

    def see(self, batch: int, **more: object) -> Verdict:
        """Look, and remember what was seen."""
        verdict = follow(self.look(batch, **more), self.log.answer)
        self.seen = verdict.seen
        return verdict

    def pages(self, batch: int) -> Pages:
        """Return everything that a look is answered."""
        told: dict[str, bytes | None] = {}
        follow(self.look(batch), lambda path: told.setdefault(path, self.log.answer(path)))
        return told


def watched(*, witnesses: int = 0, quorum: int | None = None, profile: object = None) -> Watched:
    """Make a desk with a log of three batches, mine in the second, cosigned by all its witnesses."""
    desk = bare_desk()
    cosigners = [Cosigner(f"witness.example/{n}", bytes([n + 1]) * 32) for n in range(witnesses)]
    keys = tuple(str(cosigner.witness) for cosigner in cosigners)
    desk = replace(desk, profile=replace(desk.profile, witnesses=keys, quorum=quorum))
    one = Watched(desk)
    one.log.cosign = lambda note: cosign(note, cosigners)
    one.log.close(FIRST, ids(20, "first"))
    one.log.close(FIRST + 1, [MINE, *ids(30, "second")])
    one.log.close(FIRST + 2, ids(3, "third"))
    return one


def cosign(note: bytes, cosigners: list[Cosigner], *, time: int = 1_790_000_000, is_false: bool = False) -> bytes:
    """Add the lines of witnesses to a checkpoint; false ones are over another text."""
    text = SignedNote.parse(note).text
    covered = text.replace("\n", "0\n", 1) if is_false else text
    return cosignatures.add(note, [cosigner.cosign(covered, time=time) for cosigner in cosigners])
