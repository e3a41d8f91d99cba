"""What a desk's intake server answers: the same for the server in memory and the real one in a process of its own."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crypto import notes, organisers_text, receipts, sizes
from crypto.identities import HybridIdentity
from crypto.notes import Signer
from crypto.organisers_text import Organiser, Organisers
from crypto.uploads import Upload
from reporter import profile as profiles
from reporter import sealing, server_folder
from reporter.errors import EnvelopeMissing, NotSent
from reporter.http import HttpExchange
from reporter.sync_calls import FeedLine, SyncCalls
from reporter.transport import ClosableExchange, IntakeCalls, Problem, Refused
from support.desks import BareDesk, bare_desk
from support.memory_intake import MemoryIntake
from support.running_server import RunningServer


@dataclass
class Intake:
    """A server under test: how to reach it, how its batch closes, and its one organiser's signing seed."""

    desk: BareDesk
    seed: bytes
    open_exchange: Callable[[], ClosableExchange]
    close_batch: Callable[[], None]

    def submit(self, upload: Upload, envelope: bytes) -> bytes:
        with closing(self.open_exchange()) as exchange:
            return IntakeCalls(exchange).submit(upload, envelope)

    def calls(self, *, seed: bytes | None = None, clock: timedelta = timedelta()) -> SyncCalls:
        return SyncCalls(
            self.open_exchange(),
            origin=self.desk.profile.origin,
            seed=seed or self.seed,
            now=lambda: datetime.now(UTC) + clock,
        )

    def feed_line_of(self, upload_id: str) -> FeedLine:
        after = -1
        for _ in range(200):
            page = self.calls().feed(after=after, limit=256)
            for line in page:
                if line.upload_id == upload_id:
                    return line
                after = line.index
            if not page:
                self.close_batch()
        raise AssertionError("the envelope never stood in the feed")


@pytest.fixture(scope="module", params=["memory", "real"])
def intake(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Intake]:
    desk = bare_desk()
    sync = Signer.generate(desk.profile.origin)
    organiser = Organiser(sync=sync.verifier, events=HybridIdentity.generate().recipient())
    if request.param == "memory":
        memory = MemoryIntake(desk, organisers=[organiser], now=datetime.now(UTC))
        yield Intake(desk, sync.seed, memory.open_exchange, memory.close_batch)
        return
    folder = tmp_path_factory.mktemp("intake")
    write_server_folder(folder / "desk", desk, organiser)
    server = RunningServer.start(folder / "desk", folder / "data")
    exchanges: list[HttpExchange] = []

    def open_exchange() -> HttpExchange:
        exchanges.append(HttpExchange([server.url], cas=()))
        return exchanges[-1]

    yield Intake(desk, sync.seed, open_exchange, lambda: time.sleep(desk.profile.batch_seconds / 4))
    for exchange in exchanges:
        exchange.close()
    assert server.stop() == 0


def write_server_folder(folder: Path, desk: BareDesk, organiser: Organiser) -> None:
    server_folder.write_new(folder, profiles.read_first(desk.sign()), log_key=desk.log, certificate=None)
    listed = Organisers(origin=desk.profile.origin, version=1, organisers=(organiser,), revoked=())
    server_folder.write_organisers(folder, notes.sign(organisers_text.print_organisers(listed), desk.root))


def new_envelope(desk: BareDesk, payload_bytes: int = sizes.SMALLEST_CLASS) -> sealing.Envelope:
    return sealing.seal(bytes(payload_bytes), desk.profile.week_keys[0])


@pytest.mark.must("LOG-2", "UPL-2")
@pytest.mark.parametrize("payload_bytes", [sizes.SMALLEST_CLASS, sizes.SUBMIT_CLASS])
def test_an_envelope_is_receipted_listed_fetched_and_acknowledged(intake: Intake, payload_bytes: int):
    envelope = new_envelope(intake.desk, payload_bytes)
    note = intake.submit(envelope.upload, envelope.data)
    receipt = receipts.verify(
        note, origin=intake.desk.profile.origin, upload_id=envelope.upload.id, logs=intake.desk.profile.logs
    )
    line = intake.feed_line_of(envelope.upload_id)
    assert (line.state, line.length) == ("held", len(envelope.data))
    assert line.batch >= receipt.batch
    assert intake.calls().envelope(envelope.upload_id, length=line.length) == envelope.data
    intake.calls().acknowledge(envelope.upload_id, state="filed")


