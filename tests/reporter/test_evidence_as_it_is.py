"""Evidence sealed as it is: its bytes unchanged, its name gone, its reason anonymised like any text."""

import hashlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import pytest

from reporter import citizen, form, payload, reading
from reporter.anonymise.file_types import media_type_of
from reporter.anonymise.review import Action, Decisions, FindsUnresolved, anonymise, propose, suggest
from reporter.attached_file import PathContent
from reporter.errors import AttachmentRefused
from reporter.form import AnswersRefused
from reporter.form.answers import ProblemCode
from reporter.report import BytesContent, Cleaned, Draft, DraftFile
from reporter.store.vault import Vault
from support.form_answers import SAID
from support.reports import pack, unpack

MOVIE = b"\0\0\0\x18ftypisom" + bytes(range(256)) * 40
NUMBER = "0301-2345678"
REPLACE = Decisions(default=Action.REPLACE)


def drafted(*files: DraftFile, changes: Mapping[str, object] | None = None) -> Draft:
    return Draft(form.check({**SAID, **(changes or {})}).answers, files)


def kept(because: str, data: bytes = MOVIE) -> DraftFile:
    return DraftFile(BytesContent(data), because)


def test_a_file_is_sealed_byte_for_byte_with_its_reason(tmp_path: Path):
    path = tmp_path / "Ahmed-Karim.mp4"
    path.write_bytes(MOVIE)
    report = anonymise(drafted(DraftFile(PathContent(path), "the court wants the original")), REPLACE).report
    [attachment] = report.attachments
    assert attachment.read() == MOVIE
    assert (attachment.cleaned, attachment.media_type) == (Cleaned.KEPT, "video/mp4")
    assert attachment.sha256 == hashlib.sha256(MOVIE).hexdigest()
    packed = io.BytesIO()
    packed.write(pack(report))
    assert b"Ahmed" not in packed.getvalue()
    packed.seek(0)
    received = unpack(packed)
    assert received.attachments[0].because == "the court wants the original"
    assert received.attachments[0].cleaned is Cleaned.KEPT


@pytest.mark.must("ENV-38")
def test_what_names_a_person_in_a_reason_is_found_and_blocks_sealing():
    draft = drafted(kept("fine"), kept(f"call {NUMBER} about it"))
    [find] = propose(draft)
    assert (find.field, find.start, find.end) == ("attachments.2.because", 5, 5 + len(NUMBER))
    with pytest.raises(FindsUnresolved):
        anonymise(draft, Decisions())
    report, decided, removed = anonymise(draft, REPLACE)
    assert [attachment.because for attachment in report.attachments] == ["fine", "call [PHONE] about it"]
    assert [(one.find.field, one.action) for one in decided] == [("attachments.2.because", Action.REPLACE)]
    assert removed == ((), ())
    assert anonymise(draft, Decisions({find: Action.KEEP})).report.attachments[1].because == f"call {NUMBER} about it"
    edited = Decisions({find: Action.EDIT}, edits={find: "the lawyer"})
    assert anonymise(draft, edited).report.attachments[1].because == "call the lawyer about it"


def test_hints_look_at_reasons_too():
    assert {hint.field for hint in suggest(drafted(kept("my brother Karim filmed it")))} == {"attachments.1.because"}


class UnreadContent:
    """A file of which only the length may be looked at."""

    def __init__(self, length: int) -> None:
        self.length = length

    def open(self) -> BinaryIO:
        raise AssertionError("the file was read")


@pytest.mark.parametrize(
    "lengths", [[payload.MOST_ATTACHED_BYTES + 1], [payload.MOST_ATTACHED_BYTES, 1], [1] * 21], ids=["one", "two", "21"]
)
def test_files_that_no_report_can_carry_are_refused_before_they_are_read(joined_vault: Vault, lengths: list[int]):
    draft_id = citizen.save_draft(joined_vault, SAID)
    files = [DraftFile(UnreadContent(length), "the original") for length in lengths]
    with pytest.raises(AttachmentRefused, match="Remove some of them"):
        citizen.review(joined_vault, draft_id, REPLACE, as_is=files)


