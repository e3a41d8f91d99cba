"""A passphrase of one's own, with an honest word on how long it would hold."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QCheckBox, QProgressBar

from ui.context import Context
from ui.jobs import Lane
from ui.start.behind import journeys
from ui.start.making_page import MakingPage
from ui.text.errors import say
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.fields import Labelled, PassphraseField

if TYPE_CHECKING:
    from ui.start.journeys import Estimate

_FULL_BITS = 80
_PAUSE_MILLISECONDS = 200


class OwnPassphrasePage(MakingPage):
    """Asks for a passphrase twice, and says what it is worth on the low side. A weak one is taken only knowingly."""

    def __init__(self, context: Context, proposed: Path, *, home: Path) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("OwnPassphrasePage", "A passphrase of your own"),
            lead=QCoreApplication.translate(
                "OwnPassphrasePage",
                "Several words that do not belong together are best. There is no way to recover it: without it nobody "
                "can open the vault, you included.",
            ),
            proposed=proposed,
            home=home,
        )
        self._verdict = "none"
        self._estimated = ""
        self.first = self._add_field("own-first", self.tr("Passphrase"))
        if context.look.percent < LARGE_PERCENT:
            self._add_strength()
        self.second = self._add_field("own-second", self.tr("The same once more"))
        self.second.entered.connect(self.make)
        self.move_lead_here()
        if context.look.percent >= LARGE_PERCENT:
            # Both fields have to be seen together.
            self._add_strength()
        self.controls += [self.first, self.second, self.knowingly]
        self.add_place_and_actions()
        # Every key would otherwise be a piece of work of its own.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._estimate)
        self.first.changed.connect(self._pause.start)
        self._show_verdict("none", 0)

    def passphrase(self) -> str | None:
        """Return the passphrase if it was typed twice alike, and is not a weak one that nobody was warned of."""
        typed = self.first.text()
        problem = ""
        if not typed.strip():
            problem = self.tr("Type a passphrase first.")
        elif typed != self.second.text():
            problem = self.tr("The two are not the same. Type both again; the eye beside the line shows the letters.")
        elif self._estimated != typed:
            self._estimate(then=self.make)
            return None
        elif self._verdict == "weak" and not self.knowingly.isChecked():
            problem = self.tr("This passphrase is weak. Take a longer one, or say below it that you want it knowingly.")
        if problem:
            self.say_problem(problem)
            return None
        return typed

    def _add_field(self, name: str, words: str) -> PassphraseField:
        field = PassphraseField(self.context, name=name, accessible_name=words)
        field.changed.connect(self.say_nothing)
        self.body.addWidget(Labelled(self.context, words, field))
        return field

    def _add_strength(self) -> None:
        """Add what the passphrase is worth, and below it that a weak one is taken knowingly."""
        self._bar = QProgressBar()
        self._bar.setObjectName("strength-bar")
        self._bar.setRange(0, _FULL_BITS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(round(self.context.look.em * 0.6))
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self.body.addWidget(self._bar)
        self._words = self.add_text("", role="quiet")
        self._words.setObjectName("strength-words")
        self.knowingly = QCheckBox(self.tr("I know that it can be guessed, and want it all the same"))
        self.knowingly.setObjectName("weak-knowingly")
        self.knowingly.hide()
        self.body.addWidget(self.knowingly)

    def _estimate(self, then: Callable[[], None] | None = None) -> None:
        self._pause.stop()
        typed = self.first.text()

        def show(estimate: "Estimate") -> None:
            self._estimated = typed
            self._show_verdict(estimate.verdict.value, estimate.bits)
            if then is not None and self.first.text() == typed:
                then()

        self.context.jobs.run(
            Lane.LOCAL,
            lambda _task: journeys.estimate(typed),
            owner=self,
            done=show,
            failed=lambda error: self.say_problem(say(error)),
        )

    def _show_verdict(self, verdict: str, bits: int) -> None:
        self._verdict = verdict
        self._bar.setValue(min(bits, _FULL_BITS))
        self.knowingly.setVisible(verdict == "weak")
        words = {
            "weak": self.tr("Weak: whoever takes this computer could guess it within days or weeks."),
            "fair": self.tr("Fair: guessing it would take many computers and months or years."),
            "strong": self.tr("Strong: about as good as words drawn by lot, if you did not take it from a text."),
        }.get(verdict, self.tr("How long it would hold is estimated while you type."))
        basis = self.tr("The estimate counts words, dates and repetitions. It knows no names, songs or your life.")
        self._words.setText(f"{words} {basis}" if verdict != "none" else words)
        self._bar.setAccessibleDescription(words)
