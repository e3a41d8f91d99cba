"""Archives made to harm inside envelopes that are right: all refused, nothing written, nothing reserved."""

import hashlib
import io
import json
import os
import tarfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crypto import uploads
from crypto.identities import HybridIdentity
from reporter import inbox, opening, organiser, payload, ustar
from reporter.errors import Unreadable
from reporter.sync_calls import SyncCalls
from support.desks import NOW, BareDesk
from support.forged_archives import CLASS_BYTES, forge_header, member, padded, report
from support.forged_envelopes import forge, wrap
from support.reports import make_report, pack, seal_report
from support.stand_in.server import StandIn
from support.vaults import open_organiser_vault

TEXT = payload.report_json(make_report())
DATA = b"not really a picture" * 9
ESCAPED = "escaped"
GIB = 1024**3
MOST_MEMORY = 4 * 1024 * 1024
"""A few buffers of the reader; what is announced here has a hundred megabytes and more."""


def listing(*described: dict[str, Any], **members: object) -> bytes:
    """Return `report.json` that announces attachments; what a description leaves out is that of DATA."""
    right = {"media_type": "image/png", "length": len(DATA), "sha256": hashlib.sha256(DATA).hexdigest()}
    attachments = [
        {"n": n, "cleaned": "redrawn", **right, **description} for n, description in enumerate(described, start=1)
    ]
    return json.dumps({"v": 1, "id": "0" * 32, "kind": "other", "attachments": attachments, **members}).encode()


def by_tarfile(tar_format: int, **fields: Any) -> bytes:
    """Return what Python's own tar writes for the report, with any fields."""
    info = tarfile.TarInfo("report.json")
    info.size, info.mode = len(TEXT), 0o600
    for field, value in fields.items():
        setattr(info, field, value)
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tar_format) as tar:
        tar.addfile(info, io.BytesIO(TEXT))
    return target.getvalue().ljust(CLASS_BYTES, b"\0")


def base_256(number: int) -> bytes:
    return (1 << 95 | number).to_bytes(12, "big")


def sparse_of_ten_gib() -> bytes:
    """Return a GNU sparse member that takes 512 bytes here and ten GiB where it is unpacked."""
    info = tarfile.TarInfo("report.json")
    info.type, info.mode = tarfile.GNUTYPE_SPARSE, 0o600
    block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    block[386:398], block[398:410] = b"%011o\0" % 0, b"%011o\0" % 512
    block[483:495] = base_256(10 * GIB)
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + bytes(512)


