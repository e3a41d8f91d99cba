"""`send`: having what is due brought to the desk's server, and saying what became of it."""

import argparse
import signal
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from reporter import outbox, resealing, second_round, sentences
from reporter.believing import Sent
from reporter.commands.asked_date import ask_date
from reporter.commands.console import Console
from reporter.commands.outbox import warn_of_resealing
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.commands.unlocking import unlock_sender
from reporter.late_arrivals import Arrival
from reporter.sender.client import SenderProcess
from reporter.store.vault import Vault

_CLEAR_LINE = "\r\x1b[K"


def add_to(commands: Commands) -> None:
    """Add `send`."""
    parser = add_command(
        commands, "send", send, "Send what is due. Reports leave some time after the first call, unless --now."
    )
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("--now", action="store_true", help="send everything at once: the window is short")
    add_passphrase(parser)


def send(arguments: argparse.Namespace, console: Console) -> None:
    """Send what is due, or with --now everything, and say what became of it."""
    with unlock_sender(arguments, console) as vault:
        answered_date = _ask_date(arguments, console, vault)
        warn_of_resealing(resealing.reseal_due(vault, now=console.now(), answered_date=answered_date), console)
        outbox.plan(vault, now=console.now())
        with stopped_by_signals() as stopped, line_on(console) as show:
            sending = second_round.send_waiting(
                vault,
                SenderProcess.start,
                now=console.now(),
                at_once=arguments.now,
                cancelled=stopped,
                progress=lambda progress: show(sentences.of_progress(progress)),
            )
        hidden = vault.outbox.hidden_count()
    for sent in sending.sent:
        _say_sent(sent, console)
    if sending.stopped:
        arrived = len(sending.sent) - second_round.count_sealed_again(sending)
        raise sentences.stopped(arrived, len(sending.failed) + sending.later)
    if sending.later and not sending.failed:
        console.say(sentences.of_later(sending.later, sending.next_due))
    if hidden:
        console.say(sentences.of_hidden(hidden))
    elif not (sending.sent or sending.failed or sending.later):
        console.say("Nothing waits to be sent.")
    if sending.failed:
        raise sentences.not_sent(sending.failed, sending.later)


def _say_sent(sent: Sent, console: Console) -> None:
    """Say what became of one report that the server signed for, and show the receipt if it is the end of its way."""
    if sent.arrival is Arrival.SEALED_AGAIN:
        console.say(f"{sent.upload_id[:16]}  {sentences.of_sealed_again(sent.must_arrive_before)}")
    else:
        console.say(f"{sent.upload_id[:16]}  {sentences.SENT}. Receipt:")
        console.say(sent.receipt.decode().rstrip("\n"))
    if sent.arrival is Arrival.TOO_LATE:
        console.say(sentences.of_too_late(sent.must_arrive_before))
    console.say()


def _ask_date(arguments: argparse.Namespace, console: Console, vault: Vault) -> date | None:
    """Ask for today's date where the clock cannot be right, and a report that waits might have to be sealed again."""
    waits = any(row.state in outbox.SENDABLE and not row.forget for row in vault.outbox.rows())
    if not waits or vault.profiles.trusted() is None:
        return None
    return ask_date(vault, None if arguments.passphrase_file else console.ask_line, now=console.now())


@contextmanager
def stopped_by_signals() -> Iterator[Callable[[], bool]]:
    """Let Ctrl-C and SIGTERM end the sending in order; a second one ends the command where it stands."""
    asked: list[int] = []

    def stop(number: int, frame: types.FrameType | None) -> None:
        if asked:
            signal.default_int_handler(number, frame)
        asked.append(number)

    numbers = [number for number in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, stop) for number in numbers}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def line_on(console: Console) -> Iterator[Callable[[str], None]]:
    """Show on a terminal, and only there, how far it is: one line, written over and cleared at the end."""
    stream = console.warnings
    if not stream.isatty():
        yield lambda _line: None
        return

    def show(line: str) -> None:
        stream.write(_CLEAR_LINE + line)
        stream.flush()

    try:
        yield show
    finally:
        stream.write(_CLEAR_LINE)
        stream.flush()
