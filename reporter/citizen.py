"""The citizen's journey: answers become a draft, a draft becomes the very report that will be read, and that is sealed.

Each step rests in the vault, so that a power cut loses nothing: the draft until it is sealed, then the envelope in
the outbox and, if the person keeps a copy, the report. Sending is in `outbox`. Nothing here can open what it
sealed.
"""

import json
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, cast

from crypto.keyslots import KdfCost
from reporter import form, joining, payload, profile, receipt_times
from reporter.anonymise import review as anonymising
from reporter.anonymise.review import Decided, Decisions
from reporter.anonymise.vagueness import Vagueness, blur
from reporter.blackouts import parse_blackouts
from reporter.errors import GawahError
from reporter.profile import KeyChoice
from reporter.report import BytesContent, Draft, DraftFile, Report
from reporter.sealing import EnvelopeStream
from reporter.store.vault import Purpose, Vault
from reporter.watched_reader import WatchedReader

_PASSING = "passing-"


@dataclass(frozen=True)
class Review:
    """What the person is shown before sealing: the very report, what was done with each find, what each file lost."""

    draft_id: str
    report: Report
    decided: tuple[Decided, ...] = field(repr=False)
    removed: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Queued:
    """A sealed report in the outbox."""

    upload_id: str
    length: int
    size_class: int
    choice: KeyChoice


class SealingStopped(GawahError):
    """The person ended the sealing before it was committed."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was sealed, and your report is kept as it was before.")


def create_vault(folder: Path, passphrase: str, *, cost: KdfCost | None = None) -> None:
    """Make an empty vault for somebody who reports. Raises VaultProblem."""
    Vault.create(folder, passphrase, purpose=Purpose.CITIZEN, cost=cost).close()


def save_draft(
    vault: Vault, answers: Mapping[str, object], attachments: Sequence[bytes] = (), *, passing: bool = False
) -> str:
    """Check answers against the form and save them with the attached files; return the draft's id.

    A `passing` draft is one that nobody will come back to. Raises AnswersRefused with every problem; nothing is
    saved then.
    """
    draft = form.check(answers)
    draft_id = (_PASSING if passing else "") + secrets.token_hex(16)
    with vault.transaction():
        vault.drafts.save(draft_id, json.dumps(dict(draft.answers), ensure_ascii=False).encode())
        for data in attachments:
            vault.drafts.attach(draft_id, data)
    return draft_id


def review(
    vault: Vault,
    draft_id: str,
    decisions: Decisions,
    *,
    as_is: Sequence[DraftFile] = (),
    vagueness: Vagueness | None = None,
) -> Review:
    """Make the report that a draft becomes by these decisions, and change nothing.

    `as_is` are files to seal as they are, behind those of the draft and without a copy in the vault; `vagueness` is how
    much vaguer than given time and place are told. Raises FindsUnresolved where a find is neither kept nor replaced,
    AttachmentRefused for a file that cannot be cleaned.
    """
    # Two gigabytes too many are refused before they are read.
    payload.check_lengths([file.content.length for file in as_is])
    answers = blur(form.check(json.loads(vault.drafts.load(draft_id))).answers, vagueness or Vagueness())
    files = (*_files_of(vault, draft_id), *as_is)
    return Review(draft_id, *anonymising.anonymise(Draft(answers=answers, attachments=files), decisions))


def _files_of(vault: Vault, draft_id: str) -> Iterator[DraftFile]:
    drafts = vault.drafts
    saved = (drafts.attachments(draft_id), drafts.reasons(draft_id), drafts.blackouts(draft_id))
    for data, because, covered in zip(*saved, strict=True):
        yield DraftFile(BytesContent(data), because, () if covered is None else parse_blackouts(covered))


def seal(
    vault: Vault,
    reviewed: Review,
    *,
    forget: bool,
    now: datetime,
    answered_date: date | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Queued:
    """Seal exactly the report that was reviewed, queue it and let the draft go, all in one commit.

    With `forget` no copy stays that this vault could ever open. Files are read where they lie, with flat memory.
    `progress` gets bytes packed of how many; `cancelled` is asked until the commit, and raises SealingStopped.
    Raises NotJoined where there is no desk to seal for, AttachmentRefused where a file is not any more what was
    reviewed, VaultProblem where the disk is full; then the draft is kept, and nothing else.
    """
    desk = joining.desk_of(vault)
    newest = receipt_times.newest_batch(vault)
    choice = profile.choose_key(
        desk.profile, clock=now, kept=not forget, newest_batch=newest, answered_date=answered_date
    )
    packed = payload.Packed(reviewed.report)
    size_class = packed.length
    done = 0

    def watch(count: int) -> None:
        nonlocal done
        done += count
        progress(done, size_class if forget else 2 * size_class)
        if cancelled():
            raise SealingStopped

    def watched() -> BinaryIO:
        return cast("BinaryIO", WatchedReader(packed.open(), watch))

    with vault.transaction(), EnvelopeStream(watched(), length=size_class, key=choice.key) as envelope:
        vault.outbox.add(
            lambda: envelope.upload_id,
            report_id=reviewed.report.id,
            envelope=cast("BinaryIO", envelope),
            length=envelope.length,
            size_class=size_class,
            must_arrive_before=choice.key.until,
            forget=forget,
        )
        if not forget:
            with watched() as copy:
                vault.kept.keep_stream(reviewed.report.id, copy, size_class)
        vault.drafts.discard(reviewed.draft_id)
        watch(0)
    return Queued(envelope.upload_id, envelope.length, size_class, choice)


def believes_clock(vault: Vault, *, now: datetime) -> bool:
    """Say whether the clock can be right, by what the desk's profile and receipts say. Raises NotJoined."""
    newest = receipt_times.newest_batch(vault)
    return profile.clock_is_plausible(joining.desk_of(vault).profile, clock=now, newest_batch=newest)


def discard_passing_drafts(vault: Vault) -> None:
    """Let go of passing drafts that a killed program left: raw answers that the person believes to be nowhere."""
    for draft_id in vault.drafts.ids():
        if draft_id.startswith(_PASSING):
            discard_draft(vault, draft_id)


def discard_draft(vault: Vault, draft_id: str) -> None:
    """Let a draft go for good: its text and files can no longer be read from the vault."""
    with vault.transaction():
        vault.drafts.discard(draft_id)
