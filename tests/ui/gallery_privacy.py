"""The privacy check, the last reading and the sealing, with believable reports in English and Urdu."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reporter import citizen
from reporter.anonymise.review import Action, Decisions
from reporter.store.vault import Vault
from support.desks import NOW, bare_desk
from support.pictures import photograph
from support.vaults import open_vault
from ui.context import Context
from ui.reporting.privacy_page import PrivacyPage
from ui.reporting.queued_page import QueuedPage
from ui.reporting.review_page import ReviewPage
from ui.reporting.sealing_page import SealingPage

TEXT = {
    "en": (
        "My name is Rashid Khan. On Friday evening the mobile internet stopped in all of Sariab. My brother's number "
        "0301-2345678 showed no signal, and at the franchise they took his card 35202-1234567-1 and told him to wait. "
        "Write to rashid.k@example.org or call 0302-7654321 if you need more. 📵 Nothing works since."
    ),
    "ur": (
        "میرا نام راشد خان ہے۔ جمعے کی شام پورے سریاب میں موبائل انٹرنیٹ بند ہو گیا۔ میرے بھائی کا نمبر 0301-2345678 "
        "بند ہے اور فرنچائز پر ان کا شناختی کارڈ 35202-1234567-1 لے کر انتظار کرنے کو کہا گیا۔ مزید معلومات کے لیے "
        "0302-7654321 "
        "پر فون کریں یا rashid.k@example.org پر لکھیں۔ 📵 اس وقت سے کچھ نہیں چلتا۔"
    ),
}

PLAIN = {
    "en": "Nothing loads since Friday evening. Calls go through.",
    "ur": "جمعے کی شام سے کچھ نہیں کھلتا۔ کال مل جاتی ہے۔",
}


def answers(tag: str) -> dict[str, Any]:
    return {
        "kind": "outage",
        "incident_type": "outage_mobile",
        "occurred": {"from": "2026-11-13T18:20+05:00", "to": "2026-11-15T09:40+05:00", "recurrence": "intermittent"},
        "country": "PK",
        "region": "PK-BA",
        "districts": ["pk-ba-quetta"],
        "operators": ["pk_jazz", "pk_zong"],
        "networks": ["mobile_data"],
        "text": TEXT.get(tag, TEXT["en"]),
        "lang": "ur" if tag == "ur" else "en",
        "links": ["https://chat.whatsapp.com/HxZk3v", "https://example.org/news/outage"],
    }


def settle(page: QWidget, is_ready: Callable[[], bool]) -> None:
    for _ in range(1000):
        if is_ready():
            QTest.qWait(30)
            return
        QTest.qWait(5)
    raise AssertionError("the screen never got ready")


@contextmanager
def filed(folder: Path, changes: Mapping[str, Any], tag: str) -> Iterator[tuple[Vault, str]]:
    with open_vault(folder / f"vault-{secrets.token_hex(4)}", bare_desk()) as vault:
        yield vault, citizen.save_draft(vault, {**answers(tag), **changes})


def screens(context: Context, folder: Path) -> Iterator[tuple[str, QWidget]]:
    tag = context.language.tag
    with filed(folder, {}, tag) as (vault, draft_id):
        page = PrivacyPage(context, vault, draft_id)
        settle(page, lambda: page.check is not None)
        yield "privacy-check", page
        page.deleteLater()
        page = PrivacyPage(context, vault, draft_id)
        settle(page, lambda: page.check is not None)
        keys = page.findChild(QWidget, "finds")
        for action in (Action.REPLACE, Action.KEEP, Action.REPLACE):
            keys.decided.emit(action)
            settle(page, lambda: True)
        yield "privacy-check-half", page
        page.deleteLater()
    with filed(folder, {"text": PLAIN.get(tag, PLAIN["en"]), "links": []}, tag) as (vault, draft_id):
        page = PrivacyPage(context, vault, draft_id)
        settle(page, lambda: page.check is not None)
        yield "privacy-check-nothing-found", page
        page.deleteLater()
    yield from _later_screens(context, folder)


def _later_screens(context: Context, folder: Path) -> Iterator[tuple[str, QWidget]]:
    tag = context.language.tag
    with filed(folder, {}, tag) as (vault, draft_id):
        vault.drafts.attach(draft_id, photograph())
        vault.drafts.attach(draft_id, b"\x00\x01film", because="A court asked for the original.")
        page = ReviewPage(context, vault, draft_id, Decisions(default=Action.REPLACE))
        settle(page, lambda: page.review is not None)
        yield "review", page
        assert page.review is not None
        sealing = SealingPage(context, vault, page.review)
        settle(sealing, lambda: True)
        yield "sealing", sealing
        late = replace(context, now=lambda: NOW - timedelta(days=4000))
        wrong = SealingPage(late, vault, page.review)
        settle(wrong, lambda: not wrong.findChild(QWidget, "clock").isHidden())
        yield "sealing-clock-wrong", wrong
        yield "queued", QueuedPage(context, citizen.seal(vault, page.review, forget=False, now=NOW))
    with filed(folder, {}, tag) as (vault, draft_id):
        reviewed = citizen.review(vault, draft_id, Decisions(default=Action.REPLACE))
        queued = citizen.seal(vault, reviewed, forget=True, now=late.now())
        yield "queued-clock-wrong", QueuedPage(context, queued)
