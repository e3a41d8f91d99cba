"""The next profile of a desk: half a year of keys from this week on, and whatever else is to change.

Keys of windows that the old profile has too are kept, so that what is sealed to them needs no second key, but for
those whose seeds a revoked vault was given, or that are here no more. Rules: the version rises and is never used twice;
one root changes at a time; authorities change in two steps, so that nobody with the old profile finds a server they do
not trust.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from crypto import organisers_text, profile_text
from crypto.certificates import CertificateAuthority, IssuedCertificate
from crypto.desk_keys import DeskKey, KeyKind
from crypto.notes import Signer, Verifier
from crypto.profile_text import Profile
from reporter.desk import authorities, ceremony, key_calendar, publishing, root_keys, roster, succession
from reporter.desk.publishing import Progress
from reporter.desk.root_keys import NEXT_ROOT_SEED, NoteKind
from reporter.errors import UsageError
from reporter.profile import TrustedProfile
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault

FARTHEST_AHEAD = timedelta(weeks=26)
"""How long after the present profile the next is drawn up without a word: what a profile lasts."""

_PLAN = "plan of the newest profile"


@dataclass(frozen=True)
class RenewalPlan:
    """What a person wants changed; None and empty leave a thing as it is. `again` gives up a proposal that waits."""

    name: str | None = None
    urls: tuple[str, ...] = ()
    onions: tuple[str, ...] = ()
    add_root: Verifier | None = None
    drop_root: Verifier | None = None
    new_own_root: bool = False
    threshold: int | None = None
    add_logs: tuple[Verifier, ...] = ()
    drop_logs: tuple[Verifier, ...] = ()
    add_witnesses: tuple[str, ...] = ()
    drop_witnesses: tuple[str, ...] = ()
    quorum: int | None = None
    new_authority: bool = False
    drop_old_authority: bool = False
    new_certificate: bool = False
    work: tuple[int, int] | None = None
    drop_work: bool = False
    again: bool = False


@dataclass(frozen=True)
class Rotated:
    """A new profile that was signed here: what of it is published and what waits, and how its keys came about."""

    profile: Profile
    new_keys: int
    replaced_keys: int
    progress: Progress


@dataclass(frozen=True)
class Finished:
    """Nothing new was drawn up: an earlier profile was written out, or still waits for its signatures.

    `is_this_plan` says that the earlier one is what was asked for now, and not only that it had to be finished first.
    """

    progress: Progress
    is_this_plan: bool = False


def is_far_ahead(profile: Profile, *, now: datetime) -> bool:
    """Say whether a date lies so far after the present profile that it may be this computer's mistake."""
    return key_calendar.monday_of(now.astimezone(UTC).date()) - profile.issued > FARTHEST_AHEAD


def rotate(
    vault: Vault, folder: Path, plan: RenewalPlan, *, now: datetime, date_confirmed: bool = False
) -> Rotated | Finished:
    """Draw up, sign and put forward the next profile. One that was cut off or waits is finished first.

    A date far ahead needs `date_confirmed`, a person's word that it is today's: a profile from the future makes every
    honest clock unbelieved, and nobody goes back behind it.

    Raises UsageError for a plan that no next profile can hold, or that something unfinished kept from being used;
    VaultProblem where a folder cannot be written; what was signed by then is finished by the next call.
    """
    desk = ceremony.read_desk(vault)
    today = now.astimezone(UTC).date()
    finished = _finish(vault, folder, plan, today=today)
    if finished is not None:
        return finished
    if key_calendar.monday_of(today) < desk.profile.issued:
        raise UsageError(
            "This computer's date is before the week in which the present profile was issued, so one of them is wrong. "
            "Nothing was changed; set the date, then run desk rotate again."
        )
    if is_far_ahead(desk.profile, now=now) and not date_confirmed:
        raise UsageError(
            f"By this computer's date ({today.isoformat()}) the present profile is more than 26 weeks old. Nothing was "
            "changed. If that is today's date, say so with --yes; otherwise set the date first, because people's "
            "programs would believe no clock that is right."
        )
    _require_own_root(vault, desk.profile)
    own_next = _next_own_root(vault, plan)
    calendar = key_calendar.renew(today, reusable=_reusable(vault, desk.profile))
    profile = _next_profile(vault, desk, plan, keys=calendar.keys, own_next=own_next)
    authority = _next_authority(plan, desk.profile, vault, now=now)
    if authority is not None:
        profile = ceremony.checked(replace(profile, cas=(*profile.cas, authority.certificate_der)))
    _require_one_root_change(desk.profile, profile)
    certificate = _certificate(vault, desk.profile, profile, plan, now=now)
    # In one commit: a power cut leaves all of it or nothing, and no seeds of a profile that nobody will ever see.
    with vault.transaction():
        ceremony.keep_lines(vault, calendar.new)
        if authority is not None:
            authorities.keep_next(vault, authority)
        # A next root of a plan that was given up must not sign any more.
        vault.secrets.destroy(NEXT_ROOT_SEED)
        if own_next is not None:
            vault.secrets.put(NEXT_ROOT_SEED, own_next.seed)
        vault.custody.add(CustodyEvent.ROTATED, f"profile {profile.version}", day=today)
        signed = {NoteKind.PROFILE: _sign_profile(vault, profile)}
        organisers = _sign_organisers(vault, desk.profile, profile)
        if organisers is not None:
            signed[NoteKind.ORGANISERS] = organisers
        publishing.propose(vault, signed, certificate=certificate)
        vault.values.put(_PLAN, _digest(plan))
    progress = publishing.publish(vault, folder, (), today=today)
    return Rotated(profile, len(calendar.new), len(_to_replace(vault, desk.profile, profile)), progress)


