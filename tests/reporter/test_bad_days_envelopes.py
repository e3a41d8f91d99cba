"""Envelopes made to harm: each is unreadable with one sentence, none stops the next, and none writes or reserves."""

import os
import resource
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from crypto import age_write, sizes, uploads
from crypto.header import print_header
from crypto.identities import HybridIdentity
from crypto.recipients import HybridRecipient
from crypto.stanzas import Stanza, decode_base64, encode_base64
from reporter import inbox, opening, organiser
from reporter.errors import Unreadable
from reporter.store.vault import Vault
from reporter.sync_calls import SyncCalls
from support.desks import NOW, BareDesk, bare_desk
from support.forged_envelopes import FILE_KEY, SMALLEST, forge, forge_behind, forge_to_length, wrap
from support.reports import make_report, pack, seal_report
from support.stand_in.server import StandIn
from support.vaults import open_organiser_vault

Forge = Callable[[BareDesk], bytes]
X25519_SHARE = "TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc"
CLASSICAL = Stanza("X25519", (X25519_SHARE,), bytes(32))
PAYLOAD = pack(make_report())
MOST_MEMORY = 4 * 1024 * 1024
"""A few buffers of the reader."""


def bomb(work_factor: int) -> Stanza:
    return Stanza("scrypt", (encode_base64(bytes(16)), str(work_factor)), bytes(32))


def to(desk: BareDesk) -> HybridRecipient:
    return desk.profile.week_keys[0].recipient


def changed(
    stanza: Stanza, *, kind: str = "", argument: bytes = b"", more: tuple[str, ...] = (), body: bytes = b""
) -> Stanza:
    arguments = (encode_base64(argument), *stanza.arguments[1:]) if argument else stanza.arguments
    return Stanza(kind or stanza.kind, (*arguments, *more), body or stanza.body)


def first_changed(desk: BareDesk, **changes: object) -> bytes:
    mine, other = wrap(to(desk))
    return forge_to_length([changed(mine, **changes), other], PAYLOAD)


def encapsulation(desk: BareDesk) -> bytes:
    return decode_base64(wrap(to(desk))[0].arguments[0])


def with_head(desk: BareDesk, change: Callable[[bytes], bytes]) -> bytes:
    """Seal rightly behind a header whose bytes were changed after its MAC was made, and not its length."""
    head = print_header(wrap(to(desk)), FILE_KEY)
    return forge_behind(change(head), PAYLOAD)


def swap_chunks(desk: BareDesk) -> bytes:
    envelope = age_write.encrypt_bytes(PAYLOAD.ljust(sizes.CLASSES[3], b"\0"), [to(desk), HybridRecipient.decoy()])
    start, chunk = sizes.HEADER_BYTES + 16, 65_536 + 16
    first, second = envelope[start : start + chunk], envelope[start + chunk :]
    return envelope[:start] + second + first


def swap_stanzas(desk: BareDesk) -> bytes:
    """Return a header whose MAC was made over the other order."""
    head = print_header(wrap(to(desk)), FILE_KEY)
    first, second = (start for start in range(len(head)) if head.startswith(b"-> ", start))
    end = head.index(b"---")
    return head[:first] + head[second:end] + head[first:second] + head[end:]


def armor(envelope: bytes) -> bytes:
    text = encode_base64(envelope).encode() + b"=" * (-len(encode_base64(envelope)) % 4)
    lines = [text[start : start + 64] for start in range(0, len(text), 64)]
    return b"\n".join([b"-----BEGIN AGE ENCRYPTED FILE-----", *lines, b"-----END AGE ENCRYPTED FILE-----", b""])


