"""Keeps what a process holds in memory out of files and out of other programs' reach.

`forbid_core_dumps` is the first statement of every start, of the program and of the server: before a passphrase,
a key or a report can be in memory. It has to run again after every exec, because the kernel makes a freshly
executed program dumpable again.

What it does not do: it does not stop root, swap or hibernation from seeing the memory, and off Linux only the
limits the system offers are set (none on Windows).
"""

import ctypes
import os
import sys
from typing import Final

from crypto.errors import NotHardened

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE: Final = 4
"""From Linux's <linux/prctl.h>; see prctl(2)."""

_PRIVATE_UMASK: Final = 0o077


def forbid_core_dumps() -> None:
    """Set the core limit to 0, make the process undumpable, and make new files readable by their owner only.

    An undumpable process also has its /proc files owned by root and cannot be traced by another program of the
    same user. Raises NotHardened when the system refuses, so that nothing is opened unprotected.
    """
    os.umask(_PRIVATE_UMASK)
    try:
        _set_core_limit_to_zero()
        _become_undumpable()
    except (OSError, ValueError) as cause:
        raise NotHardened("this system does not let a program forbid core dumps") from cause


def _set_core_limit_to_zero() -> None:
    if sys.platform != "win32":
        # Lowering the hard limit as well is what keeps children and libraries from raising it again.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _become_undumpable() -> None:
    # The core limit is ignored when the system pipes cores to a handler; this flag is not.
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        if library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE) failed")
