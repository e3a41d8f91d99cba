"""An organiser's next keys: made, asked for, and put in the place of the old ones once the server takes them.

The desk lists the new keys and revokes the old ones in one version of its list, so that at every moment a server
knows exactly one of the two. The vault cannot see that list; it keeps both, and the server's own answers say which
of them counts. Only when the old one is refused and the new one is not does it destroy the old one, in one commit:
whatever is killed, the vault holds the key that the server takes.
"""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser
from reporter import joining
from reporter.errors import NotSent, SyncStopped
from reporter.inbox import PAGE
from reporter.organiser import EVENTS_SEED, SYNC_SEED
from reporter.store.custody import CustodyEvent
from reporter.store.envelopes import EnvelopeState
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from reporter.transport import OF_ONE_ENVELOPE, Problem, Refused

LIFE = timedelta(days=365)
"""How old an organiser's keys become before the person is told."""
PAUSE = timedelta(days=28)
"""How long nothing is said after it was said once, and how long an answer to a request may take."""

NEXT_SYNC_SEED = "organiser next sync seed"
NEXT_EVENTS_SEED = "organiser next events seed"

_SINCE = "organiser keys since"
_ASKED = "organiser next keys since"
_TOLD = "organiser keys told of"
_ACKNOWLEDGED_AGAIN = "acknowledged again up to"

CallsWith = Callable[[bytes], SyncCalls]
"""Gives the calls to the server, signed with the key of a seed."""


class Due(StrEnum):
    """What is to be done about an organiser's own keys: ask for new ones, or ask again."""

    RENEW = "renew"
    STILL_WAITING = "still waiting"


def waiting(vault: Vault) -> Organiser | None:
    """Return the public halves of the next keys, or None where none wait to be listed. Raises NotJoined."""
    sync, events = vault.secrets.get(NEXT_SYNC_SEED), vault.secrets.get(NEXT_EVENTS_SEED)
    if sync is None or events is None:
        return None
    origin = joining.desk_of(vault).profile.origin
    return Organiser(Signer.from_seed(origin, sync).verifier, HybridIdentity.from_seed(events).recipient())


def signer(vault: Vault) -> Signer:
    """Return the sync key that waits to be listed. Raises NothingThere where none does."""
    return Signer.from_seed(joining.desk_of(vault).profile.origin, vault.secrets.require(NEXT_SYNC_SEED))


def make(vault: Vault, *, today: date) -> Organiser:
    """Return the public halves of the next keys, which are made unless some wait already. Raises NotJoined."""
    known = waiting(vault)
    if known is not None:
        return known
    sync, events = Signer.generate(joining.desk_of(vault).profile.origin), HybridIdentity.generate()
    with vault.transaction():
        vault.secrets.put(NEXT_SYNC_SEED, sync.seed)
        vault.secrets.put(NEXT_EVENTS_SEED, events.seed)
        vault.values.put(_ASKED, today.isoformat().encode())
        vault.values.remove(_TOLD)
    return Organiser(sync.verifier, events.recipient())


def settle(vault: Vault, calls_with: CallsWith, *, today: date) -> bool:
    """Let the next keys take the old ones' place if the server takes them and no more the old; say whether they did.

    Where no next keys wait, nothing is asked. Where the server takes neither, both are kept. Raises SyncStopped where
    it does not answer.
    """
    if waiting(vault) is None:
        return False
    try:
        if _is_taken(vault, calls_with(vault.secrets.require(SYNC_SEED))):
            return False
        if not _is_taken(vault, calls_with(vault.secrets.require(NEXT_SYNC_SEED))):
            return False
    except NotSent as error:
        raise SyncStopped(f"The sync did not begin: {error}. Nothing was changed; sync again later.") from error
    with vault.transaction():
        for name, following in ((SYNC_SEED, NEXT_SYNC_SEED), (EVENTS_SEED, NEXT_EVENTS_SEED)):
            vault.secrets.put(name, vault.secrets.require(following))
            vault.secrets.destroy(following)
        vault.values.put(_SINCE, today.isoformat().encode())
        vault.values.put(_ACKNOWLEDGED_AGAIN, b"-1")
        vault.values.remove(_ASKED)
        vault.values.remove(_TOLD)
        vault.custody.add(CustodyEvent.RENEWED, "own keys", day=today)
    return True


def acknowledge_again(vault: Vault, calls: SyncCalls) -> None:
    """Tell the server once more, with the new key, of what was filed and it still holds; then never again.

    What an organiser said with a key that is revoked counts no more, and another organiser's word alone would delete
    nothing. It goes on at the next call where it was cut off.
    """
    unreadable = {envelope.upload_id for envelope in vault.envelopes.unreadable()}
    while (stored := vault.values.get(_ACKNOWLEDGED_AGAIN)) is not None:
        after, last = int(stored), vault.envelopes.cursor()
        try:
            page = [line for line in calls.feed(after=after, limit=PAGE) if after < line.index <= last]
            for line in page:
                if line.state == "held" and vault.envelopes.knows(line.upload_id):
                    state = EnvelopeState.UNREADABLE if line.upload_id in unreadable else EnvelopeState.FILED
                    _acknowledge(calls, line.upload_id, state)
        except (NotSent, SyncStopped):
            # The sync itself ran to its end, and that is what the person asked for.
            return
        reached = max((line.index for line in page), default=last)
        if reached >= last:
            vault.values.remove(_ACKNOWLEDGED_AGAIN)
        else:
            vault.values.put(_ACKNOWLEDGED_AGAIN, str(reached).encode())


def tell_of_due(vault: Vault, *, today: date) -> Due | None:
    """Return what the person should be told about this vault's own keys now; at most once in 28 days.

    The year is counted from the first time that this was asked, which is when the keys came into use.
    """
    since, asked = _day(vault, _SINCE), _day(vault, _ASKED)
    if since is None or since > today:
        # A day that lies ahead, as below, came from a clock that was wrong; counted from it, the time might never end.
        vault.values.put(_SINCE, today.isoformat().encode())
        return None
    if asked is not None and asked > today:
        vault.values.put(_ASKED, today.isoformat().encode())
    due = None
    if asked is not None:
        due = Due.STILL_WAITING if today - asked >= PAUSE else None
    elif today - since >= LIFE:
        due = Due.RENEW
    told = _day(vault, _TOLD)
    if due is None or (told is not None and timedelta(0) <= today - told < PAUSE):
        return None
    vault.values.put(_TOLD, today.isoformat().encode())
    return due


def _is_taken(vault: Vault, calls: SyncCalls) -> bool:
    try:
        calls.feed(after=vault.envelopes.cursor(), limit=1)
    except Refused as refusal:
        if refusal.problem is not Problem.REFUSED:
            raise
        return False
    return True


def _acknowledge(calls: SyncCalls, upload_id: str, state: EnvelopeState) -> None:
    try:
        calls.acknowledge(upload_id, state=state.value)
    except Refused as refusal:
        # One that the server lists as held and does not know must not keep it from hearing of the others.
        if refusal.problem not in OF_ONE_ENVELOPE:
            raise


def _day(vault: Vault, name: str) -> date | None:
    stored = vault.values.get(name)
    return None if stored is None else date.fromisoformat(stored.decode())