OF_A_CLASS: dict[str, Forge] = {
    "noise": lambda _: os.urandom(SMALLEST),
    "zeros": lambda _: bytes(SMALLEST),
    "text": lambda _: b"age-encryption.org/v1\n".ljust(SMALLEST, b"a"),
    "one line without an end": lambda _: b"age-encryption.org/v1\n-> ".ljust(SMALLEST, b"a"),
    "one stanza": lambda desk: forge_to_length(wrap(to(desk), decoys=0), PAYLOAD),
    "three stanzas": lambda desk: forge_to_length(wrap(to(desk), decoys=2), PAYLOAD),
    "seventeen stanzas": lambda desk: forge_to_length([*wrap(to(desk)), *[Stanza("a", (), b"")] * 15], PAYLOAD),
    "no stanza": lambda _: forge_to_length([], PAYLOAD),
    "a classical stanza": lambda _: forge_to_length([CLASSICAL], PAYLOAD),
    "two classical stanzas": lambda _: forge_to_length([CLASSICAL] * 2, PAYLOAD),
    "a classical stanza beside ours": lambda desk: forge_to_length([wrap(to(desk))[0], CLASSICAL], PAYLOAD),
    "a scrypt bomb": lambda _: forge_to_length([bomb(30)], PAYLOAD),
    "a scrypt bomb of two digits": lambda _: forge_to_length([bomb(99)], PAYLOAD),
    "a scrypt bomb just above the limit": lambda _: forge_to_length([bomb(21)], PAYLOAD),
    "two scrypt bombs": lambda _: forge_to_length([bomb(20)] * 2, PAYLOAD),
    "sixteen scrypt bombs": lambda _: forge_to_length([bomb(20)] * 16, PAYLOAD),
    "a scrypt bomb beside ours": lambda desk: forge_to_length([wrap(to(desk))[0], bomb(20)], PAYLOAD),
    "a stanza of an unknown kind": lambda desk: first_changed(desk, kind="mlkem1024p521"),
    "a second argument": lambda desk: first_changed(desk, more=("a",)),
    "an encapsulation one byte longer": lambda desk: first_changed(desk, argument=encapsulation(desk) + b"\0"),
    "an encapsulation one byte shorter": lambda desk: first_changed(desk, argument=encapsulation(desk)[:-1]),
    "an encapsulation of nothing": lambda desk: first_changed(desk, argument=bytes(1120)),
    "a share that keeps no secret": lambda desk: first_changed(desk, argument=encapsulation(desk)[:-32] + bytes(32)),
    "a body one byte longer": lambda desk: first_changed(desk, body=wrap(to(desk))[0].body + b"\0"),
    "a body one byte shorter": lambda desk: first_changed(desk, body=wrap(to(desk))[0].body[:-1]),
    "the stanzas of another desk": lambda _: forge(wrap(HybridRecipient.decoy()), PAYLOAD),
    "a wrong MAC": lambda desk: with_head(desk, lambda head: head[:-44] + b"A" * 42 + b"E\n"),
    "a MAC with spare bits": lambda desk: with_head(desk, lambda head: head[:-44] + b"A" * 42 + b"F\n"),
    "another version": lambda desk: with_head(desk, lambda head: head.replace(b"/v1\n", b"/v2\n", 1)),
    "a carriage return": lambda desk: with_head(desk, lambda head: head.replace(b"\n-> ", b"\r-> ", 1)),
    "stanzas in another order": lambda desk: forge_behind(swap_stanzas(desk), PAYLOAD),
    "a header of another file": lambda desk: (
        seal_report(desk, make_report()).data[: sizes.HEADER_BYTES]
        + seal_report(desk, make_report()).data[sizes.HEADER_BYTES :]
    ),
    "no contents": lambda desk: forge(wrap(to(desk)), b"").ljust(SMALLEST, b"\0"),
    "short contents and garbage": lambda desk: forge(wrap(to(desk)), PAYLOAD[:9000]).ljust(SMALLEST, b"\7"),
    "chunks swapped": swap_chunks,
    "a larger class than needed": lambda desk: forge(wrap(to(desk)), PAYLOAD.ljust(32_768, b"\0")),
    "a tail that is not zero": lambda desk: forge(wrap(to(desk)), PAYLOAD[:-1] + b"\1"),
    "contents of zeros": lambda desk: forge(wrap(to(desk)), bytes(sizes.SMALLEST_CLASS)),
    "contents of noise": lambda desk: forge(wrap(to(desk)), os.urandom(sizes.SMALLEST_CLASS)),
    "another file of age inside": lambda desk: forge(wrap(to(desk)), seal_report(desk, make_report()).data[:16_384]),
}


OF_NO_CLASS: dict[str, Forge] = {
    "nothing": lambda _: b"",
    "a byte more": lambda desk: seal_report(desk, make_report()).data + b"\0",
    "a byte less": lambda desk: seal_report(desk, make_report()).data[:-1],
    "a file behind it": lambda desk: seal_report(desk, make_report()).data * 2,
    "a byte before it": lambda desk: b"\n" + seal_report(desk, make_report()).data,
    "a header one byte longer": lambda desk: forge(
        [changed(wrap(to(desk))[0], more=("",)), wrap(to(desk))[1]], PAYLOAD
    ),
    "a payload that is no class": lambda desk: forge(wrap(to(desk)), PAYLOAD + bytes(512)),
    "a payload one byte longer": lambda desk: forge(wrap(to(desk)), PAYLOAD + b"\0"),
    "armor": lambda desk: armor(seal_report(desk, make_report()).data),
    "armor without an end": lambda desk: armor(seal_report(desk, make_report()).data)[:-30],
    "oversized": lambda desk: forge(wrap(to(desk)), PAYLOAD.ljust(3 * 1024 * 1024 + 1, b"\0")),
}


@pytest.fixture(scope="module")
def bare() -> BareDesk:
    return bare_desk()


@pytest.fixture(scope="module")
def identities(bare: BareDesk) -> list[HybridIdentity]:
    return [line.identity for line in bare.lines]


@dataclass
class Desk:
    """An organiser's vault and the server it syncs with."""

    vault: Vault
    server: StandIn

    def hold(self, envelope: bytes) -> str:
        """Put bytes on the server, whatever they are, and return their id."""
        upload = uploads.describe_bytes(envelope)
        self.server.take(upload, envelope)
        return upload.hex

    def sync(self) -> inbox.Synced:
        calls = SyncCalls(
            self.server.open_exchange(),
            origin=self.server.desk.profile.origin,
            seed=organiser.sync_seed(self.vault),
            now=lambda: NOW,
        )
        return inbox.sync(self.vault, calls)


