"""Which witnesses are enough: policies of logs, witnesses and a quorum (c2sp.org/tlog-policy).

Gives `Policy` with its reading and printing, whether a set of witnesses meets it, and the policy that the lines of a
profile stand for. Rules: a policy names every key once, and a log is no witness; a group names only what stands
before it, and nothing is a member twice, so that no witness counts in two ways and nothing goes round in a circle.
What a witness said, `cosignatures` reads; addresses are kept as they stand and looked at by whoever calls them.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from crypto.cosignatures import Witness
from crypto.errors import BadKey, BadPolicy
from crypto.notes import PublicKey, Verifier

MAX_POLICY_BYTES: Final = 64 * 1024
MAX_LINES_OF_A_KIND: Final = 64
"""How many logs, witnesses and groups each a policy may name."""

_Key = TypeVar("_Key", bound=PublicKey)

_NONE: Final = "none"
_BLANKS: Final = re.compile(r"[ \t]+")
_FORBIDDEN: Final = re.compile(rb"[^\t\n\x20-\x7e\x80-\xff]")
_COUNT: Final = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)


@dataclass(frozen=True)
class PolicyLog:
    """A log by its key, whose name is its origin, and where it is served, if the policy says so."""

    key: Verifier
    url: str | None = None


@dataclass(frozen=True)
class PolicyWitness:
    """A witness under the name that other lines call it by, and where it is asked, if the policy says so."""

    name: str
    key: Witness
    url: str | None = None


@dataclass(frozen=True)
class Group:
    """Members, of which at least `least` have to be met: witnesses or groups by their names."""

    name: str
    least: int
    members: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """Logs, witnesses, groups in their order, and the name of the witness or group that is enough (None: nobody).

    Whoever builds one from parts reads its text back: `parse` is what holds every rule.
    """

    logs: tuple[PolicyLog, ...]
    witnesses: tuple[PolicyWitness, ...]
    groups: tuple[Group, ...]
    quorum: str | None

    def is_met(self, cosigned: Collection[Witness]) -> bool:
        """Tell whether these witnesses are enough."""
        met = {witness.name: witness.key in cosigned for witness in self.witnesses}
        for group in self.groups:
            met[group.name] = sum(met[member] for member in group.members) >= group.least
        return self.quorum is None or met[self.quorum]

    @property
    def keys(self) -> list[Witness]:
        """The keys of all witnesses."""
        return [witness.key for witness in self.witnesses]


def of_lines(logs: Iterable[Verifier], witnesses: Sequence[str], quorum: int | None) -> Policy:
    """Return the policy of a profile's lines: any `quorum` of the witnesses, whose verifier keys these are.

    Raises BadPolicy where the keys or the quorum are none.
    """
    try:
        named = tuple(
            PolicyWitness(f"w{number}", Witness.parse(text)) for number, text in enumerate(witnesses, start=1)
        )
    except BadKey as cause:
        raise BadPolicy("a witness's key is malformed") from cause
    groups = (Group("quorum", quorum, tuple(witness.name for witness in named)),) if quorum is not None else ()
    policy = Policy(tuple(map(PolicyLog, logs)), named, groups, "quorum" if groups else None)
    return parse(print_policy(policy))


def print_policy(policy: Policy) -> bytes:
    """Return the file that `parse` reads."""
    lines = [
        *(_print_line("log", str(log.key), log.url) for log in policy.logs),
        *(_print_line("witness", witness.name, str(witness.key), witness.url) for witness in policy.witnesses),
        *(_print_line("group", group.name, str(group.least), *group.members) for group in policy.groups),
        _print_line("quorum", policy.quorum or _NONE),
    ]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def parse(data: bytes) -> Policy:
    """Return the policy that a file says; raises BadPolicy."""
    if len(data) > MAX_POLICY_BYTES:
        raise BadPolicy("a policy is longer than it may be")
    if _FORBIDDEN.search(data):
        raise BadPolicy("a policy has no control characters but tabs and newlines")
    reader = _Reader()
    # Names are octets to a policy: those that are no UTF-8 are kept as they are.
    for line in data.decode("utf-8", "surrogateescape").split("\n"):
        words = [word for word in _BLANKS.split(line) if word]
        if words and not words[0].startswith("#"):
            reader.take(words)
    return reader.policy()


class _Reader:
    """Takes the lines of a policy in their order."""

    def __init__(self) -> None:
        self._logs: list[PolicyLog] = []
        self._witnesses: list[PolicyWitness] = []
        self._groups: list[Group] = []
        self._quorums: list[str] = []
        self._keys: set[bytes] = set()
        # Each name that was defined, and whether it is a member of a group already.
        self._names: dict[str, bool] = {}

    def take(self, words: list[str]) -> None:
        """Take one line's words, the keyword first."""
        match words:
            case ["log", key, *url] if len(url) <= 1:
                self._logs.append(PolicyLog(self._parse_key(Verifier, key), *url))
            case ["witness", name, key, *url] if len(url) <= 1:
                self._define(name)
                self._witnesses.append(PolicyWitness(name, self._parse_key(Witness, key), *url))
            case ["group", name, least, *members] if members:
                for member in members:
                    self._join(member)
                self._groups.append(Group(name, _parse_least(least, len(members)), tuple(members)))
                # Defined last, so that it is no member of itself.
                self._define(name)
            case ["quorum", name]:
                if name != _NONE and name not in self._names:
                    raise BadPolicy("the quorum of a policy is defined before it")
                self._quorums.append(name)
            case _:
                raise BadPolicy("a line of a policy is not one of log, witness, group and quorum")
        if max(len(self._logs), len(self._witnesses), len(self._groups)) > MAX_LINES_OF_A_KIND:
            raise BadPolicy("a policy names more than we look at")

    def policy(self) -> Policy:
        """Return what the lines said."""
        if len(self._quorums) != 1:
            raise BadPolicy("a policy has exactly one quorum")
        quorum = None if self._quorums[0] == _NONE else self._quorums[0]
        return Policy(tuple(self._logs), tuple(self._witnesses), tuple(self._groups), quorum)

    def _parse_key(self, kind: type[_Key], text: str) -> _Key:
        try:
            key = kind.parse(text)
        except BadKey as cause:
            raise BadPolicy("a key in a policy is malformed, or of another kind than its line") from cause
        # One key under two names, or as log and witness, would count one operator twice.
        if key.public in self._keys:
            raise BadPolicy("a policy names every key once")
        self._keys.add(key.public)
        return key

    def _define(self, name: str) -> None:
        if name in self._names or name == _NONE:
            raise BadPolicy("a name in a policy is defined twice, or is the one that means nobody")
        self._names[name] = False

    def _join(self, member: str) -> None:
        if self._names.get(member, True):
            raise BadPolicy("a member of a group is defined before it, and member of no other")
        self._names[member] = True


def _parse_least(text: str, count: int) -> int:
    if text in {"all", "any"}:
        return count if text == "all" else 1
    if not _COUNT.fullmatch(text) or int(text) > count:
        raise BadPolicy("a group needs all, any or a number of its members")
    return int(text)


def _print_line(*words: str | None) -> str:
    return " ".join(word for word in words if word is not None)
