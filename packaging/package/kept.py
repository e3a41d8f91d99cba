"""What of all that PyInstaller finds goes into the package: read by `gawah.spec`.

PyInstaller takes along whatever a library might want. Here the direction is turned round: of Qt's plugins only those
of a list, and of the libraries only those that something inside really loads. What the system has stays the system's,
so that its security updates reach this program too; `deb.py` finds out which packages that makes it depend on.
"""

import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""Where it goes, where it comes from, and of what kind it is, as PyInstaller writes it."""

PLUGINS: Final = frozenset(
    {
        "platforms/libqxcb.so",
        "platforms/libqwayland.so",
        "platforms/libqoffscreen.so",  # For `gawah check`, which shows nothing.
        "wayland-shell-integration/libxdg-shell.so",
        "wayland-decoration-client/libbradient.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
    }
)
"""Qt's plugins in use. No picture formats: whatever a person attaches is never shown to Qt's decoders."""

OWN: Final = ("crypto", "reporter", "resources", "server", "ui")

EXCLUDED: Final = (
    *(
        f"PySide6.{name}"
        for name in (
            *("QtConcurrent", "QtDesigner", "QtHelp", "QtNetwork", "QtOpenGL", "QtOpenGLWidgets", "QtPrintSupport"),
            *("QtQml", "QtQuick", "QtQuickControls2", "QtQuickTest", "QtQuickWidgets", "QtSql", "QtSvgWidgets"),
            *("QtTest", "QtUiTools", "QtXml", "scripts", "support"),
        )
    ),
    *("PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL._imagingtk", "PIL._imagingmorph"),
    *("tkinter", "unittest", "pydoc", "doctest", "lib2to3", "test", "setuptools", "pkg_resources", "pip"),
    *("ensurepip", "idlelib", "turtle", "readline", "rlcompleter", "pdb", "curses", "numpy"),
)
"""Modules that are named somewhere and never loaded by this program."""

_PLUGIN_FOLDER: Final = PurePosixPath("PySide6/Qt/plugins")
_LEFT_OUT_DATA: Final = ("PySide6/Qt/translations", "PySide6/Qt/resources", "PySide6/Qt/qml")
_LEFT_OUT_ENDINGS: Final = (".ts", ".md", ".pyi", ".py", ".pyc")
_SYSTEM: Final = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


class PluginMissing(Exception):
    """Qt has no plugin of a name that this list expects."""


def keep_binaries(found: Iterable[Entry]) -> list[Entry]:
    """Return the plugins of the list, every extension module, and the libraries that these load, directly or not.

    Raises PluginMissing where Qt's wheel calls one by another name: the program would start nowhere, or without a
    keyboard.
    """
    entries = [entry for entry in found if not _is_of_system(entry)]
    plugins = {name: entry for entry in entries if (name := _plugin_name(entry[0]))}
    if missing := sorted(PLUGINS - plugins.keys()):
        raise PluginMissing(f"Qt has no such plugins: {', '.join(missing)}. It has: {', '.join(sorted(plugins))}.")
    roots = [plugins[name] for name in PLUGINS] + [
        entry for entry in entries if entry[2] == "EXTENSION" or Path(entry[0]).name.startswith("libpython")
    ]
    libraries = {Path(entry[0]).name: entry for entry in entries if entry[2] == "BINARY" and not _plugin_name(entry[0])}
    kept: dict[str, Entry] = {}
    while roots:
        entry = roots.pop()
        if entry[0] not in kept:
            kept[entry[0]] = entry
            needed = {Path(name).name for name, _ in get_imports(entry[1])}
            roots.extend(libraries[name] for name in sorted(needed & libraries.keys()))
    return sorted(kept.values())


def keep_data(found: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return data without Qt's own sentences (none is ours), and without what only a developer reads.

    Links that lead to a library which was left out go with it.
    """
    libraries = {entry[0] for entry in binaries}
    return sorted(
        entry
        for entry in found
        if not entry[0].startswith(_LEFT_OUT_DATA)
        and not entry[0].endswith(_LEFT_OUT_ENDINGS)
        and ".dist-info/" not in entry[0]
        and (entry[2] != "SYMLINK" or _target(entry) in libraries)
    )


def _plugin_name(place: str) -> str:
    path = PurePosixPath(place)
    return str(path.relative_to(_PLUGIN_FOLDER)) if path.is_relative_to(_PLUGIN_FOLDER) else ""


def _is_of_system(entry: Entry) -> bool:
    """Say whether a library is the system's. The interpreter itself is taken along, wherever it lies."""
    place, source, kind = entry
    if kind != "BINARY" or Path(place).name.startswith("libpython"):
        return False
    inside = (sys.prefix, sys.base_prefix) if sys.base_prefix != "/usr" else (sys.prefix,)
    return source.startswith(_SYSTEM) and not source.startswith(inside)


def _target(entry: Entry) -> str:
    """Return where a link leads, as a place in the package."""
    place, target, _ = entry
    parts: list[str] = []
    for part in (PurePosixPath(place).parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return str(PurePosixPath(*parts))
