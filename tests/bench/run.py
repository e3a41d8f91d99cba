"""Print every figure as a JSON line; exit 1 when one that was asked for is missed. Run by `make bench`."""

import json
import shutil
import sys
from pathlib import Path

import large
import reports
import sealing

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    folder = ROOT / "build" / "bench"
    shutil.rmtree(folder, ignore_errors=True)
    missed = 0
    for bench in (reports, sealing, large):
        folder.mkdir(parents=True)
        try:
            for figure in bench.figures(folder):
                print(json.dumps(figure), flush=True)
                missed += figure["held"] is False
        finally:
            shutil.rmtree(folder)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
