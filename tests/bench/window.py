"""How quick and how small the window is, beside a bare window of the same toolkit. Every process is one of its own.

Shown offscreen. Processes that are compared take turns, and of each kind the median is taken, because other work on
the machine comes and goes. The work of the processor stands beside what a clock says where both are known: on a busy
machine a clock shows how busy it is.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from figures import figure

from crypto.keyslots import FLOOR
from reporter import joining, settings, vaults
from reporter.profile import read_first
from reporter.settings import Settings
from support.desks import bare_desk
from support.own_reports import fill_with
from support.pictures import photograph

PASSPHRASE = "quiet orchard bridge lantern sixty"
STARTS = 10
HOMES = 5
REPORTS = 1000
LETTERS = 5000
LETTERS_IN_A_LINE = 200
REST_SECONDS = 2
_STALLS_SHOWN = 5
_SENTENCE = (
    "پیر کی شام سے ہمارے علاقے میں موبائل انٹرنیٹ بند ہے۔ میرا نمبر 0300-1234567 ہے، شناختی کارڈ 35202-1234567-1۔ "
)


def figures(folder: Path) -> Iterator[dict[str, Any]]:
    home = folder / "home"
    home.mkdir()
    desk = bare_desk()
    with vaults.create(home / "scans-41", PASSPHRASE, cost=FLOOR) as vault:
        joining.join(vault, read_first(desk.sign()))
        settings.save(vault, Settings(language="en"))
        yield from _start_figures(home)
        fill_with(vault, desk, REPORTS)
    yield from _home_figures(home)
    yield from _key_figures(folder)
    yield from _stall_figures(folder)


def _start_figures(home: Path) -> Iterator[dict[str, Any]]:
    """Start both once unmeasured, then in turns."""
    taken: dict[str, list[float]] = {"bare": [], "unlock": []}
    work: dict[str, list[float]] = {"bare": [], "unlock": []}
    for turn in range(STARTS + 1):
        for verb in ("bare", "unlock") if turn % 2 else ("unlock", "bare"):
            begun = time.monotonic()
            told = _run(home, verb, *([str(home)] if verb == "unlock" else []))
            if turn:
                taken[verb].append(told["at"] - begun)
                work[verb].append(told["work"])
    ratio = round(median(taken["unlock"]) / median(taken["bare"]), 2)
    yield figure("window_start_ratio", ratio, "of a bare window's start", asked="<= 1.6", ok=ratio <= 1.6)
    worked = round(median(work["unlock"]) / median(work["bare"]), 2)
    yield figure("window_start_work_ratio", worked, "of a bare window's processor time")
    for verb, name in (("bare", "bare_window_start"), ("unlock", "window_start")):
        yield figure(name, round(median(taken[verb]) * 1000), "ms to an interactive window")
        yield figure(f"{name}_work", round(median(work[verb]) * 1000), "ms of the processor")


def _home_figures(home: Path) -> Iterator[dict[str, Any]]:
    rest = str(REST_SECONDS)
    homes, bare = [], []
    for _ in range(HOMES):
        homes.append(_run(home, "home", str(home), PASSPHRASE, str(REPORTS), rest))
        bare.append(_run(home, "bare", rest))
    beyond = round(median((told["taken"] - told["derived"]) * 1000 for told in homes))
    unit = f"ms beyond the key's derivation, with {REPORTS} own reports"
    yield figure("unlock_to_home", beyond, unit, asked="< 250", ok=beyond < 250)
    above = round(median(told["pss"] for told in homes) - median(told["pss"] for told in bare)) / 1024
    unit = f"MiB of Pss above a bare window, {REST_SECONDS} s after home"
    yield figure("home_memory", round(above, 1), unit, asked="<= 60", ok=above <= 60)
    resident = round(median(told["rss"] for told in homes) - median(told["rss"] for told in bare)) / 1024
    yield figure("home_resident_memory", round(resident, 1), "MiB of RSS above a bare window")


def _key_figures(folder: Path) -> Iterator[dict[str, Any]]:
    for name, letters_in_a_line in (("lines", LETTERS_IN_A_LINE), ("one_paragraph", LETTERS)):
        story = (_SENTENCE * LETTERS)[:LETTERS]
        lines = [story[first : first + letters_in_a_line] for first in range(0, LETTERS, letters_in_a_line)]
        place, text = folder / f"keys-{name}", folder / f"story-{name}"
        text.write_text("\n".join(lines), "utf-8")
        vaults.create(place, PASSPHRASE, cost=FLOOR).close()
        told = _run(folder, "keys", str(place), PASSPHRASE, str(text))
        unit = f"ms a key in {LETTERS} Urdu letters with marks and saving"
        yield figure(f"key_in_{name}", round(told["wall"], 1), unit, asked="< 8", ok=told["wall"] < 8)
        yield figure(f"key_in_{name}_work", round(told["work"], 1), "ms of the window's thread")
        yield figure(f"key_in_{name}_slow", round(told["slowest"], 1), "ms, the sixth slowest of 120")


def _stall_figures(folder: Path) -> Iterator[dict[str, Any]]:
    home, picture = folder / "journey", folder / "picture.jpg"
    home.mkdir()
    picture.write_bytes(photograph())
    told = _run(home, "journey", str(home), str(picture))
    longest = round(told["stalls"][0][0])
    unit = "ms, the longest stall of the window's thread from the first start to the receipt"
    yield figure("journey_stall", longest, unit, asked="<= 50", ok=longest <= 50)
    work, where = told["works"][0]
    yield figure("journey_stall_work", round(work), f"ms of the processor in the window's thread at once, {where}")
    yield figure("idle_stall", round(told["idle"]), "ms, the longest stall of a window in which nothing happens")
    for number, (stall, where) in enumerate(told["stalls"][:_STALLS_SHOWN], start=1):
        yield figure(f"journey_stall_{number}", round(stall), f"ms, {where}")


def _run(home: Path, *words: str) -> Any:
    """Run one window and return what it found."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("window_process.py")), *words],
        env=_environment(home),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def _environment(home: Path) -> Mapping[str, str]:
    told = {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    return {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path), **told}
