"""A request for keys: who asks, and what the seeds are to be sealed to.

A signed note by the organiser's own sync key, which proves that whoever asks holds it:

    <origin>/request/v1
    organiser <Ed25519 verifier key> <age1pq1…>
    transfer <age1pq1…>

For somebody the desk lists already, that signature is enough. For somebody new it proves nothing of who they are:
a person compares the eight words of the request over another channel first.
"""

import hashlib
from dataclasses import dataclass
from typing import Self

from crypto import notes
from crypto.errors import BadKey, BadNote
from crypto.fingerprints import Fingerprint
from crypto.keyword_lines import Keyword, parse_text
from crypto.notes import SignedNote, Signer
from crypto.organisers_text import Organiser
from crypto.recipients import HybridRecipient
from reporter.errors import VaultProblem

MAX_REQUEST_BYTES = 16 * 1024

_KIND = "request/v1"
_GRAMMAR = (Keyword("organiser", 1, 1), Keyword("transfer", 1, 1))


@dataclass(frozen=True)
class TransferRequest:
    """A verified request, or one about to be signed. The fingerprint covers the signed text."""

    origin: str
    organiser: Organiser
    transfer: HybridRecipient

    @property
    def fingerprint(self) -> Fingerprint:
        """The eight words that two people compare."""
        return Fingerprint(hashlib.sha256(self._text.encode()).digest())

    def sign(self, sync: Signer) -> bytes:
        """Return the file that goes to the desk."""
        return notes.sign(self._text, sync)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a request and verify that the key it names signed it. Raises VaultProblem."""
        try:
            read = parse_text(SignedNote.parse(data).text, kind=_KIND, grammar=_GRAMMAR)
            organiser = Organiser.parse(read.one("organiser"))
            request = cls(read.origin, organiser, HybridRecipient.parse(read.one("transfer")))
            notes.verify(data, [organiser.sync], max_bytes=MAX_REQUEST_BYTES)
        except (BadKey, BadNote) as error:
            raise VaultProblem(
                f"This is no request for keys, or it was changed on its way ({error}). Nothing was given; ask for it "
                "again."
            ) from error
        return request

    @property
    def _text(self) -> str:
        return f"{self.origin}/{_KIND}\norganiser {self.organiser}\ntransfer {self.transfer}\n"
