"""Reports with large files: sealed where the files lie, in one commit, or not at all."""

import hashlib
import io
import os
from pathlib import Path

import pytest

from crypto import sizes, uploads
from reporter import citizen, opening, payload
from reporter.anonymise.review import Action, Decisions
from reporter.attached_file import CHANGED, PathContent, describe
from reporter.errors import AttachmentRefused, Unreadable, VaultDamaged
from reporter.payload import Reason
from reporter.report import Attachment, BytesContent, Cleaned, DraftFile, Report
from reporter.sealing import EnvelopeStream
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.reports import OUTAGE, make_report, pack, unpack
from support.vault_folders import VaultFolder

MIB = 1024 * 1024
ID = "0123456789abcdef" * 2
REPLACE = Decisions(default=Action.REPLACE)


@pytest.fixture
def vault(joined_vault: Vault) -> Vault:
    return joined_vault


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film"
    path.write_bytes(hashlib.shake_256(b"film").digest(3 * MIB + 77))
    return path


def review(vault: Vault, *films: Path) -> citizen.Review:
    as_is = [DraftFile(PathContent(path), "The faces matter.") for path in films]
    return citizen.review(vault, citizen.save_draft(vault, OUTAGE), REPLACE, as_is=as_is)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "b").iterdir())


def kept_file(data: bytes, because: str | None = None) -> Attachment:
    return Attachment("video/mp4", BytesContent(data), hashlib.sha256(data).hexdigest(), Cleaned.KEPT, because)


