"""An open vault and who sends from it, as `Leaving` lets go of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reporter import leaving
from reporter.vaults import Vault


class Sending(Protocol):
    """Whoever owns the sender."""

    def leave(self, *, within: float) -> tuple[int, int] | None:
        """Give the sender what is planned, tell it that nobody will be here, and return its descriptor and process id.

        Takes no longer than this, in seconds.
        """

    def settle(self, *, within: float) -> None:
        """Have what the person decided a moment ago written down, and wait no longer than this."""


@dataclass(frozen=True)
class Session:
    """One session, from the unlocking on. `language`, `scheme` and `percent` are how the lock screen will look."""

    vault: Vault
    language: str
    scheme: str = "system"
    percent: int = 100
    sending: Sending | None = None

    @property
    def folder(self) -> Path:
        """Where the vault is."""
        return self.vault.folder

    def close(self) -> int:
        """Close the vault; see `reporter.leaving.close`."""
        return leaving.close(self.vault)

    def destroy_keys(self) -> None:
        """Make the vault unreadable, whoever works on it. Raises VaultProblem; then it can be tried again."""
        leaving.destroy_keys(self.vault)

    def remove_files(self) -> None:
        """Remove the files of which nothing can be read. Raises VaultProblem; then it can be tried again."""
        leaving.remove_files(self.vault)
