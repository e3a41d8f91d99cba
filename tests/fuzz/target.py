"""What a parser is to the fuzzer and to the tests of hostile input: bytes go in, a value or our error comes out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

VECTORS = Path(__file__).parents[1] / "vectors"


def _take(_data: bytes, _value: Any) -> None:
    """Prove nothing further of a value."""


@dataclass(frozen=True)
class Target:
    """One parser.

    `read` may raise `refusals` and nothing else. What it returns goes to `prove` together with the bytes, which may
    raise nothing at all: there stands what has to hold of every value, such as that printing it gives the text again.
    `seeds` makes the valid examples from which hostile ones are made.
    """

    name: str
    read: Callable[[bytes], Any]
    refusals: tuple[type[Exception], ...]
    seeds: Callable[[], Sequence[bytes]]
    prove: Callable[[bytes, Any], None] = _take
    max_bytes: int = 4096

    def check(self, data: bytes) -> bool:
        """Tell whether the parser took the bytes; raises what no caller is ready for."""
        try:
            value = self.read(data)
        except self.refusals:
            return False
        self.prove(data, value)
        return True


def as_text(data: bytes) -> str:
    """Decode bytes so that none is lost; those that are no UTF-8 become lone surrogates, as on a command line."""
    return data.decode("utf-8", "surrogateescape")


def kept_seeds(*patterns: str, most_bytes: int = 16_384) -> Callable[[], Sequence[bytes]]:
    """Give the files under tests/vectors that fit the patterns and are short enough."""

    @cache
    def read() -> tuple[bytes, ...]:
        return tuple(_read_files(patterns, most_bytes))

    return read


def _read_files(patterns: Sequence[str], most_bytes: int) -> Iterator[bytes]:
    for pattern in patterns:
        for path in sorted(VECTORS.glob(pattern)):
            if path.is_file() and path.stat().st_size <= most_bytes:
                yield path.read_bytes()
