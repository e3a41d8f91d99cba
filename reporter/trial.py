"""The whole journey of one made-up report on this computer, to find out whether the program works here.

A vault is made with the real cost of its passphrase, joins a demonstration desk, and one report with a picture goes
through the privacy check, is sealed, and is sent by the real sender to the real server. The text is invented, nothing
goes beyond this computer, and vault and desk are gone afterwards. What is tried is said step by step, so that a
person who cannot start the program can tell others at which one it ends.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from reporter import citizen, demo_desk, desk_codes, outbox, passphrases, vaults
from reporter.anonymise.review import Action, Decisions
from reporter.errors import GawahError
from reporter.sender.client import SenderProcess

_ANSWERS: Final = {
    "kind": "outage",
    "incident_type": "outage_mobile",
    "occurred": {
        "from": "2026-01-05T17:20+05:00",
        "to": "2026-01-06T09:05+05:00",
        "from_precision": "hour",
        "to_precision": "hour",
        "recurrence": "continuous",
    },
    "country": "PK",
    "region": "PK-BA",
    "operators": ["pk_jazz"],
    "networks": ["mobile_data"],
    "symptoms": ["signal_no_data"],
    "scale": "wider",
    "text": "This is a trial and reports nothing. Call 0301-2345678.",
    "lang": "en",
}
_NUMBER: Final = "0301-2345678"


class TrialFailed(GawahError):
    """A step of the trial did not come out as it must."""


@dataclass(frozen=True)
class Command:
    """How another part of the program is started: its words, and all that it is told."""

    words: Sequence[str]
    environment: Mapping[str, str]


def find_room(runtime: str) -> Path | None:
    """Return a folder in memory for a trial: the session's own if there is one; None where this computer has none."""
    folders = (Path(folder) for folder in (runtime, demo_desk.MEMORY) if folder)
    return next((folder for folder in folders if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)), None)


def take(room: Path, server: Command, sender: Command, *, now: Callable[[], datetime]) -> Iterator[str]:
    """Go through the journey in a folder of its own in `room`, and say each step once it has come out right.

    Raises GawahError, OSError or crypto's errors at the first that does not. Whatever happens, nothing is left.
    """
    folder = room / f"gawah-trial-{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700)
    with ExitStack() as left:
        left.callback(shutil.rmtree, folder, ignore_errors=True)
        vault = vaults.create(folder / "vault", passphrases.draw())
        left.callback(vault.close)
        yield "every primitive computes as it must, and an encrypted vault can be made"
        desk = demo_desk.make(vault, now=now())
        code = desk_codes.of(desk)
        picture = folder / "code.png"
        picture.write_bytes(desk_codes.picture(code))
        if desk_codes.read_picture(picture.read_bytes()) != code:
            raise TrialFailed("A desk's picture code was drawn and not read again.")
        yield "a desk is joined, and its picture code can be drawn and read"
        running = demo_desk.start(vault, server.words, server.environment, runtime=str(folder))
        left.callback(running.close)
        yield "the server of a demonstration desk runs on this computer"
        draft = citizen.save_draft(vault, _ANSWERS, [picture.read_bytes()])
        reviewed = citizen.review(vault, draft, Decisions(default=Action.REPLACE))
        if _NUMBER in str(reviewed.report.members) or not reviewed.decided:
            raise TrialFailed("A telephone number in the trial report was not found.")
        citizen.seal(vault, reviewed, forget=False, now=now())
        yield "a report with a picture is cleaned and sealed"
        open_sender = partial(SenderProcess.start, sender.words, sender.environment)
        sent = outbox.send_waiting(vault, open_sender, now=now(), at_once=True)
        if len(sent.sent) != 1:
            raise TrialFailed(sent.failed[0].reason if sent.failed else "The trial report was not sent.")
        yield "it is sent by a process of its own, and the signed receipt is believed"
        running.close()
        vault.erase()
        yield "the desk ends, and the vault is erased"
