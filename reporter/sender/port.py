"""What a program sees of whoever sends for it: one envelope, one answer. No process, line or socket is known here.

    Parcel           one envelope to be sent, and the way to its bytes
    Answered         what the server answered; not yet believed
    Sender           the port: one envelope, one answer

The child process behind it is in `client`; tests have a sender within their own process.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from crypto.profile_text import Profile
from reporter.transport import NO_WORK


@dataclass(frozen=True)
class Parcel:
    """One envelope to be sent. `read` gives so many bytes from a place; `work` is its proof of work."""

    upload_id: bytes
    length: int
    read: Callable[[int, int], bytes]
    work: bytes = NO_WORK


@dataclass(frozen=True)
class Answered:
    """A server's receipt, as it came. Where the log keys given do not verify it, its newest profile comes too."""

    note: bytes
    profile: bytes | None = None


class Sender(Protocol):
    """Brings one envelope at a time to a desk's server, each over an exchange of its own."""

    def send(
        self,
        parcel: Parcel,
        desk: Profile,
        *,
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> Answered:
        """Send an envelope and return the answer. `progress` gets the bytes that the server has by now.

        Raises NotSent with the reason, SenderGone where only a new sender can go on, SendingStopped once
        `cancelled` says so.
        """
        ...

    def profile(self, desk: Profile, version: int, *, cancelled: Callable[[], bool]) -> bytes | None:
        """Fetch one version of the desk's profile, not yet verified; None where the server has none.

        Raises NotSent, SenderGone, SendingStopped.
        """
        ...

    def pages(
        self, desk: Profile, folder: bytes, paths: Sequence[str], *, cancelled: Callable[[], bool]
    ) -> dict[str, bytes | None]:
        """Fetch these files of the log in a folder, at most MAX_PAGES, over one exchange; None where there is none.

        Nothing of them is judged. Raises NotSent, SenderGone, SendingStopped; and none of them is given then.
        """
        ...

    def close(self) -> None:
        """End it at once, whatever it is doing."""
        ...
