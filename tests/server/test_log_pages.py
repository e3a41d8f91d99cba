"""The log of a running server, read as anybody reads it: over HTTP, and from the folder that mirrors take."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from crypto import checkpoints, log_pages, merkle, receipts, tiles
from crypto.log_entries import Border, Intake
from support.desk_folder import DeskFolder, make_desk_folder
from support.envelopes import make_envelope, submit_body
from support.memory_log import MemoryLog
from support.public_logs import PublicLog, read_folder, read_log
from support.raw_http import ask, problem_of
from support.refusals import METHOD, UNKNOWN
from support.running_server import RunningServer, running_server, start_process
from support.sample_profile import ORIGIN, make_signer
from support.waiting import wait_for

FOLDER = log_pages.log_folder(ORIGIN)
SECONDS = 30


@dataclass(frozen=True)
class Served:
    """A server whose batches last a second, the folder it publishes into, and what it gave receipts for."""

    server: RunningServer
    desk: DeskFolder
    public: Path
    receipts: dict[bytes, bytes]

    def get(self, path: str) -> bytes | None:
        """Return a file of the log, or None where the server knows none."""
        answer = ask(self.server, "GET", f"/v1/log/{FOLDER}/{path}")
        assert answer.status == 200 or problem_of(answer) == UNKNOWN
        return answer.body if answer.status == 200 else None

    def log(self) -> PublicLog:
        return read_log(self.get, self.desk.log.verifier)

    def submit(self) -> bytes:
        """Bring an envelope and return its id."""
        upload, envelope = make_envelope()
        answer = ask(self.server, "POST", "/v1/submit", body=submit_body(upload, envelope))
        assert answer.status == 200
        self.receipts[upload.id] = answer.body
        return upload.id

    def wait_for(self, upload_id: bytes) -> PublicLog:
        """Return the log once it has this id."""
        ends = time.monotonic() + SECONDS
        while time.monotonic() < ends:
            if self.get("checkpoint") and Intake(upload_id) in (log := self.log()).entries:
                return log
            time.sleep(0.2)
        raise AssertionError("the id never stood in the log")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("log")
    desk = make_desk_folder(folder / "desk", batch_seconds=1)
    with running_server(desk.path, folder / "data", "--public", str(folder / "public")) as server:
        made = Served(server, desk, folder / "public", {})
        for _ in range(3):
            for _ in range(7):
                last = made.submit()
            made.wait_for(last)
        yield made


@pytest.mark.must("LOG-2", "LOG-7", "LOG-19")
def test_every_receipted_id_is_found_by_tiles_in_the_batch_that_was_promised(served: Served):
    log = served.log()
    for upload_id, note in served.receipts.items():
        receipt = receipts.verify(note, origin=ORIGIN, upload_id=upload_id, logs=[served.desk.log.verifier])
        promised = next(batch.number for batch in log.batches if batch.number >= receipt.batch)
        assert log.batch_of(upload_id) == promised
        index = log.entries.index(Intake(upload_id))
        proof = log.tree.inclusion_proof(index)
        merkle.verify_inclusion(log.tree.leaf(index), index, log.checkpoint.size, proof, log.checkpoint.root)


def test_a_later_checkpoint_begins_with_the_earlier_one(served: Served):
    earlier = served.log()
    later = served.wait_for(served.submit())
    assert later.checkpoint.size > earlier.checkpoint.size
    assert later.tree.root_of(earlier.checkpoint.size) == earlier.checkpoint.root


def test_the_folder_for_mirrors_has_what_is_served(served: Served):
    read = read_folder(served.public / FOLDER)
    mirrored = read_log(read, served.desk.log.verifier)
    assert {name.name for name in served.public.iterdir()} == {FOLDER}
    for file in [*tiles.tiles_of(mirrored.checkpoint.size), *tiles.bundles_between(0, mirrored.checkpoint.size)]:
        assert served.get(file.path) == read(file.path)


def test_files_come_with_their_types(served: Served):
    log = served.log()
    page = log_pages.page_of(log.batches[-1].number)
    for path in ("checkpoint", f"batches/{page}"):
        answer = ask(served.server, "GET", f"/v1/log/{FOLDER}/{path}")
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    for file in (next(tiles.tiles_of(log.checkpoint.size)), next(tiles.bundles_between(0, log.checkpoint.size))):
        answer = ask(served.server, "GET", f"/v1/log/{FOLDER}/{file.path}")
        assert (answer.status, answer.headers["content-type"]) == (200, "application/octet-stream")


def test_the_servers_own_log_has_its_pages_under_a_short_name_too(served: Served):
    page = log_pages.page_of(served.log().batches[-1].number)
    short = ask(served.server, "GET", f"/v1/batches/{page}")
    ends = log_pages.parse_page(short.body, page=page)
    again = log_pages.parse_page(served.get(f"batches/{page}") or b"", page=page)
    assert again[: len(ends)] == ends
    assert ends


@pytest.mark.must("LOG-19")
@pytest.mark.parametrize(
    "path",
    [
        f"/v1/log/{FOLDER}",
        f"/v1/log/{FOLDER}/",
        f"/v1/log/{FOLDER}/checkpoint/",
        f"/v1/log/{FOLDER}//checkpoint",
        f"/v1/log/{FOLDER.upper()}/checkpoint",
        f"/v1/log/{FOLDER[:-1]}/checkpoint",
        f"/v1/log/{'0' * 64}/checkpoint",
        f"/v1/log/{'0' * 64}/tile/0/000",
        f"/v1/log/{'0' * 64}/batches/0",
        f"/v1/log/{FOLDER}/tile/0/0",
        f"/v1/log/{FOLDER}/tile/0/0000",
        f"/v1/log/{FOLDER}/tile/0/x000/000",
        f"/v1/log/{FOLDER}/tile/8/000",
        f"/v1/log/{FOLDER}/tile/-1/000",
        f"/v1/log/{FOLDER}/tile/0/000.p/0",
        f"/v1/log/{FOLDER}/tile/0/000.p/016",
        f"/v1/log/{FOLDER}/tile/0/000.p/256",
        f"/v1/log/{FOLDER}/tile/0/000.p",
        f"/v1/log/{FOLDER}/tile/0/000.p/1",
        f"/v1/log/{FOLDER}/tile/0/../../checkpoint",
        f"/v1/log/{FOLDER}/tile/..%2f..%2fcheckpoint",
        f"/v1/log/{FOLDER}/tile/entries/999",
        f"/v1/log/{FOLDER}/tile/0/000/",
        f"/v1/log/{FOLDER}/batches/0",
        f"/v1/log/{FOLDER}/batches/01",
        f"/v1/log/{FOLDER}/batches/-1",
        f"/v1/log/{FOLDER}/batches/{10**18}",
        f"/v1/log/{FOLDER}/batches/{10**30}",
        "/v1/batches/0",
        "/v1/batches/x",
        "/v1/batches/",
    ],
)
def test_every_other_path_is_unknown(served: Served, path: str):
    assert problem_of(ask(served.server, "GET", path)) == UNKNOWN


def test_the_log_is_read_and_never_asked_otherwise(served: Served):
    for path in (f"/v1/log/{FOLDER}/checkpoint", f"/v1/log/{FOLDER}/tile/0/000", "/v1/batches/1"):
        assert problem_of(ask(served.server, "POST", path, body=b"")) == METHOD


@pytest.mark.must("LOG-6")
def test_the_logs_pages_are_the_same_whichever_of_its_ids_are_dummies(served: Served):
    """Everything that is served is computed again from the ids alone, by a log that knows of no dummies."""
    log = served.log()
    again = MemoryLog()
    first = 0
    for batch in log.batches:
        *ids, border = log.entries[first : batch.end]
        assert border == Border(batch.number)
        again.close(batch.number, [entry.upload_id for entry in ids if isinstance(entry, Intake)])
        first = batch.end
    assert (again.head.size, again.head.root) == (log.checkpoint.size, log.checkpoint.root)
    for bundle in tiles.bundles_between(0, log.checkpoint.size):
        entries = again.entries(first=bundle.index * tiles.WIDTH, count=bundle.width)
        assert served.get(bundle.path) == tiles.print_bundle(entries)
    for page in {log_pages.page_of(batch.number) for batch in log.batches}:
        listed = log_pages.parse_page(served.get(f"batches/{page}") or b"", page=page)
        assert [(line.number, line.end) for line in listed][: len(again.batches(page))] == again.batches(page)


@pytest.fixture
def stopped(tmp_path: Path) -> Path:
    """Give a folder with a desk and the data of a server that published into its data folder and was stopped."""
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    with running_server(desk.path, tmp_path / "data"):
        wait_for((tmp_path / "data" / "log" / FOLDER / "checkpoint").exists)
    return tmp_path


def start_again(folder: Path) -> tuple[int, str]:
    """Start a server that must not start, and return its exit status and what it says."""
    log = folder / "refused.log"
    log.unlink(missing_ok=True)
    process = start_process(folder / "desk", folder / "data", log=log)
    output, _ = process.communicate(timeout=SECONDS)
    assert output == ""
    return process.returncode, log.read_text()


@pytest.mark.must("LOG-17")
def test_files_that_differ_from_the_rows_keep_the_server_from_starting(stopped: Path):
    log = stopped / "data" / "log" / FOLDER
    shown = (log / "checkpoint").read_bytes()
    edge, *_ = tiles.edge_tiles(checkpoints.verify(shown, [make_signer("log").verifier]).size)
    for file in (log / "checkpoint", log / edge.path):
        content = file.read_bytes()
        file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        status, says = start_again(stopped)
        assert status == 1
        assert says.startswith("gawah-server: The public log cannot go on: ")
        assert says.count("\n") == 1
        file.write_bytes(content)
    with running_server(stopped / "desk", stopped / "data") as server:
        assert ask(server, "GET", f"/v1/log/{FOLDER}/checkpoint").status == 200


@pytest.mark.must("LOG-17")
def test_a_data_folder_of_an_older_copy_does_not_start_beside_what_was_published(stopped: Path):
    shutil.copytree(stopped / "data", stopped / "older")
    public = stopped / "data" / "log"
    with running_server(stopped / "desk", stopped / "data"):
        before = (public / FOLDER / "checkpoint").read_bytes()
        wait_for(lambda: (public / FOLDER / "checkpoint").read_bytes() != before)
    shutil.rmtree(stopped / "older" / "log")
    shutil.copytree(public, stopped / "older" / "log")
    shutil.rmtree(stopped / "data")
    (stopped / "older").rename(stopped / "data")
    status, says = start_again(stopped)
    assert (status, "older copy" in says) == (1, True)
