"""Whether a witness remembers less than it once did: the log's own published checkpoint tells.

A witness that was restored from an old copy would cosign a second history after the tree it forgot. So before it
listens it reads what each of its logs publishes; our own cosignature on a larger tree than we remember, or on another
one of the same size, keeps it from starting. A log that cannot be asked keeps it from starting too. A log that hides
what we cosigned, while we were restored, is not found out by this: nobody but an operator's care helps there.
"""

import http
from collections.abc import Callable
from typing import Final

from crypto import checkpoints, cosignatures, log_pages
from crypto.cosignatures import Witness
from crypto.errors import BadNote
from crypto.notes import MAX_NOTE_BYTES, SignedNote
from crypto.witness_policy import Policy
from server import outgoing
from server.errors import StartRefused
from server.witness.keeping import Memory

Fetch = Callable[[str], bytes | None]
"""Gets what stands at an address, None where nothing does; raises StartRefused where that cannot be told."""

_UNKNOWN: Final = (
    "this witness cannot tell whether it forgot what it signed. It did not start, and its folder is as it was; start "
    "it again when the log answers."
)


def check_memory(policy: Policy, witness: Witness, memory: Memory, *, fetch: Fetch) -> None:
    """Raise StartRefused unless this memory is as new as what each log of the policy publishes with our name."""
    for log in policy.logs:
        if log.url is None:
            raise StartRefused(f"The policy does not say where the log {log.key.name} is served; add its address.")
        note = fetch(outgoing.below(log.url, log_pages.CHECKPOINT))
        if note is not None:
            _check_note(note, log.key.name, witness, memory)


def _check_note(note: bytes, origin: str, witness: Witness, memory: Memory) -> None:
    try:
        if witness not in cosignatures.read(note, [witness]).times:
            return
        # Our own cosignature vouches for the text, whoever else signed it.
        checkpoint = checkpoints.parse_text(SignedNote.parse(note).text)
    except BadNote as error:
        raise StartRefused(f"What the log {origin} shows is no checkpoint ({error}).") from error
    last = memory.newest(checkpoint.origin)
    if checkpoint.size > last.size or (checkpoint.size == last.size and checkpoint.root != last.root):
        raise StartRefused(
            f"This witness cosigned a tree of {checkpoint.size} leaves of {checkpoint.origin} and remembers "
            f"{last.size}: its folder is an old copy. Bring back the newest one, or make a new witness."
        )


def fetch(url: str) -> bytes | None:
    """Get what stands at an address; None for a 404. Raises StartRefused for every other answer, and for none."""
    try:
        status, body = outgoing.call(url, most_bytes=MAX_NOTE_BYTES + 1)
    except outgoing.NotReached as error:
        raise StartRefused(f"{url} cannot be fetched, so {_UNKNOWN}") from error
    if status == http.HTTPStatus.NOT_FOUND:
        return None
    if status != http.HTTPStatus.OK:
        raise StartRefused(f"{url} is answered with {status}, so {_UNKNOWN}")
    return body
