"""The fingerprint of a desk: what two people compare before the first trust.

Gives the fingerprint of a profile as eight words and as 22 hexadecimal digits, and a comparison with the words
that a person typed. Covers origin, threshold and root keys: it stays the same from version to version until the roots
change. 88 bits stand against somebody who makes keys until the words fit; they are no secret.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crypto.notes import Verifier
from crypto.profile_text import Profile
from crypto.words import SPELT_BYTES, words_of

_LETTERS: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Fingerprint:
    """A 32-byte digest, of which the first 88 bits are shown."""

    digest: bytes

    @property
    def words(self) -> tuple[str, ...]:
        """The eight words."""
        return words_of(self.digest[:SPELT_BYTES])

    @property
    def hex(self) -> str:
        """The 22 lower-case hexadecimal digits."""
        return self.digest[:SPELT_BYTES].hex()

    def same_words(self, text: str) -> bool:
        """Tell whether a typed text has exactly these words in this order.

        Letter case, spaces, line ends, punctuation and numbering do not count; every further word does.
        """
        typed = _LETTERS.findall(unicodedata.normalize("NFKC", text).casefold())
        return tuple(typed) == self.words


def of_profile(profile: Profile) -> Fingerprint:
    """Return the fingerprint of the desk that a profile describes."""
    return of_roots(profile.origin, profile.threshold, profile.roots)


def of_roots(origin: str, threshold: int, roots: Iterable[Verifier]) -> Fingerprint:
    """Return the fingerprint of root keys before there is a profile, in whatever order they come."""
    keys = "\n".join(sorted(str(root) for root in roots))
    return Fingerprint(hashlib.sha256(f"desk/v1\n{origin}\n{threshold}\n{keys}".encode()).digest())
