"""The files of a draft: taken in, looked at, blacked out and let go, before anything is sealed.

    attach_picture, attach_as_is    a file of the person's own becomes one of the draft; its name is not taken along
    list_files                      what lies with a draft
    look                            a picture as it is and as the desk will see it, and what its file carried
    load_blackouts, keep_blackouts  what is covered in a picture; it can be taken back until the report is sealed
    detach                          a file is let go for good

A picture is drawn again once before it is kept, so that one which could never be sent is refused while the person
still has it before their eyes. The file itself lies in the vault as it came until the report is made of it.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reporter import attached_file, form, payload
from reporter.anonymise import pictures
from reporter.anonymise.file_types import ANYTHING, BEGINNING_BYTES, EMPTY, media_type_of
from reporter.anonymise.pictures import LONGEST_SIDE, Pixels
from reporter.blackouts import Blackout, NotBlackouts, parse_blackouts, print_blackouts
from reporter.errors import AttachmentRefused, NothingThere
from reporter.store.vault import Vault

__all__ = [
    "ANYTHING",
    "ENDINGS",
    "AttachedFile",
    "Looked",
    "Pixels",
    "attach_as_is",
    "attach_picture",
    "detach",
    "keep_blackouts",
    "list_files",
    "load_blackouts",
    "look",
    "open_picture",
    "shrink",
]

ENDINGS: Final = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".gif", ".tif", ".tiff", ".bmp")
"""How names of pictures end that can be drawn again; a name is a hint to the person and is never believed."""

_TOO_LONG: Final = (
    "This file is larger than 64 MiB, and this window takes no larger one. Nothing was saved; attach a shorter part of "
    "it."
)
_NO_ROOM: Final = (
    f"A report carries at most {payload.MOST_ATTACHMENTS} files. This one was not attached; remove another one first."
)
_GONE: Final = "This file is not with the draft any more. Nothing was changed; look at the list again."


@dataclass(frozen=True)
class AttachedFile:
    """A file of a draft. `number` names it; `because` is why it is sealed as it is, None for a picture to clean."""

    number: int
    media_type: str
    length: int
    blackouts: int = 0
    because: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Looked:
    """A picture before and after it was drawn again, and the names of what its file carried besides.

    `length_before` and `length_after` are bytes; `media_type` is that of the new file.
    """

    before: Pixels
    after: Pixels
    removed: tuple[str, ...]
    length_before: int
    length_after: int
    media_type: str


def attach_picture(vault: Vault, draft_id: str, path: Path) -> int:
    """Take a picture into a draft and return its number.

    Raises NotCleanable where it could be attached as it is instead, AttachmentRefused where the file cannot be taken
    at all; then nothing was changed.
    """
    data = attached_file.read_attachment(path)
    pictures.redraw(data)
    return _attach(vault, draft_id, data, because=None)


def attach_as_is(vault: Vault, draft_id: str, path: Path, because: str) -> int:
    """Take any file into a draft, to be sealed with all it carries, and return its number.

    Raises AnswersRefused where the reason is missing or too long, AttachmentRefused where the file cannot be taken.
    """
    reason = form.check_because(because.strip(), field="because")
    data = attached_file.read_attachment(path, too_long=_TOO_LONG)
    if not data:
        raise AttachmentRefused(EMPTY)
    return _attach(vault, draft_id, data, because=reason)


def _attach(vault: Vault, draft_id: str, data: bytes, *, because: str | None) -> int:
    with vault.transaction():
        if len(vault.drafts.numbers(draft_id)) >= payload.MOST_ATTACHMENTS:
            raise AttachmentRefused(_NO_ROOM)
        return vault.drafts.attach(draft_id, data, because=because)


def list_files(vault: Vault, draft_id: str) -> tuple[AttachedFile, ...]:
    """List the files of a draft in the order in which they were attached. Raises NothingThere."""
    drafts = vault.drafts
    rows = zip(drafts.numbers(draft_id), drafts.reasons(draft_id), drafts.blackouts(draft_id), strict=True)
    return tuple(_describe(vault, draft_id, number, because, covered) for number, because, covered in rows)


def _describe(vault: Vault, draft_id: str, number: int, because: str | None, covered: bytes | None) -> AttachedFile:
    with vault.drafts.open_attachment(draft_id, number) as source:
        media_type = media_type_of(source.read(BEGINNING_BYTES))
        length = source.seek(0, 2)
    return AttachedFile(number, media_type, length, len(_parse(covered)), because)


def detach(vault: Vault, draft_id: str, number: int) -> None:
    """Let a file go for good: it can no longer be read from the vault. Raises NothingThere."""
    with vault.transaction():
        vault.drafts.detach(draft_id, number)


def load_blackouts(vault: Vault, draft_id: str, number: int) -> tuple[Blackout, ...]:
    """Return what is covered in a picture, in the order in which it was. Raises NothingThere."""
    numbers = vault.drafts.numbers(draft_id)
    if number not in numbers:
        raise NothingThere(_GONE)
    return _parse(vault.drafts.blackouts(draft_id)[numbers.index(number)])


def keep_blackouts(vault: Vault, draft_id: str, number: int, blackouts: tuple[Blackout, ...]) -> None:
    """Remember what is covered in a picture, in place of what was remembered before.

    Raises NothingThere, and NotBlackouts for more than are kept or for a file that is sealed as it is.
    """
    with vault.transaction():
        reasons = dict(zip(vault.drafts.numbers(draft_id), vault.drafts.reasons(draft_id), strict=True))
        if reasons.get(number) is not None:
            raise NotBlackouts
        vault.drafts.black_out(draft_id, number, print_blackouts(blackouts))


def _parse(covered: bytes | None) -> tuple[Blackout, ...]:
    return () if covered is None else parse_blackouts(covered)


def open_picture(vault: Vault, draft_id: str, number: int, *, longest_side: int = LONGEST_SIDE) -> Pixels:
    """Decode a picture as it came, the right way up, no longer than asked. Raises AttachmentRefused, NothingThere."""
    return pictures.show(_read(vault, draft_id, number), longest_side=longest_side)


def shrink(vault: Vault, draft_id: str, number: int, *, longest_side: int) -> Pixels:
    """Decode a picture as a small one to know it by, with what is covered. Raises AttachmentRefused, NothingThere."""
    blackouts = load_blackouts(vault, draft_id, number)
    return pictures.show(_read(vault, draft_id, number), longest_side=longest_side, blackouts=blackouts)


def look(vault: Vault, draft_id: str, number: int, *, longest_side: int) -> Looked:
    """Draw a picture again as for the report, and return it before and after, no longer than asked, to be shown.

    What comes after is decoded from the very bytes that would be sealed. Raises AttachmentRefused, NothingThere.
    """
    data = _read(vault, draft_id, number)
    redrawn = pictures.redraw(data, blackouts=load_blackouts(vault, draft_id, number))
    made = redrawn.attachment
    after = pictures.show(made.read(), longest_side=longest_side)
    before = pictures.show(data, longest_side=longest_side)
    return Looked(before, after, redrawn.removed, len(data), made.length, made.media_type)


def _read(vault: Vault, draft_id: str, number: int) -> bytes:
    with vault.drafts.open_attachment(draft_id, number) as source:
        return source.read()
