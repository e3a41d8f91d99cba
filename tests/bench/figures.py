"""The one shape of a figure, which `make bench` prints as a JSON line."""

from typing import Any


def figure(name: str, value: float, unit: str, *, asked: str | None = None, ok: bool | None = None) -> dict[str, Any]:
    """Describe a figure; `asked` and `ok` are None where nothing is asked of it."""
    return {"figure": name, "value": value, "unit": unit, "asked": asked, "ok": ok}
