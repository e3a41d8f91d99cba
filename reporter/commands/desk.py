"""`desk init`, `root`, `profile`, `code`, `sign`, `publish`: making a desk, and its roots' signatures."""

import argparse
from pathlib import Path

from reporter import desk_codes
from reporter.commands import desk_care, passphrases
from reporter.commands.console import Console
from reporter.commands.desk_files import PROMPT, add_work, read_input, verifiers, work_of, write_output
from reporter.commands.parsing import Commands, add_command, add_group, add_passphrase
from reporter.commands.said_of_desks import ask_yes, say_fingerprint, say_hold, say_progress, say_witnesses
from reporter.commands.unlocking import unlock
from reporter.desk import ceremony, cosigning, later_notes, publishing, witnessing
from reporter.desk.ceremony import DeskPlan
from reporter.desk.root_keys import NoteKind
from reporter.store.vault import check_place


def add_to(commands: Commands) -> None:
    """Add the commands below `desk`."""
    group = add_group(commands, "desk", "Make a desk, renew it, and give keys to organisers.")
    parser = add_command(group, "init", init, "Make a desk: its keys, its signed profile and the folder of its server.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder, which must not exist yet")
    parser.add_argument("--name", required=True, help="the desk's name as people see it")
    parser.add_argument("--url", required=True, action="append", help="the intake server's address; may be repeated")
    parser.add_argument("--origin", help="the desk's name in signatures (by default the host of the first address)")
    parser.add_argument("--batch", type=int, metavar="SECONDS", help="how long a batch is open (by default 3600)")
    parser.add_argument(
        "--root", action="append", default=[], metavar="VKEY", help="a co-signer's root; may be repeated"
    )
    parser.add_argument("--threshold", type=int, default=1, metavar="K", help="how many roots must sign (by default 1)")
    parser.add_argument(
        "--witness", action="append", default=[], metavar="VKEY", help="a witness of the server's log; may be repeated"
    )
    parser.add_argument("--quorum", type=int, metavar="K", help="how many witnesses must sign")
    add_work(parser, without="ask for no proof of work")
    add_passphrase(parser)
    parser = add_command(group, "root", root, "Make a co-signer's ceremony folder: one root, and nothing else.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder, which must not exist yet")
    parser.add_argument("--origin", required=True, help="the desk's name in signatures, as for desk init")
    add_passphrase(parser)
    parser = add_command(group, "profile", profile, "Hand out the desk's signed profile, which is public.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    add_passphrase(parser)
    parser = add_command(group, "policy", policy, "Print whose word the desk's log needs, as a tlog-policy file.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to FILE instead of standard output")
    add_passphrase(parser)
    parser = add_command(group, "code", code, "Draw the desk's code, which people scan in place of comparing words.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the picture, a PNG to print")
    add_passphrase(parser)
    parser = add_command(group, "sign", sign, "Show what another root proposes, and add this folder's signature.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="this co-signer's ceremony folder")
    parser.add_argument("note", type=Path, metavar="NOTE", help="the proposed note")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the note with the signature")
    parser.add_argument("--yes", action="store_true", help="sign without asking, for scripts")
    add_passphrase(parser)
    parser = add_command(group, "publish", publish, "Join signatures, and publish what enough roots have signed.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder that drew the note up")
    parser.add_argument(
        "note", type=Path, nargs="+", metavar="NOTE", help="notes that came back signed, or later ones of this desk"
    )
    add_passphrase(parser)
    desk_care.add_to(group)


def init(arguments: argparse.Namespace, console: Console) -> None:
    """Make a desk."""
    plan = DeskPlan(
        name=arguments.name,
        urls=tuple(arguments.url),
        origin=arguments.origin,
        batch_seconds=arguments.batch,
        roots=verifiers(arguments.root),
        threshold=arguments.threshold,
        witnesses=tuple(arguments.witness),
        quorum=arguments.quorum,
        work=work_of(arguments, usual=ceremony.USUAL_WORK),
    )
    # What can be refused is refused before anybody writes six words down.
    new = ceremony.draw_up(plan, now=console.now())
    check_place(arguments.folder)
    passphrase = passphrases.choose(console, arguments.passphrase_file)
    progress = ceremony.make_proposed_desk(arguments.folder, passphrase, new)
    console.say(f"The desk {new.profile.name} is made in {arguments.folder}.")
    if plan.threshold == 1:
        console.say("Whoever opens this folder is the desk: it holds the root and every key. Keep it offline.")
    else:
        console.say("This folder holds every key that opens reports, and one of the roots. Keep it offline.")
    console.say(f"Its keys seal reports until {new.profile.expires.isoformat()}.")
    console.say(f"The intake server starts from {arguments.folder / 'server'}, and from nothing else in it.")
    if new.profile.work is not None:
        console.say("It asks each report for some seconds of computing, so that flooding it is dear.")
    if plan.witnesses:
        say_witnesses(console, new.profile, arguments.folder)
    if progress.waiting:
        say_progress(console, progress)
    say_fingerprint(console, new.fingerprint)


def root(arguments: argparse.Namespace, console: Console) -> None:
    """Make a co-signer's ceremony folder."""
    check_place(arguments.folder)
    passphrase = passphrases.choose(console, arguments.passphrase_file)
    verifier = ceremony.make_root(arguments.folder, passphrase, origin=arguments.origin, now=console.now())
    console.say(f"A root is made in {arguments.folder}. It signs for the desk, and opens no report. Keep it offline.")
    console.say("Its verifier key, for desk init --root or desk rotate --add-root:")
    console.say(str(verifier))


def profile(arguments: argparse.Namespace, console: Console) -> None:
    """Hand out the signed profile."""
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        desk = ceremony.read_desk(vault)
        say_hold(console, vault, aside=arguments.output is None)
    if arguments.output is None:
        console.stdout.write(desk.note)
        console.stdout.flush()
        return
    write_output(Path(arguments.output), desk.note, replace=True)
    console.say(f"The signed profile, version {desk.profile.version}, is in {arguments.output}. It is public.")
    say_fingerprint(console, desk.fingerprint)


def policy(arguments: argparse.Namespace, console: Console) -> None:
    """Print the policy of the desk's log."""
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        desk = ceremony.read_desk(vault).profile
        say_hold(console, vault, aside=arguments.output is None)
    lines = witnessing.print_policy(desk)
    if arguments.output is None:
        console.stdout.write(lines)
        console.stdout.flush()
        return
    write_output(arguments.output, lines, replace=True)
    console.say(f"The policy of {desk.name} is in {arguments.output}. It is public.")


def code(arguments: argparse.Namespace, console: Console) -> None:
    """Draw the code of the desk, as a picture."""
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        desk = ceremony.read_desk(vault)
        say_hold(console, vault)
    drawn = desk_codes.of(desk)
    write_output(arguments.output, desk_codes.picture(drawn), replace=True)
    console.say(f"The code of {desk.profile.name} is in {arguments.output}, a PNG picture to print. It is public.")
    console.say(
        f"It vouches for profiles of version {drawn.least_version} and later. Whoever scans it needs the profile too."
    )
    if not drawn.address:
        console.say("None of the desk's addresses is short enough for a code, so it names none.")


def sign(arguments: argparse.Namespace, console: Console) -> None:
    """Show what is proposed, and sign it."""
    note = read_input(arguments.note)
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        reviewed = cosigning.review(vault, note)
        for line in cosigning.describe(reviewed):
            console.say(line)
        if not arguments.yes:
            ask_yes(console, "Type yes to sign this: ", without="sign with --yes")
        signed = cosigning.sign(vault, reviewed, now=console.now())
        say_hold(console, vault)
    write_output(arguments.output, signed, replace=True)
    console.say(f"Signed. The note with this signature is in {arguments.output}; hand it on.")


def publish(arguments: argparse.Namespace, console: Console) -> None:
    """Join signatures and publish what is complete."""
    notes = [read_input(path) for path in arguments.note]
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        progress = later_notes.publish(vault, arguments.folder, notes, today=console.now().date())
        desk = publishing.trusted(vault)
        say_progress(console, progress)
        say_hold(console, vault)
    if NoteKind.PROFILE in progress.published and desk is not None:
        say_fingerprint(console, desk.fingerprint)
    if not progress.published and not progress.waiting:
        console.say("Nothing waits here: what these notes hold is published already.")
