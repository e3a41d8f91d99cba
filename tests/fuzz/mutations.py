"""Hostile bytes from valid ones: bits flipped, slices cut, doubled, moved and taken from elsewhere."""

from collections.abc import Sequence

from hypothesis import strategies as st

LONGEST_SLICE = 96
"""Most fields are shorter, so that a slice often cuts or doubles exactly one."""


@st.composite
def hostile(draw: st.DrawFn, seeds: Sequence[bytes]) -> bytes:
    """Draw one of `seeds` with one to four faults."""
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + LONGEST_SLICE)))
        fault = draw(st.sampled_from(["flip", "insert", "delete", "double", "splice", "truncate", "move"]))
        if fault == "flip" and start < len(data):
            data[start] ^= 1 << draw(st.integers(0, 7))
        elif fault == "insert":
            data[start:start] = draw(st.binary(min_size=1, max_size=8))
        elif fault == "delete":
            del data[start:end]
        elif fault == "double":
            data[end:end] = data[start:end]
        elif fault == "splice":
            other = draw(st.sampled_from(seeds))
            data[start:end] = other[start:end]
        elif fault == "truncate":
            del data[end:]
        else:
            piece = data[start:end]
            del data[start:end]
            place = draw(st.integers(0, len(data)))
            data[place:place] = piece
    return bytes(data)
