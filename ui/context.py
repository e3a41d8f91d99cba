"""What every screen is given: the lanes, the language, the look and the clock. It holds nothing that is secret."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.jobs import Jobs
from ui.languages import Language
from ui.theme.look import Look

if TYPE_CHECKING:
    # The first screen tells no time.
    from datetime import datetime


@dataclass(frozen=True)
class Context:
    """One person's window. `now` gives aware UTC; `is_demonstration` is true where the desk is one of this computer."""

    jobs: Jobs
    language: Language
    look: Look
    now: "Callable[[], datetime]"
    is_demonstration: bool = False
