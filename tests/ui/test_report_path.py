"""A report from its first page to a draft that the form takes, by keyboard only, for every plain kind."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reporter import drafting, form
from reporter.vaults import Vault
from support.report_walk import Key, Walk
from support.windows import dressed
from ui.context import Context
from ui.languages import ENGLISH, URDU


@pytest.fixture(params=[ENGLISH, URDU], ids=lambda language: language.tag)
def worn(request: pytest.FixtureRequest, nothing_is_left: None, qapp: QApplication) -> Iterator[Context]:
    """A context in either direction."""
    with dressed(qapp, request.param) as made:
        yield made


@pytest.fixture
def walk(worn: Context, qtbot: QtBot, vault: Vault) -> Iterator[Callable[[str], Walk]]:
    walks: list[Walk] = []

    def begin(kind: str) -> Walk:
        walks.append(Walk(worn, qtbot, vault, drafting.begin(vault, kind)))
        return walks[-1]

    yield begin
    for begun in walks:
        begun.end()


def tell_when(walk: Walk) -> None:
    walk.choose_one("occurred-state", "now")
    walk.choose_one("occurred-from-near", "today")
    walk.go_on()


def tell_where(walk: Walk) -> None:
    walk.choose_one("country", "PK")
    walk.pick("region", "Balo")
    walk.go_on()


def tell_words(walk: Walk, words: str) -> None:
    walk.tab_to("text")
    walk.type(words)
    walk.pick("lang", "English")
    walk.go_on()


def finish(walk: Walk) -> Any:
    walk.qtbot.waitUntil(lambda: bool(walk.completed))
    answers = walk.answers()
    assert form.check(answers).answers == answers
    return answers


def test_an_outage_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("outage")
    told.choose_one("incident_type", "outage_mobile")
    told.go_on()
    tell_when(told)
    tell_where(told)
    told.pick("operators", "Zong")
    told.choose("networks-mobile_data")
    told.go_on()
    tell_words(told, "It has been off since the rally.")
    answers = finish(told)
    assert answers["operators"] == ["pk_zong"]
    assert answers["occurred"]["from"] == "2026-11-18T00:00+05:00"
    assert answers["occurred"]["from_precision"] == "day"


def test_a_blocked_sim_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("sim_block")
    told.go_on()
    told.go_on()  # When it was is asked as the day of the block, two pages later.
    tell_where(told)
    told.pick("operators", "Jazz")
    told.pick("registered_on", "Proof")
    told.choose_one("block_kind", "no_service")
    told.tab_to("blocked_on-month")
    told.press(Key.Key_Down)
    told.choose_one("still_blocked", "yes")
    told.go_on()
    told.go_on()
    answers = finish(told)
    assert answers["registered_on"] == "por"
    assert answers["blocked_on"]["precision"] == "month"
    assert "occurred" not in answers


def test_a_blocked_handset_is_told_inside_sim_blocked(walk: Callable[[str], Walk]):
    told = walk("sim_block")
    told.choose_one("kind", "device_block")
    told.go_on()
    told.go_on()
    tell_where(told)
    told.choose_one("status", "blocked")
    told.go_on()
    told.go_on()
    assert finish(told)["kind"] == "device_block"


def test_a_blocked_site_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("service_block")
    told.choose_one("incident_type", "site_block")
    told.go_on()
    tell_when(told)
    tell_where(told)
    told.pick("operators", "PTCL")
    told.choose("networks-fixed_broadband")
    told.tab_to("sites-1")
    told.type("https://www.example.org/what-i-read")
    told.choose("sites-add")
    told.type("news.example.com")
    told.go_on()
    told.go_on()
    assert finish(told)["sites"] == ["example.org", "news.example.com"]


def test_a_slow_line_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("throttling")
    tell_when(told)
    tell_where(told)
    told.pick("operators", "PTCL")
    told.choose("networks-fixed_broadband")
    told.tab_to("speed_kbit_before")
    told.type("۲۰٬۰۰۰")
    told.tab_to("speed_kbit_after")
    told.type("250")
    told.go_on()
    told.go_on()
    answers = finish(told)
    assert (answers["speed_kbit_before"], answers["speed_kbit_after"]) == (20000, 250)


def test_something_else_is_told_by_keyboard(walk: Callable[[str], Walk]):
    told = walk("other")
    tell_when(told)
    tell_where(told)
    told.go_on()
    tell_words(told, "The market was told to switch off.")
    assert finish(told)["text"] == "The market was told to switch off."
