"""The deployment files: each is read by the program it is for, where that is here, and names only what exists."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from server.settings import FILE, read_settings
from support.desk_folder import make_desk_folder
from support.envelopes import make_envelope, submit_body
from support.raw_http import ask
from support.running_server import ROOT, RunningServer
from support.waiting import wait_for

FILES = ROOT / "packaging" / "server"
UNIT = FILES / "gawah-server.service"
GUIDE = ROOT / "docs" / "guide" / "operator.md"
MOST_EXPOSED = 15
"""What systemd calls an exposure of 1.5, of 10."""


def needs(program: str) -> pytest.MarkDecorator:
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    return pytest.mark.skipif(found is None, reason=f"{program} is not installed here; its file is not tried")


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit with a program in it that is there, which systemd asks for."""
    made = tmp_path / UNIT.name
    made.write_text(UNIT.read_text("utf-8").replace("/opt/gawah/.venv/bin/gawah-server", "/bin/true"), "utf-8")
    return made


@needs("systemd-analyze")
def test_systemd_reads_the_unit_and_finds_it_hardly_exposed(unit: Path):
    verified = run("systemd-analyze", "verify", "--man=no", unit)
    assert (verified.returncode, verified.stderr) == (0, "")
    rated = run("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", "--no-pager", unit)
    assert rated.returncode == 0, rated.stdout


def calls_of(group: str) -> set[str]:
    """The system calls of a group as systemd knows it, those of its groups included."""
    calls = set()
    for line in run("systemd-analyze", "syscall-filter", "--no-pager", group).stdout.splitlines()[1:]:
        name = line.strip()
        if name and not name.startswith("#"):
            calls |= calls_of(name) if name.startswith("@") else {name}
    return calls


@needs("systemd-analyze")
@needs("strace")
def test_the_unit_forbids_no_system_call_that_the_server_makes(tmp_path: Path):
    wanted, unwanted = re.findall(r"^SystemCallFilter=(~?)(@[a-z-]+)$", UNIT.read_text("utf-8"), re.MULTILINE)
    assert (wanted[0], unwanted[0]) == ("", "~")
    # SQLite gives a file that it made the owner of its database, and only where it is root.
    allowed = calls_of(wanted[1]) - calls_of(unwanted[1]) | {"fchown"}
    desk = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    trace = tmp_path / "trace"
    server = RunningServer.start(
        desk.path, tmp_path / "data", under=("strace", "-f", "-qq", "--signal=none", "-o", str(trace))
    )
    try:
        upload, envelope = make_envelope()
        assert ask(server, "POST", "/v1/submit", body=submit_body(upload, envelope)).status == 200
        wait_for((tmp_path / "data" / "blobs" / upload.hex[:2] / upload.hex).exists)
    finally:
        server.stop()
    made = set(re.findall(r"^\d+ +([a-z_0-9]+)\(", trace.read_text("utf-8", "replace"), re.MULTILINE))
    assert "fsync" in made
    assert made - allowed == set()


def test_the_unit_forbids_core_dumps_and_swap_and_keeps_its_journal_in_memory():
    unit = UNIT.read_text("utf-8").splitlines()
    assert {"LimitCORE=0", "MemorySwapMax=0", "UMask=0077", "LogNamespace=gawah", "User=gawah"} <= set(unit)
    journal = (FILES / "journald@gawah.conf").read_text("utf-8").splitlines()
    assert {"Storage=volatile", "ForwardToSyslog=no"} <= set(journal)


def test_the_settings_are_those_of_a_server(tmp_path: Path):
    shutil.copy(FILES / "settings.toml", tmp_path)
    settings = read_settings({FILE: str(tmp_path / "settings.toml")}, {})
    assert settings.data.parent == Path("/var/lib/gawah")
    assert str(settings.desk) == "/etc/gawah/server"


def test_no_file_of_a_proxy_or_of_tor_logs_an_address():
    for name in ("nginx-stream.conf", "nginx-mirror.conf"):
        text = (FILES / name).read_text("utf-8")
        assert re.search(r"^ +error_log /dev/null emerg;$", text, re.MULTILINE)
        assert re.search(r"^ +access_log off;$", text, re.MULTILINE)
    tor = (FILES / "torrc").read_text("utf-8").splitlines()
    assert {"SafeLogging 1", "Log err syslog", "SocksPort 0"} <= set(tor)
    assert not any(line.startswith("HiddenServiceExportCircuitID") for line in tor)


@needs("nginx")
@pytest.mark.parametrize("name", ["nginx-stream.conf", "nginx-mirror.conf"])
def test_nginx_reads_its_file(tmp_path: Path, name: str):
    include = f"include {FILES / name};"
    inside = include if "stream {" in (FILES / name).read_text("utf-8") else f"http {{ {include} }}"
    modules = "include /etc/nginx/modules-enabled/*.conf;"
    (tmp_path / "nginx.conf").write_text(
        f"error_log /dev/null emerg; pid {tmp_path}/pid; {modules} events {{ }} {inside}\n"
    )
    tried = run("/usr/sbin/nginx", "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf")
    assert tried.returncode == 0, tried.stderr


@needs("tor")
def test_tor_reads_its_file(tmp_path: Path):
    text = (FILES / "torrc").read_text("utf-8").replace("/var/lib/tor/gawah", str(tmp_path / "service"))
    (tmp_path / "torrc").write_text(text)
    tried = run("tor", "--verify-config", "--DataDirectory", tmp_path / "data", "-f", tmp_path / "torrc")
    assert tried.returncode == 0, tried.stdout


def dockerfile() -> list[tuple[str, str]]:
    """The instructions of the recipe, each with its arguments."""
    lines = (FILES / "Dockerfile").read_text("utf-8").replace("\\\n", "").splitlines()
    split = [line.partition(" ") for line in lines if line and not line.startswith("#")]
    return [(word, rest) for word, _, rest in split]


def test_the_image_is_made_of_files_that_exist_and_runs_a_command_without_rights():
    instructions = dockerfile()
    for word, rest in instructions:
        if word == "COPY" and not rest.startswith("--from="):
            *sources, _ = rest.split()
            assert [source for source in sources if not (ROOT / source).exists()] == []
    said = dict(instructions)
    assert re.fullmatch(r"[1-9][0-9]+:[1-9][0-9]+", said["USER"])
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    (program,) = json.loads(said["ENTRYPOINT"])
    assert Path(program).name in scripts
    assert said["STOPSIGNAL"] == "SIGTERM"
    command, *flags = json.loads(said["CMD"])
    names = [flag.removeprefix("--").replace("-", "_") for flag in flags[::2]]
    assert command == "run"
    assert str(read_settings(dict(zip(names, flags[1::2], strict=True)), {}).data) == "/data/intake"
    assert all("--require-hashes" in rest or "--no-deps" in rest for _, rest in instructions if "pip install" in rest)


def test_the_guide_names_every_file_and_no_other():
    named = set(re.findall(r"packaging/server/([\w@.-]+)", GUIDE.read_text("utf-8")))
    assert named == {path.name for path in FILES.iterdir()}
