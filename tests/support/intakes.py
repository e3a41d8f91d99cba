"""The servers that share one contract: the stand-in within this process, the same over loopback, and the real one.

Tests ask each of them with the same bytes and look at the same status, headers and body.
"""

import contextlib
import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol

from crypto import http_signatures, notes, organisers_text, padded_base64
from crypto.http_signatures import SyncRequest
from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser, Organisers
from crypto.uploads import Upload
from reporter.http import HttpExchange
from reporter.sync_calls import FeedLine, SyncCalls
from reporter.transport import Exchange
from support import raw_http
from support.desks import BareDesk, bare_desk
from support.envelopes import submit_body
from support.raw_http import RawAnswer
from support.running_server import running_server
from support.stand_in.answers import NOTHING, OCTETS, Answer, Call
from support.stand_in.listener import serving
from support.stand_in.server import StandIn

KINDS = ["stand-in", "stand-in over loopback", "real"]
ORGANISERS = ("amina", "bilal", "chanda")
REVOKED = "chanda"
MIB = 1024 * 1024
MOST_PAGES = 300

Ask = Callable[..., RawAnswer]


class Session(Exchange, Protocol):
    """An exchange that is closed at its end."""

    def close(self) -> None: ...


@dataclass
class Intake:
    """A server under test. `older` is the first of its two profiles; `seeds` sign for organisers by name."""

    kind: str
    desk: BareDesk
    older: bytes
    seeds: Mapping[str, bytes]
    ask: Ask
    """Sends a method and a target with `body` and `headers`, and returns what came back."""
    open_exchange: Callable[[], Session]
    close_batch: Callable[[], None]

    @property
    def origin(self) -> str:
        return self.desk.profile.origin

    def submit(self, upload: Upload, envelope: bytes) -> RawAnswer:
        """Bring an envelope whole, in one request."""
        return self.ask("POST", "/v1/submit", body=submit_body(upload, envelope))

    def ask_signed(self, name: str, method: str, target: str, *, body: bytes = b"", clock: int = 0) -> RawAnswer:
        """Ask as an organiser whose clock is `clock` seconds off."""
        path, _, query = target.partition("?")
        signed = http_signatures.sign(
            SyncRequest(method=method, path=path, query=query, body=body),
            seed=self.seeds[name],
            origin=self.origin,
            created=int(time.time()) + clock,
        )
        return self.ask(method, target, body=body if method == "POST" else None, headers=signed)

    def calls(self, name: str = "amina", *, seed: bytes | None = None, clock: timedelta = timedelta()) -> SyncCalls:
        return SyncCalls(
            self.open_exchange(),
            origin=self.origin,
            seed=seed or self.seeds[name],
            now=lambda: datetime.now(UTC) + clock,
        )

    def feed_line_of(self, upload_id: str) -> FeedLine:
        """Return the line of an id, closing batches or waiting for them until it stands in the feed."""
        after = -1
        calls = self.calls()
        for _ in range(MOST_PAGES):
            page = calls.feed(after=after, limit=256)
            for line in page:
                if line.upload_id == upload_id:
                    return line
                after = line.index
            if not page:
                self.close_batch()
        raise AssertionError("the envelope never stood in the feed")


@contextlib.contextmanager
def open_intake(kind: str, folder: Path, *, class_quota_mib: int = 4096) -> Iterator[Intake]:
    """Run a server of one of the KINDS for a desk with two profiles, two organisers and a third that is revoked."""
    first = bare_desk()
    older = first.sign()
    desk = BareDesk(first.root, first.log, first.lines, first.later(prev=hashlib.sha256(older).digest()))
    signers = {name: Signer.generate(f"{desk.profile.origin}/{name}") for name in ORGANISERS}
    organisers = [Organiser(signer.verifier, HybridIdentity.generate().recipient()) for signer in signers.values()]
    seeds = {name: signer.seed for name, signer in signers.items()}
    if kind == "real":
        _write_desk(folder / "desk", desk, older, organisers)
        with (
            running_server(folder / "desk", folder / "data", "--class-quota-mib", str(class_quota_mib)) as server,
            _exchanges(server.url) as open_exchange,
        ):
            # Its batches close by the clock.
            wait = partial(time.sleep, desk.profile.batch_seconds / 4)
            yield Intake(kind, desk, older, seeds, partial(raw_http.ask, server), open_exchange, wait)
        return
    stand_in = StandIn(
        desk,
        now=datetime.now(UTC),
        organisers=organisers,
        revoked={organisers[ORGANISERS.index(REVOKED)].key_id},
        class_quota_bytes=class_quota_mib * MIB,
        older_profiles={1: older},
    )
    if kind == "stand-in":
        ask = partial(_ask_within, stand_in)
        yield Intake(kind, desk, older, seeds, ask, stand_in.open_exchange, stand_in.close_batch)
        return
    with serving(stand_in) as served, _exchanges(served.url) as open_exchange:
        yield Intake(kind, desk, older, seeds, partial(raw_http.ask, served), open_exchange, stand_in.close_batch)


@contextlib.contextmanager
def _exchanges(url: str) -> Iterator[Callable[[], HttpExchange]]:
    """Open exchanges over HTTP, all closed at the end."""
    with contextlib.ExitStack() as opened:
        yield lambda: opened.enter_context(contextlib.closing(HttpExchange([url], cas=())))


def _write_desk(folder: Path, desk: BareDesk, older: bytes, organisers: list[Organiser]) -> None:
    """Write the folder that the real server starts from, file by file as its page says."""
    revoked = (organisers[ORGANISERS.index(REVOKED)].key_id,)
    listed = Organisers(origin=desk.profile.origin, version=1, organisers=tuple(organisers), revoked=revoked)
    (folder / "profiles").mkdir(parents=True)
    (folder / "profile").write_bytes(desk.sign())
    (folder / "profiles" / "1").write_bytes(older)
    (folder / "profiles" / "2").write_bytes(desk.sign())
    (folder / "log.key").write_text(f"{desk.log.name} {padded_base64.encode(desk.log.seed)}\n")
    (folder / "organisers").write_bytes(notes.sign(organisers_text.print_organisers(listed), desk.root))


def _ask_within(
    server: StandIn, method: str, target: str, *, body: bytes | None = None, headers: Mapping[str, str] | None = None
) -> RawAnswer:
    typed = {} if body is None else {"Content-Type": OCTETS}
    return _as_seen(server.answer(Call(method, target, body or b"", {**typed, **(headers or {})})), method)


def _as_seen(answer: Answer, method: str) -> RawAnswer:
    """Return an answer as a client sees it on the line."""
    headers = dict(answer.headers)
    if answer.media_type:
        headers["content-type"] = answer.media_type
    if answer.status != NOTHING.status:
        headers["content-length"] = str(len(answer.body))
    return RawAnswer(b"", answer.status, headers, b"" if method == "HEAD" else answer.body)
