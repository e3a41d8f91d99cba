"""What a look finds in a log that is honest, and in one that lies: each lie by its name, and nobody else accused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import notes
from crypto.cosignatures import Cosigner
from crypto.notes import SignedNote, Signer
from reporter.errors import NotProved
from reporter.log import alarms, proofs
from reporter.log.alarms import Name
from reporter.log.borders import Border
from reporter.log.judging import Concern, Verdict
from support.log_looks import FIRST, MINE, Watched, cosign, follow, ids, watched
from support.stand_in import log as lies

MY_BATCH = FIRST + 1
LATER = datetime.fromtimestamp(FIRST, UTC) + timedelta(days=2)
NO_CONCERNS: frozenset[Concern] = frozenset()


def is_recorded(verdict: Verdict) -> bool:
    return verdict.proof is not None and verdict.alarm is None and verdict.concerns == NO_CONCERNS


def accused_of(one: Watched, verdict: Verdict) -> Name | None:
    """Return the name of an alarm, after its evidence was checked from its file alone."""
    if verdict.alarm is None:
        return None
    assert verdict.proof is None
    read = alarms.parse_alarm(alarms.print_alarm(verdict.alarm))
    assert read == verdict.alarm
    assert alarms.check(read, one.desk.profile).log == one.desk.log.name
    assert read.profile == one.desk.sign()
    return read.name


def test_a_report_in_its_batch_is_proved():
    one = watched()
    verdict = one.see(MY_BATCH)
    assert is_recorded(verdict)
    proved = proofs.check_proof(verdict.proof or b"", one.desk.profile)
    assert proved.receipt.upload_id == MINE
    assert one.log.leaves[proved.index] == lies.log_entries.intake_leaf(MINE)
    assert verdict.seen is not None
    assert verdict.seen.size == one.log.size
    assert verdict.seen.border == Border(one.log.size - 1, FIRST + 2), "which says nothing of the report's batch"


@pytest.mark.parametrize("upload_id", [*ids(20, "first")[:3], *ids(3, "third")])
def test_every_batch_gives_proofs_the_first_and_the_last_too(upload_id: bytes):
    one = watched()
    assert is_recorded(one.see(FIRST if upload_id in ids(20, "first") else FIRST + 2, upload_id=upload_id))


def test_a_receipt_of_a_number_that_never_closed_is_kept_by_the_next_batch():
    one = watched()
    one.log.close(FIRST + 40, [ids(1, "late")[0]])
    assert is_recorded(one.see(FIRST + 7, upload_id=ids(1, "late")[0]))


def test_a_batch_that_is_not_closed_yet_is_looked_up_again_later():
    one = watched()
    verdict = one.see(FIRST + 3)
    assert (verdict.proof, verdict.alarm, verdict.concerns) == (None, None, NO_CONCERNS)
    assert verdict.seen is None


def test_borders_that_stand_on_the_neighbouring_pages_are_found():
    one = Watched()
    one.log.close(1023, ids(5, "first page"))
    one.log.close(1024, [MINE])
    assert is_recorded(one.see(1024))
    one.log.close(2048, [ids(1)[0]])
    assert is_recorded(one.see(2000, upload_id=ids(1)[0]))


def test_a_log_that_grows_stays_believed_at_every_look():
    one = watched()
    for number in range(FIRST + 3, FIRST + 60):
        one.log.close(number, [ids(1, str(number))[0]], leaves=16 * (number % 5 + 1))
        assert is_recorded(one.see(number, upload_id=ids(1, str(number))[0]))
        assert one.seen is not None
        assert one.seen.size == one.log.size


@pytest.fixture(scope="module")
def crowd() -> Watched:
    """A batch of 36 tiles, which are two blocks, between two small ones."""
    one = Watched()
    one.log.close(FIRST, ids(3, "before"))
    one.log.close(MY_BATCH, [MINE, *ids(9000, "crowd")], leaves=9216)
    one.log.close(FIRST + 2, ids(3, "after"))
    return one


def test_a_report_in_a_large_batch_is_proved_by_its_block(crowd: Watched):
    for upload_id in (MINE, *ids(9000, "crowd")[::900]):
        assert is_recorded(follow(crowd.look(MY_BATCH, upload_id=upload_id), crowd.log.answer))


def test_a_report_left_out_of_a_large_batch_is_alarmed_once_all_of_it_was_seen(crowd: Watched):
    missing = ids(1, "nobody's")[0]
    first = follow(crowd.look(MY_BATCH, upload_id=missing), crowd.log.answer)
    assert (first.alarm, first.proof, first.needs_whole) == (None, None, True)
    whole = follow(crowd.look(MY_BATCH, upload_id=missing, is_whole=True), crowd.log.answer)
    assert accused_of(crowd, whole) is Name.LEFT_OUT


def _shrink(one: Watched) -> None:
    one.log.shrink()


def _fork(one: Watched) -> None:
    one.log.fork()


def _fork_and_grow(one: Watched) -> None:
    one.log.fork(3)
    one.log.close(FIRST + 3, ids(300, "more"))


def _turn_back(one: Watched) -> None:
    one.log.close(FIRST - 4, ids(2, "again"))


def _turn_back_quietly(one: Watched) -> None:
    # The page leaves out the border that was seen before, so that its own numbers rise.
    one.log.close(FIRST + 2, ids(2, "again"))
    one.log.borders.remove((FIRST + 2, one.log.size - 16))


LIES: dict[str, tuple[Callable[[Watched], None], int, Name]] = {
    "shrinks": (_shrink, MY_BATCH, Name.SHRUNK),
    "forks": (_fork, MY_BATCH, Name.FORKED),
    "forks and grows": (_fork_and_grow, FIRST + 3, Name.FORKED),
    "turns back": (_turn_back, MY_BATCH, Name.TURNED_BACK),
    "turns back quietly": (_turn_back_quietly, FIRST + 2, Name.TURNED_BACK),
}


@pytest.mark.must("LOG-10")
@pytest.mark.parametrize("lie", LIES)
def test_a_log_that_lies_after_it_was_seen_is_alarmed_by_name(lie: str):
    lying, batch, name = LIES[lie]
    one = watched()
    assert is_recorded(one.see(FIRST + 2, upload_id=ids(1, "third")[0]))
    before = one.seen
    lying(one)
    verdict = one.see(batch, now=LATER)
    assert accused_of(one, verdict) is name
    assert verdict.seen == before, "what was seen stays what counts"


@pytest.mark.must("LOG-33")
@pytest.mark.parametrize("lie", ["shrinks", "forks", "forks and grows"])
def test_a_tree_that_was_signed_with_a_key_of_the_past_accuses_nobody(lie: str):
    """The profile names another key of the same log now, so nobody could check the evidence by it."""
    lying, batch, _ = LIES[lie]
    one = watched()
    one.see(MY_BATCH)
    assert one.seen is not None
    old = SignedNote.parse(one.seen.note).text
    one.seen = replace(one.seen, note=notes.sign(old, Signer.generate(one.desk.log.name)))
    lying(one)
    verdict = one.see(batch, now=LATER)
    assert (verdict.alarm, verdict.proof, verdict.concerns - {Concern.SILENT}) == (None, None, {Concern.NOT_SERVED})


@pytest.mark.must("LOG-33")
def test_a_smaller_tree_is_called_shrunk_only_once_no_copy_can_be_that_old():
    one = watched()
    one.see(MY_BATCH)
    one.log.shrink()
    closed = datetime.fromtimestamp(FIRST + 3, UTC)
    for now in (None, closed, closed + timedelta(hours=24)):
        verdict = one.see(MY_BATCH, now=now)
        assert (verdict.alarm, verdict.proof, verdict.concerns) == (None, None, {Concern.NOT_SERVED})
    assert accused_of(one, one.see(MY_BATCH, now=closed + timedelta(hours=24, seconds=1))) is Name.SHRUNK


@pytest.mark.must("LOG-10")
def test_a_report_that_its_batch_does_not_hold_is_alarmed_as_left_out():
    one = watched()
    assert accused_of(one, one.see(MY_BATCH, upload_id=ids(1, "withheld")[0])) is Name.LEFT_OUT
    assert accused_of(one, one.see(FIRST, upload_id=ids(1, "withheld")[0])) is Name.LEFT_OUT


@pytest.mark.must("LOG-32")
def test_a_hidden_border_does_not_move_a_report_to_a_later_batch():
    one = watched()
    late = ids(1, "third")[0]
    assert is_recorded(one.see(FIRST + 2, upload_id=late))
    one.log.hidden.add(MY_BATCH)
    assert accused_of(one, one.see(MY_BATCH, upload_id=late)) is Name.LEFT_OUT
    assert is_recorded(one.see(MY_BATCH)), "what stands in its batch stands there, whatever the page says"


def test_a_number_that_falls_where_the_page_is_silent_is_found_in_the_tree():
    one = watched()
    one.log.close(FIRST - 9, ids(3, "fallen"))
    one.log.close(FIRST + 3, [ids(1, "mine")[0]])
    one.log.hidden.add(FIRST - 9)
    assert accused_of(one, one.see(FIRST + 3, upload_id=ids(1, "mine")[0])) is Name.TURNED_BACK


@pytest.mark.must("LOG-36")
def test_evidence_has_no_more_tiles_than_it_needs():
    one = Watched()
    one.log.close(FIRST, [MINE, *ids(3000)], leaves=4096)
    one.see(FIRST)
    one.log.fork()
    one.log.close(MY_BATCH, leaves=4096)
    verdict = one.see(FIRST)
    assert accused_of(one, verdict) is Name.FORKED
    assert verdict.alarm is not None
    asked = [path for path in one.log.asked if path.startswith("tile/0/")]
    assert len(asked) > 16
    # The tree that was seen is sixteen full tiles, whose roots stand in the level above.
    assert [tile.level for tile in verdict.alarm.tiles] == [1]


PATHS = ["checkpoint", "batches/.*", "tile/0/.*", "tile/.*"]


@pytest.mark.must("LOG-33")
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("spoil", [lies.missing, lies.flipped, lies.too_long, lies.cut])
def test_what_is_not_served_as_it_is_accuses_nobody(path: str, spoil: lies.Spoil):
    one = watched()
    one.see(MY_BATCH)
    one.log.close(FIRST + 3, ids(20))
    before = one.seen
    assert before is not None
    one.log.spoilt[path] = spoil
    verdict = one.see(MY_BATCH)
    assert verdict.alarm is None
    if (path, spoil) == ("batches/.*", lies.cut):
        # What is left of the page still says where the batch ends, and the tree confirms it.
        assert is_recorded(verdict)
        return
    assert verdict.proof is None
    assert verdict.concerns == {Concern.NOT_SERVED}
    assert verdict.seen == before


@st.composite
def changes(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    place, more = draw(st.floats(0, 1, exclude_max=True)), draw(st.binary(min_size=1, max_size=3))
    cuts = draw(st.booleans())

    def change(data: bytes) -> bytes:
        at = int(place * len(data))
        return data[:at] + more + (b"" if cuts else data[at + len(more) :])

    return change


SAMPLE = watched()
SAMPLE.see(MY_BATCH)
SAMPLE.log.close(FIRST + 3, ids(300, "more"))
TRUE_PAGES = SAMPLE.pages(MY_BATCH)


@pytest.mark.must("LOG-33")
@given(st.dictionaries(st.sampled_from(sorted(TRUE_PAGES)), st.none() | changes(), min_size=1, max_size=3))
def test_no_change_on_the_way_accuses_the_log(changed: dict[str, Callable[[bytes], bytes] | None]):
    def answer(path: str) -> bytes | None:
        data = TRUE_PAGES.get(path)
        if data is None or path not in changed:
            return data
        change = changed[path]
        return None if change is None else change(data)

    verdict = follow(SAMPLE.look(MY_BATCH), answer)
    assert verdict.alarm is None
    assert verdict.proof is not None or verdict.concerns or verdict.seen == SAMPLE.seen


def test_a_checkpoint_of_another_log_is_none_of_this_one():
    one = watched()
    one.log.origin = "other.example"
    assert one.see(MY_BATCH).concerns == {Concern.NOT_SERVED}


@pytest.mark.must("LOG-34")
def test_a_log_without_a_new_batch_for_a_day_is_silent_by_a_clock_that_is_believed():
    one = watched()
    closed = datetime.fromtimestamp(FIRST + 3, UTC)
    for hours, concerns in ((23, NO_CONCERNS), (25, {Concern.SILENT})):
        verdict = one.see(FIRST + 3, now=closed + timedelta(hours=hours))
        assert (verdict.alarm, verdict.proof, verdict.concerns) == (None, None, concerns)
    assert one.see(FIRST + 3, now=None).concerns == NO_CONCERNS
    proved = one.see(MY_BATCH, now=closed + timedelta(hours=25))
    assert proved.proof is not None
    assert proved.concerns == {Concern.SILENT}


@pytest.mark.must("LOG-34")
def test_a_desk_with_slow_batches_is_silent_only_after_three_of_them():
    one = watched()
    one.desk = replace(one.desk, profile=replace(one.desk.profile, batch_seconds=604_800))
    closed = datetime.fromtimestamp(0, UTC)
    one.log.borders = [(number - FIRST, end) for number, end in one.log.borders]
    newest = closed + timedelta(weeks=3)
    assert one.see(3, now=newest + timedelta(days=20)).concerns == NO_CONCERNS
    assert one.see(3, now=newest + timedelta(days=22)).concerns == {Concern.SILENT}


@pytest.mark.must("LOG-35")
def test_a_tree_without_the_quorum_proves_nothing_and_is_remembered_all_the_same():
    one = watched(witnesses=2, quorum=2)
    assert is_recorded(one.see(MY_BATCH))
    cosigner = Cosigner("witness.example/0", bytes([1]) * 32)
    one.log.close(FIRST + 3, ids(3, "more"))
    one.log.cosign = lambda note: cosign(note, [cosigner])
    verdict = one.see(FIRST + 3, upload_id=ids(1, "more")[0])
    assert (verdict.proof, verdict.alarm, verdict.concerns) == (None, None, {Concern.NOT_WITNESSED})
    assert verdict.seen is not None
    assert verdict.seen.size == one.log.size
    one.log.fork()
    assert accused_of(one, one.see(FIRST + 3)) is Name.FORKED, "what the log signed counts against it"


@pytest.mark.must("LOG-35")
def test_a_false_cosignature_is_named_and_counts_for_nothing():
    one = watched(witnesses=2, quorum=1)
    first, second = (Cosigner(f"witness.example/{n}", bytes([n + 1]) * 32) for n in range(2))
    one.log.cosign = lambda note: cosign(cosign(note, [first], is_false=True), [second])
    verdict = one.see(MY_BATCH)
    assert verdict.proof is not None
    assert verdict.concerns == {Concern.WRONG_COSIGNATURE}
    one.log.cosign = lambda note: cosign(note, [first, second], is_false=True)
    verdict = one.see(MY_BATCH)
    assert (verdict.proof, verdict.alarm) == (None, None)
    assert verdict.concerns == {Concern.WRONG_COSIGNATURE, Concern.NOT_WITNESSED}


def test_a_smaller_tree_that_witnesses_saw_later_is_proved_whole():
    one = watched(witnesses=1, quorum=1)
    cosigner = Cosigner("witness.example/0", bytes([1]) * 32)
    one.see(MY_BATCH)
    one.log.shrink()
    for time, is_whole_proof in ((1_789_999_999, False), (1_790_000_001, True)):
        one.log.cosign = lambda note, time=time: cosign(note, [cosigner], time=time)
        verdict = follow(one.look(MY_BATCH, now=LATER), one.log.answer)
        assert verdict.alarm is not None
        assert alarms.check(verdict.alarm, one.desk.profile).is_whole_proof is is_whole_proof


@pytest.mark.must("LOG-36")
def test_an_honest_log_cannot_be_accused_by_a_file_made_for_it():
    one = watched()
    late = ids(1, "withheld")[0]
    left_out = one.see(MY_BATCH, upload_id=late).alarm
    assert left_out is not None
    for forged in (
        replace(left_out, receipt=one.receipt(MY_BATCH, MINE)),
        replace(left_out, receipt=one.receipt(FIRST + 2, late)),
        replace(left_out, borders=left_out.borders[::-1]),
        replace(left_out, name=Name.TURNED_BACK),
        replace(left_out, name=Name.FORKED, notes=(one.log.checkpoint(), one.log.checkpoint())),
        replace(left_out, name=Name.SHRUNK, notes=(one.log.checkpoint(), one.log.checkpoint())),
        replace(left_out, tiles={}),
        replace(left_out, notes=()),
    ):
        with pytest.raises(NotProved):
            alarms.check(forged, one.desk.profile)
