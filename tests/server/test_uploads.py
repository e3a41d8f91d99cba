"""Uploads in chunks on the real server: many carriers, restarts, kills, damaged files, quotas, and what lies where."""

import secrets
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from crypto import receipts, sizes
from crypto.uploads import CHUNK
from support.carrying import bring, done, open_upload, put, state
from support.chunk_calls import Parcel
from support.desk_folder import ORIGIN, DeskFolder, make_desk_folder
from support.envelopes import submit_body
from support.raw_http import RawAnswer, ask, problem_of
from support.running_server import RunningServer, running_server

INCOMPLETE = (409, b'{"type":"incomplete"}')
UNKNOWN = (404, b'{"type":"unknown"}')
FULL = (507, b'{"type":"full"}')
LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)


@pytest.fixture
def desk(tmp_path: Path) -> DeskFolder:
    return make_desk_folder(tmp_path / "desk")


@pytest.fixture
def server(desk: DeskFolder, tmp_path: Path) -> Iterator[RunningServer]:
    with running_server(desk.path, tmp_path / "data") as server:
        yield server


def files_of(data: Path, parcel: Parcel) -> tuple[Path, Path]:
    path = data / "partial" / parcel.upload.hex
    return path.with_name(path.name + ".chunks"), path.with_name(path.name + ".hashes")


@pytest.mark.must("UPL-5", "UPL-25")
@pytest.mark.parametrize("size_class", [sizes.SUBMIT_CLASS, LARGE, 2 * LARGE])
def test_carriers_at_once_write_one_envelope_and_get_one_receipt(
    tmp_path: Path, server: RunningServer, desk: DeskFolder, size_class: int
):
    parcel = Parcel.make(size_class)
    open_upload(server, parcel)
    answers: list[RawAnswer] = []
    failed: list[tuple[int, bytes]] = []

    def carry() -> None:
        places = [place for k in (0, 2, 4) for place in parcel.places(k)]
        secrets.SystemRandom().shuffle(places)
        for place in places:
            answer = put(server, parcel, *place)
            ended = done(server, parcel)
            # Once another carrier has the receipt, the upload is open no more.
            if answer.status != 204 and not (ended.status == 200 and problem_of(answer) == UNKNOWN):
                failed.append(problem_of(answer))
            if ended.status == 200:
                answers.append(ended)
            elif problem_of(ended) != INCOMPLETE:
                failed.append(problem_of(ended))

    carriers = [threading.Thread(target=carry) for _ in range(4)]
    for carrier in carriers:
        carrier.start()
    for carrier in carriers:
        carrier.join()
    assert not failed
    assert len(answers) >= 4
    assert len({answer.body for answer in answers}) == 1
    receipts.verify(answers[0].body, origin=ORIGIN, upload_id=parcel.upload.id, logs=desk.profile.logs)
    if size_class > sizes.SUBMIT_CLASS:
        assert files_of(tmp_path / "data", parcel)[0].read_bytes() == parcel.envelope


@pytest.mark.must("UPL-22", "UPL-24")
def test_an_upload_goes_on_where_it_was_after_a_stop(tmp_path: Path, desk: DeskFolder):
    parcel = Parcel.make(LARGE)
    with running_server(desk.path, tmp_path / "data") as server:
        open_upload(server, parcel)
        assert put(server, parcel, 3, 1).status == 204
    with running_server(desk.path, tmp_path / "data") as server:
        assert state(server, parcel) == b"\x00\xff\x00"
        assert put(server, parcel, 0, 20).status == 204
        assert state(server, parcel) == b"\x00\xff\x08"
        bring(server, parcel)
        assert done(server, parcel).status == 200


@pytest.mark.must("UPL-30")
@pytest.mark.parametrize("size_class", [sizes.SUBMIT_CLASS, LARGE])
def test_a_chunk_that_the_disk_lost_is_asked_for_again(tmp_path: Path, server: RunningServer, size_class: int):
    parcel = Parcel.make(size_class)
    bring(server, parcel)
    whole = state(server, parcel)
    chunks, _ = files_of(tmp_path / "data", parcel)
    with chunks.open("r+b") as file:
        file.seek(5 * CHUNK + 77)
        file.write(bytes(1))
        file.write(bytes(100))
    assert problem_of(done(server, parcel)) == INCOMPLETE
    assert state(server, parcel) == bytes([whole[0] & ~0x04, *whole[1:]])
    assert problem_of(done(server, parcel)) == INCOMPLETE
    assert put(server, parcel, 0, 5).status == 204
    assert done(server, parcel).status == 200


@pytest.mark.must("UPL-30")
def test_files_cut_short_or_lost_cost_their_chunks_and_nothing_more(tmp_path: Path, server: RunningServer):
    parcel = Parcel.make(LARGE)
    bring(server, parcel)
    chunks, hashes = files_of(tmp_path / "data", parcel)
    with chunks.open("r+b") as file:
        file.truncate(18 * CHUNK + 5)
    assert problem_of(done(server, parcel)) == INCOMPLETE
    assert state(server, parcel) == b"\xff\xff\xc0"
    bring(server, parcel)
    hashes.write_bytes(hashes.read_bytes()[:-3])
    assert problem_of(done(server, parcel)) == INCOMPLETE
    assert state(server, parcel) == b"\xff\xff\xf0"
    chunks.unlink()
    bring(server, parcel)
    assert problem_of(done(server, parcel)) == INCOMPLETE
    bring(server, parcel)
    hashes.unlink()
    assert problem_of(done(server, parcel)) == INCOMPLETE
    assert state(server, parcel) == bytes(3)
    bring(server, parcel)
    assert done(server, parcel).status == 200


