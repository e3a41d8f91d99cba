"""Keys made to harm, sealed rightly for a vault that waits for some: nothing of them is taken, and it waits on.

Whoever saw the request can seal to its transfer key, so only what the desk signed says which keys are its own.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crypto import age_write
from crypto.identities import HybridIdentity
from crypto.notes import Signer
from fuzz.mutations import hostile
from reporter import joining, released_keys
from reporter.desk.key_calendar import KeyLine
from reporter.errors import NotJoined, VaultProblem
from reporter.profile import Equivocation
from reporter.released_keys import NothingReleased
from reporter.store.vault import Purpose, Vault
from support.desks import BareDesk, bare_desk
from support.vaults import open_vault

TODAY = date(2026, 11, 18)
TRANSFER = HybridIdentity.from_seed(bytes(range(32)))


DESK = bare_desk()
OTHERS = bare_desk()


def entry(line: KeyLine) -> dict[str, Any]:
    key = line.key
    return {
        "recipient": str(key.recipient),
        "kind": key.kind.value,
        "week": key.week,
        "opens": key.opens.isoformat() if key.week else None,
        "until": key.until.isoformat(),
        "seed": base64.b64encode(line.identity.seed).decode(),
    }


ENTRY = entry(DESK.lines[0])


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
    "keys of another desk": document(entry(OTHERS.lines[0])),
    "the last resort": document(entry(DESK.lines[-1])),
    "profiles that are no list": document(ENTRY, profiles=5),
    "profiles that are numbers": document(ENTRY, profiles=[1]),
    "a profile that is none": document(ENTRY, profiles=[base64.b64encode(b"profile").decode()]),
    "another desk's profile": document(ENTRY, profiles=[base64.b64encode(OTHERS.sign()).decode()]),
}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with open_vault(tmp_path_factory.mktemp("waiting") / "vault", DESK, Purpose.ORGANISER) as opened:
        opened.transfers.add(str(TRANSFER.recipient()), TRANSFER.seed)
        yield opened


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[Vault]:
    """A vault of this test's own that waits for keys."""
    with open_vault(tmp_path / "vault", DESK, Purpose.ORGANISER) as opened:
        opened.transfers.add(str(TRANSFER.recipient()), TRANSFER.seed)
        yield opened


def take(vault: Vault, plain: bytes) -> int:
    released = age_write.encrypt_bytes(plain, [TRANSFER.recipient()])
    return released_keys.import_release(vault, released, TRANSFER, today=TODAY)


def is_taken(vault: Vault, plain: bytes) -> bool:
    """Import a release of any contents; a refused one must change nothing, and after one taken the vault asks anew."""
    before = vault.seeds.all(), vault.transfers.seeds(), vault.custody.lines()
    try:
        take(vault, plain)
    except VaultProblem:
        assert (vault.seeds.all(), vault.transfers.seeds(), vault.custody.lines()) == before
        return False
    vault.transfers.add(str(TRANSFER.recipient()), TRANSFER.seed)
    return True


def test_a_release_is_taken_where_nothing_is_wrong_with_it(vault: Vault):
    assert is_taken(vault, document(ENTRY))


@pytest.mark.must("KEY-23")
@pytest.mark.parametrize("fault", DOCUMENTS)
def test_a_release_made_to_harm_is_refused_and_the_vault_waits_on(vault: Vault, fault: str):
    assert not is_taken(vault, DOCUMENTS[fault])


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(plain=hostile([document(ENTRY)]) | st.binary(max_size=200))
def test_any_contents_are_keys_or_refused(vault: Vault, plain: bytes):
    is_taken(vault, plain)


@pytest.mark.must("KEY-23")
def test_of_true_and_false_keys_only_the_desks_are_taken_and_one_twice_counts_once(waiting: Vault):
    plain = document(entry(OTHERS.lines[0]), ENTRY, entry(DESK.lines[-1]), ENTRY)
    assert take(waiting, plain) == 1
    assert [row.recipient for row in waiting.seeds.all()] == [ENTRY["recipient"]]
    assert waiting.transfers.seeds() == ()
    assert waiting.custody.lines()[-1].detail == "1 new seeds"


