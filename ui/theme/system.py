"""What the desktop wears, where it says so."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

from ui.theme.look import Scheme


def scheme_of_system(hints: QStyleHints) -> Scheme:
    """Return the scheme that comes nearest to the desktop's; light where it does not say.

    `QStyleHints.colorSchemeChanged` tells when to ask again. Nobody is asked over D-Bus: the service that would know
    refuses a process that lets nobody read its memory, which ours does.
    """
    # Qt knows the wish for high contrast since 6.10.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST
    return Scheme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT


class SystemScheme(QObject):
    """Watches what the desktop wears.

    Signals:
        changed: the desktop wears something else; `scheme` says what.
    """

    changed = Signal()

    def __init__(
        self, hints: QStyleHints, parent: QObject, *, read: Callable[[QStyleHints], Scheme] = scheme_of_system
    ) -> None:
        super().__init__(parent)
        self._hints = hints
        self._read = read
        self.scheme = read(hints)
        hints.colorSchemeChanged.connect(self._look)
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._look)

    def _look(self, _told: object) -> None:
        scheme = self._read(self._hints)
        if scheme is not self.scheme:
            self.scheme = scheme
            self.changed.emit()
