"""An alarm: what a log did wrong, and its evidence as one file that anybody can check without the vault it came from.

    shrunk        the log showed a smaller tree than before
    forked        the log signed two trees of which neither begins with the other
    left out      the log signed for an upload, and a whole batch that had to hold it does not
    turned back   a batch in the tree has no higher number than one before it

All four stand on what the log signed, so no line and no mirror can cause one. The file is a ustar archive (`ustar`) of
members in a fixed order: `alarm` with the name, borders and members; the desk's `profile`; the `checkpoint/1` that was
seen first and, where there are two, the `checkpoint/2`; the `receipt`; and tiles of the last checkpoint's tree under
their paths. Every one was public but the receipt, which names a report: whoever passes on such a file shows that they
have sent it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from crypto import checkpoints, cosignatures, log_entries
from crypto.checkpoints import Checkpoint
from crypto.cosignatures import Witness
from crypto.errors import BadLogFile, BadNote, BadPolicy, BadProof, MissingTile
from crypto.log_entries import MAX_BATCH
from crypto.profile_text import Profile
from crypto.receipts import Receipt
from crypto.tile_trees import TileTree
from crypto.tiles import MAX_SIZE, Tile, parse_path
from reporter import ustar
from reporter.errors import NotProved
from reporter.log.borders import Border, check_borders
from reporter.log.proofs import policy_of, read_receipt

MAX_ALARM_BYTES: Final = 256 * 1024 * 1024
"""Longer than the tiles of a batch of four million leaves with all that vouches for them."""

_FIRST: Final = "gawah/alarm/v1"
_ALARM: Final = "alarm"
_PROFILE: Final = "profile"
_CHECKPOINTS: Final = ("checkpoint/1", "checkpoint/2")
_RECEIPT: Final = "receipt"
_MAX_TEXT_BYTES: Final = 1024 * 1024
_BORDER: Final = re.compile(r"border (0|[1-9][0-9]{0,18}) (0|[1-9][0-9]{0,18})", re.ASCII)
_BROKEN: Final = "This is not the evidence of an alarm, or it was changed on its way. Ask whoever made it for the file."


class Name(StrEnum):
    """What a log did."""

    SHRUNK = "shrunk"
    FORKED = "forked"
    LEFT_OUT = "left out"
    TURNED_BACK = "turned back"


@dataclass(frozen=True)
class Alarm:
    """What a log did, with all that shows it. `notes` are checkpoints in the order in which they were seen.

    `borders` are the two between which an upload is missing, one where the first batch of the log is searched, or two
    whose numbers do not rise. `tiles` are of the tree of the last checkpoint.
    """

    name: Name
    profile: bytes = field(repr=False)
    notes: tuple[bytes, ...] = field(repr=False)
    receipt: bytes = field(default=b"", repr=False)
    borders: tuple[Border, ...] = ()
    tiles: Mapping[Tile, bytes] = field(default_factory=dict, repr=False)


def print_alarm(alarm: Alarm) -> bytes:
    """Return the file of an alarm: the same bytes for the same evidence."""
    members = dict(_members_of(alarm))
    lines = (
        _FIRST,
        f"name {alarm.name}",
        *(f"border {border.index} {border.number}" for border in alarm.borders),
        *(f"member {name}" for name in members),
    )
    text = "".join(f"{line}\n" for line in lines).encode()
    return b"".join((*(_print_member(name, data) for name, data in ((_ALARM, text), *members.items())), _END))


def parse_alarm(data: bytes) -> Alarm:
    """Return the alarm of a file, which is not checked yet; raises NotProved for what `print_alarm` does not make."""
    try:
        alarm = _parse(data)
    except (ustar.NotOurHeader, BadLogFile, ValueError) as error:
        raise NotProved(_BROKEN) from error
    if print_alarm(alarm) != data:
        raise NotProved(_BROKEN)
    return alarm


@dataclass(frozen=True)
class Shown:
    """What evidence shows of the log `log`: its checkpoints in the order in which they were seen.

    `is_whole_proof` is false where the order itself is the word of whoever kept them: every log has signed smaller
    trees before larger ones.
    """

    log: str
    checkpoints: tuple[Checkpoint, ...]
    receipt: Receipt | None = None
    is_whole_proof: bool = True


def is_alarm(data: bytes) -> bool:
    """Say whether a file wants to be an alarm's."""
    return data.startswith(_ALARM.encode() + b"\0")


def check(alarm: Alarm, desk: Profile) -> Shown:
    """Return what the evidence of an alarm shows by the keys of a desk's profile; raises NotProved where nothing.

    `alarm.profile` is not looked at: whose keys count is the caller's to decide.
    """
    try:
        return _CHECKS[alarm.name](alarm, desk, [checkpoints.verify(note, desk.logs) for note in alarm.notes])
    except (BadNote, BadProof, MissingTile, ValueError) as error:
        raise NotProved(f"This evidence does not show that the log did it ({error}).") from error


def trim(alarm: Alarm, desk: Profile) -> Alarm:
    """Return an alarm without the tiles that its evidence does not need. Raises NotProved where it shows nothing."""
    needed = _Needed(alarm.tiles)
    check(replace(alarm, tiles=needed), desk)
    return replace(alarm, tiles={tile: alarm.tiles[tile] for tile in needed.asked})


class _Needed(dict[Tile, bytes]):
    """Tiles that note which of them were asked for."""

    def __init__(self, tiles: Mapping[Tile, bytes]) -> None:
        super().__init__(tiles)
        self.asked: set[Tile] = set()

    def get(self, tile: Tile, default: Any = None) -> Any:
        if tile in self:
            self.asked.add(tile)
        return super().get(tile, default)


