"""Print every figure as a JSON line; exit 1 when one that was asked for is missed. Run by `make bench`.

    {"figure": "open_100000_cases", "value": 3.5, "unit": "ms …", "asked": "< 150", "ok": true}

`asked` is what the project wants of a figure and `ok` whether it was met; both are null where a figure only informs.
The load of the machine stands before each family, because a busy machine is slow, and the time it took after it:

    reports   from answers to a sealed envelope, a second; the size and the syncs of one
    sealing   the cipher's streams beside a bare loop, and their memory
    large     a file of 1 GiB into the outbox, beside `cp` and one cipher pass, and its memory
    upload    256 MiB from the vault over the sending process to a server on loopback, and from there to an organiser
    vaults    a vault with 100,000 cases and an outbox with 2,000 reports: opening, searching, listing, exporting
    herd      a simulation: a million people come back online within ten minutes, by the delays that are really drawn
    window    start, home, keys, memory and stalls of the window, beside a bare one

    server    reports a second into a server beside the least that could take them, their cost, the slowest, memory

All but the last takes six to seven minutes on two free cores, and 6 GiB of scratch files in `build/bench`. Name
families to run only those; `server` runs only where it is named, as `make bench-server` does. Ratios compare what ran
in turns within one run; where a family takes the best of a few rounds, the unit says so.
"""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import herd
import large
import reports
import sealing
import server_rate
import upload
import vaults
import window
from figures import figure

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {
    "reports": reports,
    "sealing": sealing,
    "large": large,
    "upload": upload,
    "vaults": vaults,
    "herd": herd,
    "window": window,
}
NAMED_ONLY = {"server": server_rate}


def main(names: Sequence[str]) -> int:
    folder = ROOT / "build" / "bench"
    shutil.rmtree(folder, ignore_errors=True)
    missed = 0
    for name in names or FAMILIES:
        started = perf_counter()
        _print(figure(f"load_before_{name}", round(os.getloadavg()[0], 1), "runnable processes, over a minute"))
        folder.mkdir(parents=True)
        try:
            for measured in (FAMILIES | NAMED_ONLY)[name].figures(folder):
                _print(measured)
                missed += measured["ok"] is False
        finally:
            shutil.rmtree(folder)
        _print(figure(f"time_of_{name}", round(perf_counter() - started, 1), "s"))
    return 1 if missed else 0


def _print(measured: dict[str, object]) -> None:
    print(json.dumps(measured, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
