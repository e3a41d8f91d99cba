"""How fast a large report goes from the vault to the desk's server and from there to an organiser, on loopback.

`figures(folder)` yields one dict for each figure; `folder` takes scratch files of some 3 GiB. Everything is real: a
desk made by its ceremony, the server as a process that flushes what it acknowledges, the sending process as a child of
this one, the envelope read from the vault where it lies sealed once more. The time of an upload is that of the whole
call, from before the sending process starts until the receipt verified and is written down; an envelope is read twice
in it, once to hash its chunks and once to send it. Fetching is one sync, from the first request until the report
was opened and filed with its attachment.

Rates are of the envelope's bytes, in MB of 10^6 bytes. The machine's other work comes and goes, so the best of a few
rounds is held to what is asked, and the median stands beside it.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from figures import figure

sys.path.append(str(Path(__file__).resolve().parents[1]))

from crypto.keyslots import FLOOR
from reporter import citizen, inbox, joining, organiser, outbox
from reporter.anonymise.review import Action, Decisions
from reporter.attached_file import PathContent
from reporter.commands.console import utc_now
from reporter.desk import ceremony
from reporter.desk.ceremony import DeskPlan
from reporter.http import HttpExchange
from reporter.report import DraftFile
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from support.desks import PASSPHRASE
from support.journey import free_port
from support.reports import OUTAGE
from support.running_server import running_server

MIB = 1024 * 1024
ENVELOPE_MIB = 256
ROOM = MIB // 2
"""What the report beside the file and the archive around both take of the size class."""
ROUNDS = {"http": 3, "https": 2}
ASKED_MB_A_SECOND = 100
PATIENCE_SECONDS = 20


def figures(folder: Path) -> Iterator[dict[str, Any]]:
    film = folder / "film"
    with film.open("wb") as file:
        for _ in range(ENVELOPE_MIB):
            file.write(_BLOCK)
        file.truncate(ENVELOPE_MIB * MIB - ROOM)
    for scheme in ("http", "https"):
        uploads, fetches = measure(folder / scheme, film, scheme)
        # Over TLS both ends encipher on the same few cores, which no desk's server does: that only informs.
        least = ASKED_MB_A_SECOND if scheme == "http" else None
        yield from _rate_figures(f"upload_{ENVELOPE_MIB}MiB_{scheme}", uploads, least=least)
        yield from _rate_figures(f"fetch_{ENVELOPE_MIB}MiB_{scheme}", fetches, least=None)


def measure(folder: Path, film: Path, scheme: str) -> tuple[list[float], list[float]]:
    """Send and fetch the film a few times; return both rates in MB of 10^6 bytes a second."""
    folder.mkdir()
    port = free_port()
    _make_places(folder, f"{scheme}://127.0.0.1:{port}/")
    with ExitStack() as stack:
        server = running_server(folder / "desk" / "server", folder / "data", listen=f"127.0.0.1:{port}")
        stack.enter_context(server)
        sender = stack.enter_context(Vault.open(folder / "vault", PASSPHRASE))
        receiver = stack.enter_context(Vault.open(folder / "organiser", PASSPHRASE))
        uploads, fetches = [], []
        for _ in range(ROUNDS[scheme]):
            length = _queue(sender, film)
            started = perf_counter()
            sending = outbox.send_waiting(sender, SenderProcess.start, now=utc_now(), at_once=True)
            uploads.append(length / 1e6 / (perf_counter() - started))
            assert len(sending.sent) == 1, sending
            fetches.append(length / 1e6 / _sync(receiver))
    return uploads, fetches


def _make_places(folder: Path, url: str) -> None:
    """Make a desk, a reporter's vault that joined it and an organiser's."""
    now = utc_now()
    plan = ceremony.draw_up(DeskPlan(name="Bench Desk", urls=(url,), batch_seconds=1), now=now)
    desk = ceremony.make_desk(folder / "desk", PASSPHRASE, plan, cost=FLOOR)
    citizen.create_vault(folder / "vault", PASSPHRASE, cost=FLOOR)
    with Vault.open(folder / "vault", PASSPHRASE) as vault:
        joining.join(vault, desk)
    organiser.create_vault(
        folder / "organiser",
        PASSPHRASE,
        desk_folder=folder / "desk",
        desk_passphrase=PASSPHRASE,
        now=now,
        cost=FLOOR,
    )


def _queue(vault: Vault, film: Path) -> int:
    """Seal the film into the outbox, with no copy kept, and return the envelope's length."""
    draft = citizen.save_draft(vault, OUTAGE)
    as_is = [DraftFile(PathContent(film), "The faces matter.")]
    reviewed = citizen.review(vault, draft, Decisions(default=Action.REPLACE), as_is=as_is)
    return citizen.seal(vault, reviewed, forget=True, now=utc_now()).length


def _sync(vault: Vault) -> float:
    """Sync until the one report that is under way was filed, and return the seconds of the sync that filed it."""
    desk = joining.desk_of(vault).profile
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        with closing(HttpExchange(desk.urls, cas=desk.cas)) as exchange:
            calls = SyncCalls(exchange, origin=desk.origin, seed=organiser.sync_seed(vault), now=utc_now)
            started = perf_counter()
            if inbox.sync(vault, calls).filed:
                return perf_counter() - started
        # Its batch is not closed yet.
        time.sleep(0.2)
    raise AssertionError("the report never came into a closed batch")


def _rate_figures(name: str, rates: list[float], *, least: int | None) -> Iterator[dict[str, Any]]:
    best = round(max(rates))
    asked = None if least is None else f">= {least}"
    yield figure(name, best, "MB/s, best round", asked=asked, ok=None if least is None else best >= least)
    yield figure(f"{name}_median", round(median(rates)), "MB/s")


_BLOCK = bytes(range(256)) * (MIB // 256)
