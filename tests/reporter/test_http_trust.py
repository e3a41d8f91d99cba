"""Whom the real exchange trusts: the desk's own authority, and nobody else in the world."""

import ssl
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests

from crypto.certificates import CertificateAuthority
from reporter.errors import NoConnection
from reporter.http import HttpExchange
from support.http_calls import FULL_ANSWER, MAX_BYTES, ask
from support.loopback_listener import Listener, listening, saying, tls_of


@pytest.fixture
def secured(authority: CertificateAuthority, tmp_path: Path) -> Iterator[Listener]:
    with listening(saying(FULL_ANSWER), tls=tls_of(authority, tmp_path)) as listener:
        yield listener


@pytest.mark.must("WAY-1")
def test_the_desks_own_authority_is_trusted(secured: Listener, authority: CertificateAuthority):
    assert ask([secured.url], cas=[authority.certificate_der]).body == b"receipt"


@pytest.mark.must("WAY-1")
def test_another_authority_of_the_same_name_is_refused(secured: Listener):
    other = CertificateAuthority.generate("desk.example", now=datetime.now(UTC))
    with pytest.raises(NoConnection, match="could not prove"):
        ask([secured.url], cas=[other.certificate_der])
    assert secured.requests == []


@pytest.mark.must("WAY-1")
def test_without_an_authority_nobody_is_trusted(secured: Listener):
    with pytest.raises(NoConnection, match="could not prove"):
        ask([secured.url])
    assert secured.requests == []


@pytest.mark.must("WAY-1")
@pytest.mark.parametrize("host", ["desk.example", "127.0.0.2"])
def test_the_right_authority_with_another_hosts_name_is_refused(
    authority: CertificateAuthority, tmp_path: Path, host: str
):
    with listening(saying(FULL_ANSWER), tls=tls_of(authority, tmp_path, host=host)) as listener:
        with pytest.raises(NoConnection, match="could not prove"):
            ask([listener.url], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-1")
def test_a_server_that_speaks_only_tls_1_2_is_refused(authority: CertificateAuthority, tmp_path: Path):
    context = tls_of(authority, tmp_path)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with listening(saying(FULL_ANSWER), tls=context) as listener:
        with pytest.raises(NoConnection):
            ask([listener.url], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-1")
def test_a_server_without_tls_is_refused_where_tls_is_named(authority: CertificateAuthority):
    with listening(saying(FULL_ANSWER)) as listener:
        with pytest.raises(NoConnection):
            ask([listener.url.replace("http:", "https:")], cas=[authority.certificate_der])
        assert listener.requests == []


@pytest.mark.must("WAY-2")
@pytest.mark.parametrize("years", [-30, 30], ids=["expired", "not yet valid"])
def test_a_certificates_dates_do_not_count(tmp_path: Path, years: int):
    then = datetime.now(UTC) + timedelta(days=365 * years)
    authority = CertificateAuthority.generate("desk.example", now=then)
    with listening(saying(FULL_ANSWER), tls=tls_of(authority, tmp_path, now=then)) as listener:
        assert ask([listener.url], cas=[authority.certificate_der]).body == b"receipt"


@pytest.mark.must("WAY-1")
def test_after_a_request_the_desks_authorities_are_the_only_ones(
    secured: Listener, authority: CertificateAuthority, monkeypatch: pytest.MonkeyPatch
):
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, requests.certs.where())
    other = CertificateAuthority.generate("desk.example", now=datetime.now(UTC))
    desks = [authority.certificate_der, other.certificate_der]
    with closing(HttpExchange([secured.url], cas=desks)) as exchange:
        exchange("GET", "/", body=b"", headers={}, max_answer_bytes=MAX_BYTES)
        context = exchange._session.get_adapter("https://")._context
        assert sorted(context.get_ca_certs(binary_form=True)) == sorted(desks)
        assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_no_session_key_is_written_down(
    secured: Listener, authority: CertificateAuthority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    ask([secured.url], cas=[authority.certificate_der])
    assert not (tmp_path / "keys").exists()
