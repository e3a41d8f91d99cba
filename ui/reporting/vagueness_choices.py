"""How exactly time and place are told: sentences from exact to vague, each with what the desk will read then."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reporter import form
from reporter.anonymise.vagueness import PlaceOption, PlaceTold, TimeOption
from reporter.privacy_check import Check
from reporter.report import Json, Period, Precision
from ui.context import Context
from ui.languages import Language
from ui.reporting.answer_words import joined, of_answer, of_date, of_precision, of_times
from ui.text import form_words
from ui.theme import parts
from ui.widgets.cards import Choices


class VaguenessChoices(QWidget):
    """One list of choices for each time that was given, and one for the place; none where there is nothing to choose.

    Signals:
        time_chosen: the question's name and the `Precision`, as a tuple.
        place_chosen: the `PlaceTold`.
    """

    time_chosen = Signal(object)
    place_chosen = Signal(object)

    def __init__(self, context: Context, check: Check) -> None:
        super().__init__()
        self._context = context
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(context.look.space("wide"))
        for name, options in check.time_options.items():
            if len(options) > 1:
                self._add_times(name, options, check.vagueness.times.get(name))
        if len(check.place_options) > 1:
            self._add_places(check.place_options, check.vagueness.place)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return self._row.count() == 0

    def _add_times(self, name: str, options: tuple[TimeOption, ...], chosen: Precision | None) -> None:
        said = {option.precision: _say_time(option, self._context.language) for option in options}
        choices = self._add(form_words.question(form.load().questions[name]), said, chosen, name=name)
        choices.chosen.connect(lambda precision: self.time_chosen.emit((name, precision)))

    def _add_places(self, options: tuple[PlaceOption, ...], chosen: PlaceTold) -> None:
        said = {option.place: _say_place(option, self._context.language) for option in options}
        heading = self.tr("How much of the place shall the desk read?")
        self._add(heading, said, chosen, name="place").chosen.connect(self.place_chosen)

    def _add(
        self,
        heading: str,
        said: Mapping[Precision, str] | Mapping[PlaceTold, str],
        chosen: StrEnum | None,
        *,
        name: str,
    ) -> Choices:
        """Add a list of choices, on which stands what was chosen, or the first of them."""
        choices = Choices(self._context)
        for value, words in said.items():
            choices.add(value, words, name=f"{name}-{value.value}")
        choices.choose(chosen if chosen in said else next(iter(said)))
        choices.setAccessibleName(heading)
        column = QVBoxLayout()
        column.setSpacing(self._context.look.space("tight"))
        column.addWidget(parts.label(self._context.look, heading, bold=True))
        column.addWidget(choices)
        column.addStretch(1)
        self._row.addLayout(column, 1)
        return choices


def _say_time(option: TimeOption, language: Language) -> str:
    return QCoreApplication.translate("vagueness", "{precision}: {told}").format(
        precision=of_precision(option.precision), told=_times(option.told, language)
    )


def _times(told: Json, language: Language) -> str:
    """Say when, and leave out what no choice here changes."""
    if isinstance(told, Mapping) and "on" in told:
        return of_date(told, language)
    return of_times(Period.parse(told), language)


def _say_place(option: PlaceOption, language: Language) -> str:
    told = _places(option.told, language)
    match option.place:
        case PlaceTold.AS_GIVEN:
            return QCoreApplication.translate("vagueness", "As I gave it: {told}").format(told=told)
        case PlaceTold.REGION:
            return QCoreApplication.translate("vagueness", "Only the province or region: {told}").format(told=told)
        case PlaceTold.COUNTRY:
            return QCoreApplication.translate("vagueness", "Only the country: {told}").format(told=told)


def _places(told: Mapping[str, Json], language: Language) -> str:
    """Say the answers about a place from small to large; what is withheld is not said."""
    questions = form.load().questions
    names = [name for name in ("other_place", "districts", "region", "country") if name in told]
    return joined([of_answer(questions[name], told[name], language) for name in names if told[name] != "withheld"])
