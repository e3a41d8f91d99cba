"""The environment in which the window, and the process that takes its place at a lock, run: made, not inherited.

    prepare      replace this process's environment by the made one; before Qt is there
    construct    what is kept of an environment, and what is added

Only names of a list are kept. What would load foreign code (LD_*, PYTHON*, QT_PLUGIN_PATH, a platform theme with GTK in
it), have a session manager remember this program (SESSION_MANAGER), or write into the home folder (fontconfig's and
shaders' caches) is left out or set here. No Qt in this file: it runs before.
"""

import os
from collections.abc import Mapping
from typing import Final

from ui.bundled import FOLDER

KEPT: Final = frozenset(
    {
        *("PATH", "HOME", "LANG", "TZ"),
        # The screen. Without XAUTHORITY the process after a lock would not be let in again.
        *("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"),
        *("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "XDG_SESSION_ID"),
        # How large a person has set everything.
        *("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR"),
        *("QT_ENABLE_HIGHDPI_SCALING", "QT_SCALE_FACTOR_ROUNDING_POLICY", "XCURSOR_SIZE", "XCURSOR_THEME"),
        # Keyboards and input methods.
        *("QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS", "IBUS_ADDRESS", "XKB_CONFIG_ROOT", "XLOCALEDIR"),
        # Screen readers, and the buses that tell of sleep and of a locked screen.
        *("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"),
        *("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY"),
    }
)
"""Names of variables that are kept; those that begin with `LC_` are kept as well."""

HANDED_ON: Final = "GAWAH_LOCKED"
"""What a lock tells the program after it; read once by `ui.leaving.locked` and given to nobody else."""

_LOCALE = "LC_"
_NO_GL: Final = {"QT_XCB_GL_INTEGRATION": "none", "QT_WAYLAND_DISABLE_HW_INTEGRATION": "1"}
"""Nothing here is drawn by GL, whose drivers keep caches of shaders in the home folder."""
_STYLE: Final = {"QT_STYLE_OVERRIDE": "Fusion"}
"""What the style sheet is written for, whatever the desktop. Said here, no part of Qt has to be loaded to say it."""


def construct(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what a process of this program may know of an environment."""
    kept = {name: value for name, value in environment.items() if name in KEPT or name.startswith(_LOCALE)}
    # GTK's theme writes into the home folder, and GNOME's own speaks to a bus that may not be there. KDE's only reads.
    is_kde = "KDE" in environment.get("XDG_CURRENT_DESKTOP", "").split(":")
    theme = {"QT_QPA_PLATFORMTHEME": "kde" if is_kde else "generic"}
    return kept | _NO_GL | _STYLE | theme | {"FONTCONFIG_FILE": _font_configuration()}


def prepare() -> None:
    """Replace the environment of this process, for Qt and for every child; what a lock told stays to be read."""
    made = construct(os.environ)
    if HANDED_ON in os.environ:
        made[HANDED_ON] = os.environ[HANDED_ON]
    os.environ.clear()
    os.environ.update(made)


def _font_configuration() -> str:
    return str(FOLDER / "fonts" / "fonts.conf")
