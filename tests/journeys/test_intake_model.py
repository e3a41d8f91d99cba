"""Random calls of several carriers: against a model with every fault, and the stand-in against the real server."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from crypto import receipts, sizes
from crypto.errors import BadNote
from crypto.uploads import CHUNK
from reporter.errors import NotSent
from reporter.transport import IntakeCalls
from support.chunk_calls import GREATEST_EXPONENT, Parcel
from support.desks import bare_desk
from support.envelopes import submit_body
from support.intakes import Intake, open_intake
from support.raw_http import RawAnswer
from support.stand_in.answers import OCTETS, Answer, Call
from support.stand_in.faults import Fault
from support.stand_in.server import StandIn

DESK = bare_desk()
LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
PARCELS = [Parcel.make(size) for size in (sizes.SMALLEST_CLASS, 2 * CHUNK, sizes.SUBMIT_CLASS, LARGE)]
CARRIERS = ["sender", "courier", "the same sender a week later"]

parcels = st.integers(0, len(PARCELS) - 1)
"""By number: an example that fails is printed, and an envelope is long."""
faults = st.none() | st.sampled_from(Fault)
seeds = st.integers(0, 2**32)


def place_of(parcel: Parcel, seed: int) -> tuple[int, int]:
    """Choose a place that a parcel has."""
    k = seed % (GREATEST_EXPONENT + 1)
    while parcel.count >> k == 0:
        k -= 1
    return k, seed // 8 % (parcel.count >> k)


class CarriersAndOneServer(RuleBasedStateMachine):
    """Several carriers bring chunks over lines that fail. The model knows what was handed in and what was promised."""

    def __init__(self) -> None:
        super().__init__()
        self.server = StandIn(DESK)
        self.exchanges = {name: self.server.open_exchange() for name in CARRIERS}
        self.handed: dict[str, set[int]] = {parcel.upload.hex: set() for parcel in PARCELS}
        self.promised: dict[str, set[int]] = {parcel.upload.hex: set() for parcel in PARCELS}
        self.receipts: dict[str, bytes] = {}

    def calls(self, carrier: str, fault: Fault | None) -> IntakeCalls:
        if fault is not None:
            self.server.faults.append(fault)
        return IntakeCalls(self.exchanges[carrier])

    @rule(carrier=st.sampled_from(CARRIERS), which=parcels, fault=faults)
    def open(self, carrier: str, which: int, fault: Fault | None) -> None:
        parcel = PARCELS[which]
        try:
            self.calls(carrier, fault).open(parcel.upload)
        except NotSent:
            assert fault is not None

    @rule(carrier=st.sampled_from(CARRIERS), which=parcels, fault=faults, seed=seeds)
    def put(self, carrier: str, which: int, fault: Fault | None, seed: int) -> None:
        parcel = PARCELS[which]
        k, i = place_of(parcel, seed)
        chunks = set(range(i << k, (i + 1) << k))
        self.handed[parcel.upload.hex] |= chunks
        calls = self.calls(carrier, fault)
        try:
            calls.put(parcel.upload, exponent=k, index=i, proof=parcel.proof(k, i), data=parcel.data(k, i))
        except NotSent:
            return
        if fault is None:
            self.promised[parcel.upload.hex] |= chunks

    @rule(carrier=st.sampled_from(CARRIERS), which=parcels, seed=seeds, flipped=st.integers(0, CHUNK - 1))
    def put_other_bytes(self, carrier: str, which: int, seed: int, flipped: int) -> None:
        parcel = PARCELS[which]
        k, i = place_of(parcel, seed)
        data = bytearray(parcel.data(k, i))
        data[flipped % len(data)] ^= 1
        with_proof = {"proof": parcel.proof(k, i), "data": bytes(data)}
        try:
            self.calls(carrier, None).put(parcel.upload, exponent=k, index=i, **with_proof)
        except NotSent:
            return
        assert self.handed[parcel.upload.hex] >= set(range(i << k, (i + 1) << k))

    @rule(carrier=st.sampled_from(CARRIERS), which=parcels, fault=faults)
    def submit(self, carrier: str, which: int, fault: Fault | None) -> None:
        parcel = PARCELS[which]
        if parcel.upload.length <= sizes.envelope_length(sizes.SUBMIT_CLASS):
            self.handed[parcel.upload.hex] = set(range(parcel.count))
        try:
            note = self.calls(carrier, fault).submit(parcel.upload, parcel.envelope)
        except NotSent:
            return
        self.believe(parcel, note, fault)

    @rule(carrier=st.sampled_from(CARRIERS), which=parcels, fault=faults)
    def done(self, carrier: str, which: int, fault: Fault | None) -> None:
        parcel = PARCELS[which]
        try:
            note = self.calls(carrier, fault).done(parcel.upload)
        except NotSent:
            return
        self.believe(parcel, note, fault)

    @rule(carrier=st.sampled_from(CARRIERS), which=parcels, fault=faults)
    def state(self, carrier: str, which: int, fault: Fault | None) -> None:
        parcel = PARCELS[which]
        try:
            self.calls(carrier, fault).state(parcel.upload)
        except NotSent:
            return

    @rule()
    def close_batch(self) -> None:
        self.server.close_batch()

    def believe(self, parcel: Parcel, note: bytes, fault: Fault | None) -> None:
        """A receipt that verifies is for bytes that were all handed in, and the same for ever."""
        try:
            receipts.verify(note, origin=DESK.profile.origin, upload_id=parcel.upload.id, logs=DESK.profile.logs)
        except BadNote:
            assert fault is not None
            return
        assert self.handed[parcel.upload.hex] == set(range(parcel.count))
        # A server that has the log key can sign a second receipt with another batch; only the log shows it.
        if fault is not Fault.WRONG_BATCH:
            assert self.receipts.setdefault(parcel.upload.hex, note) == note

    @invariant()
    def the_state_claims_what_was_handed_in_and_keeps_what_it_promised(self) -> None:
        for parcel in PARCELS:
            handed, promised = self.handed[parcel.upload.hex], self.promised[parcel.upload.hex]
            answer = self.ask_state(parcel)
            if answer.status != 200:
                assert not promised
                continue
            held = {at for at in range(parcel.count) if answer.body[at // 8] >> (7 - at % 8) & 1}
            assert promised <= held <= handed

    @invariant()
    def a_receipt_is_only_for_what_is_here_whole(self) -> None:
        for parcel in PARCELS:
            if parcel.upload.hex in self.server.receipts:
                assert self.server.envelopes[parcel.upload.hex] == parcel.envelope

    @invariant()
    def no_id_has_two_leaves(self) -> None:
        ids = [leaf["id"] for leaf in self.server.leaves]
        assert len(ids) == len(set(ids))

    def ask_state(self, parcel: Parcel) -> Answer:
        headers = {"content-type": OCTETS}
        return self.server.answer(Call("POST", f"{parcel.path}/state", parcel.upload.head, headers))


CarriersAndOneServer.TestCase.settings = settings(max_examples=60, stateful_step_count=30)
TestCarriersAndOneServer = pytest.mark.must("UPL-5", "UPL-24", "UPL-25")(CarriersAndOneServer.TestCase)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Intake, Intake]]:
    folder = tmp_path_factory.mktemp("pair")
    with open_intake("stand-in", folder / "one") as one, open_intake("real", folder) as other:
        yield one, other


@st.composite
def random_calls(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    """A sequence of calls: which, for which of two parcels, and a number that chooses the rest."""
    names = ["open", "put", "put", "put", "spoiled", "state", "done", "submit", "foreign"]
    return draw(st.lists(st.tuples(st.sampled_from(names), st.integers(0, 1), seeds), max_size=25))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(calls=random_calls())
def test_the_stand_in_and_the_real_server_answer_any_sequence_alike(
    pair: tuple[Intake, Intake], calls: list[tuple[str, int, int]]
):
    two = [Parcel.make(2 * CHUNK), Parcel.make(LARGE)]
    for name, which, seed in calls:
        method, target, body = call_of(name, two[which], two[1 - which], seed)
        mine, real = (intake.ask(method, target, body=body) for intake in pair)
        assert as_compared(mine) == as_compared(real), (method, target)


def call_of(name: str, parcel: Parcel, other: Parcel, seed: int) -> tuple[str, str, bytes]:
    k, i = place_of(parcel, seed)
    place = f"{parcel.path}/{k}/{i}"
    match name:
        case "put":
            return "PUT", place, parcel.body(k, i)
        case "spoiled":
            body = bytearray(parcel.body(k, i))
            body[seed % len(body)] ^= 1 << seed % 8
            return "PUT", place, bytes(body)
        case "foreign":
            return "POST", f"{parcel.path}/{['open', 'state', 'done'][seed % 3]}", other.upload.head
        case "submit":
            return "POST", "/v1/submit", submit_body(parcel.upload, parcel.envelope)
        case "open":
            return "POST", f"{parcel.path}/open", parcel.open_body
    return "POST", f"{parcel.path}/{name}", parcel.upload.head


def as_compared(answer: RawAnswer) -> tuple[int, object, object]:
    """All of an answer but what a receipt signs."""
    is_receipt = answer.status == 200 and answer.headers["content-type"].startswith("text/plain")
    body = answer.body.splitlines()[:2] if is_receipt else answer.body
    length = None if answer.status == 413 else answer.headers.get("content-length") if not is_receipt else None
    return answer.status, (answer.headers.get("content-type"), length), body or json.dumps(None)
