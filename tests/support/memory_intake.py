"""An intake server in memory, behind the same port as the real one, that can also misbehave on request.

The contract tests in `tests/journeys/test_intake_contract.py` run on this and on the real server, so that it
cannot drift from it. It keeps every call it saw, so that a test can say what a server learns.
"""

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from crypto import http_signatures, merkle, receipts, sizes, uploads
from crypto.errors import BadRequestSignature, BadSize, ClockOff
from crypto.http_signatures import SyncRequest
from crypto.organisers_text import Organiser
from crypto.receipts import Receipt
from crypto.uploads import Upload
from reporter.errors import NoConnection, NotSent
from reporter.transport import LINES, OCTETS, PROBLEM, TEXT, Answer
from support.desks import NOW, BareDesk

HEAD_BYTES = 40
WORK_BYTES = 16


class Fault(Enum):
    """What goes wrong with the next call."""

    NO_CONNECTION = auto()
    DROPPED_BEFORE = auto()
    DROPPED_AFTER = auto()
    GARBAGE = auto()
    REDIRECT = auto()
    BUSY = auto()
    FULL = auto()
    FAILED = auto()
    OTHER_RECEIPT = auto()
    FLIPPED_BYTE = auto()


@dataclass
class Call:
    """One call as the server saw it."""

    method: str
    target: str
    body: bytes
    headers: Mapping[str, str]


