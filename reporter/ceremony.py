"""Making a desk: its keys, its signed profile, and the folder its intake server needs.

The ceremony folder is a vault like any other, holding the root, the authority and every seed; whoever opens it is
the desk. `FOLDER/server` is the one part that lies in the clear, because a server must start without a person:
profile, organisers' note, log key, certificate. The log key is kept nowhere else.
"""

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from crypto import age_write, notes, organisers_text, profile_text
from crypto.certificates import CertificateAuthority, IssuedCertificate
from crypto.desk_keys import DeskKey, KeyKind
from crypto.errors import CryptoError
from crypto.keyslots import KdfCost
from crypto.notes import Signer
from crypto.organisers_text import Organiser, Organisers
from crypto.profile_text import Profile
from crypto.recipients import HybridRecipient
from reporter import joining, key_calendar, server_folder
from reporter.errors import UsageError, VaultProblem
from reporter.key_calendar import KeyLine
from reporter.profile import TrustedProfile, read_first
from reporter.store.making import new_vault
from reporter.store.seeds import SeedRow
from reporter.store.vault import Purpose, Vault

USUAL_BATCH_SECONDS = 3600
TEST_BATCH_SECONDS = 1
"""For desks on loopback without TLS, which the profile's rules allow for trying things out."""

RELEASED_AHEAD = timedelta(days=28)
"""Seeds whose window opens within this time are released to organisers; later ones stay here."""

ROOT_SEED = "root seed"
CA_CERTIFICATE = "ca certificate"
CA_PRIVATE = "ca private key"
ORGANISERS = "organisers note"
ORIGIN = re.compile(r"[a-z0-9./-]{1,64}")


@dataclass(frozen=True)
class DeskPlan:
    """What a person decides about a new desk. `batch_seconds` None means the usual interval for its addresses."""

    name: str
    urls: tuple[str, ...]
    origin: str | None = None
    batch_seconds: int | None = None


@dataclass(frozen=True)
class NewDesk:
    """A desk that was drawn up and lies nowhere yet: its keys, in memory only, and its signed profile."""

    desk: TrustedProfile
    root: Signer
    log: Signer
    authority: CertificateAuthority
    certificate: IssuedCertificate | None
    lines: Sequence[KeyLine]


def draw_up(plan: DeskPlan, *, now: datetime) -> NewDesk:
    """Make every key of a new desk and sign its profile; nothing is written.

    Raises UsageError for a plan that no profile can hold.
    """
    origin = plan.origin if plan.origin is not None else _host_of(plan.urls[0])
    if not ORIGIN.fullmatch(origin):
        raise UsageError(
            "A desk's origin is 1 to 64 of the characters a-z 0-9 . / - and this one is not. Nothing was made; give "
            "the address whole, as https://reports.example.org/, or an origin with --origin."
        )
    root = Signer.generate(origin)
    log = Signer.generate(origin)
    authority = CertificateAuthority.generate(origin, now=now)
    lines = key_calendar.generate(now.astimezone(UTC).date())
    keys = [line.key for line in lines]
    profile = _first_profile(plan, origin=origin, root=root, log=log, authority=authority, keys=keys)
    return NewDesk(
        desk=read_first(notes.sign(profile_text.print_profile(profile), root)),
        root=root,
        log=log,
        authority=authority,
        certificate=authority.issue(_hosts(plan.urls), now=now) if _has_tls(plan.urls) else None,
        lines=lines,
    )


def make_desk(folder: Path, passphrase: str, new: NewDesk, *, cost: KdfCost | None = None) -> TrustedProfile:
    """Make a desk in `folder`, which must not exist yet, and return its signed profile.

    Raises VaultProblem where the disk refuses, and then the folder is free again. One left half-made by a power cut
    can be deleted.
    """
    with new_vault(folder, passphrase, purpose=Purpose.CEREMONY, cost=cost) as vault:
        with vault.transaction():
            vault.values.put(ROOT_SEED, new.root.seed)
            vault.values.put(CA_CERTIFICATE, new.authority.certificate_der)
            vault.values.put(CA_PRIVATE, new.authority.private_der)
            for line in new.lines:
                vault.seeds.add(
                    str(line.key.recipient),
                    kind=line.key.kind.value,
                    week=line.key.week,
                    opens=None if line.key.week is None else line.key.opens,
                    until=line.key.until,
                    seed=line.identity.seed,
                )
        joining.join(vault, new.desk)
        server_folder.write_new(folder / "server", new.desk, log_key=new.log, certificate=new.certificate)
    return new.desk


