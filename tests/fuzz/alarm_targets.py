"""The evidence of an alarm, as somebody else may hand it over."""

from functools import cache

from crypto.tiles import Tile
from fuzz.target import Target
from reporter.errors import NotProved
from reporter.log import alarms
from reporter.log.alarms import Alarm, Name
from reporter.log.borders import Border


@cache
def _alarms() -> list[bytes]:
    tiles = {Tile(0, 0, 16): bytes(512), Tile(1, 1234, 1): bytes(32)}
    borders = (Border(15, 494_999), Border(31, 495_000))
    made = (
        Alarm(Name.SHRUNK, b"profile\n", (b"first\n", b"second\n")),
        Alarm(Name.LEFT_OUT, b"profile\n", (b"checkpoint\n",), receipt=b"receipt\n", borders=borders, tiles=tiles),
    )
    return [alarms.print_alarm(alarm) for alarm in made]


def _prove_alarm(data: bytes, alarm: Alarm) -> None:
    assert alarms.print_alarm(alarm) == data


TARGETS = (Target("log-alarm", alarms.parse_alarm, (NotProved,), _alarms, _prove_alarm, max_bytes=16_384),)
