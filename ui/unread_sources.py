"""Keeps Qt's Python half from reading the text of every module that is loaded.

It looks for the word PySide6 in each, to find those that may ask for another spelling of Qt's names, which none of ours
does. In a package there is no text, and it takes the same answer from that.
"""

import importlib
import sys


def spare() -> None:
    """Load Qt's Python half, and have it find nothing. Raises ModuleNotFoundError where PySide6 is not installed."""
    importlib.import_module("PySide6.QtCore")
    features = sys.modules.get("shibokensupport.feature")
    if features is not None:
        features._mod_uses_pyside = lambda _module: False  # type: ignore[attr-defined]  # noqa: SLF001
