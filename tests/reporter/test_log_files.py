"""Proofs and alarms as files: what the command says of them, and that nothing changed in one of them is believed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reporter.errors import NotProved
from reporter.log import alarms, proofs
from reporter.log.alarms import Name
from support.log_looks import FIRST, MINE, Watched, ids, watched
from support.terminal import Terminal


def alarmed(one: Watched, name: Name) -> bytes:
    """Have a log do something, and return the evidence."""
    one.see(FIRST + 1)
    late = ids(1, "withheld")[0]
    if name is Name.SHRUNK:
        one.log.shrink()
    if name is Name.FORKED:
        one.log.fork()
        one.log.close(FIRST + 3, ids(300, "more"))
    if name is Name.TURNED_BACK:
        one.log.close(FIRST - 1)
    later = datetime.fromtimestamp(FIRST, UTC) + timedelta(days=2)
    verdict = one.see(FIRST + 1, upload_id=late if name is Name.LEFT_OUT else MINE, now=later)
    assert verdict.alarm is not None
    assert verdict.alarm.name is name
    return alarms.print_alarm(verdict.alarm)


@pytest.mark.must("LOG-36")
@pytest.mark.parametrize("name", Name)
def test_an_alarm_proves_itself_by_its_file_alone(tmp_path: Path, name: Name):
    one = watched()
    file, profile = tmp_path / "alarm", tmp_path / "profile"
    file.write_bytes(alarmed(one, name))
    profile.write_bytes(one.trusted.note)
    terminal = Terminal()
    said = terminal.say("proof", "verify", file)
    assert f": {name}." in said
    assert " ".join(one.trusted.fingerprint.words) in said
    assert ("the word of whoever" in said) is (name is Name.SHRUNK)
    assert f": {name}." in terminal.say("proof", "verify", file, "--profile", profile)


def test_an_alarm_is_none_of_another_desk(tmp_path: Path):
    (tmp_path / "alarm").write_bytes(alarmed(watched(), Name.FORKED))
    (tmp_path / "other").write_bytes(watched().trusted.note)
    said = Terminal().refusal("proof", "verify", tmp_path / "alarm", "--profile", tmp_path / "other", status=3)
    assert "does not show" in said


def test_a_proof_is_checked_by_the_profile_and_says_what_it_does_not_show(tmp_path: Path):
    one = watched(witnesses=2, quorum=2)
    proof = one.see(FIRST + 1).proof
    assert proof is not None
    (tmp_path / "proof").write_bytes(proof)
    (tmp_path / "mine").write_bytes(one.trusted.note)
    (tmp_path / "other").write_bytes(watched().trusted.note)
    terminal = Terminal()
    said = terminal.say("proof", "verify", tmp_path / "proof", "--profile", tmp_path / "mine")
    assert MINE.hex() in said
    assert "witness.example/1" in said
    assert "does not show that its batch was the first" in said
    terminal.refusal("proof", "verify", tmp_path / "proof", "--profile", tmp_path / "other", status=3)
    assert "--profile" in terminal.refusal("proof", "verify", tmp_path / "proof", status=2)


@pytest.mark.parametrize("name", Name)
def test_no_changed_byte_of_an_alarm_is_believed(name: Name):
    one = watched()
    data = alarmed(one, name)
    assert alarms.check(alarms.parse_alarm(data), one.desk.profile)
    for place in range(0, len(data), 97):
        changed = data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]
        try:
            alarm = alarms.parse_alarm(changed)
        except NotProved:
            continue
        # The profile in the file is not what is checked by, and tiles are believed only below the signed root.
        if alarm.profile == one.trusted.note:
            with pytest.raises(NotProved):
                alarms.check(alarm, one.desk.profile)


@pytest.mark.must("LOG-36")
@pytest.mark.parametrize("name", Name)
def test_an_alarm_has_no_tile_that_it_does_not_need(name: Name):
    one = watched()
    alarm = alarms.parse_alarm(alarmed(one, name))
    for tile in alarm.tiles:
        less = {other: data for other, data in alarm.tiles.items() if other != tile}
        with pytest.raises(NotProved):
            alarms.check(replace(alarm, tiles=less), one.desk.profile)


def test_no_changed_byte_of_a_proof_is_believed():
    one = watched()
    proof = one.see(FIRST + 1).proof
    assert proof is not None
    for place in range(len(proof)):
        changed = proof[:place] + bytes([proof[place] ^ 1]) + proof[place + 1 :]
        with pytest.raises(NotProved):
            proofs.check_proof(changed, one.desk.profile)


def test_what_is_no_file_of_ours_is_refused(tmp_path: Path):
    (tmp_path / "profile").write_bytes(watched().trusted.note)
    for content in (b"", b"alarm\0", b"alarm\0" + bytes(2000), b"c2sp.org/tlog-proof@v1\n"):
        (tmp_path / "file").write_bytes(content)
        Terminal().refusal("proof", "verify", tmp_path / "file", "--profile", tmp_path / "profile", status=3)
