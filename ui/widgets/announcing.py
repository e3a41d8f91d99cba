"""Telling a screen reader what changed on the screen without the person's doing."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(shown_on: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Have words spoken; urgent ones at once. Never anything that the person wrote: it would be said aloud."""
    event = QAccessibleAnnouncementEvent(shown_on, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if is_urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
