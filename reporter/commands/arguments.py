"""The words of the command line, and which command each leads to."""

import argparse
from collections.abc import Sequence

from reporter.commands import (
    cases,
    desk,
    files,
    outbox,
    outbox_care,
    proof,
    reports,
    sending,
    vaults,
    withdraw,
)


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of every command; the parsed arguments carry the command to run as `run`."""
    parser = argparse.ArgumentParser(
        prog="gawahctl",
        description="Report internet shutdowns and SIM blocks, sealed so that only the desk you chose can read them.",
        epilog="Exit status: 0 done, 1 refused, 2 the call makes no sense, 3 an age file or vault that does not open.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for family in (files, desk, vaults, reports, withdraw, outbox, outbox_care, sending, proof, cases):
        family.add_to(commands)
    return parser


def rewrite_two_word_commands(argv: Sequence[str]) -> list[str]:
    """Join `case move` into one word, so that `case` may take a vault where `move` stands.

    `outbox show`, `outbox retry`, `outbox delete`, `outbox log` and `outbox work` likewise.
    """
    words = list(argv)
    if len(words) >= 2 and f"{words[0]}-{words[1]}" in _TWO_WORDS:
        words[:2] = [f"{words[0]}-{words[1]}"]
    return words


_TWO_WORDS = frozenset({"case-move", "outbox-delete", "outbox-log", "outbox-retry", "outbox-show", "outbox-work"})
