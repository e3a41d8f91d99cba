"""`desk`: the ceremony's commands."""

import argparse
from pathlib import Path

from crypto.fingerprints import Fingerprint
from reporter import ceremony
from reporter.ceremony import DeskPlan
from reporter.commands import passphrases
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_group, add_passphrase
from reporter.commands.unlocking import unlock
from reporter.errors import GawahError
from reporter.store.vault import check_place
from reporter.whole_file import whole_file


def add_to(commands: Commands) -> None:
    """Add the commands below `desk`."""
    group = add_group(commands, "desk", "Make a desk and hand out its profile.")
    parser = add_command(group, "init", init, "Make a desk: its keys, its signed profile and the folder of its server.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder, which must not exist yet")
    parser.add_argument("--name", required=True, help="the desk's name as people see it")
    parser.add_argument("--url", required=True, action="append", help="the intake server's address; may be repeated")
    parser.add_argument("--origin", help="the desk's name in signatures (by default the host of the first address)")
    parser.add_argument("--batch", type=int, metavar="SECONDS", help="how long a batch is open (by default 3600)")
    add_passphrase(parser)
    parser = add_command(group, "profile", profile, "Hand out the desk's signed profile, which is public.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    add_passphrase(parser)


def init(arguments: argparse.Namespace, console: Console) -> None:
    """Make a desk."""
    plan = DeskPlan(
        name=arguments.name, urls=tuple(arguments.url), origin=arguments.origin, batch_seconds=arguments.batch
    )
    # What can be refused is refused before anybody writes six words down.
    new = ceremony.draw_up(plan, now=console.now())
    check_place(arguments.folder)
    passphrase = passphrases.choose(console, arguments.passphrase_file)
    ceremony.make_proposed_desk(arguments.folder, passphrase, new)
    profile = new.profile
    console.say(f"The desk {profile.name} is made in {arguments.folder}.")
    console.say("Whoever opens this folder is the desk: it holds the root and every key. Keep it offline.")
    console.say(f"Its keys seal reports until {profile.expires.isoformat()}.")
    console.say(f"The intake server starts from {arguments.folder / 'server'}, and from nothing else in it.")
    say_fingerprint(console, new.fingerprint)


def profile(arguments: argparse.Namespace, console: Console) -> None:
    """Hand out the signed profile."""
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt="Passphrase of the desk") as vault:
        desk = ceremony.read_desk(vault)
    if arguments.output is None:
        console.stdout.write(desk.note)
        console.stdout.flush()
        return
    try:
        with whole_file(Path(arguments.output), replace=True) as file:
            file.write(desk.note)
    except OSError as error:
        raise GawahError(
            f"The profile cannot be written ({error.strerror}). The desk is unchanged; name another file with -o."
        ) from error
    console.say(f"The signed profile, version {desk.profile.version}, is in {arguments.output}. It is public.")
    say_fingerprint(console, desk.fingerprint)


def say_fingerprint(console: Console, fingerprint: Fingerprint) -> None:
    """Print the words that a person compares over another channel."""
    console.say(
        f"Its fingerprint in eight words, to compare over a channel that you trust: {' '.join(fingerprint.words)}"
    )
    console.say(f"The same as digits: {fingerprint.hex}")
