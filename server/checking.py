"""`gawah-server check`: what would keep the server from starting, clients from reaching it, or a promise from holding.

It looks at the settings, the desk folder, the data folder and the machine, changes nothing, and may run beside the
server. Each finding is one line: *ok*, a *warning* that an operator may know the reason of, or a *fault*. What only
others can see (is the port open to the world, is the clock right) it cannot tell.
"""

import os
import resource
import shutil
import ssl
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from crypto.errors import CryptoError
from server.desk_folder import Desk, load_desk
from server.errors import StartRefused
from server.listening import make_tls_context
from server.log.witnesses import read_witnesses
from server.organisers import read_organisers, read_revoked
from server.settings import Settings
from server.storage.database import VERSION
from server.storage.sqlite import DATABASE

_MIB = 1024 * 1024
_EXPIRES_SOON = timedelta(days=30)
_OTHER_FILES = 256
_SECRETS = ("log.key", "tls.key", "organisers", "revoked")
_NO_CHECK_TIME = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which Python's ssl does not name: clients do not look at the dates either."""

_SCHEMA_AT = 60
"""Where a SQLite file has its `user_version`, four bytes (sqlite.org/fileformat2.html, 1.3)."""


class Grade(StrEnum):
    """What a finding means for the operator."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True)
class Finding:
    """One line of the check."""

    grade: Grade
    text: str

    def __str__(self) -> str:
        return f"{self.grade.value:<9}{self.text}"


def check(settings: Settings, *, today: date) -> Iterator[Finding]:
    """Look at everything and say what was found. Raises StartRefused where the desk folder cannot be read at all."""
    try:
        desk = load_desk(settings.desk)
    except StartRefused as error:
        yield Finding(Grade.FAULT, str(error))
    else:
        yield from _check_profile(desk, today)
        yield from _check_organisers(desk)
        yield from _check_witnesses(desk)
        yield from _check_secrets(desk.folder)
        yield from _check_ways(desk, settings)
    yield from _check_data(settings)
    yield from _check_machine(settings)


def _check_profile(desk: Desk, today: date) -> Iterator[Finding]:
    profile = desk.profile
    text = f"The profile is version {profile.version} of {profile.origin} and expires on {profile.expires}"
    if profile.expires < today:
        yield Finding(Grade.FAULT, f"{text}: nobody can seal a report to it any more. The desk has to issue another.")
    elif profile.expires - today < _EXPIRES_SOON:
        yield Finding(Grade.WARNING, f"{text}: the desk should issue another now.")
    else:
        yield Finding(Grade.OK, f"{text}; log.key is one of its log keys.")


def _check_organisers(desk: Desk) -> Iterator[Finding]:
    note, revoked = desk.folder / "organisers", desk.folder / "revoked"
    if not note.exists():
        yield Finding(Grade.WARNING, "There is no file organisers yet: reports are taken, and nobody can fetch them.")
        return
    try:
        read_organisers(note, desk.profile)
        if revoked.exists():
            read_revoked(revoked)
    except (CryptoError, OSError, ValueError) as error:
        # Of other errors the text can quote the file.
        reason = str(error) if isinstance(error, CryptoError) else type(error).__name__
        yield Finding(Grade.FAULT, f"The files organisers and revoked let nobody in: {reason}.")
    else:
        yield Finding(Grade.OK, "The organisers' list is signed by the roots of the profile.")


def _check_witnesses(desk: Desk) -> Iterator[Finding]:
    try:
        policy = read_witnesses(desk)
    except StartRefused as error:
        yield Finding(Grade.FAULT, str(error))
        return
    if policy is not None:
        unknown = [witness.key.name for witness in policy.witnesses if witness.url is None]
        yield Finding(Grade.OK, f"Witnesses that the log asks: {len(policy.witnesses) - len(unknown)}.")
        for name in unknown:
            yield Finding(Grade.WARNING, f"The file witnesses does not say where {name} is asked.")


def _check_secrets(folder: Path) -> Iterator[Finding]:
    for name in _SECRETS:
        path = folder / name
        if path.exists() and (mode := stat.S_IMODE(path.stat().st_mode)) & 0o077:
            grade = Grade.FAULT if mode & 0o007 else Grade.WARNING
            yield Finding(grade, f"{name} can be read by others than its owner (mode {mode:03o}); give it mode 600.")


def _check_ways(desk: Desk, settings: Settings) -> Iterator[Finding]:
    try:
        server = make_tls_context(desk)
    except StartRefused as error:
        yield Finding(Grade.FAULT, str(error))
        return
    if server is None and not settings.listen.is_loopback:
        yield Finding(Grade.FAULT, "The desk has no certificate, so --listen takes loopback addresses only.")
    for url in desk.profile.urls:
        host = urlsplit(url).hostname or ""
        if not url.startswith("https:"):
            yield Finding(Grade.WARNING, f"The profile names {url}, which only this machine reaches.")
        elif server is None:
            yield Finding(Grade.FAULT, f"The profile names {url}, and the desk folder has no certificate.")
        elif (reason := _refusal_of(server, host, cas=desk.profile.cas)) is not None:
            yield Finding(Grade.FAULT, f"Clients refuse the certificate for {url}: {reason}.")
        else:
            yield Finding(Grade.OK, f"Clients accept the certificate for {url}.")
    yield from _check_onions(desk, settings)
    if not desk.profile.urls and not desk.profile.onions:
        yield Finding(Grade.WARNING, "The profile names no address: clients cannot send, only carry.")


def _check_onions(desk: Desk, settings: Settings) -> Iterator[Finding]:
    has_plain = settings.onion_listen is not None or desk.certificate is None
    if settings.onion_listen is not None and not desk.profile.onions:
        yield Finding(
            Grade.WARNING, "--onion-listen is given, and the profile names no onion address: nobody knows of it."
        )
    for onion in desk.profile.onions:
        if has_plain:
            yield Finding(Grade.OK, f"The profile names {onion}; what Tor hands on is listened for.")
        else:
            yield Finding(
                Grade.FAULT, f"The profile names {onion}, and nothing is listened on without TLS; give --onion-listen."
            )


def _refusal_of(server: ssl.SSLContext, host: str, *, cas: tuple[bytes, ...]) -> str | None:
    """Return why a client that trusts `cas` alone refuses the server under `host`, or None. Nothing is connected."""
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.minimum_version = ssl.TLSVersion.TLSv1_3
    client.verify_flags |= ssl.VerifyFlags(_NO_CHECK_TIME)
    for ca in cas:
        client.load_verify_locations(cadata=ca)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    asking = client.wrap_bio(to_client, to_server, server_hostname=host)
    answering = server.wrap_bio(to_server, to_client, server_side=True)
    try:
        # A greeting, the answer with the certificate, and the client's verdict.
        for step in (asking.do_handshake, answering.do_handshake, asking.do_handshake):
            _take_step(step)
    except ssl.SSLCertVerificationError as error:
        return error.verify_message
    except ssl.SSLError as error:
        return error.reason or "no handshake"
    return None


def _take_step(handshake: Callable[[], None]) -> None:
    try:
        handshake()
    except ssl.SSLWantReadError:
        # The other side's turn.
        return


def _check_data(settings: Settings) -> Iterator[Finding]:
    folder = settings.data
    there = folder if folder.exists() else folder.parent
    if not there.is_dir() or not os.access(there, os.W_OK):
        yield Finding(Grade.FAULT, f"{there} is no folder that this user may write to.")
        return
    if not folder.exists():
        yield Finding(Grade.OK, f"The data folder {folder} will be made at the first start.")
    elif stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield Finding(Grade.WARNING, f"The data folder {folder} is open to others; the server will close it.")
    yield from _check_schema(folder / DATABASE)
    if settings.public is not None:
        yield from _check_public(settings.public)
    free = shutil.disk_usage(there).free // _MIB
    if free < settings.least_free_mib:
        yield Finding(
            Grade.FAULT, f"{free} MiB are free, less than --least-free-mib {settings.least_free_mib}: all is `full`."
        )
    elif free < settings.least_free_mib + settings.class_quota_mib:
        yield Finding(
            Grade.WARNING,
            f"{free} MiB are free, less than one size class may take ({settings.class_quota_mib} MiB).",
        )
    else:
        yield Finding(Grade.OK, f"{free} MiB are free for the data folder.")


def _check_public(folder: Path) -> Iterator[Finding]:
    if not folder.is_dir():
        yield Finding(Grade.WARNING, f"{folder} does not exist yet; the server makes it if its user may.")
    elif not os.access(folder, os.W_OK):
        yield Finding(Grade.FAULT, f"{folder}, the folder of the public log, is not this user's to write.")
    elif stat.S_IMODE(folder.stat().st_mode) & 0o022:
        yield Finding(
            Grade.WARNING, f"{folder} can be written to by others than its owner, who could keep the log from growing."
        )
    elif stat.S_IMODE(folder.stat().st_mode) & 0o005 != 0o005:
        yield Finding(
            Grade.WARNING, f"{folder} cannot be read by others, such as a web server that shows the public log."
        )


def _check_schema(database: Path) -> Iterator[Finding]:
    if not database.exists():
        return
    try:
        with database.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        yield Finding(Grade.FAULT, f"{database} cannot be read ({error.strerror}).")
        return
    version = int.from_bytes(head[_SCHEMA_AT : _SCHEMA_AT + 4])
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        yield Finding(Grade.FAULT, f"{database} is no database.")
    elif version > VERSION:
        yield Finding(Grade.FAULT, f"{database} is of a newer version ({version}) than this program's ({VERSION}).")
    elif version < VERSION:
        yield Finding(Grade.WARNING, f"{database} is of version {version}; the next start takes it over to {VERSION}.")


def _check_machine(settings: Settings) -> Iterator[Finding]:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and most < settings.max_connections + _OTHER_FILES:
        yield Finding(
            Grade.WARNING, f"Only {most} files may be open, too few for --max-connections {settings.max_connections}."
        )
    swaps = Path("/proc/swaps")
    if swaps.exists() and len(swaps.read_text("ascii", "replace").splitlines()) > 1:
        yield Finding(Grade.WARNING, "Swap is on: unless it is encrypted, what is in memory may come to a disk.")
    if os.geteuid() == 0:
        yield Finding(Grade.WARNING, "This is root: the server needs a user of its own and no rights.")
