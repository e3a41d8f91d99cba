"""The privacy check: what in a draft could tell who somebody is, what the person chose, and what the desk will read.

    check = look(vault, draft_id)              what there is, with what was chosen before
    check = check.decided({find: action})      the same with decisions; also `vaguer`
    keep(vault, draft_id, check)               remember them beside the draft
    review(vault, draft_id, check.decisions)   the very report, as vague as was chosen

A `Check` is a plain value: it searches again whenever a decision changes, so what a replacement uncovers appears in it
at once. Choices are kept with the words they are about: a person who goes back and changes a text finds every decision
again that still has its words, and nothing else is decided for them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from reporter import citizen, draft_notes, drafting, form
from reporter.anonymise import review as anonymising
from reporter.anonymise import vagueness as vaguenesses
from reporter.anonymise.kinds import replacement_for
from reporter.anonymise.review import Action, Decisions, FieldFind, FieldHint, Round
from reporter.anonymise.vagueness import PlaceOption, PlaceTold, TimeOption, Vagueness
from reporter.report import BytesContent, Draft, DraftFile, Json, Precision
from reporter.store.vault import Vault

_MOST_MATCHES: Final = 4


@dataclass(frozen=True)
class FindShown:
    """One find as a person sees it. `number` counts from 1 through all fields; `words` are those that were found.

    `is_uncovered` says that it is not in what was written: another decision made it. `edit` is what the person wrote
    instead.
    """

    number: int
    find: FieldFind
    words: str = field(repr=False)
    action: Action | None
    edit: str = field(default="", repr=False)
    is_uncovered: bool = False

    @property
    def family(self) -> str:
        """What is decided on together: `[PHONE]` for every sort of telephone number."""
        return replacement_for(self.find.kind)


@dataclass(frozen=True)
class Piece:
    """A stretch of a text. `number` is that of its find, 0 for none; `is_hint` marks words worth a second look.

    One with a number and without words stands for what is left out.
    """

    words: str = field(repr=False)
    number: int = 0
    is_hint: bool = False


@dataclass(frozen=True)
class FieldShown:
    """One free answer: what the person wrote and what the desk will read, in pieces. A list has an entry per line."""

    name: str
    written: tuple[Piece, ...]
    told: tuple[Piece, ...]


@dataclass(frozen=True)
class Check:
    """What the privacy check shows of a draft with one set of choices. Every change gives a new one."""

    answers: Mapping[str, Json] = field(repr=False)
    reasons: tuple[str | None, ...] = field(default=(), repr=False)
    decisions: Decisions = field(default_factory=Decisions)
    vagueness: Vagueness = field(default_factory=Vagueness)

    @cached_property
    def draft(self) -> Draft:
        """The draft as vague as was chosen; its files stand there for their reasons only."""
        files = tuple(DraftFile(BytesContent(b""), because) for because in self.reasons)
        return Draft(vaguenesses.blur(self.answers, self.vagueness), files)

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """Every search that the decisions lead to."""
        return anonymising.search_by(self.draft, self.decisions)

    @cached_property
    def finds(self) -> tuple[FindShown, ...]:
        """Every find, in the order of the fields; what decisions uncovered comes last."""
        shown: list[FindShown] = []
        for n, search in enumerate(self.rounds):
            for find in search.finds:
                action = self.decisions.action_on(find)
                if n and any(known.find == find for known in shown):
                    continue
                words = anonymising.written(search.texts, find)
                edit = self.decisions.edits.get(find, "") if action is Action.EDIT else ""
                shown.append(FindShown(len(shown) + 1, find, words, action, edit, is_uncovered=n > 0))
        return tuple(self._reopened(known) for known in shown)

    @property
    def left(self) -> int:
        """How many finds nobody has decided on."""
        return sum(known.action is None for known in self.finds)

    @cached_property
    def hints(self) -> tuple[FieldHint, ...]:
        """Words beside which names, homes and kin may stand; they never block anything."""
        return anonymising.suggest(self.draft)

    @cached_property
    def fields(self) -> tuple[FieldShown, ...]:
        """Every free answer that is searched, in the form's order, then the reasons of files."""
        texts = self.rounds[0].texts
        names = [*(name for name in form.load().questions if name in texts), *(n for n in texts if "." in n)]
        searched = {*form.text_fields(self.draft.kind), "links", "sites"}
        return tuple(self._show(name, texts[name]) for name in names if name in searched or "." in name)

    @cached_property
    def time_options(self) -> Mapping[str, tuple[TimeOption, ...]]:
        """For each time that was given, how it can be told."""
        return vaguenesses.time_options(self.answers)

    @cached_property
    def place_options(self) -> tuple[PlaceOption, ...]:
        """How the place can be told."""
        return vaguenesses.place_options(self.answers)

    def words_of(self, hint: FieldHint) -> str:
        """Return the words that a hint points at."""
        return str(self.rounds[0].texts[hint.field])[hint.start : hint.end]

    def decided(
        self, actions: Mapping[FieldFind, Action | None], edits: Mapping[FieldFind, str] | None = None
    ) -> "Check":
        """Return the check with these decisions; None takes one back."""
        kept = {find: action for find, action in {**self.decisions.actions, **actions}.items() if action is not None}
        written = {find: words for find, words in self.decisions.edits.items() if kept.get(find) is Action.EDIT}
        return replace(self, decisions=Decisions(kept, edits={**written, **(edits or {})}))

    def vaguer(self, *, times: Mapping[str, Precision] | None = None, place: PlaceTold | None = None) -> "Check":
        """Return the check with another choice of vagueness."""
        chosen = Vagueness({**self.vagueness.times, **(times or {})}, place or self.vagueness.place)
        return replace(self, vagueness=chosen)

    def _reopened(self, known: FindShown) -> FindShown:
        """Return a find without its decision where that uncovers something again and again, or moved other words here.

        Then it shows the words that are left to be decided on.
        """
        last = self.rounds[-1]
        if known.find not in (last.undecided or last.finds):
            return known
        words = anonymising.written(last.texts, known.find)
        is_uncovered = known.is_uncovered or words != known.words
        return replace(known, words=words, action=None, edit="", is_uncovered=is_uncovered)

    def _show(self, name: str, answer: Json) -> FieldShown:
        if not isinstance(answer, list):
            return FieldShown(name, self._written(name, str(answer)), self._told(name, str(answer)))
        written: list[Piece] = []
        told: list[Piece] = []
        for n, entry in enumerate(answer):
            end = () if n == len(answer) - 1 else (Piece("\n"),)
            written += [*self._written(f"{name}.{n}", str(entry)), *end]
            # An entry that is left out changes the numbers of those behind it in every later search.
            told += [*self._told(f"{name}.{n}", str(entry), most_rounds=1), *end]
        return FieldShown(name, tuple(written), tuple(told))

    def _written(self, name: str, text: str) -> tuple[Piece, ...]:
        pieces = [Piece(text)]
        for hint in self.hints:
            if hint.field == name:
                _mark_hint(pieces, hint.start, hint.end)
        for known in self.finds:
            if known.find.field == name and not known.is_uncovered:
                _put(pieces, known.find, Piece(known.words, known.number))
        return tuple(pieces)

    def _told(self, name: str, text: str, *, most_rounds: int = _MOST_MATCHES) -> tuple[Piece, ...]:
        pieces = [Piece(text)]
        by_find = {known.find: known for known in self.finds}
        for search in self.rounds[:most_rounds]:
            # From the end, so that what is put in moves nothing that is still to come.
            for find in sorted((find for find in search.finds if find.field == name), reverse=True):
                known = by_find[find]
                words = anonymising.written(search.texts, find)
                _put(pieces, find, Piece(_words_told(known, words), known.number))
        return tuple(pieces)


