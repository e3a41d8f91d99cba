"""The settings' own limits, and the reference page that lists them all."""

import dataclasses
import re
from pathlib import Path

import pytest

from server.errors import UsageRefused
from server.settings import Listen, Settings, flag_name, read_settings, variable_name

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "server-settings.md"
NEEDED = ["run", "--data", "d", "--desk", "f", "--listen", "127.0.0.1:0"]


def described_settings() -> dict[str, list[str]]:
    rows = re.findall(r"^\| `(--[a-z-]+)` \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    return {flag: [cell.strip() for cell in rest.split("|")] for flag, rest in rows}


def test_the_page_lists_exactly_the_settings_that_exist():
    assert list(described_settings()) == [flag_name(field.name) for field in dataclasses.fields(Settings)]


def test_the_page_has_every_variable_default_and_range():
    rows = described_settings()
    for field in dataclasses.fields(Settings):
        variable, _, default, limits, _ = rows[flag_name(field.name)]
        assert variable == f"`{variable_name(field.name)}`"
        if field.default is dataclasses.MISSING:
            assert default == "must be given"
        else:
            assert default == str(field.default)
            assert limits == f"{field.metadata['least']:,} to {field.metadata['most']:,}"


def test_every_default_is_within_its_range():
    settings = read_settings(NEEDED, {})
    for field in dataclasses.fields(Settings):
        if field.default is not dataclasses.MISSING:
            assert field.metadata["least"] <= getattr(settings, field.name) <= field.metadata["most"]


def test_the_flag_wins_over_the_environment():
    environment = {"GAWAH_MAX_CONNECTIONS": "7", "GAWAH_IDLE_SECONDS": "8"}
    settings = read_settings([*NEEDED, "--max-connections", "9"], environment)
    assert (settings.max_connections, settings.idle_seconds) == (9, 8)


@pytest.mark.parametrize("missing", ["--data", "--desk", "--listen"])
def test_what_must_be_given_is_missed(missing: str):
    place = NEEDED.index(missing)
    arguments = NEEDED[:place] + NEEDED[place + 2 :]
    with pytest.raises(UsageRefused, match=missing):
        read_settings(arguments, {})


def test_an_empty_folder_name_is_refused():
    with pytest.raises(UsageRefused, match="--data is empty"):
        read_settings([*NEEDED[:1], *NEEDED[3:]], {"GAWAH_DATA": ""})


@pytest.mark.parametrize("text", ["0", "100001", "-1", "1.5", "٣", "1e3", "", " 5", "9" * 30])
def test_a_number_out_of_range_is_refused(text: str):
    with pytest.raises(UsageRefused, match="--max-connections"):
        read_settings(NEEDED, {"GAWAH_MAX_CONNECTIONS": text})


def test_addresses_are_read_and_known_as_loopback_or_not():
    assert Listen.parse("localhost:80") == Listen("127.0.0.1", 80)
    assert Listen.parse("[::1]:0").is_loopback
    assert not Listen.parse("0.0.0.0:443").is_loopback
    assert not Listen.parse("[::]:443").is_loopback