@pytest.mark.must("KEY-23")
def test_week_and_dates_of_a_key_come_from_the_desks_profile_and_not_from_the_file(waiting: Vault):
    false = ENTRY | {"kind": "carry", "week": "2020-W01", "opens": "2020-01-01", "until": "2020-01-02"}
    take(waiting, document(false))
    [row], key = waiting.seeds.all(), DESK.lines[0].key
    assert (row.kind, row.week, row.opens, row.until) == (key.kind.value, key.week, key.opens, key.until)


def test_what_was_refused_leaves_the_true_answer_takeable(waiting: Vault):
    with pytest.raises(NothingReleased, match="still waits"):
        take(waiting, document(entry(OTHERS.lines[0])))
    assert take(waiting, document(ENTRY)) == 1


def later_keys(desk: BareDesk) -> tuple[BareDesk, bytes]:
    """Give a desk a second profile with other keys, and return it with the note of that profile."""
    fresh = bare_desk(origin=desk.profile.origin)
    keys = {"week_keys": fresh.profile.week_keys, "carry_keys": fresh.profile.carry_keys}
    profile = desk.later(**keys, last_resort=fresh.profile.last_resort, prev=hashlib.sha256(desk.sign()).digest())
    later = BareDesk(desk.root, desk.log, fresh.lines, profile)
    return later, later.sign()


@pytest.mark.must("KEY-23")
def test_keys_of_a_newer_profile_are_taken_with_it(waiting: Vault):
    later, note = later_keys(DESK)
    with pytest.raises(NothingReleased):
        take(waiting, document(entry(later.lines[0])))
    assert take(waiting, document(entry(later.lines[0]), profiles=[base64.b64encode(note).decode()])) == 1
    assert joining.desk_of(waiting).note == note


@pytest.mark.must("KEY-23")
def test_keys_of_a_profile_before_the_first_trusted_one_are_taken_where_that_names_it(tmp_path: Path):
    later, note = later_keys(DESK)
    notes = [base64.b64encode(one).decode() for one in (DESK.sign(), note)]
    false = [base64.b64encode(one).decode() for one in (DESK.sign(replace(DESK.profile, name="Other")), note)]
    with open_vault(tmp_path / "vault", later, Purpose.ORGANISER) as vault:
        with pytest.raises(NothingReleased):
            take(vault, document(ENTRY, profiles=false))
        assert take(vault, document(ENTRY, profiles=notes)) == 1
        assert joining.desk_of(vault).note == note


def test_a_release_that_brings_another_profile_of_one_version_is_refused_and_kept_as_evidence(waiting: Vault):
    other = base64.b64encode(DESK.sign(replace(DESK.profile, name="Other"))).decode()
    with pytest.raises(Equivocation):
        take(waiting, document(ENTRY, profiles=[other]))
    assert len(waiting.profiles.all_evidence()) == 2
    assert waiting.transfers.seeds() == (TRANSFER.seed,)


def test_a_forged_newer_profile_makes_no_key_true(waiting: Vault):
    later, _ = later_keys(DESK)
    forged = later.sign(later.profile, Signer.generate(DESK.profile.origin))
    with pytest.raises(VaultProblem, match="cannot follow"):
        take(waiting, document(entry(later.lines[0]), profiles=[base64.b64encode(forged).decode()]))
    assert waiting.seeds.all() == ()
    assert waiting.transfers.seeds() == (TRANSFER.seed,)


def test_a_vault_without_a_desk_takes_no_keys_and_no_profile(tmp_path: Path):
    note = base64.b64encode(DESK.sign()).decode()
    with open_vault(tmp_path / "vault", None, Purpose.ORGANISER) as vault:
        with pytest.raises(NotJoined):
            take(vault, document(ENTRY, profiles=[note]))
        assert vault.profiles.trusted() is None
