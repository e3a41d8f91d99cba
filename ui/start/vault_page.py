"""The six words that open the vault: drawn by lot, shown once, to be written down."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout

from ui.context import Context
from ui.screen import Screen
from ui.start.place_field import PlaceField
from ui.start.word_grid import WordGrid
from ui.widgets.notices import Kind, Notice

_MOST_IN_ROW_PERCENT = 120


class VaultPage(Screen):
    """Shows the passphrase of the new vault, and says what it is for and that nobody can bring it back.

    Signals:
        written_down: the person says that the words are on paper.
        browse_wanted: the person wants to choose the vault's place from a list.
        own_wanted: the person wants a passphrase of their own.
        other_words_wanted: the person wants six other words.
        existing_wanted: the person has a vault already.
        went_back: the person goes back.
    """

    written_down = Signal()
    browse_wanted = Signal()
    own_wanted = Signal()
    other_words_wanted = Signal()
    existing_wanted = Signal()
    went_back = Signal()

    def __init__(self, context: Context, passphrase: str, proposed: Path, *, home: Path) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("VaultPage", "Six words open your vault"),
            lead=QCoreApplication.translate(
                "VaultPage",
                "Everything you write here is kept locked in a vault on this computer. These words, drawn by lot, are "
                "its only key. Write them on paper, and keep the paper away from this computer.",
            ),
        )
        words = passphrase.split()
        self.body.addWidget(
            WordGrid(context, words, columns=3, name="vault-words", spoken=self.tr("The six words, in this order"))
        )
        self.move_lead_here()
        self.body.addWidget(
            Notice(
                context,
                Kind.WARNING,
                self.tr(
                    "There is no way to recover them: without these words nobody can open the vault, you included."
                ),
                name="no-recovery",
            )
        )
        others = self.button(self.tr("Draw other words"), name="other-words", role="quiet", picture="rotate-ccw")
        others.clicked.connect(self.other_words_wanted)
        own = self.button(self.tr("Use a passphrase of my own"), name="own-passphrase", role="quiet", picture="pencil")
        own.clicked.connect(self.own_wanted)
        existing = self.button(self.tr("I have a vault already"), name="existing-vault", role="quiet", picture="folder")
        existing.clicked.connect(self.existing_wanted)
        # Three do not fit beside each other where text is large.
        is_wide = context.look.percent <= _MOST_IN_ROW_PERCENT
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(context.look.space("tight" if is_wide else "hair"))
        for button in (others, own, existing):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.body.addLayout(row)
        self.place = PlaceField(context, proposed, home=home, can_browse=True)
        self.place.browse_wanted.connect(self.browse_wanted)
        # Only once the page has its new height is there a place to go to.
        self.place.turned.connect(lambda: QTimer.singleShot(0, self, self._show_place))
        self.body.addWidget(self.place)
        self.body.addStretch(1)
        self.add_back(self.tr("Back")).clicked.connect(self.went_back)
        go_on = self.add_action(self.tr("I have written them down"), name="written-down", role="primary")
        go_on.clicked.connect(self.written_down)

    def _show_place(self) -> None:
        self._scroll.ensureWidgetVisible(self.place)
