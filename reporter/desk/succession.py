"""Which key of an organiser took the place of which: the desk's own knowledge, in no note.

The list says only that one key is revoked and another is current. Here stands that they are the same vault's: its old
key takes nothing from it that must be replaced, and who revokes it by any of its keys shuts all of them out.
"""

from collections.abc import Iterator

from crypto.organisers_text import Organisers
from reporter.store.vault import Vault

_HEIR = "organiser after "


def note(vault: Vault, old: str, new: str) -> None:
    """Note that an organiser's key took the place of another one, as part of the transaction that is open."""
    vault.values.put(_HEIR + old, new.encode())


def newest(vault: Vault, key_id: str, known: Organisers | None = None) -> str:
    """Return the key id that stands at the end behind this one; with `known`, the last of those on that list."""
    listed = None if known is None else {organiser.key_id for organiser in known.organisers}
    found = key_id
    for later in _line(vault, key_id):
        if listed is None or later in listed:
            found = later
    return found


def family(vault: Vault, known: Organisers, key_id: str) -> frozenset[str]:
    """Return the ids of all keys on the list or its revocations that are one vault's with this one."""
    end = newest(vault, key_id)
    ids = {key_id, *(organiser.key_id for organiser in known.organisers), *known.revoked}
    return frozenset(one for one in ids if newest(vault, one) == end)


def lost(vault: Vault, known: Organisers | None) -> frozenset[str]:
    """Return the revoked key ids of vaults that are shut out; not of those that only changed their key."""
    if known is None:
        return frozenset()
    current = {organiser.key_id for organiser in known.current}
    return frozenset(one for one in known.revoked if newest(vault, one, known) not in current)


def _line(vault: Vault, key_id: str) -> Iterator[str]:
    seen = {key_id}
    while (following := vault.values.get(_HEIR + key_id)) is not None:
        key_id = following.decode()
        if key_id in seen:
            return
        seen.add(key_id)
        yield key_id
