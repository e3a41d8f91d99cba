"""The settings' own limits, and the reference page that lists them all."""

import dataclasses
import re
from pathlib import Path

import pytest

from server.errors import UsageRefused
from server.settings import FILE, Listen, Settings, flag_name, read_settings, variable_name

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "server-settings.md"
NEEDED = {"data": "d", "desk": "f", "listen": "127.0.0.1:0"}
FIELDS = {field.name: field for field in dataclasses.fields(Settings)}


def described_settings() -> dict[str, list[str]]:
    rows = re.findall(r"^\| `(--[a-z-]+)` \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    return {flag: [cell.strip() for cell in rest.split("|")] for flag, rest in rows}


def other_value(name: str) -> tuple[str, object]:
    """A value of the setting that is not its default: as text, and as it is read."""
    field = FIELDS[name]
    if field.type in {Path, Path | None}:
        return "/somewhere", Path("/somewhere")
    if "least" not in field.metadata:
        return "[::1]:7", Listen("::1", 7)
    number = field.metadata["least"] + (field.metadata["least"] == field.default)
    return str(number), number


def write_file(folder: Path, **lines: str) -> dict[str, str]:
    """Write a settings file with these lines, and return the flag that names it."""
    path = folder / "settings.toml"
    path.write_text("".join(f"{name} = {value}\n" for name, value in lines.items()), "utf-8")
    return {FILE: str(path)}


def test_the_page_lists_exactly_the_settings_that_exist():
    assert list(described_settings()) == [flag_name(FILE), *map(flag_name, FIELDS)]


def test_the_page_has_every_variable_default_and_range():
    rows = described_settings()
    for field in dataclasses.fields(Settings):
        variable, _, default, limits, _ = rows[flag_name(field.name)]
        assert variable == f"`{variable_name(field.name)}`"
        if field.default is dataclasses.MISSING:
            assert default == "must be given"
        elif field.default is None:
            assert default in {"off", "in `--data`"}
        else:
            assert default == str(field.default)
            assert limits == f"{field.metadata['least']:,} to {field.metadata['most']:,}"


def test_every_default_is_within_its_range():
    settings = read_settings(NEEDED, {})
    for field in dataclasses.fields(Settings):
        if "least" in field.metadata:
            assert field.metadata["least"] <= getattr(settings, field.name) <= field.metadata["most"]


@pytest.mark.parametrize("name", FIELDS)
def test_every_setting_can_be_given_in_all_three_ways(tmp_path: Path, name: str):
    text, value = other_value(name)
    others = {other: given for other, given in NEEDED.items() if other != name}
    quoted = text if text.isdigit() else f'"{text}"'
    by_flag = read_settings({**others, name: text}, {})
    by_variable = read_settings(others, {variable_name(name): text})
    by_file = read_settings({**others, **write_file(tmp_path, **{name: quoted})}, {})
    assert [getattr(settings, name) for settings in (by_flag, by_variable, by_file)] == [value] * 3


def test_a_flag_wins_over_a_variable_and_both_over_the_file(tmp_path: Path):
    file = write_file(tmp_path, max_connections="7", idle_seconds="7", head_seconds="7")
    environment = {"GAWAH_MAX_CONNECTIONS": "8", "GAWAH_IDLE_SECONDS": "8"}
    settings = read_settings({**NEEDED, **file, "max_connections": "9"}, environment)
    assert (settings.max_connections, settings.idle_seconds, settings.head_seconds) == (9, 8, 7)


def test_a_variable_can_name_the_file(tmp_path: Path):
    file = write_file(tmp_path, max_connections="7")
    assert read_settings(NEEDED, {"GAWAH_SETTINGS": file[FILE]}).max_connections == 7


def test_a_folder_in_the_file_is_seen_from_the_files_own_folder(tmp_path: Path):
    settings = read_settings(write_file(tmp_path, data='"d"', desk='"/f"', listen='"[::1]:0"'), {})
    assert (settings.data, settings.desk) == (tmp_path / "d", Path("/f"))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("max_conections = 7", "'max_conections', which is no setting"),
        ("settings = 'more.toml'", "'settings', which is no setting"),
        ("[server]\nmax_connections = 7", "'server', which is no setting"),
        ("max_connections = 7.0", "max_connections neither"),
        ("max_connections = true", "max_connections neither"),
        ("max_connections = [7]", "max_connections neither"),
        ("max_connections = 0", "whole number from 1"),
        ("max_connections = 1\nmax_connections = 2", "no TOML"),
        ("data = ''", "--data is empty"),
        ("\xff", "no TOML"),
        ("#" * 70_000, "longer than any settings"),
    ],
)
def test_a_file_that_says_something_else_is_refused(tmp_path: Path, line: str, says: str):
    (tmp_path / "settings.toml").write_text(line, "latin-1")
    needed = {name: text for name, text in NEEDED.items() if not line.startswith(name)}
    with pytest.raises(UsageRefused, match=re.escape(says)):
        read_settings({**needed, FILE: str(tmp_path / "settings.toml")}, {})


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(UsageRefused, match="cannot be read"):
        read_settings({**NEEDED, FILE: str(tmp_path / "settings.toml")}, {})


def test_a_variable_that_is_no_setting_is_refused_but_for_those_of_the_window():
    assert read_settings(NEEDED, {"GAWAH_LOCKED": "x", "PATH": "/bin"}).max_connections == 2048
    with pytest.raises(UsageRefused, match="GAWAH_MAX_CONECTIONS, which is no setting"):
        read_settings(NEEDED, {"GAWAH_MAX_CONECTIONS": "7"})


@pytest.mark.parametrize("missing", NEEDED)
def test_what_must_be_given_is_missed(missing: str):
    with pytest.raises(UsageRefused, match=f"--{missing} is missing"):
        read_settings({name: text for name, text in NEEDED.items() if name != missing}, {})


def test_an_empty_folder_name_is_refused():
    with pytest.raises(UsageRefused, match="--data is empty"):
        read_settings({**NEEDED, "data": None}, {"GAWAH_DATA": ""})


@pytest.mark.parametrize("text", ["0", "100001", "-1", "1.5", "٣", "1e3", "", " 5", "9" * 30])
def test_a_number_out_of_range_is_refused(text: str):
    with pytest.raises(UsageRefused, match="--max-connections"):
        read_settings(NEEDED, {"GAWAH_MAX_CONNECTIONS": text})


def test_addresses_are_read_and_known_as_loopback_or_not():
    assert Listen.parse("localhost:80") == Listen("127.0.0.1", 80)
    assert Listen.parse("[::1]:0").is_loopback
    assert not Listen.parse("0.0.0.0:443").is_loopback
    assert not Listen.parse("[::]:443").is_loopback
    assert Listen.parse("unix:/run/gawah/socket").is_loopback


@pytest.mark.parametrize("text", ["127.0.0.1:0", "[::1]:8443", "unix:/run/gawah/socket"])
def test_an_address_is_printed_as_it_is_read(text: str):
    assert str(Listen.parse(text)) == text


@pytest.mark.parametrize("text", ["unix:", "unix:socket", "unix:/a\0b", "unix:/" + "a" * 107])
def test_a_unix_socket_that_the_system_would_not_take_is_refused(text: str):
    with pytest.raises(UsageRefused, match="Unix socket"):
        Listen.parse(text)
