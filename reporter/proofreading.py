"""Reading a report once more before it is sealed: the very report, how large it goes out, and what that shows."""

from dataclasses import dataclass

from crypto import sizes
from reporter import form, payload, privacy_check
from reporter.anonymise.review import Decisions
from reporter.citizen import Review
from reporter.store.vault import Vault


@dataclass(frozen=True)
class Proof:
    """A review, and what else the person should know of it.

    `wire_bytes` is how long the envelope will be; `caution` says, in English, what that length shows to others.
    """

    review: Review
    wire_bytes: int
    caution: str | None = None


def proofread(vault: Vault, draft_id: str, decisions: Decisions) -> Proof:
    """Make the report of a draft, as vague as the person chose, and seal nothing. Raises as `privacy_check.review`."""
    reviewed = privacy_check.review(vault, draft_id, decisions)
    wire_bytes = sizes.envelope_length(payload.Packed(reviewed.report).length)
    return Proof(reviewed, wire_bytes, form.caution(reviewed.report.members))
