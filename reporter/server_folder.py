"""The folder an intake server starts from: the only things of a desk that lie on disk in the clear.

Each file appears whole, because a running server reads the organisers' note again whenever it changes.
"""

import base64
import shutil
from pathlib import Path

from crypto.certificates import IssuedCertificate
from crypto.notes import Signer
from reporter.errors import VaultProblem
from reporter.profile import TrustedProfile
from reporter.whole_file import whole_file


def write_new(folder: Path, desk: TrustedProfile, *, log_key: Signer, certificate: IssuedCertificate | None) -> None:
    """Write the folder of a new desk, or nothing. `certificate` is None for a desk without TLS (loopback only).

    Raises VaultProblem where the folder cannot be written.
    """
    files = {
        "profile": desk.note,
        f"profiles/{desk.profile.version}": desk.note,
        "log.key": f"{log_key.name} {base64.b64encode(log_key.seed).decode()}\n".encode(),
    }
    if certificate is not None:
        files["tls.pem"] = certificate.certificate_pem
        files["tls.key"] = certificate.private_key_pem
    try:
        for name, content in files.items():
            _write(folder / name, content)
    except VaultProblem:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def write_organisers(folder: Path, note: bytes) -> None:
    """Hand a new organisers' note to the server. Raises VaultProblem where the folder cannot be written."""
    _write(folder / "organisers", note)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(path, replace=True) as file:
            file.write(content)
    except OSError as error:
        raise VaultProblem(
            f"The server's folder cannot be written ({error.strerror}). Nothing was changed; make room or give write "
            "permission, then try again."
        ) from error
