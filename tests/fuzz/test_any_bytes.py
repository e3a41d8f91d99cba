"""Any bytes give a value or the error that callers are ready for, at every parser of the table."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.mutations import hostile
from fuzz.targets import TARGETS

NAMES = sorted(TARGETS)
QUICKLY = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", NAMES)
def test_every_valid_example_is_taken_or_refused(name: str):
    target = TARGETS[name]
    taken = [target.check(seed) for seed in target.seeds()]
    assert any(taken)


@pytest.mark.parametrize("name", NAMES)
@QUICKLY
@given(data=st.data())
def test_valid_bytes_with_faults_give_a_value_or_our_error(name: str, data: st.DataObject):
    target = TARGETS[name]
    target.check(data.draw(hostile(target.seeds())))


@pytest.mark.parametrize("name", NAMES)
@QUICKLY
@given(noise=st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_value_or_our_error(name: str, noise: bytes):
    TARGETS[name].check(noise)
