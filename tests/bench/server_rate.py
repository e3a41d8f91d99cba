"""How many reports a second the server takes in, at what cost, and how long the slowest wait, on loopback.

`figures(folder)` yields one dict for each figure. The server runs as a process with SQLite and durable receipts, over
HTTP; reports are of the smallest class (19,600 bytes) over 64 connections. Beside it runs `bare_intake`, the least that
could take the same bodies in, with the better one of two page sizes. Both alternate, each round with a new database,
and share the machine with the client, which is this process. The best round is held to what is asked, because other
work comes and goes; the median stands beside it. p99 is of an open loop at half of the best rate. Work is asked for
with so few zero bits that the client can do it for thousands of reports; to check it costs the same with many.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from figures import figure

sys.path.append(str(Path(__file__).resolve().parents[1]))

from server_client import Bodies, Load

from crypto import work
from support.desk_folder import ORIGIN, make_desk_folder
from support.running_server import running_server

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
REPORTS_A_ROUND = int(os.environ.get("BENCH_REPORTS", "15000"))
WARM_UP = 500
PAGE_BYTES = (16_384, 4096)
MOST_MEMORY_MIB = 150
LITTLE_WORK = (4, 1)
WITH_WORK = 2500


def figures(folder: Path) -> Iterator[dict[str, Any]]:
    yield figure("sync_of_4_KiB", round(_time_sync(folder / "probe") * 1e3, 2), "ms, median of 200")
    bodies = Bodies(WARM_UP + REPORTS_A_ROUND)
    bare: dict[int, list[float]] = {size: [] for size in PAGE_BYTES}
    ours, costs, slowest, memory = [], [], [], []
    for number in range(ROUNDS):
        for size in PAGE_BYTES:
            with _bare_intake(folder / f"bare-{number}-{size}.db", size) as process:
                bare[size].append(_measure(process.port, process.pid, bodies)[0])
        desk = make_desk_folder(folder / f"desk-{number}")
        with running_server(desk.path, folder / f"data-{number}") as server:
            rate, cost = _measure(server.port, server.pid, bodies)
            ours.append(rate)
            costs.append(cost)
            memory.append(peak_mib(server.pid))
        with running_server(desk.path, folder / f"half-{number}") as server:
            slowest.append(_measure_p99(server.port, bodies, rate=max(ours) / 2))
    best = max(max(rates) for rates in bare.values())
    for size, rates in bare.items():
        yield figure(f"bare_intake_{size}_byte_pages", round(max(rates)), "reports/s, best round")
        yield figure(f"bare_intake_{size}_byte_pages_median", round(median(rates)), "reports/s")
    yield figure("intake", round(max(ours)), "reports/s, best round")
    yield figure("intake_median", round(median(ours)), "reports/s")
    ratio = max(ours) / best
    yield figure("intake_beside_bare", round(ratio, 2), "of the bare intake's rate", asked=">= 0.5", ok=ratio >= 0.5)
    cost = min(costs) * 1e3
    yield figure("cpu_of_a_report", round(cost, 3), "ms, best round", asked="<= 0.5", ok=cost <= 0.5)
    p99 = min(slowest) * 1e3
    yield figure("p99_at_half_the_rate", round(p99, 1), "ms, best round", asked="< 150", ok=p99 < 150)
    yield figure("p99_at_half_the_rate_median", round(median(slowest) * 1e3, 1), "ms")
    worked = _measure_with_work(folder)
    yield figure("intake_with_work", round(worked), "reports/s", asked=">= 700", ok=worked >= 700)
    yield figure(
        "memory", round(max(memory)), "MiB, most", asked=f"< {MOST_MEMORY_MIB}", ok=max(memory) < MOST_MEMORY_MIB
    )


def _measure(port: int, pid: int, bodies: Bodies) -> tuple[float, float]:
    """Return reports a second and seconds of the server's processor for each, in a closed loop."""
    load = Load(port)
    assert load.run(bodies, count=WARM_UP).statuses[200] == WARM_UP
    before = cpu_seconds(pid)
    outcome = load.run(bodies, start=WARM_UP)
    spent = cpu_seconds(pid) - before
    load.close()
    assert outcome.statuses[200] == REPORTS_A_ROUND, outcome.statuses
    return outcome.rate, spent / REPORTS_A_ROUND


def _measure_with_work(folder: Path) -> float:
    """Return reports a second in a closed loop, each with its work checked."""
    desk = make_desk_folder(folder / "desk-work", work=LITTLE_WORK)
    bodies = Bodies(WITH_WORK)
    bodies.works = [_do_work(bodies.upload_id(index)) for index in range(len(bodies))]
    with running_server(desk.path, folder / "data-work") as server:
        load = Load(server.port)
        outcome = load.run(bodies)
        load.close()
    assert outcome.statuses[200] == len(bodies), outcome.statuses
    return outcome.rate


def _do_work(upload_id: bytes) -> bytes:
    """Do little work on this thread: `work.search` starts threads for each, which would take longer."""
    bound, wanted = work.bind(ORIGIN, upload_id), work.Needed(*LITTLE_WORK)
    seconds = (number.to_bytes(8, "big") for number in count())
    n2 = next(n2 for n2 in seconds if work.passes_second(bound, n2 + bytes(8), wanted))
    tries = (n2 + number.to_bytes(8, "big") for number in count())
    return next(pow16 for pow16 in tries if work.passes_first(bound, pow16, wanted))


def _measure_p99(port: int, bodies: Bodies, *, rate: float) -> float:
    load = Load(port)
    load.run(bodies, count=WARM_UP)
    outcome = load.run(bodies, start=WARM_UP, rate=rate)
    load.close()
    assert outcome.statuses[200] == REPORTS_A_ROUND, outcome.statuses
    return outcome.percentile(0.99)


def cpu_seconds(pid: int) -> float:
    """What a process used of the processor so far, in user and kernel."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mib(pid: int) -> float:
    """The most memory that a process held so far."""
    [line] = [line for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


class _Process:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        self.pid = process.pid
        self.port = int(process.stdout.readline())


@contextmanager
def _bare_intake(path: Path, page_bytes: int) -> Iterator[_Process]:
    command = [sys.executable, str(Path(__file__).with_name("bare_intake.py")), str(path), str(page_bytes)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield _Process(process)
        finally:
            process.kill()


def _time_sync(path: Path) -> float:
    """What it costs here to write 4 KiB durably: every commit waits for that."""
    times = []
    with path.open("wb", buffering=0) as file:
        for _ in range(200):
            started = perf_counter()
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            times.append(perf_counter() - started)
    return median(times)
