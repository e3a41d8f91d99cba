"""Padded base64: one text for each byte string."""

import base64
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import padded_base64


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"", ""), (b"f", "Zg=="), (b"fo", "Zm8="), (b"foo", "Zm9v"), (b"foob", "Zm9vYg=="), (b"foobar", "Zm9vYmFy")],
)
def test_the_examples_of_rfc_4648_hold(data: bytes, text: str):
    assert padded_base64.encode(data) == text
    assert padded_base64.decode(text) == data


@pytest.mark.parametrize(
    "text", ["Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm-_", "=", "Zg==Zg==", "é"]
)
def test_another_spelling_is_refused(text: str):
    with pytest.raises(ValueError, match="base64"):
        padded_base64.decode(text)


@given(st.binary())
def test_bytes_read_back(data: bytes):
    assert padded_base64.decode(padded_base64.encode(data)) == data == base64.b64decode(padded_base64.encode(data))


@given(st.text() | st.text("AB=/+\n", max_size=8))
def test_any_text_is_the_one_of_its_bytes_or_a_value_error(text: str):
    with contextlib.suppress(ValueError):
        assert padded_base64.encode(padded_base64.decode(text)) == text
