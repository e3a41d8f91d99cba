"""From a note that one root signed to the server's folder: proposals wait in the vault until enough roots signed.

A desk with one root publishes at once. With more, a note is *proposed*: it lies in `FOLDER/proposed`, goes from one
co-signer to the next, and comes back to be published. What is published is first kept in the vault, then written
to `FOLDER/server`; a power cut between is made good by `bring_up_to_date`, so that the folder never runs ahead.

Where a profile changes the roots, the organisers' list must be valid under the new ones and is published with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crypto import notes
from crypto.certificates import IssuedCertificate
from crypto.errors import BadNote
from crypto.notes import SignedNote, Signer, Verifier
from crypto.profile_text import Profile
from reporter import joining
from reporter import profile as profiles
from reporter.desk import authorities, root_keys, server_folder
from reporter.desk.root_keys import NEXT_ROOT_SEED, ROOT_SEED, NoteKind, RootNote
from reporter.errors import NotJoined, ProfileRefused
from reporter.profile import TrustedProfile
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault

ORGANISERS = "organisers note"
TLS_CERTIFICATE = "tls certificate to hand over"
TLS_PRIVATE = "tls private key to hand over"

PROPOSED = {NoteKind.PROFILE: "proposed profile", NoteKind.ORGANISERS: "proposed organisers"}
_UNKNOWN = (
    "This note is none that this desk has drawn up and waits for. Nothing was published; give the file that desk init, "
    "desk rotate or desk revoke wrote, signed by the others."
)


@dataclass(frozen=True)
class Waiting:
    """A proposed note: its kind and version, how many signatures are still missing, and the file to hand on."""

    kind: NoteKind
    version: int
    missing: int
    file: Path


@dataclass(frozen=True)
class Progress:
    """What was published now, and what waits for more signatures."""

    published: tuple[NoteKind, ...] = ()
    waiting: tuple[Waiting, ...] = ()


def proposed(vault: Vault, kind: NoteKind) -> RootNote | None:
    """Return the note of a kind that waits for signatures, or None."""
    stored = vault.values.get(PROPOSED[kind])
    return root_keys.read_note(stored) if stored else None


def put_forward(
    vault: Vault,
    folder: Path,
    new: Mapping[NoteKind, bytes],
    *,
    today: date,
    certificate: IssuedCertificate | None = None,
) -> Progress:
    """Keep notes that this vault signed as proposals, publish what is complete, and hand out the rest.

    Raises VaultProblem where a folder cannot be written.
    """
    with vault.transaction():
        propose(vault, new, certificate=certificate)
    return publish(vault, folder, (), today=today)


def propose(vault: Vault, new: Mapping[NoteKind, bytes], *, certificate: IssuedCertificate | None = None) -> None:
    """Keep notes that this vault signed as proposals, as part of the transaction that is open.

    A proposal takes the place of an earlier one of its kind, and of the certificate that was to go out with it.
    """
    for kind, note in new.items():
        vault.values.put(PROPOSED[kind], note)
    if NoteKind.PROFILE in new:
        vault.values.put(TLS_CERTIFICATE, b"" if certificate is None else certificate.certificate_pem)
        vault.secrets.destroy(TLS_PRIVATE)
        if certificate is not None:
            vault.secrets.put(TLS_PRIVATE, certificate.private_key_pem)


def publish(vault: Vault, folder: Path, signed: Sequence[bytes], *, today: date) -> Progress:
    """Join the signatures of notes that came back, verify them by the rules, and publish what is complete.

    Signatures that came are kept also where they do not suffice yet. Raises ProfileRefused for a note that is not
    this desk's proposal or breaks the rules, and VaultProblem where the folder cannot be written; what was
    published is then kept in the vault, and the next call writes it.
    """
    root_keys.require_ceremony(vault)
    joined = _join(vault, [root_keys.read_note(note) for note in signed])
    with vault.transaction():
        for kind in joined.keys() & _waiting_kinds(vault):
            vault.values.put(PROPOSED[kind], joined[kind])
    known = trusted(vault)
    desk = _next_desk(vault, known, joined)
    published = []
    with vault.transaction():
        if desk is not None and desk != known:
            vault.profiles.trust(desk.profile.version, desk.note)
            vault.values.put(PROPOSED[NoteKind.PROFILE], b"")
            take_over(vault, desk.profile)
            authorities.take_over(vault, desk.profile)
            vault.custody.add(CustodyEvent.PUBLISHED, f"profile {desk.profile.version}", day=today)
            published.append(NoteKind.PROFILE)
        listed = joined.get(NoteKind.ORGANISERS)
        if desk is not None and listed not in {None, vault.values.get(ORGANISERS)} and holds(listed, desk.profile):
            vault.values.put(ORGANISERS, listed)
            vault.values.put(PROPOSED[NoteKind.ORGANISERS], b"")
            vault.custody.add(CustodyEvent.PUBLISHED, f"organisers {root_keys.read_note(listed).version}", day=today)
            published.append(NoteKind.ORGANISERS)
    bring_up_to_date(vault, folder)
    return Progress(tuple(published), hand_out(vault, folder))


def bring_up_to_date(vault: Vault, folder: Path) -> bool:
    """Write what the vault has published into the server's folder, and say whether anything was missing there."""
    certificate, private = vault.values.get(TLS_CERTIFICATE), vault.secrets.get(TLS_PRIVATE)
    # A certificate goes out with the profile it was made for, which may name other hosts.
    is_due = bool(certificate and private) and NoteKind.PROFILE not in _waiting_kinds(vault)
    handed = IssuedCertificate(certificate, private) if is_due and certificate and private else None
    changed = server_folder.update(
        folder / "server",
        versions={known.version: known.note for known in vault.profiles.all_trusted()},
        organisers=vault.values.get(ORGANISERS) or None,
        certificate=handed,
    )
    if handed is not None:
        with vault.transaction():
            vault.values.put(TLS_CERTIFICATE, b"")
            vault.secrets.destroy(TLS_PRIVATE)
    return changed


