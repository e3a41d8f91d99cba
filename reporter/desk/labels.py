"""What a desk calls its organisers: a word of its own for each, in the ceremony vault and nowhere else.

A label is a secret of the vault like a seed: sealed under a slot of its own, and unreadable in every copy once it was
taken away. It stands under the newest key of an organiser and moves with it. No note, answer or file has it.
"""

from crypto import plain_text
from reporter.desk import succession
from reporter.errors import NothingThere, UsageError
from reporter.store.vault import Vault

LONGEST = 80

_NAME = "label of "


def read_label(text: str) -> str:
    """Return a label as it is kept, one line with single spaces. Raises UsageError for one that cannot be."""
    label = plain_text.normalise(" ".join(text.split()))
    # Such characters could make a list of people read otherwise than it is.
    if len(label) > LONGEST or plain_text.has_control(label, newline=False) or plain_text.has_hidden(label):
        raise UsageError(
            f"A label is one line of at most {LONGEST} letters, without control characters. Nothing was changed; give "
            "another."
        )
    return label


def put(vault: Vault, key_id: str, label: str) -> None:
    """Call an organiser by a label; an empty one takes away what stood there."""
    name = _NAME + succession.newest(vault, key_id)
    if label:
        vault.secrets.put(name, label.encode())
    else:
        vault.secrets.destroy(name)


def of(vault: Vault, key_id: str) -> str:
    """Return the label of the organiser with this key, or nothing."""
    try:
        stored = vault.secrets.get(_NAME + succession.newest(vault, key_id))
    except NothingThere:
        # Its slot is gone; the list must be shown all the same.
        return ""
    return "" if stored is None else stored.decode()


def take_along(vault: Vault, old: str, new: str) -> None:
    """Move a label from a key to the one that takes its place, before that is noted, in the open transaction."""
    label = of(vault, old)
    # It stands elsewhere where a renewal was given up that was noted already.
    for key_id in (old, succession.newest(vault, old)):
        vault.secrets.destroy(_NAME + key_id)
    if label:
        vault.secrets.put(_NAME + new, label.encode())
