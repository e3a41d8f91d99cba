"""The files of a draft: taken in, listed, looked at, blacked out, let go, and what becomes of them in a report."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from reporter import citizen, draft_files, opening
from reporter.anonymise.review import Action, Decisions
from reporter.attached_file import MAX_ATTACHMENT_BYTES
from reporter.blackouts import MOST_BLACKOUTS, Box, NotBlackouts, Stroke, print_blackouts
from reporter.errors import AttachmentRefused, NothingThere
from reporter.form import AnswersRefused
from reporter.report import Cleaned
from reporter.store.vault import Vault
from support import pictures
from support.desks import NOW, BareDesk
from support.reports import OUTAGE

REPLACE = Decisions(default=Action.REPLACE)


@pytest.fixture
def vault(joined_vault: Vault) -> Vault:
    return joined_vault


@pytest.fixture
def draft(vault: Vault) -> str:
    return citizen.save_draft(vault, OUTAGE)


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    return write(tmp_path / "IMG_2041.jpg", pictures.photograph())


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def seal(vault: Vault, desk: BareDesk, draft: str):
    """Seal a draft and return what the desk reads."""
    queued = citizen.seal(vault, citizen.review(vault, draft, REPLACE), forget=False, now=NOW)
    with vault.outbox.envelope(queued.upload_id) as stream:
        return opening.open_envelope(stream.read(), [line.identity for line in desk.lines])


def test_a_picture_is_listed_without_its_name(vault: Vault, draft: str, photograph: Path):
    number = draft_files.attach_picture(vault, draft, photograph)
    [listed] = draft_files.list_files(vault, draft)
    assert (listed.number, listed.media_type, listed.because, listed.blackouts) == (number, "image/jpeg", None, 0)
    assert listed.length == photograph.stat().st_size
    assert "IMG_2041" not in repr(listed)


def test_a_picture_is_shown_before_and_after_with_what_it_lost(vault: Vault, draft: str, photograph: Path):
    number = draft_files.attach_picture(vault, draft, photograph)
    looked = draft_files.look(vault, draft, number, longest_side=400)
    assert looked.before.size == looked.after.size == (225, 400)
    assert looked.before.full_size == looked.after.full_size == (720, 1280)
    assert len(looked.after.rgb) == 225 * 400 * 3
    assert {"GPS position", "EXIF", "thumbnail", "XMP", "IPTC"} <= set(looked.removed)
    assert looked.media_type == "image/jpeg"
    before, after = (Image.frombytes("RGB", shown.size, shown.rgb) for shown in (looked.before, looked.after))
    # Both stand the right way up: the dark bar of the telephone is at the top.
    assert max(before.getpixel((100, 5))) < 90 > max(after.getpixel((100, 5)))


def test_what_is_blacked_out_is_kept_shown_and_can_be_taken_back(vault: Vault, draft: str, photograph: Path):
    number = draft_files.attach_picture(vault, draft, photograph)
    covered = (Box(0, 640, 720, 800), Stroke(20, ((10, 10), (300, 40))))
    draft_files.keep_blackouts(vault, draft, number, covered)
    assert draft_files.load_blackouts(vault, draft, number) == covered
    [listed] = draft_files.list_files(vault, draft)
    assert listed.blackouts == 2
    looked = draft_files.look(vault, draft, number, longest_side=1280)
    after = Image.frombytes("RGB", looked.after.size, looked.after.rgb)
    assert after.crop((0, 640, 720, 800)).getbbox() is None
    assert Image.frombytes("RGB", looked.before.size, looked.before.rgb).crop((0, 640, 720, 800)).getbbox()
    draft_files.keep_blackouts(vault, draft, number, ())
    assert draft_files.load_blackouts(vault, draft, number) == ()


def test_the_desk_reads_a_picture_with_black_pixels_and_no_metadata(
    vault: Vault, desk: BareDesk, draft: str, photograph: Path
):
    number = draft_files.attach_picture(vault, draft, photograph)
    draft_files.keep_blackouts(vault, draft, number, (Box(100, 500, 620, 720),))
    [attached] = seal(vault, desk, draft).attachments
    data = attached.read()
    picture = pictures.opened(data)
    assert picture.size == (720, 1280)
    assert picture.crop((100, 500, 620, 720)).getbbox() is None
    assert picture.crop((0, 900, 720, 1280)).getbbox() is not None
    assert not picture.getexif()
    assert pictures.MARKER.encode() not in data
    assert attached.cleaned is Cleaned.REDRAWN
    assert vault.drafts.ids() == ()


def test_blackouts_belong_to_their_file_when_another_one_goes(vault: Vault, desk: BareDesk, draft: str, tmp_path: Path):
    white = [write(tmp_path / f"{n}.png", pictures.saved(Image.new("RGB", (64, 64), "white"), "PNG")) for n in range(3)]
    first, second, third = (draft_files.attach_picture(vault, draft, path) for path in white)
    draft_files.keep_blackouts(vault, draft, third, (Box(0, 0, 32, 64),))
    draft_files.detach(vault, draft, first)
    assert [file.number for file in draft_files.list_files(vault, draft)] == [second, third]
    kept, covered = (pictures.opened(file.read()) for file in seal(vault, desk, draft).attachments)
    assert ImageChops.invert(kept).getbbox() is None
    assert covered.getpixel((0, 0)) == (0, 0, 0)
    assert covered.getpixel((63, 0)) == (255, 255, 255)


def test_what_is_let_go_can_be_read_no_more(vault: Vault, draft: str, photograph: Path):
    items_before = vault._database.rows("SELECT id FROM items")
    number = draft_files.attach_picture(vault, draft, photograph)
    draft_files.keep_blackouts(vault, draft, number, (Box(0, 0, 9, 9),))
    draft_files.detach(vault, draft, number)
    assert draft_files.list_files(vault, draft) == ()
    assert vault._database.rows("SELECT id FROM items") == items_before
    for ask in (draft_files.load_blackouts, draft_files.detach, draft_files.open_picture):
        with pytest.raises(NothingThere):
            ask(vault, draft, number)
    with pytest.raises(NothingThere):
        draft_files.keep_blackouts(vault, draft, number, ())


def test_nothing_is_covered_in_a_file_that_goes_out_as_it_is(vault: Vault, draft: str, photograph: Path):
    number = draft_files.attach_as_is(vault, draft, photograph, "the court wants the original")
    with pytest.raises(NotBlackouts):
        draft_files.keep_blackouts(vault, draft, number, (Box(0, 0, 9, 9),))
    # However they came to be there.
    vault.drafts.black_out(draft, number, print_blackouts((Box(0, 0, 9, 9),)))
    with pytest.raises(NotBlackouts):
        citizen.review(vault, draft, REPLACE)


def test_more_black_outs_than_are_read_again_are_not_kept(vault: Vault, draft: str, photograph: Path):
    number = draft_files.attach_picture(vault, draft, photograph)
    draft_files.keep_blackouts(vault, draft, number, (Box(0, 0, 9, 9),) * MOST_BLACKOUTS)
    with pytest.raises(NotBlackouts):
        draft_files.keep_blackouts(vault, draft, number, (Box(0, 0, 9, 9),) * (MOST_BLACKOUTS + 1))
    assert len(draft_files.load_blackouts(vault, draft, number)) == MOST_BLACKOUTS


def test_a_film_is_taken_as_it_is_with_its_reason(vault: Vault, desk: BareDesk, draft: str, tmp_path: Path):
    film = write(tmp_path / "film.mp4", b"\0\0\0\x18ftypisom" + bytes(300_000))
    draft_files.attach_as_is(vault, draft, film, "  the court wants the original  ")
    [listed] = draft_files.list_files(vault, draft)
    assert (listed.media_type, listed.length) == ("video/mp4", 300_012)
    assert listed.because == "the court wants the original"
    [attached] = seal(vault, desk, draft).attachments
    assert attached.read() == film.read_bytes()
    assert attached.because == listed.because


@pytest.mark.parametrize("because", ["", "   ", "x" * 501])
def test_a_reason_that_is_missing_or_too_long_attaches_nothing(vault: Vault, draft: str, tmp_path: Path, because: str):
    with pytest.raises(AnswersRefused):
        draft_files.attach_as_is(vault, draft, write(tmp_path / "a.pdf", b"%PDF-1.7"), because)
    assert draft_files.list_files(vault, draft) == ()


BAD = {
    "empty": (lambda: b"", "is empty"),
    "no picture": (lambda: b"Dear diary,\n" * 30, "no picture"),
    "document": (lambda: b"%PDF-1.7\n", "PDF documents"),
    "cut off": (lambda: pictures.photograph()[:20_000], "damaged or incomplete"),
    "cut off PNG": (lambda: pictures.screenshot()[:9_000], "damaged or incomplete"),
    "too large": (pictures.too_large, "100 million pixels"),
    "moving PNG": (lambda: pictures.animated("PNG"), "Moving PNG"),
}


@pytest.mark.parametrize("fault", BAD)
def test_what_cannot_be_cleaned_is_refused_before_it_is_kept(vault: Vault, draft: str, tmp_path: Path, fault: str):
    make, words = BAD[fault]
    with pytest.raises(AttachmentRefused, match=words) as refusal:
        draft_files.attach_picture(vault, draft, write(tmp_path / "SECRETNAME.jpg", make()))
    assert "SECRETNAME" not in str(refusal.value)
    assert draft_files.list_files(vault, draft) == ()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [(pictures.in_printing_colours(), "image/jpeg"), (pictures.animated("GIF"), "image/gif")],
    ids=["CMYK", "GIF"],
)
def test_odd_pictures_are_shown_in_plain_colours(
    vault: Vault, draft: str, tmp_path: Path, data: bytes, media_type: str
):
    number = draft_files.attach_picture(vault, draft, write(tmp_path / "odd", data))
    [listed] = draft_files.list_files(vault, draft)
    assert listed.media_type == media_type
    looked = draft_files.look(vault, draft, number, longest_side=64)
    red, green, blue = Image.frombytes("RGB", looked.after.size, looked.after.rgb).getpixel((5, 5))
    assert red > 150
    assert max(green, blue) < 100


def test_a_folder_a_pipe_and_a_file_that_is_gone_are_refused(vault: Vault, draft: str, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", ".", "nothing"):
        with pytest.raises(AttachmentRefused):
            draft_files.attach_picture(vault, draft, tmp_path / name)


def test_no_file_of_the_vault_is_taken(vault: Vault, draft: str):
    with pytest.raises(AttachmentRefused, match="belongs to a vault"):
        draft_files.attach_as_is(vault, draft, vault.folder / "k", "just so")


def test_a_file_over_64_mib_is_refused(vault: Vault, draft: str, tmp_path: Path):
    with (tmp_path / "long").open("wb") as file:
        file.truncate(MAX_ATTACHMENT_BYTES + 1)
    with pytest.raises(AttachmentRefused, match="64 MiB"):
        draft_files.attach_as_is(vault, draft, tmp_path / "long", "the original")
    with pytest.raises(AttachmentRefused, match="64 MiB"):
        draft_files.attach_picture(vault, draft, tmp_path / "long")


def test_a_report_takes_no_more_than_twenty_files(vault: Vault, draft: str, tmp_path: Path):
    small = write(tmp_path / "a.png", pictures.saved(Image.new("L", (8, 8)), "PNG"))
    for _ in range(20):
        draft_files.attach_picture(vault, draft, small)
    with pytest.raises(AttachmentRefused, match="at most 20 files"):
        draft_files.attach_picture(vault, draft, small)


def test_a_picture_larger_than_a_row_is_listed_with_its_length(vault: Vault, draft: str, tmp_path: Path):
    data = pictures.saved(Image.merge("RGB", [Image.effect_noise((1500, 1400), 200) for _ in range(3)]), "BMP")
    number = draft_files.attach_picture(vault, draft, write(tmp_path / "large.bmp", data))
    [listed] = draft_files.list_files(vault, draft)
    assert (listed.number, listed.length, listed.media_type) == (number, len(data), "image/bmp")
    assert draft_files.open_picture(vault, draft, number, longest_side=100).full_size == (1500, 1400)
