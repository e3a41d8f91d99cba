"""What the person is told about keys and dates when a report is sealed."""

import io
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crypto.keyslots import FLOOR
from reporter import citizen, joining, sentences
from reporter.__main__ import main
from reporter.anonymise.hints import HintKind
from reporter.anonymise.kinds import Kind
from reporter.anonymise.review import Action, Decided, FieldFind, FieldHint
from reporter.commands.console import Console
from reporter.desk import ceremony
from reporter.desk.ceremony import DeskPlan
from reporter.store.vault import Vault
from support.desks import NOW, PASSPHRASE
from support.journey import EXAMPLES


class Person:
    """Somebody at a terminal with a clock, who answers what they are asked."""

    def __init__(self, now: datetime, answers: tuple[str, ...] = ()) -> None:
        self.now = now
        self.answers = list(answers)
        self.out, self.err = io.StringIO(), io.StringIO()

    def run(self, *arguments: object) -> int:
        console = Console(
            stdin=io.BytesIO(),
            stdout=io.BytesIO(),
            text=self.out,
            warnings=self.err,
            ask_secret=lambda _prompt: PASSPHRASE,
            ask_line=(lambda _prompt: self.answers.pop(0)) if self.answers else None,
            now=lambda: self.now,
        )
        return main([*map(str, arguments)], console)


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("said")
    plan = DeskPlan(name="Test Desk", urls=("http://127.0.0.1:1/",))
    desk = ceremony.make_desk(folder / "desk", PASSPHRASE, ceremony.draw_up(plan, now=NOW), cost=FLOOR)
    citizen.create_vault(folder / "vault", PASSPHRASE, cost=FLOOR)
    with Vault.open(folder / "vault", PASSPHRASE) as vault:
        joining.join(vault, desk)
    (folder / "profile").write_bytes(desk.note)
    return folder


def report(joined: Path, now: datetime, *options: str, answers: tuple[str, ...] = ()) -> Person:
    person = Person(now, answers)
    done = person.run("report", joined / "vault", EXAMPLES / "outage.json", "--accept-finds", "replace", *options)
    assert done == 0, person.err.getvalue()
    return person


@pytest.mark.must("KEY-11")
def test_the_person_is_told_until_when_the_desk_can_open_the_report(joined: Path):
    assert "The desk can open this until 2027-01-24." in report(joined, NOW).out.getvalue()
    assert "The desk can open this until 2027-09-12." in report(joined, NOW, "--forget").out.getvalue()
    person = Person(NOW)
    person.run("outbox", joined / "vault")
    assert "until 2027-01-24" in person.out.getvalue()


@pytest.mark.must("KEY-12")
@pytest.mark.parametrize("options", [(), ("--forget",)])
def test_an_ended_profile_warns_and_does_not_stop_a_report(joined: Path, options: tuple[str, ...]):
    person = report(joined, datetime.fromisoformat("2027-05-20T12:00:00Z"), *options)
    assert "ask the desk for a newer profile" in person.err.getvalue()
    assert "Sealed as" in person.out.getvalue()


@pytest.mark.must("KEY-12")
def test_an_ended_profile_can_still_be_joined_with_a_warning(joined: Path, tmp_path: Path):
    citizen.create_vault(tmp_path / "vault", PASSPHRASE, cost=FLOOR)
    person = Person(NOW + timedelta(days=300))
    assert person.run("vault", "join", tmp_path / "vault", joined / "profile", "--trust") == 0
    assert "ended on 2027-05-16" in person.out.getvalue()


def test_a_person_at_a_terminal_reads_before_anything_is_sealed(joined: Path, tmp_path: Path):
    citizen.create_vault(tmp_path / "vault", PASSPHRASE, cost=FLOOR)
    answers = json.loads((EXAMPLES / "outage.json").read_text("utf-8"))
    answers |= {"text": "My brother\nAhmed told me on 0301-2345678.", "lang": "en"}
    (tmp_path / "answers.json").write_text(json.dumps(answers))
    call = ("report", tmp_path / "vault", tmp_path / "answers.json", "--accept-finds", "replace")
    early = Person(NOW, answers=("yes",))
    assert early.run(*call) == 1
    assert early.answers == ["yes"], "without a desk nobody is asked"
    assert Person(NOW).run("vault", "join", tmp_path / "vault", joined / "profile", "--trust") == 0
    refusing = Person(NOW, answers=("no",))
    assert refusing.run(*call) == 1
    assert "“My brother Ahmed” may tell somebody's family" in refusing.out.getvalue()
    assert "Pakistani mobile number was replaced by [PHONE]" in refusing.out.getvalue()
    assert "Nothing was sealed" in refusing.err.getvalue()
    with Vault.open(tmp_path / "vault", PASSPHRASE) as vault:
        assert (vault.outbox.rows(), vault.kept.ids(), vault.drafts.ids()) == ((), (), ())
    agreeing = Person(NOW, answers=("Yes ",))
    assert agreeing.run(*call) == 0
    assert agreeing.out.getvalue().count("exactly what the desk will read") == 1
    assert "Sealed as" in agreeing.out.getvalue()


