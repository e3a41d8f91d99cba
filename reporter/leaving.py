"""Letting go of a vault: closing it at a lock, and erasing it for good.

close                  close it, and count what a sender may still bring there
erase                  close it and make it unreadable
erase_as_it_stands     the same while something else still works on it: only for a program that ends right after
erase_folder           the same for a vault that is not open
"""

from reporter.store.erasing import erase_folder, erase_locked
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault

__all__ = ["close", "erase", "erase_as_it_stands", "erase_folder"]


def close(vault: Vault) -> int:
    """Close a vault, and return how many of its reports a sender was given and has not brought a receipt for."""
    try:
        return sum(row.state is OutboxState.SENDING for row in vault.outbox.rows())
    finally:
        vault.close()


def erase(vault: Vault) -> None:
    """Close a vault, overwrite its keys, wait for the disk, remove its files.

    Raises VaultProblem where the disk refuses; the vault is closed then, and `erase_folder` tries again.
    """
    vault.erase()


def erase_as_it_stands(vault: Vault) -> None:
    """Erase a vault that is being read or written this very moment. Raises VaultProblem.

    It is not closed, because closing would wait for who uses it; its lock is held until this program ends.
    """
    erase_locked(vault.folder)
