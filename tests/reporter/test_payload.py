"""The payload: exact bytes, strict reading, and no other error than ours for any bytes at all."""

import base64
import contextlib
import hashlib
import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import plain_text, sizes
from reporter import payload, strict_json, ustar
from reporter.errors import AttachmentRefused, Unreadable
from reporter.payload import Reason
from reporter.report import Attachment, Cleaned, Report
from support.form_answers import SAID
from support.reports import pack, unpack

VECTORS = Path(__file__).parents[1] / "vectors" / "payload"
ID = "0123456789abcdef" * 2
PICTURE = Attachment.of(b"not really a picture" * 40, media_type="image/jpeg", cleaned=Cleaned.REDRAWN)


def read_vectors(name: str) -> list[Any]:
    loaded: list[Any] = json.loads((VECTORS / name).read_text(encoding="utf-8"))
    return loaded


def reason_of(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        unpack(io.BytesIO(data))
    return refused.value.reason


def archive(*members: tuple[str, bytes], length: int = sizes.SMALLEST_CLASS) -> bytes:
    """Make a well-formed archive of any members."""
    parts = [
        ustar.write_header(name, len(data)) + data + bytes(ustar.padding_after(len(data))) for name, data in members
    ]
    return b"".join(parts).ljust(length, b"\0")


def text_archive(text: str | bytes) -> bytes:
    return archive(("report.json", text if isinstance(text, bytes) else text.encode()))


@pytest.mark.must("ENV-19", "ENV-20", "ENV-25")
@pytest.mark.parametrize("vector", read_vectors("packed.json"), ids=lambda vector: vector["name"])
def test_a_report_becomes_exactly_the_published_bytes(vector: dict[str, Any]):
    attachments = tuple(
        Attachment.of(
            base64.b64decode(entry["data"]), media_type=entry["media_type"], cleaned=Cleaned(entry["cleaned"])
        )
        for entry in vector["attachments"]
    )
    report = Report(vector["id"], vector["members"], attachments)
    data = pack(report)
    assert payload.report_json(report).decode() == vector["report_json"]
    assert len(data) == vector["size_class"]
    assert hashlib.sha256(data).hexdigest() == vector["sha256"]
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        for member in tar:
            header = bytes.fromhex(vector["headers"][member.name]).ljust(512, b"\0")
            assert data[member.offset : member.offset + 512] == header
    received = unpack(io.BytesIO(data))
    assert (received.id, received.members, received.attachments) == (report.id, report.members, attachments)


@pytest.mark.must("ENV-9", "ENV-21", "ENV-22", "ENV-40")
@pytest.mark.parametrize("vector", read_vectors("refused.json"), ids=lambda vector: vector["name"])
def test_a_published_fault_is_refused(vector: dict[str, Any]):
    data = base64.b64decode(vector["start"]).ljust(vector["length"], b"\0")
    assert reason_of(data) == vector["reason"]


@pytest.mark.must("ENV-27")
@pytest.mark.parametrize("vector", read_vectors("read.json"), ids=lambda vector: vector["name"])
def test_what_a_later_writer_may_send_is_read(vector: dict[str, Any]):
    data = base64.b64decode(vector["start"]).ljust(vector["length"], b"\0")
    assert unpack(io.BytesIO(data)).members == vector["members"]


def test_the_published_faults_cover_every_reason():
    assert {vector["reason"] for vector in read_vectors("refused.json")} == set(Reason)


@pytest.mark.must("ENV-19", "ENV-28")
def test_ordinary_tar_reads_the_payload_and_finds_nothing_of_the_machine():
    with tarfile.open(fileobj=io.BytesIO(pack(Report(ID, SAID, (PICTURE, PICTURE))))) as tar:
        members = tar.getmembers()
        assert [member.name for member in members] == ["report.json", "a/0001", "a/0002"]
        for member in members:
            owner = (member.uid, member.gid, member.uname, member.gname)
            assert (member.mode, member.mtime, *owner) == (0o600, 0, 0, 0, "", "")
            assert member.isreg()
            assert not member.pax_headers


@pytest.mark.must("ENV-10")
def test_every_failure_has_the_same_message():
    with pytest.raises(Unreadable) as cut:
        unpack(io.BytesIO(b""))
    with pytest.raises(Unreadable) as odd:
        unpack(io.BytesIO(text_archive("[]")))
    assert str(cut.value) == str(odd.value)
    assert cut.value.reason != odd.value.reason


def test_a_payload_cut_anywhere_is_refused():
    data = pack(Report(ID, SAID, (PICTURE,)))
    for length in (0, 1, 511, 512, 600, 1024, 2000, len(data) - 512, len(data) - 1):
        assert reason_of(data[:length]) == Reason.CUT


@pytest.mark.must("ENV-19")
def test_a_byte_changed_in_a_header_is_refused():
    data = pack(Report(ID, SAID))
    for at in range(512):
        changed = bytearray(data)
        changed[at] ^= 1
        assert reason_of(bytes(changed)) in {Reason.HEADER, Reason.REPORT_LENGTH}


def test_a_byte_changed_in_an_attachment_or_behind_it_is_refused():
    data = pack(Report(ID, SAID, (PICTURE,)))
    for at, reason in ((data.index(b"not really"), Reason.ATTACHMENT), (len(data) - 1, Reason.PADDING)):
        changed = bytearray(data)
        changed[at] ^= 1
        assert reason_of(bytes(changed)) == reason


@pytest.mark.must("ENV-21")
@pytest.mark.parametrize("name", ["../report.json", "/report.json", "report.jsom", "a/0001", "./report.json"])
def test_another_member_in_the_place_of_the_report_is_refused(name: str):
    assert reason_of(archive((name, payload.report_json(Report(ID, SAID))))) == Reason.HEADER


@pytest.mark.must("ENV-21")
@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.GNUTYPE_SPARSE, b"x", b"g"]
)
def test_links_sparse_files_and_extension_headers_are_refused(kind: bytes):
    member = tarfile.TarInfo("report.json")
    member.type = kind
    member.mode = 0o600
    assert reason_of(member.tobuf(tarfile.USTAR_FORMAT).ljust(sizes.SMALLEST_CLASS, b"\0")) == Reason.HEADER


