"""A window with an open vault, text on the screen and a sender, that is told over its input how to be left.

Usage: python -m support.leaving_program VAULT. The first two lines of its input are the passphrase and a marker word,
the rest are orders, one word each. It says `ready` and then the process ids of its sender and of its demonstration's
server. What it becomes when it is locked is the program itself.
"""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from crypto import hardening
from reporter import demo_desk, dispatch, drafting
from reporter.leaving import close
from reporter.sender.client import SenderProcess
from reporter.vaults import Vault, unlock
from support import left_windows
from support.left_windows import ANSWER_SECONDS, COPIED_SECONDS
from ui import environment, traces, verbs
from ui.context import Context
from ui.jobs import Jobs
from ui.languages import URDU
from ui.leaving.leaving import Leaving
from ui.leaving.session import Session
from ui.leaving.successor import ThisProcess
from ui.leaving.system_end import SystemEnd
from ui.screen import Screen
from ui.theme import fonts
from ui.theme.look import Look, Scheme
from ui.traces import Clipboard
from ui.window import Window


class Page(Screen):
    """A page full of one word, of which nothing is saved yet."""

    def __init__(self, context: Context, vault: Vault, marker: str) -> None:
        super().__init__(context, "A page")
        self.vault = vault
        self.edit = QPlainTextEdit((marker + " ") * 2000)
        self.body.addWidget(self.edit)

    def unsaved(self):
        vault, text = self.vault, self.edit.toPlainText()[:200]
        return lambda: drafting.keep(vault, drafting.begin(vault), {"story": text})


class HandsOver:
    """Owns a sender as the window does."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.sender = SenderProcess.start()

    def leave(self, *, within: float) -> tuple[int, int]:
        assert within < 1
        now = datetime.now(UTC)
        dispatch.decide(self.vault, at_once=True, now=now)
        dispatch.hand_over(self.vault, self.sender, now=now)
        return self.sender.leave(), self.sender.pid

    def settle(self, *, within: float) -> None:
        pass


def main() -> int:
    hardening.forbid_core_dumps()
    environment.prepare()
    passphrase, marker = (sys.stdin.readline().strip() for _ in range(2))
    # The database keeps its key masked. A plain copy shows whoever looks into this memory that a key would be found.
    plain_key = left_windows.key_of(Path(sys.argv[1]))
    vault = unlock(Path(sys.argv[1]), passphrase)
    traces.forbid_settings()
    traces.say_fatal()
    application = QApplication(["Gawah"])
    fonts.load()
    look = Look(Scheme.LIGHT, 100, URDU)
    look.put_on(application)
    jobs, window = Jobs(), Window()
    page = Page(Context(jobs=jobs, language=URDU, look=look, now=lambda: datetime.now(UTC)), vault, marker)
    window.show_screen(page)
    window.show()
    clipboard = Clipboard(application, seconds=COPIED_SECONDS)
    leaving = Leaving(window, jobs, clipboard, ThisProcess())
    demo = demo_desk.start(vault, verbs.command(verbs.DEMO_SERVER), verbs.environment())
    sending = HandsOver(vault)
    leaving.demo = demo
    leaving.begin(Session(vault, "ur", sending=sending))

    def obey() -> None:
        order = os.read(0, 64).decode().strip()
        if order == "select":
            page.edit.selectAll()
        elif order == "copy":
            page.edit.selectAll()
            page.edit.copy()
        elif order == "vanish":
            # The screen is gone by the time at which the successor looks for it.
            os.environ["DISPLAY"] = ":65000"
            os.environ["QT_QPA_PLATFORM"] = "xcb"
            leaving.lock()
        elif order == "hang":
            print("done", flush=True)
            time.sleep(ANSWER_SECONDS)
        else:
            {"lock": leaving.lock, "leave": leaving.leave, "erase": leaving.erase, "close": lambda: close(vault)}[
                order
            ]()
        print("done", flush=True)

    SystemEnd(application).asked.connect(leaving.close)
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(obey)
    print("ready", sending.sender.pid, demo.pid, flush=True)
    status = application.exec()
    del plain_key
    return status


if __name__ == "__main__":
    sys.exit(main())
