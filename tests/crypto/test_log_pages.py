"""Pages of batch ends: what was printed is read again, and what no log writes is refused."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import log_pages
from crypto.errors import BadLogFile
from crypto.log_pages import PAGE_BATCHES, BatchEnd

PAGE = 480


@given(places=st.sets(st.integers(0, PAGE_BATCHES - 1)), step=st.integers(1, 10**9), page=st.integers(0, 10**12))
def test_a_page_is_read_as_it_was_printed(places: set[int], step: int, page: int):
    batches = [
        BatchEnd(page * PAGE_BATCHES + place, step * count) for count, place in enumerate(sorted(places), start=1)
    ]
    assert log_pages.parse_page(log_pages.print_page(batches), page=page) == batches
    assert {log_pages.page_of(batch.number) for batch in batches} <= {page}


def test_a_page_has_the_number_and_the_end_of_each_batch():
    assert log_pages.print_page([BatchEnd(491_520, 16), BatchEnd(491_522, 48)]) == b"491520 16\n491522 48\n"


@pytest.mark.parametrize(
    "page",
    [
        b"491520 16",
        b"491520 16\n\n",
        b"491520  16\n",
        b"0491520 16\n",
        b"491520 16\r\n",
        b"491520 0\n",
        b"491520 +16\n",
        b"491520 9223372036854775808\n",
        b"491521 16\n491520 32\n",
        b"491520 16\n491520 32\n",
        b"491520 32\n491521 32\n",
        b"491519 16\n",
        b"492544 16\n",
        "491520 16\n".encode("utf-16"),
        b"".join(b"%d 16\n" % number for number in range(491_520, 491_520 + PAGE_BATCHES + 1)),
    ],
)
def test_what_no_log_writes_is_no_page(page: bytes):
    with pytest.raises(BadLogFile):
        log_pages.parse_page(page, page=PAGE)


@pytest.mark.parametrize(
    "path", ["batches/", "batches/01", "batches/-1", "batches/1/", "batch/1", "batches/" + "9" * 19]
)
def test_a_page_has_one_path(path: str):
    with pytest.raises(BadLogFile):
        log_pages.parse_page_path(path)


def test_the_path_of_a_page_and_of_its_log_are_read_again():
    assert log_pages.parse_page_path(log_pages.page_path(PAGE)) == PAGE
    assert log_pages.log_folder("desk.example") == hashlib.sha256(b"desk.example").hexdigest()
