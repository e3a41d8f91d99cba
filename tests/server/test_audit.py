"""What the audit finds on the disk of the real server, and each thing that must not be there, planted once."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crypto import sizes
from server.audit.command import COMMAND
from server.audit.expected import PLACES, TABLES, Beyond, Trace
from server.audit.report import Report, audit
from server.commands import run_command
from server.errors import StartRefused, UsageRefused
from support import raw_http
from support.chunk_calls import Parcel
from support.desk_folder import make_desk_folder
from support.envelopes import make_envelope, submit_body
from support.intakes import Intake, open_intake
from support.running_server import ROOT, RunningServer, running_server
from support.waiting import wait_for

REPORTS = 300
LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
PAGE = ROOT / "docs" / "reference" / "what-the-disk-says.md"


def send_all(server: RunningServer, count: int) -> None:
    with raw_http.connect(server) as line:
        for _ in range(count):
            line.sendall(raw_http.print_request("POST", "/v1/submit", body=submit_body(*make_envelope())))
            assert raw_http.read_answer(line).status == 200


def send_parts(server: RunningServer, parcel: Parcel, places: list[tuple[int, int]]) -> None:
    assert raw_http.ask(server, "POST", f"{parcel.path}/open", body=parcel.open_body).status == 204
    for k, i in places:
        assert raw_http.ask(server, "PUT", f"{parcel.path}/{k}/{i}", body=parcel.body(k, i)).status == 204


def send_in_parts(server: RunningServer, parcel: Parcel) -> None:
    send_parts(server, parcel, parcel.places(4))
    assert raw_http.ask(server, "POST", f"{parcel.path}/done", body=parcel.upload.head).status == 200


def count_blobs(data: Path) -> int:
    return sum(1 for path in (data / "blobs").glob("*/*") if len(path.name) == 64)


def take_in(folder: Path, count: int) -> Path:
    """Let a server take reports in over several batches and stop, with an upload that is not finished."""
    desk = make_desk_folder(folder / "desk", batch_seconds=1)
    data = folder / "data"
    with running_server(desk.path, data) as server:
        send_all(server, count // 2)
        wait_for(lambda: count_blobs(data) == count // 2)
        send_all(server, count // 2)
        send_in_parts(server, Parcel.make(sizes.SMALLEST_CLASS))
        send_in_parts(server, Parcel.make(LARGE))
        send_parts(server, parcel := Parcel.make(LARGE), parcel.places(4)[:1])
        wait_for(lambda: count_blobs(data) == count + 2)
        send_all(server, 5)
    return data


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a server left that was stopped."""
    return take_in(tmp_path_factory.mktemp("left"), REPORTS)


@pytest.fixture
def data(left: Path, tmp_path: Path) -> Path:
    """Copy some of what was left, times and rights too, to plant something in it."""
    return shutil.copytree(left, tmp_path / "data", ignore=shutil.ignore_patterns("[2-9a-f]?"))


@pytest.mark.must("UPL-50", "UPL-14")
def test_the_audit_of_what_a_stopped_server_left_finds_only_what_is_listed(left: Path):
    report = audit(left)
    assert [finding.text for finding in report.findings] == []
    assert not report.is_served
    assert report.seen[Trace.REPORTS] + report.seen[Trace.ARRIVALS] == REPORTS + 7
    assert report.seen[Trace.ENVELOPES] == report.seen[Trace.REPORTS] + 1, "the large one has its hashes beside it"
    assert report.seen[Trace.UPLOADS] == 1


@pytest.mark.long
def test_the_audit_of_ten_thousand_submissions_finds_only_what_is_listed(tmp_path: Path):
    report = audit(take_in(tmp_path, 10_000))
    assert [finding.text for finding in report.findings] == []
    assert report.seen[Trace.REPORTS] + report.seen[Trace.ARRIVALS] == 10_000 + 7


