"""A log asks its witnesses to cosign a checkpoint (c2sp.org/tlog-witness).

All are asked at once, each with the proof from the tree it cosigned last, and again after a while where too few
answered. What they answer counts when it verifies. A witness that is down must not make the log silent: after a
while the checkpoint is given back with what there is. A witness that can show a larger tree, signed by this log, tells
that the log is an older copy of itself: then nothing more may be signed. That it only says so is no reason to stop.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from time import monotonic
from typing import Final

from crypto import checkpoints, cosignatures, log_lines, log_pages, witness_requests
from crypto.cosignatures import Witness
from crypto.errors import BadNote
from crypto.notes import MAX_NOTE_BYTES, Signature, Verifier
from crypto.tile_trees import TileTree
from crypto.witness_policy import Policy, PolicyWitness
from crypto.witness_requests import AddCheckpoint
from server import outgoing
from server.errors import LogDamaged
from server.faults import clock_log

_MAX_ANSWER_BYTES: Final = 16 * 1024
_ATTEMPTS: Final = 3
"""How often a witness is asked in a row where its answer names another size."""

Wait = Callable[[float], bool]
"""Waits for so many seconds; True where the server is to stop, so that nothing more is waited for."""


class Asker:
    """Asks the witnesses of one policy. Its calls are made by one thread."""

    def __init__(self, policy: Policy, log: Verifier, *, patience: float, pause: float, wait: Wait) -> None:
        """Ask until the quorum is there, at most `patience` seconds, with `pause` seconds between two rounds."""
        self._policy = policy
        self._log = log
        self._patience = patience
        self._pause = pause
        self._wait = wait
        # What each witness cosigned last, as far as we know; a wrong guess costs one more call.
        self._sizes: dict[Witness, int] = {}

    def cosign(self, tree: TileTree, note: bytes, *, waits: bool = True) -> bytes:
        """Return the note of this tree's checkpoint with the cosignatures that came, after one round or until enough.

        Raises LogDamaged where a witness shows a larger tree that this log signed.
        """
        asked = [witness for witness in self._policy.witnesses if witness.url is not None]
        until = monotonic() + self._patience
        cosigned = note
        while asked:
            with ThreadPoolExecutor(len(asked)) as pool:
                answers = list(pool.map(lambda witness: self._ask(witness, tree, note), asked))
            cosigned = cosignatures.add(cosigned, [line for lines in answers for line in lines])
            said = cosignatures.read(cosigned, self._policy.keys).times
            is_over = not waits or monotonic() >= until or self._policy.is_met(said.keys())
            if is_over or self._wait(self._pause):
                break
            asked = [witness for witness in asked if witness.key not in said]
        self._note_who_is_missing(cosigned, tree.size)
        return cosigned

    def _note_who_is_missing(self, note: bytes, size: int) -> None:
        """Log which witnesses did not sign where the quorum is not there: nobody else tells the operator."""
        said = cosignatures.read(note, self._policy.keys).times
        if not self._policy.is_met(said.keys()):
            missing = sorted(key.name for key in self._policy.keys if key not in said)
            text = "the log of %d entries is shown without its quorum and proves nothing new; not signed by: %s"
            clock_log.warning(text, size, ", ".join(missing))

    def _ask(self, witness: PolicyWitness, tree: TileTree, note: bytes) -> list[Signature]:
        """Return the true cosignature of one witness, none where it gave none this time."""
        prefix = witness.url or ""
        for _ in range(_ATTEMPTS):
            old_size = self._sizes.get(witness.key, 0)
            request = AddCheckpoint(old_size, tuple(tree.consistency_proof(old_size)), note)
            try:
                body = witness_requests.print_request(request)
                status, answer = outgoing.call(
                    outgoing.below(prefix, "add-checkpoint"), body=body, most_bytes=_MAX_ANSWER_BYTES
                )
                if status == HTTPStatus.OK:
                    self._sizes[witness.key] = tree.size
                    return _read_line(answer, note, witness.key)
                if status != HTTPStatus.CONFLICT:
                    return []
                size = log_lines.parse_number(answer.decode("ascii").removesuffix("\n"))
            except (outgoing.NotReached, BadNote, ValueError):
                return []
            if size > tree.size:
                self._check_not_ahead(prefix, tree.size)
                return []
            self._sizes[witness.key] = size
        return []

    def _check_not_ahead(self, prefix: str, size: int) -> None:
        """Raise LogDamaged where a witness shows a checkpoint of more than `size` leaves that this log signed."""
        url = outgoing.below(prefix, f"{log_pages.log_folder(self._log.name)}/checkpoint")
        try:
            status, note = outgoing.call(url, most_bytes=MAX_NOTE_BYTES)
            shown = checkpoints.verify(note, [self._log]).size if status == HTTPStatus.OK else 0
        except (outgoing.NotReached, BadNote):
            return
        if shown > size:
            raise LogDamaged(f"this log has {size} leaves and signed {shown} once: it is an older copy of itself")


def _read_line(answer: bytes, note: bytes, witness: Witness) -> list[Signature]:
    """Return the line of an answer that is a true cosignature of this witness on this note; raises BadNote.

    Of several true ones the first: a witness that makes one for every second would leave no room under the note.
    """
    lines = cosignatures.parse_lines(answer)
    return [line for line in lines if cosignatures.read(cosignatures.add(note, [line]), [witness]).times][:1]
