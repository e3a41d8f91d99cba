"""The screens of somebody who reports, with reports in every state: empty, a few, a thousand, sending, not sent."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reporter import citizen, my_reports
from reporter.outbox import Failed, Progress
from reporter.outbox import Sending as Sent
from reporter.settings import Settings
from reporter.store.vault import Vault
from reporter.working import Working
from support.desks import bare_desk
from support.own_reports import fill_every_state, fill_with
from support.reports import OUTAGE
from support.vaults import open_vault
from ui.citizen.home import Home
from ui.citizen.settings_page import SettingsPage
from ui.citizen.strip import CitizenStrip
from ui.context import Context
from ui.jobs import Lane, Task
from ui.reporting.deleting_page import DeletingPage
from ui.reporting.outbox_page import OutboxPage
from ui.reporting.receipt_page import ReceiptPage
from ui.reporting.report_detail import ReportDetailPage
from ui.reporting.sending import Sending
from ui.reporting.sending_work import Ended
from ui.screen import Screen
from ui.widgets.strip import Strip

_NO_LINE = "no connection to the desk's server"
_ROUNDS = 4
_TURNS = 4


def screens(context: Context, folder: Path, *, many: int = 60) -> Iterator[tuple[str, QWidget]]:
    """Give each screen with a name. It shows what it read from a real vault by the time it is given."""
    desk = bare_desk()
    with ExitStack() as stack:
        empty = stack.enter_context(open_vault(folder / "empty", desk))
        yield from _shown(context, empty, "home-empty", lambda sending: Home(context, empty, sending))
        vault = stack.enter_context(open_vault(folder / "some", desk))
        ids = fill_every_state(vault, desk)
        yield from _shown(context, vault, "home", lambda sending: Home(context, vault, sending))
        finished = citizen.save_draft(empty, OUTAGE)
        yield from _shown(
            context, empty, "report-draft-finished", lambda sending: ReportDetailPage(context, empty, sending, finished)
        )
        for state in ("draft", "undecided", "planned", "held", "refused", "sent"):
            yield from _shown(
                context,
                vault,
                f"report-{state}",
                lambda sending, state=state: ReportDetailPage(context, vault, sending, ids[state]),
            )
        yield from _shown(context, vault, "outbox", lambda sending: OutboxPage(context, vault, sending))
        yield from _shown(context, vault, "outbox-sending", lambda sending: _sending_page(context, vault, sending))
        yield from _shown(context, vault, "outbox-working", lambda sending: _working_page(context, vault, sending))
        yield from _shown(context, vault, "outbox-failed", lambda sending: _failed_page(context, vault, sending))
        sent, planned = my_reports.find(vault, ids["sent"]), my_reports.find(vault, ids["planned"])
        yield from _shown(context, vault, "receipt", lambda _sending: ReceiptPage(context, vault, sent))
        yield from _shown(context, vault, "deleting", lambda _sending: DeletingPage(context, planned))
        yield from _shown(
            context, vault, "settings", lambda _sending: SettingsPage(context, Settings(language=context.language.tag))
        )
        if many:
            full = stack.enter_context(open_vault(folder / "many", desk))
            fill_with(full, desk, many)
            yield from _shown(context, full, "home-thousand", lambda sending: Home(context, full, sending))


def _shown(
    context: Context, vault: Vault, name: str, make: Callable[[Sending], Screen]
) -> Iterator[tuple[str, QWidget]]:
    """Give a screen below the strip, as the window shows it."""
    sending = Sending(context, vault)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    screen = make(sending)
    strip = Strip(context)
    CitizenStrip(context, strip, vault, sending)
    column.addWidget(strip)
    column.addWidget(screen, 1)
    page.resize(1024, 600)
    page.show()
    screen.begin()
    _settle(context)
    yield name, page
    page.close()
    page.deleteLater()
    sending.deleteLater()
    QCoreApplication.sendPostedEvents(None, 0)


def _sending_page(context: Context, vault: Vault, sending: Sending) -> OutboxPage:
    sending.is_sending = True
    sending.progress = Progress(done=1, total=3, sent_bytes=312_000, total_bytes=2_140_000)
    return OutboxPage(context, vault, sending)


def _working_page(context: Context, vault: Vault, sending: Sending) -> OutboxPage:
    sending.is_sending = True
    sending.progress = Progress(0, 3, 0, 5_000_000, Working("0a" * 32, 3000, 4096, 2.6))
    return OutboxPage(context, vault, sending)


def _failed_page(context: Context, vault: Vault, sending: Sending) -> OutboxPage:
    failed = tuple(Failed(report.id, _NO_LINE, for_ever=False) for report in my_reports.list_all(vault).reports[:1])
    sending.last = Ended(context.now(), Sent(sent=(), failed=failed, later=2, next_due=None))
    return OutboxPage(context, vault, sending)


def _settle(context: Context) -> None:
    """Wait until all has come that was asked of the vault, and what that brought into sight was asked for as well."""
    for _ in range(_ROUNDS):
        for _ in range(_TURNS):
            QCoreApplication.processEvents()
        read, owner = QEventLoop(), QObject()
        context.jobs.run(Lane.LOCAL, _nothing, owner=owner, done=read.exit, failed=read.exit)
        read.exec()


def _nothing(_task: Task) -> int:
    return 0
