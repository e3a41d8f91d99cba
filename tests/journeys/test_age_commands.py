"""`keygen`, `seal` and `open`: any stream to a standard age file and back."""

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support.commands import ROOT, Commands
from support.terminal import Terminal

INTEROP = ROOT / "tests" / "vectors" / "age" / "interop"
MANIFEST: dict[str, dict[str, Any]] = {
    entry["file"]: entry for entry in json.loads((INTEROP / "manifest.json").read_text("utf-8"))
}
LENGTHS = [0, 1, 65_535, 65_536, 65_537, 200_000]


@dataclass
class Bench:
    """A folder with one identity in it, and the terminal."""

    folder: Path
    terminal: Terminal
    identity: Path
    recipient: str

    def seal(self, plain: bytes) -> bytes:
        said = self.terminal.run("seal", "-r", self.recipient, stdin=plain)
        assert said.status == 0, said
        return said.stdout

    def file(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    terminal = Terminal()
    recipient = terminal.say("keygen", "-o", tmp_path / "identity").strip()
    return Bench(tmp_path, terminal, tmp_path / "identity", recipient)


def test_an_identity_file_is_for_its_owner_only_and_names_its_recipient(bench: Bench):
    assert bench.identity.stat().st_mode & 0o777 == 0o600
    text = bench.identity.read_text()
    assert bench.recipient.startswith("age1pq1")
    assert bench.recipient in text
    assert "AGE-SECRET-KEY-PQ-1" in text
    assert "AGE-SECRET-KEY" not in bench.terminal.said[0].everything


def test_keygen_without_a_file_prints_what_it_would_write(bench: Bench):
    said = bench.terminal.run("keygen")
    identity = bench.file("printed", said.text.encode())
    recipient = said.warnings.strip().removeprefix("Recipient: ")
    sealed = bench.terminal.run("seal", "-r", recipient, stdin=b"x").stdout
    assert bench.terminal.run("open", "-i", identity, stdin=sealed).stdout == b"x"


def test_keygen_never_overwrites(bench: Bench):
    before = bench.identity.read_bytes()
    sentence = bench.terminal.refusal("keygen", "-o", bench.identity)
    assert "does not exist yet" in sentence
    assert bench.identity.read_bytes() == before


def test_keygen_into_a_folder_that_is_not_there_makes_nothing(bench: Bench):
    bench.terminal.refusal("keygen", "-o", bench.folder / "missing" / "identity")
    assert [path.name for path in bench.folder.iterdir()] == ["identity"]


@pytest.mark.must("ENV-1")
@pytest.mark.parametrize("length", LENGTHS)
def test_what_is_sealed_by_file_opens_by_file(bench: Bench, length: int):
    plain = bench.file("plain", bytes(length))
    sealed, opened = bench.folder / "sealed", bench.folder / "opened"
    bench.terminal.say("seal", "-r", bench.recipient, "-o", sealed, plain)
    bench.terminal.say("open", "-i", bench.identity, "-o", opened, sealed)
    assert opened.read_bytes() == bytes(length)
    assert opened.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("length", LENGTHS)
def test_what_is_sealed_by_stream_opens_by_stream(bench: Bench, length: int):
    said = bench.terminal.run("open", "-i", bench.identity, stdin=bench.seal(bytes(length)))
    assert (said.status, said.stdout, said.warnings) == (0, bytes(length), "")


def test_a_dash_stands_for_the_streams(bench: Bench):
    sealed = bench.terminal.run("seal", "-r", bench.recipient, "-o", "-", "-", stdin=b"x").stdout
    assert bench.terminal.run("open", "-i", bench.identity, "-o", "-", "-", stdin=sealed).stdout == b"x"


def test_a_process_seals_and_another_opens(bench: Bench):
    commands = Commands(bench.folder, bench.identity)
    sealed = commands.run("seal", "-r", bench.recipient, stdin=b"x" * 100_000, passphrase=False)
    opened = commands.run("open", "-i", bench.identity, stdin=sealed.stdout, passphrase=False)
    assert (opened.returncode, opened.stdout, opened.stderr) == (0, b"x" * 100_000, b"")


def flip(data: bytes, place: int) -> bytes:
    """Change one bit of the byte at `place`, which may count from the end."""
    changed = bytearray(data)
    changed[place] ^= 1
    return bytes(changed)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "header flipped": lambda sealed: flip(sealed, 300),
    "content flipped": lambda sealed: flip(sealed, -40_000),
    "last byte flipped": lambda sealed: flip(sealed, -1),
    "cut in the header": lambda sealed: sealed[:100],
    "cut in a chunk": lambda sealed: sealed[:-30_000],
    "cut by one byte": lambda sealed: sealed[:-1],
    "one byte more": lambda sealed: sealed + b"\0",
    "nothing": lambda _sealed: b"",
    "something else": lambda _sealed: b"not an age file",
}


@pytest.mark.must("ENV-12")
@pytest.mark.parametrize("fault", DAMAGE)
def test_a_damaged_file_does_not_open_and_leaves_no_file(bench: Bench, fault: str):
    path = bench.file("damaged", DAMAGE[fault](bench.seal(bytes(150_000))))
    opened = bench.folder / "opened"
    sentence = bench.terminal.refusal("open", "-i", bench.identity, "-o", opened, path, status=3)
    assert "No file was written" in sentence
    assert sorted(file.name for file in bench.folder.iterdir()) == ["damaged", "identity"]