def _check_shrunk(alarm: Alarm, desk: Profile, seen: Sequence[Checkpoint]) -> Shown:
    first, second = _pair(seen)
    if second.size >= first.size:
        raise BadProof("the tree seen later is not smaller")
    earlier, later = (_read_times(note, desk) for note in alarm.notes)
    # One witness's own two times are in order; those of two witnesses are by two clocks.
    is_later = any(time > earlier[witness] for witness, time in later.items() if witness in earlier)
    return Shown(first.origin, tuple(seen), is_whole_proof=is_later)


def _read_times(note: bytes, desk: Profile) -> Mapping[Witness, int]:
    try:
        return cosignatures.read(note, policy_of(desk).keys).times
    except BadPolicy:
        return {}


def _check_forked(alarm: Alarm, _desk: Profile, seen: Sequence[Checkpoint]) -> Shown:
    first, second = _pair(seen)
    if first.size > second.size or first.size == 0:
        raise BadProof("the tree seen first is none that the other could begin with")
    if first.size == second.size:
        root = second.root
    else:
        root = TileTree(second.size, second.root, alarm.tiles).root_of(first.size)
    if root == first.root:
        raise BadProof("the later tree begins with the earlier one")
    return Shown(first.origin, tuple(seen))


def _check_left_out(alarm: Alarm, desk: Profile, seen: Sequence[Checkpoint]) -> Shown:
    [checkpoint] = seen
    receipt = read_receipt(alarm.receipt, desk, log=checkpoint.origin)
    *before, closing = alarm.borders
    if len(before) > 1 or any(border.number >= receipt.batch or border.index >= closing.index for border in before):
        raise BadProof("the batch that is searched does not begin before the one that was promised")
    if closing.number < receipt.batch:
        raise BadProof("the batch that is searched ended before the one that was promised")
    tree = TileTree(checkpoint.size, checkpoint.root, alarm.tiles)
    check_borders(tree, alarm.borders)
    start = before[0].index + 1 if before else 0
    if log_entries.intake_leaf(receipt.upload_id) in tree.leaves(start, closing.index):
        raise BadProof("the batch holds the upload")
    return Shown(checkpoint.origin, tuple(seen), receipt)


def _check_turned_back(alarm: Alarm, _desk: Profile, seen: Sequence[Checkpoint]) -> Shown:
    [checkpoint] = seen
    earlier, later = alarm.borders
    if not (earlier.index < later.index and earlier.number >= later.number):
        raise BadProof("the numbers rise")
    check_borders(TileTree(checkpoint.size, checkpoint.root, alarm.tiles), alarm.borders)
    return Shown(checkpoint.origin, tuple(seen))


_CHECKS: Final = {
    Name.SHRUNK: _check_shrunk,
    Name.FORKED: _check_forked,
    Name.LEFT_OUT: _check_left_out,
    Name.TURNED_BACK: _check_turned_back,
}


def _pair(seen: Sequence[Checkpoint]) -> tuple[Checkpoint, Checkpoint]:
    first, second = seen
    if first.origin != second.origin:
        raise BadProof("the two checkpoints are of two logs")
    return first, second


_END: Final = bytes(ustar.END_BYTES)


def _members_of(alarm: Alarm) -> Iterator[tuple[str, bytes]]:
    yield _PROFILE, alarm.profile
    yield from zip(_CHECKPOINTS, alarm.notes, strict=False)
    if alarm.receipt:
        yield _RECEIPT, alarm.receipt
    yield from ((tile.path, alarm.tiles[tile]) for tile in sorted(alarm.tiles))


def _parse(data: bytes) -> Alarm:
    """Read a file member by member, without regard for their order: it is compared with the only right form later."""
    if len(data) > MAX_ALARM_BYTES:
        raise ValueError
    rest = memoryview(data)
    text, rest = _take_member(rest, _ALARM, most=_MAX_TEXT_BYTES)
    first, name, *lines = str(text, "ascii").removesuffix("\n").split("\n")
    if first != _FIRST or not name.startswith("name "):
        raise ValueError
    borders = tuple(_parse_border(line) for line in lines if not line.startswith("member "))
    members = {}
    for member in (line.removeprefix("member ") for line in lines if line.startswith("member ")):
        content, rest = _take_member(rest, member, most=len(rest))
        members[member] = bytes(content)
    return Alarm(
        Name(name.removeprefix("name ")),
        profile=members.pop(_PROFILE, b""),
        notes=tuple(members.pop(name) for name in _CHECKPOINTS if name in members),
        receipt=members.pop(_RECEIPT, b""),
        borders=borders,
        tiles={_parse_tile(path): content for path, content in members.items()},
    )


def _parse_border(line: str) -> Border:
    match = _BORDER.fullmatch(line)
    if match is None or int(match[1]) > MAX_SIZE or int(match[2]) > MAX_BATCH:
        raise ValueError
    return Border(int(match[1]), int(match[2]))


def _parse_tile(path: str) -> Tile:
    tile = parse_path(path)
    if not isinstance(tile, Tile):
        raise BadLogFile("an alarm has tiles and no bundles")
    return tile


def _take_member(rest: memoryview, name: str, *, most: int) -> tuple[memoryview, memoryview]:
    """Return a member and what follows it. Raises ValueError where another one or none stands there."""
    length = ustar.read_header(bytes(rest[: ustar.BLOCK_BYTES]), name)
    begins = ustar.BLOCK_BYTES
    if length > most or ustar.member_bytes(length) > len(rest):
        raise ValueError
    return rest[begins : begins + length], rest[ustar.member_bytes(length) :]


def _print_member(name: str, data: bytes) -> bytes:
    return ustar.write_header(name, len(data)) + data + bytes(ustar.padding_after(len(data)))
