"""Every parser that meets bytes of strangers, by name: one table for the fuzzer and for the property tests."""

from collections.abc import Mapping
from typing import Final

from fuzz import (
    age_targets,
    alarm_targets,
    kept_targets,
    log_targets,
    picture_targets,
    report_targets,
    text_targets,
    wire_targets,
)
from fuzz.target import Target

_ALL: Final = (
    *age_targets.TARGETS,
    *text_targets.TARGETS,
    *kept_targets.TARGETS,
    *log_targets.TARGETS,
    *alarm_targets.TARGETS,
    *report_targets.TARGETS,
    *picture_targets.TARGETS,
    *wire_targets.TARGETS,
)

TARGETS: Final[Mapping[str, Target]] = {target.name: target for target in _ALL}
assert len(TARGETS) == len(_ALL)
