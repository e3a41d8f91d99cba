"""A desk's server folder with keys made from seeds, written straight from crypto: no ceremony, no vault."""

import base64
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from crypto import notes, organisers_text, profile_text
from crypto.certificates import CertificateAuthority
from crypto.notes import Signer
from crypto.organisers_text import Organiser, Organisers
from crypto.profile_text import Profile
from support.sample_profile import ORIGIN, make_recipient, make_signer, make_small_profile

ISSUED_AT = datetime(2026, 11, 18, tzinfo=UTC)
NO_CHECK_TIME = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which Python's ssl does not name."""


@dataclass(frozen=True)
class DeskFolder:
    """A written folder, and what its keys are."""

    path: Path
    profile: Profile
    note: bytes
    root: Signer
    log: Signer
    authority: CertificateAuthority | None


def make_desk_folder(
    path: Path,
    *,
    batch_seconds: int = 3600,
    tls_hosts: Sequence[str] = (),
    version: int = 1,
    work: tuple[int, int] | None = None,
    urls: tuple[str, ...] = (),
    onions: tuple[str, ...] = (),
    witnesses: tuple[str, ...] = (),
    quorum: int | None = None,
) -> DeskFolder:
    """Write the folder of a desk without organisers; with `tls_hosts` it has a certificate for them."""
    root, log = make_signer("root 1"), make_signer("log")
    authority = CertificateAuthority.generate("Test Desk", now=ISSUED_AT) if tls_hosts else None
    profile = replace(
        make_small_profile(),
        version=version,
        batch_seconds=batch_seconds,
        work=work,
        urls=urls,
        onions=onions,
        witnesses=witnesses,
        quorum=quorum,
        cas=(authority.certificate_der,) if authority else (),
    )
    note = notes.sign(profile_text.print_profile(profile), root)
    (path / "profiles").mkdir(parents=True)
    (path / "profile").write_bytes(note)
    (path / "profiles" / str(version)).write_bytes(note)
    (path / "log.key").write_text(f"{log.name} {base64.b64encode(log.seed).decode()}\n")
    if authority:
        issued = authority.issue(tls_hosts, now=ISSUED_AT)
        (path / "tls.pem").write_bytes(issued.certificate_pem)
        (path / "tls.key").write_bytes(issued.private_key_pem)
    return DeskFolder(path, profile, note, root, log, authority)


def make_organiser(label: str) -> tuple[Organiser, bytes]:
    """Return an organiser's public keys and the seed that signs their requests."""
    signer = make_signer(f"sync {label}", name=f"{ORIGIN}/{label}")
    return Organiser(signer.verifier, make_recipient(f"events {label}")), signer.seed


def write_organisers(
    desk: DeskFolder,
    labels: Sequence[str],
    *,
    version: int = 1,
    revoked: Sequence[str] = (),
    root: Signer | None = None,
) -> None:
    """Put an organisers' note into the folder, replacing the one before in one step."""
    listed = Organisers(
        ORIGIN,
        version,
        tuple(make_organiser(label)[0] for label in labels),
        tuple(make_organiser(label)[0].key_id for label in revoked),
    )
    new = desk.path / ".organisers.new"
    new.write_bytes(notes.sign(organisers_text.print_organisers(listed), root or desk.root))
    new.replace(desk.path / "organisers")


def trusting_context(desk: DeskFolder) -> ssl.SSLContext:
    assert desk.authority is not None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=desk.authority.certificate_der)
    # As our clients do (WAY-2): the certificate is of a fixed day, the test of any.
    context.verify_flags |= NO_CHECK_TIME
    return context
