"""The organisers' list of a desk: admitting somebody, renewing their keys, and shutting a lost vault out.

Every change is a new version over the newest list, published or proposed, so that no proposal loses another's
change. The list goes the same way as a profile: signed once here, published when enough roots signed.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from crypto import organisers_text
from crypto.errors import BadProfile
from crypto.http_signatures import compute_key_id
from crypto.notes import Verifier
from crypto.organisers_text import MAX_ORGANISERS, Organiser, Organisers
from reporter.desk import ceremony, labels, publishing, root_keys, server_folder, succession
from reporter.desk.publishing import ORGANISERS, Progress
from reporter.desk.root_keys import NoteKind
from reporter.errors import NothingThere, UsageError
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault


@dataclass(frozen=True)
class Revoked:
    """What a revocation did: who, how many of the profile's keys they know, and the list's way."""

    organiser: Organiser
    keys_known: int
    progress: Progress


def listed(vault: Vault) -> Organisers | None:
    """Return the newest list of a desk, published or proposed, or None while there is nobody on it."""
    waiting = publishing.proposed(vault, NoteKind.ORGANISERS)
    stored = vault.values.get(ORGANISERS)
    note = waiting or (root_keys.read_note(stored) if stored else None)
    return note.content if note is not None and isinstance(note.content, Organisers) else None


def admit(vault: Vault, folder: Path, organiser: Organiser, *, today: date) -> Progress:
    """Put an organiser on the list and publish or propose it; somebody who is on it already changes nothing.

    Raises VaultProblem where the folder cannot be written, UsageError for somebody revoked, or whose keys are listed
    otherwise.
    """
    known = _known(vault)
    if organiser in known.current:
        # A call that was cut off may have left the server's folder behind.
        return publishing.publish(vault, folder, (), today=today)
    _require_new(known, organiser)
    return _change(
        vault,
        folder,
        replace(known, organisers=(*_with_room(vault, known), organiser)),
        CustodyEvent.ADMITTED,
        organiser.key_id,
        today=today,
    )


def renew(vault: Vault, folder: Path, old: Verifier, organiser: Organiser, *, today: date) -> Progress:
    """Put an organiser's new keys on the list and revoke the old ones, in one version; a second time changes nothing.

    In two versions, one vault would for a while count as two organisers, or be let in by none of its keys. For the
    same reason the server's own file of revocations is left alone: the old key counts until the new one does.
    An `old` key that the list does not have is replaced by nothing: then this is `admit`. Raises as `admit`.
    """
    known, old_id = _known(vault), compute_key_id(old.public)
    if organiser in known.current:
        return admit(vault, folder, organiser, today=today)
    if old_id in known.revoked:
        raise UsageError(
            "The key that this request is to replace was revoked, or replaced by another one already. Nothing was "
            "changed; if the organiser went back to a backup, make a new vault for them."
        )
    if old_id not in {one.key_id for one in known.organisers}:
        return admit(vault, folder, organiser, today=today)
    _require_new(known, organiser)

    def take_along() -> None:
        labels.take_along(vault, old_id, organiser.key_id)
        succession.note(vault, old_id, organiser.key_id)

    return _change(
        vault,
        folder,
        replace(
            known,
            organisers=(*_with_room(vault, known, replaced=old_id), organiser),
            revoked=(*known.revoked, old_id),
        ),
        CustodyEvent.RENEWED,
        f"{old_id} is {organiser.key_id}",
        today=today,
        beside=take_along,
    )


def revoke(vault: Vault, folder: Path, name: str, *, today: date) -> Revoked:
    """Shut an organiser out, by whichever of their keys: at the server at once, then in the signed list.

    May be repeated. `name` is a key id, or the eight digits under which they stand in the history of cases, also
    those of a key that was renewed since. Raises NothingThere.
    """
    desk = ceremony.read_desk(vault).profile
    named, known = find(vault, name), _known(vault)
    family = succession.family(vault, known, named.key_id)
    # First and without any root: everything behind it may wait for others, and the server may still know the old key.
    for key_id in sorted(family):
        server_folder.revoke(folder / "server", key_id)
    newest = succession.newest(vault, named.key_id, known)
    organiser = next(one for one in known.organisers if one.key_id == newest)
    given = vault.releases.given_to(family)
    keys_known = sum(str(key.recipient) in given for key in (*desk.week_keys, *desk.carry_keys))
    if organiser.key_id in known.revoked:
        return Revoked(organiser, keys_known, publishing.publish(vault, folder, (), today=today))
    progress = _change(
        vault,
        folder,
        replace(known, revoked=(*known.revoked, organiser.key_id)),
        CustodyEvent.REVOKED,
        organiser.key_id,
        today=today,
    )
    return Revoked(organiser, keys_known, progress)


def find(vault: Vault, name: str) -> Organiser:
    """Return the one organiser of a key id or of eight hexadecimal digits. Raises NothingThere."""
    known = _known(vault)
    # A full list lets go of lines whose keys were renewed; the id of such a key leads to the one after it.
    names = {name, succession.newest(vault, name, known)}
    found = [
        organiser for organiser in known.organisers if organiser.key_id in names or pseudonym_of(organiser) == name
    ]
    if len(found) > 1:
        found = [organiser for organiser in found if name in {organiser.key_id, pseudonym_of(organiser)}]
    if len(found) != 1:
        raise NothingThere(
            "No organiser of this desk has that key. Nothing was changed; desk organisers DIR lists all of them."
        )
    return found[0]


def keys_of(vault: Vault, key_id: str) -> frozenset[str]:
    """Return the ids of every key that the list has of the organiser with this one."""
    return succession.family(vault, _known(vault), key_id)


def pseudonym_of(organiser: Organiser) -> str:
    """Return the eight digits under which an organiser stands in the history of cases."""
    return organiser.sync.key_id.hex()


def _known(vault: Vault) -> Organisers:
    return listed(vault) or Organisers(origin=ceremony.read_desk(vault).profile.origin, version=0, organisers=())


def _require_new(known: Organisers, organiser: Organiser) -> None:
    """Raise UsageError for keys that were revoked or stand on the list otherwise."""
    if organiser.key_id in known.revoked:
        raise UsageError(
            "This organiser was revoked, and a key once revoked stays so. Nothing was changed; make a new vault for "
            "them."
        )
    if any(one.key_id == organiser.key_id or one.events == organiser.events for one in known.organisers):
        raise UsageError(
            "One of these two keys is listed already, beside another one. Nothing was changed; have the request made "
            "again in a new vault."
        )


def _with_room(vault: Vault, known: Organisers, *, replaced: str = "") -> tuple[Organiser, ...]:
    """Return the lines of a list without the oldest one whose key was renewed, where the list is full.

    `replaced` is the id of the key that the change itself renews.
    """
    # That a key took the place of another was noted also where its list was given up: then the old one still counts.
    renewed = [
        one
        for one in known.organisers
        if one.key_id == replaced
        or (one.key_id in known.revoked and succession.newest(vault, one.key_id, known) != one.key_id)
    ]
    if len(known.organisers) < MAX_ORGANISERS or not renewed:
        return known.organisers
    return tuple(one for one in known.organisers if one != renewed[0])


def _change(
    vault: Vault,
    folder: Path,
    changed: Organisers,
    event: CustodyEvent,
    detail: str,
    *,
    today: date,
    beside: Callable[[], None] = lambda: None,
) -> Progress:
    """Sign, keep and put forward a list with its next version; `beside` writes what belongs into the same commit."""
    version = root_keys.next_version(vault, NoteKind.ORGANISERS)
    text = organisers_text.print_organisers(replace(changed, version=version))
    try:
        organisers_text.parse(text)
    except BadProfile as error:
        raise UsageError(f"There can be no such list of organisers: {error}. Nothing was changed.") from error
    # In one commit, so that no power cut leaves a signed list of which the log says nothing, or that nobody can get.
    with vault.transaction():
        note = root_keys.sign_text(vault, NoteKind.ORGANISERS, text, version=version)
        vault.custody.add(event, detail, day=today)
        beside()
        publishing.propose(vault, {NoteKind.ORGANISERS: note})
    return publishing.publish(vault, folder, (), today=today)
