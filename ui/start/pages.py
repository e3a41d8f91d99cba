"""The screens of a start behind the first one, under one name: `further.pages` loads them when one is needed."""

from ui.start.compare_page import ComparePage
from ui.start.demo_page import DemoPage
from ui.start.desk_file_page import DeskFilePage
from ui.start.desk_page import DeskPage
from ui.start.limits_page import LimitsPage
from ui.start.own_passphrase_page import OwnPassphrasePage
from ui.start.type_back_page import TypeBackPage
from ui.start.vault_page import VaultPage
from ui.start.warning_page import WarningPage
from ui.widgets.file_chooser import FileChooser

__all__ = [
    "ComparePage",
    "DemoPage",
    "DeskFilePage",
    "DeskPage",
    "FileChooser",
    "LimitsPage",
    "OwnPassphrasePage",
    "TypeBackPage",
    "VaultPage",
    "WarningPage",
]
