"""The words of the command line, and which command each leads to."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from reporter.commands import cases, desk, files, reports, vaults
from reporter.commands.console import Console

Run = Callable[[argparse.Namespace, Console], None]


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of every command; the parsed arguments carry the command to run as `run`."""
    parser = argparse.ArgumentParser(
        prog="gawahctl",
        description="Report internet shutdowns and SIM blocks, sealed so that only the desk you chose can read them.",
        epilog="Exit status: 0 done, 1 refused, 2 the call makes no sense, 3 an age file or vault that does not open.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_files(commands)
    _add_desk(commands)
    _add_vault(commands)
    _add_reports(commands)
    _add_cases(commands)
    return parser


def rewrite_two_word_commands(argv: Sequence[str]) -> list[str]:
    """Join `case move` into one word, so that `case` may take a vault where `move` stands."""
    words = list(argv)
    if words[:2] == ["case", "move"]:
        words[:2] = ["case-move"]
    return words


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: Run, about: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about)
    parser.set_defaults(run=run)
    return parser


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="read the passphrase from FILE's first line instead of asking",
    )


def _add_files(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    keygen = _add(commands, "keygen", files.keygen, "Make an identity file in age's format and print its recipient.")
    keygen.add_argument("-o", "--output", metavar="FILE", help="write the identity to FILE, which must not exist yet")
    seal = _add(commands, "seal", files.seal, "Seal any stream to a recipient, as a standard age file.")
    seal.add_argument("-r", "--recipient", required=True, help="the recipient, age1pq1…")
    seal.add_argument("-o", "--output", metavar="OUT", help="write to OUT instead of standard output")
    seal.add_argument("input", nargs="?", metavar="IN", help="read IN instead of standard input")
    opening = _add(
        commands,
        "open",
        files.open_file,
        "Open an age file. With -o a file appears only if all of it verified; to standard output, what was written "
        "before a failure must not be trusted.",
    )
    opening.add_argument("-i", "--identity", required=True, metavar="IDENTITY_FILE", help="the file with the identity")
    opening.add_argument("-o", "--output", metavar="OUT", help="write to OUT instead of standard output")
    opening.add_argument("input", nargs="?", metavar="IN", help="read IN instead of standard input")


def _add_desk(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    about = "Make a desk and hand out its profile."
    group = commands.add_parser("desk", help=about, description=about).add_subparsers(required=True, metavar="COMMAND")
    init = _add(group, "init", desk.init, "Make a desk: its keys, its signed profile and the folder of its server.")
    init.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder, which must not exist yet")
    init.add_argument("--name", required=True, help="the desk's name as people see it")
    init.add_argument("--url", required=True, action="append", help="the intake server's address; may be repeated")
    init.add_argument("--origin", help="the desk's name in signatures (by default the host of the first address)")
    init.add_argument("--batch", type=int, metavar="SECONDS", help="how long a batch is open (by default 3600)")
    _add_passphrase(init)
    profile = _add(group, "profile", desk.profile, "Hand out the desk's signed profile, which is public.")
    profile.add_argument("folder", type=Path, metavar="DIR", help="the ceremony folder")
    profile.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    _add_passphrase(profile)


def _add_vault(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    about = "Make a vault and join a desk."
    group = commands.add_parser("vault", help=about, description=about).add_subparsers(required=True, metavar="COMMAND")
    create = _add(group, "create", vaults.create, "Make a vault for reports, or with --desk an organiser's vault.")
    create.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder, which must not exist yet")
    create.add_argument("--desk", type=Path, metavar="DIR", help="the ceremony folder of the desk to organise for")
    create.add_argument("--desk-passphrase-file", type=Path, metavar="FILE", help="the ceremony folder's passphrase")
    _add_passphrase(create)
    join = _add(group, "join", vaults.join, "Join a desk, or take a later profile of the desk you joined.")
    join.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    join.add_argument("profile", type=Path, metavar="PROFILE", help="the desk's profile file")
    proof = join.add_mutually_exclusive_group()
    proof.add_argument("--expect", metavar="WORDS", help="the eight words the desk gave you over another channel")
    proof.add_argument("--trust", action="store_true", help="trust the file as it is, without comparing words")
    _add_passphrase(join)


def _add_reports(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    report = _add(
        commands, "report", reports.report, "File a report: it is checked, anonymised, shown, sealed and queued."
    )
    report.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    report.add_argument("answers", type=Path, metavar="ANSWERS.json", help="the file of answers")
    report.add_argument(
        "--attach", type=Path, action="append", default=[], metavar="FILE", help="attach a picture; may be repeated"
    )
    report.add_argument("--accept-finds", choices=["replace"], help="replace everything that identifies somebody")
    report.add_argument("--forget", action="store_true", help="keep no copy that this vault could open")
    report.add_argument("--json", action="store_true", help="print one JSON document")
    _add_passphrase(report)
    outbox = _add(commands, "outbox", reports.show_outbox, "List what waits to be sent, and what became of the rest.")
    outbox.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    outbox.add_argument("--json", action="store_true", help="print one JSON document")
    _add_passphrase(outbox)
    send = _add(
        commands, "send", reports.send, "Send what is due. Reports leave some time after the first call, unless --now."
    )
    send.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    send.add_argument("--now", action="store_true", help="send everything at once: the window is short")
    _add_passphrase(send)


def _add_cases(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sync = _add(commands, "sync", cases.sync, "Fetch, open and file what the desk's server holds.")
    sync.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    _add_passphrase(sync)
    listing = _add(commands, "cases", cases.show_cases, "List the cases.")
    listing.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    listing.add_argument("--json", action="store_true", help="print one JSON document")
    listing.add_argument("--search", metavar="TEXT", help="only cases that hold these words")
    _add_passphrase(listing)
    case = _add(
        commands, "case", cases.show_case, "Show one case whole. `case move VAULT ID ACTION` moves it to a state."
    )
    case.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    case.add_argument("id", metavar="ID", help="the case's id, or enough of its beginning")
    case.add_argument("--json", action="store_true", help="print one JSON document")
    case.add_argument("--attachments", type=Path, metavar="DIR", help="write the attachments into DIR")
    _add_passphrase(case)
    # Without help= it stays out of the list of commands, where `case` speaks for it.
    move = commands.add_parser("case-move", prog="gawahctl case move", description="Move a case to another state.")
    move.set_defaults(run=cases.move_case)
    move.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    move.add_argument("id", metavar="ID", help="the case's id, or enough of its beginning")
    move.add_argument("action", metavar="ACTION", help="the state to move it to")
    move.add_argument("--why", default="", metavar="TEXT", help="the reason, kept in the case's history")
    _add_passphrase(move)
    export = _add(commands, "export", cases.export_cases, "Write every case that may leave the desk to a file.")
    export.add_argument("vault", type=Path, metavar="VAULT", help="the organiser's vault")
    export.add_argument("--format", required=True, choices=["csv", "stop", "json"], help="the form of the file")
    export.add_argument("-o", "--output", required=True, type=Path, metavar="OUT", help="the file to write")
    _add_passphrase(export)
