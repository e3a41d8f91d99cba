"""The proof of a report by a desk's profile: its receipt, and the way from its id to a tree that the log signed.

Gives what `crypto.tlog_proofs` needs of a profile, and the making and checking of the file with it. A proof shows that
the log took the id in and cannot deny it. It does not show that the id's batch was the first that closed.
"""

from typing import Final

from crypto import receipts, tlog_proofs, witness_policy
from crypto.errors import BadNote, BadPolicy, BadProof
from crypto.profile_text import Profile
from crypto.receipts import Receipt
from crypto.tile_trees import TileTree
from crypto.tlog_proofs import Proved, TlogProof
from crypto.witness_policy import Policy
from reporter.errors import NotProved

_NOTHING: Final = (
    "This file proves no report by this profile ({error}). It may be of another desk, from before this profile, or "
    "changed on its way; try the profile by which it was made."
)


def make_proof(tree: TileTree, index: int, *, note: bytes, receipt: bytes) -> bytes:
    """Return the proof of the leaf at `index` under the checkpoint `note`, whose tree this is.

    Raises MissingTile, BadProof.
    """
    return tlog_proofs.print_proof(TlogProof(index, tuple(tree.inclusion_proof(index)), note, extra=receipt))


def check_proof(data: bytes, desk: Profile) -> Proved:
    """Return what a proof shows by the keys and the witnesses of a desk's profile. Raises NotProved."""
    try:
        proof = tlog_proofs.parse(data)
        return tlog_proofs.verify(proof, origin=desk.origin, logs=desk.logs, policy=policy_of(desk))
    except (BadNote, BadPolicy, BadProof) as error:
        raise NotProved(_NOTHING.format(error=error)) from error


def read_receipt(note: bytes, desk: Profile, *, log: str) -> Receipt:
    """Return what a receipt says that a desk's log of this name signed, for whichever upload. Raises BadNote."""
    return receipts.read(note, origin=desk.origin, logs=[key for key in desk.logs if key.name == log])


def policy_of(desk: Profile) -> Policy:
    """Return which witnesses are enough for a desk. Raises BadPolicy for a profile whose witnesses cannot be met."""
    return witness_policy.of_lines(desk.logs, desk.witnesses, desk.quorum)
