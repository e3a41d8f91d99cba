"""What the start ends with: an open vault, and what belongs to it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.demo_server import DemoServer
    from reporter.my_reports import MyReports
    from reporter.settings import Settings
    from reporter.vaults import Vault


@dataclass(frozen=True)
class Opened:
    """An open vault and what the person has set.

    `demo` is the running server of a demo desk, which whoever takes this over ends; `warning` is what has to be said
    of a vault that lost files, or nothing. `listed` is the list of reports as it was when the vault was opened; None
    where it was not read or could not be.
    """

    vault: "Vault"
    settings: "Settings"
    has_desk: bool = False
    is_demonstration: bool = False
    demo: "DemoServer | None" = None
    warning: str = ""
    listed: "MyReports | None" = field(default=None, repr=False)
