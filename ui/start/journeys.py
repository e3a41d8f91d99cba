"""What happens behind the screens of the first start: each a plain function over plain values, run in a lane."""

import os
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reporter import demo_desk, folders, introduction, my_reports, passphrases, settings, vault_places, vaults
from reporter.demo_server import DemoServer
from reporter.desk_codes import DeskCode
from reporter.errors import DemonstrationFailed, GawahError
from reporter.introduction import Desk
from reporter.my_reports import MyReports
from reporter.passphrases import Estimate, Verdict
from reporter.settings import Settings
from reporter.vaults import Vault
from ui import verbs
from ui.start.opened import Opened

__all__ = ["Desk", "DeskCode", "Estimate", "Verdict"]

draw_passphrase = passphrases.draw
estimate = passphrases.estimate
check_place = vaults.check_place
look_at = introduction.look_at


def find_everywhere(home: Path) -> tuple[Path, ...]:
    """Return the vaults in the home folder, in its Documents, and on sticks that are plugged in, the newest first."""
    return vault_places.find_in((home, home / vault_places.DOCUMENTS, *folders.sticks()))


def make_vault(folder: Path, passphrase: str, language: str) -> Opened:
    """Make a vault and keep in it the language that was chosen. Raises VaultProblem, UsageError."""
    vault = vaults.create(folder, passphrase)
    chosen = Settings(language=language)
    settings.save(vault, chosen)
    return Opened(vault, chosen)


def unlock(folder: Path, passphrase: str, demo: tuple[int, int] | None = None) -> Opened:
    """Open a vault, and start the server of its desk where that is a demonstration.

    `demo` are the descriptor and process id of a server that was left when the window was locked. Raises as
    `vaults.unlock`. A demo desk that does not start is told in the warning, because everything else works.
    """
    vault = vaults.unlock(folder, passphrase)
    try:
        opened = Opened(
            vault,
            settings.load(vault),
            has_desk=vault.profiles.trusted() is not None,
            is_demonstration=demo_desk.is_joined(vault),
            warning=vaults.warning_of(vault),
            listed=_list(vault),
        )
        return _with_demo(opened, demo) if opened.is_demonstration else opened
    except BaseException:
        vault.close()
        raise


def join(opened: Opened, met: Desk) -> Opened:
    """Join the desk that the person was shown. Raises ProfileRefused, VaultProblem."""
    introduction.accept(opened.vault, met)
    return replace(opened, has_desk=True)


def join_demo(opened: Opened, now: datetime) -> Opened:
    """Make a demo desk, join it and start its server. Raises DemonstrationFailed, VaultProblem."""
    demo_desk.make(opened.vault, now=now)
    return replace(opened, has_desk=True, is_demonstration=True, demo=start_demo(opened.vault))


def start_demo(vault: Vault) -> DemoServer:
    """Start the server of a vault's demo desk. Raises DemonstrationFailed."""
    return demo_desk.start(vault, verbs.command(verbs.DEMO_SERVER), verbs.environment(), runtime=_runtime())


def keep_language(opened: Opened, language: str) -> Opened:
    """Keep another language. Raises VaultProblem."""
    chosen = replace(opened.settings, language=language)
    settings.save(opened.vault, chosen)
    return replace(opened, settings=chosen)


def _list(vault: Vault) -> MyReports | None:
    """Read the list that home shows, while the window has nothing to draw: beside that it would take longer.

    What is wrong with it is told at home, which reads it again then.
    """
    with suppress(GawahError):
        return my_reports.list_all(vault)
    return None


def _with_demo(opened: Opened, left: tuple[int, int] | None) -> Opened:
    try:
        return replace(opened, demo=start_demo(opened.vault) if left is None else _attach(opened.vault, left))
    except DemonstrationFailed as error:
        return replace(opened, warning=" ".join(filter(None, (opened.warning, str(error)))))


def _attach(vault: Vault, left: tuple[int, int]) -> DemoServer:
    """Take up the server that was left; where it ended meanwhile, start another."""
    server = demo_desk.attach(vault, *left, runtime=_runtime())
    if not server.has_ended():
        return server
    server.close()
    return start_demo(vault)


def _runtime() -> str:
    return os.environ.get("XDG_RUNTIME_DIR", "")
