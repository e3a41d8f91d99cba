"""The server's data folder on a full disk: `full` is answered, nothing with a receipt is lost, it closes later."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from crypto import http_signatures, sizes
from crypto.http_signatures import SyncRequest
from crypto.uploads import Upload
from support.chunk_calls import Parcel
from support.desk_folder import ORIGIN, DeskFolder, make_desk_folder, make_organiser, write_organisers
from support.envelopes import make_envelope, submit_body
from support.raw_http import RawAnswer, ask, problem_of
from support.running_server import RunningServer
from support.small_disks import fill, small_disk
from support.waiting import wait_for

DISK_KIB = 32 * 1024
FULL = (507, b'{"type":"full"}')
LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
LEFT = [0, 20_000, 70_000, 200_000, 1_000_000]
"""What is left on the disk: from nothing to a little less than a group of reports and its batch take."""


@dataclass
class Place:
    """A running server whose data lies on a small disk, and what it gave receipts for."""

    desk: DeskFolder
    disk: Path
    server: RunningServer
    receipts: dict[str, bytes] = field(default_factory=dict)
    envelopes: dict[str, bytes] = field(default_factory=dict)

    def note(self, upload: Upload, envelope: bytes, answer: RawAnswer) -> bool:
        """Note a receipt; anything else must be the answer `full`."""
        if answer.status != 200:
            assert problem_of(answer) == FULL, answer
            return False
        assert self.receipts.setdefault(upload.hex, answer.body) == answer.body
        self.envelopes[upload.hex] = envelope
        return True

    def submit(self, upload: Upload, envelope: bytes) -> bool:
        return self.note(upload, envelope, ask(self.server, "POST", "/v1/submit", body=submit_body(upload, envelope)))

    def restart(self, filler: Path) -> None:
        """Kill the server on the full disk, make room, and start it again."""
        self.server.kill()
        filler.unlink()
        self.server = start(self.desk, self.disk)

    def get(self, target: str) -> bytes | None:
        path, _, query = target.partition("?")
        request = SyncRequest("GET", path, query, b"")
        headers = http_signatures.sign(
            request, seed=make_organiser("amina")[1], origin=ORIGIN, created=int(time.time())
        )
        answer = ask(self.server, "GET", target, headers=headers)
        return answer.body if answer.status == 200 else None

    def listed(self) -> set[str]:
        found: set[str] = set()
        after = -1
        while lines := [
            json.loads(line) for line in (self.get(f"/v1/o/feed?after={after}&limit=256") or b"").split(b"\n") if line
        ]:
            found |= {line["id"] for line in lines if "held" in line}
            after = lines[-1]["index"]
        return found

    def require_all_closed(self) -> None:
        """Everything that has a receipt is listed in a closed batch, and is handed out byte for byte."""
        wait_for(lambda: set(self.receipts) <= self.listed())
        assert self.listed() == set(self.receipts)
        for upload_id, envelope in self.envelopes.items():
            piece: Any = self.get(f"/v1/o/b/{upload_id}/0/0")
            assert envelope[:65_536] in piece
        for upload_id, receipt in self.receipts.items():
            envelope = self.envelopes[upload_id]
            assert self.submit(Parcel.of(envelope).upload, envelope) if len(envelope) < sizes.SUBMIT_CLASS else True
            assert self.receipts[upload_id] == receipt


def start(desk: DeskFolder, disk: Path) -> RunningServer:
    return RunningServer.start(desk.path, disk, "--least-free-mib", "0")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    write_organisers(desk, ["amina"])
    with small_disk(tmp_path / "data", DISK_KIB) as disk:
        made = Place(desk, disk, start(desk, disk))
        try:
            yield made
        finally:
            made.server.stop()


@pytest.mark.must("UPL-6", "UPL-29")
@pytest.mark.parametrize("leave", LEFT)
def test_reports_that_meet_a_full_disk_are_told_so_and_those_with_a_receipt_are_kept(place: Place, leave: int):
    assert place.submit(*make_envelope())
    filler = fill(place.disk, leave=leave)
    taken = [place.submit(*make_envelope()) for _ in range(12)]
    assert not all(taken) or leave >= 1_000_000
    # A batch is due by now, and cannot be written.
    time.sleep(1.2)
    assert ask(place.server, "GET", "/v1/profile/head").status == 200
    place.restart(filler)
    assert place.submit(*make_envelope())
    place.require_all_closed()


@pytest.mark.must("UPL-29", "UPL-6")
@pytest.mark.parametrize("leave", [0, 300_000])
def test_chunks_that_meet_a_full_disk_are_asked_for_again(place: Place, leave: int):
    parcel = Parcel.make(LARGE)
    assert ask(place.server, "POST", f"{parcel.path}/open", body=parcel.open_body).status == 204
    first, *rest = parcel.places(3)
    assert put(place, parcel, first) == 204
    filler = fill(place.disk, leave=leave)
    refused = [each for each in rest if put(place, parcel, each) != 204]
    assert refused
    answer = ask(place.server, "POST", f"{parcel.path}/done", body=parcel.upload.head)
    assert problem_of(answer) in {FULL, (409, b'{"type":"incomplete"}')}
    place.restart(filler)
    for each in refused:
        assert put(place, parcel, each) == 204
    answer = ask(place.server, "POST", f"{parcel.path}/done", body=parcel.upload.head)
    assert place.note(parcel.upload, parcel.envelope, answer)
    place.require_all_closed()


@pytest.mark.must("UPL-6")
@pytest.mark.parametrize("leave", [0, 100_000])
def test_an_upload_is_finished_on_a_full_disk_or_told_so_and_its_batch_closes_later(place: Place, leave: int):
    large, small = Parcel.make(LARGE), make_envelope(sizes.envelope_length(sizes.SUBMIT_CLASS))
    ask(place.server, "POST", f"{large.path}/open", body=large.open_body)
    for each in large.places(4):
        assert put(place, large, each) == 204
    filler = fill(place.disk, leave=leave)
    finish = ("POST", f"{large.path}/done")
    place.note(large.upload, large.envelope, ask(place.server, *finish, body=large.upload.head))
    assert not place.submit(*small)
    time.sleep(1.2)
    filler.unlink()
    assert place.note(large.upload, large.envelope, ask(place.server, *finish, body=large.upload.head))
    assert place.submit(*small)
    place.require_all_closed()


def put(place: Place, parcel: Parcel, where: tuple[int, int]) -> int:
    answer = ask(place.server, "PUT", f"{parcel.path}/{where[0]}/{where[1]}", body=parcel.body(*where))
    assert answer.status == 204 or problem_of(answer) == FULL, answer
    return answer.status
