"""Vaults for tests, made with the cheapest key derivation, and what is put into them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crypto import sizes
from crypto.organisers_text import Organiser
from reporter import joining, organiser
from reporter import profile as profiles
from reporter.desk.key_calendar import KeyLine
from reporter.profile import TrustedProfile
from reporter.store.vault import Purpose, Vault
from support.desks import PASSPHRASE, BareDesk
from support.sealed import Envelope, seal
from support.vault_folders import VaultFolder


@contextmanager
def open_vault(folder: Path, desk: BareDesk | None = None, purpose: Purpose = Purpose.CITIZEN) -> Iterator[Vault]:
    """Make a vault, let it join a desk if one is given, and close it at the end."""
    with VaultFolder.make_cheap(folder, PASSPHRASE, purpose).open() as vault:
        if desk is not None:
            joining.join(vault, profiles.read_first(desk.sign()))
        yield vault


@contextmanager
def open_organiser_vault(folder: Path, desk: BareDesk) -> Iterator[tuple[Vault, Organiser]]:
    """Make an organiser's vault with its own keys and every seed of the desk."""
    with open_vault(folder, desk, Purpose.ORGANISER) as vault:
        made = organiser.make_keys(vault, origin=desk.profile.origin)
        with vault.transaction():
            for line in desk.lines:
                _add_seed(vault, line)
        yield vault, made


def _add_seed(vault: Vault, line: KeyLine) -> None:
    key = line.key
    opens = None if key.week is None else key.opens
    vault.seeds.add(
        str(key.recipient), kind=key.kind.value, week=key.week, opens=opens, until=key.until, seed=line.identity.seed
    )


def queue_envelope(
    vault: Vault,
    desk: BareDesk | TrustedProfile,
    *,
    packed: bytes = bytes(sizes.SMALLEST_CLASS),
    forget: bool = False,
) -> Envelope:
    """Seal a payload to the desk's first week key and queue it."""
    key = desk.profile.week_keys[0]
    envelope = seal(packed, key)
    vault.outbox.add(
        envelope.upload_id,
        report_id=envelope.upload_id[:32],
        envelope=envelope.data,
        size_class=sizes.class_of_envelope(len(envelope.data)),
        must_arrive_before=key.until,
        forget=forget,
    )
    return envelope
