"""Making a desk: its keys, its signed profile, and the folder its intake server needs.

A ceremony folder is a vault like any other. That of a desk holds a root, the authority and every seed; with one
root, whoever opens it is the desk. Co-signers have ceremony folders with a root and nothing else. `FOLDER/server`
is the one part that lies in the clear, because a server must start without a person: profile, organisers' note,
log key, certificate. The log key is kept nowhere else.
"""

import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from crypto import fingerprints, notes, profile_text
from crypto.certificates import CertificateAuthority, IssuedCertificate
from crypto.desk_keys import DeskKey, KeyKind
from crypto.errors import CryptoError
from crypto.fingerprints import Fingerprint
from crypto.keyslots import KdfCost
from crypto.notes import Signer, Verifier
from crypto.profile_text import Profile
from reporter.desk import authorities, key_calendar, publishing, root_keys, server_folder
from reporter.desk.key_calendar import KeyLine
from reporter.desk.publishing import Progress
from reporter.desk.root_keys import ROOT_ORIGIN, ROOT_SEED, NoteKind
from reporter.errors import UsageError, VaultProblem
from reporter.profile import TrustedProfile
from reporter.store.custody import CustodyEvent
from reporter.store.making import new_vault
from reporter.store.vault import Purpose, Vault

USUAL_BATCH_SECONDS = 3600
TEST_BATCH_SECONDS = 1
"""For desks on loopback without TLS, which the profile's rules allow for trying things out."""
USUAL_WORK = (18, 12)
"""A tenth of a second and two seconds of two cores for each report."""

MAX_ROOTS = 9
ORIGIN = re.compile(r"[a-z0-9./-]{1,64}")


@dataclass(frozen=True)
class DeskPlan:
    """What a person decides about a new desk. `batch_seconds` None means the usual interval for its addresses."""

    name: str
    urls: tuple[str, ...]
    origin: str | None = None
    batch_seconds: int | None = None
    roots: tuple[Verifier, ...] = ()
    """The roots of co-signers, beside the one that is made here."""
    threshold: int = 1
    witnesses: tuple[str, ...] = ()
    """The verifier keys of whoever looks at the log of its server."""
    quorum: int | None = None
    """How many of the witnesses must sign; None where there are none."""
    work: tuple[int, int] | None = None
    """The zero bits s1, s2 that its server asks of a proof of work; None asks for none."""


@dataclass(frozen=True)
class NewDesk:
    """A desk that was drawn up and lies nowhere yet: its keys, in memory only, and its profile, signed once."""

    profile: Profile
    note: bytes
    root: Signer
    log: Signer
    authority: CertificateAuthority
    certificate: IssuedCertificate | None
    lines: Sequence[KeyLine]
    made_on: date

    @property
    def fingerprint(self) -> Fingerprint:
        """The eight words and 22 hex digits that a person compares."""
        return fingerprints.of_profile(self.profile)


def draw_up(plan: DeskPlan, *, now: datetime) -> NewDesk:
    """Make every key of a new desk and sign its profile; nothing is written.

    Raises UsageError for a plan that no profile can hold.
    """
    origin = plan.origin if plan.origin is not None else host_of(plan.urls[0])
    _check_origin(origin)
    check_quorum(plan.witnesses, plan.quorum)
    root = Signer.generate(origin)
    check_threshold((root.verifier, *plan.roots), plan.threshold)
    log = Signer.generate(origin)
    authority = CertificateAuthority.generate(origin, now=now)
    lines = key_calendar.generate(now.astimezone(UTC).date())
    keys = [line.key for line in lines]
    profile = _first_profile(plan, origin=origin, root=root, log=log, authority=authority, keys=keys)
    return NewDesk(
        profile=profile,
        note=notes.sign(profile_text.print_profile(profile), root),
        root=root,
        log=log,
        authority=authority,
        certificate=authority.issue(hosts_of(plan.urls), now=now) if has_tls(plan.urls) else None,
        lines=lines,
        made_on=now.astimezone(UTC).date(),
    )


def make_desk(folder: Path, passphrase: str, new: NewDesk, *, cost: KdfCost | None = None) -> TrustedProfile:
    """Make a desk with one root in `folder`, which must not exist yet, and return its published profile.

    Raises VaultProblem where the disk refuses, and then the folder is free again. One left half-made by a power cut
    can be deleted.
    """
    if new.profile.threshold > 1:
        raise ValueError("one root alone cannot publish this profile")
    make_proposed_desk(folder, passphrase, new, cost=cost)
    return TrustedProfile(new.profile, new.note)


def make_proposed_desk(folder: Path, passphrase: str, new: NewDesk, *, cost: KdfCost | None = None) -> Progress:
    """Make a desk whose profile waits for its co-signers, or is published at once where one root suffices.

    Raises as `make_desk`.
    """
    with new_vault(folder, passphrase, purpose=Purpose.CEREMONY, cost=cost) as vault:
        with vault.transaction():
            vault.values.put(ROOT_ORIGIN, new.profile.origin.encode())
            vault.secrets.put(ROOT_SEED, new.root.seed)
            authorities.keep(vault, new.authority)
            keep_lines(vault, new.lines)
            vault.custody.add(CustodyEvent.MADE, f"desk {new.profile.origin}", day=new.made_on)
        text = profile_text.print_profile(new.profile)
        signed = root_keys.sign_text(vault, NoteKind.PROFILE, text, version=new.profile.version)
        try:
            server_folder.write_keys(folder / "server", log_key=new.log)
            return publishing.put_forward(
                vault, folder, {NoteKind.PROFILE: signed}, today=new.made_on, certificate=new.certificate
            )
        except VaultProblem:
            shutil.rmtree(folder / "server", ignore_errors=True)
            raise