def acknowledge_one(intake: Intake) -> str:
    """Send a report and let both organisers file it."""
    upload, envelope = make_envelope()
    assert intake.submit(upload, envelope).status == 200
    intake.feed_line_of(upload.hex)
    for name in ("amina", "bilal"):
        intake.calls(name).acknowledge(upload.hex, state="filed")
    return upload.hex


def test_a_running_server_is_audited_without_a_trace(tmp_path: Path):
    with open_intake("real", tmp_path) as intake:
        deleted = acknowledge_one(intake)
        for _ in range(20):
            assert intake.submit(*make_envelope()).status == 200
        names = {path.name for path in (tmp_path / "data").iterdir()}
        # What closes in this very moment is gone a moment later.
        report = wait_for(lambda: None if (found := audit(tmp_path / "data")).findings else found)
        assert report.is_served
        assert report.seen[Trace.ACKS] == 2
        assert {path.name for path in (tmp_path / "data").iterdir()} == names
        wait_for(lambda: not audit(tmp_path / "data").seen[Trace.ARRIVALS])
    assert not list((tmp_path / "data").rglob(f"{deleted}*"))
    report = audit(tmp_path / "data")
    assert (report.is_served, report.findings, report.seen[Trace.ARRIVALS]) == (False, [], 0)


def test_an_audit_changes_nothing(data: Path):
    def look() -> dict[str, tuple[int, int, int, bytes]]:
        return {
            str(path): (status.st_mode, status.st_mtime_ns, status.st_ctime_ns, path.read_bytes() if is_file else b"")
            for path in sorted(data.rglob("*"))
            if (status := path.lstat()) and [is_file := path.is_file()]
        }

    before = look()
    audit(data)
    assert look() == before


def a_file(folder: Path) -> Path:
    return next(path for path in sorted(folder.rglob("*")) if path.is_file())


def execute(data: Path, *statements: str) -> None:
    with closing(sqlite3.connect(data / "intake.db")) as rows, rows:
        for statement in statements:
            rows.execute(statement)


def write(name: str) -> Callable[[Path], object]:
    return lambda data: ((data / name).write_bytes(b""), os.utime(data / name, (0, 0)), (data / name).chmod(0o600))


def turn_two_rows_around(data: Path) -> None:
    """Let the first two entries of a batch stand the other way round."""
    execute(data, *(f"UPDATE leaves SET leaf = {new} WHERE leaf = {old}" for old, new in [(0, -9), (1, 0), (-9, 1)]))


def keep_a_waiting_row(data: Path) -> None:
    execute(
        data,
        "INSERT INTO waiting SELECT upload_id, batch, length, receipt, x'00' FROM leaves WHERE seed IS NULL LIMIT 1",
    )


def keep_an_order(data: Path) -> None:
    execute(
        data,
        "ALTER TABLE acks RENAME TO before",
        "CREATE TABLE acks (upload_id BLOB, key_id TEXT, state TEXT, body BLOB, signature_input TEXT, signature TEXT)",
        "DROP TABLE before",
    )


def leave_a_log(data: Path) -> None:
    write("intake.db-wal")(data)


def delete_row_by_row(data: Path) -> None:
    """Let a row wait and be deleted as closing deletes it, and leave out what overwrites its place."""
    execute(data, "DELETE FROM waiting")
    keep_a_waiting_row(data)
    execute(data, "PRAGMA secure_delete = ON", "DELETE FROM waiting WHERE rowid > 0")


def delete_without_overwriting(data: Path) -> None:
    execute(data, "PRAGMA secure_delete = OFF", "CREATE TABLE words (word TEXT)")
    with closing(sqlite3.connect(data / "intake.db")) as rows, rows:
        rows.execute("PRAGMA secure_delete = OFF")
        rows.executemany("INSERT INTO words VALUES (?)", [("Karachi" * 2000,)] * 9)
    with closing(sqlite3.connect(data / "intake.db")) as rows, rows:
        rows.execute("PRAGMA secure_delete = OFF")
        rows.execute("DROP TABLE words")


