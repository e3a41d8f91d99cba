"""A desk's addresses: one spelling, and plain http on this machine only."""

import contextlib
import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import addresses


@pytest.mark.parametrize(
    "url",
    [
        "https://desk.example/",
        "https://desk.example:8443/",
        "https://a-b.xn--mgba3a4f16a/",
        "https://192.0.2.7/",
        "https://[2001:db8::7]/",
        "https://[2001:db8::7]:1/",
        "https://localhost/",
        "http://localhost:8080/",
        "http://127.0.0.1/",
        "http://127.9.9.9:65535/",
        "http://[::1]:8080/",
    ],
)
def test_an_address_of_a_desk_is_accepted(url: str):
    addresses.check_url(url)


@pytest.mark.must("PRO-11")
@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://",
        "https:///",
        "https://desk.example",
        "https://desk.example/x",
        "https://desk.example/?a",
        "https://desk.example/#a",
        "https://user@desk.example/",
        "https://desk.example:/",
        "https://desk.example:0/",
        "https://desk.example:080/",
        "https://desk.example:65536/",
        "HTTPS://desk.example/",
        "https://Desk.example/",
        "https://desk..example/",
        "https://desk.example./",
        "https://-desk.example/",
        "https://desk-.example/",
        "https://desk_1.example/",
        "https://" + "a" * 64 + ".example/",
        "https://" + "a." * 127 + "example/",
        "https://1.2.3/",
        "https://1.2.3.256/",
        "https://0x7f.1/",
        "https://2001:db8::7/",
        "https://[192.0.2.7]/",
        "https://[2001:db8::7/",
        "https://[2001:DB8::7]/",
        "https://[2001:0db8::7]/",
        "https://[fe80::1%eth0]/",
        "https://desk.example/\n",
        "http://desk.example/",
        "http://192.0.2.7/",
        "http://[::2]/",
        "http://localhost.example/",
        "ftp://localhost/",
    ],
)
def test_another_address_is_refused(url: str):
    with pytest.raises(ValueError):  # noqa: PT011 - each fault has a sentence of its own.
        addresses.check_url(url)


def test_an_onion_address_is_exactly_56_characters():
    addresses.check_onion("http://" + "a2" * 28 + ".onion/")
    for wrong in ("a" * 55, "a" * 57, "A" * 56, "1" * 56):
        with pytest.raises(ValueError, match="onion"):
            addresses.check_onion(f"http://{wrong}.onion/")


@given(st.ip_addresses())
def test_every_ip_address_is_a_host(address: ipaddress.IPv4Address | ipaddress.IPv6Address):
    assert addresses.parse_host(str(address)) == address
    bracketed = f"[{address}]" if isinstance(address, ipaddress.IPv6Address) else str(address)
    addresses.check_url(f"https://{bracketed}/")


@given(st.text() | st.from_regex(r"https?://[a-z0-9.:\[\]-]*/", fullmatch=True))
def test_any_text_is_an_address_or_a_value_error(text: str):
    for check in (addresses.check_url, addresses.check_onion, addresses.parse_host):
        with contextlib.suppress(ValueError):
            check(text)
