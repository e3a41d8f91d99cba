"""The calls of an organiser: the feed, an envelope's pieces, acknowledging. Each is signed; without a right
signature the answer tells nothing.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from crypto import http_signatures, merkle
from crypto.errors import BadRequestSignature, ClockOff
from crypto.http_signatures import SyncRequest
from crypto.uploads import CHUNK
from support.stand_in.answers import LINES, NOTHING, Answer, Call, Refusal, octets
from support.stand_in.sending import GREATEST_EXPONENT
from support.stand_in.shelf import Shelf

MOST_LINES = 256
MAX_ACK_BYTES = 256
ACKS_THAT_DELETE = 2

_ID = re.compile(r"[0-9a-f]{64}")
_PLACE = re.compile(r"0|[1-9][0-9]{0,5}")
_NUMBER = re.compile(r"-1|0|[1-9][0-9]{0,17}")


def feed(shelf: Shelf, call: Call) -> Answer:
    """List the leaves after an index, one JSON line each."""
    _admit(shelf, call)
    after, limit = _read_range(call.query)
    lines = [leaf for leaf in shelf.leaves if int(str(leaf["index"])) > after][:limit]
    return Answer(200, LINES, "".join(json.dumps(leaf, separators=(",", ":")) + "\n" for leaf in lines).encode())


def piece(shelf: Shelf, call: Call, upload_id: str, exponent: str, index: str) -> Answer:
    """Give the 2^k chunks at an index of a held envelope, with their proof."""
    _admit(shelf, call)
    if not (_ID.fullmatch(upload_id) and _PLACE.fullmatch(exponent) and _PLACE.fullmatch(index)):
        raise Refusal("unknown")
    leaf, envelope = shelf.leaf(upload_id), shelf.envelopes.get(upload_id)
    k, i = int(exponent), int(index)
    if leaf is None or "held" not in leaf or envelope is None or k > GREATEST_EXPONENT:
        raise Refusal("unknown")
    chunks = [envelope[at : at + CHUNK] for at in range(0, len(envelope), CHUNK)]
    first, after = i << k, (i + 1) << k
    if after > len(chunks):
        raise Refusal("unknown")
    proof = merkle.inclusion_proof([merkle.leaf_hash(chunk) for chunk in chunks], first)[k:]
    return octets(bytes([len(proof)]) + b"".join(proof) + b"".join(chunks[first:after]))


def acknowledge(shelf: Shelf, call: Call) -> Answer:
    """Keep an organiser's word on an envelope, and delete it where enough of them have filed it."""
    if len(call.body) > MAX_ACK_BYTES:
        raise Refusal("size")
    key_id = _admit(shelf, call)
    upload_id, word = _read_ack(call.body)
    leaf = shelf.leaf(upload_id)
    if leaf is None or upload_id not in shelf.receipts:
        raise Refusal("unknown")
    words = shelf.acks.setdefault(upload_id, {})
    if words.get(key_id) != "filed" and not (word == "unreadable" and key_id in words):
        words[key_id] = word
        shelf.signed_acks.setdefault(upload_id, {})[key_id] = {
            "body": call.body.decode(),
            "signature-input": call.fields["signature-input"],
            "signature": call.fields["signature"],
        }
    listed = _keys(shelf)
    filed = [key for key, said in words.items() if said == "filed"]
    if "held" in leaf and sum(key in listed for key in filed) >= min(ACKS_THAT_DELETE, len(listed)):
        del leaf["held"]
        del shelf.envelopes[upload_id]
    if "held" not in leaf and "expired" not in leaf:
        leaf["deleted"] = [shelf.signed_acks[upload_id][key] for key in sorted(filed)]
    return NOTHING


def _keys(shelf: Shelf) -> dict[str, bytes]:
    return {one.key_id: one.sync.public for one in shelf.organisers if one.key_id not in shelf.revoked}


def _admit(shelf: Shelf, call: Call) -> str:
    """Return the key id of the organiser who signed a call."""
    request = SyncRequest(method=call.method, path=call.path, query=call.query, body=call.body)
    now = int(shelf.now.timestamp())
    try:
        return http_signatures.verify(
            request, call.fields, origin=shelf.desk.profile.origin, find_key=_keys(shelf).get, now=now
        )
    except ClockOff as error:
        raise Refusal("clock", now=now - now % 60) from error
    except BadRequestSignature as error:
        raise Refusal("refused") from error


def _read_range(query: str) -> tuple[int, int]:
    pairs = parse_qsl(query, keep_blank_values=True)
    values = {"after": "-1", "limit": str(MOST_LINES), **dict(pairs)}
    if len(pairs) != len(dict(pairs)) or set(values) != {"after", "limit"}:
        raise Refusal("malformed")
    if not all(map(_NUMBER.fullmatch, values.values())) or not 1 <= int(values["limit"]) <= MOST_LINES:
        raise Refusal("malformed")
    return int(values["after"]), int(values["limit"])


def _read_ack(body: bytes) -> tuple[str, str]:
    try:
        members: Mapping[str, Any] = json.loads(body.decode("utf-8"))
        upload_id, word = members["id"], members["state"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal("malformed") from error
    if len(members) != 2 or word not in ("filed", "unreadable"):
        raise Refusal("malformed")
    if not isinstance(upload_id, str) or not _ID.fullmatch(upload_id):
        raise Refusal("malformed")
    return upload_id, word
