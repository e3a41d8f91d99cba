"""Known answers of every primitive this program uses, computed once by each version on each vault.

A library or processor that computes wrongly must not be found out by a report that nobody can open. All tests
together take longer than a start may, so they run when a version first unlocks a vault, which then remembers it.
"""

from crypto import (
    bech32,
    http_signatures,
    identities,
    keyslots,
    merkle,
    notes,
    one_time_tags,
    recipients,
    shred_rows,
    stream,
    uploads,
    words,
    work,
)
from reporter.store.vault import Vault
from reporter.version import VERSION

TESTED = "self tests passed by"
PRIMITIVES = (
    bech32,
    http_signatures,
    identities,
    keyslots,
    merkle,
    notes,
    one_time_tags,
    recipients,
    shred_rows,
    stream,
    uploads,
    words,
    work,
)


def run_once(vault: Vault) -> None:
    """Run every self-test unless this version has passed them on this vault. Raises crypto's SelfTestFailed."""
    if vault.values.get(TESTED) == VERSION.encode():
        return
    for primitive in PRIMITIVES:
        primitive.self_test()
    vault.values.put(TESTED, VERSION.encode())
