"""The text wrapping: the one text for a file, and every text beside it."""

import base64
import textwrap
from io import BufferedReader, BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.armor import Wrapping, unwrap
from crypto.errors import ArmorFailure, CryptoError

BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----"
END = "-----END AGE ENCRYPTED FILE-----"


def wrap(data: bytes) -> str:
    lines = textwrap.wrap(base64.b64encode(data).decode(), 64)
    return "".join(f"{line}\n" for line in (BEGIN, *lines, END))


def read(text: str | bytes, wrapping: Wrapping = Wrapping.ARMORED) -> bytes:
    return unwrap(BytesIO(text.encode() if isinstance(text, str) else text), wrapping).read()


@given(st.binary(max_size=300))
def test_what_is_wrapped_is_unwrapped_to_itself(data: bytes):
    for wrapping in (Wrapping.ARMORED, Wrapping.EITHER):
        assert read(wrap(data), wrapping) == data
        assert read(wrap(data).replace("\n", "\r\n"), wrapping) == data


@pytest.mark.parametrize("length", [0, 1, 2, 3, 47, 48, 49, 96, 70_000])
def test_every_border_of_a_line_is_read(length: int):
    data = bytes(index % 251 for index in range(length))
    assert read(wrap(data)) == data
    assert read(wrap(data).rstrip("\n")) == data


def test_a_binary_file_passes_through_untouched():
    data = b"age-encryption.org/v1\n" + bytes(range(256)) * 600
    assert read(data, Wrapping.EITHER) == data
    assert read(data, Wrapping.BINARY) == data
    assert unwrap(BufferedReader(BytesIO(data)), Wrapping.EITHER).readline() == b"age-encryption.org/v1\n"


def test_a_binary_file_is_refused_where_a_wrapped_one_is_asked_for():
    with pytest.raises(ArmorFailure):
        read("age-encryption.org/v1\n")


@pytest.mark.parametrize("space", ["", "\n", " \t\r\n", " " * 1023])
def test_some_white_space_around_the_text_is_let_pass(space: str):
    for wrapping in (Wrapping.ARMORED, Wrapping.EITHER):
        assert read(space + wrap(b"data") + space, wrapping) == b"data"


GOOD = wrap(bytes(100))


@pytest.mark.must("ENV-15")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        BEGIN,
        BEGIN + "\n",
        " " * 1025 + GOOD,
        GOOD + " " * 1025,
        GOOD + "x",
        GOOD + GOOD,
        GOOD.rstrip("\n") + "x",
        GOOD.replace("BEGIN", "BEGIN "),
        GOOD.replace("BEGIN", "begin"),
        GOOD.replace("END", "END "),
        GOOD.replace(END, ""),
        GOOD.replace(BEGIN + "\n", BEGIN + "\n\n"),
        GOOD.replace("\n" + END, "\n\n" + END),
        GOOD.replace("A\n", "A \n", 1),
        GOOD.replace("A\n", "A\r\r\n", 1),
        GOOD.replace("A\n", "A", 1),
        GOOD.replace("A\n", "AA\n", 1),
        GOOD.replace("AAAA\n", "\n", 1),
        GOOD.replace("==", ""),
        GOOD.replace("A==", "B=="),
        GOOD.replace("==", "=\n="),
        GOOD.replace("AAA", "A-A", 1),
        GOOD.replace("AAAA\n", "AAA=\n", 1),
    ],
)
def test_a_text_that_is_not_the_only_one_for_its_bytes_is_refused(text: str):
    assert text != GOOD
    with pytest.raises(ArmorFailure):
        read(text)


def test_a_line_without_an_end_is_refused_before_the_rest_is_read():
    source = BytesIO(BEGIN.encode() + b"\n" + b"A" * 10_000_000)
    with pytest.raises(ArmorFailure):
        unwrap(source, Wrapping.ARMORED).read()
    assert source.tell() < 1000


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_any_bytes_are_refused_or_read(before: bytes, inside: bytes):
    for data in (before, before + GOOD.encode(), BEGIN.encode() + b"\n" + inside + b"\n" + END.encode()):
        try:
            read(data)
        except CryptoError:
            continue