@dataclass
class MemoryIntake:
    """The server. `faults` are used up one a call; `organisers` may sync."""

    desk: BareDesk
    batch: int = 495_000
    now: datetime = NOW
    organisers: list[Organiser] = field(default_factory=list)
    faults: deque[Fault | None] = field(default_factory=deque)
    calls: list[Call] = field(default_factory=list)
    envelopes: dict[str, bytes] = field(default_factory=dict)
    receipts: dict[str, bytes] = field(default_factory=dict)
    leaves: list[dict[str, object]] = field(default_factory=list)
    acks: dict[str, dict[str, str]] = field(default_factory=dict)
    opened: int = 0
    closed: int = 0

    def open_exchange(self, _profile: object = None) -> "MemoryExchange":
        self.opened += 1
        return MemoryExchange(self)

    def close_batch(self) -> None:
        """Close the open batch: what waits gets its leaves, sorted, among dummies up to a multiple of 16."""
        waiting = sorted(set(self.envelopes) - {str(leaf["id"]) for leaf in self.leaves})
        for upload_id in waiting:
            self._add_leaf(upload_id, held=len(self.envelopes[upload_id]))
        while (len(self.leaves) + 1) % 16:
            self._add_leaf(f"{len(self.leaves):064x}", dummy="00" * 32)
        self.batch += 1

    def _add_leaf(self, upload_id: str, **state: object) -> None:
        self.leaves.append({"index": len(self.leaves), "batch": self.batch, "id": upload_id, **state})

    def answer(self, call: Call) -> Answer:
        path, _, query = call.target.partition("?")
        if (call.method, path) == ("POST", "/v1/submit"):
            return self._submit(call.body)
        if (call.method, path) == ("GET", "/v1/profile"):
            return Answer(200, TEXT, self.desk.sign())
        if path.startswith("/v1/o/"):
            return self._sync(call, path, query)
        return problem("unknown", 404)

    def _submit(self, body: bytes) -> Answer:
        if len(body) < HEAD_BYTES + WORK_BYTES:
            return problem("malformed", 400)
        upload = Upload.from_head(body[:HEAD_BYTES])
        envelope = body[HEAD_BYTES + WORK_BYTES :]
        try:
            sizes.class_of_envelope(upload.length)
        except BadSize:
            return problem("size", 413)
        if upload.length > sizes.envelope_length(sizes.SUBMIT_CLASS):
            return problem("size", 413)
        if uploads.describe_bytes(envelope) != upload:
            return problem("chunk", 422)
        if upload.hex not in self.receipts:
            receipt = Receipt(origin=self.desk.profile.origin, upload_id=upload.id, batch=self.batch)
            self.envelopes[upload.hex] = envelope
            self.receipts[upload.hex] = receipts.sign(receipt, self.desk.log)
        return Answer(200, TEXT, self.receipts[upload.hex])

    def _sync(self, call: Call, path: str, query: str) -> Answer:
        keys = {organiser.key_id: organiser.sync.public for organiser in self.organisers}
        request = SyncRequest(method=call.method, path=path, query=query, body=call.body)
        headers = {name.lower(): value for name, value in call.headers.items()}
        now = int(self.now.timestamp())
        try:
            key_id = http_signatures.verify(
                request, headers, origin=self.desk.profile.origin, find_key=keys.get, now=now
            )
        except ClockOff:
            return problem("clock", 401, now=now // 60 * 60)
        except BadRequestSignature:
            return problem("refused", 401)
        if path == "/v1/o/feed":
            after, limit = (int(part.split("=")[1]) for part in query.split("&"))
            lines = [json.dumps(leaf) for leaf in self.leaves if int(str(leaf["index"])) > after]
            return Answer(200, LINES, "".join(line + "\n" for line in lines[:limit]).encode())
        if path == "/v1/o/ack":
            document = json.loads(call.body)
            self.acks.setdefault(document["id"], {})[key_id] = document["state"]
            return Answer(204, "", b"")
        return self._chunks(path)

    def _chunks(self, path: str) -> Answer:
        upload_id, exponent, index = path.removeprefix("/v1/o/b/").split("/")
        envelope = self.envelopes.get(upload_id)
        if envelope is None:
            return problem("unknown", 404)
        chunks = [envelope[at : at + uploads.CHUNK] for at in range(0, len(envelope), uploads.CHUNK)]
        count, first = 2 ** int(exponent), int(index) * 2 ** int(exponent)
        if (first + count > len(chunks) and count > 1) or first >= len(chunks):
            return problem("unknown", 404)
        proof = merkle.inclusion_proof([merkle.leaf_hash(chunk) for chunk in chunks], first)[int(exponent) :]
        data = b"".join(chunks[first : first + count])
        return Answer(200, OCTETS, bytes([len(proof)]) + b"".join(proof) + data)


class MemoryExchange:
    """One session with a MemoryIntake, as `reporter.transport.Exchange`."""

    def __init__(self, intake: MemoryIntake) -> None:
        self._intake = intake

    def __call__(
        self, method: str, target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        intake = self._intake
        call = Call(method, target, body, headers)
        fault = intake.faults.popleft() if intake.faults else None
        if fault is Fault.NO_CONNECTION:
            raise NoConnection("no connection to the desk's server")
        intake.calls.append(call)
        early = {
            Fault.GARBAGE: Answer(200, "text/html", b"<html>"),
            Fault.REDIRECT: Answer(302, "", b""),
            Fault.BUSY: problem("busy", 429),
            Fault.FULL: problem("full", 507),
            Fault.FAILED: problem("failed", 500),
        }
        if fault is Fault.DROPPED_BEFORE:
            raise NotSent("the server did not answer in time")
        if fault in early:
            return early[fault]
        answer = intake.answer(call)
        if fault is Fault.DROPPED_AFTER:
            raise NotSent("the server did not answer in time")
        if fault is Fault.OTHER_RECEIPT:
            other = Receipt(origin=intake.desk.profile.origin, upload_id=bytes(32), batch=intake.batch)
            return Answer(200, TEXT, receipts.sign(other, intake.desk.log))
        if fault is Fault.FLIPPED_BYTE:
            return Answer(answer.status, answer.media_type, answer.body[:-1] + bytes([answer.body[-1] ^ 1]))
        if len(answer.body) > max_answer_bytes:
            raise NotSent("the server's answer does not end")
        return answer

    def close(self) -> None:
        self._intake.closed += 1


def problem(name: str, status: int, **members: object) -> Answer:
    return Answer(status, PROBLEM, json.dumps({"type": name, **members}).encode())
