"""Keys on their way to an organiser's vault: by a request and its answer between machines, or from the folder beside.

Whatever way they come, the vault afterwards holds the seeds that the desk may give now, and no transfer key.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser
from reporter import joining, next_keys, organiser, released_keys, retrying
from reporter.desk import ceremony, destroying, releasing, roster
from reporter.desk.destroying import Destroyed
from reporter.desk.publishing import Progress
from reporter.desk.transfer_request import TransferRequest
from reporter.errors import UsageError, VaultProblem
from reporter.profile import TrustedProfile
from reporter.store.vault import Purpose, Vault


@dataclass(frozen=True)
class Renewed:
    """What a renewal did: the profile now, the seeds new here, and what became of the desk's past ones.

    `reopened` counts envelopes that opened only now, with the new seeds or with those that stay in the desk's folder.
    """

    desk: TrustedProfile
    new_seeds: int
    reopened: int
    at_desk: Destroyed


def request(vault: Vault) -> tuple[TransferRequest, bytes]:
    """Make a request for keys, with a transfer key of its own, and return it with the file for the desk.

    While next keys of this vault wait to be listed, it asks for that too. Raises NotJoined, or UsageError for a vault
    that is not an organiser's.
    """
    _require_organiser(vault)
    keys, following = organiser.own_keys(vault), next_keys.waiting(vault)
    transfer = HybridIdentity.generate()
    vault.transfers.add(str(transfer.recipient()), transfer.seed)
    origin = joining.desk_of(vault).profile.origin
    sync = Signer.from_seed(origin, organiser.sync_seed(vault))
    if following is None:
        asked = TransferRequest(origin, keys, transfer.recipient())
        return asked, asked.sign(sync)
    asked = TransferRequest(origin, following, transfer.recipient(), keys.sync)
    return asked, asked.sign(next_keys.signer(vault), sync)


def request_new_keys(vault: Vault, *, today: date) -> tuple[TransferRequest, bytes]:
    """Make next keys of this vault's own, unless some wait, and a request that asks to list them; as `request`."""
    _require_organiser(vault)
    organiser.own_keys(vault)
    next_keys.make(vault, today=today)
    return request(vault)


def renew_own_keys(vault: Vault, desk_vault: Vault, desk_folder: Path, *, today: date) -> Progress:
    """Make next keys of this vault's own, and have the desk beside it list them in the place of the old ones.

    Raises UsageError for a vault that the desk does not list, VaultProblem where its folder cannot be written.
    """
    _require_organiser(vault)
    ceremony.read_desk(desk_vault)
    _listed_keys(vault, desk_vault)
    old, new = organiser.own_keys(vault), next_keys.make(vault, today=today)
    return roster.renew(desk_vault, desk_folder, old.sync, new, today=today)


def receive(vault: Vault, released: bytes, *, today: date) -> int:
    """Take the desk's answer, destroy every transfer key, and return how many seeds are new here.

    Raises VaultProblem where no request of this vault waits for it; nothing is taken then.
    """
    _require_organiser(vault)
    transfers = [HybridIdentity.from_seed(seed) for seed in vault.transfers.seeds()]
    if not transfers:
        raise VaultProblem(
            "No request of this vault waits for keys. Nothing was taken; make one with: gawahctl vault request VAULT "
            "-o FILE"
        )
    return released_keys.import_release(vault, released, *transfers, today=today)


def renew(vault: Vault, desk_vault: Vault, *, now: datetime) -> Renewed:
    """Bring an organiser's vault up to the desk beside it: profile and seeds; then let the desk's past seeds go.

    What did not open before is tried with the seeds of both vaults first. The desk's go only on the evidence of this
    vault, and only where it was given them: see `destroying`. Raises UsageError for a vault that the desk does not
    list, ProfileRefused for another desk's.
    """
    _require_organiser(vault)
    ceremony.read_desk(desk_vault)
    keys = _listed_keys(vault, desk_vault)
    desk = joining.desk_of(vault)
    for known in desk_vault.profiles.all_trusted():
        if known.version > desk.profile.version:
            desk = joining.read_for(vault, known.note)
            joining.join(vault, desk)
    today = now.astimezone(UTC).date()
    new_seeds = organiser.take_from(vault, desk_vault, key_id=keys.key_id, today=today)
    reopened = retrying.retry_beside(vault, desk_vault).filed
    at_desk = destroying.destroy_past(
        desk_vault,
        destroying.evidence_of(vault),
        now=now,
        only=desk_vault.releases.given_to(roster.keys_of(desk_vault, keys.key_id)),
    )
    return Renewed(desk, new_seeds, reopened, at_desk)


def _listed_keys(vault: Vault, desk_vault: Vault) -> Organiser:
    """Return the keys by which a desk knows this vault: its own, or those that are to follow. Raises UsageError."""
    for keys in (organiser.own_keys(vault), next_keys.waiting(vault)):
        if keys is not None and releasing.is_listed(desk_vault, keys):
            return keys
    raise UsageError(
        "The desk does not list this vault, or has revoked it. Nothing was given. Somebody new asks with: gawahctl "
        "vault request VAULT -o FILE"
    )


def _require_organiser(vault: Vault) -> None:
    if vault.purpose is not Purpose.ORGANISER:
        raise UsageError(
            "This vault does not receive reports, so it needs no keys of a desk. Nothing was changed. An organiser's "
            "vault is made with: gawahctl vault create VAULT --organiser"
        )
