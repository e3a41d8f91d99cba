"""A co-signer's part: see in plain words what another root proposes, then sign it or not.

What is shown comes from the very text that is signed. Beside it stands what changes against the note of this kind
that the same root signed last. A note with lines that this version does not know is not signed at all: a later version
would take them as signed, and nobody here can be shown what they say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from crypto import fingerprints, organisers_text, profile_text
from crypto.organisers_text import Organisers
from crypto.profile_text import Profile
from reporter.desk import root_keys
from reporter.desk.root_keys import NoteKind, RootNote
from reporter.errors import ProfileRefused
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault


@dataclass(frozen=True)
class Reviewed:
    """A note to sign, and what this root signed of its kind before."""

    note: RootNote
    before: Profile | Organisers | None


def review(vault: Vault, note: bytes) -> Reviewed:
    """Take a proposed note apart for a person to look at. Raises ProfileRefused for one that names other roots."""
    read = root_keys.read_note(note)
    own = [signer.verifier for signer in root_keys.signers_of(vault)]
    last_profile = root_keys.last_signed(vault, NoteKind.PROFILE)
    if read.content.origin != own[0].name:
        raise ProfileRefused("This note is another desk's. Nothing was signed; check which file belongs where.")
    named = [
        profile.roots
        for profile in (read.content, last_profile)
        if isinstance(profile, Profile) and (profile is last_profile or read.kind is NoteKind.PROFILE)
    ]
    if named and not any(root in roots for roots in named for root in own):
        raise ProfileRefused(
            "This note does not name the root of this folder, so its signature would mean nothing. Nothing was signed."
        )
    if read.text != _print(read.content):
        raise ProfileRefused(
            "This note has lines that this version of the program does not know, so nobody can be shown what they say. "
            "Nothing was signed; update the program, or ask whoever drew the note up."
        )
    return Reviewed(read, root_keys.last_signed(vault, read.kind))


def sign(vault: Vault, reviewed: Reviewed, *, now: datetime) -> bytes:
    """Return the note with this root's signature. Raises ProfileRefused for a version that it signed otherwise."""
    note = reviewed.note
    # In one commit, so that no power cut leaves a signature of which the log says nothing.
    with vault.transaction():
        if reviewed.before != note.content:
            vault.custody.add(CustodyEvent.SIGNED, f"{note.kind.value} {note.version}", day=now.astimezone(UTC).date())
        return root_keys.add_signatures(vault, note)


def describe(reviewed: Reviewed) -> Iterator[str]:
    """Say what would be signed, line by line."""
    content, before = reviewed.note.content, reviewed.before
    if isinstance(content, Profile):
        yield from _describe_profile(content, before if isinstance(before, Profile) else None)
    else:
        yield from _describe_organisers(content, before if isinstance(before, Organisers) else None)


def _describe_profile(new: Profile, old: Profile | None) -> Iterator[str]:
    yield f"The profile of the desk {new.name} ({new.origin}), version {new.version}."
    yield f"It is issued for the week of {new.issued.isoformat()} and its keys seal until {new.expires.isoformat()}."
    yield f"{new.threshold} of {len(new.roots)} roots must sign."
    yield f"Addresses: {' '.join((*new.urls, *new.onions)) or 'none'}"
    if new.witnesses:
        must = f"{new.quorum or 'None'} of {len(new.witnesses)} witnesses must sign the server's log"
        yield f"{must}: {' '.join(new.witnesses)}"
    yield f"Fingerprint: {' '.join(fingerprints.of_profile(new).words)}"
    if old is None:
        yield "This root has signed no profile before: compare the fingerprint with whoever drew it up."
        return
    yield f"Changes since version {old.version}, which this root signed last:"
    yield from _changed("root", [str(root) for root in old.roots], [str(root) for root in new.roots])
    yield from _changed("log key", [str(log) for log in old.logs], [str(log) for log in new.logs])
    yield from _changed("address", [*old.urls, *old.onions], [*new.urls, *new.onions])
    yield from _changed("certificate authority", [ca.hex()[-16:] for ca in old.cas], [ca.hex()[-16:] for ca in new.cas])
    yield from _changed("witness", list(old.witnesses), list(new.witnesses))
    for what, was, becomes in (
        ("name", old.name, new.name),
        ("threshold", old.threshold, new.threshold),
        ("quorum of witnesses", old.quorum, new.quorum),
        ("seconds of a batch", old.batch_seconds, new.batch_seconds),
        ("proof of work", _work(old), _work(new)),
    ):
        if was != becomes:
            yield f"  {what}: {was or 'none'} becomes {becomes or 'none'}"
    yield from _describe_keys(new, old)


def _describe_keys(new: Profile, old: Profile) -> Iterator[str]:
    """Count the keys that are new, and name those that stand where another stood: that is done after a revocation."""
    before = {(key.kind, key.week): key.recipient for key in (*old.week_keys, *old.carry_keys)}
    keys = [*new.week_keys, *new.carry_keys]
    kept = set(before.values())
    fresh = [key for key in keys if key.recipient not in kept]
    yield f"  keys: {len(fresh)} new, {len(keys) - len(fresh)} as before"
    replaced = [f"{key.kind.value} {key.week}" for key in fresh if (key.kind, key.week) in before]
    if replaced:
        yield f"  of these in the place of another key, which is right only after a revocation: {', '.join(replaced)}"
    if new.last_resort.recipient != old.last_resort.recipient:
        yield "  key of last resort: new, as with every profile"


def _work(profile: Profile) -> str | None:
    return None if profile.work is None else " ".join(map(str, profile.work))


def _print(content: Profile | Organisers) -> str:
    if isinstance(content, Profile):
        return profile_text.print_profile(content)
    return organisers_text.print_organisers(content)


def _describe_organisers(new: Organisers, old: Organisers | None) -> Iterator[str]:
    yield f"The list of organisers of the desk {new.origin}, version {new.version}."
    yield f"It lets {len(new.current)} fetch reports, and shuts out {len(new.revoked)}."
    if old is None:
        yield "This root has signed no list before: compare these keys with whoever drew it up."
    before = () if old is None else old.current
    yield from _changed("organiser", [one.key_id for one in before], [one.key_id for one in new.current])
    receiving = {one.key_id: one.events for one in before}
    for one in new.current:
        if receiving.get(one.key_id, one.events) != one.events:
            yield f"  organiser {one.key_id} has another key for what organisers write to each other"


def _changed(what: str, old: list[str], new: list[str]) -> Iterator[str]:
    for gone in old:
        if gone not in new:
            yield f"  {what} goes: {gone}"
    for come in new:
        if come not in old:
            yield f"  {what} comes: {come}"
