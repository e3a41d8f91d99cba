"""What a start shows behind its first screen: `ui.start.pages`, loaded when something of it is used for the first time.

Unlike the journeys they are used in the GUI thread only.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.start import pages
else:

    class _Further:
        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module("ui.start.pages"), name)

    pages = _Further()

__all__ = ["pages"]
