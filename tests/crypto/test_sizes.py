"""Size classes: the published lengths, and no length beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import sizes
from crypto.errors import BadSize

KIB, MIB, GIB = 1024, 1024**2, 1024**3


@pytest.mark.must("ENV-23")
def test_the_classes_double_up_to_one_mebibyte_and_take_quarter_steps_above():
    assert sizes.CLASSES[:7] == (16 * KIB, 32 * KIB, 64 * KIB, 128 * KIB, 256 * KIB, 512 * KIB, MIB)
    assert sizes.CLASSES[7:15] == tuple(MIB * quarters // 4 for quarters in (5, 6, 7, 8, 10, 12, 14, 16))
    assert sizes.CLASSES[-5:] == (GIB, GIB * 5 // 4, GIB * 6 // 4, GIB * 7 // 4, 2 * GIB)
    assert len(set(sizes.CLASSES)) == len(sizes.CLASSES) == 51


def test_a_payload_of_a_class_fits_it_exactly_and_one_byte_more_takes_the_next():
    assert sizes.payload_class(0) == 16 * KIB
    for size_class, larger in zip(sizes.CLASSES, sizes.CLASSES[1:], strict=False):
        assert sizes.payload_class(size_class) == size_class
        assert sizes.payload_class(size_class + 1) == larger


@given(st.integers(min_value=0, max_value=sizes.LARGEST_CLASS))
def test_above_one_mebibyte_padding_adds_at_most_a_quarter(length: int):
    size_class = sizes.payload_class(length)
    assert length <= size_class
    assert length <= MIB or size_class <= length * 5 // 4 + 1


@pytest.mark.must("ENV-23")
@pytest.mark.parametrize("length", [-1, sizes.LARGEST_CLASS + 1])
def test_a_payload_beyond_every_class_is_refused(length: int):
    with pytest.raises(BadSize):
        sizes.payload_class(length)


def test_envelopes_have_the_published_lengths():
    assert sizes.envelope_length(16 * KIB) == 19_600
    assert sizes.envelope_length(MIB) == 3184 + 16 + MIB + 16 * 16
    # The largest: a tag for each of 32,768 chunks.
    assert sizes.envelope_length(2 * GIB) == 3184 + 16 + 2 * GIB + 16 * 32_768


def test_the_largest_envelope_stays_within_the_largest_upload():
    assert sizes.envelope_length(sizes.LARGEST_CLASS) <= 2**31 + 2**20


@pytest.mark.parametrize("size", [0, 1, 16 * KIB - 1, 48 * KIB, 3 * GIB])
def test_an_envelope_around_no_class_is_refused(size: int):
    with pytest.raises(BadSize):
        sizes.envelope_length(size)


@pytest.mark.parametrize("size_class", sizes.CLASSES)
def test_a_class_is_read_back_from_its_envelope_and_from_no_length_beside_it(size_class: int):
    length = sizes.envelope_length(size_class)
    assert sizes.class_of_envelope(length) == size_class
    for beside in (length - 1, length + 1):
        with pytest.raises(BadSize):
            sizes.class_of_envelope(beside)


@given(st.integers(min_value=-(2**40), max_value=2**40))
def test_any_length_is_an_envelope_of_one_class_or_refused(length: int):
    try:
        size_class = sizes.class_of_envelope(length)
    except BadSize:
        return
    assert sizes.envelope_length(size_class) == length
