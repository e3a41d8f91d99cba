"""Killed at any moment while chunks come, a receipt is made or a batch closes: nothing receipted is lost."""

import os
import secrets
import shutil
import signal
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from crypto import receipts, sizes, uploads
from support.carrying import bring, done, open_upload, put, state
from support.chunk_calls import Parcel
from support.desk_folder import ORIGIN, DeskFolder, make_desk_folder
from support.raw_http import RawAnswer
from support.running_server import RunningServer
from support.waiting import wait_for

LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
CLASSES = (sizes.SUBMIT_CLASS, LARGE, 2 * LARGE)
TIMED_KILLS = 3
FEW_KILLS = [("pwrite64", 9), ("pwrite64", 58), ("fsync", 7), ("rename", 3), ("unlink", 2)]
MANY_KILLS = [
    *(("pwrite64", number) for number in (9, 17, 40, 47, 58, 66, 73, 80)),
    *(("fsync", number) for number in range(1, 13)),
    *(("rename", number) for number in range(1, 5)),
    *(("unlink", number) for number in range(1, 5)),
]
"""A system call by which the server changes its files, and the how manieth of a run is the last thing it does."""


@dataclass
class Rounds:
    """Servers on one data folder, one after the other, and what each was heard to say before it was killed."""

    desk: DeskFolder
    data: Path
    held: dict[Parcel, bytes] = field(default_factory=dict)
    received: dict[Parcel, bytes] = field(default_factory=dict)

    def start(self, *under: str) -> RunningServer:
        return RunningServer.start(self.desk.path, self.data, under=under)

    def carry(self, server: RunningServer) -> None:
        """Bring new parcels, note what the server says of them, and end when it is gone."""
        for parcel in [Parcel.make(size_class) for size_class in CLASSES]:
            self.held[parcel] = bytes(-(-parcel.count // 8))
            try:
                open_upload(server, parcel)
                places = parcel.places(secrets.choice([1, 3, 4]))
                secrets.SystemRandom().shuffle(places)
                for place in places:
                    put(server, parcel, *place)
                    self.held[parcel] = state(server, parcel)
                ended = done(server, parcel)
            except (OSError, AssertionError):
                # No answer, or half of one.
                return
            self.note(parcel, ended)

    def note(self, parcel: Parcel, answer: RawAnswer) -> None:
        assert answer.status == 200, answer
        assert self.received.setdefault(parcel, answer.body) == answer.body

    def check(self) -> None:
        """Start again: what came is here, what is not here is not said to be, and receipts are the same."""
        with sqlite3.connect(self.data / "intake.db") as rows:
            assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            # What a closing leaves to sweep waits no more, and has a leaf.
            waiting = "(SELECT upload_id FROM waiting WHERE batch > (SELECT batch FROM tree))"
            for one, other in ((waiting, "leaves"), ("partials", waiting), ("partials", "leaves")):
                both = f"SELECT count(*) FROM {one} JOIN {other} USING (upload_id)"
                assert rows.execute(both).fetchone() == (0,)
        rows.close()
        server = self.start()
        for parcel, held in self.held.items():
            open_upload(server, parcel)
            assert all(old & new == old for old, new in zip(held, state(server, parcel), strict=True))
            answer = done(server, parcel)
            assert answer.status in {200, 409}
            assert answer.status == 200 or parcel not in self.received
            bring(server, parcel)
            self.note(parcel, done(server, parcel))
            log = self.desk.profile.logs
            receipts.verify(self.received[parcel], origin=ORIGIN, upload_id=parcel.upload.id, logs=log)
        self.held.clear()
        assert server.stop() == 0

    def check_blobs(self) -> None:
        server = self.start()
        for parcel in self.received:
            blob = self.data / "blobs" / parcel.upload.hex[:2] / parcel.upload.hex
            wait_for(blob.exists)
            assert uploads.describe_bytes(blob.read_bytes()) == parcel.upload
            assert blob.stat().st_mtime_ns == 0
        wait_for(lambda: not list((self.data / "partial").iterdir()))
        assert not list((self.data / "blobs").glob("*/*.new"))
        for parcel, receipt in self.received.items():
            assert done(server, parcel).body == receipt
        assert server.stop() == 0


@pytest.fixture
def rounds(tmp_path: Path) -> Iterator[Rounds]:
    made = Rounds(make_desk_folder(tmp_path / "desk", batch_seconds=1), tmp_path / "data")
    yield made
    made.check_blobs()


@pytest.mark.must("UPL-6", "UPL-21", "UPL-25", "UPL-30")
def test_kills_at_any_time_lose_nothing_and_make_nothing_look_complete(rounds: Rounds):
    for _ in range(TIMED_KILLS):
        server = rounds.start()
        killer = threading.Timer(0.02 + secrets.randbelow(1200) / 1000, server.kill)
        killer.start()
        rounds.carry(server)
        killer.join()
        rounds.check()


@pytest.mark.must("UPL-6", "UPL-21", "UPL-25", "UPL-30")
@pytest.mark.skipif(shutil.which("strace") is None, reason="without strace no process is killed at a chosen write")
@pytest.mark.parametrize("kills", [FEW_KILLS, pytest.param(MANY_KILLS, marks=pytest.mark.long)], ids=["few", "many"])
def test_kills_at_chosen_writes_lose_nothing_and_make_nothing_look_complete(
    rounds: Rounds, kills: list[tuple[str, int]]
):
    assert rounds.start().stop() == 0
    killed = 0
    for call, number in kills:
        inject = f"inject={call}:signal=SIGKILL:when={number}"
        log = str(rounds.data.with_name("strace.log"))
        try:
            server = rounds.start("strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", "-e", inject, "--")
        except AssertionError:
            killed += 1
        else:
            killed += carry_to_the_end(rounds, server)
        rounds.check()
    assert killed > len(kills) // 2


def carry_to_the_end(rounds: Rounds, server: RunningServer) -> bool:
    """Carry until the server is killed, or its next batch closed without that; say whether it was killed."""
    (traced,) = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split() or [""]
    rounds.carry(server)
    try:
        wait_for(lambda: server.has_ended() or not list((rounds.data / "partial").iterdir()))
    finally:
        killed = server.has_ended()
        if not killed and traced:
            # It may have met its chosen write since it was looked at.
            with suppress(ProcessLookupError):
                os.kill(int(traced), signal.SIGKILL)
        server.stop()
    return killed
