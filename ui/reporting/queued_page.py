"""A sealed report: until when the desk can open it, and the question when it shall leave."""

from PySide6.QtCore import QCoreApplication, Signal

from reporter.citizen import Queued
from reporter.profile import Caution
from ui.context import Context
from ui.screen import Screen
from ui.text import dates, numbers
from ui.theme.tokens import LARGE_PERCENT
from ui.widgets.cards import Choices
from ui.widgets.notices import Kind, Notice


class QueuedPage(Screen):
    """Asks how a sealed report shall be sent. Nothing leaves before the person says so.

    Signals:
        send_chosen: true for now, false for quietly.
        finished: it stays in the outbox for later.
    """

    send_chosen = Signal(bool)
    finished = Signal()

    def __init__(self, context: Context, queued: Queued) -> None:
        super().__init__(context, QCoreApplication.translate("QueuedPage", "Sealed. When shall it leave?"))
        until = dates.day(queued.choice.key.until, context.language)
        size = numbers.size(queued.length, context.language)
        words = self.tr("The desk can open this until {date}. It waits here as {size}.").format(date=until, size=size)
        notices = [Notice(context, Kind.SUCCESS, words, name="sealed")]
        notices += [
            Notice(context, Kind.WARNING, _say(caution), name=f"caution-{caution.value}")
            for caution in queued.choice.cautions
        ]
        self._choices = Choices(context)
        self._choices.add(
            "quietly",
            self.tr("Quietly, within two hours"),
            self.tr(
                "It leaves at a moment nobody can foresee, and so not just when the line returns. You may lock the "
                "window, but do not close it."
            ),
            name="send-quietly",
            picture="clock",
        )
        self._choices.add(
            "now",
            self.tr("Now, while there is a line"),
            self.tr("It leaves at once. Whoever watches the line sees that something left at this moment."),
            name="send-now",
            picture="send",
        )
        self._choices.choose("quietly")
        # Where letters are large, what Send would do has to be in sight beside it; the heading says what was done.
        is_large = context.look.percent >= LARGE_PERCENT
        for widget in (self._choices, *notices) if is_large else (*notices, self._choices):
            self.body.addWidget(widget)
        self.add_text(_say_way_out(is_demonstration=context.is_demonstration), role="quiet")
        self.body.addStretch(1)
        later = self.add_back(self.tr("Later; keep it here"), name="later", picture="")
        later.clicked.connect(self.finished)
        send = self.add_action(self.tr("Send"), name="send", role="primary", picture="send")
        send.clicked.connect(lambda: self.send_chosen.emit(self._choices.value == "now"))


def _say_way_out(*, is_demonstration: bool) -> str:
    if is_demonstration:
        return QCoreApplication.translate(
            "QueuedPage",
            "The way out: to the demo desk's server on this very computer, encrypted. Nothing goes over your line. "
            "With a real desk, your line's operator sees that you reach its server.",
        )
    return QCoreApplication.translate(
        "QueuedPage",
        "The way out: straight to the desk's server, encrypted. Your line's operator sees that you reach this "
        "server, when, and about how much; not what you say. The server sees the address of your line.",
    )


def _say(caution: Caution) -> str:
    match caution:
        case Caution.CLOCK_WRONG:
            return QCoreApplication.translate(
                "QueuedPage",
                "This computer's date cannot be right, so the report was sealed to the key that stays open longest. "
                "It is safe; set the date before the next one.",
            )
        case Caution.PROFILE_ENDED:
            return QCoreApplication.translate(
                "QueuedPage",
                "What you have of the desk has run out. The report is sealed and safe; ask the desk for a newer file.",
            )
        case Caution.LAST_RESORT:
            return QCoreApplication.translate(
                "QueuedPage",
                "What you have of the desk has run out, so the report was sealed to a key that stays open for years. "
                "It is safe; ask the desk for its newer file.",
            )
