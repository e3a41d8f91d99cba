"""Erasing everything: said plainly, with its limits, and confirmed by a word that is typed."""

import unicodedata
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from reporter.errors import NotRemoved
from ui.context import Context
from ui.screen import Screen
from ui.text import errors
from ui.widgets.fields import QuietLine
from ui.widgets.notices import Kind, Notice

ENGLISH_WORD: Final = "erase"
"""Taken in every language: who is in a hurry may have the wrong keyboard."""

_WIDE_EM: Final = 64
"""As wide as a small window, so that what it cannot do is seen below the field."""

_MOST_IN_ROW_PERCENT: Final = 120

_ALIKE = str.maketrans("يك", "یک")
"""Letters that an Arabic keyboard writes in the place of Urdu's own."""


class ErasePage(Screen):
    """Asks for one typed word. That it was typed is all that this page does: `Leaving.erase` erases.

    Signals:
        confirmed: the person typed the word and pressed Erase; pressed again after `show_failure`.
        went_back: the person wants everything as it is.
        ended: erasing did not succeed, and the person wants to close the program.
    """

    confirmed = Signal()
    went_back = Signal()
    ended = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.heading.setText(self.tr("Erase everything"))
        self._what = self.add_text(
            self.tr(
                "Your drafts, the reports that wait, the copies and receipts of those you sent: everything in this "
                "vault is made unreadable and removed in about a second. Then the program closes. Nobody can undo it."
            )
        )
        limits = Notice(
            context,
            Kind.WARNING,
            "\n".join(
                (
                    "• " + self.tr("Reports that wait are not sent. What the desk has received stays with the desk."),
                    "• "
                    + self.tr(
                        "It makes reading very hard. SSDs, memory sticks and backups can keep older copies of the "
                        "vault, and whoever knows your passphrase could open such a copy."
                    ),
                    "• " + self.tr("It does not hide that there was a vault on this computer."),
                )
            ),
            heading=self.tr("What it cannot do"),
            name="erase-limits",
        )
        self._word = self.tr("erase")
        self._line = QuietLine(context, name="erase-word")
        words = self.tr("To erase, type the word: {word}").format(word=self._word)
        title = self.text(words, bold=True)
        title.setBuddy(self._line)
        self._line.setAccessibleName(words)
        # In one row where text is not large, or what it cannot do would be below what is seen of the page.
        is_wide = context.look.percent <= _MOST_IN_ROW_PERCENT
        title.setWordWrap(not is_wide)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(context.look.space("near" if is_wide else "hair"))
        row.addWidget(title)
        row.addWidget(self._line, 1)
        self.body.addLayout(row)
        # Behind the field, so that on a small screen both are seen; who erases has passed it either way.
        self.body.addWidget(limits)
        self.body.addStretch(1)
        self._failure = Notice(context, Kind.PROBLEM, "", name="erase-failure")
        self._failure.hide()
        self.body.insertWidget(1, self._failure)
        self._back = self.add_back(self.tr("Keep everything"))
        self._back.clicked.connect(self.went_back)
        self._end = self.add_action(self.tr("Close the program"), name="erase-end")
        self._end.hide()
        self._end.clicked.connect(self.ended)
        self._erase = self.add_action(self.tr("Erase everything"), name="erase-confirm", role="danger")
        self._erase.setAccessibleDescription(self.tr("Can be pressed once the word is typed"))
        self._erase.clicked.connect(self._confirm)
        self._line.returnPressed.connect(self._erase.click)
        self._line.textChanged.connect(self._look)
        self._look(self._line.text())
        for line in filter(None, (self.body.parentWidget(), self._erase.parentWidget())):
            line.setMaximumWidth(round(_WIDE_EM * context.look.em))

    def show_failure(self, error: Exception) -> None:
        """Say that erasing did not succeed. There is no way back: the vault is closed, and parts of it may be gone.

        What the disk said is of no use here, because its sentences are about keeping what was saved; only where nothing
        can be read any more that is said, and what is left.
        """
        self._failure.say(errors.say(error) if isinstance(error, NotRemoved) else self._not_erased())
        self._failure.show()
        # It was read before; what is known now, and what it cannot do, has to be seen in a small window too.
        self._what.hide()
        self.heading.hide()
        self._back.hide()
        self._end.show()
        self._line.setEnabled(True)
        self._look(self._line.text())

    def _not_erased(self) -> str:
        return "\n".join(
            (
                self.tr("The vault was not erased completely."),
                self.tr(
                    "Parts of it may still be readable on this disk. Try once more. If that fails too, close the "
                    "program, delete the vault's folder by hand, and keep the disk out of reach."
                ),
            )
        )

    def _look(self, typed: str) -> None:
        self._erase.setEnabled(_plain(typed) in {_plain(self._word), ENGLISH_WORD})

    def _confirm(self) -> None:
        self._erase.setEnabled(False)
        self._line.setEnabled(False)
        self.confirmed.emit()


def _plain(word: str) -> str:
    """Return a word without what keyboards and hurry add to it."""
    return unicodedata.normalize("NFKC", word).translate(_ALIKE).strip(" \t.'\"«»“”").casefold()
