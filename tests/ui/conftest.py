"""What holds for every test of a window: offscreen, no message of Qt, and nothing left behind."""

import gc
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reporter import citizen
from reporter.store.vault import Vault
from support.at_home import AtHome
from support.desks import BareDesk, bare_desk
from support.files_person import Person
from support.form_answers import SAID
from support.pictures import photograph
from support.privacy_pages import THREE_FINDS, Draft, Open
from support.sending_places import SendingPlace, sending_place
from support.vaults import open_vault
from support.window_sending import Clock
from support.windows import OFFSCREEN_MESSAGES, dressed
from ui.context import Context
from ui.languages import ENGLISH, URDU, Language
from ui.reporting.privacy_page import PrivacyPage
from ui.window import Window

PATIENCE_MILLISECONDS = 20_000

_BAD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@pytest.fixture(autouse=True)
def nothing_is_left(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves an object, a timer, a window or a thread behind, or over which Qt complained."""
    messages: list[str] = []

    def keep(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in _BAD and not message.startswith(OFFSCREEN_MESSAGES):
            messages.append(message)

    # What a test that failed left behind is told once, by that test.
    before = set(_objects())
    timing_before, threads_before = set(filter(_timers_of, before)), set(threading.enumerate())
    qInstallMessageHandler(keep)
    yield
    _settle()
    left = [shown for shown in map(_describe, set(_objects()) - before) if shown]
    timers = [repr(owner) for owner in _objects() if _timers_of(owner) and owner not in timing_before]
    windows = [repr(widget) for widget in qapp.topLevelWidgets() if widget not in before]
    threads = [made.name for made in set(threading.enumerate()) - threads_before if made.name.startswith("lane-")]
    qInstallMessageHandler(None)
    has_failed = getattr(request.node, "has_failed", False)
    # The traceback of a failed test keeps its widgets alive.
    if not has_failed:
        assert (messages, left, timers, windows, threads) == ([], [], [], [], [])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Tell the fixture above whether its test failed."""
    report = yield
    if report.failed:
        item.has_failed = True
    return report


class PatientBot(QtBot):
    """Waits as long as a busy machine may take; whoever waits in vain waits a little longer."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE_MILLISECONDS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(params=[ENGLISH, URDU], ids=lambda language: language.tag)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


@pytest.fixture
def context(nothing_is_left: None, qapp: QApplication) -> Iterator[Context]:
    with dressed(qapp) as made:
        yield made


@pytest.fixture(scope="session")
def desk() -> BareDesk:
    """A desk without a vault, which nothing can change."""
    return bare_desk()


@pytest.fixture
def vault(tmp_path: Path, desk: BareDesk) -> Iterator[Vault]:
    """An open vault of this test's own that has joined the desk."""
    with open_vault(tmp_path / "vault", desk) as opened:
        yield opened


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with nothing in it but an empty folder for documents."""
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    return tmp_path / "home"


@pytest.fixture
def at_home(context: Context, qtbot: QtBot, vault: Vault) -> Iterator[AtHome]:
    """Somebody at home in the window, with that vault."""
    made = AtHome(context, qtbot, vault)
    yield made
    made.end()


@pytest.fixture
def person(qtbot: QtBot, context: Context, vault: Vault, tmp_path: Path) -> Iterator[Person]:
    """Somebody with a picture in their home folder, at the files of a draft in that vault."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "screen.jpg").write_bytes(photograph())
    made = Person(qtbot, context, vault, home)
    yield made
    made.path.deleteLater()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands until the test sets it."""
    return Clock()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[SendingPlace]:
    """A real server that is up, and the vault of somebody who reports to its desk."""
    with sending_place(tmp_path) as made:
        yield made


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> Iterator[Window]:
    """A window that is shown, with no screen in it."""
    shown = Window()
    shown.show()
    yield shown
    shown.blank()
    shown.deleteLater()


@pytest.fixture
def drafted(vault: Vault) -> Draft:
    def save(**changes: Any) -> str:
        return citizen.save_draft(vault, {**SAID, "text": THREE_FINDS, "lang": "en", **changes})

    return save


@pytest.fixture
def open_page(context: Context, qtbot: QtBot, vault: Vault, window: Window) -> Open:
    def show(draft_id: str) -> PrivacyPage:
        page = PrivacyPage(context, vault, draft_id)
        window.show_screen(page)
        qtbot.waitUntil(lambda: page.check is not None)
        return page

    return show


def _objects() -> list[QObject]:
    # A translation belongs to the application, as its typefaces do.
    wrappers = shiboken6.getAllValidWrappers()
    return [one for one in wrappers if isinstance(one, QObject) and not isinstance(one, QTranslator)]


def _timers_of(owner: QObject) -> list[object]:
    dispatcher = QAbstractEventDispatcher.instance()
    return [] if dispatcher is None or not shiboken6.isValid(owner) else list(dispatcher.registeredTimers(owner))


def _describe(owner: QObject) -> str:
    return repr(owner) if shiboken6.isValid(owner) else ""


def _settle() -> None:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    gc.collect()
