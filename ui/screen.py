"""What every screen is: a heading, a body that scrolls where it must, and at the foot what can be done.

The foot stays in sight, but in a low window it stands where the page ends: there the body needs all the room.

A screen is made when it is entered and destroyed when it is left, so that no text lies in hidden widgets. It says what
the person did by signals of its own and knows no other screen.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context
from ui.theme import parts
from ui.theme.tokens import LARGE_PERCENT, LOW_EM, MOST_LINE_EM
from ui.turns import Turns

_MEASURED_FOR = frozenset({QEvent.Type.StyleChange, QEvent.Type.LayoutRequest})


class _Scroll(QScrollArea):
    """Measures its page when it is seen, and not with every change of a style on the way there."""

    def event(self, event: QEvent) -> bool:
        """Keep from the scroll area what it would measure for; the size that it gets with its place does the same."""
        if event.type() in _MEASURED_FOR and not self.isVisible():
            return QAbstractScrollArea.event(self, event)
        return super().event(event)


class Screen(QWidget):
    """One screen. Fill `body` from top to bottom, then name the actions of its foot.

    What takes longer than a frame to make is made by its `making`: whoever shows the screen waits for that.
    """

    def __init__(self, context: Context, heading: str, *, lead: str = "") -> None:
        super().__init__()
        self.context = context
        self.making = Turns(self)
        self._began_at: QWidget | None = None
        self.setObjectName(type(self).__name__)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = _Scroll(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll, 1)
        page = QWidget()
        page.setProperty("role", "page")
        self._scroll.setWidget(page)
        look = context.look
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        sides = QHBoxLayout()
        self._page.addLayout(sides, 1)
        # A high script brings the room above its words with it.
        top = look.space("hair" if look.is_tall_script else "wide")
        sides.setContentsMargins(look.space("wide"), top, look.space("wide"), look.space("wide"))
        column = QWidget()
        column.setMaximumWidth(round(MOST_LINE_EM * look.em))
        _add_in_middle(sides, column)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look.space("near" if look.is_tall_script else "step"))
        # Where letters are large, those of a heading need not be larger still.
        size = "title" if look.percent >= LARGE_PERCENT else "heading"
        self.heading = self.add_text(heading, size=size, bold=True)
        self.heading.setObjectName("heading")
        self._lead = self.add_text(lead, size="lead", role="quiet") if lead else None
        self._foot = QFrame()
        self._foot.setProperty("role", "foot")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(look.space("wide"), look.space("tight"), look.space("wide"), look.space("tight"))
        line = QWidget()
        line.setMaximumWidth(column.maximumWidth())
        _add_in_middle(foot, line)
        self._foot_line = foot
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_foot_below_body)
        self._actions = QHBoxLayout(line)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._actions.setSpacing(look.space("near"))
        self._actions.addStretch(1)
        self._foot.hide()
        outer.addWidget(self._foot)

    def text(self, words: str, *, role: str = "", size: str = "body", bold: bool = False) -> QLabel:
        """Return a label that wraps and takes no markup: what a person wrote could otherwise load a picture."""
        return parts.label(self.context.look, words, role=role, size=size, bold=bold)

    def add_text(self, words: str, *, role: str = "", size: str = "body", bold: bool = False) -> QLabel:
        """Add a label to the body and return it."""
        label = self.text(words, role=role, size=size, bold=bold)
        self.body.addWidget(label)
        return label

    def move_lead_here(self) -> None:
        """Where letters are large, put the lead behind what the body has by now, which has to be in sight first."""
        if self._lead is not None and self.context.look.percent >= LARGE_PERCENT:
            self.body.removeWidget(self._lead)
            self.body.addWidget(self._lead)

    def button(self, words: str, *, name: str, role: str = "", picture: str = "") -> QPushButton:
        """Return a button. `name` is its object name, `picture` the icon before its words."""
        return parts.button(self.context.look, words, name=name, role=role, picture_name=picture)

    def add_back(self, words: str, *, name: str = "back", picture: str = "arrow-left") -> QPushButton:
        """Put a quiet button at the beginning of the foot; without a `picture` where it leads nowhere back."""
        button = self.button(words, name=name, role="quiet", picture=picture)
        button.setProperty("place", "start")
        self._actions.insertWidget(0, button)
        self._foot.show()
        return button

    def add_action(self, words: str, *, name: str, role: str = "", picture: str = "") -> QPushButton:
        """Put a button at the end of the foot. The last one added with the role `primary` is what it is for."""
        button = self.button(words, name=name, role=role, picture=picture)
        self._actions.addWidget(button)
        self._foot.show()
        if role == "primary":
            button.setDefault(True)
        return button

    def unsaved(self) -> Callable[[], None] | None:
        """Return the work that saves what is not known to be saved yet, if there is any; asked when the window locks.

        It is done in a lane, once, with all other work cancelled, and nobody is told of its end.
        """
        return None

    def begin(self) -> None:
        """Take the focus where reading begins; called once the screen is shown.

        That is the first control of the body, else what the screen is for, else whatever there is. Where only the foot
        has any and stands out of sight, it is the page itself: keys scroll it, and press nothing that nobody has seen.
        What stands aside in the body, as the way to delete it, comes last of all.
        """
        reachable = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self) and widget.isEnabled()
        ]
        in_body = [
            widget
            for widget in reachable
            if widget.property("place") != "aside" and not self._foot.isAncestorOf(widget)
        ]
        meant = [widget for widget in reachable if isinstance(widget, QPushButton) and widget.isDefault()]
        first = next(iter([*in_body, *meant, *reachable]), None)
        if not in_body and self._is_foot_out_of_sight():
            self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._scroll.setObjectName("reading")
            self._scroll.setAccessibleName(self.heading.text())
            first = self._scroll
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._began_at = first

    def begin_again(self) -> None:
        """Take the focus anew, because what the page is about has only now been put there, perhaps in sight already.

        Whoever has moved it by then keeps it. A page that is not in sight yet begins with all that there is.
        """
        # What was put into a page that is in sight is shown a turn later, and only then can it take the focus.
        QTimer.singleShot(0, self, self._begin_again)

    def _begin_again(self) -> None:
        if self._began_at is not None and self.focusWidget() is self._began_at:
            self.begin()

    @property
    def is_low(self) -> bool:
        """Whether the foot would take room that the body needs: the window is low, or its letters are large."""
        return self.height() < LOW_EM * self.context.look.em

    def _is_foot_out_of_sight(self) -> bool:
        page = self._scroll.widget()
        if page is None or self._page.indexOf(self._foot) < 0:
            return False
        return page.heightForWidth(self._scroll.viewport().width()) > self._scroll.viewport().height()

    def _place_foot(self) -> None:
        """Keep the foot in sight below what scrolls, or in a low window put it where the page ends.

        There it comes behind what has to be read before, and what is read has the room.
        """
        is_in_page = self._page.indexOf(self._foot) >= 0
        if is_in_page is self.is_low:
            return
        is_shown, focused = not self._foot.isHidden(), self.focusWidget()
        before, after = (self._page, self._outer) if is_in_page else (self._outer, self._page)
        before.removeWidget(self._foot)
        after.addWidget(self._foot)
        self._foot.setVisible(is_shown)
        if self._foot.isAncestorOf(focused):
            # It loses it on the way.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        bar = self._scroll.verticalScrollBar()
        self._keep_foot_below_body(bar.minimum(), bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt names it
        """Place the foot by the height there is."""
        super().resizeEvent(event)
        self._place_foot()

    def _keep_foot_below_body(self, _least: int, most: int) -> None:
        """Leave as much room beside the foot as the scroll bar takes beside the body."""
        side = self.context.look.space("wide")
        is_beside_bar = most > 0 and self._page.indexOf(self._foot) < 0
        bar = self._scroll.verticalScrollBar().sizeHint().width() if is_beside_bar else 0
        margins = self._foot_line.contentsMargins()
        # Margins are not mirrored by themselves.
        left, right = (side + bar, side) if self.context.look.language.is_right_to_left else (side, side + bar)
        self._foot_line.setContentsMargins(left, margins.top(), right, margins.bottom())


def _add_in_middle(line: QHBoxLayout, widget: QWidget) -> None:
    """Add what takes all the width that it may have, and stands in the middle of what is beyond."""
    line.addStretch(1)
    line.addWidget(widget, 100)
    line.addStretch(1)
