"""Certificates: accepted by OpenSSL's strict verifier over a real handshake, and telling nothing more."""

import ssl
from datetime import UTC, datetime, timedelta, timezone
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given
from hypothesis import strategies as st

from crypto import certificates
from crypto.certificates import CertificateAuthority, IssuedCertificate
from crypto.errors import BadCertificate

NOW = datetime(2026, 11, 18, 10, 30, 17, 123456, tzinfo=UTC)
AUTHORITY = CertificateAuthority.generate("Sample Desk", now=NOW)
HOSTS = ("desk.example", "localhost", "127.0.0.1", "::1")


def shake_hands(folder: Path, issued: IssuedCertificate, authority: CertificateAuthority, host: str) -> None:
    """Connect a strict client to a server with this certificate, in memory; raises ssl.SSLError."""
    (folder / "tls.pem").write_bytes(issued.certificate_pem)
    (folder / "tls.key").write_bytes(issued.private_key_pem)
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_context.load_cert_chain(folder / "tls.pem", folder / "tls.key")
    client_context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client_context.minimum_version = ssl.TLSVersion.TLSv1_3
    client_context.verify_flags |= ssl.VERIFY_X509_STRICT | 0x200000
    client_context.load_verify_locations(cadata=authority.certificate_der)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_context.wrap_bio(to_client, to_server, server_hostname=host)
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    waiting = [client, server]
    for _ in range(20):
        for side in list(waiting):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            waiting.remove(side)
    assert not waiting


@pytest.mark.parametrize("host", HOSTS)
def test_a_strict_client_accepts_every_host_of_the_certificate(tmp_path: Path, host: str):
    shake_hands(tmp_path, AUTHORITY.issue(HOSTS, now=NOW), AUTHORITY, host)


def test_a_strict_client_refuses_another_host(tmp_path: Path):
    with pytest.raises(ssl.SSLCertVerificationError):
        shake_hands(tmp_path, AUTHORITY.issue(HOSTS, now=NOW), AUTHORITY, "else.example")


def test_a_strict_client_refuses_another_authority_of_the_same_name(tmp_path: Path):
    other = CertificateAuthority.generate("Sample Desk", now=NOW)
    with pytest.raises(ssl.SSLCertVerificationError):
        shake_hands(tmp_path, other.issue(HOSTS, now=NOW), AUTHORITY, "desk.example")


def test_a_server_certificate_says_only_what_it_must():
    certificate = x509.load_pem_x509_certificate(AUTHORITY.issue(HOSTS, now=NOW).certificate_pem)
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["desk.example", "localhost"]
    assert names.get_values_for_type(x509.IPAddress) == [ip_address("127.0.0.1"), ip_address("::1")]
    usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(usage) == [ExtendedKeyUsageOID.SERVER_AUTH]
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert not list(certificate.subject)
    certificate.verify_directly_issued_by(x509.load_der_x509_certificate(AUTHORITY.certificate_der))


@pytest.mark.parametrize("now", [NOW, NOW.astimezone(timezone(timedelta(hours=5)))])
def test_no_certificate_tells_the_hour_it_was_made(now: datetime):
    authority = certificates.parse_certificate(CertificateAuthority.generate("Desk", now=now).certificate_der)
    issued = x509.load_pem_x509_certificate(AUTHORITY.issue(["desk.example"], now=now).certificate_pem)
    for certificate in (authority, issued):
        assert certificate.not_valid_before_utc == datetime(2026, 11, 17, tzinfo=UTC)
        assert certificate.not_valid_after_utc.time() == certificate.not_valid_before_utc.time()
    assert issued.not_valid_after_utc - issued.not_valid_before_utc == timedelta(days=730)


def test_every_certificate_has_a_key_of_its_own():
    first, second = AUTHORITY.issue(["a"], now=NOW), AUTHORITY.issue(["a"], now=NOW)
    assert first.private_key_pem != second.private_key_pem


def test_an_authority_is_loaded_from_what_was_stored():
    loaded = CertificateAuthority.load(AUTHORITY.certificate_der, AUTHORITY.private_der)
    assert loaded == AUTHORITY
    assert loaded.issue(["desk.example"], now=NOW)


def test_private_keys_are_not_shown():
    assert "private" not in repr(AUTHORITY)
    assert "PRIVATE" not in repr(AUTHORITY.issue(["a"], now=NOW))


def test_a_private_key_of_another_authority_is_refused():
    other = CertificateAuthority.generate("Sample Desk", now=NOW)
    with pytest.raises(BadCertificate):
        CertificateAuthority.load(AUTHORITY.certificate_der, other.private_der)


@pytest.mark.parametrize("private", [ec.generate_private_key(ec.SECP384R1()), ed25519.Ed25519PrivateKey.generate()])
def test_a_private_key_of_another_kind_is_refused(private: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey):
    data = private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(BadCertificate):
        CertificateAuthority.load(AUTHORITY.certificate_der, data)


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        [""],
        ["Desk.example"],
        ["desk.example."],
        ["*.example"],
        ["a b"],
        ["1.2.3"],
        ["fe80::1%1"],
        ["a" * 64],
        ["ä"],
    ],
)
def test_a_host_that_is_none_is_refused(hosts: list[str]):
    with pytest.raises(BadCertificate):
        AUTHORITY.issue(hosts, now=NOW)


@pytest.mark.parametrize("name", ["", "a\nb", "a\0"])
def test_an_authority_of_an_impossible_name_is_refused(name: str):
    with pytest.raises(BadCertificate):
        CertificateAuthority.generate(name, now=NOW)


@pytest.mark.parametrize(("name", "written"), [("x" * 80, "x" * 64), ("م" * 80, "م" * 32)])
def test_of_a_long_name_only_the_beginning_is_written(name: str, written: str):
    authority = CertificateAuthority.generate(name, now=NOW)
    subject = certificates.parse_certificate(authority.certificate_der).subject
    assert subject.rfc4514_string() == f"CN={written}"
    assert authority.issue(["desk.example"], now=NOW)


def test_a_moment_without_a_zone_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="time zone"):
        AUTHORITY.issue(["a"], now=NOW.replace(tzinfo=None))


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_truncated_certificate_is_refused(cut: int):
    with pytest.raises(BadCertificate):
        certificates.parse_certificate(AUTHORITY.certificate_der[:cut])


def test_a_certificate_with_more_behind_it_is_refused():
    with pytest.raises(BadCertificate):
        certificates.parse_certificate(AUTHORITY.certificate_der + b"\0")


# The library only warns of a serial number below one; which numbers a pinned authority has is the desk's own business.
@pytest.mark.filterwarnings("ignore:Parsed a serial number")
@given(st.binary(), st.integers(0, 10_000), st.binary(min_size=1, max_size=3))
def test_any_bytes_are_a_certificate_or_our_error(data: bytes, place: int, change: bytes):
    der = AUTHORITY.certificate_der
    place %= len(der)
    for candidate in (data, der[:place] + change + der[place + len(change) :]):
        try:
            certificates.parse_certificate(candidate)
        except BadCertificate:
            continue


@given(st.binary())
def test_any_private_bytes_are_our_error(data: bytes):
    with pytest.raises(BadCertificate):
        CertificateAuthority.load(AUTHORITY.certificate_der, data)
