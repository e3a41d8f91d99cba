"""A one-time tag knows the same bytes again, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import one_time_tags
from crypto.one_time_tags import FirstReading, OneTimeTag


def tag_of(data: bytes, *, pieces: int = 1000) -> OneTimeTag:
    reading = FirstReading()
    for start in range(0, len(data), pieces):
        reading.update(data[start : start + pieces])
    return reading.finish()


def knows(tag: OneTimeTag, data: bytes) -> bool:
    again = tag.read_again()
    again.update(data)
    return again.is_same()


@given(data=st.binary(max_size=300), first=st.integers(1, 70), second=st.integers(1, 70))
def test_the_same_bytes_are_known_again_in_pieces_of_any_lengths(data: bytes, first: int, second: int):
    again = tag_of(data, pieces=first).read_again()
    for start in range(0, len(data), second):
        again.update(memoryview(data)[start : start + second])
    assert again.is_same()


@given(data=st.binary(min_size=1, max_size=300), chosen=st.data())
def test_one_changed_bit_is_noticed(data: bytes, chosen: st.DataObject):
    bit = chosen.draw(st.integers(0, 8 * len(data) - 1))
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    assert not knows(tag_of(data), bytes(changed))


@pytest.mark.parametrize("other", [b"", b"fil", b"film!", b"film\x00", b"mlif"])
def test_other_bytes_are_noticed(other: bytes):
    assert not knows(tag_of(b"film"), other)


def test_nothing_is_known_again_as_nothing():
    assert knows(tag_of(b""), b"")
    assert not knows(tag_of(b""), b"\x00")


def test_a_content_is_known_again_as_often_as_it_is_read():
    tag = tag_of(b"film")
    assert [knows(tag, b"film"), knows(tag, b"mlif"), knows(tag, b"film")] == [True, False, True]


def test_each_content_has_a_key_of_its_own():
    # Under one key for all, who learns one tag could make another content of the same tag.
    keys = {tag_of(b"film")._key for _ in range(20)}
    assert len(keys) == 20


def test_neither_key_nor_tag_is_shown():
    assert repr(tag_of(b"film")) == "OneTimeTag()"


def test_the_published_vector_is_computed():
    one_time_tags.self_test()
