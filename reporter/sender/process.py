"""The child: brings sealed bytes to a desk's server, and keeps what the server answered until it is asked.

It decides nothing about trust: a receipt that it cannot verify, and every profile, go to the parent as they came.

Two threads. The first carries out one order after the other, each over an exchange of its own. The second only
listens to the parent, so that the end of the line ends this process at once, whatever the first is waiting for.
While the parent is away nothing is said: outcomes rest here, and an envelope that is not here whole is given up,
for somebody to finish later. Where the line turns out to be dead, the orders behind are not tried: those of a plan wait
for another time with the one that found out, the others are given up. What a server answered that it may not answer
again, as that it is busy, is tried again in the same way; the server does not say when.
"""

import os
import resource
import socket
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Never

from crypto import receipts, work
from crypto.errors import BadLogFile, BadNote
from crypto.notes import Verifier
from crypto.work import Needed
from reporter import delivery, log_calls
from reporter.dead_line import LineJudge
from reporter.delays import MEAN_DELAY, draw_delay
from reporter.errors import LineBroken, NoConnection, NotSent
from reporter.http import HttpExchange
from reporter.sender import messages
from reporter.sender.asking import AskedPieces, OrderPieces
from reporter.sender.fields import BadFrame
from reporter.sender.messages import (
    DIRECT,
    Away,
    Cancel,
    Collect,
    Desk,
    Forget,
    Line,
    Message,
    Order,
    Outcome,
    Piece,
    Progress,
    Result,
    ShownPage,
    ShownProfile,
    Standing,
    TakeBack,
    WantPages,
    WantProfile,
)
from reporter.sender.orders import Kept, Orders
from reporter.transport import (
    FOR_EVER,
    ClosableExchange,
    IntakeCalls,
    Refused,
    WorkRefused,
    find_profile,
    newest_profile,
    work_refused,
)

_OWN_FAULT = "the program met a fault of its own"
_RESULTS: Mapping[type[NotSent], Result] = {
    NoConnection: Result.NO_CONNECTION,
    LineBroken: Result.LINE_BROKEN,
    Refused: Result.REFUSED,
    WorkRefused: Result.REFUSED,
}

_MAY_PASS = frozenset({Result.NO_CONNECTION, Result.LINE_BROKEN, Result.NOT_SENT})
"""What may be otherwise at another time: a plan tries it again."""

OpenExchange = Callable[[Desk], ClosableExchange]


def main() -> Never:
    """Serve the parent at the other end of standard input until it is gone."""
    try:
        line = socket.socket(fileno=sys.stdin.fileno())
        is_line = line.family == socket.AF_UNIX and line.type == socket.SOCK_STREAM
    except (OSError, AttributeError, ValueError):
        is_line = False
    if not is_line:
        sys.stderr.write("This part of the program is started by the program itself. Nothing was done.\n")
        sys.exit(2)
    # What cannot write a file cannot leave anything behind; sockets are not held by this limit.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    worker = Worker(Line(line, takes=messages.FROM_PARENT), _open_http, leave=os._exit)
    threading.Thread(target=worker.listen, daemon=True).start()
    worker.run()


def _open_http(desk: Desk) -> ClosableExchange:
    return HttpExchange(desk.urls, cas=desk.cas)


