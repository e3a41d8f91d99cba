"""Unlocking a vault for one command."""

import argparse
from collections.abc import Callable
from pathlib import Path

from reporter import vaults
from reporter.commands import passphrases
from reporter.commands.console import Console
from reporter.vaults import Vault


def unlock(
    folder: Path, passphrase_file: Path | None, console: Console, *, prompt: str = "Passphrase of the vault"
) -> Vault:
    """Open a vault with the passphrase of a file or of the person, and return it for a `with` statement.

    Raises what `vaults.open_tested` raises, and UsageError where there is no passphrase to be had.
    """
    return _unlock(vaults.open_tested, folder, passphrase_file, console, prompt=prompt)


def unlock_sender(arguments: argparse.Namespace, console: Console) -> Vault:
    """Unlock a vault that reports come from, and finish what a killed `report` left undone."""
    return _unlock(vaults.open_sender, arguments.vault, arguments.passphrase_file, console)


def _unlock(
    open_vault: Callable[[Path, str], Vault],
    folder: Path,
    passphrase_file: Path | None,
    console: Console,
    *,
    prompt: str = "Passphrase of the vault",
) -> Vault:
    vault = open_vault(folder, passphrases.read(console, passphrase_file, prompt=prompt))
    warning = vaults.warning_of(vault)
    if warning:
        console.warn(warning)
    return vault
