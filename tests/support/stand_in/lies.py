"""What each fault makes of an answer: values in, values out. Nothing here knows a line.

A lie that does not fit the call (a false feed where a receipt was asked for) leaves the answer as it is.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crypto import receipts
from crypto.notes import Signer
from crypto.receipts import Receipt
from crypto.uploads import HEAD_BYTES, Upload
from support.stand_in.answers import LINES, OCTETS, TEXT, Answer, Call, problem
from support.stand_in.faults import Fault, Rule
from support.stand_in.shelf import Shelf

LONG_LINE_BYTES = 10 * 1024 * 1024
ELSEWHERE = "https://elsewhere.example/"

_FALSE_PAGES = {
    Fault.GARBAGE: Answer(200, "text/html", b"<html>"),
    Fault.REDIRECT: Answer(302, "", b"", (("location", ELSEWHERE),)),
    Fault.MAINTENANCE: Answer(503, "text/html", b"<html>", (("retry-after", "7200"),)),
    Fault.UNKNOWN_PROBLEM: Answer(418, "application/problem+json", b'{"type":"teapot"}'),
}


@dataclass(frozen=True)
class Lie:
    """What a fault has at hand: its rule, the call, the true answer, and the answers given before."""

    rule: Rule
    shelf: Shelf
    call: Call
    answer: Answer
    earlier: Sequence[Answer]


def instead(rule: Rule) -> Answer | None:
    """Return the answer that a fault gives without handling anything, or None for other faults."""
    match rule.fault:
        case Fault.BUSY | Fault.FULL | Fault.FAILED:
            return problem(rule.fault.name.lower())
        case Fault.REFUSED:
            return problem(rule.problem)
        case Fault.WILD_CLOCK:
            return problem("clock", {"now": rule.now})
    return _FALSE_PAGES.get(rule.fault)


def changed(lie: Lie) -> Answer:
    """Return the answer as its fault changes it."""
    change = _CHANGES.get(lie.rule.fault)
    return lie.answer if change is None else change(lie)


def _earlier(lie: Lie) -> Answer:
    return lie.earlier[-1] if lie.earlier else lie.answer


def _wrong_type(lie: Lie) -> Answer:
    return replace(lie.answer, media_type="text/html; charset=utf-8")


def _wrong_status(lie: Lie) -> Answer:
    return replace(lie.answer, status=202)


def _empty_with_body(lie: Lie) -> Answer:
    return replace(lie.answer, status=204, body=lie.answer.body or b"more")


def _cookie(lie: Lie) -> Answer:
    return replace(lie.answer, headers=(*lie.answer.headers, ("set-cookie", "who=reporter; Path=/")))


def _flipped_byte(lie: Lie) -> Answer:
    body = lie.answer.body
    return replace(lie.answer, body=body[:-1] + bytes([body[-1] ^ 1])) if body else lie.answer


def _wrong_proof(lie: Lie) -> Answer:
    body = bytearray(lie.answer.body)
    if lie.answer.media_type != OCTETS or not body or not body[0]:
        return lie.answer
    body[1] ^= 1
    return replace(lie.answer, body=bytes(body))


def _other_desk(lie: Lie) -> bytes:
    origin = lie.shelf.desk.profile.origin
    return receipts.sign(Receipt(origin, _upload_id(lie), lie.shelf.batch), Signer.generate(origin))


def _other_receipt(lie: Lie) -> bytes:
    return lie.shelf.sign(bytes(32))


def _old_receipt(lie: Lie) -> bytes:
    mine = _upload_id(lie).hex()
    old = [note for upload_id, note in lie.shelf.receipts.items() if upload_id != mine]
    return old[0] if old else lie.shelf.sign(b"\x01" * 32)


def _wrong_batch(lie: Lie) -> bytes:
    return lie.shelf.sign(_upload_id(lie), batch=lie.shelf.batch + 1_000)


def _receipt(make: Callable[[Lie], bytes], *, only_changed: bool = False) -> Callable[[Lie], Answer]:
    """Make a lie of a receipt; with `only_changed` it is told only where a receipt was due."""

    def change(lie: Lie) -> Answer:
        is_receipt = lie.answer.status == 200 and lie.answer.media_type == TEXT
        if not lie.call.path.endswith(("/submit", "/done")) or (only_changed and not is_receipt):
            return lie.answer
        return Answer(200, TEXT, make(lie))

    return change


def _upload_id(lie: Lie) -> bytes:
    return Upload.from_head(lie.call.body[:HEAD_BYTES]).id


def _state(ones: bool) -> Callable[[Lie], Answer]:  # noqa: FBT001 - Which of two lies it is stands at its only two uses.
    def change(lie: Lie) -> Answer:
        if not lie.call.path.endswith("/state") or len(lie.call.body) != HEAD_BYTES:
            return lie.answer
        count = Upload.from_head(lie.call.body).chunk_count
        return Answer(200, OCTETS, (b"\xff" if ones else b"\x00") * -(-count // 8))

    return change


def _feed(change_lines: Callable[[list[dict[str, object]]], list[dict[str, object]]]) -> Callable[[Lie], Answer]:
    def change(lie: Lie) -> Answer:
        if lie.answer.media_type != LINES or not lie.answer.body:
            return lie.answer
        lines = change_lines([json.loads(line) for line in lie.answer.body.splitlines()])
        return replace(lie.answer, body="".join(json.dumps(line) + "\n" for line in lines).encode())

    return change


def _with_gap(lines: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{**line, "index": int(str(line["index"])) + 40} for line in lines]


def _of_unknown_state(lines: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{"index": line["index"], "batch": line["batch"], "id": line["id"], "eaten": True} for line in lines]


def _with_long_line(lines: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{**lines[0], "more": "m" * LONG_LINE_BYTES}, *lines[1:]]


def _profile(note: Callable[[Lie], bytes]) -> Callable[[Lie], Answer]:
    def change(lie: Lie) -> Answer:
        return replace(lie.answer, body=note(lie)) if lie.call.path == "/v1/profile" else lie.answer

    return change


def _equivocation(lie: Lie) -> bytes:
    desk = lie.shelf.desk
    return desk.sign(replace(desk.profile, name="Another Desk"))


def _older_profile(lie: Lie) -> bytes:
    older = lie.shelf.older_profiles
    return older[min(older)] if older else lie.answer.body


def _forged_profile(lie: Lie) -> bytes:
    desk = lie.shelf.desk
    return desk.sign(desk.later(name="Another Desk"), Signer.generate(desk.profile.origin))


_CHANGES: dict[Fault, Callable[[Lie], Answer]] = {
    Fault.EARLIER: _earlier,
    Fault.WRONG_TYPE: _wrong_type,
    Fault.WRONG_STATUS: _wrong_status,
    Fault.EMPTY_WITH_BODY: _empty_with_body,
    Fault.COOKIE: _cookie,
    Fault.FLIPPED_BYTE: _flipped_byte,
    Fault.WRONG_PROOF: _wrong_proof,
    Fault.OTHER_DESK: _receipt(_other_desk),
    Fault.OTHER_RECEIPT: _receipt(_other_receipt),
    Fault.OLD_RECEIPT: _receipt(_old_receipt),
    Fault.WRONG_BATCH: _receipt(_wrong_batch, only_changed=True),
    Fault.STATE_ALL: _state(ones=True),
    Fault.STATE_NONE: _state(ones=False),
    Fault.FEED_GAP: _feed(_with_gap),
    Fault.FEED_BACKWARDS: _feed(lambda lines: lines[::-1]),
    Fault.FEED_TWICE: _feed(lambda lines: [*lines, lines[-1]]),
    Fault.FEED_UNKNOWN_STATE: _feed(_of_unknown_state),
    Fault.FEED_LONG_LINE: _feed(_with_long_line),
    Fault.EQUIVOCATION: _profile(_equivocation),
    Fault.OLDER_PROFILE: _profile(_older_profile),
    Fault.FORGED_PROFILE: _profile(_forged_profile),
}
