"""A request for keys: who asks, and what the seeds are to be sealed to.

A signed note by the organiser's own sync key, which proves that whoever asks holds it:

    <origin>/request/v1
    organiser <Ed25519 verifier key> <age1pq1…>
    transfer <age1pq1…>
    replaces <Ed25519 verifier key>      where these are new keys of somebody: the one before, which signs too

For somebody the desk lists already, that signature is enough. For somebody new it proves nothing of who they are:
a person compares the eight words of the request over another channel first. So it is for new keys: whoever copied the
old one could ask for them as well.
"""

import hashlib
from dataclasses import dataclass
from typing import Self

from crypto import notes
from crypto.errors import BadKey, BadNote
from crypto.fingerprints import Fingerprint
from crypto.keyword_lines import Keyword, parse_text
from crypto.notes import SignedNote, Signer, Verifier
from crypto.organisers_text import Organiser
from crypto.recipients import HybridRecipient
from reporter.errors import VaultProblem

MAX_REQUEST_BYTES = 16 * 1024

_KIND = "request/v1"
_GRAMMAR = (Keyword("organiser", 1, 1), Keyword("transfer", 1, 1), Keyword("replaces", 0, 1))


@dataclass(frozen=True)
class TransferRequest:
    """A verified request, or one about to be signed. The fingerprint covers the signed text.

    `replaces` is the sync key in whose place the organiser's new keys are to stand.
    """

    origin: str
    organiser: Organiser
    transfer: HybridRecipient
    replaces: Verifier | None = None

    @property
    def fingerprint(self) -> Fingerprint:
        """The eight words that two people compare."""
        return Fingerprint(hashlib.sha256(self._text.encode()).digest())

    def sign(self, sync: Signer, *before: Signer) -> bytes:
        """Return the file that goes to the desk, signed with the sync key and with the one it replaces."""
        return notes.sign(self._text, sync, *before)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a request and verify that every key it speaks for signed it. Raises VaultProblem."""
        try:
            read = parse_text(SignedNote.parse(data).text, kind=_KIND, grammar=_GRAMMAR)
            organiser = Organiser.parse(read.one("organiser"))
            replaces = read.at_most_one("replaces")
            before = () if replaces is None else (Verifier.parse(replaces),)
            request = cls(read.origin, organiser, HybridRecipient.parse(read.one("transfer")), *before)
            keys = (organiser.sync, *before)
            notes.verify(data, keys, threshold=len(keys), max_bytes=MAX_REQUEST_BYTES)
        except (BadKey, BadNote) as error:
            raise VaultProblem(
                f"This is no request for keys, or it was changed on its way ({error}). Nothing was given; ask for it "
                "again."
            ) from error
        return request

    @property
    def _text(self) -> str:
        replaces = "" if self.replaces is None else f"replaces {self.replaces}\n"
        return f"{self.origin}/{_KIND}\norganiser {self.organiser}\ntransfer {self.transfer}\n{replaces}"
