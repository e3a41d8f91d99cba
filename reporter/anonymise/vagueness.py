"""How much vaguer than it was given a time or a place is told, by the sender's own choice.

A choice can only take away: a time is never told more exactly than the person gave it, and a place that was not given
does not appear. What stands in a report because of an answer that is left out goes with it. Coarsening itself is in
`place_and_time`; here is what may be chosen, and what the desk will read of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reporter import form
from reporter.anonymise.place_and_time import coarsen, coarsen_date, tell_by_clocks_of
from reporter.form.question import AnswerType
from reporter.report import Json, Period, Precision
from reporter.vocabulary import UNKNOWN, WITHHELD

_ORDER = tuple(Precision)
_OF_A_DATE = (Precision.DAY, Precision.WEEK, Precision.MONTH)
_FINER_PLACES = ("districts", "other_place")


class PlaceTold(StrEnum):
    """How much of the place is told, most first."""

    AS_GIVEN = "as_given"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True)
class Vagueness:
    """What the person chose: for each time how exactly it is told at most, and how much of the place."""

    times: Mapping[str, Precision] = field(default_factory=dict)
    place: PlaceTold = PlaceTold.AS_GIVEN


@dataclass(frozen=True)
class TimeOption:
    """A way to tell a time: to which precision, and the answer that the desk reads then."""

    precision: Precision
    told: Json = field(repr=False)


@dataclass(frozen=True)
class PlaceOption:
    """A way to tell the place, and the answers about it that the desk reads then, by question."""

    place: PlaceTold
    told: Mapping[str, Json] = field(repr=False)


def blur(answers: Mapping[str, Json], vagueness: Vagueness) -> dict[str, Json]:
    """Return answers that are told no more exactly than chosen; times still have to be coarsened to their precision."""
    blurred = _without_places(answers, vagueness.place)
    for name, precision in vagueness.times.items():
        if name in blurred:
            blurred[name] = _at_most(blurred[name], precision)
            if _ORDER.index(precision) > _ORDER.index(Precision.HOUR):
                blurred = {other: answer for other, answer in blurred.items() if not _tells_hours(other)}
    questions = form.load().questions
    while aimless := [name for name in blurred if not questions[name].is_relevant(blurred)]:
        for name in aimless:
            del blurred[name]
    return blurred


def time_options(answers: Mapping[str, Json]) -> dict[str, tuple[TimeOption, ...]]:
    """List for each time how it can be told, from as exact as it was given to vague; the first is as it was given."""
    options = {}
    for name, answer in answers.items():
        if form.load().questions[name].type in {AnswerType.PERIOD, AnswerType.DATE} and isinstance(answer, Mapping):
            options[name] = tuple(
                TimeOption(precision, _told(str(answers.get("country")), _at_most(answer, precision)))
                for precision in _precisions(answer)
            )
    return options


def place_options(answers: Mapping[str, Json]) -> tuple[PlaceOption, ...]:
    """List how the place can be told, from as it was given to vague; what would tell the same stands there once."""
    options: list[PlaceOption] = []
    for place in PlaceTold:
        left = _without_places(answers, place)
        told = {name: left[name] for name in ("country", "region", *_FINER_PLACES) if name in left}
        if not options or told != options[-1].told:
            options.append(PlaceOption(place, told))
    return tuple(options)


def _without_places(answers: Mapping[str, Json], place: PlaceTold) -> dict[str, Json]:
    if place is PlaceTold.AS_GIVEN:
        return dict(answers)
    left = {name: answer for name, answer in answers.items() if name not in _FINER_PLACES}
    if place is PlaceTold.COUNTRY and left.get("region") not in {None, UNKNOWN, WITHHELD}:
        left["region"] = WITHHELD
    return left


def _tells_hours(name: str) -> bool:
    return form.load().questions[name].type is AnswerType.PERIODS


def _precisions(answer: Mapping[str, Json]) -> Iterator[Precision]:
    """Name what a time may be told to: what it was given to, and everything vaguer."""
    if "precision" in answer:
        given = next((known for known in _OF_A_DATE if known == answer["precision"]), Precision.UNKNOWN)
        choices: tuple[Precision, ...] = _OF_A_DATE
    else:
        period = Period.parse(answer)
        ends = [period.from_precision] if period.to is None else [period.from_precision, period.to_precision]
        given = min(ends, key=_ORDER.index)
        choices = _ORDER[:-1]
    yield given
    yield from (precision for precision in choices if _ORDER.index(precision) > _ORDER.index(given))


def _at_most(answer: Json, precision: Precision) -> Json:
    if not isinstance(answer, Mapping):
        return answer
    vaguer = dict(answer)
    for part in ("precision", "from_precision", "to_precision"):
        given = next((known for known in _ORDER if known == vaguer.get(part)), None)
        if given is not None and _ORDER.index(given) < _ORDER.index(precision):
            vaguer[part] = precision.value
    return vaguer


def _told(country: str, answer: Json) -> Json:
    if isinstance(answer, Mapping) and "precision" in answer:
        return coarsen_date(answer)
    return coarsen(tell_by_clocks_of(country, Period.parse(answer))).to_mapping()
