"""The whole way of a report, from its first question to its seal, and where on it a page stands.

    what → when → where → details → in your own words → files → privacy check → read it once more → seal

One count goes over all of it, so that nobody thinks to be at the end who is not.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reporter import drafting, form
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.side_by_side import BOTH_FROM_EM
from ui.screen import Screen
from ui.widgets.steps import Steps

if TYPE_CHECKING:
    from reporter.vaults import Vault


class After(IntEnum):
    """The steps behind the pages of the form, in their order."""

    FILES = 1
    PRIVACY = 2
    REVIEW = 3
    SEAL = 4

    @property
    def page(self) -> str:
        """What it is called where it is remembered that it was seen last."""
        return self.name.lower()


@dataclass(frozen=True)
class Place:
    """Where a page stands: the how-manieth of how many steps, and whether it has none before it."""

    at: int
    of: int

    @property
    def is_first(self) -> bool:
        """Whether no page comes before."""
        return self.at == 1


def place_of_page(page: str, pages: tuple[str, ...]) -> Place:
    """Say where a page of the form stands, by the pages that there are."""
    return Place(at=pages.index(page) + 1, of=len(pages) + len(After))


def place_after(step: After, pages: int) -> Place:
    """Say where a step behind so many pages of the form stands."""
    return Place(at=pages + step, of=pages + len(After))


def count_pages(vault: "Vault", draft_id: str) -> int:
    """Count the pages that the form has for a draft. Raises NothingThere."""
    return len(drafting.pages_of(form.load(), drafting.load(vault, draft_id)))


def show_place(screen: Screen, step: After, pages: int) -> None:
    """Say at the top of a screen which step it is."""
    put_steps_beside_heading(screen, place_after(step, pages), name_of(step))


def put_steps_beside_heading(screen: Screen, place: Place, title: str, *, is_asked_below: bool = False) -> None:
    """Say which step a screen is in the line of its heading: every line less above is one less that is scrolled for.

    `is_asked_below` says that a question follows which names the same.
    """
    steps = Steps(screen.context, at=place.at, of=place.of, title=title)
    screen.body.removeWidget(screen.heading)
    screen.body.insertWidget(0, _Head(screen, steps, is_asked_below=is_asked_below))


class _Head(QWidget):
    """The heading of a screen with its steps.

    Where letters are large the step alone is said, which names the same; above a question its bar alone is shown.
    """

    def __init__(self, screen: Screen, steps: Steps, *, is_asked_below: bool) -> None:
        super().__init__()
        self._screen = screen
        self._words = steps.words
        self._is_asked_below = is_asked_below
        look = screen.context.look
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if look.is_tall_script else look.space("hair"))
        row = QHBoxLayout()
        row.setSpacing(look.space("near"))
        row.addWidget(screen.heading, 1)
        steps.words.setWordWrap(False)
        row.addWidget(steps.words)
        column.addLayout(row)
        column.addWidget(steps)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Show in words what there is room for."""
        super().resizeEvent(event)
        is_wide = self._screen.width() >= BOTH_FROM_EM * self._screen.context.look.em
        self._screen.heading.setVisible(is_wide)
        is_said = is_wide or not self._is_asked_below
        self._words.setVisible(is_said)
        # A bar without words brings no room above it.
        self._column.setContentsMargins(0, 0 if is_said else self._screen.context.look.space("tight"), 0, 0)


def remember_page(context: Context, vault: "Vault", draft_id: str, page: str, *, owner: QObject) -> None:
    """Remember beside a draft which page was seen last; where that fails, a draft opens where its answers end."""
    context.jobs.run(
        Lane.LOCAL,
        lambda _task: drafting.keep_page(vault, draft_id, page),
        owner=owner,
        done=_ignore,
        failed=_ignore,
    )


def _ignore(_told: object) -> None:
    """Nobody waits for it, and nothing that was typed hangs on it."""


def step_seen(seen: str) -> After | None:
    """Return the step behind the form that a page remembered by `remember_page` was, None for a page of the form."""
    return next((step for step in After if step.page == seen), None)


def name_of(step: After) -> str:
    """Return what a step is called in the row of steps."""
    names = {
        After.FILES: QCoreApplication.translate("pages", "pictures and files"),
        After.PRIVACY: QCoreApplication.translate("pages", "privacy check"),
        After.REVIEW: QCoreApplication.translate("pages", "read it once more"),
        After.SEAL: QCoreApplication.translate("pages", "seal it"),
    }
    return names[step]
