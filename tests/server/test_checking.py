"""What `gawah-server check` finds, each thing broken once in a folder that is otherwise sound."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from server.checking import Finding, Grade, check
from server.settings import Listen, Settings
from support.desk_folder import DeskFolder, make_desk_folder, write_organisers
from support.running_server import ROOT, running_server
from support.sample_profile import make_witness

URL = "https://desk.example/"
TODAY = date(2026, 12, 1)


@pytest.fixture
def desk(tmp_path: Path) -> DeskFolder:
    made = make_desk_folder(tmp_path / "desk", tls_hosts=["desk.example"], urls=(URL,))
    write_organisers(made, ["amina"])
    for path in made.path.iterdir():
        if path.is_file():
            path.chmod(0o600)
    return made


@pytest.fixture
def settings(desk: DeskFolder, tmp_path: Path) -> Settings:
    return Settings(
        data=tmp_path / "data", desk=desk.path, listen=Listen("192.0.2.7", 443), least_free_mib=1, class_quota_mib=2
    )


def found(settings: Settings, grade: Grade, *, today: date = TODAY) -> list[str]:
    return [finding.text for finding in check(settings, today=today) if finding.grade is grade]


def test_a_sound_desk_has_no_fault(settings: Settings):
    assert found(settings, Grade.FAULT) == []
    assert found(settings, Grade.OK)[:3] == [
        "The profile is version 1 of desk.example and expires on 2027-05-16; log.key is one of its log keys.",
        "The organisers' list is signed by the roots of the profile.",
        f"Clients accept the certificate for {URL}.",
    ]


def test_witnesses_are_compared_with_the_profile_and_their_addresses_looked_for(tmp_path: Path):
    witness = make_witness("w1")
    desk = make_desk_folder(tmp_path / "desk", witnesses=(witness,), quorum=1)
    settings = Settings(data=tmp_path / "data", desk=desk.path, listen=Listen("127.0.0.1", 0))
    refusal = "The desk's profile asks for a quorum of 1, and its folder has no file witnesses."
    assert refusal in found(settings, Grade.FAULT)
    (desk.path / "witnesses").write_text(f"witness a {witness}\nquorum a\n")
    assert "Witnesses that the log asks: 0." in found(settings, Grade.OK)
    assert "The file witnesses does not say where witness.example/w1 is asked." in found(settings, Grade.WARNING)


def put_other_certificate(desk: DeskFolder, *hosts: str) -> None:
    """Put the certificate of another authority, or of other hosts, into the folder."""
    other = make_desk_folder(desk.path.with_name("other"), tls_hosts=hosts)
    for name in ("tls.pem", "tls.key"):
        (desk.path / name).write_bytes((other.path / name).read_bytes())


def overwrite(name: str, content: bytes) -> Callable[[DeskFolder], object]:
    return lambda desk: (desk.path / name).write_bytes(content)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda desk: (desk.path / "profile").unlink(), "profile cannot be read"),
        (overwrite("organisers", b"torn"), "let nobody in"),
        (overwrite("organisers", b"\xff"), "let nobody in"),
        (overwrite("revoked", b"no-key-id\n"), "let nobody in"),
        (overwrite("revoked", b"\xff\n"), "let nobody in: UnicodeDecodeError"),
        (lambda desk: (desk.path / "log.key").chmod(0o604), "log.key can be read by others"),
        (lambda desk: [(desk.path / name).write_bytes(b"x") for name in ("tls.pem", "tls.key")], "no certificate"),
        (lambda desk: put_other_certificate(desk, "desk.example"), f"Clients refuse the certificate for {URL}"),
        (lambda desk: [(desk.path / name).unlink() for name in ("tls.pem", "tls.key")], "has no certificate"),
    ],
)
def test_what_is_broken_in_the_desk_folder_is_a_fault(
    desk: DeskFolder, settings: Settings, damage: Callable[[DeskFolder], object], says: str
):
    damage(desk)
    assert says in "\n".join(found(settings, Grade.FAULT))


def test_a_certificate_of_the_desk_for_another_name_is_refused_as_clients_refuse_it(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "named", tls_hosts=["other.example"], urls=(URL, "https://192.0.2.7:8443/"))
    settings = Settings(data=tmp_path / "data", desk=desk.path, listen=Listen("192.0.2.7", 443))
    assert sum("Clients refuse" in text for text in found(settings, Grade.FAULT)) == 2


def test_an_address_by_number_is_checked_as_a_number(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "numbered", tls_hosts=["192.0.2.7"], urls=("https://192.0.2.7:8443/",))
    settings = Settings(data=tmp_path / "data", desk=desk.path, listen=Listen("192.0.2.7", 443))
    assert "Clients accept the certificate for https://192.0.2.7:8443/." in found(settings, Grade.OK)


def test_a_profile_is_good_until_its_day_and_told_to_end_before(desk: DeskFolder, settings: Settings):
    last = desk.profile.expires
    assert any("expires" in text for text in found(settings, Grade.WARNING, today=last))
    assert any("expires" in text for text in found(settings, Grade.FAULT, today=last + timedelta(days=1)))


ONION = f"http://{'gawah234' * 7}.onion/"


@pytest.mark.parametrize(
    ("onions", "listen", "grade", "says"),
    [
        ((ONION,), None, Grade.FAULT, "give --onion-listen"),
        ((ONION,), Listen("127.0.0.1", 8081), Grade.OK, "is listened for"),
        ((), Listen("127.0.0.1", 8081), Grade.WARNING, "nobody knows of it"),
    ],
)
def test_an_onion_address_is_named_and_listened_for_or_neither(
    tmp_path: Path, onions: tuple[str, ...], listen: Listen | None, grade: Grade, says: str
):
    desk = make_desk_folder(tmp_path / "desk", tls_hosts=["desk.example"], urls=(URL,), onions=onions)
    settings = Settings(data=tmp_path / "data", desk=desk.path, listen=Listen("192.0.2.7", 443), onion_listen=listen)
    assert any(says in text for text in found(settings, grade))


def test_the_folder_of_the_public_log_is_for_others_to_read(tmp_path: Path, settings: Settings):
    public = tmp_path / "public"
    chosen = replace(settings, public=public)
    assert any("does not exist yet" in text for text in found(chosen, Grade.WARNING))
    public.mkdir(mode=0o700)
    assert any("cannot be read by others" in text for text in found(chosen, Grade.WARNING))
    public.chmod(0o775)
    assert any("can be written to by others" in text for text in found(chosen, Grade.WARNING))
    public.chmod(0o755)
    assert not any(str(public) in text for text in found(chosen, Grade.WARNING))


def test_a_desk_without_organisers_is_warned_that_nobody_can_fetch(desk: DeskFolder, settings: Settings):
    (desk.path / "organisers").unlink()
    assert any("nobody can fetch" in text for text in found(settings, Grade.WARNING))


@pytest.mark.parametrize(
    ("change", "grade", "says"),
    [
        ({"least_free_mib": 1_048_576}, Grade.FAULT, "less than --least-free-mib"),
        ({"class_quota_mib": 16_777_216}, Grade.WARNING, "less than one size class may take"),
        ({"max_connections": 100_000}, Grade.WARNING, "files may be open"),
        ({"data": Path("/proc/nowhere/data")}, Grade.FAULT, "no folder that this user may write to"),
    ],
)
def test_what_the_machine_cannot_give_is_named(settings: Settings, change: dict[str, object], grade: Grade, says: str):
    assert says in "\n".join(found(replace(settings, **change), grade))


@pytest.mark.parametrize(
    ("version", "says"), [(99, "newer version (99)"), (1, "takes it over"), (None, "is no database")]
)
def test_the_version_of_the_database_is_read_from_its_head(settings: Settings, version: int | None, says: str):
    settings.data.mkdir(mode=0o700)
    head = bytearray(b"SQLite format 3\0".ljust(100, b"\0"))
    head[60:64] = (version or 0).to_bytes(4)
    (settings.data / "intake.db").write_bytes(b"x" if version is None else head)
    said = [str(finding) for finding in check(settings, today=TODAY)]
    assert any(says in line for line in said)


def test_a_finding_is_a_line():
    assert str(Finding(Grade.OK, "all is well")) == "ok       all is well"


def run_check(desk: DeskFolder, data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "server", "check", "--data", str(data), "--desk", str(desk.path)]
    return subprocess.run(
        [*call, "--listen", "127.0.0.1:0", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_command_checks_beside_a_running_server_and_changes_nothing(tmp_path: Path, desk: DeskFolder):
    with running_server(desk.path, tmp_path / "data"):
        before = sorted((tmp_path / "data").iterdir())
        shown = run_check(desk, tmp_path / "data")
        assert sorted((tmp_path / "data").iterdir()) == before
    assert (shown.returncode, shown.stderr) == (0, "")
    assert all(line.split()[0] in set(Grade) for line in shown.stdout.splitlines())


def test_the_command_ends_with_status_1_where_it_finds_a_fault(tmp_path: Path, desk: DeskFolder):
    shown = run_check(desk, tmp_path / "data", "--least-free-mib", "1048576")
    assert shown.returncode == 1
    assert "fault" in shown.stdout