@pytest.mark.parametrize("because", ["", "  ", "a" * 501, "a\nb", "\u202e", "ا" * 251])
def test_a_reason_that_is_missing_or_unfit_is_refused(because: str):
    with pytest.raises(AnswersRefused) as refused:
        anonymise(drafted(kept(because)), REPLACE)
    assert [problem.field for problem in refused.value.problems] == ["attachments.1.because"]


def test_a_reason_that_its_replacements_make_too_long_is_refused():
    with pytest.raises(AnswersRefused) as refused:
        anonymise(drafted(kept("a@b.io " * 71)), REPLACE)
    assert [problem.code for problem in refused.value.problems] == [ProblemCode.TOO_LONG]


def test_pictures_are_drawn_again_beside_it():
    with pytest.raises(AttachmentRefused):
        anonymise(drafted(DraftFile(BytesContent(MOVIE)), kept("original")), REPLACE)


def test_a_draft_keeps_reasons_and_a_file_of_the_disk_is_not_copied_into_the_vault(joined_vault: Vault, tmp_path: Path):
    draft_id = citizen.save_draft(joined_vault, SAID)
    assert joined_vault.drafts.attach(draft_id, MOVIE, because=f"from {NUMBER}") == 1
    path = tmp_path / "second"
    path.write_bytes(b"%PDF-1.7" + bytes(5000))
    reviewed = citizen.review(
        joined_vault, draft_id, REPLACE, as_is=[DraftFile(PathContent(path), "signed by the court")]
    )
    first, second = reviewed.report.attachments
    assert (first.because, first.media_type) == ("from [PHONE]", "video/mp4")
    assert (second.because, second.media_type) == ("signed by the court", "application/pdf")
    assert len(joined_vault.drafts.attachments(draft_id)) == 1
    assert joined_vault.drafts.reasons(draft_id) == (f"from {NUMBER}",)
    joined_vault.drafts.detach(draft_id, 1)
    assert joined_vault.drafts.reasons(draft_id) == ()
    joined_vault.drafts.discard(draft_id)


def test_a_file_that_changes_after_the_review_is_not_sealed(tmp_path: Path):
    path = tmp_path / "file"
    path.write_bytes(MOVIE)
    report = anonymise(drafted(DraftFile(PathContent(path), "original")), REPLACE).report
    path.write_bytes(MOVIE[:-1] + b"x")
    with pytest.raises(AttachmentRefused, match="changed"):
        pack(report)


def test_whoever_reads_the_report_is_told_of_it():
    report = anonymise(drafted(kept("line of the program's\u00a0own")), REPLACE).report
    [line] = reading.kept_lines(report.attachments)
    assert "as it is, not cleaned, because: line of" in line


TYPES = {
    "image/jpeg": b"\xff\xd8\xff\xe0",
    "image/webp": b"RIFF\0\0\0\0WEBPVP8 ",
    "audio/wav": b"RIFF\0\0\0\0WAVEfmt ",
    "audio/ogg": b"OggS\0",
    "audio/mp4": b"\0\0\0\x20ftypM4A ",
    "audio/amr": b"#!AMR\n",
    "audio/mpeg": b"ID3\4",
    "video/mp4": b"\0\0\0\x18ftypmp42",
    "video/3gpp": b"\0\0\0\x18ftyp3gp5",
    "video/quicktime": b"\0\0\0\x14ftypqt  ",
    "application/pdf": b"%PDF-1.4",
    "application/zip": b"PK\x03\x04",
    "application/octet-stream": b"anything else",
}


@pytest.mark.parametrize(("media_type", "beginning"), TYPES.items())
def test_a_media_type_is_what_the_first_bytes_say(media_type: str, beginning: bytes):
    assert media_type_of(beginning) == media_type


@pytest.mark.parametrize("beginning", [b"", b"\0", b"XXXX\0\0\0\0WEBP", b"mp4"])
def test_what_nobody_can_tell_is_a_row_of_bytes(beginning: bytes):
    assert media_type_of(beginning) == "application/octet-stream"
