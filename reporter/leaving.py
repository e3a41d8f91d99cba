"""Letting go of a vault: closing it at a lock, and erasing it for good.

close          close it, and count what a sender may still bring there
destroy_keys   make it unreadable, while whatever works on it goes on
remove_files   remove the files of which nothing can be read: for a program that ends right after
"""

from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault


def close(vault: Vault) -> int:
    """Close a vault, and return how many of its reports a sender was given and has not brought a receipt for."""
    try:
        return sum(row.state is OutboxState.SENDING for row in vault.outbox.rows())
    finally:
        vault.close()


def destroy_keys(vault: Vault) -> None:
    """Overwrite the keys of an open vault and wait for the disk. Raises VaultProblem; then it can be tried again."""
    vault.destroy_keys()


def remove_files(vault: Vault) -> None:
    """Remove the files of a vault whose keys were destroyed. Raises VaultProblem; then it can be tried again.

    It is not closed, because closing would wait for who uses it; its lock is held until this program ends.
    """
    vault.remove_files()
