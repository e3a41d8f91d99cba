"""`outbox`: what waits, and what became of the rest."""

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path

from reporter import joining, outbox, resealing, sentences, working
from reporter.commands.console import Console
from reporter.commands.parsing import Commands, add_command, add_passphrase
from reporter.commands.unlocking import unlock_sender
from reporter.resealing import Resealed
from reporter.store.outbox import OutboxRow
from reporter.store.vault import Vault


def add_to(commands: Commands) -> None:
    """Add `outbox`."""
    parser = add_command(
        commands,
        "outbox",
        show_outbox,
        "List what waits to be sent, and what became of the rest. `outbox show|retry|delete VAULT ID` is about one, "
        "`outbox work VAULT` about what they need to leave.",
    )
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_passphrase(parser)


def show_outbox(arguments: argparse.Namespace, console: Console) -> None:
    """List what waits, and what became of the rest."""
    with unlock_sender(arguments, console) as vault:
        warn_of_resealing(resealing.reseal_due(vault, now=console.now()), console)
        rows = vault.outbox.rows()
        work_left = _work_left(vault, rows, console)
        hidden = vault.outbox.hidden_count()
        forgotten = vault.outbox.forgotten_count()
    if arguments.json:
        console.say_json([_row_document(row, work_left) for row in rows])
        if hidden:
            console.warn(sentences.of_hidden(hidden))
        return
    if hidden:
        console.say(sentences.of_hidden(hidden))
    elif not rows:
        console.say("The outbox is empty.")
    for row in rows:
        console.say(f"{row.upload_id[:16]}  {row.length:>9} bytes  {sentences.of_outbox_state(row.state)}")
        if row.due is not None and row.state in outbox.SENDABLE:
            console.say(f"    may leave after {sentences.of_moment(row.due)}, or at once with send --now")
        if row.upload_id in work_left:
            needed = sentences.of_work(work_left[row.upload_id])
            console.say(f"    needs {needed} of work first; send does it, and outbox work does it without a line")
        console.say(f"    the desk can open this until {row.must_arrive_before.isoformat()}")
        if row.forget and resealing.is_near(row, now=console.now()):
            console.say("    no copy was kept, so it cannot be sealed again: send it before that day")
    if forgotten:
        console.say(f"Sent and forgotten, with nothing left of them here: {forgotten}")


def warn_of_resealing(resealed: Resealed, console: Console) -> None:
    """Say beside a command's own output how many reports were sealed again, and what to know about the keys."""
    if resealed.count:
        console.warn(sentences.of_resealed(resealed.count))
    for caution in resealed.cautions:
        console.warn(sentences.of_caution(caution))


def _work_left(vault: Vault, rows: Iterable[OutboxRow], console: Console) -> dict[str, float]:
    """Return the seconds of work that each report still needs before it can leave."""
    waiting = [row for row in rows if row.state in outbox.SENDABLE]
    if not waiting or vault.profiles.trusted() is None:
        return {}
    return working.to_do(vault, joining.desk_of(vault).profile, waiting, now=console.now())


def _row_document(row: OutboxRow, work_left: Mapping[str, float]) -> dict[str, object]:
    return {
        "upload_id": row.upload_id,
        "state": row.state.value,
        "bytes": row.length,
        "size_class": row.size_class,
        "attempts": row.attempts,
        "due": None if row.due is None else row.due.isoformat(),
        "must_arrive_before": row.must_arrive_before.isoformat(),
        "needs_work": row.upload_id in work_left,
        "receipt": None if row.receipt is None else row.receipt.decode(),
    }
