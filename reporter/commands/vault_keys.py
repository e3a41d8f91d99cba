"""`vault request`, `receive`, `renew`, `evidence`: keys for an organiser's vault, and proof against a desk."""

import argparse
from datetime import UTC, date
from pathlib import Path

from reporter import released_keys, retrying, sentences, transfer
from reporter.commands.console import Console
from reporter.commands.desk_files import PROMPT, read_input, write_output
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.commands.said_of_desks import say_destroyed, say_hold, say_keys_due, say_progress
from reporter.commands.unlocking import unlock


def add_to(group: Commands) -> None:
    """Add these commands below `vault`."""
    parser = add_command(group, "request", request, "Ask the desk for keys, by a file.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the request to hand to the desk"
    )
    parser.add_argument("--new-keys", action="store_true", help="renew the vault's own keys too, as once a year")
    add_passphrase(parser)
    parser = add_command(group, "receive", receive, "Take the keys with which the desk answered a request.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument("file", type=Path, metavar="FILE", help="the desk's answer")
    add_passphrase(parser)
    parser = add_command(group, "renew", renew, "Take profile and keys from the desk's folder on this machine.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the desk's ceremony folder")
    parser.add_argument("--new-keys", action="store_true", help="renew the vault's own keys too, as once a year")
    parser.add_argument("--desk-passphrase-file", type=Path, metavar="FILE", help="the ceremony folder's passphrase")
    add_passphrase(parser)
    parser = add_command(group, "evidence", evidence, "Show the profiles that prove a desk said two things at once.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="write the profiles into DIR")
    add_passphrase(parser)


def request(arguments: argparse.Namespace, console: Console) -> None:
    """Ask for keys."""
    with unlock(arguments.vault, arguments.passphrase_file, console) as vault:
        if arguments.new_keys:
            asked, data = transfer.request_new_keys(vault, today=_today(console))
        else:
            asked, data = transfer.request(vault)
    write_output(arguments.output, data, replace=True)
    console.say(f"The request is in {arguments.output}. It holds no secret; hand it to whoever keeps the desk.")
    if asked.replaces is not None:
        console.say(
            "It asks the desk to list new keys of this vault. Until the server knows them, sync uses the old ones."
        )
    console.say(f"Read these eight words to them over another channel: {' '.join(asked.fingerprint.words)}")


def receive(arguments: argparse.Namespace, console: Console) -> None:
    """Take the answer to a request."""
    data = read_input(arguments.file, max_bytes=released_keys.MAX_BYTES)
    with unlock(arguments.vault, arguments.passphrase_file, console) as vault:
        new = transfer.receive(vault, data, today=_today(console))
        console.say(f"Keys that are new here: {new}. What carried them here opens with nothing any more.")
        _say_reopened(console, retrying.retry_unreadable(vault).filed)
        say_hold(console, vault)
        say_keys_due(console, vault)


def renew(arguments: argparse.Namespace, console: Console) -> None:
    """Take profile and keys from the folder beside."""
    desk_file = arguments.desk_passphrase_file or arguments.passphrase_file
    with (
        unlock(arguments.vault, arguments.passphrase_file, console) as vault,
        unlock(arguments.folder, desk_file, console, prompt=PROMPT) as desk_vault,
    ):
        if arguments.new_keys:
            progress = transfer.renew_own_keys(vault, desk_vault, arguments.folder, today=_today(console))
            console.say("New keys of this vault are listed. Until the server knows them, sync uses the old ones.")
            say_progress(console, progress)
        renewed = transfer.renew(vault, desk_vault, now=console.now())
        console.say(f"Profile version {renewed.desk.profile.version}; keys that are new here: {renewed.new_seeds}.")
        _say_reopened(console, renewed.reopened)
        say_hold(console, vault)
        if renewed.at_desk.seeds or renewed.at_desk.kept:
            console.say("In the desk's folder:")
            say_hold(console, desk_vault)
            say_destroyed(console, renewed.at_desk)
        say_keys_due(console, vault)


def evidence(arguments: argparse.Namespace, console: Console) -> None:
    """Show or write out the profiles kept as evidence."""
    with unlock(arguments.vault, arguments.passphrase_file, console) as vault:
        kept = vault.profiles.all_evidence()
    if not kept:
        console.say("This vault has seen no two profiles of one version.")
        return
    for number, profile in enumerate(kept, start=1):
        console.say(f"Profile version {profile.version}, signed by the desk, one of several with that number.")
        if arguments.output is not None:
            path = arguments.output / f"profile-{profile.version}-{number}"
            arguments.output.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_output(path, profile.note, replace=False)
            console.say(f"  written to {path}")
    console.say("Somebody with the desk's roots signed both. Ask the desk about it over a channel that you trust.")


def _today(console: Console) -> date:
    return console.now().astimezone(UTC).date()


def _say_reopened(console: Console, opened: int) -> None:
    if opened:
        console.say(f"Opened now, after it could not be read before: {sentences.of_count(opened, 'report')}.")