def test_a_length_beyond_the_limit_is_refused_before_anything_is_read():
    source = io.BytesIO(ustar.write_header("report.json", strict_json.MAX_BYTES + 1) + b"{}")
    with pytest.raises(Unreadable) as refused:
        unpack(source)
    assert refused.value.reason == Reason.REPORT_LENGTH
    assert source.tell() == 512


def test_an_announced_attachment_reserves_no_memory():
    listed = {"n": 1, "media_type": "image/png", "length": 2**30, "sha256": "0" * 64, "cleaned": "kept"}
    text = json.dumps({"v": 1, "id": ID, "kind": "other", "attachments": [listed]})
    data = archive(("report.json", text.encode()), length=0) + ustar.write_header("a/0001", 2**30)
    assert reason_of(data) == Reason.CUT


@pytest.mark.must("ENV-26", "ENV-29")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"v":1,"v":1,"id":ID,"kind":"other"}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","later":{"a":1,"a":1}}', Reason.REPORT_JSON),
        ('{"v":1.0,"id":ID,"kind":"other"}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","later":1e2}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","later":NaN}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","later":9007199254740992}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","later":' + "9" * 5000 + "}", Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","later":' + "[" * 8 + "1" + "]" * 8 + "}", Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","text":"A\u030a"}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","text":"\\u0000"}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","text":"\\ud800"}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","text":"\\u202e"}', Reason.REPORT_JSON),
        ('{"v":1,"id":ID,"kind":"other","\\u0007":1}', Reason.REPORT_JSON),
        ("[" * 15_000, Reason.REPORT_JSON),
        ("\ufeff{}", Reason.REPORT_JSON),
        (b'{"v":1,"id":"\xff"}', Reason.REPORT_JSON),
        ("[]", Reason.REPORT_JSON),
        ("", Reason.REPORT_JSON),
        ('{"v":2,"id":ID,"kind":"other"}', Reason.REPORT_VERSION),
        ('{"v":true,"id":ID,"kind":"other"}', Reason.REPORT_VERSION),
        ('{"id":ID,"kind":"other"}', Reason.REPORT_VERSION),
        ('{"v":1,"id":"0123456789ABCDEF0123456789ABCDEF","kind":"other"}', Reason.REPORT_MEMBER),
        ('{"v":1,"kind":"other"}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":["other"]}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","operators":"pk_jazz"}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","operators":["=1+1"]}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","text":5}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","delay_ms":true}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","occurred":{}}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","blocked_on":"2026-01-01"}', Reason.REPORT_MEMBER),
        ('{"v":1,"id":ID,"kind":"other","attachments":{}}', Reason.ATTACHMENT_LIST),
        ('{"v":1,"id":ID,"kind":"other","attachments":[{"n":1}]}', Reason.ATTACHMENT_LIST),
    ],
)
def test_a_report_json_that_breaks_a_rule_is_refused(text: str | bytes, reason: Reason):
    filled = text if isinstance(text, bytes) else text.replace("ID", f'"{ID}"')
    assert reason_of(text_archive(filled)) == reason


@pytest.mark.must("ENV-22")
@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("n", 2),
        ("n", True),
        ("length", -1),
        ("length", 2**31),
        ("media_type", "text/html; x"),
        ("media_type", None),
        ("sha256", "A" * 64),
        ("cleaned", "washed"),
    ],
)
def test_an_attachment_described_wrongly_is_refused(member: str, value: object):
    listed = {"n": 1, "media_type": "image/png", "length": 1, "sha256": "0" * 64, "cleaned": "kept"} | {member: value}
    text = json.dumps({"v": 1, "id": ID, "kind": "other", "attachments": [listed]})
    assert reason_of(text_archive(text)) == Reason.ATTACHMENT_LIST


