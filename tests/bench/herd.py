"""A whole country coming back online at once: how long until a server has every report, and how long its queue grows.

`figures(folder)` yields one dict for each figure and needs no scratch files; run by itself with a path it writes the
picture of the operator's guide there. A million people with one report each get their line back within ten minutes, in
a harder case within one. The server does `SERVED` reports a second and answers `busy` where somebody would wait longer
than `LONGEST_QUEUE`. It is a simulation: no socket, no disk. What people's programs do is not simulated: the first
delay is that of a plan (`reporter.delays`), and whoever met `busy` is put off by the sender's own orders
(`reporter.sender.orders`). Some of them asked to send at once: they come at the instant at which the line is back.
"""

import heapq
import random  # noqa: TID251  # When lines return is no secret; every delay is drawn as for a real report.
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from figures import figure

from reporter.delays import draw_delay
from reporter.sender.messages import DIRECT, Desk, Order
from reporter.sender.orders import Orders

PEOPLE: Final = 1_000_000
SERVED: Final = 2_000
"""Reports that the server takes in a second."""
LONGEST_QUEUE: Final = 0.5
"""Seconds that somebody may wait in the server's queue before it says `busy` instead."""

_DESK = Desk(way=DIRECT, origin="", urls=(), cas=(), logs=())
_ORDER = Order(upload_id=bytes(32), length=1, whole=b"\0", is_planned=True)


@dataclass(frozen=True)
class Case:
    """How a country returns: within how many seconds, and which share of it sends at once."""

    name: str
    seconds: int
    at_once: float


CASES: Final = (
    Case("all_quietly", 600, 0.0),
    Case("half_at_once", 600, 0.5),
    Case("all_at_once", 600, 1.0),
    Case("all_at_once_in_one_minute", 60, 1.0),
)


@dataclass
class Return:
    """What happened: seconds at which each report was delivered, in order, and the tries of each minute."""

    delivered: list[float] = field(default_factory=list)
    tries: list[int] = field(default_factory=list)
    longest_queue: float = 0.0
    busy: int = 0

    def minute_of(self, share: float) -> float:
        """Return after how many minutes that share of what was delivered was there."""
        return round(self.delivered[max(0, round(share * len(self.delivered)) - 1)] / 60, 1)


class _Time:
    """The clock of everybody in one simulation, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def simulate(case: Case, *, people: int = PEOPLE, served: int = SERVED) -> Return:
    """Let a country return, and follow every report until it is there."""
    lines = random.Random(case.name)  # noqa: S311
    time, met_busy, seen = _Time(), dict[int, Orders](), Return()
    coming = [(_first_try(case, lines), person) for person in range(people)]
    heapq.heapify(coming)
    free_at = 0.0
    while coming:
        time.now, person = heapq.heappop(coming)
        queued = max(0.0, free_at - time.now)
        minute = int(time.now // 60)
        seen.tries.extend([0] * (minute + 1 - len(seen.tries)))
        seen.tries[minute] += 1
        seen.longest_queue = max(seen.longest_queue, queued * served)
        if queued > LONGEST_QUEUE:
            seen.busy += 1
            orders = met_busy.get(person) or met_busy.setdefault(person, _orders(time))
            heapq.heappush(coming, (time.now + _put_off(orders), person))
            continue
        free_at = max(free_at, time.now) + 1 / served
        seen.delivered.append(free_at)
        met_busy.pop(person, None)
    return seen


def _first_try(case: Case, lines: random.Random) -> float:
    back = lines.random() * case.seconds
    return back if lines.random() < case.at_once else back + draw_delay().total_seconds()


def _orders(time: _Time) -> Orders:
    made = Orders(clock=time, draw=lambda: draw_delay().total_seconds())
    made.add(_DESK, _ORDER)
    return made


def _put_off(orders: Orders) -> float:
    """Put off what was tried in vain, as the sender does, and return after how many seconds it is tried again."""
    for kept in orders.due():
        orders.put_off(kept)
    orders.end_round()
    left = orders.seconds_left()
    if left is None:
        raise AssertionError("what was put off has no time")
    return left


def figures(_folder: Path) -> Iterator[dict[str, Any]]:
    """Measure each way of returning."""
    for case in CASES:
        seen = simulate(case)
        lost = PEOPLE - len(seen.delivered)
        yield figure(f"herd_{case.name}_lost", lost, f"of {PEOPLE} reports", asked="0", ok=lost == 0)
        for share in (0.5, 0.99, 1.0):
            yield figure(f"herd_{case.name}_{share:.0%}", seen.minute_of(share), "minutes until that share is there")
        yield figure(f"herd_{case.name}_queue", round(seen.longest_queue), "reports in the longest queue")
        yield figure(f"herd_{case.name}_busy", seen.busy, "answers `busy`")


WIDE, HIGH, LEFT, TOP, MINUTES = 720, 230, 64, 40, 150
LOWER = HIGH + TOP + 72
COLOURS = ("#0b6e4f", "#1f5fa8", "#b25d00", "#8e2464")


def draw(returns: dict[str, Return]) -> str:
    """Return an SVG: above the share that is delivered, below the tries a second, both against minutes."""
    box = f"0 0 {WIDE + LEFT + 40} {LOWER + HIGH + TOP}"
    letters = 'font-family="sans-serif" font-size="13" fill="#222"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {letters}>',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    most = max(max(seen.tries) for seen in returns.values()) / 60
    lines += _axes(TOP, "delivered, of a million reports", ("0", "50 %", "100 %"))
    lines += _axes(LOWER, f"tries a second; the server takes {SERVED:,}", ("0", f"{most / 2:,.0f}", f"{most:,.0f}"))
    for n, ((name, seen), colour) in enumerate(zip(returns.items(), COLOURS, strict=True)):
        shares = _shares(seen)
        lines.append(_line(enumerate(shares), TOP, colour, most=1.0))
        lines.append(_line(enumerate(tries / 60 for tries in seen.tries), LOWER, colour, most=most))
        at = LOWER + 24 + 20 * n
        lines.append(f'<text x="{LEFT + WIDE - 8}" y="{at}" text-anchor="end" fill="{colour}">{_said(name)}</text>')
    return "\n".join([*lines, "</svg>", ""])


def _said(name: str) -> str:
    return name.replace("_", " ")


def _shares(seen: Return) -> list[float]:
    shares, at = [], 0
    for minute in range(MINUTES + 1):
        while at < len(seen.delivered) and seen.delivered[at] <= minute * 60:
            at += 1
        shares.append(at / PEOPLE)
    return shares


def _axes(top: int, title: str, marks: tuple[str, ...]) -> list[str]:
    low = top + HIGH
    lines = [f'<text x="{LEFT}" y="{top - 12}" font-weight="bold">{title}</text>']
    for n, mark in enumerate(marks):
        at = low - HIGH * n / (len(marks) - 1)
        lines.append(f'<path d="M{LEFT} {at:.1f}H{LEFT + WIDE}" stroke="#ccc"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{mark}</text>')
    for minute in range(0, MINUTES + 1, 30):
        x = LEFT + WIDE * minute / MINUTES
        lines.append(f'<text x="{x:.0f}" y="{low + 20}" text-anchor="middle">{minute} min</text>')
    return lines


def _line(points: Iterator[tuple[int, float]], top: int, colour: str, *, most: float) -> str:
    path = " ".join(
        f"{LEFT + WIDE * minute / MINUTES:.1f},{top + HIGH * (1 - value / most):.1f}"
        for minute, value in points
        if minute <= MINUTES
    )
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(draw({case.name: simulate(case) for case in CASES}), encoding="utf-8")
