"""What parent and child say to each other: everything printed is read back, and nothing else is taken."""

import socket
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.sender import messages
from reporter.sender.fields import BadFrame
from reporter.sender.messages import (
    FROM_CHILD,
    FROM_PARENT,
    VERSION,
    Ask,
    Away,
    Desk,
    Forget,
    Line,
    Message,
    NotBegun,
    Order,
    Outcome,
    Piece,
    Progress,
    Result,
    ShownPage,
    ShownProfile,
    Standing,
    TakeBack,
    WantPages,
    WantProfile,
    parse_frame,
    print_frame,
)
from reporter.transport import _REASONS

ID = bytes(range(32))
LENGTH_BYTES = 4

ids = st.binary(min_size=32, max_size=32)
places = st.integers(0, 2**31 + 2**20)
waits = st.integers(0, messages.MAX_WAIT)
plain = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40)
blobs = st.binary(max_size=200)
ALL = st.one_of(
    st.builds(
        Desk,
        way=st.just("direct"),
        origin=plain,
        urls=st.lists(plain, max_size=16).map(tuple),
        cas=st.lists(blobs, max_size=16).map(tuple),
        logs=st.lists(plain, max_size=16).map(tuple),
    ),
    st.builds(Order, ids, places, st.binary(min_size=16, max_size=16), blobs, blobs, st.booleans(), waits),
    st.builds(Piece, ids, places, blobs),
    st.builds(Away, waits),
    st.builds(Forget, ids),
    st.builds(TakeBack, ids),
    st.builds(Ask, ids, places, st.integers(0, 1 << 20)),
    st.builds(Progress, ids, places),
    st.builds(Outcome, ids, st.integers(0, max(Result)), st.just("busy"), plain, blobs, blobs),
    st.builds(WantProfile, st.integers(0, 2**31 - 1)),
    st.builds(ShownProfile, st.integers(0, 2**31 - 1), blobs, plain),
    st.builds(WantPages, ids, st.lists(plain, max_size=5).map(tuple)),
    st.builds(ShownPage, plain, st.booleans(), blobs, plain),
    st.builds(NotBegun, ids, waits, st.integers(0, messages.MAX_TRIES), plain),
    st.builds(Standing, st.lists(ids, max_size=5).map(tuple)),
)


def parse(frame: bytes) -> Message:
    return parse_frame(memoryview(frame)[LENGTH_BYTES:], {**FROM_PARENT, **FROM_CHILD})


@given(ALL)
def test_every_message_is_read_as_it_was_written(message: Message):
    assert parse(print_frame(message)) == message


@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_refused(data: bytes):
    try:
        message = parse(bytes(LENGTH_BYTES) + data)
    except BadFrame:
        return
    assert print_frame(message)[LENGTH_BYTES:] == data


@given(ALL, st.data())
def test_a_frame_that_is_cut_or_goes_on_is_refused(message: Message, data: st.DataObject):
    frame = print_frame(message)
    cut = data.draw(st.integers(LENGTH_BYTES, len(frame) - 1))
    for other in (frame[:cut], frame + b"\0"):
        with pytest.raises(BadFrame):
            parse(other)


def test_a_frame_of_another_version_is_refused():
    frame = bytearray(print_frame(Away()))
    frame[LENGTH_BYTES] = VERSION + 1
    with pytest.raises(BadFrame):
        parse(bytes(frame))


@pytest.mark.parametrize(
    "message",
    [
        Ask(ID, 0, 1),
        Progress(ID, 0),
        Outcome(ID, 0),
        Standing(()),
        NotBegun(ID, 1),
        ShownProfile(1),
        ShownPage("checkpoint"),
    ],
)
def test_a_child_takes_nothing_that_only_a_child_says(message: Message):
    with pytest.raises(BadFrame):
        parse_frame(memoryview(print_frame(message))[LENGTH_BYTES:], FROM_PARENT)


@pytest.mark.parametrize(
    "message", [Away(), Forget(ID), WantProfile(1), WantPages(ID, ()), Piece(ID, 0, b""), Order(ID, 1)]
)
def test_a_parent_takes_nothing_that_only_a_parent_says(message: Message):
    with pytest.raises(BadFrame):
        parse_frame(memoryview(print_frame(message))[LENGTH_BYTES:], FROM_CHILD)


@pytest.mark.parametrize(
    "message",
    [
        Forget(bytes(31)),
        TakeBack(bytes(33)),
        Ask(ID, -1, 1),
        Ask(ID, 0, messages.PIECE_BYTES + 1),
        Piece(ID, 0, bytes(messages.PIECE_BYTES + 1)),
        Order(ID, 2**32),
        Order(ID, 1, bytes(15)),
        Order(ID, 1, is_planned=True, wait=messages.MAX_WAIT + 1),
        Order(ID, 1, is_planned=True, wait=-1),
        Away(messages.MAX_WAIT + 1),
        NotBegun(ID, messages.MAX_WAIT + 1),
        NotBegun(ID, 0, reason="\n"),
        Outcome(ID, max(Result) + 1),
        Outcome(ID, 0, reason="\x1b[2J"),
        Outcome(ID, 0, reason="گواہ"),
        Outcome(ID, 0, reason="x" * (messages.MAX_REASON + 1)),
        Outcome(ID, 0, note=bytes(messages.MAX_NOTE + 1)),
        Standing((ID,) * (messages.MAX_ORDERS + 1)),
        WantPages(bytes(31), ()),
        WantPages(ID, ("x" * 65,)),
        WantPages(ID, ("checkpoint",) * (messages.MAX_PAGES + 1)),
        ShownPage("checkpoint", data=bytes(64 * 1024 + 1)),
    ],
)
def test_what_is_out_of_bounds_is_not_even_written(message: Message):
    with pytest.raises(BadFrame):
        print_frame(message)


@pytest.mark.parametrize("reason", [b"\x1b[2J", b"\n", b"\xd9\x81", b"\xff"])
def test_a_reason_that_would_write_on_a_terminal_is_refused(reason: bytes):
    frame = print_frame(Outcome(ID, 0, reason="x" * len(reason))).replace(b"x" * len(reason), reason)
    with pytest.raises(BadFrame):
        parse(frame)


def test_every_reason_a_server_can_cause_fits():
    for reason in _REASONS.values():
        assert print_frame(Outcome(ID, Result.REFUSED, reason=reason))


@pytest.mark.parametrize("length", [0, 1, 2**31, 2**32 - 1])
def test_a_length_that_no_frame_has_ends_the_line_before_anything_is_read(length: int):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(length.to_bytes(LENGTH_BYTES, "big"))
        with pytest.raises(BadFrame):
            Line(ours, takes=FROM_CHILD).receive()


def test_the_end_of_the_line_is_no_message_even_in_the_middle_of_one():
    for sent in (b"", b"\0\0", print_frame(Progress(ID, 7))[:-1]):
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                theirs.sendall(sent)
            assert Line(ours, takes=FROM_CHILD).receive() is None


def test_messages_follow_each_other_over_a_line():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        said = [Progress(ID, 1), Outcome(ID, 0, note=bytes(5000)), Ask(ID, 5, 7)]
        for message in said:
            Line(theirs, takes=FROM_PARENT).send(message)
        line = Line(ours, takes=FROM_CHILD)
        assert [line.receive() for _ in said] == said


def test_no_message_shows_sealed_bytes_or_receipts_in_its_repr():
    for message in (Piece(ID, 0, b"sealed"), Order(ID, 6, whole=b"sealed"), Outcome(ID, 0, note=b"sealed")):
        assert "sealed" not in repr(message)
        assert fields(message)
