"""Proof of work, checked before the rest of a body is read, so that junk costs its sender more than the server.

The order is by what it costs here: one SHA-256; what is remembered of the same pair of id and work; one Argon2id on
threads of its own, for which only so many wait as get their turn soon; all others are `busy`. A pair that passed or
failed costs no second Argon2id, also where it comes many times at once. What is remembered is bounded and has no times:
keyed hashes in two generations, of which the older goes when the younger is full.

Work that passes and bytes that are not what their head says: whoever keeps sending them has paid once and would have
the server read and hash for ever. After two such the id is `busy` for some minutes; an honest id cannot be shut out by
that, because until its batch is closed only its sender and the server know it.

For the event loop alone, but for the hashes.
"""

import asyncio
import hashlib
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from time import monotonic

from crypto import profile_text, work
from crypto.notes import SignedNote
from crypto.uploads import Upload
from server.desk_folder import Desk, DeskWatch
from server.errors import Refused
from server.problems import Problem

Asked = tuple[int, int]
"""The zero bits s1 and s2 of a profile's `pow` line."""

Check = Callable[[bytes, bytes, work.Needed], bool]
"""Tries the second stage: `work.passes_second`."""

_OLDER_PROFILE_COUNTS = timedelta(days=14)
_LOOK_SECONDS = 0.1
_FIRST_GUESS_SECONDS = 0.001
_MOST_FALSE_CONTENTS = 2
_FORGIVEN_AFTER_SECONDS = 600.0


class AskedWork:
    """What the desk asks for now: by its newest profile, or for two weeks by the one before where that asks less.

    The folder is looked at ten times a second at most: each look hands the interpreter to another thread.
    """

    def __init__(self, watch: DeskWatch, *, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> None:
        self._watch = watch
        self._today = today
        self._desk: Desk | None = None
        self._before: Asked | None = None
        self._asked: Asked | None = None
        self._look_at = 0.0

    def __call__(self) -> Asked | None:
        """Return s1 and s2, or None where no work is asked for."""
        if monotonic() >= self._look_at:
            self._asked = self._look()
            self._look_at = monotonic() + _LOOK_SECONDS
        return self._asked

    def _look(self) -> Asked | None:
        desk = self._watch.current()
        if desk is not self._desk:
            self._desk, self._before = desk, _asked_before(desk)
        newest = desk.profile.work
        if newest is None or self._before is None or self._today() - desk.profile.issued >= _OLDER_PROFILE_COUNTS:
            return newest
        return min(newest[0], self._before[0]), min(newest[1], self._before[1])


class WorkGate:
    """Lets uploads pass for which the work was done. `check` is one Argon2id, run on `threads` threads of its own."""

    def __init__(
        self,
        origin: str,
        asked: Callable[[], Asked | None],
        *,
        check: Check = work.passes_second,
        threads: int = 2,
        longest_wait: float = 0.25,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._origin = origin
        self._asked = asked
        self._check = check
        self._threads = threads
        self._longest_wait = longest_wait
        self._clock = clock
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._check_seconds = _FIRST_GUESS_SECONDS
        self._key = secrets.token_bytes(32)
        self._under_way: dict[bytes, asyncio.Future[bool]] = {}
        self._passed, self._failed = _Remembered(), _Remembered()
        self._false_contents: list[_Remembered] = []
        self._forgiven_at = 0.0

    async def admit(self, upload: Upload, pow16: bytes) -> bool:
        """Let an upload pass; True where work was asked for and done. Raises Refused(WORK) or Refused(BUSY)."""
        asked = self._asked()
        if asked is None:
            return False
        wanted = work.needed(asked, upload.length)
        bound = work.bind(self._origin, upload.id)
        pair = self._print(bound + pow16 + bytes(wanted))
        if not work.passes_first(bound, pow16, wanted) or pair in self._failed:
            raise _refused(asked)
        if self._sent_too_much_junk(upload.id):
            raise Refused(Problem.BUSY)
        if pair not in self._passed and not await self._check_once(pair, bound, pow16, wanted):
            raise _refused(asked)
        return True

    def note_false_content(self, upload: Upload) -> None:
        """Note that the bytes that came for an upload were not those that it names."""
        if self._asked() is None:
            return
        printed = self._print(upload.id)
        for remembered in self._junk():
            if printed not in remembered:
                remembered.add(printed)
                return

    async def _check_once(self, pair: bytes, bound: bytes, pow16: bytes, wanted: work.Needed) -> bool:
        """Check a pair on a thread; who brings the same pair meanwhile waits for the same answer."""
        checking = self._under_way.get(pair)
        if checking is None:
            if len(self._under_way) * self._check_seconds > self._longest_wait * self._threads:
                raise Refused(Problem.BUSY)
            checking = asyncio.get_running_loop().run_in_executor(self._executor, self._time, bound, pow16, wanted)
            self._under_way[pair] = checking
            checking.add_done_callback(lambda done: self._remember(pair, done))
        # Shielded: one client who leaves must not take the answer from the others.
        return await asyncio.shield(checking)

    def _time(self, bound: bytes, pow16: bytes, wanted: work.Needed) -> bool:
        began = self._clock()
        passes = self._check(bound, pow16, wanted)
        # Two threads may write at once; either's number is one to go by.
        self._check_seconds += (self._clock() - began - self._check_seconds) / 16
        return passes

    def _remember(self, pair: bytes, checked: "asyncio.Future[bool]") -> None:
        del self._under_way[pair]
        if not checked.cancelled() and checked.exception() is None:
            (self._passed if checked.result() else self._failed).add(pair)

    def _sent_too_much_junk(self, upload_id: bytes) -> bool:
        if not self._false_contents:
            return False
        printed = self._print(upload_id)
        return all(printed in remembered for remembered in self._junk())

    def _junk(self) -> list["_Remembered"]:
        """Return who sent junk once, twice …; all is forgiven now and then."""
        now = self._clock()
        if not self._false_contents or now >= self._forgiven_at:
            self._false_contents = [_Remembered() for _ in range(_MOST_FALSE_CONTENTS)]
            self._forgiven_at = now + _FORGIVEN_AFTER_SECONDS
        return self._false_contents

    def _print(self, data: bytes) -> bytes:
        # The key is this process's own, so that nobody can choose pairs that are taken for one another.
        return hashlib.blake2s(data, key=self._key, digest_size=16).digest()


class _Remembered:
    """Up to 65,536 values, the latest of those that were added."""

    _GENERATION = 32_768

    def __init__(self) -> None:
        self._young: set[bytes] = set()
        self._old: set[bytes] = set()

    def __contains__(self, value: bytes) -> bool:
        return value in self._young or value in self._old

    def add(self, value: bytes) -> None:
        if len(self._young) >= self._GENERATION:
            self._old, self._young = self._young, set()
        self._young.add(value)


def _asked_before(desk: Desk) -> Asked | None:
    """Return what the profile before the newest one asks for."""
    older = [version for version in desk.versions if version < desk.profile.version]
    if not older:
        return None
    return profile_text.parse(SignedNote.parse(desk.versions[max(older)]).text).work


def _refused(asked: Asked) -> Refused:
    s1, s2 = asked
    return Refused(Problem.WORK, {"s1": s1, "s2": s2})