class Worker:
    """What the child knows: orders and their outcomes. `leave` ends the process and does not return.

    `clock` gives the seconds by which orders wait. On Linux this one stands still while the computer sleeps.
    """

    def __init__(
        self,
        line: Line,
        open_exchange: OpenExchange,
        *,
        leave: Callable[[int], Never],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = line
        self._open_exchange = open_exchange
        self._leave = leave
        self._changed = threading.Condition()
        self._desk: Desk | None = None
        self._orders = Orders(clock=clock, draw=self._draw)
        self._current: Kept | None = None
        self._mean_delay = MEAN_DELAY
        self._wanted: deque[tuple[Desk, WantProfile | WantPages]] = deque()
        self._outcomes: dict[bytes, Outcome] = {}
        self._ended: dict[bytes, type[_Ended]] = {}
        self._asked = AskedPieces(self._changed, say=self._say, check_ended=self._check_ended)
        self._is_away = False
        self._judge = LineJudge()

    def listen(self) -> None:
        """Take what the parent says, in a thread of its own, until the line ends; then end the process."""
        try:
            while (message := self._line.receive()) is not None:
                self._take(message)
        except (BadFrame, OSError):
            self._leave(1)
        self._leave(0)

    def run(self) -> Never:
        """Carry out orders, one after the other, each when its time has come."""
        while True:
            with self._changed:
                while not (self._wanted or self._orders.due()):
                    self._changed.wait(self._orders.seconds_left())
                wanted = self._wanted.popleft() if self._wanted else None
                self._current = self._orders.due()[0] if wanted is None else None
            # Somebody waits for a profile to go on with an order that has ended, or looks at the log.
            if wanted is not None:
                for shown in self._fetch(*wanted):
                    self._say(shown)
            elif self._current is not None:
                self._run_order(self._current)

    def _run_order(self, kept: Kept) -> None:
        outcome = self._carry_out(kept)
        with self._changed:
            self._current = None
            self._asked.let_go()
            kept.tries += 1
            kept.reason = outcome.reason
            outcomes = self._settle(kept, outcome)
            if self._judge.is_dead:
                for other in self._orders.due():
                    # It was not tried, because the one before showed that there is no line.
                    outcomes += self._settle(other, self._give_up(other.order, outcome.reason))
            if not self._orders.due():
                # What comes later may find the line alive again.
                self._judge = LineJudge()
                self._orders.end_round()
            for one in outcomes:
                self._ended.pop(one.upload_id, None)
                self._outcomes[one.upload_id] = one
        for one in outcomes:
            self._say(one)

    def _settle(self, kept: Kept, outcome: Outcome) -> list[Outcome]:
        """Put an order of a plan off that may fare better later; let go of every other one and return its outcome."""
        is_wanted = kept.order.upload_id not in self._ended
        if kept.order.is_planned and is_wanted and _may_pass(outcome):
            self._orders.put_off(kept)
            return []
        self._orders.end(kept)
        return [outcome]

    def _give_up(self, order: Order, reason: str) -> Outcome:
        ending = self._ended.get(order.upload_id)
        result = Result.NO_CONNECTION if ending is None else ending.result
        return Outcome(order.upload_id, result, reason=reason)

    def _draw(self) -> float:
        return draw_delay(self._mean_delay).total_seconds()

    def _take(self, message: Message) -> None:
        with self._changed:
            match message:
                case Desk() if message.way == DIRECT:
                    self._desk = message
                case Order():
                    self._accept(message)
                case Piece():
                    current = self._current
                    self._asked.take(message, wanted=None if current is None else current.order.upload_id)
                case Cancel() | TakeBack():
                    self._cancel(message)
                case Away():
                    self._is_away = True
                    self._mean_delay = timedelta(seconds=message.mean_delay)
                    self._ended.update(dict.fromkeys(self._orders.parts_wanted(), _NobodyThere))
                    # Nobody is there to answer.
                    self._asked.expect_nothing()
                case Forget():
                    self._outcomes.pop(message.upload_id, None)
                case Collect():
                    self._is_away = False
                case WantProfile() | WantPages() if self._desk is not None and not self._wanted:
                    _check_wanted(message)
                    self._wanted.append((self._desk, message))
                case _:
                    raise BadFrame
            self._changed.notify_all()
        if isinstance(message, Collect):
            self._say_everything()

    def _cancel(self, message: Cancel | TakeBack) -> None:
        for upload_id in self._orders.ids:
            if isinstance(message, Cancel) or upload_id == message.upload_id:
                self._ended[upload_id] = _Cancelled
                self._orders.hasten(upload_id)

    def _accept(self, order: Order) -> None:
        if order.upload_id in self._orders:
            return
        if (
            self._desk is None
            or order.length == 0
            or not (len(order.whole) == order.length or (order.chunk_hashes and not order.whole))
            or ((self._is_away or order.is_planned) and not order.whole)
            or (order.wait and not order.is_planned)
            or self._orders.held_bytes + len(order.whole) > messages.MAX_HANDED_OVER
            or len(self._orders) + len(self._outcomes) >= messages.MAX_ORDERS
        ):
            raise BadFrame
        self._outcomes.pop(order.upload_id, None)
        self._orders.add(self._desk, order)

    def _say_everything(self) -> None:
        with self._changed:
            outcomes = tuple(self._outcomes.values())
            # In one step, so that nothing begins here that its owner has back.
            returned = self._orders.give_back()
            standing = Standing(self._orders.ids, self._orders.held_bytes)
        said: list[Message] = [*outcomes, *returned]
        for one in said:
            self._say(one)
        # An order that ended in between is said by the first thread itself, because somebody is here again.
        self._say(standing)

    def _say(self, message: Message) -> None:
        """Say something if anybody is there to read it."""
        if self._is_away:
            return
        try:
            self._line.send(message)
        except OSError:
            self._leave(0)

    def _carry_out(self, kept: Kept) -> Outcome:
        """Bring one envelope there and say what became of it."""
        order = kept.order
        try:
            self._work(kept)
            outcome = self._deliver(kept.desk, kept.order)
        except _Ended as ending:
            return Outcome(order.upload_id, ending.result, reason=ending.reason)
        except NotSent as error:
            self._judge.note_failure(error)
            result = _RESULTS.get(type(error), Result.NOT_SENT)
            problem = error.problem.value if isinstance(error, Refused) else ""
            shown = error.profile if isinstance(error, WorkRefused) else b""
            return Outcome(order.upload_id, result, problem=problem, reason=str(error), profile=shown)
        except Exception:  # noqa: BLE001  # one order that meets a fault of ours must not take the others with it
            return Outcome(order.upload_id, Result.NOT_SENT, reason=_OWN_FAULT)
        self._judge.note_answer()
        return outcome

    def _work(self, kept: Kept) -> None:
        """Do the work that an order still needs, once for all its tries."""
        order = kept.order
        self._check_ended(order.upload_id)
        if not (order.s1 or order.s2):
            return
        found = work.search(
            work.bind(kept.desk.origin, order.upload_id),
            Needed(order.s1, order.s2),
            cancelled=lambda: order.upload_id in self._ended,
        )
        self._check_ended(order.upload_id)
        if found is not None:
            kept.order = replace(order, work=found, s1=0, s2=0)

    def _deliver(self, desk: Desk, order: Order) -> Outcome:
        pieces = OrderPieces(self._asked, order)
        hashes = order.chunk_hashes or delivery.hash_chunks(pieces.read, order.length)
        with closing(self._open_exchange(desk)) as exchange:
            calls = IntakeCalls(exchange)
            try:
                note = delivery.deliver(
                    calls,
                    pieces,
                    upload_id=order.upload_id,
                    length=order.length,
                    chunk_hashes=hashes,
                    work=order.work,
                    progress=lambda sent: self._say(Progress(order.upload_id, sent)),
                    check_cancelled=lambda: self._check_ended(order.upload_id),
                )
            except Refused as refusal:
                raise work_refused(calls, refusal) from refusal
            try:
                logs = [Verifier.parse(log) for log in desk.logs]
                receipts.verify(note, origin=desk.origin, upload_id=order.upload_id, logs=logs)
            except BadNote:
                return Outcome(order.upload_id, Result.DOUBTFUL, note=note, profile=newest_profile(calls))
        return Outcome(order.upload_id, Result.RECEIPTED, note=note)

    def _fetch(self, desk: Desk, wanted: WantProfile | WantPages) -> Iterator[ShownProfile | ShownPage]:
        """Fetch what the parent judges: one version of the profile as the server holds it, or files of its log."""
        path = ""
        try:
            with closing(self._open_exchange(desk)) as exchange:
                if isinstance(wanted, WantProfile):
                    note = find_profile(IntakeCalls(exchange), wanted.version)
                    yield ShownProfile(wanted.version, note=note or b"")
                    return
                for path in wanted.paths:
                    data = log_calls.fetch_file(exchange, wanted.folder, path)
                    yield ShownPage(path, data is not None, data or b"")
        except NotSent as error:
            yield _not_shown(wanted, path, str(error))
        except Exception:  # noqa: BLE001  # as with orders
            yield _not_shown(wanted, path, _OWN_FAULT)

    def _check_ended(self, upload_id: bytes) -> None:
        ending = self._ended.get(upload_id)
        if ending is not None:
            raise ending


def _check_wanted(wanted: WantProfile | WantPages) -> None:
    """Raise BadFrame for a path that no log has: nothing else of a server is fetched for whoever asks."""
    try:
        for path in wanted.paths if isinstance(wanted, WantPages) else ():
            log_calls.check_path(path)
    except BadLogFile as error:
        raise BadFrame from error


def _not_shown(wanted: WantProfile | WantPages, path: str, reason: str) -> ShownProfile | ShownPage:
    if isinstance(wanted, WantProfile):
        return ShownProfile(wanted.version, reason=reason)
    return ShownPage(path, reason=reason)


def _may_pass(outcome: Outcome) -> bool:
    if outcome.result == Result.REFUSED:
        # More work can only be done by who verifies the profile that asks for it.
        return outcome.problem not in FOR_EVER and not outcome.profile
    return outcome.result in _MAY_PASS


class _Ended(Exception):
    """An order that ends before it is carried out."""

    result: Result
    reason = ""


class _Cancelled(_Ended):
    """The parent wants no more of this order."""

    result = Result.CANCELLED


class _NobodyThere(_Ended):
    """The parent is away and cannot be asked for the rest."""

    result = Result.AWAY
    reason = "the program was locked before all of it was sent"
