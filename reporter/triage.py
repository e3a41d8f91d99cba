"""Which state a case may go to next, and the history line each move leaves.

The moves are a table. An organiser's action names the state wanted; `move` answers with the line to store, or
refuses with the moves that are open. A case is *withdrawn* only by the code its sender kept, from any state,
and stays withdrawn: `withdraw` takes its hash, and no organiser's action leads there or back.

Nothing is stored here: the store writes line and state together, and only if the state is still the one the
line starts from.
"""

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from reporter.case import Case, CaseState, HistoryLine
from reporter.errors import MoveRefused

MOVES: Mapping[CaseState, tuple[CaseState, ...]] = MappingProxyType(
    {
        CaseState.NEW: (
            CaseState.CONFIRMED,
            CaseState.DISMISSED,
            CaseState.DUPLICATE,
            CaseState.FOLLOW_UP,
            CaseState.CLOSED,
        ),
        CaseState.CONFIRMED: (CaseState.FOLLOW_UP, CaseState.CLOSED),
        CaseState.FOLLOW_UP: (CaseState.CONFIRMED, CaseState.CLOSED),
        CaseState.DISMISSED: (CaseState.NEW,),
        CaseState.DUPLICATE: (CaseState.NEW,),
        CaseState.CLOSED: (CaseState.NEW,),
        CaseState.WITHDRAWN: (),
    }
)
"""Every state, and the states an organiser may move a case to from there, in the order to show them."""

SENDER = "sender"
"""Stands in the history where an organiser's pseudonym stands otherwise, when a code withdrew the case."""

_WITHDRAW_CODE = re.compile(r"[0-9a-f]{32}")
_WITHDRAW_LABEL = b"withdraw/v1\n"


def move(case: Case, to: CaseState, *, who: str, why: str, at: datetime) -> HistoryLine:
    """Make the history line of an organiser's move.

    `who` is a pseudonym and `at` an aware time, kept as UTC. Raises MoveRefused, naming the possible moves, when
    the table has no such move.
    """
    possible = MOVES[case.state]
    if to not in possible:
        raise MoveRefused(_refusal(case.state, to, possible))
    return _line(case, to, who=who, why=why, at=at)


def withdraw(case: Case, code_hash: str, *, at: datetime) -> HistoryLine:
    """Make the history line that withdraws a case by the hash of a code that arrived.

    Raises MoveRefused when the case is withdrawn already or the hash is not the one its report names.
    """
    if case.state is CaseState.WITHDRAWN:
        raise MoveRefused("This case is withdrawn already; nothing was changed.")
    expected = withdrawal_hash(case)
    if expected is None or not hmac.compare_digest(code_hash, expected):
        raise MoveRefused("This code does not belong to that case; nothing was changed.")
    return _line(case, CaseState.WITHDRAWN, who=SENDER, why="withdrawn by its code", at=at)


def hash_withdraw_code(code: str) -> str:
    """Hash a withdraw code as the consent record of a testimony names it: SHA-256, as hexadecimal digits.

    Raises MoveRefused unless `code` is 32 lower-case hexadecimal digits.
    """
    if _WITHDRAW_CODE.fullmatch(code) is None:
        raise MoveRefused("A withdraw code is 32 hexadecimal digits; nothing was changed.")
    return hashlib.sha256(_WITHDRAW_LABEL + bytes.fromhex(code)).hexdigest()


def withdrawal_hash(case: Case) -> str | None:
    """Read the hash whose code withdraws this case, or None when its report names none that could match."""
    return stated_hash(case.members)


def stated_hash(members: Mapping[str, object]) -> str | None:
    """Read the hash of a withdraw code out of the consent record of a report; None when there is none to match."""
    consent = members.get("consent")
    stated = consent.get("withdraw_code_hash") if isinstance(consent, Mapping) else None
    # Only ASCII can be compared in constant time, and nothing else can be a hash.
    return stated if isinstance(stated, str) and stated.isascii() else None


def _refusal(state: CaseState, to: CaseState, possible: tuple[CaseState, ...]) -> str:
    if state is CaseState.WITHDRAWN:
        return "A withdrawn case stays withdrawn: there is no move from here. Nothing was changed."
    named = ", ".join(possible)
    if to is CaseState.WITHDRAWN:
        return f"Only the code its sender kept withdraws a case. Nothing was changed; it can go to: {named}."
    return f"A case cannot go from {state} to {to}. Nothing was changed; from {state} it can go to: {named}."


def _line(case: Case, to: CaseState, *, who: str, why: str, at: datetime) -> HistoryLine:
    if at.tzinfo is None:
        raise ValueError("the time of a move must name its zone")
    return HistoryLine(at=at.astimezone(UTC), who=who, from_state=case.state, to_state=to, why=why)
