"""What a witness does with a request: look at it as tlog-witness says, remember the checkpoint, and cosign it.

Rules: the log's own signature first, then the tree that was cosigned last, then the proof; the cosignature leaves
only after the checkpoint took the place of exactly that tree, so that two requests at once never roll it back.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from crypto import checkpoints, cosignatures, log_pages, merkle, witness_requests
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Cosigner
from crypto.errors import BadCheckpoint, BadNote, BadProof
from crypto.notes import MAX_SIGNATURES, SignedNote, Verifier
from crypto.witness_policy import Policy
from crypto.witness_requests import AddCheckpoint
from server.witness.keeping import Cosigned, Memory

_log = logging.getLogger(__name__)


class Verdict(IntEnum):
    """How a request ends: the HTTP status that the specification has for it."""

    COSIGNED = 200
    MALFORMED = 400
    NOT_SIGNED = 403
    UNKNOWN_LOG = 404
    OTHER_SIZE = 409
    NOT_CONSISTENT = 422


@dataclass(frozen=True)
class Decision:
    """A verdict, and what is answered with it: our signature lines, or the size that was cosigned last."""

    verdict: Verdict
    text: str = ""


class _Denied(Exception):
    """A request that ends before anything was compared."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.name)
        self.verdict = verdict


class Cosigning:
    """One witness: its key, the logs it knows, and its memory. Its methods may be called from any thread."""

    def __init__(self, cosigner: Cosigner, policy: Policy, memory: Memory, *, now: Callable[[], float]) -> None:
        """Know the logs of a policy; of a log with several keys each counts. `now` gives the Unix time in seconds."""
        self._cosigner = cosigner
        self._memory = memory
        self._now = now
        self._logs: dict[str, list[Verifier]] = {}
        for log in policy.logs:
            self._logs.setdefault(log.key.name, []).append(log.key)
        self._origins: Mapping[str, str] = {log_pages.log_folder(origin): origin for origin in self._logs}

    def newest(self, log: str) -> bytes | None:
        """Return the newest cosigned note of the log whose origin has this SHA-256 in hex, if there is one."""
        origin = self._origins.get(log)
        return None if origin is None else self._memory.newest(origin).note

    def decide(self, body: bytes) -> Decision:
        """Return how a request ends, and cosign where it is right. Raises StorageFailed; then nothing was cosigned."""
        try:
            request, checkpoint = self._read(body)
            last = self._memory.newest(checkpoint.origin)
            if request.old_size != last.size:
                return self._tell_size(checkpoint.origin)
            if not _continues(checkpoint, last, request.proof):
                self._note_conflict(checkpoint, last, request.note)
                return Decision(Verdict.NOT_CONSISTENT)
        except _Denied as denied:
            return Decision(denied.verdict)
        return self._cosign(checkpoint, last, request.note)

    def _read(self, body: bytes) -> tuple[AddCheckpoint, Checkpoint]:
        """Return a request and its checkpoint, which a log we know signed. Raises _Denied."""
        try:
            request = witness_requests.parse(body)
            # Looked at before it is verified only to choose the keys, which then vouch for it.
            origin, _, _ = SignedNote.parse(request.note).text.partition("\n")
        except (BadProof, BadNote) as cause:
            raise _Denied(Verdict.MALFORMED) from cause
        if origin not in self._logs:
            raise _Denied(Verdict.UNKNOWN_LOG)
        try:
            checkpoint = checkpoints.verify(request.note, self._logs[origin])
        except BadCheckpoint as cause:
            raise _Denied(Verdict.MALFORMED) from cause
        except BadNote as cause:
            raise _Denied(Verdict.NOT_SIGNED) from cause
        if request.old_size > checkpoint.size:
            raise _Denied(Verdict.MALFORMED)
        return request, checkpoint

    def _tell_size(self, origin: str) -> Decision:
        return Decision(Verdict.OTHER_SIZE, f"{self._memory.newest(origin).size}\n")

    def _cosign(self, checkpoint: Checkpoint, last: Cosigned, note: bytes) -> Decision:
        signature = self._cosigner.cosign(checkpoints.print_text(checkpoint), time=int(self._now()))
        cosigned = cosignatures.add(_keep_lines(note, self._logs[checkpoint.origin]), [signature])
        new = Cosigned(checkpoint.size, checkpoint.root, cosigned)
        if not self._memory.replace(checkpoint.origin, old=last, new=new):
            # Another request came first; what was signed here is thrown away unseen.
            return self._tell_size(checkpoint.origin)
        return Decision(Verdict.COSIGNED, f"{signature}\n")

    def _note_conflict(self, checkpoint: Checkpoint, last: Cosigned, note: bytes) -> None:
        """Keep what proves by itself that a log signed two trees: one size with two roots."""
        if last.note is None or checkpoint.size != last.size or checkpoint.root == last.root:
            return
        if self._memory.keep_conflict(checkpoint.origin, cosigned=last.note, note=note):
            _log.error("the log %s signed two trees of %d leaves; both are kept", checkpoint.origin, checkpoint.size)


def _continues(checkpoint: Checkpoint, last: Cosigned, proof: tuple[bytes, ...]) -> bool:
    if checkpoint.size == 0 and checkpoint.root != merkle.EMPTY_ROOT:
        return False
    try:
        merkle.verify_consistency(last.size, checkpoint.size, last.root, checkpoint.root, proof)
    except BadProof:
        return False
    return True


def _keep_lines(note: bytes, logs: Iterable[Verifier]) -> bytes:
    """Return the note with the signature lines of the log's own keys alone: those of others are not ours to publish."""
    parsed = SignedNote.parse(note)
    known = {(log.name, log.key_id) for log in logs}
    own = [line for line in parsed.signatures if (line.name, line.key_id) in known]
    # Each of them was verified; with ours there are no more than readers look at.
    return SignedNote(parsed.text, tuple(own[: MAX_SIGNATURES - 1])).encode()
