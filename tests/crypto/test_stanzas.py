"""Stanzas and headers: what is printed is read back, and whatever else is refused."""

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.errors import CryptoError, HeaderFailure, HmacFailure
from crypto.header import MAX_HEADER_BYTES, MAX_STANZAS, Header, print_header, read_header, read_nonce
from crypto.stanzas import MAX_ARGUMENT_BYTES, Stanza, decode_base64, encode_base64, parse_stanza

FILE_KEY = b"YELLOW SUBMARINE"
words = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=80)
stanzas = st.builds(
    Stanza,
    words.filter(lambda kind: kind != "scrypt"),
    st.lists(words, max_size=3).map(tuple),
    st.binary(max_size=200),
)


def lines_of(data: bytes) -> Callable[[], bytes]:
    lines = iter(data.split(b"\n"))

    def read_line() -> bytes:
        return next(lines, b"")

    return read_line


@given(stanzas)
def test_a_stanza_that_is_printed_is_parsed_to_itself(stanza: Stanza):
    read_line = lines_of(stanza.encode())
    assert parse_stanza(read_line(), read_line) == stanza


@pytest.mark.parametrize("body_bytes", [0, 1, 47, 48, 49, 96])
def test_a_body_ends_in_a_short_line_at_every_border(body_bytes: int):
    stanza = Stanza("kind", (), bytes(body_bytes))
    lengths = [len(line) for line in stanza.encode().split(b"\n")[1:-1]]
    assert lengths[-1] < 64
    assert set(lengths[:-1]) <= {64}
    assert len(lengths) == body_bytes // 48 + 1


@pytest.mark.parametrize("line", [b"", b"->", b"-> ", b"->a", b"-> a ", b"-> a  b", b"=> a", b"-> a\xffb", b"-> a\r"])
def test_a_line_that_begins_no_stanza_is_refused(line: bytes):
    with pytest.raises(HeaderFailure):
        parse_stanza(line, lines_of(b""))


@pytest.mark.must("ENV-14")
def test_an_argument_above_two_kibibytes_is_refused():
    longest = b"-> kind " + b"x" * MAX_ARGUMENT_BYTES
    assert len(parse_stanza(longest, lines_of(b"")).arguments[0]) == MAX_ARGUMENT_BYTES
    with pytest.raises(HeaderFailure):
        parse_stanza(longest + b"x", lines_of(b""))


@given(st.binary(max_size=100))
def test_base64_is_read_back_in_its_canonical_form_only(data: bytes):
    text = encode_base64(data)
    assert decode_base64(text) == data
    for other in (text + "=", text + "\n", " " + text, text + "é"):
        with pytest.raises(HeaderFailure):
            decode_base64(other)


@pytest.mark.must("ENV-15")
@pytest.mark.parametrize("text", ["QR", "QUJ", "A", "QQ==", "Q-", "Q_", "Q\nQ"])
def test_base64_with_spare_bits_padding_or_another_alphabet_is_refused(text: str):
    with pytest.raises(HeaderFailure):
        decode_base64(text)


@given(st.lists(stanzas, min_size=1, max_size=MAX_STANZAS), st.binary(max_size=20))
def test_a_header_that_is_printed_is_read_to_itself_and_not_a_byte_further(members: list[Stanza], rest: bytes):
    raw = print_header(members, FILE_KEY)
    source = BytesIO(raw + rest)
    header = read_header(source)
    assert header == Header(tuple(members), raw)
    assert source.read() == rest
    header.verify(FILE_KEY)


def test_the_wrong_file_key_does_not_verify_a_header():
    header = read_header(BytesIO(print_header([Stanza("kind", (), b"")], FILE_KEY)))
    with pytest.raises(HmacFailure):
        header.verify(bytes(16))


def test_a_flipped_bit_anywhere_in_a_header_is_noticed():
    raw = print_header([Stanza("kind", ("one", "two"), b"body")], FILE_KEY)
    for index in range(len(raw)):
        changed = bytearray(raw)
        changed[index] ^= 1
        with pytest.raises((HeaderFailure, HmacFailure)):
            read_header(BytesIO(bytes(changed))).verify(FILE_KEY)


def test_a_header_cut_anywhere_is_refused():
    raw = print_header([Stanza("kind", ("one",), b"body")], FILE_KEY)
    for length in range(len(raw)):
        with pytest.raises(HeaderFailure):
            read_header(BytesIO(raw[:length]))


@pytest.mark.must("ENV-14")
def test_a_seventeenth_stanza_is_refused():
    stanza = Stanza("kind", (), b"")
    assert len(read_header(BytesIO(print_header([stanza] * MAX_STANZAS, FILE_KEY))).stanzas) == MAX_STANZAS
    with pytest.raises(HeaderFailure):
        read_header(BytesIO(print_header([stanza] * (MAX_STANZAS + 1), FILE_KEY)))


def test_a_header_without_a_stanza_is_refused():
    with pytest.raises(HeaderFailure):
        read_header(BytesIO(print_header([], FILE_KEY)))


def test_a_header_above_64_kibibytes_is_refused_before_the_rest_is_read():
    source = BytesIO(print_header([Stanza("kind", (), bytes(MAX_HEADER_BYTES))], FILE_KEY))
    with pytest.raises(HeaderFailure):
        read_header(source)
    assert source.tell() <= MAX_HEADER_BYTES


def test_a_line_without_an_end_is_refused_before_the_rest_is_read():
    source = BytesIO(bytes(MAX_HEADER_BYTES * 2))
    with pytest.raises(HeaderFailure):
        read_header(source)
    assert source.tell() <= MAX_HEADER_BYTES


@pytest.mark.parametrize("version", [b"v2", b"v1 ", b"v11", b"V1", b""])
def test_an_unknown_version_is_refused(version: bytes):
    raw = print_header([Stanza("kind", (), b"")], FILE_KEY)
    with pytest.raises(HeaderFailure):
        read_header(BytesIO(raw.replace(b"/v1\n", b"/" + version + b"\n")))


@pytest.mark.parametrize("beside", ["scrypt", "X25519", "unknown"])
def test_a_scrypt_stanza_beside_any_other_is_refused(beside: str):
    members = [Stanza(beside, (), b""), Stanza("scrypt", ("x",), b"")]
    with pytest.raises(HeaderFailure):
        read_header(BytesIO(print_header(members, FILE_KEY)))


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda tail: b"age-encryption.org/v1\n-> " + tail))
def test_any_bytes_are_a_header_or_refused(data: bytes):
    try:
        header = read_header(BytesIO(data))
    except CryptoError:
        return
    assert data.startswith(header.raw)


@pytest.mark.parametrize("length", [0, 1, 15])
def test_a_file_that_ends_before_its_payload_is_refused(length: int):
    with pytest.raises(HeaderFailure):
        read_nonce(BytesIO(bytes(length)))
