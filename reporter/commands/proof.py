"""`proof`: save what shows that a desk's log holds a report, and check it, or an alarm, with nothing but files."""

import argparse
from pathlib import Path
from typing import Final

from crypto.tlog_proofs import MAX_PROOF_BYTES
from reporter.commands.console import Console
from reporter.commands.desk_files import read_input, write_output
from reporter.commands.parsing import Commands, add_command, add_group, add_passphrase, typed
from reporter.commands.said_of_desks import say_fingerprint
from reporter.commands.unlocking import unlock_sender
from reporter.errors import NothingThere, NotProved, UsageError
from reporter.log import alarms, proofs
from reporter.log.alarms import Alarm, Name, Shown
from reporter.profile import TrustedProfile, read_first
from reporter.profile_file import read_file

_TOO_LONG: Final = "This file is longer than any proof or alarm. Nothing was checked; name the file that was saved."


def add_to(commands: Commands) -> None:
    """Add the commands below `proof`."""
    group = add_group(commands, "proof", "Save proofs of reports; check them, and alarms, without any server.")
    parser = add_command(group, "save", save, "Save the proof that the desk's log holds a report.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("id", metavar="ID", help="the report's id in the outbox, or enough of its beginning")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="write to FILE, a new one")
    add_passphrase(parser)
    parser = add_command(
        group,
        "verify",
        verify,
        "Check a proof that the desk's log holds a report, or the evidence of an alarm. Needs no vault and no line.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a .tlog-proof, or the file of an alarm")
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="the desk's profile; an alarm has one in it, whose desk is then told by its fingerprint",
    )


def save(arguments: argparse.Namespace, console: Console) -> None:
    """Save the proof of one report. It names the report: whoever has it knows that somebody here sent it."""
    with unlock_sender(arguments, console) as vault:
        row = vault.outbox.row(arguments.id)
    if row.proof is None:
        raise NothingThere(
            "There is no proof of this report yet. Nothing was written; look it up first.",
            command=f"That is done with: gawahctl outbox log {typed(arguments.vault)}",
        )
    write_output(arguments.output, row.proof, replace=False)
    console.say(
        "Saved. Whoever has the desk's profile can check it with: "
        f"gawahctl proof verify {typed(arguments.output)} --profile PROFILE"
    )


def verify(arguments: argparse.Namespace, console: Console) -> None:
    """Check a proof or an alarm by its file."""
    data = read_input(arguments.file, max_bytes=alarms.MAX_ALARM_BYTES)
    given = None if arguments.profile is None else read_first(read_file(arguments.profile))
    if alarms.is_alarm(data):
        if len(data) > alarms.MAX_ALARM_BYTES:
            raise NotProved(_TOO_LONG)
        _say_alarm(alarms.parse_alarm(data), given, console)
        return
    if given is None:
        raise UsageError("A proof is checked by the desk's profile. Nothing was checked; name its file by --profile.")
    if len(data) > MAX_PROOF_BYTES:
        raise NotProved(_TOO_LONG)
    _say_proof(data, given, console)


def _say_proof(data: bytes, desk: TrustedProfile, console: Console) -> None:
    proved = proofs.check_proof(data, desk.profile)
    console.say(f"The log of {desk.profile.name} ({proved.checkpoint.origin}) holds this report and cannot deny it.")
    console.say(f"    report {proved.receipt.upload_id.hex()}, promised for batch {proved.receipt.batch}")
    console.say(f"    leaf {proved.index} of {proved.checkpoint.size}")
    seen_by = sorted(witness.name for witness in proved.cosignatures.times)
    if desk.profile.witnesses:
        console.say(f"    its tree was seen by {len(seen_by)} of {len(desk.profile.witnesses)} witnesses")
    for name in seen_by:
        console.say(f"        {name}")
    console.say("It does not show that its batch was the first to close, nor that anybody has read the report.")
    say_fingerprint(console, desk.fingerprint)


def _say_alarm(alarm: Alarm, given: TrustedProfile | None, console: Console) -> None:
    desk = given or read_first(alarm.profile)
    shown = alarms.check(alarm, desk.profile)
    console.say(f"This shows of the log of {desk.profile.name} ({shown.log}): {alarm.name}.")
    console.say(f"    {_say_what(alarm, shown)}")
    if not shown.is_whole_proof:
        console.say("    That the smaller tree was shown later is the word of whoever kept the two checkpoints.")
    if given is None:
        console.say("It was checked by the profile in the file itself. It is this desk's if its fingerprint is:")
    say_fingerprint(console, desk.fingerprint)


def _say_what(alarm: Alarm, shown: Shown) -> str:
    first, *_, last = shown.checkpoints * 2
    match alarm.name:
        case Name.SHRUNK:
            return f"It signed a tree of {first.size} leaves, and showed one of {last.size} afterwards."
        case Name.FORKED:
            return (
                f"It signed two trees, of {first.size} and {last.size} leaves, and the later does not hold the earlier."
            )
        case Name.TURNED_BACK:
            earlier, later = alarm.borders
            return f"After batch {earlier.number} it closed batch {later.number}."
        case Name.LEFT_OUT:
            promised = "nothing" if shown.receipt is None else str(shown.receipt.batch)
            return f"It signed for a report in batch {promised} or the next, and the tree does not hold it there."
