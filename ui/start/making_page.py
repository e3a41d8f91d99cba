"""The last step before there is a vault: the passphrase is typed, the place is said, and the vault is made."""

from pathlib import Path

from PySide6.QtCore import Signal

from ui.context import Context
from ui.start.behind import journeys
from ui.start.place_field import PlaceField
from ui.start.step_screen import StepScreen


class MakingPage(StepScreen):
    """What the two ways to a passphrase have in common: where the vault will be, and making it.

    Signals:
        made: an `Opened`: the new vault, open.
        went_back: the person goes back.
    """

    made = Signal(object)
    went_back = Signal()

    def __init__(self, context: Context, heading: str, *, lead: str, proposed: Path, home: Path) -> None:
        super().__init__(context, heading, lead=lead)
        self._proposed = proposed
        self._home = home

    def add_place_and_actions(self) -> None:
        """Add, below the passphrase, what is said, the place, and the foot."""
        self.add_said()
        self.place = PlaceField(self.context, self._proposed, home=self._home)
        self.body.addWidget(self.place)
        self.body.addStretch(1)
        back = self.add_back(self.tr("Back"))
        back.clicked.connect(self.went_back)
        self.make_button = self.add_action(self.tr("Make the vault"), name="make-vault", role="primary")
        self.make_button.clicked.connect(self.make)
        self.place.path_line.returnPressed.connect(self.make)
        self.controls += [self.place, back, self.make_button]

    def passphrase(self) -> str | None:
        """Return the passphrase to make the vault with; None, having said why, where there is none yet."""
        raise NotImplementedError

    def make(self) -> None:
        """Make the vault in the place that stands there."""
        if not self.make_button.isEnabled():
            return
        passphrase, folder, language = self.passphrase(), self.place.folder, self.context.language.tag
        if passphrase is None:
            return
        self.do(
            self.tr("The vault is being made. This takes a few seconds, so that guessing the passphrase takes ages."),
            lambda: journeys.make_vault(folder, passphrase, language),
            self.made.emit,
        )

    def failed(self, _error: Exception) -> None:
        """Show the place: that is what is refused."""
        self.place.open()