def keys_to_replace(vault: Vault, profile: Profile) -> tuple[DeskKey, ...]:
    """Return the keys of a profile whose seeds a revoked vault was given."""
    given = vault.releases.given_to(succession.lost(vault, roster.listed(vault)))
    return tuple(key for key in (*profile.week_keys, *profile.carry_keys) if str(key.recipient) in given)


def _to_replace(vault: Vault, old: Profile, new: Profile) -> Sequence[DeskKey]:
    windows = {(key.kind, key.week) for key in (*new.week_keys, *new.carry_keys)}
    return [key for key in keys_to_replace(vault, old) if (key.kind, key.week) in windows]


def _reusable(vault: Vault, profile: Profile) -> list[DeskKey]:
    spoilt = set(keys_to_replace(vault, profile))
    # With a slot file lost, or in an older copy of the folder, seeds are missing: nobody could open what they seal.
    held = {row.recipient for row in vault.seeds.all()}
    keys = (*profile.week_keys, *profile.carry_keys)
    return [key for key in keys if key not in spoilt and str(key.recipient) in held]


def _next_profile(
    vault: Vault,
    desk: TrustedProfile,
    plan: RenewalPlan,
    *,
    keys: Sequence[DeskKey],
    own_next: Signer | None,
) -> Profile:
    old = desk.profile
    weeks = tuple(key for key in keys if key.kind is KeyKind.WEEK)
    roots = _next_roots(vault, old, plan, own_next)
    threshold = old.threshold if plan.threshold is None else plan.threshold
    ceremony.check_threshold(roots, threshold)
    urls = plan.urls or old.urls
    if any(log not in old.logs for log in plan.drop_logs):
        raise UsageError("The profile does not name the log key to drop. Nothing was changed; check the key.")
    if any(witness not in old.witnesses for witness in plan.drop_witnesses):
        raise UsageError("The profile does not name the witness to drop. Nothing was changed; check its key.")
    witnesses = (*(one for one in old.witnesses if one not in plan.drop_witnesses), *plan.add_witnesses)
    quorum = old.quorum if plan.quorum is None and witnesses else plan.quorum
    ceremony.check_quorum(witnesses, quorum)
    return ceremony.checked(
        replace(
            old,
            version=max(old.version + 1, root_keys.next_version(vault, NoteKind.PROFILE)),
            issued=weeks[0].opens,
            expires=weeks[-1].closes - timedelta(days=1),
            prev=hashlib.sha256(desk.note).digest(),
            name=old.name if plan.name is None else plan.name,
            roots=roots,
            threshold=threshold,
            logs=(*(log for log in old.logs if log not in plan.drop_logs), *plan.add_logs),
            witnesses=witnesses,
            quorum=quorum,
            urls=urls,
            cas=_kept_authorities(vault, old, plan) if ceremony.has_tls(urls) else (),
            onions=plan.onions or old.onions,
            work=None if plan.drop_work else plan.work or old.work,
            week_keys=weeks,
            carry_keys=tuple(key for key in keys if key.kind is KeyKind.CARRY),
            last_resort=keys[-1],
        )
    )


def _require_own_root(vault: Vault, profile: Profile) -> None:
    if root_keys.signers_of(vault)[0].verifier not in profile.roots:
        raise UsageError(
            "The present profile does not name this folder's root any more: it was replaced after this copy was made. "
            "Nothing was changed; look for a newer copy of the folder. Without one, this desk cannot be renewed."
        )


def _next_own_root(vault: Vault, plan: RenewalPlan) -> Signer | None:
    if not plan.new_own_root:
        return None
    return Signer.generate(root_keys.signers_of(vault)[0].name)