PLAIN = ustar.write_header("report.json", len(TEXT))
NAMED = {
    "an absolute name": f"/{ESCAPED}",
    "a name above": f"../{ESCAPED}",
    "a name above and down again": "a/../report.json",
    "a name with a dot": "./report.json",
    "a name in a folder": "x/report.json",
    "a name with a slash behind": "report.json/",
    "a name with a drive": "C:report.json",
    "a name with backslashes": "..\\report.json",
    "a name in capitals": "REPORT.JSON",
    "no name": "",
}
FIELDS: dict[str, dict[str, bytes]] = {
    "a hard link": {"kind": b"1", "link": b"/etc/passwd"},
    "a symbolic link": {"kind": b"2", "link": b"/etc/passwd"},
    "a character device": {"kind": b"3", "device": b"0000001\x000000003\x00"},
    "a block device": {"kind": b"4", "device": b"0000010\x000000000\x00"},
    "a directory": {"kind": b"5"},
    "a pipe": {"kind": b"6"},
    "a contiguous file": {"kind": b"7"},
    "an old regular file": {"kind": b"\0"},
    "a PAX header": {"kind": b"x"},
    "a global PAX header": {"kind": b"g"},
    "a GNU long name": {"kind": b"L"},
    "a GNU long link": {"kind": b"K"},
    "a GNU sparse file": {"kind": b"S"},
    "a GNU multi-volume file": {"kind": b"M"},
    "a link name on a regular file": {"link": b"/etc/passwd"},
    "another mode": {"mode": b"0000644\0"},
    "a mode that sets the user": {"mode": b"0004755\0"},
    "an owner": {"owner": b"0001750\0"},
    "a group": {"group": b"0001750\0"},
    "a time": {"time": b"15066432155\0"},
    "an owner's name": {"owner_name": b"root"},
    "a group's name": {"group_name": b"root"},
    "a prefix": {"prefix": b"/etc"},
    "GNU magic": {"magic": b"ustar  \0"},
    "no magic": {"magic": bytes(8)},
    "something in the rest": {"rest": b"x"},
    "a name behind a zero": {"name": b"report.json\0/../../x"},
    "a length with spaces": {"length": b"       1234 "},
    "a length without an end": {"length": b"000000001234"},
    "a length of no digits": {"length": b"12345678999\0"},
    "a negative length": {"length": b"-0000000001\0"},
    "a huge octal length": {"length": b"77777777777\0"},
    "a huge base-256 length": {"length": base_256(10 * GIB)},
    "a negative base-256 length": {"length": b"\xff" * 12},
    "a length of nothing": {"length": bytes(12)},
}
ARCHIVES: dict[str, Callable[[], bytes]] = {
    **{fault: (lambda name=name: padded(member(name, TEXT))) for fault, name in NAMED.items()},
    **{fault: (lambda fields=fields: padded(report(TEXT, **fields))) for fault, fields in FIELDS.items()},
    "a wrong checksum": lambda: padded(PLAIN[:148] + b"000000\0 " + PLAIN[156:] + TEXT),
    "a checksum spelt otherwise": lambda: padded(PLAIN[:148] + b" " + PLAIN[149:] + TEXT),
    "PAX by tarfile": lambda: by_tarfile(tarfile.PAX_FORMAT, pax_headers={"path": f"../{ESCAPED}", "size": "9"}),
    "PAX of ten GiB": lambda: by_tarfile(tarfile.PAX_FORMAT, pax_headers={"GNU.sparse.realsize": str(10 * GIB)}),
    "GNU by tarfile": lambda: by_tarfile(tarfile.GNU_FORMAT, name="x" * 150),
    "ustar with an owner by tarfile": lambda: by_tarfile(tarfile.USTAR_FORMAT, uname="citizen", uid=1000),
    "a sparse file of ten GiB": lambda: padded(sparse_of_ten_gib()),
    "eight GiB in two blocks": lambda: padded(forge_header("report.json", 8 * GIB - 1)),
    "an attachment of two GiB": lambda: padded(
        report(listing({"length": 2 * GIB - 2**21})), forge_header("a/0001", 2 * GIB - 2**21)
    ),
    "twenty attachments of a hundred MiB": lambda: padded(
        report(listing(*[{"length": 100 * 2**20}] * 20)), forge_header("a/0001", 100 * 2**20)
    ),
    "the report twice": lambda: padded(report(TEXT), report(TEXT)),
    "an attachment twice": lambda: padded(report(listing({})), member("a/0001", DATA), member("a/0001", DATA)),
    "an attachment before the report": lambda: padded(member("a/0001", DATA), report(listing({}))),
    "attachments in another order": lambda: padded(
        report(listing({}, {})), member("a/0002", DATA), member("a/0001", DATA)
    ),
    "an attachment too few": lambda: padded(report(listing({}, {})), member("a/0001", DATA)),
    "an attachment too many": lambda: padded(report(TEXT), member("a/0001", DATA)),
    "an attachment outside": lambda: padded(report(listing({})), member(f"../{ESCAPED}", DATA)),
    "an attachment that is a link": lambda: padded(
        report(listing({})), forge_header("a/0001", 0, kind=b"2", link=b"/etc/passwd")
    ),
    "an attachment shorter than listed": lambda: padded(report(listing({})), member("a/0001", DATA[:-1])),
    "an attachment longer than listed": lambda: padded(report(listing({})), member("a/0001", DATA + b"x")),
    "an attachment of other bytes": lambda: padded(report(listing({})), member("a/0001", DATA[:-1] + b"x")),
    "one and twenty attachments": lambda: padded(report(listing(*[{"length": 0}] * 21))),
    "a name of its own for an attachment": lambda: padded(report(listing({"n": "../x"})), member("a/0001", DATA)),
    "padding that is not zero": lambda: padded(PLAIN + TEXT + b"\1" * ustar.padding_after(len(TEXT))),
    "a tail that is not zero": lambda: padded(report(TEXT))[:-1] + b"\1",
    "a second archive behind the end": lambda: padded(report(TEXT) + bytes(1024) + report(TEXT)),
    "no report": lambda: bytes(CLASS_BYTES),
    "gzip": lambda: padded(b"\x1f\x8b\x08\0" + os.urandom(2000)),
    "zip": lambda: padded(b"PK\3\4" + os.urandom(2000)),
}


