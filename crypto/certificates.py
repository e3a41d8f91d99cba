"""The desk's own certificate authority, and the server certificates it issues.

Gives one P-256 authority for each desk and certificates for its server's names and addresses. Rules: validity
begins at a midnight before the day of issuing, so that no certificate tells when somebody sat at the ceremony;
nothing stands in a certificate but what a strict verifier asks for. Which authority counts, and how long, is
said by the signed profile alone; readers that follow it do not look at the dates.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, Self

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from crypto import addresses
from crypto.errors import BadCertificate

AUTHORITY_DAYS: Final = 36_500
"""An authority outlives every profile that could name it."""
CERTIFICATE_DAYS: Final = 730

_MAX_COMMON_NAME_BYTES: Final = 64


@dataclass(frozen=True)
class IssuedCertificate:
    """A server's certificate and its private key, both PEM. The private key is shown by no repr."""

    certificate_pem: bytes
    private_key_pem: bytes = field(repr=False)


@dataclass(frozen=True)
class CertificateAuthority:
    """A self-signed certificate and its private key (PKCS #8), both DER. The private key is shown by no repr."""

    certificate_der: bytes
    private_der: bytes = field(repr=False)

    @classmethod
    def generate(cls, name: str, *, now: datetime) -> Self:
        """Return a fresh authority; of a name longer than 64 bytes of UTF-8 only the beginning is used.

        Raises BadCertificate for an empty name or one with control characters.
        """
        private = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _shorten_name(name))])
        begins = _choose_begin(now)
        certificate = (
            x509.CertificateBuilder(issuer_name=subject, subject_name=subject)
            .public_key(private.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(begins + timedelta(days=AUTHORITY_DAYS))
            # Length zero: a server's key that was stolen cannot be made into an authority below this one.
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_allow_usage(for_authority=True), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
            .sign(private, hashes.SHA256())
        )
        return cls(certificate.public_bytes(serialization.Encoding.DER), _print_private_der(private))

    @classmethod
    def load(cls, certificate_der: bytes, private_der: bytes) -> Self:
        """Return the authority of two stored values; raises BadCertificate unless they belong together."""
        certificate = parse_certificate(certificate_der)
        if _load_private(private_der).public_key() != certificate.public_key():
            raise BadCertificate("a private key is not that of this certificate")
        return cls(certificate_der, private_der)

    def issue(self, hosts: Sequence[str], *, now: datetime) -> IssuedCertificate:
        """Return a server certificate for lower-case host names and IP addresses, with a fresh key.

        Raises BadCertificate when there is no host, or one that is neither a name nor an address.
        """
        if not hosts:
            raise BadCertificate("a server certificate is for at least one host")
        authority = parse_certificate(self.certificate_der)
        authority_private = _load_private(self.private_der)
        private = ec.generate_private_key(ec.SECP256R1())
        begins = _choose_begin(now)
        certificate = (
            # The subject is empty and the names critical (RFC 5280, 4.2.1.6): they stand in one place only.
            x509.CertificateBuilder(issuer_name=authority.subject, subject_name=x509.Name([]))
            .public_key(private.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(begins + timedelta(days=CERTIFICATE_DAYS))
            .add_extension(x509.SubjectAlternativeName([_name_host(host) for host in hosts]), critical=True)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_allow_usage(for_authority=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_private.public_key()), critical=False
            )
            .sign(authority_private, hashes.SHA256())
        )
        return IssuedCertificate(
            certificate.public_bytes(serialization.Encoding.PEM),
            private.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            ),
        )


def parse_certificate(certificate_der: bytes) -> x509.Certificate:
    """Return the certificate of these DER bytes; raises BadCertificate."""
    try:
        certificate = x509.load_der_x509_certificate(certificate_der)
        certificate.public_key()
    except (ValueError, x509.InvalidVersion, UnsupportedAlgorithm) as cause:
        raise BadCertificate("these bytes are no certificate that we read") from cause
    return certificate


def _shorten_name(name: str) -> str:
    shortened = name.encode("utf-8", "replace")[:_MAX_COMMON_NAME_BYTES].decode("utf-8", "ignore")
    if not shortened or any(character < " " for character in name):
        raise BadCertificate("an authority has a name, and one without control characters")
    return shortened


def _load_private(private_der: bytes) -> ec.EllipticCurvePrivateKey:
    try:
        private = serialization.load_der_private_key(private_der, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as cause:
        raise BadCertificate("an authority's private key is none") from cause
    if not isinstance(private, ec.EllipticCurvePrivateKey) or not isinstance(private.curve, ec.SECP256R1):
        raise BadCertificate("an authority's private key is not on the curve P-256")
    return private


def _print_private_der(private: ec.EllipticCurvePrivateKey) -> bytes:
    return private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _choose_begin(now: datetime) -> datetime:
    if now.tzinfo is None:
        raise ValueError("a moment without a time zone names no day")
    yesterday = now.astimezone(UTC) - timedelta(days=1)
    return yesterday.replace(hour=0, minute=0, second=0, microsecond=0)


def _allow_usage(*, for_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not for_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=for_authority,
        crl_sign=for_authority,
        encipher_only=False,
        decipher_only=False,
    )


def _name_host(text: str) -> x509.GeneralName:
    try:
        host = addresses.parse_host(text)
    except ValueError as cause:
        raise BadCertificate("a host is neither a lower-case name nor an address") from cause
    return x509.DNSName(host) if isinstance(host, str) else x509.IPAddress(host)
