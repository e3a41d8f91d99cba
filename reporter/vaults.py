"""A vault as the window and the command line use it: made, found, and opened with everything that belongs to opening.

Opening means: the passphrase, the known answers of every primitive, and letting go of what a killed program left
half-done. Who holds a `Vault` here passes it on to the journeys and looks at nothing inside.
"""

from pathlib import Path

from crypto.keyslots import KdfCost
from reporter import citizen, self_tests, sentences
from reporter.errors import VaultProblem
from reporter.store.vault import Purpose, Vault, check_place
from reporter.vault_places import find, propose

__all__ = ["Vault", "check_place", "create", "find", "open_sender", "open_tested", "propose", "unlock", "warning_of"]


def open_tested(folder: Path, passphrase: str) -> Vault:
    """Open a vault, of whatever purpose, on a machine that computes rightly.

    Raises what `Vault.open` raises, and crypto's SelfTestFailed where this machine computes wrongly.
    """
    vault = Vault.open(folder, passphrase)
    try:
        self_tests.run_once(vault)
    except BaseException:
        vault.close()
        raise
    return vault


def open_sender(folder: Path, passphrase: str) -> Vault:
    """Open a vault that reports come from, and finish what a killed program left undone. Raises as `open_tested`."""
    vault = open_tested(folder, passphrase)
    try:
        citizen.discard_passing_drafts(vault)
    except BaseException:
        vault.close()
        raise
    return vault


def unlock(folder: Path, passphrase: str) -> Vault:
    """Open a citizen's vault for the window. Raises as `open_tested`, and VaultProblem for one of another purpose."""
    vault = open_sender(folder, passphrase)
    if vault.purpose is not Purpose.CITIZEN:
        vault.close()
        raise VaultProblem(
            "This vault belongs to a desk, and this window is for people who report. Nothing was changed; open a vault "
            "of your own, or make one."
        )
    return vault


def warning_of(vault: Vault) -> str:
    """Return what the person must know about an opened vault that lost files, or nothing."""
    missing = vault.missing_slot_files
    return sentences.of_missing_slots(vault.purpose, missing) if missing else ""


def create(folder: Path, passphrase: str, *, cost: KdfCost | None = None) -> Vault:
    """Make a citizen's vault and return it open.

    Raises VaultProblem where something is there already or the disk refuses, UsageError for an empty passphrase.
    """
    vault = Vault.create(folder, passphrase, purpose=Purpose.CITIZEN, cost=cost)
    try:
        self_tests.run_once(vault)
    except BaseException:
        vault.erase()
        raise
    return vault
