"""A sender within this process, behind the same port as the child: the same calls, over an exchange of the test's.

The contract tests in `tests/reporter/test_sender_contract.py` run on both.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from crypto import receipts
from crypto.errors import BadNote
from crypto.profile_text import Profile
from reporter import delivery, log_calls
from reporter.errors import SenderGone, SendingStopped
from reporter.sender.port import Answered, Parcel
from reporter.transport import ClosableExchange, IntakeCalls, Refused, find_profile, newest_profile, work_refused


@dataclass
class ParcelSource:
    """A parcel as `delivery.Source`."""

    parcel: Parcel

    def read(self, start: int, length: int) -> bytes:
        return self.parcel.read(start, length)

    def expect(self, start: int, length: int) -> None:
        """Nothing is made ready within one process."""


@dataclass
class DirectSender:
    """Sends over exchanges that `open_exchange` opens; it is gone once `dies_at` calls of `send` were made."""

    open_exchange: Callable[[], ClosableExchange]
    dies_at: int | None = None
    sends: int = 0
    is_closed: bool = False

    def send(
        self,
        parcel: Parcel,
        desk: Profile,
        *,
        progress: Callable[[int], None] = lambda _sent: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Answered:
        self.sends += 1
        if self.is_closed or self.sends == self.dies_at:
            raise SenderGone("the part of the program that sends ended in the middle")

        def check_cancelled() -> None:
            if cancelled():
                raise SendingStopped("stopped")

        check_cancelled()
        with closing(self.open_exchange()) as exchange:
            calls = IntakeCalls(exchange)
            try:
                note = delivery.deliver(
                    calls,
                    ParcelSource(parcel),
                    upload_id=parcel.upload_id,
                    length=parcel.length,
                    chunk_hashes=delivery.hash_chunks(parcel.read, parcel.length, check_cancelled=check_cancelled),
                    work=parcel.work,
                    progress=progress,
                    check_cancelled=check_cancelled,
                )
            except Refused as refusal:
                raise work_refused(calls, refusal) from refusal
            try:
                receipts.verify(note, origin=desk.origin, upload_id=parcel.upload_id, logs=desk.logs)
            except BadNote:
                return Answered(note, newest_profile(calls))
        return Answered(note)

    def profile(self, _desk: Profile, version: int, *, cancelled: Callable[[], bool] = lambda: False) -> bytes | None:
        if self.is_closed:
            raise SenderGone("the part of the program that sends ended in the middle")
        if cancelled():
            raise SendingStopped("stopped")
        with closing(self.open_exchange()) as exchange:
            return find_profile(IntakeCalls(exchange), version)

    def pages(
        self, _desk: Profile, folder: bytes, paths: Sequence[str], *, cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, bytes | None]:
        if self.is_closed:
            raise SenderGone("the part of the program that sends ended in the middle")
        if cancelled():
            raise SendingStopped("stopped")
        with closing(self.open_exchange()) as exchange:
            return {path: log_calls.fetch_file(exchange, folder, path) for path in paths}

    def close(self) -> None:
        self.is_closed = True
