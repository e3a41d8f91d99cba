"""What the log says of a fault: its kind and its place, and no text that could quote a client."""

import logging
import traceback

from server.errors import ServerError

_log = logging.getLogger(__name__)


def log_fault(error: BaseException) -> None:
    """Log what kind of fault it was and where. A text that is not ours is left out: it can quote a client."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    text = f": {error}" if isinstance(error, ServerError) else ""
    _log.error("%s at %s%s", type(error).__name__, place, text)
