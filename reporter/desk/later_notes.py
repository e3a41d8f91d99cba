"""What this desk's roots signed after a copy of its folder was made: an old copy takes it and goes on from there.

Without that, a desk whose newest folder is lost could never be renewed: from an old copy its root would sign a version
that people have already. A profile is taken by the rules by which everybody takes one, a list of organisers when the
roots of the profile signed it. What this vault keeps as signed rises with both: its root never signs beside them.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from reporter import profile as profiles
from reporter.desk import authorities, publishing, root_keys
from reporter.desk.publishing import ORGANISERS, Progress
from reporter.desk.root_keys import NEXT_ROOT_SEED, NoteKind, RootNote
from reporter.errors import ProfileRefused
from reporter.profile import Equivocation, TrustedProfile
from reporter.store.custody import CustodyEvent
from reporter.store.vault import Vault


def publish(vault: Vault, folder: Path, signed: Sequence[bytes], *, today: date) -> Progress:
    """Publish proposals that came back, as `publishing.publish`, and take what is later than all that this vault knows.

    May be repeated, and what is here already is passed over. Raises as `publishing.publish`, ProfileRefused for a later
    profile whose roots have not signed the list of organisers at hand, and Equivocation for one with the version of
    another; both are kept as evidence then.
    """
    root_keys.require_ceremony(vault)
    given = [root_keys.read_note(note) for note in signed]
    desk, later = _later_profiles(vault, given)
    lists = _later_lists(vault, given, desk)
    if desk is not None and later:
        _require_list(vault, desk, lists)
    taken = [*later, *lists]
    # Who gives all of the server's files gives some that are here, and who calls again all of them.
    rest = [note.signed.encode() for note in given if note not in taken and not _is_trusted(vault, note)]
    done = publishing.publish(vault, folder, rest, today=today)
    if not taken:
        return done
    with vault.transaction():
        if desk is not None and later:
            for note in later:
                # Those between too: programs that missed several follow from one to the next.
                vault.profiles.trust(note.version, note.signed.encode())
            _take_profile(vault, desk, today=today)
        for note in lists[-1:]:
            _take_list(vault, note, today=today)
    publishing.bring_up_to_date(vault, folder)
    kinds = {*done.published, *(note.kind for note in taken)}
    return Progress(tuple(kind for kind in NoteKind if kind in kinds), publishing.hand_out(vault, folder))


def _later_profiles(vault: Vault, given: Sequence[RootNote]) -> tuple[TrustedProfile | None, list[RootNote]]:
    """Return the profile that counts when every later one is taken, and those notes; none before the first profile."""
    desk = publishing.trusted(vault)
    waiting = publishing.proposed(vault, NoteKind.PROFILE)
    later: list[RootNote] = []
    for note in sorted((one for one in given if one.kind is NoteKind.PROFILE), key=lambda one: one.version):
        if desk is None or note.version < desk.profile.version or (waiting and waiting.text == note.text):
            continue
        if _is_trusted(vault, note):
            continue
        try:
            desk = profiles.read_next(desk, note.signed.encode())
        except Equivocation:
            with vault.transaction():
                vault.profiles.evidence(note.version, desk.note)
                vault.profiles.evidence(note.version, note.signed.encode())
            raise
        except ProfileRefused:
            # Not enough roots signed it: then it is at most a proposal, and publishing says what is wrong with it.
            continue
        later.append(note)
    return desk, later


def _is_trusted(vault: Vault, note: RootNote) -> bool:
    """Say whether a profile is here, whatever other signatures it may have."""
    return note.kind is NoteKind.PROFILE and any(
        root_keys.read_note(known.note).text == note.text for known in vault.profiles.all_trusted()
    )


def _later_lists(vault: Vault, given: Sequence[RootNote], desk: TrustedProfile | None) -> list[RootNote]:
    waiting = publishing.proposed(vault, NoteKind.ORGANISERS)
    stored = vault.values.get(ORGANISERS)
    newest = root_keys.read_note(stored).version if stored else 0
    return sorted(
        (
            note
            for note in given
            if note.kind is NoteKind.ORGANISERS
            and note.version > newest
            and not (waiting and waiting.text == note.text)
            and desk is not None
            and publishing.holds(note.signed.encode(), desk.profile)
        ),
        key=lambda note: note.version,
    )


def _require_list(vault: Vault, desk: TrustedProfile, lists: Sequence[RootNote]) -> None:
    stored = vault.values.get(ORGANISERS)
    if stored and not lists and not publishing.holds(stored, desk.profile):
        raise ProfileRefused(
            "The roots of this profile have not signed the list of organisers that this folder has, so the server "
            "would let nobody in. Nothing was published; give the server's file organisers as well."
        )


def _take_profile(vault: Vault, desk: TrustedProfile, *, today: date) -> None:
    root_keys.keep_as_signed(vault, root_keys.read_note(desk.note))
    publishing.take_over(vault, desk.profile)
    waiting = publishing.proposed(vault, NoteKind.PROFILE)
    if waiting is not None:
        # Whatever its version, it was drawn up from an older profile, which it names as `prev`, and lacks what changed
        # since. Neither its root nor its certificate may be used.
        vault.values.put(publishing.PROPOSED[NoteKind.PROFILE], b"")
        vault.values.put(publishing.TLS_CERTIFICATE, b"")
        for name in (NEXT_ROOT_SEED, publishing.TLS_PRIVATE):
            vault.secrets.destroy(name)
    authorities.take_over(vault, desk.profile)
    vault.custody.add(CustodyEvent.PUBLISHED, f"profile {desk.profile.version}", day=today)


def _take_list(vault: Vault, note: RootNote, *, today: date) -> None:
    vault.values.put(ORGANISERS, note.signed.encode())
    root_keys.keep_as_signed(vault, note)
    waiting = publishing.proposed(vault, NoteKind.ORGANISERS)
    if waiting is not None:
        # Whatever its version, it was drawn up from an older list, and would let in whom this one shuts out.
        vault.values.put(publishing.PROPOSED[NoteKind.ORGANISERS], b"")
    vault.custody.add(CustodyEvent.PUBLISHED, f"organisers {note.version}", day=today)
