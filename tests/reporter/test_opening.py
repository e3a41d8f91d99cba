"""The desk opens what was sealed for it, and nothing of any other shape."""

import io

import pytest

from crypto import age_write, sizes
from crypto.identities import HybridIdentity
from crypto.recipients import HybridRecipient
from reporter import opening
from reporter.errors import Unreadable
from support.desks import BareDesk, bare_desk
from support.reports import make_report, pack, seal_report

HEADER_BORDERS = [0, 1, 22, sizes.HEADER_BYTES - 1, sizes.HEADER_BYTES, sizes.HEADER_BYTES + 16]


@pytest.fixture(scope="module")
def identities(desk: BareDesk) -> list[HybridIdentity]:
    return [line.identity for line in desk.lines]


def test_the_desk_reads_what_was_sealed(desk: BareDesk, identities: list[HybridIdentity]):
    report = make_report()
    received = opening.open_envelope(seal_report(desk, report).data, identities)
    assert (received.id, dict(received.members)) == (report.id, dict(report.members))


@pytest.mark.must("ENV-7", "ENV-24")
def test_every_envelope_of_a_text_report_has_one_length(desk: BareDesk):
    lengths = {len(seal_report(desk, make_report({"text": text})).data) for text in ("a", "ب" * 4000)}
    assert lengths == {19_600}


def test_sealing_twice_gives_two_envelopes(desk: BareDesk):
    report = make_report()
    assert seal_report(desk, report).upload_id != seal_report(desk, report).upload_id


@pytest.mark.must("ENV-2", "ENV-4")
def test_the_desks_stanza_stands_in_either_place(desk: BareDesk):
    identity = desk.lines[0].identity
    places = set()
    for _ in range(60):
        envelope = seal_report(desk, make_report()).data
        header = opening.age_read.read_header(io.BytesIO(envelope))
        places.add([identity.unwrap([stanza]) is not None for stanza in header.stanzas].index(True))
    assert places == {0, 1}


def test_another_desk_reads_nothing(desk: BareDesk):
    others = [line.identity for line in bare_desk().lines]
    with pytest.raises(Unreadable):
        opening.open_envelope(seal_report(desk, make_report()).data, others)


@pytest.mark.must("ENV-11")
@pytest.mark.parametrize("at", [0, 25, 1000, 3183, 3190, 3210, 10_000, 19_599])
def test_a_flipped_bit_anywhere_makes_it_unreadable(desk: BareDesk, identities: list[HybridIdentity], at: int):
    envelope = bytearray(seal_report(desk, make_report()).data)
    envelope[at] ^= 1
    with pytest.raises(Unreadable):
        opening.open_envelope(bytes(envelope), identities)


@pytest.mark.must("ENV-11")
@pytest.mark.parametrize("length", [*HEADER_BORDERS, 19_599])
def test_a_cut_envelope_is_unreadable(desk: BareDesk, identities: list[HybridIdentity], length: int):
    with pytest.raises(Unreadable):
        opening.open_envelope(seal_report(desk, make_report()).data[:length], identities)


@pytest.mark.must("ENV-2", "ENV-8")
@pytest.mark.parametrize("count", [1, 3])
def test_one_stanza_or_three_are_not_one_of_our_envelopes(desk: BareDesk, identities: list[HybridIdentity], count: int):
    recipients = [desk.profile.week_keys[0].recipient, *(HybridRecipient.decoy() for _ in range(count - 1))]
    with pytest.raises(Unreadable):
        opening.open_envelope(age_write.encrypt_bytes(pack(make_report()), recipients), identities)


@pytest.mark.must("ENV-9")
def test_a_payload_that_is_no_size_class_is_unreadable(desk: BareDesk, identities: list[HybridIdentity]):
    recipients = [desk.profile.week_keys[0].recipient, HybridRecipient.decoy()]
    packed = pack(make_report()) + bytes(512)
    with pytest.raises(Unreadable):
        opening.open_envelope(age_write.encrypt_bytes(packed, recipients), identities)


@pytest.mark.must("ENV-9")
def test_a_tail_that_is_not_zero_is_unreadable(desk: BareDesk, identities: list[HybridIdentity]):
    recipients = [desk.profile.week_keys[0].recipient, HybridRecipient.decoy()]
    packed = pack(make_report())[:-1] + b"\1"
    with pytest.raises(Unreadable):
        opening.open_envelope(age_write.encrypt_bytes(packed, recipients), identities)


@pytest.mark.must("ENV-10")
def test_every_failure_says_the_same_to_people(desk: BareDesk, identities: list[HybridIdentity]):
    envelope = seal_report(desk, make_report()).data
    messages = set()
    for damaged in (envelope[:-1], b"x" + envelope[1:], envelope[:4000] + b"x" + envelope[4001:], bytes(19_600)):
        with pytest.raises(Unreadable) as failure:
            opening.open_envelope(damaged, identities)
        messages.add(str(failure.value))
    assert len(messages) == 1
