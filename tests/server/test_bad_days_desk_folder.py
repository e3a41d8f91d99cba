"""The desk folder spoilt in any way: a server does not start, or lets nobody in, and never falls over."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crypto import http_signatures, notes
from crypto.http_signatures import SyncRequest
from crypto.notes import SignedNote
from fuzz.mutations import hostile
from server.desk_folder import load_desk
from server.errors import Refused, StartRefused
from server.organisers import Roster
from server.problems import Problem
from server.storage.port import ListSeen
from support.desk_folder import ORIGIN, DeskFolder, make_desk_folder, make_organiser, write_organisers
from support.text_vectors import CREATED

ANYTHING = settings(max_examples=30, suppress_health_check=list(HealthCheck))
FILES = ("profile", "profiles/1", "log.key")
NOTHING_SEEN = ListSeen()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> DeskFolder:
    made = make_desk_folder(tmp_path_factory.mktemp("desk") / "server")
    write_organisers(made, ["amina", "bilal"], revoked=["bilal"])
    return made


def admits(
    desk: DeskFolder, label: str, *, seen: ListSeen = NOTHING_SEEN, keep_seen: Callable[[ListSeen], object] = repr
) -> bool:
    """Ask a fresh roster, as after a restart, to admit a request that an organiser signed rightly."""
    roster = Roster(
        desk.path,
        lambda: desk.profile,
        now=lambda: datetime.fromtimestamp(CREATED, UTC),
        seen=seen,
        keep_seen=keep_seen,
    )
    request = SyncRequest("GET", "/v1/o/feed")
    signed = http_signatures.sign(request, seed=make_organiser(label)[1], origin=ORIGIN, created=CREATED)
    try:
        roster.admit(request, {name.lower(): value for name, value in signed.items()})
    except Refused as refused:
        problem = refused.problem
    else:
        return True
    assert problem is Problem.REFUSED
    return False


def try_content(path: Path, content: bytes, attempt: Callable[[], bool]) -> bool:
    """Attempt something while a file holds `content`."""
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(content)
    try:
        return attempt()
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def starts(desk: DeskFolder) -> bool:
    try:
        load_desk(desk.path)
    except StartRefused:
        return False
    return True


def test_the_folder_is_right_before_it_is_spoilt(desk: DeskFolder):
    assert starts(desk)
    assert admits(desk, "amina")
    assert not admits(desk, "bilal")


@pytest.mark.parametrize("name", FILES)
@ANYTHING
@given(data=st.data())
def test_a_spoilt_file_is_refused_and_never_another_error(desk: DeskFolder, name: str, data: st.DataObject):
    seeds = [(desk.path / one).read_bytes() for one in FILES]
    content = data.draw(hostile(seeds) | st.binary(max_size=200))
    if try_content(desk.path / name, content, lambda: starts(desk)):
        same = content.split() == (desk.path / name).read_bytes().split()
        assert same if name == "log.key" else content == desk.note


@ANYTHING
@given(data=st.data())
def test_a_spoilt_organisers_note_lets_nobody_in(desk: DeskFolder, data: st.DataObject):
    path = desk.path / "organisers"
    content = data.draw(hostile([path.read_bytes(), desk.note]) | st.binary(max_size=200))
    if content != path.read_bytes():
        assert not try_content(path, content, lambda: admits(desk, "amina") or admits(desk, "bilal"))


@ANYTHING
@given(data=st.data())
def test_a_rightly_signed_organisers_text_is_taken_or_lets_nobody_in(desk: DeskFolder, data: st.DataObject):
    path = desk.path / "organisers"
    text = SignedNote.parse(path.read_bytes()).text.encode()
    content = data.draw(hostile([text])).decode("utf-8", "replace")
    try:
        note = notes.sign(content, desk.root)
    except notes.BadNote:
        return
    revoked = f"revoked {make_organiser('bilal')[0].key_id}\n"
    if try_content(path, note, lambda: admits(desk, "bilal")):
        assert revoked not in content


@ANYTHING
@given(data=st.data())
def test_a_spoilt_list_of_the_revoked_never_lets_a_revoked_organiser_in(desk: DeskFolder, data: st.DataObject):
    amina = make_organiser("amina")[0].key_id
    content = data.draw(hostile([f"{amina}\n".encode(), f"{bytes(32).hex()}\n{amina}\n".encode()]) | st.binary())
    if try_content(desk.path / "revoked", content, lambda: admits(desk, "amina")):
        assert amina.encode() not in content.split()


def test_an_older_list_than_the_newest_seen_lets_nobody_in(desk: DeskFolder):
    assert not admits(desk, "amina", seen=ListSeen(2))


@pytest.mark.must("SYN-6")
def test_two_lists_of_one_version_are_told_apart_also_after_a_restart(tmp_path: Path):
    desk = make_desk_folder(tmp_path / "desk")
    kept: list[ListSeen] = []
    write_organisers(desk, ["amina"])
    assert admits(desk, "amina", keep_seen=kept.append)
    assert [seen.version for seen in kept] == [1]
    assert admits(desk, "amina", seen=kept[0], keep_seen=kept.append)
    write_organisers(desk, ["amina", "bilal"])
    for label in ("amina", "bilal"):
        assert not admits(desk, label, seen=kept[0], keep_seen=kept.append)
    write_organisers(desk, ["amina", "bilal"], version=2)
    assert admits(desk, "bilal", seen=kept[0], keep_seen=kept.append)
    assert [seen.version for seen in kept] == [1, 2]


def test_a_data_folder_that_knows_only_the_version_learns_the_list(desk: DeskFolder):
    kept: list[ListSeen] = []
    assert admits(desk, "amina", seen=ListSeen(1), keep_seen=kept.append)
    assert kept[0].version == 1
    assert kept[0].digest is not None


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("put", [Path.mkdir, lambda path: path.symlink_to("nowhere")], ids=["folder", "link"])
def test_a_folder_or_a_link_to_nowhere_in_the_place_of_a_file_is_refused(
    tmp_path: Path, name: str, put: Callable[[Path], None]
):
    desk = make_desk_folder(tmp_path / "desk")
    (desk.path / name).unlink()
    put(desk.path / name)
    assert not starts(desk)
