"""Asking a person for today's date, where this computer's clock cannot be right."""

from collections.abc import Callable
from datetime import date, datetime

from reporter import citizen
from reporter.store.vault import Vault


def ask_date(vault: Vault, ask_line: Callable[[str], str] | None, *, now: datetime) -> date | None:
    """Ask for today's date where this computer's clock cannot be right and somebody is there to ask."""
    if ask_line is None or citizen.believes_clock(vault, now=now):
        return None
    answer = ask_line("This computer's date cannot be right. What is today's date (YYYY-MM-DD)? ")
    try:
        return date.fromisoformat(answer.strip())
    except ValueError:
        return None
