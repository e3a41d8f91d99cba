"""Folders are listed without touching what lies in them."""

import os
from pathlib import Path

import pytest

from reporter import folders
from reporter.errors import GawahError
from support.small_disks import small_disk


def fill(folder: Path) -> None:
    for n, name in enumerate(["old.JPG", "new.png", "notes.txt", ".hidden.jpg"]):
        (folder / name).write_bytes(bytes(n + 1))
        os.utime(folder / name, (1_700_000_000 + n, 1_700_000_000 + n))
    (folder / "Zebra").mkdir()
    (folder / "apple").mkdir()
    (folder / ".cache").mkdir()


def names(listing: folders.Listing) -> list[str]:
    return [entry.name for entry in listing.entries]


def test_folders_come_by_name_and_files_newest_first(tmp_path: Path):
    fill(tmp_path)
    listing = folders.list_folder(tmp_path)
    assert names(listing) == ["apple", "Zebra", "notes.txt", "new.png", "old.JPG"]
    assert [entry.length for entry in listing.entries] == [None, None, 3, 2, 1]
    assert (listing.folder, listing.parent, listing.left_out) == (tmp_path, tmp_path.parent, 0)


def test_only_the_endings_asked_for_are_shown_and_the_others_counted(tmp_path: Path):
    fill(tmp_path)
    listing = folders.list_folder(tmp_path, endings=(".jpg", ".png"))
    assert names(listing) == ["apple", "Zebra", "new.png", "old.JPG"]
    assert listing.left_out == 1


def test_pipes_and_links_that_lead_nowhere_are_left_out(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "nothing")
    (tmp_path / "to folder").symlink_to(tmp_path.parent)
    assert names(folders.list_folder(tmp_path)) == ["to folder"]
    assert folders.is_taken(tmp_path / "link")
    assert not folders.is_taken(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing", "Nothing is in this place"),
        ("file", "This folder cannot be opened"),
        ("a\0b", "This folder cannot be opened"),
    ],
)
def test_what_is_no_folder_is_refused_in_one_sentence(tmp_path: Path, name: str, said: str):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GawahError, match=said) as refusal:
        folders.list_folder(tmp_path / name)
    assert str(tmp_path) not in str(refusal.value)
    assert not folders.is_folder(tmp_path / name)


def test_a_name_that_is_no_text_is_listed_and_can_be_opened(tmp_path: Path):
    name = os.fsdecode(b"caf\xe9.png")
    (tmp_path / name).write_bytes(b"x")
    [entry] = folders.list_folder(tmp_path, endings=(".png",)).entries
    assert (tmp_path / entry.name).read_bytes() == b"x"


def test_the_root_has_nothing_around_it():
    assert folders.list_folder(Path("/")).parent is None
    assert folders.list_folder(Path("/usr/lib/../..")).folder == Path("/")


def test_a_long_listing_ends_when_nobody_waits(tmp_path: Path):
    for n in range(1200):
        (tmp_path / str(n)).write_bytes(b"")
    asked = []
    listing = folders.list_folder(tmp_path, is_cancelled=lambda: len(asked) == 1 or bool(asked.append(None)))
    assert len(listing.entries) < 1200


def test_listing_changes_no_time_of_access(tmp_path: Path):
    fill(tmp_path)
    before = [path.stat().st_atime_ns for path in sorted(tmp_path.glob("*.*"))]
    folders.list_folder(tmp_path)
    assert [path.stat().st_atime_ns for path in sorted(tmp_path.glob("*.*"))] == before


def test_sticks_are_places_that_are_mounted():
    assert all(place.is_mount() for place in folders.sticks())


def test_a_stick_that_cannot_be_looked_at_any_more_hides_no_other(tmp_path: Path):
    user = tmp_path / "media" / "user"
    user.mkdir(parents=True)
    # As a stick that was pulled out, it answers with an error of its own.
    (user / "gone").symlink_to("x" * 300)
    with small_disk(user / "stick", 64) as stick:
        assert folders.sticks([tmp_path / "media"]) == (stick,)
