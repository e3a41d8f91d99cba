"""kill -9 at a write of `desk rotate` and `desk publish`: called again it completes, and no version has two texts."""

import secrets
from datetime import date
from pathlib import Path

import pytest

from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser
from reporter.commands.console import utc_now
from reporter.desk import renewal, roster
from reporter.desk.renewal import RenewalPlan, Rotated
from support import killed_at_writes
from support.desk_kills import DeskKills
from support.desks import ORIGIN, make_desk
from support.roots import ThreeRoots

pytestmark = pytest.mark.skipif(not killed_at_writes.IS_POSSIBLE, reason=killed_at_writes.WHY_NOT)

ROTATE = ("desk", "rotate", "DESK", "--yes", "--new-root", "--url", "https://new.example/")
PUBLISH = ("desk", "publish", "DESK", "DESK/../profile", "DESK/../organisers")


def admit_somebody(roots: ThreeRoots, today: date) -> None:
    somebody = Organiser(Signer.generate(ORIGIN).verifier, HybridIdentity.generate().recipient())
    with roots.open() as vault:
        roster.admit(vault, roots.desk, somebody, today=today)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> ThreeRoots:
    """A desk with one root and an organiser."""
    folder, now = tmp_path_factory.mktemp("alone"), utc_now()
    make_desk(folder / "a", url="https://desk.example/", now=now)
    roots = ThreeRoots(folder, {})
    admit_somebody(roots, now.date())
    return roots


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> ThreeRoots:
    """A desk with three roots, two of which must sign, its first profile published and an organiser on its list."""
    now = utc_now()
    roots = ThreeRoots.make(tmp_path_factory.mktemp("three"), now=now)
    roots.publish(roots.sign("b", roots.proposal()))
    admit_somebody(roots, now.date())
    roots.publish(roots.sign("b", roots.proposal("organisers")))
    return roots


@pytest.fixture(scope="module")
def signed(three: ThreeRoots, tmp_path_factory: pytest.TempPathFactory) -> ThreeRoots:
    """The same desk, with a new root and the list that goes with it signed by a co-signer and not yet published."""
    roots = three.copy(tmp_path_factory.mktemp("signed") / "roots")
    with roots.open() as vault:
        plan = RenewalPlan(new_own_root=True, urls=("https://new.example/",))
        assert isinstance(renewal.rotate(vault, roots.desk, plan, now=utc_now()), Rotated)
    for kind in ("profile", "organisers"):
        (roots.folder / kind).write_bytes(roots.sign("b", roots.proposal(kind)))
    return roots


def kill_at_many(roots: ThreeRoots, scratch: Path, words: tuple[str, ...], *, most: int, shifted: bool = False) -> None:
    """Kill a command at about so many of its writes, spread evenly, the last one too; `shifted`, at others each time.

    All of them are several hundred, and each takes seconds.
    """
    rounds = DeskKills(roots, scratch)
    writes = rounds.writes_of(*words)
    step = max(1, len(writes) // most)
    chosen = {
        len(writes) - 1,
        *range(secrets.randbelow(step) if shifted else (len(writes) - 1) % step, len(writes), step),
    }
    for place in sorted(chosen):
        rounds.kill_at(writes[place], *words)
    problems = +rounds.problems
    print(f"{rounds.kills.total()} kills at {len(writes)} writes of {' '.join(words[:2])}: {dict(problems)}")
    assert not problems
    # No two runs make quite the same writes.
    assert rounds.kills.total() >= len(chosen) // 2


@pytest.mark.must("PRO-26")
def test_a_rotation_killed_at_some_writes_is_completed_by_the_next_call(alone: ThreeRoots, tmp_path: Path):
    kill_at_many(alone, tmp_path, ROTATE, most=3)


def test_a_publication_killed_at_some_writes_is_completed_by_the_next_call(signed: ThreeRoots, tmp_path: Path):
    kill_at_many(signed, tmp_path, PUBLISH, most=3)


@pytest.mark.long
@pytest.mark.parametrize("words", [ROTATE, ("desk", "rotate", "DESK", "--yes")], ids=["a new root", "plain"])
@pytest.mark.parametrize("desk", ["alone", "three"])
def test_a_rotation_killed_at_many_writes_is_completed_by_the_next_call(
    request: pytest.FixtureRequest, tmp_path: Path, desk: str, words: tuple[str, ...]
):
    kill_at_many(request.getfixturevalue(desk), tmp_path, words, most=30, shifted=True)


@pytest.mark.long
def test_a_publication_killed_at_many_writes_is_completed_by_the_next_call(signed: ThreeRoots, tmp_path: Path):
    kill_at_many(signed, tmp_path, PUBLISH, most=30, shifted=True)
