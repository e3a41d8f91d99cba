"""The parent's side of the sender: starts the child, gives orders, answers for pieces of ciphertext, ends it.

    SenderProcess    the child process behind the port of `port`
    answer_of        what its word on an order means: an answer, or the error that says why there is none

A parent that goes away while something is under way calls `leave`, keeps the descriptor open through whatever it
becomes, and takes the child up again with `attach`. Nothing here runs in a thread; the child is always waited for.
"""

import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple, Self

from crypto.profile_text import Profile
from crypto.work import Needed
from reporter.delays import MEAN_DELAY
from reporter.delivery import WHOLE_BYTES, hash_chunks
from reporter.errors import LineBroken, NoConnection, NotSent, SenderGone, SendingStopped
from reporter.sender import VERB, messages
from reporter.sender.child import AdoptedChild, Child
from reporter.sender.fields import BadFrame
from reporter.sender.messages import (
    DIRECT,
    Ask,
    Away,
    Cancel,
    Collect,
    Desk,
    Forget,
    Line,
    Message,
    NotBegun,
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
from reporter.sender.port import Answered, Parcel
from reporter.transport import Problem, Refused, WorkRefused

STOP_SECONDS = 2
"""How long a child may take to end an order between two pieces, or to end itself, before it is killed."""
LINE_SECONDS = 60
"""How long one frame may take in either direction: the child always listens."""

_POLL_MILLISECONDS = 100
_BUFFER_BYTES = 2 * 1024 * 1024
_ROOT = Path(__file__).resolve().parents[2]
_FROM_SOURCES = (sys.executable, "-B", "-P", "-m", "reporter.sender")
_TOLD = {"LANG": "C.UTF-8"}
_GONE = "the part of the program that sends ended in the middle"
_NOT_STARTED = (
    "The part of the program that sends cannot be started on this computer just now. Everything is kept; close other "
    "programs and send again."
)


def own_start() -> tuple[Sequence[str], Mapping[str, str]]:
    """Return how this very program starts a sender: its command, and all that the child is told.

    A frozen program is one executable with several names, and only under its first one does it take the word.
    """
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).resolve()), VERB), _TOLD
    return _FROM_SOURCES, _TOLD | {"PYTHONPATH": str(_ROOT)}


class Collected(NamedTuple):
    """What a child said of its orders: those that ended, those whose time has come, those it gave back.

    `held_bytes` is how much sealed content it still has.
    """

    outcomes: list[Outcome]
    pending: tuple[bytes, ...]
    returned: list[NotBegun]
    held_bytes: int


