"""Resolve the lock files: names, versions and hashes for Python 3.11 to 3.13, and never a host.

Run by `make lock`, which needs `uv` on the path (`pip install uv`); nothing else in the project does.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "requirements"
EXTRAS_TESTED = ["--extra", "server", "--extra", "desktop", "--extra", "dev"]
FILES = {
    "build.txt": ["packaging/requirements/build.in"],
    "run.txt": ["pyproject.toml", "--extra", "server"],
    "dev.txt": ["pyproject.toml", *EXTRAS_TESTED, "-c", "packaging/requirements/run.txt"],
    "fuzz.txt": ["pyproject.toml", "--extra", "fuzz", "-c", "packaging/requirements/dev.txt"],
    "package.txt": [
        *("pyproject.toml", "--extra", "server", "--extra", "desktop", "--extra", "package"),
        *("-c", "packaging/requirements/dev.txt"),
    ],
    "desktop.txt": ["pyproject.toml", "--extra", "desktop", "-c", "packaging/requirements/run.txt"],
}


def main() -> int:
    """Write every lock file; return 1 with a sentence when uv is missing."""
    uv = shutil.which("uv")
    if uv is None:
        print("make lock needs uv: pip install uv, then run it again.", file=sys.stderr)
        return 1
    for name, sources in FILES.items():
        subprocess.run(
            [
                uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--upgrade",
                "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate",
                *sources, "-o", str(LOCKS / name),
            ],
            cwd=ROOT,
            check=True,
        )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
