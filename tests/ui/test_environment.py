"""The environment of the window is made, and nothing that loads code or leaves traces comes through."""

from pathlib import Path

import pytest

from ui import environment
from ui.leaving.bus import place_of, session_address, system_address


def test_only_what_is_named_is_kept():
    told = {"HOME": "/h/amna", "LC_ALL": "ur_PK.UTF-8", "XAUTHORITY": "/run/x", "DISPLAY": ":0"}
    unwanted = dict.fromkeys(
        (
            "LD_PRELOAD",
            "PYTHONPATH",
            "SESSION_MANAGER",
            "QT_PLUGIN_PATH",
            "_PYI_X",
            "GAWAH_LOCKED",
        ),
        "x",
    )
    made = environment.construct(told | unwanted)
    assert told.items() <= made.items()
    assert not unwanted.keys() & made.keys()
    assert environment.construct(made) == made


def test_the_style_is_the_one_that_the_sheet_is_written_for_whatever_the_desktop_says():
    made = environment.construct({"QT_STYLE_OVERRIDE": "Windows", "XDG_CURRENT_DESKTOP": "KDE"})
    assert made["QT_STYLE_OVERRIDE"] == "Fusion"


@pytest.mark.parametrize(("desktop", "theme"), [("", "generic"), ("ubuntu:GNOME", "generic"), ("KDE", "kde")])
def test_no_theme_is_worn_that_writes_or_waits(desktop: str, theme: str):
    made = environment.construct({"XDG_CURRENT_DESKTOP": desktop, "QT_QPA_PLATFORMTHEME": "gtk3"})
    assert made["QT_QPA_PLATFORMTHEME"] == theme


def test_the_fonts_configuration_names_no_folder():
    text = Path(environment.construct({})["FONTCONFIG_FILE"]).read_text("utf-8")
    assert "<dir" not in text
    assert "<cachedir" not in text


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("unix:path=/run/user/1000/bus", "/run/user/1000/bus"),
        ("unix:path=/run/a%20b,guid=00ff", "/run/a b"),
        ("unix:abstract=/run/dbus-x", "\0/run/dbus-x"),
        ("tcp:host=x,port=1;unix:path=/run/bus", "/run/bus"),
        ("disabled:", None),
        ("", None),
    ],
)
def test_a_bus_is_looked_for_where_its_address_says(address: str, place: str | None):
    assert place_of(address) == place


def test_a_bus_is_never_started():
    assert session_address({}) == ""
    assert session_address({"XDG_RUNTIME_DIR": "/run/user/7"}) == "unix:path=/run/user/7/bus"
    assert place_of(system_address({})) == "/run/dbus/system_bus_socket"