@pytest.mark.parametrize("ending", [None, signal.SIGTERM])
def test_a_command_ended_before_the_yes_leaves_no_draft(joined: Path, ending: signal.Signals | None):
    call = (
        sys.executable, "-m", "reporter", "report", joined / "vault", EXAMPLES / "outage.json",
        "--accept-finds", "replace",
    )  # fmt: skip
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this system has no terminals to give, so a closed one could not be tried")
    # In a session of its own there is no terminal but the one given as standard input to ask for the passphrase on.
    with subprocess.Popen(
        call, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        os.close(theirs)
        assert process.stdout is not None
        assert process.stderr is not None
        # What is typed before the question is thrown away with it.
        while process.stderr.read(1) not in {":", ""}:
            continue
        os.write(ours, PASSPHRASE.encode() + b"\n")
        while not (line := process.stdout.readline()).startswith("This is exactly"):
            assert line
        if ending is None:
            os.close(ours)
        else:
            process.send_signal(ending)
        try:
            _, said = process.communicate(timeout=60)
        finally:
            process.kill()
    if ending is not None:
        os.close(ours)
    assert process.returncode == 1
    assert said.endswith("What was saved before is kept.\n")
    assert "Traceback" not in said
    with Vault.open(joined / "vault", PASSPHRASE) as vault:
        assert vault.drafts.ids() == ()


def test_every_find_and_hint_has_words_of_its_own():
    for kind in Kind:
        found = Decided(FieldFind("text", 0, 1, kind, "[X]"), Action.REPLACE)
        assert kind.value not in sentences.of_decided(found).split()
    for hint in HintKind:
        assert "“words”" in sentences.of_hint(FieldHint("text", 0, 1, hint), "words")


def test_a_clock_that_cannot_be_right_is_said_and_the_report_sealed_all_the_same(joined: Path):
    person = report(joined, NOW - timedelta(days=4000))
    assert "date cannot be right" in person.err.getvalue()


def test_the_person_is_asked_for_the_date_when_the_clock_cannot_be_right(joined: Path):
    person = report(joined, NOW - timedelta(days=4000), answers=("2026-11-19", "yes"))
    assert person.err.getvalue() == ""
    assert "The desk can open this until 2027-09-12." in person.out.getvalue()


def test_a_script_is_asked_nothing(joined: Path, tmp_path: Path):
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    person = Person(NOW, answers=("never taken",))
    call = ("report", joined / "vault", EXAMPLES / "outage.json", "--accept-finds", "replace")
    assert person.run(*call, "--passphrase-file", tmp_path / "passphrase") == 0
    assert person.run(*call, "--json") == 0
    assert person.answers == ["never taken"]


@pytest.mark.must("PRO-14")
def test_a_person_who_says_yes_to_the_words_joins_and_one_who_does_not_joins_nothing(joined: Path, tmp_path: Path):
    citizen.create_vault(tmp_path / "vault", PASSPHRASE, cost=FLOOR)
    refusing = Person(NOW, answers=("no",))
    assert refusing.run("vault", "join", tmp_path / "vault", joined / "profile") == 1
    assert "fingerprint" in refusing.out.getvalue()
    nobody = Person(NOW)
    assert nobody.run("vault", "join", tmp_path / "vault", joined / "profile") == 2
    agreeing = Person(NOW, answers=("yes",))
    assert agreeing.run("vault", "join", tmp_path / "vault", joined / "profile") == 0


@pytest.mark.must("KEY-29")
def test_a_desk_whose_date_is_far_ahead_is_asked_and_told_to_set_it(joined: Path, tmp_path: Path):
    shutil.copytree(joined / "desk", tmp_path / "desk")
    before = (tmp_path / "desk" / "server" / "profile").read_bytes()
    refusing = Person(NOW + timedelta(weeks=60), answers=("no",))
    assert refusing.run("desk", "rotate", tmp_path / "desk") == 1
    assert "by this computer today is 2028" in refusing.out.getvalue()
    assert "set this computer's date" in refusing.err.getvalue()
    assert (tmp_path / "desk" / "server" / "profile").read_bytes() == before
    agreeing = Person(NOW + timedelta(weeks=60), answers=("yes",))
    assert agreeing.run("desk", "rotate", tmp_path / "desk") == 0
    assert "version 2" in agreeing.out.getvalue()