@pytest.mark.must("UPL-30")
def test_bytes_and_hashes_that_agree_and_are_not_the_envelope_make_no_receipt(tmp_path: Path, server: RunningServer):
    parcel, other = Parcel.make(LARGE), Parcel.make(LARGE)
    bring(server, parcel)
    bring(server, other)
    for mine, others in zip(files_of(tmp_path / "data", parcel), files_of(tmp_path / "data", other), strict=True):
        mine.write_bytes(others.read_bytes())
    assert problem_of(done(server, parcel)) == INCOMPLETE
    assert state(server, parcel) == bytes(3)
    bring(server, parcel)
    assert done(server, parcel).status == 200
    assert done(server, other).status == 200


@pytest.mark.must("UPL-6", "UPL-18")
def test_a_small_one_ends_like_a_submitted_one_and_a_large_one_in_a_file(tmp_path: Path, server: RunningServer):
    small, large = Parcel.make(), Parcel.make(LARGE)
    for parcel in (small, large):
        bring(server, parcel)
        assert done(server, parcel).status == 200
    rows = sqlite3.connect(tmp_path / "data" / "intake.db")
    waiting = dict(rows.execute("SELECT upload_id, envelope FROM waiting").fetchall())
    assert rows.execute("SELECT count(*) FROM partials").fetchone() == (0,)
    rows.close()
    assert waiting == {small.upload.id: small.envelope, large.upload.id: None}
    assert set((tmp_path / "data" / "partial").iterdir()) == set(files_of(tmp_path / "data", large))
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in files_of(tmp_path / "data", large))


def test_an_open_upload_that_is_submitted_whole_leaves_nothing_behind(tmp_path: Path, server: RunningServer):
    parcel = Parcel.make()
    open_upload(server, parcel)
    put(server, parcel, 3, 1)
    receipt = ask(server, "POST", "/v1/submit", body=submit_body(parcel.upload, parcel.envelope))
    assert receipt.status == 200
    assert done(server, parcel).body == receipt.body
    assert state(server, parcel) == b"\xff\xff\xff"
    assert problem_of(put(server, parcel, 0, 0)) == UNKNOWN
    assert not list((tmp_path / "data" / "partial").iterdir())


@pytest.mark.must("UPL-32")
def test_where_too_many_uploads_are_open_the_least_makes_room(tmp_path: Path, desk: DeskFolder):
    begun, empty, late, last = (Parcel.make(LARGE) for _ in range(4))
    with running_server(desk.path, tmp_path / "data", "--max-open-uploads", "2") as server:
        open_upload(server, begun)
        put(server, begun, 1, 0)
        assert open_upload(server, empty).status == 204
        assert open_upload(server, late).status == 204
        assert problem_of(put(server, empty, 0, 0)) == UNKNOWN
        assert put(server, late, 0, 0).status == 204
        assert open_upload(server, Parcel.make()).status == 204
        assert open_upload(server, last).status == 204
        assert problem_of(put(server, late, 0, 1)) == UNKNOWN
        assert open_upload(server, begun).status == 204
        assert state(server, begun) == b"\xc0\x00\x00"
        bring(server, begun)
        assert done(server, begun).status == 200
        bring(server, late)
        assert done(server, late).status == 200


@pytest.mark.must("UPL-8")
def test_a_quota_that_parts_have_filled_is_free_for_the_whole(tmp_path: Path, desk: DeskFolder):
    length = sizes.envelope_length(sizes.SUBMIT_CLASS)
    first, second = Parcel.make(), Parcel.make()
    with running_server(desk.path, tmp_path / "data", "--class-quota-mib", "2") as server:
        bring(server, first)
        open_upload(server, second)
        answers = [put(server, second, 0, i).status for i in range(second.count)]
        room = 2 * 1024 * 1024 - length
        assert answers.count(204) == room // CHUNK + (answers[-1] == 204)
        assert ask(server, "POST", "/v1/submit", body=submit_body(first.upload, first.envelope)).status == 200
        assert problem_of(ask(server, "POST", "/v1/submit", body=submit_body(second.upload, second.envelope))) == FULL
    with running_server(desk.path, tmp_path / "data", "--class-quota-mib", "2") as server:
        assert problem_of(put(server, second, 0, 15)) == FULL
        assert done(server, first).status == 200


@pytest.mark.must("UPL-29")
def test_a_disk_near_its_end_takes_no_chunks(tmp_path: Path, desk: DeskFolder):
    parcel = Parcel.make(LARGE)
    with running_server(desk.path, tmp_path / "data", "--least-free-mib", "1048576") as server:
        assert open_upload(server, parcel).status == 204
        assert problem_of(put(server, parcel, 0, 0)) == FULL
        assert state(server, parcel) == bytes(3)


@pytest.mark.must("UPL-29")
def test_on_a_disk_near_its_end_a_whole_upload_is_not_even_read_back(tmp_path: Path, desk: DeskFolder):
    parcel = Parcel.make(LARGE)
    with running_server(desk.path, tmp_path / "data") as server:
        bring(server, parcel)
    with files_of(tmp_path / "data", parcel)[0].open("r+b") as file:
        file.write(bytes(1000))
    with running_server(desk.path, tmp_path / "data", "--least-free-mib", "1048576") as server:
        assert problem_of(done(server, parcel)) == FULL
        assert state(server, parcel) == b"\xff\xff\xf8"
    with running_server(desk.path, tmp_path / "data") as server:
        assert problem_of(done(server, parcel)) == INCOMPLETE
