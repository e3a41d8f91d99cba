"""`vault`: making one, and joining a desk."""

import argparse
from pathlib import Path

from reporter import citizen, joining, organiser, profile_file
from reporter.commands import passphrases, vault_care, vault_keys
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_group, add_passphrase, typed
from reporter.commands.said_of_desks import say_fingerprint, say_progress
from reporter.commands.unlocking import unlock
from reporter.desk import labels
from reporter.errors import ProfileRefused, UsageError
from reporter.profile import TrustedProfile
from reporter.store.vault import check_place


def add_to(commands: Commands) -> None:
    """Add the commands below `vault`."""
    group = add_group(commands, "vault", "Make a vault and join a desk.")
    parser = add_command(group, "create", create, "Make a vault for reports, or with --desk an organiser's vault.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder, which must not exist yet")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--desk", type=Path, metavar="DIR", help="the ceremony folder of the desk to organise for")
    place.add_argument("--organiser", action="store_true", help="receive reports, with keys from a desk far away")
    parser.add_argument("--desk-passphrase-file", type=Path, metavar="FILE", help="the ceremony folder's passphrase")
    parser.add_argument("--label", metavar="TEXT", help="with --desk: what the desk is to call this organiser")
    add_passphrase(parser)
    parser = add_command(group, "join", join, "Join a desk, or take a later profile of the desk you joined.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("profile", type=Path, metavar="PROFILE", help="the desk's profile file")
    proof = parser.add_mutually_exclusive_group()
    proof.add_argument("--expect", metavar="WORDS", help="the eight words the desk gave you over another channel")
    proof.add_argument("--trust", action="store_true", help="trust the file as it is, without comparing words")
    add_passphrase(parser)
    vault_keys.add_to(group)
    vault_care.add_to(group)


def create(arguments: argparse.Namespace, console: Console) -> None:
    """Make a vault: a reporter's, or with a desk's folder an organiser's."""
    label = None if arguments.label is None else labels.read_label(arguments.label)
    if label is not None and arguments.desk is None:
        raise UsageError(
            "A label is kept in the desk's folder, and this vault is made without it. Nothing was made; give it with "
            "desk release."
        )
    # An occupied place is refused before anybody writes six words down.
    check_place(arguments.vault)
    if arguments.organiser:
        organiser.create_distant_vault(arguments.vault, passphrases.choose(console, arguments.passphrase_file))
        console.say(
            f"The organiser's vault is made in {arguments.vault}. Join the desk: "
            f"gawahctl vault join {typed(arguments.vault)} PROFILE"
        )
        console.say(f"Then ask it for keys: gawahctl vault request {typed(arguments.vault)} -o FILE")
        return
    if arguments.desk is None:
        citizen.create_vault(arguments.vault, passphrases.choose(console, arguments.passphrase_file))
        console.say(
            f"The vault is made in {arguments.vault}. Join a desk next: "
            f"gawahctl vault join {typed(arguments.vault)} PROFILE"
        )
        return
    desk_file = arguments.desk_passphrase_file or arguments.passphrase_file
    desk_passphrase = passphrases.read(console, desk_file, prompt="Passphrase of the desk")
    passphrase = passphrases.choose(console, arguments.passphrase_file)
    progress = organiser.create_vault(
        arguments.vault,
        passphrase,
        desk_folder=arguments.desk,
        desk_passphrase=desk_passphrase,
        now=console.now(),
        label=label,
    )
    console.say(f"The organiser's vault is made in {arguments.vault} and holds the keys that are open now.")
    if progress.waiting:
        say_progress(console, progress)
        return
    console.say(
        f"The server is told by {arguments.desk / 'server' / 'organisers'}: copy it there; a running one takes it up."
    )


def join(arguments: argparse.Namespace, console: Console) -> None:
    """Join a desk, or take a later profile of the desk that was joined."""
    note = profile_file.read_file(arguments.profile)
    with unlock(arguments.vault, arguments.passphrase_file, console) as vault:
        known = vault.profiles.trusted()
        desk = joining.read_for(vault, note)
        if known is None and arguments.expect is None and not arguments.trust:
            _let_person_compare(console, desk)
        joining.join(vault, desk, expected_words=arguments.expect)
    if known is not None and desk.note == known != note:
        console.say("The file is an older profile, so nothing was changed: the newer one is kept.")
    console.say(f"This vault seals for the desk {desk.profile.name} (profile version {desk.profile.version}).")
    if desk.profile.expires < console.now().date():
        console.say(f"Its profile ended on {desk.profile.expires.isoformat()}. It still works; ask for a newer one.")


def _let_person_compare(console: Console, desk: TrustedProfile) -> None:
    """Show the words and go on only when the person types the desk's own. Raises UsageError, ProfileRefused."""
    say_fingerprint(console, desk.fingerprint)
    if console.ask_line is None:
        raise UsageError(
            "Nothing was joined: somebody must compare the words first. Then join with --expect and the desk's "
            "words, or with --trust if you have the file from the desk itself."
        )
    answer = console.ask_line("Are these the desk's words? Type yes to join: ")
    if answer.strip().lower() != "yes":
        raise ProfileRefused(
            "Nothing was joined, because you did not type yes. If the words differ, or you have none yet, ask the desk "
            "for them over a channel that you trust; if all eight are the same, join again and type yes."
        )
