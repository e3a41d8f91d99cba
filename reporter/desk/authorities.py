"""The desk's certificate authorities: one, or while they change two.

They change as roots do, with what is published and never before: a next one counts from the profile that names it, and
takes the place of the older one with the first profile that names it alone. One that was drawn up for a profile that
was given up counts for nothing.
"""

from crypto.certificates import CertificateAuthority
from crypto.profile_text import Profile
from reporter.store.vault import Vault

CERTIFICATE = "ca certificate"
PRIVATE = "ca private key"
NEXT_CERTIFICATE = "next ca certificate"
NEXT_PRIVATE = "next ca private key"


def keep(vault: Vault, authority: CertificateAuthority) -> None:
    """Keep the authority of a new desk."""
    vault.values.put(CERTIFICATE, authority.certificate_der)
    vault.secrets.put(PRIVATE, authority.private_der)


def keep_next(vault: Vault, authority: CertificateAuthority) -> None:
    """Keep an authority that the next profile is to name."""
    vault.values.put(NEXT_CERTIFICATE, authority.certificate_der)
    vault.secrets.put(NEXT_PRIVATE, authority.private_der)


def known(vault: Vault, published: Profile) -> list[CertificateAuthority]:
    """Return the desk's authority, and behind it the next one where the published profile names it."""
    authority = CertificateAuthority.load(vault.values.require(CERTIFICATE), vault.secrets.require(PRIVATE))
    certificate, private = vault.values.get(NEXT_CERTIFICATE), vault.secrets.get(NEXT_PRIVATE)
    if not certificate or not private or certificate not in published.cas:
        return [authority]
    return [authority, CertificateAuthority.load(certificate, private)]


def take_over(vault: Vault, published: Profile) -> None:
    """Let the next authority take the older one's place, once the published profile names it alone."""
    certificate, private = vault.values.get(NEXT_CERTIFICATE), vault.secrets.get(NEXT_PRIVATE)
    if certificate and private and published.cas == (certificate,):
        vault.values.put(CERTIFICATE, certificate)
        vault.secrets.put(PRIVATE, private)
        vault.values.put(NEXT_CERTIFICATE, b"")
        vault.secrets.destroy(NEXT_PRIVATE)
