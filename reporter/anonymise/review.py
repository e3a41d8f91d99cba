"""The door of anonymising: propose, decide, and make the one report that may be sealed.

`propose` lists what could name a person in the free answers and the addresses of a draft. The person decides on
each find; `anonymise` is the only way from a `Draft` to a `Report`, and it refuses while a find is undecided. What
it made is searched again: taking one thing out can uncover another. Attached pictures are drawn again; what cannot
be is refused, not passed on, unless the person says why it has to be sealed as it is. That reason is free text like
any other, and its finds have the field `attachments.1.because`, by the number of the file.

Entries of a list (links, sites) have no place for a replacement: to replace one is to leave it out.
"""

import re
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import unquote

from reporter import form
from reporter.anonymise import attachments, text
from reporter.anonymise.hints import HintKind, hints
from reporter.anonymise.kinds import Kind
from reporter.anonymise.links import host_of, tells_nothing
from reporter.anonymise.place_and_time import coarsen, coarsen_date, tell_by_clocks_of
from reporter.blackouts import NotBlackouts
from reporter.errors import GawahError
from reporter.form.question import AnswerType
from reporter.report import Attachment, Draft, DraftFile, Json, Period, Report

_LEFT_OUT = ""
_PATH_MARKS = re.compile(r"[/?&=#]")
# Addresses of news and measurements are full of long numbers; these kinds are persons even there.
_PERSONAL_IN_A_PATH = frozenset(
    {
        Kind.EMAIL,
        Kind.HANDLE,
        Kind.PHONE_PK_MOBILE,
        Kind.PHONE_AF,
        Kind.GPS_DD,
        Kind.PLUSCODE,
    }
)
_MOST_ROUNDS = 4
_ATTACHMENTS = "attachments."


class Action(StrEnum):
    """What the person decided about a find."""

    KEEP = "keep"
    REPLACE = "replace"
    EDIT = "edit"


@dataclass(frozen=True, order=True)
class FieldFind:
    """A find in one answer. An entry of a list is named `links.0`; offsets are those of the answer as given."""

    field: str
    start: int
    end: int
    kind: Kind
    replacement: str


@dataclass(frozen=True, order=True)
class FieldHint:
    """A hint in one answer: to be shown, never in the way."""

    field: str
    start: int
    end: int
    kind: HintKind


@dataclass(frozen=True)
class Decisions:
    """What to do with each find, and with those that are not named.

    `edits` holds what the person wrote instead of a find whose action is EDIT.
    """

    actions: Mapping[FieldFind, Action] = field(default_factory=dict)
    default: Action | None = None
    edits: Mapping[FieldFind, str] = field(default_factory=dict, repr=False)

    def action_on(self, find: FieldFind) -> Action | None:
        """Return what was decided, or None while nothing was."""
        action = self.actions.get(find, self.default)
        return None if action is Action.EDIT and find not in self.edits else action


class Decided(NamedTuple):
    """A find and what was done with it."""

    find: FieldFind
    action: Action


class Anonymised(NamedTuple):
    """The report, every decision that made it, in the order of the finds, and what each attachment lost.

    `removed` names, for each attachment, what its file carried besides the picture; nothing for one kept as it is.
    """

    report: Report
    decided: tuple[Decided, ...]
    removed: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Round:
    """One search: the texts as they stand, and what was found in them that the person did not keep before.

    Decisions make the next round's texts. What a find of a later round points at is text that decisions made.
    `undecided` are those of the finds that nothing was decided about.
    """

    texts: Mapping[str, Json] = field(repr=False)
    finds: tuple[FieldFind, ...]
    undecided: tuple[FieldFind, ...] = ()


class FindsUnresolved(GawahError):
    """Finds that nobody has decided on; carries them, and says how many there are and never what they say."""

    def __init__(self, finds: tuple[FieldFind, ...]) -> None:
        kinds = ", ".join(sorted({find.kind.value for find in finds}))
        super().__init__(
            f"{len(finds)} places could name somebody ({kinds}). Keep, replace or edit each; nothing was sealed."
        )
        self.finds = finds


def propose(draft: Draft) -> tuple[FieldFind, ...]:
    """Return every find of a draft that blocks sealing until it is decided on."""
    return tuple(_finds_in(texts_of(draft)))


