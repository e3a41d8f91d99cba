"""What a person can set: language, colours, text size, and after how many minutes alone the window locks."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from reporter.settings import FOLLOW_SYSTEM, Settings
from ui.context import Context
from ui.languages import LANGUAGES
from ui.screen import Screen
from ui.text import numbers
from ui.text.isolates import apart
from ui.theme.look import Scheme
from ui.widgets.drop import Drop

PERCENTS: Final = (90, 100, 110, 125, 150, 175, 200)
MINUTES: Final = (1, 2, 5, 10, 20, 30, 60)

_MOST_IN_ROW_PERCENT: Final = 120
_SHARES: Final = (2, 3)
"""Of the width, for the name of a setting and for what can be chosen."""


class SettingsPage(Screen):
    """The settings as they are; each choice counts at once.

    Signals:
        changed: the settings as they are from now on.
        limits_opened: the person wants to read again what this protects and what it does not.
        erasing_opened: the person wants to make the vault unreadable.
        went_back: the person wants what was shown before, which is home if it `leads_home`.
    """

    changed = Signal(object)
    limits_opened = Signal()
    erasing_opened = Signal()
    went_back = Signal()

    def __init__(self, context: Context, settings: Settings, *, leads_home: bool = True) -> None:
        super().__init__(context, "")
        self.heading.setText(self.tr("Settings"))
        self._settings = settings
        # Beside its name where text is not large, so that all of them are seen in a small window.
        self._is_wide = context.look.percent <= _MOST_IN_ROW_PERCENT
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(context.look.space("step"))
        self._rows.setVerticalSpacing(context.look.space("near" if self._is_wide else "hair"))
        for column, share in enumerate(_SHARES):
            self._rows.setColumnStretch(column, share)
        self.body.addLayout(self._rows)
        language = context.language
        self._language = self._add(
            self.tr("Language"),
            "language",
            {known.tag: self._name_of(known.own_name, known.was_reviewed) for known in LANGUAGES},
            settings.language,
        )
        self._scheme = self._add(
            self.tr("Colours"),
            "scheme",
            {
                FOLLOW_SYSTEM: self.tr("As this computer has them"),
                Scheme.LIGHT.value: self.tr("Light"),
                Scheme.DARK.value: self.tr("Dark"),
                Scheme.CONTRAST.value: self.tr("Strong contrast"),
            },
            settings.scheme,
        )
        self._percent = self._add(
            self.tr("Text size"),
            "percent",
            {str(one): numbers.percent(one, 100, language) for one in _with(PERCENTS, settings.percent)},
            str(settings.percent),
        )
        minutes = {str(one): self.tr("%n minute(s)", "", one) for one in _with(MINUTES, settings.idle_minutes)}
        self._minutes = self._add(
            self.tr("Lock when nobody has touched this window for"), "idle-minutes", minutes, str(settings.idle_minutes)
        )
        limits = self.button(
            self.tr("What this protects, and what it does not"), name="limits", role="quiet", picture="shield"
        )
        limits.clicked.connect(self.limits_opened)
        erase = self.button(self.tr("Erase everything…"), name="erase", role="quiet", picture="trash-2")
        erase.clicked.connect(self.erasing_opened)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        below = QBoxLayout(across if self._is_wide else down)
        for button in (limits, erase):
            button.setAutoDefault(False)
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        below.addStretch(1)
        self.body.addLayout(below)
        self.add_text(
            self.tr("These are kept inside the vault and nowhere else on this computer."), role="quiet", size="small"
        )
        self.body.addStretch(1)
        back = self.add_back(self.tr("My reports") if leads_home else self.tr("Back"))
        back.clicked.connect(self.went_back)

    def _name_of(self, own_name: str, was_reviewed: bool) -> str:  # noqa: FBT001 - one language's own flag
        if was_reviewed:
            return own_name
        return self.tr("{language} (made by a machine, needs a native reader)").format(language=apart(own_name))

    def _add(self, words: str, name: str, choices: Mapping[str, str], chosen: str) -> Drop:
        label = self.text(words, bold=True)
        box = Drop(name=name, accessible_name=words)
        label.setBuddy(box)
        for value, said in choices.items():
            box.addItem(said, value)
        box.choose(chosen)
        # Only a person's own choice counts, and not the first look at the list.
        box.activated.connect(self._change)
        row = self._rows.rowCount()
        self._rows.addWidget(label, row, 0)
        if self._is_wide:
            self._rows.addWidget(box, row, 1)
        else:
            self._rows.addWidget(box, row + 1, 0, 1, 2)
        return box

    def _change(self) -> None:
        changed = replace(
            self._settings,
            language=str(self._language.currentData()),
            scheme=str(self._scheme.currentData()),
            percent=int(self._percent.currentData()),
            idle_minutes=int(self._minutes.currentData()),
        )
        if changed != self._settings:
            self._settings = changed
            self.changed.emit(changed)


def _with(offered: tuple[int, ...], chosen: int) -> tuple[int, ...]:
    """Return what is offered and what is set, which may be something else."""
    return tuple(sorted({*offered, chosen}))
