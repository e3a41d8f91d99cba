"""The life of a desk with co-signers, command by command: made, joined, organised from afar, renewed, revoked."""

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from support.commands import ROOT, Commands
from support.journey import Journey, free_port
from support.prepared import Prepared
from support.vault_folders import cheapen

ANSWERS = ROOT / "docs" / "examples" / "outage.json"
ORIGIN = "desk.example"


@pytest.fixture
def journey(tmp_path: Path) -> Iterator[Journey]:
    marker = "m" + secrets.token_hex(6)
    passphrase = f"{marker}p quiet orchard bridge lantern sixty"
    file = tmp_path / "passphrase"
    file.write_text(passphrase + "\n")
    made = Journey(tmp_path, Commands(tmp_path, file), marker, passphrase, free_port())
    yield made
    made.stop_server()


def words_of(said: str) -> str:
    """The eight words at the end of the line that shows them."""
    return next(line.split(": ")[-1] for line in said.splitlines() if "eight words" in line)


def make_desk_of_three(journey: Journey) -> tuple[Path, Path]:
    """Make the desk and two co-signers, and publish its first profile with two of three signatures."""
    say, others = journey.commands.say, (journey.folder / "second", journey.folder / "third")
    keys = [say("desk", "root", folder, "--origin", ORIGIN).splitlines()[-1] for folder in others]
    url = f"http://127.0.0.1:{journey.port}/"
    roots = ("--root", keys[0], "--root", keys[1], "--threshold", 2)
    said = say("desk", "init", journey.desk, "--name", "Three", "--url", url, "--origin", ORIGIN, "--no-work", *roots)
    journey.fingerprint = words_of(said)
    for folder in (*others, journey.desk):
        cheapen(folder, journey.passphrase)
    sign_and_publish(journey, others[0], "profile", says=journey.fingerprint)
    return others


def sign_and_publish(journey: Journey, folder: Path, kind: str, *, says: str = "") -> None:
    signed = journey.folder / f"signed-{kind}"
    proposed = journey.desk / "proposed" / kind
    assert says in journey.commands.say("desk", "sign", folder, proposed, "-o", signed, "--yes")
    assert "Published" in journey.commands.say("desk", "publish", journey.desk, signed)


@pytest.mark.must("KEY-22")
def test_a_report_reaches_an_organiser_on_another_machine_of_a_desk_with_two_of_three_roots(journey: Journey):
    say, folder = journey.commands.say, journey.folder
    second, third = make_desk_of_three(journey)
    profile = folder / "profile"
    say("desk", "profile", journey.desk, "-o", profile)
    journey.start_server()

    # The other machine: nothing of the desk's folder is there, only files go back and forth.
    say("vault", "create", journey.organiser, "--organiser")
    say("vault", "create", journey.vault)
    for vault in (journey.organiser, journey.vault):
        cheapen(vault, journey.passphrase)
    say("vault", "join", journey.organiser, profile, "--expect", journey.fingerprint)
    words = words_of(say("vault", "request", journey.organiser, "-o", folder / "request"))
    release = ("desk", "release", journey.desk, folder / "request", "-o", folder / "answer")
    journey.commands.refusal(*release, "--expect", "abandon " * 8, status=2)
    assert not (folder / "answer").exists()
    assert "1 more signature" in say(*release, "--expect", words)
    sign_and_publish(journey, third, "organisers")
    assert "new here: 7" in say("vault", "receive", journey.organiser, folder / "answer")

    say("vault", "join", journey.vault, profile, "--expect", journey.fingerprint)
    report = journey.report(ANSWERS)
    say("send", journey.vault, "--now")
    assert [case["id"] for case in journey.sync_until(1)] == [report["upload_id"]]

    # Half a year on, or after a loss: the next profile reaches server and vaults.
    assert "version 2" in say("desk", "rotate", journey.desk)
    sign_and_publish(journey, second, "profile")
    say("desk", "profile", journey.desk, "-o", profile)
    assert "version 2" in say("vault", "join", journey.vault, profile)
    assert "version 2" in say("vault", "renew", journey.organiser, journey.desk)
    say("sync", journey.organiser)

    pseudonym = say("desk", "organisers", journey.desk).split()[0]
    listed = (journey.desk / "server" / "organisers").read_bytes()
    said = say("desk", "revoke", journey.desk, pseudonym)
    assert "Done now" in said
    assert "1 more signature" in said
    # The list that the server has still names the vault; the running server refuses it all the same.
    journey.commands.refusal("sync", journey.organiser)
    assert (journey.desk / "server" / "organisers").read_bytes() == listed
    assert "Replaced" in say("desk", "rotate", journey.desk)
    sign_and_publish(journey, second, "profile")
    log = say("desk", "custody", journey.desk)
    for event in ("made", "published", "admitted", "released", "rotated", "revoked"):
        assert event in log
    assert "received" in say("desk", "custody", journey.organiser)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """What is copied for each test has no cases yet."""
    return Prepared.make(tmp_path_factory.mktemp("desk_life"))


