"""Bech32 (BIP 173) without its length limit: the text form of age's recipients and identities.

Gives encoding and strict decoding of a prefix and bytes. Rules: one letter case throughout, which is the
prefix's own; the checksum; no spare bits. Does not know which prefixes mean what.
"""

import base64
from typing import Final

from crypto.errors import BadKey, SelfTestFailed

_CHARSET: Final = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BASE32: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_DIGITS: Final = bytes.maketrans(_CHARSET, b"0123456789abcdefghijklmnopqrstuv")
_FROM_BASE32: Final = bytes.maketrans(_BASE32, _CHARSET)
_TO_VALUES: Final = bytes.maketrans(_CHARSET, bytes(range(32)))
_BITS: Final = 5
_CHECKSUM_CHARACTERS: Final = 6
_GENERATORS: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def _fold_generators(top: int) -> int:
    folded = 0
    for bit, generator in enumerate(_GENERATORS):
        if top >> bit & 1:
            folded ^= generator
    return folded


# One look-up for each character: a profile holds some thirty recipients of two thousand characters.
_FOLDED: Final = tuple(_fold_generators(top) for top in range(32))


def encode(hrp: str, data: bytes) -> str:
    """Return the Bech32 text of `data` behind the prefix `hrp`, in the prefix's letter case.

    Raises BadKey when the prefix is empty, of mixed case or not printable ASCII.
    """
    lower_hrp = _check_prefix(hrp)
    symbols = base64.b32encode(data).rstrip(b"=").translate(_FROM_BASE32)
    text = f"{lower_hrp}1{(symbols + _checksum(lower_hrp, symbols)).decode()}"
    return text if hrp == lower_hrp else text.upper()


def decode(text: str) -> tuple[str, bytes]:
    """Return the prefix, in the letter case of `text`, and the bytes behind it.

    Raises BadKey when the text is not exactly what `encode` makes.
    """
    hrp, separator, rest = text.rpartition("1")
    if not separator or len(rest) < _CHECKSUM_CHARACTERS:
        raise BadKey("a Bech32 text has a prefix, a 1 and a checksum")
    if not text.isascii() or text not in {text.lower(), text.upper()}:
        raise BadKey("a Bech32 text is ASCII of one letter case")
    lower_hrp = _check_prefix(hrp)
    symbols = rest.lower().encode()
    if symbols.translate(None, _CHARSET):
        raise BadKey("a Bech32 text holds a character that stands for nothing")
    body, checksum = symbols[:-_CHECKSUM_CHARACTERS], symbols[-_CHECKSUM_CHARACTERS:]
    if checksum != _checksum(lower_hrp, body):
        raise BadKey("the checksum of a Bech32 text does not fit: a character was mistyped or lost")
    return hrp, _join_bits(body)


def _join_bits(symbols: bytes) -> bytes:
    """Return the whole bytes that symbols of five bits make."""
    length, spare = divmod(_BITS * len(symbols), 8)
    if spare >= _BITS:
        raise BadKey("a Bech32 text ends inside a byte")
    # As one number of base 32, which Python reads at once; the nought before it stands for no symbols at all.
    number = int(b"0" + symbols.translate(_TO_DIGITS), 32)
    if number & ((1 << spare) - 1):
        # A key has one text only.
        raise BadKey("a Bech32 text has bits after its last byte")
    return (number >> spare).to_bytes(length, "big")


def _check_prefix(hrp: str) -> str:
    if not hrp or any(not "!" <= character <= "~" for character in hrp):
        raise BadKey("a Bech32 prefix is printable ASCII")
    if hrp not in {hrp.lower(), hrp.upper()}:
        raise BadKey("a Bech32 prefix is of one letter case")
    return hrp.lower()


def _checksum(lower_hrp: str, symbols: bytes) -> bytes:
    prefix = lower_hrp.encode()
    expanded = bytes(byte >> 5 for byte in prefix) + b"\0" + bytes(byte & 31 for byte in prefix)
    residue = 1
    for value in expanded + symbols.translate(_TO_VALUES) + bytes(_CHECKSUM_CHARACTERS):
        residue = (residue & 0x1FFFFFF) << 5 ^ value ^ _FOLDED[residue >> 25]
    residue ^= 1
    shifts = range(5 * (_CHECKSUM_CHARACTERS - 1), -1, -5)
    return bytes(_CHARSET[residue >> shift & 31] for shift in shifts)


def self_test() -> None:
    """Encode and decode the age specification's example; raise SelfTestFailed unless it is the known text."""
    known = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    if encode("AGE-SECRET-KEY-", b"B" * 32) != known or decode(known) != ("AGE-SECRET-KEY-", b"B" * 32):
        raise SelfTestFailed("Bech32 does not give its known text")
