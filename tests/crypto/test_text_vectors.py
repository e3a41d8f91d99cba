"""The published vectors are what the code writes today, byte for byte."""

from pathlib import Path

import pytest

from support.text_vectors import build

VECTORS = Path(__file__).parents[1] / "vectors"
BUILT = build()


@pytest.mark.parametrize("name", BUILT)
def test_a_published_file_is_written_again_alike(name: str):
    assert (VECTORS / name).read_bytes() == BUILT[name].encode()
