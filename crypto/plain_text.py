"""Which characters a string of a report, or the name of a desk, may hold.

Newline is the only control character, and a name has not even that. Characters that show nothing and change what is
shown, or could carry a mark from one reader's copy to another's, are refused: overrides and embeddings of the writing
direction, zero width spaces, tags, variation selectors beyond the ordinary ones. What Urdu, Pashto and Persian
keyboards write is taken: joiners, non-joiners and the three plain direction marks.
"""

import re
import unicodedata

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_HIDDEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def has_control(text: str, *, newline: bool = True) -> bool:
    """Say whether `text` holds a control character, half of a character pair, or a newline where none belongs."""
    return bool(_CONTROL.search(text)) or (not newline and "\n" in text)


def has_hidden(text: str) -> bool:
    """Say whether `text` holds a character that shows nothing and does not belong to writing."""
    return bool(_HIDDEN.search(text))


def normalise(text: str) -> str:
    """Bring `text` to Unicode's form NFC, in which equal words are equal bytes."""
    return unicodedata.normalize("NFC", text)


def is_normal(text: str) -> bool:
    """Say whether `text` is in form NFC."""
    return unicodedata.is_normalized("NFC", text)
