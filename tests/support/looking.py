"""What is wrong with a screen that is shown: each function gives complaints, and none where all is well."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from support.windows import SMALL

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_ISOLATED = re.compile("[\u2066-\u2068][^\u2069]*\u2069")
_LATIN_WORD = re.compile("[A-Za-z]{3,}")


def unreadable_to_ears(screen: QWidget) -> Iterator[str]:
    """Complain of controls without a name, with one that a sibling has, or whose description says the name again."""
    names: Counter[tuple[int, QAccessible.Role, str]] = Counter()
    for control in controls(screen):
        told = QAccessible.queryAccessibleInterface(control)
        name = told.text(QAccessible.Text.Name).strip()
        if not control.objectName() and not _is_inner(control):
            yield f"{_called(control)}: no objectName"
        if not name:
            yield f"{_called(control)}: nothing is said of it"
        elif name == control.accessibleDescription().strip():
            yield f"{_called(control)}: its description repeats its name {name!r}"
        names[id(control.parent()), told.role(), name] += 1
    yield from (f"{count} siblings are called {name!r}" for (_, _, name), count in names.items() if name and count > 1)


def out_of_order(screen: QWidget) -> Iterator[str]:
    """Complain where Tab goes against the order of reading: upwards, or backwards in one line."""
    order = _tab_order(screen)
    runs_right_to_left = screen.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for before, after in pairwise(order):
        if _scrolled_in(before) is not _scrolled_in(after):
            continue
        first, second = _place(before, screen), _place(after, screen)
        overlap = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
        shares_line = overlap > min(first.height(), second.height()) / 2
        goes_back = first.left() < second.left() if runs_right_to_left else first.left() > second.left()
        if (shares_line and goes_back) or (second.bottom() <= first.top() and goes_back):
            yield f"Tab goes back from {_called(before)} to {_called(after)}"


def cut_off(screen: QWidget) -> Iterator[str]:
    """Complain of what is smaller than its words need, stands outside its parent, or scrolls sideways."""
    for widget in _visible(screen):
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().isVisible():
            yield f"{_called(widget)}: scrolls sideways"
        if _needs(widget) > widget.height() + 1:
            yield f"{_called(widget)}: {widget.height()} high, and its words need {_needs(widget)}"
        if widget.width() + 1 < _needed_width(widget):
            yield f"{_called(widget)}: {widget.width()} wide, and its words need {_needed_width(widget)}"
        parent = widget.parentWidget()
        is_scrolled = parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea)
        if parent is None or widget.isWindow() or is_scrolled:
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            yield f"{_called(widget)}: stands outside what holds it"


def wider_than_small(screen: QWidget) -> Iterator[str]:
    """Complain of a screen that needs more width than a small window has."""
    needed = screen.minimumSizeHint().width()
    if needed > SMALL.width():
        yield f"needs {needed}, and a small window has {SMALL.width()}"


def marked_up(screen: QWidget) -> Iterator[str]:
    """Complain of labels that would read their words as markup, and could so load a picture."""
    for label in screen.findChildren(QLabel):
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText:
            yield f"{_called(label)}: not plain text"


def left_in_latin(screen: QWidget, allowed: frozenset[str]) -> Iterator[str]:
    """Complain of words in Latin letters alone, but for allowed ones, codes, and what stands in a field.

    What is told to run left to right on a mirrored screen is a code, as is what stands between isolating marks.
    """
    for widget in _visible(screen):
        # A button may run against the screen for its arrow's sake; its words are ours.
        if widget.layoutDirection() is Qt.LayoutDirection.LeftToRight and not isinstance(widget, QPushButton):
            continue
        words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
        said = (words, widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        for text in {text for text in said if text}:
            said_by_us = _ISOLATED.sub(" ", text)
            left = [word for word in _LATIN_WORD.findall(said_by_us) if word not in allowed]
            if left and not _RIGHT_TO_LEFT.search(text):
                yield f"{_called(widget)}: {text!r}"


def touching_ink(screen: QWidget) -> Iterator[str]:
    """Complain of words whose ink reaches the edge of their label, where it is cut off."""
    for label in _visible(screen):
        if isinstance(label, QLabel) and label.text() and label.property("role") not in {"badge", "picture"}:
            edges = ink_at_edges(label.grab().toImage())
            if edges:
                yield f"{_called(label)} {label.text()[:30]!r}: cut off at the {', '.join(edges)}"


def ink_at_edges(image: QImage) -> list[str]:
    """Return the edges of a picture that are not all of one colour."""
    right, bottom = image.width() - 1, image.height() - 1
    ground = image.pixel(0, 0)
    rows = {"top": 0, "bottom": bottom}
    columns = {"left": 0, "right": right}
    return [
        *(name for name, y in rows.items() if any(image.pixel(x, y) != ground for x in range(right))),
        *(name for name, x in columns.items() if any(image.pixel(x, y) != ground for y in range(bottom))),
    ]


def controls(screen: QWidget) -> list[QWidget]:
    """Return what a person can put the focus on by keyboard."""
    return [widget for widget in _visible(screen) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _tab_order(screen: QWidget) -> list[QWidget]:
    reachable, order = set(controls(screen)), []
    at = screen.nextInFocusChain()
    while at is not screen:
        if at in reachable and at.isEnabled():
            order.append(at)
        at = at.nextInFocusChain()
    return order


def _visible(screen: QWidget) -> list[QWidget]:
    return [widget for widget in screen.findChildren(QWidget) if widget.isVisibleTo(screen)]


def _needs(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.text():
        return widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
    if isinstance(widget, (QAbstractButton, QLineEdit, QComboBox)):
        has_words_that_wrap = widget.hasHeightForWidth()
        return widget.heightForWidth(widget.width()) if has_words_that_wrap else widget.minimumSizeHint().height()
    return 0


def _needed_width(widget: QWidget) -> int:
    if isinstance(widget, QLabel):
        # A word that is wider than its line does not wrap.
        return widget.minimumSizeHint().width() if widget.text() else 0
    if isinstance(widget, QPushButton) and not widget.hasHeightForWidth():
        return widget.sizeHint().width()
    return 0


def _scrolled_in(widget: QWidget) -> QWidget | None:
    """Return the page that a widget is scrolled with; what stands at the foot is after all of it."""
    at = widget.parentWidget()
    while at is not None and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at


def _place(widget: QWidget, screen: QWidget) -> QRect:
    return QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())


def _is_inner(widget: QWidget) -> bool:
    return isinstance(widget.parent(), (QComboBox, QAbstractScrollArea))


def _called(widget: QWidget) -> str:
    words = widget.text()[:30] if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return " ".join(filter(None, (type(widget).__name__, widget.objectName(), repr(words) if words else "")))