def _next_roots(vault: Vault, old: Profile, plan: RenewalPlan, own_next: Signer | None) -> tuple[Verifier, ...]:
    own = root_keys.signers_of(vault)[0].verifier
    roots = list(old.roots)
    if plan.drop_root is not None:
        if plan.drop_root == own:
            raise UsageError(
                "That is this folder's own root, which cannot be dropped here. Nothing was changed; --new-root puts a "
                "fresh one in its place."
            )
        if plan.drop_root not in roots:
            raise UsageError("The profile does not name the root to drop. Nothing was changed; check the key.")
        roots.remove(plan.drop_root)
    if own_next is not None:
        roots[roots.index(own)] = own_next.verifier
    if plan.add_root is not None:
        roots.append(plan.add_root)
    return tuple(roots)


def _require_one_root_change(old: Profile, new: Profile) -> None:
    gone, come = set(old.roots) - set(new.roots), set(new.roots) - set(old.roots)
    if max(len(gone), len(come)) > 1:
        raise UsageError(
            "Only one root changes at a time, because nobody would follow more. Nothing was changed; publish one "
            "change first, then run desk rotate for the next."
        )


def _finish(vault: Vault, folder: Path, plan: RenewalPlan, *, today: date) -> Finished | None:
    """Finish what an earlier call began, or return None where nothing was. Raises UsageError for another plan.

    The same call may be made again after a power cut: it is not carried out twice, and not refused.
    """
    is_same = vault.values.get(_PLAN) == _digest(plan)
    is_behind = publishing.bring_up_to_date(vault, folder)
    waits = publishing.proposed(vault, NoteKind.PROFILE) is not None
    if not is_behind and (plan.again or not waits):
        return None
    progress = Progress(waiting=publishing.hand_out(vault, folder))
    if waits and not plan.again:
        # With one root it may wait for nothing but this.
        progress = publishing.publish(vault, folder, (), today=today)
    if is_same or plan == RenewalPlan():
        return Finished(progress, is_this_plan=is_same and plan != RenewalPlan())
    if is_behind or NoteKind.PROFILE in progress.published:
        version = ceremony.read_desk(vault).profile.version
        raise UsageError(
            f"Profile version {version} had not reached the server's folder, and is there now. What you asked for was "
            "not done: look whether that profile has it already, and otherwise call again."
        )
    raise UsageError(
        "A profile waits for signatures already. Nothing was changed; publish it first, or add --again to give it up "
        "and draw up another with a higher version."
    )


def _digest(plan: RenewalPlan) -> bytes:
    return hashlib.sha256(repr(replace(plan, again=False)).encode()).digest()


def _sign_profile(vault: Vault, profile: Profile) -> bytes:
    text = profile_text.print_profile(profile)
    return root_keys.sign_text(vault, NoteKind.PROFILE, text, version=profile.version)


def _sign_organisers(vault: Vault, old: Profile, new: Profile) -> bytes | None:
    """Sign the list anew where the roots change: the server verifies it with those of the present profile."""
    known = roster.listed(vault)
    if known is None or (set(old.roots), old.threshold) == (set(new.roots), new.threshold):
        return None
    version = root_keys.next_version(vault, NoteKind.ORGANISERS)
    text = organisers_text.print_organisers(replace(known, version=version))
    return root_keys.sign_text(vault, NoteKind.ORGANISERS, text, version=version)


def _next_authority(plan: RenewalPlan, old: Profile, vault: Vault, *, now: datetime) -> CertificateAuthority | None:
    if not plan.new_authority:
        return None
    if len(_authorities(vault, old)) > 1:
        raise UsageError(
            "The desk has two authorities already. Nothing was changed; have the server use a certificate of the newer "
            "one (--certificate), then drop the older one (--drop-old-ca)."
        )
    return CertificateAuthority.generate(old.origin, now=now)


def _authorities(vault: Vault, old: Profile) -> tuple[bytes, ...]:
    """Return the certificates that people have; an old copy of the folder may lack the keys of some."""
    return old.cas or tuple(one.certificate_der for one in authorities.known(vault, old))


def _kept_authorities(vault: Vault, old: Profile, plan: RenewalPlan) -> tuple[bytes, ...]:
    known = _authorities(vault, old)
    if not plan.drop_old_authority:
        return known
    if len(known) == 1:
        raise UsageError(
            "There is no newer authority that people have yet, so the old one is kept. Nothing was changed; make one "
            "with --new-ca, and drop the old one when everybody has that profile."
        )
    return known[1:]


def _certificate(
    vault: Vault, old: Profile, new: Profile, plan: RenewalPlan, *, now: datetime
) -> IssuedCertificate | None:
    """Issue a certificate where one is asked for or the hosts change, by an authority that people trust already."""
    hosts = ceremony.hosts_of(new.urls)
    is_needed = plan.new_certificate or plan.drop_old_authority or hosts != ceremony.hosts_of(old.urls)
    if not hosts or not is_needed:
        return None
    known = authorities.known(vault, old)
    trusted = [one for one in known if one.certificate_der in old.cas and one.certificate_der in new.cas]
    return (trusted or known)[-1].issue(hosts, now=now)
