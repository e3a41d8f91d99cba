"""A draft for the length of one command, which leaves nothing behind in the vault unless it was sealed."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from reporter import citizen
from reporter.errors import NothingThere
from reporter.store.vault import Vault


@contextmanager
def passing_draft(vault: Vault, answers: Mapping[str, object], attachments: Sequence[bytes] = ()) -> Iterator[str]:
    """Save a draft and give its id; let it go whatever ends the body. Raises what `citizen.save_draft` raises."""
    draft_id = citizen.save_draft(vault, answers, attachments, passing=True)
    try:
        yield draft_id
    except BaseException:
        # The answers still lie in the person's own file, so the vault keeps no second copy nobody asked for.
        # Where the very end was interrupted, the report is sealed and the draft gone already.
        with suppress(NothingThere):
            citizen.discard_draft(vault, draft_id)
        raise