@pytest.mark.must("VAU-28")
@pytest.mark.parametrize("forget", [True, False])
def test_a_large_file_goes_from_where_it_lies_to_a_queued_envelope(
    vault: Vault, desk: BareDesk, film: Path, *, forget: bool
):
    reviewed = review(vault, film)
    queued = citizen.seal(vault, reviewed, forget=forget, now=NOW)
    identities = [line.identity for line in desk.lines]
    with vault.outbox.envelope(queued.upload_id) as stream:
        assert uploads.describe(stream).hex == queued.upload_id
        received = opening.open_envelope(stream, identities)
        [attachment] = received.attachments
        assert (attachment.read(), attachment.because) == (film.read_bytes(), "The faces matter.")
    assert queued.length == vault.outbox.row(queued.upload_id).length == sizes.envelope_length(7 * MIB // 2)
    assert vault.drafts.ids() == ()
    assert len(files_in(vault.folder)) == (1 if forget else 2)
    if not forget:
        with vault.kept.read(reviewed.report.id) as stream:
            assert unpack(stream).attachments[0].read() == film.read_bytes()


@pytest.mark.must("ENV-39", "VAU-28")
@pytest.mark.parametrize("change", ["longer", "shorter", "other", "gone"])
def test_a_file_that_changed_since_the_review_seals_nothing(vault: Vault, film: Path, change: str):
    reviewed = review(vault, film)
    data = film.read_bytes()
    match change:
        case "longer":
            film.write_bytes(data + b"!")
        case "shorter":
            film.write_bytes(data[:-1])
        case "other":
            film.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        case _:
            film.unlink()
    with pytest.raises(AttachmentRefused):
        citizen.seal(vault, reviewed, forget=False, now=NOW)
    assert (len(vault.drafts.ids()), vault.outbox.rows(), vault.kept.ids()) == (1, (), ())
    assert files_in(vault.folder) == []


def test_a_file_that_changes_between_envelope_and_kept_copy_seals_nothing(vault: Vault, film: Path):
    class Changing:
        """A file that is another one when it is opened a second time."""

        def __init__(self) -> None:
            self.length = len(film.read_bytes())
            self._opened = 0

        def open(self) -> io.BytesIO:
            self._opened += 1
            return io.BytesIO(film.read_bytes() if self._opened == 1 else bytes(self.length))

    reviewed = review(vault)
    attachment = kept_file(film.read_bytes())
    changing = Attachment("video/mp4", Changing(), attachment.sha256, Cleaned.KEPT)
    report = Report(reviewed.report.id, reviewed.report.members, (changing,))
    with pytest.raises(AttachmentRefused):
        citizen.seal(vault, citizen.Review(reviewed.draft_id, report, (), ()), forget=False, now=NOW)
    assert (len(vault.drafts.ids()), vault.outbox.rows(), vault.kept.ids()) == (1, (), ())
    assert files_in(vault.folder) == []


def test_a_report_carries_twenty_files(vault: Vault, desk: BareDesk, film: Path):
    films = [film] * 20
    queued = citizen.seal(vault, review(vault, *films), forget=True, now=NOW)
    with vault.outbox.envelope(queued.upload_id) as stream:
        received = opening.open_envelope(stream, [line.identity for line in desk.lines])
        assert [attachment.read() == film.read_bytes() for attachment in received.attachments] == [True] * 20
    with pytest.raises(AttachmentRefused):
        citizen.seal(vault, review(vault, *films, film), forget=True, now=NOW)


def test_files_are_opened_in_any_order_and_in_turns():
    parts = [bytes([n]) * (n * 100_000) for n in range(6)]
    report = make_report()
    packed = io.BytesIO(pack(Report(ID, report.members, tuple(map(kept_file, parts)))))
    received = payload.unpack_seekable(packed)
    sources = [attachment.content.open() for attachment in received.attachments]
    pieces: list[bytes] = [b""] * 6
    for _ in range(11):
        for n in (3, 0, 5, 1, 4, 2):
            pieces[n] += sources[n].read(50_000)
    assert pieces == parts


def test_packing_gives_the_same_bytes_each_time_and_in_pieces_of_any_length():
    report = Report(ID, make_report().members, (kept_file(b"a" * 700), kept_file(b""), kept_file(b"c" * 512)))
    packed = payload.Packed(report)
    whole = pack(report)
    assert packed.length == len(whole)
    for count in (1, 511, 512, 513, MIB):
        with packed.open() as source:
            assert b"".join(iter(lambda: source.read(count), b"")) == whole  # noqa: B023 - It is read to its end within its turn.


def test_the_reason_of_a_file_sealed_as_it_is_travels_with_it():
    report = Report(ID, make_report().members, (kept_file(b"film", "The faces matter."), kept_file(b"other")))
    reasons = [attachment.because for attachment in unpack(io.BytesIO(pack(report))).attachments]
    assert reasons == ["The faces matter.", None]
    redrawn = Attachment("image/jpeg", BytesContent(b"x"), hashlib.sha256(b"x").hexdigest(), Cleaned.REDRAWN, "why")
    with pytest.raises(ValueError, match="reason"):
        payload.report_json(Report(ID, report.members, (redrawn,)))


def test_a_reason_that_is_no_text_is_refused():
    text = payload.report_json(Report(ID, make_report().members, (kept_file(b"film", "why"),)))
    packed = pack(Report(ID, make_report().members, (kept_file(b"film", "why"),)))
    spoilt = packed.replace(text, text.replace(b'"because":"why"', b'"because":12345'))
    with pytest.raises(Unreadable) as refused:
        unpack(io.BytesIO(spoilt))
    assert refused.value.reason == Reason.ATTACHMENT_LIST


def test_an_envelope_has_no_name_before_all_of_it_was_read(desk: BareDesk):
    packed = payload.Packed(make_report())
    with EnvelopeStream(packed.open(), length=packed.length, key=desk.profile.week_keys[0]) as envelope:
        envelope.read(100)
        with pytest.raises(ValueError, match="no name"):
            _ = envelope.upload
        envelope.read()
        assert envelope.upload.length == 19_600


def test_an_envelope_has_the_name_of_its_bytes_however_it_is_read(desk: BareDesk):
    report = Report(ID, make_report().members, (kept_file(os.urandom(20 * MIB)),))
    packed = payload.Packed(report)
    parts = []
    with EnvelopeStream(packed.open(), length=packed.length, key=desk.profile.week_keys[0]) as envelope:
        while part := bytes(envelope.read_view(MIB)) + (envelope.read(100_000) or b""):
            parts.append(part)
        assert envelope.upload == uploads.describe_bytes(b"".join(parts))


@pytest.mark.must("ENV-11")
@pytest.mark.parametrize("at", [0, 3184, 3200, 3200 + 512, 3200 + 65_552, 2 * MIB, -1])
def test_a_large_envelope_that_was_changed_anywhere_is_unreadable(desk: BareDesk, at: int):
    report = Report(ID, make_report().members, (kept_file(os.urandom(2 * MIB)),))
    packed = payload.Packed(report)
    with EnvelopeStream(packed.open(), length=packed.length, key=desk.profile.week_keys[0]) as envelope:
        sealed = bytearray(envelope.read() or b"")
    sealed[at] ^= 1
    with pytest.raises(Unreadable):
        opening.open_envelope(io.BytesIO(sealed), [line.identity for line in desk.lines])


@pytest.mark.must("VAU-18")
@pytest.mark.parametrize("place", ["salt", "first", "second", "middle", "last", "cut", "longer", "gone"])
def test_a_large_item_that_is_damaged_on_the_disk_says_so(vault: Vault, film: Path, place: str):
    queued = citizen.seal(vault, review(vault, film), forget=True, now=NOW)
    [name] = files_in(vault.folder)
    path = vault.folder / "b" / name
    data = bytearray(path.read_bytes())
    at = {"salt": 3, "first": 16, "second": 16 + 65_552 + 9, "middle": len(data) // 2, "last": len(data) - 1}
    match place:
        case "cut":
            path.write_bytes(data[:-65_552])
        case "longer":
            path.write_bytes(data + bytes(65_552))
        case "gone":
            path.unlink()
        case _:
            data[at[place]] ^= 1
            path.write_bytes(data)
    with pytest.raises(VaultDamaged):
        read_all(vault, queued.upload_id)


def read_all(vault: Vault, upload_id: str) -> None:
    with vault.outbox.envelope(upload_id) as stream:
        while stream.read(MIB):
            pass


def test_what_a_killed_sealing_left_of_a_large_file_is_removed_at_the_next_opening(
    vault: Vault, vault_folder: VaultFolder, film: Path
):
    citizen.seal(vault, review(vault, film), forget=True, now=NOW)
    folder = vault.folder
    [name] = files_in(folder)
    vault.close()
    (folder / "b" / "0123.new").write_bytes(b"half")
    (folder / "b" / ("ab" * 16)).write_bytes(b"whole, and named by nothing")
    with vault_folder.open():
        assert files_in(folder) == [name]


def test_the_sentence_about_a_changed_file_says_what_was_kept():
    assert "Nothing was sealed" in CHANGED


@pytest.mark.parametrize("change", [b"", b"fil", b"film!", b"mlif"])
def test_a_file_that_was_read_before_is_held_against_its_tag(change: bytes):
    described = describe(BytesContent(b"film"))
    files = [
        Attachment("video/mp4", BytesContent(data), described.sha256, Cleaned.KEPT, tag=described.tag)
        for data in (b"film", change)
    ]
    same, changed = (Report(ID, make_report().members, (file,)) for file in files)
    assert unpack(io.BytesIO(pack(same))).attachments[0].read() == b"film"
    with pytest.raises(AttachmentRefused):
        pack(changed)
