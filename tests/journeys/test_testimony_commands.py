"""`report` for testimonies and for evidence as it is, and `withdraw`: what is said, what is kept, what is refused."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reporter import consent, form, triage
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.case import CaseState
from reporter.consent import WithdrawCode
from reporter.report import BytesContent, Draft, DraftFile
from support.journey import EXAMPLES
from support.prepared import Prepared, contents

OUTAGE = EXAMPLES / "outage.json"
TESTIMONY: dict[str, Any] = json.loads((EXAMPLES / "testimony.json").read_text(encoding="utf-8"))
REPLACE = ("--accept-finds", "replace")
WORDS = re.compile(r"^  ((?:[a-z]+ ){11}[a-z]+)$", re.MULTILINE)
MOVIE = b"\0\0\0\x18ftypisom" + b"zqevidence" * 5000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """What is copied for each test has no cases yet."""
    return Prepared.make(tmp_path_factory.mktemp("testimony"))


def answers(place: Prepared, **changes: object) -> Path:
    told = {**TESTIMONY, **changes}
    return place.file("answers.json", json.dumps(told, ensure_ascii=False).encode())


@pytest.mark.must("ENV-35")
def test_the_code_of_a_testimony_is_shown_once_and_lies_nowhere(place: Prepared):
    said = place.terminal.say("report", place.vault, answers(place), *REPLACE)
    [words] = WORDS.findall(said)
    code = WithdrawCode.read(words)
    assert code.hash in said
    assert code.hexadecimal not in said
    assert "gawahctl withdraw VAULT --code-file FILE" in said
    # Whatever ends the program between the two, no testimony is sealed whose code nobody has seen.
    assert said.index(words) < said.index("Sealed as")
    for name, content in contents(place.folder).items():
        assert code.hexadecimal.encode() not in content, name
        assert words.encode() not in content, name


def test_the_code_of_a_testimony_is_in_the_json_and_its_hash_in_the_report(place: Prepared):
    document = place.terminal.json("report", place.vault, answers(place), *REPLACE, "--forget")
    code = WithdrawCode.read(document["withdraw_code"])
    assert document["report"]["consent"]["withdraw_code_hash"] == code.hash
    assert document["size_class"] == 16_384
    own = {**TESTIMONY["consent"], "withdraw_code_hash": code.hash}
    again = place.terminal.json("report", place.vault, answers(place, consent=own), *REPLACE)
    assert "withdraw_code" not in again


@pytest.mark.must("ENV-35")
def test_a_code_may_be_written_to_a_file_before_anything_is_sealed(place: Prepared):
    file = place.folder / "code"
    call = ("report", place.vault, answers(place), *REPLACE, "--json", "--code-output", file)
    document = place.terminal.json(*call)
    code = WithdrawCode.read(file.read_text())
    assert document["report"]["consent"]["withdraw_code_hash"] == code.hash
    assert "withdraw_code" not in document
    assert file.stat().st_mode & 0o777 == 0o600
    place.terminal.say("withdraw", place.vault, "--code-file", file)
    with place.open(place.vault) as vault:
        before = vault.outbox.rows()
    # What is there is kept, and without a place for the code nothing is sealed.
    assert "Nothing was sealed" in place.terminal.refusal(*call)
    assert WithdrawCode.read(file.read_text()) == code
    unneeded = ("report", place.vault, OUTAGE, *REPLACE, "--code-output", place.folder / "other")
    assert "none to write" in place.terminal.refusal(*unneeded, status=2)
    with place.open(place.vault) as vault:
        assert vault.outbox.rows() == before
        assert vault.drafts.ids() == ()


def test_a_testimony_without_its_consent_is_refused_by_the_parts_that_lack(place: Prepared):
    record = {**TESTIMONY["consent"], "is_adult": False}
    del record["retention"]
    sentence = place.terminal.refusal("report", place.vault, answers(place, consent=record), *REPLACE)
    assert "consent.is_adult: without a yes here nothing may be sealed" in sentence
    assert "consent.retention: an answer is needed" in sentence
    with place.open(place.vault) as vault:
        assert (vault.drafts.ids(), vault.outbox.rows()) == ((), ())


@pytest.mark.must("ENV-34")
def test_a_long_testimony_is_sealed_in_a_larger_class_and_the_person_is_told(place: Prepared):
    said = place.terminal.run("report", place.vault, answers(place, text="بند تھا۔ " * 3000), *REPLACE, "--json")
    document = json.loads(said.text)
    assert said.status == 0
    assert document["size_class"] == 64 * 1024
    assert "Its size class is seen by whoever watches the line" in said.warnings
    short = place.terminal.run("report", place.vault, answers(place), *REPLACE, "--json")
    assert "size class" not in short.warnings


@pytest.mark.parametrize("spelling", ["words", "capitals", "digits"])
def test_a_withdrawal_is_sealed_and_forgotten(place: Prepared, spelling: str):
    code = WithdrawCode.read("00112233445566778899aabbccddeeff")
    spelt = {"words": code.words + "\n", "capitals": code.words.upper(), "digits": code.hexadecimal}[spelling]
    document = place.terminal.json("withdraw", place.vault, "--code-file", place.file("code", spelt.encode()))
    assert (document["bytes"], document["size_class"]) == (19_600, 16_384)
    with place.open(place.vault) as vault:
        assert (vault.drafts.ids(), vault.kept.ids(), len(vault.outbox.rows())) == ((), (), 1)
    for name, content in contents(place.vault).items():
        assert code.hexadecimal.encode() not in content, name
    said = place.terminal.say("withdraw", place.vault, "--code-file", place.folder / "code")
    assert "marks the testimony as withdrawn" in said


@pytest.mark.parametrize("content", [b"", b"zq " * 12, b"abandon " * 12, b"\xff\xfe" * 20, b"0" * 31, b"a" * 100_000])
def test_what_is_no_code_is_refused_and_not_repeated(place: Prepared, content: bytes):
    before = contents(place.vault)
    sentence = place.terminal.refusal("withdraw", place.vault, "--code-file", place.file("code", content))
    assert "This is no withdraw code" in sentence
    assert "zq" not in sentence
    assert contents(place.vault) == before
    missing = place.terminal.refusal("withdraw", place.vault, "--code-file", place.folder / "none", status=2)
    assert "cannot be read" in missing


@pytest.mark.must("ENV-38")
def test_evidence_as_it_is_is_warned_of_before_it_is_sealed_and_leaves_no_name(place: Prepared):
    file = place.file("zqname.mp4", MOVIE)
    attach = ("--attach-as-is", file, "--because", "call 0301-2345678 for the original")
    said = place.terminal.run("report", place.vault, OUTAGE, *REPLACE, *attach)
    assert said.status == 0
    assert "Sealed as it is, with everything it carries: attachment 1" in said.warnings
    assert "faces, voices, names" in said.warnings
    assert "as it is, not cleaned, because: call [PHONE] for the original" in said.text
    assert "in attachments.1.because: one Pakistani mobile number was replaced" in said.text
    assert "zqname" not in said.everything
    document = place.terminal.json("report", place.vault, OUTAGE, *REPLACE, *attach)
    [attachment] = document["report"]["attachments"]
    assert (attachment["cleaned"], attachment["media_type"]) == ("kept", "video/mp4")
    assert attachment["because"] == "call [PHONE] for the original"
    assert attachment["length"] == len(MOVIE)
    assert {find["field"] for find in document["finds"]} >= {"attachments.1.because"}
    shown = place.terminal.say("outbox", "show", place.vault, document["upload_id"])
    assert "as it is, not cleaned, because: call [PHONE] for the original" in shown


BAD_PAIRS = {
    "no reason": (("--attach-as-is", "FILE"), 2, "needs one --because"),
    "a reason without a file": (("--because", "it is evidence"), 2, "needs one --because"),
    "one reason for two": (("--attach-as-is", "FILE", "--attach-as-is", "FILE", "--because", "x"), 2, "one --because"),
    "an empty reason": (("--attach-as-is", "FILE", "--because", " "), 1, "attachments.1.because: an answer is needed"),
    "a long reason": (("--attach-as-is", "FILE", "--because", "a" * 501), 1, "attachments.1.because"),
    "no such file": (("--attach-as-is", "NONE", "--because", "x"), 1, "cannot be read"),
    "a folder": (("--attach-as-is", "FOLDER", "--because", "x"), 1, "not a file"),
    "a find": (("--attach-as-is", "FILE", "--because", "0301-2345678"), 1, "one Pakistani mobile number"),
}


@pytest.mark.parametrize("name", BAD_PAIRS)
def test_evidence_without_a_fit_reason_is_refused_and_nothing_is_kept(place: Prepared, name: str):
    words, status, expected = BAD_PAIRS[name]
    file = place.file("zqname.mp4", MOVIE)
    paths = {"FILE": file, "NONE": place.folder / "none", "FOLDER": place.folder}
    clean = place.file("clean.json", json.dumps({**json.loads(OUTAGE.read_text()), "text": "Nothing loads."}).encode())
    options = [paths.get(word, word) for word in words]
    sentence = place.terminal.refusal("report", place.vault, clean, *options, status=status)
    assert expected in sentence
    assert "zqname" not in sentence
    with place.open(place.vault) as vault:
        assert (vault.drafts.ids(), vault.outbox.rows()) == ((), ())


def test_the_desk_is_warned_of_evidence_that_nobody_cleaned(place: Prepared):
    file_case_with_movie(place)
    said = place.terminal.run("case", place.organiser, "ab", "--attachments", place.folder / "files")
    assert "Attachment 1 (video/mp4, 50012 bytes) as it is, not cleaned, because: the original" in said.text
    assert "Open it only on a machine that you could lose" in said.warnings
    assert (place.folder / "files" / "0001.bin").read_bytes() == MOVIE
    case = place.terminal.json("case", place.organiser, "ab")
    assert case["report"]["attachments"][0]["because"] == "the original"
    place.terminal.say("export", place.organiser, "--format", "json", "-o", place.folder / "out.json")
    [exported] = json.loads((place.folder / "out.json").read_text())["cases"]
    assert [(one["cleaned"], one["because"]) for one in exported["attachments"]] == [("kept", "the original")]
    place.terminal.say("export", place.organiser, "--format", "csv", "-o", place.folder / "out.csv")
    assert '"attachments_kept"' in (place.folder / "out.csv").read_text(encoding="utf-8-sig")


def test_of_a_withdrawn_case_the_desk_shows_that_it_was_and_writes_nothing(place: Prepared):
    file_case_with_movie(place)
    with place.open(place.organiser) as vault, vault.transaction():
        [case] = vault.cases.rows()
        vault.cases.move(
            case.upload_id, triage.move(case, CaseState.CONFIRMED, who="3f9a01bc", why="zqreason", at=place.now)
        )
        [case] = vault.cases.rows()
        line = triage.withdraw(case, triage.stated_hash(case.members) or "", at=place.now)
        vault.cases.move(case.upload_id, line)
    listed = place.terminal.say("cases", place.organiser)
    assert "withdrawn  taken back by whoever told it" in listed
    said = place.terminal.say("case", place.organiser, "ab", "--attachments", place.folder / "files")
    assert "Taken back by whoever told it" in said
    assert "confirmed to withdrawn" in said
    assert "zqreason" not in said
    assert "3f9a01bc" not in said
    assert not (place.folder / "files").exists()
    [row] = place.terminal.json("cases", place.organiser)
    assert (row["status"], row["region"], row["operators"]) == ("withdrawn", None, [])
    case_document = place.terminal.json("case", place.organiser, "ab")
    assert case_document["report"].keys() == {"id", "kind", "reply", "v"}
    assert case_document["attachments"] == []
    assert [set(line) for line in case_document["history"]] == [{"at", "from", "to"}] * 2
    assert place.terminal.json("cases", place.organiser, "--search", "collector") == []


def file_case_with_movie(place: Prepared) -> None:
    told = form.check(consent.add_withdraw_code(TESTIMONY)[0]).answers
    draft = Draft(told, (DraftFile(BytesContent(MOVIE), "the original"),))
    place.file_cases({"ab" * 32: anonymise(draft, Decisions(default=Action.REPLACE)).report})