class SenderProcess:
    """A child process that sends. Close it after use, or `leave` it to whoever goes on."""

    def __init__(self, line: socket.socket, child: Child) -> None:
        line.settimeout(LINE_SECONDS)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER_BYTES)
        self._socket = line
        self._line = Line(line, takes=messages.FROM_CHILD)
        self._child = child
        self._desk: Desk | None = None
        self._is_open = True

    @classmethod
    def start(cls, command: Sequence[str] = (), environment: Mapping[str, str] | None = None) -> Self:
        """Start a child that holds nothing but its end of a socket pair. Raises SenderGone where none can be had.

        `command` starts the child as a part of another program than this one, and `environment` is then all that it is
        told.
        """
        own_command, own_environment = own_start()
        with ExitStack() as opened:
            try:
                ours, theirs = map(opened.enter_context, socket.socketpair())
                # In a session of its own: Ctrl-C at the terminal is for the parent, which then ends the child in order.
                child = subprocess.Popen(  # noqa: S603 - a part of this very program
                    [*(command or own_command)],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    cwd="/",
                    env=dict(own_environment if environment is None else environment),
                    start_new_session=True,
                )
            except OSError as error:
                raise SenderGone(_NOT_STARTED) from error
            theirs.close()
            opened.pop_all()
        return cls(ours, child)

    @classmethod
    def attach(cls, descriptor: int, pid: int) -> Self:
        """Take up a child that was left, through the descriptor that was kept open."""
        os.set_inheritable(descriptor, False)  # noqa: FBT003  # it takes no names
        return cls(socket.socket(fileno=descriptor), AdoptedChild(pid))

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def send(
        self,
        parcel: Parcel,
        desk: Profile,
        *,
        progress: Callable[[int], None] = lambda _sent: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Answered:
        """Send one envelope; see `port.Sender`."""
        order = _draw_up(parcel, whole=parcel.length <= WHOLE_BYTES, cancelled=cancelled)
        try:
            self._give(order, desk)
            outcome = self._await(parcel, progress, cancelled)
            self._tell(Forget(parcel.upload_id))
        except BaseException:
            # In the middle of a frame nothing can be said any more; what the server has so far, it keeps.
            self.close()
            raise
        return answer_of(outcome)

    def profile(self, desk: Profile, version: int, *, cancelled: Callable[[], bool] = lambda: False) -> bytes | None:
        """Fetch one version of the desk's profile; see `port.Sender`."""
        self._introduce(desk)
        self._tell(WantProfile(version))
        while not cancelled():
            message = self._hear() if self._is_heard() else None
            # What else is said meanwhile is of orders handed over; the child keeps it until it is collected.
            if isinstance(message, ShownProfile) and message.version == version:
                if message.reason:
                    raise NotSent(message.reason)
                return message.note or None
        self.close()
        raise SendingStopped(_STOPPED)

    def pages(
        self, desk: Profile, folder: bytes, paths: Sequence[str], *, cancelled: Callable[[], bool]
    ) -> dict[str, bytes | None]:
        """Fetch files of the desk's log; see `port.Sender`."""
        self._introduce(desk)
        self._tell(WantPages(folder, tuple(paths)))
        shown: dict[str, bytes | None] = {}
        while len(shown) < len(paths):
            if cancelled():
                self.close()
                raise SendingStopped(_STOPPED)
            message = self._hear() if self._is_heard() else None
            if isinstance(message, ShownPage):
                if message.reason:
                    raise NotSent(message.reason)
                if message.path != paths[len(shown)]:
                    raise SenderGone(_GONE)
                shown[message.path] = message.data if message.is_there else None
        return shown

    def hand_over(
        self, parcel: Parcel, desk: Profile, *, wait: timedelta = timedelta(0), needs: Needed | None = None
    ) -> None:
        """Give the child a whole envelope, which it sends without anybody's help. Raises SenderGone.

        It begins after `wait`, at most LONGEST_DELAY, with the work that it `needs`. Where there is no line, or the
        server does not take it just now, it tries again and again, each time after a delay that it draws.
        """
        seconds = round(wait.total_seconds())
        order = replace(_draw_up(parcel, whole=True), is_planned=True, wait=seconds)
        self._give(order if needs is None else replace(order, s1=needs.s1, s2=needs.s2), desk)

    def leave(self, *, mean_delay: timedelta = MEAN_DELAY) -> int:
        """Tell the child that nobody will be here for a while, and return the descriptor that keeps it alive.

        `mean_delay` is what the child draws its delays by meanwhile. This object is spent then. Who holds the
        descriptor takes the child up again with `attach`; when the last holder closes it, the child ends.
        """
        self._tell(Away(round(mean_delay.total_seconds())))
        self._is_open = False
        descriptor = self._socket.detach()
        os.set_inheritable(descriptor, True)  # noqa: FBT003  # it takes no names
        if isinstance(self._child, subprocess.Popen):
            # It is waited for by who takes it up; Popen would complain of a child that nobody waits for.
            self._child.returncode = 0
        return descriptor

    def collect(self) -> Collected:
        """Return every outcome the child keeps, and take back whatever it has not begun. Raises SenderGone."""
        self._tell(Collect())
        outcomes: dict[bytes, Outcome] = {}
        returned: list[NotBegun] = []
        while True:
            message = self._hear()
            if isinstance(message, Outcome):
                outcomes[message.upload_id] = message
            elif isinstance(message, NotBegun):
                returned.append(message)
            elif isinstance(message, Standing):
                # The child counts before it says, and an order may end in between.
                pending = tuple(one for one in message.pending if one not in outcomes)
                return Collected(list(outcomes.values()), pending, returned, message.held)

    def forget(self, upload_id: bytes) -> None:
        """Tell the child that an outcome is written down, so that it need not keep it."""
        self._tell(Forget(upload_id))

    def take_back(self, upload_id: bytes) -> None:
        """Tell the child not to send what it was handed, if it has not left yet. Raises SenderGone.

        Its outcome says so, or that the server has it: one request that is under way is not cut off.
        """
        self._tell(TakeBack(upload_id))

    def call_off(self) -> None:
        """Take back everything, as `take_back` does with one. Raises SenderGone."""
        self._tell(Cancel())

    def hang_up(self) -> None:
        """End the line from another thread than the one that uses this; that one meets SenderGone, and closes."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """End the child at once, and wait for it."""
        if not self._is_open:
            return
        self._is_open = False
        self._socket.close()
        try:
            self._child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait(None)

    def _give(self, order: Order, desk: Profile) -> None:
        self._introduce(desk)
        self._tell(order)

    def _introduce(self, desk: Profile) -> None:
        """Tell the child how the desk is reached, unless it knows."""
        told = Desk(
            way=DIRECT,
            origin=desk.origin,
            urls=desk.urls,
            cas=desk.cas,
            logs=tuple(str(log) for log in desk.logs),
        )
        if told != self._desk:
            self._tell(told)
            self._desk = told

    def _await(self, parcel: Parcel, progress: Callable[[int], None], cancelled: Callable[[], bool]) -> Outcome:
        """Answer for pieces until the order has an outcome."""
        patience: float | None = None
        while True:
            if patience is None and cancelled():
                patience = time.monotonic() + STOP_SECONDS
                self._tell(Cancel())
            if patience is not None and time.monotonic() > patience:
                raise SendingStopped(_STOPPED)
            if not self._is_heard():
                continue
            message = self._hear()
            if isinstance(message, Ask):
                self._answer(parcel, message)
            elif isinstance(message, Progress) and message.upload_id == parcel.upload_id:
                progress(message.sent)
            elif isinstance(message, Outcome) and message.upload_id == parcel.upload_id:
                return message

    def _answer(self, parcel: Parcel, ask: Ask) -> None:
        if ask.upload_id != parcel.upload_id or not 0 < ask.length <= parcel.length - ask.start:
            raise SenderGone(_GONE) from BadFrame()
        self._tell(Piece(ask.upload_id, ask.start, parcel.read(ask.start, ask.length)))

    def _is_heard(self) -> bool:
        waiting = select.poll()
        waiting.register(self._socket, select.POLLIN)
        return bool(waiting.poll(_POLL_MILLISECONDS))

    def _tell(self, message: Message) -> None:
        if not self._is_open:
            raise SenderGone(_GONE)
        try:
            self._line.send(message)
        except OSError as error:
            raise SenderGone(_GONE) from error

    def _hear(self) -> Message:
        try:
            message = self._line.receive()
        except (OSError, BadFrame) as error:
            raise SenderGone(_GONE) from error
        if message is None:
            raise SenderGone(_GONE)
        return message


_STOPPED = "The sending was stopped. What is not sent is kept."


def _draw_up(parcel: Parcel, *, whole: bool, cancelled: Callable[[], bool] = lambda: False) -> Order:
    """Make the order for an envelope, with all its bytes or with the hashes of its chunks.

    They are hashed here, so that the child need not be given every byte twice.
    """

    def check_cancelled() -> None:
        if cancelled():
            raise SendingStopped(_STOPPED)

    if whole:
        data = parcel.read(0, parcel.length)
        return Order(parcel.upload_id, parcel.length, parcel.work, whole=data)
    hashes = hash_chunks(parcel.read, parcel.length, check_cancelled=check_cancelled)
    return Order(parcel.upload_id, parcel.length, parcel.work, chunk_hashes=hashes)


def answer_of(outcome: Outcome) -> Answered:
    """Return what the server answered to an order, or raise why there is no receipt; see `port.Sender.send`."""
    match outcome.result:
        case Result.RECEIPTED:
            return Answered(outcome.note)
        case Result.DOUBTFUL:
            return Answered(outcome.note, outcome.profile)
        case Result.NO_CONNECTION:
            raise NoConnection(outcome.reason)
        case Result.LINE_BROKEN:
            raise LineBroken(outcome.reason)
        case Result.REFUSED if outcome.problem == Problem.WORK and outcome.profile:
            raise WorkRefused(outcome.profile)
        case Result.REFUSED if outcome.problem in set(Problem):
            raise Refused(Problem(outcome.problem))
        case Result.CANCELLED:
            raise SendingStopped(_STOPPED)
        case _:
            raise NotSent(outcome.reason or _GONE)