@pytest.mark.must("KEY-20")
def test_a_hold_is_one_command_and_shows_wherever_the_desk_is_looked_at(place: Prepared):
    say = place.terminal.say
    for folder in (place.desk, place.organiser):
        assert "HOLD" in say("desk", "hold", folder, "--why", "a shutdown")
        assert "a shutdown" in say("desk", "custody", folder)
        assert "A hold is set: no key is destroyed." in say("vault", "check", folder)
        assert place.terminal.json("vault", "check", folder)["hold"]
    assert "HOLD" in say("desk", "organisers", place.desk)
    assert "HOLD" in say("desk", "rotate", place.desk)
    assert "HOLD" in say("vault", "renew", place.organiser, place.desk)
    assert "HOLD" in say("desk", "profile", place.desk, "-o", place.folder / "out")
    printed = place.terminal.run("desk", "profile", place.desk)
    assert "HOLD" in printed.warnings
    assert printed.stdout == (place.folder / "out").read_bytes()
    signed = say("desk", "sign", place.desk, place.desk / "server" / "profile", "-o", place.folder / "out", "--yes")
    assert "HOLD" in signed
    assert "ended" in say("desk", "hold", place.desk, "--end")
    assert "no hold" in say("desk", "hold", place.desk, "--end")
    place.terminal.refusal("desk", "hold", place.vault, "--why", "nothing here", status=2)


def test_two_profiles_of_one_version_are_shown_as_evidence(place: Prepared):
    assert "no two profiles" in place.terminal.say("vault", "evidence", place.vault)
    first = place.copy(place.folder.parent / "first")
    for desk, name in ((place, "One"), (first, "Other")):
        desk.terminal.say("desk", "rotate", desk.desk, "--name", name)
        desk.terminal.say("desk", "profile", desk.desk, "-o", desk.folder / "newer")
    place.terminal.say("vault", "join", place.vault, place.folder / "newer")
    sentence = place.terminal.refusal("vault", "join", place.vault, first.folder / "newer")
    assert "Both are kept as evidence" in sentence
    out = place.folder / "proof"
    assert place.terminal.say("vault", "evidence", place.vault, "-o", out).count("written to") == 2
    kept = {path.read_bytes() for path in out.iterdir()}
    assert kept == {(desk.folder / "newer").read_bytes() for desk in (place, first)}


@pytest.mark.must("KEY-12")
def test_an_expired_profile_warns_and_blocks_nothing(place: Prepared):
    place.now = place.now + timedelta(weeks=40)
    assert "ended" in place.terminal.say("vault", "join", place.vault, place.folder / "profile")
    said = place.terminal.run("report", place.vault, ANSWERS, "--accept-finds", "replace")
    assert said.status == 0
    assert "ask the desk for a newer profile" in said.everything


def test_a_script_admits_nobody_without_words_or_trust(place: Prepared):
    request = place.folder / "request"
    place.terminal.say("vault", "create", place.folder / "far", "--organiser")
    place.terminal.say("vault", "join", place.folder / "far", place.folder / "profile", "--trust")
    place.terminal.say("vault", "request", place.folder / "far", "-o", request)
    call = ("desk", "release", place.desk, request, "-o", place.folder / "answer")
    said = place.terminal.run(*call)
    assert said.status == 2
    assert "--expect" in said.warnings
    assert not (place.folder / "answer").exists()
    assert place.terminal.say("desk", "organisers", place.desk).count("may fetch") == 1


