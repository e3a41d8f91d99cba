"""What the pages and tiles of a look show: a proof, an alarm, a concern, or what has to be asked next.

`judge` is given whatever was fetched so far and looks at all of it again, so it remembers nothing and can be tried
with any answers. Only two things are believed: what the log's key signed, and what hashes to it. A page of batch ends
is a hint where to look; the borders in the tree decide. So what comes late, changed or not at all is a *concern* and
never an alarm, and an alarm is raised only with evidence that was checked once more by itself (`alarms.trim`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from crypto import checkpoints, cosignatures, log_pages
from crypto.checkpoints import Checkpoint
from crypto.errors import BadLogFile, BadNote, BadPolicy, BadProof, MissingTile
from crypto.log_pages import CHECKPOINT, BatchEnd
from crypto.tile_trees import TileTree
from crypto.tiles import Tile
from reporter.errors import NotProved
from reporter.log import alarms, asking, proofs, searching
from reporter.log.alarms import Alarm, Name
from reporter.log.asking import Stretch
from reporter.log.borders import Border, check_borders
from reporter.log.searching import Batch
from reporter.profile import TrustedProfile

SILENT_AFTER: Final = timedelta(hours=24)
"""A log whose newest batch is older is silent, or one that has missed three batches of a slow desk."""

_SILENT_BATCHES: Final = 3
_MAX_BATCH_LEAVES: Final = 2**22
"""A page that says more of a batch is not followed: nobody could fetch that, and its tiles alone would fill memory."""

Pages = Mapping[str, bytes | None]
"""What was fetched, by its path below the log's folder; None where the server has nothing of this name."""


class Concern(StrEnum):
    """What is odd about a log and proves nothing against it."""

    NOT_SERVED = "not served"
    SILENT = "silent"
    NOT_WITNESSED = "not witnessed"
    WRONG_COSIGNATURE = "wrong cosignature"


@dataclass(frozen=True)
class Seen:
    """The newest tree of a log that was believed, and the newest border that ended one.

    Neither says in which batch a report of this client's is.
    """

    note: bytes = field(repr=False)
    size: int
    root: bytes
    border: Border | None = None


@dataclass(frozen=True)
class Look:
    """What a look is for: one receipt of the log of the name `log`.

    `now` is aware, or None where the clock is not believed. With `is_whole` the whole batch is asked.
    """

    desk: TrustedProfile
    log: str
    receipt: bytes = field(repr=False)
    seen: Seen | None = None
    now: datetime | None = None
    is_whole: bool = False


@dataclass(frozen=True)
class Ask:
    """These paths below the log's folder are to be fetched next."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """How a look ended. Without a proof or an alarm there is another look, at another time.

    `seen` takes the place of what was seen before. With `needs_whole` the next look asks for the whole batch.
    """

    seen: Seen | None
    proof: bytes | None = field(default=None, repr=False)
    alarm: Alarm | None = None
    concerns: frozenset[Concern] = frozenset()
    needs_whole: bool = False


def judge(look: Look, pages: Pages) -> Ask | Verdict:
    """Return what to fetch next, or how the look ends. Raises BadNote where the receipt is none of this log's."""
    judged = _Judged(look, pages)
    try:
        return judged.read_log()
    except _Unasked as unasked:
        return Ask(unasked.paths)
    except (BadLogFile, BadNote, BadProof, MissingTile, NotProved, _NotServed):
        # Not proved is what only a key shows that the profile names no more: nobody else could check it.
        return judged.end(concern=Concern.NOT_SERVED)


