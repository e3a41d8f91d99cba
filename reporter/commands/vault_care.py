"""`vault passphrase`, `vault erase` and `vault check`: looking after a vault."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reporter import sentences, vault_check
from reporter.commands import passphrases
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.errors import GawahError, UsageError, VaultDamaged
from reporter.store.erasing import erase_folder, require_erasable
from reporter.store.keyslot_file import KeyslotFile
from reporter.store.vault import require_vault
from reporter.vault_check import Checked

ERASING = (
    "Erasing destroys the keys of this vault and removes its files: drafts, reports, receipts and keys in it are gone, "
    "and no passphrase brings them back."
)
LIMITS = (
    "It makes reading very hard; it does not hide that there was a vault. A flash disk, a snapshot or a backup may "
    "still hold older copies, which the passphrase opens."
)


def add_to(group: Commands) -> None:
    """Add the commands, below `vault`."""
    parser = add_command(group, "passphrase", change_passphrase, "Change the passphrase of a vault.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="read the new passphrase from FILE")
    add_passphrase(parser)
    parser = add_command(group, "erase", erase, "Make a vault unreadable at once and remove it. Needs no passphrase.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("--yes", action="store_true", help="do not ask, for scripts")
    parser = add_command(group, "check", check, "Read all of a vault and say what is there and what is damaged.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_passphrase(parser)


def change_passphrase(arguments: argparse.Namespace, console: Console) -> None:
    """Let a new passphrase open a vault, and the old one no more."""
    require_vault(arguments.vault)
    old = passphrases.read(console, arguments.passphrase_file, prompt="Passphrase of the vault now")
    with closing(KeyslotFile.open(arguments.vault)) as keyslots:
        # Proved before anybody writes six words down for nothing.
        keyslots.unlock(old)
        new = passphrases.choose(
            console,
            arguments.new_passphrase_file,
            prompt="New passphrase",
            unchanged="The old one still opens the vault",
        )
        keyslots.change_passphrase(old, new)
    console.say("The new passphrase opens this vault, and the old one no more.")
    console.say("Copies and backups of the folder from before still open with the old one.")


def erase(arguments: argparse.Namespace, console: Console) -> None:
    """Erase a vault, after its folder's name was typed."""
    require_erasable(arguments.vault)
    if not arguments.yes and console.ask_line is None:
        raise UsageError("Nothing was erased: nobody is there to ask. Call again with --yes if you are sure.")
    if not arguments.yes and console.ask_line is not None:
        console.say(f"{ERASING} {LIMITS}")
        _let_person_decide(console.ask_line, arguments.vault.resolve().name)
    erase_folder(arguments.vault)
    console.say("The vault is erased." if not arguments.yes else f"The vault is erased. {LIMITS}")


def check(arguments: argparse.Namespace, console: Console) -> None:
    """Read all of a vault and say what was found. Raises VaultDamaged, after saying it, unless all is well."""
    passphrase = passphrases.read(console, arguments.passphrase_file, prompt="Passphrase of the vault")
    found = vault_check.check(arguments.vault, passphrase)
    if arguments.json:
        console.say_json(_document(found))
    else:
        for line in _lines(found):
            console.say(line)
    if not found.is_fine:
        raise VaultDamaged(
            "Not all of this vault can be read. Nothing was changed; use a backup of the folder, or put back what is "
            "missing."
        )


def _let_person_decide(ask_line: Callable[[str], str], name: str) -> None:
    if ask_line(f"To erase it, type the name of its folder ({name}): ").strip() != name:
        raise GawahError("Nothing was erased, because that is not the folder's name. The vault is as it was.")


def _lines(found: Checked) -> list[str]:
    lines = [f"{name}: {count}" for name, count in found.counts.items() if count]
    lines = lines or ["There is nothing in this vault."]
    if found.has_hold:
        lines.append("A hold is set: no key is destroyed.")
    if found.has_two_profiles:
        lines.append("There is evidence that the desk signed two profiles of one version. Ask the desk about it.")
    if found.left_over_files:
        lines.append(f"Files that an interruption left, removed when the vault is next opened: {found.left_over_files}")
    lines += [f"damaged: {part}: {what}" for part, what in found.damaged.items()]
    if found.missing_slot_files:
        lines.append(f"missing: {', '.join(found.missing_slot_files)}. A backup was restored, or the file was lost.")
    if found.unopened:
        lines.append(f"Without a key, so that nobody can read it: {sentences.of_count(found.unopened, 'item')}")
    if found.is_fine:
        lines.append("Everything in this vault can be read.")
    return lines


def _document(found: Checked) -> dict[str, object]:
    return {
        "fine": found.is_fine,
        "purpose": found.purpose,
        "counts": found.counts,
        "damaged": [{"part": part, "what": what} for part, what in found.damaged.items()],
        "missing_slot_files": list(found.missing_slot_files),
        "without_key": found.unopened,
        "left_over_files": found.left_over_files,
        "hold": found.has_hold,
        "two_profiles": found.has_two_profiles,
    }
