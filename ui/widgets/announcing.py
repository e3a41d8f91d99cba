"""Telling a screen reader what changed on the screen without the person's doing."""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(shown_on: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Have words spoken; urgent ones at once. Never anything that the person wrote: it would be said aloud."""
    # Both are asked of their module when they are needed: they bring two hundred names along, and the first screen
    # announces nothing.
    event = QtGui.QAccessibleAnnouncementEvent(shown_on, words)
    politeness = QtGui.QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if is_urgent else politeness.Polite)
    QtGui.QAccessible.updateAccessibility(event)
