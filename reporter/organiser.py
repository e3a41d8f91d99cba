"""The organiser's journey up to the inbox: a vault that may open what is sealed to the desk.

An organiser's vault holds two keys of its own (one signs its requests to the server, one receives other
organisers' events) and the seeds that the desk released to it. Reading the inbox is in `inbox`.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from crypto.identities import HybridIdentity
from crypto.keyslots import KdfCost
from crypto.notes import Signer
from crypto.organisers_text import Organiser
from reporter import joining, released_keys
from reporter.desk import ceremony, labels, releasing, roster
from reporter.desk.publishing import Progress
from reporter.released_keys import NothingReleased
from reporter.store.making import new_vault
from reporter.store.vault import Purpose, Vault

SYNC_SEED = "organiser sync seed"
EVENTS_SEED = "organiser events seed"


def create_vault(
    folder: Path,
    passphrase: str,
    *,
    desk_folder: Path,
    desk_passphrase: str,
    now: datetime,
    label: str | None = None,
    cost: KdfCost | None = None,
) -> Progress:
    """Make an organiser's vault for the desk whose ceremony folder lies in `desk_folder`.

    The vault joins the desk, receives the seeds that are open or open within 28 days, and is listed in the
    organisers' note, which comes last: a vault that nobody lists can fetch nothing. Where the desk has co-signers
    the note waits for them. The desk may keep a `label` of its own for it, as `labels.read_label` gives it. Raises
    VaultProblem or WrongPassphrase for either folder.
    """
    today = now.astimezone(UTC).date()
    with Vault.open(desk_folder, desk_passphrase) as desk_vault:
        desk = ceremony.read_desk(desk_vault)
        with new_vault(folder, passphrase, purpose=Purpose.ORGANISER, cost=cost) as vault:
            joining.join(vault, desk)
            keys = own_keys(vault)
            take_from(vault, desk_vault, key_id=keys.key_id, today=today)
            progress = roster.admit(desk_vault, desk_folder, keys, today=today)
            if label is not None:
                labels.put(desk_vault, keys.key_id, label)
            return progress


def create_distant_vault(folder: Path, passphrase: str, *, cost: KdfCost | None = None) -> None:
    """Make an organiser's vault without a desk at hand: it joins one by its profile, and asks for keys by a file."""
    Vault.create(folder, passphrase, purpose=Purpose.ORGANISER, cost=cost).close()


def own_keys(vault: Vault) -> Organiser:
    """Return the public halves of this organiser's two keys, which are made here if there are none yet.

    Raises NotJoined before the vault has joined a desk, whose name stands in them.
    """
    origin = joining.desk_of(vault).profile.origin
    sync, events = vault.secrets.get(SYNC_SEED), vault.secrets.get(EVENTS_SEED)
    if sync is None or events is None:
        return make_keys(vault, origin=origin)
    return Organiser(sync=Signer.from_seed(origin, sync).verifier, events=HybridIdentity.from_seed(events).recipient())


def take_from(vault: Vault, desk_vault: Vault, *, key_id: str, today: date) -> int:
    """Take what a desk on this machine releases, and return how many seeds are new here."""
    # The transfer key lives for this one import only, in memory only.
    transfer = HybridIdentity.generate()
    released = releasing.release(desk_vault, transfer.recipient(), key_id=key_id, today=today)
    try:
        return released_keys.import_release(vault, released, transfer, today=today)
    except NothingReleased:
        # The desk beside has no key that is open or opens soon: its profile has ended.
        return 0


def make_keys(vault: Vault, *, origin: str) -> Organiser:
    """Make the two keys of an organiser, keep their secret halves in the vault and return the public ones."""
    sync = Signer.generate(origin)
    events = HybridIdentity.generate()
    with vault.transaction():
        vault.secrets.put(SYNC_SEED, sync.seed)
        vault.secrets.put(EVENTS_SEED, events.seed)
    return Organiser(sync=sync.verifier, events=events.recipient())


def identities(vault: Vault) -> list[HybridIdentity]:
    """Return the secret halves of every key line that this vault can open, newest window first."""
    rows = sorted(vault.seeds.all(), key=lambda row: row.until, reverse=True)
    return [HybridIdentity.from_seed(vault.seeds.seed(row.recipient)) for row in rows]


def sync_seed(vault: Vault) -> bytes:
    """Return the seed of the key that signs this organiser's requests."""
    return vault.secrets.require(SYNC_SEED)


def pseudonym(vault: Vault) -> str:
    """Return the name under which this organiser stands in a case's history: eight hex digits of its key's id."""
    origin = joining.desk_of(vault).profile.origin
    return Signer.from_seed(origin, sync_seed(vault)).verifier.key_id.hex()
