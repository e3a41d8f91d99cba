"""A vault that is made together with what belongs in it, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crypto.keyslots import KdfCost
from reporter.store.vault import Purpose, Vault


@contextmanager
def new_vault(folder: Path, passphrase: str, *, purpose: Purpose, cost: KdfCost | None = None) -> Iterator[Vault]:
    """Make a vault for the block to fill; if the block raises, the vault is erased and its folder is free again.

    Raises what `Vault.create` raises.
    """
    vault = Vault.create(folder, passphrase, purpose=purpose, cost=cost)
    try:
        yield vault
    except BaseException:
        vault.erase()
        raise
    vault.close()
