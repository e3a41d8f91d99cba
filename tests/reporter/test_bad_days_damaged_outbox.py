"""A queued envelope damaged where it lies, in every region of its files: it is said, and the other reports go."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crypto import sizes
from reporter import handing_over, joining, outbox, profile, sentences
from reporter.sender.client import SenderProcess
from reporter.store.outbox import OutboxState
from support.desks import NOW, BareDesk, bare_desk
from support.direct_sender import DirectSender
from support.handing import hand_over_all
from support.journey import free_port
from support.memory_intake import MemoryIntake
from support.sealed import Envelope
from support.stand_in.listener import serving
from support.stand_in.server import StandIn
from support.vault_folders import VaultFolder
from support.vaults import queue_envelope

LARGE = sizes.payload_class(sizes.SUBMIT_CLASS + 1)
SLOT_BYTES = 32


class Queued:
    """A vault with two small reports and a large one in its outbox, and the slot and file of each."""

    def __init__(self, folder: VaultFolder, desk: BareDesk) -> None:
        self.folder = folder
        with folder.opened() as vault:
            joining.join(vault, profile.read_first(desk.sign()))
            made = [queue_envelope(vault, desk, packed=bytes(size)) for size in (sizes.SMALLEST_CLASS,) * 2 + (LARGE,)]
            self.envelopes: dict[str, Envelope] = dict(zip(("small", "other", "large"), made, strict=True))
            self.places = {
                name: self._place(vault._database.rows("SELECT label, envelope FROM outbox"), vault, envelope)
                for name, envelope in self.envelopes.items()
            }

    @staticmethod
    def _place(rows, vault, envelope) -> tuple[int, str | None]:
        for _, item in rows:
            with vault.items.open(item) as content:
                if content.read() == envelope.data:
                    [(slot, file)] = vault._database.rows("SELECT slot, file FROM items WHERE id = ?", item)
                    return slot, file
        raise AssertionError

    def flip_slot(self, name: str) -> None:
        self._flip(self.folder.path / "s0", self.places[name][0] * SLOT_BYTES + 5)

    def flip_file(self, name: str, at: int) -> None:
        self._flip(self.file(name), at)

    def file(self, name: str) -> Path:
        return self.folder.path / "b" / str(self.places[name][1])

    @staticmethod
    def _flip(path: Path, at: int) -> None:
        data = bytearray(path.read_bytes())
        data[at] ^= 0x55
        path.write_bytes(data)


@pytest.fixture(scope="module")
def desk() -> BareDesk:
    return bare_desk()


@pytest.fixture
def queued(vault_folder: VaultFolder, desk: BareDesk) -> Queued:
    return Queued(vault_folder, desk)


DAMAGES: dict[str, tuple[str, Callable[[Queued], object]]] = {
    "the slot of a small one": ("small", lambda queued: queued.flip_slot("small")),
    "the slot of a large one": ("large", lambda queued: queued.flip_slot("large")),
    **{
        f"the file of a large one at {at}": ("large", lambda queued, at=at: queued.flip_file("large", at))
        for at in (0, 15, 16, 65_551, 65_552, 700_000, -1)
    },
    "the file of a large one cut": (
        "large",
        lambda queued: queued.file("large").write_bytes(queued.file("large").read_bytes()[:-1]),
    ),
    "the file of a large one empty": ("large", lambda queued: queued.file("large").write_bytes(b"")),
    "the file of a large one missing": ("large", lambda queued: queued.file("large").unlink()),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_envelope_is_said_and_kept_and_the_others_are_sent(queued: Queued, desk: BareDesk, damage: str):
    name, spoil = DAMAGES[damage]
    spoil(queued)
    intake = MemoryIntake(desk)
    with queued.folder.opened() as vault:
        sending = outbox.send_waiting(vault, lambda: DirectSender(intake.open_exchange), now=NOW, at_once=True)
        assert_only_that_one_is_kept(queued, name, sending, intake)
        assert vault.outbox.row(queued.envelopes[name].upload_id).state is OutboxState.WAITING


def assert_only_that_one_is_kept(queued: Queued, name: str, sending: outbox.Sending, server: StandIn) -> None:
    damaged = queued.envelopes[name].upload_id
    assert [failed.upload_id for failed in sending.failed] == [damaged]
    sentence = str(sentences.not_sent(sending.failed, sending.later))
    assert "damaged on this computer's disk" in sentence
    assert sentence.endswith(".")
    whole = {envelope.upload_id: envelope.data for other, envelope in queued.envelopes.items() if other != name}
    assert server.envelopes == whole
    assert not sending.failed[0].for_ever


@pytest.fixture
def served(desk: BareDesk) -> Iterator[tuple[BareDesk, StandIn, int]]:
    port = free_port()
    at = BareDesk(desk.root, desk.log, desk.lines, desk.later(version=1, urls=(f"http://127.0.0.1:{port}/",)))
    server = StandIn(at)
    with serving(server, port=port):
        yield at, server, port


@pytest.mark.parametrize("name", ["small", "large"])
def test_the_real_sender_goes_on_behind_a_damaged_envelope(
    vault_folder: VaultFolder, served: tuple[BareDesk, StandIn, int], name: str
):
    desk, server, _ = served
    queued = Queued(vault_folder, desk)
    queued.flip_slot(name)
    started: list[SenderProcess] = []

    def start() -> SenderProcess:
        started.append(SenderProcess.start())
        return started[-1]

    with vault_folder.opened() as vault:
        assert_only_that_one_is_kept(queued, name, outbox.send_waiting(vault, start, now=NOW, at_once=True), server)
    assert len(started) == 1


def test_what_is_handed_over_leaves_a_damaged_envelope_behind(
    vault_folder: VaultFolder, served: tuple[BareDesk, StandIn, int]
):
    desk, server, _ = served
    queued = Queued(vault_folder, desk)
    queued.flip_slot("small")
    with vault_folder.opened() as vault, closing(SenderProcess.start()) as sender:
        assert hand_over_all(vault, sender) == 2
        sent: list[str] = []
        while len(sent) < 2:
            sent += [one.upload_id for one in handing_over.collect(vault, sender, now=NOW).sent]
        assert vault.outbox.row(queued.envelopes["small"].upload_id).state is OutboxState.WAITING
    assert set(sent) == {queued.envelopes[name].upload_id for name in ("other", "large")}
    assert set(server.envelopes) == set(sent)
