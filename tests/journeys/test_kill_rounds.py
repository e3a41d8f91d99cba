"""kill -9 at any write, of the citizen's program, the organiser's and the server: nothing lost, half-made or back."""

import pytest

from support import killed_at_writes
from support.journey import Journey
from support.kill_rounds import KillRounds

pytestmark = pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)


def run_rounds(journey: Journey, *, rounds: int, seconds: float) -> KillRounds:
    kill_rounds = KillRounds(journey)
    kill_rounds.run(rounds=rounds, seconds=seconds)
    model = kill_rounds.model
    print(
        f"{kill_rounds.rounds.total()} rounds {dict(kill_rounds.rounds)}, killed {dict(kill_rounds.killer.kills)}: "
        f"{model.lost} lost, {model.half_made} half-made, {model.returned} returned"
    )
    return kill_rounds


@pytest.mark.must("VAU-14")
def test_a_dozen_kills_at_any_write_lose_nothing_and_bring_nothing_back(journey: Journey):
    done = run_rounds(journey, rounds=14, seconds=120)
    assert (done.model.lost, done.model.half_made, done.model.returned) == (0, 0, 0)
    assert done.killer.kills.total() >= 3


@pytest.mark.long
def test_three_hundred_kill_rounds_lose_nothing_and_bring_nothing_back(journey: Journey):
    done = run_rounds(journey, rounds=330, seconds=3600)
    assert (done.model.lost, done.model.half_made, done.model.returned) == (0, 0, 0)
    assert done.killer.kills.total() >= 300
