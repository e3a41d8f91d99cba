"""`desk rotate`, `organisers`, `release`, `revoke`, `hold`, `custody`: the life of a desk after its making."""

import argparse
from pathlib import Path

from crypto.http_signatures import compute_key_id
from crypto.notes import Verifier
from crypto.organisers_text import Organiser, Organisers
from reporter import sentences
from reporter.commands.console import Console
from reporter.commands.desk_files import PROMPT, add_work, read_input, verifiers, work_of, write_output
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.commands.said_of_desks import (
    ask_yes,
    compare_or_refuse,
    say_fingerprint,
    say_hold,
    say_progress,
    say_witnesses,
)
from reporter.commands.unlocking import unlock
from reporter.desk import ceremony, hold, labels, releasing, renewal, roster, succession
from reporter.desk.renewal import Finished, RenewalPlan
from reporter.desk.transfer_request import TransferRequest
from reporter.store.vault import Vault


def add_to(group: Commands) -> None:
    """Add these commands below `desk`."""
    _add_rotate(group)
    parser = add_command(group, "organisers", organisers, "List the organisers of a desk, and what waits to be signed.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    add_passphrase(parser)
    parser = add_command(group, "release", release, "Answer an organiser's request: admit them if new, and give keys.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("request", type=Path, metavar="REQUEST", help="the file that vault request made")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the answer for their vault")
    proof = parser.add_mutually_exclusive_group()
    proof.add_argument("--expect", metavar="WORDS", help="the eight words that the organiser reads out")
    proof.add_argument("--trust", action="store_true", help="admit without comparing words")
    parser.add_argument("--label", metavar="TEXT", help="what this folder, and nothing else, is to call them")
    add_passphrase(parser)
    parser = add_command(group, "revoke", revoke, "Shut an organiser's vault out, at the server at once.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("key", metavar="KEYID", help="their key id, or its eight digits in the history of cases")
    add_passphrase(parser)
    parser = add_command(group, "hold", set_hold, "Keep every key while a shutdown goes on, or end that.")
    parser.add_argument("folder", type=Path, metavar="VAULT", help="a ceremony folder or an organiser's vault")
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--why", metavar="TEXT", help="set the hold, for this reason")
    choice.add_argument("--end", action="store_true", help="end the hold")
    add_passphrase(parser)
    parser = add_command(group, "custody", custody, "Show what was done with keys, after checking the whole log.")
    parser.add_argument("folder", type=Path, metavar="VAULT", help="a ceremony folder or an organiser's vault")
    add_passphrase(parser)


def _add_rotate(group: Commands) -> None:
    parser = add_command(group, "rotate", rotate, "Issue the desk's next profile, with keys for 26 weeks from now.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    parser.add_argument("--name", help="another name for the desk")
    parser.add_argument(
        "--url", action="append", default=[], help="the server's addresses from now on; may be repeated"
    )
    parser.add_argument("--onion", action="append", default=[], metavar="URL", help="its onion addresses from now on")
    parser.add_argument("--add-root", metavar="VKEY", help="name one more root")
    parser.add_argument("--drop-root", metavar="VKEY", help="name one root no more")
    parser.add_argument("--new-root", action="store_true", help="put a fresh root in the place of this folder's own")
    parser.add_argument("--threshold", type=int, metavar="K", help="how many roots must sign from now on")
    parser.add_argument("--log", action="append", default=[], metavar="VKEY", help="name one more key of the server")
    parser.add_argument(
        "--drop-log", action="append", default=[], metavar="VKEY", help="name a key of the server no more"
    )
    parser.add_argument(
        "--witness", action="append", default=[], metavar="VKEY", help="name one more witness of the server's log"
    )
    parser.add_argument("--drop-witness", action="append", default=[], metavar="VKEY", help="name a witness no more")
    parser.add_argument("--quorum", type=int, metavar="K", help="how many witnesses must sign from now on")
    parser.add_argument("--new-ca", action="store_true", help="make a second certificate authority, for its succession")
    parser.add_argument(
        "--drop-old-ca", action="store_true", help="let the second authority take the first one's place"
    )
    parser.add_argument("--certificate", action="store_true", help="issue the server's certificate anew")
    add_work(parser, without="ask for no proof of work any more")
    parser.add_argument("--again", action="store_true", help="give up a profile that waits for signatures")
    parser.add_argument("--yes", action="store_true", help="believe this computer's date where it lies far ahead")
    add_passphrase(parser)


def rotate(arguments: argparse.Namespace, console: Console) -> None:
    """Issue the next profile."""
    plan = RenewalPlan(
        name=arguments.name,
        urls=tuple(arguments.url),
        onions=tuple(arguments.onion),
        add_root=next(iter(verifiers([arguments.add_root])), None) if arguments.add_root else None,
        drop_root=next(iter(verifiers([arguments.drop_root])), None) if arguments.drop_root else None,
        new_own_root=arguments.new_root,
        threshold=arguments.threshold,
        add_logs=verifiers(arguments.log),
        drop_logs=verifiers(arguments.drop_log),
        add_witnesses=tuple(arguments.witness),
        drop_witnesses=tuple(arguments.drop_witness),
        quorum=arguments.quorum,
        new_authority=arguments.new_ca,
        drop_old_authority=arguments.drop_old_ca,
        new_certificate=arguments.certificate,
        work=work_of(arguments),
        drop_work=arguments.no_work,
        again=arguments.again,
    )
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        before = ceremony.read_desk(vault)
        now = console.now()
        is_confirmed = arguments.yes
        # Where nobody can be asked, rotate itself refuses and says what to do.
        if console.ask_line is not None and not is_confirmed and renewal.is_far_ahead(before.profile, now=now):
            console.say(
                f"The present profile was issued on {before.profile.issued.isoformat()}, and by this computer today is "
                f"{now.date().isoformat()}. If that is wrong, everybody's right clock would no more be believed."
            )
            ask_yes(
                console,
                "Is that today's date? Type yes to go on: ",
                without="call again with --yes",
                if_wrong="set this computer's date",
            )
            is_confirmed = True
        done = renewal.rotate(vault, arguments.folder, plan, now=now, date_confirmed=is_confirmed)
        desk = ceremony.read_desk(vault)
        say_hold(console, vault)
    if isinstance(done, Finished):
        console.say(
            "What you asked for was begun by an earlier call and is finished now; nothing was done twice."
            if done.is_this_plan
            else "An earlier change was finished first, and nothing new was drawn up. Run desk rotate again for that."
        )
        say_progress(console, done.progress)
        return
    console.say(
        f"Profile version {done.profile.version} is drawn up: issued {done.profile.issued.isoformat()}, seals until "
        f"{done.profile.expires.isoformat()}, new keys: {done.new_keys}."
    )
    if done.replaced_keys:
        console.say(
            f"Replaced, because a revoked vault was given them: {sentences.of_count(done.replaced_keys, 'key')}."
        )
    if (done.profile.witnesses, done.profile.quorum) != (before.profile.witnesses, before.profile.quorum):
        say_witnesses(console, done.profile, arguments.folder)
    say_progress(console, done.progress)
    if desk.fingerprint != before.fingerprint:
        console.say("The desk's words change with its roots. Those who joined need not compare them again.")
        say_fingerprint(console, desk.fingerprint)


def organisers(arguments: argparse.Namespace, console: Console) -> None:
    """List the organisers."""
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        desk = ceremony.read_desk(vault).profile
        known = roster.listed(vault)
        say_hold(console, vault)
        to_replace = len(renewal.keys_to_replace(vault, desk))
        lines = [] if known is None else [_organiser_line(vault, known, organiser) for organiser in known.organisers]
    for line in lines:
        console.say(line)
    if known is None:
        console.say("Nobody may fetch yet.")
    if to_replace:
        console.say(f"Keys that a revoked vault was given, to be replaced by desk rotate: {to_replace}.")


def _organiser_line(vault: Vault, known: Organisers, organiser: Organiser) -> str:
    state = "may fetch"
    if organiser.key_id in known.revoked:
        newest = succession.newest(vault, organiser.key_id, known)
        after = next(one for one in known.organisers if one.key_id == newest)
        state = "revoked" if after == organiser else f"renewed as {roster.pseudonym_of(after)}"
    shown = f"{roster.pseudonym_of(organiser)}  {organiser.key_id}  {state}"
    return f"{shown}  {labels.of(vault, organiser.key_id)}".rstrip()


def release(arguments: argparse.Namespace, console: Console) -> None:
    """Answer a request."""
    request = TransferRequest.parse(read_input(arguments.request))
    label = None if arguments.label is None else labels.read_label(arguments.label)
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        ceremony.read_desk(vault)
        if not releasing.is_listed(vault, request.organiser):
            if request.replaces is not None:
                console.say(_new_keys_line(vault, request.replaces))
            compare_or_refuse(
                console, fingerprint=request.fingerprint, expected=arguments.expect, trusted=arguments.trust
            )
        answer, progress = releasing.answer(vault, arguments.folder, request, today=console.now().date())
        if label is not None:
            labels.put(vault, request.organiser.key_id, label)
        say_progress(console, progress)
        say_hold(console, vault)
    write_output(arguments.output, answer, replace=True)
    console.say(
        f"The keys are in {arguments.output}, sealed for that vault alone: vault receive VAULT FILE takes them."
    )


def _new_keys_line(vault: Vault, replaced: Verifier) -> str:
    """Say whose new keys they would be, as far as this folder knows."""
    label = labels.of(vault, compute_key_id(replaced.public))
    return (
        f"New keys in the place of {replaced.key_id.hex()}{f' ({label})' if label else ''}, which is revoked with it."
    )


def revoke(arguments: argparse.Namespace, console: Console) -> None:
    """Revoke an organiser."""
    with unlock(arguments.folder, arguments.passphrase_file, console, prompt=PROMPT) as vault:
        revoked = roster.revoke(vault, arguments.folder, arguments.key, today=console.now().date())
        say_hold(console, vault)
    file = arguments.folder / "server" / "revoked"
    console.say(f"Done now: the vault {roster.pseudonym_of(revoked.organiser)} stands in {file}.")
    console.say("A server that runs on that folder refuses it from the next request on; otherwise copy the file there.")
    say_progress(console, revoked.progress)
    console.say(
        f"Done when the next profile is out: {revoked.keys_known} of its keys are known to that vault and open what is "
        "sealed to them. Run desk rotate now; it replaces them."
    )
    console.say("What that vault has fetched it keeps, and so does what was sealed before people have the new profile.")


def set_hold(arguments: argparse.Namespace, console: Console) -> None:
    """Set or end a hold."""
    with unlock(arguments.folder, arguments.passphrase_file, console) as vault:
        if arguments.end:
            was_set = hold.end_hold(vault, today=console.now().date())
            console.say("The hold is ended." if was_set else "There was no hold. Nothing was changed.")
            return
        hold.set_hold(vault, arguments.why, today=console.now().date())
        say_hold(console, vault)


def custody(arguments: argparse.Namespace, console: Console) -> None:
    """Show the custody log."""
    with unlock(arguments.folder, arguments.passphrase_file, console) as vault:
        say_hold(console, vault)
        lines = vault.custody.lines()
        known = roster.listed(vault)
        called = {one.key_id: labels.of(vault, one.key_id) for one in (known.organisers if known is not None else ())}
    for line in lines:
        # Beside the line and not in it: the log never held a label, and its hashes are over what it holds.
        names = dict.fromkeys(label for key_id, label in called.items() if label and key_id in line.detail)
        shown = f"{line.detail}  {', '.join(names)}" if names else line.detail
        console.say(f"{line.day.isoformat()}  {line.event.value:<10}  {shown}".rstrip())
    if not lines:
        console.say("Nothing was done with keys here yet.")
        return
    console.say(
        f"{sentences.of_count(len(lines), 'line')}, each tied to the one before. Newest: {lines[-1].hash.hex()[:32]}"
    )
    console.say("Write that down elsewhere: with it you can tell later that no line was cut off.")