def texts_of(draft: Draft) -> dict[str, Json]:
    """Return the answers of a draft and, by fields of their own, the reasons of its files that are sealed as they are.

    Raises AnswersRefused for a reason that is missing or unfit.
    """
    reasons = {
        field: form.check_because(file.because, field=field)
        for n, file in enumerate(draft.attachments, start=1)
        if file.because is not None
        for field in (because_field(n),)
    }
    return {**draft.answers, **reasons}


def because_field(n: int) -> str:
    """Name the field of a file's reason by the file's number, from 1."""
    return f"{_ATTACHMENTS}{n}.because"


def suggest(draft: Draft) -> tuple[FieldHint, ...]:
    """Return the hints of a draft: where names, kin and homes may stand."""
    return tuple(
        FieldHint(name, hint.start, hint.end, hint.kind)
        for name, answer in _free_texts(texts_of(draft))
        for hint in hints(answer)
    )


def anonymise(draft: Draft, decisions: Decisions, *, report_id: str | None = None) -> Anonymised:
    """Make the report of a draft by the person's decisions.

    `report_id` is 32 hex digits for a report that had an id before; otherwise one is drawn. Raises FindsUnresolved
    (its offsets are those of the draft, or, if a decision uncovered something, of the answer so far),
    AttachmentRefused, and AnswersRefused if a replacement no longer fits the form's limits.
    """
    texts, decided = _apply(texts_of(draft), decisions)
    members = form.check(_coarsened({name: texts[name] for name in draft.answers if name in texts})).answers
    cleaned = [_clean(file, texts.get(field), field=field) for field, file in _by_field(draft)]
    files = tuple(attachment for attachment, _ in cleaned)
    report = Report(report_id or secrets.token_hex(16), members, files)
    return Anonymised(report, decided, tuple(removed for _, removed in cleaned))


def _by_field(draft: Draft) -> Iterator[tuple[str, DraftFile]]:
    return ((because_field(n), file) for n, file in enumerate(draft.attachments, start=1))


def _clean(file: DraftFile, because: Json, *, field: str) -> tuple[Attachment, tuple[str, ...]]:
    if file.because is None:
        redrawn = attachments.clean(file)
        return redrawn.attachment, redrawn.removed
    if file.blackouts:
        # What somebody covered is never sealed to be read, however it came to stand beside such a file.
        raise NotBlackouts
    # A replacement can be longer than what it replaced, so the reason is measured again.
    return attachments.keep(file.content, because=form.check_because(because, field=field)), ()


def search_by(draft: Draft, decisions: Decisions) -> tuple[Round, ...]:
    """Search a draft, act on what was found, and search again, as far as the decisions go.

    The last round has no finds if everything is decided; otherwise some of its finds are not, or decisions uncover
    something again and again. Raises AnswersRefused as `texts_of`.
    """
    return tuple(_search_again(texts_of(draft), decisions))


def _search_again(answers: Mapping[str, Json], decisions: Decisions) -> Iterator[Round]:
    kept: set[tuple[str, str]] = set()
    used: set[FieldFind] = set()
    for _ in range(_MOST_ROUNDS):
        finds = tuple(find for find in _finds_in(answers) if (find.field, written(answers, find)) not in kept)
        # Whoever keeps something keeps those words, and never others that a decision moved to where they stood.
        acted = [
            Decided(find, action)
            for find in finds
            if find not in used and (action := decisions.action_on(find)) is not None
        ]
        decided = {find for find, _ in acted}
        yield Round(answers, finds, tuple(find for find in finds if find not in decided))
        if not finds or len(acted) < len(finds):
            return
        keeping = [find for find, action in acted if action is Action.KEEP]
        kept |= {(find.field, written(answers, find)) for find in keeping}
        used |= {find for find in keeping if find in decisions.actions}
        answers = _replaced(answers, acted, decisions.edits)


def _apply(answers: Mapping[str, Json], decisions: Decisions) -> tuple[Mapping[str, Json], tuple[Decided, ...]]:
    decided: list[Decided] = []
    *before, last = _search_again(answers, decisions)
    if last.finds:
        raise FindsUnresolved(last.undecided or last.finds)
    for search in before:
        decided += [Decided(find, action) for find in search.finds if (action := decisions.action_on(find)) is not None]
    return last.texts, tuple(decided)


