"""The organisers' list of a desk: admitting somebody, and shutting a lost vault out.

Every change is a new version over the newest list, published or proposed, so that no proposal loses another's
change. The list goes the same way as a profile: signed once here, published when enough roots signed.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from crypto import organisers_text
from crypto.organisers_text import Organiser, Organisers
from reporter.desk import ceremony, publishing, root_keys, server_folder
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
    desk = ceremony.read_desk(vault).profile
    known = listed(vault) or Organisers(origin=desk.origin, version=0, organisers=())
    if organiser in known.current:
        # A call that was cut off may have left the server's folder behind.
        return publishing.publish(vault, folder, (), today=today)
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
    return _change(
        vault,
        folder,
        lambda version: replace(known, version=version, organisers=(*known.organisers, organiser)),
        CustodyEvent.ADMITTED,
        organiser.key_id,
        today=today,
    )


def revoke(vault: Vault, folder: Path, name: str, *, today: date) -> Revoked:
    """Shut an organiser out: at the server at once, then in the signed list. May be repeated.

    `name` is a key id, or the eight digits under which they stand in the history of cases. Raises NothingThere.
    """
    desk = ceremony.read_desk(vault).profile
    organiser = find(vault, name)
    # First and without any root: everything behind it may wait for others.
    server_folder.revoke(folder / "server", organiser.key_id)
    known = listed(vault)
    given = vault.releases.given_to([organiser.key_id])
    keys_known = sum(str(key.recipient) in given for key in (*desk.week_keys, *desk.carry_keys))
    if known is None or organiser.key_id in known.revoked:
        return Revoked(organiser, keys_known, publishing.publish(vault, folder, (), today=today))
    progress = _change(
        vault,
        folder,
        lambda version: replace(known, version=version, revoked=(*known.revoked, organiser.key_id)),
        CustodyEvent.REVOKED,
        organiser.key_id,
        today=today,
    )
    return Revoked(organiser, keys_known, progress)


def find(vault: Vault, name: str) -> Organiser:
    """Return the one organiser of a key id or of eight hexadecimal digits. Raises NothingThere."""
    known = listed(vault)
    found = [
        organiser
        for organiser in (known.organisers if known is not None else ())
        if name in {organiser.key_id, pseudonym_of(organiser)}
    ]
    if len(found) != 1:
        raise NothingThere(
            "No organiser of this desk has that key. Nothing was changed; desk organisers DIR lists all of them."
        )
    return found[0]


def pseudonym_of(organiser: Organiser) -> str:
    """Return the eight digits under which an organiser stands in the history of cases."""
    return organiser.sync.key_id.hex()


def _change(
    vault: Vault,
    folder: Path,
    make: Callable[[int], Organisers],
    event: CustodyEvent,
    detail: str,
    *,
    today: date,
) -> Progress:
    version = root_keys.next_version(vault, NoteKind.ORGANISERS)
    text = organisers_text.print_organisers(make(version))
    # In one commit, so that no power cut leaves a signed list of which the log says nothing.
    with vault.transaction():
        note = root_keys.sign_text(vault, NoteKind.ORGANISERS, text, version=version)
        vault.custody.add(event, detail, day=today)
    return publishing.put_forward(vault, folder, {NoteKind.ORGANISERS: note}, today=today)
