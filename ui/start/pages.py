"""What a start shows behind its first screen, under one name: `further.pages` loads it when something is needed."""

from ui.start.joining_path import JoiningPath
from ui.start.making_path import MakingPath
from ui.start.warning_page import WarningPage

__all__ = ["JoiningPath", "MakingPath", "WarningPage"]
