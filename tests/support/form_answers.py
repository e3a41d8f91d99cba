"""Answers that the form takes, one of each kind that differs, and what it says of others."""

from typing import Any

import pytest

from reporter import form, triage
from reporter.form import AnswersRefused
from reporter.form.answers import ProblemCode

MARKER = "۳۵۲۰۲-۱۲۳۴۵۶۷-۱"
SAID: dict[str, Any] = {
    "kind": "outage",
    "incident_type": "outage_mobile",
    "occurred": {"from": "2026-11-14T17:20+05:00", "to": None},
    "country": "PK",
    "region": "PK-BA",
    "operators": ["pk_jazz"],
    "networks": ["mobile_data"],
}
SITE: dict[str, Any] = {
    **SAID,
    "kind": "service_block",
    "incident_type": "site_block",
    "sites": ["example.org"],
}
SIM: dict[str, Any] = {"kind": "sim_block", "country": "PK", "region": "PK-KP", "operators": ["pk_zong"]}
DEVICE: dict[str, Any] = {"kind": "device_block", "country": "PK", "region": "PK-PB", "status": "blocked"}
CODE = "00112233445566778899aabbccddeeff"
CONSENT: dict[str, Any] = {
    "consent_version": "1",
    "language": "ur",
    "at": "2026-11-16",
    "text_hash": "ab" * 32,
    "recipients_ok": ["mmfd_drm"],
    "uses_ok": ["aggregate_statistics", "stop_dataset"],
    "contact_ok": "no",
    "understood_risks": True,
    "is_adult": True,
    "retention": "until_withdrawn",
    "withdraw_code_hash": triage.hash_withdraw_code(CODE),
}
TESTIMONY: dict[str, Any] = {
    **SAID,
    "kind": "testimony",
    "witness": "victim",
    "consent": CONSENT,
    "text": "Nobody could call the midwife.",
    "lang": "en",
}
WITHDRAWAL: dict[str, Any] = {"kind": "withdrawal", "code": CODE}
SLOW: dict[str, Any] = {**SAID, "kind": "throttling", "incident_type": "throttling"}


def problems_of(answers: Any, **changes: object) -> set[tuple[str, ProblemCode]]:
    with pytest.raises(AnswersRefused) as refused:
        form.check({**answers, **changes})
    return {(problem.field, problem.code) for problem in refused.value.problems}


def accepted(answers: dict[str, Any], **changes: object) -> Any:
    return form.check({**answers, **changes}).answers
