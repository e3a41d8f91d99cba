"""What the desktop wears, where it says so."""

from PySide6.QtCore import Qt
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