def hand_out(vault: Vault, folder: Path) -> tuple[Waiting, ...]:
    """Write every proposal to `folder`/proposed, remove those that are published, and say what each waits for."""
    waiting = []
    for kind in NoteKind:
        file = folder / "proposed" / kind.value
        note = proposed(vault, kind)
        if note is None:
            server_folder.remove(file)
            continue
        server_folder.write(file, note.signed.encode())
        waiting.append(Waiting(kind, note.version, _missing(vault, note), file))
    return tuple(waiting)


def trusted(vault: Vault) -> TrustedProfile | None:
    """Return the profile that this ceremony vault has published, or None before the first."""
    try:
        return joining.desk_of(vault)
    except NotJoined:
        return None


def _waiting_kinds(vault: Vault) -> set[NoteKind]:
    return {kind for kind in NoteKind if vault.values.get(PROPOSED[kind])}


def _join(vault: Vault, given: Sequence[RootNote]) -> dict[NoteKind, bytes]:
    """Return each proposal with all signatures it has; a published list may gather more. Raises ProfileRefused."""
    known = {kind: note for kind in NoteKind if (note := proposed(vault, kind)) is not None}
    listed = vault.values.get(ORGANISERS)
    if NoteKind.ORGANISERS not in known and listed:
        known[NoteKind.ORGANISERS] = root_keys.read_note(listed)
    waited_for = [note for note in given if note.kind in known and known[note.kind].text == note.text]
    # One that was published before is no mistake: the call that did so may have been cut off before it said so.
    if any(note not in waited_for and not _was_published(vault, note) for note in given):
        raise ProfileRefused(_UNKNOWN)
    joined = {}
    for kind, base in known.items():
        parts = [base.signed, *(note.signed for note in waited_for if note.kind is kind)]
        joined[kind] = _keep_valid(root_keys.join_signatures(parts), _all_roots(vault)).encode()
    return joined


def _was_published(vault: Vault, note: RootNote) -> bool:
    listed = vault.values.get(ORGANISERS)
    published = [known.note for known in vault.profiles.all_trusted()] + ([listed] if listed else [])
    return any(root_keys.read_note(one).text == note.text for one in published)


def _keep_valid(note: SignedNote, roots: Iterable[Verifier]) -> SignedNote:
    """Drop every signature that no root made: one bad line would spoil the good ones beside it."""
    known = tuple(roots)
    return SignedNote(
        note.text,
        tuple(one for one in note.signatures if _is_signed(SignedNote(note.text, (one,)).encode(), known, 1)),
    )


def _all_roots(vault: Vault) -> set[Verifier]:
    return {root for profile in _profiles_in_play(vault) for root in profile.roots}


def _profiles_in_play(vault: Vault) -> list[Profile]:
    """Return the published profile and the proposed one, as far as there are such."""
    known, waiting = trusted(vault), proposed(vault, NoteKind.PROFILE)
    found = [] if known is None else [known.profile]
    if waiting is not None and isinstance(waiting.content, Profile):
        found.append(waiting.content)
    return found


def _next_desk(vault: Vault, known: TrustedProfile | None, joined: Mapping[NoteKind, bytes]) -> TrustedProfile | None:
    """Return the profile that holds from now on: the proposal if enough roots signed it. Raises ProfileRefused."""
    waiting = proposed(vault, NoteKind.PROFILE)
    if waiting is None or _missing(vault, waiting):
        return known
    note = joined[NoteKind.PROFILE]
    desk = profiles.read_first(note) if known is None else profiles.read_next(known, note)
    listed = joined.get(NoteKind.ORGANISERS)
    if known is not None and _signers(known.profile) != _signers(desk.profile):
        # With a list that the new roots have not signed, the server would let nobody in.
        return desk if listed is None or holds(listed, desk.profile) else known
    return desk


def _signers(profile: Profile) -> tuple[frozenset[Verifier], int]:
    return frozenset(profile.roots), profile.threshold


def _missing(vault: Vault, note: RootNote) -> int:
    """Say how many signatures a proposal still needs, by the roots that count now and those that will."""
    data = note.signed.encode()
    return max((_missing_for(data, profile) for profile in _profiles_in_play(vault)), default=0)


def _missing_for(note: bytes, profile: Profile) -> int:
    return max(0, profile.threshold - sum(_is_signed(note, (root,), 1) for root in profile.roots))


def holds(note: bytes, profile: Profile) -> bool:
    """Say whether as many roots of a profile signed a note as must."""
    return _is_signed(note, profile.roots, profile.threshold)


def _is_signed(note: bytes, roots: Iterable[Verifier], threshold: int) -> bool:
    try:
        notes.verify(note, roots, threshold=threshold)
    except BadNote:
        return False
    return True


def take_over(vault: Vault, profile: Profile) -> None:
    """Let the next root take the place of the old one, once a published profile names it."""
    seed = vault.secrets.get(NEXT_ROOT_SEED)
    if seed and Signer.from_seed(profile.origin, seed).verifier in profile.roots:
        vault.secrets.put(ROOT_SEED, seed)
        vault.secrets.destroy(NEXT_ROOT_SEED)