def seal(desk: BareDesk, archive: bytes) -> bytes:
    return forge(wrap(desk.profile.week_keys[0].recipient), archive)


@pytest.fixture(scope="module")
def identities(desk: BareDesk) -> list[HybridIdentity]:
    return [desk.lines[0].identity]


def test_an_archive_put_together_by_hand_is_read_where_nothing_is_wrong_with_it(
    desk: BareDesk, identities: list[HybridIdentity]
):
    archive = padded(report(listing({}, {})), member("a/0001", DATA), member("a/0002", DATA))
    assert len(opening.open_envelope(seal(desk, archive), identities).attachments) == 2


@pytest.mark.must("ENV-19", "ENV-21", "ENV-22")
@pytest.mark.parametrize("fault", ARCHIVES)
def test_an_archive_made_to_harm_is_refused_reserves_nothing_and_writes_nothing(
    desk: BareDesk,
    identities: list[HybridIdentity],
    fault: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.chdir(tmp_path)
    archive = ARCHIVES[fault]()
    assert len(archive) == CLASS_BYTES
    envelope = seal(desk, archive)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as refused:
            opening.open_envelope(envelope, identities)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert str(refused.value) == "This envelope cannot be read. It was kept as it came."
    assert peak < MOST_MEMORY
    assert list(tmp_path.iterdir()) == []


@pytest.mark.must("ENV-11", "SYN-12")
def test_a_sync_keeps_archives_made_to_harm_as_they_came_and_files_what_follows(
    desk: BareDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    with open_organiser_vault(tmp_path / "organiser", desk) as (vault, keys):
        server = StandIn(desk, organisers=[keys])
        envelopes = [seal(desk, make_archive()) for make_archive in ARCHIVES.values()]
        for envelope in (*envelopes, seal_report(desk, make_report()).data):
            server.take(uploads.describe_bytes(envelope), envelope)
        server.close_batch()
        calls = SyncCalls(
            server.open_exchange(),
            origin=desk.profile.origin,
            seed=organiser.sync_seed(vault),
            now=lambda: NOW,
        )
        assert inbox.sync(vault, calls) == inbox.Synced(filed=1, unreadable=len(ARCHIVES), missing=0, unacknowledged=0)
        for kept in vault.envelopes.unreadable():
            with vault.envelopes.ciphertext(kept.upload_id) as stream:
                assert stream.read() == server.envelopes[kept.upload_id]
    assert list(elsewhere.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"elsewhere", "organiser"}
    assert not Path(f"/{ESCAPED}").exists()


def test_a_payload_of_another_class_than_its_contents_need_is_refused(desk: BareDesk, identities: list[HybridIdentity]):
    with pytest.raises(Unreadable):
        opening.open_envelope(seal(desk, pack(make_report()).ljust(2 * CLASS_BYTES, b"\0")), identities)
