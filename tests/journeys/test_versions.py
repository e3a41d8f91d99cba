"""Programs of different versions meet over the carrier: what 0.1.0 wrote is read, and what it cannot take is kept.

The frozen files are in `tests/vectors/versions`. That its vaults and its server's data folder are continued is tested
in `tests/reporter/test_migration.py` and `tests/server/test_partials.py`.
"""

import base64
import json
import secrets
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from crypto import profile_text, receipts, sizes, uploads
from crypto.identities import HybridIdentity
from crypto.merkle import Tree
from crypto.notes import SignedNote
from reporter import delivery, opening, outbox, profile
from reporter.profile import TrustedProfile
from reporter.store.outbox import OutboxState
from reporter.store.vault import Vault
from reporter.transport import IntakeCalls
from support.desks import NOW, BareDesk, bare_desk
from support.direct_sender import DirectSender
from support.stand_in.faults import Fault, Rule
from support.stand_in.server import StandIn
from support.vaults import open_vault, queue_envelope

FROZEN = Path(__file__).resolve().parents[1] / "vectors" / "versions" / "0.1.0"


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((FROZEN / "content.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def desk() -> BareDesk:
    return bare_desk()


@pytest.fixture(scope="module")
def joined() -> TrustedProfile:
    return profile.read_first((FROZEN / "profile.note").read_bytes())


def test_an_envelope_of_the_first_version_opens_and_has_its_name(content: dict[str, Any]):
    data = (FROZEN / "envelope.age").read_bytes()
    assert uploads.describe_bytes(data).hex == content["upload_id"]
    report = opening.open_envelope(data, [HybridIdentity.from_seed(base64.b64decode(content["seed"]))])
    assert report.id == content["report_id"]
    assert dict(report.members) == content["members"]


def test_a_profile_of_the_first_version_is_joined_by_the_same_eight_words(
    content: dict[str, Any], joined: TrustedProfile
):
    assert " ".join(joined.fingerprint.words) == content["fingerprint"]
    note = SignedNote.parse((FROZEN / "profile.note").read_bytes())
    # Print and parse are each other's inverse still, or a desk could not renew what it signed then.
    assert profile_text.print_profile(joined.profile) == note.text
    choice = profile.choose_key(joined.profile, clock=NOW, kept=True)
    assert HybridIdentity.from_seed(base64.b64decode(content["seed"])).recipient() == choice.key.recipient


def test_a_receipt_of_the_first_version_verifies(content: dict[str, Any], joined: TrustedProfile):
    desk = joined.profile
    receipt = receipts.verify(
        (FROZEN / "receipt.note").read_bytes(),
        origin=desk.origin,
        upload_id=bytes.fromhex(content["upload_id"]),
        logs=desk.logs,
    )
    assert receipt.batch == content["batch"]


def send(vault: Vault, server: StandIn, *, now: datetime = NOW) -> outbox.Sending:
    return outbox.send_waiting(vault, lambda: DirectSender(server.open_exchange), now=now, at_once=True)


def test_a_server_of_the_first_version_gets_what_fits_into_one_request_and_the_rest_waits(
    tmp_path: Path, desk: BareDesk
):
    server = StandIn(desk, rules=[Rule(Fault.REFUSED, path="/v1/u/.*", problem="unknown")])
    with open_vault(tmp_path / "vault", desk) as vault:
        fits = {queue_envelope(vault, desk, packed=bytes(length)).upload_id for length in (16_384, 2**20)}
        large = queue_envelope(vault, desk, packed=bytes(sizes.payload_class(2**20 + 1)))
        sending = send(vault, server)
        assert {sent.upload_id for sent in sending.sent} == fits
        [failed] = sending.failed
        assert (failed.upload_id, failed.for_ever) == (large.upload_id, False)
        assert "too old" in failed.reason
        assert vault.outbox.row(large.upload_id).state is OutboxState.WAITING
        # The desk updates its server: what waited goes, with the same bytes.
        server.rules = []
        assert [sent.upload_id for sent in send(vault, server).sent] == [large.upload_id]
        assert server.envelopes[large.upload_id] == large.data


def test_an_upload_that_a_newer_program_began_in_pieces_is_finished_whole_by_an_older_one(desk: BareDesk):
    server = StandIn(desk)
    calls = IntakeCalls(server.open_exchange())
    data = secrets.token_bytes(sizes.envelope_length(512 * 1024))
    upload = uploads.describe_bytes(data)
    tree = Tree(delivery.hash_chunks(lambda start, length: data[start : start + length], len(data)))
    calls.open(upload)
    first = next(delivery.missing_pieces(bytes(-(-upload.chunk_count // 8)), upload))
    calls.put(
        upload,
        exponent=first.exponent,
        index=first.index,
        proof=tree.subtree_proof(first.exponent, first.index),
        data=data[: first.length],
    )
    receipt = calls.submit(upload, data)
    assert calls.done(upload) == receipt
    assert server.envelopes == {upload.hex: data}


def test_a_desk_that_was_made_by_the_first_version_signs_its_next_profile_for_clients_of_then(
    joined: TrustedProfile,
):
    later = replace(joined.profile, version=joined.profile.version + 1, name="Later")
    text = profile_text.print_profile(later)
    assert profile_text.parse(text) == later
    # Nothing but what was changed differs, so a parser of then finds no line that it does not know.
    changed = set(text.splitlines()) - set(profile_text.print_profile(joined.profile).splitlines())
    assert changed == {"version 2", "name Later"}
