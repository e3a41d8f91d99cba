"""Pictures of the wizard: every page of every kind, empty and answered, and what it says when something is missing."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from reporter import drafting, form
from support.plain_reports import ANSWERED
from ui.context import Context
from ui.reporting.question_page import QuestionPage
from ui.reporting.whole_way import Place, place_of_page


def screens(context: Context, *_: object) -> Iterator[tuple[str, QWidget]]:
    """Build each page."""
    asked = form.load()
    for kind in (*asked.starts, "device_block"):
        pages = drafting.pages_of(asked, {"kind": kind})
        for page in pages:
            place = place_of_page(page, pages)
            yield f"{kind}-{page}-empty", _made(context, page, {"kind": kind, **_place(page)}, place)
            yield f"{kind}-{page}-answered", _made(context, page, ANSWERED[kind], place)
    yield "begin", _made(context, "what", {}, Place(at=1, of=7))
    lacking = _made(context, "details", {"kind": "outage", "country": "PK"}, Place(at=4, of=8))
    lacking.show_problems(drafting.problems_on(asked, "details", lacking.answers))
    yield "outage-details-lacking", lacking
    opened = _made(context, "details", ANSWERED["sim_block"], Place(at=4, of=8))
    opened.boxes["registered_on"].findChild(QWidget, "registered_on-open").click()
    yield "sim_block-details-list-open", opened


def _made(context: Context, page: str, answers: dict[str, Any], place: Place) -> QuestionPage:
    made = QuestionPage(context, form.load(), page, answers, place)
    made.making.finish()
    return made


def _place(page: str) -> dict[str, Any]:
    return {} if page == "where" else {"country": "PK"}
