"""What a person has set, as one frozen value with its defaults, kept inside the vault and nowhere else.

A newer version may know settings and values that this one does not. They are left as they are in the vault, and this
version goes by its own defaults in their place.
"""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from reporter.store.vault import Vault

LEAST_PERCENT: Final = 90
MOST_PERCENT: Final = 200
LEAST_IDLE_MINUTES: Final = 1
MOST_IDLE_MINUTES: Final = 120
LONGEST_WORD: Final = 16

FOLLOW_SYSTEM: Final = "system"
"""The scheme of colours that the desktop wears."""

_NAME: Final = "settings"


@dataclass(frozen=True)
class Settings:
    """What the window goes by."""

    language: str = "en"
    scheme: str = FOLLOW_SYSTEM
    percent: int = 100
    idle_minutes: int = 5


def load(vault: Vault) -> Settings:
    """Return the settings that a vault keeps; the default for each that is missing or that this version cannot read."""
    kept = _kept(vault)
    return Settings(**{field.name: kept[field.name] for field in fields(Settings) if _fits(kept, field.name)})


def save(vault: Vault, settings: Settings) -> None:
    """Keep settings in the vault, beside whatever another version keeps there."""
    vault.values.put(_NAME, json.dumps(_kept(vault) | asdict(settings)).encode())


def _kept(vault: Vault) -> dict[str, Any]:
    try:
        kept = json.loads(vault.values.get(_NAME) or b"{}")
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _fits(kept: dict[str, Any], name: str) -> bool:
    """Say whether a kept value is one that this version can go by."""
    match name, kept.get(name):
        case (("language" | "scheme"), str() as word):
            return len(word) <= LONGEST_WORD
        case "percent", int() as percent:
            return LEAST_PERCENT <= percent <= MOST_PERCENT
        case "idle_minutes", int() as minutes:
            return LEAST_IDLE_MINUTES <= minutes <= MOST_IDLE_MINUTES
        case _:
            return False
