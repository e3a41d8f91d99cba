"""Shutdowns of months, with clocks that are years off on either side: every report that got a receipt opens.

In process, with the program's own vaults, ceremony, sealing, sending, syncing and destroying; only time is played.
The quick tests pair every clock inside with the clocks outside that matter most, and with every length; the long one
takes all together.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from crypto.desk_keys import KeyKind
from reporter import citizen, joining
from reporter.desk import hold
from reporter.late_arrivals import Arrival
from reporter.profile import Caution
from reporter.store.vault import Vault
from support.desks import NOW
from support.shutdowns import RIGHT, WEEK, Inside, World, make_world

OFFSETS = {
    "three years behind": timedelta(days=-1096),
    "a year behind": timedelta(days=-365),
    "eight days behind": timedelta(days=-8),
    "right": RIGHT,
    "eight days ahead": timedelta(days=8),
    "a year ahead": timedelta(days=365),
    "three years ahead": timedelta(days=1096),
}
QUICK = ("three years behind", "right", "eight days ahead", "three years ahead")
"""The clocks outside that the quick tests try; those between them are for the long run."""
LENGTHS = (0, 13, 20, 26, 40)
"""Weeks without a line: the three that shutdowns have had, and the borders of what the keys are made for."""
MOMENTS = ("beginning", "middle", "end")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def week_of(moment: str, length: int) -> int:
    return {"beginning": 0, "middle": length // 2, "end": max(0, length - 1)}[moment]


def live_through(world: World, people: dict[tuple[str, int, tuple[str, ...]], Inside], *, synced_every: int) -> None:
    """Let everybody seal a kept and a forgotten report at their moments, and send when their line returns."""

    def at_week(week: int) -> None:
        for (_, length, moments), person in people.items():
            for moment in moments:
                if week == week_of(moment, length):
                    person.seal(world.now, forget=False)
                    person.seal(world.now, forget=True)
            if week == length:
                person.send(world.now, world.outside.server)

    world.live(max(LENGTHS) + 2, at_week, synced_every=synced_every)
    for named, person in people.items():
        # What came too late went once more in a new envelope; at the desk both are one case.
        assert len(person.sent) == 2 * len(named[2]) + sealed_again(person)
        lost = [sent.upload_id for sent in person.sent if not world.outside.has_opened(sent.upload_id)]
        assert not lost, named
    assert len(world.outside.inbox.cases.rows()) == sum(2 * len(moments) for _, _, moments in people)


def sealed_again(person: Inside) -> int:
    return sum(sent.arrival is Arrival.SEALED_AGAIN for sent in person.sent)


@pytest.mark.must("KEY-4", "KEY-7", "KEY-13", "KEY-18", "KEY-19", "KEY-24")
@pytest.mark.parametrize(
    "desk_clock", [clock if clock in QUICK else pytest.param(clock, marks=pytest.mark.long) for clock in OFFSETS]
)
def test_every_receipted_report_opens_whichever_clocks_are_wrong(tmp_path: Path, stack: ExitStack, desk_clock: str):
    world = make_world(tmp_path, stack)
    world.outside.offset = OFFSETS[desk_clock]
    turn = list(OFFSETS).index(desk_clock)
    people = {}
    for number, clock in enumerate(OFFSETS):
        length = LENGTHS[(number + turn) % len(LENGTHS)]
        moment = MOMENTS[(number + 2 * turn) % len(MOMENTS)]
        people[clock, length, (moment,)] = world.person(OFFSETS[clock])
    live_through(world, people, synced_every=4)


@pytest.mark.long
@pytest.mark.parametrize("since", ["the desk was made", "the shutdown"])
@pytest.mark.parametrize("desk_clock", OFFSETS)
def test_every_clock_with_every_length_and_moment(tmp_path: Path, stack: ExitStack, desk_clock: str, since: str):
    off = OFFSETS[desk_clock]
    world = make_world(tmp_path, stack, desk_offset=off if since == "the desk was made" else RIGHT)
    world.outside.offset = off
    people = {(clock, length, MOMENTS): world.person(OFFSETS[clock]) for clock, length in product(OFFSETS, LENGTHS)}
    live_through(world, people, synced_every=1)


def weeks_held(vault: Vault) -> set[date]:
    """The last days of the week keys that a vault still holds."""
    return {row.until for row in vault.seeds.all() if row.kind == KeyKind.WEEK.value}


@pytest.mark.must("KEY-18", "KEY-20")
def test_with_right_clocks_seeds_die_in_the_end_and_a_hold_keeps_them_until_it_ends(tmp_path: Path, stack: ExitStack):
    world = make_world(tmp_path, stack)
    inside, vaults = world.person(RIGHT), (world.outside.inbox, world.outside.desk)
    late = []

    def at_week(week: int) -> None:
        if week == 0:
            # Held back by its carrier, and not by the program: it arrives long after its key would have died.
            late.append(inside.seal(world.now, forget=False))
        if week == 8:
            for vault in vaults:
                hold.set_hold(vault, "a shutdown", today=world.now.date())

    world.live(20, at_week, synced_every=4)
    first = late[0].choice.key.until
    assert all(first in weeks_held(vault) for vault in vaults)
    with inside.vault.outbox.envelope(late[0].upload_id) as envelope:
        world.outside.submit(envelope.read())
    world.live(21)
    assert world.outside.has_opened(late[0].upload_id)
    for vault in vaults:
        hold.end_hold(vault, today=world.now.date())
    world.live(23)
    for vault in vaults:
        # Seven days more than its last day, and the sync that saw a later batch.
        assert min(weeks_held(vault)) >= world.now.date() - 3 * WEEK


@pytest.mark.must("KEY-25", "KEY-13")
@pytest.mark.parametrize("answered_off", [timedelta(), -18 * WEEK, 20 * WEEK])
def test_a_date_that_was_asked_for_may_be_wrong_by_months(tmp_path: Path, stack: ExitStack, answered_off: timedelta):
    world = make_world(tmp_path, stack)
    inside = world.person(OFFSETS["three years behind"])

    def at_week(week: int) -> None:
        if week in {0, 18}:
            answered = max(NOW.date(), (world.now + answered_off).date())
            for forget in (False, True):
                inside.seal(world.now, forget=forget, answered=answered)
        if week == 26:
            inside.send(world.now, world.outside.server)

    world.live(28, at_week, synced_every=4)
    assert len(inside.sent) == 4
    assert all(world.outside.has_opened(sent.upload_id) for sent in inside.sent)


@pytest.mark.must("KEY-10", "KEY-12", "KEY-24", "KEY-16")
def test_a_profile_that_ended_months_ago_still_seals_what_the_desk_opens(tmp_path: Path, stack: ExitStack):
    world = make_world(tmp_path, stack)
    inside = world.person(RIGHT)

    def at_week(week: int) -> None:
        if week in {24, 35, 47}:
            for forget in (False, True):
                queued = inside.seal(world.now, forget=forget)
                assert (Caution.LAST_RESORT in queued.choice.cautions) is (week > 28)
        if week == 48:
            inside.send(world.now, world.outside.server)

    world.live(48, at_week, synced_every=4)
    at_week(48)
    # Without the desk's folder, they are kept as they came: no last resort is in this vault.
    world.outside.sync()
    waiting = world.outside.inbox.envelopes.unreadable()
    assert len(waiting) == 5
    assert {row.kind for row in world.outside.inbox.seeds.all()} == {KeyKind.WEEK.value, KeyKind.CARRY.value}
    world.outside.renew()
    assert world.outside.inbox.envelopes.unreadable() == ()
    assert all(world.outside.has_opened(sent.upload_id) for sent in inside.sent)
    assert {row.kind for row in world.outside.inbox.seeds.all()} == {KeyKind.WEEK.value, KeyKind.CARRY.value}
    world.outside.sync()
    assert world.outside.inbox.envelopes.unacknowledged() == ()


@pytest.mark.must("KEY-11", "KEY-21")
def test_what_was_forgotten_opens_until_the_day_that_was_named_and_not_longer(tmp_path: Path, stack: ExitStack):
    world = make_world(tmp_path, stack)
    in_time, too_late = world.person(RIGHT), world.person(RIGHT)
    named = []

    def at_week(week: int) -> None:
        if week == 0:
            named.extend(person.seal(world.now, forget=True).choice.key.until for person in (in_time, too_late))
            too_late.seal(world.now, forget=False)
        if week == 42:
            assert world.now.date() <= named[0]
            in_time.send(world.now, world.outside.server)
        if week == 48:
            assert world.now.date() > named[1]
            too_late.send(world.now, world.outside.server)

    world.live(50, at_week, synced_every=4)
    assert [world.outside.has_opened(sent.upload_id) for sent in in_time.sent] == [True]
    # The one that was kept was sealed again; of the other, its envelope is all there is, and it stays.
    assert sorted(world.outside.has_opened(sent.upload_id) for sent in too_late.sent) == [False, True]
    assert len(world.outside.inbox.envelopes.unreadable()) == 1


@pytest.mark.must("KEY-13", "KEY-25")
def test_a_clock_that_breaks_during_the_shutdown_is_made_up_for_by_the_date_that_is_asked_for(
    tmp_path: Path, stack: ExitStack
):
    world = make_world(tmp_path, stack)
    inside = world.person(RIGHT)

    def at_week(week: int) -> None:
        if week == 0:
            inside.seal(world.now, forget=False)
            inside.offset = OFFSETS["three years behind"]
        if week == 13:
            inside.send(world.now, world.outside.server, answered=world.now.date())

    world.live(15, at_week, synced_every=1)
    assert [world.outside.has_opened(sent.upload_id) for sent in inside.sent] == [True]


@pytest.mark.must("KEY-26", "KEY-5")
def test_a_clock_that_falls_behind_by_months_but_stays_plausible_costs_a_second_round_and_no_report(
    tmp_path: Path, stack: ExitStack
):
    world = make_world(tmp_path, stack)
    inside = world.person(RIGHT)
    kept = []

    def at_week(week: int) -> None:
        if week == 0:
            kept.append(inside.seal(world.now, forget=False))
        if week == 14:
            inside.offset = -12 * WEEK
        if week == 20:
            assert citizen.believes_clock(inside.vault, now=world.now + inside.offset)
            inside.send(world.now, world.outside.server)
            assert not citizen.believes_clock(inside.vault, now=world.now + inside.offset)
            # The next one is sealed to a key that lives, though nobody has mended the clock.
            kept.append(inside.seal(world.now, forget=False))
        if week == 30:
            inside.send(world.now, world.outside.server)

    world.live(32, at_week, synced_every=1)
    assert [sent.arrival for sent in inside.sent] == [Arrival.SEALED_AGAIN, Arrival.IN_TIME, Arrival.IN_TIME]
    assert [world.outside.has_opened(sent.upload_id) for sent in inside.sent] == [False, True, True]
    assert len(world.outside.inbox.cases.rows()) == len(kept)


@pytest.mark.must("KEY-26")
@pytest.mark.parametrize("breaks_in", [3, 8])
def test_a_script_whose_clock_breaks_and_that_nobody_can_be_asked_about_loses_no_report(
    tmp_path: Path, stack: ExitStack, breaks_in: int
):
    world = make_world(tmp_path, stack)
    inside = world.person(RIGHT)

    def at_week(week: int) -> None:
        if week == 0:
            inside.seal(world.now, forget=False)
        if week == breaks_in:
            inside.offset = OFFSETS["three years behind"]
        if week == 20:
            inside.send(world.now, world.outside.server)

    world.live(22, at_week, synced_every=1)
    assert [sent.arrival for sent in inside.sent] == [Arrival.SEALED_AGAIN, Arrival.IN_TIME]
    assert [world.outside.has_opened(sent.upload_id) for sent in inside.sent] == [False, True]
    assert len(world.outside.inbox.cases.rows()) == 1


@pytest.mark.must("KEY-26")
def test_what_waited_until_long_after_the_profile_under_a_broken_clock_opens_with_the_last_resort(
    tmp_path: Path, stack: ExitStack
):
    world = make_world(tmp_path, stack)
    inside = world.person(RIGHT)

    def at_week(week: int) -> None:
        if week == 0:
            inside.seal(world.now, forget=False)
            inside.offset = OFFSETS["three years behind"]
        if week == 40:
            inside.send(world.now, world.outside.server)
            assert [row.must_arrive_before for row in inside.vault.outbox.rows()] == [
                joining.desk_of(inside.vault).profile.last_resort.until
            ]

    world.live(42, at_week, synced_every=1)
    assert [world.outside.has_opened(sent.upload_id) for sent in inside.sent] == [False, True]
