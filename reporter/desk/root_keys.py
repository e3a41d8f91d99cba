"""The root of a ceremony vault, and the rule that it never signs two texts of one version or a lower version.

What a root signs is kept before it is signed, so that no power cut can make it forget. Two profiles of one version
would be evidence against the desk for ever.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from crypto import notes, organisers_text, profile_text
from crypto.errors import BadNote
from crypto.notes import SignedNote, Signer
from crypto.organisers_text import Organisers
from crypto.profile_text import Profile
from reporter import joining
from reporter.errors import ProfileRefused, VaultProblem
from reporter.store.vault import Purpose, Vault

ROOT_SEED = "root seed"
ROOT_ORIGIN = "root origin"
NEXT_ROOT_SEED = "next root seed"
"""The root that takes the place of this one as soon as a profile that names it is published."""


class NoteKind(StrEnum):
    """The two notes that roots sign."""

    PROFILE = "profile"
    ORGANISERS = "organisers"


@dataclass(frozen=True)
class RootNote:
    """A note for roots to sign, taken apart. Its signatures were not looked at."""

    kind: NoteKind
    signed: SignedNote
    content: Profile | Organisers

    @property
    def text(self) -> str:
        """What is signed."""
        return self.signed.text

    @property
    def version(self) -> int:
        """Its version."""
        return self.content.version


def require_ceremony(vault: Vault) -> None:
    """Raise VaultProblem for a vault that is no ceremony folder."""
    if vault.purpose is not Purpose.CEREMONY:
        raise VaultProblem(
            "This vault is not a desk's ceremony folder. Nothing was changed; name the folder that desk init or desk "
            "root made."
        )


def signers_of(vault: Vault) -> tuple[Signer, ...]:
    """Return the root of a ceremony vault, and beside it the next one while that waits for its profile."""
    require_ceremony(vault)
    stored = vault.values.get(ROOT_ORIGIN)
    origin = joining.desk_of(vault).profile.origin if stored is None else stored.decode()
    seeds = (vault.secrets.require(ROOT_SEED), vault.secrets.get(NEXT_ROOT_SEED))
    return tuple(Signer.from_seed(origin, seed) for seed in seeds if seed)


def read_note(note: bytes) -> RootNote:
    """Take apart a note that roots sign; every rule of its text is checked. Raises ProfileRefused."""
    try:
        signed = SignedNote.parse(note)
        first = signed.text.partition("\n")[0]
        if first.endswith("/organisers/v1"):
            return RootNote(NoteKind.ORGANISERS, signed, organisers_text.parse(signed.text))
        return RootNote(NoteKind.PROFILE, signed, profile_text.parse(signed.text))
    except BadNote as error:
        raise ProfileRefused(
            f"This is neither a profile nor a list of organisers, or it was changed on its way ({error}). Nothing was "
            "signed and nothing was changed; ask for the file again."
        ) from error


def last_signed(vault: Vault, kind: NoteKind) -> Profile | Organisers | None:
    """Return what this vault's root signed last of a kind, or None."""
    stored = vault.values.get(_name(kind))
    if stored is None:
        return None
    text = stored.decode()
    return profile_text.parse(text) if kind is NoteKind.PROFILE else organisers_text.parse(text)


def next_version(vault: Vault, kind: NoteKind) -> int:
    """Return the lowest version that this vault's root may still sign."""
    last = last_signed(vault, kind)
    return 1 if last is None else last.version + 1


def sign_text(vault: Vault, kind: NoteKind, text: str, *, version: int) -> bytes:
    """Sign a text with this vault's roots, after keeping it. Raises ProfileRefused where it was signed otherwise."""
    signers = signers_of(vault)
    _keep_before_signing(vault, kind, text, version=version)
    return notes.sign(text, *signers)


def keep_as_signed(vault: Vault, note: RootNote) -> None:
    """Keep a later note that this desk's roots have signed elsewhere: this root signs nothing beside or before it."""
    last = last_signed(vault, note.kind)
    if last is None or last.version <= note.version:
        vault.values.put(_name(note.kind), note.text.encode())


def add_signatures(vault: Vault, note: RootNote) -> bytes:
    """Return the note with this vault's signatures added; raises as `sign_text`."""
    own = SignedNote.parse(sign_text(vault, note.kind, note.text, version=note.version))
    return join_signatures([note.signed, own]).encode()


def join_signatures(parts: Sequence[SignedNote]) -> SignedNote:
    """Join the signatures of notes with one text, each once, in the order of their names and bytes."""
    found = {
        (signature.name, signature.key_id, signature.value): signature
        for part in parts
        for signature in part.signatures
    }
    return SignedNote(parts[0].text, tuple(found[place] for place in sorted(found)))


def _keep_before_signing(vault: Vault, kind: NoteKind, text: str, *, version: int) -> None:
    last = last_signed(vault, kind)
    stored = vault.values.get(_name(kind))
    if last is not None and stored != text.encode():
        what = "profile" if kind is NoteKind.PROFILE else "list of organisers"
        if version == last.version:
            raise ProfileRefused(
                f"This root has signed another {what} with version {version}. Two of one version would be evidence "
                "against the desk, so nothing was signed. Have it drawn up again with a higher version."
            )
        if version < last.version:
            raise ProfileRefused(
                f"This root has signed version {last.version} of the {what}, and this is version {version}. Nothing "
                "was signed. Have it drawn up again with a higher version."
            )
    vault.values.put(_name(kind), text.encode())


def _name(kind: NoteKind) -> str:
    return f"signed {kind.value}"