@pytest.fixture
def desk(tmp_path: Path, bare: BareDesk) -> Iterator[Desk]:
    with open_organiser_vault(tmp_path / "organiser", bare) as (vault, keys):
        yield Desk(vault, StandIn(bare, organisers=[keys]))


def test_an_envelope_put_together_by_hand_opens_where_nothing_is_wrong_with_it(
    bare: BareDesk, identities: list[HybridIdentity]
):
    assert opening.open_envelope(forge_to_length(wrap(to(bare)), PAYLOAD), identities).kind == "outage"


@pytest.mark.must("ENV-8", "ENV-9", "ENV-10")
@pytest.mark.parametrize("fault", [*OF_A_CLASS, *OF_NO_CLASS])
def test_an_envelope_made_to_harm_is_unreadable_with_the_one_sentence(
    bare: BareDesk, identities: list[HybridIdentity], fault: str
):
    envelope = {**OF_A_CLASS, **OF_NO_CLASS}[fault](bare)
    started = time.process_time()
    with pytest.raises(Unreadable) as refused:
        opening.open_envelope(envelope, identities)
    assert str(refused.value) == "This envelope cannot be read. It was kept as it came."
    # A passphrase of work factor 21 would take seconds of the processor, and gigabytes.
    assert time.process_time() - started < 1


@pytest.mark.must("ENV-11", "SYN-12")
def test_a_sync_keeps_every_envelope_made_to_harm_and_files_the_true_ones_between_them(bare: BareDesk, desk: Desk):
    harmful = {desk.hold(forge_one(bare)): name for name, forge_one in OF_A_CLASS.items()}
    true = {desk.hold(seal_report(bare, make_report()).data) for _ in range(8)}
    desk.server.close_batch()
    assert desk.sync() == inbox.Synced(filed=8, unreadable=len(OF_A_CLASS), missing=0, unacknowledged=0)
    assert {case.upload_id for case in desk.vault.cases.rows()} == true
    kept = {one.upload_id for one in desk.vault.envelopes.unreadable()}
    assert kept == set(harmful)
    for upload_id in kept:
        with desk.vault.envelopes.ciphertext(upload_id) as stream:
            assert stream.read() == desk.server.envelopes[upload_id]
        assert set(desk.server.acks[upload_id].values()) == {"unreadable"}


def test_what_no_server_should_have_taken_is_not_fetched_and_stops_no_other(bare: BareDesk, desk: Desk):
    lengths = [fault(bare) for fault in OF_NO_CLASS.values()]
    for envelope in filter(None, lengths):
        desk.hold(envelope)
    true = desk.hold(seal_report(bare, make_report()).data)
    desk.server.close_batch()
    assert desk.sync().filed == 1
    assert [case.upload_id for case in desk.vault.cases.rows()] == [true]


REGIONS = {
    "version": range(22),
    "stanzas": range(22, 3184 - 49, 7),
    "mac": range(3184 - 48, 3184),
    "nonce": range(3184, 3200),
    "contents": range(3200, SMALLEST - 16, 61),
    "tag": range(SMALLEST - 16, SMALLEST),
}


@pytest.mark.must("ENV-11")
@pytest.mark.parametrize("region", REGIONS)
def test_a_bit_flipped_in_any_region_is_unreadable(bare: BareDesk, identities: list[HybridIdentity], region: str):
    mine = identities[:1]
    envelope = seal_report(bare, make_report()).data
    for place in REGIONS[region]:
        spoilt = bytearray(envelope)
        spoilt[place] ^= 1 << place % 8
        with pytest.raises(Unreadable):
            opening.open_envelope(bytes(spoilt), mine)


@pytest.mark.must("ENV-11")
def test_an_envelope_cut_at_any_border_is_unreadable_whatever_fills_it_up_again(
    bare: BareDesk, identities: list[HybridIdentity]
):
    mine = identities[:1]
    envelope = seal_report(bare, make_report()).data
    lines = [place + 1 for place, byte in enumerate(envelope[:3184]) if byte == ord("\n")]
    for border in (0, 1, *lines, 3183, 3184, 3185, 3199, 3200, 3201, SMALLEST - 17, SMALLEST - 16, SMALLEST - 1):
        for cut in (
            envelope[:border],
            envelope[:border].ljust(SMALLEST, b"\0"),
            envelope[:border].ljust(SMALLEST, b"A"),
        ):
            with pytest.raises(Unreadable):
                opening.open_envelope(cut, mine)


@pytest.mark.parametrize("fault", ["sixteen scrypt bombs", "a scrypt bomb", "one line without an end", "zeros"])
def test_a_bomb_reserves_no_memory(bare: BareDesk, identities: list[HybridIdentity], fault: str):
    envelope = OF_A_CLASS[fault](bare)
    before = peak_memory_kib()
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable):
            opening.open_envelope(envelope, identities)
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()
    # What a C library takes is seen by the system only; a bomb of work factor 20 would take a gigabyte.
    assert peak_memory_kib() - before < 64 * 1024


def peak_memory_kib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