def age_a_part(data: Path) -> None:
    """Let a chunk of an unfinished upload tell its time, whose batch is closed."""
    execute(data, "UPDATE partials SET batch = (SELECT batch FROM tree)")
    os.utime(a_file(data / "partial"))


def old_blob(data: Path) -> None:
    (data / "blobs" / "ab").mkdir(0o700, exist_ok=True)
    write(f"blobs/ab/{'ab' * 32}")(data)


def half_a_blob(data: Path) -> None:
    path = a_file(data / "blobs")
    path.rename(path.with_name(f"{path.name}.new"))


def damage(data: Path) -> None:
    with (data / "intake.db").open("r+b") as file:
        file.write(b"no database now.")


PLANTED: list[tuple[str, Callable[[Path], object], Beyond, str]] = [
    ("an address", write("blobs/192.0.2.7"), Beyond.UNKNOWN_FILE, "No part of the server writes 'blobs/192.0.2.7'"),
    ("another file", write("access.log"), Beyond.UNKNOWN_FILE, "'access.log'"),
    ("a file in the log", write("log/visitors"), Beyond.UNKNOWN_FILE, "'log/visitors'"),
    ("a folder", lambda data: (data / "blobs" / "cache").mkdir(0o700), Beyond.UNKNOWN_FILE, "'blobs/cache'"),
    ("a link", lambda data: (data / "blobs" / "ab.new").symlink_to("."), Beyond.UNKNOWN_FILE, "'blobs/ab.new'"),
    ("the time of a blob", lambda data: os.utime(a_file(data / "blobs")), Beyond.TIME, "The time of 'blobs/"),
    ("the time of a tile", lambda data: os.utime(a_file(data / "log")), Beyond.TIME, "The time of 'log/"),
    ("the time of a part", age_a_part, Beyond.TIME, "The time of 'partial/"),
    ("rights", lambda data: a_file(data / "blobs").chmod(0o640), Beyond.OPEN_TO_OTHERS, "have rights to 'blobs/"),
    ("rights to all of it", lambda data: data.chmod(0o755), Beyond.OPEN_TO_OTHERS, "'the data folder'"),
    (
        "a column",
        lambda data: execute(data, "ALTER TABLE waiting ADD COLUMN came_at INTEGER"),
        Beyond.UNKNOWN_ROWS,
        "The table waiting has a column 'came_at'",
    ),
    (
        "a table",
        lambda data: execute(data, "CREATE TABLE visits (address TEXT)"),
        Beyond.UNKNOWN_ROWS,
        "has a table 'visits'",
    ),
    (
        "a trigger",
        lambda data: execute(data, "CREATE TRIGGER t AFTER INSERT ON waiting BEGIN DELETE FROM acks; END"),
        Beyond.UNKNOWN_ROWS,
        "has a trigger 't'",
    ),
    (
        "a fact",
        lambda data: execute(data, "INSERT INTO facts VALUES ('last sender', '192.0.2.7')"),
        Beyond.UNKNOWN_ROWS,
        "has a row 'last sender'",
    ),
    ("rows out of order", turn_two_rows_around, Beyond.ORDER, "do not stand in the order of their ids"),
    ("a table with an order", keep_an_order, Beyond.ORDER, "The table acks keeps the order"),
    ("a row that was not swept", keep_a_waiting_row, Beyond.NOT_SWEPT, "1 rows of closed batches still wait"),
    ("a write-ahead log", leave_a_log, Beyond.LEFT_OVER, "'intake.db-wal' is still there: one was killed"),
    ("half a blob", half_a_blob, Beyond.LEFT_OVER, ".new' is still there"),
    ("an old blob", old_blob, Beyond.NOT_DELETED, "No row speaks of 'blobs/ab/abab"),
    ("what was deleted", delete_without_overwriting, Beyond.NOT_OVERWRITTEN, "free pages of intake.db hold"),
    ("the place of a row", delete_row_by_row, Beyond.NOT_OVERWRITTEN, "tell in which order their deleted rows came"),
    ("a damaged database", damage, Beyond.UNREADABLE, "cannot be read (file is not a database)"),
]


