"""A desk that changed its roots more than once: the notes of its profiles, and the desk as it is now."""

from dataclasses import dataclass, replace

from crypto.notes import Signer
from support.desks import BareDesk


@dataclass(frozen=True)
class RootChanges:
    """`notes` are the signed profiles by version; `newest` is the desk that signs the last of them."""

    notes: dict[int, bytes]
    newest: BareDesk


def change_roots(desk: BareDesk, changes: int = 2, **last: object) -> RootChanges:
    """Put another root in the place of the one before, `changes` times; the last version changes `last` as well."""
    notes = {desk.profile.version: desk.sign()}
    signer, profile = desk.root, desk.profile
    for _ in range(changes):
        new = Signer.generate(profile.origin)
        profile = replace(profile, version=profile.version + 1, roots=(new.verifier,))
        notes[profile.version] = desk.sign(profile, signer, new)
        signer = new
    newest = BareDesk(signer, desk.log, desk.lines, replace(profile, version=profile.version + 1, **last))
    return RootChanges({**notes, newest.profile.version: newest.sign()}, newest)