class _Unasked(Exception):
    """Something that is needed was not asked for yet."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__()
        self.paths = paths


class _NotServed(Exception):
    """The server does not show what it must have."""


class _Judged:
    """One reading of what was fetched, from the signature down to the leaf."""

    def __init__(self, look: Look, pages: Pages) -> None:
        self._look = look
        self._desk = look.desk.profile
        self._pages = pages
        self._promise = proofs.read_receipt(look.receipt, self._desk, log=look.log)
        self._concerns: set[Concern] = set()

    def end(
        self,
        *,
        seen: Seen | None = None,
        proof: bytes | None = None,
        alarm: Alarm | None = None,
        concern: Concern | None = None,
        needs_whole: bool = False,
    ) -> Verdict:
        """End the look; what is not given stays as it was."""
        if concern is not None:
            self._concerns.add(concern)
        return Verdict(seen or self._look.seen, proof, alarm, frozenset(self._concerns), needs_whole=needs_whole)

    def read_log(self) -> Verdict:
        """Judge the checkpoint, then the pages of borders, then the tiles."""
        page = log_pages.page_path(log_pages.page_of(self._promise.batch))
        self._demand(CHECKPOINT, page)
        note = self._fetched(CHECKPOINT)
        checkpoint = checkpoints.verify(note, [key for key in self._desk.logs if key.name == self._look.log])
        seen = self._look.seen
        if seen is not None and (name := _compare(seen, checkpoint)) is not None:
            if name is Name.SHRUNK and not _is_long_ago(self._look, seen.border):
                # Whoever serves a copy may be behind by as much.
                raise _NotServed
            return self._raise(Alarm(name, self._look.desk.note, (seen.note, note)))
        self._read_witnesses(note)
        lines = self._read_lines(checkpoint.size)
        self._note_silence(lines, checkpoint.size)
        batch = self._find_batch(lines, checkpoint.size)
        if batch is None:
            return self.end()
        return self._read_tree(note, checkpoint, lines, batch)

    def _read_witnesses(self, note: bytes) -> None:
        try:
            policy = proofs.policy_of(self._desk)
        except BadPolicy:
            self._concerns.add(Concern.NOT_WITNESSED)
            return
        said = cosignatures.read(note, policy.keys)
        if said.false:
            self._concerns.add(Concern.WRONG_COSIGNATURE)
        if not policy.is_met(said.times.keys()):
            self._concerns.add(Concern.NOT_WITNESSED)

    def _read_lines(self, size: int) -> list[BatchEnd]:
        """Return the lines of all pages that a look needs, by their ends; more pages may have to be asked."""
        page = log_pages.page_of(self._promise.batch)
        lines = self._lines_of(page, size)
        if page and not any(line.number < self._promise.batch for line in lines):
            lines = [*self._lines_of(page - 1, size), *lines]
        if not any(line.number >= self._promise.batch for line in lines) and (not lines or lines[-1].end < size):
            lines += self._lines_of(page + 1, size)
        return sorted(lines, key=lambda line: line.end)

    def _lines_of(self, page: int, size: int) -> list[BatchEnd]:
        """Return the lines of a page, whatever their order, without batches that closed after the checkpoint."""
        path = log_pages.page_path(page)
        self._demand(path)
        # Each is read by itself: that the numbers of a page do not rise is for the tree to confirm.
        data = self._pages[path] or b""
        lines = [line for text in data.splitlines(keepends=True) for line in log_pages.parse_page(text, page=page)]
        return [line for line in lines if line.end <= size]

    def _note_silence(self, lines: list[BatchEnd], size: int) -> None:
        """Say that a log is silent if its newest batch closed too long ago by a clock that is believed."""
        newest = next((_border_of(line) for line in lines if line.end == size), None)
        if _is_long_ago(self._look, newest):
            self._concerns.add(Concern.SILENT)

    def _find_batch(self, lines: list[BatchEnd], size: int) -> Batch | None:
        """Return the batch that must hold the id as the lines name it, or None if it is not closed yet."""
        closing = next((line for line in lines if line.number >= self._promise.batch), None)
        if closing is None:
            if size and (not lines or lines[-1].end != size):
                raise _NotServed
            return None
        before = [line for line in lines if line.end < closing.end]
        batch = Batch(_border_of(before[-1]) if before else None, _border_of(closing))
        if batch.stretch.end - batch.stretch.start > _MAX_BATCH_LEAVES:
            raise _NotServed
        return batch

    def _read_tree(self, note: bytes, checkpoint: Checkpoint, lines: list[BatchEnd], batch: Batch) -> Verdict:
        """Judge the tiles: the tree against the one seen before, the borders, and the id."""
        suspect = _find_suspect(lines, self._look.seen)
        asked = self._choose_tiles(checkpoint.size, batch, suspect)
        self._demand(*(tile.path for tile in asked))
        tiles = {tile: data for tile in asked if (data := self._pages[tile.path]) is not None}
        tree = TileTree(checkpoint.size, checkpoint.root, tiles)
        alarm = Alarm(Name.FORKED, self._look.desk.note, (note,), tiles=tiles)
        seen = self._look.seen
        if seen is not None and tree.root_of(seen.size) != seen.root:
            return self._raise(replace(alarm, notes=(seen.note, note)))
        if suspect:
            check_borders(tree, suspect)
            return self._raise(replace(alarm, name=Name.TURNED_BACK, borders=suspect))
        found = searching.search(tree, batch, self._promise, is_whole=self._look.is_whole)
        if found.turned:
            return self._raise(replace(alarm, name=Name.TURNED_BACK, borders=found.turned))
        if found.absent_between:
            left_out = replace(alarm, name=Name.LEFT_OUT, receipt=self._look.receipt, borders=found.absent_between)
            return self._raise(left_out)
        border = _newest_border(tree, lines) or (None if seen is None else seen.border)
        return self._conclude(tree, found.index, Seen(note, checkpoint.size, checkpoint.root, border))

    def _conclude(self, tree: TileTree, index: int | None, seen: Seen) -> Verdict:
        """End a look against which the log stood: with the proof, unless the id or the witnesses are wanting."""
        if index is None or Concern.NOT_WITNESSED in self._concerns:
            return self.end(seen=seen, needs_whole=index is None)
        proof = proofs.make_proof(tree, index, note=seen.note, receipt=self._look.receipt)
        proofs.check_proof(proof, self._desk)
        return self.end(seen=seen, proof=proof)

    def _choose_tiles(self, size: int, batch: Batch, suspect: tuple[Border, ...]) -> list[Tile]:
        held = self._look.seen.size if self._look.seen else 0
        upload_id = None if self._look.is_whole else self._promise.upload_id
        chosen = set(asking.choose_tiles(size, batch.stretch, upload_id=upload_id, held_size=held))
        for border in suspect:
            place = Stretch(border.index, border.index + 1)
            chosen.update(asking.choose_tiles(size, place, upload_id=None, held_size=held))
        return sorted(chosen)

    def _raise(self, alarm: Alarm) -> Verdict:
        """End the look with an alarm whose evidence holds by itself; what was seen before stays what counts."""
        return self.end(alarm=alarms.trim(alarm, self._desk))

    def _fetched(self, path: str) -> bytes:
        data = self._pages[path]
        if data is None:
            raise _NotServed
        return data

    def _demand(self, *paths: str) -> None:
        unasked = tuple(path for path in paths if path not in self._pages)
        if unasked:
            raise _Unasked(unasked)


def _is_long_ago(look: Look, border: Border | None) -> bool:
    """Say whether a batch closed so long ago, by a clock that is believed, that a later one must have."""
    if border is None or look.now is None:
        return False
    batch_seconds = look.desk.profile.batch_seconds
    longest = max(SILENT_AFTER, timedelta(seconds=_SILENT_BATCHES * batch_seconds))
    return look.now.timestamp() - (border.number + 1) * batch_seconds > longest.total_seconds()


def _find_suspect(lines: list[BatchEnd], seen: Seen | None) -> tuple[Border, ...]:
    """Return two borders whose numbers are said not to rise, if there are any."""
    said = {_border_of(line) for line in lines}
    if seen is not None and seen.border is not None:
        said.add(seen.border)
    return next((pair for pair in pairwise(sorted(said)) if pair[0].number >= pair[1].number), ())


def _newest_border(tree: TileTree, lines: list[BatchEnd]) -> Border | None:
    """Return the border at the end of the tree, if the page names it: of no report's batch in particular."""
    border = next((_border_of(line) for line in lines if line.end == tree.size), None)
    if border is not None:
        check_borders(tree, (border,))
    return border


def _compare(seen: Seen, checkpoint: Checkpoint) -> Name | None:
    """Say what is wrong with a checkpoint beside the one that was seen before."""
    if checkpoint.size < seen.size:
        return Name.SHRUNK
    return Name.FORKED if checkpoint.size == seen.size and checkpoint.root != seen.root else None


def _border_of(line: BatchEnd) -> Border:
    return Border(line.end - 1, line.number)
