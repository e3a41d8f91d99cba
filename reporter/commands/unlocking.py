"""Unlocking a vault for one command."""

import argparse
from pathlib import Path

from reporter import citizen, self_tests, sentences
from reporter.commands import passphrases
from reporter.commands.console import Console
from reporter.store.vault import Vault


def unlock(
    folder: Path, passphrase_file: Path | None, console: Console, *, prompt: str = "Passphrase of the vault"
) -> Vault:
    """Open a vault with the passphrase of a file or of the person, and return it for a `with` statement.

    Raises what `Vault.open` raises, UsageError where there is no passphrase to be had, and crypto's SelfTestFailed
    where this machine computes wrongly.
    """
    vault = Vault.open(folder, passphrases.read(console, passphrase_file, prompt=prompt))
    try:
        self_tests.run_once(vault)
    except BaseException:
        vault.close()
        raise
    if vault.missing_slot_files:
        console.warn(sentences.of_missing_slots(vault.purpose, vault.missing_slot_files))
    return vault


def unlock_sender(arguments: argparse.Namespace, console: Console) -> Vault:
    """Unlock a vault that reports come from, and finish what a killed `report` left undone."""
    vault = unlock(arguments.vault, arguments.passphrase_file, console)
    try:
        citizen.discard_passing_drafts(vault)
    except BaseException:
        vault.close()
        raise
    return vault
