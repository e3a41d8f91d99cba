"""Keys on their way to an organiser's vault: by a request and its answer between machines, or from the folder beside.

Whatever way they come, the vault afterwards holds the seeds that the desk may give now, and no transfer key.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from crypto.identities import HybridIdentity
from crypto.notes import Signer
from reporter import joining, organiser, released_keys, retrying
from reporter.desk import ceremony, destroying, releasing
from reporter.desk.destroying import Destroyed
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

    Raises NotJoined, or UsageError for a vault that is not an organiser's.
    """
    _require_organiser(vault)
    keys = organiser.own_keys(vault)
    transfer = HybridIdentity.generate()
    vault.transfers.add(str(transfer.recipient()), transfer.seed)
    asked = TransferRequest(joining.desk_of(vault).profile.origin, keys, transfer.recipient())
    return asked, asked.sign(Signer.from_seed(asked.origin, organiser.sync_seed(vault)))


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
    keys = organiser.own_keys(vault)
    if not releasing.is_listed(desk_vault, keys):
        raise UsageError(
            "The desk does not list this vault, or has revoked it. Nothing was given. Somebody new asks with: gawahctl "
            "vault request VAULT -o FILE"
        )
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
        only=desk_vault.releases.given_to([keys.key_id]),
    )
    return Renewed(desk, new_seeds, reopened, at_desk)


def _require_organiser(vault: Vault) -> None:
    if vault.purpose is not Purpose.ORGANISER:
        raise UsageError(
            "This vault does not receive reports, so it needs no keys of a desk. Nothing was changed. An organiser's "
            "vault is made with: gawahctl vault create VAULT --organiser"
        )
