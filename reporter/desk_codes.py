"""The picture code of a desk (protocol, section Profile): what a person scans in place of comparing eight words.

    code = desk_codes.of(desk)                  the code that stands for a desk
    desk_codes.picture(code)                    its QR code as a PNG picture, to print
    desk_codes.read_picture(data)               the code in a photograph or screenshot of it
    code.vouch_for(desk)                        raises ProfileRefused for another desk

A code holds the whole hash behind the fingerprint, the least version of the profile, and one address. It is no
profile: whoever scanned it still needs the profile, and then knows that it is the right one. The only file that knows
segno, which draws, and zxing-cpp, which reads; that one is given grey pixels only, never a file.
"""

import base64
import binascii
import io
from dataclasses import dataclass
from typing import Final

from reporter.anonymise import pictures
from reporter.errors import AttachmentRefused, GawahError, ProfileRefused
from reporter.profile import TrustedProfile

PREFIX: Final = "GAWAH1:"
LONGEST_ADDRESS: Final = 200

_DIGEST_BYTES: Final = 32
_VERSION_BYTES: Final = 4
_LONGEST_SIDES: Final = (2048, 6000)
"""A code that fills the picture is found in the smaller copy; a small one only in the larger."""

_NO_DRAWING = (
    "What draws the code is not installed here: it comes with the window. No picture was written, and the desk is as "
    "it was; call make run once in the project's folder, then this again, or use the eight words alone."
)
_NO_PICTURE = (
    "This picture cannot be read: it is damaged, too large, or no picture. Nothing was joined; take it again, or ask "
    "the desk for its profile file."
)
_NO_CODE = (
    "There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole "
    "code in it, or ask the desk for its profile file."
)
_SEVERAL = "There are codes of several desks in this picture. Nothing was joined; take one of the right code alone."
_OTHER_DESK = (
    "This profile is of another desk than the code. Nothing was joined; ask whoever gave you the two which one is "
    "right, over a channel that you trust."
)
_OLDER = "This profile is older than the code says. Nothing was joined; ask the desk for its newest profile."


@dataclass(frozen=True)
class DeskCode:
    """What a picture code says."""

    digest: bytes
    least_version: int
    address: str

    def vouch_for(self, desk: TrustedProfile) -> None:
        """Raise ProfileRefused unless this code stands for that desk, at this version or an earlier one."""
        if desk.fingerprint.digest != self.digest:
            raise ProfileRefused(_OTHER_DESK)
        if desk.profile.version < self.least_version:
            raise ProfileRefused(_OLDER)


def of(desk: TrustedProfile) -> DeskCode:
    """Return the code that stands for a desk, with the first of its addresses that a code may hold."""
    address = next((url for url in desk.profile.urls if len(url) <= LONGEST_ADDRESS), "")
    return DeskCode(desk.fingerprint.digest, desk.profile.version, address)


def print_code(code: DeskCode) -> str:
    """Return the text in the picture: only letters that a QR code holds tightly."""
    content = code.digest + code.least_version.to_bytes(_VERSION_BYTES, "big") + code.address.encode("ascii")
    return PREFIX + base64.b32encode(content).decode("ascii").rstrip("=")


def parse(text: str) -> DeskCode:
    """Return what a text of `print_code` says. Raises ProfileRefused for any other."""
    body = text.removeprefix(PREFIX)
    try:
        content = base64.b32decode(body + "=" * (-len(body) % 8))
        address = content[_DIGEST_BYTES + _VERSION_BYTES :].decode("ascii")
    except (binascii.Error, ValueError) as error:
        raise ProfileRefused(_NO_CODE) from error
    version = int.from_bytes(content[_DIGEST_BYTES : _DIGEST_BYTES + _VERSION_BYTES], "big")
    is_shown = address.isprintable() and len(address) <= LONGEST_ADDRESS
    code = DeskCode(content[:_DIGEST_BYTES], version, address)
    if len(content) < _DIGEST_BYTES + _VERSION_BYTES or not is_shown or print_code(code) != text:
        raise ProfileRefused(_NO_CODE)
    return code


def picture(code: DeskCode) -> bytes:
    """Return the picture of a code as PNG, for a desk to print. Raises GawahError where nothing can draw."""
    try:
        import segno  # noqa: PLC0415 - A desk draws its code; whoever reports never does.
    except ModuleNotFoundError as error:
        raise GawahError(_NO_DRAWING) from error

    drawn = io.BytesIO()
    segno.make_qr(print_code(code), error="m").save(drawn, kind="png", scale=8, border=4)
    return drawn.getvalue()


def is_picture(data: bytes) -> bool:
    """Say whether a file looks like a picture rather than like a profile, which is text."""
    return (
        not data[:64].isascii() or data.startswith((b"GIF8", b"BM", b"RIFF", b"II*\0", b"MM\0*")) or b"\0" in data[:64]
    )


def read_picture(data: bytes) -> DeskCode:
    """Return the one desk's code in a picture. Raises ProfileRefused."""
    for longest_side in _LONGEST_SIDES:
        found = {text for text in _read_codes(data, longest_side) if text.startswith(PREFIX)}
        if len(found) > 1:
            raise ProfileRefused(_SEVERAL)
        if found:
            return parse(found.pop())
    raise ProfileRefused(_NO_CODE)


def _read_codes(data: bytes, longest_side: int) -> list[str]:
    import zxingcpp  # noqa: PLC0415 - Of all starts of the program one may read a code.

    try:
        pixels = pictures.show(data, longest_side=longest_side)
    except AttachmentRefused as error:
        raise ProfileRefused(_NO_PICTURE) from error
    width, height = pixels.size
    # Of black and white, green alone says as much as all three colours.
    grey = memoryview(pixels.rgb[1::3]).cast("B", (height, width))
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in zxingcpp.read_barcodes(grey, formats=formats) if code.valid]