@pytest.mark.parametrize("fault", DAMAGE)
def test_a_damaged_stream_ends_with_the_word_that_it_is_not_to_be_trusted(bench: Bench, fault: str):
    said = bench.terminal.run("open", "-i", bench.identity, stdin=DAMAGE[fault](bench.seal(bytes(150_000))))
    assert said.status == 3
    assert "not to be trusted" in said.warnings
    assert len(said.stdout) < 150_000 or fault == "one byte more"


def test_a_damaged_file_leaves_an_older_output_as_it_was(bench: Bench):
    older = bench.file("opened", b"older")
    damaged = bench.file("damaged", bench.seal(b"new")[:-1])
    bench.terminal.refusal("open", "-i", bench.identity, "-o", older, damaged, status=3)
    assert older.read_bytes() == b"older"


def test_a_file_for_somebody_else_does_not_open(bench: Bench):
    bench.terminal.say("keygen", "-o", bench.folder / "other")
    sentence = bench.terminal.refusal("open", "-i", bench.folder / "other", stdin=bench.seal(b"secret"), status=3)
    assert "not for this key" in sentence


def identity_of(bench: Bench, name: str) -> Path:
    return bench.file("their identity", MANIFEST[name]["identity"].encode())


@pytest.mark.parametrize("name", ["theirs_hybrid_armored.age", "theirs_x25519.age", "theirs_hybrid_65537.age"])
def test_files_of_another_program_open(bench: Bench, name: str):
    said = bench.terminal.run("open", "-i", identity_of(bench, name), INTEROP / name)
    assert (said.status, len(said.stdout)) == (0, MANIFEST[name]["plain_bytes"])


def test_a_file_sealed_with_a_passphrase_does_not_open_because_only_identity_files_are_taken(bench: Bench):
    bench.terminal.refusal("open", "-i", bench.identity, INTEROP / "theirs_scrypt.age", status=3)


@pytest.mark.parametrize("recipient", ["", "age1", "age1pq1qqqq", "ssh-ed25519 AAAA", "age1x" * 1000])
def test_what_is_no_recipient_seals_nothing(bench: Bench, recipient: str):
    sentence = bench.terminal.refusal("seal", "-r", recipient, "-o", bench.folder / "out", stdin=b"x", status=2)
    assert "age1pq1" in sentence
    assert not (bench.folder / "out").exists()


@pytest.mark.parametrize("content", [b"", b"# only a comment\n", b"AGE-SECRET-KEY-1XXXX\n", b"\xff\xfe", b"words"])
def test_what_is_no_identity_file_opens_nothing(bench: Bench, content: bytes):
    path = bench.file("no identity", content)
    sentence = bench.terminal.refusal("open", "-i", path, stdin=bench.seal(b"x"), status=2)
    assert "keygen" in sentence


def test_an_identity_file_that_is_missing_or_a_folder_opens_nothing(bench: Bench):
    for path in (bench.folder / "missing", bench.folder):
        bench.terminal.refusal("open", "-i", path, stdin=bench.seal(b"x"), status=2)


def test_an_input_that_is_missing_or_a_folder_leaves_no_output(bench: Bench):
    for path in (bench.folder / "missing", bench.folder):
        sentence = bench.terminal.refusal("seal", "-r", bench.recipient, "-o", bench.folder / "out", path)
        assert sentence.startswith("The input cannot be read")
        assert not (bench.folder / "out").exists()


def test_an_output_that_cannot_be_written_is_said_as_that(bench: Bench):
    for path in (bench.folder / "missing" / "out", bench.folder):
        sentence = bench.terminal.refusal("seal", "-r", bench.recipient, "-o", path, stdin=b"x")
        assert sentence.startswith("The output cannot be written")
    assert [path.name for path in bench.folder.iterdir()] == ["identity"]


def test_a_device_is_never_replaced_by_a_file(bench: Bench):
    bench.terminal.refusal("seal", "-r", bench.recipient, "-o", "/dev/null", stdin=b"x")
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full to run out of room on")
def test_a_full_disk_behind_standard_output_is_not_called_an_input_that_cannot_be_read(bench: Bench):
    plain = bench.file("plain", b"x")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reporter", "seal", "-r", bench.recipient, str(plain)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"The disk or the system refused")
    assert done.stderr.count(b"\n") == 1


def test_a_file_may_be_sealed_onto_itself(bench: Bench):
    path = bench.file("letter", b"text")
    bench.terminal.say("seal", "-r", bench.recipient, "-o", path, path)
    assert bench.terminal.run("open", "-i", bench.identity, path).stdout == b"text"


@pytest.mark.must("ENV-1")
def test_what_is_sealed_here_opens_with_npms_age_encryption(bench: Bench):
    if shutil.which("node") is None or not (INTEROP / "node_modules" / "age-encryption").is_dir():
        pytest.skip("node or npm's age-encryption is not installed (make interop): no other program opened the file")
    sealed = bench.seal(b"a letter" * 20_000)
    [secret] = [line for line in bench.identity.read_text().splitlines() if line.startswith("AGE-SECRET-KEY")]
    job = {"open": {"identity": secret}, "data": base64.b64encode(sealed).decode()}
    done = subprocess.run(
        ["node", "age.mjs"], cwd=INTEROP, input=json.dumps(job), capture_output=True, text=True, check=True
    )
    assert base64.b64decode(json.loads(done.stdout)["data"]) == b"a letter" * 20_000
