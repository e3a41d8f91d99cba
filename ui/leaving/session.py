"""An open vault and who sends from it, as `Leaving` lets go of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reporter import leaving
from reporter.vaults import Vault


class Sending(Protocol):
    """Whoever owns the sender."""

    def leave(self) -> tuple[int, int] | None:
        """Give the sender what is due, tell it that nobody will be here, and return its descriptor and process id."""

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

    def erase(self) -> None:
        """Erase the vault for good. Raises VaultProblem; then it is closed."""
        leaving.erase(self.vault)

    def erase_as_it_stands(self) -> None:
        """Erase it while a lane still works on it. Raises VaultProblem."""
        leaving.erase_as_it_stands(self.vault)

    def erase_again(self) -> None:
        """Erase what an erasing that failed has left. Raises VaultProblem."""
        leaving.erase_folder(self.vault.folder)