def make_root(folder: Path, passphrase: str, *, origin: str, now: datetime, cost: KdfCost | None = None) -> Verifier:
    """Make a co-signer's ceremony folder, with a root and nothing else, and return the root's verifier key.

    Raises UsageError for an origin that no desk can have, and VaultProblem.
    """
    _check_origin(origin)
    root = Signer.generate(origin)
    with new_vault(folder, passphrase, purpose=Purpose.CEREMONY, cost=cost) as vault, vault.transaction():
        vault.values.put(ROOT_ORIGIN, origin.encode())
        vault.secrets.put(ROOT_SEED, root.seed)
        vault.custody.add(CustodyEvent.MADE, f"root {root.verifier}", day=now.astimezone(UTC).date())
    return root.verifier


def keep_lines(vault: Vault, lines: Iterable[KeyLine]) -> None:
    """Keep the seeds of key lines."""
    for line in lines:
        vault.seeds.add(
            str(line.key.recipient),
            kind=line.key.kind.value,
            week=line.key.week,
            opens=None if line.key.week is None else line.key.opens,
            until=line.key.until,
            seed=line.identity.seed,
        )


def read_desk(vault: Vault) -> TrustedProfile:
    """Return the profile that an opened ceremony vault stands for. Raises VaultProblem for any other vault."""
    root_keys.require_ceremony(vault)
    desk = publishing.trusted(vault)
    if desk is None:
        raise VaultProblem(
            "This folder has no published profile: it is a co-signer's, or its desk still waits for signatures. "
            "Nothing was changed; collect the signatures and run desk publish."
        )
    return desk


def check_threshold(roots: Sequence[Verifier], threshold: int) -> None:
    """Raise UsageError unless so many of these roots can sign."""
    if not 1 <= threshold <= len(roots) <= MAX_ROOTS:
        raise UsageError(
            f"A desk has 1 to {MAX_ROOTS} roots, and at most as many of them must sign. Nothing was made or changed; "
            "name the others' verifier keys with --root, or give another --threshold."
        )


def check_quorum(witnesses: Sequence[str], quorum: int | None) -> None:
    """Raise UsageError where nobody said how many of these witnesses must sign: nobody is left unasked by oversight."""
    if witnesses and quorum is None:
        raise UsageError(
            "It was not said how many of the witnesses must sign, so none would count. Nothing was made or changed; "
            "say how many with --quorum."
        )


def _first_profile(
    plan: DeskPlan, *, origin: str, root: Signer, log: Signer, authority: CertificateAuthority, keys: Sequence[DeskKey]
) -> Profile:
    """Make the first profile of a desk. Raises UsageError for a name or an address that no profile can hold."""
    week_keys = tuple(key for key in keys if key.kind is KeyKind.WEEK)
    usual_batch = USUAL_BATCH_SECONDS if has_tls(plan.urls) else TEST_BATCH_SECONDS
    profile = Profile(
        origin=origin,
        version=1,
        issued=week_keys[0].opens,
        expires=week_keys[-1].closes - timedelta(days=1),
        prev=None,
        name=plan.name,
        roots=(root.verifier, *plan.roots),
        threshold=plan.threshold,
        logs=(log.verifier,),
        witnesses=plan.witnesses,
        quorum=plan.quorum,
        batch_seconds=usual_batch if plan.batch_seconds is None else plan.batch_seconds,
        urls=plan.urls,
        cas=(authority.certificate_der,) if has_tls(plan.urls) else (),
        onions=(),
        work=plan.work,
        week_keys=week_keys,
        carry_keys=tuple(key for key in keys if key.kind is KeyKind.CARRY),
        last_resort=next(key for key in keys if key.kind is KeyKind.LAST_RESORT),
    )
    return checked(profile)


def checked(profile: Profile) -> Profile:
    """Return a profile that keeps every rule of its text. Raises UsageError."""
    try:
        return profile_text.parse(profile_text.print_profile(profile))
    except CryptoError as error:
        raise UsageError(
            f"There can be no such desk: {error}. Nothing was made or changed; give another name, address or key."
        ) from error


def _check_origin(origin: str) -> None:
    if not ORIGIN.fullmatch(origin):
        raise UsageError(
            "A desk's origin is 1 to 64 of the characters a-z 0-9 . / - and this one is not. Nothing was made; give "
            "the address whole, as https://reports.example.org/, or an origin with --origin."
        )


def _is_plain(url: str) -> bool:
    return url.startswith("http:")


def has_tls(urls: Sequence[str]) -> bool:
    """Say whether any of these addresses needs a certificate."""
    return any(not _is_plain(url) for url in urls)


def hosts_of(urls: Sequence[str]) -> list[str]:
    """Return the host names and addresses that the server's certificate must carry."""
    return [host_of(url) for url in urls if not _is_plain(url)]


def host_of(url: str) -> str:
    """Return the host of an address, or nothing where it is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        # What is no address at all has no host; the profile's own rules say what is wrong with it.
        return ""
