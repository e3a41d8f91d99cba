"""What a person reports, from draft to what the desk reads: plain values, no rules and no storage.

A `Draft` is answers as the form took them. A `Report` is a draft after anonymising and the only thing that is
packed and sealed. A `ReceivedReport` is what the desk unpacked. Their answers are plain JSON values (dicts and
lists) that nobody changes after construction. No `repr` here shows what a person wrote, only ids and sizes,
so that a traceback or a log line cannot.
"""

import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import BinaryIO, Protocol, TypeAlias

from crypto.one_time_tags import OneTimeTag
from reporter.blackouts import Blackout

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"

_MOMENT = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})", re.ASCII)
_LARGEST_OFFSET = timedelta(hours=14)


class Precision(StrEnum):
    """How exactly a moment is told, finest first."""

    QUARTER_HOUR = "quarter_hour"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    UNKNOWN = "unknown"


class Recurrence(StrEnum):
    """Whether it went on without a break."""

    CONTINUOUS = "continuous"
    INTERMITTENT = "intermittent"
    NIGHTLY = "nightly"
    CURFEW_HOURS = "curfew_hours"
    UNKNOWN = "unknown"
    WITHHELD = "withheld"


class Cleaned(StrEnum):
    """What was done to an attachment before it was sealed."""

    REDRAWN = "redrawn"
    STRIPPED = "stripped"
    KEPT = "kept"


class NotAPeriod(ValueError):
    """A value that is no `occurred`.

    `part` names the member that is wrong, or is empty for the whole; `backwards` says that it ends before it starts.
    """

    def __init__(self, part: str, *, backwards: bool = False) -> None:
        super().__init__(f"not a period: {part or 'the whole'}")
        self.part = part
        self.backwards = backwards


@dataclass(frozen=True)
class Period:
    """When it happened: from, to (None while it goes on), how exactly each is told, and whether on and off."""

    from_: datetime
    to: datetime | None
    from_precision: Precision = Precision.HOUR
    to_precision: Precision = Precision.HOUR
    recurrence: Recurrence = Recurrence.UNKNOWN

    def __post_init__(self) -> None:
        if self.to is not None and self.to < self.from_:
            raise NotAPeriod("to", backwards=True)

    @classmethod
    def parse(cls, occurred: object) -> "Period":
        """Read the mapping `occurred`.

        `from` and `to` are ISO 8601 with an offset, in this century; `to` may be null. A precision that is left
        out is an hour, a recurrence that is left out is unknown; other members are ignored. Raises NotAPeriod.
        """
        if not isinstance(occurred, Mapping):
            raise NotAPeriod("")
        to = occurred.get("to", "")
        return cls(
            _parse_moment(occurred.get("from"), "from"),
            None if to is None else _parse_moment(to, "to"),
            _parse_precision(occurred, "from_precision"),
            _parse_precision(occurred, "to_precision"),
            _parse_recurrence(occurred),
        )

    def to_mapping(self) -> dict[str, Json]:
        """Print the mapping `occurred`, every member present."""
        return {
            "from": _print_moment(self.from_),
            "to": None if self.to is None else _print_moment(self.to),
            "from_precision": self.from_precision.value,
            "to_precision": self.to_precision.value,
            "recurrence": self.recurrence.value,
        }


PERIOD_MEMBERS = ("from", "to", "from_precision", "to_precision", "recurrence")


class Content(Protocol):
    """The bytes of a file, wherever they lie; they can be read more than once and need not fit into memory."""

    @property
    def length(self) -> int:
        """How many bytes there are."""
        ...

    def open(self) -> BinaryIO:
        """Return the bytes for reading from their start. Close it after use."""
        ...


@dataclass(frozen=True)
class BytesContent:
    """Content in memory."""

    data: bytes = field(repr=False)

    @property
    def length(self) -> int:
        """How many bytes there are."""
        return len(self.data)

    def open(self) -> BinaryIO:
        """Return the bytes for reading from their start."""
        return io.BytesIO(self.data)


@dataclass(frozen=True)
class DraftFile:
    """A file of a draft, its name not taken. `because` is why it is to be sealed as it is, None for one to clean.

    `blackouts` are what is painted black in a picture that is cleaned.
    """

    content: Content = field(repr=False)
    because: str | None = field(default=None, repr=False)
    blackouts: tuple[Blackout, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Draft:
    """Answers that the form took, and files that nobody has cleaned yet."""

    answers: Mapping[str, Json] = field(repr=False)
    attachments: tuple[DraftFile, ...] = field(default=(), repr=False)

    @property
    def kind(self) -> str:
        """What sort of report this will be."""
        return str(self.answers["kind"])


@dataclass(frozen=True, repr=False)
class Attachment:
    """A file of a report. `sha256` is 64 lower-case hex digits of its bytes.

    `because` is the anonymised reason of a file that was sealed as it is (`cleaned` is KEPT), None for others. Whoever
    copies the content checks it: a file on a disk can change between two readings. Where this program read it for
    `sha256`, `tag` knows the same bytes again and is the cheaper check.
    """

    media_type: str
    content: Content = field(repr=False)
    sha256: str
    cleaned: Cleaned
    because: str | None = field(default=None, repr=False)
    tag: OneTimeTag | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, data: bytes, *, media_type: str, cleaned: Cleaned) -> "Attachment":
        """Make an attachment of bytes in memory."""
        return cls(media_type, BytesContent(data), hashlib.sha256(data).hexdigest(), cleaned)

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return self.content.length

    def read(self) -> bytes:
        """Return all of its bytes; for those that are known to be short."""
        with self.content.open() as source:
            return source.read()

    def __repr__(self) -> str:
        return f"Attachment({self.media_type}, {self.length} bytes, {self.cleaned})"


@dataclass(frozen=True)
class Report:
    """An anonymised report: `id` is 32 hex digits, `members` the kind and the answers of `report.json`."""

    id: str
    members: Mapping[str, Json] = field(repr=False)
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class ReceivedReport:
    """What the desk read: the members it knows, each of its right shape, and the attachments as described."""

    id: str
    members: Mapping[str, Json] = field(repr=False)
    attachments: tuple[Attachment, ...] = ()

    @property
    def kind(self) -> str:
        """What sort of report this is; one whose kind is not known here is kept unopened."""
        return str(self.members["kind"])


def _parse_moment(value: object, part: str) -> datetime:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise NotAPeriod(part)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise NotAPeriod(part) from None  # The cause would repeat what the person wrote.
    offset = moment.utcoffset()
    if offset is None or abs(offset) > _LARGEST_OFFSET:
        raise NotAPeriod(part)
    return moment


def _print_moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _parse_precision(occurred: Mapping[str, object], part: str) -> Precision:
    try:
        return Precision(occurred.get(part, Precision.HOUR))  # type: ignore[arg-type]  # any value may be asked
    except ValueError:
        raise NotAPeriod(part) from None


def _parse_recurrence(occurred: Mapping[str, object]) -> Recurrence:
    try:
        return Recurrence(occurred.get("recurrence", Recurrence.UNKNOWN))  # type: ignore[arg-type]  # as above
    except ValueError:
        raise NotAPeriod("recurrence") from None