@pytest.mark.must("KEY-31", "KEY-35")
def test_an_organisers_new_keys_are_listed_after_a_person_compared_words_and_keep_their_label(place: Prepared):
    say, folder = place.terminal.say, place.folder
    far, request, answer = folder / "far", folder / "request", folder / "answer"
    say("vault", "create", far, "--organiser")
    say("vault", "join", far, folder / "profile", "--trust")
    say("vault", "request", far, "-o", request)
    release = ("desk", "release", place.desk, request, "-o", answer)
    say(*release, "--trust", "--label", "the tall one")
    say("vault", "receive", far, answer)
    old = say("desk", "organisers", place.desk).splitlines()[1].split()[0]
    said = say("vault", "request", far, "-o", request, "--new-keys")
    assert "sync uses the old ones" in said
    refused = place.terminal.run(*release)
    assert refused.status == 2
    assert f"in the place of {old} (the tall one)" in refused.text
    assert "Published: the list" in say(*release, "--expect", words_of(said))
    lines = say("desk", "organisers", place.desk).splitlines()
    assert [line.endswith("the tall one") for line in lines] == [False, True, True]
    new = lines[2].split()[0]
    assert f"renewed as {new}" in lines[1]
    assert new != old
    log = say("desk", "custody", place.desk)
    assert log.count("the tall one") == 4
    assert "the tall one" not in say("desk", "custody", far)
    say("desk", "release", place.desk, request, "-o", answer, "--label", "")
    assert "tall" not in say("desk", "organisers", place.desk) + say("desk", "custody", place.desk)
    assert new in say("desk", "revoke", place.desk, old)


def test_keys_are_renewed_beside_the_desks_folder_when_the_program_says_that_it_is_time(place: Prepared):
    renew = ("vault", "renew", place.organiser, place.desk)
    assert "--new-keys" not in place.terminal.say(*renew)
    place.now = place.now + timedelta(days=366)
    assert "own keys are a year old" in place.terminal.say(*renew)
    assert "own keys" not in place.terminal.say(*renew)
    said = place.terminal.say(*renew, "--new-keys")
    assert "New keys of this vault are listed" in said
    assert "Published: the list of organisers" in said


def test_a_label_is_given_only_where_it_can_be_kept(place: Prepared):
    create = ("vault", "create", place.folder / "new", "--label", "hers")
    assert "desk release" in place.terminal.refusal(*create, status=2)
    assert not (place.folder / "new").exists()
    place.terminal.say(*create, "--desk", place.desk)
    assert place.terminal.say("desk", "organisers", place.desk).splitlines()[1].endswith("may fetch  hers")


def test_a_rotation_at_a_date_before_the_profile_says_what_to_do(place: Prepared):
    place.now = datetime(2020, 1, 1, tzinfo=place.now.tzinfo)
    assert "set the date" in place.terminal.refusal("desk", "rotate", place.desk, status=2)


@pytest.mark.must("KEY-29")
def test_a_rotation_at_a_date_far_ahead_waits_for_a_yes(place: Prepared):
    place.now = datetime(2030, 1, 1, tzinfo=place.now.tzinfo)
    assert "say so with --yes" in place.terminal.refusal("desk", "rotate", place.desk, status=2)
    assert "version 2" in place.terminal.say("desk", "rotate", place.desk, "--yes")


def test_renewing_warns_of_what_the_desks_folder_lacks(place: Prepared):
    (place.desk / "s0").rename(place.folder / "aside")
    said = place.terminal.run("vault", "renew", place.organiser, place.desk)
    assert "s0" in said.warnings


def test_an_export_stands_in_the_custody_log(place: Prepared):
    place.terminal.say("export", place.organiser, "--format", "csv", "-o", place.folder / "out")
    assert "exported    csv, 0 rows" in place.terminal.say("desk", "custody", place.organiser)
