"""What is typed is in the vault within the second, and nothing short of a full disk keeps it from getting there."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from reporter import drafting
from reporter.errors import NothingThere
from reporter.vaults import Vault
from support import typing_worker
from support.plain_reports import ANSWERED
from support.vault_folders import VaultFolder
from ui.context import Context
from ui.jobs import Lane
from ui.reporting.autosave import AFTER_FIRST_KEY_MILLISECONDS, Autosave

A_SECOND = 1_000_000_000


class Page:
    """What stands on a page, how often it was read, and what was told of keeping it."""

    def __init__(self, context: Context, vault: Vault) -> None:
        self.answers: dict[str, Any] = {"kind": "other"}
        self.reads = 0
        self.told: list[object] = []
        self.draft_id = drafting.begin(vault, "other")
        self.autosave = Autosave(context, vault, self.draft_id, self._read)
        self.autosave.saved.connect(lambda: self.told.append("saved"))
        self.autosave.failed.connect(self.told.append)

    def _read(self) -> dict[str, Any]:
        self.reads += 1
        return self.answers

    def type(self, text: str) -> None:
        self.answers = {**self.answers, "text": text}
        self.autosave.touch()


@pytest.fixture
def page(context: Context, vault: Vault) -> Iterator[Page]:
    made = Page(context, vault)
    yield made
    shiboken6.delete(made.autosave)


def test_one_pause_is_one_write(page: Page, qtbot: QtBot, vault: Vault):
    for n in range(5):
        page.type("a" * n)
    assert (page.reads, page.autosave.is_settled) == (0, False)
    qtbot.waitUntil(lambda: page.told == ["saved"])
    assert (page.reads, page.autosave.is_settled) == (1, True)
    assert drafting.load(vault, page.draft_id)["text"] == "aaaa"


def test_typing_without_a_pause_is_written_within_the_second(page: Page, qtbot: QtBot, vault: Vault):
    assert AFTER_FIRST_KEY_MILLISECONDS < A_SECOND / 1_000_000
    n = 0
    # A save that every key put off would never come.
    while "text" not in drafting.load(vault, page.draft_id):
        n += 1
        assert n < 1000
        page.type("a" * n)
        qtbot.wait(20)


def test_while_one_write_is_under_way_only_the_newest_waits(page: Page, context: Context, qtbot: QtBot, vault: Vault):
    gate = threading.Event()
    context.jobs.run(
        Lane.LOCAL, lambda _task: gate.wait(10), owner=page.autosave, done=lambda _: None, failed=page.told.append
    )
    for n in range(1, 6):
        page.type("a" * n)
        page.autosave.flush()
    assert page.reads == 1
    gate.set()
    qtbot.waitUntil(lambda: page.told == ["saved"])
    assert page.reads == 2
    assert drafting.load(vault, page.draft_id)["text"] == "aaaaa"


def test_leaving_at_once_waits_until_it_is_written(page: Page, vault: Vault):
    page.type("the last words")
    assert page.autosave.finish()
    assert drafting.load(vault, page.draft_id)["text"] == "the last words"
    assert page.autosave.is_settled


def test_whoever_ends_all_other_work_is_given_what_is_not_kept(
    page: Page, context: Context, qtbot: QtBot, vault: Vault
):
    assert page.autosave.unsaved() is None
    gate = threading.Event()
    context.jobs.run(
        Lane.LOCAL, lambda _task: gate.wait(10), owner=page.autosave, done=lambda _: None, failed=page.told.append
    )
    page.type("written on the way out")
    page.autosave.flush()
    context.jobs.cancel_all()
    save = page.autosave.unsaved()
    gate.set()
    assert save is not None
    save()
    assert drafting.load(vault, page.draft_id)["text"] == "written on the way out"


def test_a_failed_write_is_told_and_tried_again(page: Page, qtbot: QtBot):
    page.type("a" * drafting.MOST_BYTES)
    qtbot.waitUntil(lambda: bool(page.told))
    assert not page.autosave.is_settled
    page.type("a")
    qtbot.waitUntil(lambda: page.told[1:] == ["saved"])


def test_what_is_written_by_somebody_else_is_not_written_again(page: Page, qtbot: QtBot, vault: Vault):
    page.type("raw")
    page.autosave.give_up()
    drafting.keep(vault, page.draft_id, {"kind": "other", "text": "settled"})
    qtbot.wait(AFTER_FIRST_KEY_MILLISECONDS + 100)
    assert drafting.load(vault, page.draft_id)["text"] == "settled"


@pytest.mark.parametrize("seconds", [1.7, 2.6])
def test_a_killed_process_loses_at_most_the_last_second(tmp_path: Path, seconds: float):
    folder = VaultFolder.make(tmp_path / "vault")
    with folder.opened() as vault:
        draft_id = drafting.begin(vault, "other")
        drafting.keep(vault, draft_id, {name: told for name, told in ANSWERED["other"].items() if name != "text"})
    lines, killed = folder.work_until_killed(typing_worker.__file__, draft_id, seconds=seconds)
    typed = [tuple(map(int, line.split())) for line in lines]
    safe = max((count for count, at in typed if at <= killed - A_SECOND), default=0)
    with folder.opened() as vault:
        kept = len(drafting.load(vault, draft_id).get("text", ""))
    assert 0 < safe <= kept <= typed[-1][0]


def test_a_draft_that_is_gone_is_said_to_be_so(vault: Vault):
    with pytest.raises(NothingThere):
        drafting.load(vault, "0" * 32)
