"""What can go wrong in this folder, drawn once.

    ServerError
    ├── StartRefused         the server does not start; its text is one sentence for the operator (exit 1)
    │   └── UsageRefused     the call itself makes no sense (exit 2)
    ├── Refused              a request answered with a problem of the fixed list
    ├── NoSuchLeaf           an ack for an id under which no report has a leaf
    ├── NotLeading           another process leads the log; nothing was changed
    └── StorageFailed        the storage could not do what was asked; nothing was acknowledged
        ├── StorageFull      there is no room left
        └── LogDamaged       what the log shows is not what its rows say

Nothing here holds a client's address, a body or a key.
"""

from collections.abc import Mapping

from server.problems import Problem


class ServerError(Exception):
    """Anything this folder refuses."""


class StartRefused(ServerError):
    """The server does not start; the text is one sentence for the operator."""

    exit_code = 1


class UsageRefused(StartRefused):
    """The call itself makes no sense."""

    exit_code = 2


class Refused(ServerError):
    """A request that is answered with `problem` and the problem's own `members` (none but those it lists)."""

    def __init__(self, problem: Problem, members: Mapping[str, int] | None = None) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.members = dict(members or {})


class NoSuchLeaf(ServerError):
    """An ack for an id under which no report has a leaf."""


class NotLeading(ServerError):
    """Another process leads the log: what only the one may do who leads was not done."""


class StorageFailed(ServerError):
    """The storage could not do what was asked; nothing of it was acknowledged."""


class StorageFull(StorageFailed):
    """There is no room left."""


class LogDamaged(StorageFailed):
    """What the log shows is not what its rows say: nothing more is signed for it before somebody looked."""
