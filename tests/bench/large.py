"""How fast a large file becomes a queued envelope, and in how much memory, beside copying and enciphering it.

`figures(folder)` yields one dict for each figure; `folder` takes scratch files of some 5 GiB. Ratios are bare time /
our time over the same file in the same run, taking turns: 1.0 would be as fast as the bare steps. Ours is the whole
way, from the name of a file to the commit, everything on the disk for good: describing the file, packing and sealing
it, naming the upload, sealing it once more for the vault, and with a kept copy packing and sealing it a second time for
that. That is two passes of SHA-256, two of Poly1305, two of the cipher and one durable write, in three threads. Bare
is `cp` of the file, a process that waits for no disk, and one ChaCha20-Poly1305 pass over it in pieces of 64 KiB, in
one thread; the `durable` ratio has `cp` wait for the disk too, as ours does.

Before each step everything that others wrote is on the disk and the file is read through once, so that it lies in the
system's cache. Ours needs two free cores where the bare steps need one: the best of a few rounds is held to what is
asked, and the median stands beside it. The processor's time, which other work on the machine changes little, is a
figure too.

Memory is what a child process holds, sampled every few milliseconds from when its vault is open: the key derivation's
own memory, which the vault's owner chose, is given back by then.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from figures import figure

sys.path.append(str(Path(__file__).resolve().parents[1]))

from reporter import citizen
from reporter.anonymise.review import Action, Decisions
from reporter.attached_file import PathContent
from reporter.report import DraftFile
from reporter.store.vault import Vault
from support.desks import NOW, bare_desk
from support.reports import OUTAGE
from support.resident import sampled_peak
from support.vaults import open_vault

MIB = 1024 * 1024
CHUNK = 65_536
ROUNDS = 3
ROUNDS_KEPT = 1
ASKED_RATIO = 0.35
ASKED_PEAK_MIB = 120


def figures(folder: Path) -> Iterator[dict[str, Any]]:
    yield from figures_of(folder, 1024 * MIB, "1GiB")


def figures_of(folder: Path, size: int, label: str) -> Iterator[dict[str, Any]]:
    """Measure with a file of `size` bytes."""
    film = folder / "film"
    _fill(film, size)
    for forget in (True, False):
        command = [sys.executable, __file__, str(folder), "forgotten" if forget else "kept"]
        measured = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
        name = f"queue_{label}" if forget else f"queue_and_keep_{label}"
        best, peak = measured["best"], measured["peak"]
        # A kept copy is a second file of that size, which the bare steps do not write.
        asked, ok = (f">= {ASKED_RATIO}", best >= ASKED_RATIO) if forget else (None, None)
        yield figure(f"{name}_ratio", best, "of cp and one cipher pass, best round", asked=asked, ok=ok)
        yield figure(f"{name}_ratio_median", measured["median"], "of cp and one cipher pass")
        yield figure(f"{name}_ratio_durable", measured["durable"], "of cp with a flush and one cipher pass, best round")
        yield figure(f"{name}_speed", measured["speed"], "MiB/s, median")
        yield figure(f"{name}_processor_time", measured["processor"], "s of all threads, median")
        yield figure(f"{name}_peak_memory", peak, "MiB", asked=f"< {ASKED_PEAK_MIB}", ok=peak < ASKED_PEAK_MIB)
    film.unlink()


def measure(folder: Path, *, forget: bool) -> dict[str, float]:
    """Queue the film a few times, in turns with the bare steps."""
    film, copy = folder / "film", folder / "copy"
    place = folder / ("forgotten" if forget else "kept")
    rounds: list[dict[str, float]] = []
    with open_vault(place, bare_desk()) as vault, sampled_peak() as peak:
        steps: dict[str, Callable[[], None]] = {
            "ours": lambda: queue(vault, film, forget=forget),
            "cp": lambda: copy_bare(film, copy),
            "durable cp": lambda: copy_durably(film, copy),
            "cipher": lambda: encipher_bare(film),
        }
        for turn in range(ROUNDS if forget else ROUNDS_KEPT):
            times: dict[str, float] = {}
            # Who goes first changes, so that neither always finds the disk as the other left it.
            for name in sorted(steps, reverse=bool(turn % 2)):
                read_through(film)
                started = process_time()
                times[name] = _time(steps[name])
                if name == "ours":
                    times["processor"] = process_time() - started
                copy.unlink(missing_ok=True)
                for row in vault.outbox.rows():
                    vault.outbox.remove(row.upload_id)
                for report_id in vault.kept.ids():
                    vault.kept.forget(report_id)
            rounds.append(times)
    shutil.rmtree(place)
    ratios = [(times["cp"] + times["cipher"]) / times["ours"] for times in rounds]
    durable = [(times["durable cp"] + times["cipher"]) / times["ours"] for times in rounds]
    return {
        "best": round(max(ratios), 3),
        "median": round(median(ratios), 3),
        "durable": round(max(durable), 3),
        "speed": round(film.stat().st_size / MIB / median(times["ours"] for times in rounds)),
        "processor": round(median(times["processor"] for times in rounds), 2),
        "peak": round(max(peak) / MIB, 1),
    }


def queue(vault: Vault, film: Path, *, forget: bool) -> None:
    """Go the whole way that a file takes as it is."""
    draft = citizen.save_draft(vault, OUTAGE)
    as_is = [DraftFile(PathContent(film), "The faces matter.")]
    reviewed = citizen.review(vault, draft, Decisions(default=Action.REPLACE), as_is=as_is)
    citizen.seal(vault, reviewed, forget=forget, now=NOW)


def copy_bare(film: Path, copy: Path) -> None:
    """Copy the file and wait for no disk."""
    subprocess.run(["cp", str(film), str(copy)], check=True)


def copy_durably(film: Path, copy: Path) -> None:
    """Copy the file and wait until the disk has it."""
    copy_bare(film, copy)
    with copy.open("rb") as written:
        os.fsync(written.fileno())


def encipher_bare(film: Path) -> None:
    """Encipher the file once, to nowhere."""
    cipher = ChaCha20Poly1305(bytes(32))
    nonce, plain, sealed = bytes(12), bytearray(CHUNK), bytearray(CHUNK + 16)
    with film.open("rb", buffering=0) as source:
        while source.readinto(plain) == CHUNK:
            cipher.encrypt_into(nonce, plain, None, sealed)


def read_through(film: Path) -> None:
    """Have the file in the system's cache."""
    piece = bytearray(MIB)
    with film.open("rb", buffering=0) as source:
        while source.readinto(piece):
            pass


def _fill(path: Path, size: int) -> None:
    block = os.urandom(MIB)
    with path.open("wb") as file:
        for _ in range(size // MIB):
            file.write(block)


def _time(step: Callable[[], None]) -> float:
    # What is waiting for the disk belongs to whoever wrote it.
    os.sync()
    started = perf_counter()
    step()
    return perf_counter() - started


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), forget=sys.argv[2] == "forgotten")))
