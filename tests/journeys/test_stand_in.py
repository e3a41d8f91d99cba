"""The stand-in's two adapters misbehave alike, and its script meets the calls that it names."""

import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto import http_signatures
from crypto.certificates import CertificateAuthority
from crypto.http_signatures import SyncRequest
from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser
from reporter.errors import LineBroken, NoConnection, NotSent
from reporter.http import HttpExchange
from reporter.sync_calls import MAX_FEED_BYTES
from reporter.transport import MAX_ANSWER_BYTES, MAX_PROFILE_BYTES, Exchange, IntakeCalls
from support.desks import bare_desk
from support.envelopes import make_envelope, submit_body
from support.loopback_listener import tls_of
from support.stand_in.answers import OCTETS, Call
from support.stand_in.faults import Fault, Rule, Script
from support.stand_in.listener import Served, serving
from support.stand_in.server import StandIn

SYNC = Signer.generate("desk.example/amina")
UPLOAD, ENVELOPE = make_envelope()
OPENED, _ = make_envelope()
CALLS = {
    "submit": ("POST", "/v1/submit", submit_body(UPLOAD, ENVELOPE)),
    "done": ("POST", f"/v1/u/{UPLOAD.hex}/done", UPLOAD.head),
    "open": ("POST", f"/v1/u/{OPENED.hex}/open", OPENED.head + bytes(16)),
    "state": ("POST", f"/v1/u/{OPENED.hex}/state", OPENED.head),
    "profile": ("GET", "/v1/profile", b""),
    "feed": ("GET", "/v1/o/feed", b""),
    "piece": ("GET", f"/v1/o/b/{UPLOAD.hex}/0/0", b""),
}


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    organiser = Organiser(SYNC.verifier, HybridIdentity.generate().recipient())
    server = StandIn(bare_desk(), now=datetime.now(UTC), organisers=[organiser])
    server.take(UPLOAD, ENVELOPE)
    server.close_batch()
    with serving(server) as listening:
        yield listening


def outcome_of(exchange: Exchange, name: str) -> tuple[object, ...]:
    """What a client sees of one call: an answer, or the error that the exchange raises instead."""
    method, target, body = CALLS[name]
    headers = {"Content-Type": OCTETS} if body else {}
    if target.startswith("/v1/o/"):
        created = int(datetime.now(UTC).timestamp())
        headers |= http_signatures.sign(
            SyncRequest(method, target), seed=SYNC.seed, origin="desk.example", created=created
        )
    most = {"feed": MAX_FEED_BYTES, "profile": MAX_PROFILE_BYTES}.get(name, MAX_ANSWER_BYTES)
    try:
        answer = exchange(method, target, body=body, headers=headers, max_answer_bytes=most)
    except NotSent as error:
        return type(error), str(error)
    # Receipts of a desk made on the spot differ in their signature, and in nothing that a reader looks at first.
    return answer.status, answer.media_type, len(answer.body)


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault not in {Fault.SILENT, Fault.NO_CONNECTION}])
@pytest.mark.parametrize("name", CALLS)
def test_a_fault_looks_the_same_within_the_process_and_over_a_line(served: Served, fault: Fault, name: str):
    outcomes = []
    for exchange in (served.server.open_exchange(), HttpExchange([served.url], cas=())):
        with closing(exchange):
            served.server.released.clear()
            # The answer before is the same for both, for the fault that gives it again.
            assert outcome_of(exchange, "profile")[0] == 200
            served.server.faults.append(fault)
            outcomes.append(outcome_of(exchange, name))
            assert outcome_of(exchange, "profile")[0] == 200
    assert outcomes[0] == outcomes[1]


def test_no_connection_looks_the_same_within_the_process_and_where_nobody_listens(served: Served):
    served.server.faults.append(Fault.NO_CONNECTION)
    for exchange in (served.server.open_exchange(), HttpExchange(["http://127.0.0.1:1"], cas=())):
        with closing(exchange):
            assert outcome_of(exchange, "submit") == (NoConnection, "no connection to the desk's server")


@pytest.mark.parametrize("above", [1000, 100])
def test_a_body_that_is_cut_on_its_way_looks_the_same_within_the_process_and_over_a_line(served: Served, above: int):
    served.server.cuts_bodies_above = above
    outcomes = []
    for exchange in (served.server.open_exchange(), HttpExchange([served.url], cas=())):
        with closing(exchange):
            outcomes.append(outcome_of(exchange, "submit"))
            assert outcome_of(exchange, "profile")[0] == 200
    served.server.cuts_bodies_above = None
    assert outcomes[0] == outcomes[1]
    assert outcomes[0][0] is LineBroken


def test_silence_lasts_until_it_is_released(served: Served):
    served.server.released.clear()
    served.server.faults.append(Fault.SILENT)
    failures: list[NotSent] = []

    def ask() -> None:
        with closing(HttpExchange([served.url], cas=())) as exchange:
            try:
                IntakeCalls(exchange).profile()
            except NotSent as error:
                failures.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    asking.join(0.3)
    assert asking.is_alive()
    served.server.released.set()
    asking.join(10)
    assert not asking.is_alive()
    assert [type(failure) for failure in failures] == [LineBroken]


def test_a_stand_in_proves_itself_with_the_desks_own_authority(tmp_path: Path):
    authority = CertificateAuthority.generate("Test Desk", now=datetime.now(UTC))
    stranger = CertificateAuthority.generate("Other Desk", now=datetime.now(UTC))
    desk = bare_desk()
    with serving(StandIn(desk), tls=tls_of(authority, tmp_path)) as secured:
        with closing(HttpExchange([secured.url], cas=[authority.certificate_der])) as exchange:
            assert IntakeCalls(exchange).profile() == desk.sign()
        foreign = HttpExchange([secured.url], cas=[stranger.certificate_der])
        with closing(foreign), pytest.raises(NoConnection, match="could not prove"):
            IntakeCalls(foreign).profile()


def test_a_rule_meets_the_calls_that_it_names_and_no_others():
    script = Script(
        rules=[
            Rule(Fault.BUSY, path="/v1/submit", nth=2),
            Rule(Fault.CUT, method="PUT"),
            Rule(Fault.ENDLESS, path=".*/done", chance=0.0),
        ]
    )
    calls = [("POST", "/v1/submit"), ("POST", "/v1/submit"), ("POST", "/v1/submit"), ("PUT", "/v1/u/x/0/0")]
    met = [script.next(Call(method, target)) for method, target in [*calls, ("POST", "/v1/u/x/done")]]
    assert [rule and rule.fault for rule in met] == [None, Fault.BUSY, None, Fault.CUT, None]


def test_chance_comes_from_the_seed_and_from_nothing_else():
    def run(seed: bytes) -> list[bool]:
        script = Script(rules=[Rule(Fault.BUSY, chance=0.3)], seed=seed)
        return [script.next(Call("GET", "/v1/profile")) is not None for _ in range(500)]

    assert run(b"one") == run(b"one")
    assert run(b"one") != run(b"other")
    assert 100 < sum(run(b"one")) < 200
