"""What every command says and leaves when its call is wrong: one sentence, the right status, nothing changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from reporter.__main__ import main
from reporter.commands.console import Console
from support.commands import ROOT, Commands
from support.prepared import CASE_IDS, PASSPHRASE, Prepared, contents
from support.terminal import Terminal

COMMANDS = [
    *("keygen", "seal", "open", "desk", "vault", "report", "withdraw"),
    *("outbox", "send", "proof", "sync", "cases", "case", "export"),
]


def calls_of(place: Prepared) -> dict[str, tuple[object, ...]]:
    """One call of each command that unlocks something."""
    answers = ROOT / "docs" / "examples" / "outage.json"
    return {
        "desk profile": ("desk", "profile", place.desk),
        "desk code": ("desk", "code", place.desk, "-o", place.folder / "code.png"),
        "desk rotate": ("desk", "rotate", place.desk),
        "desk organisers": ("desk", "organisers", place.desk),
        "desk hold": ("desk", "hold", place.organiser, "--why", "a shutdown"),
        "desk custody": ("desk", "custody", place.desk),
        "vault request": ("vault", "request", place.organiser, "-o", place.folder / "request"),
        "vault renew": ("vault", "renew", place.organiser, place.desk),
        "vault evidence": ("vault", "evidence", place.vault),
        "vault join": ("vault", "join", place.vault, place.folder / "profile", "--trust"),
        "report": ("report", place.vault, answers, "--accept-finds", "replace"),
        "outbox": ("outbox", place.vault, "--json"),
        "outbox log": ("outbox", "log", place.vault),
        "proof save": ("proof", "save", place.vault, "ab", "-o", place.folder / "proof"),
        "send": ("send", place.vault, "--now"),
        "sync": ("sync", place.organiser),
        "cases": ("cases", place.organiser, "--json"),
        "case": ("case", place.organiser, "ab"),
        "case move": ("case", "move", place.organiser, "ab", "confirmed"),
        "export": ("export", place.organiser, "--format", "csv", "-o", place.folder / "out"),
    }


every_call = pytest.mark.parametrize(
    "name",
    [
        "desk profile",
        "desk code",
        "desk rotate",
        "desk organisers",
        "desk hold",
        "desk custody",
        "vault request",
        "vault renew",
        "vault evidence",
        "vault join",
        "report",
        "outbox",
        "outbox log",
        "proof save",
        "send",
        "sync",
        "cases",
        "case",
        "case move",
        "export",
    ],
)


@every_call
def test_a_wrong_passphrase_ends_with_3_and_changes_nothing(place: Prepared, name: str):
    before = contents(place.folder)
    wrong = place.file("wrong", b"another passphrase\n")
    sentence = place.terminal.refusal(*calls_of(place)[name], status=3, passphrase=wrong)
    assert "Nothing was changed" in sentence
    wrong.unlink()
    assert contents(place.folder) == before


@every_call
def test_a_vault_that_is_open_elsewhere_is_left_alone(place: Prepared, name: str):
    call = calls_of(place)[name]
    held = next(part for part in call if isinstance(part, Path) and part.is_dir())
    with place.open(held):
        before = contents(place.folder)
        assert "Another window or program" in place.terminal.refusal(*call)
        assert contents(place.folder) == before


@every_call
def test_a_place_without_a_vault_is_said_as_that(place: Prepared, name: str):
    held = next(part for part in calls_of(place)[name] if isinstance(part, Path) and part.is_dir())
    for missing in (place.folder / "missing", place.folder / "passphrase", place.desk / "server"):
        call = [missing if part == held else part for part in calls_of(place)[name]]
        sentence = place.terminal.refusal(*call)
        assert "no vault" in sentence
    assert not (place.folder / "missing").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "is empty"), (b"\n\n", "is empty"), (b"  \nsecond line\n", "is empty"), (b"\xff\xfe\x80", "is not text")],
)
def test_a_passphrase_file_without_a_passphrase_is_a_wrong_call(place: Prepared, content: bytes, words: str):
    path = place.file("other", content)
    assert words in place.terminal.refusal("outbox", place.vault, status=2, passphrase=path)
    assert words in place.terminal.refusal("vault", "create", place.folder / "new", status=2, passphrase=path)
    assert not (place.folder / "new").exists()


def test_a_passphrase_file_that_is_missing_or_a_folder_is_a_wrong_call(place: Prepared):
    for path in (place.folder / "missing", place.folder):
        assert "Nothing was done" in place.terminal.refusal("outbox", place.vault, status=2, passphrase=path)


def test_only_the_first_line_of_a_passphrase_file_counts(place: Prepared):
    path = place.file("other", f"  {PASSPHRASE} \r\nnot this\n".encode())
    assert place.terminal.run("outbox", place.vault, passphrase=path).status == 0


def test_without_a_terminal_nobody_is_asked(place: Prepared):
    sentence = Terminal().refusal("outbox", place.vault, status=2)
    assert "--passphrase-file" in sentence


@pytest.mark.parametrize("error", [EOFError, KeyboardInterrupt])
def test_whoever_gives_up_at_the_prompt_is_told_that_it_stopped(
    place: Prepared, error: type[BaseException], capsys: pytest.CaptureFixture[str]
):
    def give_up(_prompt: str) -> str:
        raise error

    console = Console(sys.stdin.buffer, sys.stdout.buffer, sys.stdout, sys.stderr, ask_secret=give_up)
    assert main(["outbox", str(place.vault)], console) == 1
    assert capsys.readouterr().err == "Stopped. What was saved before is kept.\n"


@pytest.mark.parametrize("command", [("vault", "create"), ("desk", "init")])
def test_nothing_is_made_where_something_is(place: Prepared, command: tuple[str, str]):
    more = ("--name", "Desk", "--url", "https://desk.example/") if command[0] == "desk" else ()
    before = contents(place.folder)
    for there in (place.vault, place.folder, place.folder / "profile"):
        assert "left as it is" in place.terminal.refusal(*command, there, *more)
    assert contents(place.folder) == before


def test_an_organisers_vault_is_made_from_a_desk_and_nothing_else(place: Prepared):
    before = contents(place.folder)
    new = place.folder / "new"
    assert "not a desk" in place.terminal.refusal("vault", "create", new, "--desk", place.vault)
    assert "no vault" in place.terminal.refusal("vault", "create", new, "--desk", place.folder / "missing")
    assert "left as it is" in place.terminal.refusal("vault", "create", place.vault, "--desk", place.desk)
    assert not new.exists()
    assert contents(place.folder) == before


@pytest.mark.parametrize(
    "options",
    [
        ("--name", "Desk", "--url", "http://desk.example/"),
        ("--name", "Desk", "--url", "https://desk.example/path"),
        ("--name", "Desk", "--url", "https://["),
        ("--name", "Desk", "--url", ""),
        ("--name", "", "--url", "https://desk.example/"),
        ("--name", "Desk\u202e", "--url", "https://desk.example/"),
        ("--name", "D" * 5000, "--url", "https://desk.example/"),
        ("--name", "Desk", "--url", "https://desk.example/", "--batch", "0"),
        ("--name", "Desk", "--url", "https://desk.example/", "--batch", "-1"),
        ("--name", "Desk", "--url", "https://desk.example/", "--origin", "Not An Origin"),
        ("--name", "Desk", "--url", "https://desk.example/", "--work", "33", "12"),
    ],
)
def test_a_desk_that_no_profile_can_describe_is_not_made(place: Prepared, options: tuple[str, ...]):
    sentence = place.terminal.refusal("desk", "init", place.folder / "new", *options, status=2)
    assert "Nothing was made" in sentence
    assert not (place.folder / "new").exists()


def test_a_profile_that_cannot_be_written_leaves_the_desk_as_it_was(place: Prepared):
    for path in (place.folder / "missing" / "profile", place.folder):
        assert "What the vault holds is kept" in place.terminal.refusal("desk", "profile", place.desk, "-o", path)
    assert "not a desk" in place.terminal.refusal("desk", "profile", place.vault)


def test_the_profile_is_the_same_on_standard_output_and_in_a_file(place: Prepared):
    said = place.terminal.run("desk", "profile", place.desk)
    text = place.terminal.say("desk", "profile", place.desk, "-o", place.folder / "out")
    assert said.stdout == (place.folder / "out").read_bytes() == place.desk_profile.note
    assert place.words in text


def test_a_reporters_vault_has_no_cases_and_is_told_what_has(place: Prepared):
    out = place.folder / "export"
    for vault in (place.vault, place.alone):
        for call in (("sync", vault), ("cases", vault), ("export", vault, "--format", "csv", "-o", out)):
            assert "does not receive reports" in place.terminal.refusal(*call)
    assert not out.exists()


def test_a_sync_without_a_server_keeps_everything(place: Prepared):
    before = contents(place.organiser)
    assert "no connection" in place.terminal.refusal("sync", place.organiser)
    assert contents(place.organiser) == before


@pytest.mark.parametrize("command", [("case",), ("case", "move")])
@pytest.mark.parametrize(("prefix", "status"), [("f", 1), ("", 1), ("%", 1), ("AB", 1), ("ab" * 33, 1), ("a", 2)])
def test_an_id_that_is_unknown_or_not_enough_names_no_case(
    place: Prepared, command: tuple[str, ...], prefix: str, status: int
):
    before = contents(place.organiser)
    more = ("confirmed",) if "move" in command else ()
    place.terminal.refusal(*command, place.organiser, prefix, *more, status=status)
    assert contents(place.organiser) == before


@pytest.mark.parametrize(("state", "status"), [("open", 2), ("", 2), ("CONFIRMED", 2), ("withdrawn", 1), ("new", 1)])
def test_a_case_goes_to_no_state_that_the_table_does_not_know(place: Prepared, state: str, status: int):
    before = contents(place.organiser)
    sentence = place.terminal.refusal("case", "move", place.organiser, "ab", state, status=status)
    assert "confirmed" in sentence
    assert contents(place.organiser) == before


@pytest.mark.parametrize("form", ["csv", "stop", "json"])
def test_an_export_never_overwrites(place: Prepared, form: str):
    there = place.file("there", b"mine")
    sentence = place.terminal.refusal("export", place.organiser, "--format", form, "-o", there)
    assert "Nothing was written" in sentence
    assert there.read_bytes() == b"mine"
    for path in (place.folder, place.folder / "missing" / "out"):
        place.terminal.refusal("export", place.organiser, "--format", form, "-o", path)
    assert not list(place.folder.glob(".*"))


def test_an_export_is_for_its_owner_only(place: Prepared):
    assert "2 rows" in place.terminal.say("export", place.organiser, "--format", "csv", "-o", place.folder / "out")
    assert (place.folder / "out").stat().st_mode & 0o777 == 0o600


def test_cases_and_a_case_have_the_json_shapes_that_are_documented(place: Prepared):
    place.terminal.say("case", "move", place.organiser, "ab", "confirmed", "--why", "seen by two")
    rows = place.terminal.json("cases", place.organiser)
    assert [list(row) for row in rows] == [
        [
            "id",
            "kind",
            "incident_type",
            "country",
            "region",
            "districts",
            "operators",
            "from",
            "to",
            "status",
            "received",
        ]
    ] * 2
    assert [(row["id"], row["status"], row["received"]) for row in rows] == [
        (CASE_IDS[1], "new", "2026-W47"),
        (CASE_IDS[0], "confirmed", "2026-W47"),
    ]
    case = place.terminal.json("case", place.organiser, "ab")
    assert list(case) == ["report", "attachments", "status", "history", "envelope"]
    assert [list(line) for line in case["history"]] == [["at", "who", "from", "to", "why"]]
    assert case["envelope"] == {"upload_id": CASE_IDS[0], "batch": 495_000}


@pytest.mark.parametrize(
    "call",
    [
        (),
        ("unknown",),
        ("desk",),
        ("vault",),
        ("report",),
        ("report", "vault"),
        ("report", "vault", "answers", "--accept-finds", "keep"),
        ("export", "vault", "--format", "xlsx", "-o", "out"),
        ("export", "vault", "--format", "csv"),
        ("vault", "join", "vault", "profile", "--trust", "--expect", "words"),
        ("case", "move", "vault"),
        ("desk", "init", "desk", "--name", "Desk"),
        ("desk", "init", "desk", "--name", "Desk", "--url", "https://desk.example/", "--batch", "often"),
    ],
)
def test_a_call_that_makes_no_sense_ends_with_2_and_shows_how_it_is_written(
    call: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("usage: gawahctl")


def test_the_help_names_every_command_and_the_exit_statuses(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    text = capsys.readouterr().out
    assert ended.value.code == 0
    listed = [line.split()[0] for line in text.splitlines() if line.startswith("    ") and line[4] != " "]
    assert listed == COMMANDS
    assert "Exit status: 0 done, 1 refused" in text


def test_a_process_of_its_own_says_the_same(place: Prepared):
    commands = Commands(place.folder, place.file("wrong", b"another passphrase\n"))
    assert "does not open the vault" in commands.refusal("outbox", place.vault, status=3)


def test_a_second_process_is_kept_out(place: Prepared):
    code = "import sys, time; from pathlib import Path; from reporter.store.vault import Vault\n"
    code += f"vault = Vault.open(Path({str(place.vault)!r}), {PASSPHRASE!r}); print('open', flush=True); time.sleep(60)"
    holder = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        assert "Another window or program" in place.terminal.refusal("outbox", place.vault)
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
    place.terminal.say("outbox", place.vault)


def test_a_folder_that_cannot_be_written_is_said_as_that(place: Prepared):
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this user may not mount, so a vault on a read-only disk could not be tried")
    mounted = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$0" -m reporter outbox "$1" "$2" "$3"'
    passphrase = ("--passphrase-file", str(place.folder / "passphrase"))
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", mounted, sys.executable, str(place.vault), *passphrase],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"cannot be written to. Nothing was changed" in done.stderr
