"""Fuzz every parser of the table, guided by the branches each input takes. Run by `make fuzz`.

    FUZZ_SECONDS   how long each target runs (default 600)
    FUZZ_TARGET    the name of a single target (default: all of them)
    FUZZ_JOBS      how many run side by side, two at most (default 2)

Each target runs in a process of its own, because a fault in a library's C code ends it. What was learnt stays under
build/fuzz, so that the next run goes on from there. A finding is printed in hex and the exit code is 1; it becomes a
test with the shortest bytes that show it.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "fuzz"
SECONDS_FOR_ONE_INPUT = 10
MOST_MEMORY_MIB = 2048
# Long runs print a line for every new branch; only the end tells something, with the traceback in it.
LAST_LINES = 60


def main() -> int:
    every = _list_names()
    names = [os.environ["FUZZ_TARGET"]] if os.environ.get("FUZZ_TARGET") else every
    if not set(names) <= set(every):
        print(f"There is no such parser; these are: {' '.join(every)}", flush=True)
        return 2
    seconds = int(os.environ.get("FUZZ_SECONDS", "600"))
    jobs = min(2, int(os.environ.get("FUZZ_JOBS", "2")))
    with ThreadPoolExecutor(jobs) as lanes:
        found = list(lanes.map(lambda name: _run_target(name, seconds), names))
    print(f"{len(names)} parsers, {seconds} seconds each, {sum(found)} with a finding", flush=True)
    return 1 if any(found) else 0


def _list_names() -> list[str]:
    from fuzz.targets import TARGETS  # noqa: PLC0415 - The process that fuzzes must import it under its own eyes.

    return list(TARGETS)


def _run_target(name: str, seconds: int) -> bool:
    """Run one target in a process; print what it did, and tell whether it found something."""
    findings = BUILD / "findings" / name
    findings.mkdir(parents=True, exist_ok=True)
    known = set(findings.iterdir())
    call = [sys.executable, __file__, "--inside", name, str(seconds)]
    started = time.monotonic()
    ended = subprocess.run(
        call, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
    )
    lines = ended.stdout.splitlines()
    done = next((line for line in reversed(lines) if line.startswith("Done ")), f"ended with {ended.returncode}")
    print(f"{name}: {done}, {time.monotonic() - started:.0f} s", flush=True)
    new = sorted(set(findings.iterdir()) - known)
    if ended.returncode == 0 and not new:
        return False
    print("\n".join(lines[-LAST_LINES:]))
    for path in new:
        print(f"{name} {path.name.split('-')[0]}: {path.read_bytes().hex()}", flush=True)
    return True


def _fuzz(name: str, seconds: int) -> None:
    """Fuzz one target in this process, which ends by itself."""
    import atheris  # noqa: PLC0415 - Only this process may be instrumented.

    with atheris.instrument_imports(include=["crypto", "reporter", "server"]):
        from fuzz.targets import TARGETS  # noqa: PLC0415 - As above.
    target = TARGETS[name]
    corpus, seeds = BUILD / "corpus" / name, BUILD / "seeds" / name
    corpus.mkdir(parents=True, exist_ok=True)
    seeds.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (seeds / str(number)).write_bytes(seed)
    options = {
        "max_total_time": seconds,
        "timeout": SECONDS_FOR_ONE_INPUT,
        "rss_limit_mb": MOST_MEMORY_MIB,
        "max_len": target.max_bytes,
        "artifact_prefix": f"{BUILD / 'findings' / name}{os.sep}",
        "print_final_stats": 1,
    }

    def check(data: bytes) -> None:
        target.check(data)

    atheris.Setup([name, *(f"-{option}={value}" for option, value in options.items()), str(corpus), str(seeds)], check)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        _fuzz(sys.argv[2], int(sys.argv[3]))
    sys.exit(main())
