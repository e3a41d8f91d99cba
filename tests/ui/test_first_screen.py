"""What stands between a person and the first screen: what may be loaded before it, and what comes behind it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crypto.keyslots import FLOOR
from reporter import vaults
from support.vault_folders import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]

OURS = {
    "": (
        *(
            "app",
            "bundled",
            "context",
            "environment",
            "first_frame",
            "jobs",
            "languages",
            "loading",
            "screen",
            "screen_stack",
        ),
        *("traces", "turns", "unread_sources", "verbs"),
    ),
    "start": ("behind", "further", "path", "step_screen", "unlock_page"),
    "text": ("errors", "isolates", "translating"),
    "theme": (
        *("fonts", "icons", "look", "marks", "palette", "parts", "press_button", "program_icon", "sheet", "system"),
        "tokens",
    ),
    "widgets": ("announcing", "fields", "fold", "notices", "secret_text"),
}
ALLOWED = {
    *("ui", "ui.__main__", "ui.window", "ui.theme.words", "resources", "crypto", "crypto.errors", "crypto.hardening"),
    *("reporter", "reporter.errors", "reporter.vault_folder", "reporter.vault_places"),
    *(f"ui.{folder}" for folder in OURS if folder),
    *(".".join(filter(None, ("ui", folder, name))) for folder, names in OURS.items() for name in names),
}
"""What is loaded of ours. Each module more costs a third of a millisecond, of some eighty that there are."""

NOT_BEFORE = frozenset({"asyncio", "cryptography", "email", "http", "importlib.resources", "json", "socket", "ssl"})
"""What is known to take long, and is loaded behind the first screen at the latest by what needs it."""

PROGRAM = """
import sys
from pathlib import Path
from ui.__main__ import prepare
prepare()
from ui import unread_sources
unread_sources.spare()
import gc
import linecache
from ui import app

application, program = app.start(home=Path(sys.argv[1]))
before = {}
window = program._window

from PySide6.QtCore import QEvent, QObject

class First(QObject):
    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            before.update(modules=sorted(sys.modules), screen=type(window.screen_shown).__name__)
            before.update(was_collecting=gc.isenabled())
        return False

first = First()
window.installEventFilter(first)

def end():
    before.update(behind=sorted(sys.modules), collects=gc.isenabled(), spared=gc.get_freeze_count())
    before.update(read=[name for name in linecache.cache if "/ui/" in name])
    before.update(listens="ui.leaving.system_end" in sys.modules, has_ways_out="_leaving" in vars(program))
    # With a sheet on, a style is behind one that has no name.
    application.setStyleSheet("")
    before.update(style=application.style().objectName())
    application.exit(0)

program.loaded.connect(end)
application.exec()
program.close()
import json
print(json.dumps(before))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a program said of itself that found a vault, was painted, and loaded everything."""
    home = tmp_path_factory.mktemp("home")
    vaults.create(home / "scans-41", PASSPHRASE, cost=FLOOR).close()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(home)],
        env={"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_nothing_of_ours_is_loaded_before_the_first_screen_but_what_it_is_made_of(started: dict[str, Any]):
    assert started["screen"] == "UnlockPage"
    ours = {name for name in started["modules"] if name.partition(".")[0] in {"crypto", "reporter", "resources", "ui"}}
    assert sorted(ours - ALLOWED) == []


def test_nothing_that_takes_long_is_loaded_before_the_first_screen(started: dict[str, Any]):
    loaded = set(started["modules"])
    assert sorted(loaded & NOT_BEFORE) == []
    assert not any(name.startswith("PySide6.") and name.endswith(("QtDBus", "QtNetwork")) for name in loaded)


def test_the_text_of_no_module_is_read_when_it_is_loaded(started: dict[str, Any]):
    assert started["read"] == []


def test_the_window_is_drawn_in_the_style_that_its_sheet_is_written_for(started: dict[str, Any]):
    assert started["style"] == "fusion"


def test_nothing_is_looked_through_for_what_can_be_let_go_until_there_is_a_screen_and_then_not_what_is_loaded(
    started: dict[str, Any],
):
    assert not started["was_collecting"]
    assert started["collects"]
    assert started["spared"] > 50_000


def test_the_ways_out_the_ear_for_the_system_and_everything_else_come_behind_the_first_screen(
    started: dict[str, Any],
):
    assert started["listens"]
    assert started["has_ways_out"]
    assert {"ui.start.journeys", "ui.citizen.home", "ui.session"} <= set(started["behind"])
