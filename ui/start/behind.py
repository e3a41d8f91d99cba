"""The journeys of the first start, loaded behind the first screen.

`journeys` is the module `ui.start.journeys`, loaded when something of it is used for the first time: cryptography and
the database would otherwise hold the first screen up. So it is used in a lane only, never in the GUI thread.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.start import journeys
else:

    class _Behind:
        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module("ui.start.journeys"), name)

    journeys = _Behind()

__all__ = ["journeys"]
