"""What is remembered beside a draft and never sent: what was chosen in the privacy check, and the page seen last.

One small document for each draft, sealed under the draft's own slot, so that discarding the draft forgets it too.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from reporter.store.vault import Vault

_VERSION: Final = 1
_NOTHING: Final[Mapping[str, Any]] = {"v": _VERSION, "finds": [], "times": {}, "place": "as_given", "page": ""}


def load(vault: Vault, draft_id: str) -> dict[str, Any]:
    """Return what is remembered: `finds`, `times`, `place` and `page`, each empty at first. Raises NothingThere."""
    kept = vault.drafts.choices(draft_id)
    document = {} if kept is None else json.loads(kept)
    return {**_NOTHING, **(document if document.get("v") == _VERSION else {})}


def keep(vault: Vault, draft_id: str, changes: Mapping[str, Any]) -> None:
    """Remember these members in place of those before; the others stay. Raises NothingThere."""
    with vault.transaction():
        document = {**load(vault, draft_id), **changes}
        vault.drafts.keep_choices(draft_id, json.dumps(document, ensure_ascii=False).encode())