@pytest.mark.must("UPL-5")
def test_the_same_envelope_again_gets_the_same_receipt_byte_for_byte(intake: Intake):
    envelope = new_envelope(intake.desk)
    first = intake.submit(envelope.upload, envelope.data)
    intake.feed_line_of(envelope.upload_id)
    assert intake.submit(envelope.upload, envelope.data) == first


@pytest.mark.must("UPL-3")
def test_a_length_that_no_envelope_has_is_refused_by_size(intake: Intake):
    data = new_envelope(intake.desk).data + b"\0"
    with pytest.raises(Refused) as refusal:
        intake.submit(Upload(len(data), bytes(32)), data)
    assert refusal.value.problem is Problem.SIZE


@pytest.mark.must("UPL-4")
def test_bytes_that_are_not_those_of_the_head_are_refused(intake: Intake):
    envelope = new_envelope(intake.desk)
    with pytest.raises(Refused) as refusal:
        intake.submit(envelope.upload, envelope.data[:-1] + bytes([envelope.data[-1] ^ 1]))
    assert refusal.value.problem is Problem.CHUNK


@pytest.mark.must("PRO-21")
def test_the_profile_is_served_as_the_desk_signed_it(intake: Intake):
    with closing(intake.open_exchange()) as exchange:
        note = IntakeCalls(exchange).profile()
    assert profiles.read_first(note).profile == intake.desk.profile


@pytest.mark.must("SYN-5")
def test_a_request_signed_by_nobody_who_is_listed_is_refused(intake: Intake):
    with pytest.raises(Refused) as refusal:
        intake.calls(seed=bytes(32)).feed(after=-1, limit=1)
    assert refusal.value.problem is Problem.REFUSED


@pytest.mark.must("SYN-4")
@pytest.mark.parametrize("clock", [timedelta(days=-900), timedelta(hours=3), timedelta(days=4000)])
def test_an_organiser_whose_clock_is_wrong_is_told_the_time_and_served(intake: Intake, clock: timedelta):
    envelope = new_envelope(intake.desk)
    intake.submit(envelope.upload, envelope.data)
    line = intake.feed_line_of(envelope.upload_id)
    assert intake.calls(clock=clock).envelope(envelope.upload_id, length=line.length) == envelope.data


def test_an_envelope_that_the_server_does_not_hold_cannot_be_fetched(intake: Intake):
    with pytest.raises(Refused) as refusal:
        intake.calls().envelope("ab" * 32, length=len(new_envelope(intake.desk).data))
    assert refusal.value.problem is Problem.UNKNOWN


@pytest.mark.must("SYN-7")
def test_the_feed_is_in_order_without_gaps_and_resumes_after_any_index(intake: Intake):
    envelope = new_envelope(intake.desk)
    intake.submit(envelope.upload, envelope.data)
    last = intake.feed_line_of(envelope.upload_id)
    whole = intake.calls().feed(after=-1, limit=256)
    assert [line.index for line in whole] == sorted(line.index for line in whole)
    part = intake.calls().feed(after=whole[3].index, limit=5)
    assert part == whole[4:9]
    assert last.index > 0


def test_a_server_that_is_not_there_is_no_connection():
    exchange = HttpExchange(["http://127.0.0.1:1"], cas=())
    with closing(exchange), pytest.raises(NotSent, match="no connection"):
        IntakeCalls(exchange).profile()


@pytest.mark.must("SYN-8")
def test_an_envelope_with_other_bytes_than_its_id_is_never_opened(intake: Intake):
    envelope = new_envelope(intake.desk)
    intake.submit(envelope.upload, envelope.data)
    line = intake.feed_line_of(envelope.upload_id)
    with pytest.raises((EnvelopeMissing, Refused)):
        intake.calls().envelope(envelope.upload_id, length=line.length + 65536)