def _replaced(answers: Mapping[str, Json], acted: Sequence[Decided], edits: Mapping[FieldFind, str]) -> dict[str, Json]:
    put: dict[str, dict[tuple[int, int], str]] = {}
    for find, action in acted:
        if action is not Action.KEEP:
            written = edits[find] if action is Action.EDIT else find.replacement
            put.setdefault(find.field, {})[find.start, find.end] = written
    replaced = dict(answers)
    for name, answer in answers.items():
        if isinstance(answer, str):
            replaced[name] = text.replace(answer, put.get(name, {}))
        elif isinstance(answer, list):
            entries = [_replaced_entry(entry, put.get(f"{name}.{n}", {})) for n, entry in enumerate(answer)]
            replaced[name] = [entry for entry in entries if entry != _LEFT_OUT]
    return replaced


def _replaced_entry(entry: Json, put: dict[tuple[int, int], str]) -> Json:
    return text.replace(entry, put) if isinstance(entry, str) else entry


def _coarsened(answers: Mapping[str, Json]) -> dict[str, Json]:
    country = str(answers.get("country"))
    coarse = dict(answers)
    for name, answer in answers.items():
        match form.load().questions[name].type:
            case AnswerType.PERIOD:
                coarse[name] = _told(country, answer).to_mapping()
            case AnswerType.PERIODS if isinstance(answer, list):
                coarse[name] = _told_intervals(country, answer)
            case AnswerType.DATE if isinstance(answer, Mapping):
                coarse[name] = coarsen_date(answer)
            case _:
                pass
    return coarse


def _told(country: str, period: Json) -> Period:
    return coarsen(tell_by_clocks_of(country, Period.parse(period)))


def _told_intervals(country: str, intervals: Sequence[Json]) -> list[Json]:
    told: list[Json] = []
    for interval in intervals:
        whole = _told(country, interval).to_mapping()
        # Two that differed by less than an hour may have become one.
        if (bare := {"from": whole["from"], "to": whole["to"]}) not in told:
            told.append(bare)
    return told


def _finds_in(answers: Mapping[str, Json]) -> Iterator[FieldFind]:
    for name, answer in _free_texts(answers):
        for find in text.find(answer):
            yield FieldFind(name, find.start, find.end, find.kind, find.replacement)
    for question in form.load().questions.values():
        entries = answers.get(question.name)
        find_kind = _LIST_SEARCHES.get(question.type)
        if find_kind is None or not isinstance(entries, list):
            continue
        for n, entry in enumerate(entries):
            kind = find_kind(str(entry))
            if kind is not None:
                yield FieldFind(f"{question.name}.{n}", 0, len(str(entry)), kind, _LEFT_OUT)


def _free_texts(answers: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    reasons = (name for name in answers if name.startswith(_ATTACHMENTS))
    for name in (*form.text_fields(str(answers["kind"])), *reasons):
        answer = answers.get(name)
        if isinstance(answer, str):
            yield name, answer


def _kind_in_link(link: str) -> Kind | None:
    """Say what of a link that is sent on purpose would still be a person: a chat, or somebody in its path."""
    host = host_of(link)
    if host is None or tells_nothing(host):
        return Kind.URL
    path = _PATH_MARKS.sub(" ", unquote(link.partition("://")[2].partition("/")[2]))
    return next((find.kind for find in text.find(path) if find.kind in _PERSONAL_IN_A_PATH), None)


def _kind_in_site(site: str) -> Kind | None:
    """Say what of a host name is a number; the name itself is what the report is about."""
    return next((find.kind for find in text.find(site) if find.kind is not Kind.URL), None)


_LIST_SEARCHES: Mapping[AnswerType, Callable[[str], Kind | None]] = {
    AnswerType.LINKS: _kind_in_link,
    AnswerType.SITES: _kind_in_site,
}


def written(answers: Mapping[str, Json], find: FieldFind) -> str:
    """Return the words of a find in the texts in which it was found."""
    name, _, n = find.field.partition(".")
    answer = answers[find.field if find.field in answers else name]
    return str(answer[int(n)] if isinstance(answer, list) else answer)[find.start : find.end]
