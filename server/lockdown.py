"""Keeps what the server holds in memory and writes to disk from other users and from crash dumps.

Its first call comes before anything is read. The log key and envelopes not yet on disk are in memory; a core
file would put them, with what connections had just sent, onto the disk.
"""

import ctypes
import os
import resource
import sys

from server.errors import StartRefused

_PR_SET_DUMPABLE = 4
"""From Linux's <linux/prctl.h>; see prctl(2)."""


def forbid_core_dumps() -> None:
    """Set the core limit to 0, make the process undumpable, and new files readable by their owner only.

    Raises StartRefused where the system does not allow it.
    """
    os.umask(0o077)
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _become_undumpable()
    except (OSError, ValueError) as error:
        raise StartRefused("This system does not let the server forbid core dumps, so it does not start.") from error


def _become_undumpable() -> None:
    # The core limit is ignored when the system pipes cores to a handler; this flag is not.
    if sys.platform == "linux" and ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE) failed")
