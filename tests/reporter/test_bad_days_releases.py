"""Keys made to harm, sealed rightly for a vault that waits for some: nothing of them is taken, and it waits on."""

import base64
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crypto import age_write
from crypto.desk_keys import KeyKind
from crypto.identities import HybridIdentity
from fuzz.mutations import hostile
from reporter import organiser
from reporter.errors import VaultProblem
from reporter.store.vault import Vault
from support.desks import BareDesk
from support.vaults import open_organiser_vault

TODAY = date(2026, 11, 18)
TRANSFER = HybridIdentity.from_seed(bytes(range(32)))


def entry(seed: bytes) -> dict[str, Any]:
    return {
        "recipient": str(HybridIdentity.from_seed(seed).recipient()),
        "kind": KeyKind.WEEK.value,
        "week": "2026-W47",
        "opens": "2026-11-16",
        "until": "2027-01-24",
        "seed": base64.b64encode(seed).decode(),
    }


ENTRY = entry(bytes(32))


def document(*entries: object, **members: object) -> bytes:
    return json.dumps({"v": 1, "seeds": list(entries), **members}).encode()


DOCUMENTS = {
    "no JSON": b"{",
    "no UTF-8": b"\xff\xfe\xfa",
    "nothing": b"",
    "nested without end": b"[" * 200_000,
    "nested objects": b'{"v":' * 50_000,
    "a list": b"[1]",
    "a text": b'"v"',
    "a number of a million digits": b'{"v":' + b"1" * 1_000_000 + b"}",
    "no version": b'{"seeds":[]}',
    "a later version": document(v=2),
    "no seeds": b'{"v":1}',
    "seeds that are no list": document(seeds=5),
    "an entry that is a text": document("seed"),
    "an entry of nothing": document({}),
    "a seed of 31 bytes": document(ENTRY | {"seed": base64.b64encode(bytes(31)).decode()}),
    "a seed that is no base64": document(ENTRY | {"seed": "é"}),
    "a seed of another line": document(ENTRY | {"seed": base64.b64encode(bytes(31) + b"\1").decode()}),
    "a classical recipient": document(
        ENTRY | {"recipient": "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"}
    ),
    "a kind that is none": document(ENTRY | {"kind": ["key"]}),
    "a day that is none": document(ENTRY | {"until": "2027-02-30"}),
    "a day that is a number": document(ENTRY | {"opens": 20261116}),
}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory, desk: BareDesk) -> Iterator[Vault]:
    with open_organiser_vault(tmp_path_factory.mktemp("waiting") / "vault", desk) as (opened, _):
        opened.transfers.add(str(TRANSFER.recipient()), TRANSFER.seed)
        yield opened


def is_taken(vault: Vault, plain: bytes) -> bool:
    """Import a release of any contents; a refused one must change nothing, and after one taken the vault asks anew."""
    before = vault.seeds.all(), vault.transfers.seeds(), vault.custody.lines()
    released = age_write.encrypt_bytes(plain, [TRANSFER.recipient()])
    try:
        organiser.import_release(vault, released, TRANSFER, today=TODAY)
    except VaultProblem:
        assert (vault.seeds.all(), vault.transfers.seeds(), vault.custody.lines()) == before
        return False
    vault.transfers.add(str(TRANSFER.recipient()), TRANSFER.seed)
    return True


def test_a_release_is_taken_where_nothing_is_wrong_with_it(vault: Vault):
    assert is_taken(vault, document(ENTRY))


@pytest.mark.parametrize("fault", DOCUMENTS)
def test_a_release_made_to_harm_is_refused_and_the_vault_waits_on(vault: Vault, fault: str):
    assert not is_taken(vault, DOCUMENTS[fault])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain=hostile([document(ENTRY)]) | st.binary(max_size=200))
def test_any_contents_are_keys_or_refused(vault: Vault, plain: bytes):
    is_taken(vault, plain)