def read_desk(vault: Vault) -> TrustedProfile:
    """Return the profile that an opened ceremony vault stands for. Raises VaultProblem for any other vault."""
    if vault.purpose is not Purpose.CEREMONY:
        raise VaultProblem(
            "This vault is not a desk's ceremony folder. Nothing was changed; name the folder that desk init made."
        )
    return joining.desk_of(vault)


def admit(vault: Vault, folder: Path, organiser: Organiser) -> None:
    """Add an organiser to the signed organisers' note and hand the note to the server in `folder`/server.

    The note is kept in the ceremony vault first: were the server's file ahead of it, the next note would have the
    same version and other bytes. A running server reads the new note by itself. Raises VaultProblem where it cannot
    be written; the organiser is then not listed.
    """
    desk = read_desk(vault).profile
    root = Signer.from_seed(desk.origin, vault.values.require(ROOT_SEED))
    stored = vault.values.get(ORGANISERS) or b""
    if not stored:
        listed = Organisers(origin=desk.origin, version=1, organisers=(organiser,), revoked=())
    else:
        known = organisers_text.parse(notes.verify(stored, desk.roots, threshold=desk.threshold))
        listed = replace(known, version=known.version + 1, organisers=(*known.organisers, organiser))
    note = notes.sign(organisers_text.print_organisers(listed), root)
    vault.values.put(ORGANISERS, note)
    try:
        server_folder.write_organisers(folder / "server", note)
    except VaultProblem:
        vault.values.put(ORGANISERS, stored)
        raise


def release(vault: Vault, recipient: HybridRecipient, *, today: date) -> bytes:
    """Seal the seeds that an organiser may hold now to a vault's transfer recipient.

    Those are the seeds not past their date whose window is open or opens within 28 days; last-resort seeds never
    leave the ceremony vault. Returns an age file that only the receiving vault opens.
    """
    rows = [row for row in vault.seeds.all() if _is_released(row, today)]
    document = [
        {
            "recipient": row.recipient,
            "kind": row.kind,
            "week": row.week,
            "opens": row.opens.isoformat() if row.opens else None,
            "until": row.until.isoformat(),
            "seed": base64.b64encode(vault.seeds.seed(row.recipient)).decode(),
        }
        for row in rows
    ]
    return age_write.encrypt_bytes(json.dumps({"v": 1, "seeds": document}).encode(), [recipient])


def _is_released(row: SeedRow, today: date) -> bool:
    return row.opens is not None and row.opens <= today + RELEASED_AHEAD and today <= row.until


def _first_profile(
    plan: DeskPlan, *, origin: str, root: Signer, log: Signer, authority: CertificateAuthority, keys: Sequence[DeskKey]
) -> Profile:
    """Make the first profile of a desk. Raises UsageError for a name or an address that no profile can hold."""
    week_keys = tuple(key for key in keys if key.kind is KeyKind.WEEK)
    usual_batch = USUAL_BATCH_SECONDS if _has_tls(plan.urls) else TEST_BATCH_SECONDS
    profile = Profile(
        origin=origin,
        version=1,
        issued=week_keys[0].opens,
        expires=week_keys[-1].closes - timedelta(days=1),
        prev=None,
        name=plan.name,
        roots=(root.verifier,),
        threshold=1,
        logs=(log.verifier,),
        witnesses=(),
        quorum=None,
        batch_seconds=usual_batch if plan.batch_seconds is None else plan.batch_seconds,
        urls=plan.urls,
        cas=(authority.certificate_der,) if _has_tls(plan.urls) else (),
        onions=(),
        work=None,
        week_keys=week_keys,
        carry_keys=tuple(key for key in keys if key.kind is KeyKind.CARRY),
        last_resort=next(key for key in keys if key.kind is KeyKind.LAST_RESORT),
    )
    try:
        profile_text.parse(profile_text.print_profile(profile))
    except CryptoError as error:
        raise UsageError(f"This desk cannot be made: {error}. Nothing was made; change the name or address.") from error
    return profile


def _is_plain(url: str) -> bool:
    return url.startswith("http:")


def _has_tls(urls: Sequence[str]) -> bool:
    return any(not _is_plain(url) for url in urls)


def _hosts(urls: Sequence[str]) -> list[str]:
    """Return the host names and addresses that the server's certificate must carry."""
    return [_host_of(url) for url in urls if not _is_plain(url)]


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        # What is no address at all has no host; the profile's own rules say what is wrong with it.
        return ""
