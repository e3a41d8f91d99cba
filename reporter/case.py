"""A case: a report opened at the desk, with its triage. Plain values, no storage and no rules.

The moves between states are in `triage`; how a case is stored is in `store.cases`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class CaseState(StrEnum):
    """Where the desk stands with a case."""

    NEW = "new"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    DUPLICATE = "duplicate"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class HistoryLine:
    """One move of a case: when (aware UTC), who (a pseudonym), from where to where, and why."""

    at: datetime
    who: str
    from_state: CaseState
    to_state: CaseState
    why: str = field(repr=False)


@dataclass(frozen=True)
class CaseAttachment:
    """One attachment as the report names it; `item` is where the store holds its bytes.

    `because` is the sender's reason where it was sealed as it is.
    """

    n: int
    media_type: str
    length: int
    sha256: str
    cleaned: str
    item: int
    because: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Case:
    """A filed report. `members` is the whole `report.json` as the desk read it."""

    upload_id: str
    report_id: str
    members: Mapping[str, object] = field(repr=False)
    state: CaseState
    received_week: str
    batch: int
    history: tuple[HistoryLine, ...] = ()
    attachments: tuple[CaseAttachment, ...] = ()