def look(vault: Vault, draft_id: str) -> Check:
    """Search a draft and find again what the person chose about it. Raises AnswersRefused, NothingThere."""
    answers = form.check(drafting.settle(form.load(), drafting.load(vault, draft_id))).answers
    check = Check(answers, vault.drafts.reasons(draft_id))
    return _choose_again(check, draft_notes.load(vault, draft_id))


def keep(vault: Vault, draft_id: str, check: Check) -> None:
    """Remember the choices of a check beside its draft. Raises NothingThere."""
    chosen = {
        "finds": [
            [known.find.field, known.find.kind.value, known.words, known.action.value, known.edit]
            for known in check.finds
            if known.action is not None
        ],
        "times": {name: precision.value for name, precision in check.vagueness.times.items()},
        "place": check.vagueness.place.value,
    }
    draft_notes.keep(vault, draft_id, chosen)


def review(vault: Vault, draft_id: str, decisions: Decisions) -> citizen.Review:
    """Make the report that a draft becomes by these decisions, as vague as the person chose.

    Raises what `look` and `citizen.review` raise.
    """
    vagueness = look(vault, draft_id).vagueness
    drafting.complete(vault, draft_id)
    return citizen.review(vault, draft_id, decisions, vagueness=vagueness)


def _choose_again(check: Check, kept: Mapping[str, Any]) -> Check:
    """Choose again what was chosen before, wherever the words are still the same."""
    offered = check.time_options
    times = {
        name: Precision(precision)
        for name, precision in kept["times"].items()
        if precision in {option.precision.value for option in offered.get(name, ())}
    }
    check = check.vaguer(times=times, place=PlaceTold(kept["place"]))
    before: dict[tuple[str, str, str], tuple[str, str]] = {}
    for name, kind, words, action, edit in kept["finds"]:
        before[_root(name), kind, words] = (action, edit)
    for _ in range(_MOST_MATCHES):
        again: dict[FieldFind, Action | None] = {}
        edits: dict[FieldFind, str] = {}
        for known in check.finds:
            action, edit = before.get((_root(known.find.field), known.find.kind.value, known.words), ("", ""))
            if known.action is None and action and known.find not in check.decisions.actions:
                again[known.find] = Action(action)
                if again[known.find] is Action.EDIT:
                    edits[known.find] = edit
        if not again:
            break
        check = check.decided(again, {**check.decisions.edits, **edits})
    return check


def _root(name: str) -> str:
    """Name the field without its number in a list, which changes when an entry before it goes."""
    return name.partition(".")[0]


def _words_told(known: FindShown, words: str) -> str:
    match known.action:
        case Action.REPLACE:
            return known.find.replacement
        case Action.EDIT:
            return known.edit
        case _:
            return words


def _put(pieces: list[Piece], find: FieldFind, put: Piece) -> None:
    """Put one piece in the place of `[start, end)` of what the pieces say together."""
    pieces[:] = [*_cut(pieces, 0, find.start), put, *_cut(pieces, find.end, None)]


def _mark_hint(pieces: list[Piece], start: int, end: int) -> None:
    inside = [replace(piece, is_hint=True) for piece in _cut(pieces, start, end)]
    pieces[:] = [*_cut(pieces, 0, start), *inside, *_cut(pieces, end, None)]


def _cut(pieces: list[Piece], start: int, end: int | None) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        length = len(piece.words)
        begin = max(start - at, 0)
        finish = length if end is None else min(end - at, length)
        if begin < finish:
            yield replace(piece, words=piece.words[begin:finish])
        elif not length and start <= at and (end is None or at < end):
            yield piece
        at += length