@pytest.mark.must("ENV-22")
def test_attachments_more_fewer_or_in_another_order_than_listed_are_refused():
    other = Attachment.of(b"another", media_type="image/png", cleaned=Cleaned.STRIPPED)
    text = payload.report_json(Report(ID, SAID, (PICTURE, other)))
    first, second = ("a/0001", PICTURE.read()), ("a/0002", other.read())
    assert unpack(io.BytesIO(archive(("report.json", text), first, second))).attachments == (PICTURE, other)
    assert reason_of(archive(("report.json", text), first)) == Reason.HEADER
    assert reason_of(archive(("report.json", text), second, first)) == Reason.HEADER
    assert reason_of(archive(("report.json", text), first, second, ("a/0003", b""))) == Reason.PADDING
    assert reason_of(archive(("report.json", text), ("a/0001", other.read()), second)) == Reason.ATTACHMENT
    assert reason_of(archive(("report.json", text), ("a/0001", PICTURE.read() + b"a"), second)) == Reason.ATTACHMENT


@pytest.mark.must("ENV-9", "ENV-23")
@pytest.mark.parametrize("length", [16_383, 16_896, 32_768])
def test_a_payload_of_another_length_than_its_class_is_refused(length: int):
    data = pack(Report(ID, SAID))[:length].ljust(length, b"\0")
    assert reason_of(data) in {Reason.CUT, Reason.SIZE_CLASS}


def test_a_report_carries_at_most_twenty_files():
    with pytest.raises(AttachmentRefused):
        pack(Report(ID, SAID, (PICTURE,) * 21))
    data = pack(Report(ID, SAID, (PICTURE,) * 20))
    assert len(data) == 65_536
    assert len(unpack(io.BytesIO(data)).attachments) == 20


@pytest.mark.must("ENV-25")
@pytest.mark.parametrize(
    "report",
    [
        Report("x" * 32, SAID),
        Report(ID, {}),
        Report(ID, SAID | {"id": "mine"}),
        Report(ID, SAID | {"text": "\x00"}),
        Report(ID, SAID | {"text": 5}),
        Report(ID, SAID | {"delay_ms": 2**60}),
        Report(ID, SAID | {"delay_ms": 0.5}),
        Report(ID, SAID | {"text": "a" * 300_000}),
        Report(ID, SAID, (Attachment.of(b"", media_type="picture", cleaned=Cleaned.KEPT),)),
    ],
    ids=range(9),
)
def test_what_the_desk_could_not_read_back_is_not_packed(report: Report):
    with pytest.raises(ValueError):  # noqa: PT011 - each breaks a rule of its own, and none has a sentence for people
        pack(report)


@pytest.mark.must("ENV-25")
def test_strings_are_packed_in_form_nfc():
    assert "Å".encode() in payload.report_json(Report(ID, SAID | {"text": "A\u030a", "lang": "en"}))


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"))).map(plain_text.normalise)
CLEAN_TEXTS = TEXTS.filter(lambda text: not plain_text.has_hidden(text) and not plain_text.has_control(text))
MEMBERS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["outage", "other"])},
    optional={
        "text": CLEAN_TEXTS,
        "other_place": CLEAN_TEXTS,
        "operators": st.lists(st.sampled_from(["pk_jazz", "withheld", "later-code"])),
        "delay_ms": st.integers(-(2**53) + 1, 2**53 - 1),
        "operator_ref": st.booleans(),
        "links": st.lists(CLEAN_TEXTS, max_size=3),
        "witnessed": st.none(),
        "blocked_on": st.just({"on": "2026-11-14", "precision": "month"}),
    },
)
ATTACHMENTS = st.builds(
    Attachment.of,
    st.binary(max_size=2000),
    media_type=st.sampled_from(["image/png", "image/jpeg", "application/pdf"]),
    cleaned=st.sampled_from(Cleaned),
)


@given(MEMBERS, st.lists(ATTACHMENTS, max_size=4), st.binary(min_size=16, max_size=16))
def test_a_payload_reads_what_it_prints(members: dict[str, Any], attachments: list[Attachment], seed: bytes):
    report = Report(seed.hex(), members, tuple(attachments))
    received = unpack(io.BytesIO(pack(report)))
    assert (received.id, received.members, received.attachments) == (report.id, members, report.attachments)
    assert pack(Report(received.id, received.members, received.attachments)) == pack(report)


@given(st.binary(max_size=3000) | st.tuples(st.integers(0, 2500), st.binary(min_size=1, max_size=600)))
def test_any_bytes_are_a_report_or_unreadable(noise: bytes | tuple[int, bytes]):
    data = noise if isinstance(noise, bytes) else pack(Report(ID, SAID, (PICTURE,)))
    if isinstance(noise, tuple):
        at, change = noise
        data = data[:at] + change + data[at + len(change) :]
    with contextlib.suppress(Unreadable):
        unpack(io.BytesIO(data))


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_text_is_an_object_or_refused(text: str):
    with contextlib.suppress(strict_json.NotStrictJson):
        strict_json.parse_object(text.encode("utf-8", "replace"))
