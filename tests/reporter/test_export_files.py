"""An export is whole or not there."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from reporter.case import Case
from reporter.errors import GawahError, NothingThere
from reporter.export import Exported, Format, write_file
from support.exported import export, file_case

_CASE = file_case({"kind": "outage"})


def _cases_that_end_early() -> Iterator[Case]:
    yield _CASE
    raise NothingThere("the vault was closed")


@pytest.mark.parametrize("as_format", list(Format))
def test_a_file_holds_the_export_for_its_owner_only(tmp_path: Path, as_format: Format):
    path = tmp_path / "cases"

    exported = write_file([_CASE], as_format, path)

    assert exported == Exported(rows=1, left_out=0)
    assert path.read_bytes() == export([_CASE], as_format)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_of_an_export_that_fails(tmp_path: Path):
    with pytest.raises(NothingThere):
        write_file(_cases_that_end_early(), Format.JSON, tmp_path / "cases.json")

    assert list(tmp_path.iterdir()) == []


def test_an_older_file_is_not_overwritten_unasked(tmp_path: Path):
    path = tmp_path / "cases.csv"
    path.write_text("older")

    with pytest.raises(GawahError, match="left as it is"):
        write_file([_CASE], Format.CSV, path)

    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_file_is_replaced_when_asked(tmp_path: Path):
    path = tmp_path / "cases.csv"
    path.write_text("older")

    write_file([_CASE], Format.CSV, path, overwrite=True)

    assert path.read_bytes() == export([_CASE], Format.CSV)


def test_an_older_file_survives_an_export_that_fails(tmp_path: Path):
    path = tmp_path / "cases.csv"
    path.write_text("older")

    with pytest.raises(NothingThere):
        write_file(_cases_that_end_early(), Format.CSV, path, overwrite=True)

    assert path.read_text() == "older"


def test_a_folder_that_is_not_there_is_our_error(tmp_path: Path):
    with pytest.raises(GawahError, match="cannot be written"):
        write_file([_CASE], Format.CSV, tmp_path / "missing" / "cases.csv")


def test_a_link_with_the_name_is_not_written_through(tmp_path: Path):
    path = tmp_path / "cases.csv"
    path.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(GawahError, match="left as it is"):
        write_file([_CASE], Format.CSV, path)

    assert not (tmp_path / "elsewhere").exists()
