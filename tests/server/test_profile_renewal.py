"""A running server takes the desk's next profile from its folder, and nothing that is not one."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from crypto import notes, profile_text
from crypto.notes import Signer
from crypto.profile_text import Profile
from server.desk_folder import DeskWatch, load_desk
from support.desk_folder import DeskFolder, make_desk_folder, make_organiser, write_organisers
from support.raw_http import ask
from support.running_server import running_server
from support.sample_profile import make_signer
from support.sync_requests import fetch_feed


def put(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    new.replace(path)


def sign(profile: Profile, *signers: Signer) -> bytes:
    return notes.sign(profile_text.print_profile(profile), *signers)


@pytest.fixture
def desk(tmp_path: Path) -> DeskFolder:
    return make_desk_folder(tmp_path / "desk", version=3)


def later(desk: DeskFolder, **changes: object) -> Profile:
    return replace(desk.profile, **{"version": 4, "prev": hashlib.sha256(desk.note).digest(), **changes})


def test_a_newer_profile_is_served_without_a_restart_and_the_older_one_stays(tmp_path: Path, desk: DeskFolder):
    newer = sign(later(desk, name="Renamed Desk"), desk.root)
    with running_server(desk.path, tmp_path / "data") as server:
        assert ask(server, "GET", "/v1/profile").body == desk.note
        put(desk.path / "profile", newer)
        assert ask(server, "GET", "/v1/profile").body == newer
        assert ask(server, "GET", "/v1/profile/head").body.startswith(b"4 ")
        assert ask(server, "GET", "/v1/profile/4").body == newer
        assert ask(server, "GET", "/v1/profile/3").body == desk.note


def bad_profiles(desk: DeskFolder) -> dict[str, bytes]:
    return {
        "older": sign(later(desk, version=2), desk.root),
        "another of its version": sign(later(desk, version=3, name="Another"), desk.root),
        "forged": sign(later(desk), make_signer("stranger")),
        "torn": sign(later(desk), desk.root)[:500],
        "empty": b"",
        "of another origin": sign(
            later(
                desk,
                origin="other.example",
                roots=(make_signer("o", name="other.example").verifier,),
                logs=(make_signer("l", name="other.example").verifier,),
            ),
            make_signer("o", name="other.example"),
        ),
        "with other batches": sign(later(desk, batch_seconds=desk.profile.batch_seconds + 1), desk.root),
        "without this server's key": sign(later(desk, logs=(make_signer("log 9").verifier,)), desk.root),
    }


KINDS = (
    "older",
    "another of its version",
    "forged",
    "torn",
    "empty",
    "of another origin",
    "with other batches",
    "without this server's key",
)


@pytest.mark.must("PRO-27")
@pytest.mark.parametrize("kind", KINDS)
def test_a_profile_that_cannot_follow_is_logged_and_the_good_one_kept(
    desk: DeskFolder, kind: str, caplog: pytest.LogCaptureFixture
):
    watch = DeskWatch(load_desk(desk.path))
    put(desk.path / "profile", bad_profiles(desk)[kind])
    assert watch.current().note == desk.note
    assert "the one before is kept" in caplog.text
    good = sign(later(desk), desk.root)
    put(desk.path / "profile", good)
    assert watch.current().note == good


def test_a_profile_that_came_before_the_files_beside_it_is_taken_once_they_are_whole(
    desk: DeskFolder, caplog: pytest.LogCaptureFixture
):
    now = 0.0
    watch = DeskWatch(load_desk(desk.path), monotonic=lambda: now)
    good = sign(later(desk), desk.root)
    (desk.path / "profiles" / "4").write_bytes(good[:500])
    put(desk.path / "profile", good)
    for _ in range(60):
        now += 1
        assert watch.current().note == desk.note
    assert caplog.text.count("the one before is kept") == 1
    (desk.path / "profiles" / "4").write_bytes(good)
    now += 60
    assert watch.current().note == good


@pytest.mark.must("PRO-23")
def test_the_list_of_organisers_is_verified_with_the_roots_of_the_newest_profile(tmp_path: Path, desk: DeskFolder):
    write_organisers(desk, ["amina"])
    new_root = make_signer("new root")
    with running_server(desk.path, tmp_path / "data") as server:
        assert fetch_feed(server, make_organiser("amina")[1]) == 200
        put(desk.path / "profile", sign(later(desk, roots=(new_root.verifier,)), desk.root, new_root))
        assert fetch_feed(server, make_organiser("amina")[1]) == 401
        write_organisers(desk, ["amina"], version=2, root=new_root)
        assert fetch_feed(server, make_organiser("amina")[1]) == 200


@pytest.mark.must("SYN-6")
def test_another_list_with_the_number_of_one_seen_before_lets_nobody_in(tmp_path: Path, desk: DeskFolder):
    write_organisers(desk, ["amina"], version=5)
    with running_server(desk.path, tmp_path / "data") as server:
        assert fetch_feed(server, make_organiser("amina")[1]) == 200
        write_organisers(desk, ["amina", "bilal"], version=5)
        assert fetch_feed(server, make_organiser("amina")[1]) == 401
        assert fetch_feed(server, make_organiser("bilal")[1]) == 401
        write_organisers(desk, ["amina", "bilal"], version=6)
        assert fetch_feed(server, make_organiser("bilal")[1]) == 200
