"""The organisers' calls on the real server: who is let in, what the feed says, how envelopes are fetched."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crypto import http_signatures, merkle, notes, organisers_text, sizes, uploads
from crypto.http_signatures import SyncRequest
from crypto.uploads import CHUNK, Upload
from server.batches import dummy_id
from support.desk_folder import ORIGIN, DeskFolder, make_desk_folder, make_organiser, write_organisers
from support.envelopes import make_envelope, submit_body
from support.raw_http import RawAnswer, ask, problem_of
from support.running_server import RunningServer, running_server
from support.waiting import wait_for

REFUSED = (401, b'{"type":"refused"}')
UNKNOWN = (404, b'{"type":"unknown"}')


@dataclass
class Desk:
    folder: DeskFolder
    server: RunningServer

    def ask(
        self,
        label: str,
        method: str,
        target: str,
        *,
        body: bytes = b"",
        origin: str = ORIGIN,
        seconds_off: int = 0,
        change: Callable[[dict[str, str]], object] = lambda _: None,
    ) -> RawAnswer:
        path, _, query = target.partition("?")
        signed = SyncRequest(method, path, query, body)
        created = int(time.time()) + seconds_off
        headers = http_signatures.sign(signed, seed=make_organiser(label)[1], origin=origin, created=created)
        change(headers)
        return ask(self.server, method, target, body=body or None, headers=headers)

    def feed(self, *, after: int = -1, limit: int = 256, label: str = "amina") -> list[dict[str, Any]]:
        answer = self.ask(label, "GET", f"/v1/o/feed?after={after}&limit={limit}")
        assert answer.status == 200
        assert answer.headers["content-type"] == "application/jsonl"
        return [json.loads(line) for line in answer.body.splitlines()]

    def feed_line(self, upload: Upload) -> dict[str, Any]:
        def find() -> dict[str, Any]:
            after = -1
            while lines := self.feed(after=after):
                for line in lines:
                    if line["id"] == upload.hex:
                        return line
                after = lines[-1]["index"]
            return {}

        return wait_for(find)

    def submit(self, length: int = sizes.envelope_length(sizes.SMALLEST_CLASS)) -> tuple[Upload, bytes]:
        upload, envelope = make_envelope(length)
        assert ask(self.server, "POST", "/v1/submit", body=submit_body(upload, envelope)).status == 200
        return upload, envelope

    def acknowledge(self, label: str, upload_id: str, state: str) -> RawAnswer:
        body = json.dumps({"id": upload_id, "state": state}).encode()
        return self.ask(label, "POST", "/v1/o/ack", body=body)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("organisers")
    made = make_desk_folder(folder / "desk", batch_seconds=1)
    write_organisers(made, ["amina", "bilal", "chanda"], revoked=["chanda"])
    with running_server(made.path, folder / "data") as server:
        yield Desk(made, server)


@pytest.mark.must("SYN-7")
def test_the_feed_tells_reports_from_dummies_in_log_order(desk: Desk):
    upload, envelope = desk.submit()
    line = desk.feed_line(upload)
    assert line["held"] == len(envelope)
    assert set(line) == {"index", "batch", "id", "held"}
    lines = desk.feed()
    assert [line["index"] for line in lines] == sorted(line["index"] for line in lines)
    for line in lines:
        assert ("held" in line) != ("dummy" in line)
        if "dummy" in line:
            assert dummy_id(bytes.fromhex(line["dummy"])).hex() == line["id"]
    assert desk.feed(after=lines[4]["index"], limit=3) == lines[5:8]
    assert desk.feed(after=10**17) == []


@pytest.mark.parametrize("exponent", range(5))
def test_every_subtree_comes_with_a_proof_that_leads_to_the_root(desk: Desk, exponent: int):
    upload, envelope = desk.submit(sizes.envelope_length(sizes.SUBMIT_CLASS))
    desk.feed_line(upload)
    hashes = [merkle.leaf_hash(envelope[start : start + CHUNK]) for start in range(0, len(envelope), CHUNK)]
    whole = len(hashes) >> exponent
    for index in range(whole):
        answer = desk.ask("bilal", "GET", f"/v1/o/b/{upload.hex}/{exponent}/{index}")
        assert answer.status == 200
        assert answer.headers["content-type"] == "application/octet-stream"
        count, rest = answer.body[0], answer.body[1:]
        proof = [rest[32 * number : 32 * number + 32] for number in range(count)]
        data = rest[32 * count :]
        first = index << exponent
        assert data == envelope[first * CHUNK : (index + 1 << exponent) * CHUNK]
        lower = merkle.inclusion_proof(hashes[first : first + (1 << exponent)], 0)
        merkle.verify_inclusion(hashes[first], first, len(hashes), [*lower, *proof], upload.tree_root)
    assert problem_of(desk.ask("bilal", "GET", f"/v1/o/b/{upload.hex}/{exponent}/{whole}")) == UNKNOWN


def test_a_piece_of_what_is_not_held_is_unknown(desk: Desk):
    upload, _ = desk.submit()
    desk.feed_line(upload)
    dummy = next(line["id"] for line in desk.feed() if "dummy" in line)
    other, _ = make_envelope()
    places = [
        f"{upload.hex}/5/0",
        f"{upload.hex}/00/0",
        f"{upload.hex}/0/01",
        f"{upload.hex}/0/-1",
        f"{upload.hex}/x/y",
    ]
    for place in [*places, f"{dummy}/0/0", f"{other.hex}/0/0", f"{upload.hex.upper()}/0/0"]:
        assert problem_of(desk.ask("amina", "GET", f"/v1/o/b/{place}")) == UNKNOWN


@pytest.mark.parametrize(
    "query",
    [
        *("after=-2", "after=01", "after=1e3", "after=" + "9" * 30, "after"),
        *("limit=0", "limit=257", "limit=-1", "limit=%20"),
        *("after=1&after=2", "other=1", "after=-1&limit=3&x=1"),
    ],
)
def test_a_feed_query_that_is_none_is_malformed(desk: Desk, query: str):
    assert problem_of(desk.ask("amina", "GET", f"/v1/o/feed?{query}")) == (400, b'{"type":"malformed"}')


@pytest.mark.must("SYN-3")
def test_a_feed_without_a_query_begins_at_the_beginning(desk: Desk):
    upload, _ = desk.submit()
    desk.feed_line(upload)
    answer = desk.ask("amina", "GET", "/v1/o/feed")
    assert json.loads(answer.body.splitlines()[0])["index"] == 0


@pytest.mark.must("SYN-9", "SYN-10")
def test_two_filed_delete_and_the_feed_shows_the_signed_acks(desk: Desk):
    upload, _ = desk.submit()
    desk.feed_line(upload)
    assert problem_of(desk.acknowledge("amina", upload.hex, "unreadable")) == (204, b"")
    assert problem_of(desk.acknowledge("bilal", upload.hex, "unreadable")) == (204, b"")
    assert problem_of(desk.acknowledge("amina", upload.hex, "filed")) == (204, b"")
    assert problem_of(desk.acknowledge("amina", upload.hex, "filed")) == (204, b"")
    assert "held" in desk.feed_line(upload)
    assert desk.acknowledge("bilal", upload.hex, "filed").status == 204
    line = desk.feed_line(upload)
    assert set(line) == {"index", "batch", "id", "deleted"}
    assert len(line["deleted"]) == 2
    keys = {organiser.key_id: organiser.sync.public for organiser, _ in map(make_organiser, ("amina", "bilal"))}
    for ack in line["deleted"]:
        body = ack["body"].encode()
        assert json.loads(body) == {"id": upload.hex, "state": "filed"}
        signed = SyncRequest("POST", "/v1/o/ack", "", body)
        headers = {name: ack[name] for name in ("signature", "signature-input")}
        digest = {
            "content-digest": http_signatures.sign(signed, seed=bytes(32), origin=ORIGIN, created=0)["Content-Digest"]
        }
        signer = http_signatures.verify(
            signed, headers | digest, origin=ORIGIN, find_key=keys.get, now=int(time.time())
        )
        keys.pop(signer)
    assert not keys
    assert problem_of(desk.ask("amina", "GET", f"/v1/o/b/{upload.hex}/0/0")) == UNKNOWN
    assert desk.acknowledge("amina", upload.hex, "filed").status == 204


def test_an_ack_that_is_none_is_refused(desk: Desk):
    upload, _ = desk.submit()
    desk.feed_line(upload)
    dummy = next(line["id"] for line in desk.feed() if "dummy" in line)
    assert problem_of(desk.acknowledge("amina", dummy, "filed")) == UNKNOWN
    assert problem_of(desk.acknowledge("amina", "00" * 32, "filed")) == UNKNOWN
    bad = [b"", b"[]", b"{", b"1", b"\xff", b'{"id":1,"state":"filed"}', b'{"id":"%b"}' % upload.hex.encode()]
    bad += [b'{"id":"%b","state":"eaten"}' % upload.hex.encode(), b'{"id":"zz","state":"filed"}', b"[" * 200]
    bad += [b'{"id":"%b","state":"filed","more":1}' % upload.hex.encode()]
    bad += ['{"id":"%s","state":"filed"}'.replace("%s", upload.hex).encode("utf-16")]
    bad += [b'{"id":"\xed\xa0\x80","id":"%b","state":"filed"}' % upload.hex.encode()]
    for body in bad:
        assert problem_of(desk.ask("amina", "POST", "/v1/o/ack", body=body)) == (400, b'{"type":"malformed"}')
    assert desk.ask("amina", "POST", "/v1/o/ack", body=b" " * 300).status == 413


@pytest.mark.must("SYN-1", "SYN-2", "SYN-5", "SYN-6", "PRO-22")
def test_whoever_is_not_a_current_organiser_gets_one_and_the_same_refusal(desk: Desk):
    target = "/v1/o/feed?after=-1&limit=1"
    assert problem_of(ask(desk.server, "GET", target)) == REFUSED
    assert problem_of(desk.ask("stranger", "GET", target)) == REFUSED
    assert problem_of(desk.ask("chanda", "GET", target)) == REFUSED
    assert problem_of(desk.ask("chanda", "GET", target, seconds_off=9999)) == REFUSED
    assert problem_of(desk.ask("amina", "GET", target, origin="other.example")) == REFUSED
    for name in ("Content-Digest", "Signature-Input", "Signature"):
        assert (
            problem_of(desk.ask("amina", "GET", target, change=lambda headers, name=name: headers.pop(name))) == REFUSED
        )
        spaced = desk.ask("amina", "GET", target, change=lambda h, name=name: h.update({name: h[name] + ", x"}))
        assert problem_of(spaced) == REFUSED
    for path in ("/v1/o/b/" + "00" * 32 + "/0/0", "/v1/o/b/x/y/z"):
        assert problem_of(desk.ask("stranger", "GET", path)) == REFUSED
    body = b'{"id":"' + b"0" * 64 + b'","state":"filed"}'
    assert problem_of(desk.ask("stranger", "POST", "/v1/o/ack", body=body)) == REFUSED


@pytest.mark.must("SYN-4")
def test_a_wrong_clock_is_told_the_minute(desk: Desk):
    for seconds_off in (-3600, 3600):
        answer = desk.ask("amina", "GET", "/v1/o/feed", seconds_off=seconds_off)
        assert answer.status == 401
        members = json.loads(answer.body)
        assert members["type"] == "clock"
        assert set(members) == {"now", "type"}
        assert members["now"] % 60 == 0
        assert 0 <= time.time() - members["now"] < 70
        offset = members["now"] - int(time.time())
        assert desk.ask("amina", "GET", "/v1/o/feed", seconds_off=offset).status == 200


@pytest.mark.must("PRO-23", "SYN-6", "SYN-9")
def test_the_note_is_read_again_when_it_changes_and_a_bad_one_lets_nobody_in(tmp_path: Path):
    folder = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    with running_server(folder.path, tmp_path / "data") as server:
        desk = Desk(folder, server)

        def is_let_in(label: str) -> bool:
            answer = desk.ask(label, "GET", "/v1/o/feed")
            assert answer.status == 200 or problem_of(answer) == REFUSED
            return answer.status == 200

        assert not is_let_in("amina")
        write_organisers(folder, ["amina"], version=1)
        assert is_let_in("amina")
        # With one organiser listed, one word is enough.
        upload, _ = desk.submit()
        desk.feed_line(upload)
        assert desk.acknowledge("amina", upload.hex, "filed").status == 204
        assert "deleted" in desk.feed_line(upload)
        write_organisers(folder, ["amina", "bilal"], version=2, revoked=["amina"])
        assert not is_let_in("amina")
        assert is_let_in("bilal")
        write_organisers(folder, ["amina", "bilal"], version=1)
        assert not is_let_in("amina")
        assert not is_let_in("bilal")
        write_organisers(folder, ["amina", "bilal"], version=3, root=folder.log)
        assert not is_let_in("amina")
        write_organisers(folder, ["amina", "bilal"], version=3)
        assert is_let_in("amina")
        (folder.path / "revoked").write_text(make_organiser("amina")[0].key_id + "\n")
        assert not is_let_in("amina")
        assert is_let_in("bilal")
        (folder.path / "revoked").write_text(make_organiser("amina")[0].key_id[1:] + "\n")
        assert not is_let_in("bilal")
        (folder.path / "revoked").unlink()
        assert is_let_in("bilal")
        (folder.path / "organisers").write_bytes(b"torn")
        assert not is_let_in("bilal")
        (folder.path / "organisers").unlink()
        assert not is_let_in("bilal")
    assert any("let nobody in" in line for line in server.log_lines())
    write_organisers(folder, ["amina", "bilal"], version=2)
    with running_server(folder.path, tmp_path / "data") as server:
        desk.server = server
        assert not is_let_in("bilal")
        write_organisers(folder, ["amina", "bilal"], version=3)
        assert is_let_in("bilal")


def test_what_was_fetched_is_what_was_sent(desk: Desk):
    upload, envelope = desk.submit()
    desk.feed_line(upload)
    answer = desk.ask("amina", "GET", f"/v1/o/b/{upload.hex}/0/0")
    assert answer.body == b"\x00" + envelope
    assert uploads.describe_bytes(answer.body[1:]) == upload


@pytest.mark.must("UPL-10")
def test_a_fault_of_the_server_is_a_listed_problem_and_logged_by_its_place(tmp_path: Path):
    folder = make_desk_folder(tmp_path / "desk", batch_seconds=1)
    write_organisers(folder, ["amina"])
    with running_server(folder.path, tmp_path / "data") as server:
        desk = Desk(folder, server)
        upload, _ = desk.submit()
        desk.feed_line(upload)
        (tmp_path / "data" / "blobs" / upload.hex[:2] / upload.hex).unlink()
        answer = desk.ask("amina", "GET", f"/v1/o/b/{upload.hex}/0/0")
        assert problem_of(answer) == (500, b'{"type":"failed"}')
        # The answer leaves before the line is written.
        faults = wait_for(lambda: [line for line in server.log_lines() if not line.startswith("batch ")])
        assert len(faults) == 1
        assert faults[0].startswith("StorageFailed at ")
        assert upload.hex not in faults[0]


def test_the_test_organisers_note_is_one(desk: Desk):
    note = (desk.folder.path / "organisers").read_bytes()
    listed = organisers_text.parse(notes.verify(note, desk.folder.profile.roots))
    assert len(listed.current) == 2
