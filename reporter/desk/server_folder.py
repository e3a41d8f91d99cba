"""The folder an intake server starts from: the only things of a desk that lie on disk in the clear.

Each file appears whole, because a running server reads profile and organisers' note again whenever they change.
The vault knows what belongs here; this folder is brought to it again and again, and never the other way round.
"""

import base64
from collections.abc import Mapping
from pathlib import Path

from crypto.certificates import IssuedCertificate
from crypto.notes import Signer
from reporter.errors import VaultProblem
from reporter.whole_file import whole_file


def write_keys(folder: Path, *, log_key: Signer) -> None:
    """Write what only a new desk's server gets: its log key. Raises VaultProblem."""
    write(folder / "log.key", f"{log_key.name} {base64.b64encode(log_key.seed).decode()}\n".encode())


def update(
    folder: Path,
    *,
    versions: Mapping[int, bytes],
    organisers: bytes | None,
    certificate: IssuedCertificate | None,
) -> bool:
    """Bring the folder to these profiles by version, this organisers' note and this certificate; None leaves one as is.

    Whatever is right already is not touched. Returns whether anything was written. Raises VaultProblem.
    """
    files: dict[str, bytes] = {}
    if certificate is not None:
        files |= {"tls.key": certificate.private_key_pem, "tls.pem": certificate.certificate_pem}
    # The list before the profile: one signed by old and new roots is valid under both, also for a running server.
    if organisers is not None:
        files["organisers"] = organisers
    if versions:
        files["profile"] = versions[max(versions)]
    files |= {f"profiles/{version}": note for version, note in versions.items()}
    stale = [name for name, content in files.items() if not _is(folder / name, content)]
    for name in stale:
        write(folder / name, files[name])
    return bool(stale)


def read_revoked(folder: Path) -> list[str]:
    """Return the key ids that the server is told to shut out. Raises VaultProblem where the file cannot be read."""
    try:
        return (folder / "revoked").read_text("ascii").split()
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise VaultProblem(
            "The file server/revoked cannot be read. Nothing was changed; look at it, or remove it and try again."
        ) from error


def revoke(folder: Path, key_id: str) -> None:
    """Tell the server to shut an organiser out from the next request on. Raises VaultProblem."""
    listed = read_revoked(folder)
    if key_id not in listed:
        write(folder / "revoked", "".join(f"{one}\n" for one in (*listed, key_id)).encode())


def remove(path: Path) -> None:
    """Remove a file that is not needed any more, if it is there. Raises VaultProblem."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise VaultProblem(f"A file of the desk's folder cannot be removed ({error.strerror}).") from error


def write(path: Path, content: bytes) -> None:
    """Write a file whole, in place of one that is there. Raises VaultProblem."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(path, replace=True) as file:
            file.write(content)
    except OSError as error:
        raise VaultProblem(
            f"The folder cannot be written ({error.strerror}). Make room or give write permission, then try again."
        ) from error


def _is(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False