@pytest.mark.must("UPL-50")
@pytest.mark.parametrize(
    ("plant", "kind", "says"), [planted[1:] for planted in PLANTED], ids=[planted[0] for planted in PLANTED]
)
def test_what_is_planted_is_found_and_named(data: Path, plant: Callable[[Path], object], kind: Beyond, says: str):
    plant(data)
    report = audit(data)
    assert [finding.text for finding in report.findings if finding.kind is kind and says in finding.text]
    assert {finding.kind for finding in report.findings} == {kind}


def test_a_killed_server_leaves_what_the_next_start_takes_away(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    data = tmp_path / "data"
    server = RunningServer.start(desk.path, data)
    send_all(server, 3)
    server.kill()
    assert kinds(audit(data)) == {Beyond.LEFT_OVER}
    with running_server(desk.path, data):
        pass
    report = audit(data)
    assert (kinds(report), report.seen[Trace.ARRIVALS]) == (set(), 3)


def kinds(report: Report) -> set[Beyond]:
    return {finding.kind for finding in report.findings}


def run_audit(*arguments: str) -> int:
    return run_command((COMMAND,), ["audit", *arguments], {})


@pytest.mark.must("UPL-50")
def test_the_command_ends_with_1_at_what_is_not_on_the_list(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    public = shutil.copytree(data / "log", tmp_path / "public")
    assert run_audit("--data", str(data), "--public", str(public)) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[-1] == "The disk tells nothing that is not on the list."
    assert f"listed  {Trace.TREE.value} (" in said
    os.utime(a_file(public), (0, 1))
    call = [sys.executable, "-m", "server", "audit", "--data", str(data), "--public", str(public)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, done.stdout.count("BEYOND  ")) == (1, "", 1)
    assert f"BEYOND  {Beyond.TIME.value} (1)\n        The time of '{a_file(public)}' tells" in done.stdout
    with pytest.raises(UsageRefused, match="--data is missing"):
        run_audit("--public", str(public))


def test_what_is_no_data_folder_is_refused(data: Path, tmp_path: Path):
    with pytest.raises(StartRefused, match="is no data folder"):
        audit(tmp_path)
    with pytest.raises(StartRefused, match="is not there"):
        audit(data, public=tmp_path / "nowhere")


def rows_of_the_page(heading: str) -> Iterator[list[str]]:
    section = PAGE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    yield from ([cell.strip() for cell in line] for line in lines[1:])


def test_the_page_and_the_list_say_the_same():
    assert [row[0] for row in rows_of_the_page("On the list")] == [trace.value for trace in Trace]
    assert [row[0] for row in rows_of_the_page("Never")] == [kind.value for kind in Beyond]
    files = [(row[0].strip("`"), row[1]) for row in rows_of_the_page("The files")]
    assert files == [(place.shown, place.tells.value) for place in PLACES]
    said = {
        (row[0].strip("`"), column): row[2]
        for row in rows_of_the_page("The rows")
        for column in re.findall(r"`(\w+)`", row[1])
    }
    assert said == {(table, name): tells.value for table, names in TABLES.items() for name, tells in names.items()}


def test_the_list_has_the_tables_that_a_server_makes(left: Path):
    with closing(sqlite3.connect(f"{left.joinpath('intake.db').as_uri()}?immutable=1", uri=True)) as rows:
        names = [name for (name,) in rows.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        made = {name: {row[1] for row in rows.execute(f"PRAGMA table_xinfo({name})")} for name in names}
    assert made == {name: set(columns) for name, columns in TABLES.items()}
